"""A stand-in for Discord: REST v10 and the gateway on loopback, strict where Discord is strict.

async with StandInDiscord(guilds=2, channels=3) as discord:
    start_bot(discord.api_url, discord.gateway_url, discord.token)
    await discord.ready()
    guild = discord.guilds[0]
    answer = await discord.interact(guild.text[0], discord.owner_of(guild), "subscribe")
    assert answer.ephemeral
"""

from tests.fakes.discord.answers import Answer
from tests.fakes.discord.entities import Channel, ChannelKind, Guild, Message, Role, User
from tests.fakes.discord.faults import Action, Fault
from tests.fakes.discord.interactions import NoAnswer
from tests.fakes.discord.offers import NotOffered
from tests.fakes.discord.permissions import Permission
from tests.fakes.discord.ratelimits import Limit
from tests.fakes.discord.standin import StandInDiscord

__all__ = [
    "Action",
    "Answer",
    "Channel",
    "ChannelKind",
    "Fault",
    "Guild",
    "Limit",
    "Message",
    "NoAnswer",
    "NotOffered",
    "Permission",
    "Role",
    "StandInDiscord",
    "User",
]
