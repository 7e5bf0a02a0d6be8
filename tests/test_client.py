"""The connection to Discord: tokens, commands, servers, channels, notices, and every way in which it breaks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import SalvoError, SettingsError
from storage import subscriptions
from storage.database import Database
from tests.alerts.examples import launch, report
from tests.commands.living import Living, living, silent
from tests.fakes.discord import StandInDiscord

COMMANDS = "PUT /applications/{application_id}/commands"


async def test_a_refused_token_is_named_and_not_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with StandInDiscord() as discord, silent(discord, tmp_path) as salvo:
        with pytest.raises(SettingsError, match="DISCORD_TOKEN") as caught:
            await salvo.client.sign_in("MTIzNDU2.another.token")
    assert "another" not in str(caught.value) + caplog.text


async def test_the_token_is_in_no_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert discord.token not in caplog.text


async def test_commands_are_offered_only_when_they_changed(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        for _ in range(2):
            async with living(discord, tmp_path):
                pass
        assert [request.what for request in discord.requests].count(COMMANDS) == 1
        next(iter(discord.world.commands[None].values()))["description"] = "as an older Salvo said"
        async with living(discord, tmp_path):
            pass
        assert [request.what for request in discord.requests].count(COMMANDS) == 2


async def test_a_translation_that_changed_is_offered_anew(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        async with living(discord, tmp_path):
            pass
        command = next(iter(discord.world.commands[None].values()))
        command["description_localizations"]["ko"] = "옛 Salvo의 말"
        async with living(discord, tmp_path):
            pass
        assert [request.what for request in discord.requests].count(COMMANDS) == 2


async def test_a_salvo_in_no_server_says_how_to_invite_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with StandInDiscord(guilds=0) as discord, living(discord, tmp_path) as salvo:
        await salvo.client.on_ready()
        assert f"client_id={salvo.client.application_id}" in caplog.text


async def test_a_stop_while_the_session_is_begun_anew_ends_the_connection(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.gateway.invalidate(resumable=False)
        assert salvo.connection is not None
        salvo.connection.cancel()
        async with asyncio.timeout(8):
            await asyncio.gather(salvo.connection, return_exceptions=True)


async def test_people_hear_of_the_same_refusal_once_a_day(tmp_path: Path) -> None:
    """Discord may refuse what its permissions seem to allow; the channel is then resumed and paused by turns."""
    async with StandInDiscord(channels=2) as discord:
        channel, operators = discord.guilds[0].text
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await salvo.subscribe(channel)
            discord.faults.answer(403, 50013, path=f"/channels/{channel.id}/messages", times=None)
            await salvo.tell(launch(report()))
            for number in (1, 1, 2):
                await salvo.courier.drain()
                assert len(discord.messages(operators)) == number
                await salvo.client.resume_allowed()
                salvo.clock.now += timedelta(hours=13)


async def test_only_the_guilds_intent_is_asked_for(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        assert salvo.client.intents.value == 1


async def test_a_server_that_puts_salvo_out_loses_its_subscriptions(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=2) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*(guild.text[0] for guild in discord.guilds))
        discord.kick(discord.guilds[0])
        await _until_subscribed(salvo.db, 1)
        (left,) = await subscriptions.active(salvo.db)
        assert left.guild_id == discord.guilds[1].id


async def test_an_outage_of_a_server_loses_nothing(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=2) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*(guild.text[0] for guild in discord.guilds))
        discord.outage(discord.guilds[0])
        await salvo.client.wait_for("guild_unavailable", timeout=5)
        assert len(await subscriptions.active(salvo.db)) == 2


async def test_a_deleted_channel_or_thread_loses_its_subscription(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        kept, gone = discord.guilds[0].text
        thread = discord.add_thread(kept, "alerts")
        await salvo.subscribe(kept, gone, thread)
        discord.delete_channel(gone)
        discord.delete_channel(thread)
        await _until_subscribed(salvo.db, 1)
        assert [one.channel_id for one in await subscriptions.active(salvo.db)] == [kept.id]


async def _until_subscribed(db: Database, count: int) -> None:
    async with asyncio.timeout(5):
        while len(await subscriptions.active(db)) != count:
            pass


async def test_alerts_go_out_while_the_gateway_is_down(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        discord.gateway.abort()
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages()) == 1


async def test_a_lost_connection_is_taken_up_again(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.gateway.abort()
        await salvo.client.wait_for("shard_resumed", timeout=20)
        guild = discord.guilds[0]
        answer = await discord.interact(guild.text[0], discord.world.users[guild.owner_id], "about")
        assert "Salvo" in answer.text


async def test_a_token_taken_back_ends_the_connection(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, silent(discord, tmp_path) as salvo:
        await salvo.client.sign_in(discord.token)
        discord.gateway.token = "another"
        with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
            async with asyncio.timeout(10):
                await salvo.client.stay_connected()


@pytest.mark.parametrize("begun", [False, True])
async def test_salvo_closes_before_it_ever_reached_discord(tmp_path: Path, begun: bool) -> None:
    async with StandInDiscord() as discord, silent(discord, tmp_path) as salvo:
        await discord.stop()
        signing_in = asyncio.create_task(salvo.client.sign_in(discord.token))
        if begun:
            await asyncio.sleep(0)
        signing_in.cancel()
        await asyncio.gather(signing_in, return_exceptions=True)
        await salvo.client.close()


async def test_signing_in_waits_for_discord(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, silent(discord, tmp_path) as salvo:
        discord.faults.answer(503, path="*/users/@me")
        async with asyncio.timeout(20):
            await salvo.client.sign_in(discord.token)
        assert salvo.client.user is not None


@pytest.mark.parametrize("code", [4010, 4011, 4012, 4013, 4014])
async def test_a_connection_refused_for_good_says_why(tmp_path: Path, code: int) -> None:
    """The operator reads these words as the program ends, with 1; what is owed to the channels is kept."""
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.gateway.close(code)
        with pytest.raises(SalvoError, match=f"code {code}.*start Salvo again"):
            await _ended(salvo)


async def test_a_connection_that_discord_py_gives_up_ends_the_program_in_words(tmp_path: Path) -> None:
    """It ends with 1, so that whoever watches over it starts it again."""
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        for link in discord.gateway.links:
            link.send_text("{no message")
        with pytest.raises(SalvoError, match="start Salvo again"):
            await _ended(salvo)


async def _ended(salvo: Living) -> None:
    assert salvo.connection is not None
    await salvo.connection


async def test_operators_and_subscribers_are_told_of_a_pause(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord:
        channel, operators = discord.guilds[0].text
        owner = discord.world.users[discord.guilds[0].owner_id]
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await discord.interact(channel, owner, "subscribe")
            discord.faults.answer(403, 50013, "Missing Permissions", path=f"*/channels/{channel.id}/messages")
            await salvo.tell(launch(report()))
            await salvo.courier.drain()
            assert "have stopped" in discord.messages(operators)[0].content
            (told,) = discord.messages(discord.dm(owner))
            assert "Send Messages" in told.content


async def test_trouble_with_telling_stops_nothing(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path, owner_channel_id=42) as salvo:
        await salvo.client.tell_operators("anything")


async def test_what_may_be_posted_again_resumes(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        await salvo.subscribe(channel)
        async with salvo.db.transaction() as tx:
            await subscriptions.pause(tx, channel.id, "for a while")
        await salvo.client.resume_allowed()
        assert len(await subscriptions.active(salvo.db)) == 1


async def test_a_channel_that_one_answer_alone_calls_gone_goes_on(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        await salvo.subscribe(channel)
        discord.faults.answer(404, 10003, path=f"/channels/{channel.id}/messages")
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert discord.messages() == []
        await salvo.client.resume_allowed()
        await salvo.courier.drain()
        assert len(discord.messages(channel)) == 1


# Each way in which Discord ends or spoils a connection. The subscriber sees nothing of it: alerts go out meanwhile,
# and commands are answered once the session is taken up again or begun anew. The operator sees the gauge
# salvo_gateway_connected fall and rise.
Fault = Callable[[StandInDiscord], None]
GATEWAY: list[tuple[str, Fault]] = [
    ("asked to reconnect", lambda discord: discord.gateway.reconnect()),
    ("session invalid, resumable", lambda discord: discord.gateway.invalidate(resumable=True)),
    ("session invalid", lambda discord: discord.gateway.invalidate()),
    ("connection cut", lambda discord: discord.gateway.abort()),
    ("closed", lambda discord: discord.gateway.close(1000)),
    ("going away", lambda discord: discord.gateway.close(1001)),
    ("unknown error", lambda discord: discord.gateway.close(4000)),
    ("unknown opcode", lambda discord: discord.gateway.close(4001)),
    ("decode error", lambda discord: discord.gateway.close(4002)),
    ("not authenticated", lambda discord: discord.gateway.close(4003)),
    ("already authenticated", lambda discord: discord.gateway.close(4005)),
    ("invalid sequence number", lambda discord: discord.gateway.close(4007)),
    ("too many requests", lambda discord: discord.gateway.close(4008)),
    ("session timed out", lambda discord: discord.gateway.close(4009)),
]


@pytest.mark.parametrize("fail", [fault[1] for fault in GATEWAY], ids=[fault[0] for fault in GATEWAY])
async def test_the_connection_comes_back(tmp_path: Path, fail: Fault) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        seen = discord.gateway.seen["identify"] + discord.gateway.seen["resume"]
        fail(discord)
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages()) == 1
        await discord.until(
            lambda: discord.gateway.seen["identify"] + discord.gateway.seen["resume"] > seen and _connected(discord),
            seconds=30,
        )
        answer = await discord.interact(discord.guilds[0].text[0], discord.world.owner, "about")
        assert "Salvo" in answer.text


@pytest.mark.parametrize("event", ["GUILD_CREATE", "CHANNEL_UPDATE"])
async def test_an_event_that_can_not_be_read_ends_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, event: str
) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        await salvo.subscribe(*guild.text)
        discord.gateway.tell(guild, event, {"guild_id": str(guild.id)})
        answer = await discord.interact(guild.text[0], discord.world.owner, "about")
        assert "Salvo" in answer.text
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages()) == 1
        assert f"an event {event}" in caplog.text


async def test_a_connection_that_is_open_and_silent_is_replaced(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, silent(discord, tmp_path) as salvo:
        discord.gateway.heartbeat_interval = 0.2
        # discord.py takes this at construction only, and would wait for a minute
        salvo.client._connection.heartbeat_timeout = 1.0
        await salvo.client.sign_in(discord.token)
        connection = asyncio.create_task(salvo.client.stay_connected())
        await discord.ready()
        discord.gateway.freeze()
        await discord.until(lambda: discord.gateway.seen["resume"] > 0, 20)
        connection.cancel()
        await asyncio.gather(connection, return_exceptions=True)


def _connected(discord: StandInDiscord) -> bool:
    return discord.gateway.connected > 0
