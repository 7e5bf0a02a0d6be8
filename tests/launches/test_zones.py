"""Which local day a moment falls on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.launches.zones import day_bounds, local_day, only_the_day

EVENING = datetime(2031, 3, 4, 22, 30, tzinfo=UTC)

DAYS = [
    ("KP", None, date(2031, 3, 5)),
    ("US", None, date(2031, 3, 4)),
    ("RU", None, date(2031, 3, 5)),
    (None, "JP", date(2031, 3, 5)),
    (None, None, date(2031, 3, 4)),
    ("other_group", None, date(2031, 3, 4)),
]


@pytest.mark.parametrize(("launcher", "target", "expected"), DAYS)
def test_local_day(launcher: str | None, target: str | None, expected: date) -> None:
    assert local_day(EVENING, launcher, target) == expected


def test_a_day_is_bounded_by_local_midnights() -> None:
    start, end = day_bounds(date(2031, 3, 5), "KP")
    assert start == datetime(2031, 3, 4, 15, tzinfo=UTC)
    assert end - start == timedelta(days=1)


def test_noon_sharp_stands_for_the_whole_day() -> None:
    assert only_the_day(datetime(2031, 3, 5, 12, tzinfo=UTC))
    assert not only_the_day(datetime(2031, 3, 5, 12, 0, 1, tzinfo=UTC))
