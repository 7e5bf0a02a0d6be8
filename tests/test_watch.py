"""The watch over the feeds: each is polled again and again, whatever a poll was held up by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.model import Feed, Freshness
from bot.news.fetch import Fetcher
from bot.pipeline import Newsroom
from bot.watch import Watch
from storage.database import Database
from tests.fakes.feeds import StandInFeeds


def late() -> datetime:
    """A clock by which each poll ends after the next one was due."""
    return datetime.now(UTC) - timedelta(seconds=10)


async def ignore(_: object) -> None:
    return None


async def test_a_poll_that_takes_longer_than_the_feeds_interval_is_not_the_last(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "salvo.db", late())
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    try:
        async with StandInFeeds() as feeds, Fetcher() as fetcher:
            feeds.serve("/alpha", [])
            watch = Watch(Newsroom(db, Freshness()), fetcher, late, lambda _: None, ignore)
            watch.set_feeds([Feed("alpha", feeds.url("/alpha"), "Alpha", interval=timedelta(seconds=1))])
            watch.begin(scheduler)
            await feeds.polled("/alpha", 5)
            await watch.stop(timedelta(seconds=1))
    finally:
        scheduler.shutdown(wait=False)
        await db.close()
