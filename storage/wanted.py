"""What is looked for among the launches, as SQL that stays fast however many fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model import Kind, Launch, Status, Weapon
from storage.search import match, tag
from storage.values import listed, micros

Selection = tuple[str, list[object]]
Test = tuple[str, object]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: an empty choice means any. `alertable` leaves out what never alerted anybody."""

    launchers: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    alertable: bool = False
    text: str = ""
    # The last word of the text may be one that is still being typed.
    begun: bool = False


def selection(wanted: Wanted) -> Selection:
    """A SELECT of the `seq` of all launches that fit: the newest first, with a text those recorded last first."""
    return _by_words(wanted) if wanted.text else _by_facts(wanted)


def tags(launch: Launch) -> str:
    """What narrows a search by words: the full-text index finds words and tags together, and no row is looked into."""
    facts = launch.facts
    named = (
        ("launcher", facts.launcher),
        ("kind", facts.kind),
        ("weapon", facts.weapon),
        ("status", launch.status),
        ("alertable", int(launch.alertable)),
    )
    return "\n".join(tag(name, value) for name, value in named if value is not None)


def _by_facts(wanted: Wanted) -> Selection:
    tests: list[Test] = [
        (f"{name} IN (SELECT value FROM json_each(?))", listed(choice))  # noqa: S608 - the words are ours
        for name, choice in _choices(wanted)
    ]
    if wanted.alertable:
        tests.append(("alertable = ?", 1))
    if wanted.since:
        tests.append(("first_seen >= ?", micros(wanted.since)))
    if wanted.until:
        tests.append(("first_seen < ?", micros(wanted.until)))
    return _select("seq FROM launches", tests, "first_seen DESC, seq DESC")


def _by_words(wanted: Wanted) -> Selection:
    """Launches are recorded nearly in the order of their times, so a bound by `rowid` leaves few rows to look into.

    The plus keeps SQLite from looking for the first or last fitting row along the table instead of the index.
    """
    choices = [" OR ".join(f'"{tag(name, value)}"' for value in choice) for name, choice in _choices(wanted)]
    if wanted.alertable:
        choices.append(f'"{tag("alertable", 1)}"')
    query = " AND ".join(
        (f"words : ({match(wanted.text, begun=wanted.begun)})", *(f"tags : ({choice})" for choice in choices))
    )
    seen = "(SELECT first_seen FROM launches WHERE seq = launch_words.rowid)"
    tests: list[Test] = [("launch_words MATCH ?", query)]
    if wanted.since:
        since = micros(wanted.since)
        tests.append(("rowid >= (SELECT min(+seq) FROM launches WHERE first_seen >= ?)", since))
        tests.append((f"{seen} >= ?", since))
    if wanted.until:
        until = micros(wanted.until)
        tests.append(("rowid <= (SELECT max(+seq) FROM launches WHERE first_seen < ?)", until))
        tests.append((f"{seen} < ?", until))
    return _select("rowid AS seq FROM launch_words", tests, "rowid DESC")


def _choices(wanted: Wanted) -> list[tuple[str, Sequence[str]]]:
    named = (
        ("launcher", wanted.launchers),
        ("kind", wanted.kinds),
        ("weapon", wanted.weapons),
        ("status", wanted.statuses),
    )
    return [(name, choice) for name, choice in named if choice]


def _select(what: str, tests: Sequence[Test], order: str) -> Selection:
    where = "WHERE " + " AND ".join(test for test, _ in tests) if tests else ""
    return f"SELECT {what} {where} ORDER BY {order}", [value for _, value in tests]
