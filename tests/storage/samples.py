"""Values to store: plain ones by hand, and every shape of them by Hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from bot.model import (
    Certainty,
    Claim,
    Count,
    Cues,
    Entry,
    Facts,
    Kind,
    Launch,
    Outcome,
    Place,
    Reason,
    Rejection,
    Report,
    Status,
    Style,
    Tier,
    Weapon,
)

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


def entry(key: str = "a-1", **changes: Any) -> Entry:
    values: dict[str, Any] = {
        "title": "Northern army fires two rockets off its coast",
        "summary": "",
        "link": f"https://news.example/{key}",
        "published": NOW,
        "outlet": "Harbour News",
        "feed": "harbour",
        "digest": "first",
    }
    return Entry(key, **(values | changes))


def report(key: str = "a-1", facts: Facts | None = None, **changes: Any) -> Report:
    return Report(entry(key, **changes), facts or Facts(launcher="KP"), Cues(), 0.9, True, Reason.FIRED, ("fires",))


def rejection(key: str = "a-1", **changes: Any) -> Rejection:
    return Rejection(entry(key, **changes), 0.1, Reason.FUTURE, ("plans to",))


def launch(launch_id: str = "KP-20260302-1", *claimed: Report, **changes: Any) -> Launch:
    claims = tuple(Claim(one, one.entry.outlet, NOW) for one in claimed or (report(f"of-{launch_id}"),))
    values: dict[str, Any] = {
        "facts": claims[0].report.facts,
        "status": Status.REPORTED,
        "first_seen": NOW,
        "last_seen": NOW,
        "alertable": True,
    }
    return Launch(launch_id, claims, **(values | changes))


# Text as a parser may give it: all of Unicode but lone surrogates, which no UTF-8 has.
_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_times = st.datetimes(timezones=st.just(UTC), min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1))  # noqa: DTZ001
_dates = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))
_scores = st.floats(0, 1)
_places = st.builds(
    Place,
    id=_text,
    name=_text,
    lat=st.none() | st.floats(-90, 90),
    lon=st.none() | st.floats(-180, 180),
    state=st.none() | _text,
)
_counts = st.builds(Count, min=st.integers(0, 999), max=st.none() | st.integers(0, 999), approx=st.booleans())
_numbers = st.none() | st.integers(0, 10_000)
_facts = st.builds(
    Facts,
    launcher=st.none() | _text,
    kind=st.sampled_from(Kind),
    weapon=st.none() | st.sampled_from(Weapon),
    model=st.none() | _text,
    count=st.none() | _counts,
    site=st.none() | _places,
    targets=st.lists(_places, max_size=2).map(tuple),
    launched_at=st.none() | _times,
    certainty=st.sampled_from(Certainty),
    day=st.none() | _dates,
    outcome=st.none() | st.sampled_from(Outcome),
    announcers=st.lists(_text, max_size=2).map(tuple),
    killed=_numbers,
    injured=_numbers,
)
_cues = st.builds(
    Cues,
    style=st.sampled_from(Style),
    suspected=st.booleans(),
    renewed=st.booleans(),
    wave=st.booleans(),
    denied=st.booleans(),
    days=st.lists(_dates, max_size=2).map(tuple),
)
_entries = st.builds(
    Entry,
    key=_text,
    title=_text,
    summary=_text,
    link=st.none() | _text,
    published=st.none() | _times,
    outlet=_text,
    feed=_text,
    tier=st.sampled_from(Tier),
    language=_text,
    published_said=st.none() | _times,
    seen_at=st.none() | _times,
    digest=_text,
)
_weighed = st.lists(_text, max_size=2).map(tuple)
_reports = st.builds(
    Report,
    entry=_entries,
    facts=_facts,
    cues=_cues,
    score=_scores,
    sure=st.booleans(),
    reason=st.sampled_from(Reason),
    weighed=_weighed,
)
_claims = st.builds(Claim, report=_reports, source=_text, at=st.none() | _times)


def _without_nul(claim: Claim) -> str:
    return claim.report.entry.key.replace("\0", "")


any_launch = st.builds(
    Launch,
    id=st.from_regex(r"[A-Z]{2}-2026\d{4}-\d", fullmatch=True),
    claims=st.lists(_claims, max_size=3, unique_by=_without_nul).map(tuple),
    facts=_facts,
    status=st.sampled_from(Status),
    first_seen=st.none() | _times,
    last_seen=st.none() | _times,
    revision=st.integers(1, 1000),
    alertable=st.booleans(),
    note=st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40),
)
