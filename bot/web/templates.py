"""The pages' templates: Jinja2 with everything escaped, and the few filters that all pages share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot import VERSION
from bot.alerts.markup import safe_link
from bot.web.site import SITE

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

_UNITS = ((86400, "day"), (3600, "hour"), (60, "minute"))


def page(request: web.Request, template: str, *, code: int = 200, **values: object) -> web.Response:
    """The template as an HTML answer; `here` is the page's path, for the navigation."""
    shared = {"here": request.path, "preview": request.app[SITE].preview, "version": VERSION}
    html = _ENVIRONMENT.get_template(template).render(**shared, **values)
    return web.Response(text=html, status=code, content_type="text/html")


def timed(when: datetime | None, style: str = "%d %B %Y, %H:%M UTC") -> Markup:
    """A time in UTC, readable by machines too."""
    if when is None:
        return Markup("—")
    utc = when.astimezone(UTC)
    return Markup('<time datetime="{}">{}</time>').format(
        utc.isoformat(timespec="seconds"), f"{utc:{style}}".removeprefix("0")
    )


def lasting(time: timedelta) -> str:
    """`40 seconds`, `3 minutes`, `5 hours`, `2 days`."""
    seconds = max(0, int(time.total_seconds()))
    size, unit = next(((n, u) for n, u in _UNITS if seconds >= n), (1, "second"))
    return f"{seconds // size:,} {unit}{'' if seconds // size == 1 else 's'}"


def linked(text: str, url: str | None) -> Markup:
    """The text as a link to a foreign page, or by itself where the address can't be trusted."""
    address = safe_link(url)
    if address is None:
        return escape(text)
    return Markup('<a href="{}" rel="noopener noreferrer nofollow">{}</a>').format(address, text)


def host(url: str) -> str:
    """Where an address leads; the rest of it may be a key that only its owner should see."""
    return urlsplit(url).hostname or "?"


_ENVIRONMENT.filters |= {"timed": timed, "lasting": lasting, "host": host, "thousands": lambda number: f"{number:,}"}
_ENVIRONMENT.globals["linked"] = linked
