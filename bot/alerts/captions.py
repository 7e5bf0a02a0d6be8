"""The words on a map and those read aloud in its stead: what it is of, what is known, what is not drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.alerts.canvas import written
from bot.alerts.markup import unescaped
from bot.alerts.phrases import capitalised, dated, joined, listed, status_word
from bot.alerts.routes import ORDER, End, Route, is_placed
from bot.alerts.wording import happening
from bot.languages import ENGLISH, Language
from bot.model import Launch, Status

_UNDONE = (Status.CORRECTED, Status.RETRACTED)


class Caption(NamedTuple):
    """A map's headline, the small line under it, and all that it shows in words."""

    title: str
    below: str
    alt: str


def caption(launches: Sequence[Launch], routes: Sequence[Route], title: str, lang: Language = ENGLISH) -> Caption:
    """What a map of these launches says."""
    if len(launches) == 1:
        return _of_one(launches[0], routes, title, lang)
    return _of_many(launches, routes, title, lang)


def _of_one(launch: Launch, routes: Sequence[Route], title: str, lang: Language) -> Caption:
    told = title or unescaped(happening(launch.facts, lang, suspected=launch.status is Status.SUSPECTED))
    status = status_word(launch.status, lang)
    if launch.status in _UNDONE:
        told = lang.say("map-undone", status=capitalised(status), told=told)
    day = launch.facts.day or (launch.first_seen.date() if launch.first_seen else None)
    below = " · ".join(filter(None, (launch.id, dated(day, lang) if day else "", status)))
    alt = [
        lang.say("map-of-one"),
        lang.say("map-told", told=told),
        lang.say("map-status", status=status),
        *_from_where(routes, lang),
        *_whither(routes, lang),
    ]
    return Caption(written(told, 200, launch.id, lang), written(below, 80, lang=lang), _read_out(alt, lang))


def _read_out(sentences: Iterable[str], lang: Language) -> str:
    return ("" if lang.code == "ja" else " ").join(filter(None, sentences))


def _from_where(routes: Sequence[Route], lang: Language) -> list[str]:
    start = next((route.start for route in routes if route.start), None)
    if start is None:
        return [lang.say("map-site-not-known" if routes else "map-nothing-known")]
    if start.exact:
        return [lang.say("map-from", places=start.inside(lang))]
    return [lang.say("map-from-capital", state=start.inside(lang))]


def _whither(routes: Sequence[Route], lang: Language) -> list[str]:
    ends = [route.end for route in routes if route.end]
    if not ends:
        return [lang.say("map-no-target")] if routes else []
    said = [lang.say("map-toward", places=listed([end.inside(lang) for end in ends], 8, lang))]
    vague = [end.inside(lang) for end in ends if not end.exact]
    if vague:
        said.append(lang.say("map-vague", places=listed(vague, 4, lang)))
    return [*said, lang.say("map-schematic")] if any(route.start for route in routes) else said


def _of_many(launches: Sequence[Launch], routes: Sequence[Route], title: str, lang: Language) -> Caption:
    count = lang.say("launches-counted", count=len(launches)) if launches else lang.say("map-empty")
    title = written(title, 80, lang=lang) or count
    days = [launch.first_seen.date() for launch in launches if launch.first_seen]
    below = _span(min(days), max(days), lang) if days else ""
    placeless = sum(not is_placed(launch.facts) for launch in launches)
    alt = [
        lang.say("map-of-many", title=title),
        lang.say("map-counted", count=count, span=below) if below else lang.say("map-told", told=count),
        statuses_told(launches, lang),
        _busiest("map-busiest-from", routes, lambda route: route.start, lang),
        _busiest("map-busiest-toward", routes, lambda route: route.end, lang),
        lang.say("map-placeless", count=placeless) if placeless else "",
        lang.say("map-schematic") if routes else "",
    ]
    drawn = lang.say("map-placeless-below", span=below, count=placeless) if placeless else below
    return Caption(title, drawn, _read_out(alt, lang))


def statuses_told(launches: Iterable[Launch], lang: Language = ENGLISH) -> str:
    """`12 confirmed, 3 reported.`"""
    counts = Counter(launch.status for launch in launches)
    said = [
        lang.say("map-statuses-of", count=counts[status], status=status_word(status, lang))
        for status in ORDER
        if counts[status]
    ]
    return lang.say("map-statuses", statuses=joined(said, lang)) if said else ""


def _busiest(message: str, routes: Sequence[Route], which: Callable[[Route], End | None], lang: Language) -> str:
    counts: Counter[End] = Counter()
    for route in routes:
        if end := which(route):
            counts[end] += route.counts.total()
    named = [lang.say("map-place-count", place=end.name(lang), count=count) for end, count in counts.most_common(8)]
    return lang.say(message, places=listed(named, 8, lang)) if named else ""


def _span(first: date, last: date, lang: Language) -> str:
    if first == last:
        return dated(first, lang)
    form = "date-of-year" if first.year == last.year else "date-short"
    return lang.say("date-span", first=dated(first, lang, form), last=dated(last, lang))
