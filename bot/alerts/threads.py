"""A thread under an alert, in which its updates are told."""

from __future__ import annotations

from typing import Final

import discord

from bot.alerts.limits import THREAD_NAME
from bot.alerts.markup import unescaped, unmarked
from bot.alerts.pacing import Urgency
from bot.alerts.refusals import code, tried
from bot.errors import DeliveryRefused

# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
_BEGUN_ALREADY = 160004
# Discord's longest, in minutes.
_ARCHIVED_AFTER: Final = 10_080


async def begun(
    client: discord.Client, channel_id: int, message_id: int, name: str
) -> discord.PartialMessageable | None:
    """The thread under the message, which bears its id; begun now if there is none. None where Discord allows none."""
    try:
        async with tried(Urgency.EDIT):
            await client.http.start_thread_with_message(
                channel_id,
                message_id,
                name=unmarked(unescaped(name), THREAD_NAME),
                auto_archive_duration=_ARCHIVED_AFTER,
            )
    except DeliveryRefused as error:
        if code(error) != _BEGUN_ALREADY:
            return None
    return client.get_partial_messageable(message_id)
