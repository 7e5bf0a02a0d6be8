"""Why an item was held to report a launch, or not, in words."""

from __future__ import annotations

from bot.languages import ENGLISH, Language
from bot.model import Reason


def because(reason: Reason, lang: Language = ENGLISH) -> str:
    """The reason as a clause."""
    return lang.say(f"reason-{reason}")
