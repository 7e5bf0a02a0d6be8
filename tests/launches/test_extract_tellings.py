"""Launches told from aside: by those who mourn or answer, from sea to sea, across two clauses, a day late."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.launches.extract import extract
from bot.model import Certainty, Cues, Entry, Facts, Kind, Style, Weapon

MORNING = datetime(2024, 9, 18, 8, 5, tzinfo=UTC)  # a Wednesday


def read(title: str, summary: str = "", published: datetime = MORNING) -> tuple[Facts, Cues]:
    return extract(Entry("k", title, summary, None, published, "The Gazette"))


def facts(title: str, summary: str = "", published: datetime = MORNING) -> Facts:
    return read(title, summary, published)[0]


def target_ids(title: str, summary: str = "") -> list[str]:
    return [place.id for place in facts(title, summary).targets]


@pytest.mark.parametrize(
    ("title", "style"),
    [
        ("Explosions in Lebanon as Israel fires missiles", Style.FIRST_NOTICE),
        ("Sirens wail in Tel Aviv while Houthis launch missile", Style.FIRST_NOTICE),
        ("Shares slip as North Korea fires missile", Style.NEUTRAL),
        ("After the raid on its port, Iran fires missiles", Style.FIRST_NOTICE),
        ("After North Korea fires missile, Japan lodges protest", Style.REACTION),
        ("Israel in response fires missiles at Tehran", Style.FIRST_NOTICE),
        ("Russian missiles strike port a day after grain accord", Style.NEUTRAL),
        ("Ukraine mourns its dead after Russian missile strike", Style.REACTION),
        ("Rescuers search rubble in Dnipro after missile hits flats", Style.REACTION),
        ("Kharkiv holds day of mourning for victims of missile strike", Style.REACTION),
        ("Funerals held for those killed in rocket strike", Style.REACTION),
        ("Death toll from Odesa missile strike climbs to 12", Style.REACTION),
    ],
)
def test_the_news_is_what_the_main_clause_tells(title: str, style: Style) -> None:
    assert read(title)[1].style is style


@pytest.mark.parametrize(
    ("title", "targets"),
    [
        ("Explosions in Lebanon as Israel fires missiles", ["LB"]),
        ("Mourning in Ukraine after Russian missile strike on Sunday", ["UA"]),
        ("Ukraine mourns its dead after Russian missile strike", ["UA"]),
        ("Toll from Odesa missile strike climbs", ["odesa"]),
        ("Houthis fire missile at Israel after Israeli strike on Sanaa", ["IL"]),
        ("Cargo ship hit by missile off Yemen", []),
        ("Missile hits Norwegian tanker in Red Sea, Indian crew unharmed", ["red_sea"]),
        ("Missiles hit Odesa-bound freighter", []),
        ("Missile strikes frigate Saratov in port of Berdiansk", ["berdyansk"]),
        ("Omani rescuers take crew off tanker hit by Iranian missile", []),
        ("North Korea fires missiles, days after another flew over Japan", []),
    ],
)
def test_what_was_hit_is_no_flag_no_name_and_no_earlier_place(title: str, targets: list[str]) -> None:
    assert target_ids(title) == targets


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Iran fires missiles toward the Gulf of Oman, state television says", Kind.TEST),
        ("Iran launches ballistic missile into the Gulf of Oman", Kind.TEST),
        ("Israel launches ballistic missile over the Mediterranean", Kind.TEST),
        ("Iran fires missiles at tanker in the Gulf of Oman", Kind.ATTACK),
        ("Houthis launch missiles into the Red Sea", Kind.ATTACK),
        ("Western powers condemn Iranian missile launch", Kind.TEST),
        ("Britain condemns Russian missile launch at Ukraine", Kind.ATTACK),
        ("Iran has launched missiles in show of strength", Kind.TEST),
        ("American launch of a missile flew for ten minutes", Kind.TEST),
        ("India fired missiles at Pakistan", Kind.ATTACK),
        ("Navy fires missile into tanker that ran the blockade", Kind.ATTACK),
        ("Army fires rockets over the loch in training", Kind.TEST),
        ("Iran fires a missile", Kind.UNKNOWN),
        ("Minuteman missile goes up at night", Kind.TEST),
        ("Iran fires a missile, Israel says", Kind.ATTACK),
    ],
)
def test_a_test_falls_into_a_sea_and_an_attack_has_a_victim(title: str, kind: Kind) -> None:
    assert facts(title).kind is kind


@pytest.mark.parametrize(
    ("title", "kind", "launcher"),
    [
        ("North Korea launches what it calls a satellite", Kind.SPACE_LAUNCH, "KP"),
        ("China tests a hypersonic glider", Kind.TEST, "CN"),
        ("Consulate is rocketed at night", Kind.ATTACK, None),
        ("North Korea puts satellite into orbit", Kind.SPACE_LAUNCH, "KP"),
        ("Hamas fires at Jerusalem for the first time", Kind.ATTACK, "hamas"),
        ("Hezbollah says it fired salvo at air base", Kind.ATTACK, "hezbollah"),
        ("US envoy calls North Korea's launch a mistake", Kind.TEST, "KP"),
    ],
)
def test_a_launch_told_without_a_weapon(title: str, kind: Kind, launcher: str | None) -> None:
    found = facts(title)
    assert (found.kind, found.launcher) == (kind, launcher)


def test_satellite_images_are_no_satellite() -> None:
    assert facts("North Korea fires rockets into sea, satellite images show").kind is Kind.TEST
    assert facts("Pyongyang puts satellite in orbit", "The rocket left at dawn.").weapon is Weapon.SLV


@pytest.mark.parametrize(
    ("title", "launcher"),
    [
        ("Israel hit Tehran; Iran responded by firing 100 missiles", "IR"),
        ("After Israeli strikes Iran fired back with dozens of missiles", "IR"),
        ("Hezbollah responds with rockets after Israeli strike kills commander", "hezbollah"),
        ("Israel retaliates for Hamas rockets with air strikes", "hamas"),
        ("Israeli jets strike Gaza after Hamas rocket fire", "hamas"),
        ("Iran-backed militia fires rockets at US base in Iraq", "iraqi_militia"),
        ("Indian launch of a volley of surface-to-air missiles", "IN"),
        ("Death toll from Dnipro missile strike climbs to 44", "RU"),
        ("Cargo ship hit by missile off Yemen", "houthi"),
        ("Seoul, Tokyo share missile data as North fires ICBM", "KP"),
        ("Japan finds wreck of missile that North Korea fired", "KP"),
        ("Turkey says ballistic missile which was fired from Iran was destroyed", "IR"),
    ],
)
def test_who_fired_across_clauses(title: str, launcher: str) -> None:
    assert facts(title).launcher == launcher


def test_a_group_whose_man_was_hit_did_not_fire() -> None:
    assert facts("Car of Hamas official hit by missile in Sidon").launcher is None


@pytest.mark.parametrize(
    ("title", "summary", "day"),
    [
        ("Allies condemn missile attack on Kryvyi Rih a day earlier", "", date(2024, 9, 17)),
        ("North Korea says it tested a cruise missile the day before", "", date(2024, 9, 17)),
        ("Kim hails missile test of the previous day", "", date(2024, 9, 17)),
        ("North Korea fires missile", "The missile was fired a day earlier.", date(2024, 9, 17)),
        ("Kim hails missile test", "State media said on Tuesday that it was fired a day earlier.", date(2024, 9, 16)),
        ("North Korea fires missile", "It had fired two others a day earlier.", None),
        ("Ukraine mourns", "A Russian missile struck the bus the day before the summit.", None),
    ],
)
def test_a_day_earlier_counts_from_the_day_that_the_text_speaks_of(title: str, summary: str, day: date | None) -> None:
    found = facts(title, summary)
    assert found.day == day
    assert found.certainty is (Certainty.DAY if day else Certainty.REPORT)


@pytest.mark.parametrize(
    ("title", "summary", "killed", "injured"),
    [
        ("Toll rises to 14 after Russian missile strike on Dnipro", "", 14, None),
        ("Death toll in missile strike on Kyiv flats reaches 30, with 80 wounded", "", 30, 80),
        ("Rocket hits porch", "A woman of 22 was killed on Thursday.", None, None),
    ],
)
def test_a_toll_counts_the_dead_and_an_age_does_not(
    title: str, summary: str, killed: int | None, injured: int | None
) -> None:
    found = facts(title, summary)
    assert (found.killed, found.injured) == (killed, injured)


def test_the_dead_may_be_told_late_but_not_those_of_the_war() -> None:
    before = "It came at ten. Rescuers were at work. Many children were inside. The president was abroad."
    assert facts("Missile hits Kyiv hospital", f"{before} Thirty-one people were killed.").killed == 31
    assert facts("Missile hits Kyiv hospital", f"{before} 12,000 were killed since the war began.").killed is None


def test_a_salvo_in_the_singular_bears_its_number() -> None:
    found = facts("Iran launches 10-missile barrage").count
    assert found is not None
    assert found.min == 10


def test_waves_may_be_told_in_the_summary() -> None:
    lead = "Crews were out. The strikes came in waves across the country."
    assert read("Russian missile strike on Kramatorsk wounds 26", lead)[1].wave
    assert not read("Russian missile strike on Kramatorsk wounds 26")[1].wave
