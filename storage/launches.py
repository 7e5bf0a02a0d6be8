"""The launches with all that is claimed of them, found by id, time, facts or words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pydantic import TypeAdapter

from bot.model import Claim, Facts, Launch, Status
from storage.database import Reader, Row, Transaction, Values
from storage.values import clean, listed, micros, readable, to_json, to_micros, to_time
from storage.wanted import Wanted as Wanted
from storage.wanted import selection, tags

_FACTS = TypeAdapter(Facts)
_CLAIM = TypeAdapter(Claim)
_CLAIMS = TypeAdapter(tuple[Claim, ...])


async def next_number(tx: Transaction, stem: str) -> int:
    """The next running number of a stem such as `KP-20230913`; never given twice, not even if its launch went."""
    (row,) = await tx.write(
        "INSERT INTO numbers (stem, last) VALUES (?, 1) ON CONFLICT (stem) DO UPDATE SET last = last + 1 "
        "RETURNING last",
        (stem,),
    )
    return int(row["last"])


async def save(tx: Transaction, launch: Launch) -> None:
    """Write the launch as it is now: claims that are new or changed are written, those that left are dropped."""
    await tx.write(
        "INSERT INTO launches (id, launcher, kind, weapon, status, alertable, first_seen, last_seen, revision, note, "
        "facts, words, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "launcher = excluded.launcher, kind = excluded.kind, weapon = excluded.weapon, status = excluded.status, "
        "alertable = excluded.alertable, first_seen = excluded.first_seen, last_seen = excluded.last_seen, "
        "revision = excluded.revision, note = excluded.note, facts = excluded.facts, words = excluded.words, "
        "tags = excluded.tags",
        _row(launch),
    )
    keys = [clean(claim.report.entry.key) for claim in launch.claims]
    await tx.write(
        "DELETE FROM claims WHERE launch_id = ? AND key NOT IN (SELECT value FROM json_each(?))",
        (launch.id, listed(keys)),
    )
    await tx.write_all(
        "INSERT INTO claims (launch_id, key, position, body) VALUES (?, ?, ?, ?) ON CONFLICT (launch_id, key) "
        "DO UPDATE SET position = excluded.position, body = excluded.body "
        "WHERE position <> excluded.position OR body <> excluded.body",
        [
            (launch.id, key, position, to_json(_CLAIM, claim))
            for position, (key, claim) in enumerate(zip(keys, launch.claims, strict=True))
        ],
    )


async def get(db: Reader, launch_id: str) -> Launch | None:
    return next(iter(await get_all(db, [launch_id])), None)


async def get_all(db: Reader, launch_ids: Iterable[str]) -> list[Launch]:
    """The launches of these ids that exist and can be read, in no order."""
    return await _load(db, "WHERE id IN (SELECT value FROM json_each(?))", (listed(launch_ids),))


async def with_entry(db: Reader, key: str) -> list[Launch]:
    """The launches that hold a claim of this entry: one, or none."""
    return await _load(db, "WHERE id IN (SELECT launch_id FROM claims WHERE key = ?)", (clean(key),))


async def seen_since(db: Reader, when: datetime) -> list[Launch]:
    """The launches that a report joined since then, the oldest first: those that a new report may belong to."""
    return await _load(db, "WHERE last_seen >= ? ORDER BY last_seen, seq", (micros(when),))


async def recent(db: Reader, limit: int = 10, offset: int = 0) -> list[Launch]:
    """The launches first seen last, the newest first."""
    return await find(db, Wanted(), limit, offset)


async def search(db: Reader, text: str, limit: int = 10, offset: int = 0) -> list[Launch]:
    """The launches whose titles and facts bear all words of the text as it is typed, those recorded last first."""
    return await find(db, Wanted(text=text, begun=True), limit, offset) if text else []


async def find(db: Reader, wanted: Wanted, limit: int = 10, offset: int = 0) -> list[Launch]:
    """A page of the launches that fit: the newest first, with a text those recorded last first."""
    fitting, values = selection(wanted)
    page = f"WHERE seq IN ({fitting} LIMIT ? OFFSET ?) ORDER BY first_seen DESC, seq DESC"
    return await _load(db, page, (*values, limit, offset))


async def count(db: Reader, wanted: Wanted | None = None) -> int:
    """How many launches fit."""
    fitting, values = selection(wanted or Wanted())
    (row,) = await db.read(f"SELECT count(*) AS n FROM ({fitting})", values)  # noqa: S608 - the words are ours
    return int(row["n"])


async def _load(db: Reader, which: str, values: Values) -> list[Launch]:
    """One row a launch, its claims as one JSON list: a single statement is a single moment."""
    rows = await db.read(
        "SELECT launches.*, '[' || coalesce((SELECT group_concat(body) FROM (SELECT body FROM claims "  # noqa: S608
        f"WHERE launch_id = launches.id ORDER BY position)), '') || ']' AS claims FROM launches {which}",
        values,
    )
    return readable(rows, _launch)


def _row(launch: Launch) -> tuple[object, ...]:
    facts = launch.facts
    return (
        launch.id,
        facts.launcher,
        facts.kind,
        facts.weapon,
        launch.status,
        launch.alertable,
        to_micros(launch.first_seen),
        to_micros(launch.last_seen),
        launch.revision,
        launch.note and clean(launch.note),
        to_json(_FACTS, facts),
        _words(launch),
        tags(launch),
    )


def _words(launch: Launch) -> str:
    """What a search looks through: every headline, outlet, place, model and name, each once."""
    facts = launch.facts
    places = (facts.site, *facts.targets)
    said = [launch.id, facts.launcher, facts.kind, facts.weapon, facts.model, *facts.announcers]
    said += [place.name for place in places if place]
    for claim in launch.claims:
        said += [claim.report.entry.title, claim.report.entry.outlet]
    return clean("\n".join(dict.fromkeys(part for part in said if part)))


def _launch(row: Row) -> Launch:
    return Launch(
        id=row["id"],
        claims=_CLAIMS.validate_json(row["claims"]),
        facts=_FACTS.validate_json(row["facts"]),
        status=Status(row["status"]),
        first_seen=to_time(row["first_seen"]),
        last_seen=to_time(row["last_seen"]),
        revision=row["revision"],
        alertable=bool(row["alertable"]),
        note=row["note"],
    )
