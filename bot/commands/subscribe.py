"""/subscribe: which channel is told of which launches, and how."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import discord
from discord import app_commands

from bot.alerts.phrases import STATUSES, capitalised
from bot.alerts.wishes import MINIMUM_CLASSES
from bot.commands.answers import Unanswerable, answer
from bot.commands.inwords import UPDATES, and_up, in_words
from bot.commands.managing import buttons
from bot.commands.options import (
    ANY,
    OFF,
    Asked,
    Choice,
    changed,
    offer_kinds,
    offer_launchers,
    offer_weapons,
    offer_zones,
)
from bot.commands.permissions import Channel, Where, require_manager, require_posting
from bot.commands.permissions import held as may_do
from bot.commands.services import Services
from bot.model import Status, Subscription, Wishes
from storage import deliveries, held, subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]

_STATUSES = {each.value: STATUSES[each] for each in (Status.SUSPECTED, Status.REPORTED, Status.CONFIRMED)}


def _choices(words: Mapping[str, str]) -> list[Choice]:
    return [app_commands.Choice(name=capitalised(name), value=value) for value, name in words.items()]


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add this command to the tree."""

    @tree.command(description="Post missile-launch alerts in a channel")
    @app_commands.describe(
        channel="Where alerts go; without it, the channel that you are in",
        launchers="Only launches by these; several are parted by commas",
        kinds="Only launches of these kinds; several are parted by commas",
        weapons="Only these classes, such as: ICBM and up, cruise missiles",
        status="Only launches that are attested at least so well",
        outlets="Only launches that so many independent outlets tell of",
        mention="A role to call",
        mention_status="Call the role only for launches that are attested at least so well",
        mention_outlets="Call the role only for launches that so many independent outlets tell of",
        mention_weapons="Call the role only for this class and those that fly farther",
        updates="What happens when more is known",
        quiet="Hours in which nothing new is told, such as 22:00-07:00; it is told afterwards. off for none",
        timezone="The time zone of the quiet hours, such as Europe/Berlin",
        hourly_limit="So many alerts an hour at most; further ones are summed up in one message. 0 for no limit",
        publish="In an announcement channel: publish alerts to the channels that follow it",
    )
    @app_commands.choices(
        status=_choices(_STATUSES),
        mention_status=_choices({**_STATUSES, OFF: "call nobody any more"}),
        mention_weapons=_choices({ANY: "any weapon"} | {each.value: and_up(each) for each in MINIMUM_CLASSES}),
        updates=_choices({each.value: words for each, words in UPDATES.items()}),
    )
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def subscribe(
        interaction: Interaction,
        channel: Where | None = None,
        launchers: app_commands.Range[str, 1, 200] | None = None,
        kinds: app_commands.Range[str, 1, 200] | None = None,
        weapons: app_commands.Range[str, 1, 200] | None = None,
        status: str | None = None,
        outlets: app_commands.Range[int, 1, 20] | None = None,
        mention: discord.Role | None = None,
        mention_status: str | None = None,
        mention_outlets: app_commands.Range[int, 1, 20] | None = None,
        mention_weapons: str | None = None,
        updates: str | None = None,
        quiet: app_commands.Range[str, 1, 40] | None = None,
        timezone: app_commands.Range[str, 1, 60] | None = None,
        hourly_limit: app_commands.Range[int, 0, 60] | None = None,
        publish: bool | None = None,
    ) -> None:
        require_manager(interaction)
        role = _to_call(interaction, mention)
        asked = Asked(
            *(launchers, kinds, weapons, status, outlets, role, mention_status, mention_outlets, mention_weapons),
            *(updates, quiet, timezone, hourly_limit),
        )
        text, made = await _subscribe(interaction, services, channel, asked, publish)
        await answer(interaction, text + _unheard(interaction, channel, mention), view=buttons(made))

    for option, offered in (
        ("launchers", offer_launchers),
        ("kinds", offer_kinds),
        ("weapons", offer_weapons),
        ("timezone", offer_zones),
    ):
        subscribe.autocomplete(option)(_offering(offered))


def _offering(
    offered: Callable[[str], list[Choice]],
) -> Callable[[Interaction, str], Coroutine[Any, Any, list[Choice]]]:
    async def offer(_: Interaction, typed: str) -> list[Choice]:
        return offered(typed)

    return offer


def _to_call(interaction: Interaction, role: discord.Role | None) -> int | None:
    """The role's id; everyone is no role to call."""
    if role is None:
        return None
    if role.id == interaction.guild_id:
        raise Unanswerable(
            "Salvo never calls everyone. Choose a role that people take on because they want to be called."
        )
    return role.id


def _unheard(interaction: Interaction, channel: Channel | None, role: discord.Role | None) -> str:
    """What keeps the role from being called, and what to do about it."""
    has, _ = may_do(interaction, channel)
    if role is None or role.mentionable or has is None or has.mention_everyone:
        return ""
    return (
        f"\n{role.mention} would not hear it yet: allow anyone to mention it under Server Settings → Roles, or give "
        "Salvo **Mention @everyone, @here, and All Roles** in the channel."
    )


async def _subscribe(
    interaction: Interaction, services: Services, channel: Channel | None, asked: Asked, publish: bool | None
) -> tuple[str, Subscription]:
    """What to say, and the subscription as it is now: with what was asked for, and else as it was."""
    channel_id = target(interaction, channel)
    require_posting(interaction, channel)
    if publish and _kind(interaction, channel) is not discord.ChannelType.news:
        raise Unanswerable("Only an announcement channel's messages can be published. Leave `publish` out here.")
    known = await subscriptions.get(services.db, channel_id)
    wishes = changed(known.wishes if known else Wishes(), asked)
    crosspost = publish if publish is not None else known is not None and known.crosspost
    name = named(interaction, channel_id)
    if known is not None and (known.paused, known.wishes, known.crosspost) == (None, wishes, crosspost):
        return f"{name} is subscribed already. {in_words(known)}\nUse /unsubscribe to stop its alerts.", known
    made = await _keep(interaction, services, channel_id, known, wishes, crosspost)
    done = "subscribed" if known is None else "told again" if known.paused else "subscribed, with what you changed"
    return (
        f"{name} is {done}. {in_words(made)}\nEach launch is posted there once and kept up to date; nothing older is. "
        "See what was launched lately with `/launches recent`, and stop with `/unsubscribe`."
        f"{_advice(interaction, channel)}"
    ), made


async def _keep(
    interaction: Interaction,
    services: Services,
    channel_id: int,
    known: Subscription | None,
    wishes: Wishes,
    crosspost: bool,
) -> Subscription:
    now, by = services.clock(), interaction.user.id
    async with services.db.transaction() as tx:
        made = await subscriptions.add(
            tx, channel_id, interaction.guild_id, by, now, crosspost=crosspost, wishes=wishes
        )
        if known is not None:
            await deliveries.reopen(tx, channel_id)
            await held.release(tx, channel_id, now)
    services.wake()
    log.info("channel %s subscribed by user %s", channel_id, by)
    return made


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
    has, _ = may_do(interaction, channel)
    if has is None or has.read_message_history:
        return ""
    return (
        "\nRecommended: allow Salvo **Read Message History** there. With it, Salvo finds its own message again after a "
        "crash and does not post it twice."
    )


def target(interaction: Interaction, channel: Channel | None) -> int:
    """The channel that is meant."""
    chosen = channel.id if channel is not None else interaction.channel_id
    if chosen is None:
        raise Unanswerable("Discord did not say which channel you are in. Name one with the channel option.")
    return chosen


def named(interaction: Interaction, channel_id: int) -> str:
    return "This conversation" if interaction.guild_id is None else f"<#{channel_id}>"
