"""A feed's health and the feeds added at run time come back as they were saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Feed, FeedHealth, Tier
from storage import feeds
from storage.database import Database
from tests.storage.samples import NOW

FEED = Feed("Bay Wire", "https://bay.example/rss", "Bay", "ko", Tier.AGENCY, timedelta(seconds=90), trusted=False)


async def test_health_comes_back_with_every_field(db: Database) -> None:
    plain = FeedHealth("harbour", "https://news.example/rss")
    full = FeedHealth(
        "bay", "https://bay.example/rss", '"v1"', "Mon, 02 Mar 2026 08:00:00 GMT", "digest", NOW, NOW, NOW, NOW, 3, NOW,
        "answered 503", NOW + timedelta(minutes=5), 40, 2, "https://bay.example/feed", 2, True,
    )  # fmt: skip
    async with db.transaction() as tx:
        await feeds.save_health(tx, [plain, full])
    assert await feeds.health(db) == {"harbour": plain, "bay": full}
    async with db.transaction() as tx:
        await feeds.save_health(tx, [replace(full, failures=0, failing_since=None, told_operators=False)])
    assert (await feeds.health(db))["bay"].failing_since is None


async def test_a_feed_added_at_run_time_knows_who_added_it(db: Database) -> None:
    async with db.transaction() as tx:
        await feeds.add(tx, FEED, 7, NOW)
    assert await feeds.added(db) == [feeds.AddedFeed(FEED, 7, NOW)]


async def test_an_added_feed_is_never_trusted(db: Database) -> None:
    async with db.transaction() as tx:
        await feeds.add(tx, replace(FEED, trusted=True), 7, NOW)
    assert not (await feeds.added(db))[0].feed.trusted


async def test_a_removed_feed_takes_its_health_along(db: Database) -> None:
    async with db.transaction() as tx:
        await feeds.add(tx, FEED, 7, NOW)
        await feeds.save_health(tx, [FeedHealth(FEED.name, FEED.url)])
        assert await feeds.remove(tx, FEED.name)
        assert not await feeds.remove(tx, FEED.name)
    assert await feeds.added(db) == []
    assert await feeds.health(db) == {}


@pytest.mark.parametrize("column", ["last_polled", "failures"])
async def test_a_feed_whose_health_can_not_be_read_counts_as_never_polled(db: Database, column: str) -> None:
    well = FeedHealth("well", "https://well.example/rss", last_polled=NOW)
    async with db.transaction() as tx:
        await feeds.save_health(tx, [well, replace(well, name="odd")])
        await tx.write(f"UPDATE feed_health SET {column} = '?' WHERE name = 'odd'")
    assert await feeds.health(db) == {"well": well}


async def test_an_added_feed_that_can_not_be_read_leaves_the_others(db: Database) -> None:
    async with db.transaction() as tx:
        await feeds.add(tx, FEED, 7, NOW)
        await feeds.add(tx, replace(FEED, name="odd"), 7, NOW)
        await tx.write("UPDATE added_feeds SET tier = 'hearsay' WHERE name = 'odd'")
    assert [each.feed.name for each in await feeds.added(db)] == [FEED.name]
