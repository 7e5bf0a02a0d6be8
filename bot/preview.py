"""Preview mode: without a token, the same way of the news ends in the terminal and on a local web page."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from rich.console import Console

from bot.alerts.delivery import Courier
from bot.alerts.preview import PreviewSender
from bot.metrics import Metrics
from bot.model import Feed, Subscription
from bot.settings import Settings
from bot.web import preview, sample, server
from bot.web.site import Site
from storage import subscriptions
from storage.database import Database

log = logging.getLogger(__name__)

CHANNEL = 1
# Somebody is watching: edits follow at once.
_EDIT_GAP = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands in for Discord: a database that is gone at the end, with one subscribed channel, and sample feeds."""

    db: Database
    courier: Courier
    feeds: tuple[Feed, ...]
    site: Site


async def previewed(
    stack: AsyncExitStack, settings: Settings, clock: Callable[[], datetime], metrics: Metrics, *, all_at_once: bool
) -> Stage:
    """Open the preview; all of it closes with `stack`. `all_at_once` shows every sample item from the start."""
    console, started = Console(), clock()
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="salvo-preview-"))
    db = await Database.open(Path(folder) / "preview.db", started)
    stack.push_async_callback(db.close)
    async with db.transaction() as tx:
        await subscriptions.add(tx, CHANNEL, None, 0, started)
    sender, made_up = PreviewSender(console), sample.load()
    site = Site(db, clock, metrics, started)
    pages = server.application(site)
    watched = sum(feed.enabled for feed in settings.feeds) + len(made_up.outlets)
    preview.add_routes(pages, sender.messages, made_up, started, watched, all_at_once=all_at_once)
    runner, address = await server.serve(pages, settings.web_host, settings.web_port)
    stack.push_async_callback(runner.cleanup)
    console.print(
        f"[bold]Preview[/bold]: DISCORD_TOKEN is not set, so alerts are shown here and at {address} instead.\n"
        f"Watching {watched} feeds; the {len(made_up.outlets)} marked (sample) are made up. Ctrl+C stops."
    )
    courier = Courier(db, sender, replace(settings, edit_gap=_EDIT_GAP), clock, _Reader(), metrics)
    return Stage(db, courier, sample.feeds(made_up, address), site)


class _Reader:
    """Who watches the terminal."""

    async def tell_refused(self, subscription: Subscription, why: str) -> None:
        log.error("the preview refused an alert: %s", why)

    async def tell_operators(self, text: str) -> None:
        log.error("%s", text)
