"""Launchers as options of commands: offered while they are typed, and understood by code or name."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.alerts.limits import CHOICES
from bot.alerts.markup import plain
from bot.commands.answers import Unanswerable
from bot.launches.names import launchers


async def offer(_: discord.Interaction[discord.Client], typed: str) -> list[app_commands.Choice[str]]:
    """Launchers to choose from, for Discord's autocomplete."""
    sought = typed.strip().casefold()
    fitting = [one for one in launchers().values() if sought in one.name.casefold() or sought == one.id.casefold()]
    return [app_commands.Choice(name=one.name, value=one.id) for one in fitting[:CHOICES]]


def chosen(said: str) -> str:
    """The code of a launcher that was chosen, or typed by name; "" for none; raises where there is no such one."""
    sought = said.strip().casefold()
    for one in launchers().values():
        if sought in ("", one.id.casefold(), one.name.casefold()):
            return one.id if sought else ""
    raise Unanswerable(f"Salvo knows no launcher “{plain(said, 40)}”. Choose one that Discord offers while you type.")
