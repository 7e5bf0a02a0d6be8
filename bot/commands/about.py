"""/about: which Salvo this is, and how it is doing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands

from bot import HOMEPAGE, VERSION
from bot.alerts.markup import moment
from bot.commands.answers import answer
from bot.commands.permissions import invite_link
from bot.commands.services import Services
from bot.model import FeedHealth
from storage import feeds, launches
from storage.launches import Wanted

Interaction = discord.Interaction[discord.Client]


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add this command to the tree."""

    @tree.command(description="What Salvo is, how it is doing, and how to invite it")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def about(interaction: Interaction) -> None:
        await answer(interaction, cards=[await _card(interaction.client, services)])

    @tree.command(name="help", description="How to begin, and what to expect")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help_(interaction: Interaction) -> None:
        card = discord.Embed(title="Salvo in five questions")
        for question, reply in _QUESTIONS:
            card.add_field(name=question, value=reply, inline=False)
        await answer(interaction, cards=[card])


_QUESTIONS = (
    (
        "How do I get alerts?",
        "Use `/subscribe` in the channel where they should go. You need Manage Server; Salvo says what it needs.",
    ),
    (
        "What do I get?",
        "One message a launch, with every outlet that reports it, edited as more is known.\nTry `/alert test`.",
    ),
    (
        "How sure is it?",
        "Each alert says *suspected* (someone thinks so), *reported* (an outlet says so) or *confirmed* (an official "
        "or two independent outlets say so). What turns out wrong is struck through and corrected in the channel.",
    ),
    (
        "Why was something alerted, or not?",
        "`/alert why` with the item's link tells what Salvo made of it. **Report a mistake** under an alert reaches "
        "the operators.",
    ),
    (
        "How do I stop it, or look back?",
        "`/unsubscribe` stops a channel's alerts; `/subscriptions` shows which channels are told. "
        "`/launches recent` and `/launches search` look back.",
    ),
)


async def _card(client: discord.Client, services: Services) -> discord.Embed:
    health = await feeds.health(services.db)
    told = await launches.count(services.db, Wanted(alertable=True))
    card = discord.Embed(
        title=f"Salvo {VERSION}",
        description=(
            "Missile-launch alerts from the news: one alert a launch, with every outlet that reports it, edited as "
            "more is known.\n`/subscribe` starts alerts in this channel; `/launches recent` shows the newest.\n"
            f"[Invite Salvo]({invite_link(client.application_id)}) · [Project]({HOMEPAGE})"
        ),
    )
    for name, value in (
        ("Feeds", _feeds(services, health)),
        ("Last poll", _last_poll(health)),
        ("Launches told", f"{told:,}"),
        ("Latency", _latency(client)),
        ("Running since", moment(services.started_at, "R")),
        ("Servers", f"{len(client.guilds):,}"),
    ):
        card.add_field(name=name, value=value)
    return card


def _feeds(services: Services, health: Mapping[str, FeedHealth]) -> str:
    watched = [feed.name for feed in services.watched()]
    failing = sum(1 for name in watched if name in health and health[name].failures)
    return f"{len(watched):,} watched" + (f", {failing:,} failing now" if failing else ", all well")


def _last_poll(health: Mapping[str, FeedHealth]) -> str:
    polls = [each.last_polled for each in health.values() if each.last_polled]
    return moment(max(polls), "R") if polls else "None yet"


def _latency(client: discord.Client) -> str:
    return "Not measured yet" if math.isnan(client.latency) else f"{client.latency * 1000:,.0f} ms"
