"""The local clock of a launch: which zone its dates are told in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.launches.names import launchers

_NOWHERE = "UTC"


@cache
def zone(launcher: str | None, target: str | None = None) -> ZoneInfo:
    """The zone of a launcher; that of the state hit where nobody is named, or Russia fires at Ukraine; else UTC."""
    known = launchers()
    if launcher == "RU" and target == "UA":
        return ZoneInfo(known["UA"].zone)
    named = known[launcher].zone if launcher in known else _NOWHERE
    if named == _NOWHERE and target in known:
        named = known[target].zone
    return ZoneInfo(named)


def local_day(moment: datetime, launcher: str | None, target: str | None = None) -> date:
    """The date on the launcher's calendar at `moment`."""
    return moment.astimezone(zone(launcher, target)).date()


def day_bounds(day: date, launcher: str | None, target: str | None = None) -> tuple[datetime, datetime]:
    """The first moment of a local day and of the next, in UTC."""
    clock = zone(launcher, target)
    days = (day, day + timedelta(days=1))
    start, end = (datetime.combine(midnight, time(), clock).astimezone(UTC) for midnight in days)
    return start, end


def only_the_day(moment: datetime) -> bool:
    """Whether a publication time stands for a whole day: archives write 12:00:00 sharp where they know no hour."""
    return (moment.hour, moment.minute, moment.second, moment.microsecond) == (12, 0, 0, 0)
