"""/feeds through the stand-in."""

from __future__ import annotations

from pathlib import Path

from bot.model import FeedHealth
from storage import feeds
from tests.alerts.examples import NOON
from tests.commands.living import living, owner
from tests.fakes.discord import StandInDiscord


async def test_only_operators_see_and_change_the_feeds(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        for command, options in (
            ("feeds list", {}),
            ("feeds add", {"url": "https://dockside.example/feed", "name": "Dockside"}),
            ("feeds remove", {"name": "Dockside"}),
            ("feeds check", {"feed": "Dockside"}),
            ("feeds reload", {}),
        ):
            answer = await discord.interact(discord.guilds[0].text[0], owner(discord), command, options)
            assert "Only the operators" in answer.text


async def test_feeds_in_trouble_are_listed_first(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        fresh = await discord.interact(channel, operator, "feeds list")
        assert "**Harbour Wire** · not read yet" in fresh.text
        health = FeedHealth(
            "Harbour Wire", "https://harbour.example/feed", last_polled=NOON, failures=3, why="no answer"
        )
        async with salvo.db.transaction() as tx:
            await feeds.save_health(tx, [health])
        assert (
            "⚠ **Harbour Wire** · failing: no answer" in (await discord.interact(channel, operator, "feeds list")).text
        )


async def test_private_addresses_are_refused(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        for url in ("http://127.0.0.1/feed", "http://169.254.169.254/latest", "file:///etc/passwd", "https://[::1]/f"):
            answer = await discord.interact(channel, operator, "feeds add", {"url": url, "name": "Inside"})
            assert "can't be read" in answer.text
            assert "can't be read" in (await discord.interact(channel, operator, "feeds check", {"feed": url})).text
        assert await feeds.added(salvo.db) == []


async def test_names_are_offered_and_mistakes_explained(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        choices = await discord.autocomplete(channel, operator, "feeds check", "feed", "harb")
        assert [choice["value"] for choice in choices] == ["Harbour Wire"]
        unknown = await discord.interact(channel, operator, "feeds check", {"feed": "nobody"})
        assert "There is no feed" in unknown.text
        taken = await discord.interact(
            channel, operator, "feeds add", {"url": "https://harbour.example/2", "name": "Harbour Wire"}
        )
        assert "already" in taken.text
        gone = await discord.interact(channel, operator, "feeds remove", {"name": "Harbour Wire"})
        assert "feeds.yaml" in gone.text
