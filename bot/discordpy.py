"""What discord.py does otherwise than an alert needs, put right: limits it leaves unused, events at which it fails."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import discord
from discord.http import Ratelimit

log = logging.getLogger(__name__)


class Bucket(Ratelimit):
    """discord.py refuses whatever is asked of a bucket that is refilled only after long, however much is left in it:
    of the ten messages that may be published in an hour, it would let one through."""

    __slots__ = ()

    async def acquire(self) -> None:
        with self._patient(self.remaining > 0):
            await super().acquire()

    async def __aexit__(self, *end: Any) -> None:
        with self._patient(self.remaining >= self.outgoing):
            await super().__aexit__(*end)

    @contextmanager
    def _patient(self, some_left: bool) -> Iterator[None]:
        """Where some is left, discord.py looks only whether it may refuse, and waits for nothing."""
        limit = self._max_ratelimit_timeout
        self._max_ratelimit_timeout = None if some_left else limit
        try:
            yield
        finally:
            self._max_ratelimit_timeout = limit


def use_up(client: discord.Client) -> None:
    """Have the client use its limits up; one that is used up still refuses at once what would take long."""
    http = client.http

    def get_ratelimit(key: str) -> Ratelimit:
        kept = http._buckets
        if key not in kept:
            kept[key] = Bucket(http.max_ratelimit_timeout)
            http._try_clear_expired_ratelimits()
        return kept[key]

    http.get_ratelimit = get_ratelimit  # type: ignore[method-assign]


def pass_over(client: discord.Client) -> None:
    """Have an event at which discord.py fails left out: it would close all connections, those of deliveries too."""
    parsers = client._connection.parsers
    parsers.update({event: _guarded(event, parse) for event, parse in parsers.items()})


def _guarded(event: str, parse: Callable[[Any], Any]) -> Callable[[Any], None]:
    def guarded(data: Any) -> None:
        try:
            parse(data)
        except Exception:
            log.exception("discord.py fails at an event %s of the gateway: it is passed over", event)

    return guarded
