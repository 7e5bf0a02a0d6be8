"""A response's body, decompressed piece by piece and never past its cap."""

from __future__ import annotations

import asyncio
import sys
import zlib
from collections.abc import Iterator
from contextlib import AsyncExitStack
from typing import Protocol

import brotli  # type: ignore[import-untyped]
from aiohttp import ClientResponse

from bot.errors import FeedTooLarge, FetchError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ENCODINGS = "gzip, deflate, br, zstd"
# The most that one call decompresses: about a millisecond's work.
_PIECE = 256 * 1024
# A body above this waits for its turn, so that a few greedy servers can't fill the memory together.
_LARGE = 1024 * 1024
# RFC 9659: what is sent by HTTP needs no window above 8 MiB; more is a bomb.
_ZSTD: dict[int, int] = {zstd.DecompressionParameter.window_log_max: 23}


async def read_body(response: ClientResponse, cap: int, turns: asyncio.Semaphore) -> bytes:
    """The decompressed body, at most `cap` bytes.

    Raises `FeedTooLarge`, or `FetchError` where the body can't be decompressed or ends too early.
    """
    announced = response.content_length or 0
    if announced > cap:
        raise _too_large(cap)
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding in {"", "identity"} and 0 < announced <= _PIECE:
        return await response.read()
    try:
        return await _read(response, coding, cap, turns)
    except (zlib.error, brotli.error, zstd.ZstdError) as error:
        raise FetchError(f"The body is no sound {coding}: the server or a proxy before it is broken") from error


async def _read(response: ClientResponse, coding: str, cap: int, turns: asyncio.Semaphore) -> bytes:
    unpack: Unpacker | None = None
    pieces: list[bytes] = []
    length = breath = 0
    async with AsyncExitStack() as turn:
        async for chunk in response.content.iter_any():
            unpack = unpack or unpacker(coding, chunk)
            for piece in unpack.feed(chunk):
                if length <= _LARGE < length + len(piece):
                    await turn.enter_async_context(turns)
                length += len(piece)
                if length > cap:
                    raise _too_large(cap)
                pieces.append(piece)
                if length - breath > _PIECE:
                    breath = length
                    await asyncio.sleep(0)
        if unpack and not unpack.ended:
            raise FetchError(f"The {coding} body ends too early: the server or a proxy before it is broken")
        return b"".join(pieces)


class Unpacker(Protocol):
    """Takes a body in chunks and gives it back decompressed; `ended` says whether it may stop here."""

    @property
    def ended(self) -> bool:
        """Whether the compressed stream is complete."""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The pieces, small ones, that `chunk` brings."""


def unpacker(coding: str, start: bytes) -> Unpacker:
    """What undoes `coding` for a body that begins with `start`; servers that say gzip and send plain text exist."""
    if coding in {"gzip", "x-gzip"} and start[:1] == b"\x1f":
        return _Inflate(zlib.MAX_WBITS | 16)
    if coding == "deflate":
        zlib_header = len(start) > 1 and start[0] & 15 == 8 and (start[0] << 8 | start[1]) % 31 == 0
        return _Inflate(zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS)
    if coding == "br":
        return _Brotli()
    if coding == "zstd":
        return _Zstd()
    if coding in {"", "identity", "gzip", "x-gzip"}:
        return _Plain()
    raise FetchError(f"The body is packed as {coding[:40]!r}, which was not asked for: the server is broken")


class _Plain:
    ended = True

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        yield chunk


class _Inflate:
    def __init__(self, window: int) -> None:
        self._window = window
        self._stream = zlib.decompressobj(window)

    @property
    def ended(self) -> bool:
        return self._stream.eof

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            if self._stream.eof:
                # Several gzip members in a row are one file; what else follows the end is padding.
                if chunk[:2] != b"\x1f\x8b":
                    return
                self._stream = zlib.decompressobj(self._window)
            piece = self._stream.decompress(chunk, _PIECE)
            chunk = self._stream.unused_data or self._stream.unconsumed_tail
            if piece:
                yield piece


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    @property
    def ended(self) -> bool:
        return bool(self._stream.is_finished())

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        while not self._stream.is_finished():
            piece = self._stream.process(chunk, output_buffer_limit=_PIECE)
            chunk = b""
            if not piece:
                return
            yield piece


class _Zstd:
    def __init__(self) -> None:
        self._stream = zstd.ZstdDecompressor(options=_ZSTD)

    @property
    def ended(self) -> bool:
        return self._stream.eof

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        while True:
            if self._stream.eof:
                chunk = self._stream.unused_data or chunk
                if not chunk:
                    return
                self._stream = zstd.ZstdDecompressor(options=_ZSTD)
            piece = self._stream.decompress(chunk, _PIECE)
            chunk = b""
            if piece:
                yield piece
            if self._stream.needs_input or (self._stream.eof and not self._stream.unused_data):
                return


def _too_large(cap: int) -> FeedTooLarge:
    return FeedTooLarge(f"The feed is larger than {cap // 1024} KiB unpacked: find a feed with fewer items")
