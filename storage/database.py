"""The open database: one writer with a lock around each transaction, one reader beside it, and one Salvo a file."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import aiosqlite

from bot.errors import StorageDamaged, StorageError
from storage import upgrade
from storage.faults import explained

Row = sqlite3.Row
Values = Sequence[Any] | Mapping[str, Any]

# A commit must outlive a power cut: were "begun" or "sent" lost after the message went out, it would go out twice.
# In WAL mode only FULL syncs at each commit (https://sqlite.org/pragma.html#pragma_synchronous).
# SQLite's own caches are small, so that they are full within minutes and memory then flat: the system's cache answers
# nearly as fast, and the reader's own is emptied at each commit anyway.
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA cache_size = -128",
)


class Reader(Protocol):
    """What can be asked: the database, or a transaction that sees its own changes."""

    async def read(self, sql: str, values: Values = ()) -> list[Row]: ...


class Transaction:
    """All that is done through it is kept, or none of it."""

    def __init__(self, connection: aiosqlite.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        with explained(self._path):
            return list(await self._connection.execute_fetchall(sql, values))

    async def write(self, sql: str, values: Values = ()) -> list[Row]:
        """Run one statement; gives the rows of its RETURNING clause."""
        return await self.read(sql, values)

    async def write_all(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each row, in one go."""
        with explained(self._path):
            await self._connection.executemany(sql, rows)


class Database:
    """Opened by `Database.open`, or by `Database.look` to read beside a Salvo that runs."""

    def __init__(
        self, path: Path, held: AsyncExitStack, reader: aiosqlite.Connection, writer: aiosqlite.Connection | None
    ) -> None:
        self.path = path
        self._reader = reader
        self._writer = writer
        self._held = held
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, now: datetime) -> Database:
        """Take the file for this process alone, create or upgrade it, and open it; raises StorageError."""
        async with AsyncExitStack() as held:
            held.callback(take(path).close)
            await _finish(asyncio.to_thread(upgrade.prepare, path, now))
            writer = await _connect(path, "rw", held)
            reader = await _connect(path, "ro", held)
            return cls(path, held.pop_all(), reader, writer)

    @classmethod
    async def look(cls, path: Path) -> Database:
        """Open for reading only, as an export does beside a running Salvo."""
        async with AsyncExitStack() as held:
            await asyncio.to_thread(upgrade.look, path)
            reader = await _connect(path, "ro", held)
            return cls(path, held.pop_all(), reader, None)

    async def close(self) -> None:
        """Wait for the transaction at work, then let go of the file."""
        async with self._lock:
            await self._held.aclose()

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        """Rows as they stand after the last commit; one statement is one moment."""
        with explained(self.path):
            return list(await self._reader.execute_fetchall(sql, values))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """All or nothing. A task cancelled inside rolls back; one cancelled during the commit has committed."""
        if self._writer is None:
            raise TypeError("this database was opened to look only")
        async with self._lock:
            try:
                with explained(self.path):
                    await _finish(self._writer.execute_fetchall("BEGIN IMMEDIATE"))
                yield Transaction(self._writer, self.path)
                with explained(self.path):
                    await _finish(self._writer.execute_fetchall("COMMIT"))
            except BaseException:
                await _finish(self._writer.rollback())
                raise

    async def backup(self, target: Path) -> None:
        """A sound copy while all goes on."""
        await asyncio.to_thread(upgrade.copy, self.path, target)

    async def size(self) -> int:
        """Bytes that the database takes, its log aside."""
        (row,) = await self.read("SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size")
        return int(row["size"])


def take(path: Path) -> sqlite3.Connection:
    """Hold `NAME.lock` until closed, so that no second Salvo posts the same alerts; raises StorageBusy.

    The lock is SQLite's own on an empty file beside the database: it works on every system, and ends with the process.
    """
    with explained(path):
        _make_folder(path)
        file = path.resolve()  # whatever name it goes by
        lock = file.with_name(file.name + ".lock")
        held = sqlite3.connect(lock, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            held.close()
            raise
    return held


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{path}: its folder can't be made ({error}). Check DATABASE_PATH.") from error


def restore(backup: Path, path: Path) -> None:
    """Put a backup in the place of the database, which is kept beside it as `NAME.replaced`; Salvo must be stopped."""
    with closing(take(path)):
        fresh = path.with_name(path.name + ".restored")
        try:
            upgrade.look(backup, upgradable=True)
        except StorageDamaged as error:
            finding = str(error).partition(". ")[0]
            raise StorageError(f"{finding}. The database is as it was: choose another backup.") from error
        upgrade.copy(backup, fresh)
        for suffix in ("", "-wal", "-shm"):
            old, kept = path.with_name(path.name + suffix), path.with_name(f"{path.name}.replaced{suffix}")
            kept.unlink(missing_ok=True)  # a log left from an earlier restore must not be read into this file
            if old.exists():
                old.replace(kept)
        fresh.replace(path)


async def _connect(path: Path, mode: str, held: AsyncExitStack) -> aiosqlite.Connection:
    with explained(path):
        connection = await aiosqlite.connect(_address(path, mode), uri=True, isolation_level=None)
        held.push_async_callback(connection.close)
        connection.row_factory = sqlite3.Row
        for pragma in _PRAGMAS:
            await connection.execute_fetchall(pragma)
    return connection


def _address(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"


async def _finish(work: Awaitable[Any]) -> None:
    """Wait for the work to end even when cancelled: SQLite's thread goes on, and its outcome must be known."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        raise cancelled from task.exception()
    task.result()
