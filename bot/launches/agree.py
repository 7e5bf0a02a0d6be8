"""What a launch's claims agree on: each fact by how many independent sources say it, and how close they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.launches.names import announcers
from bot.model import Certainty, Claim, Count, Facts, Kind, Place, Tier, Weapon

T = TypeVar("T", bound=Hashable)

_TIERS = {Tier.OFFICIAL: 0, Tier.AGENCY: 1, Tier.PRESS: 2}
_BALLISTIC = (Weapon.SRBM, Weapon.MRBM, Weapon.IRBM, Weapon.ICBM, Weapon.SLBM)
_FAMILY = dict.fromkeys(_BALLISTIC, Weapon.BALLISTIC) | {Weapon.SLV: Weapon.ROCKET}
_NO_MISSILE = (Weapon.MISSILE, Weapon.ROCKET, Weapon.SLV)
_CERTAINTIES = {Certainty.MINUTE: 0, Certainty.DAY: 1, Certainty.REPORT: 2}
# A finer class than most say needs two sources, or this part of those that say anything finer than "missile".
_FINE_SHARE = 0.34


def agreed(claims: Sequence[Claim]) -> Facts:
    """The facts that the claims support best.

    Each source has one voice a fact, its last word on it. Most sources win; among equals the better tier, then the
    later word. Weapon: see `finest`. Count: the best tier that names one decides. Time: to the minute beats the day.
    """
    told = asserting(claims) or list(claims)
    timed = _best_timed(told)
    return Facts(
        launcher=_majority(said(told, lambda f: f.launcher)),
        kind=_majority(said(told, lambda f: None if f.kind is Kind.UNKNOWN else f.kind)) or Kind.UNKNOWN,
        weapon=finest(said(told, lambda f: f.weapon)),
        model=_majority(said(told, lambda f: f.model)),
        count=_count(said(told, lambda f: f.count)),
        site=_majority(said(told, lambda f: f.site)),
        targets=_targets(told),
        launched_at=timed.launched_at,
        certainty=timed.certainty,
        day=timed.day or _majority(said(told, lambda f: f.day)),
        outcome=_majority(said(told, lambda f: f.outcome)),
        announcers=tuple(dict.fromkeys(a for c in told for a in c.report.facts.announcers)),
        killed=_last(said(told, lambda f: f.killed)),
        injured=_last(said(told, lambda f: f.injured)),
    )


@dataclass(frozen=True, slots=True)
class Voice(Generic[T]):
    """A source's last word on one fact."""

    value: T
    outlet: str
    tier: int


def said(claims: Sequence[Claim], pick: Callable[[Facts], T | None]) -> list[Voice[T]]:
    """Each source's last word on a fact, the latest last."""
    voices: dict[str, Voice[T]] = {}
    for claim in claims:
        value = pick(claim.report.facts)
        if value is not None:
            voices.pop(claim.source, None)
            voices[claim.source] = Voice(value, claim.report.entry.outlet, _tier(claim))
    return list(voices.values())


def _tier(claim: Claim) -> int:
    return min(_TIERS[claim.report.entry.tier], _TIERS[Tier.AGENCY] if is_official(claim) else _TIERS[Tier.PRESS])


def _majority(voices: Sequence[Voice[T]]) -> T | None:
    votes: dict[T, tuple[int, int, int]] = {}
    for position, voice in enumerate(voices):
        number, tier, _ = votes.get(voice.value, (0, -len(_TIERS), 0))
        votes[voice.value] = number + 1, max(tier, -voice.tier), position
    return max(votes, key=lambda value: votes[value], default=None)


def _last(voices: Sequence[Voice[T]]) -> T | None:
    return voices[-1].value if voices else None


def finest(voices: Sequence[Voice[Weapon]]) -> Weapon | None:
    """The finest class that most of what is said allows: "missile" and "ballistic" allow "srbm", "cruise" does not.

    A class finer than what others say needs an official's word, a second voice, or a third of those that go beyond
    "missile".
    """
    votes = Counter(voice.value for voice in voices)
    fine = sum(number for weapon, number in votes.items() if weapon is not Weapon.MISSILE)
    sound = {voice.value for voice in voices if voice.tier < _TIERS[Tier.PRESS]}
    backed = [w for w, n in votes.items() if n > 1 or w in sound or w is Weapon.MISSILE or n >= _FINE_SHARE * fine]
    last = {voice.value: position for position, voice in enumerate(voices)}
    rank = {w: (sum(votes[c] for c in lineage(w)), len(lineage(w)), last[w]) for w in backed or votes}
    return max(rank, key=lambda weapon: rank[weapon], default=None)


def lineage(weapon: Weapon) -> tuple[Weapon, ...]:
    """A class with the wider classes that it is one of."""
    family = (_FAMILY[weapon],) if weapon in _FAMILY else ()
    wide = () if weapon in _NO_MISSILE else (Weapon.MISSILE,)
    return tuple(dict.fromkeys((weapon, *family, *wide)))


def _count(voices: Sequence[Voice[Count]]) -> Count | None:
    """The number that most of the best tier give; "at least two" also speaks for every number above it."""
    best = min((voice.tier for voice in voices), default=0)
    heard = [voice for voice in voices if voice.tier == best]
    ranked = [
        (sum(_allows(other.value, voice.value) for other in heard), voice.value.max is not None, position)
        for position, voice in enumerate(heard)
    ]
    return heard[max(ranked)[2]].value if ranked else None


def _allows(said: Count, other: Count) -> bool:
    """Whether who says `said` may mean `other`."""
    return said == other or (said.max is None and other.min >= said.min)


def _targets(claims: Sequence[Claim]) -> tuple[Place, ...]:
    """Every place said to be hit: cities and seas before whole states, the one that most name first."""
    places = [place for claim in claims for place in claim.report.facts.targets]
    named = {place.id: place for place in reversed(places)}
    votes = Counter(place.id for place in places)
    return tuple(sorted(named.values(), key=lambda p: (p.id == p.state, -votes[p.id], places.index(p))))


def _best_timed(claims: Sequence[Claim]) -> Facts:
    """The claim whose time is known best: to the minute before the day, the better tier, the earlier clock time."""
    timed = [c for c in claims if c.report.facts.launched_at is not None or c.report.facts.day is not None]
    if not timed:
        return Facts()
    best = min(timed, key=lambda c: (_CERTAINTIES[c.report.facts.certainty], _tier(c)))
    rank = _CERTAINTIES[best.report.facts.certainty], _tier(best)
    peers = [c.report.facts for c in timed if (_CERTAINTIES[c.report.facts.certainty], _tier(c)) == rank]
    votes = Counter((f.launched_at, f.day) for f in peers)
    return max(peers, key=lambda f: votes[f.launched_at, f.day])


def asserting(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that say that there was a launch."""
    return [claim for claim in claims if not claim.report.cues.denied]


def is_official(claim: Claim) -> bool:
    """Whether an official announcer stands behind a claim."""
    report = claim.report
    return report.entry.tier is Tier.OFFICIAL or any(map(is_official_voice, report.facts.announcers))


def is_official_voice(announcer: str) -> bool:
    """Whether an announcer's word confirms a launch, by its gazetteer id."""
    return announcer in announcers() and announcers()[announcer].official
