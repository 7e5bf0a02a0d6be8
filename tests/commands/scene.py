"""A server full of launches, alerts and feeds, in which everything that users can do is tried in any place."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

from bot.launches.classify import classify
from bot.model import Entry, Feed, Launch
from storage import entries, feeds
from tests.alerts.examples import NOON, launch, report
from tests.commands.living import Indoors, Living, living
from tests.fakes.discord import Answer, Channel, ChannelKind, Message, Permission, Role, StandInDiscord, User
from tests.fakes.feeds import Item, StandInFeeds

ID = "KP-20240514-{}"
ONE, RETRACTED, MERGED, SPLIT = map(ID.format, range(1, 5))
UNDONE = ID.format(12)
TOLD = (ONE, RETRACTED, MERGED, SPLIT)
OUTLETS = 30
LINK = "https://harbour.example/launch"
_SPEAKING = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_IN_THREADS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
)


class Place(StrEnum):
    """Where things are asked."""

    SERVER = "server"
    THREAD = "thread"
    FORUM = "forum"
    DM = "dm"


class Who(StrEnum):
    """Whose right it takes."""

    ANYONE = "anyone"
    MANAGER = "who may manage the server"
    OPERATOR = "an operator"


def history() -> list[Launch]:
    """Twenty launches, each told by two outlets, the first by many; four of them will be told here."""
    many = [report(f"Outlet {n}", minutes=n, link=f"{LINK}/{n}") for n in range(OUTLETS)]
    two = [report(), report("Dockside News", minutes=9, link=f"{LINK}/dockside")]
    return [
        replace(
            launch(*(many if n == 1 else two), launch_id=ID.format(n)),
            first_seen=NOON + timedelta(minutes=n),
            alertable=True,
        )
        for n in range(1, 21)
    ]


class _Web(AbstractResolver):
    """Every name leads to the feed server."""

    def __init__(self, port: int) -> None:
        self.port = port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=self.port, family=socket.AF_INET, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing is open."""


@dataclass
class Scene:
    """One place of one server, and who is there. `empty` has all that is known forgotten before a button is pressed."""

    discord: StandInDiscord
    salvo: Living
    wire: StandInFeeds
    kind: Place
    here: Channel
    target: Channel
    other: Channel
    news: Channel
    category: Channel
    role: Role
    empty: bool = False
    users: dict[Who, User] = field(default_factory=dict)
    alerts: dict[str, Message] = field(default_factory=dict)
    reports: dict[str, Message] = field(default_factory=dict)

    async def refill(self) -> None:
        """Have known again all that is known here: launches, an entry, subscriptions, a feed that was added."""
        self.wire.serve("/feed", [Item("1", "Harbour cinema opens", link="https://wire.example/1", published=NOON)])
        await self.salvo.keep(history())
        await self.subscribe_only(self.target, self.here, self.news)
        title = "North Korea fires two ballistic missiles into sea"
        feed = Feed("Quayside", "http://quayside.example/feed", "Quayside", "en", trusted=False)
        async with self.salvo.db.transaction() as tx:
            await entries.record(
                tx, classify(Entry(LINK, title, "", LINK, NOON, "Harbour Wire", digest="1")), ONE, NOON
            )
            await feeds.add(tx, feed, 1, NOON)

    async def forget_if_empty(self) -> None:
        """In an empty scene, forget all that; what was shown before stays on the screens."""
        if self.empty:
            self.wire.serve("/feed", [])
            async with self.salvo.db.transaction() as tx:
                for table in ("deliveries", "claims", "launches", "entries", "subscriptions", "added_feeds", "actions"):
                    await tx.write(f"DELETE FROM {table}")
                await tx.write("INSERT INTO launch_words (launch_words) VALUES ('rebuild')")
            await self.salvo.services.feeds_changed()

    async def subscribe_only(self, *channels: Channel) -> None:
        """Have these channels told, and no others."""
        async with self.salvo.db.transaction() as tx:
            await tx.write("DELETE FROM subscriptions")
        await self.salvo.subscribe(*channels)

    async def press(self, user: User, message: Message | None, button: str) -> Answer:
        """Press a button, by its id; its message was shown before the scene was emptied."""
        assert message is not None
        await self.forget_if_empty()
        return await self.discord.click(user, message, button)

    async def submit(self, user: User, asked: Answer, text: str) -> Answer:
        """Fill in the first line of a modal."""
        assert asked.modal is not None
        line = asked.modal["components"][0]["components"][0]["custom_id"]
        return await self.discord.submit(user, asked, {line: text})

    async def mute(self) -> None:
        """Take from Salvo all that it may do in the server's channels."""
        guild = self.discord.world.guild_of(self.here)
        assert guild is not None
        for channel in (self.here, self.other, self.news):
            self.discord.overwrite(channel, self.discord.world.bot, deny=int(_SPEAKING))
            while self.salvo.client.get_channel(channel.id).overwrites == {}:  # type: ignore[union-attr]
                await self.salvo.client.wait_for("guild_channel_update", timeout=5)


@asynccontextmanager
async def scene(folder: Path, kind: Place = Place.SERVER) -> AsyncIterator[Scene]:
    """The scene with everything in it."""
    async with StandInDiscord(channels=2, global_limit=None) as discord, StandInFeeds() as wire:
        # more is done here in a second than people do in an hour
        discord.ratelimits.limits.clear()
        made = _channels(discord, kind)
        indoors = Indoors(resolver=_Web(wire.port))
        async with living(discord, folder, fetcher=indoors, owner_channel_id=made["here"].id) as salvo:
            one = Scene(discord, salvo, wire, kind, **made)
            guild = discord.guilds[0]
            one.users = {
                Who.ANYONE: discord.reader_of(guild),
                Who.MANAGER: discord.owner_of(guild),
                Who.OPERATOR: discord.operator,
            }
            if kind is Place.DM:
                one.users = dict.fromkeys(Who, discord.operator)
            # the server's admins let everyone see every command
            for offered in discord.world.commands[None].values():
                offered["default_member_permissions"] = None
            await _fill(one)
            yield one


def _channels(discord: StandInDiscord, kind: Place) -> dict[str, Any]:
    guild = discord.guilds[0]
    forum = discord.add_channel(guild, "forum", ChannelKind.FORUM)
    here, target = {
        Place.SERVER: lambda: (guild.text[0], guild.text[0]),
        Place.THREAD: lambda: (discord.add_thread(guild.text[0], "thread"),) * 2,
        Place.FORUM: lambda: (discord.add_thread(forum, "post"), forum),
        Place.DM: lambda: (discord.dm(discord.operator),) * 2,
    }[kind]()
    return {
        "here": here,
        "target": target,
        "other": guild.text[1],
        "news": discord.add_channel(guild, "news", ChannelKind.ANNOUNCEMENT),
        "category": discord.add_channel(guild, "category", ChannelKind.CATEGORY),
        "role": discord.world.add_role(guild, "watchers", mentionable=True),
    }


async def _fill(one: Scene) -> None:
    """Four alerts in the place, with a reader's report of each, and all that is known."""
    await one.salvo.subscribe(one.target)
    await one.salvo.tell(*(each for each in history() if each.id in TOLD))
    await one.salvo.courier.drain()
    one.alerts = {
        message.embeds[0]["footer"]["text"].removeprefix("Salvo · "): message for message in one.discord.messages()
    }
    reader = one.users[Who.ANYONE]
    for key, alert in one.alerts.items():
        asked = await one.discord.click(reader, alert, f"alert:mistake:{key}")
        await one.submit(reader, asked, "It was fireworks")
        one.reports[key] = one.discord.messages(one.here)[-1]
