"""/unsubscribe and /subscriptions: which channels are told, and whether all is well with them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot.alerts.markup import unmarked
from bot.commands import managing
from bot.commands.answers import Unanswerable, answer
from bot.commands.managing import buttons, card, chooser, line
from bot.commands.paging import add_turning, page_turner, parted
from bot.commands.permissions import Channel, Where, require_manager
from bot.commands.said import asked_in, told
from bot.commands.services import Services
from bot.commands.subscribe import named, target
from bot.model import Subscription
from storage import subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]

_PAGE = "subscription:page:{}"
_MOST = 10


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree."""

    @tree.command(description=told("command-unsubscribe"))
    @app_commands.describe(channel=told("option-unsubscribe-channel"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def unsubscribe(interaction: Interaction, channel: Where | None = None) -> None:
        require_manager(interaction)
        await answer(interaction, await _unsubscribe(interaction, services, channel))

    @tree.command(name="subscriptions", description=told("command-subscriptions"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def show(interaction: Interaction) -> None:
        await _list(interaction, services)

    managing.install(tree.client, services)
    tree.client.add_dynamic_items(page_turner(_PAGE, partial(_turn, services)))


async def _unsubscribe(interaction: Interaction, services: Services, channel: Channel | None) -> str:
    channel_id, lang = target(interaction, channel), asked_in(interaction)
    where = named(interaction, channel_id)
    async with services.db.transaction() as tx:
        gone = await subscriptions.remove(tx, channel_id)
    if not gone:
        return lang.say("unsubscribe-none", where=where)
    log.info("channel %s unsubscribed by user %s", channel_id, interaction.user.id)
    return lang.say("unsubscribe-done", where=where)


async def _list(interaction: Interaction, services: Services) -> None:
    found, lang = await _here(interaction, services), asked_in(interaction)
    if not found:
        await answer(interaction, lang.say("subscriptions-none"))
    elif len(found) == 1 and _manages(interaction):
        await answer(interaction, cards=[card(found[0], interaction)], view=buttons(found[0], lang))
    else:
        overview, view = _page(interaction, found, 0)
        await answer(interaction, cards=[overview], view=view)


def _page(
    interaction: Interaction, found: Sequence[Subscription], number: int
) -> tuple[discord.Embed, discord.ui.View | None]:
    """One page of them, with a menu for who may change them, and the buttons that lead on."""
    lang = asked_in(interaction)
    lines = partial(line, interaction=interaction)
    pages = parted(found, lines, _MOST)
    number, last = max(0, min(number, len(pages) - 1)), len(pages) - 1
    shown = pages[number]
    title = lang.say("subscriptions-title", count=len(found))
    overview = discord.Embed(title=title, description="\n".join(map(lines, shown)))
    names = [(each, _channel_name(interaction, each.channel_id)) for each in shown]
    view = chooser(names, lang) if _manages(interaction) else None
    if last > 0:
        overview.set_footer(text=lang.say("page", page=number + 1, last=last + 1))
        view = view or discord.ui.View(timeout=None)
        view = add_turning(view, number, last, _PAGE.format, lang.say("button-back"), lang.say("button-more"))
    return overview, view


async def _turn(services: Services, interaction: Interaction, number: int) -> None:
    """Show another page in the place of one."""
    found = await _here(interaction, services)
    if not found:
        raise Unanswerable("subscriptions-none-left")
    overview, view = _page(interaction, found, number)
    await interaction.response.edit_message(embed=overview, view=view)


def _manages(interaction: Interaction) -> bool:
    return interaction.guild_id is None or interaction.permissions.manage_guild


def _channel_name(interaction: Interaction, channel_id: int) -> str:
    """As it is shown where Discord shows no mention."""
    channel = interaction.guild.get_channel_or_thread(channel_id) if interaction.guild else None
    return (
        unmarked(f"#{channel.name}", 80)
        if channel
        else asked_in(interaction).say("subscriptions-channel", id=str(channel_id))
    )


async def _here(interaction: Interaction, services: Services) -> Sequence[Subscription]:
    if interaction.guild_id is not None:
        return await subscriptions.in_guild(services.db, interaction.guild_id)
    known = await subscriptions.get(services.db, interaction.channel_id or 0)
    return [known] if known else []
