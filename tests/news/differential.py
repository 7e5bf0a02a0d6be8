"""The fast path against feedparser on real documents: `python -m tests.news.differential DIRECTORY`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import feedparser

from bot.errors import ParseError
from bot.model import Document, Entry, Feed, Freshness
from bot.news.dates import read_date
from bot.news.encoding import as_utf8
from bot.news.entries import Origin, distinct, entry_of, repeating
from bot.news.items import Items, NotAFeed, NotXml
from bot.news.loose import LOOSE_OPTIONS, loose_items
from bot.news.parse import parse
from bot.news.xml import items_of

NOW = datetime(2027, 1, 1, tzinfo=UTC)
FEED = Feed("feed", "https://feed.example/rss.xml", "Outlet")
COMPARED = ("key", "title", "summary", "link", "published_said", "outlet")


def entries_of(items: Items) -> list[Entry]:
    """The entries that one path's items make."""
    origin = Origin(FEED, FEED.url, NOW, Freshness(), repeating(items.found))
    return distinct(entry for item in items.found if (entry := entry_of(item, origin)))


def differences(body: bytes) -> Iterator[tuple[str, str]]:
    """Where the two paths disagree on `body`: the field, and both readings."""
    body = as_utf8(body)
    fast, slow = entries_of(items_of(body)), entries_of(loose_items(body))
    if len(fast) != len(slow):
        yield "count", f"{len(fast)} | {len(slow)}"
        return
    for one, other in zip(fast, slow, strict=True):
        for field in COMPARED:
            ours, theirs = getattr(one, field), getattr(other, field)
            if ours != theirs:
                yield field, f"{_short(ours, theirs)}\n        {_short(theirs, ours)}"


def dates(body: bytes) -> Iterator[tuple[str, str]]:
    """Where the time we read isn't the one that feedparser reads out of the same words."""
    parsed = feedparser.parse(as_utf8(body), **LOOSE_OPTIONS)
    for entry in parsed.entries:
        for name in ("published", "updated"):
            theirs = entry.get(f"{name}_parsed")
            ours = read_date(entry.get(name) or "")
            if theirs and (ours is None or ours.timetuple()[:6] != tuple(theirs)[:6]):
                yield "date", f"{entry.get(name)!r}: {ours} | {theirs[:6]}"


def _short(value: object, other: object) -> str:
    """The 90 characters around the first difference."""
    text, against = str(value), str(other)
    at = next((i for i, (a, b) in enumerate(zip(text, against, strict=False)) if a != b), min(len(text), len(against)))
    return repr(text[max(0, at - 30) : at + 60])


def main(folder: Path) -> int:
    """Prints every difference by document; 1 where a document can't be read at all."""
    failed = 0
    totals: Counter[str] = Counter()
    for path in sorted(folder.iterdir()):
        document = Document("feed", FEED.url, path.read_bytes(), "", None, None, NOW)
        try:
            entries = parse(document, FEED, NOW)
            found = [*differences(document.body), *dates(document.body)]
        except (NotXml, NotAFeed) as error:
            print(f"{path.name}: {len(entries)} entries; the fast path refuses it: {error}")
            continue
        except ParseError as error:
            print(f"{path.name}: NOT READ: {error}")
            failed += 1
            continue
        totals.update(field for field, _ in found)
        totals["entries"] += len(entries)
        kinds = ", ".join(f"{field} {n}" for field, n in Counter(field for field, _ in found).items())
        print(f"{path.name}: {len(entries)} entries; {kinds or 'agree'}")
        for field, both in dict(reversed(found)).items():
            print(f"    {field}: {both}")
    print(dict(totals))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
