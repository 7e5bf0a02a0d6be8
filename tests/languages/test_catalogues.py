"""Every language says all that English says, with the same facts, in every form, within Discord's limits."""

from __future__ import annotations

import re

import pytest

from bot.alerts.matters import Matter
from bot.alerts.naming import _announcer
from bot.alerts.wishes import Held
from bot.commands.inwords import class_named, kinds_named
from bot.languages import CATALOGUES, NAMES, Language, language
from bot.launches.names import announcers, launchers
from bot.launches.words import load
from bot.model import Kind, Outcome, Reason, Status, Updates, Weapon
from tests.languages.grammar import GRAMMAR, OTHERS, entries, filled, fillings, forms, given, refers_to

NAMED = ("launcher-", "announcer-", "place-")
ENGLISH = tuple(entries("en"))
LIMITS = {"command-": 100, "option-": 100, "choice-": 100, "form-": 45, "button-": 80}


def _own_names(code: str) -> set[str]:
    return {message for message in entries(code) if message.startswith(NAMED) and message not in ENGLISH}


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_every_message_and_no_other(code: str) -> None:
    theirs = set(entries(code)) - _own_names(code)
    parts = {part for message in ENGLISH if message in theirs for part in refers_to(code, message)}
    assert sorted(set(ENGLISH) - theirs) == [], "missing"
    assert sorted(theirs - set(ENGLISH) - parts) == [], "said nowhere"


@pytest.mark.parametrize("code", OTHERS)
def test_the_same_facts_are_filled_in(code: str) -> None:
    for message in ENGLISH:
        english, theirs = filled("en", message), filled(code, message)
        assert theirs <= given(message, english), message
        assert theirs - GRAMMAR == english - GRAMMAR or message in ("happening", "counted"), message
        assert forms(code, message) == forms("en", message), message


@pytest.mark.parametrize("code", NAMES)
def test_every_message_can_be_said_in_every_form(code: str) -> None:
    lang = language(code)
    for message in ENGLISH:
        facts = given(message, filled("en", message))
        for said in (message, *(f"{message}.{form}" for form in forms(code, message))):
            seen: set[str] = set()
            for filling in fillings(message, facts):
                text = lang.find(said, **filling)
                assert text is not None, (said, filling)
                assert text or message == "whither", (said, filling)
                assert "{" not in text, (said, filling)
                seen |= {str(value) for value in filling.values() if str(value) in text}
            wanted = {f"‹{name}›" for name in filled(code, message) if f"‹{name}›" in filling.values()}
            assert said != message or wanted <= seen, (said, wanted - seen)


@pytest.mark.parametrize("code", NAMES)
def test_what_the_model_can_say_has_words(code: str) -> None:
    keys = [
        *(f"weapon-{weapon}" for weapon in Weapon),
        *(f"kind-{kind}" for kind in Kind),
        *(f"kinds-{kind}" for kind in Kind),
        *(f"status-{status}" for status in Status),
        *(f"outcome-{outcome}" for outcome in Outcome),
        *(f"reason-{reason}" for reason in Reason),
        *(f"held-{held}" for held in Held),
        *(f"choice-updates-{updates}" for updates in Updates),
        *(f"update-{matter}" for matter in Matter),
    ]
    assert [key for key in keys if key not in entries(code)] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_launcher_announcer_and_zone_has_a_name(code: str) -> None:
    keys = [
        *(f"launcher-{launcher}" for launcher in launchers()),
        *map(_announcer, announcers()),
        *(f"place-{zone}" for zone in load("world", "zones")),
    ]
    assert [key for key in keys if key not in entries(code)] == []


@pytest.mark.parametrize("code", OTHERS)
def test_no_name_is_of_something_unknown(code: str) -> None:
    known = {f"launcher-{launcher}" for launcher in launchers()} | set(map(_announcer, announcers()))
    places = {key for table in ("places", "sites") for rows in load("world", table).values() for key in rows}
    known |= {f"place-{place}" for place in places | set(load("world", "zones"))}
    assert sorted(_own_names(code) - known) == []


@pytest.mark.parametrize("code", NAMES)
def test_what_discord_limits_is_short_enough(code: str) -> None:
    for message in ENGLISH:
        limit = next((most for start, most in LIMITS.items() if message.startswith(start)), None)
        if limit is not None:
            assert 0 < len(language(code).say(message)) <= limit, message


@pytest.mark.parametrize("code", OTHERS)
def test_names_are_told_apart(code: str) -> None:
    """Where a name is chosen from a list, no other one looks like it."""
    lang = language(code)
    for names in (
        [lang.say(f"launcher-{launcher}") for launcher in launchers()],
        [class_named(weapon, lang) for weapon in Weapon],
        [kinds_named(kind, lang) for kind in Kind],
        [lang.say(f"kind-{kind}") for kind in Kind],
        [lang.say(f"status-{status}") for status in Status],
    ):
        assert len(names) == len(set(names)), names


def test_a_language_that_can_t_say_it_says_it_in_english() -> None:
    german = Language("de")
    assert german.say("page", page=2, last=3) == "Seite 2 von 3"
    assert german.say("page", page=2) == "page"
    assert german.say("no-such-message") == "no-such-message"
    german._bundle._messages.pop("more-between", None)
    assert german.say("more-between", count=3) == "…3 more…"


def test_what_is_filled_in_may_be_of_any_length() -> None:
    said = language("en").say("map-told", told="x" * 100_000)
    assert said.startswith("xxx")
    assert said.endswith("….")


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert [language(code).say("outlets-heard", count=12345) for code in NAMES] == [
        "12,345 outlets",
        "매체 12,345곳",
        "12,345媒体",
        "12\u00a0345 видань",
        "12.345 Medien",
        "12\u202f345 médias",
        "12.345 medios",
    ]


def test_the_image_keeps_the_plurals_and_dates_of_every_language() -> None:
    dockerfile = (CATALOGUES.parent.parent / "Dockerfile").read_text(encoding="utf-8")
    line = next(line for line in dockerfile.splitlines() if "locale-data" in line)
    kept = re.search(r"\(([a-z|]+)\)", line)
    assert kept
    assert set(kept[1].split("|")) == {"root", *NAMES}
