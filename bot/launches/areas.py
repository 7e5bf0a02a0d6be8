"""Which places are one area: a region with the cities in it, and places that nearly touch."""

from __future__ import annotations

from functools import cache
from math import cos, hypot, radians

from bot.launches.names import places
from bot.launches.words import load
from bot.model import Place

_KM_A_DEGREE = 111.2


@cache
def area(place_id: str) -> frozenset[str]:
    """A place's id with those of the places that one attack on it may be told by; never those of another state."""
    known = places()
    here = known.get(place_id)
    if here is None or here.lat is None:
        return frozenset({place_id})
    return frozenset(other.id for other in known.values() if _one_area(here, other)) | {place_id}


def _one_area(one: Place, other: Place) -> bool:
    apart = _km(one, other)
    return apart is not None and one.state == other.state and apart <= max(_reach(one.id), _reach(other.id))


def _reach(place_id: str) -> float:
    table = load("world", "regions")
    return float(table["reach"].get(place_id, table["near"]))


def _km(one: Place, other: Place) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return hypot(one.lat - other.lat, east) * _KM_A_DEGREE
