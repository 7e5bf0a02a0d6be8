"""The word lists that reading goes by: one folder a language under lexicon/, TOML tables of words and phrases."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parent / "lexicon"


@cache
def load(language: str, name: str) -> Mapping[str, Any]:
    """The tables of lexicon/`language`/`name`.toml."""
    with (LEXICON / language / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def listed(tables: Mapping[str, Any], key: str) -> frozenset[str]:
    """The words under `key`, which may be a list or one string with the words parted by white space."""
    words = tables[key]
    return frozenset(words.split() if isinstance(words, str) else words)


def alternatives(tables: Mapping[str, Any], key: str) -> str:
    """The words under `key` as the inside of a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed(tables, key), key=lambda w: (-len(w), w)))
