"""Whose voice an item is."""

from __future__ import annotations

import pytest

from bot.launches.sources import independent, near, outlet_voice, voice
from tests.launches.telling import told

LEAD = (
    "A missile left a base near the capital shortly after dawn and flew east for about ten minutes before it came down"
    " in open water, officials in the region said, adding that no ship had been in danger."
)

OUTLETS = [
    ("BBC", "BBC News (homepage)"),
    ("BBC", "www.bbc.co.uk"),
    ("Reuters", "reuters.com"),
    ("Reuters", "Reuters (via Google News)"),
    ("AP News", "apnews.com"),
    ("The Guardian", "Guardian"),
    ("Yonhap News Agency", "en.yna.co.kr"),
]


@pytest.mark.parametrize(("one", "other"), OUTLETS)
def test_names_of_one_outlet_are_one_voice(one: str, other: str) -> None:
    assert outlet_voice(one) == outlet_voice(other)


def test_two_outlets_are_two_voices() -> None:
    assert outlet_voice("Harbour Times") != outlet_voice("Harbour Post")


CREDITS = [
    ("SEOUL, March 5 (Reuters) - A missile flew.", "reuters"),
    ("AFP - A missile flew.", "afp"),
    ("A missile flew. (Yonhap)", "yonhap"),
    ("A missile flew. Reporting by staff; source: AP", "ap"),
    ("A missile flew, officials told Reuters.", "harbour times"),
    ("The AP chief was there. A missile flew.", "harbour times"),
    ("", "harbour times"),
]


@pytest.mark.parametrize(("summary", "expected"), CREDITS)
def test_a_credited_copy_speaks_with_its_agencys_voice(summary: str, expected: str) -> None:
    assert voice(told(summary=summary).entry) == expected


def test_nearly_identical_texts_are_copies() -> None:
    trimmed = LEAD.rpartition(",")[0] + " More follows."
    first, copy = told("A", summary=LEAD).entry, told("B", 2, summary=trimmed, title="Missile flies east").entry
    assert near(first, copy)
    assert len(set(independent([first, copy]))) == 1


def test_a_short_common_headline_is_no_copy() -> None:
    assert not near(told("A").entry, told("B").entry)


def test_all_of_an_outlets_items_share_the_voice_of_its_copy() -> None:
    entries = [told("A", summary=LEAD).entry, told("B", 1, summary=LEAD).entry, told("B", 2, title="Own words").entry]
    assert len(set(independent(entries))) == 1
