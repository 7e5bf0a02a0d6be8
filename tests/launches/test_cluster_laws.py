"""Laws of matching, for whatever the outlets say and in whatever order it arrives."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.launches.cluster import absorb, begin, merge, split
from bot.launches.same import likeness
from bot.launches.trace import ATTACK_DAY_HOURS, TEST_DAY_HOURS, trace, whole
from bot.model import Kind, Launch, Report, Style, Weapon
from tests.launches.telling import DAWN, KHARKIV, KYIV, parts, strike, take_all, told

OUTLETS = st.sampled_from(["A", "B", "C", "D", "E", "F"])
STYLES = st.sampled_from(list(Style))


@st.composite
def items_on_a_launch(draw: st.DrawFn, begun: float = 0.0, key: str = "") -> Report:
    """An item on a launch that was first told at `begun` hours: fresh within 20 h, later only as a follow-up."""
    hours = draw(st.floats(0, 40))
    styles = STYLES if hours < 20 else st.sampled_from([Style.REACTION, Style.CLAIM])
    style, outlet = draw(styles), draw(OUTLETS)
    named = draw(st.booleans())
    return told(
        outlet,
        begun + hours,
        key=f"{key}{outlet}{hours}{style}",
        style=style,
        day=(DAWN + timedelta(hours=begun)).date() if named else None,
        weapon=draw(st.sampled_from([Weapon.MISSILE, Weapon.BALLISTIC, Weapon.SRBM, Weapon.CRUISE])),
        count=draw(st.none() | st.integers(1, 8)),
        sure=draw(st.booleans()),
    )


@st.composite
def anything(draw: st.DrawFn) -> Report:
    """Any item of ten days, on a test or on an attack."""
    hours, outlet, style = draw(st.floats(0, 240)), draw(OUTLETS), draw(STYLES)
    day = draw(st.none() | st.integers(0, 5))
    told_on = (DAWN + timedelta(hours=hours)).date()
    named = None if day is None else told_on - timedelta(days=day)
    key = f"{outlet}{hours}{style}{named}"
    renewed = draw(st.booleans())
    launcher = draw(st.sampled_from(["known", "known", "known", None]))
    if draw(st.booleans()):
        who = "KP" if launcher else None
        return told(outlet, hours, key=key, style=style, day=named, renewed=renewed, launcher=who)
    places = draw(st.sampled_from([(), (KYIV,), (KHARKIV,), (KYIV, KHARKIV)]))
    wave, who = draw(st.booleans()), "RU" if launcher else None
    return strike(outlet, hours, *places, key=key, style=style, day=named, renewed=renewed, wave=wave, launcher=who)


def by_outlet(reports: list[Report]) -> list[list[Report]]:
    """The reports, outlet by outlet, each outlet's in the order of publication."""
    return [
        sorted((r for r in reports if r.entry.outlet == outlet), key=lambda r: r.entry.published or DAWN)
        for outlet in sorted({r.entry.outlet for r in reports})
    ]


@given(
    st.lists(items_on_a_launch(key="one"), min_size=1, max_size=8, unique_by=lambda r: r.entry.key),
    st.lists(items_on_a_launch(begun=200, key="two"), max_size=8, unique_by=lambda r: r.entry.key),
    st.data(),
)
@settings(max_examples=150, deadline=None)
def test_any_order_that_keeps_each_outlets_own_gives_the_same_launches(
    first: list[Report], second: list[Report], data: st.DataObject
) -> None:
    """Exceptions, by design: launches so close that a follow-up fits both; there the first to come sets the clock."""
    rows = by_outlet(first + second)
    straight = [report for row in rows for report in row]
    mixed: list[Report] = []
    while any(rows):
        row = data.draw(st.sampled_from([row for row in rows if row]))
        mixed.append(row.pop(0))
    assert parts(take_all(straight)) == parts(take_all(mixed))


@given(st.permutations([0, 1, 2, 3, 4]), st.lists(items_on_a_launch(), min_size=5, max_size=5))
@settings(max_examples=100, deadline=None)
def test_facts_and_status_do_not_depend_on_the_order_of_arrival(order: list[int], reports: list[Report]) -> None:
    reports = [replace(r, entry=replace(r.entry, key=str(n))) for n, r in enumerate(reports)]
    one, other = (_grown([reports[n] for n in numbers]) for numbers in (range(5), order))
    assert replace(one, revision=0) == replace(other, revision=0)


def _grown(reports: list[Report]) -> Launch:
    launch = begin(reports[0], "KP-20310305-1")
    for report in reports[1:]:
        launch = absorb(launch, report)
    return launch


@given(st.lists(anything(), min_size=1, max_size=20, unique_by=lambda r: r.entry.key))
@settings(max_examples=150, deadline=None)
def test_an_item_told_twice_changes_nothing(reports: list[Report]) -> None:
    launches = take_all(reports)
    for report in reports:
        launch = launches.match(report)
        assert launch is not None
        assert absorb(launch, report) is launch


@given(st.lists(anything(), min_size=1, max_size=25, unique_by=lambda r: r.entry.key), anything())
@settings(max_examples=150, deadline=None)
def test_the_index_finds_what_a_search_of_all_finds(reports: list[Report], asked: Report) -> None:
    launches = take_all(r for r in reports if r.entry.key != asked.entry.key)
    fits = [
        (fit, launch.id)
        for launch in launches
        if (fit := likeness(trace(asked), whole([trace(claim.report) for claim in launch.claims]))) is not None
    ]
    found = launches.match(asked)
    assert (found.id if found else None) == max(fits, default=(0.0, None))[1]


@given(st.lists(anything(), min_size=1, max_size=30, unique_by=lambda r: r.entry.key))
@settings(max_examples=150, deadline=None)
def test_a_launch_never_spans_more_than_its_window(reports: list[Report]) -> None:
    reports.sort(key=lambda r: r.entry.published or DAWN)
    for launch in take_all(reports):
        assert launch.last_seen is not None
        first = min(claim.at for claim in launch.claims if claim.at is not None)
        hours = ATTACK_DAY_HOURS if launch.facts.kind is Kind.ATTACK else TEST_DAY_HOURS
        assert launch.last_seen - first <= timedelta(hours=hours)


@given(
    st.lists(items_on_a_launch(key="one"), min_size=1, max_size=6, unique_by=lambda r: r.entry.key),
    st.lists(items_on_a_launch(begun=30, key="two"), min_size=1, max_size=6, unique_by=lambda r: r.entry.key),
)
@settings(max_examples=100, deadline=None)
def test_merge_then_split_restores_both(first: list[Report], second: list[Report]) -> None:
    one, other = _grown(first), replace(_grown(second), id="KP-20310306-1")
    kept, parted = split(merge(one, other), {r.entry.key for r in second}, other.id)
    assert replace(kept, revision=one.revision, alertable=one.alertable) == one
    assert replace(parted, revision=other.revision, alertable=other.alertable) == other
