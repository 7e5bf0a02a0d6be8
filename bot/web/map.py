"""A launch's map: its places on land and sea, with known towns around them; numbers for the template to draw."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.launches.names import places
from bot.model import Facts, Place
from bot.web.coast import Shape, coasts

WIDTH, HEIGHT = 640.0, 400.0
_MARGIN = 0.35
# Half a degree of latitude is 55 km: less around a place tells nothing.
_LEAST_SPAN = 5.0
_STEPS = (1, 2, 5, 10, 20, 30)
_MOST_LINES = 6
_KM_A_DEGREE = 111.2
_SCALES = (50, 100, 200, 500, 1000, 2000)
_MOST_NAMED = 9
# What a label takes, in the map's units.
_LETTER, _LINE = 7.2, 15.0

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the grid, and what stands at its end."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map; `end` says that its label stands left of it."""

    x: float
    y: float
    name: str
    role: str
    end: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """What the template draws. `scale` is a length in the map's units, `scale_km` what it stands for."""

    coasts: tuple[Shape, ...]
    meridians: tuple[Line, ...]
    parallels: tuple[Line, ...]
    around: tuple[Point, ...]
    points: tuple[Point, ...]
    scale: float
    scale_km: int
    words: str


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the world that is shown: an equirectangular chart, true at its middle latitude."""

    lat: float
    lon: float
    # map units a degree of latitude
    unit: float

    @property
    def narrowing(self) -> float:
        return max(math.cos(math.radians(self.lat)), 0.2)

    def unwrapped(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point lies whose longitude is counted the right way round."""
        x = WIDTH / 2 + (lon - self.lon) * self.narrowing * self.unit
        return x, HEIGHT / 2 - (lat - self.lat) * self.unit

    def x(self, lon: float) -> float:
        away = (lon - self.lon + 180) % 360 - 180
        return round(WIDTH / 2 + away * self.narrowing * self.unit, 1)

    def y(self, lat: float) -> float:
        return round(HEIGHT / 2 - (lat - self.lat) * self.unit, 1)


@lru_cache(maxsize=64)
def drawn(facts: Facts) -> Map | None:
    """The map of the launch's places; None where none has coordinates."""
    told = [(place, "site") for place in [facts.site] if place] + [(place, "target") for place in facts.targets]
    placed = [(place, role) for place, role in told if place.lat is not None and place.lon is not None]
    if not placed:
        return None
    view = _view([place for place, _ in placed])
    spots = [_point(view, place, role) for place, role in placed]
    taken = [(spot.x - 7, spot.y - 7, spot.x + 7, spot.y + 7) for spot in spots]
    points = _labelled(spots, taken, len(spots))
    km = next((km for km in reversed(_SCALES) if km / _KM_A_DEGREE * view.unit <= WIDTH / 4), _SCALES[0])
    return Map(
        coasts=coasts(view.unwrapped, WIDTH, HEIGHT),
        meridians=_meridians(view),
        parallels=_parallels(view),
        around=tuple(_labelled(_around(view, {place.name for place, _ in placed}), taken, _MOST_NAMED)),
        points=tuple(points),
        scale=round(km / _KM_A_DEGREE * view.unit, 1),
        scale_km=km,
        words="; ".join(_words(place, role) for place, role in placed),
    )


def _view(shown: list[Place]) -> _View:
    """The view that holds all places; longitudes are counted from the first one, so that the date line is no edge."""
    first = shown[0].lon or 0.0
    lats = [place.lat or 0.0 for place in shown]
    lons = [((place.lon or 0.0) - first + 180) % 360 - 180 for place in shown]
    lat, lon = (min(lats) + max(lats)) / 2, first + (min(lons) + max(lons)) / 2
    narrowing = max(math.cos(math.radians(lat)), 0.2)
    tall = max(max(lats) - min(lats), (max(lons) - min(lons)) * narrowing * HEIGHT / WIDTH)
    span = max(_LEAST_SPAN, tall * (1 + 2 * _MARGIN))
    return _View(lat, lon, HEIGHT / span)


def _point(view: _View, place: Place, role: str) -> Point:
    x = view.x(place.lon or 0.0)
    return Point(x, view.y(place.lat or 0.0), place.name, role, end=x > WIDTH * 0.6)


def _around(view: _View, shown: set[str]) -> list[Point]:
    """The towns and seas of the gazetteer that lie in view, those near the middle first."""
    known = [place for place in places().values() if place.lat is not None and place.name not in shown]
    points = [_point(view, place, "sea" if place.state is None else "town") for place in known]
    inside = [point for point in points if 12 < point.x < WIDTH - 12 and 14 < point.y < HEIGHT - 34]
    return sorted(inside, key=lambda point: math.hypot(point.x - WIDTH / 2, point.y - HEIGHT / 2))


def _labelled(points: list[Point], taken: list[Box], most: int) -> list[Point]:
    """The first points whose labels find room beside what is `taken`; a point of the launch itself always stays."""
    kept: list[Point] = []
    for point in points:
        sides = (point, replace(point, end=not point.end))
        free = next((side for side in sides if _is_free(_box(side), taken)), None)
        if free is not None and len(kept) < most:
            taken.append(_box(free))
            kept.append(free)
        elif point.role in ("site", "target"):
            kept.append(replace(point, name=""))
    return kept


def _is_free(box: Box, taken: list[Box]) -> bool:
    apart = (box[0] >= other[2] or other[0] >= box[2] or box[1] >= other[3] or other[1] >= box[3] for other in taken)
    return box[0] >= 0 and box[2] <= WIDTH and all(apart)


def _box(point: Point) -> Box:
    """What the point's label takes, with a town's dot; where the launch's own marks stand is taken before."""
    own = point.role in ("site", "target")
    wide = 4 + _LETTER * len(point.name) * 1.25 if own else 14 + _LETTER * len(point.name)
    gap = 8 if own else -4
    left = point.x - gap - wide if point.end else point.x + gap
    return (left, point.y - _LINE * 0.6, left + wide, point.y + _LINE * 0.6)


def _step(shown: float) -> int:
    """How many degrees lie between two lines where so many are shown."""
    return next((step for step in _STEPS if shown / step <= _MOST_LINES), _STEPS[-1])


def _meridians(view: _View) -> tuple[Line, ...]:
    half = WIDTH / 2 / view.unit / view.narrowing
    step = _step(2 * half)
    first = math.ceil((view.lon - half) / step) * step
    shown = range(first, math.floor(view.lon + half) + 1, step)
    return tuple(Line(view.x(lon), _degrees((lon + 180) % 360 - 180, "E", "W")) for lon in shown)


def _parallels(view: _View) -> tuple[Line, ...]:
    half = HEIGHT / 2 / view.unit
    step = _step(2 * half)
    first = math.ceil((view.lat - half) / step) * step
    return tuple(
        Line(view.y(lat), _degrees(lat, "N", "S"))
        for lat in range(first, math.floor(view.lat + half) + 1, step)
        if -90 <= lat <= 90
    )


def _degrees(value: float, positive: str, negative: str) -> str:
    side = positive if value > 0 else negative if value < 0 else ""
    return f"{abs(value):g}°{side}"


def _words(place: Place, role: str) -> str:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    where = f"{abs(lat):.1f}°{'N' if lat >= 0 else 'S'} {abs(lon):.1f}°{'E' if lon >= 0 else 'W'}"
    return f"{'launch site' if role == 'site' else 'target or zone'} {place.name} at {where}"
