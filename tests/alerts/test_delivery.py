"""The outbox against the stand-in: nothing lost, nothing doubled, everything shown in the end."""

from __future__ import annotations

import asyncio
import functools
import gc
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from discord.ui import View
from discord.utils import time_snowflake

from bot.alerts.carrier import back_off, nonce
from bot.launches import cluster
from bot.model import DeliveryState, Launch
from storage import deliveries, launches, subscriptions
from tests.alerts.examples import NOON, launch, report
from tests.commands.living import Clock, Living, living
from tests.fakes.discord import Channel, ChannelKind, Limit, Message, Permission, StandInDiscord
from tests.fakes.discord.entities import Version, utcnow

POSTING: dict[str, Any] = {"method": "POST", "path": "*/channels/*/messages"}


def grown(told: Launch, minutes: float = 3) -> Launch:
    return cluster.absorb(told, report("Dockside News", minutes=minutes))


async def state(salvo: Living, launch_id: str = "KP-20240514-1") -> list[tuple[DeliveryState, str | None]]:
    return [(one.state, one.why) for one in await deliveries.for_launch(salvo.db, launch_id)]


async def again(salvo: Living, after: timedelta = timedelta(minutes=1)) -> None:
    """Let time pass, and deliver what is due then."""
    salvo.clock.now += after
    await salvo.courier.drain()


def test_a_nonce_names_launch_and_channel_within_discords_limit() -> None:
    assert nonce("KP-20240514-1", 7) == nonce("KP-20240514-1", 7)
    assert len({nonce("KP-20240514-1", 7), nonce("KP-20240514-2", 7), nonce("KP-20240514-1", 8)}) == 3
    assert len(nonce("iraqi_militia-20240514-11", 2**63)) == 25


def test_back_off_doubles_to_a_cap_and_scatters() -> None:
    assert back_off(0, 1.0) == timedelta(seconds=1)
    assert back_off(3, 1.0) == timedelta(seconds=8)
    assert back_off(3, 0.0) == timedelta(seconds=4)
    assert back_off(10_000, 1.0) == timedelta(minutes=5)


async def test_later_outlet_edits_the_first_message(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        await salvo.courier.drain()
        await salvo.keep([grown(told)])
        await salvo.courier.drain()
        assert [message.edits for message in discord.messages()] == [0, 0]
        await again(salvo)
        assert [message.edits for message in discord.messages()] == [1, 1]
        assert all("Dockside News" in str(message.embeds) for message in discord.messages())
        await again(salvo)
        assert [message.edits for message in discord.messages()] == [1, 1]


async def test_telling_many_channels_leaves_nothing_lying_about(tmp_path: Path) -> None:
    """What refers to itself in a ring stays until Python looks for such rings, which takes hours."""
    async with StandInDiscord(channels=10) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report()))
        before = _rows_of_buttons()
        await salvo.courier.drain()
        assert len(discord.messages()) == 10
        assert _rows_of_buttons() <= before + 1


def _rows_of_buttons() -> int:
    return sum(isinstance(each, View) for each in gc.get_objects())


async def test_updates_within_the_gap_become_one_edit(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        await salvo.courier.drain()
        for minutes in range(1, 8):
            told = cluster.absorb(told, report(f"Outlet {minutes}", minutes=minutes))
            await salvo.keep([told])
            await again(salvo, timedelta(seconds=2))
        await again(salvo)
        (message,) = discord.messages()
        assert message.edits == 1
        assert "8 outlets" in message.content


@pytest.mark.parametrize("window", [0, 300])
@pytest.mark.parametrize("after", [timedelta(seconds=10), timedelta(minutes=30)])
async def test_a_send_of_unknown_end_is_not_repeated(tmp_path: Path, window: float, after: timedelta) -> None:
    """The message was taken and the answer lost; whether or not Discord still knows the nonce."""
    async with StandInDiscord(nonce_window=window) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        discord.faults.drop(accept=True, **POSTING)
        await salvo.courier.drain()
        assert len(discord.messages()) == 1
        await salvo.keep([grown(told)])
        await again(salvo, after)
        await again(salvo)
        (message,) = discord.messages()
        assert "2 outlets" in message.content


async def test_what_was_retracted_since_a_send_of_unknown_end_is_answered(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        discord.faults.drop(accept=True, **POSTING)
        await salvo.courier.drain()
        await salvo.keep([cluster.retract(told, "a drill of sirens")])
        for _ in range(3):
            await again(salvo)
        message, reply = discord.messages()
        assert message.content.startswith("~~")
        assert reply.content.startswith("Retracted: a drill of sirens")


async def test_nothing_is_posted_again_after_a_restart(tmp_path: Path) -> None:
    clock = Clock(NOON)
    async with StandInDiscord() as discord:
        async with living(discord, tmp_path, clock) as salvo:
            await salvo.subscribe(*discord.guilds[0].text)
            await salvo.tell(launch())
            await salvo.courier.drain()
        async with living(discord, tmp_path, clock) as salvo:
            await again(salvo)
        assert len(discord.messages()) == 1


async def test_an_old_launch_is_told_late(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report()))
        discord.faults.answer(503, **POSTING)
        await salvo.courier.drain()
        await again(salvo, timedelta(hours=13))
        (message,) = discord.messages()
        assert message.content.startswith("Told late: ")


async def test_a_channel_paused_for_weeks_gets_no_flood_when_it_resumes(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        await salvo.subscribe(channel)
        await salvo.tell(launch(report()))
        async with salvo.db.transaction() as tx:
            await subscriptions.pause(tx, channel.id, "for weeks")
        await again(salvo, timedelta(days=8))
        await salvo.client.resume_allowed()
        await again(salvo)
        assert discord.messages() == []
        assert await state(salvo) == [(DeliveryState.FAILED, "could not be told here for 7 days")]


async def test_a_channel_that_unsubscribes_just_before_a_send_is_told_nothing(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        await salvo.subscribe(channel)
        await salvo.tell(launch(report()))
        async with salvo.db.transaction() as tx:
            sending = asyncio.create_task(salvo.courier.drain())
            while not _on_the_way():
                await salvo.db.read("SELECT 1")
            await subscriptions.remove(tx, channel.id)
        await sending
        assert discord.messages() == []


def _on_the_way() -> bool:
    return any(task.get_name().startswith("deliver ") for task in asyncio.all_tasks())


async def test_a_launch_retracted_before_it_was_told_is_not_told(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        await salvo.keep([cluster.retract(told, "a mistake")])
        await salvo.courier.drain()
        assert discord.messages() == []
        assert (await state(salvo))[0][0] is DeliveryState.WITHHELD


async def test_a_correction_is_answered_once_whatever_fails(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        await salvo.courier.drain()
        retracted = cluster.retract(told, "a drill of sirens")
        await salvo.keep([retracted])
        discord.faults.answer(500, method="PATCH", path="*/channels/*/messages/*")
        await again(salvo)
        assert len(discord.messages()) == 2
        await again(salvo, timedelta(minutes=30))
        await salvo.keep([cluster.absorb(retracted, report("Dockside News", minutes=5))])
        await again(salvo)
        message, reply = discord.messages()
        assert message.content.startswith("~~")
        assert "2 outlets" not in message.content
        assert reply.reply_to == message.id


@pytest.mark.parametrize("at_once", [True, False])
async def test_ten_alerts_an_hour_are_published(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, at_once: bool
) -> None:
    """Also those that wait for the answer that tells how many may be."""
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        news = discord.add_channel(discord.guilds[0], "news", ChannelKind.ANNOUNCEMENT)
        async with salvo.db.transaction() as tx:
            await subscriptions.add(tx, news.id, news.guild_id, 1, NOON, crosspost=True)
        if at_once:
            discord.faults.add("slow", path="*/crosspost", seconds=2.0, accept=True)
        for number in range(1, 13):
            await salvo.tell(launch(report(), launch_id=f"KP-20240514-{number}"))
            if not at_once:
                await salvo.courier.drain()
        await salvo.courier.drain()
        assert Counter(message.crossposted for message in discord.messages()) == {True: 10, False: 2}
    gc.collect()
    assert "never retrieved" not in caplog.text


async def test_publishing_is_tried_again_once_cloudflare_lets_salvo_in(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        news = discord.add_channel(discord.guilds[0], "news", ChannelKind.ANNOUNCEMENT)
        async with salvo.db.transaction() as tx:
            await subscriptions.add(tx, news.id, news.guild_id, 1, NOON, crosspost=True)
        discord.faults.rate_limit(900, path="*/crosspost", via=False)
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        await again(salvo, timedelta(minutes=20))
        (message,) = discord.messages()
        assert message.crossposted


@pytest.mark.parametrize("code", [0, 40033])
async def test_publishing_is_tried_until_it_is_done(tmp_path: Path, code: int) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        news = discord.add_channel(discord.guilds[0], "news", ChannelKind.ANNOUNCEMENT)
        async with salvo.db.transaction() as tx:
            await subscriptions.add(tx, news.id, news.guild_id, 1, NOON, crosspost=True)
        await salvo.tell(launch(report()))
        discord.faults.answer(400 if code else 500, code, path="*/crosspost", accept=True)
        await salvo.courier.drain()
        await again(salvo)
        (message,) = discord.messages()
        assert message.crossposted
        assert (await state(salvo))[0][0] is DeliveryState.SENT


async def test_publishing_that_fails_for_hours_repeats_no_alert_where_history_is_hidden(tmp_path: Path) -> None:
    async with StandInDiscord(nonce_window=300) as discord:
        news = discord.world.add_channel(discord.guilds[0], "news", ChannelKind.ANNOUNCEMENT)
        everyone = discord.guilds[0].roles[discord.guilds[0].id]
        discord.world.overwrite(news, everyone, deny=int(Permission.READ_HISTORY))
        async with living(discord, tmp_path) as salvo:
            async with salvo.db.transaction() as tx:
                await subscriptions.add(tx, news.id, news.guild_id, 1, NOON, crosspost=True)
            await salvo.tell(launch(report()))
            discord.faults.answer(500, path="*/crosspost", times=None)
            await salvo.courier.drain()
            await again(salvo)
            discord.nonces.forget()
            for _ in range(5):
                await again(salvo, timedelta(hours=1))
            assert len(discord.messages()) == 1
            assert await state(salvo) == [(DeliveryState.SENT, None)]


async def test_more_than_discord_publishes_still_stands_in_its_channel(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        news = discord.add_channel(discord.guilds[0], "news", ChannelKind.ANNOUNCEMENT)
        async with salvo.db.transaction() as tx:
            await subscriptions.add(tx, news.id, news.guild_id, 1, NOON, crosspost=True)
        discord.faults.rate_limit(3000, path="*/crosspost")
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages()) == 1
        assert (await state(salvo))[0][0] is DeliveryState.SENT


async def test_a_message_deleted_by_people_is_let_be(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        await salvo.courier.drain()
        discord.delete_message(discord.messages()[0])
        await salvo.keep([grown(told)])
        await again(salvo)
        assert discord.messages() == []
        assert await state(salvo) == [(DeliveryState.FAILED, "the message was deleted in Discord")]
        assert await subscriptions.paused(salvo.db) == []
        await salvo.tell(launch(report(), launch_id="KP-20240515-1"))
        await salvo.courier.drain()
        assert len(discord.messages()) == 1


async def test_a_channel_that_refuses_is_paused_told_once_and_resumed(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord:
        channel, operators = discord.guilds[0].text
        everyone = discord.guilds[0].roles[discord.guilds[0].id]
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await salvo.subscribe(channel)
            discord.overwrite(channel, everyone, deny=Permission.SEND_MESSAGES)
            await salvo.tell(launch(report()), launch(report(), launch_id="KP-20240515-1"))
            await salvo.courier.drain()
            (paused,) = await subscriptions.paused(salvo.db)
            assert "Send Messages" in (paused.paused or "")
            (notice,) = discord.messages(operators)
            assert f"<#{channel.id}>" in notice.content
            discord.overwrite(channel, everyone)
            await _seen(salvo, channel)
            await salvo.client.resume_allowed()
            await again(salvo)
            assert len(discord.messages(channel)) == 2
            assert await subscriptions.paused(salvo.db) == []


async def test_a_channel_deleted_while_salvo_was_away_loses_its_subscription(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord:
        gone, operators = discord.guilds[0].text
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(gone)
        discord.delete_channel(gone)
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await salvo.tell(launch(report()))
            await salvo.courier.drain()
            (notice,) = discord.messages(operators)
            assert "no longer exists" in notice.content
            await salvo.client.resume_allowed()
            assert await subscriptions.get(salvo.db, gone.id) is None


async def _seen(salvo: Living, channel: Channel) -> None:
    """Wait until the bot knows that it may post in the channel."""
    while (
        not salvo.client.get_channel(channel.id)
        .permissions_for(  # type: ignore[union-attr]
            salvo.client.guilds[0].me
        )
        .send_messages
    ):
        await salvo.client.wait_for("guild_channel_update", timeout=5)


async def test_new_alerts_overtake_edits(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=10, channels=10, global_limit=None) as discord:
        clock = Clock(NOON)
        told = launch(report())
        async with living(discord, tmp_path, clock, messages_per_second=10_000) as salvo:
            await salvo.subscribe(*(channel for guild in discord.guilds for channel in guild.text))
            await salvo.tell(told)
            await salvo.courier.drain()
        async with living(discord, tmp_path, clock, edit_gap=timedelta(0)) as salvo:
            await salvo.keep([grown(told)])
            running = asyncio.create_task(salvo.courier.run())
            await discord.until(lambda: sum(message.edits for message in discord.messages()) >= 20)
            await salvo.tell(launch(report(), launch_id="KP-20240515-1"))
            await discord.until(lambda: len(discord.messages()) > 100, seconds=1.0)
            assert sum(message.edits for message in discord.messages()) < 100
            running.cancel()


async def test_servers_take_turns(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=2, channels=30) as discord, living(discord, tmp_path) as salvo:
        large, small = discord.guilds
        await salvo.subscribe(*large.text, small.text[0])
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        order = [message.channel_id for message in discord.messages()]
        assert order.index(small.text[0].id) < 10


async def test_what_is_under_way_at_the_end_stays_promised(tmp_path: Path) -> None:
    clock = Clock(NOON)
    async with StandInDiscord() as discord:
        async with living(discord, tmp_path, clock) as salvo:
            await salvo.subscribe(*discord.guilds[0].text)
            await salvo.tell(launch(report()))
            held = discord.faults.hold(accept=True, **POSTING)
            running = asyncio.create_task(salvo.courier.run())
            await held.arrived.wait()
            running.cancel()
            await salvo.courier.finish(within=timedelta(milliseconds=50))
        discord.faults.clear()
        async with living(discord, tmp_path, clock) as salvo:
            await again(salvo, timedelta(minutes=30))
            assert len(discord.messages()) == 1
            assert await state(salvo) == [(DeliveryState.SENT, None)]


async def test_without_history_the_nonce_holds(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        discord.overwrite(guild.text[0], guild.roles[guild.id], deny=int(Permission.READ_HISTORY))
        await salvo.subscribe(guild.text[0])
        await salvo.tell(launch(report()))
        discord.faults.drop(accept=True, **POSTING)
        await salvo.courier.drain()
        await again(salvo)
        assert len(discord.messages()) == 1


async def test_a_send_of_unknown_end_is_sought_once_the_channel_is_seen_again(tmp_path: Path) -> None:
    """The message was taken and the answer lost; then Salvo was shut out for hours."""
    async with StandInDiscord(nonce_window=0) as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        everyone = discord.guilds[0].roles[discord.guilds[0].id]
        await salvo.subscribe(channel)
        await salvo.tell(launch(report()))
        discord.faults.drop(accept=True, **POSTING)
        await salvo.courier.drain()
        discord.overwrite(channel, everyone, deny=Permission.VIEW_CHANNEL)
        await again(salvo, timedelta(minutes=30))
        assert len(await subscriptions.paused(salvo.db)) == 1
        discord.overwrite(channel, everyone)
        await _seen(salvo, channel)
        await salvo.client.resume_allowed()
        await again(salvo, timedelta(hours=3))
        assert len(discord.messages(channel)) == 1
        assert await state(salvo) == [(DeliveryState.SENT, None)]


@pytest.mark.parametrize("wrong", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=-400)])
async def test_a_send_of_unknown_end_is_found_whatever_time_this_machine_has(tmp_path: Path, wrong: timedelta) -> None:
    """The clock is wrong, and people wrote much in the hour before the alert."""
    clock = Clock(datetime.now(UTC) + wrong)
    async with StandInDiscord(nonce_window=0) as discord:
        channel = discord.guilds[0].text[0]
        _chatter(discord, channel, 2_100, timedelta(minutes=30))
        async with living(discord, tmp_path, clock) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(launch(report()))
            discord.faults.drop(accept=True, **POSTING)
            await salvo.courier.drain()
        async with living(discord, tmp_path, clock) as salvo:
            await again(salvo)
            assert await state(salvo) == [(DeliveryState.SENT, None)]
        assert len([each for each in discord.messages(channel) if each.embeds]) == 1


def _chatter(discord: StandInDiscord, channel: Channel, count: int, ago: timedelta) -> None:
    """What somebody wrote before now."""
    first = time_snowflake(datetime.now(UTC) - ago)
    for number in range(count):
        said = [Version(utcnow(), f"chatter {number}")]
        discord.world.keep_message(channel, Message(first + number, channel.id, discord.guilds[0].owner_id, said))


async def test_a_send_of_unknown_end_is_sought_once_history_may_be_read_again(tmp_path: Path) -> None:
    """While it may not, nobody knows that the channel does not bear the alert."""
    clock = Clock(datetime.now(UTC))
    async with StandInDiscord(nonce_window=0) as discord:
        channel = discord.guilds[0].text[0]
        everyone = discord.guilds[0].roles[discord.guilds[0].id]
        async with living(discord, tmp_path, clock) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(launch(report()))
            discord.faults.drop(accept=True, **POSTING)
            await salvo.courier.drain()
        discord.world.overwrite(channel, everyone, deny=int(Permission.READ_HISTORY))
        async with living(discord, tmp_path, clock) as salvo:
            discord.faults.answer(500, **POSTING)
            await again(salvo, timedelta(hours=3))
        discord.world.overwrite(channel, everyone)
        async with living(discord, tmp_path, clock) as salvo:
            await again(salvo, timedelta(hours=3))
            assert await state(salvo) == [(DeliveryState.SENT, None)]
        assert len(discord.messages(channel)) == 1


async def test_what_was_tried_in_vain_for_a_week_is_let_be(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report()))
        discord.faults.answer(503, **POSTING)
        await salvo.courier.drain()
        await again(salvo, timedelta(days=8))
        assert discord.messages() == []


@pytest.mark.parametrize("window", [0, 300])
async def test_kills_and_faults_neither_lose_nor_double(tmp_path: Path, window: float) -> None:
    """Salvo is cut off again and again while Discord fails in every way; then each channel bears each launch once."""
    clock = Clock(NOON)
    told = [launch(report(title=f"Launch {n}"), launch_id=f"KP-20240514-{n}") for n in range(1, 7)]
    async with StandInDiscord(guilds=2, channels=3, seed=7, global_limit=None, nonce_window=window) as discord:
        discord.ratelimits.limits = {route: Limit(1000, 1.0) for route in discord.ratelimits.limits}
        discord.faults.rate_limit(0.01, path="*/channels/*", times=None, probability=0.1)
        discord.faults.answer(500, path="*/channels/*", times=None, probability=0.1)
        discord.faults.drop(path="*/channels/*", times=None, probability=0.1, accept=True)
        for number, one in enumerate(told):
            async with living(discord, tmp_path, clock, messages_per_second=10_000) as salvo:
                if number == 0:
                    await salvo.subscribe(*(channel for guild in discord.guilds for channel in guild.text))
                await salvo.tell(one)
                begun = asyncio.create_task(salvo.courier.drain())
                enough = len(discord.requests) + 4
                await discord.until(functools.partial(_asked, discord, enough))
                begun.cancel()
                await salvo.courier.finish(within=timedelta(0))
            clock.now += timedelta(seconds=40)
        discord.faults.clear()
        async with living(discord, tmp_path, clock, messages_per_second=10_000) as salvo:
            told = [grown(one) for one in told]
            await salvo.keep(told)
            for _ in range(3):
                await again(salvo, timedelta(minutes=10))
        shown = Counter((message.channel_id, message.embeds[0]["footer"]["text"]) for message in discord.messages())
        assert len(shown) == 36
        assert set(shown.values()) == {1}
        assert all("2 outlets" in message.content for message in discord.messages())


def _asked(discord: StandInDiscord, times: int) -> bool:
    return len(discord.requests) > times


async def test_the_global_limit_is_used_and_not_crossed(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=12, channels=10) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*(channel for guild in discord.guilds for channel in guild.text))
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages()) == 120
        assert discord.ratelimits.refusals.total() == 0
        assert loop.time() - begun < 4


async def test_a_launch_that_grows_is_saved_once_more_than_sent(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        found = await launches.get(salvo.db, "KP-20240514-1")
        (delivery,) = await deliveries.for_launch(salvo.db, "KP-20240514-1")
        assert found is not None
        assert delivery.shown == found.revision
