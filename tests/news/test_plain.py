"""Plain text out of markup."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.news.plain import cut, plain

CASES = (
    ("The dam holds", "The dam holds"),
    ("  The\n\tdam   holds ", "The dam holds"),
    ("Dam &amp; bridge", "Dam & bridge"),
    ("Dam &amp;amp; bridge", "Dam & bridge"),
    ("Dam &#8217;s wall &nbsp;", "Dam ’s wall"),
    ("<p>One.</p><p>Two.</p>", "One. Two."),
    ("One<br/>two", "One two"),
    ("<b>M</b>ayor", "Mayor"),
    ("The <a href='x'>mayor</a>'s word", "The mayor's word"),
    ("&lt;p&gt;The <b>mayor</b>&lt;/p&gt;", "The mayor"),
    ("<![CDATA[The mayor]]>", ""),
    ("<!-- hidden -->shown", "shown"),
    ("a<script>if (a<b) alert('x')</script>b", "a b"),
    ("a<style>p {}</style>b<script>never closed", "a b"),
    ("5 < 6 > 4", "5 < 6 > 4"),
    ("range <10 km", "range <10 km"),
    ("AT&T, R&D", "AT&T, R&D"),
    ("the d\u00adam\u200b holds\ufeff", "the dam holds"),
    ("turned \u202edloh mad", "turned dloh mad"),
    ("نیم\u200cفاصله", "نیم\u200cفاصله"),
    ("bell\x07 and \x1b[31mred", "bell and [31mred"),
    (None, ""),
    ("<p></p>", ""),
)


@pytest.mark.parametrize(("markup", "text"), CASES)
def test_plain_text(markup: str | None, text: str) -> None:
    assert plain(markup, 1_000) == text


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_plain_text_keeps_within_its_bound(text: str, longest: int) -> None:
    assert len(plain(text, longest)) <= longest


def test_long_markup_is_not_cut_inside_a_tag() -> None:
    assert plain("<p>word</p>" * 9 + "<a href='https://gazette.example/a'>more</a>" * 9, 20) == "word word word word…"
    assert plain("<b>x</b>" + f"<img alt='{'y' * 500}'>", 20) == "x"


def test_cut_ends_at_a_word() -> None:
    assert cut("The mayor resigns today", 18) == "The mayor resigns…"


@pytest.mark.parametrize("piece", ["<", "<a ", "<script>", "<!--", "&", "&amp;", "</", "<b>", "&#", "<p x='"])
def test_time_stays_short_for_hostile_markup(piece: str) -> None:
    begun = time.perf_counter()
    plain(piece * 100_000, 4_000)
    assert time.perf_counter() - begun < 0.5
