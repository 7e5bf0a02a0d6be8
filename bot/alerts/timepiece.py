"""Discord's own time, which its messages bear: as its answers tell it, whatever this machine's clock says."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import aiohttp


class Timepiece:
    """Set by each answer's `Date`, to the second; between answers it goes by a clock that nobody sets."""

    def __init__(self) -> None:
        self._heard: tuple[datetime, float] | None = None

    def now(self) -> datetime | None:
        """Discord's time; None before its first answer."""
        if self._heard is None:
            return None
        told, at = self._heard
        return told + timedelta(seconds=_steady() - at)

    def hear(self, date: str) -> None:
        """Take the time from an answer's `Date`; one that can't be read changes nothing."""
        with suppress(ValueError, OverflowError):
            self._heard = parsedate_to_datetime(date).astimezone(UTC), _steady()

    def listen(self, trace: aiohttp.TraceConfig) -> None:
        """Hear every answer of a session."""

        async def answered(_: aiohttp.ClientSession, __: SimpleNamespace, end: aiohttp.TraceRequestEndParams) -> None:
            self.hear(end.response.headers.get("Date", ""))

        trace.on_request_end.append(answered)


def _steady() -> float:
    """Seconds, those that the machine slept included where the system counts them."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
