"""From a document to its entries, and what to remember of it so that the next time only new items cost anything."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Document, Entry, Feed, Freshness
from bot.news.aside import items_aside
from bot.news.documents import items_in
from bot.news.entries import Origin, distinct, entry_of, repeating, unread
from bot.news.items import Item, Items

log = logging.getLogger(__name__)

# Entries are made from so many characters at a time, some milliseconds' work, and then the event loop gets its turn;
# an entry with few words costs as much as `_EACH` characters.
_TURN = 40_000
_EACH = 400


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of a feed between two polls; lost at a restart, which costs one full reading.

    `marks` are hashes of whole items, `distrusted` the kinds of id that repeat in this feed, `ttl` the pause between
    polls that the feed asks for.
    """

    marks: frozenset[int] = frozenset()
    distrusted: frozenset[str] = frozenset()
    ttl: timedelta | None = None


NOTHING = Memory()
USUAL = Freshness()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document holds: the entries that `Memory` didn't know, how many items there are in all, and what to
    remember once the entries are safely kept."""

    entries: list[Entry]
    items: int
    memory: Memory


def parse(document: Document, feed: Feed, now: datetime, freshness: Freshness = USUAL) -> list[Entry]:
    """All entries of `document`, in its order. Raises `ParseError` where it is no feed."""
    return read(document, feed, now, freshness=freshness).entries


def read(
    document: Document, feed: Feed, now: datetime, memory: Memory = NOTHING, freshness: Freshness = USUAL
) -> Reading:
    """The entries of `document` that `memory` doesn't know word for word. Raises `ParseError`."""
    items = items_in(document.body, document.content_type)
    fresh, learnt = _fresh(items, memory)
    origin = Origin(feed, document.final_url, now, freshness, learnt.distrusted)
    entries = distinct(entry for item in fresh if (entry := entry_of(item, origin)))
    return Reading(entries, len(items.found), learnt)


async def read_aside(
    document: Document, feed: Feed, now: datetime, memory: Memory = NOTHING, freshness: Freshness = USUAL
) -> Reading:
    """`read`, without holding up the event loop. Raises `ParseError`; of an item at which Salvo itself fails, an entry
    stays that says so, and the others are read."""
    items = await items_aside(document.body, document.content_type)
    fresh, learnt = _fresh(items, memory)
    origin = Origin(feed, document.final_url, now, freshness, learnt.distrusted)
    entries: list[Entry] = []
    work = 0
    for item in fresh:
        entry = _entry(item, origin)
        if entry:
            entries.append(entry)
        work += _EACH + len(item.title) + len(item.summary)
        if work > _TURN:
            work = 0
            await asyncio.sleep(0)
    return Reading(distinct(entries), len(items.found), learnt)


def _entry(item: Item, origin: Origin) -> Entry | None:
    try:
        return entry_of(item, origin)
    except Exception:
        made = unread(item, origin)
        log.exception("%s: an item can't be read: %s", origin.feed.name, made.title)
        return made


def _fresh(items: Items, memory: Memory) -> tuple[list[Item], Memory]:
    """The items that `memory` doesn't know, and what to remember of them all."""
    marks = [hash(item) for item in items.found]
    fresh = [item for item, mark in zip(items.found, marks, strict=True) if mark not in memory.marks]
    return fresh, Memory(frozenset(marks), memory.distrusted | repeating(items.found), items.ttl)
