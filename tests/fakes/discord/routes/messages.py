"""Messages of channels: post, edit, delete, read, publish."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import posting, render
from tests.fakes.discord.call import Call
from tests.fakes.discord.entities import CROSSPOSTED, ChannelKind, Json, Message
from tests.fakes.discord.errors import ApiError, InvalidForm, Refusal
from tests.fakes.discord.permissions import Permission


def create(call: Call) -> Json:
    channel = call.discord.world.channel(call.id("channel_id"))
    body = call.form
    posting.check_body(call, body)
    posting.check_may_post(call, channel, body)
    nonce = body.get("nonce") if body.get("enforce_nonce") else None
    first = call.discord.nonces.first(call.discord.world.bot.id, nonce)
    if first is None or first.deleted:
        first = posting.create(call, channel, body)
        call.discord.nonces.keep(call.discord.world.bot.id, nonce, first)
    return render.message(call.discord.world, first)


def _message(call: Call) -> Message:
    channel = call.discord.world.channel(call.id("channel_id"))
    return call.discord.world.message(channel.id, call.id("message_id"))


def fetch(call: Call) -> Json:
    message = _message(call)
    posting.require(call.discord, call.discord.world.channels[message.channel_id], Permission.READ_HISTORY)
    return render.message(call.discord.world, message)


def edit(call: Call) -> Json:
    message = _message(call)
    if message.author_id != call.discord.world.bot.id:
        raise ApiError(Refusal.NOT_YOUR_MESSAGE)
    channel = call.discord.world.channels[message.channel_id]
    if channel.is_thread and channel.archived:
        raise ApiError(Refusal.ARCHIVED_THREAD)
    if call.form.get("embeds"):
        posting.require(call.discord, channel, Permission.EMBED_LINKS)
    return render.message(call.discord.world, posting.edit(call, message, call.form))


def delete(call: Call) -> None:
    message = _message(call)
    world = call.discord.world
    channel = world.channels[message.channel_id]
    if message.author_id != world.bot.id:
        posting.require(call.discord, channel, Permission.MANAGE_MESSAGES)
    call.discord.delete_message(message)


def history(call: Call) -> list[Json]:
    """The newest first, except that `after` counts from its message on, as at Discord."""
    world = call.discord.world
    channel = world.channel(call.id("channel_id"))
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise InvalidForm({"limit": ("NUMBER_TYPE_MAX", "int value should be between 1 and 100.")})
    if not world.allowed(channel, world.bot.id) & Permission.READ_HISTORY:
        return []
    found = _window(world.shown_in(channel), call.query, limit)
    return [render.message(world, message) for message in reversed(found)]


def _window(messages: list[Message], query: Any, limit: int) -> list[Message]:
    if "around" in query:
        middle = int(query["around"])
        older = [m for m in messages if m.id <= middle][-(limit // 2 + 1) :]
        return (older + [m for m in messages if m.id > middle])[:limit]
    if "after" in query:
        return [m for m in messages if m.id > int(query["after"])][:limit]
    if "before" in query:
        return [m for m in messages if m.id < int(query["before"])][-limit:]
    return messages[-limit:]


def crosspost(call: Call) -> Json:
    message = _message(call)
    channel = call.discord.world.channels[message.channel_id]
    if channel.kind is not ChannelKind.ANNOUNCEMENT:
        raise ApiError(Refusal.WRONG_CHANNEL_TYPE)
    own = message.author_id == call.discord.world.bot.id
    posting.require(call.discord, channel, Permission.SEND_MESSAGES if own else Permission.MANAGE_MESSAGES)
    if message.crossposted:
        raise ApiError(Refusal.ALREADY_CROSSPOSTED)
    message.flags |= CROSSPOSTED
    posting.announce(call.discord, channel, message, "MESSAGE_UPDATE")
    return render.message(call.discord.world, message)


def typing(call: Call) -> None:
    posting.require(call.discord, call.discord.world.channel(call.id("channel_id")), Permission.SEND_MESSAGES)


ROUTES = {
    "POST /channels/{channel_id}/messages": create,
    "GET /channels/{channel_id}/messages": history,
    "GET /channels/{channel_id}/messages/{message_id}": fetch,
    "PATCH /channels/{channel_id}/messages/{message_id}": edit,
    "DELETE /channels/{channel_id}/messages/{message_id}": delete,
    "POST /channels/{channel_id}/messages/{message_id}/crosspost": crosspost,
    "POST /channels/{channel_id}/typing": typing,
}
