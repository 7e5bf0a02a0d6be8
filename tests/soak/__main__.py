"""`python -m tests.soak kill --seed 1`, `python -m tests.soak load --minutes 60`: each ends with a verdict."""

from __future__ import annotations

import argparse
import asyncio
import csv
import sys
from pathlib import Path

from tests.soak.kill import Trial, kill_trial
from tests.soak.load import Load, Sample, load_trial


def main() -> int:
    """Run the trials asked for; 1 where one fails."""
    asked = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    trials = asked.add_subparsers(required=True)
    kill = trials.add_parser("kill", help="kill the program at random moments while it sends")
    kill.add_argument("--kills", type=int, default=200)
    kill.add_argument("--launches", type=int, default=50)
    kill.add_argument("--channels", type=int, default=20)
    kill.add_argument("--nonce-window", type=int, default=120, help="seconds; 0: Discord remembers no nonce")
    kill.add_argument("--seed", type=int, nargs="+", default=[1])
    kill.set_defaults(run=_kill)
    load = trials.add_parser("load", help="ten times a usual day's load; memory must stay flat")
    load.add_argument("--minutes", type=float, default=60)
    load.add_argument("--feeds", type=int, default=100)
    load.add_argument("--channels", type=int, default=50)
    load.add_argument("--interval", type=int, default=10, help="seconds between polls; 1 is an hour's polls in 6 min")
    load.add_argument("--samples", type=Path, help="a CSV file for what was measured every 5 s")
    load.set_defaults(run=_load)
    chosen = asked.parse_args()
    return int(chosen.run(chosen))


def _kill(chosen: argparse.Namespace) -> int:
    good = True
    for seed in chosen.seed:
        trial = Trial(chosen.kills, chosen.launches, chosen.channels, chosen.nonce_window, seed)
        verdict = asyncio.run(kill_trial(trial))
        good = good and verdict.good
        print(f"{'PASS' if verdict.good else 'FAIL'} {trial} {verdict}", flush=True)
    return 0 if good else 1


def _load(chosen: argparse.Namespace) -> int:
    found = asyncio.run(load_trial(Load(chosen.minutes, chosen.feeds, chosen.channels, chosen.interval)))
    if chosen.samples:
        with chosen.samples.open("w", newline="") as file:
            csv.writer(file).writerows([Sample._fields, *found.samples])
    memory, last = [sample.megabytes for sample in found.samples], found.samples[-1]
    print(
        f"{'PASS' if found.good else 'FAIL'} {chosen.minutes:g} min, {last.polls:,.0f} polls, {last.items:,.0f} items",
        f"memory: {memory[0]:.1f} MB at first, {found.settled[0].megabytes:.1f} MB once warm, {max(memory):.1f} MB at "
        f"most, {memory[-1]:.1f} MB at the end; once warm {found.slope:+.2f} MB/h, {found.a_poll * 1e4:+.3f} MB in "
        f"10,000 polls",
        f"messages: {found.messages} of {found.expected}; tasks {found.more_tasks:+g}; exit code {found.code}; "
        f"{len(found.complaints)} complaints",
        *found.complaints[:10],
        sep="\n",
    )
    return 0 if found.good else 1


if __name__ == "__main__":
    sys.exit(main())
