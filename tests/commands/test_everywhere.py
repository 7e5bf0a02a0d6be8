"""Everything that users can do, tried in a server, a thread, a forum and a direct message, with nothing known, with
bad input, without the right to it, and where Salvo may not write. `python -m tests.commands.test_everywhere` prints
what is tried as a table."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import discord as discordpy
import pytest
from discord import app_commands

from bot.client import Salvo
from tests.commands.doings import NONE, REFUSED, Options, Row
from tests.commands.living import silent
from tests.commands.scene import Place, Scene, Who, scene
from tests.commands.table import ROWS
from tests.fakes.discord import NotOffered, StandInDiscord


class Column(StrEnum):
    """A condition under which everything is tried."""

    SERVER = "in a server"
    THREAD = "in a thread"
    FORUM = "in a forum"
    DM = "in a DM"
    EMPTY = "no data"
    WRONG = "bad input"
    FORBIDDEN = "user lacks the right"
    MUTE = "bot lacks permissions"


PLACES = dict(zip((Column.SERVER, Column.THREAD, Column.FORUM, Column.DM), Place, strict=True))
LESSER = {Who.OPERATOR: Who.MANAGER, Who.MANAGER: Who.ANYONE, Who.ANYONE: Who.ANYONE}

# What makes no sense to try, and why. A row that is tried in spite of it fails, too.
EXCUSED = {
    Column.EMPTY: {
        "/subscribe*": "a wish needs no data",
        "/* launcher …": "launchers are part of Salvo",
        "/feeds check feed …": "some feed is always watched",
        "/feeds import*": "a file without feeds is bad input",
        "/feeds reload": "without a file of feeds Salvo does not run",
    },
    Column.WRONG: {
        "/about": "it takes no input",
        "/alert test": "it takes no input",
        "/feeds list": "it takes no input",
        "/feeds reload": "it takes no input",
        "/help": "it takes no input",
        "/launches recent": "it takes no input",
        "/subscriptions": "it takes no input",
        "button *": "a button takes no input",
        "menu *": "a menu takes only what it offers",
    },
    Column.DM: {
        "/*subscribe channel": "there is one channel only",
        "/subscribe mention*": "there are no roles",
        "/subscribe publish": "nobody can follow it",
        "menu subscription:choose": "there is one subscription only",
        "button subscription:page:": "there is one subscription only",
    },
}


def tries(column: Column) -> Iterator[tuple[Row, Options, str]]:
    """What is tried under a condition: a row, its options, what is to be said."""
    for row in ROWS:
        if column is Column.WRONG:
            yield from ((row, options, says) for options, says in row.wrong)
        elif column is Column.EMPTY and row.empty:
            yield row, row.options, row.empty
        elif column is Column.FORBIDDEN:
            yield row, row.options, row.forbidden or row.says
        elif column is Column.MUTE:
            yield row, row.options, row.mute or row.says
        elif column in PLACES and not (column is Column.DM and row.not_in_dm):
            yield row, row.options, row.says


def tried(column: Column) -> set[str]:
    """The names of all that is tried under a condition; of bad input, the last option is the bad one."""
    return {
        name
        for row, options, _ in tries(column)
        for name in row.tried(list(options)[-1:] if column is Column.WRONG else options)
    }


def excuse(name: str, column: Column) -> str | None:
    return next((why for row, why in EXCUSED.get(column, {}).items() if fnmatchcase(name, row)), None)


@pytest.mark.parametrize("column", Column)
async def test_everything_is_answered(tmp_path: Path, column: Column) -> None:
    async with scene(tmp_path, PLACES.get(column, Place.SERVER)) as here:
        here.empty = column is Column.EMPTY
        if column is Column.MUTE:
            await here.mute()
        wrong = [await _trouble(here, column, *each) for each in tries(column)]
    assert list(filter(None, wrong)) == []


async def _trouble(here: Scene, column: Column, row: Row, options: Options, says: str) -> str | None:
    """What is wrong with how something was answered."""
    await here.refill()
    given = {name: value(here) if callable(value) else value for name, value in options.items()}
    who = LESSER[row.who] if column is Column.FORBIDDEN else row.who
    about = f"{row.names[0]} {options}: "
    try:
        answer = await row.do(here, who, given)
    except NotOffered as error:
        return None if says == REFUSED else f"{about}{error}"
    if isinstance(answer, list):
        offered = [choice["value"] for choice in answer]
        return None if (says in offered if says != NONE else not offered) else f"{about}{offered}"
    shown, private = (answer.modal["title"], True) if answer.modal else (answer.text, answer.ephemeral)
    if says in shown and private and not any(message.pings for message in here.discord.messages()):
        return None
    return f"{about}{shown!r} is not {says!r}, or others see it"


async def test_nothing_is_left_out_but_what_makes_no_sense(tmp_path: Path) -> None:
    offered = await _offered(tmp_path)
    assert {name for column in Column for name in tried(column)} <= offered
    for column in Column:
        excused = {name for name in offered if excuse(name, column)}
        assert sorted(offered - tried(column) - excused) == [], column
        assert sorted(excused & tried(column)) == [], column


async def _offered(folder: Path) -> set[str]:
    """The name of every command, option, completion, button, menu and modal that Salvo has."""
    async with StandInDiscord() as discord, silent(discord, folder) as salvo:
        return {*_commands(salvo.client), *_pressed(salvo.client), *_modals()}


def _commands(client: Salvo) -> Iterator[str]:
    for command in client.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield f"/{command.qualified_name}"
            for option in command.parameters:
                yield f"/{command.qualified_name} {option.display_name}"
                if option.autocomplete:
                    yield f"/{command.qualified_name} {option.display_name} …"


def _pressed(client: Salvo) -> Iterator[str]:
    """What each kind of button or menu bears before the first thing that varies, for each of what it asks for."""
    kinds: dict[re.Pattern[str], Any] = client._connection._view_store._dynamic_items
    for pattern, kind in kinds.items():
        what = re.search(r"\(\?P<what>([^)]*)\)", pattern.pattern)
        each = [pattern.pattern.replace(what[0], one) for one in what[1].split("|")] if what else [pattern.pattern]
        menu = "Select" in str(kind.__orig_bases__)
        yield from (f"{'menu' if menu else 'button'} {one.partition('(')[0]}" for one in each)


def _modals() -> Iterator[str]:
    ours = [kind for kind in discordpy.ui.Modal.__subclasses__() if kind.__module__.startswith("bot.")]
    return (f"modal {kind.title}" for kind in ours)


def _table(offered: set[str]) -> str:
    """What is tried, as Markdown: a row for each thing, a column for each condition."""
    lines = [f"| | {' | '.join(Column)} |", f"| --- |{' --- |' * len(Column)}"]
    for name in sorted(offered):
        cells = ["✓" if name in tried(column) else excuse(name, column) or "**not tried**" for column in Column]
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    with TemporaryDirectory() as _folder:
        print(_table(asyncio.run(_offered(Path(_folder)))))
