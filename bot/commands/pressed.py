"""What the buttons under an alert do: show the timeline, and take a mistake to the operators."""

from __future__ import annotations

import re
from typing import Any

import discord
from discord import app_commands

from bot.alerts.buttons import MISTAKE, TIMELINE
from bot.alerts.markup import plain
from bot.alerts.senders import NOBODY
from bot.alerts.timeline import timeline
from bot.commands.answers import Unanswerable, answer, explained
from bot.commands.launches import found
from bot.commands.services import Services

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]

_LONGEST = 1000


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Have the buttons answered."""

    class Timeline(discord.ui.DynamicItem[Button], template=re.compile(f"{TIMELINE}(?P<launch>.+)")):
        def __init__(self, launch_id: str) -> None:
            super().__init__(discord.ui.Button(custom_id=f"{TIMELINE}{launch_id}"))
            self.launch_id = launch_id

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Timeline:
            return cls(match["launch"])

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                launch = await found(services, self.launch_id)
                card = discord.Embed(
                    title=f"Timeline of {launch.id}", description=timeline(launch) or "No claim stands."
                )
                await answer(interaction, cards=[card])

    class Mistake(discord.ui.DynamicItem[Button], template=re.compile(f"{MISTAKE}(?P<launch>.+)")):
        def __init__(self, launch_id: str) -> None:
            super().__init__(discord.ui.Button(custom_id=f"{MISTAKE}{launch_id}"))
            self.launch_id = launch_id

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Mistake:
            return cls(match["launch"])

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                if services.settings.owner_channel_id is None:
                    raise Unanswerable(
                        "The operators of this Salvo take no reports here. Tell an admin of this server."
                    )
                await interaction.response.send_modal(_Report(services, self.launch_id))

    tree.client.add_dynamic_items(Timeline, Mistake)


class _Report(discord.ui.Modal, title="Report a mistake"):
    what: discord.ui.TextInput[Any] = discord.ui.TextInput(
        label="What is wrong?", style=discord.TextStyle.paragraph, min_length=3, max_length=_LONGEST
    )

    def __init__(self, services: Services, launch_id: str) -> None:
        super().__init__(timeout=900)
        self._services = services
        self._launch_id = launch_id

    async def on_submit(self, interaction: Interaction, /) -> None:
        async with explained(interaction):
            await _forward(interaction, self._services, self._launch_id, str(self.what.value))
            await answer(interaction, "Thank you: the operators have it now.")


async def _forward(interaction: Interaction, services: Services, launch_id: str, said: str) -> None:
    """Tell the operators, with the commands at hand that mend it."""
    channel_id = services.settings.owner_channel_id
    assert channel_id is not None
    text = (
        f"A reader (user {interaction.user.id}) reports a mistake in `{launch_id}`: {plain(said, _LONGEST)}\n"
        f"Look: `/launches show {launch_id}`. Mend: `/launch retract`, `/launch merge` or `/launch split`."
    )
    try:
        await interaction.client.get_partial_messageable(channel_id).send(text[:2000], allowed_mentions=NOBODY)
    except discord.HTTPException as error:
        raise Unanswerable("The operators could not be reached just now. Try again in some minutes.") from error
