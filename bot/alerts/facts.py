"""The facts of a launch as the fields of its alert's card."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts import limits
from bot.alerts.markup import moment, plain, shortened
from bot.alerts.naming import announcer_word, launcher_title, narrowest, place_inside, place_title, speakers
from bot.alerts.outlets import differing
from bot.alerts.phrases import (
    capitalised,
    counted,
    dated,
    fired,
    kind_word,
    listed,
    noun,
    outcome_word,
    status_word,
)
from bot.languages import ENGLISH, Language
from bot.launches.agree import is_official
from bot.model import Certainty, Facts, Field, Kind, Launch, Place, Status

_NAME = 80


def facts_told(launch: Launch, lang: Language = ENGLISH) -> list[Field]:
    """What is known of it, a field a fact."""
    facts = launch.facts
    told = (
        ("launcher", launcher_title(facts.launcher, lang) if facts.launcher else lang.say("not-known")),
        ("weapon", capitalised(armament(facts, lang))),
        ("kind", kind_word(facts.kind, lang)),
        ("site", plain(place_title(facts.site, lang), _NAME) if facts.site else ""),
        ("target-hit" if facts.kind is Kind.ATTACK else "target", _targets(facts.targets, lang)),
        ("outcome", outcome_word(facts.outcome, lang) if facts.outcome else ""),
        ("casualties", _reported_casualties(facts, lang)),
        ("launched", _launched(facts, lang)),
        ("reported", moment(launch.first_seen) if launch.first_seen else ""),
        ("status", _status(launch, lang)),
        ("announcers", _announcers(facts, lang)),
    )
    fields = [
        Field(lang.say(f"field-{name}"), shortened(value, limits.EMBED_FIELD_VALUE)) for name, value in told if value
    ]
    if differ := differing(launch, lang):
        fields.append(Field(lang.say("field-differ"), differ, inline=False))
    return fields


def _targets(places: Sequence[Place], lang: Language) -> str:
    named = [plain(place_inside(place, lang) if lang is ENGLISH else place_title(place, lang), _NAME)
             for place in narrowest(places)]  # fmt: skip
    return capitalised(listed(named, 8, lang)) if named else ""


def _announcers(facts: Facts, lang: Language) -> str:
    names = [announcer_word(each, lang) for each in speakers(facts.announcers)]
    return capitalised(listed(names, 5, lang)) if names else ""


def casualties(facts: Facts, lang: Language = ENGLISH) -> str:
    """`3 killed, 12 injured`; empty where none are reported."""
    if not facts.killed and not facts.injured:
        return ""
    who = "both" if facts.killed and facts.injured else "killed" if facts.killed else "injured"
    return lang.say("casualties", who=who, killed=facts.killed or 0, injured=facts.injured or 0)


def _reported_casualties(facts: Facts, lang: Language) -> str:
    told = casualties(facts, lang)
    return lang.say("as-reported", casualties=told) if told else ""


def _launched(facts: Facts, lang: Language) -> str:
    if facts.launched_at is not None and facts.certainty is Certainty.MINUTE:
        return lang.say("launched-at", moment=moment(facts.launched_at))
    if facts.day is not None:
        return lang.say("launched-on", day=dated(facts.day, lang, "date-long"))
    return lang.say("not-said")


def _status(launch: Launch, lang: Language) -> str:
    name = capitalised(status_word(launch.status, lang))
    if launch.status is not Status.CONFIRMED:
        return name
    if any(map(is_official, launch.claims)):
        return lang.say("status-official", status=name)
    return lang.say("status-independent", status=name, count=len({claim.source for claim in launch.claims}))


def armament(facts: Facts, lang: Language = ENGLISH) -> str:
    """What was fired and how many, standing alone."""
    what = fired(facts)
    return counted(facts.count, what, lang) if facts.count else noun(what, lang)
