"""The slow path: feedparser, for documents that no XML parser accepts."""

from __future__ import annotations

from typing import Any

import feedparser

from bot.news.items import Item, Items, NotAFeed, NotXml, kept, read_ttl

# Markup is taken out and links are resolved later, for both paths alike.
LOOSE_OPTIONS = {
    "response_headers": {"content-type": "application/xml; charset=utf-8"},
    "resolve_relative_uris": False,
    "sanitize_html": False,
}
# What feedparser stumbles with over documents that were broken on purpose.
_TRIPS = (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError)


def loose_items(body: bytes) -> Items:
    """The items that feedparser finds in a UTF-8 document, however broken. Raises `NotXml` or `NotAFeed`."""
    try:
        parsed = feedparser.parse(body, **LOOSE_OPTIONS)
    except _TRIPS as error:
        raise NotXml(f"feedparser: {type(error).__name__}") from error
    if not parsed.entries and not parsed.get("version"):
        raise NotAFeed("no feed")
    return Items(kept(item_of(entry) for entry in parsed.entries), read_ttl(_text(parsed.feed, "ttl")))


def item_of(entry: Any) -> Item:
    """One of feedparser's entries, as the fast path would give it."""
    content = entry.get("content") or [{}]
    source = entry.get("source") or {}
    return Item(
        guid=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link"),
        title=_text(entry, "title"),
        date=_text(entry, "published") or _text(entry, "created") or _text(entry, "updated"),
        summary=_text(entry, "summary") or _text(content[0], "value"),
        source=_text(source, "title"),
    )


def _text(value: Any, name: str) -> str:
    found = value.get(name)
    return found.strip() if isinstance(found, str) else ""
