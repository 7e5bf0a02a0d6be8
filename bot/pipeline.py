"""The way of the news: fetch a feed's document, parse its entries, keep the new ones, classify each as a report or a
rejection, match a report to an open launch or begin one, save it and promise the deliveries in one transaction.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.launches import cluster
from bot.launches.classify import classify
from bot.model import Entry, Freshness, Launch, Reason, Report, Verdict
from storage import deliveries, entries, launches, subscriptions
from storage.database import Database, Transaction

log = logging.getLogger(__name__)

# Classifying some hundred new items takes a few milliseconds each: the event loop gets its turn in between.
_BREATH = 10


@dataclass(slots=True)
class Newsroom:
    """What takes entries in: the database, the open launches, and the lock that lets one batch in at a time."""

    db: Database
    freshness: Freshness
    launches: cluster.OpenLaunches = field(default_factory=cluster.OpenLaunches)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of a batch: how many items were new, how many reported a launch, and the launches now promised."""

    new: int = 0
    reports: int = 0
    promised: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


async def reopen(db: Database, freshness: Freshness, now: datetime) -> Newsroom:
    """A newsroom that knows the launches of the last days."""
    room = Newsroom(db, freshness)
    for launch in await launches.seen_since(db, now - cluster.OPEN_FOR):
        room.launches.put(launch)
    return room


async def take_in(room: Newsroom, brought: Sequence[Entry], now: datetime) -> Intake:
    """Judge the new entries among those a feed brought; all changes are saved and promised at once, or none is."""
    verdicts = await _judge(await entries.unseen(room.db, brought))
    if not verdicts:
        return Intake()
    async with room.lock:
        before: dict[str, Launch | None] = {}
        try:
            async with room.db.transaction() as tx:
                # another feed may have brought the same article meanwhile
                still = {entry.key for entry in await entries.unseen(tx, [verdict.entry for verdict in verdicts])}
                verdicts = [verdict for verdict in verdicts if verdict.entry.key in still]
                placed = [(verdict, await _place(tx, room, verdict, before)) for verdict in verdicts]
                await entries.record_all(tx, placed, now)
                promised = await _save(tx, room, before, now)
        except BaseException:
            _undo(room, before)
            raise
        room.launches.drop_before(now - cluster.OPEN_FOR)
    reports = sum(isinstance(verdict, Report) for verdict in verdicts)
    return Intake(len(verdicts), reports, promised, tuple(before))


async def _judge(fresh: Sequence[Entry]) -> list[Verdict]:
    verdicts = []
    for number, entry in enumerate(fresh, 1):
        verdicts.append(classify(entry))
        if number % _BREATH == 0:
            await asyncio.sleep(0)
    return verdicts


def telling(verdict: Verdict) -> Report | None:
    """What the verdict on an item tells of some launch: that it happened, or that it did not after all."""
    if isinstance(verdict, Report):
        return verdict
    return None if verdict.reason is Reason.NO_LAUNCH_WORD else cluster.denial(verdict)


async def _place(tx: Transaction, room: Newsroom, verdict: Verdict, before: dict[str, Launch | None]) -> str | None:
    """Match a report to its launch, or begin one; the launch's id. A denial goes to the launch that it denies."""
    told = telling(verdict)
    if told is None:
        return None
    known = room.launches.match(told) or await _held(tx, told)
    if known is not None:
        launch = cluster.absorb(known, told)
        if launch is known:
            return known.id
    elif isinstance(verdict, Report):
        stem = cluster.stem(told)
        launch = cluster.begin(told, f"{stem}-{await launches.next_number(tx, stem)}")
    else:
        return None
    before.setdefault(launch.id, known)
    room.launches.put(launch)
    return launch.id


async def _held(tx: Transaction, report: Report) -> Launch | None:
    """The launch, long closed, that holds an item which was changed since."""
    return next(iter(await launches.with_entry(tx, report.entry.key)), None)


async def _save(tx: Transaction, room: Newsroom, before: dict[str, Launch | None], now: datetime) -> tuple[str, ...]:
    """Save the changed launches, and promise to every subscribed channel those that may be told from now on."""
    changed = [launch for launch_id in before if (launch := room.launches.get(launch_id))]
    for launch in changed:
        await launches.save(tx, launch)
    told = [launch.id for launch in changed if _to_tell(launch, before[launch.id], room.freshness, now)]
    if told:
        channels = [one.channel_id for one in (*await subscriptions.active(tx), *await subscriptions.paused(tx))]
        for launch_id in told:
            await deliveries.promise(tx, launch_id, channels, now)
    return tuple(told)


def _to_tell(launch: Launch, earlier: Launch | None, freshness: Freshness, now: datetime) -> bool:
    """Whether the launch may alert for the first time: it became sure enough, and it is not old news."""
    if not launch.alertable or (earlier is not None and earlier.alertable):
        return False
    begun = launch.first_seen
    return begun is None or now - begun <= freshness.window


def _undo(room: Newsroom, before: dict[str, Launch | None]) -> None:
    for launch_id, launch in before.items():
        room.launches.remove(launch_id)
        if launch is not None:
            room.launches.put(launch)
