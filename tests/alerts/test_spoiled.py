"""A launch or a channel at which Salvo itself fails: it alone is put off, logged and told to the operators once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.launches import cluster
from bot.model import Count, DeliveryState, Launch, QuietHours, Updates, Wishes
from storage import deliveries
from tests.alerts.examples import TWO_SRBMS, launch, report, showing
from tests.alerts.test_delivery import again, state
from tests.commands.living import Living, living
from tests.fakes.discord import Message, StandInDiscord

SOUND, SPOILED = "KP-20240515-1", "KP-20240514-1"
# No channel can be given such a zone; one that the system's tables no longer hold looks like it.
NOWHERE = QuietHours(time(1), time(2), "Nowhere/At_All")


def unsayable() -> Launch:
    """A launch that can be kept, and whose number no message can bear."""
    return showing(replace(TWO_SRBMS, count=Count(-(10**400), None)))


async def spoil(salvo: Living, launch_id: str, column: str = "facts") -> None:
    async with salvo.db.transaction() as tx:
        await tx.write(f"UPDATE launches SET {column} = '?' WHERE id = ?", (launch_id,))


async def spoil_claims(salvo: Living, launch_id: str) -> None:
    async with salvo.db.transaction() as tx:
        await tx.write("UPDATE claims SET body = '{}' WHERE launch_id = ?", (launch_id,))


def about(launch_id: str, messages: Sequence[Message]) -> list[Message]:
    return [each for each in messages if launch_id in str(each.embeds)]


@pytest.mark.parametrize("spoilt", ["facts", "status", "claims"])
async def test_a_launch_that_can_not_be_read_holds_up_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, spoilt: str
) -> None:
    async with StandInDiscord(channels=4) as discord:
        *channels, operators = discord.guilds[0].text
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await salvo.subscribe(*channels)
            await salvo.tell(launch(report()), launch(report(), launch_id=SOUND))
            await (spoil_claims(salvo, SPOILED) if spoilt == "claims" else spoil(salvo, SPOILED, spoilt))
            for _ in range(3):
                await again(salvo)
            assert len(about(SOUND, discord.messages())) == 3
            assert about(SPOILED, discord.messages()) == []
            (notice,) = discord.messages(operators)
            assert SPOILED in notice.content
            assert caplog.text.count("Traceback") == 3
            assert await state(salvo) == [(DeliveryState.PENDING, "Salvo itself failed at it; its log says how")] * 3
            await salvo.keep([launch(report())])
            async with salvo.db.transaction() as tx:
                await tx.write("UPDATE claims SET body = (SELECT body FROM claims WHERE launch_id = ?)", (SOUND,))
            await again(salvo)
            assert len(about(SPOILED, discord.messages())) == 3


async def test_a_launch_that_no_message_can_tell_holds_up_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with StandInDiscord(channels=3) as discord:
        *channels, operators = discord.guilds[0].text
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await salvo.subscribe(*channels)
            await salvo.tell(unsayable(), launch(report(), launch_id=SOUND))
            for _ in range(3):
                await again(salvo)
            assert len(about(SOUND, discord.messages())) == 2
            assert len(discord.messages(operators)) == 1
            assert "Traceback" in caplog.text
            await again(salvo, timedelta(days=8))
            assert [each for each, _ in await state(salvo)] == [DeliveryState.FAILED] * 2


async def test_it_is_tried_ever_more_rarely_while_all_else_is_told(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(unsayable())
        waits = []
        for _ in range(4):
            await salvo.courier.drain()
            (delivery,) = await deliveries.for_launch(salvo.db, SPOILED)
            assert delivery.next_try_at is not None
            waits.append(delivery.next_try_at - salvo.clock.now)
            salvo.clock.now = delivery.next_try_at
        assert waits[0] < waits[2]
        assert waits[1] < waits[3]


async def test_a_courier_runs_on_whatever_is_spoiled(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        running = asyncio.create_task(salvo.courier.run())
        await salvo.tell(unsayable())
        await salvo.tell(launch(report(), launch_id=SOUND))
        await discord.until(lambda: bool(discord.messages()))
        assert not running.done()
        running.cancel()


async def test_a_channel_at_whose_wishes_salvo_fails_keeps_no_other_waiting(tmp_path: Path) -> None:
    async with StandInDiscord(channels=3) as discord, living(discord, tmp_path) as salvo:
        first, odd, last = discord.guilds[0].text
        await salvo.subscribe(first, last)
        await salvo.subscribe(odd, wishes=Wishes(quiet=NOWHERE))
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert {message.channel_id for message in discord.messages()} == {first.id, last.id}


async def test_wishes_that_can_not_be_read_hold_nothing_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        async with salvo.db.transaction() as tx:
            await tx.write("""UPDATE subscriptions SET options = '{"weapons": ["catapult"]}'""")
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert len(discord.messages()) == 1


async def test_an_edit_goes_out_where_what_was_told_can_not_be_read(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        told = launch(report())
        await salvo.tell(told)
        await salvo.courier.drain()
        async with salvo.db.transaction() as tx:
            await tx.write("UPDATE deliveries SET told = '?'")
        await salvo.keep([cluster.absorb(told, report("Dockside News", minutes=3))])
        await again(salvo)
        (message,) = discord.messages()
        assert "2 outlets" in message.content


async def test_a_summary_is_told_without_the_launch_that_can_not_be_read(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(hourly=1))
        ids = [f"KP-20240514-{number}" for number in range(1, 5)]
        await salvo.tell(*(launch(report(title=each), launch_id=each) for each in ids[:3]))
        await salvo.courier.drain()
        await spoil(salvo, ids[1])
        await salvo.tell(launch(report(), launch_id=ids[3]))
        await again(salvo)
        assert len(about(ids[3], discord.messages())) == 1


async def test_a_delivery_at_which_salvo_fails_is_put_off_like_any_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It fails as it answers the message of a launch that was taken back, once it is already on its way."""
    caplog.set_level(logging.ERROR)
    async with StandInDiscord(channels=2) as discord:
        channel, operators = discord.guilds[0].text
        async with living(discord, tmp_path, owner_channel_id=operators.id) as salvo:
            await salvo.subscribe(channel)
            told = launch(report())
            await salvo.tell(told)
            await salvo.courier.drain()
            await salvo.subscribe(channel, wishes=Wishes(updates=Updates.REPLY, quiet=NOWHERE))
            await salvo.keep([cluster.retract(told, "a drill")])
            for _ in range(3):
                await again(salvo)
            (delivery,) = await deliveries.for_launch(salvo.db, SPOILED)
            assert delivery.attempts == 3
            assert delivery.next_try_at is not None
            assert len(discord.messages(operators)) == 1
            assert "Traceback" in caplog.text
