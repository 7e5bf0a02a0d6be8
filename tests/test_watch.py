"""The watch over the feeds: no feed falls silent, however long a poll takes and whatever changes meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.model import Feed, Freshness
from bot.news.fetch import Fetcher
from bot.pipeline import Intake, Newsroom
from bot.watch import Watch
from storage.database import Database
from tests.fakes.feeds import Item, StandInFeeds
from tests.fakes.feeds.hostile import held


def late() -> datetime:
    """A clock by which every pause between polls has passed when it is planned, as after a very slow poll."""
    return datetime.now(UTC) - timedelta(seconds=10)


async def _unheard(_: object) -> None:
    """Nobody is told."""


def wire(url: str) -> Feed:
    return Feed("wire", url, "Wire", interval=timedelta(seconds=1))


@dataclass
class Clock:
    """A time that tests move by hand."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@asynccontextmanager
async def watching(folder: Path, *feeds: Feed, clock: Callable[[], datetime] = late) -> AsyncIterator[Watch]:
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    db = await Database.open(folder / "salvo.db", late())
    async with Fetcher() as fetcher:
        watch = Watch(Newsroom(db, Freshness()), fetcher, clock, lambda _: None, _unheard)
        watch.set_feeds(feeds)
        watch.begin(scheduler)
        try:
            yield watch
        finally:
            scheduler.shutdown(wait=False)
            await watch.stop(timedelta(seconds=5))
            await db.close()


async def test_a_feed_whose_poll_outlasts_its_interval_is_polled_on(tmp_path: Path) -> None:
    async with StandInFeeds() as feeds:
        feeds.serve("/wire", [])
        async with watching(tmp_path, wire(feeds.url("/wire"))):
            await feeds.polled("/wire", times=5)


async def test_a_feed_that_is_changed_during_its_poll_is_polled_on(tmp_path: Path) -> None:
    async with StandInFeeds() as feeds:
        release = asyncio.Event()
        feeds.hook("/old", held(release))
        feeds.serve("/new", [])
        try:
            async with watching(tmp_path, wire(feeds.url("/old"))) as watch:
                await feeds.polled("/old")
                watch.set_feeds([wire(feeds.url("/new"))])
                await feeds.polled("/new", times=2)
        finally:
            release.set()


async def test_feeds_that_wait_for_hours_since_the_clock_was_set_back_are_polled(tmp_path: Path) -> None:
    clock = Clock(datetime.now(UTC) + timedelta(hours=9))
    async with StandInFeeds() as feeds:
        feeds.serve("/wire", [])
        async with watching(tmp_path, wire(feeds.url("/wire")), clock=clock) as watch:
            clock.now = datetime.now(UTC)
            watch.replan()
            await feeds.polled("/wire")


async def test_a_feed_whose_clock_is_set_back_during_its_poll_is_polled_on(tmp_path: Path) -> None:
    clock = Clock(datetime.now(UTC))
    async with StandInFeeds() as feeds:
        release = asyncio.Event()
        feeds.hook("/wire", held(release, StandInFeeds.document([]).body))
        async with watching(tmp_path, wire(feeds.url("/wire")), clock=clock):
            clock.now += timedelta(seconds=25)
            await feeds.polled("/wire")
            clock.now -= timedelta(seconds=25)
            release.set()
            async with asyncio.timeout(10):
                await feeds.polled("/wire", times=2)


async def test_a_poll_that_is_under_way_at_a_stop_may_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with StandInFeeds() as feeds:
        release = asyncio.Event()
        feeds.hook("/wire", held(release, StandInFeeds.document([]).body))
        async with watching(tmp_path, wire(feeds.url("/wire"))) as watch:
            await feeds.polled("/wire")
            asyncio.get_running_loop().call_soon(release.set)
        assert watch.health["wire"].last_polled
    assert caplog.records == []


async def test_salvo_failing_at_one_feed_polls_the_others(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def taken_in(intake: Intake) -> None:
        if intake.new:
            raise KeyError("a fault")

    db = await Database.open(tmp_path / "salvo.db", late())
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.serve("/odd", [Item("1", "Ferry reopens")])
        feeds.serve("/wire", [])
        watch = Watch(Newsroom(db, Freshness()), fetcher, late, taken_in, _unheard)
        watch.set_feeds([wire(feeds.url("/wire")), replace(wire(feeds.url("/odd")), name="odd")])
        await watch.poll_all()
        assert watch.health["wire"].failures == 0
        assert watch.health["odd"].why == "a fault in Salvo: see its log"
    await db.close()
    assert "Traceback" in caplog.text
