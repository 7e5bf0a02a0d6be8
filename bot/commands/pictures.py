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
from bot.alerts.phrases import capitalised
from bot.alerts.pictures import map_picture
from bot.alerts.routes import is_placed
from bot.alerts.senders import NOBODY
from bot.commands import launchers
from bot.commands.answers import Unanswerable
from bot.commands.launches import found, offered
from bot.commands.pages import LAUNCHER
from bot.commands.services import Services
from bot.launches.names import launcher_name
from bot.model import Launch
from storage.tallies import Tally, sketches, tallies

Interaction = discord.Interaction[discord.Client]

_MOST_DAYS = 3650
_MAP_DAYS = 30
_STATS_DAYS = 365
_MOST_ON_MAP = 5000
_COUNTED = "Counted by the month of the first report, UTC; what was retracted or alerted nobody is left out."

# One at a time: a picture takes some 40 MB and a good part of a core while it is drawn.
_EASEL = ThreadPoolExecutor(1, thread_name_prefix="picture")


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the group `/launches`, which stands in the tree already."""
    group = tree.get_command("launches")
    if not isinstance(group, app_commands.Group):
        raise TypeError("the group /launches must be installed before its pictures")

    @group.command(name="map", description="A map of one launch, or of many: from where, toward where")
    @app_commands.describe(launch="One launch, by its id", launcher="Who fired", days="How far back, 30 if not said")
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
            await _send_map_of(interaction, services, launchers.chosen(launcher), days)

    @on_map.autocomplete("launch")
    async def choices(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await offered(services, typed)

    @group.command(description="Charts of the launches by month, launcher and weapon, with the figures as files")
    @app_commands.describe(launcher="Who fired", days="How far back, 365 if not said")
    async def stats(
        interaction: Interaction,
        launcher: app_commands.Range[str, 1, LAUNCHER] = "",
        days: app_commands.Range[int, 1, _MOST_DAYS] = _STATS_DAYS,
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await _send_stats(interaction, services, launchers.chosen(launcher), days)

    on_map.autocomplete("launcher")(launchers.offer)
    stats.autocomplete("launcher")(launchers.offer)


async def send_map(interaction: Interaction, launch: Launch) -> None:
    """Send one launch's map; the interaction must have been deferred."""
    if not is_placed(launch.facts):
        raise Unanswerable(
            f"No place of `{launch.id}` is known so far, so there is no map of it. Its alert names one as soon as an "
            "outlet does; ask again then."
        )
    picture = await _drawn(partial(map_picture, [launch]))
    await _send(interaction, f"`{launch.id}` on the map.", _attached(picture, "map.png"))


async def _send_map_of(interaction: Interaction, services: Services, launcher: str, days: int) -> None:
    since = services.clock() - timedelta(days=days)
    launches = await sketches(services.db, since, launcher or None, _MOST_ON_MAP)
    if not launches:
        raise _nothing(launcher, days)
    newest = f"the newest {_MOST_ON_MAP:,}" if len(launches) == _MOST_ON_MAP else f"{len(launches):,}"
    title = f"{_whose(launcher)}, {_last(days)}: {newest} launch{'es' * (len(launches) > 1)}"
    picture = await _drawn(partial(map_picture, launches, title=title))
    await _send(interaction, f"{title}. `/launches map launch:` shows one of them.", _attached(picture, "map.png"))


async def _send_stats(interaction: Interaction, services: Services, launcher: str, days: int) -> None:
    until = services.clock()
    since = until - timedelta(days=days)
    counted = await tallies(services.db, since, launcher or None)
    if not counted:
        raise _nothing(launcher, days)
    title = f"{_whose(launcher)}, {_last(days)}"
    picture = await _drawn(partial(stats_picture, counted, since.date(), until.date(), title=title))
    files = (_attached(picture, "stats.png"), *_figures(counted, since, until))
    await _send(interaction, f"{title}. {_COUNTED}", *files)


async def _drawn(draw: Callable[[], Picture]) -> Picture:
    return await asyncio.get_running_loop().run_in_executor(_EASEL, draw)


def _attached(picture: Picture, name: str) -> discord.File:
    return discord.File(io.BytesIO(picture.png), name, description=picture.alt)


async def _send(interaction: Interaction, text: str, *files: discord.File) -> None:
    await interaction.followup.send(text, files=list(files), ephemeral=True, allowed_mentions=NOBODY)


def _nothing(launcher: str, days: int) -> Unanswerable:
    whose = f" by {launcher_name(launcher)}" if launcher else ""
    return Unanswerable(f"No launch{whose} was reported in {_last(days)}. Try more `days`, or another launcher.")


def _whose(launcher: str) -> str:
    return capitalised(launcher_name(launcher)) if launcher else "All launchers"


def _last(days: int) -> str:
    return "the last day" if days == 1 else f"the last {days:,} days"


def _figures(counted: Sequence[Tally], since: datetime, until: datetime) -> tuple[discord.File, discord.File]:
    """The tallies as a table and as JSON."""
    rows = [
        {
            "month": f"{each.month:%Y-%m}",
            "launcher": each.launcher,
            "launcher_name": launcher_name(each.launcher) if each.launcher else None,
            "weapon": each.weapon,
            "launches": each.launches,
        }
        for each in counted
    ]
    table = io.StringIO()
    writer = csv.DictWriter(table, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    told = {"since": since.isoformat(), "until": until.isoformat(), "counted": _COUNTED, "tallies": rows}
    return _file(table.getvalue(), "launches.csv"), _file(
        json.dumps(told, ensure_ascii=False, indent=1), "launches.json"
    )


def _file(text: str, name: str) -> discord.File:
    return discord.File(io.BytesIO(text.encode()), name)
