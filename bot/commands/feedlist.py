"""/feeds list: every feed and how it is doing, in pages, those in trouble first."""

from __future__ import annotations

from functools import partial

import discord

from bot.alerts.markup import moment, plain
from bot.commands.answers import answer
from bot.commands.paging import add_turning, parted
from bot.commands.permissions import require_operator
from bot.commands.said import asked_in
from bot.commands.services import Services
from bot.languages import Language
from bot.model import Feed, FeedHealth
from bot.news.health import TROUBLE, Condition, by_trouble, untried
from storage import feeds

Interaction = discord.Interaction[discord.Client]
Watched = tuple[Feed, FeedHealth, Condition]

PAGE = "feeds:page:{}"
_MOST = 25


async def all_doing(services: Services) -> list[Watched]:
    """Every watched feed and how it is doing, those in trouble first."""
    known = await feeds.health(services.db)
    watched = [(feed, known.get(feed.name) or untried(feed)) for feed in services.watched()]
    return by_trouble(watched, services.started_at, services.clock())


async def open_list(interaction: Interaction, services: Services) -> None:
    """Answer with the first page."""
    card, buttons = await _page(services, 0, asked_in(interaction))
    await answer(interaction, cards=[card], view=buttons)


async def turn_list(services: Services, interaction: Interaction, number: int) -> None:
    """Show another page in the place of one."""
    await require_operator(interaction, services)
    card, buttons = await _page(services, number, asked_in(interaction))
    await interaction.response.edit_message(embed=card, view=buttons)


async def _page(services: Services, number: int, lang: Language) -> tuple[discord.Embed, discord.ui.View | None]:
    """One page, counted from 0, with the buttons that lead on from it."""
    found = await all_doing(services)
    lines = partial(_line, lang=lang)
    pages = parted(found, lines, _MOST) or [[]]
    last = len(pages) - 1
    number = max(0, min(number, last))
    card = discord.Embed(
        title=_title(found, lang), description="\n".join(map(lines, pages[number])) or lang.say("feeds-none")
    )
    if not last:
        return card, None
    card.set_footer(text=lang.say("page", page=number + 1, last=last + 1))
    names = lang.say("button-back"), lang.say("button-more")
    return card, add_turning(discord.ui.View(timeout=None), number, last, PAGE.format, *names)


def _title(found: list[Watched], lang: Language) -> str:
    trouble = sum(state in TROUBLE for *_, state in found)
    return lang.say("feeds-title-trouble" if trouble else "feeds-title", count=len(found), trouble=trouble)


def _line(one: Watched, lang: Language) -> str:
    feed, health, state = one
    name = f"**{plain(feed.name, 60)}**"
    if not feed.trusted:
        name = lang.say("feeds-added-mark", name=name)
    if health.last_polled is None:
        return lang.say("feeds-unread", name=name)
    polled = moment(health.last_polled, "R")
    match state:
        case Condition.OVERDUE:
            return lang.say("feeds-overdue", name=name, moment=polled)
        case Condition.FAILING | Condition.GONE:
            return _failing(health, name, lang)
        case Condition.FROZEN if health.last_changed:
            return lang.say("feeds-frozen", name=name, moment=moment(health.last_changed, "D"))
        case _:
            return lang.say("feeds-read", name=name, moment=polled, items=health.items, reports=health.reports)


def _failing(health: FeedHealth, name: str, lang: Language) -> str:
    why = plain(health.why or "", 150) or lang.say("feeds-unknown-trouble")
    if health.failing_since is None:
        return lang.say("feeds-failing", name=name, why=why)
    return lang.say("feeds-failing-since", name=name, moment=moment(health.failing_since, "R"), why=why)
