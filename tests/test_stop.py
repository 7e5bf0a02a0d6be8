"""How Salvo stops while Discord holds its answer. With the real program."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Item, StandInFeeds
from tests.process import MAY_STOP, Salvo, ended, feeds_yaml
from tests.test_app import LAUNCH


@pytest.mark.parametrize("released", [True, False])
async def test_a_stop_while_sending_loses_and_doubles_nothing(tmp_path: Path, released: bool) -> None:
    """Discord holds its answer: where it comes in time, the send ends; where not, it stays promised. Within 10 s."""
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        process = await salvo.start("run")
        await discord.ready()
        await discord.interact(discord.guilds[0].text[0], discord.owner_of(discord.guilds[0]), "subscribe")
        held = discord.faults.hold(method="POST", path="/channels/{channel_id}/messages", accept=True)
        feeds.serve("/alpha", [LAUNCH, Item("2", "Ministers agree on budget", published=datetime.now(UTC))])
        await held.arrived.wait()
        begun, polls = time.monotonic(), len(feeds.polls["/alpha"])
        process.send_signal(signal.SIGTERM)
        if released:
            await asyncio.sleep(1.5)
            held.release.set()
        end = await ended(process, MAY_STOP)
        took = time.monotonic() - begun
        assert end.code == 0, end.err
        assert "Traceback" not in end.err
        assert took < (4 if released else 10)
        assert len(feeds.polls["/alpha"]) <= polls + 1, "no new polls"
        assert _states(tmp_path / "salvo.db") == ["sent" if released else "pending"]
        discord.faults.clear()
        async with salvo.running():
            await discord.ready(seconds=20)
            await discord.until(lambda: _states(tmp_path / "salvo.db") == ["sent"], 20)
        assert len(discord.messages()) == 1


async def test_a_stop_of_one_run_over_all_feeds_loses_and_doubles_nothing(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        async with salvo.running():
            await discord.ready()
            await discord.interact(discord.guilds[0].text[0], discord.owner_of(discord.guilds[0]), "subscribe")
        held = discord.faults.hold(method="POST", path="/channels/{channel_id}/messages", accept=True)
        feeds.serve("/alpha", [LAUNCH])
        process = await salvo.start("run", "--once")
        await held.arrived.wait()
        process.send_signal(signal.SIGTERM)
        end = await ended(process, 10)
        assert (end.code, end.err.count("Traceback"), end.err.count("never retrieved")) == (0, 0, 0), end.err
        discord.faults.clear()
        assert (await salvo.run("run", "--once")).code == 0
        assert _states(tmp_path / "salvo.db") == ["sent"]
        assert len(discord.messages()) == 1


def _states(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return [state for (state,) in connection.execute("SELECT state FROM deliveries")]
