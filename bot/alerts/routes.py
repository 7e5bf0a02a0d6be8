"""From where to where each launch went, as points on the globe: exact ones, and capitals that stand for a country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bot.alerts.canvas import written
from bot.alerts.land import Point
from bot.alerts.markup import shortened
from bot.alerts.naming import narrowest, place_inside, place_word
from bot.languages import ENGLISH, Language
from bot.launches.names import launcher_name, launchers, places
from bot.model import Facts, Launch, Place, Status

_NAME = 32
_LONGEST = 80
# The best attested first.
ORDER = (Status.CONFIRMED, Status.REPORTED, Status.SUSPECTED, Status.CORRECTED, Status.RETRACTED)


class End(NamedTuple):
    """Where a launch began or went. `exact` is False where only the country is known and its capital stands for it."""

    point: Point
    place: str
    said: str
    state: str | None = None
    exact: bool = True

    def name(self, lang: Language = ENGLISH) -> str:
        """Its name as a picture can write it."""
        known = places().get(self.place)
        otherwise = known.name if known else lang.say("map-unnamed")
        return written(self._named(place_word, lang), _NAME, otherwise, lang)

    def inside(self, lang: Language = ENGLISH) -> str:
        """Its name inside a sentence."""
        return self._named(place_inside, lang)

    def _named(self, naming: Callable[[Place, Language], str], lang: Language) -> str:
        return shortened(naming(Place(self.place, self.said), lang), _LONGEST)


class Route(NamedTuple):
    """How many launches went one way, by how well they are attested. An end that is not known at all is None."""

    start: End | None
    end: End | None
    counts: Counter[Status]


def routes(launches: Iterable[Launch]) -> list[Route]:
    """The ways that these launches went, the most used last; a launch at three places goes three ways."""
    found: defaultdict[tuple[End | None, End | None], Counter[Status]] = defaultdict(Counter)
    for launch in launches:
        for way in ways(launch.facts):
            found[way][launch.status] += 1
    return sorted((Route(*way, counts) for way, counts in found.items()), key=lambda route: route.counts.total())


def prevailing(counts: Counter[Status]) -> Status:
    """The status of most of them; of two alike, the better attested."""
    return max(ORDER, key=lambda status: (counts[status], -ORDER.index(status)))


def ways(facts: Facts) -> list[tuple[End | None, End | None]]:
    """From where to where one launch went: nothing where no place of it can be drawn."""
    start = _end(facts.site) or _home(facts.launcher)
    targets = narrowest(facts.targets) if len(facts.targets) > 1 else facts.targets
    ends = list(dict.fromkeys(filter(None, map(_end, targets))))
    if not ends:
        return [(start, None)] if start else []
    return [(start if start and start.point != end.point else None, end) for end in ends]


def is_placed(facts: Facts) -> bool:
    """Whether anything of a launch can be drawn."""
    return bool(_home(facts.launcher) or any(map(_end, (facts.site, *facts.targets))))


def _end(place: Place | None) -> End | None:
    if place is None:
        return None
    if place.lat is not None and place.lon is not None and abs(place.lat) <= 90 and abs(place.lon) <= 180:
        return End((place.lon, place.lat), place.id, place.name, place.state)
    point = capital(place.state or place.id)
    return End(point, place.id, place.name, place.state, exact=False) if point else None


def _home(launcher: str | None) -> End | None:
    """Where a launcher is at home, for a launch whose site is not known."""
    who = launchers().get(launcher or "")
    if who is None:
        return None
    state = who.home or who.id
    point = capital(state)
    return End(point, state, launcher_name(state), state, exact=False) if point else None


def capital(state: str) -> Point | None:
    """Where a state's capital lies."""
    who = launchers().get(state)
    place = places().get(who.capital) if who else None
    return (place.lon, place.lat) if place and place.lon is not None and place.lat is not None else None


def points(found: Sequence[Route]) -> list[Point]:
    """Every point that the routes touch."""
    return list({end.point for route in found for end in (route.start, route.end) if end})
