"""What is due, in which order, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import DeliveryState, Status
from storage import deliveries, held, launches, subscriptions
from storage.database import Database
from tests.storage.samples import NOW, launch

GAP = timedelta(seconds=20)
SECOND = timedelta(seconds=1)
ONE = "KP-20260302-1"


async def _owe(
    db: Database, channels: Iterable[tuple[int, int | None]], launch_id: str = ONE, at: datetime = NOW
) -> None:
    channels = list(channels)
    async with db.transaction() as tx:
        for channel, guild in channels:
            await subscriptions.add(tx, channel, guild, 7, NOW)
        await launches.save(tx, launch(launch_id))
        await deliveries.promise(tx, launch_id, [channel for channel, _ in channels], at)


async def _revise(db: Database, revision: int, launch_id: str = ONE) -> None:
    async with db.transaction() as tx:
        await launches.save(tx, replace(launch(launch_id), revision=revision))


async def _send(db: Database, channel: int, at: datetime = NOW, shown: int = 1, launch_id: str = ONE) -> None:
    async with db.transaction() as tx:
        await deliveries.begin(tx, launch_id, channel, at)
    async with db.transaction() as tx:
        await deliveries.sent(tx, launch_id, channel, channel * 10, shown, at)


async def _due(db: Database, at: datetime = NOW, limit: int = 100) -> list[tuple[str, int]]:
    return [(one.delivery.launch_id, one.delivery.channel_id) for one in await deliveries.due(db, at, limit, GAP)]


async def test_a_promise_is_due_at_once_and_only_once(db: Database) -> None:
    await _owe(db, [(5, 1)])
    await _owe(db, [(5, 1)], at=NOW + SECOND)
    (due,) = await deliveries.due(db, NOW, 10, GAP)
    assert (due.delivery.state, due.delivery.promised_at, due.subscription.channel_id) == (
        DeliveryState.PENDING,
        NOW,
        5,
    )
    await _send(db, 5)
    assert await _due(db) == []


async def test_a_sent_message_is_kept_with_what_it_shows(db: Database) -> None:
    await _owe(db, [(5, 1)])
    async with db.transaction() as tx:
        await deliveries.sent(tx, ONE, 5, 50, 1, NOW, late=True)
    (kept,) = await deliveries.for_launch(db, ONE)
    assert (kept.state, kept.message_id, kept.shown, kept.late, kept.begun_at) == (
        DeliveryState.SENT,
        50,
        1,
        True,
        None,
    )


async def test_an_edit_is_due_when_the_launch_shows_more_and_the_gap_has_passed(db: Database) -> None:
    await _owe(db, [(5, 1)])
    await _send(db, 5)
    await _revise(db, 2)
    assert await _due(db, NOW + GAP - SECOND) == []
    assert await _due(db, NOW + GAP) == [(ONE, 5)]
    await _send(db, 5, NOW + GAP, shown=2)
    assert await _due(db, NOW + 3 * GAP) == []


async def test_a_report_that_arrives_during_a_send_still_makes_an_edit(db: Database) -> None:
    await _owe(db, [(5, 1)])
    async with db.transaction() as tx:
        await deliveries.begin(tx, ONE, 5, NOW)
    await _revise(db, 2)
    async with db.transaction() as tx:
        await deliveries.sent(tx, ONE, 5, 50, 1, NOW)
    assert await _due(db, NOW + GAP) == [(ONE, 5)]


async def test_many_revisions_make_one_edit(db: Database) -> None:
    await _owe(db, [(5, 1)])
    await _send(db, 5)
    for revision in range(2, 9):
        await _revise(db, revision)
    (due,) = await deliveries.due(db, NOW + GAP, 10, GAP)
    assert due.delivery.message_id == 50
    await _send(db, 5, NOW + GAP, shown=8)
    assert await _due(db, NOW + 3 * GAP) == []


async def test_a_launch_promised_late_starts_from_its_present_revision(db: Database) -> None:
    await _owe(db, [(5, 1)])
    await _revise(db, 4)
    async with db.transaction() as tx:
        await subscriptions.add(tx, 6, 1, 7, NOW)
        await deliveries.promise(tx, ONE, [6], NOW)
    await _send(db, 6, shown=4)
    assert await _due(db, NOW + GAP) == [(ONE, 5)]


async def test_new_messages_come_before_edits(db: Database) -> None:
    await _owe(db, [(channel, channel) for channel in range(1, 50)])
    for channel in range(1, 50):
        await _send(db, channel)
    await _revise(db, 2)
    await _owe(db, [(3, 3)], "IR-20260302-1", NOW + GAP)
    due = await _due(db, NOW + GAP, limit=2)
    assert due[0] == ("IR-20260302-1", 3)
    assert due[1][0] == ONE


async def test_a_server_of_many_channels_holds_nobody_up(db: Database) -> None:
    await _owe(db, [*((channel, 1) for channel in range(1, 41)), (100, 2), (101, 3), (102, None)])
    first = [channel for _, channel in await _due(db, limit=4)]
    assert sorted(first) == [1, 100, 101, 102]


async def test_the_oldest_promise_of_a_server_goes_first(db: Database) -> None:
    await _owe(db, [(5, 1)], "KP-20260302-2", NOW)
    await _owe(db, [(5, 1)], "KP-20260302-1", NOW + SECOND)
    assert await _due(db, NOW + SECOND) == [("KP-20260302-2", 5), ("KP-20260302-1", 5)]


async def test_the_same_servers_do_not_come_first_at_every_launch(db: Database) -> None:
    channels = [((1_000_000_000 + number * 7_919) << 22, number) for number in range(200)]
    firsts = set()
    for number in range(10):
        launch_id = f"KP-20260302-{number}"
        at = NOW + number * timedelta(hours=1)
        await _owe(db, channels, launch_id, at)
        order = [channel for _, channel in await _due(db, at, limit=200)]
        assert order == [channel for _, channel in await _due(db, at, limit=200)]
        firsts.add(order[0])
        async with db.transaction() as tx:
            for channel, _ in channels:
                await deliveries.sent(tx, launch_id, channel, 1, 1, at)
    assert len(firsts) >= 8


async def test_what_the_caller_is_sending_is_left_out(db: Database) -> None:
    await _owe(db, [(5, 1), (55, 1)])
    left = await deliveries.due(db, NOW, 10, GAP, busy=[(ONE, 5)])
    assert [one.delivery.channel_id for one in left] == [55]


async def test_a_retry_waits_for_its_time_and_counts(db: Database) -> None:
    await _owe(db, [(5, 1)])
    async with db.transaction() as tx:
        await deliveries.retry(tx, ONE, 5, "answered 500", NOW + 5 * SECOND)
    assert await _due(db, NOW + 4 * SECOND) == []
    (due,) = await deliveries.due(db, NOW + 5 * SECOND, 10, GAP)
    assert (due.delivery.attempts, due.delivery.why) == (1, "answered 500")


async def test_an_unfinished_send_is_due_again_with_the_time_it_was_first_begun(db: Database) -> None:
    await _owe(db, [(5, 1)])
    for seconds in (0, 60):
        async with db.transaction() as tx:
            await deliveries.begin(tx, ONE, 5, NOW + seconds * SECOND)
            await deliveries.retry(tx, ONE, 5, "no answer", NOW + seconds * SECOND)
    (due,) = await deliveries.due(db, NOW + 90 * SECOND, 10, GAP)
    assert due.delivery.begun_at == NOW


async def test_only_a_search_ends_the_doubt(db: Database) -> None:
    await _owe(db, [(5, 1)])
    async with db.transaction() as tx:
        await deliveries.begin(tx, ONE, 5, NOW)
        await deliveries.refuse(tx, ONE, 5, "can't see the channel", unfinished=NOW)
        await deliveries.reopen(tx, 5)
    assert (await deliveries.for_launch(db, ONE))[0].begun_at == NOW
    async with db.transaction() as tx:
        await deliveries.begin(tx, ONE, 5, NOW + 60 * SECOND, searched=True)
    assert (await deliveries.for_launch(db, ONE))[0].begun_at == NOW + 60 * SECOND
    async with db.transaction() as tx:
        await deliveries.refuse(tx, ONE, 5, "can't see the channel", unfinished=NOW)
    assert (await deliveries.for_launch(db, ONE))[0].begun_at is None


async def test_only_what_is_still_retracted_is_taken_back(db: Database) -> None:
    """The retraction may be taken back at the very moment."""
    await _owe(db, [(5, 1)])
    async with db.transaction() as tx:
        await held.take_back(tx, ONE, 5)
    assert await _due(db) == [(ONE, 5)]
    async with db.transaction() as tx:
        await launches.save(tx, replace(launch(ONE), status=Status.RETRACTED))
        await held.take_back(tx, ONE, 5)
    assert await _due(db) == []


async def test_a_paused_channel_is_owed_but_not_sent_to(db: Database) -> None:
    await _owe(db, [(5, 1), (6, 1)])
    async with db.transaction() as tx:
        await deliveries.refuse(tx, ONE, 5, "may not write")
        await subscriptions.pause(tx, 5, "may not write")
    await _owe(db, [(6, 1)], "IR-20260302-1")
    async with db.transaction() as tx:
        await deliveries.promise(tx, "IR-20260302-1", [5], NOW)
    assert {channel for _, channel in await _due(db)} == {6}
    async with db.transaction() as tx:
        await subscriptions.resume(tx, 5)
        assert await deliveries.reopen(tx, 5) == 1
    assert sorted(launch_id for launch_id, channel in await _due(db) if channel == 5) == ["IR-20260302-1", ONE]


async def test_a_refused_edit_is_tried_again_when_the_channel_reopens(db: Database) -> None:
    await _owe(db, [(5, 1)])
    await _send(db, 5)
    await _revise(db, 2)
    async with db.transaction() as tx:
        await deliveries.refuse(tx, ONE, 5, "may not write")
    assert await _due(db, NOW + GAP) == []
    async with db.transaction() as tx:
        await deliveries.reopen(tx, 5)
    (due,) = await deliveries.due(db, NOW + GAP, 10, GAP)
    assert (due.delivery.state, due.delivery.message_id) == (DeliveryState.SENT, 50)


async def test_the_outbox_counts_what_waits(db: Database) -> None:
    await _owe(db, [(5, 1), (6, 1), (7, 1), (8, 1)])
    await _send(db, 5)
    await _revise(db, 2)
    async with db.transaction() as tx:
        await deliveries.refuse(tx, ONE, 6, "no such channel")
        await subscriptions.pause(tx, 7, "may not write")
    assert await deliveries.counts(db, NOW) == deliveries.Outbox(pending=1, oldest=NOW, edits=1, failed=1)


async def test_an_empty_outbox_has_no_oldest(db: Database) -> None:
    assert await deliveries.counts(db, NOW) == deliveries.Outbox(0, None, 0, 0)


async def test_old_deliveries_fade_but_never_what_is_owed(db: Database) -> None:
    await _owe(db, [(5, 1), (6, 1), (7, 1)])
    for channel in (5, 6):
        await _send(db, channel)
    async with db.transaction() as tx:
        assert await deliveries.fade(tx, NOW) == 0
        assert await deliveries.fade(tx, NOW + SECOND, limit=1) == 1
        assert await deliveries.fade(tx, NOW + SECOND) == 1
    assert [kept.channel_id for kept in await deliveries.for_launch(db, ONE)] == [7]
    assert await launches.get(db, ONE)


async def test_what_was_put_off_before_the_clock_was_set_back_is_due(db: Database) -> None:
    await _owe(db, [(5, 1), (6, 1)])
    await _send(db, 6)
    await _revise(db, 2)
    async with db.transaction() as tx:
        await deliveries.retry(tx, ONE, 5, "slow", NOW + timedelta(minutes=5))
    assert await _due(db, NOW) == []
    assert await _due(db, NOW - timedelta(hours=3)) == [(ONE, 5), (ONE, 6)]


async def test_a_send_begins_only_where_it_is_owed(db: Database) -> None:
    await _owe(db, [(5, 1)])
    async with db.transaction() as tx:
        assert await deliveries.begin(tx, ONE, 5, NOW)
        assert not await deliveries.begin(tx, ONE, 6, NOW)
