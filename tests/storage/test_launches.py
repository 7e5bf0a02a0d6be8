"""Launches come back as they were saved, and are found."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.model import Claim, Facts, Kind, Launch, Place, Status, Weapon
from storage import launches
from storage.database import Database
from storage.launches import Wanted
from tests.storage.samples import NOW, any_launch, launch, report


async def _keep(db: Database, *some: Launch) -> None:
    async with db.transaction() as tx:
        for one in some:
            await launches.save(tx, one)


async def _back(some: list[Launch]) -> list[Launch | None]:
    with tempfile.TemporaryDirectory() as folder:
        db = await Database.open(Path(folder) / "salvo.db", NOW)
        try:
            back = []
            for one in some:
                await _keep(db, one)
                back.append(await launches.get(db, one.id))
            return back
        finally:
            await db.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_launch, any_launch)
def test_any_launch_comes_back_as_it_was_saved(first: Launch, second: Launch) -> None:
    changed = replace(second, id=first.id)
    assert asyncio.run(_back([first, changed])) == [first, changed]


async def test_a_launch_of_two_hundred_claims_comes_back_in_order(db: Database) -> None:
    big = launch("UA-20260302-1", *(report(f"k-{number}") for number in range(200)))
    await _keep(db, big)
    assert await launches.get(db, big.id) == big
    fewer = replace(big, claims=big.claims[::-2])
    await _keep(db, fewer)
    assert await launches.get(db, big.id) == fewer


async def test_a_lone_surrogate_in_a_claim_is_replaced_and_stops_nothing(db: Database) -> None:
    await _keep(db, launch("KP-20260302-1", report("k\ud800", title="Army fires \ud83d rockets")))
    kept = await launches.get(db, "KP-20260302-1")
    assert kept
    assert kept.claims[0].report.entry.title == "Army fires ? rockets"


async def test_unchanged_claims_are_not_written_again(db: Database) -> None:
    first = launch("KP-20260302-1", report("a"), report("b"))
    await _keep(db, first)
    grown = replace(first, claims=(*first.claims, Claim(report("c"), "Other", NOW)))
    async with db.transaction() as tx:
        before = (await tx.read("SELECT total_changes() AS n"))[0]["n"]
        await launches.save(tx, grown)
        after = (await tx.read("SELECT total_changes() AS n"))[0]["n"]
    assert after - before == 2  # the launch and the new claim


async def test_an_unknown_launch_is_none(db: Database) -> None:
    assert await launches.get(db, "XX-20260101-1") is None


async def test_the_launch_of_an_entry_is_found_after_it_moved(db: Database) -> None:
    await _keep(db, launch("KP-20260302-1", report("a"), report("b")))
    await _keep(db, launch("KP-20260302-2", report("b")), launch("KP-20260302-1", report("a")))
    assert [one.id for one in await launches.with_entry(db, "b")] == ["KP-20260302-2"]


async def test_running_numbers_are_never_given_twice(db: Database) -> None:
    async with db.transaction() as tx:
        given_out = [await launches.next_number(tx, stem) for stem in ("KP-20260302", "KP-20260302", "IR-20260302")]
    async with db.transaction() as tx:
        given_out.append(await launches.next_number(tx, "KP-20260302"))
    assert given_out == [1, 2, 1, 3]


async def test_open_launches_are_those_a_report_joined_since(db: Database) -> None:
    old = launch("KP-20260201-1", last_seen=NOW - timedelta(days=9))
    timeless = launch("KP-20260202-1", first_seen=None, last_seen=None)
    late, early = launch("KP-20260302-1"), launch("KP-20260301-1", last_seen=NOW - timedelta(days=1))
    await _keep(db, old, timeless, late, early)
    assert await launches.seen_since(db, NOW - timedelta(days=8)) == [early, late]


async def test_recent_pages_go_from_new_to_old(db: Database) -> None:
    some = [launch(f"KP-2026030{day}-1", first_seen=NOW + timedelta(days=day)) for day in (1, 3, 2)]
    await _keep(db, *some)
    assert [one.id[-3] for one in await launches.recent(db, 2)] == ["3", "2"]
    assert [one.id[-3] for one in await launches.recent(db, 2, 2)] == ["1"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), {"north", "persian", "night"}),
        (Wanted(launchers=("KP", "IR")), {"north", "persian"}),
        (Wanted(kinds=(Kind.ATTACK,)), {"night"}),
        (Wanted(weapons=(Weapon.ICBM, Weapon.SRBM)), {"north"}),
        (Wanted(statuses=(Status.CONFIRMED,)), {"persian"}),
        (Wanted(since=NOW), {"persian", "night"}),
        (Wanted(until=NOW), {"north"}),
        (Wanted(alertable=True), {"north", "night"}),
        (Wanted(launchers=("KP",), kinds=(Kind.ATTACK,)), set()),
        (Wanted(text="rockets"), {"north", "persian", "night"}),
        (Wanted(text="rockets", launchers=("RU",)), {"night"}),
        (Wanted(text="rockets", launchers=("RU", "IR"), kinds=(Kind.TEST, Kind.ATTACK)), {"persian", "night"}),
        (Wanted(text="rockets", weapons=(Weapon.SRBM,), statuses=(Status.REPORTED,)), {"north"}),
        (Wanted(text="rockets", alertable=True), {"north", "night"}),
        (Wanted(text="rockets", since=NOW), {"persian", "night"}),
        (Wanted(text="rockets", until=NOW), {"north"}),
        (Wanted(text="rockets", since=NOW, until=NOW), set()),
        (Wanted(text="rockets", since=NOW + timedelta(days=1)), set()),
        (Wanted(text="reported"), set()),
        (Wanted(text="rockets", launchers=('R"U',)), set()),
        (Wanted(text="!!!", launchers=("RU",)), set()),
    ],
)
async def test_filters_narrow_what_is_found(db: Database, wanted: Wanted, found: set[str]) -> None:
    await _keep(
        db,
        launch(
            "north",
            report("n", Facts("KP", Kind.TEST, Weapon.SRBM)),
            first_seen=NOW - timedelta(hours=1),
        ),
        launch("persian", report("p", Facts("IR", Kind.TEST)), status=Status.CONFIRMED, alertable=False),
        launch("night", report("r", Facts("RU", Kind.ATTACK, Weapon.CRUISE))),
    )
    assert {one.id for one in await launches.find(db, wanted)} == found
    assert await launches.count(db, wanted) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "rocket",
        "ROCKETS coast",
        "Sunan",
        "sunan rockets",
        "KP-20260302-1",
        "srbm",
        "Harbour News",
        "Hwasong-11",
        "café",
        "sun",
        "army hwas",
    ],
)
async def test_words_find_a_launch_by_its_headlines_and_facts(db: Database, text: str) -> None:
    facts = Facts("KP", weapon=Weapon.SRBM, model="Hwasong-11", site=Place("sunan", "Sunan"))
    await _keep(db, launch("KP-20260302-1", report("n", facts), report("c", title="Cafe talk of a rocket")))
    assert [one.id for one in await launches.search(db, text)] == ["KP-20260302-1"]


@pytest.mark.parametrize(
    "text",
    ["", "   ", '"', "'", "*", "()", "NEAR(", "-", "^", ":", "OR", "rockets NOT coast", "words:rockets x", "a\0b",
     "\ud800", "'; DROP TABLE launches; --", "{x} : y", "rocket* + boat", "😀", "x" * 10_000, "word " * 5_000],
)  # fmt: skip
async def test_no_text_of_a_user_is_taken_for_a_query_language(db: Database, text: str) -> None:
    await _keep(db, launch("KP-20260302-1"))
    assert await launches.search(db, text) == []


async def test_words_that_a_launch_no_longer_bears_no_longer_find_it(db: Database) -> None:
    await _keep(db, launch("KP-20260302-1", report("n", title="Submarine fires")))
    await _keep(db, launch("KP-20260302-1", report("n", title="Destroyer fires")))
    assert await launches.search(db, "submarine") == []
    assert len(await launches.search(db, "destroyer")) == 1
