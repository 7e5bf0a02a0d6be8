"""Answers too long for one embed: parted into pages, with the buttons that turn them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import discord

from bot.alerts.limits import EMBED_DESCRIPTION, length
from bot.commands.answers import explained

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]
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


def page_turner(
    bears: str, show: Callable[[Interaction, int], Awaitable[None]]
) -> type[discord.ui.DynamicItem[Button]]:
    """The kind of button that bears this, with a page's number for `{}`, and shows that page, after any restart too."""

    class Turn(discord.ui.DynamicItem[Button], template=re.compile(bears.format(r"(?P<page>-?\d+)"))):
        def __init__(self, page: int) -> None:
            super().__init__(discord.ui.Button(custom_id=bears.format(page)))
            self.page = page

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Turn:
            return cls(int(match["page"]))

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                await show(interaction, self.page)

    return Turn
