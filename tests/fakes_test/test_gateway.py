"""How the client comes through the gateway's troubles."""

from __future__ import annotations

import asyncio
import json
import sys
import zlib
from collections.abc import Callable
from typing import Any

import aiohttp
import discord
import pytest

from tests.fakes.discord import StandInDiscord
from tests.fakes_test.clients import Bot, within

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


async def test_events_missed_are_replayed_on_resume(standin: StandInDiscord, bot: Bot) -> None:
    standin.gateway.close(4000)
    await standin.until(lambda: standin.gateway.connected == 0)
    missed = standin.add_channel(standin.guilds[0], "missed")
    await within(bot.happened["resumed"])
    assert bot.get_channel(missed.id) is not None
    assert standin.gateway.seen["identify"] == 1


@pytest.mark.parametrize(
    "trouble",
    [
        lambda gateway: gateway.reconnect(),
        lambda gateway: gateway.invalidate(resumable=True),
        lambda gateway: gateway.abort(),
        lambda gateway: gateway.close(4000),
    ],
    ids=["op 7", "op 9 resumable", "cut", "unknown error"],
)
async def test_client_resumes_after(standin: StandInDiscord, bot: Bot, trouble: Callable[[Any], None]) -> None:
    trouble(standin.gateway)
    await within(bot.happened["resumed"])
    assert standin.gateway.seen["identify"] == 1


@pytest.mark.parametrize(
    "trouble",
    [lambda gateway: gateway.invalidate(), lambda gateway: gateway.close(4007), lambda gateway: gateway.close(4009)],
    ids=["op 9", "invalid sequence", "session timed out"],
)
async def test_session_that_ended_is_begun_anew(
    standin: StandInDiscord, bot: Bot, trouble: Callable[[Any], None]
) -> None:
    trouble(standin.gateway)
    await standin.until(lambda: standin.gateway.seen["identify"] == 2)
    await standin.ready()


async def test_resume_of_a_forgotten_session_is_refused(standin: StandInDiscord, bot: Bot) -> None:
    standin.gateway.forget()
    standin.gateway.reconnect()
    await standin.until(lambda: standin.gateway.seen["resume"] == 1 and standin.gateway.seen["identify"] == 2)


async def test_zombie_connection_is_left(standin: StandInDiscord) -> None:
    standin.gateway.heartbeat_interval = 0.05
    bot = Bot(heartbeat_timeout=0.2)
    running = asyncio.create_task(bot.start(standin.token))
    await standin.ready()
    standin.gateway.freeze()
    await within(bot.happened["resumed"])
    await bot.close()
    await running


async def test_fatal_close_ends_the_client(standin: StandInDiscord) -> None:
    bot = Bot()
    running = asyncio.create_task(bot.start(standin.token))
    await standin.ready()
    standin.gateway.close(4004)
    with pytest.raises(discord.ConnectionClosed):
        await running
    await bot.close()


async def test_server_that_was_down_is_found_again(standin: StandInDiscord, bot: Bot) -> None:
    await standin.stop()
    await standin.start()
    await standin.until(lambda: standin.gateway.seen["connect"] == 2)
    await standin.ready()


async def test_refused_connection_is_tried_again(standin: StandInDiscord, bot: Bot) -> None:
    standin.gateway.refusing = 1
    standin.gateway.reconnect()
    await standin.until(lambda: standin.gateway.seen["identify"] == 2)


# What an unmodified client never does, sent by hand


async def opened(
    standin: StandInDiscord, session: aiohttp.ClientSession, query: str = ""
) -> aiohttp.ClientWebSocketResponse:
    socket = await session.ws_connect(standin.gateway_url + query)
    if not query:
        assert (await socket.receive_json())["op"] == 10
    return socket


IDENTIFY = {"token": "", "intents": 1, "properties": {}}


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("nonsense", 4002),
        ({"op": 3, "d": {}}, 4003),
        ({"op": 2, "d": IDENTIFY | {"token": "wrong"}}, 4004),
        ({"op": 2, "d": IDENTIFY | {"shard": [2, 2]}}, 4010),
        ({"op": 2, "d": IDENTIFY | {"intents": 1 << 15}}, 4014),
        ({"op": 6, "d": {"token": "wrong", "session_id": "s", "seq": 1}}, 4004),
    ],
)
async def test_wrong_payload_is_answered_with_its_close_code(standin: StandInDiscord, sent: Any, code: int) -> None:
    async with aiohttp.ClientSession() as session:
        socket = await opened(standin, session)
        if isinstance(sent, dict) and sent["d"].get("token") == "":
            sent = sent | {"d": sent["d"] | {"token": standin.token}}
        await socket.send_str(sent if isinstance(sent, str) else json.dumps(sent))
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == code


@pytest.mark.parametrize("compress", ["zlib-stream", "zstd-stream"])
async def test_events_are_compressed_as_asked(standin: StandInDiscord, compress: str) -> None:
    opener: Any = zlib.decompressobj() if compress == "zlib-stream" else zstd.ZstdDecompressor()
    async with aiohttp.ClientSession() as session:
        socket = await opened(standin, session, f"?v=10&encoding=json&compress={compress}")
        await socket.send_json({"op": 1, "d": None})
        payloads = [json.loads(opener.decompress(await socket.receive_bytes())) for _ in range(2)]
    assert [payload["op"] for payload in payloads] == [10, 11]
