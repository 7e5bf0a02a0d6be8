"""/about: which Salvo this is, and how it is doing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot import HOMEPAGE, VERSION
from bot.alerts.markup import moment
from bot.commands.answers import answer
from bot.commands.feedlist import Watched, all_doing
from bot.commands.permissions import invite_link
from bot.commands.said import asked_in, told
from bot.commands.services import Services
from bot.languages import Language
from bot.news.health import TROUBLE
from storage import launches
from storage.launches import Wanted

Interaction = discord.Interaction[discord.Client]


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add this command to the tree."""

    @tree.command(description=told("command-about"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def about(interaction: Interaction) -> None:
        await answer(interaction, cards=[await _card(interaction.client, services, asked_in(interaction))])

    @tree.command(name="help", description=told("command-help"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help_(interaction: Interaction) -> None:
        lang = asked_in(interaction)
        card = discord.Embed(title=lang.say("help-title"))
        for question in _QUESTIONS:
            card.add_field(name=lang.say(question), value=lang.say(f"{question}.answer"), inline=False)
        await answer(interaction, cards=[card])


_QUESTIONS = ("help-begin", "help-get", "help-sure", "help-why", "help-stop")


async def _card(client: discord.Client, services: Services, lang: Language) -> discord.Embed:
    watched = await all_doing(services)
    count = await launches.count(services.db, Wanted(alertable=True))
    links = ((lang.say("about-invite"), invite_link(client.application_id)), (lang.say("about-project"), HOMEPAGE))
    linked = " · ".join(f"[{name}]({address})" for name, address in links)
    card = discord.Embed(title=f"Salvo {VERSION}", description=f"{lang.say('about-description')}\n{linked}")
    for name, value in (
        ("feeds", _feeds(watched, lang)),
        ("last-poll", _last_poll(watched, lang)),
        ("told", f"{count:,}"),
        ("latency", _latency(client, lang)),
        ("running", moment(services.started_at, "R")),
        ("servers", f"{len(client.guilds):,}"),
    ):
        card.add_field(name=lang.say(f"about-{name}"), value=value)
    return card


def _feeds(watched: Sequence[Watched], lang: Language) -> str:
    trouble = sum(state in TROUBLE for *_, state in watched)
    return lang.say("about-feeds-trouble" if trouble else "about-feeds-well", count=len(watched), trouble=trouble)


def _last_poll(watched: Sequence[Watched], lang: Language) -> str:
    polls = [health.last_polled for _, health, _ in watched if health.last_polled]
    return moment(max(polls), "R") if polls else lang.say("about-no-poll")


def _latency(client: discord.Client, lang: Language) -> str:
    if math.isnan(client.latency):
        return lang.say("about-no-latency")
    return lang.say("about-milliseconds", count=round(client.latency * 1000))
