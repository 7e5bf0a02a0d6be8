"""Where marks and names stand on a map: near marks become one with a number, and no name lies over another."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.alerts.canvas import SMALL, Box, Card, Spot
from bot.alerts.globe import View
from bot.alerts.naming import launcher_word
from bot.alerts.routes import End, Route
from bot.languages import ENGLISH, Language
from bot.model import Status

# How far a name stands from its own mark, and at least from any other.
_GAP, _ALOOF = 4.0, 2.8
_LINE = SMALL + 3.0
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_LEAST, _MOST = 4.5, 15.0
_TRIES = 4


class Mark(NamedTuple):
    """One or more places that launches began from or went to, drawn as one."""

    spot: Spot
    ends: tuple[End, ...]
    counts: Counter[Status]
    launches: int
    is_start: bool
    radius: float

    @property
    def exact(self) -> bool:
        return any(end.exact for end in self.ends)

    def name(self, lang: Language = ENGLISH) -> str:
        """`Kyiv`, `Kyiv +1`, `Ukraine: 12 places`, `around Ukraine: 15 places` where some lie elsewhere."""
        places = len({end.said for end in self.ends})
        states = Counter(end.state for end in self.ends if end.state)
        first = self.ends[0].name(lang)
        if places < 3 or not states:
            return f"{first} +{places - 1}" if places > 1 else first
        alone = len(states) == 1 and all(end.state for end in self.ends)
        message = "map-places-in" if alone else "map-places-around"
        return lang.say(message, state=launcher_word(states.most_common(1)[0][0], lang), count=places)


def mark(spot: Spot, ends: tuple[End, ...], counts: Counter[Status], *, is_start: bool) -> Mark:
    """The mark of these places: a disc grows with what went there."""
    launches = counts.total()
    small = is_start or launches == 1
    radius = _LEAST if small else min(8 + 1.2 * math.log2(launches), _MOST)
    return Mark(spot, ends, counts, launches, is_start, radius)


class Bundle(NamedTuple):
    """All that went from one mark to another."""

    start: Mark
    end: Mark
    counts: Counter[Status]


class Wish(NamedTuple):
    """A name that is to stand beside its mark. `weight`: how much it matters."""

    text: str
    spot: Spot
    radius: float
    bold: bool = False
    weight: int = 1


class Label(NamedTuple):
    """A name, and the box that it fills."""

    text: str
    box: Box
    bold: bool


def starts(routes: Sequence[Route], view: View) -> list[Mark]:
    """The places that launches began from, the busiest first."""
    return _gathered(((route.start, route.counts) for route in routes), view, is_start=True)


def ends(routes: Sequence[Route], view: View) -> list[Mark]:
    """The places that launches went to, the busiest first."""
    return _gathered(((route.end, route.counts) for route in routes), view, is_start=False)


def bundles(routes: Iterable[Route], starts: Sequence[Mark], ends: Sequence[Mark]) -> list[Bundle]:
    """The routes from mark to mark, the busiest last; those that the marks themselves hide are left out."""
    begun = {end: place for place, mark in enumerate(starts) for end in mark.ends}
    gone = {end: place for place, mark in enumerate(ends) for end in mark.ends}
    found: defaultdict[tuple[int, int], Counter[Status]] = defaultdict(Counter)
    for start, end, counts in routes:
        if start and end:
            found[begun[start], gone[end]].update(counts)
    joined = [Bundle(starts[start], ends[end], counts) for (start, end), counts in found.items()]
    seen = [one for one in joined if math.dist(one.start.spot, one.end.spot) > one.start.radius + one.end.radius]
    return sorted(seen, key=lambda bundle: bundle.counts.total())


def _gathered(found: Iterable[tuple[End | None, Counter[Status]]], view: View, *, is_start: bool) -> list[Mark]:
    """A mark for each place, and then the busiest draw in those that they would touch, until none do."""
    counts: defaultdict[End, Counter[Status]] = defaultdict(Counter)
    for end, some in found:
        if end:
            counts[end].update(some)
    marks = [mark(view.spot(end.point), (end,), some, is_start=is_start) for end, some in counts.items()]
    before = len(marks) + 1
    while len(marks) < before:
        before = len(marks)
        marks = _joined(sorted(marks, key=lambda one: -one.launches))
    return marks


def _joined(marks: Iterable[Mark]) -> list[Mark]:
    """Each mark by itself, or with the first of the busier ones that it touches."""
    kept: list[Mark] = []
    cells: dict[tuple[int, int], list[int]] = {}
    for one in marks:
        near = next((place for place in _around(cells, one.spot) if _touch(kept[place], one)), None)
        if near is None:
            cells.setdefault(_cell(one.spot), []).append(len(kept))
            kept.append(one)
        else:
            busier = kept[near]
            kept[near] = mark(busier.spot, busier.ends + one.ends, busier.counts + one.counts, is_start=busier.is_start)
    return kept


def _touch(one: Mark, other: Mark) -> bool:
    return math.dist(one.spot, other.spot) < one.radius + other.radius + 1


def _cell(spot: Spot) -> tuple[int, int]:
    """Marks that touch lie in the same or in neighbouring cells."""
    return int(spot[0] // (2 * _MOST + 1)), int(spot[1] // (2 * _MOST + 1))


def _around(cells: dict[tuple[int, int], list[int]], spot: Spot) -> Iterator[int]:
    x, y = _cell(spot)
    for dx in (0, -1, 1):
        for dy in (0, -1, 1):
            yield from cells.get((x + dx, y + dy), ())


class Labels:
    """The names that stand on a map so far, and what they must leave free."""

    def __init__(self, card: Card, room: Box, marks: Sequence[Mark], lines: Iterable[Sequence[Spot]]) -> None:
        self._card = card
        self._room = room
        self._taken = [_square(mark.spot, mark.radius) for mark in marks]
        self._aloof = [_square(mark.spot, mark.radius + _ALOOF) for mark in marks]
        self._passed = [spot for line in lines for spot in line[::2]]

    def take(self, box: Box) -> None:
        """Leave this box free."""
        self._taken.append(box)

    def is_free(self, spot: Spot) -> bool:
        """Whether nothing stands here yet."""
        return _inside(_square(spot, 0), self._room) and not self._is_taken(_square(spot, 2))

    def arranged(self, wishes: Sequence[Wish]) -> list[Label]:
        """As many of the names as fit: those that find no room are tried first the next time, a few times over."""
        before, best, most = self._taken, self._taken, -1
        labels: list[Label] = []
        order = list(wishes)
        for _ in range(_TRIES):
            self._taken = list(before)
            found = [(wish, self.placed(wish)) for wish in order]
            weight = sum(wish.weight for wish, label in found if label)
            if weight > most:
                best, most, labels = self._taken, weight, [label for _, label in found if label]
            order = [wish for wish, label in found if not label] + [wish for wish, label in found if label]
        self._taken = best
        return labels

    def placed(self, wish: Wish) -> Label | None:
        """The name on the side of its mark where it hides least; None where it would lie over something."""
        for text in dict.fromkeys((wish.text, wish.text.partition(" (")[0])):
            width = self._card.breadth(text, SMALL, wish.bold)
            boxes = [_beside(wish.spot, side, wish.radius + _GAP, width) for side in _SIDES]
            free = [box for box in boxes if _inside(box, self._room) and not self._is_taken(box)]
            if free:
                box = min(free, key=self._hidden)
                self._taken += [box, _square(wish.spot, wish.radius)]
                return Label(text, box, wish.bold)
        return None

    def _is_taken(self, box: Box) -> bool:
        return any(_meet(box, other) for other in self._taken)

    def _hidden(self, box: Box) -> int:
        """How much of the lines it would hide; a name that seems to be another mark's is worse."""
        left, top, right, bottom = box
        passed = sum(left < x < right and top < y < bottom for x, y in self._passed)
        return passed + 4 * sum(_meet(box, other) for other in self._aloof)


def _square(spot: Spot, radius: float) -> Box:
    return spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius


def _beside(spot: Spot, side: tuple[int, int], away: float, width: float) -> Box:
    x, y = spot
    dx, dy = side
    left = x + dx * (away * (0.75 if dy else 1)) - width * (1 - dx) / 2
    top = y + dy * (away * (0.75 if dx else 1)) - _LINE * (1 - dy) / 2
    return left, top, left + width, top + _LINE


def _inside(box: Box, room: Box) -> bool:
    return room[0] + 3 <= box[0] and room[1] + 1 <= box[1] and box[2] <= room[2] - 3 and box[3] <= room[3] - 1


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
