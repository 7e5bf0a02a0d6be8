"""How Salvo answers whoever asks: privately, pinging nobody, with what to do next where something is in the way."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import discord
from discord import app_commands
from discord.utils import MISSING

from bot.alerts.senders import NOBODY
from bot.commands.said import Saying, asked_in
from bot.errors import SalvoError
from bot.languages import ENGLISH, Fact, Language

log = logging.getLogger(__name__)


class Unanswerable(app_commands.AppCommandError):
    """The answer is a reason why not, and what to do next: a message of the catalogues, said in the asker's language.

    A fact that depends on the language is given as a function of it.
    """

    def __init__(self, message: str, /, **facts: Fact | Saying) -> None:
        self._message, self._facts = message, facts
        super().__init__(self.told(ENGLISH))

    def told(self, lang: Language) -> str:
        """The answer in this language."""
        facts = {name: fact(lang) if callable(fact) else fact for name, fact in self._facts.items()}
        return lang.say(self._message, **facts)


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
    lang = asked_in(interaction)
    if isinstance(cause, Unanswerable | SalvoError):
        words = _told(cause, lang)
    elif isinstance(cause, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        words = lang.say("error-changed")
    elif isinstance(cause, app_commands.NoPrivateMessage):
        words = lang.say("error-server-only")
    else:
        log.error("interaction %s failed", interaction.id, exc_info=cause)
        words = lang.say("error-mistake", number=str(interaction.id))
    await answer(interaction, words)


def _told(error: Unanswerable | SalvoError, lang: Language) -> str:
    return error.told(lang) if isinstance(error, Unanswerable) else lang.say("error-other", why=str(error))
