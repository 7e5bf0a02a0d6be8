"""Short ways to say what an outlet reported, for tests of matching and agreeing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from bot.launches.cluster import OpenLaunches, absorb, begin, stem
from bot.model import Certainty, Count, Cues, Entry, Facts, Kind, Launch, Place, Reason, Report, Style, Tier, Weapon

# A Wednesday, 10:00 in Korea.
DAWN = datetime(2031, 3, 5, 1, 0, tzinfo=UTC)

KYIV = Place("kyiv", "Kyiv", 50.45, 30.52, "UA")
KHARKIV = Place("kharkiv", "Kharkiv", 49.99, 36.23, "UA")
UKRAINE = Place("UA", "Ukraine", state="UA")
GAZA = Place("gaza", "Gaza", state="PS")
ISRAEL = Place("IL", "Israel", state="IL")


def told(
    outlet: str = "Harbour Times",
    hours: float = 0,
    *,
    title: str = "North Korea fires ballistic missile",
    summary: str = "",
    key: str | None = None,
    launcher: str | None = "KP",
    kind: Kind = Kind.TEST,
    weapon: Weapon | None = Weapon.MISSILE,
    count: int | Count | None = None,
    targets: tuple[Place, ...] = (),
    site: Place | None = None,
    day: date | None = None,
    launched_at: datetime | None = None,
    announcers: tuple[str, ...] = (),
    killed: int | None = None,
    style: Style = Style.FIRST_NOTICE,
    suspected: bool = False,
    renewed: bool = False,
    wave: bool = False,
    denied: bool = False,
    days: tuple[date, ...] = (),
    tier: Tier = Tier.PRESS,
    sure: bool = True,
    undated: bool = False,
) -> Report:
    """A report that an outlet published `hours` after `DAWN`."""
    published = None if undated else DAWN + timedelta(hours=hours)
    entry = Entry(
        key=key or f"{outlet}/{hours}/{title}",
        title=title,
        summary=summary,
        link=None,
        published=published,
        outlet=outlet,
        tier=tier,
        digest=sha256(f"{title}{summary}".encode()).hexdigest(),
    )
    certainty = Certainty.MINUTE if launched_at else Certainty.DAY if day else Certainty.REPORT
    number = Count(count, count) if isinstance(count, int) else count
    facts = Facts(launcher=launcher, kind=kind, weapon=weapon, count=number, site=site, targets=targets, day=day,
                  launched_at=launched_at, certainty=certainty, announcers=announcers, killed=killed)  # fmt: skip
    named = days or ((day,) if day else ())
    cues = Cues(style=style, suspected=suspected, renewed=renewed, wave=wave, denied=denied, days=named)
    return Report(entry, facts, cues, 0.97, sure, Reason.FIRED)


def strike(outlet: str = "Harbour Times", hours: float = 0, *targets: Place, **more: object) -> Report:
    """A Russian attack, told as `told` tells a test."""
    said: dict[str, object] = {"title": "Russian missiles hit Ukraine", "launcher": "RU", "kind": Kind.ATTACK}
    return told(outlet, hours, targets=targets or (UKRAINE,), **(said | more))  # type: ignore[arg-type]


def take(launches: OpenLaunches, report: Report) -> Launch:
    """Match a report or begin its launch, as the pipeline does."""
    launch = launches.match(report)
    if launch is None:
        name = stem(report)
        taken = sum(1 for other in launches if other.id.startswith(name))
        launch = begin(report, f"{name}-{taken + 1}")
    else:
        launch = absorb(launch, report)
    launches.put(launch)
    return launch


def take_all(reports: Iterable[Report]) -> OpenLaunches:
    """The open launches after all `reports`, in this order."""
    launches = OpenLaunches()
    for report in reports:
        take(launches, report)
    return launches


def parts(launches: OpenLaunches) -> set[frozenset[str]]:
    """Which entries stand together."""
    return {frozenset(claim.report.entry.key for claim in launch.claims) for launch in launches}
