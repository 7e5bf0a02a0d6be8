"""The stand-in's remote control, for tests that run it as a process of its own: JSON under `/_control/`.

GET  state, messages[?channel=ID], requests[?what=POST /channels/{channel_id}/messages], commands
POST guilds {name, channels} · channels {guild, name, kind} · delete_channel {channel} · delete_message {message}
     overwrite {channel, target, allow, deny} · kick {guild} · invite {guild} · say {channel, content}
     interact {channel, command, options, user, finish} · autocomplete {channel, command, focused, typed, options, user}
     click {message, button, user} · select {message, values, custom_id, user} · submit {answer, values, user}
     faults {action, method, path, times, probability, accept, status, code, message, seconds, everywhere, via}
     clear_faults {seed} · gateway {do, shard, code, resumable} · settings {nonce_window, global_limit, ...} · reset {}

Where `user` is left out, the server's owner acts. What a user could not do is answered 409, no answer by the bot 504.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.discord.entities import Channel, ChannelKind, Guild, Json, Message, Role, User
from tests.fakes.discord.glimpses import LOOKS, channel_shown, guild_shown, message_shown
from tests.fakes.discord.interactions import NoAnswer
from tests.fakes.discord.offers import NotOffered

if TYPE_CHECKING:
    from tests.fakes.discord.standin import StandInDiscord

Deed = Callable[["StandInDiscord", Json], Awaitable[Any]]


def add_routes(app: web.Application, discord: StandInDiscord) -> None:
    for name, look in LOOKS.items():
        app.router.add_get(f"/_control/{name}", _looked(discord, look))
    for name, deed in DEEDS.items():
        app.router.add_post(f"/_control/{name}", _done(discord, deed))


def _looked(
    discord: StandInDiscord, look: Callable[[StandInDiscord, Any], Any]
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        return _json(look(discord, request.query))

    return serve


def _done(discord: StandInDiscord, deed: Deed) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        body = await request.json() if request.can_read_body else {}
        try:
            return _json(await deed(discord, body))
        except NotOffered as error:
            return _json({"error": "NotOffered", "message": str(error)}, 409)
        except NoAnswer as error:
            return _json({"error": "NoAnswer", "message": str(error)}, 504)
        except (KeyError, ValueError, TypeError) as error:
            return _json({"error": type(error).__name__, "message": str(error)}, 400)

    return serve


def _json(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, dumps=lambda it: json.dumps(it, default=str))


def _the_channel(discord: StandInDiscord, body: Json) -> Channel:
    return discord.world.channels[int(body["channel"])]


def _the_guild(discord: StandInDiscord, body: Json) -> Guild:
    return discord.world.guilds[int(body["guild"])]


def _the_message(discord: StandInDiscord, body: Json) -> Message:
    return discord.world.messages[int(body["message"])]


def _the_user(discord: StandInDiscord, body: Json, channel: Channel) -> User:
    if "user" in body:
        return discord.world.users[int(body["user"])]
    guild = discord.world.guild_of(channel)
    return discord.world.users[guild.owner_id if guild else channel.recipients[0]]


async def add_guild(discord: StandInDiscord, body: Json) -> Json:
    return guild_shown(discord.add_guild(body.get("name", "Server"), channels=body.get("channels", 1)))


async def add_channel(discord: StandInDiscord, body: Json) -> Json:
    kind = ChannelKind[body.get("kind", "TEXT")]
    return channel_shown(discord.add_channel(_the_guild(discord, body), body.get("name", "alerts"), kind))


async def delete_channel(discord: StandInDiscord, body: Json) -> None:
    discord.delete_channel(_the_channel(discord, body))


async def delete_message(discord: StandInDiscord, body: Json) -> None:
    discord.delete_message(_the_message(discord, body))


async def overwrite(discord: StandInDiscord, body: Json) -> None:
    channel, key = _the_channel(discord, body), int(body.get("target", discord.world.bot.id))
    guild = discord.world.guild_of(channel)
    target: Role | User = guild.roles[key] if guild and key in guild.roles else discord.world.users[key]
    discord.overwrite(channel, target, allow=int(body.get("allow", 0)), deny=int(body.get("deny", 0)))


async def kick(discord: StandInDiscord, body: Json) -> None:
    discord.kick(_the_guild(discord, body))


async def invite(discord: StandInDiscord, body: Json) -> None:
    discord.invite(_the_guild(discord, body))


async def say(discord: StandInDiscord, body: Json) -> Json:
    channel = _the_channel(discord, body)
    return message_shown(discord.say(channel, _the_user(discord, body, channel), body["content"]))


async def interact(discord: StandInDiscord, body: Json) -> Json:
    channel = _the_channel(discord, body)
    user, finish = _the_user(discord, body, channel), body.get("finish", True)
    answer = await discord.interact(channel, user, body["command"], body.get("options"), finish=finish)
    return answer.to_json()


async def autocomplete(discord: StandInDiscord, body: Json) -> list[Json]:
    channel = _the_channel(discord, body)
    user, options = _the_user(discord, body, channel), body.get("options")
    return await discord.autocomplete(channel, user, body["command"], body["focused"], body["typed"], options)


async def click(discord: StandInDiscord, body: Json) -> Json:
    message = _the_message(discord, body)
    user = _the_user(discord, body, discord.world.channels[message.channel_id])
    return (await discord.click(user, message, body["button"])).to_json()


async def select(discord: StandInDiscord, body: Json) -> Json:
    message = _the_message(discord, body)
    user = _the_user(discord, body, discord.world.channels[message.channel_id])
    return (await discord.select(user, message, body["values"], body.get("custom_id"))).to_json()


async def submit(discord: StandInDiscord, body: Json) -> Json:
    asked = next(it for it in discord.interactions.answers.values() if it.id == int(body["answer"]))
    user = _the_user(discord, body, asked.channel)
    return (await discord.submit(user, asked, body["values"])).to_json()


async def add_fault(discord: StandInDiscord, body: Json) -> None:
    discord.faults.add(**body)


async def clear_faults(discord: StandInDiscord, body: Json) -> None:
    discord.faults.clear(body.get("seed"))


async def gateway(discord: StandInDiscord, body: Json) -> None:
    """`do` is close, reconnect, invalidate, forget, freeze or abort; `refusing` says 503 to so many connections."""
    shard = body.get("shard")
    discord.gateway.refusing = body.get("refusing", discord.gateway.refusing)
    match body.get("do"):
        case "close":
            discord.gateway.close(body.get("code", 4000), shard)
        case "invalidate":
            discord.gateway.invalidate(shard, resumable=body.get("resumable", False))
        case "reconnect" | "forget" | "freeze" | "abort" as deed:
            getattr(discord.gateway, deed)(shard)


async def settings(discord: StandInDiscord, body: Json) -> None:
    discord.nonces.window = body.get("nonce_window", discord.nonces.window)
    discord.ratelimits.everywhere = body.get("global_limit", discord.ratelimits.everywhere)
    discord.gateway.heartbeat_interval = body.get("heartbeat_interval", discord.gateway.heartbeat_interval)
    discord.gateway.shards = body.get("shards", discord.gateway.shards)
    discord.interactions.deadline = body.get("deadline", discord.interactions.deadline)


async def reset(discord: StandInDiscord, body: Json) -> None:
    discord.reset()


DEEDS: dict[str, Deed] = {
    "guilds": add_guild,
    "channels": add_channel,
    "delete_channel": delete_channel,
    "delete_message": delete_message,
    "overwrite": overwrite,
    "kick": kick,
    "invite": invite,
    "say": say,
    "interact": interact,
    "autocomplete": autocomplete,
    "click": click,
    "select": select,
    "submit": submit,
    "faults": add_fault,
    "clear_faults": clear_faults,
    "gateway": gateway,
    "settings": settings,
    "reset": reset,
}
