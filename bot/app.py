"""The running Salvo: opens everything, wires it, and closes it in order."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.alerts.delivery import Courier
from bot.alerts.senders import DiscordSender
from bot.client import Salvo
from bot.commands.services import Services
from bot.logs import configure
from bot.news.fetch import Fetcher
from bot.pipeline import Intake, Newsroom, reopen
from bot.preview import previewed
from bot.running import Running, Tally, all_feeds, always, clock, first_of, once_over, reload
from bot.settings import Settings
from bot.watch import Tell, Watch
from bot.web import server
from bot.web.site import beside_discord
from storage.database import Database

log = logging.getLogger(__name__)


async def run(settings: Settings, *, once: bool) -> int:
    """Watch and alert until SIGTERM or SIGINT, or once over all feeds; the exit code. Raises SalvoError."""
    configure(settings.log_level, settings.log_format, settings.token)
    for warning in settings.warnings:
        log.warning("%s", warning)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with _opened(settings, once) as salvo:
        await first_of(stop.wait(), once_over(salvo) if once else always(salvo))
    return 0


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
        feeds_changed=lambda: reload(salvo),
        watched=lambda: watch.feeds.values(),
        ask_again=lambda feed: watch.ask_again(feed),
    )
    client = Salvo(services)
    stack.push_async_callback(client.close)
    tally = Tally()
    courier = Courier(db, DiscordSender(client, client.time), settings, clock, client, tally.metrics)
    site = beside_discord(client, db, clock, tally.metrics)
    watch = await _watch(room, fetcher, courier, tally, client.tell_operators)
    site.watched = watch
    runner, address = await server.serve(server.application(site), settings.web_host, settings.web_port)
    stack.push_async_callback(runner.cleanup)
    log.info("the web page is at %s", address)
    salvo = Running(settings, db, watch, courier, await all_feeds(settings.feeds, db), tally, client)
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


async def _log_for_operators(text: str) -> None:
    log.warning("%s", text)
