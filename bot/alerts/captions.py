"""The words on a map and those read aloud in its stead: what it is of, what is known, what is not drawn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.alerts.canvas import written
from bot.alerts.naming import articled
from bot.alerts.phrases import STATUSES, capitalised, listed
from bot.alerts.routes import ORDER, End, Route, is_placed
from bot.alerts.wording import happening
from bot.model import Launch, Status

_UNDONE = (Status.CORRECTED, Status.RETRACTED)
_ESCAPED = re.compile(r"\\([\\*_~`|\[\]#+-])")
_SCHEMATIC = "Lines join the places named; they are no flight paths."


class Caption(NamedTuple):
    """A map's headline, the small line under it, and all that it shows in words."""

    title: str
    below: str
    alt: str


def caption(launches: Sequence[Launch], routes: Sequence[Route], title: str) -> Caption:
    """What a map of these launches says."""
    if len(launches) == 1:
        return _of_one(launches[0], routes, title)
    return _of_many(launches, routes, title)


def _of_one(launch: Launch, routes: Sequence[Route], title: str) -> Caption:
    told = title or _ESCAPED.sub(r"\1", happening(launch.facts, suspected=launch.status is Status.SUSPECTED))
    if launch.status in _UNDONE:
        told = f"{capitalised(STATUSES[launch.status])}: {told}"
    day = launch.facts.day or (launch.first_seen.date() if launch.first_seen else None)
    below = " · ".join(filter(None, (launch.id, dated(day) if day else "", STATUSES[launch.status])))
    alt = [
        "Map of one launch.",
        f"{told}.",
        f"Status: {STATUSES[launch.status]}.",
        *_from_where(routes),
        *_whither(routes),
    ]
    return Caption(written(told, 200, launch.id), written(below, 80), " ".join(alt))


def _from_where(routes: Sequence[Route]) -> list[str]:
    start = next((route.start for route in routes if route.start), None)
    if start is None:
        return ["The launch site is not known."] if routes else ["No place of it is known, so none is marked."]
    if start.exact:
        return [f"From {articled(start.name)}."]
    name = articled(start.name)
    return [f"The launch site is not known: the dashed line begins at the capital of {name}, standing for the country."]


def _whither(routes: Sequence[Route]) -> list[str]:
    ends = [route.end for route in routes if route.end]
    if not ends:
        return ["Where it went is not known."] if routes else []
    said = [f"Toward {listed([articled(end.name) for end in ends], 8)}."]
    vague = [articled(end.name) for end in ends if not end.exact]
    if vague:
        said.append(f"Only the country is known of {listed(vague, 4)}; its capital is marked.")
    return [*said, _SCHEMATIC] if any(route.start for route in routes) else said


def _of_many(launches: Sequence[Launch], routes: Sequence[Route], title: str) -> Caption:
    count = f"{len(launches):,} launches" if launches else "No launches"
    title = written(title, 80) or count
    days = [launch.first_seen.date() for launch in launches if launch.first_seen]
    below = _span(min(days), max(days)) if days else ""
    placeless = sum(not is_placed(launch.facts) for launch in launches)
    alt = [f"Map: {title}.", f"{count}, {below}." if below else f"{count}.", statuses_told(launches)]
    alt += [_busiest("From", routes, lambda route: route.start), _busiest("Toward", routes, lambda route: route.end)]
    alt.append(f"{placeless:,} of them are not drawn, as no place of theirs is known." if placeless else "")
    alt.append(_SCHEMATIC if routes else "")
    drawn = f"{below} · {placeless:,} not drawn (no place known)" if placeless else below
    return Caption(title, drawn, " ".join(filter(None, alt)))


def statuses_told(launches: Iterable[Launch]) -> str:
    """`12 confirmed, 3 reported.`"""
    counts = Counter(launch.status for launch in launches)
    said = [f"{counts[status]:,} {STATUSES[status]}" for status in ORDER if counts[status]]
    return f"{', '.join(said)}." if said else ""


def _busiest(word: str, routes: Sequence[Route], which: Callable[[Route], End | None]) -> str:
    counts: Counter[End] = Counter()
    for route in routes:
        if end := which(route):
            counts[end] += route.counts.total()
    named = [f"{end.name} ({count:,})" for end, count in counts.most_common(8)]
    return f"{word} {listed(named, 8)}." if named else ""


def _span(first: date, last: date) -> str:
    if first == last:
        return dated(first)
    if first.year == last.year:
        return f"{first.day} {first:%b} to {dated(last)}"
    return f"{dated(first)} to {dated(last)}"


def dated(day: date) -> str:
    """`14 May 2024`."""
    return f"{day.day} {day:%b %Y}"
