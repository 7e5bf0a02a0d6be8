"""/alert test and /alert why: what an alert looks like here, and why an item became one or did not."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot.alerts.calling import calling
from bot.alerts.kept import again
from bot.alerts.markup import link, moment, plain
from bot.alerts.reasons import because
from bot.alerts.senders import DiscordSender
from bot.alerts.wishes import admits
from bot.alerts.wording import example
from bot.commands.answers import Unanswerable, answer
from bot.commands.inwords import in_words
from bot.commands.permissions import require_manager, require_posting
from bot.commands.said import asked_in, told, usual
from bot.commands.services import Services
from bot.errors import DeliveryError
from bot.languages import Language, language
from bot.launches.classify import classify
from bot.model import DeliveryState, Entry, Launch, Reason, Report
from bot.news.links import canonical
from storage import deliveries, entries, launches, subscriptions
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
        await answer(interaction, await post_example(interaction, services, interaction.channel_id))

    @group.command(description=told("command-alert-why"))
    @app_commands.describe(item=told("option-item"))
    async def why(interaction: Interaction, item: app_commands.Range[str, 3, 500]) -> None:
        await answer(interaction, await _why(interaction, services, item))

    tree.add_command(group)


async def post_example(interaction: Interaction, services: Services, channel_id: int) -> str:
    """Post an example in the channel, calling nobody; gives what to say to the asker about real alerts there."""
    known, lang = await subscriptions.get(services.db, channel_id), asked_in(interaction)
    shown = example(services.clock(), language(known.language) if known else usual(interaction))
    if known is not None and known.wishes.mention:
        shown = replace(shown, content=calling(shown.content, known.wishes.mention.role_id))
    unique = hashlib.sha256(str(interaction.id).encode()).hexdigest()[:25]
    try:
        await DiscordSender(interaction.client).send(channel_id, shown, unique)
    except DeliveryError as error:
        raise Unanswerable("test-refused", why=partial(again, str(error))) from error
    if known is None:
        return lang.say("test-unsubscribed")
    if known.paused:
        return lang.say("test-paused", why=again(known.paused, lang))
    said = lang.say("test-done", wishes=in_words(known, lang))
    return f"{said} {lang.say('test-calls')}" if known.wishes.mention else said


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
    return lang.say(message, reason=reason, percent=round(item.score * 100), words=words)


async def _told(interaction: Interaction, services: Services, launch: Launch) -> str:
    """What became of the item's launch in this channel."""
    lang = asked_in(interaction)
    if not launch.alertable:
        return lang.say("why-nobody", id=launch.id)
    here = [
        one for one in await deliveries.for_launch(services.db, launch.id) if one.channel_id == interaction.channel_id
    ]
    if not here:
        why = await _unpromised(interaction, services, launch)
        return lang.say("why-unpromised", id=launch.id, why=why)
    delivery = here[0]
    if delivery.state is DeliveryState.WITHHELD:
        return await _withheld(interaction, services, launch)
    if delivery.state is DeliveryState.SENT:
        return lang.say("why-here", id=launch.id, link=_jump(interaction, delivery.message_id))
    if delivery.state is DeliveryState.PENDING and delivery.held_until and delivery.held_until > services.clock():
        message = "why-quiet" if delivery.summary is None else "why-summary"
        return lang.say(message, id=launch.id, moment=moment(delivery.held_until, "R"))
    why = again(delivery.why or "", lang)
    if delivery.state is DeliveryState.PENDING:
        return lang.say("why-going-slowly" if why else "why-going", id=launch.id, why=why)
    return lang.say("why-refused", id=launch.id, why=why)


async def _withheld(interaction: Interaction, services: Services, launch: Launch) -> str:
    lang, known = asked_in(interaction), await subscriptions.get(services.db, interaction.channel_id or 0)
    what = admits(known.wishes, launch) if known else None
    if what is None:
        return lang.say("why-wanted-now", id=launch.id)
    return lang.say("why-filtered", id=launch.id, filter=lang.say(f"held-{what}"))


def _jump(interaction: Interaction, message_id: int | None) -> str:
    guild = interaction.guild_id or "@me"
    return f"https://discord.com/channels/{guild}/{interaction.channel_id}/{message_id}"


async def _unpromised(interaction: Interaction, services: Services, launch: Launch) -> str:
    lang, known = asked_in(interaction), await subscriptions.get(services.db, interaction.channel_id or 0)
    if known is None:
        return lang.say("why-not-subscribed")
    window: timedelta = services.settings.freshness.window
    if launch.first_seen is not None and launch.first_seen < known.created_at:
        return lang.say("why-only-afterwards")
    return lang.say("why-too-old", hours=f"{window.total_seconds() / 3600:g}")
