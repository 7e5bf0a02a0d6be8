"""/subscribe, /unsubscribe and /subscriptions through the stand-in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from storage import subscriptions
from tests.alerts.examples import launch, report
from tests.commands.living import living, owner
from tests.fakes.discord import ChannelKind, NotOffered, Permission, StandInDiscord


async def test_subscribes_the_channel_that_it_is_given_in(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        answer = await discord.interact(channel, owner(discord), "subscribe")
        assert answer.ephemeral
        assert "is subscribed" in answer.text
        assert discord.messages(channel) == []
        assert [one.channel_id for one in await subscriptions.active(salvo.db)] == [channel.id]
        await salvo.tell(launch())
        await salvo.courier.drain()
        (message,) = discord.messages(channel)
        assert message.content.startswith("North Korea fired 2 short-range ballistic missiles toward the East Sea, ")
        assert message.embeds[0]["footer"]["text"] == "Salvo · KP-20240514-1"


async def test_a_new_subscription_gets_no_backlog(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.tell(launch())
        await discord.interact(discord.guilds[0].text[0], owner(discord), "subscribe")
        await salvo.courier.drain()
        assert discord.messages() == []


async def test_another_channel_can_be_named(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        here, there = discord.guilds[0].text
        answer = await discord.interact(here, owner(discord), "subscribe", {"channel": there.id})
        assert f"<#{there.id}>" in answer.text
        assert [one.channel_id for one in await subscriptions.active(salvo.db)] == [there.id]


async def test_a_second_time_says_so(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await discord.interact(channel, owner(discord), "subscribe")
        again = await discord.interact(channel, owner(discord), "subscribe")
        assert "subscribed already" in again.text
        assert len(await subscriptions.active(salvo.db)) == 1


async def test_a_paused_channel_is_resumed(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await salvo.subscribe(channel)
        async with salvo.db.transaction() as tx:
            await subscriptions.pause(tx, channel.id, "Salvo may not write here.")
        shown = await discord.interact(channel, owner(discord), "subscriptions")
        assert "paused: Salvo may not write here." in shown.text
        answer = await discord.interact(channel, owner(discord), "subscribe")
        assert "told again" in answer.text
        assert len(await subscriptions.active(salvo.db)) == 1


async def test_who_may_not_manage_the_server_is_told_who_may(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        reader = discord.world.add_user("reader")
        discord.world.join(guild, reader)
        # the server's admins let everyone see the command
        for offered in discord.world.commands[None].values():
            offered["default_member_permissions"] = None
        for command in ("subscribe", "unsubscribe", "alert test"):
            answer = await discord.interact(guild.text[0], reader, command)
            assert "**Manage Server**" in answer.text
        assert await subscriptions.active(salvo.db) == []


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        (Permission.SEND_MESSAGES, ["Send Messages", "Embed Links"]),
        (Permission.EMBED_LINKS, ["Embed Links"]),
        (Permission.VIEW_CHANNEL, ["View Channel", "Send Messages", "Embed Links"]),
    ],
)
async def test_what_the_bot_lacks_is_named(tmp_path: Path, lost: Permission, named: list[str]) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        here, there = discord.guilds[0].text
        role = discord.guilds[0].roles[discord.guilds[0].id]
        for channel in (here, there):
            discord.overwrite(channel, role, deny=int(lost))
            while salvo.client.get_channel(channel.id).overwrites == {}:  # type: ignore[union-attr]
                await salvo.client.wait_for("guild_channel_update", timeout=5)
        elsewhere: list[dict[str, Any]] = [{}, {"channel": there.id}]
        for options in elsewhere:
            answer = await discord.interact(here, owner(discord), "subscribe", options)
            assert f"it lacks {', '.join(f'**{name}**' for name in named)}." in answer.text
            assert "Permissions" in answer.text
        assert await subscriptions.active(salvo.db) == []


async def test_history_is_only_recommended(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        discord.overwrite(guild.text[0], guild.roles[guild.id], deny=int(Permission.READ_HISTORY))
        answer = await discord.interact(guild.text[0], owner(discord), "subscribe")
        assert "Recommended: allow Salvo **Read Message History**" in answer.text
        assert len(await subscriptions.active(salvo.db)) == 1


async def test_a_forum_needs_history_since_nothing_else_finds_an_unfinished_post_again(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        guild = discord.guilds[0]
        forum = discord.world.add_channel(guild, "launches", ChannelKind.FORUM)
        discord.world.overwrite(forum, guild.roles[guild.id], deny=int(Permission.READ_HISTORY))
        async with living(discord, tmp_path) as salvo:
            answer = await discord.interact(guild.text[0], owner(discord), "subscribe", {"channel": forum.id})
            assert "it lacks **Read Message History**." in answer.text
            assert await subscriptions.active(salvo.db) == []


async def test_threads_need_their_own_permission(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        thread = discord.add_thread(guild.text[0], "alerts")
        discord.overwrite(guild.text[0], guild.roles[guild.id], deny=int(Permission.SEND_IN_THREADS))
        answer = await discord.interact(thread, owner(discord), "subscribe")
        assert "**Send Messages in Threads**" in answer.text
        discord.overwrite(guild.text[0], guild.roles[guild.id])
        answer = await discord.interact(thread, owner(discord), "subscribe")
        assert [one.channel_id for one in await subscriptions.active(salvo.db)] == [thread.id]


@pytest.mark.parametrize("kind", [ChannelKind.CATEGORY])
async def test_a_channel_without_messages_is_not_offered(tmp_path: Path, kind: ChannelKind) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        other = discord.add_channel(guild, "other", kind)
        with pytest.raises(NotOffered):
            await discord.interact(guild.text[0], owner(discord), "subscribe", {"channel": other.id})
        assert await subscriptions.active(salvo.db) == []


async def test_a_direct_message_can_be_subscribed(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        reader = discord.world.add_user("reader")
        direct = discord.dm(reader)
        assert "This conversation is subscribed" in (await discord.interact(direct, reader, "subscribe")).text
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages(direct)) == 1
        assert "This conversation · since" in (await discord.interact(direct, reader, "subscriptions")).text
        assert "no more alerts" in (await discord.interact(direct, reader, "unsubscribe")).text
        assert await subscriptions.active(salvo.db) == []


async def test_unsubscribing_stops_alerts(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        assert "was not subscribed" in (await discord.interact(channel, owner(discord), "unsubscribe")).text
        await salvo.subscribe(channel)
        assert "no more alerts" in (await discord.interact(channel, owner(discord), "unsubscribe")).text
        await salvo.tell(launch())
        await salvo.courier.drain()
        assert discord.messages(channel) == []


async def test_a_server_without_subscriptions_hears_how_to_begin(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "subscriptions")
        assert answer.ephemeral
        assert "Use /subscribe" in answer.text


async def test_a_hundred_subscriptions_are_listed_in_pages_each_with_its_menu(tmp_path: Path) -> None:
    async with StandInDiscord(channels=100) as discord, living(discord, tmp_path) as salvo:
        channels = discord.guilds[0].text
        await salvo.subscribe(*channels)
        async with salvo.db.transaction() as tx:
            for channel in channels:
                await subscriptions.pause(tx, channel.id, "a long reason " * 30)
        answer = await discord.interact(channels[0], owner(discord), "subscriptions")
        assert "Subscriptions (100)" in answer.text
        seen: list[str] = []
        while True:
            menu, turning = (row["components"] for row in answer.components)
            seen += [option["value"] for option in menu[0]["options"]]
            assert all(f"<#{option['value']}>" in answer.text for option in menu[0]["options"])
            if turning[1].get("disabled"):
                break
            assert answer.message
            await discord.click(owner(discord), answer.message, "More")
        assert seen == [str(channel.id) for channel in channels]


async def test_a_fault_in_salvo_gives_a_number_to_look_for(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.db.close()
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "subscriptions")
        assert "Something went wrong" not in answer.text
        assert answer.ephemeral
        assert len(answer.text) > 40


async def test_an_announcement_channel_publishes_when_asked_to(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        news = discord.add_channel(guild, "news", ChannelKind.ANNOUNCEMENT)
        refused = await discord.interact(guild.text[0], owner(discord), "subscribe", {"publish": True})
        assert "Only an announcement channel" in refused.text
        answer = await discord.interact(news, owner(discord), "subscribe", {"publish": True})
        assert "published to the channels that follow it" in answer.text
        await salvo.tell(launch())
        await salvo.courier.drain()
        (message,) = discord.messages(news)
        assert message.crossposted


async def test_a_command_of_an_older_salvo_says_how_to_get_the_new_ones(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        old = dict(next(iter(discord.world.commands[None].values())), id="7", name="older", options=[])
        discord.world.commands[None][7] = old
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "older")
        assert "Reload Discord" in answer.text
