"""The open launches: an index in memory by launcher, place and time, so that a report meets only its neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.launches.same import NAMELESS, likeness
from bot.launches.trace import DAY, Trace, trace, whole
from bot.model import Launch, Report

# No report joins a launch of which nobody has spoken for this long.
OPEN_FOR = timedelta(days=6)
# A report that reaches Salvo late is looked for among launches first told up to this long after it.
_LATE = 5 * DAY
# How many launches of one shelf a report is held against, the nearest in time: one launcher's busiest days have fewer.
_NEAREST_BEFORE, _NEAREST_AFTER = 24, 8

# A launch stands on ("by", launcher, part) for each part below, on ("at", place, "*") for each place, and on
# ("lost", place, "*") where nobody says who fired.
Shelf = tuple[str, str, str]
_ALL, _NO_CITY, _WAVE, _UNDATED = "*", "", "~", "?"


class OpenLaunches:
    """Launches that a report may still belong to. Put a launch again whenever it has changed."""

    def __init__(self) -> None:
        self._launches: dict[str, Launch] = {}
        self._traces: dict[str, Trace] = {}
        self._shelves: defaultdict[Shelf, list[tuple[float, str]]] = defaultdict(list)
        self._holders: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._launches)

    def __iter__(self) -> Iterator[Launch]:
        return iter(self._launches.values())

    def get(self, launch_id: str) -> Launch | None:
        """The open launch of this id."""
        return self._launches.get(launch_id)

    def put(self, launch: Launch) -> None:
        """Take a launch in, in place of its earlier state."""
        self.remove(launch.id)
        known = whole([trace(claim.report) for claim in launch.claims])
        self._launches[launch.id] = launch
        self._traces[launch.id] = known
        for shelf in _stands_on(known):
            insort(self._shelves[shelf], (known.at, launch.id))
        for claim in launch.claims:
            self._holders[claim.report.entry.key] = launch.id

    def remove(self, launch_id: str) -> None:
        """Forget a launch; no error where it is not open."""
        launch = self._launches.pop(launch_id, None)
        if launch is None:
            return
        known = self._traces.pop(launch_id)
        for shelf in _stands_on(known):
            row = self._shelves[shelf]
            del row[bisect_left(row, (known.at, launch_id))]
            if not row:
                del self._shelves[shelf]
        for claim in launch.claims:
            if self._holders.get(claim.report.entry.key) == launch_id:
                del self._holders[claim.report.entry.key]

    def drop_before(self, when: datetime) -> None:
        """Forget the launches of which nobody has spoken since `when`."""
        for launch in [x for x in self if x.last_seen is not None and x.last_seen < when]:
            self.remove(launch.id)

    def match(self, report: Report) -> Launch | None:
        """The launch that a report tells of: the one that holds the entry already, else the best that fits."""
        holder = self._holders.get(report.entry.key)
        if holder is not None:
            return self._launches[holder]
        sought = trace(report)
        best: tuple[float, str] | None = None
        for launch_id in self._near(sought):
            fit = likeness(sought, self._traces[launch_id])
            if fit is not None and (best is None or (fit, launch_id) > best):
                best = fit, launch_id
        return self._launches[best[1]] if best else None

    def _near(self, sought: Trace) -> set[str]:
        """The launches that a report may mean, by launcher or place and by time."""
        found: set[str] = set()
        for shelf in _asked(sought):
            row = self._shelves.get(shelf)
            if row:
                here = bisect_right(row, (sought.at, "\uffff"))
                first = bisect_left(row, (sought.at - sought.reach - DAY, ""), max(0, here - _NEAREST_BEFORE), here)
                last = bisect_right(row, (sought.at + _LATE, ""), here, min(len(row), here + _NEAREST_AFTER))
                found.update(launch_id for _, launch_id in row[first:last])
        return found


def _stands_on(known: Trace) -> set[Shelf]:
    shelves = {(_named("at", known), place, _ALL) for place in _places(known)}
    if known.who is None or known.who in NAMELESS:
        shelves |= {(_named("lost", known), place, _ALL) for place in _places(known)}
    if known.who is None:
        shelves.add((_named("lost", known), "", _ALL))
    else:
        parts = {_ALL, *(known.cities or {_NO_CITY}), *({_WAVE} if known.wave else ())}
        shelves |= {(_named("by", known), known.who, part) for part in parts}
    return shelves


def _asked(sought: Trace) -> Iterator[Shelf]:
    if sought.who is not None:
        for part in _parts(sought):
            yield _named("by", sought), sought.who, part
    else:
        yield _named("lost", sought), "", _ALL
    anybody = sought.who is None or sought.who in NAMELESS or sought.gaza
    for place in _places(sought) | sought.area:
        yield _named("at" if anybody else "lost", sought), place, _ALL


def _parts(sought: Trace) -> tuple[str, ...]:
    """An attack on a city meets only launches at that city, at no city by name, or at many."""
    if not sought.attack or not sought.cities or sought.wave:
        return (_ALL,)
    return *sought.area, _NO_CITY, _WAVE


def _places(known: Trace) -> frozenset[str]:
    return known.cities | known.seas | known.states | ({"gaza"} if known.gaza else frozenset())


def _named(shelf: str, known: Trace) -> str:
    return shelf if known.dated else shelf + _UNDATED
