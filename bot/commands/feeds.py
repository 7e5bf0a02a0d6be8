"""/feeds list, add, remove, check, import and reload: the news sources, for operators."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord
from discord import app_commands
from yarl import URL

from bot.alerts.limits import CHOICES, EMBED_DESCRIPTION, length
from bot.alerts.markup import link, moment, plain, unmarked
from bot.commands.answers import Unanswerable, answer
from bot.commands.permissions import is_operator, require_operator
from bot.commands.services import Services
from bot.errors import FeedError, ParseError
from bot.model import Entry, Feed, FeedHealth
from bot.news.guard import check_address
from bot.news.health import Condition, condition
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
        description="The news feeds that Salvo reads (operators)",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )

    @group.command(name="list", description="Every feed and how it is doing, those in trouble first")
    async def show(interaction: Interaction) -> None:
        await require_operator(interaction, services)
        await answer(interaction, cards=[await _listing(services)])

    @group.command(description="Read a news feed from now on, too")
    @app_commands.describe(url="The feed's address", name="What to call it", language="Its language, such as en")
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

    @group.command(description="Stop reading a feed that was added through Discord")
    async def remove(interaction: Interaction, name: app_commands.Range[str, 1, 100]) -> None:
        await require_operator(interaction, services)
        await answer(interaction, await _remove(services, name))

    @group.command(description="Read a feed now and show what it brings")
    @app_commands.describe(feed="A feed's name, or any feed's address")
    async def check(interaction: Interaction, feed: app_commands.Range[str, 1, 500]) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        await answer(interaction, await _check(services, feed))

    @group.command(name="import", description="Read the feeds of an OPML file from now on, too")
    @app_commands.describe(file="An OPML file, as feed readers export it")
    async def take_over(interaction: Interaction, file: discord.Attachment) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        await answer(interaction, await _import(interaction, services, file))

    @group.command(description="Read feeds.yaml again")
    async def reload(interaction: Interaction) -> None:
        await require_operator(interaction, services)
        await interaction.response.defer(ephemeral=True)
        await services.feeds_changed()
        await answer(interaction, "The feeds were read again. /feeds list shows them.")

    @remove.autocomplete("name")
    async def added(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        theirs = await is_operator(interaction, services)
        return _choices([one.feed for one in await feeds.added(services.db)] if theirs else (), typed)

    @check.autocomplete("feed")
    async def known(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return _choices(services.watched() if await is_operator(interaction, services) else (), typed)

    tree.add_command(group)


def _choices(found: Iterable[Feed], typed: str) -> list[app_commands.Choice[str]]:
    fitting = [feed.name for feed in found if typed.casefold() in feed.name.casefold()]
    return [app_commands.Choice(name=unmarked(name, 100), value=name[:100]) for name in fitting[:CHOICES]]


async def _listing(services: Services) -> discord.Embed:
    health = await feeds.health(services.db)
    watched = sorted(services.watched(), key=lambda feed: -(health[feed.name].failures if feed.name in health else 0))
    lines: list[str] = []
    for index, feed in enumerate(watched):
        line = _line(feed, health.get(feed.name), services.clock())
        more = f"…and {len(watched) - index:,} more; the web page shows all"
        if length("\n".join([*lines, line, more])) > EMBED_DESCRIPTION:
            lines.append(more)
            break
        lines.append(line)
    return discord.Embed(title=f"Feeds ({len(watched):,})", description="\n".join(lines) or "None. Use /feeds add.")


def _line(feed: Feed, health: FeedHealth | None, now: datetime) -> str:
    name = f"**{plain(feed.name, 60)}**{'' if feed.trusted else ' (added)'}"
    if health is None or health.last_polled is None:
        return f"{name} · not read yet"
    if health.failures:
        since = f" since {moment(health.failing_since, 'R')}" if health.failing_since else ""
        return f"⚠ {name} · failing{since}: {plain(health.why or 'unknown', 150)}"
    if condition(health, now) is Condition.FROZEN and health.last_changed:
        return f"💤 {name} · answers, with nothing new since {moment(health.last_changed, 'D')}"
    return f"{name} · read {moment(health.last_polled, 'R')} · {health.items:,} items, {health.reports:,} reports"


async def _add(interaction: Interaction, services: Services, feed: Feed) -> str:
    if any(one.name == feed.name for one in services.watched()):
        raise Unanswerable(f"There is a feed “{plain(feed.name, 60)}” already. Choose another name.")
    brought = await _read(services, feed)
    async with services.db.transaction() as tx:
        await feeds.add(tx, feed, interaction.user.id, services.clock())
    await services.feeds_changed()
    log.info("feed %s (%s) added by user %s", feed.name, feed.url, interaction.user.id)
    return f"“{plain(feed.name, 60)}” is read from now on.\n{_told(brought)}"


async def _import(interaction: Interaction, services: Services, file: discord.Attachment) -> str:
    if file.size > _LARGEST_OPML:
        raise Unanswerable(f"The file is larger than {_LARGEST_OPML // 1_000_000} MB: split it.")
    try:
        listed = read_opml(await file.read())
    except ParseError as error:
        raise Unanswerable(f"{error}.") from error
    names, urls = {one.name for one in services.watched()}, {one.url for one in services.watched()}
    new = [replace(feed, interval=_INTERVAL) for feed in listed if feed.url not in urls and feed.name not in names]
    if not new:
        raise Unanswerable("The file brings no feed that is not read already.")
    async with services.db.transaction() as tx:
        for feed in new:
            await feeds.add(tx, feed, interaction.user.id, services.clock())
    await services.feeds_changed()
    log.info("%d feeds imported by user %s", len(new), interaction.user.id)
    left = f"; {len(listed) - len(new):,} were known by name or address" if len(new) < len(listed) else ""
    are = "feeds are" if len(new) > 1 else "feed is"
    return f"{len(new):,} {are} read from now on{left}. /feeds list shows how each is doing."


async def _remove(services: Services, name: str) -> str:
    async with services.db.transaction() as tx:
        gone = await feeds.remove(tx, name)
    if not gone:
        raise Unanswerable(
            f"No feed “{plain(name, 60)}” was added through Discord. Feeds of feeds.yaml are removed there, "
            "then by /feeds reload."
        )
    await services.feeds_changed()
    return f"“{plain(name, 60)}” is no longer read. What it brought stays in the history."


async def _check(services: Services, said: str) -> str:
    named = [feed for feed in services.watched() if feed.name == said.strip()]
    feed = named[0] if named else Feed("checked", said.strip(), "checked", trusted=False)
    if not named and "://" not in said:
        raise Unanswerable(f"There is no feed “{plain(said, 60)}”. Give a name that /feeds list shows, or an address.")
    brought = await _read(services, feed)
    if named:
        services.ask_again(feed)
    return _told(brought)


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
        raise Unanswerable(f"The feed can't be read: {plain(str(error), 500)}") from error
    except ValueError as error:
        raise Unanswerable("That is no web address. Give the feed's full address, https:// included.") from error


def _told(brought: Sequence[Entry]) -> str:
    if not brought:
        return "It can be read, and brings no item now."
    newest = sorted(
        (entry for entry in brought if entry.published), key=lambda entry: str(entry.published), reverse=True
    )
    lines = [f"• {link(plain(entry.title, 150) or 'Untitled', entry.link)}" for entry in (newest or brought)[:_SHOWN]]
    return "\n".join([f"It brings {len(brought):,} item{'s' * (len(brought) > 1)} now, the newest:", *lines])
