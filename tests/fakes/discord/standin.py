"""The stand-in Discord as a whole: a server on loopback, and what a test does with it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from aiohttp import web

from tests.fakes.discord import control, posting, render, rest
from tests.fakes.discord.answers import Answer
from tests.fakes.discord.entities import Channel, ChannelKind, Guild, Json, Message, User, Version, utcnow
from tests.fakes.discord.faults import Faults
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.interactions import Interactions
from tests.fakes.discord.nonces import Nonces
from tests.fakes.discord.ratelimits import RateLimits
from tests.fakes.discord.state import World
from tests.fakes.discord.wire import Request, WireLog
from tests.fakes.signal import Signal

T = TypeVar("T")
TOKEN = "MTIzNDU2.stand-in.token"
NONCE_WINDOW = 300.0
LARGEST_BODY = 30 * 1024 * 1024


class StandInDiscord:
    """`async with StandInDiscord() as discord:` listens; `api_url` and `gateway_url` say where.

    Its parts may be used directly: `world` (state), `faults`, `gateway`, `ratelimits`, `nonces`, `interactions`,
    `wire`. `global_limit` is in requests a second, None for none; `name` is how clients call the host;
    `logged` False keeps bodies that are wrong on purpose out of the file that SALVO_WIRE_LOG names.
    """

    def __init__(
        self,
        *,
        guilds: int = 1,
        channels: int = 1,
        host: str = "127.0.0.1",
        name: str | None = None,
        port: int = 0,
        token: str = TOKEN,
        nonce_window: float = NONCE_WINDOW,
        global_limit: int | None = 50,
        shards: int = 1,
        seed: int = 0,
        logged: bool = True,
    ) -> None:
        self.token, self.host, self.name, self.port = token, host, name or host, port
        self.signal = Signal()
        self.world = World()
        self.faults = Faults(seed)
        self.nonces = Nonces(nonce_window)
        self.ratelimits = RateLimits(global_limit)
        self.gateway = Gateway(self.world, self.signal, token)
        self.gateway.shards = shards
        self.interactions = Interactions(self.world, self.gateway, self.signal)
        log = os.environ.get("SALVO_WIRE_LOG")
        self.wire = WireLog(Path(log) if log and logged else None)
        self._runner: web.AppRunner | None = None
        for number in range(guilds):
            self.world.add_guild(f"Server {number + 1}", channels=channels)

    async def __aenter__(self) -> StandInDiscord:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        self.wire.close()

    async def start(self) -> None:
        """Listen; after `stop` again at the same address, with all its state."""
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/gateway/", self.gateway.serve)
        control.add_routes(app, self)
        rest.add_routes(app, self)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, self.host, self.port).start()
        self.port = self._runner.addresses[0][1]
        self.gateway.url = self.gateway_url

    async def stop(self) -> None:
        """Go down as a crashed server does: connections are cut, nothing is forgotten."""
        for fault in self.faults.rules:
            fault.release.set()
        self.gateway.abort()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def origin(self) -> str:
        return f"http://{self.name}:{self.port}"

    @property
    def api_url(self) -> str:
        return self.origin + rest.BASE

    @property
    def gateway_url(self) -> str:
        return f"ws://{self.name}:{self.port}/gateway"

    @property
    def requests(self) -> list[Request]:
        """Every REST request so far, the oldest first."""
        return list(self.wire.requests)

    @property
    def guilds(self) -> list[Guild]:
        return list(self.world.guilds.values())

    async def until(self, condition: Callable[[], T], seconds: float = 10.0) -> T:
        """Wait until a condition on the stand-in's state is true; gives its value."""
        try:
            return await self.signal.until(condition, seconds)
        except TimeoutError:
            last = [f"{it.what} {it.status}" for it in self.requests[-5:]]
            raise TimeoutError(f"not so within {seconds:g} s; the last requests: {last}") from None

    async def ready(self, sessions: int = 1, seconds: float = 30.0) -> None:
        """Wait until the bot is connected with so many sessions; on a busy machine a start takes its time."""
        await self.until(lambda: self.gateway.connected >= sessions, seconds)

    def messages(self, channel: Channel | int | None = None) -> list[Message]:
        """The messages that can be seen in a channel, or in all of them, the oldest first."""
        if channel is None:
            return [it for it in self.world.messages.values() if not it.deleted and not it.ephemeral]
        place = self.world.channels[channel] if isinstance(channel, int) else channel
        return self.world.shown_in(place)

    @property
    def operator(self) -> User:
        """Who owns the application; an ordinary member of every server."""
        return self.world.owner

    def owner_of(self, guild: Guild) -> User:
        return self.world.users[guild.owner_id]

    def reader_of(self, guild: Guild) -> User:
        """A member with no rights beyond those of everyone."""
        ordinary = [key for key in guild.members if key not in (guild.owner_id, self.world.bot.id)]
        return self.world.users[ordinary[0]]

    def reset(self) -> None:
        """Forget messages, requests, faults and counts; servers, commands and sessions stay."""
        self.faults.clear()
        self.nonces.forget()
        self.ratelimits.forget()
        self.wire.requests.clear()
        self.interactions.answers.clear()
        self.world.forget_messages()
        self.signal.fire()

    # What happens at Discord ------------------------------------------------------------------------------------

    def add_guild(self, name: str = "Server", *, channels: int = 1) -> Guild:
        """The bot is invited to a new server."""
        guild = self.world.add_guild(name, channels=channels)
        self.gateway.tell(guild, "GUILD_CREATE", render.guild(self.world, guild))
        return guild

    def add_channel(self, guild: Guild, name: str, kind: ChannelKind = ChannelKind.TEXT) -> Channel:
        channel = self.world.add_channel(guild, name, kind)
        self.gateway.tell(guild, "CHANNEL_CREATE", render.channel(self.world, channel))
        return channel

    def add_thread(self, parent: Channel, name: str) -> Channel:
        thread = self.world.add_thread(parent, name)
        self.gateway.tell(self.world.guild_of(parent), "THREAD_CREATE", render.channel(self.world, thread))
        return thread

    def delete_channel(self, channel: Channel) -> None:
        shown, guild = render.channel(self.world, channel), self.world.guild_of(channel)
        self.world.delete_channel(channel)
        self.gateway.tell(guild, "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE", shown)

    def overwrite(self, channel: Channel, target: Any, *, allow: int = 0, deny: int = 0) -> None:
        """Allow or deny a role or user something in a channel (both 0: neither), and tell of it."""
        self.world.overwrite(channel, target, allow=allow, deny=deny)
        guild = self.world.guild_of(channel)
        self.gateway.tell(guild, "CHANNEL_UPDATE", render.channel(self.world, channel))

    def kick(self, guild: Guild) -> None:
        """The bot is removed from a server."""
        guild.present = False
        self.gateway.tell(guild, "GUILD_DELETE", {"id": str(guild.id)})

    def invite(self, guild: Guild) -> None:
        """The bot is back in a server."""
        guild.present = True
        self.gateway.tell(guild, "GUILD_CREATE", render.guild(self.world, guild))

    def outage(self, guild: Guild, *, over: bool = False) -> None:
        """A server goes down at Discord's side, or is up again."""
        guild.available = over
        shown = render.guild(self.world, guild) if over else {"id": str(guild.id), "unavailable": True}
        self.gateway.tell(guild, "GUILD_CREATE" if over else "GUILD_DELETE", shown)

    def say(self, channel: Channel, author: User, content: str) -> Message:
        """Somebody writes a message."""
        message = self.world.add_message(channel, author, Version(utcnow(), content))
        posting.announce(self, channel, message, "MESSAGE_CREATE")
        return message

    def delete_message(self, message: Message) -> None:
        message.deleted = True
        channel = self.world.channels.get(message.channel_id)
        if channel is not None and not message.ephemeral:
            shown: Json = {"id": str(message.id), "channel_id": str(channel.id)}
            shown |= {"guild_id": str(channel.guild_id)} if channel.guild_id else {}
            self.gateway.tell(self.world.guild_of(channel), "MESSAGE_DELETE", shown, intent=1 << 9 | 1 << 12)
        self.signal.fire()

    def upload(self, name: str, body: bytes) -> Json:
        """A file that a user attaches: the value of an attachment option."""
        key = self.world.snowflake()
        self.world.files[key, name] = body
        url = f"{self.origin}/attachments/{key}/{name}"
        return {"id": str(key), "filename": name, "size": len(body), "url": url, "proxy_url": url}

    def dm(self, user: User) -> Channel:
        return self.world.dm(user)

    async def interact(
        self, channel: Channel, user: User, command: str, options: Json | None = None, **how: Any
    ) -> Answer:
        """A user gives a command, "launches recent"; waits for the answer. NotOffered, NoAnswer."""
        return await self.interactions.command(channel, user, command, options or {}, **how)

    async def autocomplete(
        self, channel: Channel, user: User, command: str, focused: str, typed: Any, options: Json | None = None
    ) -> list[Json]:
        return await self.interactions.autocomplete(channel, user, command, focused, typed, options or {})

    async def click(self, user: User, message: Message, button: str, **how: Any) -> Answer:
        """A user presses a button, named by its custom id or its label."""
        return await self.interactions.click(user, message, button, **how)

    async def select(
        self, user: User, message: Message, values: list[Any], custom_id: str | None = None, **how: Any
    ) -> Answer:
        return await self.interactions.select(user, message, values, custom_id, **how)

    async def submit(self, user: User, asked: Answer, values: Json, **how: Any) -> Answer:
        """A user fills in the modal that `asked` was answered with."""
        return await self.interactions.submit(user, asked, values, **how)
