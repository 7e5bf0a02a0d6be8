"""How a message reaches Discord: sending, editing and finding it again, and what each of Discord's refusals means."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

import discord
from discord.utils import MISSING

from bot.alerts import forums, threads
from bot.alerts.buttons import under
from bot.alerts.calling import NOBODY as NOBODY
from bot.alerts.calling import calling, only, voiced
from bot.alerts.matters import Reply
from bot.alerts.pacing import Urgency
from bot.alerts.refusals import ARCHIVED, OF_FORUMS, PUBLISHED, UNREADABLE, code, tried
from bot.alerts.timepiece import Timepiece
from bot.alerts.wording import launch_of
from bot.errors import DeliveryRefused, MessageRefused
from bot.languages import ENGLISH, language
from bot.model import Alert

T = TypeVar("T")

# How far back from a begun send its message is searched for: Discord's clocks may differ a little.
_SKEW = timedelta(minutes=2)
# A channel is searched from then on, and no further than this many messages: the alert would be among the first.
_SEARCHED = 2000


class Sender(Protocol):
    """Where alerts go. All raise DeliveryRetry or DeliveryRefused."""

    async def send(self, channel_id: int, alert: Alert, nonce: str) -> int:
        """Post the alert; gives the message's id. The same nonce again, soon after, gives the same message."""

    async def edit(self, channel_id: int, message_id: int, alert: Alert) -> None:
        """Make the message show the alert; MessageRefused where it was deleted."""

    def now(self) -> datetime | None:
        """The time by the clock that stamps the messages, where it is known."""

    async def find(self, channel_id: int, footer: str, since: datetime) -> int | None:
        """Our message with this footer, if the channel bears one from then or later, by that clock; DeliveryRefused
        where Salvo may not read back."""

    async def reply(self, channel_id: int, message_id: int, reply: Reply, nonce: str, *, silent: bool = False) -> None:
        """Answer the message, unless an answer with this first line is there already; `silent` rings no bell."""

    async def publish(self, channel_id: int, message_id: int) -> None:
        """Have an announcement channel's message copied to all channels that follow it; once is enough."""


class DiscordSender:
    """Sends by REST alone, so that alerts go out while the gateway is down.

    In a forum a launch is a post of its own; the post bears the id of its first message, which is the alert.
    """

    def __init__(self, client: discord.Client, time: Timepiece | None = None) -> None:
        self._client = client
        self._time = time or Timepiece()
        self._forums = forums.Forums(client)

    async def send(self, channel_id: int, alert: Alert, nonce: str) -> int:
        async def once() -> int:
            async with tried(Urgency.ALERT):
                card, forum, called = embed(alert), self._forums.known(channel_id), only(alert.role)
                if forum is not None:
                    return await forums.post(forum, voiced(alert), card, called)
                buttons = under(launch_of(alert.footer), language(alert.language)) if alert.buttons else MISSING
                channel = self._client.get_partial_messageable(channel_id)
                message = await channel.send(
                    voiced(alert).content, embed=card, view=buttons, nonce=nonce, allowed_mentions=called
                )
                return message.id

        return await self._knowing(channel_id, once)

    async def edit(self, channel_id: int, message_id: int, alert: Alert) -> None:
        async def once() -> None:
            async with tried(Urgency.EDIT):
                message = self._place(channel_id, message_id).get_partial_message(message_id)
                await message.edit(content=voiced(alert).content, embed=embed(alert), allowed_mentions=NOBODY)

        try:
            await self._knowing(channel_id, once)
        except DeliveryRefused as error:
            # a new message reopens an archived thread, an edit does not
            if code(error) == ARCHIVED:
                raise MessageRefused(ENGLISH.say("kept-archived-since")) from error
            raise

    def now(self) -> datetime | None:
        return self._time.now()

    async def find(self, channel_id: int, footer: str, since: datetime) -> int | None:
        if self._hides_history(channel_id):
            raise DeliveryRefused
        async with tried(Urgency.ALERT, once=False):
            forum, begun = await self._forums.learn(channel_id), since - _SKEW
            channel = self._client.get_partial_messageable(channel_id)
            borne = (
                channel.history(limit=_SEARCHED, after=begun, oldest_first=True)
                if forum is None
                else forums.first_messages(self._client, forum, begun)
            )
            async for message in borne:
                if self._is_ours(message) and any(each.footer.text == footer for each in message.embeds):
                    return message.id
        return None

    async def reply(self, channel_id: int, message_id: int, reply: Reply, nonce: str, *, silent: bool = False) -> None:
        """Where Salvo may not read back, no message can be answered: there the reply stands by itself."""
        async with tried(Urgency.OTHER):
            await self._forums.learn(channel_id)
        channel, text = self._place(channel_id, message_id), calling(reply.text, reply.role, "\n")
        answering: Any = _Reference(message_id=message_id, channel_id=channel.id, fail_if_not_exists=False)
        if reply.thread and (thread := await threads.begun(self._client, channel.id, message_id, reply.thread)):
            channel, answering = thread, None

        async def once(to: Any) -> None:
            called = only(reply.role)
            async with tried(Urgency.EDIT):
                await channel.send(
                    text, reference=to, nonce=nonce, allowed_mentions=called, mention_author=False, silent=silent
                )

        async with tried(Urgency.EDIT, once=False):
            if await self._is_answered(channel, message_id, _first_line(text)):
                return
        try:
            await once(answering)
        except DeliveryRefused as error:
            if code(error) != UNREADABLE:
                raise
            await once(None)

    async def _is_answered(self, channel: discord.PartialMessageable, message_id: int, first_line: str) -> bool:
        """The newest first: people may have written much since the alert, and little since an answer was tried."""
        answered = channel.get_partial_message(message_id)
        async for message in channel.history(limit=_SEARCHED, after=answered, oldest_first=False):
            refers = message.reference is not None and message.reference.message_id == message_id
            if (
                (refers or channel.id == message_id)
                and self._is_ours(message)
                and _first_line(message.content) == first_line
            ):
                return True
        return False

    async def publish(self, channel_id: int, message_id: int) -> None:
        try:
            async with tried(Urgency.ALERT):
                await self._client.get_partial_messageable(channel_id).get_partial_message(message_id).publish()
        except MessageRefused as error:
            if code(error) != PUBLISHED:
                raise

    def _place(self, channel_id: int, message_id: int) -> discord.PartialMessageable:
        """Where a message stands: in the channel, or in the post that it began."""
        return self._client.get_partial_messageable(
            channel_id if self._forums.known(channel_id) is None else message_id
        )

    async def _knowing(self, channel_id: int, once: Callable[[], Awaitable[T]]) -> T:
        """Do it; once more where Discord refuses because the channel is a forum, and that was not known yet."""
        known = self._forums.known(channel_id)
        try:
            return await once()
        except DeliveryRefused as error:
            if known is not None or code(error) not in OF_FORUMS:
                raise
            async with tried(Urgency.OTHER):
                if await self._forums.learn(channel_id) is None:
                    raise
        return await once()

    def _hides_history(self, channel_id: int) -> bool:
        """Whether the channel is known to show Salvo no history: Discord then answers as if no message stood there."""
        channel = self._client.get_channel(channel_id)
        if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
            return False
        with suppress(discord.ClientException):  # a thread whose channel is not known
            return not channel.permissions_for(channel.guild.me).read_message_history
        return False

    def _is_ours(self, message: discord.Message) -> bool:
        return self._client.user is not None and message.author.id == self._client.user.id


def _first_line(text: str) -> str:
    return text.partition("\n")[0].strip()


class _Reference(discord.MessageReference):
    """discord.py writes ids as numbers here, where Discord's own description of its API asks for strings."""

    def to_message_reference_dict(self) -> Any:
        return {"message_id": str(self.message_id), "fail_if_not_exists": self.fail_if_not_exists}


def embed(alert: Alert) -> discord.Embed:
    """The alert's card."""
    card = discord.Embed(
        title=alert.title,
        description=alert.description or None,
        colour=alert.colour,
        url=alert.url,
        timestamp=alert.timestamp,
    )
    for field in alert.fields:
        card.add_field(name=field.name, value=field.value, inline=field.inline)
    return card.set_footer(text=alert.footer)
