"""Launches to show: an ordinary one, and one whose every text is hostile."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.model import Certainty, Claim, Count, Entry, Facts, Kind, Launch, Place, Reason, Report, Status, Tier, Weapon
from bot.model import Cues as NoCues
from tests.web.conftest import NOW

SUNAN = Place("sunan", "Sunan", 39.2, 125.7, "KP")
SEA = Place("east_sea", "East Sea", 40.0, 133.0)
FACTS = Facts(
    launcher="KP",
    kind=Kind.TEST,
    weapon=Weapon.SRBM,
    count=Count(2, 2),
    site=SUNAN,
    targets=(SEA,),
    launched_at=NOW - timedelta(hours=1),
    certainty=Certainty.MINUTE,
    day=NOW.date(),
    announcers=("rok_jcs",),
)
HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{{ 7*7 }}\u202e]]>&amp;\x08'


def claim(number: int, outlet: str = "", tier: Tier = Tier.PRESS, facts: Facts = FACTS, **entry: Any) -> Claim:
    """One outlet's report, `number` minutes after the first."""
    told: dict[str, Any] = {
        "title": f"Two missiles leave Sunan, report {number}",
        "summary": "",
        "link": f"https://outlet{number}.example/launch?a=1&b=2",
        "published": NOW - timedelta(minutes=50 - number),
        "outlet": outlet or f"Outlet {number}",
    } | entry
    report = Report(Entry(f"key-{number}", tier=tier, **told), facts, NoCues(), 0.9, True, Reason.FIRED)
    return Claim(report, told["outlet"].lower(), told["published"])


def launch(launch_id: str = "KP-20260302-1", *claims: Claim, **changes: Any) -> Launch:
    """A launch that two outlets report, one of them official."""
    told = claims or (claim(1), claim(2, "Ministry", Tier.OFFICIAL))
    values: dict[str, Any] = {
        "facts": FACTS,
        "status": Status.CONFIRMED,
        "first_seen": told[0].at,
        "last_seen": told[-1].at,
        "alertable": True,
    } | changes
    return Launch(launch_id, told, **values)


def hostile() -> Launch:
    """Everything that a feed can choose is an attack."""
    bad = Place("x", HOSTILE, 1.0, 2.0)
    facts = replace(FACTS, model=HOSTILE, site=bad, targets=(bad,))
    first = claim(1, HOSTILE, title=HOSTILE, link="javascript:alert(3)", facts=facts)
    second = claim(2, "Second", title=HOSTILE, link='https://ok.example/"><script>', facts=replace(facts, count=None))
    return launch("KP-20260302-9", first, second, facts=facts, status=Status.RETRACTED, note=HOSTILE)
