"""Matching one report against the open launches: median microseconds at 100, 1,000 and 10,000 of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from statistics import median
from time import perf_counter

from bot.launches.cluster import OpenLaunches, begin, stem
from bot.model import Cues, Entry, Facts, Kind, Place, Reason, Report, Style

NOW = datetime(2031, 5, 1, tzinfo=UTC)
# All of them open at once, and half by one launcher: the busiest week that the index could meet.
OPEN_FOR = timedelta(days=7)
LAUNCHERS = ("RU", "RU", "RU", "RU", "RU", "IR", "IL", "houthi", "KP", "IN")
CITIES = tuple(Place(f"city_{n}", f"City {n}", state="UA") for n in range(60))
QUESTIONS = 2000


def run() -> None:
    """Print the median and the 99th percentile at each size."""
    print("match one report     median      99 %")
    for size in (100, 1_000, 10_000):
        taken = _times(size)
        print(f"{size:>7,} launches  {median(taken):6.1f} µs  {sorted(taken)[int(len(taken) * 0.99)]:6.1f} µs")


def _times(size: int) -> list[float]:
    rng = Random(size)
    launches = OpenLaunches()
    for number in range(size):
        report = _report(number, rng)
        launches.put(begin(report, f"{stem(report)}-{number}"))
    taken = []
    for number in range(QUESTIONS):
        report = _report(size + number, rng)
        begun = perf_counter()
        launches.match(report)
        taken.append((perf_counter() - begun) * 1e6)
    return taken


def _report(number: int, rng: Random) -> Report:
    launcher = rng.choice(LAUNCHERS)
    kind = Kind.TEST if launcher in ("KP", "IN") else Kind.ATTACK
    targets = tuple(rng.sample(CITIES, rng.choice((0, 1, 1, 1, 2)))) if kind is Kind.ATTACK else ()
    title = (
        f"{launcher} fires missiles at {targets[0].name if targets else 'the sea'}, officials say, in report {number}"
    )
    entry = Entry(
        key=f"entry-{number}",
        title=title,
        summary="Officials gave no further details.",
        link=None,
        published=NOW - rng.random() * OPEN_FOR,
        outlet=f"Outlet {number % 40}",
        digest=sha256(title.encode()).hexdigest(),
    )
    style = rng.choice((Style.FIRST_NOTICE, Style.FIRST_NOTICE, Style.NEUTRAL, Style.REACTION))
    facts = Facts(launcher=launcher, kind=kind, targets=targets)
    return Report(entry, facts, Cues(style=style), 0.97, True, Reason.FIRED)


if __name__ == "__main__":
    run()
