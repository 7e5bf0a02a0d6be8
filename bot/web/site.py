"""What the pages know: the database, the watched feeds, the gateway, the clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import discord
from aiohttp import web

from bot.metrics import Metrics
from bot.model import Feed, FeedHealth
from bot.web.gateway import Gateway
from storage.database import Database


class Watched(Protocol):
    """The feeds that are polled, and how each is doing, by name."""

    @property
    def feeds(self) -> Mapping[str, Feed]: ...

    @property
    def health(self) -> Mapping[str, FeedHealth]: ...


@dataclass(slots=True)
class Site:
    """Given to every page. `watched` is None until the watch begins; `gateway` is None in the preview.

    `signed_in` says whether Discord has accepted the token.
    """

    db: Database
    clock: Callable[[], datetime]
    metrics: Metrics
    started: datetime
    watched: Watched | None = None
    gateway: Gateway | None = None
    signed_in: Callable[[], bool] = lambda: True

    @property
    def preview(self) -> bool:
        """Whether no Discord is behind it: alerts stand on a page, and some of the news is made up."""
        return self.gateway is None

    def feeds(self) -> list[tuple[Feed, FeedHealth]]:
        """The watched feeds by name, each with its health."""
        if self.watched is None:
            return []
        health = self.watched.health
        return [
            (feed, health.get(name) or FeedHealth(name, feed.url))
            for name, feed in sorted(self.watched.feeds.items(), key=lambda item: item[0].casefold())
        ]


SITE = web.AppKey("site", Site)


def beside_discord(client: discord.Client, db: Database, clock: Callable[[], datetime], metrics: Metrics) -> Site:
    """The site of a Salvo with a token, not signed in yet: it follows the gateway, and counts what Discord answers."""
    gateway = Gateway(clock())
    gateway.follow(client, clock)
    if client.http.http_trace is not None:
        metrics.count_requests(client.http.http_trace)
    return Site(db, clock, metrics, clock(), gateway=gateway, signed_in=lambda: client.user is not None)
