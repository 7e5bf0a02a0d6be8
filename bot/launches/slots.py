"""The word lists that the slots of a launch are read by, as sets, from lexicon/<language>/slots.toml and verbs.toml."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.launches.words import listed, load


@dataclass(frozen=True, slots=True)
class Slots:
    """The word lists of lexicon/<language>/slots.toml and verbs.toml, as sets."""

    fire: frozenset[str]
    strike: frozenset[str]
    test: frozenset[str]
    conduct: frozenset[str]
    down: frozenset[str]
    say: frozenset[str]
    react: frozenset[str]
    harm: frozenset[str]
    firing: frozenset[str]
    present: frozenset[str]
    verbs: frozenset[str]
    groups: frozenset[str]
    clause: frozenset[str]
    stops: frozenset[str]
    events: frozenset[str]
    things: frozenset[str]
    qualities: frozenset[str]
    parts: frozenset[str]
    joined: frozenset[str]
    by_means: frozenset[str]
    maker: frozenset[str]
    compass: frozenset[str]
    koreas: dict[str, str]
    tables: dict[str, Any]


@cache
def words_of(key: str) -> frozenset[str]:
    """The words of one list of slots.toml."""
    return listed(load("en", "slots"), key)


def shares(words: Iterable[str], listed_words: frozenset[str]) -> bool:
    """Whether any of `words` is one of the list's."""
    return not listed_words.isdisjoint(words)


@cache
def verbs(kind: str) -> frozenset[str]:
    """Every form of the verbs of one class of verbs.toml."""
    rows = load("en", "verbs")[kind].items()
    return frozenset(form for base, forms in rows for form in (base, *forms.split()) if form != "=")


def present(kind: str) -> frozenset[str]:
    """The present forms of the verbs of one class: "fire", "fires"."""
    return frozenset(form for base, forms in load("en", "verbs")[kind].items() for form in (base, forms.split()[0]))


@cache
def slots() -> Slots:
    """The English word lists."""
    deeds = ("fire", "use", "test", "conduct", "bombard", "strike", "down", "harm")
    every = frozenset(form for kind in load("en", "verbs") for form in verbs(kind))
    return Slots(
        fire=verbs("fire") | verbs("use") | words_of("fire"),
        strike=verbs("strike") | verbs("bombard"),
        test=verbs("test") | verbs("conduct"),
        conduct=verbs("watch") | verbs("test") | verbs("conduct") | words_of("conduct"),
        down=verbs("down") | words_of("down"),
        say=verbs("say"), react=verbs("react"), harm=verbs("harm"),
        firing=frozenset(form for kind in deeds for form in verbs(kind)),
        present=frozenset(form for kind in deeds for form in present(kind)),
        verbs=every | words_of("conduct") | words_of("down"),
        groups=words_of("groups"), clause=words_of("clause"), stops=words_of("stops"), events=words_of("events"),
        things=words_of("things"), qualities=words_of("qualities"), parts=words_of("parts"), joined=words_of("joined"),
        by_means=words_of("by_means"), maker=words_of("maker"), compass=words_of("compass"),
        koreas=dict(load("en", "slots")["koreas"]), tables=dict(load("en", "slots")),
    )  # fmt: skip
