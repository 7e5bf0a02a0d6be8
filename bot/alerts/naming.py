"""The names that launchers, announcers and places bear, by themselves and inside a sentence, in any language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.alerts.phrases import capitalised
from bot.languages import ENGLISH, Language
from bot.launches import names
from bot.model import Place

_WITH_ARTICLE = frozenset(
    [
        "United States",
        "United Kingdom",
        "United Arab Emirates",
        "Philippines",
        "Houthis",
        "Taliban",
        "Pentagon",
        "Crimean Bridge",
    ]
)
_PLACE_ENDS = (
    "Sea",
    "Ocean",
    "Gulf",
    "Strait",
    "Channel",
    "coast",
    "Mediterranean",
    "Pacific",
    "Atlantic",
    "Islands",
    "Peninsula",
)
_PLACE_STARTS = ("Strait of ", "Gulf of ", "Sea of ", "Bay of ", "Mediterranean", "Kura range")
_SPEAKER_ENDS = (
    *("Air Force", "Army", "Armed Forces", "Defense Forces", "Defence Forces", "Coast Guard", "government", "Office"),
    *("spokesman", "coalition", "Human Rights", "Ministry of Defence", "Defense Ministry", "General Staff", "militia"),
)
# "Japan's Defense Ministry" needs no article, "Japanese Prime Minister's Office" does
_POSSESSIVE = re.compile(r"(?:North |South |Saudi )?\w+['’]s? ")
_SEVERAL = ("Staff", "Guards", "Forces", "officials", "governors", "media", "militias", "authorities")


def launcher_word(code: str, lang: Language = ENGLISH) -> str:
    """A launcher's or state's name by itself: `United States`."""
    return _name(f"launcher-{code}", lang) or names.launcher_name(code)


def launcher_inside(code: str, lang: Language = ENGLISH) -> str:
    """The same inside a sentence: `the United States`."""
    return _name(f"launcher-{code}", lang, "inside") or articled(names.launcher_name(code))


def place_word(place: Place, lang: Language = ENGLISH) -> str:
    """A place's name by itself; as it is kept where the language has none."""
    return _name(_place(place.id), lang) or place.name


def place_inside(place: Place, lang: Language = ENGLISH) -> str:
    """The same inside a sentence: `the Red Sea`."""
    return _name(_place(place.id), lang, "inside") or (articled(place.name) if lang is ENGLISH else place.name)


def launcher_title(code: str, lang: Language = ENGLISH) -> str:
    """The same at the head of a line: `The United States`."""
    return capitalised(launcher_inside(code) if lang is ENGLISH else launcher_word(code, lang))


def place_title(place: Place, lang: Language = ENGLISH) -> str:
    """A place's name at the head of a line: `The Red Sea`."""
    return capitalised(place_inside(place) if lang is ENGLISH else place_word(place, lang))


def announcer_inside(announcer: str, lang: Language = ENGLISH) -> str:
    """`South Korea's Joint Chiefs of Staff`, `the Japan Coast Guard`, `KCNA`, as the source inside a sentence."""
    return _name(_announcer(announcer), lang, "said", "inside") or announcer_name(announcer)


def announcer_word(announcer: str, lang: Language = ENGLISH) -> str:
    """The same by itself."""
    return _name(_announcer(announcer), lang) or announcer_name(announcer)


def _name(message: str, lang: Language, *forms: str) -> str | None:
    """What the language's catalogue calls it, in the first of these forms that it has; English names are data."""
    if lang is ENGLISH:
        return None
    found = (lang.find(f"{message}.{form}") for form in forms)
    return next((name for name in found if name is not None), None) or lang.find(message)


def _place(place_id: str) -> str:
    return f"{'launcher' if place_id in names.launchers() else 'place'}-{place_id}"


def _announcer(announcer: str) -> str:
    """A state or group speaks under its own name."""
    known = names.announcers().get(announcer)
    return f"launcher-{known.state}" if known and _is_state(announcer) else f"announcer-{announcer}"


def announcer_name(announcer: str) -> str:
    """The English name as said inside a sentence."""
    name = names.announcer_name(announcer)
    if name.startswith("The "):
        return f"the {name[4:]}"
    wanted = name in _WITH_ARTICLE or (name.endswith(_SPEAKER_ENDS) and not _POSSESSIVE.match(name))
    return f"the {name}" if wanted else name


def speakers(announcers: Sequence[str]) -> list[str]:
    """The announcers, without a state itself where one of its offices speaks."""
    known = names.announcers()
    offices = {known[each].state for each in announcers if each in known and not _is_state(each)}
    return [each for each in announcers if each not in known or known[each].state not in offices or not _is_state(each)]


def _is_state(announcer: str) -> bool:
    known = names.announcers()[announcer]
    return announcer_name(announcer) == articled(names.launcher_name(known.state))


def narrowest(places: Sequence[Place]) -> list[Place]:
    """The places without the states that others among them lie in: Kyiv and Ukraine is Kyiv."""
    within = {place.state for place in places if place.state != place.id}
    return [place for place in places if place.id not in within]


def articled(name: str) -> str:
    """A launcher's or place's name with the article that English gives it inside a sentence."""
    if name.lower().startswith("the "):
        return f"the {name[4:]}"
    if name == "Armed group":
        return "an armed group"
    if name == "Iraqi militia":
        return "an Iraqi militia"
    plain_name = name.partition(" (")[0]
    wanted = name in _WITH_ARTICLE or plain_name.endswith(_PLACE_ENDS) or name.startswith(_PLACE_STARTS)
    return f"the {name}" if wanted else name


def speak_as_many(speakers: Sequence[str]) -> bool:
    """Whether English gives these names a verb in the plural: one Joint Chiefs of Staff say, one Coast Guard says."""
    return len(speakers) > 1 or speakers[0].endswith(_SEVERAL)
