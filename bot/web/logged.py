"""A page of the launch log, as every format writes it, and what XML can carry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot import HOMEPAGE
from bot.model import Launch

# https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A launch in the log. `updated` is when a report last joined it or an operator last changed it."""

    launch: Launch
    url: str
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Log:
    """A page of the log: its own address, the one for people, the next page's, and the launches, newest first."""

    base: str
    own: str
    page: str
    next: str | None
    entries: tuple[Entry, ...]
    updated: datetime


def tag(launch_id: str = "") -> str:
    """A name that stays, wherever this Salvo is reached: https://www.rfc-editor.org/rfc/rfc4151."""
    host, _, path = HOMEPAGE.partition("://")[2].partition("/")
    return f"tag:{host},2026:{path}{f'/{launch_id}' if launch_id else ''}"


def xml(text: str) -> str:
    """The text without what XML can't carry."""
    return _NOT_XML.sub("", text)
