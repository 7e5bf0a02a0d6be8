"""The history in pages: what is looked for, one page of it, and the buttons that turn it after any restart."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import Any

import discord

from bot.alerts.markup import moment, plain
from bot.alerts.naming import launcher_word
from bot.alerts.outlets import heard
from bot.alerts.phrases import joined, outlets_heard, status_word, weapon_word
from bot.alerts.wording import happening
from bot.commands.answers import answer, explained
from bot.commands.paging import add_turning
from bot.commands.said import asked_in
from bot.commands.services import Services
from bot.languages import Language
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

    def title(self, lang: Language) -> str:
        """What a page of it is headed by."""
        named = [
            lang.say("pages-words", words=plain(self.words, QUERY)) if self.words else "",
            launcher_word(self.launcher, lang) if self.launcher else "",
            lang.say(f"kind-{self.kind}.inside") if self.kind else "",
            weapon_word(Weapon(self.weapon), lang) if self.weapon else "",
            status_word(Status(self.status), lang) if self.status else "",
        ]
        sought = joined(filter(None, named), lang)
        return lang.say("pages-sought", sought=sought) if sought else lang.say("pages-newest")


def custom_id(page: int, query: Query) -> str:
    """What a button bears: the page that it leads to, and of what."""
    words, *choices = astuple(query)
    return f"launches:{page}:{':'.join([*choices, words])}"


def _read(query: str) -> Query:
    *choices, words = query.split(":", 4)
    return Query(words, *choices)


async def open_pages(interaction: Interaction, services: Services, query: Query) -> None:
    """Answer with the first page."""
    card, buttons = await _page(services, 0, query, asked_in(interaction))
    await answer(interaction, cards=[card], view=buttons)


async def _page(
    services: Services, number: int, query: Query, lang: Language
) -> tuple[discord.Embed, discord.ui.View | None]:
    """One page, counted from 0, with the buttons that lead on from it."""
    wanted = query.wanted()
    total = await launches.count(services.db, wanted)
    last = max(0, (total - 1) // _PAGE)
    number = min(number, last)
    found = await launches.find(services.db, wanted, _PAGE, number * _PAGE)
    card = discord.Embed(
        title=query.title(lang), description="\n\n".join(_entry(each, lang) for each in found) or _nothing(query, lang)
    )
    if last:
        card.set_footer(text=lang.say("pages-footer", page=number + 1, last=last + 1, count=total))
    return card, _buttons(number, last, query, lang) if last else None


def _nothing(query: Query, lang: Language) -> str:
    return lang.say("pages-none" if query == Query() else "pages-none-such")


def _entry(launch: Launch, lang: Language) -> str:
    """Two lines of a page: id, age and support; what happened."""
    marks = [status_word(launch.status, lang), outlets_heard(len(heard(launch)), lang)]
    seen = f" · {moment(launch.first_seen, 'R')}" if launch.first_seen else ""
    told = happening(launch.facts, lang, suspected=launch.status is Status.SUSPECTED)
    undone = launch.status in (Status.CORRECTED, Status.RETRACTED)
    return f"`{launch.id}`{seen} · {joined(marks, lang)}\n{f'~~{told}~~' if undone else told}"


def _buttons(number: int, last: int, query: Query, lang: Language) -> discord.ui.View:
    names = lang.say("button-newer"), lang.say("button-older")
    return add_turning(discord.ui.View(timeout=None), number, last, lambda page: custom_id(page, query), *names)


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
                card, buttons = await _page(services, self.page, self.query, asked_in(interaction))
                await interaction.response.edit_message(embed=card, view=buttons)

    return Turn
