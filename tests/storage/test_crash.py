"""A process that is killed in the middle of its work leaves a sound database of whole transactions."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StorageBusy
from storage import deliveries, entries, launches, schema, subscriptions
from storage.database import Database
from storage.upgrade import Plan, prepare
from tests.storage.samples import NOW, launch, report

# Some seconds of writing, so that the kill falls inside.
LONG_STEP = """
CREATE TABLE filler (content);
INSERT INTO filler WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 300000)
SELECT hex(randomblob(500)) FROM many;
DELETE FROM subscriptions;
"""


async def work_until_killed(path: Path) -> None:
    """One launch, its entry and its promises a transaction; each committed number is printed."""
    db = await Database.open(path, NOW)
    start = await launches.count(db)
    for number in range(start, start + 100_000):
        async with db.transaction() as tx:
            await launches.save(tx, launch(f"KP-20260302-{number}", report(f"k-{number}")))
            await entries.record(tx, report(f"k-{number}"), f"KP-20260302-{number}", NOW)
            await deliveries.promise(tx, f"KP-20260302-{number}", range(5), NOW)
        print(number, flush=True)


def upgrade_until_killed(path: Path) -> None:
    prepare(path, NOW, Plan(schema.SCHEMA, (*schema.STEPS, LONG_STEP)))


def _start(call: str, path: Path) -> subprocess.Popen[str]:
    code = f"import asyncio, pathlib, sys; from tests.storage import test_crash as crash; {call}"
    return subprocess.Popen(
        [sys.executable, "-c", code.replace("PATH", "pathlib.Path(sys.argv[1])"), str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )


def _kill(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    assert child.stdout
    child.stdout.close()


async def test_a_kill_at_any_moment_keeps_whole_transactions_and_all_that_were_committed(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    chance = random.Random(11)
    for _ in range(4):
        child = _start("asyncio.run(crash.work_until_killed(PATH))", path)
        assert child.stdout
        for _ in range(chance.randint(1, 40)):
            last = int(child.stdout.readline())
        with pytest.raises(StorageBusy):
            await Database.open(path, NOW)
        _kill(child)
        db = await Database.open(path, NOW)
        count = await launches.count(db)
        assert count > last
        for table, each in (("claims", 1), ("entries", 1), ("deliveries", 5)):
            ((kept,),) = await db.read(f"SELECT count(*) FROM {table}")
            assert kept == count * each
        await db.close()


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
async def test_a_kill_during_an_upgrade_leaves_the_old_database(tmp_path: Path, version: int) -> None:
    path = tmp_path / "salvo.db"
    await _of_version(path, version)
    child = _start("crash.upgrade_until_killed(PATH)", path)
    log = path.with_name("salvo.db-wal")
    while child.poll() is None and not (log.exists() and log.stat().st_size > 8_000_000):
        pass
    assert child.poll() is None
    _kill(child)
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (version,)
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db = await Database.open(path, NOW)
    assert [one.channel_id for one in await subscriptions.active(db)] == [5]
    await db.close()
    assert path.with_name(f"salvo.db.v{version}.bak").exists()


async def _of_version(path: Path, version: int) -> None:
    """A database of the version, in which channel 5 is subscribed."""
    if version < schema.VERSION:
        with closing(sqlite3.connect(path)) as old:
            old.executescript(Path(__file__).with_name(f"version{version}.sql").read_text())
            old.execute(
                "INSERT INTO subscriptions (channel_id, guild_id, created_by, created_at, language, crosspost) "
                "VALUES (5, 1, 7, 1772440200000000, 'en', 0)"
            )
            old.commit()
        return
    db = await Database.open(path, NOW)
    async with db.transaction() as tx:
        await subscriptions.add(tx, 5, 1, 7, NOW)
    await db.close()
