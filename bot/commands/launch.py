"""/launch merge, split, retract and undo: what operators correct."""

from __future__ import annotations

import logging
from typing import Any

import discord
from discord import app_commands

from bot.alerts.limits import CHOICE_NAME, CHOICES
from bot.alerts.markup import unmarked
from bot.commands import corrections
from bot.commands.answers import answer
from bot.commands.corrections import Done
from bot.commands.launches import found, offered
from bot.commands.permissions import require_operator
from bot.commands.said import asked_in, told
from bot.commands.services import Services
from bot.languages import ENGLISH, Language
from bot.model import Claim
from storage import launches

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]
Id = app_commands.Range[str, 1, 100]


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree."""
    group = app_commands.Group(
        name="launch",
        description=told("command-launch"),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )

    @group.command(description=told("command-launch-merge"))
    @app_commands.describe(launch=told("option-merge-launch"), other=told("option-merge-other"))
    async def merge(interaction: Interaction, launch: Id, other: Id) -> None:
        await merge_launches(interaction, services, launch, other)

    @group.command(description=told("command-launch-split"))
    @app_commands.describe(launch=told("option-split-launch"), report=told("option-split-report"))
    async def split(interaction: Interaction, launch: Id, report: app_commands.Range[str, 1, 500]) -> None:
        await split_launch(interaction, services, launch, report)

    @group.command(description=told("command-launch-retract"))
    @app_commands.describe(launch=told("option-retract-launch"), reason=told("option-retract-reason"))
    async def retract(interaction: Interaction, launch: Id, reason: app_commands.Range[str, 3, 300]) -> None:
        await retract_launch(interaction, services, launch, reason)

    @group.command(description=told("command-launch-undo"))
    @app_commands.describe(action=told("option-undo-action"))
    async def undo(interaction: Interaction, action: app_commands.Range[int, 1]) -> None:
        await require_operator(interaction, services)
        done = await corrections.undo(services, action, interaction.user.id)
        await _say(interaction, done, "launch-undone", number=str(action), then="launch-follow-undone")

    async def ids(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await offered(services, typed, asked_in(interaction))

    for command, option in ((merge, "launch"), (merge, "other"), (split, "launch"), (retract, "launch")):
        command.autocomplete(option)(ids)

    @split.autocomplete("report")
    async def reports(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await _reports(interaction, services, typed)

    tree.add_command(group)


async def merge_launches(interaction: Interaction, services: Services, launch: str, other: str) -> None:
    """Merge `other` into `launch`, both named by whoever asks, and say so."""
    await require_operator(interaction, services)
    kept, gone = await found(services, launch), await found(services, other)
    done = await corrections.merge(services, kept.id, gone.id, interaction.user.id)
    await _say(interaction, done, "launch-merged", gone=gone.id, kept=kept.id)


async def split_launch(interaction: Interaction, services: Services, launch: str, report: str) -> None:
    """Make one report of a launch, named by mark, link or outlet, a launch of its own, and say so."""
    await require_operator(interaction, services)
    whole = await found(services, launch)
    done = await corrections.split(services, whole.id, report, interaction.user.id)
    await _say(interaction, done, "launch-split", whole=whole.id, new=done.launches[-1].id)


async def retract_launch(interaction: Interaction, services: Services, launch: str, reason: str) -> None:
    """Take a launch back, and say so."""
    await require_operator(interaction, services)
    gone = await found(services, launch)
    done = await corrections.retract(services, gone.id, reason, interaction.user.id)
    await _say(interaction, done, "launch-retracted", id=gone.id)


async def _reports(interaction: Interaction, services: Services, typed: str) -> list[app_commands.Choice[str]]:
    """The reports of the launch that is being typed beside."""
    launch = await launches.get(services.db, str(getattr(interaction.namespace, "launch", "")))
    lang = asked_in(interaction)
    named = [(named_report(claim, lang), corrections.mark(claim)) for claim in (launch.claims if launch else ())]
    fitting = [(name, mark) for name, mark in named if typed.casefold() in name.casefold()]
    return [app_commands.Choice(name=name, value=mark) for name, mark in fitting[:CHOICES]]


def named_report(claim: Claim, lang: Language) -> str:
    """A report as it is offered to be chosen."""
    entry = claim.report.entry
    return unmarked(f"{entry.outlet}: {entry.title}", CHOICE_NAME) or lang.say("untitled")


async def _say(interaction: Interaction, done: Done, what: str, *, then: str = "launch-follow", **facts: str) -> None:
    log.warning("operator %s, action %d: %s", interaction.user.id, done.number, ENGLISH.say(what, **facts))
    lang = asked_in(interaction)
    await answer(interaction, lang.say(then, what=lang.say(what, **facts), number=str(done.number)))
