"""What may be typed into the options of /subscribe, what is offered meanwhile, and the wishes that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import cache
from typing import TypeVar
from zoneinfo import available_timezones

from discord import app_commands

from bot.alerts.limits import CHOICE_NAME, CHOICES
from bot.alerts.markup import plain, shortened
from bot.alerts.naming import launcher_word
from bot.alerts.phrases import capitalised, joined
from bot.alerts.wishes import MINIMUM_CLASSES
from bot.commands.answers import Unanswerable
from bot.commands.inwords import and_up, class_named, kinds_named
from bot.languages import ENGLISH, Language
from bot.launches.names import NameKind, all_names, launchers
from bot.model import Kind, Mention, QuietHours, Status, Updates, Weapon, Wishes

T = TypeVar("T")
Choice = app_commands.Choice[str]

ANY = "any"
OFF = "off"
# The classes that may be asked for with "and up".
CLASSED = MINIMUM_CLASSES[1:]
# Those of a class first, then ballistic missiles of any and missiles of none.
_OFFERED = tuple(sorted(Weapon, key=lambda each: each in (Weapon.BALLISTIC, Weapon.MISSILE)))
_VALUE = 100
_UP = "+"
_COMMA = re.compile("[,、，]")
_HOURS = re.compile(r"\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(?:-|–|to|until)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """The options as they were given; None leaves what was wished before."""

    launchers: str | None = None
    kinds: str | None = None
    weapons: str | None = None
    status: str | None = None
    outlets: int | None = None
    mention: int | None = None
    mention_status: str | None = None
    mention_outlets: int | None = None
    mention_weapons: str | None = None
    updates: str | None = None
    quiet: str | None = None
    timezone: str | None = None
    hourly: int | None = None


def changed(wishes: Wishes, asked: Asked, lang: Language = ENGLISH) -> Wishes:
    """The wishes with what was asked for, in English or in `lang`; Unanswerable says what was not understood."""
    if asked.launchers is not None:
        wishes = replace(wishes, launchers=read_launchers(asked.launchers, lang))
    if asked.kinds is not None:
        wishes = replace(wishes, kinds=_read(asked.kinds, _kinds(lang), "kind-unheard"))
    if asked.weapons is not None:
        weapons, at_least = read_weapons(asked.weapons, lang)
        wishes = replace(wishes, weapons=weapons, at_least=at_least)
    return replace(
        wishes,
        status=Status(asked.status) if asked.status is not None else wishes.status,
        outlets=asked.outlets if asked.outlets is not None else wishes.outlets,
        mention=_mention(wishes.mention, asked),
        updates=Updates(asked.updates) if asked.updates is not None else wishes.updates,
        quiet=read_quiet(wishes.quiet, asked.quiet, asked.timezone),
        hourly=(asked.hourly or None) if asked.hourly is not None else wishes.hourly,
    )


def read_launchers(said: str, lang: Language = ENGLISH) -> tuple[str, ...]:
    """The ids of the launchers that are named, by id, name or alias."""
    return _read(said, _launchers(lang), "launcher-unknown")


def read_weapons(said: str, lang: Language = ENGLISH) -> tuple[tuple[Weapon, ...], Weapon | None]:
    """The classes that are named, and the least of those named with "and up"."""
    codes = _read(said, _weapons(lang), "class-unheard")
    least = [Weapon(code.removesuffix(_UP)) for code in codes if code.endswith(_UP)]
    exactly = tuple(Weapon(code) for code in codes if not code.endswith(_UP))
    return exactly, min(least, key=MINIMUM_CLASSES.index, default=None)


def read_quiet(known: QuietHours | None, hours: str | None, zone: str | None) -> QuietHours | None:
    """The quiet hours as they are from now on; each of the two may be given without the other once both are known."""
    if hours is not None and hours.strip().casefold() in (OFF, ANY, "none", ""):
        return None
    if hours is None and zone is None:
        return known
    start, end = _clocks(hours) if hours is not None else (known.start, known.end) if known else (None, None)
    named = _zone(zone) if zone is not None else known.zone if known else None
    if start is None or end is None:
        raise Unanswerable("quiet-without-hours")
    if named is None:
        raise Unanswerable("quiet-without-zone")
    return QuietHours(start, end, named)


def _mention(known: Mention | None, asked: Asked) -> Mention | None:
    if asked.mention_status == OFF:
        return None
    thresholds = (asked.mention_status, asked.mention_outlets, asked.mention_weapons)
    if asked.mention is None and known is None:
        if any(each is not None for each in thresholds):
            raise Unanswerable("mention-without-role")
        return None
    mention = known or Mention(0)
    if asked.mention is not None:
        mention = replace(mention, role_id=asked.mention)
    if asked.mention_status is not None:
        mention = replace(mention, status=Status(asked.mention_status))
    if asked.mention_outlets is not None:
        mention = replace(mention, outlets=asked.mention_outlets)
    if asked.mention_weapons is not None:
        least = None if asked.mention_weapons == ANY else Weapon(asked.mention_weapons)
        mention = replace(mention, at_least=least)
    return mention


def _clocks(said: str) -> tuple[time, time]:
    found = _HOURS.fullmatch(said)
    try:
        start, end = (time(int(found[n]), int(found[n + 1] or 0)) for n in (1, 3)) if found else (None, None)
    except ValueError:
        start = end = None
    if start is None or end is None or start == end:
        raise Unanswerable("quiet-unreadable", said=plain(said, 40))
    return start, end


def _zone(said: str) -> str:
    wanted = said.strip().replace(" ", "_").casefold()
    for zone in _zones():
        if zone.casefold() == wanted:
            return zone
    raise Unanswerable("zone-unknown", said=plain(said, 40))


def _read(said: str, known: Mapping[str, T], unknown_message: str) -> tuple[T, ...]:
    """What is named, parted by commas, each once."""
    named = [each.strip() for each in _COMMA.split(said) if each.strip()]
    if [each.casefold() for each in named] in ([ANY], []):
        return ()
    unknown = [each for each in named if each.casefold() not in known]
    if unknown:
        raise Unanswerable(unknown_message, said=plain(unknown[0], 40))
    return tuple(dict.fromkeys(known[each.casefold()] for each in named))


def offer(typed: str, known: Mapping[str, str], names: Mapping[str, str], lang: Language) -> list[Choice]:
    """What may complete the last of several names that are typed, after what stands before it."""
    *before, last = _COMMA.split(typed)
    chosen = list(dict.fromkeys(known[each.strip().casefold()] for each in before if each.strip().casefold() in known))
    offered = [[*chosen, each] for each in _fitting(last.strip().casefold(), known) if each not in chosen]
    choices = [
        app_commands.Choice(
            name=shortened(joined([names[one] for one in each], lang), CHOICE_NAME), value=",".join(each)
        )
        for each in offered
        if len(",".join(each)) <= _VALUE
    ]
    return ([] if typed.strip() else [app_commands.Choice(name=lang.say("choice-any"), value=ANY)]) + choices[
        : CHOICES - 1
    ]


def _fitting(sought: str, known: Mapping[str, str]) -> list[str]:
    """What the beginning of a name means, then the beginning of a word of one, then any part."""
    ranked: dict[str, int] = {}
    for name, meant in known.items():
        rank = 0 if name.startswith(sought) else 1 if f" {sought}" in name else 2 if sought in name else None
        if rank is not None:
            ranked[meant] = min(rank, ranked.get(meant, rank))
    return sorted(ranked, key=lambda each: ranked[each])


def offer_launchers(typed: str, lang: Language) -> list[Choice]:
    return offer(typed, _launchers(lang), {each: capitalised(launcher_word(each, lang)) for each in launchers()}, lang)


def offer_kinds(typed: str, lang: Language) -> list[Choice]:
    return offer(typed, _kinds(lang), {kind.value: capitalised(kinds_named(kind, lang)) for kind in Kind}, lang)


def offer_weapons(typed: str, lang: Language) -> list[Choice]:
    return offer(typed, _weapons(lang), _weapon_names(lang), lang)


def offer_zones(typed: str, lang: Language) -> list[Choice]:
    """Time zones by any part of their names; the great ones while nothing is typed."""
    sought = typed.strip().replace(" ", "_").casefold()
    found: Iterable[str] = (zone for zone in _zones() if sought in zone.casefold()) if sought else _GREAT
    return [app_commands.Choice(name=zone, value=zone) for zone in list(found)[:CHOICES]]


_GREAT = (
    "UTC", "Europe/London", "Europe/Berlin", "Europe/Kyiv", "Europe/Istanbul", "Asia/Jerusalem", "Asia/Tehran",
    "Asia/Dubai", "Asia/Kolkata", "Asia/Shanghai", "Asia/Taipei", "Asia/Seoul", "Asia/Tokyo", "Australia/Sydney",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo",
)  # fmt: skip


@cache
def _zones() -> Sequence[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone or zone == "UTC")


@cache
def _launchers(lang: Language) -> Mapping[str, str]:
    """Every launcher's id by its id, its name and its aliases, folded; those of the language come first."""
    found = {launcher_word(each, lang).casefold(): each for each in launchers()}
    found |= {launcher_word(each).casefold(): each for each in launchers()}
    found |= {each.casefold(): each for each in launchers()}
    for alias, name in all_names("en"):
        if name.kind in (NameKind.LAUNCHER, NameKind.PEOPLE) and name.side in launchers():
            found.setdefault(alias.casefold(), name.side)
    return found


@cache
def _kinds(lang: Language) -> Mapping[str, Kind]:
    """Each kind by its id and its names; a kind is a string itself."""
    return {said.casefold(): kind for kind in Kind for said in (kind.value, kinds_named(kind, lang), kinds_named(kind))}


@cache
def _weapon_names(lang: Language) -> Mapping[str, str]:
    """What each code is called: a class, or a class "and up"."""
    up = {f"{least.value}{_UP}": capitalised(and_up(least, lang)) for least in reversed(CLASSED)}
    return up | {weapon.value: capitalised(class_named(weapon, lang)) for weapon in _OFFERED}


@cache
def _weapons(lang: Language) -> Mapping[str, str]:
    """Each code by itself and by its names, in this language and in English."""
    found: dict[str, str] = {}
    for names in (_weapon_names(lang), _weapon_names(ENGLISH)):
        for code, name in names.items():
            found.setdefault(name.casefold(), code)
    found |= {code: code for code in _weapon_names(ENGLISH)}
    return found | {f"{least.value} and up": f"{least.value}{_UP}" for least in CLASSED}
