"""How fast maps and charts are drawn, and how much memory that takes: 5,000 launches on a map, 100,000 kept."""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import psutil

from bot.alerts.chart import stats_picture
from bot.alerts.pictures import map_picture
from bot.launches.names import launchers, places
from bot.model import Facts, Kind, Launch, Place, Status, Weapon
from storage import launches as history
from storage.database import Database
from storage.tallies import Tally, sketches, tallies

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ON_MAP = 5_000
# Milliseconds, at the 99th percentile, and megabytes over what the process had before.
LIMIT_MS, LIMIT_MB = 1_000, 100


def run(launch_count: int = 100_000, rounds: int = 100) -> dict[str, float]:
    """Print a table; gives each picture's 99th percentile in milliseconds."""
    chance = random.Random(5)
    known = [_launch(chance, number, _known) for number in range(ON_MAP)]
    strewn = [_launch(chance, number, _strewn) for number in range(ON_MAP)]
    counted = [
        Tally(NOW.date().replace(year=year, month=month), code, weapon, chance.randrange(1, 500))
        for year in (2024, 2025)
        for month in range(1, 13)
        for code in launchers()
        for weapon in Weapon
    ]
    since = (NOW - timedelta(days=700)).date()
    drawings: dict[str, Callable[[], object]] = {
        "map of one launch": lambda: map_picture(known[:1]),
        "map of 5,000, known places": lambda: map_picture(known),
        "map of 5,000, places anywhere": lambda: map_picture(strewn),
        "chart of 24 months": lambda: stats_picture(counted, since, NOW.date()),
    }
    before = psutil.Process().memory_info().rss
    figures = {name: _timed(name, draw, rounds) for name, draw in drawings.items()}
    grown = (psutil.Process().memory_info().rss - before) / 1e6
    print(f"memory after all that: {grown:.0f} MB more (limit {LIMIT_MB})")
    figures |= asyncio.run(_asked(chance, launch_count))
    slow = [name for name, worst in figures.items() if worst > LIMIT_MS]
    print(f"over {LIMIT_MS:,} ms: {', '.join(slow)}" if slow else f"all within {LIMIT_MS:,} ms, 99 times of 100")
    return figures


async def _asked(chance: random.Random, count: int) -> dict[str, float]:
    """What the database takes to bring what pictures are drawn from."""
    with tempfile.TemporaryDirectory() as folder:
        db = await Database.open(Path(folder) / "bench.db", NOW)
        for start in range(0, count, 1_000):
            async with db.transaction() as tx:
                for number in range(start, start + 1_000):
                    await history.save(tx, _launch(chance, number, _known))
        figures = {}
        for name, since in (("all", NOW - timedelta(days=5_000)), ("a month", NOW - timedelta(days=30))):
            for query in (tallies, sketches):
                told = f"{query.__name__}, {name}"
                figures[told] = await _timed_query(told, partial(query, db, since))
        await db.close()
        return figures


def _timed(name: str, draw: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        draw()
        taken.append((time.perf_counter() - started) * 1_000)
    return _told(name, taken)


async def _timed_query(name: str, ask: Callable[[], Awaitable[object]]) -> float:
    taken = []
    for _ in range(20):
        started = time.perf_counter()
        await ask()
        taken.append((time.perf_counter() - started) * 1_000)
    return _told(name, taken)


def _told(name: str, taken: list[float]) -> float:
    worst = statistics.quantiles(taken, n=100)[98]
    print(f"{name:32} median {statistics.median(taken):6.0f} ms   p99 {worst:6.0f} ms")
    return worst


def _known(chance: random.Random, _: int) -> Place:
    return chance.choice(list(places().values()))


def _strewn(chance: random.Random, number: int) -> Place:
    return Place(f"p{number}", f"Place {number}", chance.uniform(-85, 85), chance.uniform(-180, 180), None)


def _launch(chance: random.Random, number: int, place: Callable[[random.Random, int], Place]) -> Launch:
    facts = Facts(
        launcher=chance.choice(list(launchers())),
        kind=chance.choice(list(Kind)),
        weapon=chance.choice(list(Weapon)),
        site=place(chance, number) if chance.random() < 0.5 else None,
        targets=tuple(place(chance, -number - turn) for turn in range(chance.randrange(4))),
    )
    seen = NOW - timedelta(minutes=10 * number)
    launch = Launch(f"XX-20260101-{number}", (), facts, chance.choice(list(Status)[:3]), seen, seen)
    return replace(launch, alertable=True)
