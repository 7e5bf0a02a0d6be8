"""Feeds as OPML 2.0 (http://opml.org/spec2.opml), the format in which feed readers hand over their lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

from lxml import etree

from bot import HOMEPAGE
from bot.errors import ParseError
from bot.model import Feed, Tier

MOST_FEEDS = 1_000
_NO_OPML = "The file is no OPML that can be read: export your feeds as OPML and give that file"
_LONGEST = 200
# What OPML has no word for stands in attributes of Salvo's own name space, which other readers leave alone.
_SALVO = HOMEPAGE


def write_opml(feeds: Iterable[Feed]) -> bytes:
    """All `feeds` as an OPML document."""
    root = etree.Element("opml", {"version": "2.0"}, nsmap={"salvo": _SALVO})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Salvo's feeds"
    body = etree.SubElement(root, "body")
    for feed in feeds:
        etree.SubElement(body, "outline", _outline(feed))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def read_opml(document: bytes, *, trusted: bool = False) -> list[Feed]:
    """The feeds of an OPML document, each address once, in order. Raises `ParseError`.

    `trusted` says that the document is the operator's own file; else its feeds may not reach private addresses.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(document, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError(_NO_OPML) from error
    if root.tag != "opml":
        raise ParseError(_NO_OPML)
    found: dict[str, Feed] = {}
    for feed in _feeds(root, trusted):
        found.setdefault(feed.url, feed)
    if len(found) > MOST_FEEDS:
        raise ParseError(f"The file has more than {MOST_FEEDS} feeds: split it")
    return _named_apart(list(found.values()))


def _outline(feed: Feed) -> dict[str, str]:
    return {
        "type": "rss",
        "text": feed.name,
        "title": feed.outlet,
        "xmlUrl": feed.url,
        "language": feed.language,
        f"{{{_SALVO}}}tier": feed.tier.value,
        f"{{{_SALVO}}}interval": f"{feed.interval.total_seconds():.0f}s",
        f"{{{_SALVO}}}enabled": "true" if feed.enabled else "false",
    }


def _feeds(root: etree._Element, trusted: bool) -> Iterator[Feed]:
    for outline in root.iter("outline"):
        url = _said(outline, "xmlUrl")
        host = _host(url)
        if host:
            name = _said(outline, "text") or _said(outline, "title") or host
            yield Feed(
                name=name[:_LONGEST],
                url=url,
                outlet=(_said(outline, "title") or name)[:_LONGEST],
                language=_said(outline, "language")[:20] or "en",
                tier=_tier(_said(outline, f"{{{_SALVO}}}tier")),
                interval=_interval(_said(outline, f"{{{_SALVO}}}interval")),
                enabled=_said(outline, f"{{{_SALVO}}}enabled") != "false",
                trusted=trusted,
            )


def _host(url: str) -> str:
    """The host of a web address; empty where it is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in {"http", "https"} else ""


def _said(outline: etree._Element, attribute: str) -> str:
    return " ".join(str(outline.get(attribute) or "").split())


def _tier(text: str) -> Tier:
    return Tier(text) if text in set(Tier) else Tier.PRESS


def _interval(text: str) -> timedelta:
    seconds = text.removesuffix("s")
    sound = seconds.isascii() and seconds.isdigit() and 0 < int(seconds[:8]) <= 86_400
    return timedelta(seconds=int(seconds)) if sound else timedelta(minutes=5)


def _named_apart(feeds: list[Feed]) -> list[Feed]:
    """The same feeds with a number after a name that is taken: a feed's name is its identity."""
    taken: set[str] = set()
    named = []
    for feed in feeds:
        name, number = feed.name, 1
        while name in taken:
            number += 1
            name = f"{feed.name} {number}"
        taken.add(name)
        named.append(replace(feed, name=name))
    return named
