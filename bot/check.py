"""`main.py check`: what works and what doesn't, in one screen, changing nothing."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import discord
from discord.http import Route
from rich.console import Console

from bot.commands.permissions import invite_link
from bot.errors import FeedError, Problem, SettingsError
from bot.model import Feed
from bot.news.fetch import Fetcher
from bot.news.health import untried
from bot.news.parse import read_aside
from bot.settings import Settings
from storage.database import Database
from storage.faults import barred

_LOGIN_MAY_TAKE = timedelta(seconds=15)
_MOST_NAMED = 5


async def check(settings: Settings) -> int:
    """Print what was found; 0. SettingsError for a token that Discord refuses, StorageError for a bad database."""
    console = Console(soft_wrap=True, highlight=False)
    enabled = [feed for feed in settings.feeds if feed.enabled]
    console.print(f"Settings  fine: {len(settings.feeds)} feeds in {settings.feeds_file.name}, {len(enabled)} enabled")
    for warning in settings.warnings:
        console.print(f"          note: {warning}", markup=False)
    console.print(f"Database  {await _database(settings.database_path)}", markup=False)
    console.print(f"Discord   {await _discord(settings)}", markup=False)
    for line in _feeds(enabled, await _tried(enabled)):
        console.print(line, markup=False)
    return 0


async def _database(path: Path) -> str:
    if not await asyncio.to_thread(_is_writable, path):
        raise barred(path)
    if not await asyncio.to_thread(path.exists):
        return f"{path} will be made at the first start"
    db = await Database.look(path)
    try:
        return f"{path} is sound ({await db.size() / 1_000_000:.1f} MB)"
    finally:
        await db.close()


def _is_writable(path: Path) -> bool:
    """Whether this user may write the database, or make it with the folders that it lacks."""
    if path.exists():
        return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    place = next(parent for parent in path.absolute().parents if parent.exists())
    return place.is_dir() and os.access(place, os.W_OK)


async def _discord(settings: Settings) -> str:
    if settings.token is None:
        return "no DISCORD_TOKEN is set: Salvo runs as a preview"
    Route.BASE = settings.api_url or Route.BASE
    client = discord.Client(intents=discord.Intents.none())
    try:
        async with asyncio.timeout(_LOGIN_MAY_TAKE.total_seconds()):
            await client.login(settings.token)
        told = f"logged in as {client.user}; invite it to a server with\n          {invite_link(client.application_id)}"
        return f"{told}\n          {await _operators(client, settings.owner_channel_id)}"
    except discord.LoginFailure:
        words = "Discord does not accept it: copy it anew from the developer portal's Bot page"
        raise SettingsError((Problem("DISCORD_TOKEN", words),)) from None
    except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
        return f"can't be reached now ({type(error).__name__}): the token could not be tried"
    finally:
        await client.close()


async def _operators(client: discord.Client, channel_id: int | None) -> str:
    """Where operators are told of trouble, and what is wrong with that."""
    if channel_id is None:
        return "trouble is told in the log only: OWNER_CHANNEL_ID names a channel where operators hear of it, too"
    try:
        return f"operators are told of trouble in #{await client.fetch_channel(channel_id)}"
    except (discord.NotFound, discord.Forbidden):
        return (
            "OWNER_CHANNEL_ID: Salvo can't see this channel: invite it there and give it View Channel, or mend the id"
        )


async def _tried(feeds: list[Feed]) -> dict[str, str | None]:
    """What is wrong with each feed, None where it answers with items."""
    async with Fetcher() as fetcher:
        found = await asyncio.gather(*(_try(fetcher, feed) for feed in feeds))
    return dict(zip((feed.name for feed in feeds), found, strict=True))


async def _try(fetcher: Fetcher, feed: Feed) -> str | None:
    now = datetime.now(UTC)
    try:
        fetched = await fetcher.fetch(feed, untried(feed), now)
        if fetched.document is None:
            return "it sent no document"
        await read_aside(fetched.document, feed, now)
    except FeedError as error:
        return str(error)
    return None


def _feeds(enabled: list[Feed], tried: dict[str, str | None]) -> Iterator[str]:
    wrong: dict[str, list[str]] = {}
    for name, why in tried.items():
        if why is not None:
            wrong.setdefault(why, []).append(name)
    answer = len(enabled) - sum(map(len, wrong.values()))
    yield f"Feeds     {answer} of {len(enabled)} answer"
    if not answer and len(enabled) > 1 and len(wrong) == 1:
        yield "          None answers: is this machine's network all right?"
    for why, names in sorted(wrong.items(), key=lambda one: -len(one[1])):
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        yield f"          {', '.join(names[:_MOST_NAMED])}{more}: {why}"
