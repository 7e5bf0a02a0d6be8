"""Items of a JSON Feed (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from bot.news.items import Item, Items, NotAFeed, kept


def json_items(body: bytes) -> Items:
    """The items of a JSON Feed in UTF-8."""
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotAFeed("JSON that can't be read") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed" not in str(feed.get("version", "")):
        raise NotAFeed("JSON that is no JSON Feed")
    return Items(kept(_item(item) for item in items if isinstance(item, dict)))


def _item(item: dict[str, Any]) -> Item:
    return Item(
        guid=_text(item.get("id")),
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        date=_text(item.get("date_published")) or _text(item.get("date_modified")),
        summary=_text(item.get("summary")) or _text(item.get("content_text")) or _text(item.get("content_html")),
        source="",
    )


def _text(value: object) -> str:
    # JSON can spell half a character, which no text can hold.
    return str(value).encode("utf-8", "replace").decode().strip() if isinstance(value, (str, int, float)) else ""
