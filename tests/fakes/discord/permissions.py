"""Who may do what in a channel: roles and overwrites, worked out as Discord does.

https://discord.com/developers/docs/topics/permissions
"""

from __future__ import annotations

from enum import IntFlag

from tests.fakes.discord.entities import Channel, Guild, Overwrite


class Permission(IntFlag):
    """The bits that the stand-in looks at."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_IN_THREADS = 1 << 38


EVERYTHING = (1 << 53) - 1
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_HISTORY
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.USE_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_IN_THREADS
)
BOT = EVERYONE | Permission.MENTION_EVERYONE
IN_DM = EVERYONE & ~(Permission.CREATE_PUBLIC_THREADS | Permission.SEND_IN_THREADS)
NEED_SENDING = Permission.MENTION_EVERYONE | Permission.SEND_TTS | Permission.ATTACH_FILES | Permission.EMBED_LINKS


def in_guild(guild: Guild, user_id: int) -> int:
    """The member's permissions before any channel's overwrites; 0 for who is not in the server."""
    member = guild.members.get(user_id)
    if member is None:
        return 0
    if user_id == guild.owner_id:
        return EVERYTHING
    bits = guild.roles[guild.id].permissions
    for role_id in member.roles:
        bits |= guild.roles[role_id].permissions
    return EVERYTHING if bits & Permission.ADMINISTRATOR else bits


def in_channel(guild: Guild, channel: Channel, user_id: int) -> int:
    """The member's permissions in a channel; a thread goes by its parent's overwrites."""
    base = in_guild(guild, user_id)
    if base == EVERYTHING or not base:
        return base
    place = guild.channels.get(channel.parent_id or 0, channel) if channel.is_thread else channel
    member = guild.members[user_id]
    bits = _overwritten(base, [place.overwrites[guild.id]] if guild.id in place.overwrites else [])
    bits = _overwritten(bits, [place.overwrites[role] for role in member.roles if role in place.overwrites])
    bits = _overwritten(bits, [place.overwrites[user_id]] if user_id in place.overwrites else [])
    if not bits & Permission.VIEW_CHANNEL:
        return 0
    sends = Permission.SEND_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    return bits if bits & sends else bits & ~int(NEED_SENDING)


def _overwritten(bits: int, overwrites: list[Overwrite]) -> int:
    for overwrite in overwrites:
        bits &= ~overwrite.deny
    for overwrite in overwrites:
        bits |= overwrite.allow
    return bits
