"""What a subscription wishes, decided: filters, the role to call, quiet hours, the cap."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.wishes import Held, admits, calls, floods, independent, quiet_until
from bot.model import Claim, Facts, Kind, Launch, Mention, QuietHours, Status, Weapon, Wishes
from tests.alerts.examples import TWO_SRBMS, launch, report, showing
from tests.storage.samples import any_launch

TOLD = replace(showing(TWO_SRBMS), status=Status.REPORTED)
UNSAID = replace(showing(Facts()), status=Status.SUSPECTED)


def of(weapon: Weapon | None) -> Launch:
    return replace(TOLD, facts=replace(TWO_SRBMS, weapon=weapon))


@pytest.mark.parametrize(
    ("wishes", "held"),
    [
        (Wishes(), None),
        (Wishes(launchers=("KP",)), None),
        (Wishes(launchers=("IR", "KP")), None),
        (Wishes(launchers=("IR", "houthi")), Held.LAUNCHER),
        (Wishes(kinds=(Kind.TEST,)), None),
        (Wishes(kinds=(Kind.ATTACK, Kind.SPACE_LAUNCH)), Held.KIND),
        (Wishes(weapons=(Weapon.SRBM,)), None),
        (Wishes(weapons=(Weapon.BALLISTIC,)), None),
        (Wishes(weapons=(Weapon.CRUISE, Weapon.HYPERSONIC)), Held.WEAPON),
        (Wishes(at_least=Weapon.ICBM), Held.WEAPON),
        (Wishes(weapons=(Weapon.SRBM,), at_least=Weapon.ICBM), None),
        (Wishes(status=Status.REPORTED), None),
        (Wishes(status=Status.CONFIRMED), Held.STATUS),
        (Wishes(outlets=2), Held.OUTLETS),
        (Wishes(launchers=("KP",), kinds=(Kind.TEST,), weapons=(Weapon.SRBM,), status=Status.REPORTED), None),
    ],
)
def test_a_filter_lets_through_what_it_names(wishes: Wishes, held: Held | None) -> None:
    assert admits(wishes, TOLD) is held


@pytest.mark.parametrize(
    ("wishes", "held"),
    [
        (Wishes(launchers=("KP",)), Held.LAUNCHER),
        (Wishes(kinds=(Kind.TEST,)), Held.KIND),
        (Wishes(kinds=(Kind.UNKNOWN,)), None),
        (Wishes(weapons=(Weapon.MISSILE,)), Held.WEAPON),
        (Wishes(at_least=Weapon.BALLISTIC), Held.WEAPON),
        (Wishes(status=Status.REPORTED), Held.STATUS),
    ],
)
def test_what_is_not_known_passes_no_filter_that_asks_for_it(wishes: Wishes, held: Held | None) -> None:
    assert admits(wishes, UNSAID) is held


@pytest.mark.parametrize(
    ("least", "reached"),
    [
        (Weapon.BALLISTIC, {"ballistic", "srbm", "mrbm", "irbm", "slbm", "icbm"}),
        (Weapon.SRBM, {"srbm", "mrbm", "irbm", "slbm", "icbm"}),
        (Weapon.MRBM, {"mrbm", "irbm", "slbm", "icbm"}),
        (Weapon.IRBM, {"irbm", "slbm", "icbm"}),
        (Weapon.ICBM, {"icbm"}),
    ],
)
def test_a_minimum_class_lets_through_it_and_what_flies_farther(least: Weapon, reached: set[str]) -> None:
    assert {weapon.value for weapon in Weapon if admits(Wishes(at_least=least), of(weapon)) is None} == reached


def test_what_was_taken_back_is_told_to_nobody_anew() -> None:
    for status in (Status.CORRECTED, Status.RETRACTED):
        assert admits(Wishes(), replace(TOLD, status=status)) is Held.TAKEN_BACK


def test_outlets_count_as_independent_voices_that_assert_it() -> None:
    two = launch(report(), report("Dockside News", title="Rockets rise over the bay at dawn", minutes=2))
    assert independent(two) == 2
    assert admits(Wishes(outlets=2), two) is None
    denied = replace(two, claims=(two.claims[0], _denying(two)))
    assert independent(denied) == 1


def _denying(two: Launch) -> Claim:
    claim = two.claims[1]
    return replace(claim, report=replace(claim.report, cues=replace(claim.report.cues, denied=True)))


@given(any_launch)
def test_who_wishes_everything_gets_every_launch_that_stands(told: Launch) -> None:
    undone = told.status in (Status.CORRECTED, Status.RETRACTED)
    assert admits(Wishes(), told) is (Held.TAKEN_BACK if undone else None)


@pytest.mark.parametrize(
    ("mention", "called"),
    [
        (Mention(9), True),
        (Mention(9, status=Status.REPORTED), True),
        (Mention(9, status=Status.CONFIRMED), False),
        (Mention(9, outlets=2), False),
        (Mention(9, at_least=Weapon.SRBM), True),
        (Mention(9, at_least=Weapon.ICBM), False),
    ],
)
def test_a_role_is_called_from_its_own_threshold_on(mention: Mention, called: bool) -> None:
    assert calls(Wishes(mention=mention), TOLD) == (9 if called else None)


def test_nobody_is_called_without_a_wish_or_for_what_was_taken_back() -> None:
    assert calls(Wishes(), TOLD) is None
    assert calls(Wishes(mention=Mention(9)), replace(TOLD, status=Status.RETRACTED)) is None


SEOUL = QuietHours(time(22, 0), time(7, 0), "Asia/Seoul")
NAP = QuietHours(time(13, 0), time(14, 30), "America/New_York")
BERLIN = QuietHours(time(23, 0), time(2, 30), "Europe/Berlin")


def at(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        (SEOUL, "2024-05-14 21:59:59", None),
        (SEOUL, "2024-05-14 22:00", "2024-05-15 07:00"),
        (SEOUL, "2024-05-14 23:59", "2024-05-15 07:00"),
        (SEOUL, "2024-05-15 00:00", "2024-05-15 07:00"),
        (SEOUL, "2024-05-15 06:59", "2024-05-15 07:00"),
        (SEOUL, "2024-05-15 07:00", None),
        (NAP, "2024-05-14 13:00", "2024-05-14 14:30"),
        (NAP, "2024-05-14 14:30", None),
        (NAP, "2024-05-14 01:00", None),
        # clocks go forward over the end: 02:30 does not come that night
        (BERLIN, "2024-03-31 01:30", "2024-03-31 02:30"),
    ],
)
def test_quiet_hours_go_by_the_clock_of_their_zone(quiet: QuietHours, now: str, until: str | None) -> None:
    assert quiet_until(quiet, at(now, quiet.zone)) == (at(until, quiet.zone) if until else None)


def test_an_hour_that_comes_twice_is_quiet_twice() -> None:
    first, second = datetime(2024, 10, 27, 0, 15, tzinfo=UTC), datetime(2024, 10, 27, 1, 15, tzinfo=UTC)
    assert quiet_until(BERLIN, first) == datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
    assert quiet_until(BERLIN, second) == datetime(2024, 10, 27, 1, 30, tzinfo=UTC)


_clocks = st.times().map(lambda each: each.replace(microsecond=0))
_zones = st.sampled_from(["Asia/Seoul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.builds(QuietHours, _clocks, _clocks, _zones),
)
def test_quiet_hours_always_end_within_a_day_and_an_hour(now: datetime, quiet: QuietHours) -> None:
    until = quiet_until(quiet, now)
    assert until is None or now < until <= now + timedelta(hours=25, minutes=30)


def test_a_cap_is_reached_by_as_many_alerts_as_it_names() -> None:
    assert not floods(Wishes(), 1000)
    assert not floods(Wishes(hourly=3), 2)
    assert floods(Wishes(hourly=3), 3)
