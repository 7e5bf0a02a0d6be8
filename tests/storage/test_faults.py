"""A full disk, a lock and a damaged file: what the operator reads, and that nothing is half-written."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StorageBusy, StorageDamaged, StorageError, StorageFull
from storage import subscriptions
from storage.database import Database
from tests.storage.samples import NOW

FILL = """
INSERT INTO upgrades WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 200000)
SELECT 1, n FROM many
"""


async def _subscribe(db: Database, channel: int, fill: int = 0) -> None:
    async with db.transaction() as tx:
        await subscriptions.add(tx, channel, 1, 7, NOW)
        for _ in range(fill):
            await tx.write(FILL)


async def _count(db: Database) -> int:
    return int((await db.read("SELECT count(*) AS n FROM upgrades"))[0]["n"])


async def test_a_full_database_says_so_keeps_nothing_half_and_goes_on(db: Database) -> None:
    async with db.transaction() as tx:
        await tx.read("PRAGMA max_page_count = 100")
    with pytest.raises(StorageFull, match=r"salvo\.db: the disk is full.*Free some space"):
        await _subscribe(db, 5, fill=1)
    assert await subscriptions.active(db) == []
    assert await _count(db) == 1
    async with db.transaction() as tx:
        await tx.read("PRAGMA max_page_count = 1000000")
        await tx.write(FILL)
    assert await _count(db) == 200_001


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("mounting a small disk takes root")
    yield disk
    subprocess.run(["umount", disk], check=True)


async def test_a_full_disk_says_so_and_goes_on_when_there_is_space(small_disk: Path) -> None:
    db = await Database.open(small_disk / "salvo.db", NOW)
    ballast = small_disk / "ballast"
    try:
        ballast.write_bytes(b"x" * 600_000)
        with pytest.raises(StorageFull, match="the disk is full"):
            await _subscribe(db, 5, fill=10)
        ballast.unlink()
        await _subscribe(db, 6)
        assert [one.channel_id for one in await subscriptions.active(db)] == [6]
    finally:
        await db.close()


async def test_a_disk_too_full_to_begin_on_says_so(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(b"x" * 1_990_000)
    with pytest.raises(StorageFull, match="the disk is full"):
        await Database.open(small_disk / "salvo.db", NOW)


async def test_a_database_that_another_program_writes_says_so(db: Database) -> None:
    async with db.transaction() as tx:
        await tx.read("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(db.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageBusy, match="another program holds this database"):
            await _subscribe(db, 5)
        other.execute("ROLLBACK")
    await _subscribe(db, 6)
    assert [one.channel_id for one in await subscriptions.active(db)] == [6]


def _rubbish(path: Path) -> None:
    path.write_bytes(b"this was a database once" * 1_000)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _overwrite(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:12_288] = b"\xff" * 8_192
    path.write_bytes(bytes(content))


def _other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
        other.commit()


@pytest.mark.parametrize("damage", [_rubbish, _cut, _overwrite, _other_program], ids=lambda damage: damage.__name__)
async def test_a_damaged_file_is_refused_with_the_way_to_recover(db: Database, damage: object) -> None:
    async with db.transaction() as tx:
        await tx.write(FILL)
    await db.close()
    assert callable(damage)
    damage(db.path)
    before = db.path.read_bytes()
    with pytest.raises(StorageDamaged, match=r"salvo\.db: this is no sound Salvo database.*main\.py restore FILE"):
        await Database.open(db.path, NOW)
    assert db.path.read_bytes() == before


async def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "salvo.db").mkdir()
    with pytest.raises(StorageError, match=r"salvo\.db: the database can't be opened or written"):
        await Database.open(tmp_path / "salvo.db", NOW)


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match=r"salvo\.db: its folder can't be made"):
        await Database.open(tmp_path / "file" / "salvo.db", NOW)
