"""The one mention that a message of Salvo may make: the role that its subscription names, by its id."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import discord

from bot.model import Alert

NOBODY = discord.AllowedMentions.none()


def calling(text: str, role: int | None, before: str = " ") -> str:
    """The text with the role to call at its end."""
    return text if role is None else f"{text}{before}<@&{role}>"


def voiced(alert: Alert) -> Alert:
    """The alert with the role that it calls in its content line."""
    return replace(alert, content=calling(alert.content, alert.role))


def only(role: int | None) -> discord.AllowedMentions:
    """Leave to ring for this role and nobody else, whatever the text says."""
    if role is None:
        return NOBODY
    # discord.py writes an id as it is given, where Discord's own description of its API asks for a string
    called: Any = SimpleNamespace(id=str(role))
    return discord.AllowedMentions(everyone=False, users=False, roles=[called], replied_user=False)
