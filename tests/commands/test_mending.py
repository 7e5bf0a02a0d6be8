"""The buttons under a reader's report in the operators' channel, through the stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.model import Status
from storage import launches
from tests.alerts.examples import launch, report
from tests.commands.living import Living, living
from tests.fakes.discord import Message, StandInDiscord

ONE, TWO = "KP-20240514-7", "KP-20240514-8"


@asynccontextmanager
async def reported(folder: Path) -> AsyncIterator[tuple[StandInDiscord, Living, Message]]:
    """A Salvo whose operators were told of a mistake in the first of two launches; with the message that tells it."""
    async with StandInDiscord(channels=2) as discord:
        channel, operators = discord.guilds[0].text
        async with living(discord, folder, owner_channel_id=operators.id) as salvo:
            await salvo.subscribe(channel)
            parts = (report(), report("Dockside News", minutes=9, link="https://dockside.example/1"))
            await salvo.tell(launch(*parts, launch_id=ONE), launch(report("Quay Post"), launch_id=TWO))
            await salvo.courier.drain()
            alert = next(each for each in discord.messages(channel) if each.embeds[0]["footer"]["text"].endswith(ONE))
            reader = discord.reader_of(discord.guilds[0])
            asked = await discord.click(reader, alert, "Report a mistake")
            await discord.submit(reader, asked, {field(asked.modal): "It was fireworks"})
        async with living(discord, folder, owner_channel_id=operators.id) as salvo:
            (message,) = discord.messages(operators)
            yield discord, salvo, message


def field(modal: Any) -> str:
    """The id of a modal's only line."""
    return str(modal["components"][0]["components"][0]["custom_id"])


async def test_an_operator_looks_and_retracts(tmp_path: Path) -> None:
    async with reported(tmp_path) as (discord, salvo, message):
        assert ONE in message.content
        shown = await discord.click(discord.operator, message, "Look")
        assert "Dockside News" in shown.text
        asked = await discord.click(discord.operator, message, "Retract")
        done = await discord.submit(discord.operator, asked, {field(asked.modal): "fireworks"})
        assert f"`{ONE}` is retracted" in done.text
        assert "/launch undo 1" in done.text
        gone = await launches.get(salvo.db, ONE)
        assert gone
        assert (gone.status, gone.note) == (Status.RETRACTED, "fireworks")
        asked = await discord.click(discord.operator, message, "Retract")
        again = await discord.submit(discord.operator, asked, {field(asked.modal): "fireworks"})
        assert "retracted already" in again.text


async def test_an_operator_merges_it_into_another(tmp_path: Path) -> None:
    async with reported(tmp_path) as (discord, salvo, message):
        asked = await discord.click(discord.operator, message, "Merge")
        wrong = await discord.submit(discord.operator, asked, {field(asked.modal): "KP-1"})
        assert "There is no launch" in wrong.text
        asked = await discord.click(discord.operator, message, "Merge")
        done = await discord.submit(discord.operator, asked, {field(asked.modal): TWO})
        assert f"`{ONE}` is now told as `{TWO}`" in done.text
        kept = await launches.get(salvo.db, TWO)
        assert kept
        assert len(kept.claims) == 3
        emptied = await discord.click(discord.operator, message, "Split")
        assert "nothing to split" in emptied.text


async def test_an_operator_splits_a_report_off(tmp_path: Path) -> None:
    async with reported(tmp_path) as (discord, _, message):
        asked = await discord.click(discord.operator, message, "Split")
        assert asked.message
        (menu,) = asked.message.components[0]["components"]
        values = {option["label"].partition(":")[0]: option["value"] for option in menu["options"]}
        done = await discord.select(discord.operator, asked.message, [values["Dockside News"]])
        assert f"The report left `{ONE}` and is now told as `KP-20240514-1`" in done.text


async def test_others_may_not(tmp_path: Path) -> None:
    async with reported(tmp_path) as (discord, _, message):
        for button in ("Look", "Retract", "Merge", "Split"):
            answer = await discord.click(discord.reader_of(discord.guilds[0]), message, button)
            assert "Only the operators" in answer.text
