"""Litestream beside Salvo, as docs/operations.md has it: the volume is lost, and its copy brings everything back."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.container.engine import CommandError, Compose, Container
from tests.container.story import HEALTHY_WITHIN, so
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Item, StandInFeeds

# The folder that holds the copy, as somebody without S3 would mount one.
_MOUNTED = "services:\n  litestream:\n    volumes: ['./copy:/copy']\n"
_TOLD = "Russian missiles strike Kharkiv, wounding two"
_QUIET = 3.0
_MAY_TAKE = 60.0


async def lost_and_restored(compose: Compose, discord: StandInDiscord, feeds: StandInFeeds) -> None:
    """Salvo and Litestream on a new volume, an alert, the volume deleted, and all of it brought back."""
    compose = _with_a_copy(compose)
    await compose.down("-v")
    channel = discord.guilds[0].text[0]
    before = len(discord.messages(channel))
    container = await _begun(compose)
    await discord.ready()
    await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")
    feeds.serve("/alpha", [Item("kharkiv", _TOLD, "", "https://alpha.example/2", datetime.now(UTC))])
    await discord.until(lambda: len(discord.messages(channel)) == before + 1, 30)
    await _settled(compose)
    launches = await _launches(container)
    await compose.call("--profile", "backup", "kill")
    await compose.call("--profile", "backup", "down", "-v")

    await compose.call("up", "--no-start", "salvo")
    said = await compose.call(
        *("--profile", "backup", "run", "--rm", "--no-deps", "litestream", "restore", "/data/salvo.db")
    )
    container = await _begun(compose)
    so("with the volume lost, Litestream's copy brings back the same launches", await _launches(container) == launches,
       said)  # fmt: skip
    await feeds.polled("/alpha", len(feeds.polls["/alpha"]) + 2, 30)
    so("and nothing is posted again", len(discord.messages(channel)) == before + 1)
    await compose.call("--profile", "backup", "down", "-v")


def _with_a_copy(compose: Compose) -> Compose:
    copy = compose.folder / "copy"
    copy.mkdir(mode=0o777)
    copy.chmod(0o777)
    (compose.folder / "mounted.yaml").write_text(_MOUNTED, encoding="utf-8")
    with (compose.folder / ".env").open("a", encoding="utf-8") as settings:
        settings.write("LITESTREAM_REPLICA_URL=file:///copy\n")
    return replace(compose, files=(*compose.files, "mounted.yaml"))


async def _begun(compose: Compose) -> Container:
    await compose.call("--profile", "backup", "up", "-d", "--no-build")
    container = await compose.container("salvo")
    await container.healthy(HEALTHY_WITHIN)
    return container


async def _settled(compose: Compose) -> None:
    """Wait until the copy has grown no more for some seconds."""
    begun = changed = time.monotonic()
    seen = 0
    while not seen or time.monotonic() - changed < _QUIET:
        if time.monotonic() - begun > _MAY_TAKE:
            raise CommandError(
                f"the copy, of {seen} bytes, does not settle:\n{await compose.call('logs', 'litestream')}"
            )
        await asyncio.sleep(0.2)
        size = _size(compose.folder / "copy")
        seen, changed = size, changed if size == seen else time.monotonic()


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


async def _launches(container: Container) -> object:
    """The launch log as the web page gives it."""
    address = f"{await container.origin()}/launches.json"
    body = await asyncio.to_thread(lambda: urllib.request.urlopen(address, timeout=10).read())
    return json.loads(body)["items"]
