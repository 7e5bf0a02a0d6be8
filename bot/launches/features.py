"""What the decision is made from: an entry's text as a set of features, each a short name that says what it saw.

A word or a sense is a feature, and so are two or three in a row (a tuple): words as they stand, senses marked "c", and
marked "k" those alone that tell launches from the rest. Further: "e" what happens to a weapon, "b" what title and
summary say together, "has" what a sentence speaks of at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from bot.launches.dates import TOTAL, dated
from bot.launches.events import MOODS, OTHERS, TIMES, VERBS, WEAPONS, Event, best, event_features, events
from bot.launches.outcomes import DEEDS
from bot.launches.senses import LAUNCHER, WORDS, Unit, units
from bot.launches.text import Text
from bot.launches.words import listed, load

# Sentences of the summary that are read as closely as the title: what comes later is background.
LEAD = 2
# Units of a sentence that are looked at.
LONGEST = 70
# Words at a sentence's start among which its subject is looked for.
FIRST = 3
TITLE, SUMMARY = ":t", ":s"
NO_WEAPON, NO_SUMMARY = "no weapon", "no summary"
# What stands for a weapon of which no launch is told, or one of the past.
_NOT_FIRED, _LONG_AGO = frozenset({"unreal", "not", "engine"}), "long ago"
_PAST = frozenset({"past", "old", "past_year", "span", "tally"})
_JUDGING = frozenset(f"judge.{form}" for form in "0sdg")
_CLAUSE_ENDS = frozenset({",", ":", ";", "-", "?"})
_ABOUT = OTHERS | TIMES | {"space_state", "space_state_first", TOTAL.word}
# states whose satellite rockets count as launches of missiles.
_SPACE_STATES = listed(load("en", "gate"), "satellite_states")
_OTHER_HALF = listed(load("en", "gate"), "other_half")
_KEY = (
    WEAPONS
    | DEEDS
    | MOODS
    | {"thing_head", "guided_ship", "air_defence", "drone", "airstrike", "artillery", "bomb", "space", "sport",
       "culture", "figurative", "riot", "past", "old", "coming", "past_year", "next_year", "span", "tally", "after",
       "before", "L", "unreal", _LONG_AGO}
    | {f"{verb}.{form}" for verb in VERBS for form in ("0", "s", "d", "g", "if")}
)  # fmt: skip


# A feature's name, and with where it stands: t (title) or s (summary).
Name = str | tuple[str, ...]
Placed = Name | tuple[str, Name]


class Seen(NamedTuple):
    """What was seen in the title, in the summary, and in both together; each one's most telling event; the matters."""

    title: set[Name]
    summary: set[Name]
    both: set[Name]
    title_event: Event | None
    summary_event: Event | None
    about: set[str]

    def names(self) -> frozenset[Placed]:
        """Every feature with its place: the same one in title and summary is two, and a third for either."""
        placed = [(where, name) for where, names in ((TITLE, self.title), (SUMMARY, self.summary)) for name in names]
        return frozenset((*placed, *self.title, *self.summary, *self.both))


def see(text: Text, published: datetime | None) -> Seen:
    """Every feature of `text`, whose dates are told by `published`."""
    names: dict[str, set[Name]] = {TITLE: set(), SUMMARY: set()}
    top: dict[str, Event | None] = {TITLE: None, SUMMARY: None}
    both: set[Name] = set()
    about: set[str] = set()
    for where, tokens in _read_closely(text):
        seen = dated(units(tokens), published)
        matters = _matters_of(seen)
        if "condition" in matters:
            seen = _supposed(seen)
        acts = events(seen)
        about |= matters
        about.update(_space_states(tokens))
        if top[where] is None and (told := best(acts)):
            top[where] = told
            both.update(_of_best(where, told))
        _add_sentence(names[where], seen, acts, matters)
    both.update(_of_both(top[TITLE], top[SUMMARY], about & _ABOUT, bool(text.summary)))
    return Seen(names[TITLE], names[SUMMARY], both, top[TITLE], top[SUMMARY], about)


def _supposed(seen: list[Unit]) -> list[Unit]:
    """`seen` with the verbs of a clause that only supposes ("if Iran fires") marked as such."""
    found, inside = [], False
    for unit in seen:
        inside = unit.sense == "condition" or (inside and unit.word not in _CLAUSE_ENDS)
        base, dot, _ = unit.sense.partition(".")
        found.append(Unit(unit.word, f"{base}.if") if inside and dot else unit)
    return found


def _matters_of(seen: Sequence[Unit]) -> set[str]:
    """The senses of a sentence, and whether it judges, whatever the verb's form, or names a total."""
    found = {unit.sense for unit in seen}
    if not found.isdisjoint(_JUDGING):
        found.add("judge")
    if TOTAL.word in [unit.word for unit in seen]:
        found.add(TOTAL.word)
    return found


def _space_states(tokens: Sequence[str]) -> Iterator[str]:
    """Whether a state is named whose satellite rockets count, and whether it is the first of all, near the start."""
    for at, word in enumerate(tokens):
        if word in _SPACE_STATES and not _is_other_half(tokens, at):
            yield "space_state"
            if at < FIRST and not any(_is_other_state(tokens, before) for before in range(at)):
                yield "space_state_first"
            return


def _is_other_state(tokens: Sequence[str], at: int) -> bool:
    return _is_other_half(tokens, at + 1) or (tokens[at] in WORDS and WORDS[tokens[at]].sense == LAUNCHER)


def _is_other_half(tokens: Sequence[str], at: int) -> bool:
    """Whether a state's name at `at` is that of its neighbour: "South Korea"."""
    return at > 0 and tokens[at - 1] in _OTHER_HALF


def _read_closely(text: Text) -> Iterator[tuple[str, Sequence[str]]]:
    told = 0
    for sentence in text.sentences:
        told += not sentence.in_title
        if told > LEAD:
            return
        yield TITLE if sentence.in_title else SUMMARY, sentence.tokens[:LONGEST]


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
    if "space_state" in about and not about.isdisjoint({"satellite", "space"}):
        yield "b space_state and satellite"
        yield f"b {first} space_state and satellite"
        if "space_state_first" in about:
            yield "b space_state first and satellite"
            yield f"b {first} space_state first and satellite"
    for sense in about:
        yield f"b {first} about {sense}"
        yield f"b {first} + {second} about {sense}"


def _add_sentence(names: set[Name], seen: Sequence[Unit], acts: Sequence[Event], matters: set[str]) -> None:
    told = _as_told(seen, acts)
    _add_runs(names, [unit.word for unit in seen])
    _add_runs(names, [f"c {sense}" for sense in told])
    _add_runs(names, [f"k {sense}" for sense in told if sense in _KEY])
    names.update(event_features(acts))
    names.update(_matters(matters))


def _as_told(seen: Sequence[Unit], acts: Sequence[Event]) -> list[str]:
    """The senses, where a weapon that was not fired, or was fired long ago, is told apart from the others."""
    senses = [unit.sense for unit in seen]
    for act in acts:
        mark = act.verdict if act.verdict in _NOT_FIRED else _LONG_AGO if act.time in _PAST else ""
        if mark:
            senses[act.start : act.end] = [mark] * (act.end - act.start)
    return [sense for sense in senses if sense]


def _add_runs(names: set[Name], words: list[str]) -> None:
    """One, two and three in a row; "^" and "$" stand for the sentence's ends."""
    row = ["^", *words, "$"]
    names.update(words, pairwise(row), zip(row, row[1:], row[2:], strict=False))


def _matters(senses: set[str]) -> Iterator[str]:
    """Which moods, times and other matters the sentence speaks of, beside a weapon, a deed, a verb of firing."""
    weapon = "w" if senses & WEAPONS else "-"
    deed = "d" if senses & DEEDS else "-"
    fired = "f" if any(sense.startswith(("fire.", "strike.", "down.", "test.")) for sense in senses) else "-"
    yield f"has {weapon}{deed}{fired}"
    for sense in senses & (_ABOUT | MOODS):
        yield f"has {sense}"
        yield f"has {sense} {weapon}{deed}{fired}"
