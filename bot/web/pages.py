"""The status pages: the launch log, one launch, the feeds, the outbox."""

from __future__ import annotations

import asyncio
from collections import Counter

from aiohttp import web

from bot.alerts.naming import articled
from bot.alerts.phrases import capitalised, kind_word, status_word
from bot.launches.names import launcher_name
from bot.model import Kind, Launch, Status
from bot.news.health import Condition, by_trouble
from bot.web import shown
from bot.web.map import drawn
from bot.web.query import Query
from bot.web.site import SITE
from bot.web.templates import page
from storage import actions, deliveries, launches, overview

PER_PAGE = 25


def add_routes(app: web.Application) -> None:
    """Add the pages; the channel of the preview keeps `/` to itself."""
    if not app[SITE].preview:
        app.router.add_get("/", launch_list)
    app.router.add_get("/launches", launch_list)
    app.router.add_get("/launches/{id}", one_launch)
    app.router.add_get("/feeds", feed_health)
    app.router.add_get("/outbox", outbox)


async def launch_list(request: web.Request) -> web.Response:
    site, query = request.app[SITE], Query.of(request.query)
    wanted = query.wanted()
    total = await launches.count(site.db, wanted)
    last = max(1, -(-total // PER_PAGE))
    number = min(query.page, last)
    found = await launches.find(site.db, wanted, PER_PAGE, (number - 1) * PER_PAGE)
    who = await overview.launchers(site.db)
    return page(
        request,
        "launches.html",
        query=query,
        rows=[shown.row(launch) for launch in found],
        total=total,
        number=number,
        last=last,
        newer=query.address("/launches", number - 1) if number > 1 else None,
        older=query.address("/launches", number + 1) if number < last else None,
        launchers=sorted(((code, capitalised(launcher_name(code))) for code in who), key=lambda each: each[1]),
        kinds=[(kind.value, kind_word(kind)) for kind in Kind],
        statuses=[(status.value, capitalised(status_word(status))) for status in Status],
    )


async def one_launch(request: web.Request) -> web.Response:
    site = request.app[SITE]
    launch = await found(request)
    now = site.clock()
    return page(
        request,
        "launch.html",
        launch=launch,
        title=shown.title(launch),
        status=shown.status_word(launch.status),
        why=shown.why(launch),
        facts=shown.facts(launch, now),
        differing=shown.differing(launch, now),
        timeline=shown.timeline(launch.claims),
        actions=await actions.of_launch(site.db, launch.id),
        carried=shown.carried(await deliveries.for_launch(site.db, launch.id)),
        map=await asyncio.to_thread(drawn, launch.facts),
        articled=articled,
    )


async def found(request: web.Request) -> Launch:
    """The launch that the address names, in large or small letters; 404 with words where there is none."""
    said = request.match_info["id"][:100]
    for tried in dict.fromkeys((said, said.upper(), said.lower())):
        launch = await launches.get(request.app[SITE].db, tried)
        if launch is not None:
            return launch
    raise web.HTTPNotFound(text=f"There is no launch {said}. Its id is the last line of its alert.")


async def feed_health(request: web.Request) -> web.Response:
    site = request.app[SITE]
    now = site.clock()
    feeds = by_trouble(site.feeds(), site.started, now)
    counted = Counter(each for *_, each in feeds)
    return page(request, "feeds.html", feeds=feeds, counted=[(each, counted[each]) for each in Condition], now=now)


async def outbox(request: web.Request) -> web.Response:
    site = request.app[SITE]
    return page(
        request,
        "outbox.html",
        counts=await deliveries.counts(site.db, site.clock()),
        waiting=await overview.waiting(site.db, site.clock()),
        refused=await overview.refused(site.db),
        paused=await overview.paused(site.db),
        now=site.clock(),
    )
