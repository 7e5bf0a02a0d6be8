"""Answers too long for one embed: parted into pages, with the buttons that turn them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import discord

from bot.alerts.limits import EMBED_DESCRIPTION, length

T = TypeVar("T")


def parted(items: Sequence[T], line: Callable[[T], str], most: int) -> list[list[T]]:
    """The items as pages, each of at most so many whose lines together fit an embed."""
    pages: list[list[T]] = []
    room = 0
    for item in items:
        needed = length(line(item)) + 1
        if not pages or len(pages[-1]) == most or needed > room:
            pages.append([])
            room = EMBED_DESCRIPTION + 1
        pages[-1].append(item)
        room -= needed
    return pages


def add_turning(
    view: discord.ui.View, number: int, last: int, custom_id: Callable[[int], str], back: str, on: str
) -> discord.ui.View:
    """Add the two buttons that lead to the pages before and after; they are known by what they bear."""
    for label, page, leads in ((back, number - 1, number > 0), (on, number + 1, number < last)):
        view.add_item(discord.ui.Button(label=label, custom_id=custom_id(page), disabled=not leads))
    # discord.py keeps every view that waits
    view.stop()
    return view
