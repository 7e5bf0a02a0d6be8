"""The outbox: what was promised to each channel, what became of it, and what is due now."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter, ValidationError

from bot.model import Delivery, DeliveryState, Subscription, Told
from storage.database import Reader, Row, Transaction
from storage.subscriptions import subscription
from storage.values import clean, micros, readable, time, to_json, to_micros, to_time

log = logging.getLogger(__name__)

_TOLD = TypeAdapter(Told)

# Nothing is put off for longer: what seems to be was so before the clock was set back.
LONGEST_WAIT = timedelta(hours=1)

Pair = tuple[str, int]
"""A launch and a channel: what names a delivery."""


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery to make now: a new message while it is pending, else an edit of the one that was sent.

    Where `delivery.begun_at` is set, an earlier send was begun and nobody knows whether it arrived.
    """

    delivery: Delivery
    subscription: Subscription

    @property
    def pair(self) -> Pair:
        return (self.delivery.launch_id, self.delivery.channel_id)


@dataclass(frozen=True, slots=True)
class Outbox:
    """How much is owed: messages that wait, the first since `oldest`; edits that wait; and what was refused."""

    pending: int
    oldest: datetime | None
    edits: int
    failed: int


async def promise(tx: Transaction, launch_id: str, channel_ids: Iterable[int], now: datetime) -> None:
    """Owe the launch to these channels, from which it may have been withheld; an earlier promise stays as it is."""
    await tx.write_all(
        "INSERT INTO deliveries (launch_id, channel_id, promised_at, wanted) "
        "VALUES (?, ?, ?, (SELECT revision FROM launches WHERE id = ?)) ON CONFLICT (launch_id, channel_id) "
        "DO UPDATE SET state = 'pending', promised_at = excluded.promised_at, wanted = excluded.wanted "
        "WHERE state = 'withheld'",
        [(launch_id, channel_id, micros(now), launch_id) for channel_id in channel_ids],
    )


async def due(db: Reader, now: datetime, limit: int, edit_gap: timedelta, busy: Collection[Pair] = ()) -> list[Due]:
    """What to send now: new messages before edits, each server in its turn, the oldest promise of a server first.

    Left out: what waits for its next try or is held back, what belongs to a channel that is paused or unsubscribed,
    edits within `edit_gap` of what the message shows, and `busy`, the pairs that the caller is sending. What lies
    further ahead than it can is due: the clock was set back since.
    """
    rows = await db.read(
        _DUE,
        {
            "now": micros(now),
            "longest": micros(now + LONGEST_WAIT),
            "settled": micros(now - edit_gap),
            "limit": limit,
            "busy": "\n".join(("", *(f"{launch} {channel}" for launch, channel in busy), "")),
        },
    )
    return readable(rows, lambda row: Due(delivery(row), subscription(row)), "channel_id")


_DUE = """
WITH open AS (
    SELECT launch_id, channel_id, 0 AS is_edit, promised_at AS since FROM deliveries
    WHERE state = 'pending' AND coalesce(held_until, 0) <= :now
    AND coalesce(next_try_at, 0) NOT BETWEEN :now + 1 AND :longest
    UNION ALL
    SELECT launch_id, channel_id, 1, shown_at FROM deliveries
    WHERE state = 'sent' AND shown < wanted AND shown_at NOT BETWEEN :settled + 1 AND :now
    AND coalesce(next_try_at, 0) NOT BETWEEN :now + 1 AND :longest
),
queue AS (
    SELECT open.launch_id, open.channel_id, is_edit, since, row_number() OVER (
        PARTITION BY is_edit, coalesce(guild_id, -open.channel_id) ORDER BY since, open.launch_id, open.channel_id
    ) AS turn
    FROM open JOIN subscriptions ON subscriptions.channel_id = open.channel_id AND paused IS NULL
    WHERE NOT instr(:busy, char(10) || open.launch_id || ' ' || open.channel_id || char(10))
)
SELECT deliveries.*, subscriptions.* FROM queue
JOIN deliveries USING (launch_id, channel_id) JOIN subscriptions USING (channel_id)
ORDER BY is_edit, turn, since,
    -- Mixed anew for each promise, or the same servers would come last at every launch. Ids count up from bit 22 on.
    ((channel_id >> 22) % 1000003) * (since / 1000 % 1000003 * 2 + 1) % 999983,
    channel_id
LIMIT :limit
"""


async def begin(tx: Transaction, launch_id: str, channel_id: int, now: datetime, *, searched: bool = False) -> bool:
    """Note that a send begins, before it does, at `now` by Discord's clock. The first of several unfinished sends keeps
    its time, since the nonce window counts from it; `searched` says that the channel was searched and bears none of
    them. False where it is not owed any more: the channel has unsubscribed.
    """
    begun = await tx.write(
        "UPDATE deliveries SET begun_at = CASE WHEN ? THEN ? ELSE coalesce(begun_at, ?) END "
        "WHERE launch_id = ? AND channel_id = ? AND state = 'pending' RETURNING launch_id",
        (searched, micros(now), micros(now), launch_id, channel_id),
    )
    return bool(begun)


async def sent(
    tx: Transaction,
    launch_id: str,
    channel_id: int,
    message_id: int,
    shown: int,
    now: datetime,
    *,
    late: bool = False,
    told: Told | None = None,
) -> None:
    """The message stands in the channel and shows this revision of the launch, of which its people know `told`."""
    at = micros(now)
    await tx.write(
        "UPDATE deliveries SET sent_at = CASE WHEN message_id IS NULL THEN ? ELSE sent_at END, state = 'sent', "
        "message_id = ?, shown = max(shown, ?), shown_at = ?, late = late OR ?, told = coalesce(?, told), "
        "attempts = 0, begun_at = NULL, next_try_at = NULL, why = NULL WHERE launch_id = ? AND channel_id = ?",
        (at, message_id, shown, at, late, told and to_json(_TOLD, told), launch_id, channel_id),
    )


async def learnt(tx: Transaction, launch_id: str, channel_id: int, told: Told) -> None:
    """The people of the channel know this of the launch, whatever its message shows."""
    known = "UPDATE deliveries SET told = ? WHERE launch_id = ? AND channel_id = ?"
    await tx.write(known, (to_json(_TOLD, told), launch_id, channel_id))


async def retry(tx: Transaction, launch_id: str, channel_id: int, why: str, next_try_at: datetime) -> None:
    """Try again then."""
    await tx.write(
        "UPDATE deliveries SET attempts = attempts + 1, next_try_at = ?, why = ? "
        "WHERE launch_id = ? AND channel_id = ?",
        (micros(next_try_at), clean(why), launch_id, channel_id),
    )


async def is_put_off(db: Reader, launch_id: str, why: str) -> bool:
    """Whether the launch waits in some channel, or was refused there, for this reason."""
    return bool(
        await db.read("SELECT 1 FROM deliveries WHERE launch_id = ? AND why = ? LIMIT 1", (launch_id, clean(why)))
    )


async def refuse(
    tx: Transaction, launch_id: str, channel_id: int, why: str, *, unfinished: datetime | None = None
) -> None:
    """It will not pass by itself: nothing more is tried until the channel is reopened.

    `unfinished` is when an earlier send was begun: unless the channel was searched since, its message may stand there.
    """
    await tx.write(
        "UPDATE deliveries SET state = 'failed', attempts = attempts + 1, next_try_at = NULL, "
        "begun_at = CASE WHEN begun_at = ? THEN begun_at END, why = ? WHERE launch_id = ? AND channel_id = ?",
        (to_micros(unfinished), clean(why), launch_id, channel_id),
    )


async def reopen(tx: Transaction, channel_id: int) -> int:
    """Owe again what the channel refused, now that its permission is back; says how much."""
    rows = await tx.write(
        "UPDATE deliveries SET state = CASE WHEN message_id IS NULL THEN 'pending' ELSE 'sent' END, attempts = 0, "
        "why = NULL WHERE channel_id = ? AND state = 'failed' RETURNING launch_id",
        (channel_id,),
    )
    return len(rows)


async def fade(tx: Transaction, before: datetime, limit: int = 5_000) -> int:
    """Forget up to `limit` deliveries, done or refused, of launches that no report joined since then; say how many.

    Their messages stay in the channels, and are edited no more.
    """
    gone = await tx.write(
        "DELETE FROM deliveries WHERE (launch_id, channel_id) IN (SELECT launch_id, channel_id FROM launches "
        "JOIN deliveries ON launch_id = launches.id WHERE last_seen < ? AND state <> 'pending' LIMIT ?) "
        "RETURNING channel_id",
        (micros(before), limit),
    )
    return len(gone)


async def for_launch(db: Reader, launch_id: str) -> list[Delivery]:
    rows = await db.read("SELECT * FROM deliveries WHERE launch_id = ? ORDER BY channel_id", (launch_id,))
    return [delivery(row) for row in rows]


async def counts(db: Reader, now: datetime) -> Outbox:
    """What waits in channels that can be told, and is not held back as they wish."""
    (row,) = await db.read(
        "WITH told AS (SELECT channel_id FROM subscriptions WHERE paused IS NULL), "
        "owed AS (SELECT max(promised_at, coalesce(held_until, 0)) AS since FROM deliveries "
        "WHERE state = 'pending' AND channel_id IN told AND coalesce(held_until, 0) <= ?) SELECT "
        "(SELECT count(*) FROM owed) AS pending, (SELECT min(since) FROM owed) AS oldest, "
        "(SELECT count(*) FROM deliveries WHERE state = 'sent' AND shown < wanted AND channel_id IN told) AS edits, "
        "(SELECT count(*) FROM deliveries WHERE state = 'failed' "
        "AND channel_id IN (SELECT channel_id FROM subscriptions)) AS failed",
        (micros(now),),
    )
    return Outbox(row["pending"], to_time(row["oldest"]), row["edits"], row["failed"])


def delivery(row: Row) -> Delivery:
    return Delivery(
        launch_id=row["launch_id"],
        channel_id=row["channel_id"],
        state=DeliveryState(row["state"]),
        promised_at=time(row["promised_at"]),
        message_id=row["message_id"],
        shown=row["shown"],
        attempts=row["attempts"],
        begun_at=to_time(row["begun_at"]),
        next_try_at=to_time(row["next_try_at"]),
        why=row["why"],
        late=bool(row["late"]),
        held_until=to_time(row["held_until"]),
        summary=row["summary"],
        told=_told(row["told"]) if row["told"] else None,
    )


def _told(stored: str) -> Told | None:
    try:
        return _TOLD.validate_json(stored)
    except ValidationError:
        log.exception("what a channel was told can't be read: a correction aside, it is told no update by a reply")
        return None
