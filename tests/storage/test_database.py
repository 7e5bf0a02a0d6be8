"""Transactions hold whatever happens around them, and one Salvo holds one file."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StorageBusy, StorageError
from storage import launches, schema, subscriptions
from storage.database import Database, Transaction, restore
from tests.storage.samples import NOW, launch


async def _subscribe(db: Database, *channels: int) -> None:
    async with db.transaction() as tx:
        for channel in channels:
            await subscriptions.add(tx, channel, 1, 7, NOW)


async def _channels(db: Database) -> list[int]:
    return [one.channel_id for one in await subscriptions.active(db)]


async def test_twenty_transactions_at_once_all_succeed(db: Database) -> None:
    await asyncio.gather(*(_subscribe(db, channel, channel + 100) for channel in range(20)))
    assert sorted(await _channels(db)) == [*range(20), *range(100, 120)]


async def test_an_error_inside_takes_all_of_it_back(db: Database) -> None:
    async def fail() -> None:
        async with db.transaction() as tx:
            await subscriptions.add(tx, 5, 1, 7, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    await _subscribe(db, 6)
    assert await _channels(db) == [6]


async def test_a_transaction_sees_its_own_changes_and_nobody_else_does(db: Database) -> None:
    async with db.transaction() as tx:
        await subscriptions.add(tx, 5, 1, 7, NOW)
        assert len(await subscriptions.active(tx)) == 1
        assert await _channels(db) == []
    assert await _channels(db) == [5]


async def test_a_cancelled_transaction_takes_all_of_it_back(db: Database) -> None:
    inside = asyncio.Event()

    async def wait_inside() -> None:
        async with db.transaction() as tx:
            await subscriptions.add(tx, 5, 1, 7, NOW)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(wait_inside())
    await inside.wait()
    waiting = asyncio.create_task(_subscribe(db, 6))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await waiting
    assert await _channels(db) == [6]


async def test_a_cancel_at_any_moment_leaves_all_or_nothing(db: Database) -> None:
    for turns in range(80):
        task = asyncio.create_task(_subscribe(db, 2 * turns, 2 * turns + 1))
        for _ in range(turns % 40):
            await asyncio.sleep(0)
        task.cancel()
        task.cancel()
        await asyncio.wait([task])
    await _subscribe(db, 1_000)
    kept = set(await _channels(db))
    assert 1_000 in kept
    assert all((2 * turns in kept) == (2 * turns + 1 in kept) for turns in range(80))


async def test_a_waiting_transaction_that_is_cancelled_holds_nobody_up(db: Database) -> None:
    async with db.transaction():
        waiting = asyncio.create_task(_subscribe(db, 5))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
    await _subscribe(db, 6)
    assert await _channels(db) == [6]


async def test_a_launch_that_does_not_exist_is_promised_to_nobody(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        async with db.transaction() as tx:
            await tx.write("INSERT INTO deliveries (launch_id, channel_id, promised_at, wanted) VALUES ('x', 1, 1, 1)")


async def test_a_second_salvo_is_refused_with_words(db: Database) -> None:
    with pytest.raises(StorageBusy, match=r"salvo\.db: another program holds this database.*stop the other one"):
        await Database.open(db.path, NOW)
    await _subscribe(db, 5)
    assert await _channels(db) == [5]


async def test_a_second_salvo_is_refused_by_whatever_name_it_calls_the_file(db: Database, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "alias.db"
    other.parent.mkdir()
    other.symlink_to(db.path)
    with pytest.raises(StorageBusy):
        await Database.open(other, NOW)


async def test_a_closed_database_may_be_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "salvo.db"
    for channel in range(3):
        db = await Database.open(path, NOW)
        await _subscribe(db, channel)
        await db.close()
    db = await Database.look(path)
    assert await _channels(db) == [0, 1, 2]
    await db.close()


async def test_one_may_look_beside_a_salvo_that_runs(db: Database) -> None:
    await _subscribe(db, 5)
    beside = await Database.look(db.path)
    assert await _channels(beside) == [5]
    await _subscribe(db, 6)
    assert await _channels(beside) == [5, 6]
    with pytest.raises(TypeError):
        async with beside.transaction():
            pass
    await beside.close()


async def test_looking_at_no_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"nothing\.db: there is no such file"):
        await Database.look(tmp_path / "nothing.db")
    assert os.listdir(tmp_path) == []


async def test_a_backup_under_load_restores_to_whole_transactions(db: Database, tmp_path: Path) -> None:
    async def write() -> None:
        for number in range(200):
            async with db.transaction() as tx:
                await launches.save(tx, launch(f"KP-2026030{number % 9}-{number}"))
                await subscriptions.add(tx, number, 1, 7, NOW)

    writing = asyncio.create_task(write())
    copies = [tmp_path / f"copy-{number}" for number in range(5)]
    for copy in copies:
        await db.backup(copy)
    await writing
    await db.backup(tmp_path / "last")
    for copy in copies:
        kept = await Database.look(copy)
        assert len(await subscriptions.active(kept)) == await launches.count(kept)
        await kept.close()
    last = await Database.look(tmp_path / "last")
    assert await launches.recent(last, 300) == await launches.recent(db, 300)
    await last.close()


async def test_a_restored_backup_takes_the_place_of_the_database_and_keeps_it(tmp_path: Path) -> None:
    path, copy = tmp_path / "salvo.db", tmp_path / "copy.db"
    db = await Database.open(path, NOW)
    await _subscribe(db, 5)
    await db.backup(copy)
    await _subscribe(db, 6)
    with pytest.raises(StorageBusy):
        restore(copy, path)
    await db.close()
    stale = tmp_path / "salvo.db.replaced-wal"
    stale.write_bytes(b"the log of an earlier restore")
    restore(copy, path)
    assert not stale.exists()
    for file, channels in ((path, [5]), (tmp_path / "salvo.db.replaced", [5, 6])):
        db = await Database.open(file, NOW)
        assert await _channels(db) == channels
        await db.close()


async def test_a_backup_replaces_a_damaged_database(tmp_path: Path) -> None:
    path, copy = tmp_path / "salvo.db", tmp_path / "copy.db"
    db = await Database.open(path, NOW)
    await _subscribe(db, 5)
    await db.backup(copy)
    await db.close()
    path.write_bytes(b"not a database" * 1_000)
    restore(copy, path)
    db = await Database.open(path, NOW)
    assert await _channels(db) == [5]
    await db.close()


@pytest.mark.parametrize("content", [b"", b"rubbish" * 2_000])
async def test_what_is_no_backup_is_not_restored(db: Database, tmp_path: Path, content: bytes) -> None:
    await _subscribe(db, 5)
    await db.close()
    bad = tmp_path / "bad"
    bad.write_bytes(content)
    with pytest.raises(StorageError, match=r"bad: this is no sound Salvo database.* as it was: choose another backup"):
        restore(bad, db.path)
    kept = await Database.look(db.path)
    assert await _channels(kept) == [5]
    await kept.close()


async def test_commits_are_synced_and_foreign_keys_held(db: Database) -> None:
    async def ask(tx: Transaction, pragma: str) -> object:
        return (await tx.read(f"PRAGMA {pragma}"))[0][0]

    async with db.transaction() as tx:
        assert await ask(tx, "synchronous") == 2
        assert await ask(tx, "foreign_keys") == 1
        assert await ask(tx, "journal_mode") == "wal"


async def test_the_size_is_that_of_the_file(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "salvo.db", NOW)
    size = await db.size()
    await db.close()
    assert size == (tmp_path / "salvo.db").stat().st_size
    with closing(sqlite3.connect(tmp_path / "salvo.db")) as plain:
        assert plain.execute("SELECT version FROM upgrades").fetchall() == [(schema.VERSION,)]
