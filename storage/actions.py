"""What operators did to launches: who, when, why, and how the launches stood before, so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import TypeAdapter

from bot.model import Launch
from storage.database import Reader, Row, Transaction
from storage.values import clean, micros, readable, time, to_json

_LAUNCHES = TypeAdapter(tuple[Launch, ...])


class ActionName(StrEnum):
    """What an operator can do to launches."""

    MERGE = "merge"
    SPLIT = "split"
    RETRACT = "retract"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that an operator did: to the launches `launch_ids`, of which `before` holds how they stood."""

    id: int
    name: ActionName
    by: int
    at: datetime
    launch_ids: tuple[str, ...]
    before: tuple[Launch, ...]
    why: str | None = None


async def record(
    tx: Transaction,
    name: ActionName,
    by: int,
    at: datetime,
    launch_ids: Sequence[str],
    before: Sequence[Launch],
    why: str | None = None,
) -> int:
    """Log the action; gives its number."""
    (row,) = await tx.write(
        "INSERT INTO actions (name, by, at, launch_ids, before, why) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        (name, by, micros(at), json.dumps(launch_ids), to_json(_LAUNCHES, tuple(before)), why and clean(why)),
    )
    return int(row["id"])


async def get(db: Reader, action_id: int) -> Action | None:
    rows = await db.read("SELECT * FROM actions WHERE id = ?", (action_id,))
    return _action(rows[0]) if rows else None


async def of_launch(db: Reader, launch_id: str) -> list[Action]:
    """What was done to the launch, the last action first."""
    rows = await db.read(
        "SELECT * FROM actions WHERE EXISTS (SELECT 1 FROM json_each(launch_ids) WHERE value = ?) ORDER BY id DESC",
        (launch_id,),
    )
    return readable(rows, _action)


def _action(row: Row) -> Action:
    return Action(
        id=row["id"],
        name=ActionName(row["name"]),
        by=row["by"],
        at=time(row["at"]),
        launch_ids=tuple(json.loads(row["launch_ids"])),
        before=_LAUNCHES.validate_json(row["before"]),
        why=row["why"],
    )
