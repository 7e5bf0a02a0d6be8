"""What the buttons under an alert do: show its sources, timeline and map, and take a mistake to the operators."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot.alerts.buttons import PRESSED, custom_id
from bot.alerts.markup import plain
from bot.alerts.outlets import heard, source_line
from bot.alerts.senders import NOBODY
from bot.alerts.timeline import timeline
from bot.commands import mending
from bot.commands.answers import Unanswerable, answer, explained
from bot.commands.launches import found
from bot.commands.paging import add_turning, parted
from bot.commands.pictures import send_map
from bot.commands.said import asked_in
from bot.commands.services import Services
from bot.languages import ENGLISH, Language
from bot.model import Launch

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]

_LONGEST = 1000
_MOST_SOURCES = 20


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Have the buttons answered."""

    class Pressed(discord.ui.DynamicItem[Button], template=PRESSED):
        def __init__(self, what: str, launch_id: str, page: int | None) -> None:
            super().__init__(discord.ui.Button(custom_id=custom_id(what, launch_id, page)))
            self.what, self.launch_id, self.page = what, launch_id, page

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Pressed:
            return cls(match["what"], match["launch"], int(match["page"]) if match["page"] else None)

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                await _do(interaction, services, self.what, self.launch_id, self.page)

    tree.client.add_dynamic_items(Pressed)


async def _do(interaction: Interaction, services: Services, what: str, launch_id: str, page: int | None) -> None:
    lang = asked_in(interaction)
    match what:
        case "mistake":
            if services.settings.owner_channel_id is None:
                raise Unanswerable("mistake-nowhere")
            await interaction.response.send_modal(_Report(services, launch_id, lang))
        case "map":
            await interaction.response.defer(ephemeral=True, thinking=True)
            await send_map(interaction, await found(services, launch_id))
        case "sources":
            await _sources(interaction, await found(services, launch_id), page)
        case _:
            launch = await found(services, launch_id)
            told = timeline(launch, lang=lang) or lang.say("timeline-none")
            await answer(
                interaction, cards=[discord.Embed(title=lang.say("timeline-of", id=launch.id), description=told)]
            )


async def _sources(interaction: Interaction, launch: Launch, page: int | None) -> None:
    """Every outlet with its link, in pages; one that is turned to takes the place of the one before."""
    outlets, lang = heard(launch), asked_in(interaction)
    lines = partial(source_line, lang=lang)
    pages = parted(outlets, lines, _MOST_SOURCES)
    number, last = max(0, min(page or 0, len(pages) - 1)), len(pages) - 1
    told = "\n".join(map(lines, pages[number])) if pages else lang.say("sources-none")
    card = discord.Embed(title=lang.say("sources-of", id=launch.id, count=len(outlets)), description=told)
    turning = None
    if last > 0:
        card.set_footer(text=lang.say("page", page=number + 1, last=last + 1))
        bears, names = partial(custom_id, "sources", launch.id), (lang.say("button-back"), lang.say("button-more"))
        turning = add_turning(discord.ui.View(timeout=None), number, last, bears, *names)
    if page is None:
        await answer(interaction, cards=[card], view=turning)
    else:
        await interaction.response.edit_message(embed=card, view=turning)


class _Report(discord.ui.Modal, title=ENGLISH.say("form-mistake")):
    def __init__(self, services: Services, launch_id: str, lang: Language) -> None:
        super().__init__(title=lang.say("form-mistake"), timeout=900)
        self._services = services
        self._launch_id = launch_id
        self.what: discord.ui.TextInput[Any] = discord.ui.TextInput(
            label=lang.say("form-mistake-what"), style=discord.TextStyle.paragraph, min_length=3, max_length=_LONGEST
        )
        self.add_item(self.what)

    async def on_submit(self, interaction: Interaction, /) -> None:
        async with explained(interaction):
            # the operators' channel may be busy
            await interaction.response.defer(ephemeral=True, thinking=True)
            await _forward(interaction, self._services, self._launch_id, str(self.what.value))
            await answer(interaction, asked_in(interaction).say("mistake-done"))


async def _forward(interaction: Interaction, services: Services, launch_id: str, said: str) -> None:
    """Tell the operators, with what mends it at hand."""
    channel_id = services.settings.owner_channel_id
    assert channel_id is not None
    operators = interaction.client.get_partial_messageable(channel_id)
    about = f"A reader (user {interaction.user.id}) reports a mistake in `{launch_id}`."
    card = discord.Embed(description=plain(said, _LONGEST))
    try:
        await operators.send(about, embed=card, view=mending.under(launch_id), allowed_mentions=NOBODY)
    except discord.HTTPException as error:
        raise Unanswerable("mistake-unreached") from error
