"""The running Salvo: opens everything, wires it, and closes it in order. APScheduler lives here."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.alerts.delivery import Courier
from bot.alerts.senders import DiscordSender
from bot.client import Salvo
from bot.commands.services import Services
from bot.errors import SalvoError, SettingsError
from bot.feedsfile import read_feeds
from bot.logs import configure
from bot.metrics import Metrics
from bot.model import Feed
from bot.news.fetch import Fetcher
from bot.pipeline import Intake, Newsroom, reopen
from bot.preview import previewed
from bot.settings import Settings
from bot.watch import Tell, Watch
from bot.web import server
from bot.web.site import beside_discord
from storage import deliveries, entries, feeds
from storage.database import Database

log = logging.getLogger(__name__)

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


async def run(settings: Settings, *, once: bool) -> int:
    """Watch and alert until SIGTERM or SIGINT, or once over all feeds; the exit code. Raises SalvoError."""
    configure(settings.log_level, settings.log_format, settings.token)
    for warning in settings.warnings:
        log.warning("%s", warning)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with _opened(settings, once) as salvo:
        await _first(stop.wait(), _once(salvo) if once else _always(salvo))
    return 0


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
    promised: set[str] = field(default_factory=set)
    metrics: Metrics = field(default_factory=Metrics)

    def add(self, intake: Intake) -> None:
        """Count one more batch."""
        self.new += intake.new
        self.reports += intake.reports
        self.promised |= set(intake.promised)
        self.metrics.judged(intake.reasons)
        self.metrics.alerted.inc(len(intake.promised))
        for launch_id in intake.promised:
            log.info("%s is alerted", launch_id)


@asynccontextmanager
async def _opened(settings: Settings, once: bool) -> AsyncIterator[Running]:
    async with AsyncExitStack() as stack:
        if settings.token is None:
            yield await _preview(stack, settings, once)
        else:
            yield await _with_discord(stack, settings)


async def _with_discord(stack: AsyncExitStack, settings: Settings) -> Running:
    db = await Database.open(settings.database_path, clock())
    stack.push_async_callback(db.close)
    fetcher = await stack.enter_async_context(Fetcher())
    room = await reopen(db, settings.freshness, clock())
    services = Services(
        db=db,
        settings=settings,
        clock=clock,
        started_at=clock(),
        room=room,
        fetcher=fetcher,
        wake=lambda: courier.wake(),
        feeds_changed=lambda: _reload(salvo),
        watched=lambda: watch.feeds.values(),
    )
    client = Salvo(services)
    stack.push_async_callback(client.close)
    tally = Tally()
    courier = Courier(db, DiscordSender(client), settings, clock, client.tell_refused, tally.metrics)
    site = beside_discord(client, db, clock, tally.metrics)
    watch = await _watch(room, fetcher, courier, tally, client.tell_operators)
    site.watched = watch
    runner, address = await server.serve(server.application(site), settings.web_host, settings.web_port)
    stack.push_async_callback(runner.cleanup)
    log.info("the web page is at %s", address)
    salvo = Running(settings, db, watch, courier, await _feeds(settings.feeds, db), tally, client)
    return salvo


async def _preview(stack: AsyncExitStack, settings: Settings, once: bool) -> Running:
    tally = Tally()
    stage = await previewed(stack, settings, clock, tally.metrics, all_at_once=once)
    fetcher = await stack.enter_async_context(Fetcher())
    room = await reopen(stage.db, settings.freshness, clock())
    watch = await _watch(room, fetcher, stage.courier, tally, _log_for_operators)
    stage.site.watched = watch
    return Running(settings, stage.db, watch, stage.courier, settings.feeds + stage.feeds, tally)


async def _watch(room: Newsroom, fetcher: Fetcher, courier: Courier, tally: Tally, tell: Tell) -> Watch:
    def taken_in(intake: Intake) -> None:
        tally.add(intake)
        courier.wake()

    watch = Watch(room, fetcher, clock, taken_in, tell, tally.metrics)
    await watch.recall()
    return watch


async def _feeds(listed: tuple[Feed, ...], db: Database) -> tuple[Feed, ...]:
    """The feeds of the file, and those that operators added; where both bear a name, the file's."""
    names = {feed.name for feed in listed}
    return listed + tuple(one.feed for one in await feeds.added(db) if one.feed.name not in names)


async def _log_for_operators(text: str) -> None:
    log.warning("%s", text)


async def _first(*works: Coroutine[Any, Any, object]) -> None:
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


async def _once(salvo: Running) -> None:
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
    tally, owed = salvo.tally, await deliveries.counts(salvo.db)
    failed = sum(1 for name in salvo.watch.feeds if salvo.watch.health[name].failures)
    print(  # noqa: T201 - the summary is the command's answer
        f"{len(salvo.watch.feeds)} feeds polled ({failed} failed), {tally.new} new items, {tally.reports} reports, "
        f"{len(tally.promised)} launches alerted, {owed.pending} messages waiting, {owed.failed} refused"
    )


async def _always(salvo: Running) -> None:
    """Poll, deliver and hold the connection until cancelled; then close in order: no new polls, no new sends."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    salvo.watch.set_feeds(salvo.feeds)
    salvo.watch.begin(scheduler)
    _plan_chores(scheduler, salvo)
    asyncio.get_running_loop().add_signal_handler(
        signal.SIGHUP, lambda: scheduler.add_job(_reload_on_signal, args=(salvo,))
    )
    try:
        await _send(salvo)
    finally:
        scheduler.shutdown(wait=False)
        await salvo.watch.stop(_POLLS_MAY_END)
        await salvo.courier.finish()


async def _send(salvo: Running) -> None:
    """Empty the outbox for good, once Discord knows us; the gateway may come and go meanwhile."""
    if salvo.client is None:
        await salvo.courier.run()
        return
    assert salvo.settings.token is not None
    await salvo.client.sign_in(salvo.settings.token)
    await _first(salvo.courier.run(), salvo.client.stay_connected())


def _plan_chores(scheduler: AsyncIOScheduler, salvo: Running) -> None:
    told: list[str | None] = [None]

    begun = clock()

    async def first_look() -> None:
        if salvo.watch.tried() or clock() - begun > _FIRST_LOOK:
            first.remove()
            await look()

    async def look() -> None:
        trouble = salvo.watch.trouble()
        if trouble != told[0]:
            log.warning("%s", trouble or "all feeds can be read again")
            told[0] = trouble

    async def fade() -> None:
        async with salvo.db.transaction() as tx:
            await entries.fade(tx, clock() - salvo.settings.retention)
            await deliveries.fade(tx, clock() - _MESSAGES_ARE_EDITED_FOR)

    scheduler.add_job(salvo.watch.save, IntervalTrigger(seconds=int(_SAVE_EVERY.total_seconds())))
    scheduler.add_job(fade, IntervalTrigger(seconds=int(_FADE_EVERY.total_seconds())))
    first = scheduler.add_job(first_look, IntervalTrigger(seconds=1))
    scheduler.add_job(look, IntervalTrigger(seconds=int(_LOOK_EVERY.total_seconds())))


async def _reload(salvo: Running) -> None:
    """Read again which feeds to watch: those of the file, and those that operators added.

    SettingsError names the mistakes in the file; the feeds then stay as they are.
    """
    listed, problems, warnings = read_feeds(salvo.settings.feeds_file)
    for warning in warnings:
        log.warning("%s", warning)
    if problems:
        raise SettingsError(tuple(problems))
    salvo.feeds = await _feeds(listed, salvo.db)
    salvo.watch.set_feeds(salvo.feeds)
    log.info("%d feeds are watched from now on", len(salvo.watch.feeds))


async def _reload_on_signal(salvo: Running) -> None:
    try:
        await _reload(salvo)
    except SettingsError as error:
        for problem in error.problems:
            log.error("%s", problem)
        log.error("the feeds stay as they were: mend what is named above, then send SIGHUP again")
