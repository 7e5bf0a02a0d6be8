"""The pages over real HTTP on loopback, with a real database behind them.

Where SALVO_DOCUMENTS names a folder, what other programs read is kept there, for `.ci/formats` to judge.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest_asyncio
from lxml import etree, html

from bot.metrics import Metrics
from bot.model import Delivery, Feed, FeedHealth, Launch
from bot.web import server
from bot.web.gateway import Gateway
from bot.web.site import Site
from storage import deliveries, launches, subscriptions
from storage.database import Database

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
KEPT = {
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/cap+xml": "cap",
    "text/plain; version=0.0.4": "metrics",
}


@dataclass(slots=True)
class Watched:
    """The feeds as the watch would hold them."""

    feeds: dict[str, Feed] = field(default_factory=dict)
    health: dict[str, FeedHealth] = field(default_factory=dict)

    def add(self, name: str, **health: object) -> None:
        url = f"https://{name}.example/rss?key=of-the-owner"
        self.feeds[name] = Feed(name, url, name.title())
        self.health[name] = FeedHealth(name, url, **health)  # type: ignore[arg-type]


@dataclass(slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(slots=True)
class Served:
    """A site that is served, and a client that asks it."""

    site: Site
    watched: Watched
    gateway: Gateway
    address: str
    client: aiohttp.ClientSession
    now: datetime = NOW

    async def ask(self, path: str, method: str = "GET") -> Answer:
        async with self.client.request(method, self.address + path, allow_redirects=False) as answer:
            given = Answer(answer.status, dict(answer.headers), await answer.read())
        keep(given)
        return given

    async def get(self, path: str) -> str:
        answer = await self.ask(path)
        assert answer.status == 200, (path, answer.status, answer.text)
        return answer.text

    async def save(self, *saved: Launch) -> None:
        async with self.site.db.transaction() as tx:
            for launch in saved:
                await launches.save(tx, launch)

    async def owe(self, launch: Launch, *channels: int, at: datetime = NOW) -> list[Delivery]:
        async with self.site.db.transaction() as tx:
            for channel in channels:
                await subscriptions.add(tx, channel, None, 1, at)
            await deliveries.promise(tx, launch.id, channels, at)
        return await deliveries.for_launch(self.site.db, launch.id)

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


def keep(answer: Answer) -> None:
    """Write the answer to SALVO_DOCUMENTS, where that is set and another program would read it."""
    folder, kind = os.environ.get("SALVO_DOCUMENTS"), answer.headers.get("Content-Type", "").rpartition("; charset")[0]
    if folder and answer.body and kind in KEPT:
        name = f"{hashlib.sha256(answer.body).hexdigest()[:16]}.{KEPT[kind]}"
        (Path(folder) / name).write_bytes(answer.body)


def parsed(text: str) -> Any:
    """A page as a tree; lxml's answers to XPath have too many types to name."""
    return html.fromstring(text)


def document(body: bytes) -> Any:
    """An XML answer as a tree."""
    return etree.fromstring(body)


@pytest_asyncio.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    db = await Database.open(tmp_path / "salvo.db", NOW)
    watched, gateway = Watched(), Gateway(NOW)
    gateway.up(0)
    site = Site(db, lambda: ours.now, Metrics(), NOW, watched, gateway)
    runner, address = await server.serve(server.application(site), "127.0.0.1", 0)
    async with aiohttp.ClientSession() as client:
        ours = Served(site, watched, gateway, address, client)
        yield ours
    await runner.cleanup()
    await db.close()
