"""One launch is one launch: which launch a report means, how a launch begins and how it grows.

    open_launches = OpenLaunches()
    launch = open_launches.match(report)
    launch = absorb(launch, report) if launch else begin(report, f"{stem(report)}-{number}")
    open_launches.put(launch)

The rules of likeness stand in `same`, what the claims agree on in `agree`, how well they attest it in `attest`,
whose voice a claim is in `sources`, and what operators change in `amend`.

A denial ("it was a false alarm") is a report whose cues say `denied`: it joins a launch that it matches and never
begins one.
"""

from __future__ import annotations

from dataclasses import replace

from bot.launches.amend import merge, restore, retract, split
from bot.launches.attest import settle
from bot.launches.denial import denial
from bot.launches.differ import Difference, differences
from bot.launches.open import OPEN_FOR, OpenLaunches
from bot.launches.trace import launch_day
from bot.model import Facts, Launch, Report, Status

__all__ = [
    "OPEN_FOR",
    "Difference",
    "OpenLaunches",
    "absorb",
    "begin",
    "denial",
    "differences",
    "merge",
    "restore",
    "retract",
    "split",
    "stem",
]

NOBODY = "XX"


def stem(report: Report) -> str:
    """The first two parts of a launch's id: "KP-20230913", the date being local to the launch."""
    day = launch_day(report)
    return f"{report.facts.launcher or NOBODY}-{day:%Y%m%d}" if day else f"{report.facts.launcher or NOBODY}-undated"


def begin(report: Report, launch_id: str) -> Launch:
    """A new launch that one report tells of."""
    blank = Launch(launch_id, (), Facts(), Status.SUSPECTED, None, None)
    return settle(blank, [report])


def absorb(launch: Launch, report: Report) -> Launch:
    """The launch with one more report, or with a changed entry's new reading in place of the old.

    The same launch object where the report changes nothing. The revision grows only by what a reader could see.
    """
    if any(_is_told(claim.report, report) for claim in launch.claims):
        return launch
    others = [claim.report for claim in launch.claims if claim.report.entry.key != report.entry.key]
    grown = settle(launch, [*others, report])
    if grown == launch:
        return launch
    grown = replace(grown, alertable=launch.alertable or grown.alertable)
    return grown if _seen(grown) == _seen(launch) else replace(grown, revision=launch.revision + 1)


def _is_told(held: Report, report: Report) -> bool:
    """Whether a launch holds this very text of an entry."""
    same = held.entry.key == report.entry.key and held.entry.digest == report.entry.digest
    return same and (bool(report.entry.digest) or held == report)


def _seen(launch: Launch) -> tuple[object, ...]:
    """What an alert shows of a launch."""
    told = tuple((c.report.entry.outlet, c.report.entry.link, c.report.entry.title, c.source) for c in launch.claims)
    return launch.facts, launch.status, launch.note, launch.alertable, told
