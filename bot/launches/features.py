"""What the decision is made from: an entry's text as a set of features, each a short name that says what it saw.

A name is `where:mark what`: where is t (title) or s (summary), or missing for either; mark is w (words), c (senses),
k (only the senses that tell launches from the rest), e (what happens to a weapon), b (what title and summary say
together) or has (what a sentence speaks of at all).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.launches.dates import dated
from bot.launches.events import DEEDS, MOODS, OTHERS, TIMES, VERBS, WEAPONS, Event, best, event_features, events
from bot.launches.senses import Unit, units
from bot.launches.text import Text

# Sentences of the summary that are read as closely as the title: what comes later is background.
LEAD = 2
# Units of a sentence that are looked at.
LONGEST = 70
NO_WEAPON, NO_SUMMARY = "no weapon", "no summary"
_ABOUT = OTHERS | TIMES
_KEY = (
    WEAPONS
    | DEEDS
    | {"mishap", "thing_head", "guided_ship", "air_defence", "drone", "airstrike", "artillery", "bomb", "space", "sport"}
    | {"culture", "figurative", "riot", "will", "may", "should", "soon", "suspected", "condition", "not", "false_alarm"}
    | {"denial", "past", "old", "coming", "past_year", "next_year", "span", "tally", "after", "before", "L"}
    | {f"{verb}.{form}" for verb in VERBS for form in ("0", "s", "d", "g")}
)


class Seen(NamedTuple):
    """An entry's features; the event of the title and of the summary that speak most for a launch; what it is about."""

    names: set[str]
    title: Event | None
    summary: Event | None
    about: set[str]


def see(text: Text, published: datetime | None) -> Seen:
    """Every feature of `text`; the same one in the title and in the summary is two, and a third for either."""
    names: set[str] = set()
    about: set[str] = set()
    top: dict[str, Event | None] = {"t": None, "s": None}
    for where, tokens in _read_closely(text):
        seen = dated(units(tokens), published)
        acts = events(seen)
        about.update(unit.sense for unit in seen)
        if top[where] is None and (told := best(acts)):
            top[where] = told
            names.update(_of_best(where, told))
        plain = set(_of_sentence(seen, acts))
        names |= plain
        names.update([f"{where}:{name}" for name in plain])
    names.update(_of_both(top["t"], top["s"], about & _ABOUT, bool(text.summary)))
    return Seen(names, top["t"], top["s"], about)


def _read_closely(text: Text) -> Iterator[tuple[str, Sequence[str]]]:
    told = 0
    for sentence in text.sentences:
        told += not sentence.in_title
        if told > LEAD:
            return
        yield "t" if sentence.in_title else "s", sentence.tokens[:LONGEST]


def _of_best(where: str, told: Event) -> Iterator[str]:
    said = f"b {where} {told.verdict}"
    yield from (said, f"{said} {told.time}", f"{said} {told.role}")


def _of_both(title: Event | None, summary: Event | None, about: set[str], summed_up: bool) -> Iterator[str]:
    """What title and summary say together, and in the company of which matters."""
    first = title.verdict if title else NO_WEAPON
    second = NO_SUMMARY if not summed_up else summary.verdict if summary else NO_WEAPON
    yield f"b {first} + {second}"
    if not summed_up:
        yield NO_SUMMARY
    for sense in about:
        yield f"b {first} about {sense}"
        yield f"b {first} + {second} about {sense}"


def _of_sentence(seen: Sequence[Unit], acts: Sequence[Event]) -> Iterator[str]:
    senses = [unit.sense for unit in seen if unit.sense]
    yield from _runs("w", [unit.word for unit in seen])
    yield from _runs("c", senses)
    yield from _runs("k", [sense for sense in senses if sense in _KEY])
    yield from event_features(acts)
    yield from _matters(set(senses))


def _runs(mark: str, words: Sequence[str]) -> Iterator[str]:
    """One, two and three in a row; "^" and "$" stand for the sentence's ends."""
    last, before_last = "^", ""
    yield f"{mark}1 {last}"
    for word in (*words, "$"):
        yield f"{mark}1 {word}"
        yield f"{mark}2 {last} {word}"
        if before_last:
            yield f"{mark}3 {before_last} {last} {word}"
        before_last, last = last, word


def _matters(senses: set[str]) -> Iterator[str]:
    """Which moods, times and other matters the sentence speaks of, beside a weapon, a deed, a verb of firing or none."""
    weapon = "w" if senses & WEAPONS else "-"
    deed = "d" if senses & DEEDS else "-"
    fired = "f" if any(sense.startswith(("fire.", "strike.", "down.", "test.")) for sense in senses) else "-"
    yield f"has {weapon}{deed}{fired}"
    for sense in senses & (_ABOUT | MOODS):
        yield f"has {sense}"
        yield f"has {sense} {weapon}{deed}{fired}"
