"""When to ask a feed again: decided from what is known of it, without a clock of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.errors import FeedError, FeedGone, FeedStatus, FetchError
from bot.model import Feed, FeedHealth, Tier


@dataclass(frozen=True, slots=True)
class Pace:
    """A tier's limits: `fast` is the pause that even a patient server's wishes can't stretch for a feed that has just
    brought a report, `slow` the longest pause for a quiet one. A feed's own interval is never undercut by either."""

    fast: timedelta
    slow: timedelta


PACES = {
    Tier.OFFICIAL: Pace(timedelta(seconds=60), timedelta(minutes=3)),
    Tier.AGENCY: Pace(timedelta(seconds=60), timedelta(minutes=5)),
    Tier.PRESS: Pace(timedelta(seconds=60), timedelta(minutes=15)),
}
# For this long a report keeps its feed hot, and a new item keeps it from being called quiet.
HOT = timedelta(hours=1)
LIVELY = timedelta(hours=1)
# Past `LIVELY` the pause grows evenly, and reaches the tier's slow end after this much more silence.
DRIFT = timedelta(hours=3)
LONGEST_BACK_OFF = timedelta(hours=1)
# An answer of 404 seldom mends itself within minutes: it counts as this many failures more.
_NOT_FOUND_HEADSTART = 3
# At the start, and after the machine slept, polls are spread over this much time by their addresses.
START_SPREAD = timedelta(seconds=5)
CATCH_UP_SPREAD = timedelta(seconds=60)
# A poll that comes this late was held up by a stopped clock, not by a busy loop.
_LATE = timedelta(seconds=30)


def next_poll(feed: Feed, health: FeedHealth, now: datetime, asked: timedelta | None = None) -> datetime:
    """When to poll after a success. `asked` is the longest pause that the feed or its server wishes for."""
    pace = PACES[feed.tier]
    hot = health.last_report is not None and now - health.last_report < HOT
    bound = pace.fast if hot else pace.slow
    wished = min(asked or timedelta(), bound)
    own = feed.interval if hot else _drifted(feed.interval, pace.slow, _silence(health, now))
    return now + max(feed.interval, own, wished)


def back_off(feed: Feed, failures: int, error: FeedError, now: datetime) -> datetime | None:
    """When to poll after `failures` failures in a row; None only where the feed has ended for good.

    Doubles from the feed's interval to an hour, give or take a tenth by its address, so that feeds of one broken
    server don't return together. What the server asks for (`retry_after`) is kept.
    """
    if isinstance(error, FeedGone):
        return None
    if isinstance(error, FeedStatus) and error.status == 404:
        failures += _NOT_FOUND_HEADSTART
    doubled = feed.interval * (1 << min(max(failures, 1) - 1, 16))
    pause = max(feed.interval, min(doubled, LONGEST_BACK_OFF) * (0.9 + 0.2 * _fraction(f"{feed.url} {failures}")))
    wait = error.retry_after if isinstance(error, FetchError) else None
    return now + max(pause, wait or timedelta())


def first_poll(feed: Feed, health: FeedHealth | None, now: datetime) -> datetime | None:
    """When to poll after the start: as planned before it, or spread over the first seconds; None for an ended feed.

    A plan that lies further ahead than any pause can be comes from a clock that has been set back since, and one for
    another address is void.
    """
    if health is None or health.url != feed.url or health.last_polled is None:
        return now + _phase(feed, START_SPREAD)
    if is_gone(health):
        return None
    planned = health.next_poll
    if planned is None or planned <= now or planned > now + max(timedelta(days=1), feed.interval):
        return now + _phase(feed, START_SPREAD)
    return planned


def catch_up(feed: Feed, planned: datetime, now: datetime) -> datetime:
    """When to poll instead, where `planned` is long past because the clock jumped or the machine slept: soon, but not
    all feeds at once. A poll that is in time is due `now`."""
    return now if now - planned < _LATE else now + _phase(feed, CATCH_UP_SPREAD)


def is_gone(health: FeedHealth) -> bool:
    """Whether the feed has answered 410: it is asked again only once its address changes or an operator checks it."""
    return health.last_polled is not None and health.failures > 0 and health.next_poll is None


def _silence(health: FeedHealth, now: datetime) -> timedelta:
    """How long the feed has had nothing new."""
    last = max((moment for moment in (health.last_changed, health.last_report) if moment), default=now)
    return now - last


def _drifted(interval: timedelta, slow: timedelta, silence: timedelta) -> timedelta:
    share = min(max((silence - LIVELY) / DRIFT, 0.0), 1.0)
    return interval + max(slow - interval, timedelta()) * share


def _phase(feed: Feed, spread: timedelta) -> timedelta:
    return min(spread, feed.interval) * _fraction(feed.url)


def _fraction(text: str) -> float:
    """A number from 0 to 1 that is always the same for `text`."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=4).digest()) / 2**32
