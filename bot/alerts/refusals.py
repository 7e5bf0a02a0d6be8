"""What each of Discord's refusals means: whether it passes by itself, whom it concerns, and what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import aiohttp
import discord

from bot.alerts.forums import NO_TAG
from bot.alerts.pacing import Urgency, attempt
from bot.errors import ChannelGone, DeliveryRefused, DeliveryRetry, MessageRefused

# One try of one request, waiting for its turn and for what Discord puts off included; beyond, the outbox tries again.
_TRY = timedelta(seconds=60)


@asynccontextmanager
async def tried(urgency: Urgency, *, once: bool = True) -> AsyncIterator[None]:
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


def code(error: DeliveryRefused) -> int | None:
    """Discord's own number for what it refused."""
    return error.__cause__.code if isinstance(error.__cause__, discord.HTTPException) else None


_UNKNOWN_CHANNEL = 10003
_UNKNOWN_MESSAGE = 10008
_NO_TEXT = 50008
_WRONG_KIND = 50024
ARCHIVED = 50083
# What Discord says to a reply where messages may be sent and not read back.
UNREADABLE = 160002
# What Discord says where a forum is taken for a channel with messages.
OF_FORUMS = frozenset({_UNKNOWN_MESSAGE, _NO_TEXT, _WRONG_KIND})
# What each code means to the people of the server: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
_CHANNEL: dict[int, str] = {
    10004: "Salvo is no longer in this server. Invite it again, then use /subscribe.",
    50001: "Salvo can't see this channel. Give it View Channel here; it resumes by itself.",
    50007: "this person takes no direct messages from Salvo. Allow them in the privacy settings, then use /subscribe.",
    _NO_TEXT: "this channel takes no messages. Use /subscribe in a text channel.",
    50013: "Salvo may not write here. Give it Send Messages and Embed Links in this channel; it resumes by itself.",
    _WRONG_KIND: "this kind of channel takes no messages. Use /subscribe in a text channel.",
    ARCHIVED: "this thread is archived. Reopen it; Salvo resumes by itself.",
    160005: "this thread is locked. Unlock it; Salvo resumes by itself.",
    40067: NO_TAG,
    50278: "Discord lets Salvo write to this person only while they share a server. Join one where Salvo is, or use "
    "/subscribe in a channel of your own server.",
}
_MESSAGE: dict[int, str] = {
    _UNKNOWN_MESSAGE: "the message was deleted in Discord",
    50005: "the message belongs to another account",
    50006: "Discord holds the message to be empty",
    50035: "Discord holds the message to be malformed",
    200000: "the server's AutoMod blocks the message",
    240000: "the server's AutoMod blocks a link in the message",
}
# Limits that pass: too many edits of an old message, too many writes in the server, the bot's account being held back.
_PASSES = frozenset({0, 20016, 20022, 20028, 30046, 40062, 40333, 130000})
# The message was published before: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
PUBLISHED = 40033
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
