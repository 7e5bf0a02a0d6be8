"""The history in pages: what is looked for, one page of it, and the buttons that turn it after any restart."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import Any

import discord

from bot.alerts.markup import moment, plain
from bot.alerts.outlets import heard
from bot.alerts.phrases import STATUSES, outlets_heard
from bot.alerts.wording import happening
from bot.commands.answers import answer, explained
from bot.commands.paging import add_turning
from bot.commands.services import Services
from bot.launches.names import launcher_name
from bot.model import Kind, Launch, Status, Weapon
from storage import launches
from storage.launches import Wanted

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]

_PAGE = 8
# The longest words and launcher's code that fit a button's id, which holds 100 characters, beside the other choices.
QUERY = 36
LAUNCHER = 40
_TEMPLATE = re.compile(r"launches:(?P<page>-?\d+):(?P<query>[^:]*:[^:]*:[^:]*:[^:]*:.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; what is empty may be anything."""

    words: str = ""
    launcher: str = ""
    kind: str = ""
    weapon: str = ""
    status: str = ""

    def wanted(self) -> Wanted:
        """As storage asks for it; unsure reports that alerted nobody are left out."""
        return Wanted(
            launchers=(self.launcher,) if self.launcher else (),
            kinds=(Kind(self.kind),) if self.kind else (),
            weapons=(Weapon(self.weapon),) if self.weapon else (),
            statuses=(Status(self.status),) if self.status else (),
            alertable=True,
            text=self.words,
        )

    def title(self) -> str:
        """What a page of it is headed by."""
        named = [f"“{plain(self.words, QUERY)}”" if self.words else "", launcher_name(self.launcher)]
        named += [self.kind.replace("_", " "), self.weapon.replace("_", " "), self.status]
        said = ", ".join(filter(None, named))
        return f"Launches: {said}" if said else "Newest launches"


def custom_id(page: int, query: Query) -> str:
    """What a button bears: the page that it leads to, and of what."""
    words, *choices = astuple(query)
    return f"launches:{page}:{':'.join([*choices, words])}"


def _read(query: str) -> Query:
    *choices, words = query.split(":", 4)
    return Query(words, *choices)


async def open_pages(interaction: Interaction, services: Services, query: Query) -> None:
    """Answer with the first page."""
    card, buttons = await _page(services, 0, query)
    await answer(interaction, cards=[card], view=buttons)


async def _page(services: Services, number: int, query: Query) -> tuple[discord.Embed, discord.ui.View | None]:
    """One page, counted from 0, with the buttons that lead on from it."""
    wanted = query.wanted()
    total = await launches.count(services.db, wanted)
    last = max(0, (total - 1) // _PAGE)
    number = min(number, last)
    found = await launches.find(services.db, wanted, _PAGE, number * _PAGE)
    card = discord.Embed(title=query.title(), description="\n\n".join(map(_entry, found)) or _nothing(query))
    if last:
        card.set_footer(text=f"Page {number + 1:,} of {last + 1:,} · {total:,} launches")
    return card, _buttons(number, last, query) if last else None


def _nothing(query: Query) -> str:
    if query != Query():
        return "Nothing found. Try fewer words, or a name as headlines write it; `/launches recent` lists the newest."
    return (
        "No launch has been reported since this Salvo was started. Use `/subscribe` to be told of the next one; "
        "`/about` says when the feeds were last read."
    )


def _entry(launch: Launch) -> str:
    """Two lines of a page: id, age and support; what happened."""
    marks = [STATUSES[launch.status], outlets_heard(len(heard(launch)))]
    seen = f" · {moment(launch.first_seen, 'R')}" if launch.first_seen else ""
    told = happening(launch.facts, suspected=launch.status is Status.SUSPECTED)
    undone = launch.status in (Status.CORRECTED, Status.RETRACTED)
    return f"`{launch.id}`{seen} · {', '.join(marks)}\n{f'~~{told}~~' if undone else told}"


def _buttons(number: int, last: int, query: Query) -> discord.ui.View:
    return add_turning(
        discord.ui.View(timeout=None), number, last, lambda page: custom_id(page, query), "Newer", "Older"
    )


def page_turner(services: Services) -> type[discord.ui.DynamicItem[Button]]:
    """The kind of button that shows another page."""

    class Turn(discord.ui.DynamicItem[Button], template=_TEMPLATE):
        def __init__(self, page: int, query: Query) -> None:
            super().__init__(discord.ui.Button(custom_id=custom_id(page, query)))
            self.page, self.query = page, query

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Turn:
            return cls(max(0, int(match["page"])), _read(match["query"]))

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                card, buttons = await _page(services, self.page, self.query)
                await interaction.response.edit_message(embed=card, view=buttons)

    return Turn
