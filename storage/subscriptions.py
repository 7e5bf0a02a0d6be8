"""The channels that want to be told: one subscription a channel."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from pydantic import TypeAdapter, ValidationError

from bot.model import Subscription, Wishes
from storage.database import Reader, Row, Transaction
from storage.values import clean, micros, readable, time

log = logging.getLogger(__name__)

_WISHES = TypeAdapter(Wishes)
_EVERYTHING = Wishes()


async def add(
    tx: Transaction,
    channel_id: int,
    guild_id: int | None,
    created_by: int,
    now: datetime,
    *,
    language: str = "en",
    crosspost: bool = False,
    wishes: Wishes = _EVERYTHING,
) -> Subscription:
    """Subscribe the channel; one that is subscribed takes the new wishes and is no longer paused."""
    (row,) = await tx.write(
        "INSERT INTO subscriptions (channel_id, guild_id, created_by, created_at, language, crosspost, options) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel_id) DO UPDATE SET guild_id = excluded.guild_id, "
        "language = excluded.language, crosspost = excluded.crosspost, options = excluded.options, "
        "paused = NULL, by_hand = 0 RETURNING *",
        (channel_id, guild_id, created_by, micros(now), language, crosspost, _options(wishes)),
    )
    return subscription(row)


async def wish(tx: Transaction, channel_id: int, wishes: Wishes) -> Subscription | None:
    """Give the subscription other wishes and leave the rest of it; None where the channel is not subscribed."""
    rows = await tx.write(
        "UPDATE subscriptions SET options = ? WHERE channel_id = ? RETURNING *", (_options(wishes), channel_id)
    )
    return subscription(rows[0]) if rows else None


async def remove(tx: Transaction, channel_id: int) -> bool:
    """Unsubscribe the channel and drop what it is still owed; says whether it was subscribed."""
    gone = await tx.write("DELETE FROM subscriptions WHERE channel_id = ? RETURNING id", (channel_id,))
    await _drop_promises(tx)
    return bool(gone)


async def remove_guild(tx: Transaction, guild_id: int) -> int:
    """Unsubscribe all channels of a server that put the bot out; says how many."""
    gone = await tx.write("DELETE FROM subscriptions WHERE guild_id = ? RETURNING id", (guild_id,))
    await _drop_promises(tx)
    return len(gone)


async def get(db: Reader, channel_id: int) -> Subscription | None:
    rows = await db.read("SELECT * FROM subscriptions WHERE channel_id = ?", (channel_id,))
    return subscription(rows[0]) if rows else None


async def in_guild(db: Reader, guild_id: int) -> list[Subscription]:
    """A server's subscriptions, the oldest first."""
    return listed(await db.read(f"{_ALL} WHERE guild_id = ? ORDER BY id", (guild_id,)))


async def active(db: Reader) -> list[Subscription]:
    """Those that can be told now, the oldest first."""
    return listed(await db.read(f"{_ALL} WHERE paused IS NULL ORDER BY id"))


async def paused(db: Reader) -> list[Subscription]:
    """Those that wait for something to be put right, the oldest first; not those that their people paused."""
    return listed(await db.read(f"{_ALL} WHERE paused IS NOT NULL AND NOT by_hand ORDER BY id"))


async def pause(tx: Transaction, channel_id: int, why: str, *, by_hand: bool = False) -> bool:
    """Send nothing there for now; False where it is paused already, so that its people are told once."""
    return bool(
        await tx.write(
            "UPDATE subscriptions SET paused = ?, by_hand = ? WHERE channel_id = ? AND paused IS NULL RETURNING id",
            (clean(why), by_hand, channel_id),
        )
    )


async def resume(tx: Transaction, channel_id: int) -> bool:
    """Send there again; says whether it was paused."""
    return bool(
        await tx.write(
            "UPDATE subscriptions SET paused = NULL, by_hand = 0 "
            "WHERE channel_id = ? AND paused IS NOT NULL RETURNING id",
            (channel_id,),
        )
    )


def listed(rows: Iterable[Row]) -> list[Subscription]:
    """The subscriptions of rows that bear all columns of the table, but for one that can't be read."""
    return readable(rows, subscription, "channel_id")


def subscription(row: Row) -> Subscription:
    """The value of a row that bears all columns of the table."""
    return Subscription(
        id=row["id"],
        channel_id=row["channel_id"],
        guild_id=row["guild_id"],
        created_by=row["created_by"],
        created_at=time(row["created_at"]),
        language=row["language"],
        crosspost=bool(row["crosspost"]),
        paused=row["paused"],
        by_hand=bool(row["by_hand"]),
        wishes=_EVERYTHING if row["options"] == "{}" else _wishes(row["options"]),
    )


_ALL = "SELECT * FROM subscriptions"


@lru_cache(maxsize=256)
def _wishes(options: str) -> Wishes:
    """Whoever wishes what can't be read gets everything: better told too much than not at all."""
    try:
        return _WISHES.validate_json(options)
    except ValidationError:
        log.exception("a channel whose wishes can't be read gets all until /subscribe is used there: %s", options)
        return _EVERYTHING


def _options(wishes: Wishes) -> str:
    """Only what differs from everything, so that a later default holds for who did not choose."""
    return _WISHES.dump_json(wishes, exclude_defaults=True).decode()


async def _drop_promises(tx: Transaction) -> None:
    """A channel that subscribes anew gets no backlog; a send that was begun keeps its row, for its message id."""
    await tx.write(
        "DELETE FROM deliveries WHERE state IN ('pending', 'withheld') AND begun_at IS NULL "
        "AND channel_id NOT IN (SELECT channel_id FROM subscriptions)"
    )
