"""Dates as feeds write them, right and wrong: text in, aware UTC out, or None."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

# Minutes east of Greenwich. Where an abbreviation has several meanings, the one that news feeds mean most often; a
# wrong guess that lands in the future is replaced by the time of first sight.
ZONES = {
    "": 0, "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "et": -300, "ct": -360, "mt": -420, "pt": -480, "ast": -240, "adt": -180, "akst": -540, "akdt": -480, "hst": -600,
    "nst": -210, "ndt": -150, "brt": -180, "art": -180, "bst": 60, "ist": 330, "cet": 60, "cest": 120, "met": 60,
    "mest": 120, "mez": 60, "mesz": 120, "west": 60, "eet": 120, "eest": 180, "sast": 120, "cat": 120, "eat": 180,
    "wat": 60, "msk": 180, "msd": 240, "trt": 180, "idt": 180, "irst": 210, "irdt": 270, "gst": 240, "pkt": 300,
    "npt": 345, "bdt": 360, "ict": 420, "wib": 420, "sgt": 480, "hkt": 480, "myt": 480, "pht": 480, "awst": 480,
    "kst": 540, "jst": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
_MONTHS = """
    jan january januar janvier janv enero ene | feb february februar février fevrier fév febrero
    | mar march märz maerz mrz mars marzo | apr april avril avr abril abr | may mai mayo maj
    | jun june juni juin junio | jul july juli juillet juil julio | aug august août aout agosto ago
    | sep sept september septembre septiembre | oct october oktober okt octobre octubre
    | nov november novembre noviembre | dec december dezember dez décembre decembre déc diciembre dic
"""
MONTHS = {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
_CLOCK = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\b\.?)?"
_ZONE = r"\s*\(?((?:gmt|utc)?\s*[+-]\s*\d{1,2}:?\d{0,2}|[a-z]{1,5})?\b"
_TIME = rf"{_CLOCK}{_ZONE}"
_WEEKDAY = r"(?:[^\W\d]+\.?(?:,\s*|\s+))?"
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(\d{{1,2}})[\s.-]+([^\W\d]+)\.?[\s,.-]+(\d{{4}}|\d{{2}})\b,?(?:[\sT]*{_TIME})?")
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}([^\W\d]+)\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
    rf"(?:(\d{{4}}),?\s*)?(?:-?\s*(?:at\s+)?{_TIME}\s*(\d{{4}})?)?"
)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})(?:[-/.](\d{{1,2}}))?(?:[\sT]+{_TIME})?", re.IGNORECASE)
_YEAR_LAST = re.compile(rf"(\d{{1,2}})[/.-](\d{{1,2}})[/.-](\d{{4}})(?:[\s,-]+{_TIME})?", re.IGNORECASE)
_EAST_ASIAN = re.compile(
    rf"(\d{{4}})[년年]\s*(\d{{1,2}})[월月]\s*(\d{{1,2}})[일日]\s*(?:(오전|오후|午前|午後)?\s*{_CLOCK})?"
)
_OFFSET = re.compile(r"([+-])\s*(\d{1,2}):?(\d{2})?")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?")
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


# A date with no time of day means that day's end: an item dated today is then no older than now.
_DAY_END = (23, 59, 59)
_HALVES = {"오전": "am", "午前": "am", "오후": "pm", "午後": "pm"}


def read_date(text: str) -> datetime | None:
    """When `text` says, in UTC; None where nothing sensible is said.

    A time with no zone is read as UTC, a date with no time as the end of that day.
    """
    text = " ".join(text[:100].split())
    for read in (_iso, _day_first, _year_first, _month_first, _year_last, _east_asian, _epoch) if text else ():
        try:
            found = read(text)
            if found is not None and found >= _EARLIEST:
                return found.astimezone(UTC)
        except (ValueError, OverflowError):
            continue
    return None


def _iso(text: str) -> datetime | None:
    if not text[:4].isdigit() or len(text) <= 10:
        return None
    said = datetime.fromisoformat(text)
    return said if said.tzinfo else said.replace(tzinfo=UTC)


def _day_first(text: str) -> datetime | None:
    found = _DAY_FIRST.match(text.lower())
    if not found or found[2] not in MONTHS:
        return None
    year = int(found[3]) if len(found[3]) == 4 else 2000 + int(found[3])
    return _moment(year, MONTHS[found[2]], int(found[1]), found.groups()[3:])


def _month_first(text: str) -> datetime | None:
    found = _MONTH_FIRST.match(text.lower())
    year = found and (found[3] or found[9])
    if not found or not year or found[1] not in MONTHS:
        return None
    return _moment(int(year), MONTHS[found[1]], int(found[2]), found.groups()[3:])


def _year_first(text: str) -> datetime | None:
    found = _YEAR_FIRST.match(text.lower())
    return _moment(int(found[1]), int(found[2]), int(found[3] or 1), found.groups()[3:]) if found else None


def _year_last(text: str) -> datetime | None:
    """Day before month, as most of the world writes, unless only the other order makes a date."""
    found = _YEAR_LAST.match(text.lower())
    if not found:
        return None
    day, month = int(found[1]), int(found[2])
    if month > 12:
        day, month = month, day
    return _moment(int(found[3]), month, day, found.groups()[3:])


def _east_asian(text: str) -> datetime | None:
    found = _EAST_ASIAN.search(text)
    if not found:
        return None
    hour, minute, second = found.group(5, 6, 7)
    time = (hour, minute, second, _HALVES.get(found[4] or ""), "kst")
    return _moment(int(found[1]), int(found[2]), int(found[3]), time)


def _epoch(text: str) -> datetime | None:
    if not _EPOCH.fullmatch(text):
        return None
    return datetime.fromtimestamp(int(text) / (1000 if len(text) > 10 else 1), UTC)


def _moment(year: int, month: int, day: int, time: Sequence[str | None]) -> datetime:
    """A moment from a date and the texts of hour, minute, second, half of the day and zone."""
    hour, minute, second, half, zone = time[:5]
    if hour is None:
        return datetime(year, month, day, *_DAY_END, tzinfo=UTC)
    hours = int(hour) % 12 + (12 if half.startswith("p") else 0) if half else int(hour)
    midnight = hours == 24
    # Some feeds write 24:00, some a leap second.
    moment = datetime(
        year,
        month,
        day,
        0 if midnight else hours,
        int(minute or 0),
        min(int(second or 0), 59),
        tzinfo=_zone(zone or ""),
    )
    return moment + timedelta(days=1) if midnight else moment


def _zone(text: str) -> timezone:
    found = _OFFSET.search(text)
    if not found:
        return timezone(timedelta(minutes=ZONES.get(text.strip(), 0)))
    digits = found[2] + (found[3] or "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    east = timedelta(hours=hours, minutes=minutes)
    return timezone(east if found[1] == "+" else -east)
