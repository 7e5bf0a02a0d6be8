"""Maps of launches: where they began, where they went, how well each is attested. Draw off the event loop."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, dist, pi, sin

from bot.alerts import ground, marks
from bot.alerts.canvas import FAINT, GROUND, HEIGHT, INK, PAD, WIDTH, Box, Card, Picture, Spot
from bot.alerts.captions import caption
from bot.alerts.globe import View, fitted, path
from bot.alerts.marks import Bundle, Label, Labels, Mark, Wish
from bot.alerts.naming import place_word
from bot.alerts.phrases import status_word
from bot.alerts.routes import ORDER, End, Route, capital, points, prevailing, routes
from bot.languages import ENGLISH, Language
from bot.launches.names import launchers, places
from bot.model import Launch, Place, Status

_FOOT = 42.0
# Told apart by lightness and between blue and orange, which colour-blind eyes keep apart.
COLOURS: dict[Status, str] = {
    Status.CONFIRMED: "#ff8f4d",
    Status.REPORTED: "#63b8ff",
    Status.SUSPECTED: "#e8edf2",
    Status.CORRECTED: "#8d99a6",
    Status.RETRACTED: "#8d99a6",
}
# Past these, a map hides more than it shows.
_MOST_LINES = 60
_MOST_NAMES = 14
_MOST_CAPITALS = 7
# Names of capitals keep this far from one another and from the marks.
_APART = 45.0
_LEAST_WITH_HEAD = 34.0


def map_picture(launches: Sequence[Launch], *, title: str = "", lang: Language = ENGLISH) -> Picture:
    """A map of one launch or of many. `title` says which many they are; one launch is headed by what happened."""
    found = routes(launches)
    told = caption(launches, found, title, lang)
    card = Card(HEIGHT, lang)
    view = fitted(points(found), (0, card.head(told.title, told.below), WIDTH, HEIGHT - _FOOT))
    ground.drawn(card, view)
    _drawn(card, view, found, single=len(launches) == 1)
    _blank_outside(card, view)
    _key(card, launches, found)
    return card.picture(told.alt)


def _drawn(card: Card, view: View, found: Sequence[Route], *, single: bool) -> None:
    """Lines under marks under names."""
    starts, ends = marks.starts(found, view), marks.ends(found, view)
    lines = _lines(card, view, marks.bundles(found, starts, ends)[-_MOST_LINES:])
    placed = [*ends, *(start for start in starts if not any(_hides(end, start) for end in ends))]
    for mark in reversed(placed):
        _mark(card, mark)
    labels = Labels(card, view.box, placed, lines)
    labels.take(ground.scale(card, view))
    if lines:
        labels.take(_note(card, view, card.lang.say("map-no-paths")))
    named = sorted(placed, key=lambda mark: -mark.launches)[:_MOST_NAMES]
    for label in labels.arranged([_wish(mark, single, card.lang) for mark in named]):
        _write(card, label, INK)
    if placed:
        _capitals(card, view, labels, [mark.spot for mark in placed])
    else:
        middle = (view.box[1] + view.box[3]) / 2
        card.text((WIDTH / 2, middle), card.lang.say("map-no-place"), bold=True, anchor="mm", halo=ground.SEA)


def _note(card: Card, view: View, text: str) -> Box:
    """Write at the lower left; gives the box that it fills."""
    left, _, _, bottom = view.box
    card.text((left + PAD, bottom - 6), text, colour=FAINT, anchor="lb", halo=ground.SEA)
    return left, bottom - 21, left + PAD + card.breadth(text) + 3, bottom


def _hides(one: Mark, other: Mark) -> bool:
    return dist(one.spot, other.spot) < one.radius


def _lines(card: Card, view: View, bundles: Sequence[Bundle]) -> list[list[Spot]]:
    """Draw from where to where; a line that leaves the map at one side comes in again at the other."""
    lines = []
    for start, end, counts in bundles:
        for line in _turned(view, path(view, start.ends[0].point, end.ends[0].point)):
            lines.append(line)
            _arc(card, line, COLOURS[prevailing(counts)], counts.total(), dashed=not start.exact)
    return lines


def _turned(view: View, line: list[Spot]) -> Iterator[list[Spot]]:
    left, _, right, _ = view.box
    for turn in (-360 * view.lon_scale, 0.0, 360 * view.lon_scale):
        if min(x for x, _ in line) + turn < right and max(x for x, _ in line) + turn > left:
            yield [(x + turn, y) for x, y in line]


def _arc(card: Card, line: list[Spot], colour: str, launches: int, *, dashed: bool) -> None:
    width = min(1.6 + 0.4 * math.log2(launches), 4)
    for stretch in _dashes(line) if dashed else [line]:
        card.line(stretch, colour, width)
    if dist(line[0], line[-1]) > _LEAST_WITH_HEAD:
        _head_of(card, line, colour, 5 + width)


def _dashes(line: Sequence[Spot], dash: float = 6, gap: float = 4.5) -> Iterator[list[Spot]]:
    """The line cut into dashes."""
    drawn: list[Spot] = [line[0]]
    left, drawing = dash, True
    for one, other in pairwise(line):
        at, length = 0.0, dist(one, other)
        while length - at > left:
            at += left
            spot = (one[0] + (other[0] - one[0]) * at / length, one[1] + (other[1] - one[1]) * at / length)
            if drawing:
                yield [*drawn, spot]
            drawn, drawing = [spot], not drawing
            left = dash if drawing else gap
        left -= length - at
        drawn.append(other)
    if drawing:
        yield drawn


def _head_of(card: Card, line: Sequence[Spot], colour: str, size: float) -> None:
    """An arrow's head in the middle of the way, where no mark hides it."""
    middle = len(line) // 2
    (x0, y0), (x1, y1) = line[middle - 1], line[middle + 1]
    turn, (x, y) = math.atan2(y1 - y0, x1 - x0), line[middle]
    card.polygon([(x + size * cos(turn + side), y + size * sin(turn + side)) for side in (0, 2.5, -2.5)], colour)


def _mark(card: Card, mark: Mark) -> None:
    """A triangle where launches began, a disc where they went; hollow where only the country is known."""
    colour = COLOURS[prevailing(mark.counts)]
    if mark.is_start:
        _triangle(card, mark.spot, mark.radius + 2.2, GROUND)
        _triangle(card, mark.spot, mark.radius + 0.8, colour)
        if not mark.exact:
            _triangle(card, mark.spot, mark.radius - 1.8, GROUND)
    elif mark.launches == 1:
        card.disc(mark.spot, mark.radius + 1.2, GROUND, GROUND)
        card.disc(mark.spot, mark.radius, colour if mark.exact else GROUND, colour, 1.8)
    else:
        card.disc(mark.spot, mark.radius + 1, GROUND, GROUND)
        card.pie(mark.spot, mark.radius, [(COLOURS[status], mark.counts[status]) for status in ORDER])
        card.disc(mark.spot, mark.radius - 2.8, GROUND, GROUND)
        card.text(mark.spot, _short(mark.launches), bold=True, anchor="mm")


def _short(count: int) -> str:
    """`999`, `5k`: what fits a mark."""
    return str(count) if count < 1000 else f"{count // 1000}k"


def _triangle(card: Card, spot: Spot, radius: float, colour: str) -> None:
    corners = (-pi / 2, pi / 6, pi * 5 / 6)
    card.polygon([(spot[0] + radius * cos(turn), spot[1] + radius * sin(turn)) for turn in corners], colour)


def _wish(mark: Mark, single: bool, lang: Language) -> Wish:
    name = mark.name(lang)
    if single and mark.is_start and not mark.exact:
        name = lang.say("map-site-unknown", name=name)
    return Wish(name, mark.spot, mark.radius, not mark.is_start, mark.launches)


def _write(card: Card, label: Label, colour: str) -> None:
    left, top, _, bottom = label.box
    card.text((left, (top + bottom) / 2), label.text, bold=label.bold, colour=colour, halo=ground.SEA)


def _capitals(card: Card, view: View, labels: Labels, marked: list[Spot]) -> None:
    """A few capitals to find one's way by, where there is room for them."""
    left = _MOST_CAPITALS
    for state, who in launchers().items():
        point = capital(state)
        spot = view.spot(point) if point else None
        if not left or spot is None or not labels.is_free(spot) or any(dist(spot, other) < _APART for other in marked):
            continue
        label = labels.placed(Wish(_city(places()[who.capital], card.lang), spot, 1.6))
        if label:
            _write(card, label, FAINT)
            card.disc(spot, 1.8, FAINT, GROUND, 0.5)
            marked.append(spot)
            left -= 1


def _city(place: Place, lang: Language) -> str:
    return place_word(place, lang).partition(",")[0]


def _blank_outside(card: Card, view: View) -> None:
    """What was drawn past the map's edges goes."""
    _, top, _, bottom = view.box
    card.box((0, 0, WIDTH, top), GROUND)
    card.box((0, bottom, WIDTH, card.height), GROUND)


def _key(card: Card, launches: Sequence[Launch], found: Sequence[Route]) -> None:
    """What shapes and colours mean, in two rows."""
    x, y = PAD, HEIGHT - _FOOT + 13
    shapes = [("map-key-from", True, True), ("map-key-toward", False, True)] if found else []
    if any(end and not end.exact for route in found for end in (route.start, route.end)):
        shapes.append(("map-key-country", False, False))
    for text, is_start, exact in shapes:
        end = End((0, 0), "", "", exact=exact)
        _mark(card, marks.mark((x + 5, y), (end,), Counter({Status.CORRECTED: 1}), is_start=is_start))
        x = card.key_word((x, y), card.lang.say(text))
    x, y = PAD, y + 17
    counts = Counter(launch.status for launch in launches)
    for status in filter(counts.__getitem__, ORDER):
        word = status_word(status, card.lang)
        count = f" {counts[status]:,}" if len(launches) > 1 else ""
        x = card.key((x, y), COLOURS[status], f"{word}{count}")
