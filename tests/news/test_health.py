"""What a feed's health says after good and bad polls."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import FeedGone, FetchError, ParseError
from bot.model import Feed, FeedHealth
from bot.news.fetch import Fetched
from bot.news.health import (
    TROUBLE,
    Condition,
    Notice,
    after_failure,
    after_success,
    by_trouble,
    condition,
    notice,
    overdue,
    untried,
)

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FEED = Feed("feed", "https://feed.example/rss", "Outlet", interval=MINUTE)
FINE = after_success(FEED, Fetched(None, untried(FEED)), NOW, new=5, reports=1)


def failed(health: FeedHealth, times: int, begun: datetime = NOW) -> FeedHealth:
    """`health` after so many failures, one a minute."""
    for number in range(times):
        health = after_failure(FEED, health, FetchError("down"), begun + number * MINUTE)
    return health


def test_success_counts_and_clears() -> None:
    later = NOW + MINUTE
    health = after_success(FEED, Fetched(None, failed(FINE, 3)), later, new=2)
    assert (health.failures, health.why, health.failing_since) == (0, None, None)
    assert (health.items, health.reports) == (7, 1)
    assert (health.last_success, health.last_changed, health.last_report) == (later, later, NOW)
    assert health.next_poll == later + MINUTE


def test_poll_without_news_changes_no_more_than_the_times() -> None:
    health = after_success(FEED, Fetched(None, FINE), NOW + MINUTE)
    assert (health.last_changed, health.items) == (NOW, 5)
    assert health.last_polled == NOW + MINUTE


def test_longer_of_two_wishes_is_kept() -> None:
    fetched = Fetched(None, replace(FINE, last_report=None), pause=2 * MINUTE)
    assert after_success(FEED, fetched, NOW, ttl=5 * MINUTE).next_poll == NOW + 5 * MINUTE
    assert after_success(FEED, fetched, NOW, ttl=MINUTE).next_poll == NOW + 2 * MINUTE


def test_failure_keeps_the_validators_of_the_last_good_answer() -> None:
    good = replace(FINE, etag='"v1"', body_digest="abc")
    bad = after_failure(FEED, good, ParseError("an HTML page"), NOW)
    assert (bad.etag, bad.body_digest, bad.why) == ('"v1"', "abc", "an HTML page")
    assert (bad.failures, bad.failing_since, bad.last_success) == (1, NOW, NOW)


def test_failures_in_a_row_are_counted_from_the_first() -> None:
    health = failed(FINE, 4)
    assert (health.failures, health.failing_since) == (4, NOW)


@pytest.mark.parametrize(
    ("health", "expected"),
    [
        (untried(FEED), Condition.UNTRIED),
        (FINE, Condition.FINE),
        (replace(FINE, last_changed=NOW - timedelta(days=8)), Condition.FROZEN),
        (failed(FINE, 1), Condition.FAILING),
        (after_failure(FEED, FINE, FeedGone("gone"), NOW), Condition.GONE),
    ],
)
def test_condition_in_a_word(health: FeedHealth, expected: Condition) -> None:
    assert condition(FEED, health, NOW, NOW) is expected


POLL = FINE.next_poll or NOW


@pytest.mark.parametrize(
    ("health", "now", "expected"),
    [
        (FINE, POLL + 3 * MINUTE, Condition.FINE),
        (FINE, POLL + 4 * MINUTE, Condition.OVERDUE),
        (failed(FINE, 1), NOW + 9 * MINUTE, Condition.OVERDUE),
        (replace(FINE, next_poll=NOW + 60 * MINUTE), NOW + 50 * MINUTE, Condition.FINE),
        (after_failure(FEED, FINE, FeedGone("gone"), NOW), NOW + 60 * MINUTE, Condition.GONE),
        (untried(FEED), NOW + 60 * MINUTE, Condition.UNTRIED),
    ],
)
def test_a_feed_that_was_not_polled_for_several_intervals_past_its_plan_is_overdue(
    health: FeedHealth, now: datetime, expected: Condition
) -> None:
    assert condition(FEED, health, NOW, now) is expected


def test_a_feed_is_overdue_by_its_own_interval() -> None:
    slow = replace(FEED, interval=10 * MINUTE)
    assert overdue(slow, FINE, NOW, POLL + 30 * MINUTE) == timedelta()
    assert overdue(slow, FINE, NOW, POLL + 31 * MINUTE) == 31 * MINUTE


def test_what_was_missed_while_salvo_was_stopped_is_not_overdue() -> None:
    begun = POLL + 600 * MINUTE
    assert overdue(FEED, FINE, begun, begun + MINUTE) == timedelta()
    assert overdue(FEED, FINE, begun, begun + 5 * MINUTE) == 5 * MINUTE


def test_feeds_in_trouble_come_first_and_then_by_name() -> None:
    feeds = {name: replace(FEED, name=name) for name in ("b", "A", "late", "ill", "new")}
    health = {
        "b": FINE,
        "A": FINE,
        "late": replace(FINE, next_poll=NOW - 9 * MINUTE),
        "ill": failed(FINE, 3),
        "new": untried(FEED),
    }
    watched = [(feeds[name], health[name]) for name in feeds]
    found = by_trouble(watched, NOW - 60 * MINUTE, NOW)
    assert [feed.name for feed, *_ in found] == ["late", "ill", "new", "A", "b"]
    assert [state in TROUBLE for *_, state in found] == [True, True, False, False, False]


def test_operators_are_told_once_of_half_an_hours_failure_and_once_of_its_end() -> None:
    health = failed(FINE, 29)
    assert notice(FEED, health, NOW + 29 * MINUTE) is None
    health = failed(health, 2, NOW + 29 * MINUTE)
    assert notice(FEED, health, NOW + 30 * MINUTE) is Notice.DOWN
    told = replace(health, told_operators=True)
    assert notice(FEED, told, NOW + 90 * MINUTE) is None
    back = after_success(FEED, Fetched(None, told), NOW + 91 * MINUTE)
    assert notice(FEED, back, NOW + 91 * MINUTE) is Notice.BACK
    assert notice(FEED, replace(back, told_operators=False), NOW + 92 * MINUTE) is None


def test_operators_are_not_told_of_slow_feeds() -> None:
    slow = replace(FEED, interval=5 * MINUTE)
    assert notice(slow, failed(FINE, 60), NOW + 60 * MINUTE) is None
