"""/launches recent, search and show: what was launched, from the history."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import app_commands

from bot.alerts.limits import CHOICE_NAME, EMBED_DESCRIPTION, EMBED_TOTAL
from bot.alerts.markup import plain, unmarked
from bot.alerts.phrases import KINDS, STATUSES, WEAPONS, capitalised
from bot.alerts.senders import embed
from bot.alerts.timeline import timeline
from bot.alerts.wording import compose, happening, size
from bot.commands import launchers
from bot.commands.answers import Unanswerable, answer
from bot.commands.pages import LAUNCHER, QUERY, Query, open_pages, page_turner
from bot.commands.services import Services
from bot.model import Launch, Status
from storage import launches as history

Interaction = discord.Interaction[discord.Client]

_TIMELINE = "Timeline"
_ID = re.compile(r"[a-z_]{2,20}-(?:\d{8}|undated)-\d{1,6}", re.IGNORECASE)


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree, and the buttons that turn their pages."""
    group = app_commands.Group(
        name="launches",
        description="What was launched, by whom, when",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )

    @group.command(description="The newest launches")
    async def recent(interaction: Interaction) -> None:
        await open_pages(interaction, services, Query())

    @group.command(description="Launches by words, launcher, kind, weapon or status")
    @app_commands.describe(
        words="For example: hwasong east sea, Kharkiv, Houthi",
        launcher="Who fired",
        kind="What for",
        weapon="What was fired",
        status="How well it is attested",
    )
    @app_commands.choices(kind=_choices(KINDS), weapon=_choices(WEAPONS), status=_choices(STATUSES))
    async def search(
        interaction: Interaction,
        words: app_commands.Range[str, 1, QUERY] = "",
        launcher: app_commands.Range[str, 1, LAUNCHER] = "",
        kind: str = "",
        weapon: str = "",
        status: str = "",
    ) -> None:
        await open_pages(interaction, services, Query(words, launchers.chosen(launcher), kind, weapon, status))

    search.autocomplete("launcher")(launchers.offer)

    @group.command(description="Everything known of one launch: facts, sources, who said what when")
    @app_commands.describe(launch="The id from the alert's last line, for example KP-20230913-1")
    async def show(interaction: Interaction, launch: app_commands.Range[str, 1, 100]) -> None:
        await show_launch(interaction, await found(services, launch))

    @show.autocomplete("launch")
    async def choices(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await offered(services, typed)

    tree.add_command(group)
    tree.client.add_dynamic_items(page_turner(services))


async def show_launch(interaction: Interaction, launch: Launch) -> None:
    """Answer with a launch's alert as it stands, and the timeline of its claims."""
    alert = compose(launch)
    room = EMBED_TOTAL - size(alert) - len(_TIMELINE)
    card = discord.Embed(title=_TIMELINE, description=timeline(launch, min(room, EMBED_DESCRIPTION)))
    await answer(interaction, alert.content, cards=[embed(alert), card])


def _choices(words: Mapping[Any, str]) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=capitalised(name), value=str(each)) for each, name in words.items() if each]


async def found(services: Services, said: str) -> Launch:
    """The launch that is meant, whether its id is typed as kept, large or small, or with words around it."""
    named = _ID.search(said)
    for tried in (named[0], named[0].upper(), named[0].lower()) if named else ():
        launch = await history.get(services.db, tried)
        if launch is not None:
            return launch
    raise Unanswerable(
        f"There is no launch “{plain(said, 40)}”. Its id is the last line of its alert, such as `KP-20230913-1`; "
        "`/launches recent` lists the newest."
    )


async def offered(services: Services, typed: str) -> list[app_commands.Choice[str]]:
    """Launches to choose from while an id, or words of a launch, are typed."""
    return [_choice(launch) for launch in await _fitting(services, typed)]


async def _fitting(services: Services, typed: str) -> Sequence[Launch]:
    if typed.strip():
        return await history.search(services.db, typed, limit=10)
    return await history.recent(services.db, limit=10)


def _choice(launch: Launch) -> app_commands.Choice[str]:
    words = unmarked(
        f"{launch.id} · {happening(launch.facts, suspected=launch.status is Status.SUSPECTED)}", CHOICE_NAME
    )
    return app_commands.Choice(name=words, value=launch.id)
