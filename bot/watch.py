"""The watch over the feeds: APScheduler polls each when it is due, and what it brings goes down the pipeline."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bot.errors import FeedError, StorageError
from bot.metrics import Metrics
from bot.model import Entry, Feed, FeedHealth
from bot.news.fetch import Fetched, Fetcher
from bot.news.health import Notice, after_failure, after_success, notice, untried
from bot.news.parse import NOTHING, Memory, read_aside
from bot.news.schedule import catch_up, first_poll, is_gone
from bot.pipeline import Intake, Newsroom, take_in
from storage import feeds as stored_feeds

log = logging.getLogger(__name__)

# How soon a feed is asked again where not it but the database was at fault.
_STORAGE_PAUSE = timedelta(seconds=15)

Tell = Callable[[str], Awaitable[None]]
"""Tells the operators something once."""


class Watch:
    """The feeds that are polled, how each is doing, and what is remembered of each since the start."""

    def __init__(
        self,
        room: Newsroom,
        fetcher: Fetcher,
        clock: Callable[[], datetime],
        taken_in: Callable[[Intake], None],
        tell: Tell,
        metrics: Metrics | None = None,
    ) -> None:
        self.health: dict[str, FeedHealth] = {}
        self.feeds: dict[str, Feed] = {}
        self._room = room
        self._fetcher = fetcher
        self._clock = clock
        self._taken_in = taken_in
        self._tell = tell
        self._metrics = metrics or Metrics()
        self._memory: dict[str, Memory] = {}
        self._unsaved: set[str] = set()
        self._polls: set[asyncio.Task[None]] = set()
        self._scheduler: AsyncIOScheduler | None = None

    async def recall(self) -> None:
        """Take up what was known of the feeds when Salvo last ran."""
        self.health = await stored_feeds.health(self._room.db)

    def set_feeds(self, feeds: Iterable[Feed]) -> None:
        """Watch these enabled feeds from now on; those that are watched already keep their next poll."""
        wanted = {feed.name: feed for feed in feeds if feed.enabled}
        for name in self.feeds.keys() - wanted.keys():
            self._unplan(name)
            self._memory.pop(name, None)
        changed = [feed for name, feed in wanted.items() if self.feeds.get(name) != feed]
        self.feeds = wanted
        for feed in changed:
            self._memory.pop(feed.name, None)
            self._plan(feed, first_poll(feed, self.health.get(feed.name), self._clock()))

    def ask_again(self, feed: Feed) -> None:
        """Poll a watched feed now, whatever was planned."""
        if self.feeds.get(feed.name) == feed:
            self._plan(feed, self._clock())

    def begin(self, scheduler: AsyncIOScheduler) -> None:
        """Poll each feed when it is due, from now on."""
        self._scheduler = scheduler
        now = self._clock()
        for feed in self.feeds.values():
            self._plan(feed, first_poll(feed, self.health.get(feed.name), now))

    def replan(self) -> None:
        """The clock was set back: poll anew each feed that waits for a time far ahead."""
        for feed in self.feeds.values():
            known = self.health.get(feed.name)
            if not (known and is_gone(known)):
                self._plan(feed, first_poll(feed, None, self._clock()))

    async def stop(self, within: timedelta) -> None:
        """No new polls; those under way may end within the time, and lose nothing if they don't."""
        self._scheduler = None
        if self._polls:
            _, late = await asyncio.wait(self._polls, timeout=within.total_seconds())
            for poll in late:
                poll.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self.save()

    async def poll_all(self) -> None:
        """Poll every feed once, now."""
        await asyncio.gather(*(self.poll(feed) for feed in self.feeds.values()))

    async def poll(self, feed: Feed) -> None:
        """Ask a feed, and take in what it brings. Its failure is its own: it is noted, and the feed is tried again."""
        now = self._clock()
        health = self.health.get(feed.name) or untried(feed)
        try:
            fetched = await self._fetcher.fetch(feed, health, now)
            health = await self._read(feed, fetched, now)
        except FeedError as error:
            log.debug("%s: %s", feed.name, error)
            self._metrics.poll_failed(type(error).__name__)
            health = after_failure(feed, health, error, now)
        except StorageError as error:
            log.error("%s is asked again later: %s", feed.name, error)
            self._metrics.poll_failed(type(error).__name__)
            health = replace(health, next_poll=now + _STORAGE_PAUSE)
        except Exception:
            log.exception("%s: a fault in Salvo itself", feed.name)
            self._metrics.poll_failed("Fault")
            health = after_failure(feed, health, FeedError("a fault in Salvo: see its log"), now)
        await self._note(feed, health, now)

    async def _read(self, feed: Feed, fetched: Fetched, now: datetime) -> FeedHealth:
        memory, intake = self._memory.get(feed.name, NOTHING), Intake()
        self._metrics.polled(changed=fetched.document is not None)
        if fetched.document is not None:
            reading = await read_aside(fetched.document, feed, now, memory, self._room.freshness)
            brought = reading.entries
            if fetched.health.last_success is None:
                brought = [_of_unknown_age(entry, now - self._room.freshness.window) for entry in brought]
            intake = await take_in(self._room, brought, now)
            memory = self._memory[feed.name] = reading.memory
            self._taken_in(intake)
        return after_success(feed, fetched, now, ttl=memory.ttl, new=intake.new, reports=intake.reports)

    async def _note(self, feed: Feed, health: FeedHealth, now: datetime) -> None:
        due = notice(feed, health, now)
        self.health[feed.name] = replace(health, told_operators=due is Notice.DOWN) if due else health
        self._unsaved.add(feed.name)
        match due:
            case Notice.DOWN:
                await self._tell(f"{feed.name} has failed for half an hour: {health.why}. It is tried again by itself.")
            case Notice.BACK:
                await self._tell(f"{feed.name} answers again.")

    async def save(self) -> None:
        """Keep what was learnt of the feeds since the last time."""
        names, self._unsaved = self._unsaved, set()
        if not names:
            return
        try:
            async with self._room.db.transaction() as tx:
                await stored_feeds.save_health(tx, [self.health[name] for name in names])
        except StorageError as error:
            self._unsaved |= names
            log.error("how the feeds are doing could not be kept: %s", error)

    def trouble(self) -> str | None:
        """How many of the feeds fail and why, in one line; None while all are well."""
        whys = Counter(health.why for name in self.feeds if (health := self.health.get(name)) and health.failures)
        if not whys:
            return None
        reasons = "; ".join(f"{why} ({number})" if len(whys) > 1 else str(why) for why, number in whys.most_common(3))
        return f"{whys.total()} of {len(self.feeds)} feeds can't be read now, and are tried again: {reasons}"

    def tried(self) -> bool:
        """Whether every feed was asked at least once."""
        return all(name in self.health and self.health[name].last_polled for name in self.feeds)

    def _plan(self, feed: Feed, when: datetime | None) -> None:
        if self._scheduler is None or when is None:
            return
        self._scheduler.add_job(
            self._due, DateTrigger(when), (feed, when), id=feed.name, replace_existing=True, misfire_grace_time=None
        )

    def _unplan(self, name: str) -> None:
        if self._scheduler is not None and self._scheduler.get_job(name):
            self._scheduler.remove_job(name)

    async def _due(self, feed: Feed, planned: datetime) -> None:
        """Begin a scheduled poll. Were it APScheduler's job itself, a next one that is due as it ends would be dropped,
        and a stop would cancel it at once."""
        task = asyncio.create_task(self._turn(feed, planned), name=f"poll {feed.name}")
        self._polls.add(task)
        task.add_done_callback(self._polls.discard)

    async def _turn(self, feed: Feed, planned: datetime) -> None:
        """One scheduled poll, unless the clock jumped; the next one is planned when it has ended, so none pile up."""
        now = self._clock()
        later = catch_up(feed, planned, now)
        if later > now:
            self._plan(feed, later)
            return
        try:
            await self.poll(feed)
        finally:
            known = self.health.get(feed.name)
            if known and known.next_poll and self.feeds.get(feed.name) == feed:
                # after no longer a pause than was meant when this poll began, whatever time it is by now
                self._plan(feed, min(known.next_poll, self._clock() + (known.next_poll - now)))


def _of_unknown_age(entry: Entry, fresh_since: datetime) -> Entry:
    """An item that a feed's first poll brings without a date may be weeks old: it enters history, and alerts nobody."""
    return entry if entry.published_said else replace(entry, published=fresh_since - timedelta(seconds=1))
