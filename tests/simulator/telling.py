"""How the outlets tell of what happened: when, in which words, and how much of it rightly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random

from bot.launches.zones import local_day
from bot.model import Certainty, Count, Cues, Entry, Facts, Kind, Place, Reason, Report, Style, Tier, Weapon
from tests.simulator.sentences import sentence
from tests.simulator.world import Happening

AGENCIES = ("Northern Wire", "Meridian Agency")
TOWNS = ("Harbour", "Metro", "Summit", "Delta", "Evening", "Civic", "Atlas", "Union")
OUTLETS = tuple(f"{town} {paper}" for town in TOWNS for paper in ("Times", "Post", "Herald", "Broadcast"))


@dataclass(frozen=True, slots=True)
class Item:
    """One news item: which launch it tells of (None: an anniversary), when it reaches Salvo, and its right reading.

    `follow_up`: it looks back, long after the launch was told.
    """

    truth: str | None
    arrives: datetime
    report: Report
    follow_up: bool = False


def items(happening: Happening, before: Happening | None, rng: Random) -> Iterator[Item]:
    """Every item on a launch: agencies within minutes, outlets and wire copies within a day, follow-ups after days.

    `before` is the same launcher's launch before this one: text may say "another" when it was days ago.
    """
    number = min(25, 2 + int(rng.expovariate(1 / 4)))
    voices = rng.sample(OUTLETS, number - 1)
    delay = timedelta(minutes=rng.uniform(2, 25))
    lead = _told(happening, before, rng.choice(AGENCIES), Tier.AGENCY, delay, rng)
    yield lead
    for outlet in voices:
        delay = timedelta(minutes=min(24 * 60, 10 + rng.lognormvariate(4.5, 1.2)))
        copied = rng.random() < 0.25
        own = _told(happening, before, outlet, Tier.PRESS, delay, rng)
        yield _copy(lead, own) if copied else own
        while rng.random() < 0.2:
            delay += timedelta(hours=rng.uniform(0.5, 8))
            yield _told(happening, before, outlet, Tier.PRESS, min(delay, timedelta(hours=30)), rng)
    for _ in range(rng.choice((0, 0, 1, 2, 4))):
        later = timedelta(hours=rng.uniform(20, 80 if happening.actor.kind is Kind.TEST else 44))
        yield replace(_told(happening, before, rng.choice(OUTLETS), Tier.PRESS, later, rng), follow_up=True)


def anniversary(happening: Happening, rng: Random) -> Item:
    """An item a year later that looks back; rightly read, it reports nothing."""
    item = _told(happening, None, rng.choice(OUTLETS), Tier.PRESS, timedelta(days=365), rng)
    title = f"A year on: how {happening.actor.name} fired {_plural(happening.weapon)} and the world looked away"
    entry = replace(item.report.entry, title=title, summary="One year ago the launch made headlines. " * 2)
    return Item(None, item.arrives, replace(item.report, entry=entry))


def _plural(weapon: Weapon) -> str:
    return "rockets" if weapon is Weapon.ROCKET else "missiles"


def _told(
    happening: Happening, before: Happening | None, outlet: str, tier: Tier, delay: timedelta, rng: Random
) -> Item:
    at = happening.at + delay
    style = _style(delay, happening, rng)
    facts, days_ago = _facts(happening, at, style, rng)
    renewed = style is Style.FIRST_NOTICE and rng.random() < _likely_another(happening, before)
    suspected = style is Style.FIRST_NOTICE and happening.actor.kind is Kind.TEST and rng.random() < 0.15
    wave = happening.wave and (len(facts.targets) > 1 or rng.random() < 0.5)
    cues = Cues(style=style, suspected=suspected, renewed=renewed, wave=wave, days=(facts.day,) if facts.day else ())
    title, summary = sentence(happening, facts, cues, days_ago, at, rng)
    entry = Entry(
        key=f"https://{outlet.replace(' ', '').lower()}.example/{happening.name}/{rng.getrandbits(48):x}",
        title=title,
        summary=summary,
        link=None,
        published=_clock(at, happening, rng),
        outlet=outlet,
        tier=tier,
        digest=sha256((title + summary).encode()).hexdigest(),
    )
    report = Report(entry, facts, cues, 0.97 if not suspected else 0.8, not suspected, Reason.FIRED)
    return Item(happening.name, at + timedelta(seconds=rng.uniform(5, 600)), report)


def _likely_another(happening: Happening, before: Happening | None) -> float:
    """How often a headline says "another": often two days after the last launch, seldom ten days after."""
    if before is None:
        return 0.0
    apart = happening.at - before.at
    return 0.6 if apart < timedelta(days=2) else 0.3 if apart < timedelta(days=10) else 0.0


def _clock(at: datetime, happening: Happening, rng: Random) -> datetime:
    """The time that the feed gives: one in twenty knows only the day."""
    if rng.random() > 0.05:
        return at.replace(microsecond=0)
    return at.replace(hour=12, minute=0, second=0, microsecond=0)


def _style(delay: timedelta, happening: Happening, rng: Random) -> Style:
    hours = delay / timedelta(hours=1)
    if hours < 3:
        return rng.choices((Style.FIRST_NOTICE, Style.NEUTRAL), (8, 2))[0]
    if hours < 12:
        return rng.choices((Style.FIRST_NOTICE, Style.NEUTRAL, Style.REACTION), (8, 2, 1))[0]
    if hours < 20:
        return rng.choices((Style.FIRST_NOTICE, Style.NEUTRAL, Style.CLAIM, Style.REACTION), (1, 4, 2, 2))[0]
    claims = happening.actor.kind is Kind.TEST and hours < 36
    return rng.choice((Style.CLAIM, Style.REACTION)) if claims else Style.REACTION


def _facts(happening: Happening, at: datetime, style: Style, rng: Random) -> tuple[Facts, int]:
    """What an item says: the launcher nearly always, the rest now and then, and early numbers too low."""
    actor, hours = happening.actor, (at - happening.at) / timedelta(hours=1)
    day = local_day(happening.at, actor.id, actor.hit)
    days_ago = (local_day(at, actor.id, actor.hit) - day).days
    named = rng.random() < (0.45 if style in (Style.FIRST_NOTICE, Style.NEUTRAL) else 0.8) and days_ago < 6
    early = hours < 1 and actor.kind is Kind.TEST and rng.random() < 0.5
    weapon = Weapon.MISSILE if early and happening.weapon is not Weapon.ROCKET else happening.weapon
    count = None if rng.random() < 0.5 else Count(1, 1) if early else happening.count
    facts = Facts(
        launcher=actor.id,
        kind=actor.kind,
        weapon=weapon,
        count=count,
        targets=_targets(happening, rng),
        day=day if named else None,
        certainty=Certainty.DAY if named else Certainty.REPORT,
        announcers=(actor.announcer,) if rng.random() < 0.5 else (),
    )
    return facts, days_ago


def _targets(happening: Happening, rng: Random) -> tuple[Place, ...]:
    if happening.actor.kind is not Kind.ATTACK:
        return happening.places if rng.random() < 0.6 else ()
    state = (happening.actor.state,) if happening.actor.state else ()
    if not happening.wave:
        return happening.places if rng.random() < 0.85 else state
    return tuple(rng.sample(happening.places, rng.randint(1, len(happening.places)))) if rng.random() < 0.6 else state


def _copy(lead: Item, own: Item) -> Item:
    """The lead agency's text under another outlet's name and time."""
    entry = replace(lead.report.entry, key=own.report.entry.key, outlet=own.report.entry.outlet, tier=Tier.PRESS,
                    published=own.report.entry.published)  # fmt: skip
    return replace(own, report=replace(lead.report, entry=entry))
