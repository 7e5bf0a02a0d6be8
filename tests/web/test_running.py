"""The pages of a whole Salvo: with a token beside the stand-in Discord, and in the preview; and what is exported."""

from __future__ import annotations

import asyncio
import csv
import json
import socket
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.news.opml import read_opml
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Item, StandInFeeds
from tests.process import Salvo, feeds_yaml

FIRED = "North Korea fires ballistic missile into Sea of Japan, South Korea's military says"


def fired() -> Item:
    """News of this moment."""
    return Item("1", FIRED, published=datetime.now(UTC))


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


async def until(client: aiohttp.ClientSession, path: str, words: str) -> str:
    """The answer, once it holds the words: a program of its own can only be asked again."""
    async with asyncio.timeout(60):
        while True:
            with suppress(aiohttp.ClientConnectionError):
                async with client.get(path) as answer:
                    text = await answer.text()
                if words in text:
                    return text
            await asyncio.sleep(0.1)


async def test_a_salvo_with_a_token_is_ready_healthy_measured_and_keeps_its_secret(tmp_path: Path) -> None:
    port = free_port()
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord, WEB_PORT=str(port))
        async with salvo.running(), aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
            await until(client, "/readyz", '"ready"')
            await discord.ready()
            channel = discord.guilds[0].text[0]
            await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")
            feeds.serve("/alpha", [fired()])
            await discord.until(lambda: discord.messages(channel))
            metrics = await until(client, "/metrics", 'salvo_deliveries_total{what="post"} 1.0')
            assert "salvo_gateway_connected 1.0" in metrics
            assert 'salvo_discord_requests_total{status="200"}' in metrics
            assert 'salvo_verdicts_total{reason="fired",verdict="report"} 1.0' in metrics
            assert "salvo_published_to_posted_seconds_count 1.0" in metrics
            assert 'salvo_polls_total{outcome="new_document"}' in metrics
            told = [await until(client, path, "") for path in ("/", "/feeds", "/outbox", "/launches.atom", "/healthz")]
            assert "North Korea fired a ballistic missile" in told[0]
            assert '"healthy"' in told[-1]
            assert not any(discord.token in text for text in (*told, metrics))


async def test_the_preview_has_its_channel_and_all_other_pages(tmp_path: Path) -> None:
    port = free_port()
    salvo = Salvo.at(tmp_path, feeds_yaml(alpha="http://127.0.0.1:9/none"), WEB_PORT=str(port))
    async with salvo.running(), aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        channel = await until(client, "/", "KP-")
        assert "launch-alerts" in channel
        assert "style=" not in channel
        assert "North Korea" in await until(client, "/launches", "KP-")
        assert "Sample: Harbour Wire" in await until(client, "/feeds", "")
        await until(client, "/readyz", '"ready"')
        assert "(sample)" in await until(client, "/sample/0", "")
        alert = await until(client, "/launches.json", "KP-")
        (url,) = [item["url"] for item in json.loads(alert)["items"] if "/KP-" in item["url"]]
        assert "<status>Test</status>" in await until(client, f"{url}.cap", "")


@pytest.fixture
async def kept(tmp_path: Path) -> Salvo:
    """A Salvo that has run once, and holds a launch."""
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [fired()])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha"), beta=feeds.url("/beta")), discord)
        assert (await salvo.run("run", "--once")).code == 0
    return salvo


async def test_the_log_is_exported_as_csv_and_json(kept: Salvo) -> None:
    end = await kept.run("export")
    assert end.code == 0, end.err
    (row,) = csv.DictReader(end.out.splitlines())
    assert row["id"].startswith("KP-")
    assert row["kind"] == "test"
    assert row["first_outlet"] == "alpha"
    (launch,) = json.loads((await kept.run("export", "--json")).out)
    assert launch["id"] == row["id"]
    assert launch["outlets"][0]["name"] == "alpha"
    assert (await kept.run("export", "log.json")).code == 0
    assert json.loads((kept.folder / "log.json").read_text(encoding="utf-8")) == [launch]


async def test_the_feeds_are_exported_as_opml(kept: Salvo) -> None:
    end = await kept.run("export", "--opml")
    assert [feed.name for feed in read_opml(end.out.encode())] == ["alpha", "beta"]


async def test_what_can_not_be_exported_is_said(tmp_path: Path) -> None:
    salvo = Salvo.at(tmp_path, feeds_yaml(alpha="http://127.0.0.1:9/none"))
    end = await salvo.run("export")
    assert end.code == 1
    assert "salvo.db" in end.err
    assert (await salvo.run("export", "--csv", "--json")).code == 2
    assert (await salvo.run("export", "--opml", "nowhere/feeds.opml")).code == 1
