"""An entry's sentences with their names and the phrases that name a weapon: what the slots are read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.launches.names import Mention, NameKind, mentions
from bot.launches.phrases import Shot, shots_of
from bot.launches.slots import shares, slots, words_of
from bot.launches.text import Text

# A sentence is read this far, and an entry up to this many sentences: what comes later is background.
WORDS_READ = 120
SENTENCES_READ = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, names and shots. `number` counts from the title's first."""

    number: int
    in_title: bool
    words: tuple[str, ...]
    names: tuple[Mention, ...]
    shots: tuple[Shot, ...]

    def name_at(self, at: int) -> Mention | None:
        """The name that covers word `at`."""
        return next((m for m in self.names if m.start <= at < m.end), None)


@dataclass(frozen=True, slots=True)
class Scene:
    """All sentences of an entry that are read."""

    lines: tuple[Line, ...]

    def shots(self) -> Iterable[tuple[Line, Shot]]:
        """Every phrase that names a shot, in order; shields, bases and programmes are left out."""
        return ((line, shot) for line in self.lines for shot in line.shots if not shot.thing)

    def sides(self) -> frozenset[str]:
        """Every launcher code and state that is named."""
        return frozenset(m.side for line in self.lines for m in line.names if m.side)


def scene(said: Text) -> Scene:
    """The names and weapon phrases of an entry's sentences."""
    read = [(s.in_title, s.tokens[:WORDS_READ]) for s in said.sentences[:SENTENCES_READ]]
    named = [mentions(words) for _, words in read]
    korean = _is_korean(read, named)
    return Scene(
        tuple(
            _line(number, in_title, words, _with_koreas(words, found) if korean else found)
            for number, ((in_title, words), found) in enumerate(zip(read, named, strict=True))
        )
    )


def _is_korean(read: list[tuple[bool, tuple[str, ...]]], named: list[list[Mention]]) -> bool:
    """Whether "the North" and "Kim" mean Korea's: a Korea is named, or North and South, or Kim."""
    if any(m.side in {"KP", "KR"} for found in named for m in found):
        return True
    words = {word for _, said in read for word in said}
    return {"north", "south"} <= words or shares(words, words_of("leaders"))


def _line(number: int, in_title: bool, words: tuple[str, ...], found: list[Mention]) -> Line:
    return Line(number, in_title, words, tuple(found), tuple(shots_of(words, found)))


def _with_koreas(words: Sequence[str], found: list[Mention]) -> list[Mention]:
    """`found` with "the North", "the South" and "Kim" read as the two Koreas."""
    taken = {at for m in found for at in range(m.start, m.end)}
    koreas, leaders = slots().koreas, words_of("leaders")
    added = [
        Mention(NameKind.PEOPLE if word in leaders else NameKind.LAUNCHER, koreas[word], at, at + 1, koreas[word], True)
        for at, word in enumerate(words)
        if word in koreas and at not in taken and _stands_alone(words, at)
    ]
    return sorted([*found, *added], key=lambda m: m.start) if added else found


def _stands_alone(words: Sequence[str], at: int) -> bool:
    """Whether "north" at word `at` is the state: "the North", "North's", "North fires"; no point of the compass."""
    known = slots()
    if words[at] in words_of("leaders"):
        return True
    after = words[at + 1] if at + 1 < len(words) else ""
    if after == "'s" or after in known.fire or after in known.say:
        return True
    return at > 0 and words[at - 1] == "the" and after not in known.compass
