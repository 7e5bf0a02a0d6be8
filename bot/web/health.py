"""Whether Salvo does its work: polls happen, the outbox drains, the database answers, the gateway is there."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from aiohttp import web

from bot.errors import StorageError
from bot.model import Delivery, Feed, FeedHealth
from bot.news.schedule import is_gone
from bot.web.site import SITE, Site
from storage import overview

POLLS_WITHIN = timedelta(minutes=3)
READABLE_WITHIN = timedelta(minutes=15)
OUTBOX_WITHIN = timedelta(minutes=10)
GATEWAY_WITHIN = timedelta(minutes=5)
_DATABASE_MAY_TAKE = timedelta(seconds=2)
# What Discord has put off by its limits is no fault: the words are those of the sender.
_LIMITED = ("Discord asks to wait", "Discord answered with status 429")

Watched = Sequence[tuple[Feed, FeedHealth]]


def polling(watched: Watched, started: datetime, now: datetime) -> str | None:
    """What is wrong with the polls, in words; None while they happen."""
    if not watched:
        return "no feed is watched" if now - started > POLLS_WITHIN else None
    last = max((health.last_polled for _, health in watched if health.last_polled), default=started)
    due = [health.name for _, health in watched if _planned(health, started) < now - POLLS_WITHIN]
    if due and now - max(last, started) > POLLS_WITHIN:
        return f"no feed was polled for {_minutes(now - max(last, started))}, though {len(due)} are due"
    failing = [health.failing_since for _, health in watched if health.failing_since]
    if len(failing) == len(watched) and now - max(max(failing), started) > READABLE_WITHIN:
        return f"none of the {len(watched)} feeds can be read: {watched[0][1].why}"
    return None


def _planned(health: FeedHealth, started: datetime) -> datetime:
    if is_gone(health):
        return datetime.max.replace(tzinfo=started.tzinfo)
    return max(health.next_poll or started, started)


def draining(waiting: Sequence[Delivery], last_posted: datetime | None, now: datetime) -> str | None:
    """What is wrong with the outbox, in words; None while it drains, or waits for Discord's limits only."""
    stuck = [one for one in waiting if not (one.why or "").startswith(_LIMITED)]
    if not stuck or now - stuck[0].owed_since <= OUTBOX_WITHIN:
        return None
    if last_posted is not None and now - last_posted <= OUTBOX_WITHIN:
        return None
    oldest = stuck[0]
    return f"a message has waited for {_minutes(now - oldest.owed_since)}: {oldest.why or 'it was not tried yet'}"


def connected(down_since: datetime | None, now: datetime) -> str | None:
    """What is wrong with the gateway, in words; None while it is there, or gone for a moment only."""
    if down_since is None or now - down_since <= GATEWAY_WITHIN:
        return None
    return f"Discord's gateway has been down for {_minutes(now - down_since)}"


async def faults(site: Site, now: datetime) -> list[str]:
    """All that keeps Salvo from its work."""
    found = [
        polling(site.feeds(), site.started, now),
        connected(site.gateway.down_since if site.gateway else None, now),
    ]
    try:
        async with asyncio.timeout(_DATABASE_MAY_TAKE.total_seconds()):
            found.append(draining(await overview.waiting(site.db, now), site.metrics.last_posted, now))
    except StorageError as error:
        found.append(str(error))
    except TimeoutError:
        found.append("the database does not answer")
    return [fault for fault in found if fault]


async def healthz(request: web.Request) -> web.Response:
    """200 while Salvo does its work, else 503, with the reasons."""
    site = request.app[SITE]
    reasons = await faults(site, site.clock())
    return _answer(reasons, "healthy", "unhealthy")


async def readyz(request: web.Request) -> web.Response:
    """200 once Salvo has begun its work, else 503, with what it waits for."""
    site = request.app[SITE]
    waits = []
    if site.watched is None or not site.watched.feeds:
        waits.append("the feeds are not watched yet")
    if not site.signed_in():
        waits.append("Discord has not accepted the token yet")
    return _answer(waits, "ready", "not ready")


def _answer(reasons: list[str], well: str, ill: str) -> web.Response:
    return web.json_response({"status": ill if reasons else well, "reasons": reasons}, status=503 if reasons else 200)


def _minutes(time: timedelta) -> str:
    return f"{int(time.total_seconds() // 60)} minutes"
