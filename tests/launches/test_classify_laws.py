"""What holds for the verdict on any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.launches.classify import classify
from bot.model import Entry, Rejection, Report

OWN = st.sampled_from(
    [
        "North Korea fires two ballistic missiles toward East Sea",
        "Iran's Guards say \"no missile\" was fired at base; others don't agree",
        "Rocket hits Kharkiv market - mayor",
        "U.S. may test-fire missile from Vandenberg on Tuesday",
        "Houthi missile intercepted over Eilat, Israel's army says",
        "Rockets beat Lakers in overtime",
        "Why did Russia use the 'Oreshnik' missile?",
    ]
)
SOME_WORDS = [
    *("missile", "rocket", "fires", "launched", "at", "Kyiv", "Iran", "3", "may", "will", "not"),
    *(",", "'", "test", "after", "Tuesday", "says", "drone"),
]
WORDS = st.lists(st.sampled_from(SOME_WORDS), max_size=30).map(" ".join)
TEXT = st.one_of(OWN, WORDS, st.text(max_size=200))
OUTLETS = st.sampled_from([" - Reuters", " | CNN", " – The Guardian", " - BBC News", " | Kyiv Independent"])


def read(title: str, summary: str = "", outlet: str = "") -> tuple[bool, float]:
    verdict = classify(Entry("", title, summary, None, None, outlet))
    return isinstance(verdict, Report), verdict.score


@given(st.text(max_size=2000), st.text(max_size=2000))
def test_any_text_gets_a_verdict(title: str, summary: str) -> None:
    assert isinstance(classify(Entry("", title, summary, None, None, "")), Report | Rejection)


@given(TEXT, TEXT)
def test_case_does_not_change_it(title: str, summary: str) -> None:
    assert read(title.upper(), summary.upper()) == read(title.lower(), summary.lower())


@given(TEXT, st.sampled_from(["  ", "\n", "\t", "\u00a0", " \r\n "]))
def test_white_space_does_not_change_it(title: str, space: str) -> None:
    assert read(title.replace(" ", space)) == read(title)


@given(TEXT)
def test_quote_style_does_not_change_it(title: str) -> None:
    curly = title.replace("'", "’").replace('"', "”")
    assert read(curly) == read(title.replace("'", "'"))


@given(OWN, OUTLETS)
def test_an_outlet_suffix_does_not_change_it(title: str, outlet: str) -> None:
    assert read(title + outlet) == read(title)


@given(OWN)
def test_the_item_s_own_outlet_as_suffix_does_not_change_it(title: str) -> None:
    assert read(f"{title} - Gazette of Nowhere", outlet="Gazette of Nowhere") == read(title)


@given(OWN, st.sampled_from(["\u200b", "\u200f", "\u202e", "\u2066", "\ufeff"]), st.integers(0, 200))
def test_marks_without_width_do_not_change_it(title: str, mark: str, at: int) -> None:
    assert read(title[:at] + mark + title[at:]) == read(title)


HOSTILE = [
    "a ",
    "<",
    "<br ",
    "&lt;",
    "&#39;",
    "(",
    "- ",
    ". ",
    "'",
    "é",
    "reuters (",
    "missile ",
    "rocket, ",
    "1,1",
    "u.s. ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_huge_text_is_read_in_bounded_time(piece: str) -> None:
    huge = "missile " + piece * (1_000_000 // len(piece))
    began = time.process_time()
    classify(Entry("", huge, huge, None, None, ""))
    assert time.process_time() - began < 1.0


@settings(max_examples=20)
@given(st.sampled_from(HOSTILE), st.integers(1_000, 20_000))
def test_time_stays_linear_in_the_length(piece: str, size: int) -> None:
    text = "missile " + piece * (size // len(piece))
    began = time.process_time()
    classify(Entry("", text, text, None, None, ""))
    assert time.process_time() - began < 0.05 + size * 2e-5
