"""Fetching a feed: one conditional request, politely, within every limit, and what was learnt by it."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot import HOMEPAGE, VERSION
from bot.errors import FeedRefused, FeedTimeout, FetchError
from bot.model import Document, Feed, FeedHealth
from bot.news.body import ENCODINGS, read_body
from bot.news.guard import GuardedResolver, Resolver, check_address, check_scheme
from bot.news.headers import pause_allowed
from bot.news.refusals import check_status, explained

USER_AGENT = f"Salvo/{VERSION} (+{HOMEPAGE})"
_ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
_HEADERS = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": ENCODINGS}
_MOVED = frozenset({301, 302, 303, 307, 308})
_MOVED_FOR_GOOD = frozenset({301, 308})
_TURN = 512 * 1024
# A permanent redirect is believed after it has held for this many polls in a row.
MOVED_AFTER = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of time, memory and patience one poll may take."""

    total: timedelta = timedelta(seconds=30)
    silence: timedelta = timedelta(seconds=10)
    body: int = 10 * 1024 * 1024
    redirects: int = 5
    a_host: int = 2
    at_once: int = 300
    large_bodies: int = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a poll brought: the document, or None where it is the one known already; the feed's health with what to
    ask next time (keep it only once the document is parsed and stored); the pause that the server asks for."""

    document: Document | None
    health: FeedHealth
    pause: timedelta | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    response: aiohttp.ClientResponse
    moved_to: str | None


class Fetcher:
    """Asks for feeds. An async context manager around one shared connection pool for the feeds of feeds.yaml, and a
    guarded one for addresses that came from elsewhere: given through Discord, or by a redirect to another host."""

    def __init__(self, limits: Limits = Limits(), resolver: AbstractResolver | None = None) -> None:
        self._limits = limits
        self._given_resolver = resolver
        self._open = AsyncExitStack()
        # of the hosts that are asked at present
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._at_once = asyncio.Semaphore(limits.at_once)
        self._large = asyncio.Semaphore(limits.large_bodies)

    async def __aenter__(self) -> Self:
        resolver = self._given_resolver or Resolver()
        self._open.push_async_callback(resolver.close)
        tls = await asyncio.to_thread(ssl.create_default_context)
        self._trusted = await self._open.enter_async_context(self._session(resolver, tls))
        self._guarded = await self._open.enter_async_context(self._session(GuardedResolver(resolver), tls))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open.aclose()

    async def fetch(self, feed: Feed, health: FeedHealth, now: datetime) -> Fetched:
        """One poll of `feed`. Raises a `FetchError`, of the kind that tells what is wrong."""
        if health.url != feed.url:
            health = FeedHealth(name=feed.name, url=feed.url)
        start = _start(feed, health)
        host = self._hosts.setdefault(f"{start.host}:{start.port}", asyncio.Semaphore(self._limits.a_host))
        async with host, self._at_once:
            try:
                async with asyncio.timeout(self._limits.total.total_seconds()):
                    return await self._poll(feed, health, start, now)
            except aiohttp.ClientError as error:
                raise explained(error) from error
            except TimeoutError as error:
                raise FeedTimeout(f"No full answer within {self._limits.total.total_seconds():.0f} s") from error
            except OSError as error:
                raise FetchError(f"No connection: {error.strerror or type(error).__name__}") from error

    async def _poll(self, feed: Feed, health: FeedHealth, start: URL, now: datetime) -> Fetched:
        async with self._asked(feed, health, start) as answer:
            response = answer.response
            health = _with_move(health, answer.moved_to)
            pause = pause_allowed(response.headers, now)
            if response.status == 304:
                return Fetched(None, health, pause)
            check_status(response, now)
            body = await read_body(response, self._limits.body, self._large)
            digest = await _digest(body)
            same = digest == health.body_digest
            etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
            health = replace(health, etag=_kept(etag), last_modified=_kept(modified), body_digest=digest)
            if same:
                return Fetched(None, health, pause)
            content_type = response.headers.get("Content-Type", "")
            document = Document(feed.name, str(response.url), body, content_type, etag, modified, now)
            return Fetched(document, health, pause)

    @asynccontextmanager
    async def _asked(self, feed: Feed, health: FeedHealth, url: URL) -> AsyncIterator[_Answer]:
        """The answer at the end of the redirects, and where to the feed moved for good, if it did."""
        headers = _conditions(health)
        for_good = True
        for hop in range(self._limits.redirects + 1):
            session = self._session_for(feed, url)
            async with session.get(url, headers=headers, allow_redirects=False) as response:
                target = response.headers.get("Location") if response.status in _MOVED else None
                if target is None:
                    yield _Answer(response, str(url) if hop and for_good else None)
                    return
                for_good = for_good and response.status in _MOVED_FOR_GOOD
                url = _onward(url, target)
        raise FetchError(f"More than {self._limits.redirects} redirects: the feed's address leads in a circle")

    def _session_for(self, feed: Feed, url: URL) -> aiohttp.ClientSession:
        if feed.trusted and url.host == URL(feed.url).host:
            check_scheme(url)
            return self._trusted
        check_address(url)
        return self._guarded

    def _session(self, resolver: AbstractResolver, tls: ssl.SSLContext) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=resolver, ssl=tls, limit=0, ttl_dns_cache=300),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._silence, sock_read=self._silence),
            headers=_HEADERS,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
        )

    @property
    def _silence(self) -> float:
        return self._limits.silence.total_seconds()


def _start(feed: Feed, health: FeedHealth) -> URL:
    """The address to ask: the feed's own, or where it moved for good."""
    try:
        return URL(health.moved_to if health.moved_to and health.moved_polls >= MOVED_AFTER else feed.url)
    except ValueError as error:
        raise FeedRefused("The address can't be read: give the feed's full web address") from error


def _onward(url: URL, target: str) -> URL:
    """Where a redirect from `url` leads."""
    try:
        return url.join(URL(target))
    except ValueError as error:
        raise FetchError("The server sends on to an address that can't be read") from error


def _with_move(health: FeedHealth, target: str | None) -> FeedHealth:
    """How long the feed has been answering from `target`, counted in polls."""
    settled = health.moved_polls >= MOVED_AFTER
    if target is None:
        return health if settled else replace(health, moved_to=None, moved_polls=0)
    if target == health.moved_to:
        return replace(health, moved_polls=health.moved_polls + 1)
    return replace(health, moved_to=target, moved_polls=1)


async def _digest(body: bytes) -> str:
    """The body's hash, with a pause now and then in a long one."""
    sum_ = blake2b(digest_size=16)
    for start in range(0, len(body), _TURN):
        if start:
            await asyncio.sleep(0)
        sum_.update(memoryview(body)[start : start + _TURN])
    return sum_.hexdigest()


def _conditions(health: FeedHealth) -> dict[str, str]:
    headers = {}
    if health.etag:
        headers["If-None-Match"] = health.etag
    if health.last_modified:
        headers["If-Modified-Since"] = health.last_modified
    return headers


def _kept(validator: str | None) -> str | None:
    """A validator fit to be sent back: short, and printable ASCII."""
    fit = validator and len(validator) <= 500 and validator.isascii() and validator.isprintable()
    return validator if fit else None
