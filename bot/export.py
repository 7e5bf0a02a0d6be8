"""What is taken out of Salvo: the launch log as CSV or JSON, the feeds as OPML."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path

from bot.alerts.outlets import heard
from bot.errors import StorageError
from bot.model import Launch
from bot.news.opml import write_opml
from bot.settings import Settings
from bot.web.jsonfeed import described
from storage import feeds, overview
from storage.database import Database
from storage.upgrade import check_target


class Form(StrEnum):
    """How it is written."""

    CSV = "csv"
    JSON = "json"
    OPML = "opml"


_COLUMNS = (
    "id",
    "status",
    "first_seen",
    "last_seen",
    "launcher",
    "kind",
    "weapon",
    "model",
    "count_min",
    "count_max",
    "site",
    "site_lat",
    "site_lon",
    "targets",
    "launched_at",
    "certainty",
    "day",
    "outcome",
    "announcers",
    "killed",
    "injured",
    "outlets",
    "first_outlet",
    "first_link",
    "note",
)
# A spreadsheet takes a cell that begins so for a formula, some of them with blanks before it or in the wide letters of
# East Asia: https://owasp.org/www-community/attacks/CSV_Injection. What strangers wrote may begin as it likes.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


async def write(settings: Settings, form: Form, file: Path | None) -> None:
    """Write the export to the file, or to standard output. Raises StorageError and OSError."""
    if file is not None:
        check_target(file, settings.database_path)
    pieces = exported(settings, form)
    first = await anext(pieces)  # a file that stands there already outlives a database that can't be read
    with ExitStack() as held:
        out = held.enter_context(file.open("w", encoding="utf-8", newline="")) if file else sys.stdout
        out.write(first)
        async for piece in pieces:
            out.write(piece)


async def exported(settings: Settings, form: Form) -> AsyncIterator[str]:
    """The export in pieces, the oldest launch first; beside a running Salvo or not. Raises StorageError."""
    db = await Database.look(settings.database_path) if settings.database_path.exists() else None
    try:
        if form is Form.OPML:
            yield await _opml(settings, db)
        elif db is None:
            raise StorageError(f"{settings.database_path}: there is no database yet. Start Salvo first.")
        else:
            async for piece in _csv(db) if form is Form.CSV else _json(db):
                yield piece
    finally:
        if db is not None:
            await db.close()


async def _opml(settings: Settings, db: Database | None) -> str:
    """The feeds of feeds.yaml, and those that operators added."""
    listed = {feed.name: feed for feed in settings.feeds}
    added = await feeds.added(db) if db is not None else []
    return write_opml(({one.feed.name: one.feed for one in added} | listed).values()).decode()


async def _json(db: Database) -> AsyncIterator[str]:
    """One array, a launch a line, so that it can be read whole or line by line."""
    before = "[\n"
    async for launch in overview.every_launch(db):
        yield before + json.dumps(described(launch), ensure_ascii=False)
        before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"


async def _csv(db: Database) -> AsyncIterator[str]:
    yield _line(_COLUMNS)
    async for launch in overview.every_launch(db):
        row = _row(launch)
        yield _line([row[column] for column in _COLUMNS])


def _row(launch: Launch) -> dict[str, object]:
    plain, facts, outlets = described(launch), launch.facts, heard(launch)
    return plain | {
        "count_min": facts.count and facts.count.min,
        "count_max": facts.count and facts.count.max,
        "site": facts.site and facts.site.name,
        "site_lat": facts.site and facts.site.lat,
        "site_lon": facts.site and facts.site.lon,
        "targets": "; ".join(place.name for place in facts.targets),
        "announcers": "; ".join(facts.announcers),
        "outlets": len(outlets),
        "first_outlet": outlets[0].name if outlets else None,
        "first_link": outlets[0].url if outlets else None,
    }


def _line(cells: list[object] | tuple[str, ...]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return written.getvalue()


def _cell(value: object) -> object:
    begins = isinstance(value, str) and (value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA))
    return f"'{value}" if begins else value
