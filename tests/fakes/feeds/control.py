"""The feed server's remote control: JSON under `/_control/`.

GET  state: for each path its polls as [status, headers]
POST serve {path, kind, items: [{guid, title, summary, link, published}], status, headers, encoding}
     script {path, answers: [each as in serve]} · reset {}
`published` is an ISO time, or null for the present; `body` (text) may stand instead of items.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.feeds.answers import Answer
from tests.fakes.feeds.documents import KINDS, Item

if TYPE_CHECKING:
    from tests.fakes.feeds.server import StandInFeeds


def add_routes(app: web.Application, feeds: StandInFeeds) -> None:
    async def state(request: web.Request) -> web.Response:
        return web.json_response(feeds.state())

    async def serve(request: web.Request) -> web.Response:
        return _scripted(feeds, await request.json())

    async def reset(request: web.Request) -> web.Response:
        feeds.reset()
        return web.json_response(None)

    app.router.add_get("/_control/state", state)
    app.router.add_post("/_control/serve", serve)
    app.router.add_post("/_control/script", serve)
    app.router.add_post("/_control/reset", reset)


def _scripted(feeds: StandInFeeds, body: dict[str, Any]) -> web.Response:
    try:
        feeds.script(body["path"], [_answer(one) for one in body.get("answers", [body])])
    except (KeyError, TypeError, ValueError) as error:
        return web.json_response({"error": type(error).__name__, "message": str(error)}, status=400)
    return web.json_response({"url": feeds.url(body["path"])})


def _answer(wanted: dict[str, Any]) -> Answer:
    build, content_type = KINDS[wanted.get("kind", "rss")]
    body = wanted["body"].encode() if "body" in wanted else build(map(_item, wanted.get("items", [])))
    kept = {key: wanted[key] for key in ("status", "headers", "etag", "last_modified", "encoding") if key in wanted}
    return Answer(body, content_type=wanted.get("content_type", content_type), **kept)


def _item(wanted: dict[str, Any]) -> Item:
    published = wanted.get("published")
    moment = datetime.fromisoformat(published) if published else datetime.now(UTC)
    return Item(wanted["guid"], wanted["title"], wanted.get("summary", ""), wanted.get("link"), moment)
