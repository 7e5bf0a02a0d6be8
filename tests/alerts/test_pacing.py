"""Discord's global limit: who waits, who goes first, and what is not sent twice."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from aiohttp import web

from bot.alerts.pacing import Pace, Urgency, attempt, traced
from bot.errors import DeliveryRetry


async def test_as_many_as_allowed_go_at_once_and_the_next_waits() -> None:
    pace = Pace(3)
    for _ in range(3):
        await pace.turn()
    waiting = asyncio.create_task(pace.turn())
    for _ in range(5):
        await asyncio.sleep(0)
    assert not waiting.done()
    loop = asyncio.get_running_loop()
    begun = loop.time()
    pace.answered(0.05)
    await waiting
    assert loop.time() - begun >= 0.94


async def measured() -> Pace:
    """A pace of one a second that knows its way, and whose one turn is taken."""
    pace = Pace(1)
    for _ in range(2):
        await pace.turn()
        pace.answered(0.999)
    await pace.turn()
    return pace


async def test_the_quickest_answer_counts_once_it_is_known_well() -> None:
    """The first answers are slow for each other's sake: turns are given back a full second after them."""
    pace, loop = Pace(1), asyncio.get_running_loop()
    took = []
    await pace.turn()
    for _ in range(3):
        begun = loop.time()
        pace.answered(0.9)
        await pace.turn()
        took.append(loop.time() - begun)
    assert took[0] > 0.95
    assert max(took[1:]) < 0.6


async def test_the_most_urgent_goes_first() -> None:
    pace = await measured()
    order: list[str] = []

    async def take(name: str, urgency: Urgency) -> None:
        await pace.turn(urgency)
        order.append(name)
        pace.answered(0.999)

    tasks = [
        asyncio.create_task(take("edit", Urgency.EDIT)),
        asyncio.create_task(take("answer", Urgency.OTHER)),
        asyncio.create_task(take("alert", Urgency.ALERT)),
    ]
    await asyncio.sleep(0)
    pace.answered(0.999)
    await asyncio.gather(*tasks)
    assert order == ["alert", "answer", "edit"]


async def test_who_gives_up_waiting_takes_no_turn() -> None:
    pace = await measured()
    impatient = asyncio.create_task(pace.turn(Urgency.ALERT))
    patient = asyncio.create_task(pace.turn(Urgency.EDIT))
    await asyncio.sleep(0)
    impatient.cancel()
    pace.answered(0.999)
    await patient


@pytest.mark.parametrize(("status", "requests"), [(500, 1), (429, 2)])
async def test_a_delivery_repeats_only_what_was_put_off(status: int, requests: int) -> None:
    seen = 0

    async def serve(_: web.Request) -> web.Response:
        nonlocal seen
        seen += 1
        return web.Response(status=status)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", serve)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/channels/1/messages"
    async with aiohttp.ClientSession(trace_configs=[traced(Pace(50))]) as session:
        with attempt(Urgency.ALERT):
            if status == 500:
                with pytest.raises(DeliveryRetry):
                    await session.post(url)
            else:
                for _ in range(requests):
                    await (await session.post(url)).read()
        await (await session.post(url)).read()
    await runner.cleanup()
    assert seen == requests + 1
