"""What a report, or a launch as a whole, tells of which launch it means: who, what for, when, where, in which words.

A launch's trace is that of its claims together, with its clock set by the *first* report, so that no chain of late
reports can drag a launch along.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from bot.launches.areas import area
from bot.launches.names import NameKind, mentions
from bot.launches.text import plain_title, tokens
from bot.launches.words import listed, load
from bot.launches.zones import only_the_day, zone
from bot.model import Certainty, Facts, Kind, Report, Style, Weapon

HOUR = 3600.0
DAY = 24 * HOUR

# How long after the launch's first report an item of this style may still mean it, in hours.
TEST_HOURS = {Style.FIRST_NOTICE: 28, Style.NEUTRAL: 60, Style.REACTION: 96, Style.CLAIM: 48}
ATTACK_HOURS = {Style.FIRST_NOTICE: 20, Style.NEUTRAL: 24, Style.REACTION: 48, Style.CLAIM: 48}
# The same where both name the launch's day, and it is one day.
TEST_DAY_HOURS, ATTACK_DAY_HOURS = 120, 96
# An item of which only the day is known was written at some hour of it.
_DAY_LEVEL_HOURS = 12

_FOLLOWING = (Style.REACTION, Style.CLAIM)
GAZA_GROUPS = frozenset({"hamas", "pij"})
# Launchers that test and drill, and hardly ever strike: "fires missiles near" reads like an attack, and is none.
_AT_PEACE = frozenset({"KP", "KR", "JP", "CN", "TW", "IN", "PK", "FR", "GB", "AU"})
_TELLING_NAMES = (NameKind.MODEL, NameKind.SITE)
_STOCK = listed(load("en", "stock"), "stock")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Trace:
    """What matching asks of a report, or of a launch. Times are seconds since 1970; days are counted from year 1."""

    who: str | None
    kind: Kind
    attack: bool
    dated: bool
    at: float
    # half the length of the day where only the day is known, else nothing.
    slack: float
    # how long before `at` its launch may first have been told, at the very most.
    reach: float
    style: Style
    # it looks back at a launch that others told first.
    follows: bool
    # local day of publication, and the day that the text gives for the launch.
    told_on: int
    day: int | None
    days: frozenset[int]
    minute: float | None
    cities: frozenset[str]
    # the cities, with the regions that they lie in and the places close by.
    area: frozenset[str]
    seas: frozenset[str]
    states: frozenset[str]
    gaza: bool
    wave: bool
    renewed: bool
    denied: bool
    # models, and classes finer than "missile": they rank launches and part none.
    models: frozenset[str]
    classes: frozenset[Weapon]
    # the telling words of the title; of all titles for a launch.
    words: frozenset[str]
    voices: int


@lru_cache(maxsize=4096)
def telling_words(title: str) -> frozenset[str]:
    """A title's words without names, which are asked for themselves, and without those that half of all reports use."""
    words = tokens(plain_title(title))
    named = {at for name in mentions(words) if name.kind not in _TELLING_NAMES for at in range(name.start, name.end)}
    return frozenset(
        w.removesuffix("s")
        for at, w in enumerate(words)
        if at not in named and len(w) > 2 and w.isalpha() and w not in _STOCK
    )


def trace(report: Report) -> Trace:
    """What one report says of which launch it means."""
    facts, cues, entry = report.facts, report.cues, report.entry
    states = frozenset(p.state for p in facts.targets if p.state)
    kind = _kind(facts)
    cities = frozenset(p.id for p in facts.targets if p.state not in (None, p.id))
    clock = zone(facts.launcher, min(states, default=None))
    at = entry.published
    day_only = at is not None and only_the_day(at)
    told_on = 0 if at is None else (at.date() if day_only else at.astimezone(clock).date()).toordinal()
    day = facts.day if facts.certainty is not Certainty.REPORT else None
    days = frozenset(d.toordinal() for d in cues.days) | ({day.toordinal()} if day else frozenset())
    minute = facts.launched_at if facts.certainty is Certainty.MINUTE else None
    return Trace(
        who=facts.launcher,
        kind=kind,
        attack=kind is Kind.ATTACK,
        dated=at is not None,
        at=at.timestamp() if at else 0.0,
        slack=_DAY_LEVEL_HOURS * HOUR if day_only else 0.0,
        reach=_reach(kind, cues.style, bool(days)),
        style=cues.style,
        follows=cues.style in _FOLLOWING,
        told_on=told_on,
        day=day.toordinal() if day else None,
        days=days,
        minute=minute.timestamp() if minute else None,
        cities=cities,
        area=frozenset().union(*map(area, cities)),
        seas=frozenset(p.id for p in facts.targets if p.state is None),
        states=states,
        gaza=_from_gaza(facts, states),
        wave=cues.wave or len(cities) > 1,
        renewed=cues.renewed,
        denied=cues.denied,
        models=frozenset(filter(None, (facts.model,))),
        classes=frozenset(w for w in (facts.weapon,) if w and w is not Weapon.MISSILE),
        words=telling_words(entry.title),
        voices=1,
    )


def _kind(facts: Facts) -> Kind:
    """The kind as far as matching may trust it: some launchers only ever test, and groups only ever attack."""
    if facts.launcher in _AT_PEACE:
        return Kind.TEST
    return Kind.ATTACK if facts.launcher is not None and not facts.launcher.isupper() else facts.kind


def _from_gaza(facts: Facts, states: frozenset[str]) -> bool:
    if facts.launcher in GAZA_GROUPS:
        return True
    if facts.launcher not in (None, "other_group"):
        return False
    return "PS" in states or (facts.site is not None and "PS" in {facts.site.state, facts.site.id})


def whole(traces: Sequence[Trace]) -> Trace:
    """The trace of a launch: the first report's, with what the others add to it."""
    first = min(traces, key=lambda t: (not t.dated, t.at + t.slack, sorted(t.words)))
    kind = _most(t.kind for t in traces if t.kind is not Kind.UNKNOWN) or Kind.UNKNOWN
    return Trace(
        who=_most(t.who for t in traces),
        kind=kind,
        attack=kind is Kind.ATTACK,
        dated=first.dated,
        at=first.at,
        slack=first.slack,
        reach=first.reach,
        style=first.style,
        follows=first.follows,
        told_on=first.told_on,
        day=_most(t.day for t in traces),
        days=first.days,
        minute=_most(t.minute for t in traces),
        cities=frozenset().union(*(t.cities for t in traces)),
        area=frozenset().union(*(t.area for t in traces)),
        seas=frozenset().union(*(t.seas for t in traces)),
        states=frozenset().union(*(t.states for t in traces)),
        gaza=any(t.gaza for t in traces),
        wave=3 * sum(t.wave for t in traces) >= len(traces),
        renewed=first.renewed,
        denied=False,
        models=frozenset().union(*(t.models for t in traces)),
        classes=first.classes.union(*(t.classes for t in traces)),
        words=first.words.union(*(t.words for t in traces)),
        voices=len(traces),
    )


def _most(values: Iterable[T | None]) -> T | None:
    """The value said most often, the first said among equals."""
    said = Counter(v for v in values if v is not None)
    return said.most_common(1)[0][0] if said else None


def _reach(kind: Kind, style: Style, names_a_day: bool) -> float:
    if kind is Kind.ATTACK:
        first = style is Style.FIRST_NOTICE and not names_a_day
        return HOUR * (ATTACK_HOURS[style] if first else ATTACK_DAY_HOURS)
    return HOUR * (TEST_DAY_HOURS if names_a_day else TEST_HOURS[style])


def publication_day(report: Report) -> date | None:
    """The local date, at the launch, on which an item was published."""
    told_on = trace(report).told_on
    return date.fromordinal(told_on) if told_on else None


def launch_day(report: Report) -> date | None:
    """The local date of the launch: as the text gives it, else that of publication; None where neither is known."""
    return report.facts.day or publication_day(report)
