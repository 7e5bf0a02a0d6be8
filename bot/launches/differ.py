"""What the outlets differ on, so that an alert can show the spread: "2 to 3 missiles", "one outlet says one"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.launches.agree import Voice, asserting, lineage, said
from bot.model import Count, Launch, Weapon

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact on which outlets differ: each value said, most supported first, with the outlets that say so."""

    fact: str
    said: tuple[tuple[str, tuple[str, ...]], ...]


def differences(launch: Launch) -> tuple[Difference, ...]:
    """What the outlets differ on, a fact at a time: launcher, kind, weapon, count, site, outcome, killed, injured."""
    told = asserting(launch.claims)
    found = (
        _difference("launcher", said(told, lambda f: f.launcher)),
        _difference("weapon", _without_wider_words(said(told, lambda f: f.weapon))),
        _difference("count", said(told, lambda f: f.count and count_words(f.count))),
        _difference("site", said(told, lambda f: f.site and f.site.name)),
        _difference("outcome", said(told, lambda f: f.outcome)),
        _difference("killed", said(told, lambda f: f.killed)),
        _difference("injured", said(told, lambda f: f.injured)),
    )
    return tuple(difference for difference in found if difference is not None)


def _without_wider_words(voices: Sequence[Voice[Weapon]]) -> list[Voice[Weapon]]:
    """The classes said, without those that are only a wider word for another: "ballistic" beside "srbm"."""
    wider = {c for voice in voices for c in lineage(voice.value) if c is not voice.value}
    return [voice for voice in voices if voice.value not in wider]


def _difference(fact: str, voices: Sequence[Voice[T]]) -> Difference | None:
    outlets: defaultdict[str, list[str]] = defaultdict(list)
    for voice in voices:
        outlets[str(voice.value)].append(voice.outlet)
    if len(outlets) < 2:
        return None
    ranked = sorted(outlets.items(), key=lambda item: -len(item[1]))
    return Difference(fact, tuple((value, tuple(dict.fromkeys(who))) for value, who in ranked))


def count_words(count: Count) -> str:
    """A count as figures: "2", "2 to 3", "at least 2", "about 10"."""
    if count.max is None:
        return f"at least {count.min}"
    figures = str(count.min) if count.min == count.max else f"{count.min} to {count.max}"
    return f"about {figures}" if count.approx else figures
