"""The ground of a map: sea, land, lines of longitude and latitude, how long a hundred kilometres are. No borders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.alerts.canvas import FAINT, Box, Card, Spot
from bot.alerts.globe import View
from bot.alerts.land import Ring, land

SEA = "#22303e"
_LAND, _COAST, _GRID = "#3d4c59", "#71818f", "#2f4050"
# Kilometres in a degree of latitude.
_DEGREE = 111.2
_GRID_STEPS = (30, 20, 10, 5, 2, 1)
_TURNS = (-360, 0, 360)


def drawn(card: Card, view: View) -> None:
    """Sea, lines and land over the whole view."""
    card.box(view.box, SEA)
    for line in _grid(view):
        card.line(line, _GRID, 0.7)
    for ring, turn in _seen(view):
        spots = [view.unwrapped((lon + turn, lat)) for lon, lat in ring.points]
        card.polygon(spots, SEA if ring.is_water else _LAND)
        for stretch in _coast(ring, spots, view.box):
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
    text = f"{length:,} km"
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
        if high < south or low > north or (right - left) * view.lon_scale < 0.5 > (high - low) * view.lat_scale:
            continue
        for turn in _TURNS:
            if left + turn < east and right + turn > west:
                yield ring, turn


def _coast(ring: Ring, spots: list[Spot], box: Box) -> Iterable[list[Spot]]:
    """The stretches of a coast within the box, without the edges that join one that goes around the world to the pole."""
    left, top, right, bottom = box
    stretch: list[Spot] = []
    for (one, spot), (other, after) in pairwise(zip((*ring.points, ring.points[0]), (*spots, spots[0]), strict=True)):
        cut = min(one[1], other[1]) < -89
        outside = max(spot[0], after[0]) < left or min(spot[0], after[0]) > right
        if cut or outside or max(spot[1], after[1]) < top or min(spot[1], after[1]) > bottom:
            if len(stretch) > 1:
                yield stretch
            stretch = []
        else:
            stretch = stretch or [spot]
            stretch.append(after)
    if len(stretch) > 1:
        yield stretch


def _grid(view: View) -> Iterator[list[Spot]]:
    """Meridians and parallels, a handful each way."""
    west, south, east, north = view.bounds
    step = next((size for size in _GRID_STEPS if (east - west) / size >= 4), _GRID_STEPS[-1])
    for lon in range(math.ceil(west / step) * step, math.floor(east) + 1, step):
        yield [view.unwrapped((lon, max(south, -90))), view.unwrapped((lon, min(north, 90)))]
    for lat in range(math.ceil(max(south, -90) / step) * step, math.floor(min(north, 90)) + 1, step):
        yield [view.unwrapped((west, lat)), view.unwrapped((east, lat))]
