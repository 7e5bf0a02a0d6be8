"""The load trial: ten times a usual day's load for as long as asked; memory must stay flat and nothing be left behind.

A usual day: about one poll a second over all feeds, 8,000 items, 20 launches, and a handful of channels. Launches come
in waves, so that three times as many as on ten usual days are told of within the hour.
"""

from __future__ import annotations

import asyncio
import signal
import socket
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import aiohttp
import psutil

from storage import subscriptions
from storage.database import Database
from storage.feeds import health
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Item, StandInFeeds
from tests.process import MAY_STOP, Salvo, ended
from tests.soak.news import OUTLETS, Told, launches

_SAMPLE = 5.0
# A feed that missed so many polls has fallen silent.
_MISSED = 6
_WARM_UP = 1 / 3
_ITEMS = 30
_LAUNCHES = 25


@dataclass(frozen=True, slots=True)
class Load:
    """How long, how many feeds of 30 items (one in ten polls brings a new one), polled every how many seconds, how many
    channels."""

    minutes: float = 60
    feeds: int = 100
    channels: int = 50
    interval: int = 10


class Sample(NamedTuple):
    """The program at one moment: its memory, its tasks, and how many polls and new items it has counted."""

    hours: float
    megabytes: float
    tasks: float
    polls: float
    items: float


@dataclass(slots=True)
class Found:
    """What was seen of the program, and how it ended."""

    samples: list[Sample] = field(default_factory=list)
    messages: int = 0
    expected: int = 0
    complaints: list[str] = field(default_factory=list)
    code: int = -1

    @property
    def settled(self) -> list[Sample]:
        """The samples after the warm-up."""
        return self.samples[int(len(self.samples) * _WARM_UP) :]

    @property
    def slope(self) -> float:
        """MB an hour after the warm-up."""
        return self._growth([it.hours for it in self.settled])

    @property
    def a_poll(self) -> float:
        """MB a poll after the warm-up."""
        return self._growth([it.polls for it in self.settled])

    def _growth(self, over: Sequence[float]) -> float:
        return statistics.linear_regression(over, [it.megabytes for it in self.settled]).slope

    @property
    def more_tasks(self) -> float:
        """How many more tasks there are in the last quarter than in the one before, by the median."""
        tasks = [it.tasks for it in self.settled]
        quarter = max(1, len(tasks) // 4)
        return statistics.median(tasks[-quarter:]) - statistics.median(tasks[-2 * quarter : -quarter])

    @property
    def good(self) -> bool:
        """Memory flat (in half an hour or more), no tasks left behind, no complaint, nothing lost or doubled."""
        flat = self.slope < 1 or self.samples[-1].hours < 0.5
        return (
            flat and self.more_tasks <= 1 and not self.complaints and self.messages == self.expected and not self.code
        )


async def load_trial(load: Load) -> Found:
    """Run the trial."""
    found = Found()
    with tempfile.TemporaryDirectory(prefix="salvo-soak-") as folder:
        async with StandInDiscord(channels=load.channels, logged=False) as discord, StandInFeeds() as feeds:
            told = launches(_LAUNCHES, datetime.now(UTC))
            salvo = _salvo(Path(folder), load, discord, feeds)
            await _subscribe(Path(folder) / "salvo.db", discord)
            process = await salvo.start("run")
            publisher = asyncio.create_task(_publish(feeds, load, told))
            try:
                await _up(process, discord)
                await _watch(process, int(salvo.environ["WEB_PORT"]), load, found)
                found.expected = await publisher * load.channels
                with suppress(TimeoutError):  # what is missing is judged below
                    await discord.until(lambda: len(discord.messages()) >= found.expected, 120)
                process.send_signal(signal.SIGTERM)
                end = await ended(process, MAY_STOP)
            finally:
                publisher.cancel()
                if process.returncode is None:
                    process.kill()
            found.code, found.messages = end.code, len(discord.messages())
            found.complaints = [it for it in end.err.splitlines() if "ERROR" in it or "Traceback" in it or "Task" in it]
            found.complaints += await _silent(Path(folder) / "salvo.db", load)
    return found


async def _silent(path: Path, load: Load) -> list[str]:
    """A complaint for each feed that was polled no more, though the others were."""
    db = await Database.look(path)
    polled = {name: one.last_polled for name, one in (await health(db)).items() if one.last_polled}
    await db.close()
    due = max(polled.values()) - timedelta(seconds=_MISSED * load.interval)
    return [f"{name} was polled last at {last:%H:%M:%S}" for name, last in polled.items() if last < due]


async def _up(process: asyncio.subprocess.Process, discord: StandInDiscord) -> None:
    """Wait until the program is connected; RuntimeError with its words where it ends instead."""
    ready, over = asyncio.create_task(discord.ready(seconds=60)), asyncio.create_task(process.wait())
    await asyncio.wait((ready, over), return_when=asyncio.FIRST_COMPLETED)
    if over.done():
        ready.cancel()
        raise await _gone(process)
    over.cancel()
    await ready


def _salvo(folder: Path, load: Load, discord: StandInDiscord, feeds: StandInFeeds) -> Salvo:
    names = [*OUTLETS, *(f"feed{number}" for number in range(load.feeds))]
    listed = "".join(f"  - name: {name}\n    url: {feeds.url('/' + name)}\n" for name in names)
    yaml = f"defaults:\n  interval: {load.interval}s\nfeeds:\n{listed}"
    return Salvo.at(folder, yaml, discord, WEB_PORT=str(_free_port()), LOG_LEVEL="WARNING", EDIT_GAP="20s")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def _subscribe(path: Path, discord: StandInDiscord) -> None:
    db = await Database.open(path, datetime.now(UTC))
    async with db.transaction() as tx:
        for channel in discord.guilds[0].text:
            await subscriptions.add(tx, channel.id, channel.guild_id, 1, datetime.now(UTC))
    await db.close()


async def _publish(feeds: StandInFeeds, load: Load, told: Sequence[Told]) -> int:
    """Keep the news going: a new item in every tenth poll of each feed, and the launches evenly over the time."""
    begun, ends = time.monotonic(), load.minutes * 60
    number = 0
    while (passed := time.monotonic() - begun) < ends:
        share = min(1.0, passed / (ends * 0.9))
        now = datetime.now(UTC)
        for outlet, name in enumerate(OUTLETS):
            feeds.serve(f"/{name}", [one.item(outlet, now) for one in told[: int(len(told) * share)]])
        for feed in range(number % 10, load.feeds, 10):
            feeds.serve(f"/feed{feed}", [_other(feed, number - back * 10, now) for back in range(_ITEMS)])
        number += 1
        await asyncio.sleep(load.interval)
    return int(len(told) * share)


def _other(feed: int, number: int, now: datetime) -> Item:
    link = f"https://feed{feed}.example/{number}"
    return Item(link, f"Council {feed} agrees on item {number} of its budget", "No rockets were mentioned.", link, now)


async def _watch(process: asyncio.subprocess.Process, port: int, load: Load, found: Found) -> None:
    """Look every few seconds; RuntimeError with the program's words where it ends before its time."""
    seen, begun = psutil.Process(process.pid), time.monotonic()
    async with aiohttp.ClientSession() as session:
        while (passed := time.monotonic() - begun) < load.minutes * 60:
            try:
                memory, counted = seen.memory_info().rss / 1e6, await _counted(session, port)
            except (psutil.NoSuchProcess, aiohttp.ClientError) as error:
                raise await _gone(process) from error
            polls, items = counted["salvo_polls_total"], counted["salvo_entries_new_total"]
            found.samples.append(Sample(passed / 3600, memory, counted["salvo_tasks"], polls, items))
            await asyncio.sleep(_SAMPLE)


async def _counted(session: aiohttp.ClientSession, port: int) -> dict[str, float]:
    """The program's own figures, each summed over its labels."""
    async with session.get(f"http://127.0.0.1:{port}/metrics") as answer:
        lines = [line.rpartition(" ") for line in (await answer.text()).splitlines() if not line.startswith("#")]
    counted: defaultdict[str, float] = defaultdict(float)
    for named, _, value in lines:
        counted[named.partition("{")[0]] += float(value)
    return counted


async def _gone(process: asyncio.subprocess.Process) -> RuntimeError:
    return RuntimeError(f"the program ended by itself: {(await ended(process)).err[-2000:]}")
