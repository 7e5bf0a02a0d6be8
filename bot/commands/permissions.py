"""Who may ask, and what Salvo itself needs to be allowed in a channel."""

from __future__ import annotations

from contextlib import suppress

import discord
from discord import app_commands

from bot.alerts.forums import tags
from bot.commands.answers import Unanswerable
from bot.commands.services import Services
from bot.errors import DeliveryRefused

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


def lacking(has: discord.Permissions, kind: discord.ChannelType | None) -> list[str]:
    """The names, as Discord shows them, of what Salvo lacks to post in a channel of this type."""
    posts = ("Send Messages", has.send_messages)
    answers = ("Send Messages in Threads", has.send_messages_in_threads)
    needs = (
        ("View Channel", has.view_channel),
        # in a forum each alert is a thread, in which a correction is posted
        *((posts, answers) if kind is discord.ChannelType.forum else (answers,) if is_thread(kind) else (posts,)),
        ("Embed Links", has.embed_links),
    )
    return [name for name, held in needs if not held]


def may_post(channel: object) -> bool:
    """Whether all that is known of a server's channel lets Salvo post there."""
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return False
    if isinstance(channel, discord.Thread) and channel.locked:
        return False
    with suppress(DeliveryRefused):
        if isinstance(channel, discord.ForumChannel):
            tags(channel)
        return not lacking(channel.permissions_for(channel.guild.me), channel.type)
    return False


def require_manager(interaction: Interaction) -> None:
    """Raise unless the asker may manage the server; in a direct message everyone may."""
    if interaction.guild_id is not None and not interaction.permissions.manage_guild:
        raise Unanswerable(
            "You need the **Manage Server** permission for that. Ask someone who has it to use this command, "
            "or to give it to one of your roles under Server Settings → Roles."
        )


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
        raise Unanswerable(
            "Only the operators of this Salvo may do that. If you run it, put your Discord user id "
            f"(`{interaction.user.id}`) into OWNER_IDS and start Salvo again."
        )


def require_posting(interaction: Interaction, channel: Channel | None) -> None:
    """Raise where Salvo may not post in the channel, naming each permission that it lacks."""
    if interaction.guild_id is None:
        return
    client = interaction.client
    for_one_person = interaction.is_user_integration() and not interaction.is_guild_integration()
    if for_one_person or (client.is_ready() and client.get_guild(interaction.guild_id) is None):
        raise Unanswerable(
            "Salvo is not a member of this server, so it can't post here. Invite it with the link in /about, then use "
            "/subscribe; or subscribe in a direct message with Salvo."
        )
    has, kind = held(interaction, channel)
    missing = lacking(has, kind) if has is not None else []
    if missing:
        names = ", ".join(f"**{name}**" for name in missing)
        where = channel.mention if channel is not None else f"<#{interaction.channel_id}>"
        raise Unanswerable(
            f"Salvo can't post in {where} yet: it lacks {names}.\nOpen Edit Channel → Permissions, add Salvo's role, "
            "allow what is named here, then use /subscribe again."
        )
    forum = channel.resolve() if channel is not None else None
    if isinstance(forum, discord.ForumChannel):
        _require_tag(forum)


def _require_tag(forum: discord.ForumChannel) -> None:
    try:
        tags(forum)
    except DeliveryRefused as error:
        raise Unanswerable(f"Salvo can't post in {forum.mention} yet: {error}") from error


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
