"""Whether Discord's gateway is connected, and since when it is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import discord


class Gateway:
    """Follows a client's shards; down as long as one of them is."""

    def __init__(self, now: datetime) -> None:
        self._down: dict[int | None, datetime] = {None: now}

    @property
    def down_since(self) -> datetime | None:
        """When the connection was first missed; None while all shards are connected."""
        return min(self._down.values(), default=None)

    def up(self, shard: int) -> None:
        """The shard is connected; with the first one, the start is over."""
        self._down.pop(None, None)
        self._down.pop(shard, None)

    def down(self, shard: int, now: datetime) -> None:
        """The shard lost its connection; Discord's library says so again at each failed try."""
        self._down.setdefault(shard, now)

    def follow(self, client: discord.Client, clock: Callable[[], datetime]) -> None:
        """Hear of the client's shards from now on."""

        async def on_shard_connect(shard: int) -> None:
            self.up(shard)

        async def on_shard_resumed(shard: int) -> None:
            self.up(shard)

        async def on_shard_disconnect(shard: int) -> None:
            self.down(shard, clock())

        for event in (on_shard_connect, on_shard_resumed, on_shard_disconnect):
            client.event(event)
