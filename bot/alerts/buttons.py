"""The buttons under an alert, and the ids by which they are known after any restart."""

from __future__ import annotations

import re
from functools import lru_cache

import discord

from bot.languages import ENGLISH, Language

_ASKED = ("sources", "timeline", "map", "mistake")
PRESSED = re.compile(rf"alert:(?P<what>{'|'.join(_ASKED)}):(?:(?P<page>-?\d+):)?(?P<launch>.+)")


def custom_id(what: str, launch_id: str, page: int | None = None) -> str:
    """What a button bears: what it asks for, of which launch, and the page that it turns to in an answer."""
    return f"alert:{what}:{'' if page is None else f'{page}:'}{launch_id}"


def labels(lang: Language = ENGLISH) -> dict[str, str]:
    """What each button asks for, and what stands on it."""
    return {what: lang.say(f"button-{what}") for what in _ASKED}


# One for all channels of a language: a row and its buttons refer to each other, and a thousand of them would lie about
# until Python next looks for such rings, which takes hours.
@lru_cache(maxsize=64)
def under(launch_id: str, lang: Language = ENGLISH) -> discord.ui.View:
    """The row of buttons for a launch's messages."""
    row = discord.ui.View(timeout=None)
    for what, label in labels(lang).items():
        row.add_item(discord.ui.Button(label=label, custom_id=custom_id(what, launch_id)))
    # discord.py keeps every view that waits for ever; these buttons are known by what they bear
    row.stop()
    return row
