"""Who fired: read from the verb of firing, from whose missile it is said to be, from where it came and what it hit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from bot.launches.clues import ALONE, SUBJECT, Clue, attackers, claims, clues_of, struck, unarmed
from bot.launches.deeds import answers
from bot.launches.names import launchers
from bot.launches.phrases import Shot
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of

# What a title says outweighs the summary; what follows "after" or "in response to" is not the news.
IN_SUMMARY, LATER, UNDER = 0.8, 0.55, 0.7
# No hint weighs as much as this.
ENOUGH = 1.61


def launcher(told: Scene, day: date | None) -> str | None:
    """The launcher's code, or None where the text does not tell. `day` is the item's date."""
    weights = _weighed(_clues(told, day))
    if max(weights.values(), default=0.0) < ENOUGH:
        weights = _weighed((*_hints(told, day), *(Clue(code, weight) for code, weight in weights.items())))
    named = [code for code in _groups() if weights.get(code, 0.0) >= SUBJECT * LATER * UNDER]
    if named and "other_group" in weights:
        # A group that is said to fire stands for the unnamed fighters beside it.
        weights[named[0]] = max(weights[named[0]], weights["other_group"] + 0.1)
    return max(weights, key=lambda code: weights[code]) if weights else _by_default(told)


def _weighed(clues: Iterable[Clue]) -> dict[str, float]:
    """Each code with its strongest clue, the first told first."""
    weights: dict[str, float] = {}
    for clue in clues:
        if clue.code and clue.weight > weights.get(clue.code, 0.0):
            weights[clue.code] = clue.weight
    return weights


@cache
def _groups() -> tuple[str, ...]:
    """The groups that have a name."""
    return tuple(code for code in launchers() if not code.isupper() and code != "other_group")


def _by_default(told: Scene) -> str | None:
    """North Korea where Korea is named beside a weapon: its tests are told in many ways."""
    armed = any(line.shots for line in told.lines)
    korea = "KP" in told.sides() or any(w in words_of("korea") for line in told.lines for w in line.words)
    return "KP" if armed and korea else None


def _clues(told: Scene, day: date | None) -> Iterator[Clue]:
    """What the words around each shot say of who fired it."""
    sides = told.sides()
    for line in told.lines:
        place = _place(line)
        for shot in line.shots:
            if not shot.thing:
                scale = place * (UNDER if _is_under(line, shot) else 1.0)
                for clue in clues_of(line, shot, day, sides):
                    yield Clue(clue.code, clue.weight * scale)
        for clue in claims(line):
            yield Clue(clue.code, clue.weight * place)


def _hints(told: Scene, day: date | None) -> Iterator[Clue]:
    """Who attacked, who is at war with whom, which group alone is named: for a text that says no more."""
    sides = told.sides()
    armed = any(line.shots for line in told.lines)
    for line in told.lines:
        for clue in (*attackers(line), *struck(line, day, sides), *(() if armed else unarmed(line))):
            yield Clue(clue.code, clue.weight * _place(line))
    alone = [code for code in _groups() if code in sides and not _is_victim(told, code)]
    if len(alone) == 1:
        yield Clue(alone[0], ALONE)


def _place(line: Line) -> float:
    return 1.0 if line.in_title else IN_SUMMARY if line.number <= 2 else LATER


def _is_under(line: Line, shot: Shot) -> bool:
    before = range(max(0, shot.start - 12), shot.start)
    return any(line.words[at] in slots().clause or answers(line.words, at) for at in before)


def _is_victim(told: Scene, code: str) -> bool:
    """As in "car of Hamas official hit by missile": a group whose man was hit did not fire."""
    return any(
        name.side == code and shares(line.words[name.end : name.end + 3], words_of("men"))
        for line in told.lines
        for name in line.names
    )
