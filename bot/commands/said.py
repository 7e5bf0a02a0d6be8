"""The asker's language, and the words that Discord itself shows of commands, in each of its languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import discord
from discord import app_commands

from bot.alerts.phrases import capitalised
from bot.languages import ENGLISH, Language, spoken

T = TypeVar("T")
Saying = Callable[[Language], str]
Choice = app_commands.Choice[str]


def asked_in(interaction: discord.Interaction[Any]) -> Language:
    """The language that the asker has Discord in; English where Salvo does not speak it."""
    return spoken(interaction.locale.value) or ENGLISH


def usual(interaction: discord.Interaction[Any]) -> Language:
    """The language of a new subscription here, if none is asked for: the server's own, or that of the conversation."""
    locale = interaction.locale if interaction.guild_id is None else interaction.guild_locale
    return spoken(locale.value if locale else None) or ENGLISH


def told(what: str | Saying) -> app_commands.locale_str:
    """A message of the catalogues, or what is said from several, for a description or a choice."""
    say: Saying = what if callable(what) else lambda lang: lang.say(what)
    return app_commands.locale_str(say(ENGLISH), say=say)


def capital(word: Callable[[T, Language], str], each: T) -> Saying:
    """A word of the catalogues, as it begins a choice."""
    return lambda lang: capitalised(word(each, lang))


def choice(value: str, what: str | Saying) -> Choice:
    """One of an option's choices."""
    return app_commands.Choice(name=told(what), value=value)


class Catalogues(app_commands.Translator):
    """Gives Discord what `told` marked, in the languages that Salvo speaks; names of commands stay English."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        say: Saying | None = string.extras.get("say")
        lang = spoken(locale.value)
        return None if say is None or lang is None or lang is ENGLISH else say(lang)
