"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.news.dates import read_date

NOON = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)
AT_NOON = (
    # RFC 822 and what is made of it
    "Tue, 04 Mar 2031 12:00:00 GMT",
    "Tue, 04 Mar 2031 12:00:00 +0000",
    "Tue, 4 Mar 2031 12:00 UT",
    "4 Mar 2031 12:00:00 Z",
    "04 Mar 31 12:00:00 UTC",
    "Tue, 04 Mar 2031 21:00:00 +0900",
    "Tue, 04 Mar 2031 21:00:00 +09:00",
    "Tue, 04 Mar 2031 21:00:00 GMT+9",
    "Tue, 04 Mar 2031 21:00:00 KST",
    "Tue, 04 Mar 2031 21:00:00 JST",
    "Tue, 04 Mar 2031 17:30:00 IST",
    "Tue, 04 Mar 2031 15:30:00 IRST",
    "Tue, 04 Mar 2031 15:00:00 MSK",
    "Tue, 04 Mar 2031 14:00:00 EET",
    "Tue, 04 Mar 2031 13:00:00 CET",
    "Tue, 04 Mar 2031 07:00:00 EST",
    "Tue, 04 Mar 2031 08:00:00 EDT",
    "Tue, 04 Mar 2031 06:00:00 CST",
    "Tue, 04 Mar 2031 04:00:00 PST",
    "Tuesday, 04 March 2031 12:00:00 GMT",
    "Wed, 04 Mar 2031 12:00:00 GMT",
    "Tue,04 Mar 2031 12:00:00 GMT",
    "Tue, 04-Mar-2031 12:00:00 GMT",
    "Mi, 04 März 2031 13:00:00 MEZ",
    "mar., 04 mars 2031 12:00:00 GMT",
    # ISO 8601 and RFC 3339
    "2031-03-04T12:00:00Z",
    "2031-03-04T12:00:00.000Z",
    "2031-03-04T21:00:00+09:00",
    "2031-03-04T21:00:00+0900",
    "2031-03-04T21:00+09",
    "2031-03-04 12:00:00",
    "2031-03-04T12:00",
    "20310304T120000Z",
    "2031-03-04 21:00:00 KST",
    "2031/03/04 12:00",
    # American, East Asian, numbers
    "March 4, 2031 7:00 AM EST",
    "Mar 4, 2031, 12:00 p.m. GMT",
    "March 4th, 2031 at 12:00 pm",
    "Tue Mar  4 12:00:00 2031",
    "Tue Mar 4 07:00:00 EST 2031",
    "04/03/2031 12:00",
    "04.03.2031 12:00",
    "2031년 3월 4일 오후 9:00",
    "2031年3月4日 21:00",
    "1930392000",
    "1930392000000",
    "  2031-03-04T12:00:00Z\n",
)
UNREADABLE = (
    "",
    "yesterday",
    "Tue, 31 Feb 2031 12:00:00 GMT",
    "2031-13-04T12:00:00Z",
    "Tue, 04 Foo 2031 12:00:00 GMT",
    "0001-01-01T00:00:00",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "12:00",
    "9999999999999999",
    "2031-03-04T25:00:00Z" * 50,
)


@pytest.mark.parametrize("text", AT_NOON)
def test_noon_is_read(text: str) -> None:
    assert read_date(text) == NOON


@pytest.mark.parametrize("text", UNREADABLE)
def test_nonsense_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["2031-03-04", "4 Mar 2031", "March 4, 2031", "2031年3月4日"])
def test_day_without_a_time_means_its_end(text: str) -> None:
    assert read_date(text) == datetime(2031, 3, 4, 23, 59, 59, tzinfo=UTC)


def test_midnight_may_be_24_hours() -> None:
    assert read_date("Mon, 03 Mar 2031 24:00:00 GMT") == datetime(2031, 3, 4, tzinfo=UTC)


@given(st.text(alphabet="0123456789 :-/.+TZGMTuaeMr,日月", max_size=60))
def test_any_text_is_a_time_in_utc_or_nothing(text: str) -> None:
    found = read_date(text)
    assert found is None or found.tzinfo is UTC


@given(st.timedeltas(min_value=timedelta(), max_value=timedelta(days=20_000)), st.integers(-14 * 60, 14 * 60))
def test_iso_time_is_read_exactly(since: timedelta, offset: int) -> None:
    moment = datetime(1991, 1, 1, tzinfo=UTC) + since
    assert read_date(moment.astimezone(timezone(timedelta(minutes=offset))).isoformat()) == moment
