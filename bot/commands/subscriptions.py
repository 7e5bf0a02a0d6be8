"""/unsubscribe and /subscriptions: which channels are told, and whether all is well with them."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.alerts.markup import unmarked
from bot.commands import managing
from bot.commands.answers import Unanswerable, answer, explained
from bot.commands.managing import buttons, card, chooser, line
from bot.commands.paging import add_turning, parted
from bot.commands.permissions import Channel, Where, require_manager
from bot.commands.services import Services
from bot.commands.subscribe import named, target
from bot.model import Subscription
from storage import subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]

_PAGE = "subscription:page:{}"
_MOST = 10


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree."""

    @tree.command(description="Stop missile-launch alerts in a channel")
    @app_commands.describe(channel="Where alerts stop; without it, the channel that you are in")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def unsubscribe(interaction: Interaction, channel: Where | None = None) -> None:
        require_manager(interaction)
        await answer(interaction, await _unsubscribe(interaction, services, channel))

    @tree.command(
        name="subscriptions", description="Show which channels of this server are told, and whether all is well"
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def show(interaction: Interaction) -> None:
        await _list(interaction, services)

    managing.install(tree.client, services)
    tree.client.add_dynamic_items(_turner(services))


async def _unsubscribe(interaction: Interaction, services: Services, channel: Channel | None) -> str:
    channel_id = target(interaction, channel)
    async with services.db.transaction() as tx:
        gone = await subscriptions.remove(tx, channel_id)
    if not gone:
        return f"{named(interaction, channel_id)} was not subscribed. See with /subscriptions which channels are."
    log.info("channel %s unsubscribed by user %s", channel_id, interaction.user.id)
    return f"{named(interaction, channel_id)} gets no more alerts. What was posted stays. /subscribe starts them again."


async def _list(interaction: Interaction, services: Services) -> None:
    found = await _here(interaction, services)
    if not found:
        await answer(interaction, "No channel is told here yet. Use /subscribe in the channel where alerts should go.")
    elif len(found) == 1 and _manages(interaction):
        await answer(interaction, cards=[card(found[0])], view=buttons(found[0]))
    else:
        overview, view = _page(interaction, found, 0)
        await answer(interaction, cards=[overview], view=view)


def _page(
    interaction: Interaction, found: Sequence[Subscription], number: int
) -> tuple[discord.Embed, discord.ui.View | None]:
    """One page of them, with a menu for who may change them, and the buttons that lead on."""
    pages = parted(found, line, _MOST)
    number, last = max(0, min(number, len(pages) - 1)), len(pages) - 1
    shown = pages[number]
    overview = discord.Embed(title=f"Subscriptions ({len(found):,})", description="\n".join(map(line, shown)))
    view = (
        chooser([(each, _channel_name(interaction, each.channel_id)) for each in shown])
        if _manages(interaction)
        else None
    )
    if last > 0:
        overview.set_footer(text=f"Page {number + 1:,} of {last + 1:,}")
        view = add_turning(view or discord.ui.View(timeout=None), number, last, _PAGE.format, "Back", "More")
    return overview, view


def _turner(services: Services) -> type[discord.ui.DynamicItem[Button]]:
    class Turn(discord.ui.DynamicItem[Button], template=re.compile(r"subscription:page:(?P<page>-?\d+)")):
        def __init__(self, page: int) -> None:
            super().__init__(discord.ui.Button(custom_id=_PAGE.format(page)))
            self.page = page

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Turn:
            return cls(int(match["page"]))

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                found = await _here(interaction, services)
                if not found:
                    raise Unanswerable("No channel is told here any more. Use /subscribe to begin again.")
                overview, view = _page(interaction, found, self.page)
                await interaction.response.edit_message(embed=overview, view=view)

    return Turn


def _manages(interaction: Interaction) -> bool:
    return interaction.guild_id is None or interaction.permissions.manage_guild


def _channel_name(interaction: Interaction, channel_id: int) -> str:
    """As it is shown where Discord shows no mention."""
    channel = interaction.guild.get_channel_or_thread(channel_id) if interaction.guild else None
    return unmarked(f"#{channel.name}", 80) if channel else f"Channel {channel_id}"


async def _here(interaction: Interaction, services: Services) -> Sequence[Subscription]:
    if interaction.guild_id is not None:
        return await subscriptions.in_guild(services.db, interaction.guild_id)
    known = await subscriptions.get(services.db, interaction.channel_id or 0)
    return [known] if known else []
