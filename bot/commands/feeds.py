"""/feeds list, add, remove, check, import and reload: the news sources, for operators."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import discord
from discord import app_commands
from yarl import URL

from bot.alerts.limits import CHOICES
from bot.alerts.markup import link, plain, unmarked
from bot.commands.answers import Unanswerable, answer
from bot.commands.feedlist import PAGE, open_list, turn_list
from bot.commands.paging import page_turner
from bot.commands.permissions import is_operator, require_operator
from bot.commands.said import asked_in, told
from bot.commands.services import Services
from bot.errors import FeedError, ParseError
from bot.languages import Language
from bot.model import Entry, Feed, FeedHealth
from bot.news.guard import check_address
from bot.news.opml import read_opml
from bot.news.parse import read_aside
from storage import feeds

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]

_SHOWN = 5
_INTERVAL = timedelta(minutes=5)
_LARGEST_OPML = 2_000_000


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add these commands to the tree."""
    group = app_commands.Group(
        name="feeds",
        description=told("command-feeds"),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )

    @group.command(name="list", description=told("command-feeds-list"))
    async def show(interaction: Interaction) -> None:
        await require_operator(interaction, services)
        await open_list(interaction, services)

    @group.command(description=told("command-feeds-add"))
    @app_commands.describe(
        url=told("option-feed-url"), name=told("option-feed-name"), language=told("option-feed-language")
    )
    async def add(
        interaction: Interaction,
        url: app_commands.Range[str, 8, 500],
        name: app_commands.Range[str, 1, 60],
        language: app_commands.Range[str, 2, 5] = "en",
    ) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        feed = Feed(name.strip(), url.strip(), name.strip(), language, interval=_INTERVAL, trusted=False)
        await answer(interaction, await _add(interaction, services, feed))

    @group.command(description=told("command-feeds-remove"))
    @app_commands.describe(name=told("option-feed-added"))
    async def remove(interaction: Interaction, name: app_commands.Range[str, 1, 100]) -> None:
        await require_operator(interaction, services)
        await answer(interaction, await _remove(services, name, asked_in(interaction)))

    @group.command(description=told("command-feeds-check"))
    @app_commands.describe(feed=told("option-feed"))
    async def check(interaction: Interaction, feed: app_commands.Range[str, 1, 500]) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        await answer(interaction, await _check(services, feed, asked_in(interaction)))

    @group.command(name="import", description=told("command-feeds-import"))
    @app_commands.describe(file=told("option-feed-file"))
    async def take_over(interaction: Interaction, file: discord.Attachment) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        await answer(interaction, await _import(interaction, services, file))

    @group.command(description=told("command-feeds-reload"))
    async def reload(interaction: Interaction) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        await services.feeds_changed()
        await answer(interaction, asked_in(interaction).say("feeds-reloaded", count=len(services.watched())))

    @remove.autocomplete("name")
    async def added(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        theirs = await is_operator(interaction, services)
        return _choices([one.feed for one in await feeds.added(services.db)] if theirs else (), typed)

    @check.autocomplete("feed")
    async def known(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return _choices(services.watched() if await is_operator(interaction, services) else (), typed)

    tree.add_command(group)
    tree.client.add_dynamic_items(page_turner(PAGE, partial(turn_list, services)))


def _choices(found: Iterable[Feed], typed: str) -> list[app_commands.Choice[str]]:
    fitting = [feed.name for feed in found if typed.casefold() in feed.name.casefold()]
    return [app_commands.Choice(name=unmarked(name, 100), value=name[:100]) for name in fitting[:CHOICES]]


async def _add(interaction: Interaction, services: Services, feed: Feed) -> str:
    if any(one.name == feed.name for one in services.watched()):
        raise Unanswerable("feeds-known", name=plain(feed.name, 60))
    if known := next((one for one in services.watched() if one.url == feed.url), None):
        raise Unanswerable("feeds-known-address", name=plain(known.name, 60))
    brought = await _read(services, feed)
    async with services.db.transaction() as tx:
        await feeds.add(tx, feed, interaction.user.id, services.clock())
    await services.feeds_changed()
    log.info("feed %s (%s) added by user %s", feed.name, feed.url, interaction.user.id)
    lang = asked_in(interaction)
    said = [lang.say("feeds-added", name=plain(feed.name, 60)), _told(brought, lang)]
    return "\n".join(said if feed.language == "en" else [*said, lang.say("feeds-not-english")])


async def _import(interaction: Interaction, services: Services, file: discord.Attachment) -> str:
    if file.size > _LARGEST_OPML:
        raise Unanswerable("feeds-large-file", most=_LARGEST_OPML // 1_000_000)
    try:
        listed = read_opml(await file.read())
    except ParseError as error:
        raise Unanswerable("feeds-bad-file", why=str(error)) from error
    names, urls = {one.name for one in services.watched()}, {one.url for one in services.watched()}
    new = [replace(feed, interval=_INTERVAL) for feed in listed if feed.url not in urls and feed.name not in names]
    if not new:
        raise Unanswerable("feeds-nothing-new")
    async with services.db.transaction() as tx:
        for feed in new:
            await feeds.add(tx, feed, interaction.user.id, services.clock())
    await services.feeds_changed()
    log.info("%d feeds imported by user %s", len(new), interaction.user.id)
    known = len(listed) - len(new)
    return asked_in(interaction).say("feeds-imported-rest" if known else "feeds-imported", count=len(new), known=known)


async def _remove(services: Services, name: str, lang: Language) -> str:
    async with services.db.transaction() as tx:
        gone = await feeds.remove(tx, name)
    if not gone:
        raise Unanswerable("feeds-not-added", name=plain(name, 60))
    await services.feeds_changed()
    return lang.say("feeds-removed", name=plain(name, 60))


async def _check(services: Services, said: str, lang: Language) -> str:
    named = [feed for feed in services.watched() if feed.name == said.strip()]
    feed = named[0] if named else Feed("checked", said.strip(), "checked", trusted=False)
    if not named and "://" not in said:
        raise Unanswerable("feeds-none-such", name=plain(said, 60))
    brought = await _read(services, feed)
    if named:
        services.ask_again(feed)
    return _told(brought, lang)


async def _read(services: Services, feed: Feed) -> list[Entry]:
    """What the feed brings now, as if it were read for the first time."""
    now = services.clock()
    try:
        if not feed.trusted:
            check_address(URL(feed.url))
        fetched = await services.fetcher.fetch(feed, FeedHealth(feed.name, feed.url), now)
        if fetched.document is None:
            return []
        return (await read_aside(fetched.document, feed, now, freshness=services.settings.freshness)).entries
    except FeedError as error:
        raise Unanswerable("feeds-unreadable", why=plain(str(error), 500)) from error
    except ValueError as error:
        raise Unanswerable("feeds-no-address") from error


def _told(brought: Sequence[Entry], lang: Language) -> str:
    if not brought:
        return lang.say("feeds-empty")
    newest = sorted(
        (entry for entry in brought if entry.published), key=lambda entry: str(entry.published), reverse=True
    )
    lines = [
        f"• {link(plain(entry.title, 150) or lang.say('untitled'), entry.link)}"
        for entry in (newest or brought)[:_SHOWN]
    ]
    return "\n".join([lang.say("feeds-brings", count=len(brought)), *lines])
