"""What the stand-in knows: users, servers, channels, messages, commands, and how to make more of them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from itertools import count

from tests.fakes.discord import permissions
from tests.fakes.discord.entities import (
    Channel,
    ChannelKind,
    Guild,
    Json,
    Member,
    Message,
    Overwrite,
    Role,
    User,
    Version,
)
from tests.fakes.discord.errors import ApiError, Refusal
from tests.fakes.discord.render import EPOCH

# Fixtures get ids from the start of 2020 on, one millisecond apart, so that they are the same in every run. Servers
# have a row of their own, so that they take turns over the shards. Messages and interactions get ids of the present,
# as discord.py reads times from ids.
FIXTURES_FROM = 1_577_836_800_000 - EPOCH


class World:
    """The whole state. `commands` maps None (global) or a server's id to its commands by id."""

    def __init__(self) -> None:
        self._fixtures = count(FIXTURES_FROM)
        self._guild_ids = count(FIXTURES_FROM + 1_000_000_000)
        self._low_bits = count()
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, Message] = {}
        self.commands: dict[int | None, dict[int, Json]] = {}
        self.files: dict[tuple[int, str], bytes] = {}
        self.bot = self.add_user("Salvo", bot=True)
        self.owner = self.add_user("operator")
        self.team: list[User] = []

    @property
    def application_id(self) -> int:
        return self.bot.id

    def _fixture_id(self) -> int:
        return next(self._fixtures) << 22

    def snowflake(self) -> int:
        """An id of now, greater than each before within the same millisecond."""
        return (int(time.time() * 1000) - EPOCH) << 22 | next(self._low_bits) & 0x3FFFFF

    def add_user(self, name: str, *, bot: bool = False, locale: str = "en-US") -> User:
        user = User(self._fixture_id(), name, bot, locale)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str = "Server", *, channels: int = 1) -> Guild:
        """A server with an owner, two ordinary members (one owns the application), the bot, and text channels."""
        owner, reader = self.add_user(f"{name} owner"), self.add_user(f"{name} reader")
        guild = Guild(next(self._guild_ids) << 22, name, owner.id)
        self.guilds[guild.id] = guild
        guild.roles[guild.id] = Role(guild.id, "@everyone", int(permissions.EVERYONE), 0)
        bot_role = Role(self._fixture_id(), self.bot.name, int(permissions.BOT), 1, bot_id=self.bot.id)
        guild.roles[bot_role.id] = bot_role
        for user in (owner, reader, self.owner):
            self.join(guild, user)
        self.join(guild, self.bot, [bot_role])
        for number in range(channels):
            self.add_channel(guild, f"alerts-{number + 1}")
        return guild

    def join(self, guild: Guild, user: User, roles: Iterable[Role] = ()) -> Member:
        guild.members[user.id] = Member(user.id, [role.id for role in roles])
        return guild.members[user.id]

    def add_role(self, guild: Guild, name: str, *, bits: int = 0, mentionable: bool = False) -> Role:
        role = Role(self._fixture_id(), name, bits, len(guild.roles), mentionable)
        guild.roles[role.id] = role
        return role

    def add_channel(self, guild: Guild, name: str, kind: ChannelKind = ChannelKind.TEXT) -> Channel:
        channel = Channel(self._fixture_id(), kind, name, guild.id, position=len(guild.channels))
        return self._keep(guild, channel)

    def add_thread(
        self, parent: Channel, name: str, *, thread_id: int | None = None, owner_id: int | None = None
    ) -> Channel:
        kind = ChannelKind.ANNOUNCEMENT_THREAD if parent.kind is ChannelKind.ANNOUNCEMENT else ChannelKind.THREAD
        channel = Channel(thread_id or self.snowflake(), kind, name, parent.guild_id, parent.id)
        channel.owner_id = owner_id or self.bot.id
        return self._keep(self.guilds[parent.guild_id or 0], channel)

    def _keep(self, guild: Guild, channel: Channel) -> Channel:
        guild.channels[channel.id] = channel
        self.channels[channel.id] = channel
        return channel

    def dm(self, user: User) -> Channel:
        """The direct-message channel between the bot and a user; made at first need."""
        for channel in self.channels.values():
            if channel.kind is ChannelKind.DM and channel.recipients == [user.id]:
                return channel
        channel = Channel(self._fixture_id(), ChannelKind.DM, user.name, recipients=[user.id])
        self.channels[channel.id] = channel
        return channel

    def overwrite(self, channel: Channel, target: Role | User, *, allow: int = 0, deny: int = 0) -> None:
        kind = 0 if isinstance(target, Role) else 1
        channel.overwrites[target.id] = Overwrite(target.id, kind, allow, deny)

    def add_message(self, channel: Channel, author: User, version: Version) -> Message:
        message = Message(self.snowflake(), channel.id, author.id, [version])
        return self.keep_message(channel, message)

    def keep_message(self, channel: Channel, message: Message) -> Message:
        self.messages[message.id] = message
        if not message.ephemeral:
            channel.messages.append(message.id)
        return message

    def shown_in(self, channel: Channel) -> list[Message]:
        """A channel's messages that anyone there can see, the oldest first."""
        return [self.messages[key] for key in channel.messages if not self.messages[key].deleted]

    def forget_messages(self) -> None:
        self.messages.clear()
        for channel in self.channels.values():
            channel.messages.clear()

    def delete_channel(self, channel: Channel) -> None:
        del self.channels[channel.id]
        if channel.guild_id in self.guilds:
            self.guilds[channel.guild_id].channels.pop(channel.id, None)

    def guild_of(self, channel: Channel) -> Guild | None:
        return None if channel.guild_id is None else self.guilds[channel.guild_id]

    def allowed(self, channel: Channel, user_id: int) -> int:
        """What a user may do in a channel, as permission bits."""
        guild = self.guild_of(channel)
        if guild is None:
            return int(permissions.IN_DM)
        return permissions.in_channel(guild, channel, user_id)

    def channel(self, channel_id: int) -> Channel:
        """The channel, if the bot can see it; ApiError 10003 or 50001 otherwise."""
        channel = self.channels.get(channel_id)
        if channel is None:
            raise ApiError(Refusal.UNKNOWN_CHANNEL)
        guild = self.guild_of(channel)
        if guild is not None and not (guild.present and self._sees(channel)):
            raise ApiError(Refusal.MISSING_ACCESS)
        return channel

    def _sees(self, channel: Channel) -> bool:
        return bool(self.allowed(channel, self.bot.id) & permissions.Permission.VIEW_CHANNEL)

    def guild(self, guild_id: int) -> Guild:
        guild = self.guilds.get(guild_id)
        if guild is None or not guild.present:
            raise ApiError(Refusal.UNKNOWN_GUILD)
        return guild

    def message(self, channel_id: int, message_id: int) -> Message:
        message = self.messages.get(message_id)
        if message is None or message.deleted or message.ephemeral or message.channel_id != channel_id:
            raise ApiError(Refusal.UNKNOWN_MESSAGE)
        return message
