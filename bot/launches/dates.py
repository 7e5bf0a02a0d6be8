"""Dates in a sentence, told apart by how far they lie from the item's own: recent, old or coming."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.launches.senses import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
RECENT, OLD, COMING, UNKNOWN = (
    Unit("<recent>", "recent"),
    Unit("<old>", "old"),
    Unit("<coming>", "coming"),
    Unit("<date>", "month"),
)
THIS_YEAR, PAST_YEAR, NEXT_YEAR = (
    Unit("<this_year>", "this_year"),
    Unit("<past_year>", "past_year"),
    Unit("<next_year>", "next_year"),
)
# more missiles than are fired at once: a total, as a rule.
TOTAL, FEWEST_OF_TOTAL = Unit("<total>", "#"), 500
# "the first since 2017": what is told is new, and only compared with what was.
SINCE, FIRST_SINCE = "since", Unit("since", "first_since")
COMPARING = frozenset(
    {"first", "second", "third", "fourth", "fifth", "biggest", "largest", "worst", "deadliest", "heaviest", "longest",
     "fiercest", "most", "latest", "highest", "bloodiest", "strongest"}
)  # fmt: skip
NEAR = timedelta(days=4)
# no item that Salvo reads is older.
FIRST_YEAR = 2003
BEFORE_MONTH = frozenset({"in", "since", "last", "until", "by", "early", "late", "mid", "of"})
# phrases that count days back, with their unit's length; "two days ago" is near, "ten days ago" is not.
SPANS = frozenset({"days_ago", "days_after", "days_before", "days_later", "days_earlier"})
# words that may begin a date or a count of days, beside numbers.
TELLING = SPANS | MONTHS.keys()
MANY = frozenset({"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "many"})
FEW = frozenset({"2", "3", "4", "two", "three", "four"})


def dated(seen: Sequence[Unit], published: datetime | None) -> list[Unit]:
    """`seen` with its dates and years replaced by how they lie to `published`."""
    said = published.date() if published else None
    found: list[Unit] = []
    at = 0
    compares = False
    while at < len(seen):
        unit, taken = seen[at], 1
        compares = compares or unit.word in COMPARING
        if unit.word == SINCE and compares:
            unit = FIRST_SINCE
        elif unit.sense == "#" or unit.word in TELLING:
            unit, taken = _date_at(seen, at, said)
        found.append(unit)
        at += taken
    return found


def _date_at(seen: Sequence[Unit], at: int, said: date | None) -> tuple[Unit, int]:
    unit = seen[at]
    month = MONTHS.get(unit.word)
    if month:
        day = _day(seen, at + 1)
        if day:
            return _against(said, month, day, _year(seen, at + 2)), 2
        if at and _year(seen, at + 1):
            return _month_against(said, month, _year(seen, at + 1)), 2
        if unit.word not in {"may", "march", "mar", "jun", "dec", "jan"} or (at and seen[at - 1].word in BEFORE_MONTH):
            return _month_against(said, month, None), 1
        return unit, 1
    if unit.word in SPANS and at:
        return _ago(seen[at - 1].word, unit), 1
    if unit.word[0].isdigit():
        year = _year(seen, at)
        if year:
            return _year_against(said, year), 1
        if at + 1 < len(seen) and (month := MONTHS.get(seen[at + 1].word)) and (day := _day(seen, at)):
            return _against(said, month, day, _year(seen, at + 2)), 2
        return _number(unit.word), 1
    return unit, 1


def _number(word: str) -> Unit:
    """A number that is no date; one that parts its thousands by commas is kept as it stands if it is no total."""
    digits = word.replace(",", "")
    if digits.isdigit() and len(digits) < 7 and int(digits) >= FEWEST_OF_TOTAL:
        return TOTAL
    return Unit("#", "#") if word.isdigit() else Unit(word, "#")


def _ago(number: str, unit: Unit) -> Unit:
    if number in FEW or (unit.word == "days_after" and not number.isdigit()):
        return Unit("<few_days>", "yesterday")
    return Unit("<many_days>", "past") if number.isdigit() or number in MANY else unit


def _day(seen: Sequence[Unit], at: int) -> int | None:
    word = seen[at].word if at < len(seen) else ""
    return int(word) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _year(seen: Sequence[Unit], at: int) -> int | None:
    word = seen[at].word if at < len(seen) else ""
    return int(word) if len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"} else None


def _against(said: date | None, month: int, day: int, year: int | None) -> Unit:
    if said is None:
        return UNKNOWN
    days = [
        d for y in ([year] if year else [said.year - 1, said.year, said.year + 1]) if (d := _calendar(y, month, day))
    ]
    if not days:
        return UNKNOWN
    lag = said - min(days, key=lambda d: abs(d - said))
    return RECENT if abs(lag) <= NEAR else OLD if lag > NEAR else COMING


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_against(said: date | None, month: int, year: int | None) -> Unit:
    if said is None:
        return UNKNOWN
    if (year or said.year) == said.year and month == said.month:
        return Unit("<this_month>", "this_year")
    return OLD


def _year_against(said: date | None, year: int) -> Unit:
    if year < FIRST_YEAR:
        return PAST_YEAR
    if said is None:
        return Unit("<a_year>", "month")
    return THIS_YEAR if year == said.year else PAST_YEAR if year < said.year else NEXT_YEAR
