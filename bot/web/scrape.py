"""/metrics: what was counted, and how things stand at the moment of asking."""

from __future__ import annotations

import asyncio
from collections import Counter

from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from bot.news.health import Condition, condition, overdue
from bot.web.site import SITE, Site
from storage import deliveries, overview


async def metrics(request: web.Request) -> web.Response:
    site = request.app[SITE]
    await _measure(site)
    return web.Response(body=site.metrics.text(), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})


async def _measure(site: Site) -> None:
    now, metrics = site.clock(), site.metrics
    watched = site.feeds()
    counted = Counter(condition(feed, health, site.started, now) for feed, health in watched)
    owed = await deliveries.counts(site.db, site.clock())
    metrics.show_feeds({each.value: counted[each] for each in Condition}, [health for _, health in watched])
    metrics.show_overdue({feed.name: overdue(feed, health, site.started, now) for feed, health in watched})
    metrics.show_outbox({"pending": owed.pending, "edit": owed.edits, "refused": owed.failed}, owed.oldest, now)
    metrics.show_launches(await overview.statuses(site.db))
    metrics.paused.set(await overview.paused(site.db))
    metrics.size.set(await site.db.size())
    metrics.tasks.set(len(asyncio.all_tasks()))
    metrics.started.set(site.started.timestamp())
    metrics.gateway.set(1 if site.gateway is not None and site.gateway.down_since is None else 0)
