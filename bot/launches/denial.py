"""Items that take a launch back: "false alarm", "was not a missile after all"."""

from __future__ import annotations

from dataclasses import replace

from bot.launches.extract import extract
from bot.launches.names import announcers
from bot.launches.text import fold
from bot.launches.words import listed, load
from bot.model import Facts, Rejection, Report, Style

_WORDS = load("en", "denial")
_WITHDRAWN = listed(_WORDS, "withdrawn")
_ELSEWHERE = listed(_WORDS, "elsewhere")


def denial(rejection: Rejection) -> Report | None:
    """A rejected item as a report that there was no launch, None where it says no such thing.

    It is to be matched to an open launch and absorbed there, and never begins one. Where the accused alone denies,
    nothing is taken back.
    """
    entry = rejection.entry
    said = fold(f"{entry.title}. {entry.summary}")
    if not any(phrase in said for phrase in _WITHDRAWN) or any(word in said for word in _ELSEWHERE):
        return None
    facts, cues = extract(entry)
    if _accused_alone(facts):
        return None
    cues = replace(cues, denied=True, style=Style.REACTION, renewed=False)
    return Report(entry, facts, cues, rejection.score, False, rejection.reason, rejection.weighed)


def _accused_alone(facts: Facts) -> bool:
    states = [announcers()[name].state for name in facts.announcers if name in announcers()]
    return bool(states) and all(state == facts.launcher for state in states)
