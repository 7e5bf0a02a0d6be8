"""A Salvo that is open: what it does once over all feeds, or until it is stopped. APScheduler is driven from here."""

from __future__ import annotations

import asyncio
import logging
import signal
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.alerts.delivery import Courier
from bot.client import Salvo
from bot.errors import SalvoError, SettingsError
from bot.feedsfile import read_feeds
from bot.metrics import Metrics
from bot.model import Feed
from bot.pipeline import Intake
from bot.settings import Settings
from bot.watch import Watch
from storage import deliveries, entries, feeds
from storage.database import Database

log = logging.getLogger(__name__)

_MIND_EVERY = timedelta(seconds=5)
# A clock that is set right by less does no harm.
_SET_BACK = timedelta(seconds=10)
_MINUTES_OFF = 2
_SAVE_EVERY = timedelta(seconds=5)
_FADE_EVERY = timedelta(hours=1)
# The first word on feeds that can't be read comes once all were asked, or after this long; the next with a change.
_FIRST_LOOK = timedelta(seconds=12)
_LOOK_EVERY = timedelta(minutes=10)
_POLLS_MAY_END = timedelta(seconds=1)
# Past this age a message is no longer edited: no report joins so old a launch.
_MESSAGES_ARE_EDITED_FOR = timedelta(days=90)
_LOGIN_MAY_TAKE = timedelta(seconds=30)


def clock() -> datetime:
    """Now, as aware UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Running:
    """The parts of a running Salvo; `client` is None in the preview."""

    settings: Settings
    db: Database
    watch: Watch
    courier: Courier
    feeds: tuple[Feed, ...]
    tally: Tally
    client: Salvo | None = None


@dataclass(slots=True)
class Tally:
    """What was taken in since the start."""

    new: int = 0
    reports: int = 0
    promised: int = 0
    metrics: Metrics = field(default_factory=Metrics)

    def add(self, intake: Intake) -> None:
        """Count one more batch."""
        self.new += intake.new
        self.reports += intake.reports
        self.promised += len(intake.promised)
        self.metrics.judged(intake.reasons)
        self.metrics.alerted.inc(len(intake.promised))
        for launch_id in intake.promised:
            log.info("%s is alerted", launch_id)


async def once_over(salvo: Running) -> None:
    """Poll every feed, deliver what is due, and say in one line what came of it."""
    salvo.watch.set_feeds(salvo.feeds)
    if salvo.client is not None:
        assert salvo.settings.token is not None
        try:
            async with asyncio.timeout(_LOGIN_MAY_TAKE.total_seconds()):
                await salvo.client.sign_in(salvo.settings.token)
        except TimeoutError:
            raise SalvoError("Discord can't be reached: nothing was polled; try again later") from None
    await salvo.watch.poll_all()
    await salvo.courier.drain()
    await salvo.watch.save()
    tally, owed = salvo.tally, await deliveries.counts(salvo.db, clock())
    failed = sum(1 for name in salvo.watch.feeds if salvo.watch.health[name].failures)
    print(  # noqa: T201 - the summary is the command's answer
        f"{len(salvo.watch.feeds)} feeds polled ({failed} failed), {tally.new} new items, {tally.reports} reports, "
        f"{tally.promised} launches alerted, {owed.pending} messages waiting, {owed.failed} refused"
    )


async def always(salvo: Running) -> None:
    """Poll, deliver and hold the connection until cancelled; then close in order: no new polls, no new sends."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    salvo.watch.set_feeds(salvo.feeds)
    salvo.watch.begin(scheduler)
    _plan_chores(scheduler, salvo)
    minding = asyncio.create_task(_mind_clock(scheduler, salvo.watch), name="mind the clock")
    asyncio.get_running_loop().add_signal_handler(
        signal.SIGHUP, lambda: scheduler.add_job(_reload_on_signal, args=(salvo,))
    )
    try:
        await _send(salvo)
    finally:
        minding.cancel()
        scheduler.shutdown(wait=False)
        await asyncio.gather(salvo.watch.stop(_POLLS_MAY_END), salvo.courier.finish())


async def _send(salvo: Running) -> None:
    """Empty the outbox for good, once Discord knows us; the gateway may come and go meanwhile."""
    if salvo.client is None:
        await salvo.courier.run()
        return
    assert salvo.settings.token is not None
    await salvo.client.sign_in(salvo.settings.token)
    await first_of(salvo.courier.run(), salvo.client.stay_connected())


def _plan_chores(scheduler: AsyncIOScheduler, salvo: Running) -> None:
    told: dict[str, str | None] = {}
    begun = clock()

    def say(of: str, trouble: str | None) -> None:
        if trouble != told.get(of):
            log.warning("%s", trouble or f"all is well again with {of}")
            told[of] = trouble

    async def first_look() -> None:
        if salvo.watch.tried() or clock() - begun > _FIRST_LOOK:
            first.remove()
            await look()

    async def look() -> None:
        say("the feeds", salvo.watch.trouble())
        say("the clock", wrong_clock(clock(), salvo.client.time.now() if salvo.client else None))

    async def fade() -> None:
        async with salvo.db.transaction() as tx:
            await entries.fade(tx, clock() - salvo.settings.retention)
            await deliveries.fade(tx, clock() - _MESSAGES_ARE_EDITED_FOR)

    scheduler.add_job(salvo.watch.save, IntervalTrigger(seconds=int(_SAVE_EVERY.total_seconds())))
    scheduler.add_job(fade, IntervalTrigger(seconds=int(_FADE_EVERY.total_seconds())))
    first = scheduler.add_job(first_look, IntervalTrigger(seconds=1))
    scheduler.add_job(look, IntervalTrigger(seconds=int(_LOOK_EVERY.total_seconds())))


def wrong_clock(now: datetime, discords: datetime | None) -> str | None:
    """What is wrong with this machine's clock, held against Discord's; None while it is right or not known."""
    minutes = round((now - discords) / timedelta(minutes=1)) if discords else 0
    if abs(minutes) < _MINUTES_OFF:
        return None
    side = "ahead of" if minutes > 0 else "behind"
    return (
        f"this machine's clock is {abs(minutes)} minutes {side} Discord's: set it right, "
        "or fresh news counts as old and alerts nobody, or old news as fresh"
    )


async def _mind_clock(scheduler: AsyncIOScheduler, watch: Watch) -> None:
    """APScheduler sleeps until times of day: where the clock is set back, it would oversleep by as much."""
    lead = time.time() - time.monotonic()
    while True:
        await asyncio.sleep(_MIND_EVERY.total_seconds())
        before, lead = lead, time.time() - time.monotonic()
        if before - lead > _SET_BACK.total_seconds():
            log.warning("the clock was set back by %d s: every feed is asked again", before - lead)
            for job in scheduler.get_jobs():
                job.modify(next_run_time=clock())
            watch.replan()


async def reload(salvo: Running) -> None:
    """Read again which feeds to watch: those of the file, and those that operators added.

    SettingsError names the mistakes in the file; the feeds then stay as they are.
    """
    listed, problems, warnings = read_feeds(salvo.settings.feeds_file)
    for warning in warnings:
        log.warning("%s", warning)
    if problems:
        raise SettingsError(tuple(problems))
    salvo.feeds = await all_feeds(listed, salvo.db)
    salvo.watch.set_feeds(salvo.feeds)
    log.info("%d feeds are watched from now on", len(salvo.watch.feeds))


async def _reload_on_signal(salvo: Running) -> None:
    try:
        await reload(salvo)
    except SettingsError as error:
        for problem in error.problems:
            log.error("%s", problem)
        log.error("the feeds stay as they were: mend what is named above, then send SIGHUP again")


async def all_feeds(listed: tuple[Feed, ...], db: Database) -> tuple[Feed, ...]:
    """The feeds of the file, and those that operators added; where both bear a name or are read from one address, the
    file's: no outlet is to count as two."""
    names, urls = {feed.name for feed in listed}, {feed.url for feed in listed if feed.enabled}
    added = [one.feed for one in await feeds.added(db)]
    return listed + tuple(feed for feed in added if feed.name not in names and feed.url not in urls)


async def first_of(*works: Coroutine[Any, Any, object]) -> None:
    """Do all of it until one ends; the others are cancelled and may close in order. What one raises is raised."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        ends = await asyncio.gather(*tasks, return_exceptions=True)
    for end in ends:
        if isinstance(end, BaseException) and not isinstance(end, asyncio.CancelledError):
            raise end
