"""A feed's items as it wrote them, whatever the document's kind: raw words, nothing decided yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

# Of a longer feed only the first and the last of its items are read: new ones stand at one end.
MOST_ITEMS = 2_000
_LONGEST_TTL = timedelta(days=1)


class Item(NamedTuple):
    """One item's raw words; an empty string is "not said". `link` is resolved as far as the document itself goes."""

    guid: str
    link: str
    title: str
    date: str
    summary: str
    source: str


@dataclass(frozen=True, slots=True)
class Items:
    """What stands in a feed document, and the pause between two polls that it asks for."""

    found: tuple[Item, ...]
    ttl: timedelta | None = None


class NotXml(Exception):
    """The fast path refuses the document: no well-formed XML."""


class NotAFeed(Exception):
    """Well-formed, and no feed; the message says what it is instead."""


def kept(items: Iterable[Item]) -> tuple[Item, ...]:
    """All items, or of an endless list the first and the last thousand."""
    first: list[Item] = []
    last: deque[Item] = deque(maxlen=MOST_ITEMS // 2)
    for item in items:
        if len(first) < MOST_ITEMS // 2:
            first.append(item)
        else:
            last.append(item)
    return (*first, *last)


def read_ttl(text: str | None) -> timedelta | None:
    """RSS's `ttl`, minutes between two polls; None where it is no sensible number."""
    text = (text or "").strip()
    if not text.isascii() or not text.isdigit() or len(text) > 6 or int(text) == 0:
        return None
    return min(timedelta(minutes=int(text)), _LONGEST_TTL)
