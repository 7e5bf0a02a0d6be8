"""An older database is upgraded whole or not at all, with a copy beside it; a newer one is refused."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StorageDamaged, StorageError, StorageNewer
from bot.model import Wishes
from storage import deliveries, schema, subscriptions
from storage.database import Database
from storage.upgrade import Plan, prepare
from tests.storage.samples import NOW

# A made-up next version of the real schema, and one after that.
QUIET = (
    "ALTER TABLE subscriptions ADD COLUMN quiet TEXT; UPDATE subscriptions SET quiet = 'night' WHERE channel_id < 10;"
)
NOW_AT = schema.VERSION
MOODS = "CREATE TABLE moods (name TEXT);"


def _plan(*steps: str) -> Plan:
    return Plan(schema.SCHEMA, (*schema.STEPS, *steps))


async def _this_version(path: Path, count: int = 1_000) -> None:
    db = await Database.open(path, NOW)
    async with db.transaction() as tx:
        for channel in range(count):
            await subscriptions.add(tx, channel, channel // 4, 7, NOW)
    await db.close()


def _ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_the_schema_is_of_the_version_that_its_steps_lead_to() -> None:
    assert Plan().version == schema.VERSION


async def test_an_upgrade_loses_no_subscription_and_leaves_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    await _this_version(path)
    before = _ask(path, "SELECT * FROM subscriptions")
    prepare(path, NOW, _plan(QUIET, MOODS))
    after = _ask(path, "SELECT * FROM subscriptions")
    assert [row[:-1] for row in after] == before
    assert sum(row[-1] == "night" for row in after) == 10
    assert _ask(path, "PRAGMA user_version") == [(NOW_AT + 2,)]
    assert _ask(path, "SELECT version FROM upgrades") == [(NOW_AT,), (NOW_AT + 2,)]
    copy = tmp_path / f"salvo.db.v{NOW_AT}.bak"
    assert _ask(copy, "PRAGMA user_version") == [(NOW_AT,)]
    assert _ask(copy, "SELECT * FROM subscriptions") == before


async def test_a_database_of_this_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    await _this_version(path, 1)
    prepare(path, NOW)
    assert _ask(path, "SELECT count(*) FROM upgrades") == [(1,)]
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".bak")]


@pytest.mark.parametrize("bad", ["INSERT INTO nowhere VALUES (1);", "UPDATE subscriptions SET channel_id = 1;"])
async def test_a_failed_upgrade_leaves_the_database_as_it_was(tmp_path: Path, bad: str) -> None:
    path = tmp_path / "salvo.db"
    await _this_version(path, 20)
    with pytest.raises(StorageError, match=r"salvo\.db: the database could not be brought .* It is as it was before"):
        prepare(path, NOW, _plan(QUIET, MOODS, bad))
    assert _ask(path, "PRAGMA user_version") == [(NOW_AT,)]
    assert _ask(path, "SELECT name FROM sqlite_master WHERE name = 'moods'") == []
    db = await Database.open(path, NOW)
    assert len(await subscriptions.active(db)) == 20
    await db.close()


async def test_a_database_of_a_later_salvo_is_refused_with_words(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    await _this_version(path, 1)
    prepare(path, NOW, _plan(QUIET))
    before = path.read_bytes()
    with pytest.raises(StorageNewer, match=r"salvo\.db: a later Salvo wrote this database .*version 3.*Run the later"):
        await Database.open(path, NOW)
    with pytest.raises(StorageNewer):
        await Database.look(path)
    assert path.read_bytes() == before
    assert _ask(path, "SELECT count(*) FROM subscriptions") == [(1,)]


async def test_a_failed_creation_leaves_nothing_that_is_taken_for_a_database(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    with pytest.raises(StorageError):
        prepare(path, NOW, Plan(schema.SCHEMA + "SELECT nothing;", ()))
    db = await Database.open(path, NOW)
    assert await subscriptions.active(db) == []
    await db.close()


async def test_an_empty_file_is_no_database_to_look_at(tmp_path: Path) -> None:
    (tmp_path / "salvo.db").touch()
    with pytest.raises(StorageDamaged, match="it is empty"):
        await Database.look(tmp_path / "salvo.db")


FIRST = Path(__file__).with_name("version1.sql")


def _first_version(path: Path) -> None:
    """A database as the first version left it: 1,000 subscriptions, and a launch told in one of the channels."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST.read_text())
        connection.executemany(
            "INSERT INTO subscriptions (channel_id, guild_id, created_by, created_at, language, crosspost, paused) "
            "VALUES (?, ?, 7, 1772440200000000, 'en', ?, ?)",
            [(n, n // 4, n % 2, "may not write" if n % 100 == 0 else None) for n in range(1, 1_001)],
        )
        connection.execute(
            "INSERT INTO launches (id, kind, status, alertable, first_seen, last_seen, revision, facts, words, tags) "
            "VALUES ('KP-20260302-1', 'test', 'reported', 1, 1, 1, 3, '{}', '', '')"
        )
        connection.execute(
            "INSERT INTO deliveries (launch_id, channel_id, state, promised_at, message_id, shown, shown_at, wanted) "
            "VALUES ('KP-20260302-1', 5, 'sent', 1, 50, 3, 1, 3)"
        )
        connection.commit()


async def test_a_thousand_subscriptions_of_the_first_version_come_along_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    _first_version(path)
    before = _ask(path, "SELECT * FROM subscriptions")
    db = await Database.open(path, NOW)
    active, paused = await subscriptions.active(db), await subscriptions.paused(db)
    (told,) = await deliveries.for_launch(db, "KP-20260302-1")
    await db.close()
    assert (len(active), len(paused)) == (990, 10)
    assert all(one.wishes == Wishes() and not one.by_hand for one in (*active, *paused))
    assert (told.message_id, told.told, told.held_until) == (50, None, None)
    assert _ask(tmp_path / "salvo.db.v1.bak", "SELECT * FROM subscriptions") == before


@pytest.mark.parametrize("version", range(1, schema.VERSION))
async def test_a_database_of_any_earlier_version_becomes_like_a_new_one(tmp_path: Path, version: int) -> None:
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.executescript(FIRST.with_name(f"version{version}.sql").read_text())
    for name in ("old.db", "new.db"):
        await (await Database.open(tmp_path / name, NOW)).close()
    shapes = [
        {
            table: sorted(
                map(str, _ask(tmp_path / name, f"SELECT name, type, dflt_value FROM pragma_table_info('{table}')"))
            )
            for (table,) in _ask(tmp_path / name, "SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        for name in ("old.db", "new.db")
    ]
    rest = "SELECT type, name, tbl_name FROM sqlite_master WHERE type <> 'table' ORDER BY name"
    assert shapes[0] == shapes[1]
    assert _ask(tmp_path / "old.db", rest) == _ask(tmp_path / "new.db", rest)
