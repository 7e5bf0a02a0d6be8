"""A whole Salvo but for its feeds: the bot, its commands and its deliveries, connected to the stand-in Discord."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from bot.alerts.delivery import Courier
from bot.alerts.promises import promise, subscribed
from bot.alerts.senders import DiscordSender
from bot.client import Salvo
from bot.commands.services import Services
from bot.launches.cluster import OpenLaunches
from bot.model import Launch, Wishes
from bot.news.fetch import Fetcher
from bot.running import all_feeds
from bot.settings import Settings, load
from storage import launches, subscriptions
from storage.database import Database
from tests.alerts.examples import NOON
from tests.fakes.discord import Channel, StandInDiscord, User

EVERYTHING = Wishes()


@dataclass(slots=True)
class Clock:
    """A time that tests move by hand; with `runs`, one that goes on by itself from there."""

    now: datetime
    runs: bool = False
    begun: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        return self.now + timedelta(seconds=time.monotonic() - self.begun if self.runs else 0)


@dataclass(slots=True)
class Living:
    """A running Salvo; `tell` is what the pipeline does with a launch."""

    client: Salvo
    courier: Courier
    services: Services
    clock: Clock
    connection: asyncio.Task[None] | None = None

    @property
    def db(self) -> Database:
        return self.services.db

    async def subscribe(self, *channels: Channel, wishes: Wishes = EVERYTHING) -> None:
        async with self.db.transaction() as tx:
            for channel in channels:
                await subscriptions.add(tx, channel.id, channel.guild_id, 1, self.clock(), wishes=wishes)

    async def tell(self, *told: Launch) -> None:
        """Save launches and promise them to every subscribed channel that wants them."""
        async with self.db.transaction() as tx:
            everyone = await subscribed(tx)
            for launch in told:
                await launches.save(tx, launch)
                await promise(tx, launch, everyone, self.clock())
        self.courier.wake()

    async def keep(self, told: Iterable[Launch]) -> None:
        """Save launches that nobody is told of."""
        async with self.db.transaction() as tx:
            for launch in told:
                await launches.save(tx, launch)


def owner(discord: StandInDiscord) -> User:
    """Who may manage the first server."""
    return discord.world.users[discord.guilds[0].owner_id]


def settings(discord: StandInDiscord, folder: Path, **changes: object) -> Settings:
    """The settings of an operator who connects Salvo to the stand-in."""
    feeds = folder / "feeds.yaml"
    feeds.write_text("feeds:\n  - {name: Harbour Wire, url: 'https://harbour.example/feed'}\n")
    environ = {
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "DATABASE_PATH": str(folder / "salvo.db"),
        "FEEDS_FILE": str(feeds),
    }
    return replace(load(environ, folder / "none.env"), **changes)  # type: ignore[arg-type]


@dataclass
class QuietRoom:
    """Open launches and their lock, with no news coming in."""

    launches: OpenLaunches = field(default_factory=OpenLaunches)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Indoors(Fetcher):
    """A fetcher to whom a loopback server stands for the whole web, so that feeds which strangers name can be read."""

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        self._guarded = self._trusted
        return self


@asynccontextmanager
async def silent(
    discord: StandInDiscord, folder: Path, clock: Clock | None = None, fetcher: Fetcher | None = None, **changes: object
) -> AsyncIterator[Living]:
    """Salvo, not signed in yet."""
    chosen = settings(discord, folder, **changes)
    clock = clock or Clock(NOON)
    couriers: list[Courier] = []
    async with AsyncExitStack() as stack:
        db = await Database.open(chosen.database_path, clock())
        stack.push_async_callback(db.close)
        fetcher = await stack.enter_async_context(fetcher or Fetcher())
        begun = clock() - timedelta(hours=3)
        watched = list(chosen.feeds)

        async def feeds_changed() -> None:
            watched[:] = await all_feeds(chosen.feeds, db)

        services = Services(
            db,
            chosen,
            clock,
            begun,
            QuietRoom(),
            fetcher,
            lambda: couriers[0].wake(),
            feeds_changed,
            lambda: watched,
            lambda feed: None,
        )
        client = Salvo(services)
        stack.push_async_callback(client.close)
        couriers.append(Courier(db, DiscordSender(client, client.time), chosen, clock, client))
        stack.push_async_callback(couriers[0].finish)
        yield Living(client, couriers[0], services, clock)


@asynccontextmanager
async def living(
    discord: StandInDiscord, folder: Path, clock: Clock | None = None, fetcher: Fetcher | None = None, **changes: object
) -> AsyncIterator[Living]:
    """Salvo, connected; its deliveries are made when a test calls `courier.drain` or runs `courier.run`."""
    async with silent(discord, folder, clock, fetcher, **changes) as salvo:
        client = salvo.client
        await client.sign_in(salvo.services.settings.token or "")
        salvo.connection = asyncio.create_task(client.stay_connected())
        await discord.ready()
        while sum(not guild.unavailable for guild in client.guilds) < sum(guild.present for guild in discord.guilds):
            await client.wait_for("guild_available", timeout=15)
        try:
            yield salvo
        finally:
            await salvo.courier.finish()
            await client.close()
            await asyncio.gather(salvo.connection, return_exceptions=True)
