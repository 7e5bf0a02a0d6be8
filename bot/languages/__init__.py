"""The languages that Salvo speaks: each a folder of catalogues, which translators edit, and what is said from them.

A catalogue is a Fluent file (https://projectfluent.org). What a language lacks, or can't say, is said in English.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import MAX_PART_LENGTH, Message, Pattern
from fluent.syntax import ast as syntax

log = logging.getLogger(__name__)

CATALOGUES = Path(__file__).parent
# Each language under its own name, in the order in which they are offered.
NAMES = {
    "en": "English",
    "ko": "한국어",
    "ja": "日本語",
    "uk": "Українська",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
}

Fact = str | int | bool | None
# Fluent fills in no longer text; nothing that Discord shows in one place is longer but an embed's description.
_LONGEST = MAX_PART_LENGTH


class Language:
    """One language's catalogues. `code` is its ISO 639 code, by which numbers, dates and plurals go, too."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._bundle = FluentBundle([code], use_isolating=False)
        for file in sorted((CATALOGUES / code).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def __repr__(self) -> str:
        return f"<Language {self.code}>"

    @property
    def name(self) -> str:
        """What its speakers call it."""
        return NAMES[self.code]

    def say(self, message: str, /, **facts: Fact) -> str:
        """The message with the facts in it; `message.attribute` is one of its other forms.

        True and False reach the catalogue as "yes" and "no", None as "none"; a number is written, and chooses the
        plural, as the language has it, so that an id is given as a string. Never raises.
        """
        said = self.find(message, **facts)
        if said is None and self is not english():
            said = english().find(message, **facts)
        return message if said is None else said

    def find(self, message: str, /, **facts: Fact) -> str | None:
        """As `say`; None where this language can't say it."""
        pattern = self._pattern(message)
        if pattern is None:
            return None
        told = {name: _told(fact) for name, fact in facts.items()}
        said, errors = self._bundle.format_pattern(pattern, told)
        if errors:
            log.warning("%s can't be said in %s: %s", message, self.code, errors[0])
            return None
        return str(said)

    def messages(self) -> Iterator[str]:
        """The names of all messages, without their other forms."""
        yield from self._bundle._messages

    def facts(self, message: str) -> frozenset[str]:
        """The names of what is filled into a message itself."""
        return frozenset(_facts(self._bundle.get_message(message)))

    def _pattern(self, message: str) -> Pattern | None:
        name, _, attribute = message.partition(".")
        if not self._bundle.has_message(name):
            return None
        found: Message = self._bundle.get_message(name)
        return found.attributes.get(attribute) if attribute else found.value


def _told(fact: Fact) -> str | int:
    match fact:
        case bool():
            return "yes" if fact else "no"
        case None:
            return "none"
        case int():
            return int(fact)
        case _:
            return fact if len(fact) <= _LONGEST else f"{fact[: _LONGEST - 1]}…"


def _facts(part: object) -> Iterator[str]:
    """The names of the variables in a part of a message, as it was read."""
    if isinstance(part, syntax.VariableReference):
        yield part.id.name
    elif isinstance(part, syntax.BaseNode):
        for each in vars(part).values():
            yield from _facts(each)
    elif isinstance(part, (list, tuple)):
        for each in part:
            yield from _facts(each)
    elif isinstance(part, dict):
        for each in part.values():
            yield from _facts(each)


@cache
def language(code: str) -> Language:
    """The language of this code; English for any that Salvo does not speak."""
    return Language(code) if code in NAMES and code != "en" else english()


@cache
def english() -> Language:
    """The language that all others are translated from."""
    return Language("en")


def spoken(locale: str | None) -> Language | None:
    """The language of a locale of Discord's (`es-419`, `en-GB`); None where Salvo does not speak it."""
    code = (locale or "").partition("-")[0]
    return language(code) if code in NAMES else None


ENGLISH = english()
