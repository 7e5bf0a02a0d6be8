"""A forum as a target: each launch is a post of its own, and the alert is the post's first message."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime
from typing import Final

import discord
from discord.utils import MISSING

from bot.alerts.buttons import under
from bot.alerts.limits import THREAD_NAME
from bot.alerts.markup import unescaped, unmarked
from bot.alerts.wording import launch_of
from bot.errors import DeliveryRefused
from bot.languages import ENGLISH, language
from bot.model import Alert

# Discord's longest: a post that falls silent sooner would take no edit while reports still come in.
_ARCHIVED_AFTER_MINUTES: Final = 10_080
# Of the posts that were put away since, no more than this many.
_SEARCHED = 2000
# Of so many channels it is remembered what they are; past that they are asked again.
_REMEMBERED = 10_000
NO_TAG = "kept-no-tag"


class Forums:
    """Which channels are forums: as the gateway tells, or, while it is down, as Discord answers when asked."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._asked: dict[int, discord.ForumChannel | None] = {}

    def known(self, channel_id: int) -> discord.ForumChannel | None:
        """The forum of this id; None where it is none, or not known as one."""
        channel = self._client.get_channel(channel_id)
        if isinstance(channel, discord.ForumChannel):
            return channel
        return self._asked.get(channel_id)

    async def learn(self, channel_id: int) -> discord.ForumChannel | None:
        """The same, surely: asks Discord once about a channel that is not known yet."""
        if channel_id not in self._asked and self._client.get_channel(channel_id) is None:
            channel = await self._client.fetch_channel(channel_id)
            if len(self._asked) >= _REMEMBERED:
                self._asked.clear()
            self._asked[channel_id] = channel if isinstance(channel, discord.ForumChannel) else None
        return self.known(channel_id)


def tags(forum: discord.ForumChannel) -> list[discord.ForumTag]:
    """The tags that a post must bear; DeliveryRefused where one must and there is none for Salvo."""
    if not forum.flags.require_tag:
        return []
    free = [tag for tag in forum.available_tags if not tag.moderated]
    if not free:
        raise DeliveryRefused(ENGLISH.say(NO_TAG))
    return free[:1]


async def post(
    forum: discord.ForumChannel, alert: Alert, card: discord.Embed, mentions: discord.AllowedMentions
) -> int:
    """Begin a post with the alert; its id, which its first message bears too."""
    created = await forum.create_thread(
        name=unmarked(unescaped(alert.title), THREAD_NAME),
        content=alert.content,
        embed=card,
        view=under(launch_of(alert.footer), language(alert.language)) if alert.buttons else MISSING,
        applied_tags=tags(forum),
        allowed_mentions=mentions,
        auto_archive_duration=_ARCHIVED_AFTER_MINUTES,
    )
    return created.thread.id


async def first_messages(
    client: discord.Client, forum: discord.ForumChannel, since: datetime
) -> AsyncIterator[discord.Message]:
    """The first messages of the posts that Salvo has begun in the forum from then on, those put away included."""
    posts = [each for each in await forum.guild.active_threads() if each.parent_id == forum.id]
    async for each in forum.archived_threads(limit=_SEARCHED):
        if each.archive_timestamp < since:  # and so were all that follow
            break
        posts.append(each)
    for each in posts:
        if client.user and each.owner_id == client.user.id and discord.utils.snowflake_time(each.id) >= since:
            with suppress(discord.NotFound):
                yield await client.get_partial_messageable(each.id).fetch_message(each.id)
