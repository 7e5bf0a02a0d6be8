"""What commands are answered with: the database, the settings, the clock, and the doors to the rest of Salvo."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.launches.cluster import OpenLaunches
from bot.model import Feed
from bot.news.fetch import Fetcher
from bot.settings import Settings
from storage.database import Database


class Room(Protocol):
    """Where reports meet the open launches; `lock` is held by whoever changes one."""

    @property
    def launches(self) -> OpenLaunches: ...

    @property
    def lock(self) -> asyncio.Lock: ...


@dataclass(frozen=True, slots=True)
class Services:
    """Given to every command.

    `clock` gives aware UTC; `wake` has the outbox looked at now; `feeds_changed` makes Salvo read again which feeds to
    watch, those of the file and those that operators added; `watched` are those feeds now; `ask_again` polls one of
    them now, even where it said that it is gone for good.
    """

    db: Database
    settings: Settings
    clock: Callable[[], datetime]
    started_at: datetime
    room: Room
    fetcher: Fetcher
    wake: Callable[[], None]
    feeds_changed: Callable[[], Awaitable[None]]
    watched: Callable[[], Collection[Feed]]
    ask_again: Callable[[Feed], None]
