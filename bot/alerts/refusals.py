"""What each of Discord's refusals means: whether it passes by itself, whom it concerns, and what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta

import aiohttp
import discord

from bot.alerts.forums import NO_TAG
from bot.alerts.pacing import Urgency, attempt
from bot.errors import DeliveryRefused, DeliveryRetry, MessageRefused
from bot.languages import ENGLISH

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
        raise DeliveryRetry(ENGLISH.say("kept-wait"), timedelta(seconds=error.retry_after)) from error
    except discord.HTTPException as error:
        raise _meaning(error) from error
    except TimeoutError as error:
        raise DeliveryRetry(ENGLISH.say("kept-slow")) from error
    except (aiohttp.ClientError, OSError) as error:
        raise DeliveryRetry(ENGLISH.say("kept-unreached", error=type(error).__name__)) from error
    except (ValueError, LookupError) as error:
        # discord.py reads the answer's fields unchecked
        raise DeliveryRetry(ENGLISH.say("kept-unread", error=type(error).__name__)) from error


def code(error: DeliveryRefused) -> int | None:
    """Discord's own number for what it refused."""
    return error.__cause__.code if isinstance(error.__cause__, discord.HTTPException) else None


def is_limit(error: DeliveryRetry) -> bool:
    """Whether Discord's own limit for this kind of request is used up for long."""
    return isinstance(error.__cause__, discord.RateLimited)


# Said of a channel that Discord knows no more: that may be true, or one answer's mistake.
GONE = "kept-gone"
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
    10003: GONE,
    10004: "kept-put-out",
    50001: "kept-unseen",
    50007: "kept-no-direct",
    _NO_TEXT: "kept-no-text",
    50013: "kept-no-writing",
    _WRONG_KIND: "kept-wrong-kind",
    ARCHIVED: "kept-archived",
    160005: "kept-locked",
    40067: NO_TAG,
    50278: "kept-no-shared",
}
_MESSAGE: dict[int, str] = {
    _UNKNOWN_MESSAGE: "kept-deleted",
    50005: "kept-not-ours",
    50006: "kept-empty",
    50035: "kept-malformed",
    200000: "kept-blocked",
    240000: "kept-link-blocked",
}
# Limits that pass: too many edits of an old message, too many writes in the server, the bot's account being held back.
_PASSES = frozenset({0, 20016, 20022, 20028, 30046, 40062, 40333, 130000})
# The message was published before: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
PUBLISHED = 40033
_UNAUTHORISED = 401
_SERVER_ERROR = 500
_TOO_MANY = 429
_LONGEST_NUMBER = 6


def _meaning(error: discord.HTTPException) -> DeliveryRetry | DeliveryRefused:
    say = ENGLISH.say
    if error.code in _CHANNEL:
        return DeliveryRefused(say(_CHANNEL[error.code]))
    if error.code in _MESSAGE:
        return MessageRefused(say(_MESSAGE[error.code]))
    if error.status == _UNAUTHORISED:
        return DeliveryRetry(say("kept-token"))
    if error.status >= _SERVER_ERROR or error.status == _TOO_MANY or error.code in _PASSES:
        return DeliveryRetry(say("kept-status", status=str(error.status)), _asked(error.response.headers))
    return MessageRefused(say("kept-refused", status=str(error.status), code=str(error.code)))


def _asked(headers: Mapping[str, str]) -> timedelta | None:
    """How long the answer asks to wait; Cloudflare says it in the header alone."""
    said = headers.get("Retry-After", "")
    return timedelta(seconds=int(said)) if said.isdecimal() and len(said) <= _LONGEST_NUMBER else None
