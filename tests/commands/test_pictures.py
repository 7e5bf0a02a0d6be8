"""/launches map and stats through the stand-in."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.model import Facts, Kind, Launch, Place, Status, Weapon
from tests.alerts.examples import KHARKIV, NOON, launch, report
from tests.commands.living import living, owner
from tests.fakes.discord import StandInDiscord

ATTACK = Facts("RU", Kind.ATTACK, Weapon.CRUISE, targets=(KHARKIV,))
PNG = b"\x89PNG\r\n\x1a\n"


def history() -> list[Launch]:
    """Two launches of this month, one of a year that `map` does not look back to."""
    told = (
        ("KP-20240514-1", report().facts, NOON),
        ("RU-20240513-1", ATTACK, NOON - timedelta(days=1)),
        ("RU-20240101-1", ATTACK, NOON - timedelta(days=134)),
    )
    return [
        replace(launch(report(facts=facts), launch_id=key), first_seen=when, alertable=True)
        for key, facts, when in told
    ]


async def fetched(attachment: dict[str, Any]) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(attachment["url"]) as response:
        return await response.read()


async def test_map_shows_the_last_days(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.keep(history())
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "launches map")
        assert answer.deferred
        assert answer.ephemeral
        assert "All launchers, the last 30 days: 2 launches" in answer.text
        assert answer.message
        (picture,) = answer.message.attachments
        assert "Toward East Sea (1) and Kharkiv (1)" in picture["description"]
        assert (await fetched(picture)).startswith(PNG)


async def test_map_shows_one_launch_and_offers_ids(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, user = discord.guilds[0].text[0], owner(discord)
        await salvo.keep(history())
        offered = await discord.autocomplete(channel, user, "launches map", "launch", "KP")
        assert "KP-20240514-1" in [choice["value"] for choice in offered]
        answer = await discord.interact(channel, user, "launches map", {"launch": "kp-20240514-1"})
        assert answer.message
        assert "North Korea fired 2" in answer.message.attachments[0]["description"]
        wrong = await discord.interact(channel, user, "launches map", {"launch": "KP-1"})
        assert "There is no launch" in wrong.text


async def test_stats_bring_a_chart_a_table_and_json(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, user = discord.guilds[0].text[0], owner(discord)
        await salvo.keep(history())
        offered = await discord.autocomplete(channel, user, "launches stats", "launcher", "russ")
        assert [choice["value"] for choice in offered] == ["RU"]
        answer = await discord.interact(channel, user, "launches stats", {"launcher": "RU"})
        assert "Russia, the last 365 days" in answer.text
        assert answer.message
        chart, table, figures = answer.message.attachments
        assert "Russia, the last 365 days, 2 launches" in chart["description"]
        assert (await fetched(chart)).startswith(PNG)
        rows = list(csv.DictReader(io.StringIO((await fetched(table)).decode())))
        assert [(row["month"], row["weapon"], row["launches"]) for row in rows] == [
            ("2024-01", "cruise", "1"),
            ("2024-05", "cruise", "1"),
        ]
        told = json.loads(await fetched(figures))
        assert [row["launcher_name"] for row in told["tallies"]] == ["Russia", "Russia"]


@pytest.mark.parametrize("command", ["launches map", "launches stats"])
async def test_what_is_in_the_way_is_said(tmp_path: Path, command: str) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, user = discord.guilds[0].text[0], owner(discord)
        nothing = await discord.interact(channel, user, command, {"launcher": "Japan", "days": 1})
        assert nothing.ephemeral
        assert "No launch by Japan was reported in the last day. Try more" in nothing.text
        unknown = await discord.interact(channel, user, command, {"launcher": "Atlantis"})
        assert "knows no launcher" in unknown.text
        await salvo.keep(history())
        dm = await discord.interact(discord.dm(user), user, command)
        assert dm.message
        assert dm.message.attachments


async def test_hostile_places_reach_neither_the_words_nor_the_picture(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        place = Place("nowhere", "@everyone [x](https://evil.example) \u202e", 48.0, 35.0)
        facts = replace(ATTACK, targets=(place,))
        hostile = replace(launch(report(facts=facts)), id="RU-20240514-9", facts=facts, status=Status.REPORTED)
        await salvo.keep([replace(hostile, first_seen=NOON, alertable=True)])
        for options in ({}, {"launch": "RU-20240514-9"}):
            answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "launches map", options)
            assert answer.message
            alt = answer.message.attachments[0]["description"]
            assert not {"@", "\u202e"} & set(alt + answer.text)
            assert "://" not in alt + answer.text
