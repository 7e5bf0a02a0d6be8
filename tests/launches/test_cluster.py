"""Which reports are one launch, and which are two."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.launches.cluster import OpenLaunches, absorb, begin, denial, stem
from bot.launches.names import places
from bot.model import Cues, Kind, Place, Reason, Rejection, Report, Status, Style, Weapon
from tests.launches.telling import DAWN, GAZA, ISRAEL, KHARKIV, KYIV, UKRAINE, strike, take, take_all, told

WEDNESDAY, THURSDAY = date(2031, 3, 5), date(2031, 3, 6)

ONE: list[tuple[str, Report, Report]] = [
    ("two outlets within the hour", told("A"), told("B", 1)),
    ("another class and number", told("A", count=1), told("B", 2, weapon=Weapon.ICBM, count=3)),
    ("the state's claim next day", told("A"), told("B", 20, style=Style.CLAIM, day=WEDNESDAY)),
    ("a condemnation three days on", told("A"), told("B", 75, style=Style.REACTION)),
    ("a follow-up that names the day", told("A"), told("B", 110, style=Style.REACTION, day=WEDNESDAY)),
    ("'second this week', the same day", told("A"), told("B", 8, renewed=True)),
    ("both say 'second this week'", told("A", renewed=True), told("B", 12, renewed=True)),
    ("a claim of 'the second' next morning", told("A"), told("B", 28, style=Style.CLAIM, renewed=True)),
    ("a satellite rocket called a missile test", told("A", kind=Kind.SPACE_LAUNCH), told("B", 2)),
    ("no kind said", told("A"), told("B", 2, kind=Kind.UNKNOWN)),
    ("neighbouring days named within hours", told("A", day=WEDNESDAY), told("B", 3, day=date(2031, 3, 4))),
    ("one city", strike("A", 0, KYIV), strike("B", 12, KYIV)),
    ("the country, then its city", strike("A", 0, UKRAINE), strike("B", 5, KYIV)),
    ("a region, then a city in it", strike("A", 0, places()["negev"]), strike("B", 1, places()["ashkelon"])),
    ("cities that touch", strike("A", 0, places()["kramatorsk"]), strike("B", 1, places()["sloviansk"])),
    ("a wave over two cities", strike("A", 0, KYIV, wave=True), strike("B", 6, KHARKIV)),
    ("nobody named, one city", strike("A", 0, KYIV), strike("B", 6, KYIV, launcher=None)),
    (
        "an attack read as a test",
        strike("A", 0, KYIV, title="Missile wrecks crowded mall in Kyiv suburb"),
        strike("B", 1, title="Crowded mall hit by missile", kind=Kind.TEST),
    ),
    (
        "Gaza's groups, one unnamed",
        told("A", launcher="hamas", kind=Kind.ATTACK, targets=(ISRAEL,), site=GAZA),
        told("B", 3, launcher="other_group", kind=Kind.ATTACK, targets=(ISRAEL,), site=GAZA),
    ),
    (
        "a later story in the same words",
        strike("A", 0, KYIV, title="Missile wrecks crowded shopping mall in Kyiv suburb"),
        strike("B", 60, title="Survivors tell of crowded shopping mall wrecked by missile", style=Style.NEUTRAL),
    ),
]

TWO: list[tuple[str, Report, Report]] = [
    ("two launchers", told("A"), told("B", 1, launcher="KR")),
    ("another one, next day", told("A"), told("B", 26, renewed=True)),
    ("another one, late the same day", told("A"), told("B", 12, renewed=True)),
    ("another one, 'a day after'", told("A"), told("B", 26, renewed=True, days=(WEDNESDAY,))),
    ("a first notice two days later", told("A"), told("B", 45)),
    ("another day named", told("A", day=WEDNESDAY), told("B", 30, day=THURSDAY)),
    ("a fourth day's condemnation", told("A"), told("B", 97, style=Style.REACTION)),
    ("clock times half a day apart", told("A", launched_at=DAWN), told("B", 9, launched_at=DAWN + timedelta(hours=8))),
    (
        "a strike and a test",
        strike("A", 0, KYIV),
        told("B", 1, launcher="RU", weapon=Weapon.ICBM, title="Sarmat flies"),
    ),
    ("two cities", strike("A", 0, KYIV), strike("B", 1, KHARKIV)),
    ("one city, the next night", strike("A", 0, KYIV), strike("B", 22, KYIV)),
    ("nobody named, other cities", strike("A", 0, KYIV), strike("B", 1, KHARKIV, launcher=None)),
    ("two states hit", strike("A", 0, UKRAINE), strike("B", 1, Place("aleppo", "Aleppo", state="SY"))),
    (
        "militants here and there",
        told("A", launcher="other_group", kind=Kind.ATTACK, targets=(ISRAEL,)),
        told("B", 1, launcher="other_group", kind=Kind.ATTACK, targets=(Place("NG", "Nigeria", state="NG"),)),
    ),
    (
        "Hamas and Islamic Jihad, both by name",
        told("A", launcher="hamas", kind=Kind.ATTACK, targets=(ISRAEL,), site=GAZA),
        told("B", 1, launcher="pij", kind=Kind.ATTACK, targets=(ISRAEL,), site=GAZA),
    ),
    ("an undated item and a dated one", told("A"), told("B", undated=True)),
]


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in ONE], ids=[row[0] for row in ONE])
def test_one_launch(first: Report, second: Report) -> None:
    assert len(take_all((first, second))) == 1


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in TWO], ids=[row[0] for row in TWO])
def test_two_launches(first: Report, second: Report) -> None:
    assert len(take_all((first, second))) == 2


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in ONE + TWO], ids=[row[0] for row in ONE + TWO])
def test_the_order_of_arrival_changes_no_pair(first: Report, second: Report) -> None:
    assert len(take_all((first, second))) == len(take_all((second, first)))


def test_late_reports_do_not_drag_a_launch_along() -> None:
    chain = [told(f"Outlet {n}", 20 * n) for n in range(5)]
    assert len(take_all(chain)) > 1


def test_a_follow_up_goes_to_its_own_launch_not_to_the_newest() -> None:
    launches = take_all((told("A", day=WEDNESDAY), told("B", 48, renewed=True, day=date(2031, 3, 7))))
    found = launches.match(told("C", 60, style=Style.REACTION, day=WEDNESDAY))
    assert found is not None
    assert found.id == "KP-20310305-1"


def test_a_later_report_names_who_fired() -> None:
    launches = OpenLaunches()
    take(launches, strike("A", 0, KYIV, launcher=None))
    launch = take(launches, strike("B", 1, KYIV))
    assert launch.id == "XX-20310305-1"
    assert launch.facts.launcher == "RU"


def test_undated_items_meet_by_their_words_alone() -> None:
    words = "rocket hits hotel beside parliament killing two guards"
    same = told("A", undated=True, title=words), told("B", undated=True, title=words + " on Sunday")
    other = told("C", undated=True, title="rocket lands in empty field near border post")
    assert len(take_all((*same, other))) == 2


def test_a_changed_entry_stays_with_the_launch_that_holds_it() -> None:
    launches = take_all((told("A", key="a", count=1), told("B", 1)))
    changed = told("A", 3, key="a", title="Seoul fires missiles", launcher="KR")
    assert (found := launches.match(changed)) is not None
    assert found.id == "KP-20310305-1"


def test_a_denial_meets_the_newest_launch_not_the_best_told() -> None:
    launches = take_all((told("A"), told("B", 1), told("C", 2), told("D", 26, renewed=True)))
    found = launches.match(told("E", 30, style=Style.REACTION, denied=True))
    assert found is not None
    assert found.id == "KP-20310306-1"


def test_a_launch_that_nobody_speaks_of_is_closed() -> None:
    launches = take_all((told("A"),))
    launches.drop_before(DAWN + timedelta(days=6))
    assert len(launches) == 0
    assert launches.match(told("B", 1)) is None


def test_removing_what_is_not_open_is_no_error() -> None:
    OpenLaunches().remove("KP-20310305-1")


STEMS = [
    ("local date", told(hours=15), "KP-20310306"),
    ("the day that the text gives", told(hours=30, day=WEDNESDAY), "KP-20310305"),
    ("nobody fired", strike("A", 0, KYIV, launcher=None), "XX-20310305"),
    ("only the day is known", told(hours=11), "KP-20310305"),
    ("no date at all", told(undated=True), "KP-undated"),
]


@pytest.mark.parametrize(("report", "expected"), [row[1:] for row in STEMS], ids=[row[0] for row in STEMS])
def test_stem(report: Report, expected: str) -> None:
    assert stem(report) == expected


def test_the_same_entry_twice_changes_nothing() -> None:
    launch = absorb(begin(told("A"), "KP-20310305-1"), told("B", 1))
    assert absorb(launch, told("B", 1)) is launch


def test_a_changed_entry_replaces_its_claim() -> None:
    launch = begin(told("A", key="a", count=1), "KP-20310305-1")
    grown = absorb(launch, told("A", key="a", count=2, title="North Korea fires two missiles"))
    assert len(grown.claims) == 1
    assert grown.facts.count is not None
    assert grown.facts.count.min == 2
    assert grown.revision == launch.revision + 1


def test_a_late_older_item_does_not_overwrite_a_newer_fact() -> None:
    launch = absorb(begin(told("A", 1, killed=2), "X"), told("B", 6, killed=9))
    assert absorb(launch, told("C", 2, killed=3)).facts.killed == 9


def _rejected(title: str, launcher_says: bool = False) -> Rejection:
    entry = told("Harbour Times", 4, title=title).entry
    return Rejection(entry, 0.1, Reason.NEGATED if launcher_says else Reason.FALSE_ALARM)


def test_a_false_alarm_corrects_its_launch_and_never_begins_one() -> None:
    launches = take_all((told("A", suspected=True, sure=False), told("B", 1, suspected=True, sure=False)))
    title = "Reported North Korean missile launch was a false alarm, South Korea's Joint Chiefs of Staff say"
    taken_back = denial(_rejected(title))
    assert taken_back is not None
    launch = take(launches, taken_back)
    assert len(launches) == 1
    assert launch.status is Status.CORRECTED
    assert launch.note is not None
    assert "Joint Chiefs of Staff" in launch.note


@pytest.mark.parametrize(
    "title",
    [
        "North Korea denies firing missile at trawler",
        "Analysts doubt that the missile was new",
        "Town holds false alarm drill for missile attack",
    ],
)
def test_a_mere_denial_takes_nothing_back(title: str) -> None:
    assert denial(_rejected(title, launcher_says=True)) is None


def test_cues_default_to_a_plain_report() -> None:
    assert Cues() == Cues(style=Style.NEUTRAL)
