"""What SQLite's errors mean for the person who runs Salvo: each named with the file and what to do next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StorageBusy, StorageDamaged, StorageError, StorageFull

# https://sqlite.org/rescode.html: the low byte is the primary code.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BARRED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}


def busy(path: Path) -> StorageBusy:
    return StorageBusy(
        f"{path}: another program holds this database. Only one Salvo may use it, or alerts would be posted twice: "
        f"stop the other one, or give this one its own DATABASE_PATH."
    )


def full(path: Path) -> StorageFull:
    return StorageFull(
        f"{path}: the disk is full. Nothing was half-written, and what is owed to the channels is kept. "
        f"Free some space in {path.parent}; Salvo goes on by itself."
    )


def damaged(path: Path, finding: str) -> StorageDamaged:
    return StorageDamaged(
        f"{path}: this is no sound Salvo database ({finding}). Stop Salvo, then bring back a backup with "
        f"`python main.py restore FILE` (the damaged file is kept beside it). Without a backup, move the file away: "
        f"Salvo begins a new one, and the channels subscribe again."
    )


def barred(path: Path, finding: str = "") -> StorageError:
    return StorageError(
        f"{path}: the database can't be opened or written{finding}. "
        f"Check that {path.parent} exists and that the user who runs Salvo may write there."
    )


def explain(error: sqlite3.Error, path: Path) -> StorageError | None:
    """The error as the operator should read it, or None where it is a bug and must surface as it is."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = code & 0xFF
    if primary in _BUSY:
        return busy(path)
    if primary == sqlite3.SQLITE_FULL or code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return full(path)
    if primary in _DAMAGED:
        return damaged(path, str(error))
    if primary in _BARRED:
        return barred(path, f" ({error})")
    if primary == sqlite3.SQLITE_IOERR:
        return StorageError(f"{path}: the disk refused ({error}). Check the disk and the file system of {path.parent}.")
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the block into Salvo's."""
    try:
        yield
    except sqlite3.Error as error:
        meant = explain(error, path)
        if meant is None:
            raise
        raise meant from error
