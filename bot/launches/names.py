"""The names that news uses for who fires, who says so, what is fired and where, found in one pass over the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from bot.launches import text
from bot.launches.words import listed, load
from bot.model import Place, Weapon


class NameKind(StrEnum):
    """What a name names; where one name has two readings, the kind that stands first here holds."""

    ANNOUNCER = "announcer"
    LAUNCHER = "launcher"
    PEOPLE = "people"
    UNIT = "unit"
    SITE = "site"
    PLACE = "place"
    ZONE = "zone"
    MODEL = "model"
    DEFENCE = "defence"
    WEAPON = "weapon"


class Mention(NamedTuple):
    """A name at tokens `start` to `end`. `side` is the launcher code that it stands for, "" where none.

    `acts`: it may be the subject of a verb of firing (a state, a force, a leader, a capital for its government).
    `many`: a weapon word in the plural.
    """

    kind: NameKind
    id: str
    start: int
    end: int
    side: str = ""
    acts: bool = False
    many: bool = False


class Model(NamedTuple):
    """A missile model: its usual name, class, and the state or group that it belongs to."""

    id: str
    name: str
    weapon: Weapon
    owner: str


class Launcher(NamedTuple):
    """Who can fire: a state's code or a group's id, where its days are counted, and a group's home state.

    `tests`: how strongly a launch of theirs is a test where the words don't tell.
    """

    id: str
    name: str
    zone: str
    capital: str
    home: str
    tests: float


class Announcer(NamedTuple):
    """Who says so. `official`: its word confirms a launch. `general`: a state or group, no office of it."""

    id: str
    name: str
    state: str
    official: bool
    general: bool


# How a launch leans towards a test where the launcher's row does not say.
_UNTOLD = -0.5


class _Name(NamedTuple):
    kind: NameKind
    id: str
    side: str = ""
    acts: bool = False
    many: bool = False
    guarded: bool = False


@cache
def launchers() -> dict[str, Launcher]:
    """Every launcher by its code."""
    rows = load("world", "launchers")
    return {
        code: Launcher(
            code, row["name"], row["zone"], row.get("capital", ""), row.get("home", ""), row.get("tests", -0.5)
        )
        for code, row in rows.items()
    }


@cache
def announcers() -> dict[str, Announcer]:
    """Every announcer by its id."""
    rows = load("world", "announcers")
    return {
        key: Announcer(key, row["name"], row["state"], row["official"], row.get("general", False))
        for key, row in rows.items()
    }


@cache
def models() -> dict[str, Model]:
    """Every missile model by its id; defensive systems are among them."""
    rows = ((owner, key, row) for owner, table in load("world", "missiles").items() if owner != "guarded"
            for key, row in table.items())  # fmt: skip
    return {key: Model(key, row[0], Weapon(row[1]), owner) for owner, key, row in rows}


@cache
def places() -> dict[str, Place]:
    """Every city, region, site and zone by its id, and every state by its code."""
    found = {code: Place(code, who.name, state=code) for code, who in launchers().items() if code.isupper()}
    for table in ("places", "sites"):
        for state, rows in load("world", table).items():
            found |= {key: Place(key, row[0], row[1], row[2], state) for key, row in rows.items()}
    found |= {key: Place(key, *row) for key, row in load("world", "zones").items()}
    return found


def launcher_name(code: str) -> str:
    """The usual name of a launcher or state; an unknown code is given back."""
    found = launchers().get(code)
    return found.name if found else code


def announcer_name(key: str) -> str:
    """The usual name of an announcer, fit to begin a clause; an unknown id is given back."""
    found = announcers().get(key)
    return found.name if found else key


def mentions(words: Sequence[str]) -> list[Mention]:
    """All names in `words` (folded tokens), in order, the longest at each point."""
    found = list(_matches(words))
    if any(_is_guarded(words, m) for m in found):
        armed = any(m.kind is NameKind.WEAPON for m in found)
        found = [m for m in found if armed or not _is_guarded(words, m)]
    return found


def _matches(words: Sequence[str]) -> Iterator[Mention]:
    root, count = _tries("en")[0], len(words)
    at = 0
    while at < count:
        node = root.get(words[at])
        if node is None:
            at += 1
            continue
        end, best, ahead = at, None, at + 1
        while node is not None:
            if "" in node:
                best, end = node[""], ahead
            node = node.get(words[ahead]) if ahead < count else None
            ahead += 1
        if best is None or (words[at] == "us" and at and words[at - 1] in _before_pronoun()):
            at += 1
            continue
        yield Mention(best.kind, best.id, at, end, best.side, best.acts, best.many)
        at = end


def _is_guarded(words: Sequence[str], found: Mention) -> bool:
    return found.kind in (NameKind.MODEL, NameKind.DEFENCE) and tuple(words[found.start : found.end]) in _tries("en")[1]


@cache
def _before_pronoun() -> frozenset[str]:
    """As in "tell us", "among us": behind these it is not the United States."""
    return listed(load("en", "names")["pronoun"], "us")


@cache
def _tries(language: str) -> tuple[dict[str, Any], frozenset[tuple[str, ...]]]:
    """The names as a tree of words, and those that count only beside a weapon word."""
    root: dict[str, Any] = {}
    for alias, name in all_names(language):
        node = root
        for word in text.tokens(text.fold(alias)):
            node = node.setdefault(word, {})
        node.setdefault("", name)
    guarded = load("world", "missiles")["guarded"]["names"]
    return root, frozenset(text.tokens(text.fold(alias)) for alias in guarded)


def all_names(language: str) -> Iterator[tuple[str, _Name]]:
    """Every alias with what it names, in the order of NameKind: the first reading of an alias holds."""
    yield from _actor_names(language)
    yield from _place_names(language)
    yield from _weapon_names(language)


def _actor_names(language: str) -> Iterator[tuple[str, _Name]]:
    tables = load(language, "names")
    for kind in (NameKind.ANNOUNCER, NameKind.LAUNCHER, NameKind.PEOPLE, NameKind.UNIT):
        for key, aliases in tables[kind].items():
            side = announcers()[key].state if kind is NameKind.ANNOUNCER else key
            for alias in aliases:
                yield alias, _Name(kind, key, side, True)


def _place_names(language: str) -> Iterator[tuple[str, _Name]]:
    capitals = {who.capital for who in launchers().values()}
    for kind, table in ((NameKind.SITE, "sites"), (NameKind.PLACE, "places")):
        for state, rows in load("world", table).items():
            for key, row in rows.items():
                for alias in (row[0], *row[3:]):
                    yield alias, _Name(kind, key, state, key in capitals)
    for key, aliases in load(language, "places")["zone"].items():
        for alias in aliases:
            yield alias, _Name(NameKind.ZONE, key)


def _weapon_names(language: str) -> Iterator[tuple[str, _Name]]:
    for owner, rows in load("world", "missiles").items():
        if owner != "guarded":
            kind = NameKind.DEFENCE if owner == "defence" else NameKind.MODEL
            for key, row in rows.items():
                for alias in (row[0], *row[2:]):
                    yield alias, _Name(kind, key)
    tables = load(language, "weapons")
    for number in ("singular", "plural"):
        for weapon, aliases in tables[number].items():
            for alias in aliases:
                yield alias, _Name(NameKind.WEAPON, weapon, many=number == "plural")
