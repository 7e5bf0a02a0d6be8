"""The land of the world as coastlines, without borders: Natural Earth's, packed into one small file."""

from __future__ import annotations

import json
import math
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, groupby, pairwise
from pathlib import Path
from typing import NamedTuple

LAND = Path(__file__).with_name("data") / "land.bin"

# Degrees a step: a signed 16-bit number goes once around the world.
_STEP = 360 / 65536
_ABOUT = {
    "what": "coastlines of the world",
    "source": "Natural Earth 1:50m land, from land-50m.json of the npm package world-atlas 2.0.2",
    "licence": "public domain",
}

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


class Ring(NamedTuple):
    """A coast: of land, or of water within land. `box` is its west, south, east and north.

    Longitudes run on past 180 where the coast does; its middle lies between -180 and 180.
    """

    points: tuple[Point, ...]
    is_water: bool
    box: tuple[float, float, float, float]


def ring(points: Sequence[Point], is_water: bool) -> Ring:
    """The coast along these points, each of which lies less than half the world from the next."""
    lons = [points[0][0]]
    for (lon, _), (after, _) in pairwise(points):
        lons.append(lons[-1] + (after - lon + 180) % 360 - 180)
    lats = [lat for _, lat in points]
    if abs(lons[-1] - lons[0]) > 180:  # once around: land that holds the pole
        pole = math.copysign(90, lats[0])
        lons += [lons[-1], lons[0]]
        lats += [pole, pole]
    turn = 360 * round((min(lons) + max(lons)) / -720)
    lons = [lon + turn for lon in lons]
    return Ring(tuple(zip(lons, lats, strict=True)), is_water, (min(lons), min(lats), max(lons), max(lats)))


def packed(rings: Iterable[Ring]) -> bytes:
    """A line of JSON with the count of points of each ring (negative for water), then all longitudes and latitudes."""
    kept = [(ring, _steps(ring.points)) for ring in rings]
    kept = [(ring, steps) for ring, steps in kept if len(steps) > 2]
    about = _ABOUT | {"rings": [-len(steps) if ring.is_water else len(steps) for ring, steps in kept]}
    columns = [_differences([step[axis] for _, steps in kept for step in steps]) for axis in (0, 1)]
    body = b"".join(_little(column).tobytes() for column in columns)
    return json.dumps(about, separators=(",", ":")).encode() + b"\n" + zlib.compress(body, 9)


def _steps(points: Sequence[Point]) -> list[tuple[int, int]]:
    """The points on the grid, without those that fall on the one before."""
    found = [(round(x / _STEP), round(y / _STEP)) for x, y in points if abs(y) < 89.9]
    return [point for point, _ in groupby(found)]


def _differences(numbers: Sequence[int]) -> array[int]:
    return array("h", ((after - before + 32768) % 65536 - 32768 for before, after in pairwise((0, *numbers))))


def _little(numbers: array[int]) -> array[int]:
    """The numbers with the lowest byte first, on any machine."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers


@cache
def land() -> tuple[Ring, ...]:
    """Every coast, the widest first."""
    head, body = LAND.read_bytes().split(b"\n", 1)
    numbers = array("h", zlib.decompress(body))
    half = len(numbers) // 2
    xs, ys = (_degrees(_little(column)) for column in (numbers[:half], numbers[half:]))
    points = list(zip(xs, ys, strict=True))
    counts = json.loads(head)["rings"]
    ends = accumulate(map(abs, counts))
    return tuple(ring(points[end - abs(count) : end], count < 0) for count, end in zip(counts, ends, strict=True))


def _degrees(differences: Iterable[int]) -> list[float]:
    """The running sum, kept within a 16-bit number."""
    return [((number + 32768) % 65536 - 32768) * _STEP for number in accumulate(differences)]
