"""Discord's global limit, used to the full and never crossed: each REST request takes a turn, the most urgent first."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from types import SimpleNamespace

import aiohttp

from bot.alerts.limits import RATE_WINDOW_SECONDS
from bot.errors import DeliveryRetry
from bot.languages import ENGLISH

TOO_MANY_REQUESTS = 429
# What discord.py answers by sending the request again.
_REPEATED = frozenset({500, 502, 504, 524})


class Urgency(IntEnum):
    """Who goes first where turns are scarce."""

    ALERT = 0
    OTHER = 1
    EDIT = 2


class Pace:
    """At most `per_second` requests reach Discord in any second.

    When Discord counts a request lies somewhere between our sending it and its answer. So a turn is given back one
    second after the *answer*, less the quickest answer seen, which no request can have undercut on its way: however
    unevenly requests travel, no second at Discord's end holds more than `per_second` of them. The quickest counts only
    once `per_second` requests were answered twice over: the first ones wait for each other, and seem slower than the
    way is.
    """

    def __init__(self, per_second: int) -> None:
        self._free = per_second
        self._quickest = RATE_WINDOW_SECONDS
        self._unmeasured = 2 * per_second
        self._order = count()
        self._waiting: list[tuple[Urgency, int, asyncio.Future[None]]] = []

    async def turn(self, urgency: Urgency = Urgency.OTHER) -> None:
        """Wait until a request may start; each turn taken is given back by `answered`."""
        if self._free > 0:
            self._free -= 1
            return
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (urgency, next(self._order), granted))
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self._give_back()
            raise

    def answered(self, seconds: float | None) -> None:
        """The request was answered `seconds` after it was sent; None where no answer came."""
        if seconds is not None:
            self._quickest = min(self._quickest, seconds)
            self._unmeasured -= 1
        sooner = self._quickest if self._unmeasured <= 0 else 0.0
        asyncio.get_running_loop().call_later(RATE_WINDOW_SECONDS - sooner, self._give_back)

    def _give_back(self) -> None:
        while self._waiting:
            _, _, granted = heapq.heappop(self._waiting)
            if not granted.done():
                granted.set_result(None)
                return
        self._free += 1


@dataclass(slots=True)
class Attempt:
    """One delivery's request: its urgency, and how Discord answered so far."""

    urgency: Urgency
    once: bool = True
    requests: int = 0
    status: int | None = None


_attempt: ContextVar[Attempt | None] = ContextVar("attempt", default=None)


@contextmanager
def attempt(urgency: Urgency, *, once: bool = True) -> Iterator[Attempt]:
    """Inside, requests have this urgency; with `once`, only one that Discord put off (429) is sent again.

    discord.py itself repeats a request that was answered with 500, which may have been accepted: whether to repeat is
    for the outbox to decide, which first looks for the message.
    """
    current = Attempt(urgency, once)
    token = _attempt.set(current)
    try:
        yield current
    finally:
        _attempt.reset(token)


def _begin(current: Attempt) -> None:
    if current.once and current.requests and current.status != TOO_MANY_REQUESTS:
        raise DeliveryRetry(ENGLISH.say("kept-broken"))
    current.requests += 1
    current.status = None


def _end(current: Attempt, status: int) -> None:
    current.status = status
    if current.once and status in _REPEATED:
        raise DeliveryRetry(ENGLISH.say("kept-status", status=str(status)))


def _counts(path: str) -> bool:
    """https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints"""
    return "/interactions/" not in path and "/webhooks/" not in path


def traced(pace: Pace) -> aiohttp.TraceConfig:
    """What makes every request of an aiohttp session take its turn (interaction answers aside: Discord counts none)."""
    config = aiohttp.TraceConfig()

    async def start(
        _: aiohttp.ClientSession, request: SimpleNamespace, params: aiohttp.TraceRequestStartParams
    ) -> None:
        current = _attempt.get()
        if current is not None:
            _begin(current)
        request.counted = _counts(params.url.path)
        if request.counted:
            await pace.turn(current.urgency if current else Urgency.OTHER)
        request.sent = asyncio.get_running_loop().time()

    async def sent(
        _: aiohttp.ClientSession, request: SimpleNamespace, __: aiohttp.TraceRequestHeadersSentParams
    ) -> None:
        # connecting is no part of a request's way
        request.sent = asyncio.get_running_loop().time()

    async def end(_: aiohttp.ClientSession, request: SimpleNamespace, params: aiohttp.TraceRequestEndParams) -> None:
        if request.counted:
            request.counted = False
            pace.answered(asyncio.get_running_loop().time() - request.sent)
        current = _attempt.get()
        if current is not None:
            _end(current, params.response.status)

    async def failed(
        _: aiohttp.ClientSession, request: SimpleNamespace, params: aiohttp.TraceRequestExceptionParams
    ) -> None:
        if request.counted:
            pace.answered(None)

    config.on_request_start.append(start)
    config.on_request_headers_sent.append(sent)
    config.on_request_end.append(end)
    config.on_request_exception.append(failed)
    return config
