"""How the stand-in's things look as Discord's JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.fakes.discord import blanks
from tests.fakes.discord.entities import Channel, ChannelKind, Guild, Json, Member, Message, Role, User
from tests.fakes.discord.permissions import in_channel, in_guild

if TYPE_CHECKING:
    from tests.fakes.discord.state import World

EPOCH = 1_420_070_400_000
# https://discord.com/developers/docs/resources/channel#channel-object-channel-flags
REQUIRE_TAG = 1 << 4
LONG_AGO = "2020-01-01T00:00:00.000000+00:00"


def moment(snowflake: int) -> datetime:
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH) / 1000, UTC)


def user(person: User) -> Json:
    return {
        "id": str(person.id),
        "username": person.name,
        "discriminator": "0",
        "global_name": person.name,
        "avatar": None,
        "primary_guild": None,
        "bot": person.bot,
        "public_flags": 0,
        "flags": 0,
    }


def role(it: Role) -> Json:
    shown: Json = {
        "id": str(it.id),
        "name": it.name,
        "permissions": str(it.permissions),
        "position": it.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": it.bot_id is not None,
        "mentionable": it.mentionable,
        "flags": 0,
        "icon": None,
        "unicode_emoji": None,
    }
    if it.bot_id is not None:
        shown["tags"] = {"bot_id": str(it.bot_id)}
    return shown


def member(world: World, it: Member) -> Json:
    return {"user": user(world.users[it.user_id]), **bare_member(it)}


def bare_member(it: Member) -> Json:
    return {
        "roles": [str(role_id) for role_id in it.roles],
        "nick": None,
        "avatar": None,
        "banner": None,
        "joined_at": LONG_AGO,
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def channel(world: World, it: Channel) -> Json:
    shown: Json = {
        "id": str(it.id),
        "type": int(it.kind),
        "flags": 0,
        "last_message_id": str(it.messages[-1]) if it.messages else None,
    }
    if it.kind is ChannelKind.DM:
        return shown | {"recipients": [user(world.users[person]) for person in it.recipients]}
    shown |= {"guild_id": str(it.guild_id), "name": it.name, "rate_limit_per_user": 0}
    shown["parent_id"] = str(it.parent_id) if it.parent_id else None
    return shown | (_thread_part(world, it) if it.is_thread else _guild_part(it))


def put_away(it: Channel) -> datetime:
    """When a thread was archived, or last reopened."""
    return it.archived_at or moment(it.id)


def _thread_part(world: World, it: Channel) -> Json:
    return {
        "owner_id": str(it.owner_id),
        "message_count": len(it.messages),
        "member_count": 1,
        "total_message_sent": len(it.messages),
        "applied_tags": [str(tag) for tag in it.applied_tags],
        "thread_metadata": {
            "archived": it.archived,
            "locked": it.locked,
            "auto_archive_duration": 1440,
            "archive_timestamp": put_away(it).isoformat(),
            "create_timestamp": moment(it.id).isoformat(),
        },
        "member": {
            "id": str(it.id),
            "user_id": str(world.bot.id),
            "join_timestamp": moment(it.id).isoformat(),
            "flags": 0,
        },
    }


def _guild_part(it: Channel) -> Json:
    shown: Json = {
        "position": it.position,
        "topic": None,
        "nsfw": False,
        "permission_overwrites": [
            {"id": str(o.id), "type": o.kind, "allow": str(o.allow), "deny": str(o.deny)}
            for o in it.overwrites.values()
        ],
    }
    if it.kind is ChannelKind.FORUM:
        shown |= {"flags": REQUIRE_TAG if it.tag_needed else 0}
        shown |= {"available_tags": it.tags, "default_reaction_emoji": None, "default_sort_order": None}
    if it.kind is ChannelKind.VOICE:
        shown |= {"bitrate": 64_000, "user_limit": 0}
    return shown


def guild(world: World, it: Guild) -> Json:
    """A server as GUILD_CREATE carries it."""
    threads = [thread for thread in it.channels.values() if thread.is_thread and not thread.archived]
    plain = [place for place in it.channels.values() if not place.is_thread]
    return brief_guild(it) | {
        "joined_at": LONG_AGO,
        "large": False,
        "unavailable": False,
        "member_count": len(it.members),
        "members": [member(world, it.members[world.bot.id])],
        "channels": [channel(world, place) for place in plain],
        "threads": [channel(world, thread) for thread in threads],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def brief_guild(it: Guild) -> Json:
    """A server as REST answers with it."""
    return blanks.GUILD | {
        "id": str(it.id),
        "name": it.name,
        "owner_id": str(it.owner_id),
        "roles": [role(one) for one in it.roles.values()],
        "preferred_locale": it.locale,
        "features": ["COMMUNITY", "NEWS"],
    }


def message(world: World, it: Message, *, replied: bool = True) -> Json:
    place = world.channels.get(it.channel_id)
    shown: Json = {
        "id": str(it.id),
        "channel_id": str(it.channel_id),
        "author": user(world.users[it.author_id]),
        "content": it.content,
        "embeds": it.embeds,
        "components": it.components,
        "attachments": it.attachments,
        "timestamp": it.versions[0].at.isoformat(),
        "edited_timestamp": it.now.at.isoformat() if it.edits else None,
        "tts": False,
        "pinned": False,
        "mention_everyone": it.pings.everyone,
        "mentions": [user(world.users[person]) for person in it.pings.users if person in world.users],
        "mention_roles": [str(one) for one in it.pings.roles],
        "type": 19 if it.reply_to else 20 if it.interaction_id else 0,
        "flags": it.flags,
    }
    if it.nonce is not None:
        shown["nonce"] = it.nonce
    if it.webhook_id is not None:
        shown |= {"webhook_id": str(it.webhook_id), "application_id": str(it.webhook_id)}
    if it.thread_id is not None and it.thread_id in world.channels:
        shown["thread"] = channel(world, world.channels[it.thread_id])
    if it.reply_to is not None:
        shown |= _reply_part(world, it, place, replied)
    return shown


def _reply_part(world: World, it: Message, place: Channel | None, replied: bool) -> Json:
    reference: Json = {"type": 0, "message_id": str(it.reply_to), "channel_id": str(it.channel_id)}
    if place is not None and place.guild_id is not None:
        reference["guild_id"] = str(place.guild_id)
    shown: Json = {"message_reference": reference}
    original = world.messages.get(it.reply_to or 0)
    if replied and original is not None:
        shown["referenced_message"] = None if original.deleted else message(world, original, replied=False)
    return shown


def member_in(world: World, it: Guild, place: Channel, user_id: int) -> Json:
    """A member as an interaction carries it: with permissions in the channel."""
    return member(world, it.members[user_id]) | {"permissions": str(in_channel(it, place, user_id))}


def resolved_channel(world: World, it: Guild, place: Channel, user_id: int) -> Json:
    """A channel as resolved data carry it."""
    return channel(world, place) | {"permissions": str(in_channel(it, place, user_id))}


def guild_permissions(it: Guild, user_id: int) -> str:
    return str(in_guild(it, user_id))
