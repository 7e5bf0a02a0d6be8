"""Launches and reports in the tests' own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.launches import cluster
from bot.launches.attest import settle
from bot.model import (
    Certainty,
    Count,
    Cues,
    Entry,
    Facts,
    Kind,
    Launch,
    Place,
    Reason,
    Report,
    Tier,
    Weapon,
)

NOON = datetime(2024, 5, 14, 12, 0, tzinfo=UTC)
EAST_SEA = Place("east_sea", "East Sea", 38.0, 134.0)
SUNAN = Place("sunan", "Sunan", 39.2, 125.7, "KP")
KHARKIV = Place("kharkiv", "Kharkiv", 50.0, 36.2, "UA")

TWO_SRBMS = Facts(
    launcher="KP",
    kind=Kind.TEST,
    weapon=Weapon.SRBM,
    count=Count(2, 2),
    site=SUNAN,
    targets=(EAST_SEA,),
    launched_at=NOON - timedelta(minutes=9),
    certainty=Certainty.MINUTE,
    day=date(2024, 5, 14),
    announcers=("rok_jcs",),
)


def report(
    outlet: str = "Harbour Wire",
    facts: Facts = TWO_SRBMS,
    *,
    minutes: float = 0,
    tier: Tier = Tier.PRESS,
    title: str = "Two missiles leave Sunan for the sea",
    link: str | None = "https://harbour.example/launch",
    suspected: bool = False,
) -> Report:
    at = NOON + timedelta(minutes=minutes)
    key = f"{outlet} {minutes} {title}"
    entry = Entry(key, title, "", link, at, outlet, tier=tier, digest=key)
    return Report(entry, facts, Cues(suspected=suspected), 0.99, sure=True, reason=Reason.FIRED)


def launch(*reports: Report, launch_id: str = "KP-20240514-1") -> Launch:
    told = reports or (report(),)
    return settle(cluster.begin(told[0], launch_id), told)


def showing(facts: Facts, **changes: object) -> Launch:
    """A launch whose agreed facts are exactly these."""
    return replace(launch(report(facts=facts)), facts=facts, **changes)  # type: ignore[arg-type]
