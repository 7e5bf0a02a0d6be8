"""The things that live in the stand-in: users, servers, channels, messages. Plain and mutable; ids are integers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

Json = dict[str, Any]


class ChannelKind(IntEnum):
    """https://discord.com/developers/docs/resources/channel#channel-object-channel-types"""

    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


THREADS = (ChannelKind.ANNOUNCEMENT_THREAD, ChannelKind.THREAD, ChannelKind.PRIVATE_THREAD)


@dataclass(slots=True)
class User:
    """A person or a bot. `dms_open` False refuses direct messages."""

    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"
    dms_open: bool = True


@dataclass(slots=True)
class Role:
    """A role of a server; the role that bears the server's id is @everyone."""

    id: int
    name: str
    permissions: int = 0
    position: int = 1
    mentionable: bool = False
    bot_id: int | None = None


@dataclass(slots=True)
class Overwrite:
    """What a channel allows or denies to a role (`kind` 0) or a member (1)."""

    id: int
    kind: int
    allow: int = 0
    deny: int = 0


@dataclass(slots=True)
class Member:
    """A user in a server; `roles` without @everyone."""

    user_id: int
    roles: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Channel:
    """A channel of any kind, a thread and a direct-message channel included. `tags` are a forum's."""

    id: int
    kind: ChannelKind
    name: str
    guild_id: int | None = None
    parent_id: int | None = None
    position: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipients: list[int] = field(default_factory=list)
    owner_id: int | None = None
    archived: bool = False
    archived_at: datetime | None = None
    locked: bool = False
    tags: list[Json] = field(default_factory=list)
    tag_needed: bool = False
    applied_tags: list[int] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)

    @property
    def is_thread(self) -> bool:
        return self.kind in THREADS


@dataclass(slots=True)
class Guild:
    """A server. `present` is whether the bot is in it, `available` whether Discord has it up."""

    id: int
    name: str
    owner_id: int
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    locale: str = "en-US"
    present: bool = True
    available: bool = True

    def of_kind(self, kind: ChannelKind) -> list[Channel]:
        return [channel for channel in self.channels.values() if channel.kind is kind]

    @property
    def text(self) -> list[Channel]:
        """Its text channels, in order of making."""
        return self.of_kind(ChannelKind.TEXT)


@dataclass(slots=True)
class Version:
    """What a message said from `at` on."""

    at: datetime
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)


@dataclass(slots=True)
class Pings:
    """Whom a message really notified, allowed mentions and permissions considered."""

    everyone: bool = False
    roles: list[int] = field(default_factory=list)
    users: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return self.everyone or bool(self.roles or self.users)


@dataclass(slots=True)
class Message:
    """A message with every version that was ever shown, the first one first."""

    id: int
    channel_id: int
    author_id: int
    versions: list[Version]
    nonce: str | None = None
    flags: int = 0
    pings: Pings = field(default_factory=Pings)
    reply_to: int | None = None
    webhook_id: int | None = None
    interaction_id: int | None = None
    thread_id: int | None = None
    deleted: bool = False

    @property
    def now(self) -> Version:
        return self.versions[-1]

    @property
    def content(self) -> str:
        return self.now.content

    @property
    def embeds(self) -> list[Json]:
        return self.now.embeds

    @property
    def components(self) -> list[Json]:
        return self.now.components

    @property
    def attachments(self) -> list[Json]:
        return self.now.attachments

    @property
    def edits(self) -> int:
        return len(self.versions) - 1

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def crossposted(self) -> bool:
        return bool(self.flags & CROSSPOSTED)


CROSSPOSTED = 1 << 0
EPHEMERAL = 1 << 6
LOADING = 1 << 7
HAS_THREAD = 1 << 5
SUPPRESS_EMBEDS = 1 << 2
COMPONENTS_V2 = 1 << 15


def utcnow() -> datetime:
    return datetime.now(UTC)
