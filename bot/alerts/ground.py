"""The ground of a map: sea, land, lines of longitude and latitude, how long a hundred kilometres are. No borders."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bot.alerts.canvas import FAINT, Box, Card, Spot
from bot.alerts.globe import View
from bot.alerts.land import Ring, land

SEA = "#22303e"
_LAND, _COAST, _GRID = "#3d4c59", "#71818f", "#2f4050"
# Kilometres in a degree of latitude.
_DEGREE = 111.2
_GRID_STEPS = (30, 20, 10, 5, 2, 1)
# Islands smaller than this are left out, and of a long coast as many points as make no difference at this scale.
_SPECK, _SHORT, _FINE = 0.8, 60, 2.6
_TURNS = (-360, 0, 360)


def drawn(card: Card, view: View) -> None:
    """Sea, lines and land over the whole view."""
    card.box(view.box, SEA)
    for line in _grid(view):
        card.line(line, _GRID, 0.7)
    pole = view.unwrapped((0, -89))[1]
    stride = max(1, int(_FINE / view.lat_scale))
    for ring, turn in _seen(view):
        points = ring.points if len(ring.points) < _SHORT else (*ring.points[::stride], *ring.points[-2:])
        spots = _trimmed(view.flat(points, turn), view.box)
        card.polygon(spots, SEA if ring.is_water else _LAND)
        for stretch in _coast(spots, view.box, pole):
            card.line(stretch, _COAST, 0.7)


def scale(card: Card, view: View) -> Box:
    """A bar of a round number of kilometres at the lower right; gives the box that it fills."""
    left, _, right, bottom = view.box
    longest = (right - left) * 0.28
    kilometre = view.lat_scale / _DEGREE
    length = next(size for size in _round_lengths() if size * kilometre <= longest)
    end, y = right - 10, bottom - 8
    start = end - length * kilometre
    card.line([(start, y - 4), (start, y), (end, y), (end, y - 4)], FAINT, 1.3)
    text = card.lang.say("map-scale", length=length)
    card.text(((start + end) / 2, y - 3), text, colour=FAINT, anchor="mb", halo=SEA)
    half = max(end - start, card.breadth(text)) / 2 + 3
    return (start + end) / 2 - half, y - 19, (start + end) / 2 + half, bottom


def _round_lengths() -> Iterator[int]:
    for power in (1000, 100, 10):
        for first in (5, 2, 1):
            yield first * power
    yield 1


def _seen(view: View) -> Iterator[tuple[Ring, int]]:
    """The coasts that the view shows, with how far round they must be counted; not those too small to see."""
    west, south, east, north = view.bounds
    for ring in land():
        left, low, right, high = ring.box
        if high < south or low > north or (right - left) * view.lon_scale < _SPECK > (high - low) * view.lat_scale:
            continue
        for turn in _TURNS:
            if left + turn < east and right + turn > west:
                yield ring, turn


def _trimmed(spots: Sequence[Spot], box: Box) -> list[Spot]:
    """The same shape within the box: of the spots in a row beyond one edge only the first and the last are kept."""
    left, top, right, bottom = box

    def beyond(spot: Spot) -> int:
        x, y = spot
        return 1 if x < left else 2 if x > right else 3 if y < top else 4 if y > bottom else 0

    kept: list[Spot] = []
    for side, run in groupby(spots, beyond):
        together = list(run)
        kept += [together[0], together[-1]] if side else together
    return kept


def _coast(spots: Sequence[Spot], box: Box, pole: float) -> Iterator[list[Spot]]:
    """The stretches of a coast within the box, without the edges that lead to the pole and back."""
    left, top, right, bottom = box
    bottom = min(bottom, pole)
    stretch: list[Spot] = []
    for (x0, y0), (x1, y1) in pairwise((*spots, spots[0])):
        if (x0 < left and x1 < left) or (x0 > right and x1 > right) or (y0 < top and y1 < top) or max(y0, y1) > bottom:
            if stretch:
                yield stretch
            stretch = []
        else:
            stretch = stretch or [(x0, y0)]
            stretch.append((x1, y1))
    if stretch:
        yield stretch


def _grid(view: View) -> Iterator[list[Spot]]:
    """Meridians and parallels, a handful each way."""
    west, south, east, north = view.bounds
    step = next((size for size in _GRID_STEPS if (east - west) / size >= 4), _GRID_STEPS[-1])
    for lon in range(math.ceil(west / step) * step, math.floor(east) + 1, step):
        yield [view.unwrapped((lon, max(south, -90))), view.unwrapped((lon, min(north, 90)))]
    for lat in range(math.ceil(max(south, -90) / step) * step, math.floor(min(north, 90)) + 1, step):
        yield [view.unwrapped((west, lat)), view.unwrapped((east, lat))]
