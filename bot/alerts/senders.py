"""How a message reaches Discord: sending, editing and finding it again, and what each of Discord's refusals means."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Protocol

import aiohttp
import discord

from bot.alerts.buttons import under
from bot.alerts.pacing import Urgency, attempt
from bot.alerts.wording import launch_of
from bot.errors import ChannelGone, DeliveryRefused, DeliveryRetry, MessageRefused
from bot.model import Alert

NOBODY = discord.AllowedMentions.none()

# One try of one request, waiting for its turn and for what Discord puts off included; beyond, the outbox tries again.
_TRY = timedelta(seconds=60)
# How far back from a begun send its message is searched for: our clock may be ahead of Discord's.
_SKEW = timedelta(minutes=10)
# A channel with more messages than this since then is searched no further.
_SEARCHED = 2000


class Sender(Protocol):
    """Where alerts go. All raise DeliveryRetry or DeliveryRefused."""

    async def send(self, channel_id: int, alert: Alert, nonce: str) -> int:
        """Post the alert; gives the message's id. The same nonce again, soon after, gives the same message."""

    async def edit(self, channel_id: int, message_id: int, alert: Alert) -> None:
        """Make the message show the alert; MessageRefused where it was deleted."""

    async def find(self, channel_id: int, footer: str, since: datetime) -> int | None:
        """Our message with this footer, if the channel bears one from then or later."""

    async def standing(self, channel_id: int, message_id: int) -> str:
        """The content line that the message shows now."""

    async def reply(self, channel_id: int, message_id: int, text: str, nonce: str) -> None:
        """Answer the message with `text`, unless that answer is there already."""

    async def publish(self, channel_id: int, message_id: int) -> None:
        """Have an announcement channel's message copied to all channels that follow it; once is enough."""


class DiscordSender:
    """Sends by REST alone, so that alerts go out while the gateway is down."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def send(self, channel_id: int, alert: Alert, nonce: str) -> int:
        async with _tried(Urgency.ALERT):
            channel = self._client.get_partial_messageable(channel_id)
            message = await channel.send(
                alert.content,
                embed=embed(alert),
                view=under(launch_of(alert.footer)),
                nonce=nonce,
                allowed_mentions=NOBODY,
            )
        return message.id

    async def edit(self, channel_id: int, message_id: int, alert: Alert) -> None:
        message = self._client.get_partial_messageable(channel_id).get_partial_message(message_id)
        try:
            async with _tried(Urgency.EDIT):
                await message.edit(content=alert.content, embed=embed(alert), allowed_mentions=NOBODY)
        except DeliveryRefused as error:
            # a new message reopens an archived thread, an edit does not
            if _code(error) == _ARCHIVED:
                raise MessageRefused("the thread was archived before the alert changed") from error
            raise

    async def find(self, channel_id: int, footer: str, since: datetime) -> int | None:
        """Where Salvo may not read back, nothing is found, and it sends: better told twice than not at all."""
        try:
            async with _tried(Urgency.ALERT, once=False):
                channel = self._client.get_partial_messageable(channel_id)
                async for message in channel.history(limit=_SEARCHED, after=since - _SKEW, oldest_first=True):
                    if self._is_ours(message) and any(each.footer.text == footer for each in message.embeds):
                        return message.id
        except DeliveryRefused:
            return None
        return None

    async def standing(self, channel_id: int, message_id: int) -> str:
        async with _tried(Urgency.EDIT):
            return (await self._client.get_partial_messageable(channel_id).fetch_message(message_id)).content

    async def reply(self, channel_id: int, message_id: int, text: str, nonce: str) -> None:
        channel = self._client.get_partial_messageable(channel_id)
        answered = channel.get_partial_message(message_id)
        async with _tried(Urgency.EDIT, once=False):
            async for message in channel.history(limit=_SEARCHED, after=answered, oldest_first=True):
                if self._is_ours(message) and message.reference and message.reference.message_id == message_id:
                    return
        async with _tried(Urgency.EDIT):
            to = _Reference(message_id=message_id, channel_id=channel_id, fail_if_not_exists=False)
            await channel.send(text, reference=to, nonce=nonce, allowed_mentions=NOBODY, mention_author=False)

    async def publish(self, channel_id: int, message_id: int) -> None:
        try:
            async with _tried(Urgency.ALERT):
                await self._client.get_partial_messageable(channel_id).get_partial_message(message_id).publish()
        except MessageRefused as error:
            if _code(error) != _PUBLISHED:
                raise

    def _is_ours(self, message: discord.Message) -> bool:
        return self._client.user is not None and message.author.id == self._client.user.id


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


@asynccontextmanager
async def _tried(urgency: Urgency, *, once: bool = True) -> AsyncIterator[None]:
    """One try: whatever goes wrong inside becomes DeliveryRetry or DeliveryRefused."""
    try:
        with attempt(urgency, once=once):
            async with asyncio.timeout(_TRY.total_seconds()):
                yield
    except discord.RateLimited as error:
        raise DeliveryRetry("Discord asks to wait", timedelta(seconds=error.retry_after)) from error
    except discord.HTTPException as error:
        raise _meaning(error) from error
    except TimeoutError as error:
        raise DeliveryRetry("Discord did not answer in time") from error
    except (aiohttp.ClientError, OSError) as error:
        raise DeliveryRetry(f"Discord could not be reached ({type(error).__name__})") from error
    except (ValueError, LookupError) as error:
        # discord.py reads the answer's fields unchecked
        raise DeliveryRetry(f"Discord's answer could not be read ({type(error).__name__})") from error


def _code(error: DeliveryRefused) -> int | None:
    """Discord's own number for what it refused."""
    return error.__cause__.code if isinstance(error.__cause__, discord.HTTPException) else None


_UNKNOWN_CHANNEL = 10003
_ARCHIVED = 50083
# What each code means to the people of the server: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
_CHANNEL: dict[int, str] = {
    10004: "Salvo is no longer in this server. Invite it again, then use /subscribe.",
    50001: "Salvo can't see this channel. Give it View Channel here; it resumes by itself.",
    50007: "this person takes no direct messages from Salvo. Allow them in the privacy settings, then use /subscribe.",
    50008: "this channel takes no messages. Use /subscribe in a text channel.",
    50013: "Salvo may not write here. Give it Send Messages and Embed Links in this channel; it resumes by itself.",
    50024: "this kind of channel takes no messages. Use /subscribe in a text channel.",
    _ARCHIVED: "this thread is archived. Reopen it; Salvo resumes by itself.",
    160005: "this thread is locked. Unlock it; Salvo resumes by itself.",
    40067: "posts in this forum need a tag. Use /subscribe in a text channel.",
    50278: "this person shares no server with Salvo any more. Use /subscribe where Salvo is.",
}
_MESSAGE: dict[int, str] = {
    10008: "the message was deleted in Discord",
    50005: "the message belongs to another account",
    50006: "Discord holds the message to be empty",
    50035: "Discord holds the message to be malformed",
    200000: "the server's AutoMod blocks the message",
    240000: "the server's AutoMod blocks a link in the message",
}
# Limits that pass: too many edits of an old message, too many writes in the server, the bot's account being held back.
_PASSES = frozenset({0, 20016, 20022, 20028, 30046, 40062, 40333, 130000})
# The message was published before: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
_PUBLISHED = 40033
_UNAUTHORISED = 401
_SERVER_ERROR = 500
_TOO_MANY = 429


def _meaning(error: discord.HTTPException) -> DeliveryRetry | DeliveryRefused:
    if error.code == _UNKNOWN_CHANNEL:
        return ChannelGone("the channel no longer exists. Use /subscribe in another one.")
    if error.code in _CHANNEL:
        return DeliveryRefused(_CHANNEL[error.code])
    if error.code in _MESSAGE:
        return MessageRefused(_MESSAGE[error.code])
    if error.status == _UNAUTHORISED:
        return DeliveryRetry("Discord no longer accepts the bot's token: set a new DISCORD_TOKEN and start Salvo again")
    if error.status >= _SERVER_ERROR or error.status == _TOO_MANY or error.code in _PASSES:
        return DeliveryRetry(f"Discord answered with status {error.status}")
    return MessageRefused(f"Discord refuses the message (status {error.status}, code {error.code})")
