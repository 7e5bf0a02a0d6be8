"""Who may ask, and what Salvo itself needs to be allowed in a channel."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

import discord
from discord import app_commands

from bot.alerts.forums import tags
from bot.alerts.kept import again
from bot.alerts.phrases import joined
from bot.commands.answers import Unanswerable
from bot.commands.services import Services
from bot.errors import DeliveryRefused
from bot.languages import Language

Interaction = discord.Interaction[discord.Client]
Channel = app_commands.AppCommandChannel | app_commands.AppCommandThread

# The permissions that the invite link asks for: those that posting needs, and reading back what it posted.
INVITED_WITH = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)


def invite_link(application_id: int | None) -> str:
    """Where somebody who manages a server invites Salvo to it."""
    return discord.utils.oauth_url(
        application_id or 0, permissions=INVITED_WITH, scopes=("bot", "applications.commands")
    )


class _Talking(app_commands.Transformer):
    """A channel that takes messages; as Discord tells of it, since it need not be known here."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        kinds = discord.ChannelType
        return [kinds.text, kinds.news, kinds.voice, kinds.stage_voice, kinds.forum, *_THREADS]

    async def transform(self, interaction: Interaction, value: Channel, /) -> Channel:
        return value


Where = app_commands.Transform[Channel, _Talking]
_THREADS = (discord.ChannelType.public_thread, discord.ChannelType.private_thread, discord.ChannelType.news_thread)


def is_thread(kind: discord.ChannelType | None) -> bool:
    """Whether a channel of this type is a thread."""
    return kind in _THREADS


def forum_of(interaction: Interaction) -> discord.ForumChannel | None:
    """The forum of which the place that is asked in is a post; None in any other place."""
    parent = interaction.channel.parent if isinstance(interaction.channel, discord.Thread) else None
    return parent if isinstance(parent, discord.ForumChannel) else None


def lacking(has: discord.Permissions, kind: discord.ChannelType | None) -> list[str]:
    """The permissions, as the catalogues name them, that Salvo lacks to post in a channel of this type."""
    posts = ("permission-send-messages", has.send_messages)
    answers = ("permission-send-in-threads", has.send_messages_in_threads)
    # in a forum each alert is a thread, in which a correction is posted; Discord takes no nonce there, so that only
    # looking for a post whose end was not learnt keeps it from being posted twice
    forum = (posts, answers, ("permission-read-history", has.read_message_history))
    needs = (
        ("permission-view-channel", has.view_channel),
        *(forum if kind is discord.ChannelType.forum else (answers,) if is_thread(kind) else (posts,)),
        ("permission-embed-links", has.embed_links),
    )
    return [name for name, held in needs if not held]


def lacking_in(guild: discord.Guild | None, channel_id: int) -> list[str]:
    """The same for a channel of a server; none where Discord has not told of it."""
    channel = guild.get_channel_or_thread(channel_id) if guild else None
    if guild is None or channel is None or guild.me is None:
        return []
    return lacking(channel.permissions_for(guild.me), channel.type)


def may_post(channel: object) -> bool:
    """Whether all that is known of a server's channel lets Salvo post there."""
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return False
    if isinstance(channel, discord.Thread) and channel.locked:
        return False
    with suppress(DeliveryRefused, discord.ClientException):
        if isinstance(channel, discord.ForumChannel):
            tags(channel)
        return not lacking(channel.permissions_for(channel.guild.me), channel.type)
    return False


def require_manager(interaction: Interaction) -> None:
    """Raise unless the asker may manage the server; in a direct message everyone may."""
    if interaction.guild_id is not None and not interaction.permissions.manage_guild:
        raise Unanswerable("need-manager")


async def is_operator(interaction: Interaction, services: Services) -> bool:
    """Whether the asker runs this Salvo: the application's owner, a member of its team, or one of OWNER_IDS."""
    if interaction.user.id in services.settings.owner_ids:
        return True
    application = interaction.client.application
    if application is None:
        return False
    if application.team is not None:
        return interaction.user.id in {member.id for member in application.team.members}
    return interaction.user.id == application.owner.id


async def require_operator(interaction: Interaction, services: Services) -> None:
    """Raise unless the asker is an operator."""
    if not await is_operator(interaction, services):
        raise Unanswerable("need-operator", id=str(interaction.user.id))


def require_posting(interaction: Interaction, channel: Channel | None) -> None:
    """Raise where Salvo may not post in the channel, naming each permission that it lacks."""
    if interaction.guild_id is None:
        return
    client = interaction.client
    for_one_person = interaction.is_user_integration() and not interaction.is_guild_integration()
    if for_one_person or (client.is_ready() and client.get_guild(interaction.guild_id) is None):
        raise Unanswerable("need-member")
    has, kind = held(interaction, channel)
    missing = lacking(has, kind) if has is not None else []
    if missing:
        where = channel.mention if channel is not None else f"<#{interaction.channel_id}>"
        raise Unanswerable("need-permissions", where=where, names=partial(named, missing))
    forum = channel.resolve() if channel is not None else None
    if isinstance(forum, discord.ForumChannel):
        _require_tag(forum)


def _require_tag(forum: discord.ForumChannel) -> None:
    try:
        tags(forum)
    except DeliveryRefused as error:
        raise Unanswerable("need-other", where=forum.mention, why=partial(again, str(error))) from error


def named(permissions: Sequence[str], lang: Language) -> str:
    """The permissions as Discord shows them."""
    return joined([f"**{lang.say(each)}**" for each in permissions], lang)


def held(
    interaction: Interaction, channel: Channel | None
) -> tuple[discord.Permissions | None, discord.ChannelType | None]:
    """What Salvo may do in the channel, None where Discord has not told yet; and the channel's type."""
    if channel is None or channel.id == interaction.channel_id:
        return interaction.app_permissions, interaction.channel.type if interaction.channel else None
    known = channel.resolve()
    if known is None or known.guild.me is None:
        return None, channel.type
    return known.permissions_for(known.guild.me), channel.type
