"""What an item says of its launch: who fired what, how many, from where, at what, when, to what end, who says so."""

from __future__ import annotations

from datetime import date

from bot.launches import text
from bot.launches.counting import casualties, count
from bot.launches.cues import cues, is_notice
from bot.launches.kind import kind, outcome
from bot.launches.launcher import launcher
from bot.launches.scene import scene
from bot.launches.voices import voices
from bot.launches.weapon import weapon
from bot.launches.when import when
from bot.launches.where import site, targets
from bot.model import Cues, Entry, Facts, Kind, Place, Weapon


def extract(entry: Entry) -> tuple[Facts, Cues]:
    """The facts and cues of any entry; what it doesn't say is None."""
    return extract_read(text.read(entry), entry)


def extract_read(said: text.Text, entry: Entry) -> tuple[Facts, Cues]:
    """As `extract`, for a text that is read already."""
    told = scene(said)
    who = launcher(told, _date(entry))
    what, model = weapon(told)
    purpose = kind(told, who, what)
    if purpose is Kind.SPACE_LAUNCH:
        what = Weapon.SLV
    aimed = targets(told, who, purpose)
    struck = _state(aimed)
    first = bool(told.lines) and is_notice(told.lines[0])
    time = when(told, entry.published, who, struck, first)
    killed, injured = casualties(told)
    facts = Facts(
        launcher=who,
        kind=purpose,
        weapon=what,
        model=model,
        count=count(told),
        site=site(told, who),
        targets=aimed,
        launched_at=time.at,
        certainty=time.certainty,
        day=time.day,
        outcome=outcome(told, purpose),
        announcers=voices(told, entry.summary),
        killed=killed,
        injured=injured,
    )
    return facts, cues(told, facts, time.days)


def _date(entry: Entry) -> date | None:
    return entry.published.date() if entry.published else None


def _state(aimed: tuple[Place, ...]) -> str | None:
    return next((place.state for place in aimed if place.state), None)
