"""Every way in which a feed server can be hostile, one path each: `python -m tests.fakes.hostile_feeds`.

Runs as a process of its own, so that what it does to the client is measured in the client alone.
"""

from __future__ import annotations

import asyncio
import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.fakes.feeds import Answer, Hook, Item, StandInFeeds, hostile, rss

# The client's clock when it polls; one Retry-After is a date two minutes on.
NOW = datetime(2031, 3, 4, tzinfo=UTC)
MEBIBYTE = 1024 * 1024
_SOUND = rss([Item("1", "The dam holds"), Item("2", "The mayor resigns")])
_ITEM = "<item><guid>{0}</guid><title>Item {0}</title></item>"
_PACKED = gzip.compress(_SOUND * 50)
_FRENCH = _SOUND.decode().replace("The dam holds", "Le barrage cède à l’été").replace('encoding="utf-8"', "")
_RETRY = {
    "seconds": "120",
    "fraction": "1.5",
    "date": format_datetime(NOW + timedelta(minutes=2), usegmt=True),
    "past": "Mon, 01 Jan 2001 00:00:00 GMT",
    "negative": "-5",
    "century": "3153600000",
    "words": "soon",
    "empty": "",
}


def _many_items(count: int) -> bytes:
    items = "".join(_ITEM.format(number) for number in range(count))
    return f'<rss version="2.0"><channel><title>Many</title>{items}</channel></rss>'.encode()


def _long_title(size: int) -> bytes:
    return rss([Item("1", "word " * (size // 5)), Item("2", "The mayor resigns")])


def _cut(body: bytes, encoding: str = "") -> Hook:
    """A complete HTTP answer whose body stops half-way through what it was packed from."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Encoding: {encoding}\r\n"
    return hostile.raw(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)


ANSWERS: dict[str, Answer] = {
    "sound": Answer(_SOUND),
    "deep": Answer(hostile.deep(10_000)),
    "entities": Answer(hostile.entity_bomb()),
    "external-file": Answer(hostile.external_entity("file:///etc/passwd")),
    "external-address": Answer(hostile.external_entity("http://127.0.0.1:9/secret")),
    "bad-utf8": Answer(_FRENCH.encode().replace(b"bar", b"b\xffr")),
    "wrong-encoding": Answer(_FRENCH.encode("cp1252"), content_type="text/xml; charset=utf-8"),
    "unknown-encoding": Answer(b'<?xml version="1.0" encoding="x-none"?>' + _SOUND.partition(b"?>")[2]),
    "bom-utf8": Answer(b"\xef\xbb\xbf" + _SOUND),
    "bom-utf16": Answer(_FRENCH.encode("utf-16")),
    "bom-utf32": Answer(_FRENCH.encode("utf-32")),
    "nuls": Answer(_SOUND.replace(b"dam", b"d\0\0am")),
    "many-items": Answer(_many_items(100_000)),
    "long-title": Answer(_long_title(5 * MEBIBYTE)),
    "page": Answer(b"<!DOCTYPE html><html><body>Please accept our cookies</body></html>", content_type="text/html"),
    "empty": Answer(b""),
    "blank": Answer(b"  \n  "),
    "json": Answer(b'{"error": "not found"}'),
    "cut-document": Answer(_SOUND[: len(_SOUND) - 40]),
    "gone": Answer(status=410),
    "missing": Answer(status=404),
    **{f"429-{name}": Answer(status=429, headers={"Retry-After": value}) for name, value in _RETRY.items()},
    "503-seconds": Answer(status=503, headers={"Retry-After": "120"}),
    "unknown-coding": Answer(_SOUND, headers={"Content-Encoding": "snappy"}),
}

HOOKS: dict[str, Hook] = {
    "slow-headers": hostile.slow_headers(60),
    "slow-body": hostile.slow_body(_SOUND, 0.2),
    "silent-body": hostile.slow_body(_SOUND, 60, len(_SOUND) // 2),
    "never-ending": hostile.never_ending(),
    **{
        f"{coding}-bomb-{name}": hostile.bomb(coding, size)
        for coding in ("gzip", "zstd")
        for name, size in {"1m": MEBIBYTE, "100m": 100 * MEBIBYTE, "10g": 10_240 * MEBIBYTE}.items()
    },
    "cut-gzip": _cut(_PACKED[: len(_PACKED) // 2], "gzip"),
    "bad-gzip": _cut(_PACKED[:20] + b"junk" + _PACKED[24:], "gzip"),
    "length-too-long": hostile.lying_length(_SOUND, len(_SOUND) + 1_000),
    "length-too-short": hostile.lying_length(_SOUND, 40),
    "length-huge": hostile.lying_length(_SOUND, 10**12),
    "redirect-loop": hostile.redirect("/redirect-loop", 301),
    "redirect-metadata": hostile.redirect("http://169.254.169.254/latest/meta-data/"),
    "redirect-loopback": hostile.redirect("http://localhost:9/"),
    "redirect-file": hostile.redirect("file:///etc/passwd"),
    "redirect-nonsense": hostile.redirect("http://[::bad/"),
    "reset": hostile.reset(),
    "reset-in-body": hostile.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + _SOUND[:99], reset=True),
    "no-http": hostile.raw(b"SSH-2.0-OpenSSH_9.9\r\n"),
    "endless-header": hostile.raw(b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * MEBIBYTE),
    "bad-chunks": hostile.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnot a length\r\n"),
}
PATHS = (*ANSWERS, *HOOKS)


async def serve() -> None:
    """Serves until it is stopped; prints its address as a JSON line."""
    async with StandInFeeds() as feeds:
        for name, answer in ANSWERS.items():
            feeds.script(f"/{name}", [answer])
        for name, hook in HOOKS.items():
            feeds.hook(f"/{name}", hook)
        print(json.dumps({"url": feeds.url("")}), flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
