"""The way of the news: fetch a feed's document, parse its entries, keep the new ones, classify each as a report or a
rejection, match a report to an open launch or begin one, save it and promise the deliveries in one transaction.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.alerts.promises import promise, promise_risen, subscribed
from bot.errors import StorageError
from bot.launches import cluster
from bot.launches.classify import classify
from bot.model import UNREAD, Entry, Freshness, Launch, Reason, Rejection, Report, Verdict
from storage import entries, launches
from storage.database import Database, Transaction

log = logging.getLogger(__name__)

# Classifying some hundred new items takes a few milliseconds each: the event loop gets its turn in between.
_BREATH = 10


@dataclass(slots=True)
class Batch:
    """What one poll brought at `now`, and what became of it once it is taken in."""

    entries: tuple[Entry, ...]
    now: datetime
    taken: Intake | None = None


@dataclass(slots=True)
class Newsroom:
    """What takes entries in: the database, the open launches, and the lock held by whoever changes a launch."""

    db: Database
    freshness: Freshness
    launches: cluster.OpenLaunches = field(default_factory=cluster.OpenLaunches)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: list[Batch] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of a batch: how many items were new, how many reported a launch, and the launches now promised."""

    new: int = 0
    reports: int = 0
    promised: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    # how often each verdict was given: whether a report, and why
    reasons: Mapping[tuple[bool, Reason], int] = field(default_factory=dict)


async def reopen(db: Database, freshness: Freshness, now: datetime) -> Newsroom:
    """A newsroom that knows the launches of the last days."""
    room = Newsroom(db, freshness)
    for launch in await launches.seen_since(db, now - cluster.OPEN_FOR):
        if launch.claims:  # one that was merged into another has none left
            try:
                room.launches.put(launch)
            except Exception:
                log.exception("no report can join %s", launch.id)
    return room


async def take_in(room: Newsroom, brought: Sequence[Entry], now: datetime) -> Intake:
    """Judge the new entries among those a poll brought; all changes are saved and promised at once, or none is.

    Batches that wait at the same moment share one transaction: a commit costs more than what is written in it.
    """
    if not brought:
        return Intake()
    own = Batch(tuple(brought), now)
    room.waiting.append(own)
    async with room.lock:
        if own.taken is None:
            await _take_waiting(room, own)
    assert own.taken is not None
    return own.taken


async def _take_waiting(room: Newsroom, own: Batch) -> None:
    """Take in all that waits. Where that fails, each batch tries for itself, so that none fails for another's fault."""
    batches, room.waiting = room.waiting, []
    try:
        await _take(room, batches)
    except BaseException as error:
        others = [batch for batch in batches if batch is not own]
        room.waiting += others
        if not others or isinstance(error, StorageError) or not isinstance(error, Exception):
            raise
        await _take(room, [own])


async def _take(room: Newsroom, batches: Sequence[Batch]) -> None:
    for batch in batches:
        batch.entries = await entries.told_apart(room.db, batch.entries)
    brought = [entry for batch in batches for entry in batch.entries]
    verdicts = await _judge(_one_a_link(await entries.unseen(room.db, brought)))
    before: dict[str, Launch | None] = {}
    placed: list[tuple[Verdict, str | None]] = []
    promised: tuple[str, ...] = ()
    now = max(batch.now for batch in batches)
    if verdicts:
        try:
            async with room.db.transaction() as tx:
                placed = [await _placed(tx, room, verdict, before) for verdict in verdicts]
                await entries.record_all(tx, placed, now)
                promised = await _save(tx, room, before, now)
        except BaseException:
            _undo(room, before)
            raise
        room.launches.drop_before(now - cluster.OPEN_FOR)
    places = {id(verdict.entry): (verdict, launch_id) for verdict, launch_id in placed}
    untold = set(promised)
    for batch in batches:
        own = [places[id(entry)] for entry in batch.entries if id(entry) in places]
        batch.taken = _intake(own, before.keys(), untold)
        untold -= set(batch.taken.promised)  # each is counted once


def _one_a_link(fresh: Sequence[Entry]) -> list[Entry]:
    """The entries without those whose article another feed brings at the same moment."""
    feeds: dict[str, str] = {}
    return [entry for entry in fresh if not entry.link or feeds.setdefault(entry.link, entry.feed) == entry.feed]


def _intake(
    placed: Sequence[tuple[Verdict, str | None]], changed: Collection[str], promised: Collection[str]
) -> Intake:
    reasons = Counter((isinstance(verdict, Report), verdict.reason) for verdict, _ in placed)
    own = dict.fromkeys(launch_id for _, launch_id in placed if launch_id is not None and launch_id in changed)
    return Intake(
        new=len(placed),
        reports=sum(number for (report, _), number in reasons.items() if report),
        promised=tuple(launch_id for launch_id in own if launch_id in promised),
        changed=tuple(own),
        reasons=reasons,
    )


async def _judge(fresh: Sequence[Entry]) -> list[Verdict]:
    verdicts = []
    for number, entry in enumerate(fresh, 1):
        verdicts.append(_judged(entry))
        if number % _BREATH == 0:
            await asyncio.sleep(0)
    return verdicts


def _judged(entry: Entry) -> Verdict:
    """The verdict on an item; of one at which Salvo itself fails, that it did."""
    try:
        return classify(entry) if entry.digest != UNREAD else Rejection(entry, 0.0, Reason.FAULT)
    except Exception:
        log.exception("%s: an item can't be judged: %s", entry.feed, entry.title)
        return Rejection(entry, 0.0, Reason.FAULT)


def telling(verdict: Verdict) -> Report | None:
    """What the verdict on an item tells of some launch: that it happened, or that it did not after all."""
    if isinstance(verdict, Report):
        return verdict
    return None if verdict.reason in (Reason.NO_LAUNCH_WORD, Reason.FAULT) else cluster.denial(verdict)


async def _placed(
    tx: Transaction, room: Newsroom, verdict: Verdict, before: dict[str, Launch | None]
) -> tuple[Verdict, str | None]:
    """The verdict, and the launch that it tells of. Where Salvo itself fails at that, the item is none's."""
    try:
        return verdict, await _place(tx, room, verdict, before)
    except StorageError:
        raise
    except Exception:
        log.exception("%s: an item belongs nowhere: %s", verdict.entry.feed, verdict.entry.title)
        return Rejection(verdict.entry, verdict.score, Reason.FAULT), None


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
    elif isinstance(verdict, Report) and not told.cues.denied:
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
    """Save the changed launches, and promise each that is news, or has grown into what more channels want."""
    changed = [launch for launch_id in before if (launch := room.launches.get(launch_id))]
    for launch in changed:
        await launches.save(tx, launch)
    tellable = [launch for launch in changed if launch.alertable and _is_fresh(launch, room.freshness, now)]
    news = [launch for launch in tellable if not _was_news(before[launch.id])]
    everyone = await subscribed(tx) if news else []
    for launch in tellable:
        await (promise(tx, launch, everyone, now) if launch in news else promise_risen(tx, launch, now))
    return tuple(launch.id for launch in news)


def _was_news(earlier: Launch | None) -> bool:
    """Whether the launch was sure enough to alert before."""
    return earlier is not None and earlier.alertable


def _is_fresh(launch: Launch, freshness: Freshness, now: datetime) -> bool:
    return launch.first_seen is None or now - launch.first_seen <= freshness.window


def _undo(room: Newsroom, before: dict[str, Launch | None]) -> None:
    for launch_id, launch in before.items():
        room.launches.remove(launch_id)
        if launch is not None:
            room.launches.put(launch)
