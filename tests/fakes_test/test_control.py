"""The stand-in as a process of its own, by its control endpoints."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
import yarl

from tests.fakes_test.clients import Bot, connected

Json = dict[str, Any]


class Control:
    """Asks the control endpoints."""

    def __init__(self, session: aiohttp.ClientSession, where: Json) -> None:
        self.session, self.where = session, where

    async def look(self, what: str) -> Any:
        async with self.session.get(self.where["control"] + what) as answer:
            return await answer.json()

    async def do(self, deed: str, **body: Any) -> Any:
        async with self.session.post(self.where["control"] + deed, json=body) as answer:
            return await answer.json()


@pytest.fixture
async def control() -> AsyncIterator[Control]:
    arguments = ("-m", "tests.fakes.discord", "--guilds", "2", "--channels", "2", "--nonce-window", "0")
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    where = json.loads(await process.stdout.readline())
    async with aiohttp.ClientSession() as session:
        yield Control(session, where)
    process.terminate()
    assert await process.wait() == 0


@pytest.fixture
async def remote(control: Control) -> AsyncIterator[Bot]:
    discord.http.Route.BASE = control.where["api_url"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(control.where["gateway_url"])
    async with connected(Bot(), control.where["token"]) as bot:
        yield bot


async def test_state_shows_servers_messages_and_their_edits(control: Control, remote: Bot) -> None:
    guilds = (await control.look("state"))["guilds"]
    place = int(guilds[0]["channels"][1]["id"])
    sent = await remote.get_partial_messageable(place).send("one")
    await sent.edit(content="two")
    (message,) = await control.look(f"messages?channel={place}")
    assert len(guilds) == 2
    assert [version["content"] for version in message["versions"]] == ["one", "two"]
    assert (await control.look("state"))["connected"] == 1


async def test_command_and_button_can_be_given(control: Control, remote: Bot) -> None:
    place = (await control.look("state"))["guilds"][1]["channels"][0]["id"]
    panel = await control.do("interact", channel=place, command="panel")
    await control.do("click", message=panel["message_id"], button="Count")
    answer = await control.do("interact", channel=place, command="launches recent", options={"name": "Ann"})
    refused = await control.do("interact", channel=place, command="nothing")
    choices = await control.do("autocomplete", channel=place, command="launches recent", focused="name", typed="n")
    assert [it["content"] for it in await control.look(f"messages?channel={place}")] == ["counted", "Ann at nowhere"]
    assert (answer["ephemeral"], answer["content"]) == (True, "Ann at nowhere")
    assert refused["error"] == "NotOffered"
    assert choices == [{"name": "n!", "value": "n"}]


async def test_faults_servers_and_the_gateway_are_at_hand(control: Control, remote: Bot) -> None:
    guild = await control.do("guilds", name="New", channels=1)
    news = await control.do("channels", guild=guild["id"], name="news", kind="ANNOUNCEMENT")
    await control.do("faults", action="status", status=403, code=50013, path="*/messages")
    with pytest.raises(discord.Forbidden):
        await remote.get_partial_messageable(int(news["id"])).send("one")
    await control.do("gateway", do="close", code=4000)
    await asyncio.wait_for(remote.happened["resumed"].wait(), 10)
    await control.do("reset")
    assert (await control.look("requests")) == []
