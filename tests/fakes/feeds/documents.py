"""Feed documents from items: RSS 2.0, Atom, JSON Feed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

NOT_A_LINK = ' isPermaLink="false"'


@dataclass(frozen=True, slots=True)
class Item:
    """One news item; what is None is left out of the document."""

    guid: str | None
    title: str
    summary: str = ""
    link: str | None = None
    published: datetime | None = None


def rss(items: Iterable[Item], title: str = "Wire") -> bytes:
    entries = "".join(
        f"<item>{_tag('guid', it.guid, NOT_A_LINK)}{_tag('title', it.title)}{_tag('link', it.link)}"
        f"{_tag('description', it.summary)}{_tag('pubDate', _rfc822(it.published))}</item>"
        for it in items
    )
    head = f"<title>{escape(title)}</title><link>https://wire.example/</link><description>News</description>"
    return _xml(f'<rss version="2.0"><channel>{head}{entries}</channel></rss>')


def atom(items: Iterable[Item], title: str = "Wire") -> bytes:
    entries = "".join(
        f"<entry>{_tag('id', it.guid)}{_tag('title', it.title)}{_link(it.link)}{_tag('summary', it.summary)}"
        f"{_tag('published', _iso(it.published))}{_tag('updated', _iso(it.published))}</entry>"
        for it in items
    )
    head = f"<title>{escape(title)}</title><id>https://wire.example/</id><updated>2024-01-01T00:00:00Z</updated>"
    return _xml(f'<feed xmlns="http://www.w3.org/2005/Atom">{head}{entries}</feed>')


def json_feed(items: Iterable[Item], title: str = "Wire") -> bytes:
    entries = [
        {
            key: value
            for key, value in {
                "id": it.guid,
                "title": it.title,
                "content_text": it.summary,
                "url": it.link,
                "date_published": _iso(it.published),
            }.items()
            if value is not None
        }
        for it in items
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "items": entries}).encode()


def _xml(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{body}'.encode()


def _tag(name: str, text: str | None, attributes: str = "") -> str:
    return "" if text is None else f"<{name}{attributes}>{escape(text)}</{name}>"


def _link(address: str | None) -> str:
    return "" if address is None else f'<link rel="alternate" href="{escape(address, {chr(34): "&quot;"})}"/>'


def _rfc822(moment: datetime | None) -> str | None:
    return None if moment is None else format_datetime(moment.astimezone(UTC))


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()


# Kinds of documents by name, and the content type that each is served with.
KINDS = {
    "rss": (rss, "application/rss+xml"),
    "atom": (atom, "application/atom+xml"),
    "json": (json_feed, "application/feed+json"),
}
