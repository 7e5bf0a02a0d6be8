"""What the status pages and the metrics ask of the whole database: read only, and bounded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from datetime import datetime

from bot.model import Delivery, Launch, Status
from storage import launches
from storage.database import Reader
from storage.deliveries import delivery
from storage.values import listed, micros, time

_TELLABLE = "channel_id IN (SELECT channel_id FROM subscriptions WHERE paused IS NULL)"
_SUBSCRIBED = "channel_id IN (SELECT channel_id FROM subscriptions)"
_BATCH = 500


async def statuses(db: Reader) -> dict[Status, int]:
    """How many launches stand at each status."""
    found = {row["status"]: row["n"] for row in await db.read("SELECT status, count(*) AS n FROM launches GROUP BY 1")}
    return {status: found.get(status.value, 0) for status in Status}


async def launchers(db: Reader) -> list[str]:
    """Everyone who ever launched."""
    rows = await db.read("SELECT DISTINCT launcher FROM launches WHERE launcher IS NOT NULL")
    return [row["launcher"] for row in rows]


async def waiting(db: Reader, now: datetime, limit: int = 50) -> list[Delivery]:
    """The messages that wait in channels that can be told, the first owed first; not those that are held back."""
    rows = await db.read(
        f"SELECT * FROM deliveries WHERE state = 'pending' AND {_TELLABLE} "  # noqa: S608 - the words are ours
        "AND coalesce(held_until, 0) <= ? "
        "ORDER BY max(promised_at, coalesce(held_until, 0)), launch_id, channel_id LIMIT ?",
        (micros(now), limit),
    )
    return [delivery(row) for row in rows]


async def refused(db: Reader, limit: int = 50) -> list[Delivery]:
    """What Discord refused for good in subscribed channels, the newest promise first."""
    rows = await db.read(
        f"SELECT * FROM deliveries WHERE state = 'failed' AND {_SUBSCRIBED} "  # noqa: S608 - the words are ours
        "ORDER BY promised_at DESC, launch_id, channel_id LIMIT ?",
        (limit,),
    )
    return [delivery(row) for row in rows]


async def paused(db: Reader) -> int:
    """How many subscriptions are paused."""
    (row,) = await db.read("SELECT count(*) AS n FROM subscriptions WHERE paused IS NOT NULL")
    return int(row["n"])


async def corrected_at(db: Reader, launch_ids: Iterable[str]) -> dict[str, datetime]:
    """When an operator last changed each of these launches; those that nobody touched are left out."""
    rows = await db.read(
        "SELECT touched.value AS id, max(at) AS at FROM actions, json_each(launch_ids) AS touched "
        "WHERE touched.value IN (SELECT value FROM json_each(?)) GROUP BY 1",
        (listed(launch_ids),),
    )
    return {row["id"]: time(row["at"]) for row in rows}


async def every_launch(db: Reader) -> AsyncIterator[Launch]:
    """All launches that can be read, in the order in which they were recorded, a batch in memory at a time."""
    last = 0
    while rows := await db.read("SELECT seq, id FROM launches WHERE seq > ? ORDER BY seq LIMIT ?", (last, _BATCH)):
        last = rows[-1]["seq"]
        loaded = {launch.id: launch for launch in await launches.get_all(db, [row["id"] for row in rows])}
        for row in rows:
            if row["id"] in loaded:
                yield loaded[row["id"]]
