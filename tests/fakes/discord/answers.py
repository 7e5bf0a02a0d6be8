"""What a bot made of an interaction so far: its callback, the message that it showed, edits and follow-ups."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from tests.fakes.discord.entities import EPHEMERAL, LOADING, Channel, Json, Message, User
from tests.fakes.discord.limits import TEXT_DISPLAY, walk


class Asked(IntEnum):
    """https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type"""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class Said(IntEnum):
    """The types of a callback."""

    MESSAGE = 4
    DEFERRED = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(slots=True)
class Answer:
    """One interaction and all that came back for it so far. `message` is what @original means.

    `asked_at` and `called_back_at` are monotonic seconds. `expired` is set when no callback came in time; a test sets
    `over` to end the token's fifteen minutes.
    """

    id: int
    token: str
    asked: Asked
    channel: Channel
    user: User
    sent: Json = field(default_factory=dict)
    source: Message | None = None
    callback: Json | None = None
    files: list[str] = field(default_factory=list)
    message: Message | None = None
    followups: list[Message] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    expired: bool = False
    over: bool = False
    asked_at: float = field(default_factory=time.monotonic)
    called_back_at: float | None = None

    @property
    def took(self) -> float:
        """Seconds from the interaction to its callback."""
        return (self.called_back_at or time.monotonic()) - self.asked_at

    @property
    def said(self) -> Said | None:
        return Said(self.callback["type"]) if self.callback else None

    @property
    def body(self) -> Json:
        """The `data` of the callback."""
        return (self.callback or {}).get("data") or {}

    @property
    def deferred(self) -> bool:
        return self.said in (Said.DEFERRED, Said.DEFERRED_UPDATE)

    @property
    def ephemeral(self) -> bool:
        return bool(self.message.flags & EPHEMERAL) if self.message else bool((self.body.get("flags") or 0) & EPHEMERAL)

    @property
    def pending(self) -> bool:
        """Deferred, and nothing shown yet."""
        return self.message is not None and bool(self.message.flags & LOADING)

    @property
    def settled(self) -> bool:
        """Whether the asker sees something final: a message, choices, a modal, an update, the end of a deferral."""
        return self.callback is not None and not self.pending

    @property
    def content(self) -> str:
        return self.message.content if self.message else ""

    @property
    def embeds(self) -> list[Json]:
        return self.message.embeds if self.message else []

    @property
    def components(self) -> list[Json]:
        return self.message.components if self.message else []

    @property
    def edits(self) -> int:
        return self.message.edits if self.message else 0

    @property
    def choices(self) -> list[Json]:
        found: list[Json] = self.body.get("choices") or []
        return found

    @property
    def modal(self) -> Json | None:
        return self.body if self.said is Said.MODAL else None

    @property
    def text(self) -> str:
        """All words shown to the asker: content, embeds, follow-ups; for asserting on."""
        shown = [self.message, *self.followups] if self.message else self.followups
        return "\n".join(words for message in shown for words in _words(message))

    def to_json(self) -> Json:
        """For the control endpoint."""
        return {
            "id": str(self.id),
            "callback": self.callback,
            "deferred": self.deferred,
            "ephemeral": self.ephemeral,
            "pending": self.pending,
            "expired": self.expired,
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.message.attachments if self.message else [],
            "message_id": str(self.message.id) if self.message else None,
            "edits": self.edits,
            "took": self.took,
            "followups": [_brief(message) for message in self.followups],
            "refused": self.refused,
        }


def _words(message: Message) -> list[str]:
    words = [message.content]
    for embed in message.embeds:
        words += [embed.get("title", ""), embed.get("description", "")]
        for item in embed.get("fields", []):
            words += [item["name"], item["value"]]
        words.append(embed.get("footer", {}).get("text", ""))
    words += [part["content"] for part in walk(message.components) if part["type"] == TEXT_DISPLAY]
    return [word for word in words if word]


def _brief(message: Message) -> dict[str, Any]:
    return {"id": str(message.id), "content": message.content, "embeds": message.embeds, "ephemeral": message.ephemeral}
