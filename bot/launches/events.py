"""What happens to each weapon that a sentence names: the deed, the verbs on both sides, their mood, their clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.launches.dates import TOTAL
from bot.launches.outcomes import DEEDS, RANK, verdict_of
from bot.launches.senses import DETERMINERS, Unit

WEAPONS = frozenset({"missile", "rocket", "projectile", "model", "satellite"})
VERBS = frozenset(
    {"fire", "use", "test", "conduct", "strike", "bombard", "harm", "down", "land", "say", "watch", "inspect", "loft",
     "react", "plan", "off", "stop", "supply", "build", "judge", "rise"}
)  # fmt: skip
MOODS = frozenset(
    {"will", "may", "able", "should", "soon", "feared", "suspected", "condition", "not", "false_alarm", "denial",
     "mishap"}
)  # fmt: skip
TIMES = frozenset(
    {"span", "tally", "today", "yesterday", "weekday", "month", "past", "old", "recent", "coming", "past_year"}
)
OTHERS = frozenset(
    {"drone", "airstrike", "artillery", "bomb", "nuclear", "space", "sport", "culture", "market", "figurative", "riot",
     "air_defence", "guided_ship", "satellite", "analysis", "media", "talks", "programme", "aftermath", "case", "house",
     "judge"}
)  # fmt: skip
BREAKS = frozenset({":", ";", "?", "!", "-"})
# what begins a clause of its own: the mood of what stands before it does not reach past it.
HINGES = frozenset(
    {"after", "following", "amid", "as", "when", "while", "despite", "because_of", "in_the_wake_of", "until"}
)
REACH = 9
# a phrase hangs on what stands before one of these; what may stand between them and the weapon.
HANGING = frozenset({"in", "over", "of", "for", "behind", "from", "by", "with", "on", "to", "about"})
IN_PHRASE = frozenset({"L", "P", "#", "count", "suspected", "ballistic", "fresh", "old", "recent", "past", "yesterday"})


class Event(NamedTuple):
    """A weapon in its clause, from unit `start` to before `end`.

    `left` and `right` are the nearest verbs with their forms, `role` the clause's hinge.
    """

    kind: str
    many: bool
    before: str
    head: str
    left: str
    right: str
    mood: str
    role: str
    time: str
    verdict: str
    start: int
    end: int
    under: str


def events(seen: Sequence[Unit]) -> list[Event]:
    """What is said of each weapon, in order."""
    senses = [u.sense for u in seen]
    found = []
    at = 0
    while at < len(senses):
        if senses[at] in WEAPONS:
            end = at + 1
            while end < len(senses) and (senses[end] in WEAPONS or senses[end] == "#"):
                end += 1
            if senses[end - 1] == "#":
                end -= 1
            found.append(_event(seen, senses, at, end))
            at = end
        else:
            at += 1
    return found


def _event(seen: Sequence[Unit], senses: list[str], at: int, end: int) -> Event:
    head, past_head = _head(seen, senses, end)
    left, mood, role, link = _left(seen, senses, at)
    right, right_mood = _right(seen, senses, past_head)
    word = seen[end - 1].word
    many = word.endswith("s") or word == "<model>"
    first = at
    while first and senses[first - 1] in {"ballistic", "thing_head"}:
        first -= 1
    before = _before(seen[first - 1]) if first else "^"
    time = _time(seen, senses, at)
    verdict = verdict_of(senses[end - 1], head, left, right, mood, right_mood, link)
    told = mood if mood != "plain" else right_mood
    return Event(
        senses[end - 1], many, before, head, left, right, told, role, time, verdict, at, end, _under(seen, first)
    )


def _under(seen: Sequence[Unit], first: int) -> str:
    """What a weapon's phrase hangs on, by its preposition: "suspect in rocket attack", "medal for missile crew"."""
    at = first - 1
    while at > 0 and (seen[at].sense in IN_PHRASE or seen[at].word in DETERMINERS):
        at -= 1
    if at < 1 or seen[at].word not in HANGING:
        return ""
    return f"{seen[at].word} {seen[at - 1].sense or seen[at - 1].word}"


def _before(unit: Unit) -> str:
    """What stands before a weapon: a number so great that it sums up months is told apart."""
    return unit.word if unit is TOTAL else unit.sense or unit.word


def _head(seen: Sequence[Unit], senses: list[str], end: int) -> tuple[str, int]:
    """What stands right after the weapon: a deed ("missile attack"), a thing ("missile base"), or nothing of either."""
    at = end
    while (
        at < len(senses)
        and at < end + 3
        and (
            senses[at] in {"and", "drone", "airstrike", "artillery", "kind", "ballistic", "satellite", "nuclear"}
            or seen[at].word in {"/", "s"}
        )
    ):
        at += 1
    if at < len(senses):
        sense = senses[at]
        if sense in {"thing_head", "engine_head"}:
            return sense.removesuffix("_head"), at + 1
        if sense in DEEDS and at + 1 < len(senses) and senses[at + 1] == "thing_head":
            return "thing", at + 2
        if sense in DEEDS:
            return sense + ("s" if seen[at].word.endswith("s") else ""), at + 1
        if sense == "mishap":
            return "mishap", at + 1
        if at > end:
            return "pair", at
    return "none", end


def _left(seen: Sequence[Unit], senses: list[str], at: int) -> tuple[str, str, str, str]:
    """The nearest verb before the weapon, the mood, the clause's hinge, and "by" or "with" where it is a means."""
    verb, mood, role, link = "none", "plain", "main", ""
    for i in range(at - 1, max(-1, at - REACH - 1), -1):
        sense = senses[i]
        word = seen[i].word
        if word in BREAKS:
            break
        base, _, form = sense.partition(".")
        if verb == "none" and base in VERBS:
            verb = _form(senses, i, base, form)
        elif verb == "none" and sense in DEEDS:
            verb = sense
        elif verb == "none" and sense == "by" and not link:
            link = word
        elif verb == "none" and sense in {"thing_head", "engine_head"}:
            link = sense
        elif sense in MOODS and mood == "plain":
            mood = sense
        elif base in {"plan", "stop"} and form and mood == "plain" and _is_still_to_do(verb):
            mood = base
        elif sense in {"after", "before"} and role == "main":
            role = word
            if word in HINGES:
                break
        elif sense == "that" and verb != "none":
            break
    return verb, mood, role, link


def _is_still_to_do(verb: str) -> bool:
    """Whether what is planned or stopped may be the verb at hand: "plans firing", "prepares for the launch of"."""
    return verb in DEEDS or verb.endswith((".g", ".0", "none"))


def _form(senses: list[str], i: int, base: str, form: str) -> str:
    before = senses[i - 1] if i else ""
    if form in {"0", "d"} and before == "to":
        return f"{base}.to"
    if form in {"d", "g"} and before == "be":
        return f"{base}.{'was' if form == 'd' else 'ing'}"
    if form in {"0", "d"} and before in MOODS:
        return f"{base}.{before}"
    return f"{base}.{form}"


def _right(seen: Sequence[Unit], senses: list[str], end: int) -> tuple[str, str]:
    mood = "plain"
    for i in range(end, min(len(senses), end + REACH)):
        sense = senses[i]
        if seen[i].word in BREAKS:
            break
        if sense in {"will", "may", "soon", "not", "should", "condition", "false_alarm"} and mood == "plain":
            mood = sense
        base, _, form = sense.partition(".")
        if base in VERBS:
            return _form(senses, i, base, form), mood
        if (sense in {"after", "that", "to"} and i > end) or sense == "able":
            return sense, mood
    return "none", mood


def _time(seen: Sequence[Unit], senses: list[str], at: int) -> str:
    """The nearest time said in the clauses around the weapon."""
    for reach in range(1, 14):
        for i in (at + reach, at - reach):
            if 0 <= i < len(senses) and senses[i] in TIMES and senses[i] != "month":
                return senses[i]
    return "none"


def event_features(found: Sequence[Event]) -> Iterator[str]:
    """A feature for each thing said of each weapon, and for how they come together."""
    for kind, many, before, head, left, right, mood, role, time, verdict, _, _, under in found:
        stands = f"B {before} {'many' if many else 'one'}"
        deed, does, done, says = f"D {head}", f"L {left}", f"R {right}", f"V {verdict}"
        both = f"{deed} {does}"
        done_by = f"{both} {done}"
        yield from (f"e {kind}", f"e {deed}", f"e {does}", f"e {done}", f"e M {mood}", f"e C {role}", f"e {stands}")
        yield from (
            f"e T {time}",
            f"e {both}",
            f"e {deed} {done}",
            f"e {does} {done}",
            f"e {done_by}",
            f"e {both} C {role}",
        )
        yield from (f"e {deed} M {mood}", f"e {does} M {mood}", f"e {both} M {mood}", f"e {done} M {mood}")
        yield from (f"e {done_by} M {mood}", f"e {deed} C {role}", f"e K {kind} {both}", f"e K {kind} {done}")
        yield from (f"e {stands} {deed}", f"e {stands} {both}", f"e {says}", f"e {says} {kind}", f"e {says} {time}")
        if under:
            yield from (f"e U {under}", f"e U {under} {deed}", f"e {says} U {under} C {role}")
        yield from (f"e {says} {role}", f"e {says} {stands}", f"e {says} {many} {time}")


def best(found: Sequence[Event]) -> Event | None:
    """The event that speaks most for a launch."""
    return min(found, key=lambda e: RANK[e.verdict], default=None)
