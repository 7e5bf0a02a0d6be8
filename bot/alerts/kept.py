"""What is kept in English with a launch or a channel (why it was refused, paused, taken back), said in any language."""

from __future__ import annotations

import re
from functools import cache

from bot.alerts.naming import announcer_inside, announcer_name
from bot.languages import ENGLISH, Language
from bot.launches import names

_KEPT = "kept-"
_FILLED = "\ue000"


def again(text: str, lang: Language) -> str:
    """The text in this language, where it is one that Salvo wrote itself; an operator's own words stay as they are."""
    if lang is ENGLISH:
        return text
    for message, facts, shape in _shapes():
        if found := shape.fullmatch(text):
            told = dict(zip(facts, found.groups(), strict=True))
            if announcer := told.get("announcer"):
                told["announcer"] = _announcer(announcer, lang)
            return lang.say(message, **told)
    return text


@cache
def _shapes() -> list[tuple[str, list[str], re.Pattern[str]]]:
    """Each message that may have been kept, the facts in it, and what its English looks like; the most exact first."""
    kept = [each for each in ENGLISH.messages() if each.startswith(_KEPT)]
    shapes = [(each, *_shape(each)) for each in kept]
    return sorted(shapes, key=lambda shape: len(shape[1]))


def _shape(message: str) -> tuple[list[str], re.Pattern[str]]:
    facts = ENGLISH.facts(message)
    said = ENGLISH.say(message, **{fact: f"{_FILLED}{fact}{_FILLED}" for fact in facts})
    parts = said.split(_FILLED)
    return parts[1::2], re.compile("(.+)".join(map(re.escape, parts[::2])), re.DOTALL)


def _announcer(named: str, lang: Language) -> str:
    """The announcer of this English name, in the language; an outlet's name as it is."""
    for key, known in names.announcers().items():
        if named in (known.name, announcer_name(key)):
            return announcer_inside(key, lang)
    return named
