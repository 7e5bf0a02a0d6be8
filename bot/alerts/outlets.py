"""Who reports a launch: the outlets in the order in which they are shown, and what they differ on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.alerts.limits import EMBED_FIELD_VALUE, length
from bot.alerts.markup import link, moment, plain
from bot.alerts.naming import launcher_word, place_word
from bot.alerts.phrases import joined, listed, number, weapon_word
from bot.languages import ENGLISH, Language
from bot.launches.cluster import differences
from bot.launches.differ import count_words
from bot.model import Launch, Tier, Weapon

_NAME = 60
# fields that the outlets of one alert may fill
_FIELDS = 3
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet inside a launch, with its first report's address."""

    name: str
    url: str | None
    official: bool
    at: datetime | None


def heard(launch: Launch) -> list[Outlet]:
    """Every outlet once, the first to report first, then official ones, then in order of time."""
    first: dict[str, Outlet] = {}
    for claim in sorted(launch.claims, key=lambda each: each.at or _NEVER):
        entry = claim.report.entry
        key = entry.outlet.strip().casefold()
        known = first.get(key)
        if known is None:
            first[key] = Outlet(entry.outlet, entry.link, entry.tier is Tier.OFFICIAL, claim.at)
        elif known.url is None and entry.link:
            first[key] = Outlet(known.name, entry.link, known.official, known.at)
    outlets = list(first.values())
    return outlets[:1] + sorted(outlets[1:], key=lambda each: not each.official)


def listing(outlets: Sequence[Outlet], room: int, lang: Language = ENGLISH, fields: int = _FIELDS) -> list[str]:
    """The outlets with their links, one a line, as the values of at most `fields` fields, together within `room`.

    Those that don't fit are counted in the last line.
    """
    values: list[str] = [""]
    for index, outlet in enumerate(outlets):
        line = _line(outlet, lang, first=index == 0 and len(outlets) > 1)
        more = lang.say("more", count=len(outlets) - index)
        # what follows this line must leave place to say how many are left out
        spare = length(more) + 1 if index + 1 < len(outlets) else 0
        if not _fits(values[-1], line, spare) and len(values) < fields:
            values.append("")
        if not _fits(values[-1], line, spare) or sum(map(length, values)) + length(line) + spare > room:
            values[-1] = _below(values[-1], more)
            break
        values[-1] = _below(values[-1], line)
    return [value for value in values if value]


def source_line(outlet: Outlet, lang: Language = ENGLISH) -> str:
    """An outlet with its link and when it reported."""
    at = f" · {moment(outlet.at, 'f')}" if outlet.at else ""
    return f"{_line(outlet, lang, first=False)}{at}"


def _fits(value: str, line: str, spare: int) -> bool:
    return length(_below(value, line)) + spare <= EMBED_FIELD_VALUE


def _below(value: str, line: str) -> str:
    return f"{value}\n{line}" if value else line


def _line(outlet: Outlet, lang: Language, *, first: bool) -> str:
    marks = [lang.say(f"outlet-{mark}") for mark, holds in (("first", first), ("official", outlet.official)) if holds]
    name = link(plain(outlet.name, _NAME) or lang.say("outlet-unnamed"), outlet.url)
    return f"• {name}{''.join(f' · {mark}' for mark in marks)}"


def differing(launch: Launch, lang: Language = ENGLISH) -> str:
    """What the outlets don't agree on, each value with who says it; empty where they agree."""
    kept: list[str] = []
    for each in differences(launch):
        told = [
            lang.say(
                "differ-value",
                value=_value(launch, each.fact, value, lang),
                outlets=listed([plain(outlet, _NAME) for outlet in who], 2, lang),
            )
            for value, who in each.said
        ]
        values = joined(told, lang, by="list-wide-separator")
        if length("\n".join([*kept, values])) < EMBED_FIELD_VALUE:
            line = lang.say("differ-line", fact=lang.say(f"fact-{each.fact}"), values=values)
            kept += [line] if length("\n".join([*kept, line])) <= EMBED_FIELD_VALUE else []
    return "\n".join(kept)


def _value(launch: Launch, fact: str, value: str, lang: Language) -> str:
    """A value as the difference has it, as the language has it."""
    told = [claim.report.facts for claim in launch.claims]
    match fact:
        case "weapon":
            return weapon_word(Weapon(value), lang)
        case "outcome":
            return lang.say(f"outcome-{value}.inside")
        case "launcher":
            return launcher_word(value, lang)
        case "count":
            return next(number(each.count, lang) for each in told if each.count and count_words(each.count) == value)
        case "site":
            sites = [each.site for each in told if each.site and each.site.name == value]
            return plain(place_word(sites[0], lang), _NAME)
        case _:
            return plain(value, _NAME)
