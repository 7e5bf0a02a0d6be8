"""Faults that a test orders, and rate limits."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import discord
import pytest

from tests.fakes.discord import Limit, StandInDiscord
from tests.fakes_test.clients import MESSAGES, Bot

SENDING: dict[str, Any] = {"method": "POST", "path": MESSAGES}


async def test_error_answer_makes_no_message(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.faults.answer(503, message="Unavailable", **SENDING)
    with pytest.raises(discord.DiscordServerError):
        await channel.send("one")
    assert standin.messages(channel.id) == []


async def test_request_may_be_carried_out_though_the_answer_is_an_error(
    standin: StandInDiscord, channel: discord.TextChannel
) -> None:
    standin.faults.answer(503, accept=True, **SENDING)
    with pytest.raises(discord.DiscordServerError):
        await channel.send("one")
    assert len(standin.messages(channel.id)) == 1


@pytest.mark.parametrize("accept", [False, True])
async def test_connection_may_drop(standin: StandInDiscord, channel: discord.TextChannel, accept: bool) -> None:
    standin.faults.drop(accept=accept, **SENDING)
    with pytest.raises(aiohttp.ClientError):
        await channel.send("one")
    assert len(standin.messages(channel.id)) == accept


async def test_refusal_bears_its_code(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.faults.answer(403, 50013, "Missing Permissions", **SENDING)
    with pytest.raises(discord.Forbidden) as error:
        await channel.send("one")
    assert error.value.code == 50013


async def test_cloudflare_page_is_no_json(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.faults.add("html", status=503, **SENDING)
    with pytest.raises(discord.HTTPException, match="cloudflare"):
        await channel.send("one")


async def test_malformed_answer_can_not_be_read(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.faults.add("malformed", accept=True, **SENDING)
    with pytest.raises(ValueError, match="Unterminated"):
        await channel.send("one")


async def test_held_request_goes_on_when_released(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    fault = standin.faults.hold(**SENDING)
    sending = asyncio.create_task(channel.send("one"))
    await standin.until(fault.arrived.is_set)
    assert standin.messages(channel.id) == []
    fault.release.set()
    await sending
    assert len(standin.messages(channel.id)) == 1


async def test_fault_strikes_as_often_as_ordered(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    fault = standin.faults.answer(400, times=2, **SENDING)
    for _ in range(2):
        with pytest.raises(discord.HTTPException):
            await channel.send("one")
    await channel.send("one")
    assert fault.struck == 2


async def test_faults_by_chance_are_the_same_for_the_same_seed(
    standin: StandInDiscord, channel: discord.TextChannel
) -> None:
    standin.ratelimits.limits[f"POST {MESSAGES}"] = Limit(1000, 1)
    standin.ratelimits.everywhere = None
    outcomes = []
    for _ in range(2):
        standin.faults.clear(seed=7)
        standin.faults.answer(400, times=None, probability=0.5, **SENDING)
        outcomes.append([await _sends(channel) for _ in range(20)])
    assert outcomes[0] == outcomes[1]
    assert {True, False} == set(outcomes[0])


async def _sends(channel: discord.TextChannel) -> bool:
    try:
        await channel.send("one")
    except discord.HTTPException:
        return False
    return True


async def test_client_waits_out_a_429(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.faults.rate_limit(0.01, **SENDING)
    await channel.send("one")
    assert [request.status for request in standin.wire.find(f"POST {MESSAGES}")] == [429, 200]


async def test_429_without_via_is_taken_as_cloudflare(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.faults.rate_limit(0.01, via=False, **SENDING)
    with pytest.raises(discord.HTTPException) as error:
        await channel.send("one")
    assert error.value.status == 429


async def test_bucket_headers_keep_the_client_within_the_limit(
    standin: StandInDiscord, channel: discord.TextChannel
) -> None:
    standin.ratelimits.limits[f"POST {MESSAGES}"] = Limit(2, 0.1)
    for number in range(5):
        await channel.send(str(number))
    assert not standin.ratelimits.refusals


async def test_too_many_in_a_bucket_are_refused(standin: StandInDiscord, bot: Bot) -> None:
    standin.ratelimits.limits[f"POST {MESSAGES}"] = Limit(2, 60)
    channel = standin.guilds[0].text[0]
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {standin.token}"}) as session:
        for _ in range(3):
            answer = await session.post(f"{standin.api_url}/channels/{channel.id}/messages", json={"content": "one"})
    body = await answer.json()
    assert (answer.status, body["global"], answer.headers["X-RateLimit-Scope"]) == (429, False, "user")
    assert 0 < body["retry_after"] <= 60
    assert standin.ratelimits.refusals == {f"POST {MESSAGES}": 1}


async def test_global_limit_holds_over_all_channels() -> None:
    async with StandInDiscord(channels=4, global_limit=3) as standin:
        url = f"{standin.api_url}/channels/"
        async with aiohttp.ClientSession(headers={"Authorization": f"Bot {standin.token}"}) as session:
            answers = [await session.get(url + str(place.id)) for place in standin.guilds[0].text]
        assert [answer.status for answer in answers] == [200, 200, 200, 429]
        assert (await answers[-1].json())["global"] is True
        assert answers[-1].headers["X-RateLimit-Global"] == "true"
        assert standin.ratelimits.refusals == {"global": 1}


async def test_client_that_dies_while_it_sends_asked_nothing(standin: StandInDiscord) -> None:
    channel = standin.guilds[0].text[0]
    head = f"POST /api/v10/channels/{channel.id}/messages HTTP/1.1\r\nHost: discord\r\nContent-Length: 99\r\n\r\n"
    _, writer = await asyncio.open_connection("127.0.0.1", standin.port)
    writer.write(head.encode() + b'{"content"')
    await writer.drain()
    writer.transport.abort()
    async with aiohttp.ClientSession() as session:
        await session.get(f"{standin.api_url}/gateway")
    assert [request.what for request in standin.requests] == ["GET /gateway"]
    assert standin.messages() == []


async def test_request_is_carried_out_though_its_client_died_waiting(standin: StandInDiscord) -> None:
    fault = standin.faults.hold(**SENDING)
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {standin.token}"}) as session:
        url = f"{standin.api_url}/channels/{standin.guilds[0].text[0].id}/messages"
        asking = asyncio.create_task(session.post(url, json={"content": "one"}))
        await standin.until(fault.arrived.is_set)
        asking.cancel()
    fault.release.set()
    await standin.until(lambda: len(standin.messages()) == 1)
