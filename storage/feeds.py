"""How each feed is doing, and the feeds that operators added through Discord."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from bot.model import Feed, FeedHealth, Tier
from storage.database import Reader, Row, Transaction
from storage.values import clean, micros, readable, time

_COLUMNS = tuple(field.name for field in fields(FeedHealth))
_TIMES = frozenset(field.name for field in fields(FeedHealth) if "datetime" in str(field.type))
_NUMBERS = tuple(field.name for field in fields(FeedHealth) if field.type == "int")
_FLAGS = frozenset(field.name for field in fields(FeedHealth) if field.type == "bool")


@dataclass(frozen=True, slots=True)
class AddedFeed:
    """A feed that an operator added while Salvo ran; never trusted with private addresses."""

    feed: Feed
    added_by: int
    added_at: datetime


async def health(db: Reader) -> dict[str, FeedHealth]:
    """Each feed's health by its name."""
    return {each.name: each for each in readable(await db.read("SELECT * FROM feed_health"), _health, "name")}


async def save_health(tx: Transaction, healths: Iterable[FeedHealth]) -> None:
    await tx.write_all(
        f"INSERT OR REPLACE INTO feed_health ({', '.join(_COLUMNS)}) "  # noqa: S608 - names of our own fields
        f"VALUES ({', '.join('?' * len(_COLUMNS))})",
        [[_stored(getattr(one, column)) for column in _COLUMNS] for one in healths],
    )


async def added(db: Reader) -> list[AddedFeed]:
    """The feeds added through Discord, in the order of their names."""
    return readable(await db.read("SELECT * FROM added_feeds ORDER BY name"), _added, "name")


async def add(tx: Transaction, feed: Feed, added_by: int, now: datetime) -> None:
    """Add a feed, or change the one of that name."""
    await tx.write(
        "INSERT OR REPLACE INTO added_feeds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            clean(feed.name),
            clean(feed.url),
            clean(feed.outlet),
            feed.language,
            feed.tier,
            feed.interval // timedelta(microseconds=1),
            feed.enabled,
            added_by,
            micros(now),
        ),
    )


async def remove(tx: Transaction, name: str) -> bool:
    """Forget an added feed and its health; says whether there was one."""
    gone = await tx.write("DELETE FROM added_feeds WHERE name = ? RETURNING name", (clean(name),))
    if gone:
        await tx.write("DELETE FROM feed_health WHERE name = ?", (clean(name),))
    return bool(gone)


def _stored(value: object) -> object:
    if isinstance(value, datetime):
        return micros(value)
    return clean(value) if isinstance(value, str) else value


def _health(row: Row) -> FeedHealth:
    values = dict(row)
    values.update((name, time(values[name])) for name in _TIMES if values[name] is not None)
    values.update((name, int(values[name])) for name in _NUMBERS)
    values.update((name, bool(values[name])) for name in _FLAGS)
    return FeedHealth(**values)


def _added(row: Row) -> AddedFeed:
    feed = Feed(
        name=row["name"],
        url=row["url"],
        outlet=row["outlet"],
        language=row["language"],
        tier=Tier(row["tier"]),
        interval=timedelta(microseconds=row["interval"]),
        enabled=bool(row["enabled"]),
        trusted=False,
    )
    return AddedFeed(feed, row["added_by"], time(row["added_at"]))
