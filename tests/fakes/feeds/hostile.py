"""Answers that a feed server should not give: each function makes a hook for `StandInFeeds.hook`."""

from __future__ import annotations

import asyncio
import sys
import zlib
from collections.abc import Iterator

from aiohttp import web

from tests.fakes.feeds.answers import Hook

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

BLOCK = 1 << 20


def slow_headers(seconds: float) -> Hook:
    """Nothing at all for so long, then an empty 200."""

    async def hook(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return web.Response()

    return hook


def held(release: asyncio.Event, body: bytes = b"") -> Hook:
    """Nothing until the event is set."""

    async def hook(request: web.Request) -> web.StreamResponse:
        await release.wait()
        return web.Response(body=body, content_type="application/rss+xml")

    return hook


def slow_body(body: bytes, gap: float, piece: int = 1) -> Hook:
    """A body in pieces of so many bytes, with a pause after each."""

    async def hook(request: web.Request) -> web.StreamResponse:
        response = await _begun(request)
        for start in range(0, len(body), piece):
            await response.write(body[start : start + piece])
            await asyncio.sleep(gap)
        return response

    return hook


def never_ending(piece: bytes = b"<item><title>more</title></item>" * 2048) -> Hook:
    """A body without an end, as fast as it is read."""

    async def hook(request: web.Request) -> web.StreamResponse:
        response = await _begun(request)
        while True:
            await response.write(piece)

    return hook


def bomb(encoding: str, size: int) -> Hook:
    """`size` bytes of spaces, compressed with gzip or zstd; made while it is sent, a mebibyte at a time."""

    async def hook(request: web.Request) -> web.StreamResponse:
        response = await _begun(request, encoding)
        for piece in _packed(encoding, size):
            await response.write(piece)
        return response

    return hook


def _packed(encoding: str, size: int) -> Iterator[bytes]:
    block = b" " * BLOCK
    if encoding == "zstd":
        yield from (zstd.compress(block),) * (size // BLOCK)
        return
    stream = zlib.compressobj(9, zlib.DEFLATED, 31)
    yield stream.compress(block) + stream.flush(zlib.Z_FULL_FLUSH)
    # After a full flush the same input gives the same bytes, so that one block serves for all.
    again = stream.compress(block) + stream.flush(zlib.Z_FULL_FLUSH)
    yield from (again,) * (size // BLOCK - 1)


def raw(answer: bytes, *, reset: bool = False) -> Hook:
    """Exactly these bytes on the wire, then the end of the connection: for lying lengths and broken HTTP."""

    async def hook(request: web.Request) -> web.StreamResponse:
        if request.transport is not None:
            request.transport.write(answer)
            request.transport.abort() if reset else request.transport.close()
        return web.Response()

    return hook


def reset() -> Hook:
    """The connection is cut before a word."""
    return raw(b"", reset=True)


def redirect(to: str, status: int = 302) -> Hook:
    async def hook(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Location": to})

    return hook


def lying_length(body: bytes, claimed: int) -> Hook:
    """A Content-Length that is not the body's."""
    return raw(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n" % claimed + body)


async def _begun(request: web.Request, encoding: str | None = None) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/rss+xml"})
    if encoding is not None:
        response.headers["Content-Encoding"] = encoding
    await response.prepare(request)
    return response


# Documents that are traps for an XML parser.


def deep(depth: int) -> bytes:
    """Elements nested so deep."""
    return b"<rss><channel>" + b"<a>" * depth + b"</a>" * depth + b"</channel></rss>"


def entity_bomb(levels: int = 10) -> bytes:
    """Entities of entities: ten to the power of `levels` laughs."""
    entities = ['<!ENTITY e0 "ha">'] + [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels + 1)]
    return _with_entities("".join(entities), f"&e{levels};")


def external_entity(address: str) -> bytes:
    """An entity that lies elsewhere: a file, or an address that would be told who reads."""
    return _with_entities(f'<!ENTITY out SYSTEM "{address}">', "&out;")


def _with_entities(entities: str, text: str) -> bytes:
    item = f"<item><guid>1</guid><title>{text}</title></item>"
    head = f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]>'
    return f'{head}<rss version="2.0"><channel><title>Wire</title>{item}</channel></rss>'.encode()
