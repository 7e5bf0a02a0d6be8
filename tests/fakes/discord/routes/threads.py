"""Threads and forum posts."""

from __future__ import annotations

from datetime import datetime

from tests.fakes.discord import posting, render
from tests.fakes.discord.call import Call
from tests.fakes.discord.entities import HAS_THREAD, Channel, ChannelKind, Json
from tests.fakes.discord.errors import ApiError, Refusal
from tests.fakes.discord.limits import Form
from tests.fakes.discord.permissions import Permission


def start(call: Call) -> Json:
    """A thread without a message, or a post where the channel is a forum; its first message bears its id."""
    parent = call.discord.world.channel(call.id("channel_id"))
    _check_name(call.form)
    if parent.kind is ChannelKind.FORUM:
        return _post(call, parent)
    if parent.kind not in (ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT):
        raise ApiError(Refusal.WRONG_CHANNEL_TYPE)
    posting.require(call.discord, parent, Permission.CREATE_PUBLIC_THREADS)
    return _opened(call, parent, None)


def start_from_message(call: Call) -> Json:
    """A thread at a message; it bears the message's id."""
    parent = call.discord.world.channel(call.id("channel_id"))
    message = call.discord.world.message(parent.id, call.id("message_id"))
    _check_name(call.form)
    posting.require(call.discord, parent, Permission.CREATE_PUBLIC_THREADS)
    if message.thread_id is not None:
        raise ApiError(Refusal.THREAD_EXISTS)
    message.thread_id = message.id
    message.flags |= HAS_THREAD
    return _opened(call, parent, message.id)


def _check_name(body: Json) -> None:
    form = Form()
    form.text("name", body.get("name"), 100, 1)
    form.at_most("applied_tags", body.get("applied_tags"), 5)
    form.finish()


def _opened(call: Call, parent: Channel, thread_id: int | None) -> Json:
    world = call.discord.world
    thread = world.add_thread(parent, call.form["name"], thread_id=thread_id)
    thread.applied_tags = [int(tag) for tag in call.form.get("applied_tags") or []]
    shown = render.channel(world, thread)
    call.discord.gateway.tell(world.guild_of(parent), "THREAD_CREATE", shown | {"newly_created": True})
    return shown


def _post(call: Call, forum: Channel) -> Json:
    body: Json = call.form.get("message") or {}
    posting.check_body(call, body)
    posting.require(call.discord, forum, Permission.SEND_MESSAGES)
    said = posting.version(call, body)
    if posting.is_empty(said, body.get("flags") or 0):
        raise ApiError(Refusal.EMPTY_MESSAGE)
    if forum.tag_needed and not call.form.get("applied_tags"):
        raise ApiError(Refusal.TAG_REQUIRED)
    shown = _opened(call, forum, None)
    thread = call.discord.world.channels[int(shown["id"])]
    message = posting.create(call, thread, body, message_id=thread.id)
    return shown | {"message": render.message(call.discord.world, message)}


def archived(call: Call) -> Json:
    """A channel's threads that are put away, those first that were so last; in pages, the next one `before` the end."""
    world, parent = call.discord.world, call.discord.world.channel(call.id("channel_id"))
    posting.require(call.discord, parent, Permission.READ_HISTORY)
    found = [it for it in world.channels.values() if it.parent_id == parent.id and it.archived]
    found.sort(key=render.put_away, reverse=True)
    if "before" in call.query:
        found = [it for it in found if render.put_away(it) < datetime.fromisoformat(call.query["before"])]
    limit = int(call.query.get("limit", 50))
    shown = [render.channel(world, it) for it in found[:limit]]
    return {"threads": shown, "members": [], "has_more": len(found) > limit}


def join(call: Call) -> None:
    if not call.discord.world.channel(call.id("channel_id")).is_thread:
        raise ApiError(Refusal.WRONG_CHANNEL_TYPE)


ROUTES = {
    "GET /channels/{channel_id}/threads/archived/public": archived,
    "POST /channels/{channel_id}/threads": start,
    "POST /channels/{channel_id}/messages/{message_id}/threads": start_from_message,
    "PUT /channels/{channel_id}/thread-members/@me": join,
}
