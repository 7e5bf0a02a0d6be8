"""The web server: opens the port, puts the safe headers on every answer, and answers what is not there with words."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.errors import Problem, SettingsError, StorageError
from bot.web import health, launchlog, pages, scrape
from bot.web.site import SITE, Site
from bot.web.templates import page

log = logging.getLogger(__name__)

DEFAULT_PORT = 8080
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_READING = {"GET", "HEAD"}


def application(site: Site) -> web.Application:
    """The status pages, the launch log and the health checks; a preview adds its own pages to the router."""
    app = web.Application(middlewares=[_answered])
    app[SITE] = site
    app.on_response_prepare.append(_harden)
    app.router.add_static("/static", Path(__file__).with_name("static"))
    app.router.add_get("/healthz", health.healthz)
    app.router.add_get("/readyz", health.readyz)
    app.router.add_get("/metrics", scrape.metrics)
    launchlog.add_routes(app)
    pages.add_routes(app)
    return app


@web.middleware
async def _answered(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Nothing but reading is allowed; what is not there, or can't be read now, is said on a page."""
    if request.method not in _READING:
        refused = page(request, "problem.html", code=405, heading="Not allowed", words="These pages are read only.")
        refused.headers["Allow"] = "GET, HEAD"
        return refused
    try:
        return await handler(request)
    except web.HTTPNotFound as error:
        said = error.text if error.text and not error.text.startswith("404") else "There is no such page."
        return page(request, "problem.html", code=404, heading="Not found", words=said)
    except StorageError as error:
        log.error("%s can't be shown: %s", request.path, error)
        words = "The database can't be read now; Salvo's log says why."
        return page(request, "problem.html", code=503, heading="Not now", words=words)


async def _harden(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
    response.headers.pop("Server", None)


async def serve(app: web.Application, host: str, port: int | None) -> tuple[web.AppRunner, str]:
    """Listen; the runner to clean up, and the address. SettingsError where the chosen port is taken.

    Where nobody chose a port, the default gives way to a free one.
    """
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await _listen(runner, host, port)
    except OSError as error:
        await runner.cleanup()
        what = f"{host}:{port} can't be listened on ({error.strerror or error}): choose another WEB_HOST or WEB_PORT"
        raise SettingsError((Problem("WEB_PORT", what),)) from error
    bound = runner.addresses[0]
    shown = f"[{bound[0]}]" if ":" in bound[0] else bound[0]
    return runner, f"http://{shown}:{bound[1]}"


async def _listen(runner: web.AppRunner, host: str, port: int | None) -> None:
    if port is not None:
        await web.TCPSite(runner, host, port).start()
        return
    try:
        await web.TCPSite(runner, host, DEFAULT_PORT).start()
    except OSError:
        log.warning("port %s is taken: the web page moves to a free one; WEB_PORT chooses it", DEFAULT_PORT)
        await web.TCPSite(runner, host, 0).start()
