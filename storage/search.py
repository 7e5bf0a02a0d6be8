"""A user's words as a full-text query that can't be anything but words."""

from __future__ import annotations

import re

# A longer query finds nothing more, and costs a look-up a word.
MAX_WORDS = 16
# The beginning of a word finds it from so many letters on; fewer would find nearly everything.
MIN_BEGUN = 3

_WORD = re.compile(r"\w+(?:[-./'’]\w+)*")


def match(text: str, *, begun: bool = False) -> str:
    """An FTS5 query for all words of the text, the last of which may be a word's beginning if `begun`.

    The syntax: https://sqlite.org/fts5.html#full_text_query_syntax. A text without words finds nothing.
    """
    words = _WORD.findall(text)[:MAX_WORDS]
    if not words:
        return '""'
    rest = "*" if begun and len(words[-1]) >= MIN_BEGUN else ""
    return " AND ".join(f'"{word}"' for word in words) + rest


def tag(name: str, value: object) -> str:
    """A named value as a phrase that stands among a launch's tags, and that a query can ask for."""
    return " ".join(_WORD.findall(f"{name} {value}".replace("_", " ")))
