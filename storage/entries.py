"""Every news item that was read, and what was made of it: how Salvo knows what is new, and why it said nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.model import Entry, Reason, Report, Verdict
from storage.database import Reader, Row, Transaction
from storage.search import match
from storage.values import clean, listed, micros, time, to_micros, to_time

# Some feeds change an item at every fetch; past this many reads it is left as it was last read.
MAX_READS = 5
# A new headline is worth more: the tenth of a live report may be that it was a false alarm.
MAX_HEADLINES = 50

# An item under a known id, so much later and with another link or few of the words, is another item. An article that
# is dated anew with each update keeps its link and most of its headline.
ANOTHER_AFTER = timedelta(hours=12)

_COLUMNS = (
    "key, feed, outlet, title, link, published, seen_at, digest, reads, report, score, reason, weighed, launch_id"
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What Salvo remembers of an item."""

    key: str
    feed: str
    outlet: str
    title: str
    link: str | None
    published: datetime | None
    seen_at: datetime
    digest: str
    reads: int
    report: bool
    score: float
    reason: Reason
    weighed: tuple[str, ...]
    launch_id: str | None


async def told_apart(db: Reader, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries; one that takes an earlier item's id for another gets an id of its own.

    Some feeds give whatever is new the same id: read as a change of what was there before, it would alert nobody.
    """
    dated = listed(entry.key for entry in entries if entry.published_said)
    rows = await db.read(
        "SELECT key, title, link, published FROM entries WHERE key IN (SELECT value FROM json_each(?))", (dated,)
    )
    known = {row["key"]: row for row in rows}
    return tuple(_own(entry, known.get(clean(entry.key))) for entry in entries)


def _own(entry: Entry, known: Row | None) -> Entry:
    if known is None or known["published"] is None or entry.published is None or _is_update(entry, known):
        return entry
    turn = (entry.published - time(known["published"])) // ANOTHER_AFTER
    return replace(entry, key=f"{entry.key}@{turn}") if turn > 0 else entry


def _is_update(entry: Entry, known: Row) -> bool:
    ours, theirs = set(entry.title.lower().split()), set(known["title"].lower().split())
    same_place = (entry.link and clean(entry.link)) == known["link"]
    return same_place and 2 * len(ours & theirs) >= min(len(ours), len(theirs))


async def unseen(db: Reader, entries: Sequence[Entry]) -> list[Entry]:
    """The entries to read: new ones, and changed ones that were read fewer than MAX_READS times, or MAX_HEADLINES where
    the headline changed; each key once.

    An article that another feed already brought (the same canonical link, which only one entry of that feed bears) and
    that Salvo did not fail at is not new. A link that several entries share, such as a home page, tells nothing and is
    not trusted.
    """
    keys = listed(entry.key for entry in entries)
    links = listed(entry.link for entry in entries if entry.link)
    known = await db.read(
        "SELECT key, link, feed, title, digest, reads FROM entries WHERE key IN (SELECT value FROM json_each(?)) "
        "UNION SELECT key, link, feed, title, digest, reads FROM entries "
        "WHERE link IN (SELECT value FROM json_each(?)) AND reason <> ?",
        (keys, links, Reason.FAULT),
    )
    by_key = {row["key"]: row for row in known}
    by_link: dict[str, list[Row]] = {}
    for row in known:
        by_link.setdefault(row["link"], []).append(row)
    once: dict[str, Entry] = {}
    for entry in entries:
        once.setdefault(entry.key, entry)
    return [
        entry
        for entry in once.values()
        if _to_read(entry, by_key.get(clean(entry.key)), by_link.get(entry.link or "", []))
    ]


def _to_read(entry: Entry, known: Row | None, same_link: list[Row]) -> bool:
    if known is not None:
        most = MAX_READS if known["title"] == clean(entry.title) else MAX_HEADLINES
        return bool(known["digest"] != entry.digest and known["reads"] < most)
    return not (entry.link and len(same_link) == 1 and same_link[0]["feed"] != entry.feed)


async def record(tx: Transaction, verdict: Verdict, launch_id: str | None, now: datetime) -> None:
    await record_all(tx, [(verdict, launch_id)], now)


async def record_all(tx: Transaction, verdicts: Iterable[tuple[Verdict, str | None]], now: datetime) -> None:
    """Mark the items as seen, with what was made of each; one that is recorded already counts one more read."""
    await tx.write_all(
        f"INSERT INTO entries ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) "  # noqa: S608 - no input
        "ON CONFLICT (key) DO UPDATE SET title = excluded.title, link = excluded.link, "
        "published = excluded.published, digest = excluded.digest, reads = reads + 1, report = excluded.report, "
        "score = excluded.score, reason = excluded.reason, weighed = excluded.weighed, launch_id = excluded.launch_id",
        [_row(verdict, launch_id, now) for verdict, launch_id in verdicts],
    )


def _row(verdict: Verdict, launch_id: str | None, now: datetime) -> tuple[object, ...]:
    entry = verdict.entry
    return (
        clean(entry.key),
        clean(entry.feed),
        clean(entry.outlet),
        clean(entry.title),
        entry.link and clean(entry.link),
        to_micros(entry.published),
        micros(entry.seen_at or now),
        # what Salvo failed at is read again by the next Salvo, which may do better
        "" if verdict.reason is Reason.FAULT else clean(entry.digest),
        isinstance(verdict, Report),
        verdict.score,
        verdict.reason,
        json.dumps(verdict.weighed) if verdict.weighed else "[]",
        launch_id,
    )


async def by_link(db: Reader, link: str) -> list[Recorded]:
    """What was made of the article at this canonical link, or of the item with this key."""
    sought = clean(link)
    rows = await db.read("SELECT * FROM entries WHERE key = ? OR link = ? ORDER BY seq DESC LIMIT 25", (sought, sought))
    return [_recorded(row) for row in rows]


async def search(db: Reader, text: str, limit: int = 10) -> list[Recorded]:
    """The newest items whose titles bear all words of the text."""
    rows = await db.read(
        "SELECT entries.* FROM entry_words JOIN entries ON entries.seq = entry_words.rowid "
        "WHERE entry_words MATCH ? ORDER BY entry_words.rowid DESC LIMIT ?",
        (match(text), limit),
    )
    return [_recorded(row) for row in rows]


async def fade(tx: Transaction, before: datetime, limit: int = 5_000) -> int:
    """Forget up to `limit` rejected items seen before then, and say how many; what reports a launch stays for good."""
    gone = await tx.write(
        "DELETE FROM entries WHERE seq IN (SELECT seq FROM entries WHERE NOT report AND seen_at < ? LIMIT ?) "
        "RETURNING seq",
        (micros(before), limit),
    )
    return len(gone)


def _recorded(row: Row) -> Recorded:
    return Recorded(
        key=row["key"],
        feed=row["feed"],
        outlet=row["outlet"],
        title=row["title"],
        link=row["link"],
        published=to_time(row["published"]),
        seen_at=time(row["seen_at"]),
        digest=row["digest"],
        reads=row["reads"],
        report=bool(row["report"]),
        score=row["score"],
        reason=Reason(row["reason"]),
        weighed=tuple(json.loads(row["weighed"])),
        launch_id=row["launch_id"],
    )
