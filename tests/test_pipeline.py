"""The pipeline: what is new is judged, saved and promised in one transaction, or nothing of it is."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.model import UNREAD, Entry, Freshness, Reason, Status, Wishes
from bot.pipeline import Intake, Newsroom, reopen, take_in
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


async def test_a_feed_that_gives_each_new_item_the_same_id_alerts_of_each(room: Newsroom) -> None:
    titles = (
        "Iran launches missiles at Israel, Israeli military says",
        "Houthis fire missile at ship in Red Sea, UKMTO says",
        "Pakistan test-fires Shaheen missile, military says",
        "India test-fires Agni-5 ballistic missile, defence ministry says",
        "Russia fires missiles at Kharkiv, governor says",
        FIRED.title,
    )
    for number, title in enumerate(titles):
        now = NOW + timedelta(hours=20 * number)
        item = replace(FIRED, key="feed#live", link=None, title=title, digest=title, published=now, published_said=now)
        assert len((await take_in(room, [item], now)).promised) == 1
        assert (await take_in(room, [item], now + timedelta(hours=1))).new == 0
        edited = replace(item, summary="More follows.", digest=f"{title} more", published=now + timedelta(hours=2))
        intake = await take_in(room, [edited], now + timedelta(hours=2))
        assert (intake.new, intake.promised) == (1, ())
    assert await launches.count(room.db) == len(titles)


@pytest.mark.parametrize("title", [FIRED.title, f"UPDATE: {FIRED.title}"])
async def test_an_article_that_is_dated_anew_with_each_update_alerts_once(room: Newsroom, title: str) -> None:
    await take_in(room, [FIRED], NOW)
    later = NOW + timedelta(days=2)
    anew = replace(FIRED, title=title, summary="What is known.", digest="new", published=later, published_said=later)
    assert (await take_in(room, [anew], later)).promised == ()
    assert await launches.count(room.db) == 1


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


async def test_batches_that_wait_together_are_taken_in_together(room: Newsroom) -> None:
    same_article = replace(SAME, key="copy", feed="Another feed")
    taken = await asyncio.gather(*(take_in(room, [one], NOW) for one in (FIRED, SAME, same_article, DECOY)))
    assert [intake.new for intake in taken] == [1, 1, 0, 1]
    assert [intake.reports for intake in taken] == [1, 1, 0, 0]
    assert {launch_id for intake in taken for launch_id in intake.promised} == {"KP-20260304-1"}
    launch = await launches.get(room.db, "KP-20260304-1")
    assert launch is not None
    assert len(launch.claims) == 2


async def test_a_batch_that_cannot_be_taken_in_fails_alone(room: Newsroom) -> None:
    broken = replace(DECOY, published="no time at all")  # type: ignore[arg-type]
    good, bad = await asyncio.gather(take_in(room, [FIRED], NOW), take_in(room, [broken], NOW), return_exceptions=True)
    assert isinstance(good, Intake)
    assert len(good.promised) == 1
    assert isinstance(bad, Exception)
    assert await entries.unseen(room.db, [FIRED, broken]) == [broken]


CONFIRMED_ONLY = Wishes(status=Status.CONFIRMED)
SEEN = entry("seen", "North Korea fires ballistic missile into Sea of Japan", 9)
OFFICIAL = entry(
    "kr", "South Korea's Joint Chiefs of Staff say North Korea fired a ballistic missile into Sea of Japan"
)


async def wish(room: Newsroom, channel: int, wishes: Wishes, now: datetime = NOW) -> None:
    async with room.db.transaction() as tx:
        await subscriptions.add(tx, channel, 1, 1, now, wishes=wishes)


async def owed(room: Newsroom, now: datetime = NOW) -> list[int]:
    return sorted(one.delivery.channel_id for one in await deliveries.due(room.db, now, 10, timedelta()))


async def test_a_launch_is_promised_only_where_the_filters_let_it_through(room: Newsroom) -> None:
    await wish(room, 101, Wishes(launchers=("IR",)))
    await wish(room, 102, Wishes(launchers=("IR", "KP")))
    await take_in(room, [FIRED], NOW)
    assert await owed(room) == [CHANNEL, 102]


async def test_a_launch_is_promised_as_soon_as_it_rises_to_what_a_channel_waits_for(room: Newsroom) -> None:
    await wish(room, 101, CONFIRMED_ONLY)
    await take_in(room, [SEEN], NOW)
    assert await owed(room) == [CHANNEL]
    later = NOW + timedelta(minutes=10)
    await take_in(room, [OFFICIAL], later)
    assert await owed(room, later) == [CHANNEL, 101]
    (of_channel,) = [one for one in await deliveries.for_launch(room.db, "KP-20260304-1") if one.channel_id == 101]
    assert of_channel.promised_at == later
    await take_in(room, [SAME], later)
    assert await owed(room, later) == [CHANNEL, 101]


async def test_what_rises_after_the_freshness_window_is_history(room: Newsroom) -> None:
    await wish(room, 101, CONFIRMED_ONLY)
    await take_in(room, [SEEN], NOW)
    later = NOW + timedelta(hours=13)
    await take_in(room, [replace(OFFICIAL, published=later)], later)
    assert await owed(room, later) == [CHANNEL]


async def test_who_subscribes_after_a_launch_was_news_is_not_told_when_it_rises(room: Newsroom) -> None:
    await take_in(room, [SEEN], NOW)
    later = NOW + timedelta(minutes=10)
    await wish(room, 101, CONFIRMED_ONLY, later)
    await take_in(room, [OFFICIAL], later)
    assert await owed(room, later) == [CHANNEL]


async def test_who_subscribes_anew_gets_no_backlog_of_what_the_old_filters_held(room: Newsroom) -> None:
    await wish(room, 101, CONFIRMED_ONLY)
    await take_in(room, [SEEN], NOW)
    async with room.db.transaction() as tx:
        await subscriptions.remove(tx, 101)
    await wish(room, 101, Wishes())
    await take_in(room, [OFFICIAL], NOW)
    assert await owed(room) == [CHANNEL]


async def test_who_wants_more_while_a_launch_is_held_gets_it_with_its_next_change(room: Newsroom) -> None:
    await wish(room, 101, Wishes(launchers=("IR",)))
    await take_in(room, [SEEN], NOW)
    await wish(room, 101, Wishes())
    await take_in(room, [OFFICIAL], NOW)
    assert await owed(room) == [CHANNEL, 101]


async def test_a_channel_paused_by_its_people_is_promised_nothing_meanwhile(room: Newsroom) -> None:
    async with room.db.transaction() as tx:
        await subscriptions.pause(tx, CHANNEL, "paused by hand", by_hand=True)
    await take_in(room, [SEEN], NOW)
    async with room.db.transaction() as tx:
        await subscriptions.resume(tx, CHANNEL)
    await take_in(room, [OFFICIAL], NOW)
    assert await owed(room) == []


async def test_a_channel_that_can_not_be_posted_in_is_owed_what_it_misses(room: Newsroom) -> None:
    async with room.db.transaction() as tx:
        await subscriptions.pause(tx, CHANNEL, "may not write")
    await take_in(room, [SEEN], NOW)
    async with room.db.transaction() as tx:
        await subscriptions.resume(tx, CHANNEL)
    assert await owed(room) == [CHANNEL]


# No calendar reaches so far back: what works with an item's day fails at it.
TIMELESS = datetime.min.replace(tzinfo=UTC)
UNJUDGEABLE = replace(entry("odd", "Iran launches missiles at Israel on Tuesday night"), published=TIMELESS)
UNPLACEABLE = replace(entry("odder", "Russia fires missiles at Kharkiv, officials say"), tier="hearsay")  # type: ignore[arg-type]


@pytest.mark.parametrize("odd", [UNJUDGEABLE, UNPLACEABLE, replace(DECOY, digest=UNREAD)])
async def test_an_item_at_which_salvo_fails_keeps_no_other_from_being_told(room: Newsroom, odd: Entry) -> None:
    intake = await take_in(room, [odd, FIRED, SAME], NOW)
    assert (intake.new, intake.reports, len(intake.promised)) == (3, 2, 1)
    (recorded,) = [one for one in await entries.search(room.db, odd.title) if one.key == odd.key]
    assert (recorded.report, recorded.reason) == (False, Reason.FAULT)
    launch = await launches.get(room.db, intake.promised[0])
    assert launch is not None
    assert len(launch.claims) == 2


async def test_an_item_at_which_salvo_failed_is_read_again_by_a_salvo_that_may_do_better(room: Newsroom) -> None:
    await take_in(room, [UNJUDGEABLE], NOW)
    mended = replace(UNJUDGEABLE, published=NOW)
    assert (await take_in(room, [mended], NOW)).reports == 1


async def test_a_launch_that_can_not_be_read_keeps_salvo_from_nothing(room: Newsroom) -> None:
    (spoiled,) = (await take_in(room, [FIRED], NOW)).promised
    async with room.db.transaction() as tx:
        await tx.write("UPDATE claims SET body = '?'")
    again = await reopen(room.db, Freshness(), NOW)
    intake = await take_in(again, [SAME, replace(FIRED, digest="changed")], NOW)
    assert len(intake.promised) == 1
    assert spoiled not in intake.promised


async def test_a_launch_that_nothing_can_be_held_against_keeps_salvo_from_nothing(room: Newsroom) -> None:
    (odd,) = (await take_in(room, [FIRED], NOW)).promised
    launch = await launches.get(room.db, odd)
    assert launch is not None
    report = launch.claims[0].report
    endless = replace(report.entry, published=datetime.max.replace(tzinfo=UTC))
    timeless = replace(launch.claims[0], report=replace(report, entry=endless))
    async with room.db.transaction() as tx:
        await launches.save(tx, replace(launch, claims=(timeless,)))
    again = await reopen(room.db, Freshness(), NOW)
    assert len(again.launches) == 0
    assert len((await take_in(again, [SAME], NOW)).promised) == 1


async def test_an_article_at_which_salvo_failed_is_read_as_another_feed_tells_it(room: Newsroom) -> None:
    await take_in(room, [replace(FIRED, digest=UNREAD)], NOW)
    assert len((await take_in(room, [replace(FIRED, key="copy", feed="Another feed")], NOW)).promised) == 1
