"""The connection to Discord: logs in, offers the commands, knows the channels, and tells people what went wrong."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.utils import MISSING

from bot.alerts.kept import again
from bot.alerts.markup import plain
from bot.alerts.pacing import Pace, traced
from bot.alerts.refusals import GONE
from bot.alerts.senders import NOBODY
from bot.alerts.timepiece import Timepiece
from bot.commands import install
from bot.commands.answers import explain
from bot.commands.offered import offer
from bot.commands.permissions import invite_link, may_post
from bot.commands.said import Catalogues
from bot.commands.services import Services
from bot.discordpy import pass_over, use_up
from bot.errors import Problem, SalvoError, SettingsError, StorageError
from bot.languages import ENGLISH, language
from bot.model import Subscription
from storage import deliveries, subscriptions

log = logging.getLogger(__name__)

DISCORD_API = Route.BASE

_BACK_OFF = timedelta(seconds=1)
_GATEWAY_PAUSE = timedelta(seconds=5)
_LONGEST_BACK_OFF = timedelta(minutes=2)
# A request that Discord wants put off for longer than this fails instead, and the outbox tries again.
_PATIENCE = timedelta(seconds=45)
# discord.py tries a first connection anew by calling itself: cut short before that is too deep.
_FIRST_CONNECTION = timedelta(minutes=30)
_MEND_EVERY = timedelta(minutes=1)
# Where Discord refuses what it seems to allow, a channel stops and resumes by turns: people hear of that no more often.
_SAID_AGAIN = timedelta(days=1)
# Alerts don't wait longer than this for the commands to be offered.
_OFFERING = timedelta(seconds=10)
_NOTICE = 1500
_AUTHENTICATION_FAILED = 4004
_CANCEL_AGAIN = 0.2

_TOKEN = Problem(
    "DISCORD_TOKEN",
    "Discord does not accept it: copy the token anew from the developer portal's Bot page, then start again",
)
_UNREACHABLE = (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, OSError, TimeoutError, ValueError)


class Salvo(discord.AutoShardedClient):
    """The bot. `sign_in`, then `stay_connected` until `close`; messages go by REST and need only the former."""

    def __init__(self, services: Services) -> None:
        settings = services.settings
        # Salvo does not speak: discord.py need not miss what speaking takes
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        trace, self.time = traced(Pace(settings.messages_per_second)), Timepiece()
        self.time.listen(trace)
        super().__init__(
            intents=discord.Intents(guilds=True),
            http_trace=trace,
            max_ratelimit_timeout=_PATIENCE.total_seconds(),
            allowed_mentions=NOBODY,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        use_up(self)
        # discord.py keeps both addresses on its classes
        Route.BASE = settings.api_url or DISCORD_API
        self._gateway = yarl.URL(settings.gateway_url) if settings.gateway_url else None
        self._services = services
        self._offered = False
        self._begun = False
        self._said: dict[int, tuple[str, datetime]] = {}
        pass_over(self)
        self.tree = _Tree(self)
        install(self.tree, services)

    async def sign_in(self, token: str) -> None:
        """Log in and offer the commands, waiting while Discord can't be reached; SettingsError for a bad token."""
        wait, self._begun = _BACK_OFF, True
        while True:
            try:
                return await self.login(token)
            except discord.LoginFailure:
                raise SettingsError((_TOKEN,)) from None
            except _UNREACHABLE as error:
                log.warning("Discord can't be reached (%s): next try in %d s", _brief(error), wait.total_seconds())
            # each login opens a session of its own, on a connector that the one before took along
            await self.http.close()
            self.http.connector = MISSING
            await asyncio.sleep(wait.total_seconds())
            wait = min(wait * 2, _LONGEST_BACK_OFF)

    async def close(self) -> None:
        # discord.py has what it closes only once a login was begun
        if self._begun:
            await super().close()

    async def stay_connected(self) -> None:
        """Hold the gateway until closed, through every outage; SettingsError when the token is taken back."""
        mending = asyncio.create_task(self._mend(), name="mend")
        holding = asyncio.create_task(self._hold(), name="gateway")
        try:
            await asyncio.shield(holding)
        finally:
            mending.cancel()
            # discord.py swallows a cancellation that comes while it identifies
            while not holding.done():
                holding.cancel()
                await asyncio.wait((holding,), timeout=_CANCEL_AGAIN)

    async def _hold(self) -> None:
        while not self.is_closed():
            await self._connect_once()
        # discord.py closes all it has where it can't read what the gateway sends
        raise SalvoError("the connection to Discord was closed from within: start Salvo again")

    async def _connect_once(self) -> None:
        try:
            await self.connect()
        except discord.ConnectionClosed as error:
            if error.code == _AUTHENTICATION_FAILED:
                raise SettingsError((_TOKEN,)) from None
            raise SalvoError(f"Discord ended the connection for good (code {error.code}): start Salvo again") from None
        except discord.PrivilegedIntentsRequired:
            raise SalvoError("Discord ended the connection for good (code 4014): start Salvo again") from None
        except _UNREACHABLE as error:
            log.warning("Discord's gateway can't be reached: %s", _brief(error))
            await asyncio.sleep(_GATEWAY_PAUSE.total_seconds())

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        address = self._gateway or gateway
        # discord.py goes back to this one when it can't resume a session
        DiscordWebSocket.DEFAULT_GATEWAY = address
        connected = False
        while not connected and not self.is_closed():
            with suppress(TimeoutError):
                async with asyncio.timeout(_FIRST_CONNECTION.total_seconds()):
                    await super().launch_shard(address, shard_id, initial=initial)
                    connected = True

    async def setup_hook(self) -> None:
        await self.tree.set_translator(Catalogues())
        await self._offer_commands()

    async def _offer_commands(self) -> None:
        try:
            async with asyncio.timeout(_OFFERING.total_seconds()):
                await offer(self.tree)
            self._offered = True
        except (app_commands.CommandSyncFailure, *_UNREACHABLE) as error:
            log.warning("the commands could not be offered to Discord yet: %s", _brief(error))

    async def on_ready(self) -> None:
        log.info("connected to Discord as %s; servers: %d", self.user, len(self.guilds))
        if not self.guilds:
            log.info("invite Salvo to a server: %s", invite_link(self.application_id))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        async with self._services.db.transaction() as tx:
            gone = await subscriptions.remove_guild(tx, guild.id)
        log.info("server %s put Salvo out: %d subscriptions removed", guild.id, gone)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._forget([channel.id])

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self._forget([payload.thread_id])

    async def _forget(self, channel_ids: Iterable[int]) -> None:
        for channel_id in channel_ids:
            async with self._services.db.transaction() as tx:
                if await subscriptions.remove(tx, channel_id):
                    log.info("channel %s was deleted, and its subscription with it", channel_id)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        log.exception("event %s failed", event_method)

    async def tell_operators(self, text: str) -> None:
        """Post in the operators' channel, if there is one; trouble with that is only logged."""
        channel_id = self._services.settings.owner_channel_id
        if channel_id is not None:
            await self._post(self.get_partial_messageable(channel_id), text)

    async def tell_refused(self, subscription: Subscription, why: str) -> None:
        """Say once, to who subscribed and to the operators, that a channel's alerts have stopped, and what to do."""
        now, channel_id = self._services.clock(), subscription.channel_id
        said, at = self._said.get(channel_id, ("", now))
        if said == why and now - at < _SAID_AGAIN:
            return
        self._said = {each: said for each, said in self._said.items() if now - said[1] < _SAID_AGAIN}
        self._said[channel_id] = (why, now)
        where = f"<#{channel_id}>"
        await self.tell_operators(f"Alerts to {where} (channel {channel_id}) have stopped: {plain(why, 500)}")
        with suppress(*_UNREACHABLE):
            user = await self.create_dm(discord.Object(subscription.created_by))
            lang = language(subscription.language)
            await self._post(user, lang.say("stopped", where=where, why=again(why, lang)))

    async def _post(self, where: discord.abc.Messageable, text: str) -> None:
        try:
            await where.send(text[:_NOTICE], allowed_mentions=NOBODY)
        except _UNREACHABLE as error:
            log.warning("a notice could not be posted: %s", _brief(error))

    async def _mend(self) -> None:
        """Each minute, do what could not be done before: offer the commands, resume what is paused."""
        while True:
            await asyncio.sleep(_MEND_EVERY.total_seconds())
            try:
                if not self._offered:
                    await self._offer_commands()
                await self.resume_allowed()
            except StorageError as error:
                log.error("paused subscriptions wait: %s", error)
            except Exception:
                log.exception("paused subscriptions wait: a fault in Salvo itself")

    async def resume_allowed(self) -> None:
        """Resume every paused subscription whose channel lets Salvo post, and forget those whose channel is gone."""
        for paused in await subscriptions.paused(self._services.db):
            if may_post(self.get_channel(paused.channel_id)):
                async with self._services.db.transaction() as tx:
                    await subscriptions.resume(tx, paused.channel_id)
                    await deliveries.reopen(tx, paused.channel_id)
                log.info("channel %s is told again", paused.channel_id)
                self._services.wake()
            elif paused.paused == ENGLISH.say(GONE) and self._lists_without(paused):
                await self._forget([paused.channel_id])

    def _lists_without(self, paused: Subscription) -> bool:
        """Whether Discord told of the server's channels, and this one was not among them."""
        guild = self.get_guild(paused.guild_id) if paused.guild_id else None
        return guild is not None and not guild.unavailable and guild.get_channel_or_thread(paused.channel_id) is None


class _Tree(app_commands.CommandTree[Salvo]):
    async def on_error(self, interaction: discord.Interaction[Salvo], error: app_commands.AppCommandError, /) -> None:
        try:
            await explain(interaction, error)
        except _UNREACHABLE as unsaid:
            log.warning("interaction %s could not be answered: %s", interaction.id, _brief(unsaid))


def _brief(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
