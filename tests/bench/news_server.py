"""A feed server for the benchmark, in a process of its own: any number of feeds, unchanged or with one item more."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime, timedelta

ITEMS = 30
_START = datetime(2030, 1, 1, tzinfo=UTC)
_SENTENCE = "The ministry gave an account of the talks and named the towns where work is to begin before the winter. "


def document(feed: int, phase: int) -> bytes:
    """The feed numbered `feed`: its newest `ITEMS` items, of which each phase brings one more."""
    items = "".join(_item(feed, number) for number in range(phase + ITEMS, phase, -1))
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>Feed {feed}</title><link>http://feed{feed}.example/</link>"
        f"<description>News of town {feed}</description>{items}</channel></rss>"
    ).encode()


def _item(feed: int, number: int) -> str:
    link = f"http://feed{feed}.example/{2030 + number % 3}/council-answers-{number}"
    when = (_START + timedelta(minutes=number)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"<item><title>Council of town {feed} answers question {number} on roads &amp; bridges</title>"
        f"<link>{link}?utm_source=rss</link><guid isPermaLink='true'>{link}</guid><pubDate>{when}</pubDate>"
        f"<dc:creator>Desk {number % 7}</dc:creator>"
        f"<description><![CDATA[<p>{_SENTENCE * 3}<a href='{link}'>Read on</a></p>]]></description></item>"
    )


class Connection(asyncio.Protocol):
    """Just enough of HTTP/1.1: keeps the connection, answers 304 to the right ETag."""

    phase = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._heard = b""

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while b"\r\n\r\n" in self._heard:
            head, _, self._heard = self._heard.partition(b"\r\n\r\n")
            self._transport.write(self._answer(head))

    def _answer(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode()
        if path.startswith("/phase/"):
            Connection.phase = int(path.rpartition("/")[2])
            return b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        etag = b'"phase-%d"' % self.phase
        if etag in head:
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + etag + b"\r\n\r\n"
        body = document(int(path[1:]), self.phase)
        kind = b"Content-Type: application/rss+xml\r\n"
        return b"HTTP/1.1 200 OK\r\n%sETag: %s\r\nContent-Length: %d\r\n\r\n%s" % (kind, etag, len(body), body)


async def serve() -> None:
    """Serves on a free port of every loopback address, and prints the port."""
    server = await asyncio.get_running_loop().create_server(Connection, "0.0.0.0", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(serve())
    except KeyboardInterrupt:
        sys.exit(0)
