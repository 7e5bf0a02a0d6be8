"""Whole headlines in own words, by phenomenon: each is a report or it is not. None of them was trained on."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.launches.classify import classify, may_tell
from bot.model import Entry, Reason, Report
from training import corpus

TABLE = Path(__file__).with_name("classify_cases.tsv")
CASES = [tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]
# Of the cases of one phenomenon, this many may be read wrong.
SLIPS = 1


def entry(title: str, summary: str = "", outlet: str = "") -> Entry:
    return Entry("", title, summary, None, None, outlet)


def test_cases_are_at_least_150_and_apart_from_the_training_headlines() -> None:
    trained = {example.entry.title.casefold() for example in corpus.headlines()}
    assert len(CASES) + len(REASONS) >= 150
    assert not [title for _, _, title in CASES if title.casefold() in trained]


@pytest.mark.parametrize("phenomenon", sorted({phenomenon for _, phenomenon, _ in CASES}))
def test_headlines_are_read_as_an_editor_would(phenomenon: str) -> None:
    cases = [(report == "1", title) for report, named, title in CASES if named == phenomenon]
    wrong = [title for report, title in cases if isinstance(classify(entry(title)), Report) != report]
    assert len(wrong) <= SLIPS, wrong


def test_nearly_every_headline_is_read_right() -> None:
    wrong = [title for report, _, title in CASES if isinstance(classify(entry(title)), Report) != (report == "1")]
    assert len(wrong) <= 0.04 * len(CASES), wrong


REASONS = [
    ("Seaside town votes on new library", Reason.NO_LAUNCH_WORD),
    ("Iran fires missiles at Israel", Reason.FIRED),
    ("Missile hits apartment block in Sumy", Reason.STRUCK),
    ("Ukraine shoots down 12 missiles over Kyiv", Reason.INTERCEPTED),
    ("North Korea may launch missile next week", Reason.FUTURE),
    ("Hawaii missile alert was a false alarm", Reason.FALSE_ALARM),
    ("Houston Rockets beat Lakers in playoff game", Reason.SPORT),
    ("SpaceX rocket carries astronauts to space station", Reason.CIVIL_SPACE),
    ("Germany sells missile defence system to Finland", Reason.PROGRAMME),
]


@pytest.mark.parametrize(("title", "reason"), REASONS)
def test_a_verdict_names_its_reason(title: str, reason: Reason) -> None:
    assert classify(entry(title)).reason is reason


@pytest.mark.parametrize(
    "named",
    ["'ICBM'", '"ICBM"', "(ICBM)", "ICBM/SLBM", "[Iskander]", "“KN-23”", "ICBM-class", "Kh-101s", "Scud's", "Scud;"],
)
def test_a_missile_s_name_alone_is_enough_to_read_on_whatever_touches_it(named: str) -> None:
    assert may_tell(entry(f"Army fires {named} at dawn"))


def test_a_report_says_what_weighed_most() -> None:
    verdict = classify(entry("North Korea fires two ballistic missiles toward East Sea"))
    assert isinstance(verdict, Report)
    assert verdict.sure
    assert "a weapon that was fired in the title" in verdict.weighed
    assert 3 <= len(verdict.weighed) <= 5


def test_the_lead_counts_where_the_title_is_vague() -> None:
    lead = "Russia launched 40 cruise missiles at power plants overnight, the air force said."
    assert isinstance(classify(entry("A night of fear in Kyiv", lead)), Report)


def test_background_deep_in_a_long_text_does_not_make_a_report() -> None:
    summary = "The council met. It spoke of roads. It voted on parks. " * 3 + "Long ago a missile hit the town."
    assert not isinstance(classify(entry("Council votes on parks", summary)), Report)
