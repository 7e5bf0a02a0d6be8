"""A message's words for every kind of launch, and Discord's limits at their worst case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from bot.alerts import limits
from bot.alerts.timeline import timeline
from bot.alerts.wording import compose, size
from bot.model import Certainty, Count, Facts, Kind, Launch, Outcome, Place, Status, Tier, Weapon
from tests.alerts.examples import EAST_SEA, KHARKIV, NOON, SUNAN, TWO_SRBMS, launch, report, showing

UKRAINE = Place("UA", "Ukraine", state="UA")
BOTH_NAMES = Place("east_sea", "East Sea (Sea of Japan)")
ISRAEL = Place("IL", "Israel", state="IL")
SEMNAN = Place("semnan", "Semnan", state="IR")
KYIV = Place("kyiv", "Kyiv", state="UA")

CONTENT = [
    (TWO_SRBMS, Status.CONFIRMED, "North Korea fired 2 short-range ballistic missiles toward the East Sea, "
     "South Korea's Joint Chiefs of Staff say (confirmed)"),
    (Facts("KP", Kind.UNKNOWN, Weapon.BALLISTIC, announcers=("jcg",)), Status.SUSPECTED,
     "North Korea may have fired a ballistic missile, the Japan Coast Guard says (suspected)"),
    (Facts(kind=Kind.ATTACK, targets=(KHARKIV,)), Status.REPORTED,
     "Missiles were fired at Kharkiv, Harbour Wire reports (reported)"),
    (Facts(kind=Kind.ATTACK, count=Count(1, 1), targets=(KHARKIV,)), Status.REPORTED,
     "A missile was fired at Kharkiv, Harbour Wire reports (reported)"),
    (Facts(kind=Kind.UNKNOWN, weapon=Weapon.BALLISTIC), Status.SUSPECTED,
     "A ballistic missile may have been fired, Harbour Wire reports (suspected)"),
    (Facts("RU", Kind.ATTACK, Weapon.CRUISE, count=Count(10, None), targets=(KHARKIV, KYIV)), Status.REPORTED,
     "Russia fired at least 10 cruise missiles at Kharkiv and Kyiv, Harbour Wire reports (reported)"),
    (Facts("RU", Kind.ATTACK, Weapon.CRUISE, count=Count(40, 40, approx=True)), Status.REPORTED,
     "Russia fired about 40 cruise missiles, Harbour Wire reports (reported)"),
    (Facts("KP", Kind.TEST, Weapon.CRUISE, count=Count(2, 3), site=SUNAN), Status.REPORTED,
     "North Korea fired 2 to 3 cruise missiles from Sunan, Harbour Wire reports (reported)"),
    (Facts("KP", Kind.TEST, Weapon.ICBM, count=Count(1, 1), announcers=("rok_jcs", "jp_mod", "kcna")),
     Status.CONFIRMED, "North Korea fired an intercontinental ballistic missile, South Korea's Joint Chiefs of Staff, "
     "Japan's Defense Ministry and 1 other say (confirmed)"),
    (Facts("houthi", Kind.ATTACK, Weapon.BALLISTIC, count=Count(1, 1), targets=(ISRAEL,), announcers=("idf",)),
     Status.CONFIRMED,
     "The Houthis fired a ballistic missile at Israel, the Israel Defense Forces say (confirmed)"),
    (Facts("IR", Kind.SPACE_LAUNCH, Weapon.SLV, site=SEMNAN), Status.REPORTED,
     "Iran launched a satellite rocket from Semnan, Harbour Wire reports (reported)"),
    (Facts("US", Kind.TEST, Weapon.ICBM), Status.REPORTED,
     "The United States fired at least one intercontinental ballistic missile, Harbour Wire reports (reported)"),
    (Facts("RU", Kind.ATTACK, targets=(UKRAINE, KYIV, KHARKIV)), Status.REPORTED,
     "Russia fired missiles at Kyiv and Kharkiv, Harbour Wire reports (reported)"),
    (Facts("KP", Kind.TEST, Weapon.SRBM, count=Count(1, 1), targets=(BOTH_NAMES,), announcers=("rok_jcs", "state_kr")),
     Status.CONFIRMED, "North Korea fired a short-range ballistic missile toward the East Sea (Sea of Japan), "
     "South Korea's Joint Chiefs of Staff say (confirmed)"),
    (Facts("other_group", Kind.ATTACK, Weapon.ROCKET), Status.REPORTED,
     "An armed group fired rockets, Harbour Wire reports (reported)"),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "status", "line"), CONTENT)
def test_the_content_line_alone_tells_it(facts: Facts, status: Status, line: str) -> None:
    assert compose(showing(facts, status=status)).content == line


def test_further_outlets_are_counted() -> None:
    told = launch(report(), report("Dockside News", minutes=3), report("Pier Post", minutes=9))
    assert compose(told).content.endswith("say (confirmed, 3 outlets)")


def test_what_is_taken_back_is_struck_through_with_its_reason() -> None:
    retracted = compose(showing(TWO_SRBMS, status=Status.RETRACTED, note="it was a drill of fire engines"))
    assert retracted.content.startswith("~~North Korea fired 2 ")
    assert retracted.content.endswith("say~~ Retracted: it was a drill of fire engines")
    corrected = compose(showing(TWO_SRBMS, status=Status.CORRECTED, note="the announcer withdrew it"))
    assert "~~ Corrected: the announcer withdrew it" in corrected.content
    assert "withdrew" in corrected.description


def test_a_late_alert_says_so() -> None:
    assert compose(showing(TWO_SRBMS), late=True).content.startswith("Told late: North Korea ")


def test_the_embed_bears_the_facts() -> None:
    told = launch(
        report(link="https://harbour.example/a_(b)"),
        report("Ministry", minutes=4, tier=Tier.OFFICIAL, link="https://ministry.example/1"),
        report("Dockside News", replace(TWO_SRBMS, count=Count(3, 3)), minutes=2, link=None),
    )
    alert = compose(told)
    fields = {field.name: field.value for field in alert.fields}
    assert alert.title == "North Korea: 2 short-range ballistic missiles"
    assert alert.footer == "Salvo · KP-20240514-1"
    assert fields["Fired by"] == "North Korea"
    assert fields["From"] == "Sunan"
    assert fields["Toward"] == "The East Sea"
    assert fields["Launched"] == f"<t:{int((NOON - timedelta(minutes=9)).timestamp())}:F> (as announced)"
    assert fields["First reported"] == f"<t:{int(NOON.timestamp())}:F>"
    assert fields["Status"] == "Confirmed, by an official announcer"
    assert fields["Outlets (3)"] == (
        "• [Harbour Wire](https://harbour.example/a_%28b%29) · first\n"
        "• [Ministry](https://ministry.example/1) · official\n"
        "• Dockside News"
    )
    assert fields["Outlets differ on"] == "Count: 2 (Harbour Wire and Ministry); 3 (Dockside News)"


def test_a_field_begins_with_a_capital_whoever_speaks() -> None:
    facts = replace(TWO_SRBMS, announcers=("jcg", "rok_jcs"))
    fields = {field.name: field.value for field in compose(showing(facts)).fields}
    assert fields["Announced by"] == "The Japan Coast Guard and South Korea's Joint Chiefs of Staff"


def test_a_confirmation_says_what_it_rests_on() -> None:
    unofficial = replace(TWO_SRBMS, announcers=("yonhap",))
    told = launch(report(facts=unofficial), report("Dockside News", unofficial, minutes=5, title="Salvo over the bay"))
    fields = {field.name: field.value for field in compose(replace(told, status=Status.CONFIRMED)).fields}
    assert fields["Status"] == "Confirmed, by 2 independent sources"


def test_what_is_not_known_is_said() -> None:
    alert = compose(showing(Facts(kind=Kind.ATTACK, targets=(KHARKIV,), day=NOON.date(), certainty=Certainty.DAY)))
    assert alert.description == "Not known so far: who fired and how many."
    assert ("Launched", "14 May 2024, local date; the hour is not known") in [(f.name, f.value) for f in alert.fields]


def test_casualties_and_outcome_are_given_as_reported() -> None:
    facts = Facts("RU", Kind.ATTACK, targets=(KHARKIV,), outcome=Outcome.HIT, killed=4, injured=1200)
    fields = {field.name: field.value for field in compose(showing(facts)).fields}
    assert fields["Casualties"] == "4 killed, 1,200 injured, as reported"
    assert fields["Outcome"] == "Impact reported"


def test_the_colour_says_how_well_it_is_attested() -> None:
    assert len({compose(showing(TWO_SRBMS, status=status)).colour for status in list(Status)[:3]}) == 3


@cache
def _crowd(count: int) -> Launch:
    return launch(
        *(
            report(
                f"日本海新聞社の極東軍事取材班・第{number}支局 @everyone",
                replace(
                    TWO_SRBMS, count=Count(number + 1, number + 1), announcers=("rok_jcs", "jp_mod", "jcg", "kcna")
                ),
                minutes=number,
                title="北朝鮮が弾道ミサイルを発射した可能性" * 20,
                link=f"https://shimbun.example/{'記事' * 20}/{number}",
            )
            for number in range(count)
        )
    )


@pytest.mark.parametrize("count", [1, 2, 5, 20, 200])
def test_any_number_of_sources_fits_what_discord_takes(count: int) -> None:
    told = _crowd(count)
    places = tuple(Place(f"p{n}", f"日本海に面した沿岸の町{n}" * 3, state="JP") for n in range(60))
    alert = compose(replace(told, facts=replace(told.facts, targets=places), note="長い説明" * 300))
    assert limits.length(alert.content) <= limits.CONTENT
    assert limits.length(alert.title) <= limits.EMBED_TITLE
    assert limits.length(alert.description) <= limits.EMBED_DESCRIPTION
    assert limits.length(alert.footer) <= limits.EMBED_FOOTER
    assert len(alert.fields) <= limits.EMBED_FIELDS
    assert size(alert) <= limits.EMBED_TOTAL
    for field in alert.fields:
        assert 0 < limits.length(field.name) <= limits.EMBED_FIELD_NAME
        assert 0 < limits.length(field.value) <= limits.EMBED_FIELD_VALUE
        assert "@" not in field.value
    listed = [field.value for field in alert.fields if "utlets" in field.name and "differ" not in field.name]
    assert any(field.name == f"Outlets ({count})" for field in alert.fields)
    shown = "\n".join(listed).count("• ")
    assert shown >= min(count, 4)
    assert (f"…and {count - shown} more" in listed[-1]) == (shown < count)


def test_a_timeline_keeps_its_ends_within_its_limit() -> None:
    told = _crowd(200)
    text = timeline(told, 2000)
    assert limits.length(text) <= 2000
    assert "第0支局" in text
    assert "第199支局" in text
    assert "more…" in text


def test_sea_and_city_take_their_prepositions() -> None:
    both = compose(showing(Facts("RU", Kind.ATTACK, count=Count(2, 2), targets=(EAST_SEA,))))
    assert "toward the East Sea" in both.content
