"""How many: missiles fired, people killed and hurt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.launches.phrases import Shot
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of
from bot.model import Count

MOST = 5_000
_BACK = 5
_TOLL_WITHIN = 16
# The dead and hurt of this launch are told at once; later sentences may tell of others, and are left at last.
_NEWS, _LATEST = 4, 9


class _Number(NamedTuple):
    value: int
    approx: bool = False
    at_least: bool = False


def count(told: Scene) -> Count | None:
    """How many missiles this launch had, as the first sentence that tells it says."""
    for line, shot in told.shots():
        found = _fired(line, shot)
        if found is not None:
            more = _others(line, shot) if not _is_one(line, shot, found) else 0
            return Count(found.value + more, None if found.at_least else found.value + more, found.approx)
    return None


def _fired(line: Line, shot: Shot) -> _Number | None:
    numbered = _number_before(line.words, shot)
    if numbered is not None:
        return numbered if not shot.event or shot.many or shot.event in words_of("salvo") else None
    if shot.many or shot.event:
        return None
    return _Number(1) if _is_single(line, shot) else None


def _is_single(line: Line, shot: Shot) -> bool:
    """A missile in the singular: always in a headline, elsewhere with "a" or "another" in front of it."""
    before = line.words[shot.start - 1] if shot.start else ""
    return line.in_title or before in words_of("articles")


def _is_one(line: Line, shot: Shot, found: _Number) -> bool:
    return found.value == 1 and not shot.many and _number_before(line.words, shot) is None


def _others(line: Line, shot: Shot) -> int:
    """The missiles of other classes beside these: "two ballistic and five cruise missiles"."""
    return sum(
        found.value
        for other in line.shots
        if other is not shot and not other.thing and 0 < other.start - shot.end <= 3
        and all(w in words_of("listing") for w in line.words[shot.end : other.start])
        and (found := _number_before(line.words, other)) is not None
    )  # fmt: skip


def _number_before(words: Sequence[str], shot: Shot) -> _Number | None:
    """The number that the weapon's noun bears, with only its own qualities between."""
    at = shot.core - 1
    while at >= max(0, shot.start - _BACK):
        found = _number(words, at)
        if found is not None and not _is_measure(words, at):
            return _hedged(words, at, found)
        if words[at] in words_of("others") or (at < shot.start and words[at] not in words_of("between")):
            return None
        at -= 1
    return None


def _number(words: Sequence[str], at: int) -> _Number | None:
    word = words[at]
    if word[0].isdigit():
        value = word.replace(",", "")
        return _Number(int(value)) if value.isdigit() and 0 < int(value) <= MOST else None
    table = slots().tables["numbers"]
    if word in table:
        value = table[word]
        tens = table.get(words[at - 1], 0) if at else 0
        return _Number(tens + value if tens >= 20 and value < 10 else value)
    vague = slots().tables["vague"].get(word)
    return _Number(vague, approx=True, at_least=True) if vague else None


def _is_measure(words: Sequence[str], at: int) -> bool:
    """As in "300 mm rocket", "Hwasong 12", "2 day": a number of something else."""
    after = words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1] if at else ""
    lettered = len(before) == 1 and before.isalpha() and before != "a"
    return after in words_of("measures") or before in words_of("designators") or lettered


def _hedged(words: Sequence[str], at: int, found: _Number) -> _Number:
    before = words[max(0, at - 2) : at]
    least = shares(before, words_of("at_least"))
    about = shares(before, words_of("about"))
    return _Number(found.value, found.approx or about, found.at_least or least)


def casualties(told: Scene) -> tuple[int | None, int | None]:
    """The killed and the injured, as the first sentence that tells each says."""
    killed = injured = None
    for line in told.lines[:_LATEST]:
        if line.number >= _NEWS and shares(line.words, words_of("of_others")):
            continue
        killed = killed if killed is not None else _people(line.words, "killing")
        injured = injured if injured is not None else _people(line.words, "injuring")
    return killed, injured


def _people(words: Sequence[str], key: str) -> int | None:
    """The number beside a verb of harm: in front of "were killed", behind "killing" and "kills"."""
    harm = words_of(key)
    for at, word in enumerate(words):
        if word == "toll" and key == "killing":
            found = _risen(words, at)
            if found is not None:
                return found
        elif word in harm:
            ahead, back = range(at + 1, min(len(words), at + 5)), range(at - 1, max(-1, at - 7), -1)
            ways = (back, ahead) if word in words_of("harmed_people") else (ahead, back)
            for way in ways:
                found = _nearest(words, way)
                if found is not None:
                    return found
    return None


def _is_age(words: Sequence[str], at: int) -> bool:
    """As in "a woman of 22", "aged 22"; "no" in front of a number counts nobody either."""
    before = words[at - 1] if at else ""
    return before in {"aged", "no"} or (before == "of" and at > 1 and words[at - 2] in words_of("person"))


def _risen(words: Sequence[str], at: int) -> int | None:
    """As in "death toll from strike rises to 14", "toll of 30"."""
    for near in range(at + 1, min(len(words) - 1, at + _TOLL_WITHIN)):
        if words[near] in words_of("risen"):
            found = _number(words, near + 1)
            if found is not None and not found.approx and not _is_measure(words, near + 1):
                return found.value
    return None


def _nearest(words: Sequence[str], way: range) -> int | None:
    """The first plain number on the way, up to where another clause begins."""
    for near in way:
        if words[near] in words_of("other_harm") or words[near] in {",", ";", "and", "by", "as"}:
            return None
        found = _number(words, near)
        if found is not None and not found.approx and not _is_measure(words, near) and not _is_age(words, near):
            return found.value
    return None
