"""Channels, servers, members and users, as far as a bot reads and changes them."""

from __future__ import annotations

from tests.fakes.discord import posting, render
from tests.fakes.discord.call import Call
from tests.fakes.discord.entities import Json
from tests.fakes.discord.errors import ApiError, Refusal
from tests.fakes.discord.permissions import Permission


def channel(call: Call) -> Json:
    return render.channel(call.discord.world, call.discord.world.channel(call.id("channel_id")))


def change_channel(call: Call) -> Json:
    """A thread's archiving, and names."""
    world = call.discord.world
    place = world.channel(call.id("channel_id"))
    own = place.is_thread and place.owner_id == world.bot.id
    if not own:
        posting.require(
            call.discord, place, Permission.MANAGE_THREADS if place.is_thread else Permission.MANAGE_CHANNELS
        )
    place.name = call.form.get("name", place.name)
    place.archived = call.form.get("archived", place.archived)
    place.locked = call.form.get("locked", place.locked)
    shown = render.channel(world, place)
    call.discord.gateway.tell(world.guild_of(place), "THREAD_UPDATE" if place.is_thread else "CHANNEL_UPDATE", shown)
    return shown


def delete_channel(call: Call) -> Json:
    place = call.discord.world.channel(call.id("channel_id"))
    posting.require(call.discord, place, Permission.MANAGE_THREADS if place.is_thread else Permission.MANAGE_CHANNELS)
    shown = render.channel(call.discord.world, place)
    call.discord.delete_channel(place)
    return shown


def guild(call: Call) -> Json:
    return render.brief_guild(call.discord.world.guild(call.id("guild_id")))


def guild_channels(call: Call) -> list[Json]:
    places = call.discord.world.guild(call.id("guild_id")).channels.values()
    return [render.channel(call.discord.world, place) for place in places if not place.is_thread]


def guild_threads(call: Call) -> Json:
    places = call.discord.world.guild(call.id("guild_id")).channels.values()
    active = [place for place in places if place.is_thread and not place.archived]
    return {
        "threads": [render.channel(call.discord.world, place) for place in active],
        "members": [],
        "has_more": False,
    }


def guild_roles(call: Call) -> list[Json]:
    return [render.role(role) for role in call.discord.world.guild(call.id("guild_id")).roles.values()]


def member(call: Call) -> Json:
    it = call.discord.world.guild(call.id("guild_id")).members.get(call.id("user_id"))
    if it is None:
        raise ApiError(Refusal.UNKNOWN_MEMBER)
    return render.member(call.discord.world, it)


def guilds(call: Call) -> list[Json]:
    present = [it for it in call.discord.world.guilds.values() if it.present]
    bot = call.discord.world.bot.id
    return [
        {"id": str(it.id), "name": it.name, "icon": None, "banner": None, "owner": False, "features": []}
        | {"permissions": render.guild_permissions(it, bot)}
        for it in present
    ]


def leave(call: Call) -> None:
    call.discord.kick(call.discord.world.guild(call.id("guild_id")))


def me(call: Call) -> Json:
    return render.user(call.discord.world.bot) | {"mfa_enabled": True, "verified": True, "locale": "en-US"}


def user(call: Call) -> Json:
    it = call.discord.world.users.get(call.id("user_id"))
    if it is None:
        raise ApiError(Refusal.UNKNOWN_USER)
    return render.user(it)


def open_dm(call: Call) -> Json:
    person = call.discord.world.users.get(int(call.form["recipient_id"]))
    if person is None:
        raise ApiError(Refusal.UNKNOWN_USER)
    return render.channel(call.discord.world, call.discord.world.dm(person))


ROUTES = {
    "GET /channels/{channel_id}": channel,
    "PATCH /channels/{channel_id}": change_channel,
    "DELETE /channels/{channel_id}": delete_channel,
    "GET /guilds/{guild_id}": guild,
    "GET /guilds/{guild_id}/channels": guild_channels,
    "GET /guilds/{guild_id}/threads/active": guild_threads,
    "GET /guilds/{guild_id}/roles": guild_roles,
    "GET /guilds/{guild_id}/members/{user_id}": member,
    "GET /users/@me": me,
    "GET /users/@me/guilds": guilds,
    "DELETE /users/@me/guilds/{guild_id}": leave,
    "POST /users/@me/channels": open_dm,
    "GET /users/{user_id}": user,
}
