"""The land on a launch's map: Natural Earth's coasts, cut to the sheet and thinned to what can be seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.alerts.land import Ring, land

Spot = tuple[float, float]
"""Across and down, in the map's units."""

# How far beyond the sheet it is cut, so that the cut's own edge is not seen.
_BEYOND = 4.0
# Points nearer than this to the one before show nothing.
_FINE = 1.2
# Islands smaller than this are left out.
_SMALL = 2.5
_TURNS = (-360, 0, 360)


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline as an SVG path: of land, or of water within land."""

    path: str
    water: bool


def coasts(place: Callable[[float, float], Spot], width: float, height: float) -> tuple[Shape, ...]:
    """The outlines that the sheet shows; `place` lays latitude and longitude (beyond 180 too) on it."""
    shapes = []
    for ring in land():
        for turn in _TURNS:
            if _seen(ring, turn, place, width, height):
                spots = _thinned(place(lat, lon + turn) for lon, lat in ring.points)
                cut = _cut(spots, width, height)
                if len(cut) > 2:
                    shapes.append(Shape(_path(cut), ring.is_water))
    return tuple(shapes)


def _seen(ring: Ring, turn: int, place: Callable[[float, float], Spot], width: float, height: float) -> bool:
    west, south, east, north = ring.box
    left, top = place(north, west + turn)
    right, bottom = place(south, east + turn)
    return right > 0 and left < width and bottom > 0 and top < height and max(right - left, bottom - top) > _SMALL


def _thinned(spots: Iterable[Spot]) -> list[Spot]:
    kept: list[Spot] = []
    for spot in spots:
        if not kept or math.dist(spot, kept[-1]) >= _FINE:
            kept.append(spot)
    return kept


def _cut(spots: Sequence[Spot], width: float, height: float) -> Sequence[Spot]:
    """The outline within the sheet, a side at a time, after Sutherland and Hodgman."""
    for axis, limit, sign in ((0, -_BEYOND, 1), (0, width + _BEYOND, -1), (1, -_BEYOND, 1), (1, height + _BEYOND, -1)):
        kept: list[Spot] = []
        for before, spot in zip([*spots[-1:], *spots[:-1]], spots, strict=True):
            inside = (spot[axis] - limit) * sign >= 0
            if inside != ((before[axis] - limit) * sign >= 0):
                share = (limit - before[axis]) / (spot[axis] - before[axis])
                kept.append((before[0] + (spot[0] - before[0]) * share, before[1] + (spot[1] - before[1]) * share))
            if inside:
                kept.append(spot)
        spots = kept
    return spots


def _path(spots: Sequence[Spot]) -> str:
    return "M" + "L".join(f"{x:.4g} {y:.4g}" for x, y in spots) + "z"
