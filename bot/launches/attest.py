"""How well a launch is attested, worked out from its claims as a set.

The claims are told in the order of publication, so that neither the order of arrival nor a late old item matters.

Status, the first rule that fits:

- retracted: an operator took the launch back; only an operator brings it back.
- corrected: an official announcer, two independent sources, or every source that told of the launch takes it back,
  and no official announcer has asserted it since.
- confirmed: a claim that does not hedge names an official announcer or comes from an official feed, or two
  independent sources claim the launch without hedging.
- reported: one source claims it without hedging, or two independent sources hedge.
- suspected: one source hedges ("may have launched"), and nobody has said more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.launches.agree import agreed, asserting, is_official, is_official_voice
from bot.launches.names import announcers
from bot.launches.sources import independent
from bot.launches.trace import publication_day
from bot.launches.zones import day_bounds
from bot.model import Claim, Facts, Launch, Report, Status, Style

# A launch so many local days before the report is history.
_OLD_DAYS = 2


def settle(launch: Launch, reports: Iterable[Report]) -> Launch:
    """The launch as `reports`, and nothing else, tell it; id, revision and an operator's retraction stay."""
    told = sorted(reports, key=_when)
    entries = [report.entry for report in told]
    claims = tuple(
        Claim(report, source, report.entry.published) for report, source in zip(told, independent(entries), strict=True)
    )
    status, note = _status(claims), None
    if launch.status is Status.RETRACTED:
        status, note = launch.status, launch.note
    elif status is Status.CORRECTED:
        note = _denied_by(claims)
    times = [claim.at for claim in claims if claim.at is not None]
    facts = agreed(claims)
    return replace(
        launch,
        claims=claims,
        facts=facts,
        status=status,
        note=note,
        first_seen=_first_seen(facts, asserting(claims) or claims),
        last_seen=max(times, default=None),
        alertable=_alertable(claims),
    )


def _when(report: Report) -> tuple[bool, float, str]:
    at = report.entry.published
    return (at is not None, at.timestamp() if at else 0.0, report.entry.key)


def _first_seen(facts: Facts, claims: Sequence[Claim]) -> datetime | None:
    """When the launch was first told; for one that was history by then, the end of its own local day.

    A state that tells of its own launch the day after is news; a first report two local days late is not, nor a
    reaction the day after.
    """
    first = next((claim for claim in claims if claim.at is not None), None)
    if first is None:
        return None
    told_on = publication_day(first.report)
    old = 1 if first.report.cues.style is Style.REACTION else _OLD_DAYS
    if facts.day is None or told_on is None or (told_on - facts.day).days < old:
        return first.at
    return day_bounds(facts.day, facts.launcher)[1]


def _alertable(claims: Sequence[Claim]) -> bool:
    """One sure claim, or two independent sources; a lone reaction may follow a launch told before Salvo listened."""
    told = asserting(claims)
    first_hand = any(claim.report.sure and claim.report.cues.style is not Style.REACTION for claim in told)
    return first_hand or len({claim.source for claim in told}) > 1


def _status(claims: Sequence[Claim]) -> Status:
    if _denied(claims):
        return Status.CORRECTED
    told = asserting(claims)
    plain = [claim for claim in told if not claim.report.cues.suspected]
    voices = {claim.source for claim in plain}
    if len(voices) > 1 or any(is_official(claim) for claim in plain):
        return Status.CONFIRMED
    if plain or len({claim.source for claim in told}) > 1:
        return Status.REPORTED
    return Status.SUSPECTED


def _denied(claims: Sequence[Claim]) -> bool:
    denials = _denials(claims)
    if not denials:
        return False
    voices = {claim.source for claim in denials}
    told = asserting(claims)
    if not (any(map(is_official, denials)) or len(voices) > 1 or {claim.source for claim in told} <= voices):
        return False
    last = max(_when(claim.report) for claim in denials)
    return not any(is_official(claim) and _when(claim.report) > last for claim in told)


def _denials(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.report.cues.denied]


def _denied_by(claims: Sequence[Claim]) -> str:
    """In words for the reader, who it is that takes the launch back."""
    denials = _denials(claims)
    last = next((claim for claim in reversed(denials) if is_official(claim)), denials[-1])
    named = [announcers()[a].name for a in last.report.facts.announcers if is_official_voice(a)]
    return f"There was no launch, according to {named[0] if named else last.report.entry.outlet}."
