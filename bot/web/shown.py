"""How a launch is shown on a page: its words without Discord's markup, why its status is what it is, who said what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup

from bot.alerts.facts import facts_told
from bot.alerts.naming import announcer_name, speak_as_many
from bot.alerts.outlets import heard
from bot.alerts.phrases import Fired, capitalised, counted, kind_word, listed, outlets_heard, weapon_word
from bot.alerts.phrases import status_word as status_named
from bot.alerts.reasons import because
from bot.alerts.wording import happening
from bot.launches.names import announcers, launcher_name
from bot.launches.sources import outlet_voice
from bot.model import Claim, Delivery, DeliveryState, Facts, Launch, Status, Tier, Weapon
from bot.web.markdown import to_html, to_text

UNDONE = (Status.CORRECTED, Status.RETRACTED)
_DIFFER = "Outlets differ on"
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """A launch in the list."""

    id: str
    title: str
    status: Status
    kind: str
    outlets: str
    alertable: bool
    first_seen: datetime | None


@dataclass(frozen=True, slots=True)
class Said:
    """One claim in the timeline. `copied` names the voice that the outlet repeats."""

    at: datetime | None
    outlet: str
    title: str
    link: str | None
    official: bool
    copied: str | None
    says: str
    because: str


@dataclass(frozen=True, slots=True)
class Told:
    """A fact of a launch, as the page shows it."""

    name: str
    value: Markup


def title(launch: Launch) -> str:
    """What happened, in one line without markup."""
    return to_text(happening(launch.facts, suspected=launch.status is Status.SUSPECTED))


def row(launch: Launch) -> Row:
    return Row(
        id=launch.id,
        title=title(launch),
        status=launch.status,
        kind=kind_word(launch.facts.kind),
        outlets=outlets_heard(len(heard(launch))),
        alertable=launch.alertable,
        first_seen=launch.first_seen,
    )


def facts(launch: Launch, now: datetime) -> list[Told]:
    """The facts agreed on, in the words of the alert."""
    return [
        Told(one.name, to_html(one.value, now)) for one in facts_told(launch) if one.name not in (_DIFFER, "Status")
    ]


def differing(launch: Launch, now: datetime) -> list[Markup]:
    """What the outlets don't agree on: a line a fact."""
    return [to_html(line, now) for one in facts_told(launch) if one.name == _DIFFER for line in one.value.splitlines()]


def why(launch: Launch) -> str:
    """Why the status is what it is."""
    sources = len({claim.source for claim in launch.claims})
    match launch.status:
        case Status.RETRACTED:
            return f"An operator took it back: {launch.note or 'there was no such launch.'}"
        case Status.CORRECTED:
            return f"It was taken back: {launch.note or 'there was no such launch.'}"
        case Status.CONFIRMED:
            return _confirmed(launch, sources)
        case Status.REPORTED if sources > 1:
            return f"{sources} independent sources report it, with reservations."
        case Status.REPORTED:
            return "One source reports it; an official word or a second independent source would confirm it."
    return "One source says that there may have been a launch; nobody has said more."


def _confirmed(launch: Launch, sources: int) -> str:
    known = announcers()
    official = [known[key] for key in launch.facts.announcers if key in known and known[key].official]
    # beside an office of it, the state itself says nothing more
    named = [one for one in official if not one.general] or official
    names = [announcer_name(one.id) for one in named]
    if names:
        return capitalised(f"{listed(names)} {'say' if speak_as_many(names) else 'says'} so.")
    voices = [claim.report.entry.outlet for claim in launch.claims if claim.report.entry.tier is Tier.OFFICIAL]
    return f"{voices[0]}, an official source, says so." if voices else f"{sources} independent sources report it."


def timeline(claims: Sequence[Claim]) -> list[Said]:
    """Who said what, the earliest first."""
    return [_said(claim) for claim in sorted(claims, key=lambda each: each.at or _NEVER)]


def _said(claim: Claim) -> Said:
    entry = claim.report.entry
    own = outlet_voice(entry.outlet)
    return Said(
        at=claim.at,
        outlet=entry.outlet or "Unnamed outlet",
        title=entry.title or "Untitled",
        link=entry.link,
        official=entry.tier is Tier.OFFICIAL,
        copied=claim.source if claim.source not in (own, entry.outlet) else None,
        says=_says(claim.report.facts),
        because=because(claim.report.reason),
    )


def _says(facts: Facts) -> str:
    """The facts of one claim as a list of words, for comparison with the others."""
    parts = [
        launcher_name(facts.launcher) if facts.launcher else "",
        facts.model or "",
        _armed(facts),
        f"from {facts.site.name}" if facts.site else "",
        f"toward {', '.join(place.name for place in facts.targets[:3])}" if facts.targets else "",
        f"{facts.killed:,} killed" if facts.killed else "",
        f"{facts.injured:,} injured" if facts.injured else "",
        f"citing {listed([announcer_name(key) for key in facts.announcers])}" if facts.announcers else "",
    ]
    return ", ".join(part for part in parts if part)


def _armed(facts: Facts) -> str:
    if facts.count:
        return counted(facts.count, Fired(facts.weapon or Weapon.MISSILE))
    return weapon_word(facts.weapon) if facts.weapon else ""


def carried(owed: Sequence[Delivery]) -> str:
    """What became of the launch's messages, in one sentence."""
    states = Counter(delivery.state for delivery in owed)
    words = {DeliveryState.SENT: "sent", DeliveryState.PENDING: "waiting", DeliveryState.FAILED: "refused"}
    parts = [f"{states[state]:,} {word}" for state, word in words.items() if states[state]]
    return f"Messages: {', '.join(parts)}." if parts else "No channel was told."


def status_word(status: Status) -> str:
    return capitalised(status_named(status))
