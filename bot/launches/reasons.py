"""Why a verdict was reached: the reason that fits best, and what weighed most, in words."""

from __future__ import annotations

from collections.abc import Iterable

from bot.launches.events import Event
from bot.launches.features import Name, Seen
from bot.launches.words import load
from bot.model import Reason

TOLD = 5  # features that an explanation names
_REPORTS = {
    "struck": Reason.STRUCK,
    "hit by": Reason.STRUCK,
    "landed": Reason.STRUCK,
    "deed_attack": Reason.STRUCK,
    "deed_attacks": Reason.STRUCK,
    "downed": Reason.INTERCEPTED,
    "to down": Reason.INTERCEPTED,
    "fired": Reason.FIRED,
    "was fired": Reason.FIRED,
    "tested": Reason.FIRED,
    "used": Reason.FIRED,
    "tested thing": Reason.FIRED,
}
# The first matter of an item that is present gives the reason, where its title speaks of no deed.
_MATTERS = (
    ("sport", Reason.SPORT),
    ("culture", Reason.CULTURE),
    ("figurative", Reason.FIGURATIVE),
    ("space", Reason.CIVIL_SPACE),
    ("market", Reason.FIGURATIVE),
)
_OTHER_ARMS = (
    ("drone", Reason.DRONES_ONLY),
    ("artillery", Reason.ARTILLERY_ONLY),
    ("bomb", Reason.ARTILLERY_ONLY),
    ("airstrike", Reason.ARTILLERY_ONLY),
    ("riot", Reason.FIGURATIVE),
    ("air_defence", Reason.PROGRAMME),
    ("guided_ship", Reason.PROGRAMME),
)
_PAST = ("past", "old", "past_year", "span", "tally")
_OBJECTS = ("thing", "engine", "programme", "tested thing")


def for_report(seen: Seen) -> Reason:
    """Why an item is a report."""
    told = seen.title_event or seen.summary_event
    if told is None or (told.verdict not in _REPORTS and seen.summary_event):
        told = seen.summary_event
    if told and told.mood == "suspected":
        return Reason.SUSPECTED
    return _REPORTS.get(told.verdict, Reason.NAMED_LAUNCH) if told else Reason.NAMED_LAUNCH


def for_rejection(seen: Seen) -> Reason:
    """Why an item is no report; WEIGHED_AGAINST where no single reason stands out."""
    if "false_alarm" in seen.about:
        return Reason.FALSE_ALARM
    told = [event for event in (seen.title_event, seen.summary_event) if event]
    if not told:
        return next((why for sense, why in (*_OTHER_ARMS, *_MATTERS) if sense in seen.about), Reason.NO_LAUNCH_WORD)
    verdicts = {event.verdict for event in told}
    if "not" in verdicts or "denial" in seen.about:
        return Reason.NEGATED
    return _of_matter(seen, told, verdicts) or _of_time(seen, told) or _of_wording(verdicts)


def _of_matter(seen: Seen, told: Iterable[Event], verdicts: set[str]) -> Reason | None:
    if verdicts & {"deed_attack", "deed_attacks", "struck", "hit by", "downed"} and "space" not in seen.about:
        return None
    if any(event.kind in {"missile", "model"} for event in told):
        return None
    return next((why for sense, why in _MATTERS if sense in seen.about), None)


def _of_time(seen: Seen, told: list[Event]) -> Reason | None:
    if told[0].verdict == "unreal" or told[0].mood in {"will", "soon", "may", "condition"}:
        return Reason.FUTURE
    if any(event.time in _PAST for event in told):
        return Reason.PAST
    if told[0].verdict in _OBJECTS:
        return Reason.PROGRAMME
    return Reason.ANALYSIS if "analysis" in seen.about else None


def _of_wording(verdicts: set[str]) -> Reason:
    if "unreal" in verdicts:
        return Reason.FUTURE
    if verdicts & set(_OBJECTS):
        return Reason.PROGRAMME
    return Reason.NOT_SAID_FIRED if verdicts <= {"named", "deed before"} else Reason.WEIGHED_AGAINST


def in_words(names: Iterable[tuple[str, Name]]) -> tuple[str, ...]:
    """The first few features (place and name), each told as a person would; what says the same is told once."""
    found: dict[str, None] = {}
    for where, name in names:
        found.setdefault(f"{_phrase(name)} {load('en', 'reasons')['where'][where]}")
        if len(found) == TOLD:
            break
    return tuple(found)


def tellable(name: Name) -> bool:
    """Whether a feature can be told to a person: what befell a weapon, or two or three words in a row."""
    if isinstance(name, str):
        return name.startswith("e V ")
    return not any(word in {"^", "$"} or " " in word for word in name)


def _phrase(name: Name) -> str:
    tables = load("en", "reasons")
    if isinstance(name, tuple):
        words = [tables["class"].get(word, word.replace("_", " ")) for word in name]
        return f"“{' '.join(words)}”".replace(" 's", "'s")
    verdict = max((v for v in tables["verdict"] if name[4:].startswith(v)), key=len, default="")
    return str(tables["verdict"].get(verdict, name[4:]))
