"""Items out of XML, by lxml: the fast path, for every dialect of RSS and Atom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from operator import itemgetter
from urllib.parse import urljoin

from lxml import etree

from bot.news.items import Item, Items, NotAFeed, NotXml, kept, read_ttl

# Above this size a document is read item by item, so that its tree is never in memory as a whole.
_STREAM_ABOVE = 1024 * 1024
# More raw text than any bounded title or summary is made from.
_LONGEST_TEXT = 24 * 1024
_BASE = "{http://www.w3.org/XML/1998/namespace}base"

# Namespaces of elements that are read, beside the one that the item itself is in.
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dc",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
}
# Bing names its own elements by the address of the search, a new one for each.
_SEARCH = ("https://www.bing.com/", "http://www.bing.com")
# For each field the elements that may fill it, the best first.
_SOURCES = {
    "guid": ("guid", "id", "atom:id"),
    "title": ("title", "atom:title", "dc:title", "media:title"),
    "date": (
        "published", "pubdate", "atom:published", "issued", "dc:issued", "dc:date", "dc:created", "created", "date",
        "updated", "atom:updated", "modified", "dc:modified",
    ),
    "summary": (
        "description", "summary", "atom:summary", "content:encoded", "content", "atom:content", "dc:description",
        "itunes:summary", "media:description",
    ),
    "source": ("source", "bing:source"),
    "link": ("link", "atom:link", "feedburner:origlink"),
    "group": ("media:group", "media:content"),
}  # fmt: skip
_RANK = {name: (field, rank) for field, names in _SOURCES.items() for rank, name in enumerate(names)}
# Kinds of address, the best first.
_PUBLISHERS, _PLAIN, _PAGE, _ALTERNATE, _GUID, _RELATED = range(6)


def items_of(body: bytes, *, recover: bool = False) -> Items:
    """The items of a UTF-8 XML document. `recover` reads on after mistakes, where feedparser would be too slow.

    No entity is expanded, nothing is loaded from elsewhere, depth and name lengths stay within libxml2's limits.
    """
    try:
        return _streamed(body, recover) if len(body) > _STREAM_ABOVE else _at_once(body, recover)
    except etree.XMLSyntaxError as error:
        raise NotXml(str(error)) from error


def _at_once(body: bytes, recover: bool) -> Items:
    parser = etree.XMLParser(
        encoding="utf-8", recover=recover, resolve_entities=False, no_network=True, load_dtd=False,
        remove_comments=True, remove_pis=True, huge_tree=False,
    )  # fmt: skip
    root = etree.fromstring(body, parser)
    if root is None:
        raise NotXml("nothing in it could be read")
    found = kept(item for element in root.iter("{*}item", "{*}entry") if (item := _item(element)))
    if not found:
        _check_root(str(root.tag))
    ttl = root.findtext("channel/ttl") if root.tag == "rss" else None
    return Items(found, read_ttl(ttl))


def _streamed(body: bytes, recover: bool) -> Items:
    events = etree.iterparse(
        BytesIO(body), events=("end",), tag=("{*}item", "{*}entry", "ttl"), encoding="utf-8", recover=recover,
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False,
    )  # fmt: skip
    ttl: list[str] = []
    found = kept(_drained(events, ttl))
    if not found and events.root is not None:
        _check_root(str(events.root.tag))
    return Items(found, read_ttl(ttl[0] if ttl else None))


def _drained(events: etree.iterparse[tuple[str, etree._Element]], ttl: list[str]) -> Iterator[Item]:
    for _, element in events:
        if element.tag == "ttl":
            ttl.append(element.text or "")
            continue
        item = _item(element)
        if item:
            yield item
        element.clear()
        # What is read is let go, and so are the empty shells before it: memory stays flat however long the feed.
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _check_root(tag: str) -> None:
    name = tag.rpartition("}")[2].lower()
    if name not in {"rss", "rdf", "feed", "channel"}:
        raise NotAFeed("an HTML page" if name == "html" else f"an XML document of <{name[:40]}>")


def _item(element: etree._Element) -> Item | None:
    """One item, or None where it bears characters that no text can have: it loses itself, not the others."""
    try:
        return _read_item(element)
    except UnicodeDecodeError:
        return None


def _read_item(element: etree._Element) -> Item:
    fields: dict[str, str] = {}
    ranks: dict[str, int] = {}
    links: list[tuple[int, str]] = []
    own = str(element.tag).rpartition("}")[0]
    permalink = _collect(element, own, fields, ranks, links)
    guid = fields.get("guid", "")
    if permalink and "://" in guid:
        links.append((_GUID, guid))
    link = min(links, key=itemgetter(0))[1] if links else ""
    if link and "://" not in link:
        link = _based(element, link)
    return Item(
        guid, link, fields.get("title", ""), fields.get("date", ""), fields.get("summary", ""), fields.get("source", "")
    )


def _collect(
    element: etree._Element, own: str, fields: dict[str, str], ranks: dict[str, int], links: list[tuple[int, str]]
) -> bool:
    """Fills `fields` with the best words for each and `links` with ranked addresses; says whether a guid is a link."""
    permalink = True
    for child in element:
        field, rank, name = _role(child.tag, own)
        if not field:
            continue
        if field == "link":
            links.extend(_link(child, name))
        elif field == "group":
            _collect(child, own, fields, ranks, links)
        elif rank < ranks.get(field, 99):
            text = _text(child)
            if text:
                fields[field], ranks[field] = text, rank
                if field == "guid":
                    permalink = child.get("isPermaLink", "true").strip().lower() != "false"
    return permalink


def _link(element: etree._Element, name: str) -> Iterator[tuple[int, str]]:
    """An address with its rank."""
    href = (element.get("href") or "").strip()
    text = (element.text or "").strip()
    if name == "feedburner:origlink":
        yield _PUBLISHERS, text
    elif text and not href:
        yield _PLAIN, text
    elif href:
        page = element.get("type", "text/html") in {"text/html", "application/xhtml+xml"}
        alternate = element.get("rel", "alternate") == "alternate"
        yield (_PAGE if page else _ALTERNATE) if alternate else _RELATED, _based(element, href)


def _based(element: etree._Element, link: str) -> str:
    """`link` resolved against the xml:base of the elements around it."""
    for around in (element, *element.iterancestors()):
        base = around.get(_BASE)
        if base:
            try:
                link = urljoin(base, link)
            except ValueError:
                break
    return link


def _text(element: etree._Element) -> str:
    text = "".join(_pieces(element)) if len(element) else element.text or ""
    return text[:_LONGEST_TEXT].strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    """The markup inside an element, its text not escaped again: some feeds mix elements with escaped ones."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            name = child.tag.rpartition("}")[2]
            yield f"<{name}>"
            yield from _pieces(child)
            yield f"</{name}>"
        elif isinstance(child, etree._Entity):
            yield str(child.text)
        yield child.tail or ""


def _prefix(namespace: str) -> str:
    return "bing" if namespace.startswith(_SEARCH) else _PREFIXES.get(namespace, "")


@lru_cache(maxsize=2048)
def _role(tag: object, own: str) -> tuple[str, int, str]:
    """The field that a child may fill, how well, and the child's name: lower case, bare where it is in the item's own
    namespace or in none, else with its prefix. Nothing for what is not read."""
    if not isinstance(tag, str):
        return "", 0, ""
    namespace, _, local = tag.rpartition("}")
    prefix = "" if namespace in {"", own} else f"{_prefix(namespace[1:])}:"
    name = prefix + local.lower()
    return (*_RANK.get(name, ("", 0)), name)
