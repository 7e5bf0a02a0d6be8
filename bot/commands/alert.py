"""/alert test and /alert why: what an alert looks like here, and why an item became one or did not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import discord
from discord import app_commands

from bot.alerts.kept import again
from bot.alerts.markup import link, moment, plain
from bot.alerts.reasons import because
from bot.alerts.wishes import admits
from bot.commands.answers import answer
from bot.commands.example import post_example, subscribed_here
from bot.commands.permissions import require_manager, require_posting
from bot.commands.said import asked_in, told
from bot.commands.services import Services
from bot.languages import Language
from bot.launches.classify import classify
from bot.model import DeliveryState, Entry, Launch, Reason, Report, Subscription
from bot.news.links import canonical
from storage import deliveries, entries, launches
from storage.entries import Recorded

Interaction = discord.Interaction[discord.Client]

_MOST = 3
_TITLE = 200


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree."""
    group = app_commands.Group(
        name="alert",
        description=told("command-alert"),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )

    @group.command(description=told("command-alert-test"))
    async def test(interaction: Interaction) -> None:
        require_manager(interaction)
        require_posting(interaction, None)
        await interaction.response.defer(ephemeral=True)
        assert interaction.channel_id is not None
        known = await subscribed_here(interaction, services)
        await answer(interaction, await post_example(interaction, services, interaction.channel_id, known))

    @group.command(description=told("command-alert-why"))
    @app_commands.describe(item=told("option-item"))
    async def why(interaction: Interaction, item: app_commands.Range[str, 3, 500]) -> None:
        await answer(interaction, await _why(interaction, services, item))

    tree.add_command(group)


async def _why(interaction: Interaction, services: Services, item: str) -> str:
    address, lang = canonical(item.strip()) if "://" in item else None, asked_in(interaction)
    found = await (entries.by_link(services.db, address) if address else entries.search(services.db, item, _MOST))
    if found:
        return "\n\n".join([await _explained(interaction, services, each) for each in found[:_MOST]])
    if address:
        return lang.say("why-unread")
    return f"{lang.say('why-no-words')}\n{_supposed(services, item, lang)}"


def _supposed(services: Services, text: str, lang: Language) -> str:
    """What would be made of the words, came they in as a headline now."""
    now = services.clock()
    verdict = classify(Entry(key="asked", title=text, summary="", link=None, published=now, outlet="asked"))
    message = "why-no-report"
    if isinstance(verdict, Report):
        message = "why-sure" if verdict.sure else "why-unsure"
    return lang.say(message, reason=because(verdict.reason, lang))


async def _explained(interaction: Interaction, services: Services, item: Recorded) -> str:
    lang = asked_in(interaction)
    title = link(plain(item.title, _TITLE) or lang.say("untitled"), item.link)
    lines = [
        lang.say("why-item", outlet=plain(item.outlet, 60), title=title),
        lang.say("why-read", moment=moment(item.seen_at, "f")),
        lang.say("why-held" if item.report else "why-held-none", reason=_weighed(item, lang)),
    ]
    launch = await launches.get(services.db, item.launch_id) if item.report and item.launch_id else None
    if launch is not None:
        lines.append(await _told(interaction, services, launch))
    return "\n".join(lines)


def _weighed(item: Recorded, lang: Language) -> str:
    """The reason, and how sure Salvo was, where it weighed the words at all."""
    reason = because(item.reason, lang)
    if item.reason in (Reason.NO_LAUNCH_WORD, Reason.FAULT):
        return reason
    words = plain(", ".join(item.weighed[:3]), 150)
    message = "why-weighed-by" if words else "why-weighed"
    sure = item.score if item.report else 1 - item.score
    return lang.say(message, reason=reason, percent=min(max(round(sure * 100), 1), 99), words=words)


async def _told(interaction: Interaction, services: Services, launch: Launch) -> str:
    """What became of the item's launch in this channel."""
    lang = asked_in(interaction)
    if not launch.alertable:
        return lang.say("why-nobody", id=launch.id)
    known = await subscribed_here(interaction, services)
    channel_id = known.channel_id if known else interaction.channel_id
    here = [one for one in await deliveries.for_launch(services.db, launch.id) if one.channel_id == channel_id]
    if not here:
        return lang.say("why-unpromised", id=launch.id, why=_unpromised(known, services, launch, lang))
    delivery = here[0]
    if delivery.state is DeliveryState.WITHHELD:
        return _withheld(known, launch, lang)
    if delivery.state is DeliveryState.SENT:
        return lang.say("why-here", id=launch.id, link=_jump(interaction, delivery.message_id))
    if delivery.state is DeliveryState.PENDING and delivery.held_until and delivery.held_until > services.clock():
        message = "why-quiet" if delivery.summary is None else "why-summary"
        return lang.say(message, id=launch.id, moment=moment(delivery.held_until, "R"))
    why = again(delivery.why or "", lang)
    if delivery.state is DeliveryState.PENDING:
        return lang.say("why-going-slowly" if why else "why-going", id=launch.id, why=why)
    return lang.say("why-refused", id=launch.id, why=why)


def _withheld(known: Subscription | None, launch: Launch, lang: Language) -> str:
    what = admits(known.wishes, launch) if known else None
    if what is None:
        return lang.say("why-wanted-now", id=launch.id)
    return lang.say("why-filtered", id=launch.id, filter=lang.say(f"held-{what}"))


def _jump(interaction: Interaction, message_id: int | None) -> str:
    guild = interaction.guild_id or "@me"
    return f"https://discord.com/channels/{guild}/{interaction.channel_id}/{message_id}"


def _unpromised(known: Subscription | None, services: Services, launch: Launch, lang: Language) -> str:
    if known is None:
        return lang.say("why-not-subscribed")
    window: timedelta = services.settings.freshness.window
    if launch.first_seen is not None and launch.first_seen < known.created_at:
        return lang.say("why-only-afterwards")
    return lang.say("why-too-old", hours=f"{window.total_seconds() / 3600:g}")
