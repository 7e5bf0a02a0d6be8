"""The buttons under a reader's report in the operators' channel: look at the launch; retract, merge or split it."""

from __future__ import annotations

import re
from typing import Any

import discord
from discord import app_commands

from bot.alerts.limits import CHOICES
from bot.commands import corrections
from bot.commands.answers import Unanswerable, answer, explained
from bot.commands.launch import merge_launches, named_report, retract_launch, split_launch
from bot.commands.launches import found, show_launch
from bot.commands.permissions import require_operator
from bot.commands.said import asked_in
from bot.commands.services import Services
from bot.languages import ENGLISH, Language
from bot.model import Launch

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]

# What is posted in the operators' channel is in English.
_LABELS = {"look": "Look", "retract": "Retract", "merge": "Merge", "split": "Split"}
_TEMPLATE = re.compile(rf"mend:(?P<what>{'|'.join(_LABELS)}):(?P<launch>.+)")
_PART = re.compile(r"mend:part:(?P<launch>.+)")


def under(launch_id: str) -> discord.ui.View:
    """What can be done about a launch."""
    row = discord.ui.View(timeout=None)
    for what, label in _LABELS.items():
        row.add_item(discord.ui.Button(label=label, custom_id=f"mend:{what}:{launch_id}"))
    # discord.py keeps every view that waits; these buttons are known by what they bear
    row.stop()
    return row


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Have the buttons and the menu answered."""

    class Mend(discord.ui.DynamicItem[Button], template=_TEMPLATE):
        def __init__(self, what: str, launch_id: str) -> None:
            super().__init__(discord.ui.Button(custom_id=f"mend:{what}:{launch_id}"))
            self.what, self.launch_id = what, launch_id

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Mend:
            return cls(match["what"], match["launch"])

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                await require_operator(interaction, services)
                await _do(interaction, services, self.what, await found(services, self.launch_id))

    class Part(discord.ui.DynamicItem[Select], template=_PART):
        def __init__(self, launch_id: str) -> None:
            super().__init__(discord.ui.Select(custom_id=f"mend:part:{launch_id}"))
            self.launch_id = launch_id

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Part:
            return cls(match["launch"])

        async def callback(self, interaction: Interaction) -> None:
            data: Any = interaction.data
            async with explained(interaction):
                await split_launch(interaction, services, self.launch_id, data["values"][0])

    tree.client.add_dynamic_items(Mend, Part)


async def _do(interaction: Interaction, services: Services, what: str, launch: Launch) -> None:
    lang = asked_in(interaction)
    match what:
        case "retract":
            await interaction.response.send_modal(_Retract(services, launch.id, lang))
        case "merge":
            await interaction.response.send_modal(_Merge(services, launch.id, lang))
        case "split" if len(launch.claims) < 2:
            raise Unanswerable("launch-one-report", id=launch.id)
        case "split":
            await answer(interaction, lang.say("mend-which", id=launch.id), view=_parts(launch, lang))
        case _:
            await show_launch(interaction, launch)


def _parts(launch: Launch, lang: Language) -> discord.ui.View:
    """A menu of the launch's newest reports."""
    options = [
        discord.SelectOption(label=named_report(claim, lang), value=corrections.mark(claim))
        for claim in launch.claims[-CHOICES:]
    ]
    view = discord.ui.View(timeout=None)
    menu: Select = discord.ui.Select(
        placeholder=lang.say("mend-report"), custom_id=f"mend:part:{launch.id}", options=options
    )
    view.add_item(menu)
    view.stop()
    return view


class _Retract(discord.ui.Modal, title=ENGLISH.say("form-retract")):
    def __init__(self, services: Services, launch_id: str, lang: Language) -> None:
        super().__init__(title=lang.say("form-retract"), timeout=900)
        self.why: discord.ui.TextInput[Any] = discord.ui.TextInput(
            label=lang.say("form-retract-why"), min_length=3, max_length=300
        )
        self.add_item(self.why)
        self._services, self._launch_id = services, launch_id

    async def on_submit(self, interaction: Interaction, /) -> None:
        async with explained(interaction):
            await retract_launch(interaction, self._services, self._launch_id, self.why.value)


class _Merge(discord.ui.Modal, title=ENGLISH.say("form-merge")):
    def __init__(self, services: Services, launch_id: str, lang: Language) -> None:
        super().__init__(title=lang.say("form-merge"), timeout=900)
        self.into: discord.ui.TextInput[Any] = discord.ui.TextInput(
            label=lang.say("form-merge-into"), placeholder="KP-20230913-1", min_length=1, max_length=100
        )
        self.add_item(self.into)
        self._services, self._launch_id = services, launch_id

    async def on_submit(self, interaction: Interaction, /) -> None:
        async with explained(interaction):
            await merge_launches(interaction, self._services, self.into.value, self._launch_id)
