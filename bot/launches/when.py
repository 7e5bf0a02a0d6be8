"""When it was launched: the days and clock times that a text gives for the firing, not for the saying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.launches.names import NameKind
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of
from bot.launches.zones import local_day, only_the_day, zone
from bot.model import Certainty

_NEAR = 20


class When(NamedTuple):
    """The launch's time as far as told: `day` in the launcher's zone, `days` all local days named for a launch."""

    at: datetime | None
    certainty: Certainty
    day: date | None
    days: tuple[date, ...]


class _Day(NamedTuple):
    """A day named in a sentence; `counted` as so many days after another event."""

    day: date
    of_firing: bool
    line: int
    counted: bool


def when(
    told: Scene, published: datetime | None, launcher: str | None, target: str | None, first: bool = False
) -> When:
    """The launch's day and time. Without `published` no word of a day can be resolved: nothing is told.

    `first`: the item is a first notice, so that the day on which others told of it is likely the launch's.
    """
    if published is None:
        return When(None, Certainty.REPORT, None, ())
    today = published.date() if only_the_day(published) else local_day(published, launcher, target)
    named = [found for line in told.lines for found in _days(line, today, first)]
    fired = tuple(dict.fromkeys(found.day for found in named if found.of_firing and found.day <= today))
    day = fired[0] if fired else None
    clock = next((c for line in told.lines if (c := _clock(line)) is not None), None)
    if clock is not None and (day or not only_the_day(published)):
        at = _moment(clock, day or today, published, zone(launcher, target))
        if at is not None:
            day = day or local_day(at, launcher, target)
            return When(at, Certainty.MINUTE, day, fired or (day,))
    if day is None:
        return When(None, Certainty.REPORT, _said_day(named, told, launcher) if first else None, ())
    return When(None, Certainty.DAY, day, fired)


def _said_day(named: list[_Day], told: Scene, launcher: str | None) -> date | None:
    """The day on which another than the launcher told of the firing: likely the day of the launch."""
    for found in named:
        line = told.lines[found.line]
        own = any(name.side == launcher and name.kind is NameKind.ANNOUNCER for name in line.names)
        own = own or {"state", "media"} <= set(line.words)
        if line.shots and not own and not found.counted and shares(line.words, slots().fire | slots().test):
            return found.day
    return None


def _days(line: Line, today: date, first: bool) -> Iterator[_Day]:
    """The days named in a sentence. A first notice's "a day earlier" tells of another launch than its own."""
    words, last = line.words, today
    for at, word in enumerate(words):
        if word == "day" and _is_day_before(words, at):
            own = line.in_title or not first or last < today or shares(words[:at], words_of("was") | slots().say)
            day = last - timedelta(days=1) if own else None
        else:
            day = _day_at(words, at, today)
        if day is not None and timedelta(0) <= today - day <= timedelta(days=31):
            counted = word in {"day", "days"} or words[at + 1 : at + 2] == ("'s",)
            yield _Day(day, _of_firing(line, at), line.number, counted)
            last = day


def _day_at(words: Sequence[str], at: int, today: date) -> date | None:
    """The day that word `at` names, counted from the item's."""
    word, tables, after = words[at], slots().tables, words[at + 1] if at + 1 < len(words) else ""
    if word in tables["weekdays"] and not _is_next(words, at):
        back = (today.weekday() - tables["weekdays"][word]) % 7
        return today - timedelta(days=7 if not back and at and words[at - 1] == "last" else back)
    if word in words_of("today") and not (at and words[at - 1] in words_of("before_today")):
        return today
    if word in words_of("yesterday") or (word == "day" and after in {"after", "since"}):
        return today - timedelta(days=1)
    if word in tables["months"]:
        return _dated(words, at, today)
    if word == "days" and after in {"after", "ago"}:
        number = tables["numbers"].get(words[at - 1], 0) if at else 0
        return today - timedelta(days=number) if 0 < number <= 10 else None
    return None


def _is_day_before(words: Sequence[str], at: int) -> bool:
    """As in "a day earlier", "the day before", "the previous day"; not "the day before the summit"."""
    before, after = words[at - 1] if at else "", words[at + 1 : at + 3]
    if before in words_of("previous"):
        return True
    ends = len(after) < 2 or after[1] in slots().parts or after[1] in {",", "and"}
    return after[:1] == ("earlier",) or (after[:1] == ("before",) and ends)


def _is_next(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] in {"next", "this", "by", "until", "every"}


def _dated(words: Sequence[str], at: int, today: date) -> date | None:
    """As in "Sept. 13", "13 September 2023"; without a year the nearest such day not far ahead."""
    month = slots().tables["months"][words[at]]
    for near in (at + 1, at - 1):
        if 0 <= near < len(words) and words[near].isdigit() and 1 <= int(words[near]) <= 31:
            year = next((int(w) for w in words[at + 1 : at + 4] if len(w) == 4 and w.isdigit()), None)
            return _calendar(year or today.year, month, int(words[near]), today, year is None)
    return None


def _calendar(year: int, month: int, day: int, today: date, guess: bool) -> date | None:
    try:
        found = date(year, month, day)
        return found.replace(year=year - 1) if guess and found > today + timedelta(days=2) else found
    except ValueError:
        return None


def _of_firing(line: Line, at: int) -> bool:
    """Whether a day is one of firing: by the nearest verb or event before it, or as in "Sunday's launch"."""
    words, known = line.words, slots()
    if at + 1 < len(words) and words[at + 1] == "'s":
        return any(w in known.events or w in known.test for w in words[at + 2 : at + 6])
    if words[at] in {"day", "days"} and not _is_day_before(words, at):
        return _is_followed_up(line, at)
    deeds = known.fire | known.test | known.strike | known.harm | known.down | known.events
    for back in range(at - 1, max(-1, at - _NEAR - 1), -1):
        word = words[back]
        if word in words_of("to_happen") or shares(words[max(0, back - 2) : back], words_of("to_happen")):
            return False
        if word in deeds:
            if words[at] == "day":
                return words[back - 1] != "had" or shares(words[:back], known.say)
            noun = back > 0 and words[back - 1] in words_of("noun_after")
            return not (noun and shares(words[max(0, back - 3) : back], known.say))
        if word in known.say or word in known.react:
            return False
    return any(w in known.fire or w in known.test or w in known.strike for w in words[at + 1 : at + 4])


def _is_followed_up(line: Line, at: int) -> bool:
    """Whether "a day after" counts from this launch, not from one before it ("fires again, a day after a test")."""
    known = slots()
    fired_before = any(w in known.fire or w in known.test or w in known.strike for w in line.words[:at])
    ahead = line.words[at + 1 : at + 12]
    return not fired_before and any(w in known.fire or w in known.test or w in known.events for w in ahead)


class _Clock(NamedTuple):
    at: time
    zone: str | None


def _clock(line: Line) -> _Clock | None:
    """As in "7:23 a.m. KST", "0430 GMT", in a sentence that tells of firing."""
    words, known, clocks = line.words, slots(), slots().tables["clocks"]
    marks = [at for at, word in enumerate(words) if at and (word in words_of("half_days") or word in clocks)]
    if not marks or not shares(words, known.fire | known.test | known.strike):
        return None
    for at in marks:
        if not shares(words[max(0, at - 5) : at], words_of("spans")):
            found = _hour_before(words, at, words[at].startswith("p"))
            if found is not None:
                return _Clock(found, clocks.get(words[at]) or _zone_after(words, at + 1))
    return None


def _zone_after(words: Sequence[str], at: int) -> str | None:
    zone: str | None = slots().tables["clocks"].get(words[at]) if at < len(words) else None
    return zone


def _hour_before(words: Sequence[str], at: int, afternoon: bool) -> time | None:
    """The time that stands in front of "a.m." or "GMT" at word `at`: "7 : 23", "7.23", "0723", "7"."""
    digits = [w for w in words[max(0, at - 3) : at] if w != ":"]
    if at >= 3 and words[at - 2] == ":" and words[at - 1].isdigit() and words[at - 3].isdigit():
        return _time(int(words[at - 3]), int(words[at - 1]), afternoon)
    last = digits[-1] if digits else ""
    if last.isdigit() and len(last) in (3, 4):
        return _time(int(last[:-2]), int(last[-2:]), afternoon)
    hour, _, minute = last.partition(".")
    if hour.isdigit() and len(hour) <= 2 and (minute.isdigit() or not minute):
        return _time(int(hour), int(minute or 0), afternoon)
    return None


def _time(hour: int, minute: int, afternoon: bool) -> time | None:
    hour = hour % 12 + 12 if afternoon and hour <= 12 else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _moment(clock: _Clock, day: date, published: datetime, zone: ZoneInfo) -> datetime | None:
    """The moment of a clock time on `day`; None where it would lie after the item was published."""
    at = datetime.combine(day, clock.at, ZoneInfo(clock.zone) if clock.zone else zone).astimezone(UTC)
    if at > published + timedelta(minutes=10):
        at -= timedelta(days=1)
    return at if published - at < timedelta(days=8) else None
