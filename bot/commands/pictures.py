"""/launches map and stats: the history as pictures, drawn off the event loop, one at a time."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot.alerts.canvas import Picture
from bot.alerts.chart import stats_picture
from bot.alerts.naming import launcher_word
from bot.alerts.phrases import capitalised
from bot.alerts.pictures import map_picture
from bot.alerts.routes import is_placed
from bot.alerts.senders import NOBODY
from bot.commands import launchers
from bot.commands.answers import Unanswerable
from bot.commands.launches import found, offered
from bot.commands.pages import LAUNCHER
from bot.commands.said import asked_in, told
from bot.commands.services import Services
from bot.languages import Language
from bot.model import Launch
from storage.tallies import Tally, sketches, tallies

Interaction = discord.Interaction[discord.Client]

_MOST_DAYS = 3650
_MAP_DAYS = 30
_STATS_DAYS = 365
_MOST_ON_MAP = 5000

# One at a time: a picture takes some 40 MB and a good part of a core while it is drawn.
_EASEL = ThreadPoolExecutor(1, thread_name_prefix="picture")


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the group `/launches`, which stands in the tree already."""
    group = tree.get_command("launches")
    if not isinstance(group, app_commands.Group):
        raise TypeError("the group /launches must be installed before its pictures")

    @group.command(name="map", description=told("command-launches-map"))
    @app_commands.describe(
        launch=told("option-map-launch"), launcher=told("option-launcher"), days=told("option-map-days")
    )
    async def on_map(
        interaction: Interaction,
        launch: app_commands.Range[str, 1, 100] = "",
        launcher: app_commands.Range[str, 1, LAUNCHER] = "",
        days: app_commands.Range[int, 1, _MOST_DAYS] = _MAP_DAYS,
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        if launch:
            await send_map(interaction, await found(services, launch))
        else:
            await _send_map_of(interaction, services, launchers.chosen(launcher, asked_in(interaction)), days)

    @on_map.autocomplete("launch")
    async def choices(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await offered(services, typed, asked_in(interaction))

    @group.command(description=told("command-launches-stats"))
    @app_commands.describe(launcher=told("option-launcher"), days=told("option-stats-days"))
    async def stats(
        interaction: Interaction,
        launcher: app_commands.Range[str, 1, LAUNCHER] = "",
        days: app_commands.Range[int, 1, _MOST_DAYS] = _STATS_DAYS,
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await _send_stats(interaction, services, launchers.chosen(launcher, asked_in(interaction)), days)

    on_map.autocomplete("launcher")(launchers.offer)
    stats.autocomplete("launcher")(launchers.offer)


async def send_map(interaction: Interaction, launch: Launch) -> None:
    """Send one launch's map; the interaction must have been deferred."""
    lang = asked_in(interaction)
    if not is_placed(launch.facts):
        raise Unanswerable("map-none", id=launch.id)
    picture = await _drawn(partial(map_picture, [launch], lang=lang))
    await _send(interaction, lang.say("map-of", id=launch.id), _attached(picture, "map.png"))


async def _send_map_of(interaction: Interaction, services: Services, launcher: str, days: int) -> None:
    since, lang = services.clock() - timedelta(days=days), asked_in(interaction)
    launches = await sketches(services.db, since, launcher or None, _MOST_ON_MAP)
    if not launches:
        raise _nothing(launcher, days)
    message = "pictures-newest" if len(launches) == _MOST_ON_MAP else "pictures-count"
    title = lang.say(message, title=_span(launcher, days, lang), count=len(launches))
    picture = await _drawn(partial(map_picture, launches, title=title, lang=lang))
    await _send(interaction, lang.say("pictures-map", title=title), _attached(picture, "map.png"))


async def _send_stats(interaction: Interaction, services: Services, launcher: str, days: int) -> None:
    until, lang = services.clock(), asked_in(interaction)
    since = until - timedelta(days=days)
    counted = await tallies(services.db, since, launcher or None)
    if not counted:
        raise _nothing(launcher, days)
    title = _span(launcher, days, lang)
    picture = await _drawn(partial(stats_picture, counted, since.date(), until.date(), title=title, lang=lang))
    files = (_attached(picture, "stats.png"), *_figures(counted, since, until, lang))
    await _send(interaction, lang.say("pictures-stats", title=title, counted=lang.say("pictures-counted")), *files)


async def _drawn(draw: Callable[[], Picture]) -> Picture:
    return await asyncio.get_running_loop().run_in_executor(_EASEL, draw)


def _attached(picture: Picture, name: str) -> discord.File:
    return discord.File(io.BytesIO(picture.png), name, description=picture.alt)


async def _send(interaction: Interaction, text: str, *files: discord.File) -> None:
    await interaction.followup.send(text, files=list(files), ephemeral=True, allowed_mentions=NOBODY)


def _nothing(launcher: str, days: int) -> Unanswerable:
    whose = partial(launcher_word, launcher) if launcher else None
    return Unanswerable("pictures-none", launcher=whose, days=days)


def _span(launcher: str, days: int, lang: Language) -> str:
    whose = capitalised(launcher_word(launcher, lang)) if launcher else lang.say("pictures-all")
    return lang.say("pictures-span", whose=whose, days=days)


def _figures(
    counted: Sequence[Tally], since: datetime, until: datetime, lang: Language
) -> tuple[discord.File, discord.File]:
    """The tallies as a table and as JSON."""
    rows = [
        {
            "month": f"{each.month:%Y-%m}",
            "launcher": each.launcher,
            "launcher_name": launcher_word(each.launcher, lang) if each.launcher else None,
            "weapon": each.weapon,
            "launches": each.launches,
        }
        for each in counted
    ]
    table = io.StringIO()
    writer = csv.DictWriter(table, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    file = {
        "since": since.isoformat(),
        "until": until.isoformat(),
        "counted": lang.say("pictures-counted"),
        "tallies": rows,
    }
    return _file(table.getvalue(), "launches.csv"), _file(
        json.dumps(file, ensure_ascii=False, indent=1), "launches.json"
    )


def _file(text: str, name: str) -> discord.File:
    return discord.File(io.BytesIO(text.encode()), name)
