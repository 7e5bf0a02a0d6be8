"""One WebSocket to a client: what is sent goes through a queue, compressed as the client asked."""

from __future__ import annotations

import asyncio
import json
import sys
import zlib
from typing import Any, Protocol

from aiohttp import web

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


class _Compressor(Protocol):
    def pack(self, text: bytes) -> bytes: ...


class _Zlib:
    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def pack(self, text: bytes) -> bytes:
        return self._stream.compress(text) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class _Zstd:
    def __init__(self) -> None:
        self._stream = zstd.ZstdCompressor()

    def pack(self, text: bytes) -> bytes:
        return self._stream.compress(text, zstd.ZstdCompressor.FLUSH_BLOCK)


COMPRESSORS: dict[str, type[_Compressor]] = {"zlib-stream": _Zlib, "zstd-stream": _Zstd}


class Link:
    """A connection. A frozen one sends nothing more, as a zombie does: no event, no acknowledgement."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.frozen = False
        self._transport = request.transport
        compressor = COMPRESSORS.get(request.query.get("compress", ""))
        self._compressor = compressor() if compressor else None
        self._queue: asyncio.Queue[str | int] = asyncio.Queue()

    def send(self, op: int, data: Any = None, event: str | None = None, seq: int | None = None) -> None:
        self.send_text(json.dumps({"op": op, "d": data, "t": event, "s": seq}))

    def send_text(self, text: str) -> None:
        if not self.frozen:
            self._queue.put_nowait(text)

    def close(self, code: int) -> None:
        """Close after all that was sent before."""
        self._queue.put_nowait(code)

    def abort(self) -> None:
        """Cut the TCP connection without a word."""
        if self._transport is not None:
            self._transport.abort()

    async def write(self) -> None:
        """Send what is queued until the connection ends."""
        while not self.socket.closed:
            item = await self._queue.get()
            try:
                if isinstance(item, int):
                    await self.socket.close(code=item)
                elif self._compressor is not None:
                    await self.socket.send_bytes(self._compressor.pack(item.encode()))
                else:
                    await self.socket.send_str(item)
            except ConnectionError:
                return
