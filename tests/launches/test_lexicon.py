"""The tables of the lexicon agree with one another: ids, codes, classes, coordinates, and no name with two readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.launches import names
from bot.launches.names import NameKind
from bot.launches.slots import slots, verbs, words_of
from bot.launches.text import fold, tokens
from bot.launches.words import load
from bot.model import Weapon

PEOPLES = set(names.launchers())
OUTSIDE_STATES = {"shared", "defence", "guarded"}


def test_every_launcher_has_a_zone_and_a_known_capital() -> None:
    for who in names.launchers().values():
        assert ZoneInfo(who.zone)
        assert not who.capital or who.capital in names.places()
        assert not who.home or who.home in PEOPLES


def test_ids_of_places_sites_and_seas_are_unique() -> None:
    seen = Counter(key for table in ("places", "sites") for rows in load("world", table).values() for key in rows)
    seen += Counter(load("world", "zones").keys())
    assert [key for key, times in seen.items() if times > 1] == []
    assert not PEOPLES & set(seen)


def test_places_lie_on_the_globe_and_in_a_known_state() -> None:
    for place in names.places().values():
        if place.id in PEOPLES:
            assert place.state == place.id
            continue
        assert place.lat is not None
        assert place.lon is not None
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.state is None or place.state in PEOPLES


def test_every_site_of_a_launch_has_coordinates() -> None:
    assert all(row[1:3] for rows in load("world", "sites").values() for row in rows.values())


def test_models_have_a_class_and_an_owner() -> None:
    keys = Counter(key for owner, rows in load("world", "missiles").items() if owner != "guarded" for key in rows)
    assert [key for key, times in keys.items() if times > 1] == []
    for model in names.models().values():
        assert isinstance(model.weapon, Weapon)
        assert model.owner in PEOPLES | OUTSIDE_STATES


def test_guarded_names_are_names_of_models() -> None:
    said = {
        tokens(fold(alias))
        for owner, rows in load("world", "missiles").items()
        if owner != "guarded"
        for row in rows.values()
        for alias in (row[0], *row[2:])
    }
    guarded = load("world", "missiles")["guarded"]["names"]
    assert [alias for alias in guarded if tokens(fold(alias)) not in said] == []


def test_announcers_speak_for_a_known_side() -> None:
    for who in names.announcers().values():
        assert who.state in PEOPLES
        assert who.general or who.id in load("en", "names")["announcer"]


@pytest.mark.parametrize("kind", [NameKind.LAUNCHER, NameKind.PEOPLE, NameKind.UNIT])
def test_english_names_stand_for_known_launchers(kind: NameKind) -> None:
    assert set(load("en", "names")[kind]) <= PEOPLES


def test_english_names_of_announcers_and_seas_are_known() -> None:
    assert set(load("en", "names")["announcer"]) <= set(names.announcers())
    assert set(load("en", "places")["zone"]) == set(load("world", "zones"))


def test_weapon_words_name_classes() -> None:
    tables = load("en", "weapons")
    for table in ("singular", "plural", "modifiers"):
        assert {Weapon(key) for key in tables[table]}


def test_no_name_has_two_readings() -> None:
    readings: dict[tuple[str, ...], set[tuple[str, str]]] = defaultdict(set)
    for alias, name in names.all_names("en"):
        readings[tokens(fold(alias))].add((name.kind, name.id))
    assert {alias: found for alias, found in readings.items() if len(found) > 1} == {}
    assert () not in readings


def test_wars_and_origins_name_known_sides_and_places() -> None:
    for war in load("world", "wars")["war"]:
        assert all(hit in names.places() for hit in war["hit"])
        assert war["by"] in PEOPLES | {""}
        assert war.get("near", "IL") in PEOPLES
        assert isinstance(war["since"], date)
        assert war["since"] < war.get("until", date.max)
    for place, who in load("world", "origins").items():
        assert place in names.places()
        assert who in PEOPLES | {""}


def test_every_list_of_words_is_read_and_not_empty() -> None:
    for key, value in load("en", "slots").items():
        assert value, key
        if isinstance(value, str):
            assert words_of(key)
            assert all(word == word.lower() for word in words_of(key))
    assert slots().fire >= {"fires", "fired", "launches"}
    assert "intercepts" in verbs("down")
