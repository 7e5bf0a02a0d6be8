"""When a feed is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedGone, FeedStatus, FetchError
from bot.model import Feed, FeedHealth, Tier
from bot.news.schedule import (
    CATCH_UP_SPREAD,
    LONGEST_BACK_OFF,
    PACES,
    START_SPREAD,
    back_off,
    catch_up,
    first_poll,
    next_poll,
)

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
FEED = Feed("feed", "https://feed.example/rss", "Outlet", interval=MINUTE)
HEALTH = FeedHealth("feed", FEED.url, last_polled=NOW, last_success=NOW, last_changed=NOW)
durations = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=2))
feeds = st.builds(
    Feed,
    name=st.just("feed"),
    url=st.text(min_size=1),
    outlet=st.just("Outlet"),
    tier=st.sampled_from(Tier),
    interval=durations,
)


def pause(feed: Feed, silence: timedelta, asked: timedelta | None = None, report: timedelta | None = None) -> timedelta:
    """The pause after a success, the feed's last new item and last report being so long ago."""
    health = replace(HEALTH, last_changed=NOW - silence, last_report=None if report is None else NOW - report)
    return next_poll(feed, health, NOW, asked) - NOW


@pytest.mark.parametrize(
    ("tier", "silence", "expected"),
    [
        (Tier.PRESS, timedelta(), MINUTE),
        (Tier.PRESS, HOUR, MINUTE),
        (Tier.PRESS, 2.5 * HOUR, 8 * MINUTE),
        (Tier.PRESS, 4 * HOUR, 15 * MINUTE),
        (Tier.PRESS, 400 * HOUR, 15 * MINUTE),
        (Tier.AGENCY, 4 * HOUR, 5 * MINUTE),
        (Tier.OFFICIAL, 4 * HOUR, 3 * MINUTE),
    ],
)
def test_quiet_feed_drifts_to_its_tiers_slow_end(tier: Tier, silence: timedelta, expected: timedelta) -> None:
    assert pause(replace(FEED, tier=tier), silence) == expected


def test_report_makes_a_feed_fast_for_an_hour() -> None:
    assert pause(FEED, 5 * HOUR, asked=HOUR, report=59 * MINUTE) == MINUTE
    assert pause(FEED, 5 * HOUR, asked=HOUR, report=61 * MINUTE) > MINUTE


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(None, MINUTE), (30 * timedelta(seconds=1), MINUTE), (5 * MINUTE, 5 * MINUTE), (HOUR, 15 * MINUTE)],
)
def test_feeds_wish_counts_within_its_tiers_limits(asked: timedelta | None, expected: timedelta) -> None:
    assert pause(FEED, timedelta(), asked=asked) == expected


@given(feeds, durations, st.none() | durations, st.none() | durations)
def test_interval_is_never_undercut(
    feed: Feed, silence: timedelta, asked: timedelta | None, report: timedelta | None
) -> None:
    assert feed.interval <= pause(feed, silence, asked, report) <= max(feed.interval, PACES[feed.tier].slow)


def test_failures_double_the_pause_up_to_an_hour() -> None:
    pauses = [back_off(FEED, failures, FetchError("down"), NOW) for failures in range(1, 40)]
    minutes = [(when - NOW) / MINUTE for when in pauses if when]
    assert minutes[0] == pytest.approx(1, rel=0.11)
    assert minutes[3] == pytest.approx(8, rel=0.11)
    assert all(54 <= later <= 66 for later in minutes[7:])
    assert len(minutes) == 39


def test_feeds_of_one_broken_server_come_back_apart() -> None:
    whens = {back_off(replace(FEED, url=f"https://feed.example/{n}"), 5, FetchError("down"), NOW) for n in range(50)}
    assert len(whens) == 50


@given(feeds, st.integers(min_value=1, max_value=10_000))
def test_failing_feed_is_never_given_up(feed: Feed, failures: int) -> None:
    when = back_off(feed, failures, FetchError("down"), NOW)
    assert when is not None
    assert feed.interval <= when - NOW <= max(feed.interval, LONGEST_BACK_OFF * 1.1)


def test_retry_after_is_kept() -> None:
    wait = FeedStatus("busy", 429, retry_after=3 * HOUR)
    assert back_off(FEED, 1, wait, NOW) == NOW + 3 * HOUR


def test_404_backs_off_faster_and_410_stops() -> None:
    missing = back_off(FEED, 1, FeedStatus("missing", 404), NOW)
    assert missing is not None
    assert missing - NOW > 5 * MINUTE
    assert back_off(FEED, 1, FeedGone("gone"), NOW) is None


def test_start_spreads_the_first_polls() -> None:
    many = [replace(FEED, url=f"https://feed.example/{n}") for n in range(200)]
    delays = sorted(when - NOW for feed in many if (when := first_poll(feed, None, NOW)))
    assert timedelta() <= delays[0] < delays[-1] <= START_SPREAD
    quarter = sum(delay < START_SPREAD / 4 for delay in delays)
    assert 30 <= quarter <= 70


def test_restart_keeps_what_was_planned() -> None:
    assert first_poll(FEED, replace(HEALTH, next_poll=NOW + HOUR), NOW) == NOW + HOUR


@pytest.mark.parametrize("planned", [NOW - HOUR, NOW + timedelta(days=30), None])
def test_plan_of_a_wrong_clock_is_not_kept(planned: datetime | None) -> None:
    when = first_poll(FEED, replace(HEALTH, next_poll=planned), NOW)
    assert when is not None
    assert NOW <= when <= NOW + START_SPREAD


def test_ended_feed_stays_ended_until_its_address_changes() -> None:
    gone = replace(HEALTH, failures=1, next_poll=None)
    assert first_poll(FEED, gone, NOW) is None
    assert first_poll(replace(FEED, url="https://feed.example/new"), gone, NOW) is not None


def test_poll_in_time_is_made_at_once() -> None:
    assert catch_up(FEED, NOW - timedelta(seconds=2), NOW) == NOW
    assert catch_up(FEED, NOW + HOUR, NOW) == NOW


def test_polls_missed_in_sleep_are_caught_up_without_a_burst() -> None:
    slept = NOW - 8 * HOUR
    whens = [catch_up(replace(FEED, url=f"https://feed.example/{n}"), slept, NOW) for n in range(300)]
    assert all(NOW <= when <= NOW + CATCH_UP_SPREAD for when in whens)
    busiest = max(sum(second <= (when - NOW).total_seconds() < second + 1 for when in whens) for second in range(60))
    assert busiest < 20
