"""The stand-in, a client that is connected to it, and the channel that it writes to."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
import pytest

from tests.fakes.discord import StandInDiscord
from tests.fakes_test.clients import Bot, connected, point_to


@pytest.fixture
async def standin() -> AsyncIterator[StandInDiscord]:
    async with StandInDiscord() as standin:
        point_to(standin)
        yield standin


@pytest.fixture
async def bot(standin: StandInDiscord) -> AsyncIterator[Bot]:
    async with connected(Bot(), standin.token) as bot:
        yield bot


@pytest.fixture
def channel(standin: StandInDiscord, bot: Bot) -> discord.TextChannel:
    channel = bot.get_channel(standin.guilds[0].text[0].id)
    assert isinstance(channel, discord.TextChannel)
    return channel
