"""The gateway: hello, identify, resume, heartbeats, shards, and the ways in which it fails.

https://discord.com/developers/docs/events/gateway
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
from collections import Counter
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.fakes.discord import render
from tests.fakes.discord.entities import Guild, Json
from tests.fakes.discord.links import Link
from tests.fakes.discord.sessions import Session

if TYPE_CHECKING:
    from tests.fakes.discord.state import World
    from tests.fakes.signal import Signal

HEARTBEAT, IDENTIFY, RESUME, RECONNECT = 1, 2, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11
UNKNOWN_OP, DECODE_ERROR, NOT_AUTHENTICATED, BAD_TOKEN, ALREADY = 4001, 4002, 4003, 4004, 4005
INVALID_SEQ, SESSION_TIMED_OUT, INVALID_SHARD, DISALLOWED_INTENTS = 4007, 4009, 4010, 4014
ENDING = (1000, 1001, INVALID_SEQ, SESSION_TIMED_OUT)
GUILDS, MESSAGES, DM_MESSAGES, CONTENT = 1 << 0, 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = 1 << 1 | 1 << 8 | CONTENT


class Gateway:
    """Keeps the sessions and their links. `seen` counts what clients did: identify, resume, heartbeat, connect."""

    def __init__(self, world: World, signal: Signal, token: str) -> None:
        self.world, self.signal, self.token = world, signal, token
        self.shards = 1
        self.heartbeat_interval = 41.25
        self.allowed_intents = ~PRIVILEGED
        self.refusing = 0
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.links: set[Link] = set()
        self.seen = Counter[str]()
        self.closes: list[int | None] = []
        self.identifies: list[Json] = []

    # What a test orders -----------------------------------------------------------------------------------------

    def close(self, code: int, shard: int | None = None) -> None:
        """Close the clients' connections with a gateway close code; some codes end the session as well."""
        for link in self._links_of(shard):
            link.close(code)
        if code in ENDING:
            self.forget(shard)

    def reconnect(self, shard: int | None = None) -> None:
        """Ask the clients to reconnect (op 7)."""
        for link in self._links_of(shard):
            link.send(RECONNECT)

    def invalidate(self, shard: int | None = None, *, resumable: bool = False) -> None:
        """Declare the sessions invalid (op 9); unless resumable they are forgotten."""
        for link in self._links_of(shard):
            link.send(INVALID_SESSION, resumable)
        if not resumable:
            self.forget(shard)

    def forget(self, shard: int | None = None) -> None:
        """Forget the sessions, so that resuming them fails."""
        self.sessions = {key: s for key, s in self.sessions.items() if shard is not None and s.shard != shard}

    def freeze(self, shard: int | None = None) -> None:
        """Make zombies of the present connections: open, and silent."""
        for link in self._links_of(shard):
            link.frozen = True

    def abort(self, shard: int | None = None) -> None:
        """Cut the present connections without a word."""
        for link in self._links_of(shard):
            link.abort()

    def _links_of(self, shard: int | None) -> list[Link]:
        if shard is None:
            return list(self.links)
        return [s.link for s in self.sessions.values() if s.shard == shard and s.link is not None]

    # What the stand-in tells its clients ------------------------------------------------------------------------

    @property
    def connected(self) -> int:
        """How many sessions have a connection at present."""
        return sum(1 for session in self.sessions.values() if session.link is not None)

    def session_for(self, guild: Guild | None) -> Session | None:
        """The newest session that hears of a server (of direct messages: shard 0), a connected one first."""
        hearing = [it for it in self.sessions.values() if (it.has(guild) if guild else it.shard == 0)]
        return max(reversed(hearing), key=lambda it: it.link is not None, default=None)

    def tell(self, guild: Guild | None, event: str, data: Json, *, intent: int = GUILDS) -> None:
        """Dispatch an event to each session that should hear of it."""
        for session in self.sessions.values():
            if (session.has(guild) if guild else session.shard == 0) and session.intents & intent:
                session.dispatch(event, data)
        self.signal.fire()

    def tell_message(self, guild: Guild | None, event: str, data: Json) -> None:
        """MESSAGE_CREATE or MESSAGE_UPDATE; without the intent, other people's words are withheld."""
        intent = MESSAGES if guild else DM_MESSAGES
        own = data["author"]["id"] == str(self.world.bot.id)
        hidden = {} if own else {"content": "", "embeds": [], "components": [], "attachments": []}
        for session in self.sessions.values():
            if (session.has(guild) if guild else session.shard == 0) and session.intents & intent:
                session.dispatch(event, data if session.intents & CONTENT else data | hidden)

    # The protocol -----------------------------------------------------------------------------------------------

    async def serve(self, request: web.Request) -> web.StreamResponse:
        if self.refusing > 0:
            self.refusing -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        link = Link(request, socket)
        self.links.add(link)
        self._saw("connect")
        writer = asyncio.create_task(link.write())
        link.send(HELLO, {"heartbeat_interval": int(self.heartbeat_interval * 1000)})
        try:
            await self._listen(link)
        finally:
            self._gone(link)
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer
        return socket

    async def _listen(self, link: Link) -> None:
        async for frame in link.socket:
            if frame.type is not WSMsgType.TEXT:
                return link.close(DECODE_ERROR)
            try:
                payload = json.loads(frame.data)
                self._heed(link, payload["op"], payload.get("d"))
            except (ValueError, KeyError, TypeError):
                link.close(DECODE_ERROR)
        return None

    def _gone(self, link: Link) -> None:
        self.links.discard(link)
        self.closes.append(link.socket.close_code)
        for session in self.sessions.values():
            if session.link is link:
                session.link = None
        self._saw("disconnect")

    def _saw(self, what: str) -> None:
        self.seen[what] += 1
        self.signal.fire()

    def _heed(self, link: Link, op: int, data: Any) -> None:
        if op == HEARTBEAT:
            link.send(HEARTBEAT_ACK)
            self._saw("heartbeat")
        elif op == IDENTIFY:
            self._identify(link, data)
        elif op == RESUME:
            self._resume(link, data)
        elif not any(session.link is link for session in self.sessions.values()):
            link.close(NOT_AUTHENTICATED)
        elif op == REQUEST_MEMBERS:
            self._tell_members(data)
        elif op not in (3, 4):
            link.close(UNKNOWN_OP)

    def _identify(self, link: Link, data: Json) -> None:
        shard, shards = data.get("shard") or (0, 1)
        self.identifies.append({key: value for key, value in data.items() if key != "token"})
        self._saw("identify")
        if data["token"] != self.token:
            return link.close(BAD_TOKEN)
        if not 0 <= shard < shards:
            return link.close(INVALID_SHARD)
        if data["intents"] & ~self.allowed_intents:
            return link.close(DISALLOWED_INTENTS)
        if any(session.link is link for session in self.sessions.values()):
            return link.close(ALREADY)
        session = Session(secrets.token_hex(16), shard, shards, data["intents"], link=link)
        stale = [key for key, old in self.sessions.items() if old.shard == shard and old.link is None]
        for key in stale:
            del self.sessions[key]
        self.sessions[session.id] = session
        self._welcome(session)
        return self.signal.fire()

    def _welcome(self, session: Session) -> None:
        guilds = [guild for guild in self.world.guilds.values() if guild.present and session.has(guild)]
        ready = {
            "v": 10,
            "user": render.user(self.world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": [session.shard, session.shards],
            "application": {"id": str(self.world.application_id), "flags": 0},
            "private_channels": [],
        }
        session.dispatch("READY", ready)
        for guild in guilds:
            if guild.available and session.intents & GUILDS:
                session.dispatch("GUILD_CREATE", render.guild(self.world, guild))

    def _resume(self, link: Link, data: Json) -> None:
        self._saw("resume")
        session = self.sessions.get(data["session_id"])
        if data["token"] != self.token:
            return link.close(BAD_TOKEN)
        if session is None:
            return link.send(INVALID_SESSION, False)
        if (data["seq"] or 0) > session.seq:
            return link.close(INVALID_SEQ)
        session.link = link
        for seq, text in session.events:
            if seq > (data["seq"] or 0):
                link.send_text(text)
        session.dispatch("RESUMED", {})
        return self._saw("resumed")

    def _tell_members(self, data: Json) -> None:
        guild = self.world.guilds[int(data["guild_id"])]
        members = [render.member(self.world, one) for one in guild.members.values()]
        chunk = {"guild_id": str(guild.id), "members": members, "chunk_index": 0, "chunk_count": 1}
        self.tell(guild, "GUILD_MEMBERS_CHUNK", chunk | {"nonce": data.get("nonce")})
