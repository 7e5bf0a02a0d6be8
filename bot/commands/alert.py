"""/alert test and /alert why: what an alert looks like here, and why an item became one or did not."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord
from discord import app_commands

from bot.alerts.calling import calling
from bot.alerts.markup import link, moment, plain
from bot.alerts.reasons import because
from bot.alerts.senders import DiscordSender
from bot.alerts.wishes import admits
from bot.alerts.wording import example
from bot.commands.answers import Unanswerable, answer
from bot.commands.inwords import held_by, in_words
from bot.commands.permissions import require_manager, require_posting
from bot.commands.services import Services
from bot.errors import DeliveryError
from bot.launches.classify import classify
from bot.model import Delivery, DeliveryState, Entry, Launch, Reason, Report
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
        description="Try an alert, or ask why there was none",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )

    @group.command(description="Post an example in this channel, to see what alerts look like")
    async def test(interaction: Interaction) -> None:
        require_manager(interaction)
        require_posting(interaction, None)
        await interaction.response.defer(ephemeral=True)
        assert interaction.channel_id is not None
        await answer(interaction, await post_example(interaction, services, interaction.channel_id))

    @group.command(description="Why a news item was alerted, or was not")
    @app_commands.describe(item="The item's link, or words of its headline")
    async def why(interaction: Interaction, item: app_commands.Range[str, 3, 500]) -> None:
        await answer(interaction, await _why(interaction, services, item))

    tree.add_command(group)


async def post_example(interaction: Interaction, services: Services, channel_id: int) -> str:
    """Post an example in the channel, calling nobody; gives what to say to the asker about real alerts there."""
    known = await subscriptions.get(services.db, channel_id)
    shown = example(services.clock())
    if known is not None and known.wishes.mention:
        shown = replace(shown, content=calling(shown.content, known.wishes.mention.role_id))
    unique = hashlib.sha256(str(interaction.id).encode()).hexdigest()[:25]
    try:
        await DiscordSender(interaction.client).send(channel_id, shown, unique)
    except DeliveryError as error:
        raise Unanswerable(f"The example could not be posted: {error}") from error
    if known is None:
        return "The example is posted. This channel is not subscribed yet: use /subscribe to get real alerts here."
    if known.paused:
        return f"The example is posted, but this channel's alerts are paused: {known.paused} /subscribe resumes them."
    said = "The example is posted. Real alerts come to this channel in the same way."
    called = " The example shows its role and calls nobody." if known.wishes.mention else ""
    return f"{said}\nWhat this channel wishes: {in_words(known)}{called}"


async def _why(interaction: Interaction, services: Services, item: str) -> str:
    address = canonical(item.strip()) if "://" in item else None
    found = await (entries.by_link(services.db, address) if address else entries.search(services.db, item, _MOST))
    if found:
        return "\n\n".join([await _explained(interaction, services, each) for each in found[:_MOST]])
    if address:
        return (
            "No feed that Salvo reads has brought this item so far. `/about` says when they were last read. "
            "Give the headline's words instead to see what Salvo would make of them."
        )
    return f"No feed has brought an item with these words.\n{_supposed(services, item)}"


def _supposed(services: Services, text: str) -> str:
    """What would be made of the words, came they in as a headline now."""
    now = services.clock()
    verdict = classify(Entry(key="asked", title=text, summary="", link=None, published=now, outlet="asked"))
    if not isinstance(verdict, Report):
        return f"Came they in as a headline, Salvo would hold that they report no launch: {because(verdict.reason)}."
    alone = "alert at once" if verdict.sure else "alert once a second outlet reports the same"
    return f"Came they in as a headline, Salvo would {alone}: {because(verdict.reason)}."


async def _explained(interaction: Interaction, services: Services, item: Recorded) -> str:
    title = link(plain(item.title, _TITLE) or "Untitled", item.link)
    lines = [f"**{plain(item.outlet, 60)}**: {title}", f"Read {moment(item.seen_at, 'f')}."]
    if not item.report:
        lines.append(f"Held to report no launch: {because(item.reason)}{_weight(item)}.")
        return "\n".join(lines)
    lines.append(f"Held to report a launch: {because(item.reason)}{_weight(item)}.")
    launch = await launches.get(services.db, item.launch_id) if item.launch_id else None
    if launch is not None:
        lines.append(await _told(interaction, services, launch))
    return "\n".join(lines)


def _weight(item: Recorded) -> str:
    """How sure Salvo was, where it weighed the words at all."""
    if item.reason is Reason.NO_LAUNCH_WORD:
        return ""
    weighed = f"; what weighed most: {plain(', '.join(item.weighed[:3]), 150)}" if item.weighed else ""
    return f" ({item.score:.0%} sure{weighed})"


async def _told(interaction: Interaction, services: Services, launch: Launch) -> str:
    """What became of the item's launch in this channel."""
    about = f"It belongs to `{launch.id}`"
    if not launch.alertable:
        return (
            f"{about}, which alerts nobody yet: one unsure report; a second independent outlet would make it an alert."
        )
    here = [
        one for one in await deliveries.for_launch(services.db, launch.id) if one.channel_id == interaction.channel_id
    ]
    if not here:
        return f"{about}, which was not promised to this channel: {await _unpromised(interaction, services, launch)}"
    delivery = here[0]
    if delivery.state is DeliveryState.WITHHELD:
        return f"{about}, {await _withheld(interaction, services, launch)}"
    if delivery.state is DeliveryState.SENT:
        return f"{about}, which stands in this channel: {_jump(interaction, delivery.message_id)}"
    if delivery.state is DeliveryState.PENDING and delivery.held_until and delivery.held_until > services.clock():
        return f"{about}, which {_waits(delivery, delivery.held_until)}"
    if delivery.state is DeliveryState.PENDING:
        return f"{about}, which is on its way to this channel{f': {delivery.why}' if delivery.why else '.'}"
    return f"{about}, which could not be posted here: {delivery.why}"


async def _withheld(interaction: Interaction, services: Services, launch: Launch) -> str:
    known = await subscriptions.get(services.db, interaction.channel_id or 0)
    what = admits(known.wishes, launch) if known else None
    if what is None:
        return "which this channel came to want only now; it is posted with its next change."
    return (
        f"which this channel does not want as it stands: what holds it back is {held_by(what)}. "
        "It is posted as soon as that changes, if it is still fresh then. `/subscriptions` shows the filters."
    )


def _waits(delivery: Delivery, until: datetime) -> str:
    if delivery.summary is not None:
        return f"joins the channel's summary {moment(until, 'R')}."
    return f"waits for the end of this channel's quiet hours, {moment(until, 'R')}."


def _jump(interaction: Interaction, message_id: int | None) -> str:
    guild = interaction.guild_id or "@me"
    return f"https://discord.com/channels/{guild}/{interaction.channel_id}/{message_id}"


async def _unpromised(interaction: Interaction, services: Services, launch: Launch) -> str:
    known = await subscriptions.get(services.db, interaction.channel_id or 0)
    if known is None:
        return "it is not subscribed. Use /subscribe."
    window: timedelta = services.settings.freshness.window
    if launch.first_seen is not None and launch.first_seen < known.created_at:
        return "it was subscribed only afterwards, and nothing older is posted."
    hours = window.total_seconds() / 3600
    return f"Salvo heard of it more than {hours:g} hours late, which enters the history and alerts nobody."
