"""The launch log for other programs: Atom and JSON Feed of many launches, CAP 1.2 of one."""

from __future__ import annotations

from datetime import UTC, datetime

from aiohttp import web

from bot.model import Launch
from bot.web import atom, cap, jsonfeed
from bot.web.logged import Entry, Log
from bot.web.pages import found
from bot.web.query import Query
from bot.web.site import SITE
from storage import launches, overview

PER_PAGE = 50
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def add_routes(app: web.Application) -> None:
    app.router.add_get("/launches.atom", as_atom)
    app.router.add_get("/launches.json", as_json)
    app.router.add_get("/launches/{id:[^/]+}.cap", as_cap)


async def as_atom(request: web.Request) -> web.Response:
    body = atom.written(await _log(request))
    return web.Response(body=body, content_type="application/atom+xml", charset="utf-8")


async def as_json(request: web.Request) -> web.Response:
    body = jsonfeed.written(await _log(request))
    return web.Response(text=body, content_type="application/feed+json", charset="utf-8")


async def as_cap(request: web.Request) -> web.Response:
    site, launch = request.app[SITE], await found(request)
    entry = _entry(launch, f"{_base(request)}/launches/{launch.id}", await overview.corrected_at(site.db, [launch.id]))
    body = cap.written(entry.launch, entry.url, entry.published, entry.updated, rehearsed=site.preview)
    return web.Response(body=body, content_type="application/cap+xml", charset="utf-8")


async def _log(request: web.Request) -> Log:
    db, query, base = request.app[SITE].db, Query.of(request.query), _base(request)
    some = await launches.find(db, query.wanted(), PER_PAGE + 1, (query.page - 1) * PER_PAGE)
    corrected = await overview.corrected_at(db, [launch.id for launch in some])
    entries = tuple(_entry(one, f"{base}/launches/{one.id}", corrected) for one in some[:PER_PAGE])
    return Log(
        base=base,
        own=base + query.address(request.path, query.page),
        page=base + query.address("/launches", query.page),
        next=base + query.address(request.path, query.page + 1) if len(some) > PER_PAGE else None,
        entries=entries,
        updated=max((entry.updated for entry in entries), default=_NEVER),
    )


def _entry(launch: Launch, url: str, corrected: dict[str, datetime]) -> Entry:
    published = launch.first_seen or launch.last_seen or _NEVER
    updated = max(published, launch.last_seen or published, corrected.get(launch.id, published))
    return Entry(launch, url, published, updated)


def _base(request: web.Request) -> str:
    """Where this Salvo is reached: a proxy before it may speak TLS with the reader."""
    spoken = request.headers.get("X-Forwarded-Proto", "")
    return f"{spoken if spoken in ('http', 'https') else request.scheme}://{request.host}"
