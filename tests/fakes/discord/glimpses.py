"""What the remote control shows of the stand-in's state."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tests.fakes.discord.entities import Channel, Guild, Json, Message

if TYPE_CHECKING:
    from tests.fakes.discord.standin import StandInDiscord


def state(discord: StandInDiscord, query: Any) -> Json:
    """Everything in one answer."""
    return {
        "api_url": discord.api_url,
        "gateway_url": discord.gateway_url,
        "application_id": str(discord.world.application_id),
        "owner_id": str(discord.world.owner.id),
        "guilds": [guild_shown(guild) for guild in discord.guilds],
        "messages": messages(discord, {}),
        "connected": discord.gateway.connected,
        "seen": dict(discord.gateway.seen),
        "closes": discord.gateway.closes,
        "rate_limited": dict(discord.ratelimits.refusals),
        "invalid_requests": discord.wire.invalid,
        "busiest_second": discord.ratelimits.busiest_second,
        "nonce_repeats": discord.nonces.repeats,
        "requests": len(discord.wire.requests),
        "faults_struck": sum(fault.struck for fault in discord.faults.rules),
    }


def guild_shown(guild: Guild) -> Json:
    people = [key for key in guild.members if key != guild.owner_id]
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "reader_id": str(people[0]),
        "present": guild.present,
        "channels": [channel_shown(channel) for channel in guild.channels.values()],
    }


def channel_shown(channel: Channel) -> Json:
    return {"id": str(channel.id), "name": channel.name, "kind": channel.kind.name, "parent_id": channel.parent_id}


def messages(discord: StandInDiscord, query: Any) -> list[Json]:
    """Messages with every version they had, deleted and ephemeral ones too."""
    wanted = query.get("channel")
    return [message_shown(it) for it in discord.world.messages.values() if wanted in (None, str(it.channel_id))]


def message_shown(message: Message) -> Json:
    shown = asdict(message) | {"ephemeral": message.ephemeral, "crossposted": message.crossposted}
    shown |= {"content": message.content, "edits": message.edits}
    return shown | {"id": str(message.id), "channel_id": str(message.channel_id), "author_id": str(message.author_id)}


def requests(discord: StandInDiscord, query: Any) -> list[Json]:
    return [asdict(it) for it in discord.wire.requests if query.get("what") in (None, it.what)]


def commands(discord: StandInDiscord, query: Any) -> list[Json]:
    return [command for scope in discord.world.commands.values() for command in scope.values()]


LOOKS = {"state": state, "messages": messages, "requests": requests, "commands": commands}
