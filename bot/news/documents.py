"""The items in a body of any kind: the fast path, then the same after mending, then feedparser."""

from __future__ import annotations

from bot.errors import ParseError
from bot.news.encoding import as_utf8, is_page, mended
from bot.news.items import Items, NotAFeed, NotXml
from bot.news.jsonfeed import json_items
from bot.news.xml import items_of

# feedparser takes half a second for this much at its worst; a longer broken document is left to libxml2's recovery.
LOOSE_AT_MOST = 96 * 1024


def items_in(body: bytes, content_type: str, *, patient: bool = True) -> Items:
    """The items of a feed document. Raises `ParseError`.

    Where not `patient`, raises `NotXml` instead of trying what takes long.
    """
    if not body.strip():
        raise ParseError("The answer is empty: check the feed's address in a browser")
    if is_page(body):
        raise ParseError("The answer is an HTML page, no feed: the site may have moved the feed or block programs")
    body = as_utf8(body, content_type)
    try:
        return json_items(body) if body.lstrip()[:1] == b"{" else _xml_items(body, patient)
    except NotAFeed as error:
        raise ParseError(f"The answer is {error}, no feed: check the feed's address") from error
    except NotXml as error:
        if not patient:
            raise
        raise ParseError(f"The answer is no readable feed ({error})") from error


def _xml_items(body: bytes, patient: bool) -> Items:
    try:
        return items_of(body)
    except NotXml as error:
        if "depth" in str(error):
            raise NotAFeed("XML nested without end") from error
    body = mended(body)
    try:
        return items_of(body)
    except NotXml:
        if not patient or b"<!ENTITY" in body:
            raise
    return _broken_items(body)


def _broken_items(body: bytes) -> Items:
    # feedparser is slow to import, and most runs never need it.
    from bot.news.loose import loose_items

    try:
        if len(body) <= LOOSE_AT_MOST:
            return loose_items(body)
    except NotXml:
        pass
    return items_of(body, recover=True)
