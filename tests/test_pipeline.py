"""The pipeline: what is new is judged, saved and promised in one transaction, or nothing of it is."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.model import Entry, Freshness, Status
from bot.pipeline import Newsroom, reopen, take_in
from storage import deliveries, entries, launches, subscriptions
from storage.database import Database

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
CHANNEL = 77


def entry(key: str, title: str, minutes_old: float = 5, outlet: str = "", summary: str = "") -> Entry:
    said = NOW - timedelta(minutes=minutes_old)
    outlet = outlet or f"Outlet {key}"
    return Entry(key, title, summary, f"https://{key}.example/a", said, outlet, outlet, seen_at=NOW, digest=title)


FIRED = entry("one", "North Korea fires ballistic missile into Sea of Japan, South Korea's military says")
SAME = entry("two", "Pyongyang launches ballistic missile off its east coast", 3)
DECOY = entry("decoy", "North Korea may fire a missile within days, lawmakers are told")


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    db = await Database.open(tmp_path / "salvo.db", NOW)
    async with db.transaction() as tx:
        await subscriptions.add(tx, CHANNEL, 1, 1, NOW)
    yield db
    await db.close()


@pytest.fixture
async def room(db: Database) -> Newsroom:
    return await reopen(db, Freshness(), NOW)


async def test_a_report_is_saved_and_promised_to_every_subscribed_channel(room: Newsroom) -> None:
    intake = await take_in(room, [FIRED, DECOY], NOW)
    assert (intake.new, intake.reports) == (2, 1)
    (launch_id,) = intake.promised
    (due,) = await deliveries.due(room.db, NOW, 10, timedelta())
    assert (due.delivery.launch_id, due.delivery.channel_id) == (launch_id, CHANNEL)


async def test_the_same_items_again_change_nothing(room: Newsroom) -> None:
    await take_in(room, [FIRED, DECOY], NOW)
    assert (await take_in(room, [FIRED, DECOY], NOW)).new == 0
    assert await launches.count(room.db) == 1


async def test_a_second_outlet_joins_the_launch_and_promises_nothing_new(room: Newsroom) -> None:
    (launch_id,) = (await take_in(room, [FIRED], NOW)).promised
    intake = await take_in(room, [SAME], NOW)
    assert (intake.promised, intake.changed) == ((), (launch_id,))
    launch = await launches.get(room.db, launch_id)
    assert launch is not None
    assert len(launch.claims) == 2


async def test_it_goes_on_where_it_was_after_a_restart(room: Newsroom) -> None:
    (launch_id,) = (await take_in(room, [FIRED], NOW)).promised
    again = await reopen(room.db, Freshness(), NOW + timedelta(minutes=1))
    assert (await take_in(again, [FIRED], NOW)).new == 0
    assert (await take_in(again, [SAME], NOW)).changed == (launch_id,)


async def test_an_item_older_than_the_freshness_window_enters_history_and_alerts_nobody(room: Newsroom) -> None:
    old = replace(FIRED, published=NOW - timedelta(hours=13))
    intake = await take_in(room, [old], NOW)
    assert (intake.reports, intake.promised) == (1, ())
    assert await launches.count(room.db) == 1


async def test_a_late_follow_up_to_old_news_alerts_nobody(room: Newsroom) -> None:
    old = replace(FIRED, published=NOW - timedelta(hours=13))
    await take_in(room, [old], NOW)
    follow_up = entry("three", "Japan protests after North Korea fired ballistic missile into Sea of Japan")
    assert (await take_in(room, [follow_up], NOW)).promised == ()


async def test_a_transaction_that_fails_leaves_no_trace_in_memory_or_on_disk(room: Newsroom) -> None:
    with sqlite3.connect(room.db.path) as other:
        other.execute("CREATE TRIGGER broken BEFORE INSERT ON deliveries BEGIN SELECT RAISE(ABORT, 'broken'); END")
    with pytest.raises((StorageError, sqlite3.Error)):
        await take_in(room, [FIRED], NOW)
    assert len(room.launches) == 0
    assert await launches.count(room.db) == 0
    assert await entries.unseen(room.db, [FIRED]) == [FIRED]
    with sqlite3.connect(room.db.path) as other:
        other.execute("DROP TRIGGER broken")
    assert len((await take_in(room, [FIRED], NOW)).promised) == 1


async def test_an_edited_item_corrects_its_own_claim(room: Newsroom) -> None:
    (launch_id,) = (await take_in(room, [FIRED], NOW)).promised
    edited = "North Korea fires two ballistic missiles into Sea of Japan, South Korea's military says"
    await take_in(room, [replace(FIRED, title=edited, digest=edited)], NOW)
    launch = await launches.get(room.db, launch_id)
    assert launch is not None
    assert [claim.report.entry.title for claim in launch.claims] == [edited]
    assert launch.facts.count is not None
    assert launch.facts.count.min == 2


async def test_an_edit_of_an_item_whose_launch_is_long_closed_finds_it_again(room: Newsroom) -> None:
    (launch_id,) = (await take_in(room, [FIRED], NOW)).promised
    later = await reopen(room.db, Freshness(), NOW + timedelta(days=40))
    assert len(later.launches) == 0
    edited = "North Korea fires two ballistic missiles into Sea of Japan, South Korea's military says"
    intake = await take_in(later, [replace(FIRED, title=edited, digest=edited)], NOW + timedelta(days=40))
    assert (intake.changed, intake.promised) == ((launch_id,), ())


async def test_a_false_alarm_corrects_the_launch_and_never_begins_one(room: Newsroom) -> None:
    title = "False alarm: North Korea launched no missile into the Sea of Japan, South Korea's military says"
    assert (await take_in(room, [entry("early", title)], NOW)).changed == ()
    (launch_id,) = (await take_in(room, [FIRED], NOW)).promised
    taken_back = entry("four", title + ", withdrawing its report of a ballistic missile", 0)
    assert (await take_in(room, [taken_back], NOW)).changed == (launch_id,)
    launch = await launches.get(room.db, launch_id)
    assert launch is not None
    assert launch.status is Status.CORRECTED
    assert launch.note


async def test_a_channel_that_subscribes_later_gets_no_backlog(room: Newsroom) -> None:
    await take_in(room, [FIRED], NOW)
    async with room.db.transaction() as tx:
        await subscriptions.add(tx, CHANNEL + 1, 1, 1, NOW)
    await take_in(room, [SAME], NOW)
    assert {one.channel_id for one in await deliveries.for_launch(room.db, "KP-20260304-1")} == {CHANNEL}


async def test_one_article_in_two_feeds_is_one_entry(room: Newsroom) -> None:
    copy = replace(FIRED, key="copy", feed="Another feed")
    assert (await take_in(room, [FIRED], NOW)).new == 1
    assert (await take_in(room, [copy], NOW)).new == 0
