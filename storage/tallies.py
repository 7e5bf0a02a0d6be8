"""What charts and maps are drawn from: how many launches there were of what, and their facts without their claims."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pydantic import TypeAdapter

from bot.model import Facts, Launch, Status, Weapon
from storage.database import Reader, Row
from storage.values import listed, micros, readable, to_time

_FACTS = TypeAdapter(Facts)
# What alerted nobody, and what turned out to be no launch, is neither counted nor drawn.
_UNDONE = (Status.CORRECTED, Status.RETRACTED)
_COUNTED = "(? IS NULL OR launcher = ?) AND alertable = 1 AND status NOT IN (SELECT value FROM json_each(?))"
# So many launches are read at once; between, other tasks have their turn.
_PAGE = 250
_WEAPONS: dict[str | None, Weapon | None] = {None: None, **{each.value: each for each in Weapon}}
_NEWER_THAN_ANY = 2**62


@dataclass(frozen=True, slots=True)
class Tally:
    """How many launches of a launcher and a weapon were first reported in one month (its first day, UTC)."""

    month: date
    launcher: str | None
    weapon: Weapon | None
    launches: int


async def tallies(db: Reader, since: datetime, launcher: str | None = None) -> list[Tally]:
    """All launches since then, or those of one launcher, counted: the oldest month first."""
    (newest,) = await db.read("SELECT max(first_seen) AS at FROM launches")
    months = _months(since, to_time(newest["at"]) or since)
    starts = [micros(datetime(each.year, each.month, 1, tzinfo=UTC)) for each in months]
    ranges = list(zip([micros(since), *starts[1:]], [*starts[1:], _NEWER_THAN_ANY], strict=True))
    # a range of the index for each month: to work out the month of each row takes half as long again
    rows = await db.read(
        "SELECT months.key AS month, launcher, weapon, count(*) AS n FROM json_each(?) AS months "  # noqa: S608 - the words are ours
        "CROSS JOIN launches ON first_seen >= months.value ->> 0 AND first_seen < months.value ->> 1 "
        f"WHERE {_COUNTED} GROUP BY month, launcher, weapon ORDER BY month, n DESC",
        (json.dumps(ranges), *_values(launcher)),
    )
    return [Tally(months[row["month"]], row["launcher"], _WEAPONS[row["weapon"]], row["n"]) for row in rows]


def _months(since: datetime, until: datetime) -> list[date]:
    """The first day of each month from one time to another, UTC."""
    first, last = (each.year * 12 + each.month - 1 for each in (since.astimezone(UTC), max(since, until)))
    return [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1)]


async def sketches(db: Reader, since: datetime, launcher: str | None = None, limit: int = 5000) -> list[Launch]:
    """The newest launches since then, or those of one launcher, without their claims."""
    found: list[Launch] = []
    last: tuple[object, object] = (_NEWER_THAN_ANY, 0)
    while len(found) < limit:
        page = await db.read(
            "SELECT seq, id, facts, status, first_seen, last_seen, revision, note FROM launches "  # noqa: S608 - the words are ours
            f"WHERE {_COUNTED} AND first_seen >= ? AND (first_seen, seq) < (?, ?) "
            "ORDER BY first_seen DESC, seq DESC LIMIT ?",
            (*_values(launcher), micros(since), *last, min(_PAGE, limit - len(found))),
        )
        found += readable(page, _sketch)
        if len(page) < _PAGE:
            break
        last = (page[-1]["first_seen"], page[-1]["seq"])
    return found


def _sketch(row: Row) -> Launch:
    return Launch(
        id=row["id"],
        claims=(),
        facts=_FACTS.validate_json(row["facts"]),
        status=Status(row["status"]),
        first_seen=to_time(row["first_seen"]),
        last_seen=to_time(row["last_seen"]),
        revision=row["revision"],
        alertable=True,
        note=row["note"],
    )


def _values(launcher: str | None) -> tuple[object, ...]:
    return launcher, launcher, listed(_UNDONE)
