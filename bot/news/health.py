"""How a feed is doing: what a poll changes in it, and what there is to tell the operators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.errors import FeedError
from bot.model import Feed, FeedHealth
from bot.news.fetch import MOVED_AFTER, Fetched
from bot.news.schedule import back_off, is_gone, next_poll

# A feed that answers well and has had nothing new for this long is shown as frozen.
FROZEN_AFTER = timedelta(days=7)
# The operators hear of a feed of the fast tier, one polled at least this often, once it has failed for this long.
FAST = timedelta(minutes=1)
TELL_AFTER = timedelta(minutes=30)


# A poll is overdue once it is late by so many of its feed's intervals, and by so much at least: then Salvo is at fault.
_SEVERAL = 3
_OVERDUE_AFTER = timedelta(minutes=3)


class Condition(StrEnum):
    """What the status page and `/feeds list` say of a feed in one word, the worst first."""

    OVERDUE = "overdue"
    FAILING = "failing"
    GONE = "gone"
    FROZEN = "frozen"
    UNTRIED = "untried"
    FINE = "fine"


TROUBLE = frozenset({Condition.OVERDUE, Condition.FAILING, Condition.GONE})
_WORST_FIRST = tuple(Condition)


class Notice(StrEnum):
    """What the operators are to be told of a feed, once."""

    DOWN = "down"
    BACK = "back"


def untried(feed: Feed) -> FeedHealth:
    """The health of a feed that was never polled."""
    return FeedHealth(name=feed.name, url=feed.url)


def after_success(
    feed: Feed, fetched: Fetched, now: datetime, *, ttl: timedelta | None = None, new: int = 0, reports: int = 0
) -> FeedHealth:
    """The health after a good poll. `ttl` is the pause that the feed asked for when it was last read (`Memory.ttl`);
    `new` and `reports` count the entries that were not known before, and those of them that report a launch."""
    health = fetched.health
    first = health.last_success is None
    health = replace(
        health,
        last_polled=now,
        last_success=now,
        last_changed=now if new or first else health.last_changed,
        last_report=now if reports else health.last_report,
        failures=0,
        failing_since=None,
        why=None,
        items=health.items + new,
        reports=health.reports + reports,
    )
    asked = max((pause for pause in (fetched.pause, ttl) if pause), default=None)
    return replace(health, next_poll=next_poll(feed, health, now, asked))


def after_failure(feed: Feed, health: FeedHealth, error: FeedError, now: datetime) -> FeedHealth:
    """The health after a failed poll: `health` is what it was before. An address that the feed was believed to have
    moved to is forgotten, so that the next poll asks at the feed's own."""
    if health.url != feed.url:
        health = untried(feed)
    failures = health.failures + 1
    settled = health.moved_polls >= MOVED_AFTER
    return replace(
        health,
        last_polled=now,
        failures=failures,
        failing_since=health.failing_since or now,
        why=str(error),
        next_poll=back_off(feed, failures, error, now),
        moved_to=None if settled else health.moved_to,
        moved_polls=0 if settled else health.moved_polls,
    )


def overdue(feed: Feed, health: FeedHealth, since: datetime, now: datetime) -> timedelta:
    """How late the feed's next poll is; nothing while it is in time. What was planned for before Salvo began, at
    `since`, is due from then on."""
    if health.last_polled is None or health.next_poll is None:
        return timedelta()
    late = now - max(health.next_poll, since)
    return late if late > max(_SEVERAL * feed.interval, _OVERDUE_AFTER) else timedelta()


def by_trouble(
    watched: Iterable[tuple[Feed, FeedHealth]], since: datetime, now: datetime
) -> list[tuple[Feed, FeedHealth, Condition]]:
    """The feeds and how each is doing: those in trouble first, then by name."""
    found = [(feed, health, condition(feed, health, since, now)) for feed, health in watched]
    return sorted(found, key=lambda each: (_WORST_FIRST.index(each[2]), each[0].name.casefold()))


def condition(feed: Feed, health: FeedHealth, since: datetime, now: datetime) -> Condition:
    """How the feed is doing, in one word; `since` is when Salvo began."""
    if health.last_polled is None:
        return Condition.UNTRIED
    if overdue(feed, health, since, now):
        return Condition.OVERDUE
    if health.failures:
        return Condition.GONE if is_gone(health) else Condition.FAILING
    changed = health.last_changed
    return Condition.FROZEN if changed and now - changed > FROZEN_AFTER else Condition.FINE


def notice(feed: Feed, health: FeedHealth, now: datetime) -> Notice | None:
    """What the operators have not been told yet; set `told_operators` to True after `DOWN`, to False after `BACK`."""
    if health.told_operators:
        return None if health.failures else Notice.BACK
    since = health.failing_since
    overdue = since is not None and now - since >= TELL_AFTER
    return Notice.DOWN if overdue and feed.interval <= FAST else None
