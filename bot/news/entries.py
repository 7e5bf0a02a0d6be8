"""From a feed's item to an entry: its identity, its words as plain text, the time that is believed.

The rule of dates: what an item says is believed, however old, so that an old item enters history and alerts nobody.
An item with no usable date, or one further ahead of the clock than `Freshness.ahead`, counts as published when it was
first seen. A date with no time of day means the end of that day, so that today's items count as published now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from urllib.parse import urlsplit

from bot.model import UNREAD, Entry, Feed, Freshness
from bot.news.dates import read_date
from bot.news.items import Item
from bot.news.links import canonical, identity
from bot.news.plain import cut, plain

LONGEST_TITLE = 1_000
LONGEST_SUMMARY = 4_000
# Where an item has no title, the start of its text stands in for one.
_BORROWED_TITLE = 200
# Hosts that pass on other outlets' items and name the outlet in <source>.
AGGREGATORS = frozenset({"news.google.com", "news.yahoo.com", "www.bing.com", "www.yahoo.com", "www.msn.com"})
GUID, LINK, WORDS = "guid", "link", "words"


@dataclass(frozen=True, slots=True)
class Origin:
    """What all entries of one poll share."""

    feed: Feed
    base: str
    now: datetime
    freshness: Freshness
    # Kinds of id that repeat inside this feed.
    distrusted: frozenset[str] = frozenset()


def repeating(items: Sequence[Item]) -> frozenset[str]:
    """The kinds of id that two different items share: in this feed they identify nothing."""
    return frozenset(kind for kind, at in ((GUID, 0), (LINK, 1)) if _repeats(items, at))


def _repeats(items: Sequence[Item], at: int) -> bool:
    ids = [item[at] for item in items if item[at]]
    if len(ids) == len(set(ids)):
        return False
    titles: dict[str, str] = {}
    return any(titles.setdefault(item[at], item.title) != item.title for item in items if item[at])


def entry_of(item: Item, origin: Origin) -> Entry | None:
    """The entry that `item` makes, or None where it has no words at all."""
    title, outlet = _title_and_outlet(item, origin)
    summary = plain(item.summary, LONGEST_SUMMARY)
    # An aggregator's summary is the title once more, and then other outlets' titles: no words of this outlet.
    if outlet != origin.feed.outlet and summary.startswith(title):
        summary = ""
    title = title or cut(summary, _BORROWED_TITLE)
    if not title:
        return None
    link = canonical(item.link, origin.base)
    said = read_date(item.date) if item.date else None
    return Entry(
        key=_key(item, title, link, origin),
        title=title,
        summary=summary,
        link=link,
        published=believed(said, origin.now, origin.freshness),
        outlet=outlet,
        feed=origin.feed.name,
        tier=origin.feed.tier,
        language=origin.feed.language,
        published_said=said,
        seen_at=origin.now,
        digest=_hash(title, summary),
    )


def unread(item: Item, origin: Origin) -> Entry:
    """What stands for an item that no entry can be made of, so that it is known again and can be asked about."""
    return Entry(
        key=f"{origin.feed.name}#{_hash(*item)}",
        title=cut(item.title or item.guid or item.link, _BORROWED_TITLE),
        summary="",
        link=None,
        published=origin.now,
        outlet=origin.feed.outlet,
        feed=origin.feed.name,
        tier=origin.feed.tier,
        language=origin.feed.language,
        seen_at=origin.now,
        digest=UNREAD,
    )


def believed(said: datetime | None, now: datetime, freshness: Freshness) -> datetime:
    """When an item counts as published: as it says, unless it says nothing or a time to come."""
    return now if said is None or said > now + freshness.ahead else said


def distinct(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with each key once, in order."""
    once: dict[str, Entry] = {}
    for entry in entries:
        once.setdefault(entry.key, entry)
    return list(once.values())


def _title_and_outlet(item: Item, origin: Origin) -> tuple[str, str]:
    """An aggregator's items end in " - Outlet", and `source` says the same: that outlet speaks, not the aggregator."""
    title = plain(item.title, LONGEST_TITLE)
    source = plain(item.source, 100) if item.source else ""
    if not source:
        return title, origin.feed.outlet
    # who only passes it on does not speak either
    source = source.removesuffix(" on MSN")
    if title.endswith(f" - {source}"):
        return title[: -len(source) - 3].rstrip(), source
    return title, source if urlsplit(origin.base).hostname in AGGREGATORS else origin.feed.outlet


def _key(item: Item, title: str, link: str | None, origin: Origin) -> str:
    if item.guid and GUID not in origin.distrusted:
        # Most guids are the link once more, which need not be worked out again.
        known = link if item.guid in (link, item.link) else None
        address = known or (canonical(item.guid) if "://" in item.guid[:8] else None)
        return identity(address) if address else f"{origin.feed.name}#{_short(item.guid)}"
    if link and LINK not in origin.distrusted:
        return identity(link)
    return f"{origin.feed.name}#{_hash(title, item.date)}"


def _short(guid: str) -> str:
    return guid if len(guid) <= 300 else _hash(guid)


def _hash(*words: str) -> str:
    return blake2b("\0".join(words).encode("utf-8", "replace"), digest_size=12).hexdigest()
