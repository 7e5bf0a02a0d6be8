"""What charts and maps are drawn from: how many launches there were of what, and their facts without their claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from pydantic import TypeAdapter

from bot.model import Facts, Launch, Status, Weapon
from storage.database import Reader
from storage.values import listed, micros, to_time

_FACTS = TypeAdapter(Facts)
# What alerted nobody, and what turned out to be no launch, is neither counted nor drawn.
_UNDONE = (Status.CORRECTED, Status.RETRACTED)
_COUNTED = (
    "first_seen >= ? AND (? IS NULL OR launcher = ?) AND alertable = 1 "
    "AND status NOT IN (SELECT value FROM json_each(?))"
)
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
    rows = await db.read(
        "SELECT strftime('%Y-%m-01', first_seen / 1000000, 'unixepoch') AS month, launcher, weapon, count(*) AS n "  # noqa: S608 - the words are ours
        f"FROM launches WHERE {_COUNTED} GROUP BY month, launcher, weapon ORDER BY month, n DESC",
        _values(since, launcher),
    )
    return [Tally(date.fromisoformat(row["month"]), row["launcher"], _WEAPONS[row["weapon"]], row["n"]) for row in rows]


async def sketches(db: Reader, since: datetime, launcher: str | None = None, limit: int = 5000) -> list[Launch]:
    """The newest launches since then, or those of one launcher, without their claims."""
    found: list[Launch] = []
    last: tuple[object, object] = (_NEWER_THAN_ANY, 0)
    while len(found) < limit:
        page = await db.read(
            "SELECT seq, id, facts, status, first_seen, last_seen, revision, note FROM launches "  # noqa: S608 - the words are ours
            f"WHERE {_COUNTED} AND (first_seen, seq) < (?, ?) ORDER BY first_seen DESC, seq DESC LIMIT ?",
            (*_values(since, launcher), *last, min(_PAGE, limit - len(found))),
        )
        found += [
            Launch(
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
            for row in page
        ]
        if len(page) < _PAGE:
            break
        last = (page[-1]["first_seen"], page[-1]["seq"])
    return found


def _values(since: datetime, launcher: str | None) -> tuple[object, ...]:
    return micros(since), launcher, launcher, listed(_UNDONE)
