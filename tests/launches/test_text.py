"""How an entry's text is made plain."""

from __future__ import annotations

import pytest

from bot.launches.text import SUMMARY_LIMIT, TITLE_LIMIT, fold, plain_summary, plain_title, read, sentences, tokens
from bot.model import Entry


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("BREAKING: Rocket hits port", "rocket hits port"),
        ("LIVE: Rocket hits port | CNN", "rocket hits port"),
        ("UPDATE 2-Rocket hits port - Reuters", "rocket hits port"),
        ("Rocket hits port – The Guardian", "rocket hits port"),
        ("Rocket hits port - mayor", "rocket hits port - mayor"),
        ("Rocket hits port - example.com", "rocket hits port"),
        ("Rocket hits port - Harbour Herald", "rocket hits port"),
        ("Iran’s “message”", 'iran\'s "message"'),
        ("<b>Rocket</b> hits&nbsp;port", "rocket hits port"),
        ("Rocket hits AT&amp;T mast", "rocket hits at&t mast"),
        ("Minister#39;s quot;offer quot;", "minister's offer"),
        ("miss\u200bile \u202efired 🚀", "missile fired"),
        ("ＭＩＳＳＩＬＥ fired", "missile fired"),
        ("Türkiye fires missile", "turkiye fires missile"),
        ("", ""),
    ],
)
def test_a_title_is_made_plain(raw: str, plain: str) -> None:
    assert plain_title(raw) == plain


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("SEOUL (Reuters) - The North fired a missile.", "the north fired a missile."),
        ("DUBAI/LONDON, Feb 6 (Reuters) - Talks began.", "talks began."),
        ("NEW DELHI, AUG 29: The minister spoke.", "the minister spoke."),
        ("Pyongyang, June 27 (KCNA) -- A test was held.", "a test was held."),
        ("The plant (built in 1970) - a big one - burnt.", "the plant (built in 1970) - a big one - burnt."),
    ],
)
def test_a_dateline_is_cut_off(raw: str, plain: str) -> None:
    assert plain_summary(raw) == plain


def test_abbreviations_end_no_sentence() -> None:
    assert sentences("the u.s. navy spoke. gen. kim left; all slept.") == [
        "the u.s. navy spoke.",
        "gen. kim left;",
        "all slept.",
    ]


def test_tokens_part_hyphens_and_keep_possessives() -> None:
    assert tokens("iran's test-fired u.s. 5,800 km; no") == (
        "iran", "'s", "test", "fired", "u.s.", "5,800", "km", ";", "no",
    )  # fmt: skip


def test_a_summary_that_repeats_the_title_is_read_once() -> None:
    text = read(Entry("", "Rocket hits port", "Rocket hits port", None, None, ""))
    assert [s.in_title for s in text.sentences] == [True]


def test_size_is_bounded() -> None:
    text = read(Entry("", "rocket " * 100_000, "rocket " * 100_000, None, None, ""))
    assert len(text.title) <= TITLE_LIMIT
    assert len(text.summary) <= SUMMARY_LIMIT
    assert fold("x" * 10_000, 10) == "x" * 10
