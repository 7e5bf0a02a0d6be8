"""Whose voice a claim is: an outlet's own, or the agency's whose copy it prints.

Two feeds of one outlet, copies that credit one agency, and texts that are nearly the same are one voice: only
different voices make a launch better attested.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from bot.launches.text import fold, plain_summary, plain_title, tokens
from bot.launches.words import load
from bot.model import Entry

# Two texts are nearly the same when they share this part of the shorter one's runs of four words.
_NEAR = 0.7
# Shorter texts are alike by chance: "North Korea fires ballistic missile" has been written many times over.
_LEAST_RUNS = 6
_RUN = 4
# What is compared of a text; copies are cut short at different lengths.
_WORDS = 60
_CREDIT_HEAD, _CREDIT_TAIL = 140, 80

_VIA = re.compile(r"\s*\(.*?\)\s*")
_HOST = re.compile(r"^(?:www\.|rss\.|feeds\.|m\.|edition\.|english\.)*([\w-]+)\.(?:co\.\w+|com\.\w+|\w+)$")
_ENDING = re.compile(r"\s+(?:news|online|english|world|international|homepage)$")


def _read_voices() -> tuple[dict[str, str], dict[str, str]]:
    outlets: dict[str, str] = {}
    credits: dict[str, str] = {}
    for voice, table in load("en", "voices").items():
        outlets.update(dict.fromkeys(table["outlets"], voice))
        credits.update(dict.fromkeys(table["credits"], voice))
    return outlets, credits


_OUTLETS, _CREDITS = _read_voices()
_AGENCIES = "|".join(re.escape(c) for c in sorted(_CREDITS, key=len, reverse=True))
# "SEOUL (Reuters) -", "Reuters -", "/AFP", at the start; "(Reuters)", "- AFP", "source: Yonhap" at the end.
_AT_START = re.compile(
    rf"\((?:[^()]{{0,20}}[/, ])?({_AGENCIES})(?:[/, ][^()]{{0,20}})?\)|^(?:by )?({_AGENCIES})\s*(?:-|:)\s"
)
_AT_END = re.compile(rf"(?:\(|-\s|/|\bsource: |\bcredit: |\bwith )({_AGENCIES})\W*$")


def outlet_voice(outlet: str) -> str:
    """An outlet's name as one voice: "www.bbc.co.uk", "BBC News (homepage)" and "BBC" are all "bbc"."""
    name = _VIA.sub(" ", fold(outlet, 80)).strip()
    if name in _OUTLETS:
        return _OUTLETS[name]
    host = _HOST.match(name)
    name = host[1] if host else name
    while _ENDING.search(name):
        name = _ENDING.sub("", name)
    name = name.removeprefix("the ").strip() or fold(outlet, 80)
    return _OUTLETS.get(name, name)


@lru_cache(maxsize=1024)
def voice(entry: Entry) -> str:
    """Who speaks in an entry: the agency that its text credits, else its outlet."""
    for said in (entry.summary, entry.title):
        text = fold(said[: _CREDIT_HEAD * 4])
        found = _AT_START.search(text[:_CREDIT_HEAD])
        if found:
            return _CREDITS[found[1] or found[2]]
        found = _AT_END.search(fold(said)[-_CREDIT_TAIL:])
        if found:
            return _CREDITS[found[1]]
    return outlet_voice(entry.outlet)


def independent(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The source of each entry, in the order given: copies bear the voice of the first in that order.

    Each text is held against the originals that share a run with it, so the work grows with the text, not its square.
    """
    sources: list[str] = []
    source_of: dict[str, str] = {}
    originals: defaultdict[int, list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        runs = _runs(entry)
        shared = Counter(original for run in runs for original in originals.get(run, ()))
        copied = min((o for o, number in shared.items() if _is_copy(number, runs, _runs(entries[o]))), default=None)
        own = voice(entry)
        sources.append(source_of.setdefault(own, own if copied is None else sources[copied]))
        if copied is None:
            for run in runs:
                originals[run].append(position)
    return tuple(sources)


def near(one: Entry, other: Entry) -> bool:
    """Whether two entries are copies of one text."""
    ours, theirs = _runs(one), _runs(other)
    return _is_copy(len(ours & theirs), ours, theirs)


def _is_copy(shared: int, ours: frozenset[int], theirs: frozenset[int]) -> bool:
    least = min(len(ours), len(theirs))
    return least >= _LEAST_RUNS and shared >= _NEAR * least


@lru_cache(maxsize=1024)
def _runs(entry: Entry) -> frozenset[int]:
    said = tokens(plain_summary(entry.summary)) if entry.summary else ()
    words = said if len(said) >= _LEAST_RUNS + _RUN else tokens(plain_title(entry.title, entry.outlet))
    words = words[:_WORDS]
    return frozenset(hash(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
