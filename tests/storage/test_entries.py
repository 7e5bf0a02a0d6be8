"""What is new, what was changed, and what fades."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Entry, Reason
from storage import entries, launches
from storage.database import Database
from tests.storage.samples import NOW, entry, launch, rejection, report


async def _record(db: Database, *some: Entry) -> None:
    async with db.transaction() as tx:
        for one in some:
            await entries.record(tx, rejection(one.key, link=one.link, feed=one.feed, digest=one.digest), None, NOW)


async def test_an_entry_is_new_until_it_is_recorded(db: Database) -> None:
    some = [entry("a"), entry("b"), entry("c")]
    assert await entries.unseen(db, some) == some
    await _record(db, some[1])
    assert await entries.unseen(db, some) == [some[0], some[2]]


async def test_nothing_is_new_in_an_empty_page(db: Database) -> None:
    assert await entries.unseen(db, []) == []


async def test_a_key_that_stands_twice_in_a_page_is_read_once(db: Database) -> None:
    assert await entries.unseen(db, [entry("a"), entry("b"), entry("a", digest="second")]) == [entry("a"), entry("b")]


async def test_a_changed_entry_is_read_again_a_bounded_number_of_times(db: Database) -> None:
    reads = 0
    for number in range(20):
        changed = entry("a", digest=f"version {number}")
        if await entries.unseen(db, [changed]):
            reads += 1
            await _record(db, changed)
    assert reads == entries.MAX_READS


async def test_a_new_headline_is_read_more_often_than_other_changes_and_not_without_end(db: Database) -> None:
    reads = 0
    for number in range(100):
        changed = replace(entry("a", digest=f"version {number}"), title=f"Live, {number} minutes on")
        if await entries.unseen(db, [changed]):
            reads += 1
            await _record(db, changed)
    assert reads == entries.MAX_HEADLINES


async def test_an_article_that_another_feed_brought_is_not_new(db: Database) -> None:
    await _record(db, entry("guid-1", link="https://news.example/story", feed="world"))
    again = entry("guid-2", link="https://news.example/story", feed="asia", digest="other words")
    assert await entries.unseen(db, [again]) == []


async def test_two_items_of_one_feed_may_share_a_link(db: Database) -> None:
    await _record(db, entry("guid-1", link="https://news.example/live"))
    assert len(await entries.unseen(db, [entry("guid-2", link="https://news.example/live")])) == 1


async def test_a_link_that_many_items_share_is_not_trusted(db: Database) -> None:
    home = "https://news.example/"
    await _record(db, entry("guid-1", link=home), entry("guid-2", link=home))
    assert len(await entries.unseen(db, [entry("guid-3", link=home, feed="other")])) == 1


async def test_entries_without_links_are_told_apart_by_key(db: Database) -> None:
    await _record(db, entry("a", link=None))
    assert len(await entries.unseen(db, [entry("a", link=None), entry("b", link=None, feed="other")])) == 1


@pytest.mark.parametrize("key", ["a\0b", "\ud800", "'\"", "漢字", "x" * 5_000, "", "1", "null"])
async def test_odd_keys_are_known_again(db: Database, key: str) -> None:
    odd = entry(key, link=None)
    await _record(db, odd)
    assert await entries.unseen(db, [odd]) == []


async def test_what_was_made_of_an_item_is_found_by_link_key_and_words(db: Database) -> None:
    async with db.transaction() as tx:
        await launches.save(tx, launch("KP-20260302-1"))
        await entries.record_all(
            tx, [(report("a"), "KP-20260302-1"), (rejection("b", title="Talks resume"), None)], NOW
        )
    (found,) = await entries.by_link(db, "https://news.example/a")
    assert (found.report, found.reason, found.launch_id, found.seen_at) == (True, Reason.FIRED, "KP-20260302-1", NOW)
    assert [one.key for one in await entries.by_link(db, "b")] == ["b"]
    (talks,) = await entries.search(db, "talk")
    assert (talks.report, talks.score, talks.weighed) == (False, 0.1, ("plans to",))
    assert await entries.search(db, '"') == []


async def test_a_verdict_that_changed_replaces_the_one_before(db: Database) -> None:
    async with db.transaction() as tx:
        await entries.record(tx, report("a", title="Rockets fired"), "KP-20260302-1", NOW)
        await entries.record(tx, rejection("a", title="No rockets after all", digest="second"), None, NOW)
    (found,) = await entries.by_link(db, "a")
    assert (found.report, found.launch_id, found.reads, found.digest) == (False, None, 2, "second")
    assert await entries.search(db, "fired") == []


async def test_only_rejected_items_fade(db: Database) -> None:
    old = NOW - timedelta(days=40)
    async with db.transaction() as tx:
        await entries.record(tx, report("told"), "KP-20260302-1", old)
        for number in range(5):
            await entries.record(tx, rejection(f"old-{number}", title="Chess final"), None, old)
        await entries.record(tx, rejection("young"), None, NOW)
    async with db.transaction() as tx:
        assert await entries.fade(tx, NOW - timedelta(days=30), limit=3) == 3
        assert await entries.fade(tx, NOW - timedelta(days=30), limit=3) == 2
        assert await entries.fade(tx, NOW - timedelta(days=30), limit=3) == 0
    kept = [key for key in ("told", "old-0", "young") if await entries.by_link(db, key)]
    assert kept == ["told", "young"]
    assert await entries.search(db, "chess") == []
