"""Makes a file ready for use before it is opened: new, sound, ours, and of the present version."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import StorageError, StorageNewer
from storage import schema
from storage.faults import damaged, explain, explained
from storage.values import micros


@dataclass(frozen=True, slots=True)
class Plan:
    """The full schema of the last version, and the step from each version to the next."""

    full: str = schema.SCHEMA
    steps: Sequence[str] = schema.STEPS

    @property
    def version(self) -> int:
        return len(self.steps) + 1


def prepare(path: Path, now: datetime, plan: Plan | None = None) -> None:
    """Create or upgrade the database; raises StorageNewer, StorageDamaged or another StorageError with words.

    An upgrade is one transaction, with a copy of the old file made beside it first (`NAME.v1.bak`).
    """
    plan = plan or Plan()
    with explained(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        version = _version(connection, path, plan.version)
        _check_pages(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        if version == plan.version:
            return
        if version > 0:
            _copy(connection, path.with_name(f"{path.name}.v{version}.bak"))
        _run(connection, _script(version, plan, now), path)


def look(path: Path, *, upgradable: bool = False) -> None:
    """Refuse what is no sound Salvo database of this version, or, if `upgradable`, of an earlier one."""
    with explained(path), closing(_reading(path)) as connection:
        version = _version(connection, path, schema.VERSION)
        if version == 0:
            raise damaged(path, "it is empty")
        if version < schema.VERSION and not upgradable:
            raise StorageError(f"{path}: an earlier Salvo wrote this database. Start this Salvo once: it upgrades it.")
        if upgradable:
            _check_pages(connection, path)


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """The version of a Salvo database that this Salvo knows, 0 for an empty file."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and owner != schema.APPLICATION_ID:
        raise damaged(path, "another program's tables stand in it")
    if version > newest:
        raise StorageNewer(
            f"{path}: a later Salvo wrote this database (version {version}, this Salvo knows {newest}). "
            f"Run the later Salvo, or restore the copy that its upgrade left beside it (`{path.name}.v{newest}.bak`)."
        )
    return version


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if finding != "ok":
        raise damaged(path, finding.splitlines()[-1])


def copy(source: Path, target: Path) -> None:
    """A sound copy of a database that may be in use, by SQLite's online backup; appears at `target` all at once."""
    with explained(source), closing(_reading(source)) as connection:
        check_target(target, source)
        _copy(connection, target)


def check_target(target: Path, database: Path) -> None:
    """StorageError where writing to `target` would lose the database, or needs the name of a file in it."""
    if target.is_dir():
        raise StorageError(f"{target}: this is a folder. Name a file in it.")
    if target.exists() and database.exists() and target.samefile(database):
        raise StorageError(f"{target}: this is the database itself. Name another file.")


def _reading(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise StorageError(f"{path}: there is no such file. Check DATABASE_PATH, or the name that was given.")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    with explained(target), closing(sqlite3.connect(partial)) as copied:
        connection.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")
    partial.replace(target)


def _script(version: int, plan: Plan, now: datetime) -> str:
    changes = [plan.full] if version == 0 else plan.steps[version - 1 :]
    marks = (
        f"PRAGMA application_id = {schema.APPLICATION_ID};",
        f"PRAGMA user_version = {plan.version};",
        f"INSERT INTO upgrades (version, at) VALUES ({plan.version}, {micros(now)});",  # noqa: S608 - two numbers
    )
    return "\n".join(("BEGIN EXCLUSIVE;", *changes, *marks, "COMMIT;"))


def _run(connection: sqlite3.Connection, script: str, path: Path) -> None:
    try:
        connection.executescript(script)
    except sqlite3.Error as error:
        connection.rollback()
        raise explain(error, path) or StorageError(
            f"{path}: the database could not be brought to this Salvo's version ({error}). It is as it was before. "
            f"Run the Salvo that wrote it, and report this."
        ) from error
