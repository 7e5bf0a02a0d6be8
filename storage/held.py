"""What the outbox keeps back: launches that a subscription's filters hold, alerts in quiet hours, and summaries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import Delivery, Subscription
from storage import subscriptions
from storage.database import Reader, Transaction
from storage.deliveries import delivery
from storage.values import clean, listed, micros, to_time


@dataclass(frozen=True, slots=True)
class Lately:
    """What a channel got of late: launches told by themselves, and the summary that still grows, with its size."""

    alerts: frozenset[str] = frozenset()
    summary: str | None = None
    summed: int = 0
    # when the summary was last written
    shown_at: datetime | None = None
    # launches that were held back until now, the first promised first
    waiting: tuple[str, ...] = ()


async def withhold(tx: Transaction, launch_id: str, channel_ids: Iterable[int], now: datetime) -> None:
    """Note which channels were subscribed when the launch became news, and do not want it as it stands."""
    await tx.write_all(
        "INSERT INTO deliveries (launch_id, channel_id, promised_at, wanted, state) "
        "VALUES (?, ?, ?, 0, 'withheld') ON CONFLICT (launch_id, channel_id) DO NOTHING",
        [(launch_id, channel_id, micros(now)) for channel_id in channel_ids],
    )


async def withheld(db: Reader, launch_id: str) -> list[Subscription]:
    """Who may still come to want the launch, as it changes."""
    rows = await db.read(
        "SELECT subscriptions.* FROM deliveries JOIN subscriptions USING (channel_id) "
        "WHERE launch_id = ? AND state = 'withheld' AND NOT by_hand ORDER BY id",
        (launch_id,),
    )
    return subscriptions.listed(rows)


async def hold(tx: Transaction, launch_id: str, channel_id: int, until: datetime, why: str) -> None:
    """Leave the alert until then, as its subscription wishes."""
    await tx.write(
        "UPDATE deliveries SET held_until = ?, why = ? WHERE launch_id = ? AND channel_id = ?",
        (micros(until), clean(why), launch_id, channel_id),
    )


async def release(tx: Transaction, channel_id: int, now: datetime) -> None:
    """Look again at what is held there: its subscription has other wishes now."""
    await tx.write(
        "UPDATE deliveries SET held_until = ? WHERE channel_id = ? AND state = 'pending' AND held_until > ?",
        (micros(now), channel_id, micros(now)),
    )


async def sum_up(tx: Transaction, launch_id: str, channel_id: int, summary: str, at: datetime) -> None:
    """Tell the launch in this summary's message, not before `at`."""
    await tx.write(
        "UPDATE deliveries SET summary = ?, held_until = ?, why = NULL WHERE launch_id = ? AND channel_id = ?",
        (summary, micros(at), launch_id, channel_id),
    )


async def part(tx: Transaction, launch_id: str, channel_id: int) -> None:
    """Tell the launch by itself or in another summary: the message of the one that it was to join is gone."""
    await tx.write(
        "UPDATE deliveries SET summary = NULL, held_until = NULL WHERE launch_id = ? AND channel_id = ?",
        (launch_id, channel_id),
    )


async def take_back(tx: Transaction, launch_id: str, channel_id: int) -> None:
    """Withhold what was promised, for as long as the launch is retracted: nobody was told of it there."""
    await tx.write(
        "UPDATE deliveries SET state = 'withheld', summary = NULL, held_until = NULL, begun_at = NULL, "
        "next_try_at = NULL, attempts = 0, why = NULL WHERE launch_id = ? AND channel_id = ? "
        "AND (SELECT status FROM launches WHERE id = launch_id) = 'retracted'",
        (launch_id, channel_id),
    )


async def members(db: Reader, summary: str, channel_id: int) -> list[Delivery]:
    """All launches that a channel's summary tells, in the order in which they were promised."""
    rows = await db.read(
        "SELECT * FROM deliveries WHERE channel_id = ? AND summary = ? ORDER BY promised_at, launch_id",
        (channel_id, summary),
    )
    return [delivery(row) for row in rows]


async def lately(db: Reader, channel_ids: Iterable[int], since: datetime, now: datetime) -> dict[int, Lately]:
    """What each of these channels got since then, and what was held back and is due; others are left out."""
    values = (listed(channel_ids), micros(since), micros(now))
    found: dict[int, Lately] = {}
    for row in await db.read(f"SELECT channel_id, launch_id {_ALERTS}", values):
        known = found.get(row["channel_id"], Lately())
        found[row["channel_id"]] = replace(known, alerts=known.alerts | {row["launch_id"]})
    for row in await db.read(f"SELECT channel_id, launch_id {_WAITING}", values):
        known = found.get(row["channel_id"], Lately())
        found[row["channel_id"]] = replace(known, waiting=(*known.waiting, row["launch_id"]))
    for row in await db.read(_GROWING, values):
        known = found.get(row["channel_id"], Lately())
        found[row["channel_id"]] = replace(
            known, summary=row["summary"], summed=row["summed"], shown_at=to_time(row["shown_at"])
        )
    return found


_OF_THESE = "FROM deliveries WHERE channel_id IN (SELECT value FROM json_each(?1))"
_ALERTS = f"{_OF_THESE} AND sent_at > ?2 AND summary IS NULL AND ?3"
_WAITING = (
    f"{_OF_THESE} AND state = 'pending' AND begun_at IS NULL AND summary IS NULL AND held_until <= ?3 AND ?2 "
    "ORDER BY promised_at, launch_id"
)
_GROWING = (
    f"SELECT channel_id, summary, count(*) AS summed, max(shown_at) AS shown_at {_OF_THESE} AND summary IS NOT NULL "
    "GROUP BY channel_id, summary HAVING coalesce(min(sent_at), ?3) > ?2 AND max(state = 'failed') = 0 "
    "ORDER BY min(promised_at)"
)
