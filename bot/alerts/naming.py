"""The names that launchers, announcers and places bear inside an English sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def announcer_name(announcer: str) -> str:
    """`South Korea's Joint Chiefs of Staff`, `the Japan Coast Guard`, `KCNA`, as said inside a sentence."""
    name = names.announcer_name(announcer)
    if name.startswith("The "):
        return f"the {name[4:]}"
    wanted = name in _WITH_ARTICLE or (name.endswith(_SPEAKER_ENDS) and not _POSSESSIVE.match(name))
    return f"the {name}" if wanted else name


def speakers(announcers: Sequence[str]) -> list[str]:
    """The announcers' names; a state itself is left out where one of its offices speaks."""
    known = names.announcers()
    offices = {known[each].state for each in announcers if each in known and not _is_state(each)}
    return [
        announcer_name(each)
        for each in announcers
        if each not in known or known[each].state not in offices or not _is_state(each)
    ]


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


def say(speakers: Sequence[str]) -> str:
    """The verb for those who speak: one Joint Chiefs of Staff say, one Coast Guard says."""
    return "say" if len(speakers) > 1 or speakers[0].endswith(_SEVERAL) else "says"
