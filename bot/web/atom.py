"""The launch log as Atom: https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from lxml import etree

from bot import HOMEPAGE, VERSION
from bot.alerts.phrases import status_word
from bot.web import shown
from bot.web.logged import Entry, Log, tag, xml
from bot.web.summary import as_html

_SPACE = "http://www.w3.org/2005/Atom"


def written(log: Log) -> bytes:
    """The page of the log as a feed document."""
    feed = etree.fromstring(f'<feed xmlns="{_SPACE}"/>')
    _add(feed, "title", "Missile launches reported by the news")
    _add(feed, "subtitle", "Gathered by Salvo from news reports; no official warning.")
    _add(feed, "id", tag())
    _add(feed, "updated", log.updated.isoformat(timespec="seconds"))
    _add(feed, "generator", "Salvo", uri=HOMEPAGE, version=VERSION)
    _add(_add(feed, "author"), "name", "Salvo")
    _link(feed, "self", "application/atom+xml", log.own)
    _link(feed, "alternate", "text/html", log.page)
    if log.next:
        _link(feed, "next", "application/atom+xml", log.next)
    for entry in log.entries:
        _write(_add(feed, "entry"), entry)
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8")


def _write(parent: etree._Element, entry: Entry) -> None:
    launch = entry.launch
    undone = f"{shown.status_word(launch.status)}: " if launch.status in shown.UNDONE else ""
    _add(parent, "title", undone + shown.title(launch))
    _add(parent, "id", tag(launch.id))
    _add(parent, "published", entry.published.isoformat(timespec="seconds"))
    _add(parent, "updated", entry.updated.isoformat(timespec="seconds"))
    _link(parent, "alternate", "text/html", entry.url)
    _link(parent, "related", "application/cap+xml", f"{entry.url}.cap")
    for term in (status_word(launch.status), launch.facts.kind.value, launch.facts.launcher):
        if term:
            _add(parent, "category", term=term)
    _add(parent, "summary", shown.why(launch))
    _add(parent, "content", as_html(launch), type="html")


def _link(parent: etree._Element, rel: str, kind: str, address: str) -> None:
    _add(parent, "link", rel=rel, type=kind, href=address)


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_SPACE}}}{name}", {key: xml(value) for key, value in attributes.items()})
    child.text = None if text is None else xml(text)
    return child
