"""REST over HTTP: reads the request, asks the rate limits and the faults, runs the route, logs it.

Two traps of discord.py are kept in mind: it takes a body as JSON only where the content type is exactly
`application/json`, and a 429 as Cloudflare's unless a `Via` header is there.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from math import ceil
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.discord.call import Call, read_body
from tests.fakes.discord.errors import ApiError, Refusal
from tests.fakes.discord.faults import CLOUDFLARE_PAGE, Action, Fault
from tests.fakes.discord.routes import ROUTES, Route
from tests.fakes.discord.wire import Request

if TYPE_CHECKING:
    from tests.fakes.discord.standin import StandInDiscord

BASE = "/api/v10"
VIA = {"Via": "1.1 google"}
MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token")
OPEN = ("/interactions/", "/webhooks/{webhook_id}/{webhook_token}", "/gateway")
SECRET = ("webhook_token", "interaction_token")


def add_routes(app: web.Application, discord: StandInDiscord) -> None:
    for what, route in ROUTES.items():
        method, template = what.split(" ")
        app.router.add_route(method, BASE + template, _served(discord, template, route))
    app.router.add_get("/attachments/{id}/{name}", _attachment(discord))
    app.router.add_route("*", BASE + "/{tail:.*}", _served(discord, "", _unknown))


def _attachment(discord: StandInDiscord) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(request: web.Request) -> web.StreamResponse:
        body = discord.world.files.get((int(request.match_info["id"]), request.match_info["name"]))
        return web.Response(status=404) if body is None else web.Response(body=body)

    return serve


def _unknown(call: Call) -> None:
    raise ApiError(Refusal.NOT_FOUND)


def _served(
    discord: StandInDiscord, template: str, route: Route
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(request: web.Request) -> web.StreamResponse:
        shown = request.path.removeprefix(BASE)
        for name in SECRET:
            shown = shown.replace(request.match_info.get(name) or "\0", f"{{{name}}}")
        entry = Request(request.method, shown, template or shown)
        try:
            response = await _answer(discord, request, entry, route)
            entry.status = response.status
        except ConnectionAbortedError:
            response = web.Response(status=500)
        except ConnectionResetError:
            # The client went away while it was still sending: nothing was asked.
            return web.Response(status=499)
        discord.wire.record(entry)
        discord.signal.fire()
        return response

    return serve


async def _answer(discord: StandInDiscord, request: web.Request, entry: Request, route: Route) -> web.Response:
    try:
        body, uploads = await read_body(request)
    except ValueError:
        return _refused(ApiError(Refusal.MALFORMED), {})
    entry.body, entry.files = body, [upload.name for upload in uploads]
    if not _authorised(discord, request, entry.route):
        return _refused(ApiError(Refusal.UNAUTHORIZED), {})
    ruling = discord.ratelimits.rule(request.method, entry.route, _major(request.match_info))
    if ruling.retry_after is not None:
        return _too_many(ruling.retry_after, everywhere=ruling.everywhere, headers=ruling.headers | VIA)
    call = Call(discord, request.match_info, request.query, body, uploads)
    fault = discord.faults.strike(request.method, entry.path, entry.route)
    if fault is None:
        return _run(route, call, ruling.headers)
    return await _run_faulty(fault, request, route, call, ruling.headers)


def _major(path: Mapping[str, str]) -> str:
    return "+".join(path[name] for name in MAJOR if name in path)


def _authorised(discord: StandInDiscord, request: web.Request, template: str) -> bool:
    if template.startswith(OPEN) and template != "/gateway/bot":
        return True
    return request.headers.get("Authorization") == f"Bot {discord.token}"


def _run(route: Route, call: Call, headers: dict[str, str]) -> web.Response:
    try:
        return _json(200, route(call), headers)
    except ApiError as refusal:
        return _refused(refusal, headers)


async def _run_faulty(
    fault: Fault, request: web.Request, route: Route, call: Call, headers: dict[str, str]
) -> web.Response:
    fault.arrived.set()
    call.discord.signal.fire()
    if fault.accept:
        answer = _run(route, call, headers)
        return await _spoil(fault, request, headers) or answer
    return await _spoil(fault, request, headers) or _run(route, call, headers)


async def _spoil(fault: Fault, request: web.Request, headers: dict[str, str]) -> web.Response | None:
    """What a fault answers with; None where it only delays."""
    match fault.action:
        case Action.SLOW:
            await asyncio.sleep(fault.seconds)
        case Action.HOLD:
            await fault.release.wait()
        case Action.DROP:
            if request.transport is not None:
                request.transport.abort()
            raise ConnectionAbortedError
        case Action.STATUS:
            return _json(fault.status, {"message": fault.message, "code": fault.code}, headers)
        case Action.HTML:
            page = CLOUDFLARE_PAGE.format(status=fault.status)
            return web.Response(status=fault.status, text=page, content_type="text/html")
        case Action.MALFORMED:
            return web.Response(body=b'{"id": "1', headers={**headers, **VIA, "Content-Type": "application/json"})
        case Action.RATE_LIMIT:
            more = headers | {"Retry-After": str(ceil(fault.seconds))} | (VIA if fault.via else {})
            return _too_many(fault.seconds, everywhere=fault.everywhere, headers=more)
    return None


def _too_many(retry_after: float, *, everywhere: bool, headers: dict[str, str]) -> web.Response:
    body = {"message": "You are being rate limited.", "retry_after": round(retry_after, 3), "global": everywhere}
    return web.Response(status=429, body=json.dumps(body), headers={**headers, "Content-Type": "application/json"})


def _refused(refusal: ApiError, headers: dict[str, str]) -> web.Response:
    return _json(refusal.status, refusal.body(), headers)


def _json(status: int, body: Any, headers: dict[str, str]) -> web.Response:
    if body is None:
        return web.Response(status=204, headers={**headers, **VIA})
    shown = {**headers, **VIA, "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=shown)
