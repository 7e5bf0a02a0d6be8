"""Who fires at whom: what the table of wars tells of a missile that nobody is said to have fired."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import NamedTuple

from bot.launches.names import launchers
from bot.launches.words import load


class _War(NamedTuple):
    hit: frozenset[str]
    by: str
    near: str
    since: date
    until: date


@cache
def _wars() -> tuple[_War, ...]:
    rows = load("world", "wars")["war"]
    return tuple(
        _War(frozenset(row["hit"]), row["by"], row.get("near", ""), row["since"], row.get("until", date.max))
        for row in rows
    )


def fires_at(hit: str, day: date | None, sides: Collection[str]) -> str | None:
    """Who fires at a state or place on `day`: "" where it can't be told, None where no row fits.

    `sides` are the launchers and states that the text names. Without a day the wars that still last count.
    """
    day = day or date.max
    for war in _wars():
        if hit in war.hit and war.since <= day <= war.until and (not war.near or war.near in sides):
            return war.by
    return None


@cache
def fires_from() -> dict[str, str]:
    """Who fires from a land or place: the state itself, unless others are known to fire from there; "" is unknown."""
    states = {code: code for code, who in launchers().items() if code.isupper()}
    return states | dict(load("world", "origins"))


def as_launcher(side: str) -> str:
    """A people's name as a launcher: a missile of Yemen is the Houthis', a rocket of Palestinians a group's."""
    return {"YE": "houthi", "PS": "other_group", "LB": ""}.get(side, side)


def fighters_of(side: str) -> str:
    """Whose are the militants of a state: a known group's, else some group's; a group's are its own."""
    if not side.isupper():
        return side
    return "houthi" if side == "YE" else "other_group"
