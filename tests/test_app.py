"""The running program: what it says of trouble, how it takes up new feeds, and how it stops."""

from __future__ import annotations

import asyncio
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.model import Feed
from bot.running import all_feeds, wrong_clock
from storage import feeds as stored
from storage.database import Database
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Answer, Item, StandInFeeds
from tests.process import MAY_STOP, Salvo, ended, feeds_yaml

TITLE = "North Korea fires ballistic missile into Sea of Japan, South Korea's military says"
LAUNCH = Item("1", TITLE, published=datetime.now(UTC))
DEAD = "http://127.0.0.1:9"


async def line_with(process: asyncio.subprocess.Process, words: str, seconds: float = 20) -> str:
    """The next line of the log that holds the words."""
    assert process.stderr is not None
    async with asyncio.timeout(seconds):
        async for line in process.stderr:
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"the program ended without saying {words!r}")


async def test_sixty_feeds_that_cannot_be_read_are_one_line(tmp_path: Path) -> None:
    feeds = feeds_yaml(**{f"feed{number}": f"{DEAD}/{number}" for number in range(60)})
    process = await Salvo.at(tmp_path, feeds).start("run")
    line = await line_with(process, "feeds can't be read")
    assert "60 of 65 feeds can't be read now" in line
    process.send_signal(signal.SIGTERM)
    end = await ended(process, MAY_STOP)
    assert end.code == 0
    assert end.err.count("feed") <= 1, end.err


async def test_feeds_are_read_again_on_sighup_and_a_mistake_changes_nothing(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        feeds.serve("/beta", [LAUNCH])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        async with salvo.running() as process:
            await discord.ready()
            await feeds.polled("/alpha")
            (tmp_path / "feeds.yaml").write_text("feeds:\n  - name: alpha\n    url: nowhere\n")
            process.send_signal(signal.SIGHUP)
            assert "feeds.yaml:3" in await line_with(process, "nowhere")
            await feeds.polled("/alpha", len(feeds.polls["/alpha"]) + 1)
            (tmp_path / "feeds.yaml").write_text(feeds_yaml(beta=feeds.url("/beta")))
            process.send_signal(signal.SIGHUP)
            await feeds.polled("/beta")


async def test_a_second_salvo_on_the_same_database_is_refused(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        async with salvo.running():
            await discord.ready()
            refused = [await salvo.run(*command) for command in (["run"], ["run", "--once"], ["restore", "copy.db"])]
    for end in refused:
        assert end.code == 1
        assert "another program holds this database" in end.err
        assert "stop the other one" in end.err
        assert "Traceback" not in end.err


async def test_what_only_looks_works_beside_a_running_salvo_and_a_killed_one_bars_nobody(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [LAUNCH])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        process = await salvo.start("run")
        await discord.ready()
        await feeds.polled("/alpha", times=2)
        for command in (["check"], ["backup", "copy.db"], ["export"], ["export", "--json", "log.json"]):
            assert (await salvo.run(*command)).code == 0, command
        process.kill()
        await process.communicate()
        assert (await salvo.run("restore", "copy.db")).code == 0
        async with salvo.running():
            await discord.ready()


async def test_news_that_comes_while_discord_is_away_is_told_when_it_is_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        channel = discord.guilds[0].text[0]
        async with salvo.running():
            await discord.ready()
            await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")
            await discord.stop()
            feeds.serve("/alpha", [LAUNCH])
            await feeds.polled("/alpha", len(feeds.polls["/alpha"]) + 2)
            await discord.start()
            await discord.until(lambda: len(discord.messages(channel)) == 1, 30)


async def test_it_stops_at_once_while_discord_cannot_be_reached(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [LAUNCH])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        away = Salvo(salvo.folder, salvo.feeds, {**salvo.environ, "DISCORD_API_URL": f"{DEAD}/api"})
        async with away.running():
            await feeds.polled("/alpha", 2)


async def test_an_undated_item_of_a_feeds_first_poll_alerts_nobody_and_a_later_one_does(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        undated = Item("2", "Russian missiles strike Kharkiv, mayor says")
        feeds.serve("/alpha", [])
        feeds.serve("/beta", [Item("1", TITLE)])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        channel = discord.guilds[0].text[0]
        async with salvo.running() as process:
            await discord.ready()
            await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")
            (tmp_path / "feeds.yaml").write_text(feeds_yaml(beta=feeds.url("/beta")))
            process.send_signal(signal.SIGHUP)
            await feeds.polled("/beta", 2)
            feeds.serve("/beta", [undated])
            (message,) = await discord.until(lambda: discord.messages(channel))
        assert "Kharkiv" in message.content


async def test_a_feed_that_was_gone_is_read_again_once_an_operator_finds_it_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.script("/alpha", [Answer(status=410)])
        feeds.serve("/beta", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha"), beta=feeds.url("/beta")), discord)
        channel = discord.guilds[0].text[0]
        async with salvo.running():
            await discord.ready()
            await feeds.polled("/beta", 3)
            assert len(feeds.polls["/alpha"]) == 1, "a feed that is gone for good is left in peace"
            feeds.serve("/alpha", [LAUNCH])
            await discord.interact(channel, discord.operator, "feeds check", {"feed": "alpha"})
            await feeds.polled("/alpha", 3)


def test_a_clock_that_differs_from_discords_is_named() -> None:
    now = datetime.now(UTC)
    assert wrong_clock(now, None) is None
    assert wrong_clock(now, now - timedelta(seconds=70)) is None
    assert "780 minutes ahead of Discord's" in (wrong_clock(now, now - timedelta(hours=13)) or "")
    assert "60 minutes behind Discord's" in (wrong_clock(now, now + timedelta(hours=1)) or "")


async def test_a_feed_of_the_file_takes_the_place_of_one_with_its_name_or_address(tmp_path: Path) -> None:
    now, db = datetime.now(UTC), await Database.open(tmp_path / "salvo.db", datetime.now(UTC))
    listed = (
        Feed("alpha", "https://alpha.example/rss", "Alpha"),
        Feed("off", "https://off.example", "Off", enabled=False),
    )
    added = [("alpha", "https://elsewhere.example"), ("again", listed[0].url), ("other", listed[1].url)]
    async with db.transaction() as tx:
        for name, url in added:
            await stored.add(tx, Feed(name, url, name), 7, now)
    assert [feed.name for feed in await all_feeds(listed, db)] == ["alpha", "off", "other"]
    await db.close()
