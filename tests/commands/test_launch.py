"""/launch merge, split, retract and undo through the stand-in, carried into the posted messages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.launches import cluster
from bot.model import Status
from storage import launches
from tests.alerts.examples import launch, report
from tests.commands.living import living, owner
from tests.fakes.discord import StandInDiscord


async def test_only_operators_correct(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.keep([launch(report())])
        answer = await discord.interact(
            discord.guilds[0].text[0],
            owner(discord),
            "launch retract",
            {"launch": "KP-20240514-1", "reason": "an error"},
        )
        assert "Only the operators" in answer.text
        assert "OWNER_IDS" in answer.text


async def test_a_retraction_strikes_the_message_and_is_taken_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        operator, channel = discord.world.owner, discord.guilds[0].text[0]
        discord.world.join(discord.guilds[0], operator)
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(launch(report()))
            await salvo.courier.drain()
            answer = await discord.interact(
                channel, operator, "launch retract", {"launch": "KP-20240514-1", "reason": "a drill of sirens"}
            )
            assert "/launch undo 1" in answer.text
            salvo.clock.now += timedelta(minutes=1)
            await salvo.courier.drain()
            message, reply = discord.messages(channel)
            assert message.content.startswith("~~North Korea")
            assert message.content.endswith("Retracted: a drill of sirens")
            assert reply.reply_to == message.id
            assert reply.content.startswith("Retracted: a drill of sirens")
            assert not reply.pings
            await discord.interact(channel, operator, "launch undo", {"action": 1})
            salvo.clock.now += timedelta(minutes=1)
            await salvo.courier.drain()
            assert message.content.startswith("North Korea fired")


async def test_merged_launches_are_told_as_one(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        operator, channel = discord.world.owner, discord.guilds[0].text[0]
        discord.world.join(discord.guilds[0], operator)
        one, two = launch(report()), launch(report("Dockside News", minutes=9), launch_id="KP-20240514-2")
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(one, two)
            await salvo.courier.drain()
            await discord.interact(channel, operator, "launch merge", {"launch": one.id, "other": two.id})
            salvo.clock.now += timedelta(minutes=1)
            await salvo.courier.drain()
            first, second = sorted(discord.messages(channel), key=lambda it: it.embeds[0]["footer"]["text"])
            assert "2 outlets" in first.content
            assert second.content.endswith("Retracted: it is the same launch as KP-20240514-1")
            assert salvo.services.room.launches.get(two.id) is None


async def test_what_joined_since_a_merge_stays_when_it_is_taken_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        operator, channel = discord.operator, discord.guilds[0].text[0]
        one, two = launch(report()), launch(report("Dockside News", minutes=9), launch_id="KP-20240514-2")
        await salvo.keep([one, two])
        await discord.interact(channel, operator, "launch merge", {"launch": one.id, "other": two.id})
        merged = await launches.get(salvo.db, one.id)
        assert merged
        await salvo.keep([cluster.absorb(merged, report("Pier Post", minutes=20))])
        await discord.interact(channel, operator, "launch undo", {"action": 1})
        stand = [await launches.get(salvo.db, each) for each in (one.id, two.id)]
        told = [[claim.report.entry.outlet for claim in each.claims] for each in stand if each]
        assert told == [["Harbour Wire", "Pier Post"], ["Dockside News"]]


async def test_an_action_is_taken_back_once_and_that_for_good(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        operator, channel = discord.operator, discord.guilds[0].text[0]
        await salvo.keep([launch(report())])
        retract = {"launch": "KP-20240514-1", "reason": "a drill of sirens"}
        await discord.interact(channel, operator, "launch retract", retract)
        undone = await discord.interact(channel, operator, "launch undo", {"action": 1})
        assert undone.text == "Action 1 is taken back. The messages follow within half a minute."
        await discord.interact(channel, operator, "launch retract", retract)
        again = await discord.interact(channel, operator, "launch undo", {"action": 1})
        assert again.text == "Action 1 was taken back already."
        kept = await launches.get(salvo.db, "KP-20240514-1")
        assert kept
        assert kept.status is Status.RETRACTED


async def test_a_launch_that_a_merge_makes_news_is_told(tmp_path: Path) -> None:
    """Its message is where those of the other one point to."""
    async with StandInDiscord() as discord:
        operator, channel = discord.world.owner, discord.guilds[0].text[0]
        discord.world.join(discord.guilds[0], operator)
        unsure = launch(replace(report(), sure=False))
        told = launch(report("Dockside News", minutes=9), launch_id="KP-20240514-2")
        assert not unsure.alertable
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.keep([unsure])
            await salvo.tell(told)
            await salvo.courier.drain()
            await discord.interact(channel, operator, "launch merge", {"launch": unsure.id, "other": told.id})
            await salvo.courier.drain()
            assert [message.embeds[0]["footer"]["text"] for message in discord.messages(channel)] == [
                "Salvo · KP-20240514-2",
                "Salvo · KP-20240514-1",
            ]


@pytest.mark.parametrize("what", ["launch retract", "launch merge"])
async def test_what_is_brought_back_before_it_was_told_is_told(tmp_path: Path, what: str) -> None:
    async with StandInDiscord() as discord:
        operator, channel = discord.world.owner, discord.guilds[0].text[0]
        discord.world.join(discord.guilds[0], operator)
        kept, taken = launch(report()), launch(report("Dockside News", minutes=9), launch_id="KP-20240514-2")
        options = {
            "launch retract": {"launch": taken.id, "reason": "a drill of sirens"},
            "launch merge": {"launch": kept.id, "other": taken.id},
        }
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(kept)
            await salvo.courier.drain()
            await salvo.tell(taken)
            await discord.interact(channel, operator, what, options[what])
            await salvo.courier.drain()
            assert len(discord.messages(channel)) == 1
            await discord.interact(channel, operator, "launch undo", {"action": 1})
            await salvo.courier.drain()
            assert len(discord.messages(channel)) == 2


async def test_a_report_is_split_off_and_told(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        operator, channel = discord.world.owner, discord.guilds[0].text[0]
        discord.world.join(discord.guilds[0], operator)
        parted = report("Dockside News", minutes=9, link="https://dockside.example/1")
        whole = launch(report(), parted, launch_id="KP-20240514-7")
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(whole)
            await salvo.courier.drain()
            offered = await discord.autocomplete(
                channel, operator, "launch split", "report", "dock", {"launch": whole.id}
            )
            assert [choice["name"] for choice in offered] == ["Dockside News: Two missiles leave Sunan for the sea"]
            answer = await discord.interact(
                channel, operator, "launch split", {"launch": whole.id, "report": offered[0]["value"]}
            )
            assert "is now told as `KP-" in answer.text
            salvo.clock.now += timedelta(minutes=1)
            await salvo.courier.drain()
            assert len(discord.messages(channel)) == 2
            await discord.interact(channel, operator, "launch undo", {"action": 1})
            again = await launches.get(salvo.db, whole.id)
            assert again is not None
            assert len(again.claims) == 2
            gone = [one for one in await launches.recent(salvo.db) if one.id != whole.id]
            assert [one.status for one in gone] == [Status.RETRACTED]


async def test_errors_say_what_to_do(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        operator, channel = discord.world.owner, discord.guilds[0].text[0]
        discord.world.join(discord.guilds[0], operator)
        async with living(discord, tmp_path) as salvo:
            await salvo.keep([launch(report())])
            one = "KP-20240514-1"
            for command, options, words in (
                ("launch merge", {"launch": one, "other": one}, "one launch already"),
                ("launch merge", {"launch": one, "other": "KP-20240514-9"}, "/launches recent"),
                ("launch split", {"launch": one, "report": "Harbour Wire"}, "one report only"),
                ("launch split", {"launch": one, "report": "nobody"}, "no such report"),
                ("launch undo", {"action": 99}, "no action 99"),
            ):
                answer = await discord.interact(channel, operator, command, options)
                assert words in answer.text
