"""A client's session of one shard: numbers the events, and keeps them to be replayed."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.discord.entities import Guild
from tests.fakes.discord.links import Link

DISPATCH = 0
REPLAYED = 10_000


@dataclass(slots=True)
class Session:
    """A client's session of one shard; it outlives its connections, so that it can be resumed."""

    id: str
    shard: int
    shards: int
    intents: int
    seq: int = 0
    events: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=REPLAYED))
    link: Link | None = None

    def has(self, guild: Guild) -> bool:
        return (guild.id >> 22) % self.shards == self.shard

    def dispatch(self, event: str, data: Any) -> None:
        self.seq += 1
        text = json.dumps({"op": DISPATCH, "d": data, "t": event, "s": self.seq})
        self.events.append((self.seq, text))
        if self.link is not None:
            self.link.send_text(text)
