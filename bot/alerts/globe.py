"""How the globe is laid flat: a view fitted to points, and the way from one point to another as a line on it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.alerts.canvas import Box, Spot
from bot.alerts.land import Point

# Degrees of latitude that a map shows at least: some 900 km.
_LEAST = 8.0
# The room left around the points, as a share of the map.
_MARGIN = 0.17
# Beyond this latitude the map is not squeezed further.
_STEEPEST = 65.0
# How far a route bows aside, as a share of its length, so that ways out and back don't hide each other.
_BOW = 0.1

_WORLD: list[Point] = [(lon, lat) for lon in range(-160, 161, 20) for lat in (-55, 70)]


class View(NamedTuple):
    """A piece of the globe in a box: its middle in degrees, and how long a degree is drawn each way there."""

    box: Box
    lon: float
    lat: float
    lon_scale: float
    lat_scale: float

    def spot(self, point: Point) -> Spot:
        """Where a point lies; one on the far side lies outside the box."""
        return self.unwrapped((self.lon + around(point[0] - self.lon), point[1]))

    def unwrapped(self, point: Point) -> Spot:
        """As `spot`, for a longitude that is already counted the right way round."""
        (spot,) = self.flat([point], 0)
        return spot

    def flat(self, points: Iterable[Point], turn: float) -> list[Spot]:
        """Where many points lie, `turn` degrees further round."""
        left, top, right, bottom = self.box
        x, y = (left + right) / 2 + (turn - self.lon) * self.lon_scale, (top + bottom) / 2 + self.lat * self.lat_scale
        lon_scale, lat_scale = self.lon_scale, self.lat_scale
        return [(x + lon * lon_scale, y - lat * lat_scale) for lon, lat in points]

    @property
    def bounds(self) -> Box:
        """West, south, east and north of what the box shows, in degrees."""
        left, top, right, bottom = self.box
        lon, lat = (right - left) / 2 / self.lon_scale, (bottom - top) / 2 / self.lat_scale
        return self.lon - lon, self.lat - lat, self.lon + lon, self.lat + lat


def around(degrees: float) -> float:
    """The same direction between -180 and 180."""
    return (degrees + 180) % 360 - 180


def fitted(points: Iterable[Point], box: Box) -> View:
    """The view that holds all points with some room around them; the whole world where there are none."""
    chosen = list(points) or _WORLD
    lon, lon_span = _middle([point[0] for point in chosen])
    lats = [point[1] for point in chosen]
    lat, lat_span = (min(lats) + max(lats)) / 2, max(max(lats) - min(lats), _LEAST * (1 - 2 * _MARGIN))
    squeeze = math.cos(math.radians(min(abs(lat), _STEEPEST)))
    width, height = box[2] - box[0], box[3] - box[1]
    room = 1 - 2 * _MARGIN
    scale = min(height * room / lat_span, width * room / max(lon_span * squeeze, 1e-9))
    scale = max(scale, width / (360 * squeeze))
    half = height / 2 / scale
    lat = max(half - 90, min(lat, 90 - half)) if half < 90 else 0.0
    return View(box, lon, lat, scale * squeeze, scale)


def _middle(lons: Sequence[float]) -> tuple[float, float]:
    """The middle and the width of the narrowest strip that holds all longitudes: what the widest gap leaves."""
    ordered = sorted(lon % 360 for lon in lons)
    gaps = [(after - before, before) for before, after in pairwise([*ordered, ordered[0] + 360])]
    gap, west = max(gaps)
    span = 360 - gap
    return around(west + gap + span / 2), span


def path(view: View, start: Point, end: Point) -> list[Spot]:
    """The shortest way over the globe, bowed a little upwards; it shows from where to where, not how a missile flew."""
    steps = 40
    spots: list[Spot] = []
    lon = view.lon + around(start[0] - view.lon)
    for point in _shortest(start, end, steps):
        lon += around(point[0] - lon)
        spots.append(view.unwrapped((lon, point[1])))
    (x0, y0), (x1, y1) = spots[0], spots[-1]
    side = -_BOW if x1 >= x0 else _BOW
    off = [
        (-(y1 - y0) * side * rise, (x1 - x0) * side * rise)
        for rise in (math.sin(math.pi * i / steps) for i in range(steps + 1))
    ]
    return [(x + dx, y + dy) for (x, y), (dx, dy) in zip(spots, off, strict=True)]


def _shortest(start: Point, end: Point, steps: int) -> list[Point]:
    """Points along the great circle, by turning one end's direction evenly into the other's."""
    first, last = _direction(start), _direction(end)
    angle = math.acos(max(-1.0, min(1.0, sum(a * b for a, b in zip(first, last, strict=True)))))
    if angle < 1e-6 or angle > math.pi - 1e-6:
        return [start] * steps + [end]
    found = []
    for step in range(steps + 1):
        near, far = math.sin(angle * (1 - step / steps)), math.sin(angle * step / steps)
        x, y, z = (a * near + b * far for a, b in zip(first, last, strict=True))
        found.append((math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))))
    return found


def _direction(point: Point) -> tuple[float, float, float]:
    lon, lat = math.radians(point[0]), math.radians(point[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
