"""How a message comes to be, is edited, is pinged about and is read: what several routes share."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.fakes.discord import limits, render
from tests.fakes.discord.call import Call, Upload
from tests.fakes.discord.entities import (
    COMPONENTS_V2,
    SUPPRESS_EMBEDS,
    Channel,
    ChannelKind,
    Json,
    Message,
    Pings,
    User,
    Version,
    utcnow,
)
from tests.fakes.discord.errors import ApiError, InvalidForm, Refusal
from tests.fakes.discord.permissions import Permission

if TYPE_CHECKING:
    from tests.fakes.discord.standin import StandInDiscord

SPEAKABLE = (ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT, ChannelKind.DM, ChannelKind.VOICE)


def require(discord: StandInDiscord, channel: Channel, needed: Permission) -> None:
    """Refuse with 50013 what the bot may not do in the channel."""
    allowed = discord.world.allowed(channel, discord.world.bot.id)
    if needed & ~allowed:
        raise ApiError(Refusal.MISSING_PERMISSIONS)


def check_may_post(call: Call, channel: Channel, body: Json) -> None:
    """Refuse what Discord refuses the bot: wrong channel, missing permission, closed thread, closed DMs."""
    discord = call.discord
    if not (channel.is_thread or channel.kind in SPEAKABLE):
        raise ApiError(Refusal.NOT_A_TEXT_CHANNEL)
    if channel.kind is ChannelKind.DM and not discord.world.users[channel.recipients[0]].dms_open:
        raise ApiError(Refusal.CANNOT_DM)
    require(discord, channel, Permission.SEND_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES)
    if body.get("embeds"):
        require(discord, channel, Permission.EMBED_LINKS)
    if call.uploads:
        require(discord, channel, Permission.ATTACH_FILES)
    if body.get("message_reference") and not (
        discord.world.allowed(channel, discord.world.bot.id) & Permission.READ_HISTORY
    ):
        raise ApiError(Refusal.NO_HISTORY_FOR_REPLY)
    if channel.is_thread and channel.locked:
        raise ApiError(Refusal.ARCHIVED_THREAD)


def version(call: Call, body: Json, before: Version | None = None) -> Version:
    """What a message says with this body; an edit leaves alone what it does not name."""
    old = before or Version(utcnow())
    kept: list[Json] | None = body.get("attachments")
    if kept is None:
        kept = [*old.attachments, *({"id": upload.index} for upload in call.uploads)]
    return Version(
        utcnow(),
        (body["content"] or "").strip() if "content" in body else old.content,
        [_shown_embed(embed) for embed in body["embeds"] or []] if "embeds" in body else old.embeds,
        _numbered(body["components"] or []) if "components" in body else old.components,
        [_attachment(call, old, one) for one in kept],
    )


def _shown_embed(embed: Json) -> Json:
    return {"type": "rich"} | {key: value for key, value in embed.items() if value not in (None, "")}


def _numbered(components: list[Json]) -> list[Json]:
    """Components with the ids that Discord gives those that have none."""
    components = deepcopy(components)
    for number, part in enumerate(limits.walk(components), 1):
        part.setdefault("id", number)
    return components


def _attachment(call: Call, old: Version, wanted: Json) -> Json:
    for one in old.attachments:
        if one["id"] == str(wanted["id"]):
            return one | {key: wanted[key] for key in ("description",) if key in wanted}
    for upload in call.uploads:
        if upload.index == int(wanted["id"]):
            return _stored(call, upload, wanted)
    raise ApiError(Refusal.NOT_FOUND)


def _stored(call: Call, upload: Upload, wanted: Json) -> Json:
    key = call.discord.world.snowflake()
    name = re.sub(r"[^\w.-]", "_", wanted.get("filename") or upload.name)
    call.discord.world.files[key, name] = upload.body
    url = f"{call.discord.origin}/attachments/{key}/{name}"
    shown: Json = {"id": str(key), "filename": name, "size": len(upload.body), "url": url, "proxy_url": url}
    shown["content_type"] = upload.content_type
    return shown | ({"description": wanted["description"]} if wanted.get("description") else {})


def is_empty(it: Version, flags: int) -> bool:
    return not (it.content or it.embeds or it.attachments or (flags & COMPONENTS_V2 and it.components))


def check_body(call: Call, body: Json) -> None:
    """Refuse with 50035 what breaks a limit, with 40005 what is too large."""
    limits.check_message(body)
    if sum(len(upload.body) for upload in call.uploads) > limits.UPLOADS:
        raise ApiError(Refusal.TOO_LARGE)
    known = {upload.index for upload in call.uploads}
    if any(int(one["id"]) in range(10) and int(one["id"]) not in known for one in body.get("attachments") or []):
        raise ApiError(Refusal.NOT_FOUND)


def create(call: Call, channel: Channel, body: Json, **extra: Any) -> Message:
    """Make a message of the bot's in a channel, and tell the gateway."""
    world = call.discord.world
    said = version(call, body)
    flags = (body.get("flags") or 0) | extra.pop("flags", 0)
    if is_empty(said, flags):
        raise ApiError(Refusal.EMPTY_MESSAGE)
    message_id = extra.pop("message_id", None) or world.snowflake()
    message = Message(message_id, channel.id, world.bot.id, [said], flags=flags, **extra)
    message.nonce = None if body.get("nonce") is None else str(body["nonce"])
    message.pings = pings(call.discord, channel, world.bot, said, body.get("allowed_mentions"))
    if reference := body.get("message_reference"):
        message.reply_to = _replied_to(call, channel, reference, message)
    world.keep_message(channel, message)
    channel.archived = False
    announce(call.discord, channel, message, "MESSAGE_CREATE")
    return message


def _replied_to(call: Call, channel: Channel, reference: Json, message: Message) -> int | None:
    original = call.discord.world.messages.get(int(reference["message_id"]))
    if original is not None and not original.deleted and original.channel_id == channel.id:
        return original.id
    if reference.get("fail_if_not_exists", True):
        raise InvalidForm({"message_reference": ("REPLIES_UNKNOWN_MESSAGE", "Unknown message")})
    return None


def edit(call: Call, message: Message, body: Json) -> Message:
    """Add a version to a message, and tell the gateway."""
    check_body(call, body | {"flags": (body.get("flags") or 0) | message.flags & COMPONENTS_V2})
    said = version(call, body, message.now)
    if is_empty(said, message.flags):
        raise ApiError(Refusal.EMPTY_MESSAGE)
    message.versions.append(said)
    if body.get("flags") is not None:
        message.flags = (message.flags & ~SUPPRESS_EMBEDS) | (body["flags"] & (SUPPRESS_EMBEDS | COMPONENTS_V2))
    channel = call.discord.world.channels.get(message.channel_id)
    if channel is not None:
        announce(call.discord, channel, message, "MESSAGE_UPDATE")
    return message


def announce(discord: StandInDiscord, channel: Channel, message: Message, event: str) -> None:
    """Tell of a message by the gateway; an ephemeral one is told to nobody."""
    guild = discord.world.guild_of(channel)
    if not message.ephemeral:
        shown = render.message(discord.world, message)
        discord.gateway.tell_message(guild, event, shown | ({"guild_id": str(guild.id)} if guild else {}))
    discord.signal.fire()


def pings(discord: StandInDiscord, channel: Channel, author: User, said: Version, allowed: Json | None) -> Pings:
    """Whom the content line notifies. Embeds never do."""
    world, guild = discord.world, discord.world.guild_of(channel)
    parse = ["users", "roles", "everyone"] if allowed is None else allowed.get("parse") or []
    named = {kind: {int(one) for one in (allowed or {}).get(kind) or []} for kind in ("users", "roles")}
    users = [int(one) for one in re.findall(r"<@!?(\d+)>", said.content)]
    roles = [int(one) for one in re.findall(r"<@&(\d+)>", said.content)]
    may_all = bool(world.allowed(channel, author.id) & Permission.MENTION_EVERYONE)
    known = guild.roles if guild else {}
    return Pings(
        bool(re.search(r"@(everyone|here)\b", said.content)) and "everyone" in parse and may_all,
        [
            one
            for one in roles
            if ("roles" in parse or one in named["roles"]) and one in known and (may_all or known[one].mentionable)
        ],
        [one for one in users if "users" in parse or one in named["users"]],
    )
