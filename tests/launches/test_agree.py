"""What a launch's claims agree on, and how well they attest it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.launches.agree import Voice, finest
from bot.launches.cluster import absorb, begin, differences
from bot.model import Certainty, Count, Facts, Kind, Launch, Report, Status, Style, Tier, Weapon
from tests.launches.telling import DAWN, KHARKIV, KYIV, UKRAINE, strike, told

SRBM, ICBM, BALLISTIC, CRUISE, MISSILE = (
    Weapon.SRBM,
    Weapon.ICBM,
    Weapon.BALLISTIC,
    Weapon.CRUISE,
    Weapon.MISSILE,
)


def launch_of(*reports: Report) -> Launch:
    launch = begin(reports[0], "KP-20310305-1")
    for report in reports[1:]:
        launch = absorb(launch, report)
    return launch


STATUSES = [
    ("one hedging source", (told(suspected=True),), Status.SUSPECTED),
    ("two hedging sources", (told("A", suspected=True), told("B", suspected=True)), Status.REPORTED),
    ("one plain source", (told("A", suspected=True), told("B")), Status.REPORTED),
    ("two plain sources", (told("A"), told("B")), Status.CONFIRMED),
    ("two feeds of one outlet", (told("BBC News (homepage)"), told("www.bbc.co.uk", 1)), Status.REPORTED),
    ("an official announcer", (told(announcers=("rok_jcs",)),), Status.CONFIRMED),
    ("an announcer that hedges", (told(announcers=("rok_jcs",), suspected=True),), Status.SUSPECTED),
    ("a medium is no official", (told(announcers=("yonhap",)),), Status.REPORTED),
    ("an official feed", (told(tier=Tier.OFFICIAL),), Status.CONFIRMED),
    (
        "the announcer takes it back",
        (told("A"), told("B", 1), told("C", 2, denied=True, announcers=("rok_jcs",))),
        Status.CORRECTED,
    ),
    ("one paper doubts it", (told("A"), told("B", 1), told("C", 2, denied=True)), Status.CONFIRMED),
    ("two papers take it back", (told("A"), told("C", 2, denied=True), told("D", 2, denied=True)), Status.CORRECTED),
    ("the only source takes it back", (told("A"), told("A", 2, denied=True)), Status.CORRECTED),
    (
        "an official asserts it again",
        (told("A", 2, denied=True, announcers=("rok_jcs",)), told("B", 5, announcers=("jp_mod",))),
        Status.CONFIRMED,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "expected"), [row[1:] for row in STATUSES], ids=[row[0] for row in STATUSES])
def test_status(reports: Sequence[Report], expected: Status) -> None:
    assert launch_of(*reports).status is expected


@pytest.mark.parametrize(("reports", "expected"), [row[1:] for row in STATUSES], ids=[row[0] for row in STATUSES])
def test_status_does_not_depend_on_the_order_of_arrival(reports: Sequence[Report], expected: Status) -> None:
    assert launch_of(*reversed(reports)).status is expected


def test_a_correction_says_who_takes_the_launch_back() -> None:
    launch = launch_of(told("A"), told("B", 2, denied=True, announcers=("rok_jcs",)))
    assert launch.note is not None
    assert "South Korea's Joint Chiefs of Staff" in launch.note


ALERTS = [
    ("one sure source", (told(),), True),
    ("one unsure source", (told(sure=False),), False),
    ("two unsure sources", (told("A", sure=False), told("B", sure=False)), True),
    ("two copies of one agency", (told("A", sure=False, summary="SEOUL (Reuters) - A launch."),
                                  told("B", 1, sure=False, summary="(Reuters) The launch.")), False),
    ("a lone reaction", (told(style=Style.REACTION),), False),
    ("a lone denial", (told(denied=True),), False),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "expected"), [row[1:] for row in ALERTS], ids=[row[0] for row in ALERTS])
def test_alertable(reports: Sequence[Report], expected: bool) -> None:
    assert launch_of(*reports).alertable is expected


def test_a_launch_stays_alertable() -> None:
    launch = launch_of(told("A", key="a"), told("A", 1, key="a", title="North Korea may have fired", sure=False))
    assert launch.alertable


CLASSES = [
    ("the finer word for the same thing", [MISSILE, BALLISTIC, SRBM, SRBM], SRBM),
    ("most, where classes clash", [SRBM, SRBM, CRUISE], SRBM),
    ("one voice among many is not enough", [BALLISTIC, BALLISTIC, BALLISTIC, ICBM], BALLISTIC),
    ("one voice against the bare word is", [MISSILE, MISSILE, MISSILE, CRUISE], CRUISE),
    ("the later of equals", [CRUISE, BALLISTIC], BALLISTIC),
    ("nothing said", [], None),
]


@pytest.mark.parametrize(("said", "expected"), [row[1:] for row in CLASSES], ids=[row[0] for row in CLASSES])
def test_finest_class(said: list[Weapon], expected: Weapon | None) -> None:
    assert finest([Voice(weapon, "Harbour Times", 2) for weapon in said]) == expected


def test_an_officials_finer_word_stands_though_others_say_less() -> None:
    first = told("A", weapon=SRBM, announcers=("rok_jcs",))
    launch = launch_of(first, *(told(f"Outlet {n}", n, weapon=BALLISTIC) for n in range(1, 9)))
    assert launch.facts.weapon is SRBM
    assert differences(launch) == ()


COUNTS = [
    ("most", (told("A", count=1), told("B", 1, count=2), told("C", 2, count=2)), Count(2, 2)),
    ("an outlet's last word", (told("A", count=1), told("B", 1, count=8), told("A", 2, count=8)), Count(8, 8)),
    ("at least one allows eight", (told("A", count=Count(1, None)), told("B", 1, count=8)), Count(8, 8)),
    ("the better tier", (told("A", count=1), told("B", count=1), told("C", count=3, tier=Tier.OFFICIAL)), Count(3, 3)),
    ("an announced number", (told("A", count=1), told("B", count=3, announcers=("rok_jcs",))), Count(3, 3)),
    ("the later of equals", (told("A", count=1), told("B", 3, count=2)), Count(2, 2)),
]


@pytest.mark.parametrize(("reports", "expected"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS])
def test_count(reports: Sequence[Report], expected: Count) -> None:
    assert launch_of(*reports).facts.count == expected


def test_a_clock_time_beats_a_day() -> None:
    at = DAWN - timedelta(minutes=70)
    timed = told("A", day=date(2031, 3, 5), launched_at=at)
    facts = launch_of(told("B", day=date(2031, 3, 5)), timed, told("C", 1)).facts
    assert facts.launched_at == at
    assert facts.certainty is Certainty.MINUTE


def test_every_place_is_kept_the_most_named_first() -> None:
    launch = launch_of(strike("A", 0, KYIV, wave=True), strike("B", 1, KHARKIV), strike("C", 2, KHARKIV))
    assert [place.id for place in launch.facts.targets] == ["kharkiv", "kyiv"]


def test_a_city_stands_before_its_country() -> None:
    launch = launch_of(strike("A", 0, UKRAINE), strike("B", 1, UKRAINE), strike("C", 2, KYIV))
    assert [place.id for place in launch.facts.targets] == ["kyiv", "UA"]


def test_nothing_said_stays_unsaid() -> None:
    assert launch_of(told(launcher=None, weapon=None, kind=Kind.UNKNOWN)).facts == Facts()


def test_what_outlets_differ_on_is_shown_with_who_says_it() -> None:
    launch = launch_of(
        told("A", count=2, weapon=SRBM), told("B", 1, count=2, weapon=SRBM), told("C", 2, count=1, weapon=CRUISE)
    )
    spread = {difference.fact: difference.said for difference in differences(launch)}
    assert spread["count"] == (("2", ("A", "B")), ("1", ("C",)))
    assert spread["weapon"] == (("srbm", ("A", "B")), ("cruise", ("C",)))


def test_a_wider_word_is_no_difference() -> None:
    assert differences(launch_of(told("A", weapon=SRBM), told("B", weapon=SRBM), told("C", weapon=MISSILE))) == ()


def test_first_seen_is_the_first_report_whatever_arrives_first() -> None:
    launch = launch_of(told("A", 3), told("B", 1))
    assert launch.first_seen == DAWN + timedelta(hours=1)
    assert launch.last_seen == DAWN + timedelta(hours=3)


def test_a_launch_first_told_two_days_late_is_old_from_the_start() -> None:
    launch = launch_of(told("A", 48, style=Style.CLAIM, day=date(2031, 3, 5)))
    assert launch.first_seen == DAWN + timedelta(hours=14)


def test_a_state_that_tells_of_yesterdays_launch_is_news() -> None:
    launch = launch_of(told("A", 22, style=Style.CLAIM, day=date(2031, 3, 5)))
    assert launch.first_seen == DAWN + timedelta(hours=22)
