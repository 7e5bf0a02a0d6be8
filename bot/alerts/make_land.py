"""Makes the land that maps are drawn on: `python -m bot.alerts.make_land land-50m.json` rewrites `data/land.bin`.

The source is `land-50m.json` of the npm package `world-atlas`: Natural Earth's land polygons, which are public domain.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

from bot.alerts.land import LAND, Point, Ring, packed, ring


def main() -> None:
    """Read the source that is named, write the land."""
    asked = argparse.ArgumentParser(prog="python -m bot.alerts.make_land", description=__doc__)
    asked.add_argument("source", type=Path, help="land-50m.json of the npm package world-atlas")
    LAND.write_bytes(packed(rings(json.loads(asked.parse_args().source.read_text(encoding="utf-8")))))


def rings(topology: dict[str, Any]) -> list[Ring]:
    """Every coast of a TopoJSON land layer, in degrees, the widest first: a lake comes after the land around it."""
    arcs = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    shapes = topology["objects"]["land"]["geometries"]
    polygons = chain.from_iterable(shape["arcs"] for shape in shapes)
    found = [
        ring(list(_joined(coast, arcs)), is_water=bool(place))
        for polygon in polygons
        for place, coast in enumerate(polygon)
    ]
    return sorted(found, key=_extent, reverse=True)


def _extent(coast: Ring) -> float:
    west, south, east, north = coast.box
    return (east - west) * (north - south)


def _arc(steps: Iterable[tuple[int, int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    (scale_x, scale_y), (first_x, first_y) = transform["scale"], transform["translate"]
    xs, ys = zip(*steps, strict=True)
    for x, y in zip(accumulate(xs), accumulate(ys), strict=True):
        yield x * scale_x + first_x, y * scale_y + first_y


def _joined(indices: Iterable[int], arcs: list[list[Point]]) -> Iterator[Point]:
    """The points of a ring whose arcs are named by number, ~number for one that runs backwards."""
    for index in indices:
        yield from arcs[index][:-1] if index >= 0 else arcs[~index][:0:-1]


if __name__ == "__main__":
    main()
