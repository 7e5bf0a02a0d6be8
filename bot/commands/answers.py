"""How Salvo answers whoever asks: privately, pinging nobody, with what to do next where something is in the way."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import discord
from discord import app_commands
from discord.utils import MISSING

from bot.alerts.senders import NOBODY
from bot.errors import SalvoError

log = logging.getLogger(__name__)


class Unanswerable(app_commands.AppCommandError):
    """The answer is a reason why not, and what to do next."""


async def answer(
    interaction: discord.Interaction[discord.Client],
    text: str | None = None,
    *,
    cards: Sequence[discord.Embed] = (),
    view: discord.ui.View | None = None,
) -> None:
    """Answer so that only the asker sees it, whether or not the answer was put off before."""
    shown, buttons = list(cards), view or MISSING
    if interaction.response.is_done():
        await interaction.followup.send(
            text or MISSING, embeds=shown, view=buttons, ephemeral=True, allowed_mentions=NOBODY
        )
    else:
        await interaction.response.send_message(
            text, embeds=shown, view=buttons, ephemeral=True, allowed_mentions=NOBODY
        )


@asynccontextmanager
async def explained(interaction: discord.Interaction[discord.Client]) -> AsyncIterator[None]:
    """Inside, whatever keeps a button from being answered is answered itself."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - discord.py would log it and leave the asker with its own few words
        await explain(interaction, error)


async def explain(interaction: discord.Interaction[discord.Client], error: Exception) -> None:
    """Answer a command or button that failed: what is wrong and what to do, or a number to look for in the log."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, Unanswerable | SalvoError):
        words = str(cause)
    elif isinstance(cause, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        words = (
            "This command has changed since Discord last showed it to you. Reload Discord (Ctrl+R), then use it again."
        )
    elif isinstance(cause, app_commands.NoPrivateMessage):
        words = "This command works in a server only. Use it there."
    else:
        log.error("interaction %s failed", interaction.id, exc_info=cause)
        words = (
            "Salvo made a mistake here, and its operators can find it in the log under "
            f"`{interaction.id}`. Try once more; if it happens again, tell them that number."
        )
    await answer(interaction, words)
