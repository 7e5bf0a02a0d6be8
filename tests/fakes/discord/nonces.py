"""Which nonce made which message: within the window, a repeated one gives the first message back.

Per author, over all channels, as Discord documents for `enforce_nonce`.
"""

from __future__ import annotations

import time

from tests.fakes.discord.entities import Message


class Nonces:
    """`window` in seconds; 0 turns it off."""

    def __init__(self, window: float) -> None:
        self.window = window
        self.repeats = 0
        self._kept: dict[tuple[int, str], tuple[float, Message]] = {}

    def first(self, author_id: int, nonce: object) -> Message | None:
        if nonce is None:
            return None
        made_at, message = self._kept.get((author_id, str(nonce)), (0.0, None))
        if message is None or time.monotonic() - made_at >= self.window:
            return None
        self.repeats += 1
        return message

    def keep(self, author_id: int, nonce: object, message: Message) -> None:
        if nonce is not None:
            self._kept[author_id, str(nonce)] = (time.monotonic(), message)

    def forget(self) -> None:
        """As if the window had passed."""
        self._kept.clear()
        self.repeats = 0
