"""/subscribe, /unsubscribe and /subscriptions: which channels are told."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.alerts.limits import EMBED_DESCRIPTION, length
from bot.alerts.markup import moment, plain
from bot.commands.answers import Unanswerable, answer
from bot.commands.permissions import Channel, Where, held, require_manager, require_posting
from bot.commands.services import Services
from bot.model import Subscription
from storage import deliveries, subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree."""

    @tree.command(description="Post missile-launch alerts in a channel")
    @app_commands.describe(
        channel="Where alerts go; without it, the channel that you are in",
        publish="In an announcement channel: publish alerts to the channels that follow it",
    )
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def subscribe(interaction: Interaction, channel: Where | None = None, publish: bool = False) -> None:
        require_manager(interaction)
        await answer(interaction, await _subscribe(interaction, services, channel, publish))

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


async def _subscribe(interaction: Interaction, services: Services, channel: Channel | None, publish: bool) -> str:
    channel_id = _target(interaction, channel)
    require_posting(interaction, channel)
    if publish and _kind(interaction, channel) is not discord.ChannelType.news:
        raise Unanswerable("Only an announcement channel's messages can be published. Leave `publish` out here.")
    known = await subscriptions.get(services.db, channel_id)
    name = _name(interaction, channel_id)
    if known is not None and known.paused is None and known.crosspost == publish:
        return f"{name} is subscribed already. Use /unsubscribe to stop its alerts."
    async with services.db.transaction() as tx:
        await subscriptions.add(
            tx, channel_id, interaction.guild_id, interaction.user.id, services.clock(), crosspost=publish
        )
        if known is not None:
            await deliveries.reopen(tx, channel_id)
    services.wake()
    log.info("channel %s subscribed by user %s", channel_id, interaction.user.id)
    done = "told again" if known and known.paused else "subscribed"
    return (
        f"{name} is {done}. Every launch that Salvo hears of from now on is posted there once and kept up to date; "
        "nothing older is."
        f"{' Alerts are published to the channels that follow it.' if publish else ''}\n"
        "See what was launched lately with `/launches recent`, and stop with `/unsubscribe`."
        f"{_advice(interaction, channel)}"
    )


def _kind(interaction: Interaction, channel: Channel | None) -> discord.ChannelType | None:
    if channel is not None:
        return channel.type
    return interaction.channel.type if interaction.channel else None


def _advice(interaction: Interaction, channel: Channel | None) -> str:
    if interaction.guild_id is None:
        return (
            "\nDiscord lets Salvo write to you while you share a server with it, or have it among your apps, and your "
            "privacy settings allow it. `/alert test` shows whether it does."
        )
    has, _ = held(interaction, channel)
    if has is None or has.read_message_history:
        return ""
    return (
        "\nRecommended: allow Salvo **Read Message History** there. With it, Salvo finds its own message again after a "
        "crash and does not post it twice."
    )


async def _unsubscribe(interaction: Interaction, services: Services, channel: Channel | None) -> str:
    channel_id = _target(interaction, channel)
    async with services.db.transaction() as tx:
        gone = await subscriptions.remove(tx, channel_id)
    if not gone:
        return f"{_name(interaction, channel_id)} was not subscribed. See with /subscriptions which channels are."
    log.info("channel %s unsubscribed by user %s", channel_id, interaction.user.id)
    return f"{_name(interaction, channel_id)} gets no more alerts. What was posted stays. /subscribe starts them again."


def _target(interaction: Interaction, channel: Channel | None) -> int:
    """The channel that is meant."""
    chosen = channel.id if channel is not None else interaction.channel_id
    if chosen is None:
        raise Unanswerable("Discord did not say which channel you are in. Name one with the channel option.")
    return chosen


def _name(interaction: Interaction, channel_id: int) -> str:
    return "This conversation" if interaction.guild_id is None else f"<#{channel_id}>"


async def _list(interaction: Interaction, services: Services) -> None:
    found = await _here(interaction, services)
    if not found:
        await answer(interaction, "No channel is told here yet. Use /subscribe in the channel where alerts should go.")
        return
    card = discord.Embed(title=f"Subscriptions ({len(found):,})", description=_lines(interaction, found))
    await answer(interaction, cards=[card])


async def _here(interaction: Interaction, services: Services) -> Sequence[Subscription]:
    if interaction.guild_id is not None:
        return await subscriptions.in_guild(services.db, interaction.guild_id)
    known = await subscriptions.get(services.db, interaction.channel_id or 0)
    return [known] if known else []


def _lines(interaction: Interaction, found: Sequence[Subscription]) -> str:
    """One line a subscription, as many as fit."""
    lines: list[str] = []
    for index, each in enumerate(found):
        health = f"⏸ paused: {plain(each.paused, 300)}" if each.paused else "✅ all is well"
        line = f"{_name(interaction, each.channel_id)} · since {moment(each.created_at, 'd')} · {health}"
        more = f"…and {len(found) - index:,} more"
        if length("\n".join([*lines, line, more])) > EMBED_DESCRIPTION:
            return "\n".join([*lines, more])
        lines.append(line)
    return "\n".join(lines)
