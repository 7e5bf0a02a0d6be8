"""The local clock of a launch: which zone its dates are told in.

Fixed offsets, in hours, by state or group. Summer time is left out on purpose: it moves a local midnight by one hour,
and no figure in Salvo is that sharp about which local day a launch fell on.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

# Hours east of Greenwich. RU is Kyiv's clock: what Russia fires is told by where it lands.
_HOURS: dict[str, float] = {
    "KP": 9, "KR": 9, "JP": 9, "CN": 8, "TW": 8, "IN": 5.5, "PK": 5, "IR": 3.5, "IQ": 3, "IL": 2, "SY": 3, "LB": 2,
    "PS": 2, "JO": 3, "SA": 3, "AE": 4, "QA": 3, "KW": 3, "BH": 3, "YE": 3, "TR": 3, "EG": 2, "LY": 2, "AF": 4.5,
    "RU": 2, "UA": 2, "BY": 3, "MD": 2, "PL": 1, "GE": 4, "AM": 4, "AZ": 4, "GB": 0, "FR": 1, "DE": 1, "NO": 1,
    "US": -5, "AU": 10, "PH": 8, "VN": 7, "TH": 7, "KH": 7, "SD": 2, "SO": 3, "ET": 3, "NG": 1,
    "houthi": 3, "hezbollah": 2, "hamas": 2, "pij": 2, "iraqi_militia": 3, "isis": 3, "taliban": 4.5,
}  # fmt: skip


def zone(launcher: str | None, target: str | None = None) -> timezone:
    """The zone of a launcher, else of the state that was hit, else UTC."""
    hours = _HOURS.get(launcher or "", _HOURS.get(target or "", 0.0))
    return timezone(timedelta(hours=hours))


def local_day(moment: datetime, launcher: str | None, target: str | None = None) -> date:
    """The date on the launcher's calendar at `moment`."""
    return moment.astimezone(zone(launcher, target)).date()


def day_bounds(day: date, launcher: str | None, target: str | None = None) -> tuple[datetime, datetime]:
    """The first moment of a local day and of the next, in UTC."""
    start = datetime(day.year, day.month, day.day, tzinfo=zone(launcher, target)).astimezone(UTC)
    return start, start + timedelta(days=1)


def only_the_day(moment: datetime) -> bool:
    """Whether a publication time stands for a whole day: archives write 12:00:00 sharp where they know no hour."""
    return (moment.hour, moment.minute, moment.second, moment.microsecond) == (12, 0, 0, 0)
