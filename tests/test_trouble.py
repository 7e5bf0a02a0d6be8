"""A full disk, a locked database, a kill in the middle of an upgrade, a damaged file: what the operator reads, that
nothing is half-written, and that Salvo goes on by itself where it can. With the real program.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from storage.schema import VERSION
from tests.fakes.discord import Channel, StandInDiscord
from tests.fakes.feeds import StandInFeeds
from tests.process import Salvo, feeds_yaml
from tests.test_app import DEAD, LAUNCH, line_with

VERSION_1 = Path(__file__).parent / "storage" / "version1.sql"
ROWS = 25_000
NO_NEWS = feeds_yaml(alpha=f"{DEAD}/alpha")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB; only who may mount one can run the test."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if sys.platform != "linux" or shutil.which("mount") is None or subprocess.run(made, check=False).returncode:
        pytest.skip("a small disk can't be mounted here: run as root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Leave not a byte free."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def sound(path: Path) -> int:
    """The version of a database that is whole."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@asynccontextmanager
async def watching(
    folder: Path, **environ: str
) -> AsyncIterator[tuple[Salvo, StandInDiscord, StandInFeeds, asyncio.subprocess.Process]]:
    """The running program, connected, with one channel subscribed and no news yet."""
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(folder, feeds_yaml(alpha=feeds.url("/alpha")), discord, **environ)
        async with salvo.running() as process:
            await discord.ready()
            await discord.interact(channel_of(discord), discord.owner_of(discord.guilds[0]), "subscribe")
            yield salvo, discord, feeds, process


def channel_of(discord: StandInDiscord) -> Channel:
    return discord.guilds[0].text[0]


async def test_a_full_disk_is_told_and_the_news_is_when_there_is_room_again(tmp_path: Path, small_disk: Path) -> None:
    path = small_disk / "salvo.db"
    async with watching(tmp_path, DATABASE_PATH=str(path)) as (_, discord, feeds, process):
        filler = fill(small_disk)
        feeds.serve("/alpha", [LAUNCH])
        said = await line_with(process, "the disk is full")
        assert "ERROR" in said
        assert f"Free some space in {small_disk}; Salvo goes on by itself." in said
        filler.unlink()
        (message,) = await discord.until(lambda: discord.messages(channel_of(discord)), 40)
        assert "North Korea" in message.content
    assert sound(path) == VERSION
    assert len(discord.messages()) == 1


async def test_a_disk_that_is_full_from_the_start_is_told_in_one_line(tmp_path: Path, small_disk: Path) -> None:
    (small_disk / "data").mkdir()
    fill(small_disk)
    async with StandInDiscord() as discord:
        salvo = Salvo.at(tmp_path, NO_NEWS, discord, DATABASE_PATH=str(small_disk / "data" / "salvo.db"))
        end = await salvo.run("run")
    assert end.code == 1
    assert "the disk is full" in end.err
    assert end.err.count("\n") == 1, end.err


async def test_a_locked_database_is_waited_for(tmp_path: Path) -> None:
    async with watching(tmp_path) as (_, discord, feeds, process):
        with closing(sqlite3.connect(tmp_path / "salvo.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            feeds.serve("/alpha", [LAUNCH])
            said = await line_with(process, "another program holds this database")
            assert "ERROR" in said
            assert discord.messages() == []
        await discord.until(lambda: discord.messages(channel_of(discord)), 30)


async def test_a_database_locked_from_the_start_is_told_in_one_line(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "salvo.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        async with StandInDiscord() as discord:
            end = await Salvo.at(tmp_path, NO_NEWS, discord).run("run")
    assert end.code == 1
    assert "another program holds this database" in end.err
    assert end.err.count("\n") == 1, end.err


def version_1(path: Path, deliveries: int) -> None:
    """A database of the first version that takes some moments to upgrade."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1.read_text())
        connection.execute(
            "INSERT INTO launches (id, kind, status, alertable, revision, facts, words, tags) "
            "VALUES ('KP-20240514-1', 'test', 'reported', 1, 1, '{}', '', '')"
        )
        connection.executemany(
            "INSERT INTO deliveries (launch_id, channel_id, promised_at, wanted, state, why) "
            "VALUES ('KP-20240514-1', ?, 0, 1, 'failed', ?)",
            ((number, "x" * 100) for number in range(deliveries)),
        )
        connection.execute(
            "INSERT INTO subscriptions (channel_id, created_by, created_at, language, crosspost) "
            "VALUES (7, 1, 0, 'en', 0)"
        )
        connection.commit()


async def test_a_kill_at_any_moment_of_an_upgrade_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "salvo.db"
    version_1(path, ROWS)
    old = path.read_bytes()
    moments: list[Callable[[], bool]] = [
        lambda: path.with_name("salvo.db.v1.bak.part").exists(),
        lambda: path.with_name("salvo.db.v1.bak").exists(),
        lambda: _size(path.with_name("salvo.db-wal")) > 0,
    ]
    async with StandInDiscord() as discord:
        salvo = Salvo.at(tmp_path, NO_NEWS, discord)
        for moment in moments:
            _put_back(path, old)
            await _killed_at(salvo, discord, moment)
            assert sound(path) in (1, VERSION)
            async with salvo.running():
                await discord.ready()
            assert sound(path) == VERSION
            with closing(sqlite3.connect(path)) as connection:
                assert connection.execute("SELECT count(*) FROM deliveries").fetchone() == (ROWS,)
                assert connection.execute("SELECT channel_id FROM subscriptions").fetchall() == [(7,)]
            assert sound(path.with_name("salvo.db.v1.bak")) == 1


def _put_back(path: Path, content: bytes) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    path.write_bytes(content)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


async def _killed_at(salvo: Salvo, discord: StandInDiscord, moment: Callable[[], bool]) -> None:
    """Kill it then, or, where the moment was too short to be seen, once it is connected."""
    sessions = discord.gateway.seen["identify"]
    process = await salvo.start("run")
    while not (moment() or discord.gateway.seen["identify"] > sessions):
        assert process.returncode is None
        await asyncio.sleep(0.001)
    process.kill()
    await process.communicate()


async def test_a_damaged_file_is_told_left_alone_and_replaced_by_a_backup(tmp_path: Path) -> None:
    path, backup = tmp_path / "salvo.db", tmp_path / "backup.db"
    async with watching(tmp_path) as (salvo, discord, feeds, _):
        feeds.serve("/alpha", [LAUNCH])
        await discord.until(lambda: discord.messages(channel_of(discord)))
        assert (await salvo.run("backup", str(backup))).code == 0
    damaged = bytearray(path.read_bytes())
    damaged[4096 * 2 : 4096 * 6] = os.urandom(4096 * 4)
    path.write_bytes(damaged)
    async with StandInDiscord() as discord:
        end = await salvo.run("run")
        assert end.code == 1
        assert "this is no sound Salvo database" in end.err
        assert "python main.py restore FILE" in end.err
        assert end.err.count("\n") == 1, end.err
        assert path.read_bytes() == damaged
        restored = await salvo.run("restore", str(backup))
        assert restored.code == 0, restored.err
        assert path.with_name("salvo.db.replaced").read_bytes() == damaged
        again = Salvo.at(tmp_path, NO_NEWS, discord)
        async with again.running():
            await discord.ready()
            shown = await discord.interact(channel_of(discord), discord.owner_of(discord.guilds[0]), "launches recent")
            assert "North Korea" in shown.text


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + bytes(84)])
async def test_what_is_no_database_is_told_in_one_line_or_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "salvo.db").write_bytes(content)
    async with StandInDiscord() as discord:
        salvo = Salvo.at(tmp_path, NO_NEWS, discord)
        if not content:
            async with salvo.running():
                await discord.ready()
            return
        end = await salvo.run("run")
    assert end.code == 1
    assert "this is no sound Salvo database" in end.err
    assert end.err.count("\n") == 1, end.err
