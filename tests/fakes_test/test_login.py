"""Logging in, identifying, sharding."""

from __future__ import annotations

import asyncio

import discord
import pytest

from tests.fakes.discord import StandInDiscord
from tests.fakes_test.clients import QUICK, Bot, point_to, within


async def test_client_knows_its_servers_owner_and_commands(standin: StandInDiscord, bot: Bot) -> None:
    assert [guild.name for guild in bot.guilds] == ["Server 1"]
    assert (await bot.application_info()).owner.id == standin.world.owner.id
    assert {command.name for command in await bot.tree.fetch_commands()} >= {"launches", "slow"}


async def test_application_may_belong_to_a_team(standin: StandInDiscord, bot: Bot) -> None:
    standin.world.team = [standin.world.add_user("first"), standin.world.add_user("second")]
    team = (await bot.application_info()).team
    assert team is not None
    assert [member.name for member in team.members] == ["first", "second"]


async def test_wrong_token_is_refused(standin: StandInDiscord) -> None:
    bot = Bot()
    with pytest.raises(discord.LoginFailure):
        await bot.start("wrong")
    await bot.close()


async def test_privileged_intents_end_the_client(standin: StandInDiscord) -> None:
    bot = discord.AutoShardedClient(intents=discord.Intents.all(), **QUICK)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await bot.start(standin.token)
    await bot.close()


async def test_servers_are_spread_over_shards() -> None:
    async with StandInDiscord(guilds=4, shards=2) as standin:
        point_to(standin)
        bot = Bot()
        running = asyncio.create_task(bot.start(standin.token))
        await standin.ready(2)
        await within(bot.happened["ready"])
        assert sorted(guild.shard_id for guild in bot.guilds) == [0, 0, 1, 1]
        for guild in standin.guilds:
            answer = await standin.interact(guild.text[0], standin.owner_of(guild), "rights")
            assert answer.content == "(True, True)"
        await bot.close()
        await running
