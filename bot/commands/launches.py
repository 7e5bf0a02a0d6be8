"""/launches recent, search and show: what was launched, from the history."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.alerts.limits import CHOICE_NAME, EMBED_DESCRIPTION, EMBED_TOTAL, length
from bot.alerts.markup import plain, unescaped, unmarked
from bot.alerts.phrases import status_word, weapon_word
from bot.alerts.senders import embed
from bot.alerts.timeline import timeline
from bot.alerts.wording import compose, happening, size
from bot.commands.answers import Unanswerable, answer
from bot.commands.launchers import chosen, offer
from bot.commands.pages import LAUNCHER, QUERY, Query, open_pages, page_turner
from bot.commands.said import asked_in, capital, choice, told
from bot.commands.services import Services
from bot.languages import Language
from bot.model import Kind, Launch, Status, Weapon
from storage import launches as history

Interaction = discord.Interaction[discord.Client]

_ID = re.compile(r"[a-z_]{2,20}-(?:\d{8}|undated)-\d{1,6}", re.IGNORECASE)


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree, and the buttons that turn their pages."""
    group = app_commands.Group(
        name="launches",
        description=told("command-launches"),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )

    @group.command(description=told("command-launches-recent"))
    async def recent(interaction: Interaction) -> None:
        await open_pages(interaction, services, Query())

    @group.command(description=told("command-launches-search"))
    @app_commands.describe(
        words=told("option-words"),
        launcher=told("option-launcher"),
        kind=told("option-kind"),
        weapon=told("option-weapon"),
        status=told("option-attested"),
    )
    @app_commands.choices(
        kind=[choice(each.value, f"kind-{each}") for each in Kind],
        weapon=[choice(each.value, capital(weapon_word, each)) for each in Weapon],
        status=[choice(each.value, capital(status_word, each)) for each in Status],
    )
    async def search(
        interaction: Interaction,
        words: app_commands.Range[str, 1, QUERY] = "",
        launcher: app_commands.Range[str, 1, LAUNCHER] = "",
        kind: str = "",
        weapon: str = "",
        status: str = "",
    ) -> None:
        await open_pages(
            interaction, services, Query(words, chosen(launcher, asked_in(interaction)), kind, weapon, status)
        )

    search.autocomplete("launcher")(offer)

    @group.command(description=told("command-launches-show"))
    @app_commands.describe(launch=told("option-launch"))
    async def show(interaction: Interaction, launch: app_commands.Range[str, 1, 100]) -> None:
        await show_launch(interaction, await found(services, launch))

    @show.autocomplete("launch")
    async def choices(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await offered(services, typed, asked_in(interaction))

    tree.add_command(group)
    tree.client.add_dynamic_items(page_turner(services))


async def show_launch(interaction: Interaction, launch: Launch) -> None:
    """Answer with a launch's alert as it stands, and the timeline of its claims."""
    lang = asked_in(interaction)
    alert, title = compose(launch, lang), lang.say("timeline-title")
    room = min(EMBED_TOTAL - size(alert) - length(title), EMBED_DESCRIPTION)
    card = discord.Embed(title=title, description=timeline(launch, room, lang))
    await answer(interaction, alert.content, cards=[embed(alert), card])


async def found(services: Services, said: str) -> Launch:
    """The launch that is meant, whether its id is typed as kept, large or small, or with words around it."""
    named = _ID.search(said)
    for tried in (named[0], named[0].upper(), named[0].lower()) if named else ():
        launch = await history.get(services.db, tried)
        if launch is not None:
            return launch
    raise Unanswerable("launch-unknown", said=plain(said, 40))


async def offered(services: Services, typed: str, lang: Language) -> list[app_commands.Choice[str]]:
    """Launches to choose from while an id, or words of a launch, are typed."""
    return [_choice(launch, lang) for launch in await _fitting(services, typed)]


async def _fitting(services: Services, typed: str) -> Sequence[Launch]:
    if typed.strip():
        return await history.search(services.db, typed, limit=10)
    return await history.recent(services.db, limit=10)


def _choice(launch: Launch, lang: Language) -> app_commands.Choice[str]:
    told = unescaped(happening(launch.facts, lang, suspected=launch.status is Status.SUSPECTED))
    return app_commands.Choice(name=unmarked(f"{launch.id} · {told}", CHOICE_NAME), value=launch.id)
