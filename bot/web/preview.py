"""The preview's pages: the channel as Discord would show it, and the sample news behind it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from aiohttp import web

from bot.alerts.buttons import labels
from bot.alerts.preview import PreviewMessage
from bot.web.markdown import to_html
from bot.web.sample import Sample, rss
from bot.web.templates import page


def add_routes(
    app: web.Application,
    messages: Mapping[int, PreviewMessage],
    sample: Sample,
    started: datetime,
    feeds: int,
    *,
    all_at_once: bool,
) -> None:
    """Add the preview's pages; `all_at_once` shows every sample item from the start."""

    async def channel(request: web.Request) -> web.Response:
        now = datetime.now(UTC)
        newest_first = sorted(messages.values(), key=lambda message: message.id, reverse=True)
        return page(
            request,
            "preview.html",
            messages=newest_first,
            feeds=feeds,
            buttons=labels().values(),
            discord=lambda text: to_html(text, now),
        )

    async def feed(request: web.Request) -> web.Response:
        slug = request.match_info["slug"]
        if slug not in sample.outlets:
            raise web.HTTPNotFound(text="No such sample feed.")
        base = f"{request.scheme}://{request.host}"
        body = rss(sample, slug, base, started, None if all_at_once else datetime.now(UTC))
        return web.Response(text=body, content_type="application/rss+xml")

    async def item(request: web.Request) -> web.Response:
        index = int(request.match_info["index"])
        if index >= len(sample.items):
            raise web.HTTPNotFound(text="No such sample item.")
        one = sample.items[index]
        return page(request, "item.html", item=one, outlet=sample.outlets[one.outlet])

    app.router.add_get("/", channel)
    app.router.add_get("/sample/{slug:[a-z-]+}.rss", feed)
    app.router.add_get(r"/sample/{index:\d{1,4}}", item)
