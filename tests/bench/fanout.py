"""How fast a launch reaches many channels: the real program between a feed and the stand-in Discord at 50 a second."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil

from storage import subscriptions
from storage.database import Database
from tests.fakes.discord import StandInDiscord
from tests.fakes.discord.entities import Message
from tests.fakes.feeds import StandInFeeds
from tests.process import Salvo, feeds_yaml
from tests.soak.news import Told, launches

_A_SERVER = 50
_LATENCIES = 20


def run() -> None:
    """Print the tables."""
    asyncio.run(_run())


async def _run() -> None:
    print("channels  first message (s)  first to last (s)  answers 429  busiest second  bot's memory (MB)")
    for channels in (10, 100, 1_000, 5_000):
        print(await _spread(channels))
    latencies = await _latencies()
    print(f"from the feed's answer to the message, median of {len(latencies)}: {statistics.median(latencies):.3f} s")
    print(f"a new launch beside 1,000 edits that wait: first message after {await _beside_edits(1_000):.3f} s")


@dataclass(frozen=True, slots=True)
class Stage:
    """The running program and what stands around it."""

    discord: StandInDiscord
    feeds: StandInFeeds
    told: Sequence[Told]
    pid: int

    async def publish(self, *shown: tuple[int, Told]) -> float:
        """Let the feed show these launches, each as outlet 0 or 1 tells it; the time of its next full answer."""
        before = len(self.feeds.polls["/alpha"])
        now = datetime.now(UTC)
        self.feeds.serve("/alpha", [told.item(outlet, now) for outlet, told in shown])
        polls = self.feeds.polls["/alpha"]
        await self.feeds.until(lambda: any(poll.status == 200 for poll in polls[before:]))
        answered = next(poll.at for poll in polls[before:] if poll.status == 200)
        return answered + time.time() - time.monotonic()

    async def messages(self, number: int, seconds: float = 60) -> list[Message]:
        """The messages once there are so many, the oldest first."""
        await self.discord.until(lambda: len(self.discord.messages()) >= number, seconds)
        return sorted(self.discord.messages(), key=_sent)


@asynccontextmanager
async def _stage(channels: int, **environ: str) -> AsyncIterator[Stage]:
    servers, each = max(1, channels // _A_SERVER), min(channels, _A_SERVER)
    with tempfile.TemporaryDirectory(prefix="salvo-bench-") as folder:
        async with StandInDiscord(guilds=servers, channels=each, logged=False) as discord, StandInFeeds() as feeds:
            feeds.serve("/alpha", [])
            yaml = feeds_yaml(alpha=feeds.url("/alpha"))
            salvo = Salvo.at(Path(folder), yaml, discord, LOG_LEVEL="ERROR", **environ)
            await _subscribe(Path(folder) / "salvo.db", discord)
            async with salvo.running() as process:
                await discord.ready()
                await feeds.polled("/alpha", 2)
                yield Stage(discord, feeds, launches(40, datetime.now(UTC)), process.pid)


async def _subscribe(path: Path, discord: StandInDiscord) -> None:
    db = await Database.open(path, datetime.now(UTC))
    async with db.transaction() as tx:
        for guild in discord.guilds:
            for channel in guild.text:
                await subscriptions.add(tx, channel.id, guild.id, 1, datetime.now(UTC))
    await db.close()


async def _spread(channels: int) -> str:
    async with _stage(channels) as stage:
        answered = await stage.publish((0, stage.told[0]))
        times = [_sent(message) for message in await stage.messages(channels, 60 + channels / 25)]
        limits = stage.discord.ratelimits
        memory = psutil.Process(stage.pid).memory_info().rss / 1e6
        return (
            f"{channels:8}  {times[0] - answered:17.3f}  {times[-1] - times[0]:17.2f}  {limits.refusals.total():11}"
            f"  {limits.busiest_second:14}  {memory:17.0f}"
        )


async def _latencies() -> list[float]:
    """Seconds from the feed's answer that carried a launch to its message, launch by launch."""
    async with _stage(1) as stage:
        found = []
        for number in range(_LATENCIES):
            answered = await stage.publish(*((0, told) for told in stage.told[: number + 1]))
            found.append(_sent((await stage.messages(number + 1))[-1]) - answered)
        return found


async def _beside_edits(channels: int) -> float:
    """Seconds from the feed's answer with a new launch to its first message, while every channel waits for an edit."""
    async with _stage(channels) as stage:
        first, second = stage.told[:2]
        await stage.publish((0, first))
        await stage.messages(channels, 60)
        await stage.publish((0, first), (1, first))
        await stage.discord.until(lambda: any(message.edits for message in stage.discord.messages()), 30)
        answered = await stage.publish((0, first), (1, first), (0, second))
        return _sent((await stage.messages(channels + 1))[channels]) - answered


def _sent(message: Message) -> float:
    return message.versions[0].at.timestamp()


if __name__ == "__main__":
    run()
