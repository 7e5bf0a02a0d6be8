"""What one poll of a feed gets."""

from __future__ import annotations

import gzip
import hashlib
import sys
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import brotli  # type: ignore[import-untyped, unused-ignore]
from aiohttp import web

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Hook = Callable[[web.Request], Awaitable[web.StreamResponse]]
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda body: gzip.compress(body, mtime=0),
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}


@dataclass(slots=True)
class Answer:
    """What a poll gets. `etag` None derives one from the body, "" sends none; a hook answers all by itself.

    A poll that names the present validator is answered 304. `encoding` is used whether or not it was asked for.
    """

    body: bytes = b""
    status: int = 200
    content_type: str = "application/rss+xml"
    headers: dict[str, str] = field(default_factory=dict)
    etag: str | None = None
    last_modified: str | None = None
    encoding: str | None = None
    hook: Hook | None = None

    def __post_init__(self) -> None:
        if self.etag is None:
            self.etag = f'"{hashlib.sha256(self.body).hexdigest()[:16]}"' if self.status == 200 and self.body else ""
        if self.encoding is not None:
            self.body = ENCODERS[self.encoding](self.body)

    def unchanged(self, request: web.Request) -> bool:
        if "If-None-Match" in request.headers:
            return bool(self.etag) and str(self.etag) in request.headers["If-None-Match"]
        return self.last_modified is not None and self.last_modified == request.headers.get("If-Modified-Since")

    def response(self, request: web.Request) -> web.Response:
        headers = dict(self.headers)
        headers |= {"ETag": self.etag} if self.etag else {}
        headers |= {"Last-Modified": self.last_modified} if self.last_modified else {}
        if self.status == 200 and self.unchanged(request):
            return web.Response(status=304, headers=headers)
        headers |= {"Content-Encoding": self.encoding} if self.encoding else {}
        headers.setdefault("Content-Type", self.content_type)
        return web.Response(status=self.status, body=self.body, headers=headers)
