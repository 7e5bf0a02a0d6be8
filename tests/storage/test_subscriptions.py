"""One subscription a channel, paused and resumed, and nothing owed after it ends."""

from __future__ import annotations

from datetime import time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model import Kind, Mention, QuietHours, Status, Updates, Weapon, Wishes
from storage import deliveries, launches, subscriptions
from storage.database import Database
from tests.storage.samples import NOW, launch


async def _subscribe(db: Database, channel: int, guild: int | None = 1) -> None:
    async with db.transaction() as tx:
        await subscriptions.add(tx, channel, guild, 7, NOW)


async def test_a_subscription_comes_back_as_it_was_made(db: Database) -> None:
    channel = 2**63 - 1  # the largest snowflake that fits
    async with db.transaction() as tx:
        made = await subscriptions.add(tx, channel, None, 7, NOW, language="ko", crosspost=True)
    assert await subscriptions.get(db, channel) == made
    assert (made.language, made.crosspost, made.created_at, made.guild_id) == ("ko", True, NOW, None)


async def test_subscribing_again_changes_the_one_there_is(db: Database) -> None:
    await _subscribe(db, 5)
    first = await subscriptions.get(db, 5)
    async with db.transaction() as tx:
        await subscriptions.pause(tx, 5, "may not write")
        second = await subscriptions.add(tx, 5, 1, 8, NOW + timedelta(days=1), language="de")
    assert first
    assert (second.id, second.language, second.paused, second.created_by) == (first.id, "de", None, 7)


async def test_a_pause_is_told_once_and_ends(db: Database) -> None:
    await _subscribe(db, 5)
    async with db.transaction() as tx:
        assert await subscriptions.pause(tx, 5, "may not write")
        assert not await subscriptions.pause(tx, 5, "may not write")
        assert not await subscriptions.pause(tx, 6, "no such channel")
    assert await subscriptions.active(db) == []
    assert [one.paused for one in await subscriptions.paused(db)] == ["may not write"]
    async with db.transaction() as tx:
        assert await subscriptions.resume(tx, 5)
        assert not await subscriptions.resume(tx, 5)
    assert [one.channel_id for one in await subscriptions.active(db)] == [5]


async def test_a_server_lists_its_own(db: Database) -> None:
    for channel, guild in ((5, 1), (6, 2), (7, 1), (8, None)):
        await _subscribe(db, channel, guild)
    assert [one.channel_id for one in await subscriptions.in_guild(db, 1)] == [5, 7]


async def test_a_server_that_puts_the_bot_out_loses_all_its_subscriptions(db: Database) -> None:
    for channel, guild in ((5, 1), (6, 2), (7, 1)):
        await _subscribe(db, channel, guild)
    async with db.transaction() as tx:
        assert await subscriptions.remove_guild(tx, 1) == 2
    assert [one.channel_id for one in await subscriptions.active(db)] == [6]


async def test_who_subscribes_anew_gets_no_backlog(db: Database) -> None:
    await _subscribe(db, 5)
    async with db.transaction() as tx:
        await launches.save(tx, launch())
        await deliveries.promise(tx, launch().id, [5], NOW)
        assert await subscriptions.remove(tx, 5)
        assert not await subscriptions.remove(tx, 5)
    await _subscribe(db, 5)
    assert await deliveries.due(db, NOW, 10, timedelta(0)) == []


async def test_a_send_at_work_when_its_channel_unsubscribes_keeps_its_message_id(db: Database) -> None:
    await _subscribe(db, 5)
    async with db.transaction() as tx:
        await launches.save(tx, launch())
        await deliveries.promise(tx, launch().id, [5], NOW)
        await deliveries.begin(tx, launch().id, 5, NOW)
    async with db.transaction() as tx:
        await subscriptions.remove(tx, 5)
    async with db.transaction() as tx:
        await deliveries.sent(tx, launch().id, 5, 99, 1, NOW)
    assert [one.message_id for one in await deliveries.for_launch(db, launch().id)] == [99]


_statuses = st.sampled_from([Status.SUSPECTED, Status.REPORTED, Status.CONFIRMED])
_weapons = st.none() | st.sampled_from(Weapon)
_clocks = st.times().map(lambda clock: clock.replace(microsecond=0, second=0))
_wishes = st.builds(
    Wishes,
    launchers=st.lists(st.sampled_from(["KP", "IR", "houthi"]), max_size=3).map(tuple),
    kinds=st.lists(st.sampled_from(Kind), max_size=2).map(tuple),
    weapons=st.lists(st.sampled_from(Weapon), max_size=3).map(tuple),
    at_least=_weapons,
    status=_statuses,
    outlets=st.integers(1, 20),
    mention=st.none() | st.builds(Mention, st.integers(1, 2**63 - 1), _statuses, st.integers(1, 20), _weapons),
    updates=st.sampled_from(Updates),
    quiet=st.none() | st.builds(QuietHours, _clocks, _clocks, st.just("Asia/Seoul")),
    hourly=st.none() | st.integers(1, 60),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(wishes=_wishes)
async def test_wishes_come_back_as_they_were_made(db: Database, wishes: Wishes) -> None:
    async with db.transaction() as tx:
        made = await subscriptions.add(tx, 5, 1, 7, NOW, wishes=wishes)
    assert made.wishes == wishes
    assert await subscriptions.get(db, 5) == made


async def test_only_what_differs_from_everything_is_written_down(db: Database) -> None:
    for channel, wishes in ((5, Wishes()), (6, Wishes(quiet=QuietHours(time(22), time(7), "Asia/Seoul")))):
        async with db.transaction() as tx:
            await subscriptions.add(tx, channel, 1, 7, NOW, wishes=wishes)
    options = [row["options"] for row in await db.read("SELECT options FROM subscriptions ORDER BY channel_id")]
    assert options == ["{}", '{"quiet":{"start":"22:00:00","end":"07:00:00","zone":"Asia/Seoul"}}']


async def test_what_its_people_paused_only_they_resume(db: Database) -> None:
    await _subscribe(db, 5)
    async with db.transaction() as tx:
        await subscriptions.pause(tx, 5, "paused by hand", by_hand=True)
    found = await subscriptions.get(db, 5)
    assert found
    assert found.by_hand
    assert await subscriptions.active(db) == []
    assert await subscriptions.paused(db) == []
    async with db.transaction() as tx:
        assert await subscriptions.resume(tx, 5)
    found = await subscriptions.get(db, 5)
    assert found
    assert not found.by_hand


async def test_a_subscription_that_can_not_be_read_leaves_the_others(db: Database) -> None:
    async with db.transaction() as tx:
        for channel in (5, 6):
            await subscriptions.add(tx, channel, 1, 7, NOW)
        await tx.write("UPDATE subscriptions SET created_at = '?' WHERE channel_id = 5")
    assert [one.channel_id for one in await subscriptions.active(db)] == [6]
    assert [one.channel_id for one in await subscriptions.in_guild(db, 1)] == [6]
