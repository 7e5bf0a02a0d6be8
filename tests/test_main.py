"""The command line: its exit codes, and mistakes told without a traceback."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Item, StandInFeeds
from tests.process import Salvo, feeds_yaml

BAD = "feeds:\n  - name: A\n    url: nowhere\n    colour: red\n"


@pytest.mark.parametrize("command", ["run", "check"])
async def test_all_mistakes_are_told_at_once_with_exit_code_2(tmp_path: Path, command: str) -> None:
    end = await Salvo.at(tmp_path, BAD, WEB_PORT="http", LOG_LEVEL="loud").run(command)
    assert end.code == 2
    assert "Traceback" not in end.err
    lines = end.err.splitlines()
    assert [line.partition(": ")[0].rpartition("/")[2] for line in lines] == [
        "WEB_PORT",
        "LOG_LEVEL",
        "feeds.yaml:3",
        "feeds.yaml:4",
    ]


@pytest.mark.parametrize("arguments", [["launch"], ["run", "--twice"], ["replay"]])
async def test_wrong_usage_ends_with_2(tmp_path: Path, arguments: list[str]) -> None:
    end = await Salvo.at(tmp_path, BAD).run(*arguments)
    assert end.code == 2
    assert "usage" in end.err


@pytest.mark.parametrize("command", [["run"], ["run", "--once"], ["check"]])
async def test_a_token_that_discord_refuses_is_named_and_not_shown(tmp_path: Path, command: list[str]) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        wrong = Salvo(salvo.folder, salvo.feeds, {**salvo.environ, "DISCORD_TOKEN": "wr0ng.t0ken.here"})
        end = await wrong.run(*command)
    assert end.code == 2
    assert "DISCORD_TOKEN: " in end.err
    assert "wr0ng.t0ken.here" not in end.err + end.out
    assert "Traceback" not in end.err


async def test_a_taken_port_is_named(tmp_path: Path) -> None:
    async with StandInFeeds() as feeds:
        end = await Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/a")), WEB_PORT=str(feeds.port)).run("run")
    assert end.code == 2
    assert "WEB_PORT: " in end.err
    assert "Traceback" not in end.err


async def test_once_polls_every_feed_delivers_and_sums_up_in_one_line(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve(
            "/alpha", [Item("1", "North Korea fires ballistic missile into Sea of Japan", published=datetime.now(UTC))]
        )
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha"), beta=feeds.url("/none")), discord)
        end = await salvo.run("run", "--once")
        assert end.code == 0, end.err
        (line,) = end.out.splitlines()
        assert line.startswith("2 feeds polled (1 failed), 1 new items, 1 reports, 1 launches alerted")


async def test_the_preview_shows_the_sample_without_a_network(tmp_path: Path) -> None:
    begun = datetime.now(UTC)
    salvo = Salvo.at(
        tmp_path, feeds_yaml(alpha="http://127.0.0.1:9/none"), COLUMNS="200", LOG_FORMAT="json", TZ="Asia/Seoul"
    )
    end = await salvo.run("run", "--once")
    assert end.code == 0, end.err
    logged = [json.loads(line) for line in end.err.splitlines()]
    assert {"level", "logger", "message", "at"} <= logged[0].keys()
    assert all(begun <= datetime.fromisoformat(line["at"]) <= datetime.now(UTC) for line in logged)
    assert "North Korea fired" in end.out
    assert "Kharkiv" in end.out
    assert "(sample)" in end.out
    assert "Falcon" not in end.out
    assert not (tmp_path / "salvo.db").exists(), "a preview leaves nothing behind"


async def test_check_says_what_works_and_what_does_not(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha"), beta=feeds.url("/none")), discord)
        end = await salvo.run("check")
    assert end.code == 0, end.err
    assert "2 enabled" in end.out
    assert "logged in as" in end.out
    assert "permissions=" in end.out
    assert "1 of 2 answer" in end.out
    assert "404" in end.out
    assert "beta" in end.out


async def test_check_says_where_the_database_and_the_operators_can_not_be_reached(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        given = feeds_yaml(alpha=feeds.url("/none"), beta=feeds.url("/nothing"))
        channel = str(discord.guilds[0].text[0].id)
        for owners, words in (
            (channel, "told of trouble in #alerts-1"),
            ("7", "OWNER_CHANNEL_ID: Salvo can't see this channel"),
        ):
            end = await Salvo.at(tmp_path, given, discord, OWNER_CHANNEL_ID=owners).run("check")
            assert (end.code, words in end.out) == (0, True), end.out
            assert "None answers" in end.out
        nowhere = tmp_path / "feeds.yaml" / "salvo.db"
        salvo = Salvo.at(tmp_path, given)
        end = await Salvo(tmp_path, given, {**salvo.environ, "DATABASE_PATH": str(nowhere)}).run("check")
        assert end.code == 1
        assert f"{nowhere}: the database can't be opened or written" in end.err


@pytest.mark.parametrize("command", ["run", "check", "replay", "backup", "restore", "export"])
async def test_help_says_what_a_command_does(tmp_path: Path, command: str) -> None:
    end = await Salvo.at(tmp_path, BAD).run(command, "--help")
    assert end.code == 0
    assert len(end.out.partition("\n\n")[2].partition("\n\n")[0]) > 40, end.out


async def test_a_backup_is_restored(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve(
            "/alpha", [Item("1", "North Korea fires ballistic missile into Sea of Japan", published=datetime.now(UTC))]
        )
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        assert (await salvo.run("run", "--once")).code == 0
        assert (await salvo.run("backup", "copy.db")).code == 0
        whole = (tmp_path / "salvo.db").read_bytes()
        for command, file, words in (
            ("backup", "salvo.db", "this is the database itself"),
            ("export", "salvo.db", "this is the database itself"),
            ("backup", ".", "this is a folder"),
            ("export", ".", "this is a folder"),
        ):
            refused = await salvo.run(command, file)
            assert (refused.code, words in refused.err, "Traceback" in refused.err) == (1, True, False), refused.err
        assert (tmp_path / "salvo.db").read_bytes() == whole
        (tmp_path / "salvo.db").write_bytes(b"no database at all, " * 500)
        damaged = await salvo.run("run", "--once")
        assert damaged.code == 1
        assert "salvo.db" in damaged.err
        assert "Traceback" not in damaged.err
        restored = await salvo.run("restore", "copy.db")
        assert restored.code == 0
        assert "kept as salvo.db.replaced" in restored.out
        (tmp_path / "salvo.db").unlink()
        assert (await salvo.run("restore", "copy.db")).out == f"{tmp_path}/salvo.db is now what copy.db held\n"
        again = await salvo.run("run", "--once")
        assert "0 new items" in again.out, again.err
