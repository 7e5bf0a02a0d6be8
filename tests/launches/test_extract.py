"""What was fired, how many, why, where and when, as items in their many ways of telling say it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.launches.extract import extract
from bot.model import Certainty, Count, Cues, Entry, Facts, Kind, Outcome, Style, Weapon

NOON = datetime(2023, 9, 13, 8, 5, tzinfo=UTC)  # a Wednesday, afternoon in Korea


def read(title: str, summary: str = "", published: datetime | None = NOON) -> tuple[Facts, Cues]:
    return extract(Entry("k", title, summary, None, published, "The Gazette"))


def facts(title: str, summary: str = "", published: datetime | None = NOON) -> Facts:
    return read(title, summary, published)[0]


def cues(title: str, summary: str = "", published: datetime | None = NOON) -> Cues:
    return read(title, summary, published)[1]


@pytest.mark.parametrize(
    ("title", "weapon"),
    [
        ("North Korea fires missile", Weapon.MISSILE),
        ("North Korea fires unidentified projectile", Weapon.MISSILE),
        ("North Korea fires ballistic missile", Weapon.BALLISTIC),
        ("North Korea fires short-range ballistic missiles", Weapon.SRBM),
        ("North Korea fires SRBM", Weapon.SRBM),
        ("Pyongyang tests intermediate-range ballistic missile", Weapon.IRBM),
        ("North Korea launches ICBM", Weapon.ICBM),
        ("North Korea test-fires Hwasong-18", Weapon.ICBM),
        ("North Korea test-fires submarine-launched ballistic missile", Weapon.SLBM),
        ("North Korea fires a ballistic missile from a submarine", Weapon.SLBM),
        ("Russia fires Kalibr cruise missiles at Odesa", Weapon.CRUISE),
        ("Russia hits Kyiv with Kinzhal missiles", Weapon.HYPERSONIC),
        ("Russia fires Iskander missile at Sumy", Weapon.SRBM),
        ("Russia strikes city with hypersonic Oreshnik missile", Weapon.HYPERSONIC),
        ("India test-fires BrahMos from a warship", Weapon.CRUISE),
        ("India tests Agni-IV ballistic missile", Weapon.IRBM),
        ("India tests surface-to-air missile off Odisha", Weapon.SAM),
        ("US tests missile interceptor over the Pacific", Weapon.SAM),
        ("Pakistan navy fires anti-ship missile in drill", Weapon.ANTI_SHIP),
        ("Gaza militants fire Qassam rocket", Weapon.ROCKET),
        ("Rebels fire Grad rockets at a town", Weapon.ROCKET),
        ("Hezbollah fires anti-tank guided missile", Weapon.MISSILE),
        ("Iraq lobs Scud at Kuwait", Weapon.SRBM),
        ("Iran puts satellite in orbit with Simorgh rocket", Weapon.SLV),
        ("Israel's Iron Dome stops rocket from Gaza", Weapon.ROCKET),
        ("Army helicopter shot down by missile", Weapon.SAM),
        ("India tests Prithvi-III nuclear-capable medium-range ballistic missile", Weapon.MRBM),
    ],
)
def test_the_finest_class_that_the_text_says(title: str, weapon: Weapon) -> None:
    assert facts(title).weapon is weapon


def test_the_summary_refines_the_title_and_history_does_not() -> None:
    assert facts("North Korea fires missile", "It fired a short-range ballistic missile.").weapon is Weapon.SRBM
    past = "It fired a ballistic missile at dawn. It has not flown an ICBM since its last ICBM test in 2017."
    assert facts("North Korea fires missile", past).weapon is Weapon.BALLISTIC


def test_a_model_is_given_its_usual_name() -> None:
    assert facts("DPRK launches Hwasongpho-17").model == "Hwasong-17"
    assert facts("Russia fires Tsirkon missile at Kyiv").model == "Zircon"
    assert facts("Emad wins a chess match").model is None


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("North Korea fires missile", Count(1, 1)),
        ("North Korea fires another ballistic missile", Count(1, 1)),
        ("North Korea fires its fourth missile in a week", Count(1, 1)),
        ("North Korea fires two ballistic missiles", Count(2, 2)),
        ("North Korea fires at least three missiles", Count(3, None)),
        ("North Korea fires about ten missiles", Count(10, 10, approx=True)),
        ("Russia fires 36 missiles and 240 drones at Ukraine", Count(36, 36)),
        ("Russia fires 240 drones and 36 missiles at Ukraine", Count(36, 36)),
        ("Russia launches 300 drones, missiles at Ukraine", None),
        ("Russia fires twenty-two missiles at Kyiv", Count(22, 22)),
        ("Hezbollah fires dozens of rockets", Count(24, None, approx=True)),
        ("Houthis fire several missiles", Count(3, None, approx=True)),
        ("Iran fires one ballistic missile and five cruise missiles", Count(6, 6)),
        ("North Korea fires missiles", None),
        ("North Korea conducts missile test", None),
        ("Russian missile strike kills four", None),
        ("Russian missile strikes a hotel", Count(1, 1)),
        ("Russian missile hits hotel, killing 4", Count(1, 1)),
        ("India tests Agni-5 missile with 5,000 km range", Count(1, 1)),
        ("North Korea test-fires 600 mm rocket launchers", None),
    ],
)
def test_how_many_missiles(title: str, count: Count | None) -> None:
    assert facts(title).count == count


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("North Korea fires missile into sea", Kind.TEST),
        ("India successfully test-fires missile", Kind.TEST),
        ("China launches ICBM into the Pacific", Kind.TEST),
        ("South Korea, US fire missiles in response to the North", Kind.TEST),
        ("Iranian missile hits own ship during exercise", Kind.TEST),
        ("Russia test-fires intercontinental missile from Plesetsk", Kind.TEST),
        ("Russia fires missiles at Kyiv", Kind.ATTACK),
        ("Rocket hits a market", Kind.ATTACK),
        ("Israel intercepts missile from Yemen", Kind.ATTACK),
        ("Pakistan fires missiles at Indian air bases, killing two", Kind.ATTACK),
        ("North Korea launches rocket carrying a satellite", Kind.SPACE_LAUNCH),
        ("Iran launches satellite into orbit with Qased rocket", Kind.SPACE_LAUNCH),
        ("Ministers discuss the budget", Kind.UNKNOWN),
    ],
)
def test_what_it_was_for(title: str, kind: Kind) -> None:
    assert facts(title).kind is kind


@pytest.mark.parametrize(
    ("title", "site", "targets"),
    [
        ("North Korea fires missile from Sunan into the Sea of Japan", "sunan", ["east_sea"]),
        ("North Korea fires missile off its east coast", None, ["east_sea"]),
        ("Navy test-fires missile off east coast", None, []),
        ("Russia hits Kharkiv and Odesa with missiles", None, ["kharkiv", "odesa"]),
        ("Russia fires missiles at Ukraine", None, ["UA"]),
        ("Russian missiles hit Kyiv in massive attack on Ukraine", None, ["kyiv"]),
        ("Kharkiv region under missile attack", None, ["kharkiv"]),
        ("Houthis fire missile from Sanaa at Eilat", "sanaa", ["eilat"]),
        ("Houthis claim ballistic missile attack on Tel Aviv, Israeli army says it fell short", None, ["tel_aviv"]),
        ("Officials in Seoul say North Korea fired missile toward the Sea of Japan", None, ["east_sea"]),
        ("Kyiv says Russian missiles hit Dnipro", None, ["dnipro"]),
        ("Missile barrage kills ten in Ukraine's Poltava region", None, ["poltava"]),
        ("Ukrainian capital hit by Russian missiles", None, ["kyiv"]),
        ("North Korea tests missile capable of striking Guam", None, []),
        ("North Korea fires missiles a day after drills in the Philippine Sea", None, []),
        ("Russian missiles kill nine in a Ukrainian village", None, ["UA"]),
        ("Iran fires missiles at US troops in Iraq", None, ["IQ"]),
    ],
)
def test_where_from_and_where_to(title: str, site: str | None, targets: list[str]) -> None:
    found = facts(title)
    assert (found.site.id if found.site else None, [place.id for place in found.targets]) == (site, targets)


@pytest.mark.parametrize(
    ("summary", "certainty", "day"),
    [
        ("North Korea fired a missile on Tuesday.", Certainty.DAY, date(2023, 9, 12)),
        ("North Korea fired a missile on Wednesday, the military said.", Certainty.DAY, date(2023, 9, 13)),
        ("The military said on Wednesday that North Korea fired a missile.", Certainty.REPORT, date(2023, 9, 13)),
        ("KCNA said on Wednesday that North Korea fired a missile a day earlier.", Certainty.DAY, date(2023, 9, 12)),
        ("Tuesday's launch was the third this month.", Certainty.DAY, date(2023, 9, 12)),
        ("The missile was fired on Sept. 10.", Certainty.DAY, date(2023, 9, 10)),
        ("The missile was fired on 30 August.", Certainty.DAY, date(2023, 8, 30)),
        ("North Korea fired it yesterday.", Certainty.DAY, date(2023, 9, 12)),
        ("North Korea fired a missile; talks will be held on Friday.", Certainty.REPORT, None),
        ("North Korea fired a missile.", Certainty.REPORT, None),
    ],
)
def test_the_day_of_the_firing_not_of_the_saying(summary: str, certainty: Certainty, day: date | None) -> None:
    found = facts("North Korea fires missile", summary)
    assert (found.certainty, found.day) == (certainty, day)


def test_a_weekday_is_resolved_where_the_launch_was() -> None:
    late = datetime(2023, 9, 12, 23, 30, tzinfo=UTC)  # Tuesday in Greenwich, Wednesday in Korea
    assert facts("North Korea fires missile", "It was fired on Wednesday.", late).day == date(2023, 9, 13)


def test_a_day_published_without_an_hour_is_taken_as_it_is() -> None:
    noon = datetime(2023, 9, 12, 12, 0, tzinfo=UTC)
    assert facts("North Korea fired missile today", "", noon).day == date(2023, 9, 12)


@pytest.mark.parametrize(
    ("summary", "at"),
    [
        ("It was fired at 11:43 a.m. local time.", datetime(2023, 9, 13, 2, 43, tzinfo=UTC)),
        ("It was launched at 2.43 am GMT on Wednesday.", datetime(2023, 9, 13, 2, 43, tzinfo=UTC)),
        ("The launch came at 0243 GMT, when it was fired from Sunan.", datetime(2023, 9, 13, 2, 43, tzinfo=UTC)),
        ("It was fired at about 4 pm KST.", datetime(2023, 9, 13, 7, 0, tzinfo=UTC)),
    ],
)
def test_a_clock_time_is_sure_to_the_minute(summary: str, at: datetime) -> None:
    found = facts("North Korea fires missile", summary)
    assert (found.certainty, found.launched_at) == (Certainty.MINUTE, at)


def test_without_a_date_no_day_is_told() -> None:
    found = facts("North Korea fired missile on Tuesday", "", None)
    assert (found.day, found.launched_at, found.certainty) == (None, None, Certainty.REPORT)


@pytest.mark.parametrize(
    ("title", "announcers"),
    [
        ("North Korea fires missile, South Korea's military says", ("rok_jcs",)),
        ("Joint Chiefs of Staff: North Korea fired missile, Japan Coast Guard confirms", ("rok_jcs", "jcg")),
        ("North Korea fires missile, Seoul says", ("state_kr",)),
        ("Japan says North Korea fired missile", ("state_jp",)),
        ("Seoul says North Korea fired missile, Joint Chiefs of Staff add", ("rok_jcs",)),
        ("North Korea fires missile", ()),
    ],
)
def test_who_says_so(title: str, announcers: tuple[str, ...]) -> None:
    assert facts(title).announcers == announcers


def test_a_dateline_names_the_state_agency() -> None:
    found, seen = read("Test-fire of missile conducted", "Pyongyang, September 13 (KCNA) -- The DPRK fired a missile.")
    assert found.announcers[:1] == ("kcna",)
    assert seen.style is Style.CLAIM


@pytest.mark.parametrize(
    ("title", "killed", "injured"),
    [
        ("Missile hits mall, killing 18 and injuring 40", 18, 40),
        ("Five people were killed and nine injured in a missile strike", 5, 9),
        ("Rocket kills three, wounds seven", 3, 7),
        ("At least twelve dead after missile strike", 12, None),
        ("Missile strike kills a 17-year-old girl", None, None),
        ("Missile falls in the sea", None, None),
        ("Missile hits a depot, no one injured", None, None),
    ],
)
def test_casualties(title: str, killed: int | None, injured: int | None) -> None:
    found = facts(title)
    assert (found.killed, found.injured) == (killed, injured)


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("North Korea's missile launch failed", Outcome.FAILURE),
        ("India successfully tests missile", Outcome.SUCCESS),
        ("Ukraine intercepts ten Russian missiles", Outcome.INTERCEPTED),
        ("Russian missile hits hotel in Odesa", Outcome.HIT),
        ("North Korea fires missile", None),
    ],
)
def test_what_became_of_it(title: str, outcome: Outcome | None) -> None:
    assert facts(title).outcome is outcome


@pytest.mark.parametrize(
    ("title", "style"),
    [
        ("North Korea fires missile", Style.FIRST_NOTICE),
        ("BREAKING: Iran launches missiles at Israel", Style.FIRST_NOTICE),
        ("North Korea fires missile after a parade", Style.FIRST_NOTICE),
        ("India successfully test-fires Agni missile", Style.FIRST_NOTICE),
        ("Russia hammers Kyiv with missiles", Style.FIRST_NOTICE),
        ("Missiles strike Kharkiv", Style.FIRST_NOTICE),
        ("Kharkiv mall hit by missile", Style.FIRST_NOTICE),
        ("Missile attack on Kyiv kills five", Style.FIRST_NOTICE),
        ("North Korea has fired a missile", Style.FIRST_NOTICE),
        ("North Korea fired a missile", Style.NEUTRAL),
        ("Missile strike near the border stirs anxiety", Style.NEUTRAL),
        ("Trump visits Seoul as North Korea fires missile", Style.NEUTRAL),
        ("The missile that hit a mall was made last year", Style.NEUTRAL),
        ("Japan condemns North Korean missile launch", Style.REACTION),
        ("A day after Pyongyang fired a missile, Tokyo lodges a protest", Style.REACTION),
        ("What to know about North Korea's missile launch", Style.REACTION),
        ("Why North Korea fired a missile now", Style.REACTION),
        ("UN council to meet over North Korean missile launch after South's request", Style.REACTION),
        ("North Korea says it tested a new missile", Style.CLAIM),
        ("Kim Jong Un oversees missile test, KCNA says", Style.CLAIM),
        ("Houthis say they fired a missile at Eilat", Style.CLAIM),
    ],
)
def test_the_style_of_the_telling(title: str, style: Style) -> None:
    assert cues(title).style is style


@pytest.mark.parametrize(
    ("title", "suspected"),
    [
        ("North Korea may have launched ballistic missile, Japan says", True),
        ("North Korea fires suspected missile", True),
        ("North Korea fires what appears to be a missile", True),
        ("Missile strike on a suspected militant camp", False),
        ("North Korea fires missile", False),
    ],
)
def test_a_suspected_missile(title: str, suspected: bool) -> None:
    assert cues(title).suspected is suspected


@pytest.mark.parametrize(
    ("title", "renewed"),
    [
        ("North Korea fires another missile", True),
        ("North Korea fires missiles again", True),
        ("North Korea carries out second missile launch in a week", True),
        ("North Korea fires missile for the third day in a row", True),
        ("North Korea launches missile, a day after its last test", True),
        ("North Korea fires missile", False),
        ("Russian missile hits Ukraine's second-largest city", False),
        ("North Korea tests new type of missile as new sanctions loom", False),
    ],
)
def test_a_launch_set_apart_from_one_before(title: str, renewed: bool) -> None:
    assert cues(title).renewed is renewed


def test_a_day_after_the_last_test_is_another_day_than_the_launch() -> None:
    found, seen = read("North Korea launches missile, a day after its last test")
    assert found.day is None
    assert date(2023, 9, 12) not in seen.days


def test_a_day_after_this_launch_names_its_day() -> None:
    assert cues("A day after Pyongyang fired a missile, Tokyo protests").days == (date(2023, 9, 12),)


@pytest.mark.parametrize(
    ("title", "wave"),
    [
        ("Wave of Russian missiles hits Ukraine", True),
        ("Russian missiles strike cities across Ukraine", True),
        ("Russia fires missiles at Kyiv, Lviv, Odesa and Dnipro", True),
        ("Russian missile barrage hits Kharkiv", False),
        ("North Korea fires volley of missiles", False),
    ],
)
def test_many_targets_at_once(title: str, wave: bool) -> None:
    assert cues(title).wave is wave


def test_a_false_alarm_is_a_denial() -> None:
    assert cues("Japan says North Korea missile alert was a false alarm").denied
    assert not cues("North Korea fires missile").denied


@given(title=st.text(max_size=400), summary=st.text(max_size=1500))
def test_any_text_gives_facts(title: str, summary: str) -> None:
    found, seen = read(title, summary)
    assert isinstance(found, Facts)
    assert isinstance(seen, Cues)


WORDS = [
    "north", "korea", "south", "russia", "says", "fires", "fired", "missile", "missiles", "at", "kyiv", "on", "two",
    "by", "from", "gaza", "hamas", "rockets", "and", ",", "5", "km", "the", "of", "launch", "test", "was", "shot",
    "down",
    "tuesday", "9:30", "a.m.", "kst", "sept.", "31", "'s", "militants", "iran", "israel", "responsibility", "claimed",
    "its", "behind", "day", "after", "days", "ago", "killed", "-", "hwasong", "17", "us", "who", "ballistic",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_order_of_telling_words_gives_facts(said: str) -> None:
    found, _ = read(said, said)
    assert found.count is None or found.count.min >= 1
    assert found.day is None or found.day <= NOON.date() + timedelta(days=1)


@given(
    st.sampled_from(["title", "upper", "lower", "swapcase"]),
    st.sampled_from(["", " - Reuters", " | BBC News", " - CNN"]),
)
def test_case_and_outlet_suffix_change_nothing(case: str, suffix: str) -> None:
    said = "North Korea fires two short-range ballistic missiles into East Sea, South Korea's military says"
    assert facts(getattr(said, case)() + suffix) == facts(said)


def test_a_huge_text_is_read_in_bounded_time() -> None:
    began = datetime.now(UTC)
    read("missile from Gaza by " * 20_000, "fires rockets at Kyiv and " * 40_000)
    assert datetime.now(UTC) - began < timedelta(seconds=2)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Two airfields targeted by Indian missiles", Kind.ATTACK),
        ("Ukrainian missiles sink landing ship", Kind.ATTACK),
        ("Ukrainian missiles sink target ship in drill", Kind.TEST),
        ("US destroyer shoots down target in missile defence test", Kind.TEST),
        ("Pralay missile hits bull's eye in user trial", Kind.TEST),
        ("Norwegian frigate fires Naval Strike Missile", Kind.TEST),
        ("Australian destroyer fires its first Tomahawk missile", Kind.TEST),
        ("Turkish missile hits target in first firing", Kind.TEST),
        ("Canadian frigate fires missile at pirates' boat, kills two", Kind.ATTACK),
    ],
)
def test_what_is_hit_in_a_test_is_there_to_be_hit(title: str, kind: Kind) -> None:
    assert facts(title).kind is kind


def test_a_verb_alone_can_name_the_weapon() -> None:
    assert facts("Gunships rocketed two houses in Sinai").weapon is Weapon.ROCKET
