"""What the bot may not do is refused as Discord refuses it."""

from __future__ import annotations

import io
from typing import Any

import discord
import pytest

from tests.fakes.discord import Permission, StandInDiscord
from tests.fakes_test.clients import Bot, within


@pytest.mark.parametrize(
    ("denied", "body", "code"),
    [
        (Permission.VIEW_CHANNEL, {"content": "one"}, 50001),
        (Permission.SEND_MESSAGES, {"content": "one"}, 50013),
        (Permission.EMBED_LINKS, {"embed": discord.Embed(title="t")}, 50013),
        (Permission.ATTACH_FILES, {"file": discord.File(io.BytesIO(b"x"), "x.txt")}, 50013),
    ],
)
async def test_missing_permission_is_refused(
    standin: StandInDiscord, channel: discord.TextChannel, denied: Permission, body: dict[str, Any], code: int
) -> None:
    standin.overwrite(standin.guilds[0].text[0], standin.world.bot, deny=denied)
    with pytest.raises(discord.Forbidden) as error:
        await channel.send(**body)
    assert error.value.code == code


async def test_client_works_out_the_same_permissions(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    place, everyone = standin.guilds[0].text[0], standin.guilds[0].roles[standin.guilds[0].id]
    standin.overwrite(place, everyone, deny=Permission.SEND_MESSAGES | Permission.READ_HISTORY)
    standin.overwrite(place, standin.world.bot, allow=Permission.SEND_MESSAGES)
    answer = await standin.interact(place, standin.owner_of(standin.guilds[0]), "rights")
    assert answer.content == "(True, True)"
    here = channel.permissions_for(channel.guild.me)
    assert (here.send_messages, here.read_message_history) == (True, False)
    assert here.value & 0xFFFFFFFF == standin.world.allowed(place, standin.world.bot.id) & 0xFFFFFFFF


async def test_kicked_bot_hears_of_it_and_has_no_access(
    standin: StandInDiscord, bot: Bot, channel: discord.TextChannel
) -> None:
    standin.kick(standin.guilds[0])
    await within(bot.happened["guild_remove"])
    with pytest.raises(discord.Forbidden) as error:
        await channel.send("one")
    assert error.value.code == 50001


async def test_deleted_channel_is_unknown(standin: StandInDiscord, bot: Bot, channel: discord.TextChannel) -> None:
    standin.delete_channel(standin.guilds[0].text[0])
    await within(bot.happened["channel_delete"])
    with pytest.raises(discord.NotFound) as error:
        await channel.send("one")
    assert error.value.code == 10003
