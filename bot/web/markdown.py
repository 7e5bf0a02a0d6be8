"""Discord's markdown as HTML, for the pages that show an alert as Discord would, and as plain text."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_RULES = ["emphasis", "strikethrough", "link", "escape", "newline", "backticks"]
_MARKDOWN = MarkdownIt("zero", {"breaks": True, "html": False}).enable(_RULES)
# https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
_TIMESTAMP = re.compile(r"&lt;t:(-?\d{1,11})(?::([tTdDfFR]))?&gt;")
_STYLES = {
    "t": "%H:%M",
    "T": "%H:%M:%S",
    "d": "%d/%m/%Y",
    "D": "%d %B %Y",
    "f": "%d %B %Y %H:%M",
    "F": "%A, %d %B %Y %H:%M",
}


def to_html(text: str, now: datetime) -> Markup:
    """Safe HTML of a message's text; times are shown in UTC, "ago" as of `now`."""
    html = _MARKDOWN.renderInline(text).replace("<a href=", '<a rel="noopener noreferrer nofollow" href=')
    return Markup(_TIMESTAMP.sub(lambda match: _time(match, now), html))  # noqa: S704 - escaped by the renderer


def to_text(text: str) -> str:
    """The words of a message's text, without its markup."""
    return Markup(_MARKDOWN.renderInline(text)).striptags()  # noqa: S704 - escaped by the renderer


def _time(match: re.Match[str], now: datetime) -> str:
    when = datetime.fromtimestamp(int(match[1]), UTC)
    shown = _ago(when, now) if match[2] == "R" else f"{when:{_STYLES[match[2] or 'f']}} UTC"
    return f'<time datetime="{when.isoformat()}">{escape(shown)}</time>'


def _ago(when: datetime, now: datetime) -> str:
    seconds = (now - when).total_seconds()
    size, unit = next(
        ((n, u) for n, u in ((86400, "day"), (3600, "hour"), (60, "minute")) if abs(seconds) >= n), (1, "second")
    )
    number = round(abs(seconds) / size)
    words = f"{number} {unit}{'' if number == 1 else 's'}"
    return f"{words} ago" if seconds >= 0 else f"in {words}"
