"""/unsubscribe and /subscriptions: which channels are told, and whether all is well with them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.alerts.limits import EMBED_DESCRIPTION, length
from bot.alerts.markup import unmarked
from bot.commands import managing
from bot.commands.answers import answer
from bot.commands.managing import buttons, card, chooser, line
from bot.commands.permissions import Channel, Where, require_manager
from bot.commands.services import Services
from bot.commands.subscribe import named, target
from bot.model import Subscription
from storage import subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]


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
    manages = interaction.guild_id is None or interaction.permissions.manage_guild
    if not found:
        await answer(interaction, "No channel is told here yet. Use /subscribe in the channel where alerts should go.")
    elif len(found) == 1 and manages:
        await answer(interaction, cards=[card(found[0])], view=buttons(found[0]))
    else:
        overview = discord.Embed(title=f"Subscriptions ({len(found):,})", description=_lines(found))
        menu = chooser([(each, _channel_name(interaction, each.channel_id)) for each in found]) if manages else None
        await answer(interaction, cards=[overview], view=menu)


def _channel_name(interaction: Interaction, channel_id: int) -> str:
    """As it is shown where Discord shows no mention."""
    channel = interaction.guild.get_channel_or_thread(channel_id) if interaction.guild else None
    return unmarked(f"#{channel.name}", 80) if channel else f"Channel {channel_id}"


async def _here(interaction: Interaction, services: Services) -> Sequence[Subscription]:
    if interaction.guild_id is not None:
        return await subscriptions.in_guild(services.db, interaction.guild_id)
    known = await subscriptions.get(services.db, interaction.channel_id or 0)
    return [known] if known else []


def _lines(found: Sequence[Subscription]) -> str:
    """Each subscription with its health and its wishes, as many as fit."""
    lines: list[str] = []
    for index, each in enumerate(found):
        more = f"…and {len(found) - index:,} more"
        if length("\n".join([*lines, line(each), more])) > EMBED_DESCRIPTION:
            return "\n".join([*lines, more])
        lines.append(line(each))
    return "\n".join(lines)
