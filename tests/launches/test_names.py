"""Names are found in one pass, the longest first, and common words are no names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.launches.names import announcer_name, launcher_name, mentions
from bot.launches.text import fold, tokens


def found(said: str) -> list[tuple[str, str]]:
    return [(m.kind.value, m.id) for m in mentions(tokens(fold(said)))]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("N. Korea", [("launcher", "KP")]),
        ("N.Korean", [("launcher", "KP")]),
        ("DPRK", [("launcher", "KP")]),
        ("South Korea's Joint Chiefs of Staff", [("announcer", "rok_jcs")]),
        ("South Korean officials", [("announcer", "rok_government")]),
        ("U.S. Navy", [("unit", "US")]),
        ("Islamic State", [("launcher", "isis")]),
        ("Islamic Resistance in Iraq", [("launcher", "iraqi_militia")]),
        ("Islamic Republic", [("launcher", "IR")]),
        ("Islamic Jihad", [("launcher", "pij")]),
        ("Türkiye", [("launcher", "TR")]),
        ("Kyiv", [("place", "kyiv")]),
        ("Kiev", [("place", "kyiv")]),
        ("Gaza City", [("place", "gaza_city")]),
        ("Sea of Japan", [("zone", "east_sea")]),
        ("Wheeler Island", [("site", "abdul_kalam_island")]),
        ("Hwasong-11A", [("model", "hwasong-11a")]),
        ("Kh-101 missile", [("model", "kh-101"), ("weapon", "missile")]),
        ("Patriot missile", [("defence", "patriot"), ("weapon", "missile")]),
        ("David's Sling", [("defence", "davids-sling")]),
    ],
)
def test_the_longest_name_at_each_point(said: str, expected: list[tuple[str, str]]) -> None:
    assert found(said) == expected


@pytest.mark.parametrize(
    "said", ["Emad", "a patriot speaks", "the trident logo", "they told us", "join us", "spike in prices"]
)
def test_common_words_are_no_names(said: str) -> None:
    assert found(said) == []


def test_a_common_word_is_a_model_beside_a_weapon() -> None:
    assert ("model", "emad") in found("Emad missile")


def test_a_capital_may_act_and_a_town_may_not() -> None:
    assert [m.acts for m in mentions(("moscow", "kharkiv"))] == [True, False]


def test_singular_and_plural_are_told_apart() -> None:
    assert [m.many for m in mentions(("missile", "missiles"))] == [False, True]


def test_mentions_point_at_their_words() -> None:
    words = tokens(fold("Two missiles from North Korea, said Seoul"))
    assert [" ".join(words[m.start : m.end]) for m in mentions(words)] == ["missiles", "north korea", "seoul"]


@given(st.text(max_size=300))
def test_mentions_are_in_order_and_do_not_overlap(said: str) -> None:
    words = tokens(fold(said))
    at = 0
    for mention in mentions(words):
        assert at <= mention.start < mention.end <= len(words)
        at = mention.end


def test_names_to_show() -> None:
    assert launcher_name("KP") == "North Korea"
    assert announcer_name("rok_jcs") == "South Korea's Joint Chiefs of Staff"
    assert launcher_name("zz") == "zz"
