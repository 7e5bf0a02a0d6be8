"""Launchers as options of commands: offered while they are typed, and understood by code or name."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.alerts.limits import CHOICES
from bot.alerts.markup import plain
from bot.alerts.naming import launcher_word
from bot.commands.answers import Unanswerable
from bot.commands.said import asked_in
from bot.languages import ENGLISH, Language
from bot.launches.names import launchers


async def offer(interaction: discord.Interaction[discord.Client], typed: str) -> list[app_commands.Choice[str]]:
    """Launchers to choose from, for Discord's autocomplete."""
    sought, lang = typed.strip().casefold(), asked_in(interaction)
    fitting = [
        one for one in launchers() if any(sought in name for name in _names(one, lang)) or sought == one.casefold()
    ]
    return [app_commands.Choice(name=launcher_word(one, lang), value=one) for one in fitting[:CHOICES]]


def chosen(said: str, lang: Language = ENGLISH) -> str:
    """The code of a launcher that was chosen, or typed by name; "" for none; raises where there is no such one."""
    sought = said.strip().casefold()
    if not sought:
        return ""
    for one in launchers():
        if sought in (one.casefold(), *_names(one, lang)):
            return one
    raise Unanswerable("one-launcher-unknown", said=plain(said, 40))


def _names(launcher: str, lang: Language) -> tuple[str, str]:
    return launcher_word(launcher).casefold(), launcher_word(launcher, lang).casefold()
