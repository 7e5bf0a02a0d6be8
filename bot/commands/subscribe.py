"""/subscribe: which channel is told of which launches, and how."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any

import discord
from discord import app_commands

from bot.alerts.phrases import status_word
from bot.alerts.wishes import MINIMUM_CLASSES
from bot.commands.answers import Unanswerable, answer
from bot.commands.inwords import and_up, in_words
from bot.commands.managing import buttons
from bot.commands.options import (
    ANY,
    OFF,
    Asked,
    changed,
    offer_kinds,
    offer_launchers,
    offer_weapons,
    offer_zones,
)
from bot.commands.permissions import Channel, Where, forum_of, require_manager, require_posting
from bot.commands.permissions import held as may_do
from bot.commands.said import Choice, asked_in, capital, choice, told, usual
from bot.commands.services import Services
from bot.languages import NAMES, Language
from bot.model import Status, Subscription, Updates, Wishes
from storage import deliveries, held, subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]

_STATUSES = (Status.SUSPECTED, Status.REPORTED, Status.CONFIRMED)
_OPTIONS = (
    *("channel", "launchers", "kinds", "weapons", "status", "outlets"),
    *("mention", "mention_status", "mention_outlets", "mention_weapons"),
    *("updates", "quiet", "timezone", "hourly_limit", "language", "publish"),
)


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add this command to the tree."""

    @tree.command(description=told("command-subscribe"))
    @app_commands.describe(**{option: told(f"option-{option.replace('_', '-')}") for option in _OPTIONS})
    @app_commands.choices(
        status=[choice(each.value, capital(status_word, each)) for each in _STATUSES],
        mention_status=[
            *(choice(each.value, capital(status_word, each)) for each in _STATUSES),
            choice(OFF, "choice-call-nobody"),
        ],
        mention_weapons=[
            choice(ANY, "choice-any-weapon"),
            *(choice(each.value, capital(and_up, each)) for each in MINIMUM_CLASSES),
        ],
        updates=[choice(each.value, f"choice-updates-{each}") for each in Updates],
        language=[app_commands.Choice(name=name, value=code) for code, name in NAMES.items()],
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
        language: str | None = None,
        publish: bool | None = None,
    ) -> None:
        require_manager(interaction)
        role = _to_call(interaction, mention)
        asked = Asked(
            *(launchers, kinds, weapons, status, outlets, role, mention_status, mention_outlets, mention_weapons),
            *(updates, quiet, timezone, hourly_limit),
        )
        text, made = await _subscribe(interaction, services, channel, asked, language, publish)
        text += _unheard(interaction, channel, mention)
        await answer(interaction, text, view=buttons(made, asked_in(interaction)))

    for option, offered in (
        ("launchers", offer_launchers),
        ("kinds", offer_kinds),
        ("weapons", offer_weapons),
        ("timezone", offer_zones),
    ):
        subscribe.autocomplete(option)(_offering(offered))


def _offering(
    offered: Callable[[str, Language], list[Choice]],
) -> Callable[[Interaction, str], Coroutine[Any, Any, list[Choice]]]:
    async def offer(interaction: Interaction, typed: str) -> list[Choice]:
        return offered(typed, asked_in(interaction))

    return offer


def _to_call(interaction: Interaction, role: discord.Role | None) -> int | None:
    """The role's id; everyone is no role to call."""
    if role is None:
        return None
    if role.id == interaction.guild_id:
        raise Unanswerable("subscribe-everyone")
    return role.id


def _unheard(interaction: Interaction, channel: Channel | None, role: discord.Role | None) -> str:
    """What keeps the role from being called, and what to do about it."""
    has, _ = may_do(interaction, channel)
    if role is None or role.mentionable or has is None or has.mention_everyone:
        return ""
    return "\n" + asked_in(interaction).say("subscribe-unheard", role=role.mention)


async def _subscribe(
    interaction: Interaction,
    services: Services,
    channel: Channel | None,
    asked: Asked,
    language: str | None,
    publish: bool | None,
) -> tuple[str, Subscription]:
    """What to say, and the subscription as it is now: with what was asked for, and else as it was."""
    channel_id = target(interaction, channel)
    require_posting(interaction, channel)
    lang = asked_in(interaction)
    if publish and _kind(interaction, channel) is not discord.ChannelType.news:
        raise Unanswerable("subscribe-not-news")
    known = await subscriptions.get(services.db, channel_id)
    wishes = changed(known.wishes if known else Wishes(), asked, lang)
    crosspost = publish if publish is not None else known is not None and known.crosspost
    spoken = language or (known.language if known else usual(interaction).code)
    where, before = named(interaction, channel_id), known
    if before and (None, wishes, spoken, crosspost) == (
        before.paused,
        before.wishes,
        before.language,
        before.crosspost,
    ):
        return lang.say("subscribe-already", where=where, wishes=in_words(before, lang)), before
    made = await _keep(interaction, services, channel_id, known, wishes, spoken, crosspost)
    done = "new" if known is None else "again" if known.paused else "changed"
    text = lang.say("subscribe-done", done=done, where=where, wishes=in_words(made, lang))
    return text + _advice(interaction, channel), made


async def _keep(
    interaction: Interaction,
    services: Services,
    channel_id: int,
    known: Subscription | None,
    wishes: Wishes,
    language: str,
    crosspost: bool,
) -> Subscription:
    now, by = services.clock(), interaction.user.id
    async with services.db.transaction() as tx:
        made = await subscriptions.add(
            tx, channel_id, interaction.guild_id, by, now, language=language, crosspost=crosspost, wishes=wishes
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
    lang = asked_in(interaction)
    if interaction.guild_id is None:
        return "\n" + lang.say("subscribe-direct")
    said = []
    if channel is None and (forum := forum_of(interaction)) is not None:
        said.append(lang.say("subscribe-post", forum=forum.mention))
    has, _ = may_do(interaction, channel)
    if has is not None and not has.read_message_history:
        said.append(lang.say("subscribe-history"))
    return "".join(f"\n{each}" for each in said)


def target(interaction: Interaction, channel: Channel | None) -> int:
    """The channel that is meant."""
    chosen = channel.id if channel is not None else interaction.channel_id
    if chosen is None:
        raise Unanswerable("no-channel")
    return chosen


def named(interaction: Interaction, channel_id: int) -> str:
    return asked_in(interaction).say("conversation") if interaction.guild_id is None else f"<#{channel_id}>"
