"""Each of Discord's faults against the stand-in, and what the outbox makes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.alerts.senders import DiscordSender
from bot.alerts.wording import compose
from bot.commands.permissions import may_post
from bot.errors import DeliveryError, DeliveryRefused, DeliveryRetry, MessageRefused
from bot.model import Alert
from tests.alerts.examples import TWO_SRBMS, showing
from tests.commands.living import Clock, living
from tests.fakes.discord import Channel, Permission, StandInDiscord, render
from tests.fakes.discord.faults import Faults

ALERT: Alert = compose(showing(TWO_SRBMS))
MESSAGES = "*/channels/*/messages*"

Fail = Callable[[Faults], Any]

# what Discord does, what the outbox makes of it, and a word of the reason that people read
FAULTS: list[tuple[str, Fail, type[DeliveryError], str]] = [
    ("500", lambda f: f.answer(500, path=MESSAGES), DeliveryRetry, "500"),
    ("500 after taking it", lambda f: f.answer(500, path=MESSAGES, accept=True), DeliveryRetry, "500"),
    ("502", lambda f: f.answer(502, path=MESSAGES), DeliveryRetry, "502"),
    ("503", lambda f: f.answer(503, path=MESSAGES), DeliveryRetry, "503"),
    ("504", lambda f: f.answer(504, path=MESSAGES), DeliveryRetry, "504"),
    ("dropped before", lambda f: f.drop(path=MESSAGES), DeliveryRetry, "reached"),
    ("dropped after taking it", lambda f: f.drop(path=MESSAGES, accept=True), DeliveryRetry, "reached"),
    ("Cloudflare's 429", lambda f: f.rate_limit(1, path=MESSAGES, via=False), DeliveryRetry, "429"),
    ("a very long 429", lambda f: f.rate_limit(3600, path=MESSAGES), DeliveryRetry, "wait"),
    ("Cloudflare's page, 403", lambda f: f.add("html", path=MESSAGES, status=403), DeliveryRetry, "403"),
    ("Cloudflare's page, 520", lambda f: f.add("html", path=MESSAGES, status=520), DeliveryRetry, "520"),
    ("malformed JSON", lambda f: f.add("malformed", path=MESSAGES), DeliveryRetry, "read"),
    ("401", lambda f: f.answer(401, 0, "401: Unauthorized", path=MESSAGES), DeliveryRetry, "DISCORD_TOKEN"),
    ("too many edits", lambda f: f.answer(400, 30046, path=MESSAGES), DeliveryRetry, "400"),
    ("unknown channel", lambda f: f.answer(404, 10003, path=MESSAGES), DeliveryRefused, "no longer exists"),
    ("unknown server", lambda f: f.answer(404, 10004, path=MESSAGES), DeliveryRefused, "no longer in this server"),
    ("missing access", lambda f: f.answer(403, 50001, path=MESSAGES), DeliveryRefused, "View Channel"),
    ("missing permission", lambda f: f.answer(403, 50013, path=MESSAGES), DeliveryRefused, "Send Messages"),
    ("direct messages closed", lambda f: f.answer(403, 50007, path=MESSAGES), DeliveryRefused, "direct messages"),
    ("archived thread", lambda f: f.answer(400, 50083, path=MESSAGES), DeliveryRefused, "archived"),
    ("locked thread", lambda f: f.answer(400, 160005, path=MESSAGES), DeliveryRefused, "locked"),
    ("forum that wants a tag", lambda f: f.answer(400, 40067, path=MESSAGES), DeliveryRefused, "tag"),
    ("deleted message", lambda f: f.answer(404, 10008, path=MESSAGES), MessageRefused, "deleted"),
    ("malformed message", lambda f: f.answer(400, 50035, path=MESSAGES), MessageRefused, "malformed"),
    ("AutoMod", lambda f: f.answer(400, 200000, path=MESSAGES), MessageRefused, "AutoMod"),
    ("an unknown refusal", lambda f: f.answer(400, 999999, path=MESSAGES), MessageRefused, "999999"),
]


@pytest.mark.parametrize(("fail", "kind", "word"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
async def test_each_fault_has_its_meaning(tmp_path: Path, fail: Fail, kind: type[DeliveryError], word: str) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender, channel = DiscordSender(salvo.client), discord.guilds[0].text[0]
        fail(discord.faults)
        with pytest.raises(kind, match=word) as caught:
            await sender.send(channel.id, ALERT, "one")
        assert type(caught.value) is kind
        discord.faults.clear()
        message_id = await sender.send(channel.id, ALERT, "two")
        fail(discord.faults)
        with pytest.raises(kind, match=word):
            await sender.edit(channel.id, message_id, ALERT)


async def test_a_short_429_is_waited_for(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.faults.rate_limit(0.05, path=MESSAGES)
        await DiscordSender(salvo.client).send(discord.guilds[0].text[0].id, ALERT, "one")
        assert len(discord.messages()) == 1


@pytest.mark.parametrize("via", [True, False])
async def test_a_long_429_is_kept_to_whoever_asks_for_it(tmp_path: Path, via: bool) -> None:
    """Cloudflare bars whoever goes on asking: https://docs.discord.com/developers/topics/rate-limits"""
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.faults.rate_limit(1800, path=MESSAGES, via=via)
        with pytest.raises(DeliveryRetry) as caught:
            await DiscordSender(salvo.client).send(discord.guilds[0].text[0].id, ALERT, "one")
        assert caught.value.retry_after == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("lost", "kind"),
    [(Permission.VIEW_CHANNEL, DeliveryRefused), (Permission.SEND_MESSAGES, DeliveryRefused)],
)
async def test_a_lost_permission_is_named(tmp_path: Path, lost: Permission, kind: type[DeliveryError]) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        discord.overwrite(guild.text[0], guild.roles[guild.id], deny=int(lost))
        with pytest.raises(kind):
            await DiscordSender(salvo.client).send(guild.text[0].id, ALERT, "one")


async def test_a_gone_channel_and_a_lost_server_are_refused(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=2) as discord, living(discord, tmp_path) as salvo:
        sender = DiscordSender(salvo.client)
        gone, lost = discord.guilds[0].text[0], discord.guilds[1]
        discord.delete_channel(gone)
        discord.kick(lost)
        for channel in (gone, lost.text[0]):
            with pytest.raises(DeliveryRefused):
                await sender.send(channel.id, ALERT, "one")


async def test_a_nonce_gives_the_same_message_again(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender, channel = DiscordSender(salvo.client), discord.guilds[0].text[0]
        assert await sender.send(channel.id, ALERT, "same") == await sender.send(channel.id, ALERT, "same")
        assert len(discord.messages()) == 1


async def test_no_mention_in_an_alert_pings(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender, channel = DiscordSender(salvo.client), discord.guilds[0].text[0]
        owner = discord.guilds[0].owner_id
        loud = Alert(f"@everyone @here <@{owner}>", "t", "@everyone", 0, (), "f")
        await sender.edit(channel.id, await sender.send(channel.id, loud, "one"), loud)
        assert not discord.messages()[0].pings
        assert all(request.body["allowed_mentions"] == {"parse": []} for request in _bodies(discord))


def _bodies(discord: StandInDiscord) -> list[Any]:
    return [request for request in discord.requests if "messages" in request.path and request.body]


async def _noise(discord: StandInDiscord, channel: Channel, count: int) -> None:
    for number in range(count):
        discord.say(channel, discord.world.users[discord.guilds[0].owner_id], f"chatter {number}")


async def test_a_message_is_found_by_its_footer_among_many(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender, channel = DiscordSender(salvo.client), discord.guilds[0].text[0]
        before = datetime.now(UTC) - timedelta(minutes=1)
        await _noise(discord, channel, 130)
        sent = await sender.send(channel.id, ALERT, "one")
        await _noise(discord, channel, 130)
        assert await sender.find(channel.id, ALERT.footer, before) == sent
        assert await sender.find(channel.id, "Salvo · KP-20240514-11", before) is None
        assert await sender.find(channel.id, ALERT.footer, before + timedelta(hours=1)) is None


async def test_another_authors_footer_is_not_ours(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender, channel = DiscordSender(salvo.client), discord.guilds[0].text[0]
        sent = await sender.send(channel.id, ALERT, "one")
        discord.world.messages[sent].author_id = discord.guilds[0].owner_id
        assert await sender.find(channel.id, ALERT.footer, datetime.now(UTC)) is None


async def test_where_history_may_not_be_read_a_search_is_none(tmp_path: Path) -> None:
    """Discord answers it with an empty list: that nothing was found would say that nothing stands there."""
    async with StandInDiscord() as discord:
        guild = discord.guilds[0]
        channel, everyone = guild.text[0], guild.roles[guild.id]
        thread = discord.add_thread(channel, "alerts")
        discord.world.overwrite(channel, everyone, deny=int(Permission.READ_HISTORY))
        async with living(discord, tmp_path) as salvo:
            sender, begun = DiscordSender(salvo.client), datetime.now(UTC)
            for place in (channel, thread):
                await sender.send(place.id, ALERT, str(place.id))
                with pytest.raises(DeliveryRefused):
                    await sender.find(place.id, ALERT.footer, begun)


async def test_a_thread_whose_channel_is_not_known_is_searched(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild, sender, begun = discord.guilds[0], DiscordSender(salvo.client), datetime.now(UTC)
        thread = discord.world.add_thread(guild.text[0], "alerts")
        orphan = render.channel(discord.world, thread) | {"parent_id": "1"}
        discord.gateway.tell(guild, "THREAD_CREATE", orphan)
        await salvo.client.wait_for("thread_join", timeout=5)
        sent = await sender.send(thread.id, ALERT, "one")
        assert await sender.find(thread.id, ALERT.footer, begun) == sent
        assert not may_post(salvo.client.get_channel(thread.id))


async def test_the_time_is_discords_own(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path, Clock(datetime(1999, 1, 1, tzinfo=UTC))) as salvo:
        told = DiscordSender(salvo.client, salvo.client.time).now()
        assert told is not None
        assert abs(told - datetime.now(UTC)) < timedelta(seconds=5)


async def test_threads_and_direct_messages_are_told_too(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender, guild = DiscordSender(salvo.client), discord.guilds[0]
        thread = discord.add_thread(guild.text[0], "alerts")
        direct = discord.dm(discord.world.users[guild.owner_id])
        for channel in (thread, direct):
            await sender.send(channel.id, ALERT, str(channel.id))
            assert len(discord.messages(channel)) == 1


async def test_an_archived_thread_refuses_an_edit_and_is_reopened_by_a_new_alert(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        sender = DiscordSender(salvo.client)
        thread = discord.add_thread(discord.guilds[0].text[0], "alerts")
        sent = await sender.send(thread.id, ALERT, "one")
        thread.archived = True
        with pytest.raises(MessageRefused, match="archived"):
            await sender.edit(thread.id, sent, ALERT)
        await sender.send(thread.id, ALERT, "two")
        assert len(discord.messages(thread)) == 2
