"""Maps and charts: what is on them, what is said of them, and that nothing foreign breaks them."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont

from bot.alerts import marks
from bot.alerts.canvas import ALT, Card, Picture, written
from bot.alerts.chart import stats_picture
from bot.alerts.globe import fitted, path
from bot.alerts.land import land, packed
from bot.alerts.letters import font as font_file
from bot.alerts.make_land import rings
from bot.alerts.marks import Labels, Wish
from bot.alerts.pictures import COLOURS, map_picture
from bot.alerts.routes import routes, ways
from bot.launches.names import launchers
from bot.model import Facts, Kind, Launch, Place, Status, Weapon
from storage.tallies import Tally
from tests.alerts.examples import EAST_SEA, KHARKIV, NOON, SUNAN, TWO_SRBMS, showing

ISRAEL = Place("IL", "Israel", state="IL")
MISSILES = Facts("houthi", Kind.ATTACK, Weapon.BALLISTIC, targets=(ISRAEL,))
BOX = (0.0, 50.0, 400.0, 308.0)
HOSTILE = (
    "@everyone",
    "<@&1234>",
    "||spoiler||",
    "```code```",
    "[Kyiv](https://evil.example)",
    "discord.gg/abc",
    "a\u202eb\u200bc\u2066d",
    "z" + "\u0301" * 60,
    "平壌",
    "평양",
    "\ud800",
    "\x00\x1b[31m",
    "x" * 5000,
    "\n" * 300,
    "💥" * 40,
    "",
)


def image(picture: Picture) -> Image.Image:
    opened = Image.open(io.BytesIO(picture.png))
    assert opened.format == "PNG"
    assert opened.size == (picture.width, picture.height)
    return opened.convert("RGB")


def has(picture: Picture, colour: str) -> bool:
    """Whether a good many pixels are nearly of this colour."""
    wanted = tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
    pixels = image(picture).getcolors(picture.width * picture.height) or []
    return sum(n for n, seen in pixels if isinstance(seen, tuple) and math.dist(seen, wanted) < 16) > 60


def many(count: int, seed: int = 1) -> list[Launch]:
    """Launches from anywhere to anywhere."""
    chance = random.Random(seed)

    def place(number: int) -> Place:
        return Place(f"p{number}", f"Place {number}", chance.uniform(-80, 80), chance.uniform(-180, 180), "UA")

    return [
        showing(
            replace(TWO_SRBMS, launcher=chance.choice(list(launchers())), site=place(n), targets=(place(n + count),)),
            status=chance.choice(list(Status)),
            first_seen=NOON - timedelta(hours=n),
        )
        for n in range(count)
    ]


def test_a_known_launch_is_drawn_in_the_colour_of_its_status_and_told_in_words() -> None:
    picture = map_picture([showing(TWO_SRBMS, status=Status.CONFIRMED)])
    assert has(picture, COLOURS[Status.CONFIRMED])
    assert not has(picture, COLOURS[Status.REPORTED])
    assert "North Korea fired 2 short-range ballistic missiles" in picture.alt
    assert "From Sunan." in picture.alt
    assert "Toward the East Sea." in picture.alt
    assert "confirmed" in picture.alt


def test_what_is_not_known_is_said() -> None:
    alt = map_picture([showing(MISSILES)]).alt
    assert "The launch site is not known" in alt
    assert "capital of Yemen" in alt
    assert "Only the country is known of Israel" in alt
    assert "no flight paths" in alt
    assert "Where it went is not known" in map_picture([showing(replace(TWO_SRBMS, targets=()))]).alt
    assert "none is marked" in map_picture([showing(Facts("other_group"))]).alt


def test_a_launch_taken_back_says_so_first() -> None:
    picture = map_picture([showing(TWO_SRBMS, status=Status.RETRACTED)])
    assert "Retracted: North Korea" in picture.alt
    assert not has(picture, COLOURS[Status.REPORTED])


def test_many_launches_are_counted_by_status_and_place() -> None:
    told = [showing(TWO_SRBMS, status=Status.CONFIRMED)] * 3 + [showing(MISSILES, status=Status.REPORTED)]
    picture = map_picture([*told, showing(Facts("other_group"), status=Status.SUSPECTED)], title="Two launchers")
    assert has(picture, COLOURS[Status.CONFIRMED])
    assert has(picture, COLOURS[Status.REPORTED])
    assert "Map: Two launchers." in picture.alt
    assert "3 confirmed, 1 reported, 1 suspected." in picture.alt
    assert "Toward East Sea (3) and Israel (1)." in picture.alt
    assert "1 of them are not drawn" in picture.alt


def test_no_launches_are_an_empty_map() -> None:
    assert map_picture([]).alt == "Map: No launches. No launches."


def test_the_same_launches_make_the_same_picture() -> None:
    assert map_picture(many(20)) == map_picture(many(20))


def test_a_state_stands_at_its_capital_and_is_not_exact() -> None:
    ((start, end),) = ways(MISSILES)
    assert start
    assert end
    assert (start.name(), start.exact, end.exact) == ("Yemen", False, False)
    assert end.point[1] == pytest.approx(31.8, abs=0.5)


def test_coordinates_beyond_the_globe_are_not_drawn() -> None:
    for lat, lon in ((91.0, 0.0), (0.0, 181.0), (math.nan, 0.0), (math.inf, math.inf)):
        assert ways(Facts(targets=(Place("x", "Nowhere", lat, lon),))) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_neither_break_a_picture_nor_reach_its_words(name: str) -> None:
    place = Place("somewhere", name, 48.0, 35.0, "UA")
    drawn = map_picture([showing(replace(MISSILES, site=place, targets=(KHARKIV,), model=name))])
    chart = stats_picture([Tally(date(2024, 5, 1), name, None, 3)], date(2024, 5, 1), date(2024, 5, 14), title=name)
    for picture in (drawn, chart):
        image(picture)
        assert len(picture.alt) <= ALT
        assert not set("@<>\n\x00\u202e\u200b\u2066") & set(picture.alt)
        assert "://" not in picture.alt


def test_many_hostile_names_at_once_are_drawn() -> None:
    told = [
        showing(replace(MISSILES, site=Place(f"p{n}", name, 40.0 + n, 30.0), targets=(KHARKIV,)))
        for n, name in enumerate(HOSTILE)
    ]
    picture = map_picture(told, title=" ".join(HOSTILE))
    image(picture)
    assert len(picture.alt) <= ALT
    assert not set("@<>\n\x00\u202e\u200b\u2066") & set(picture.alt)


def test_the_words_never_outgrow_discords_limit() -> None:
    wide = [replace(place, name=f"Very Long Name Of A Place {n}") for n, place in enumerate([KHARKIV] * 200)]
    places = tuple(replace(place, id=f"x{n}", lat=40 + n / 20) for n, place in enumerate(wide))
    assert len(map_picture([showing(replace(TWO_SRBMS, targets=places))]).alt) <= ALT
    assert len(map_picture(many(300), title="t" * 900).alt) <= ALT


@pytest.mark.parametrize("text", ["Київ", "Москва", "Ōsaka", "Zürich", "Αθήνα", "№ 5 × 7", "Hà Nội"])
def test_what_is_written_the_font_can_write(text: str) -> None:
    font = ImageFont.truetype(io.BytesIO(font_file("en", False)), 24)
    missing = bytes(font.getmask("\uffff"))
    assert written(text) == text
    assert all(char == " " or bytes(font.getmask(char)) != missing for char in text)


def test_every_letter_let_through_is_in_the_font() -> None:
    font = ImageFont.truetype(io.BytesIO(font_file("en", True)), 16)
    missing = bytes(font.getmask("\uffff"))
    through = [chr(code) for code in range(0x21, 0x2300) if written(chr(code))]
    assert len(through) > 900
    assert [char for char in through if bytes(font.getmask(char)) == missing] == []


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=1, max_size=30))
@settings(max_examples=150, deadline=None)
def test_every_point_lies_on_the_map_that_is_fitted_to_it(points: list[tuple[float, float]]) -> None:
    view = fitted(points, BOX)
    for point in points:
        x, y = view.spot(point)
        assert BOX[0] - 1e-6 <= x <= BOX[2] + 1e-6
        assert BOX[1] - 1e-6 <= y <= BOX[3] + 1e-6


def test_a_map_reaches_across_the_date_line() -> None:
    view = fitted([(178.0, 10.0), (-170.0, 12.0)], BOX)
    west, _, east, _ = view.bounds
    assert east - west < 60
    line = path(view, (178.0, 10.0), (-170.0, 12.0))
    assert max(abs(a[0] - b[0]) for a, b in pairwise(line)) < 30


def test_near_marks_become_one_and_far_ones_stay() -> None:
    found = routes(many(400))
    view = fitted([(0.0, 0.0), (170.0, 60.0), (-170.0, -60.0)], BOX)
    placed = marks.ends(found, view)
    assert sum(mark.launches for mark in placed) == 400
    for place, one in enumerate(placed):
        assert all(math.dist(one.spot, other.spot) >= one.radius + other.radius for other in placed[place + 1 :])


def test_no_name_lies_over_another() -> None:
    card, chance = Card(350), random.Random(3)
    labels = Labels(card, BOX, [], [])
    spots = [(chance.uniform(0, 400), chance.uniform(50, 308)) for _ in range(80)]
    boxes = [label.box for label in labels.arranged([Wish("Somewhere", spot, 4) for spot in spots])]
    assert len(boxes) > 10
    for place, (left, top, right, bottom) in enumerate(boxes):
        assert left >= BOX[0]
        assert right <= BOX[2]
        assert not any(left < c and a < right and top < d and b < bottom for a, b, c, d in boxes[place + 1 :])


def _is_land(lon: float, lat: float) -> bool:
    """By the even-odd rule over all coasts."""
    crossings = 0
    for ring in land():
        for turn in (-360, 0, 360):
            x = lon + turn
            if ring.box[0] <= x <= ring.box[2] and ring.box[1] <= lat <= ring.box[3]:
                crossings += _crossed(ring.points, x, lat)
    return crossings % 2 == 1


def _crossed(points: Iterable[tuple[float, float]], x: float, y: float) -> int:
    ring = list(points)
    edges = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum((b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a for (a, b), (c, d) in edges)


@pytest.mark.parametrize(
    ("lon", "lat", "expected"),
    [
        (127.0, 37.5, True),  # Seoul
        (133.0, 40.0, False),  # the sea east of it
        (51.0, 41.0, False),  # the Caspian
        (37.6, 55.7, True),  # Moscow
        (-175.0, 66.5, True),  # Chukotka, past the date line
        (0.0, -85.0, True),  # Antarctica
        (0.0, 0.0, False),
    ],
)
def test_land_lies_where_it_does(lon: float, lat: float, expected: bool) -> None:
    assert _is_land(lon, lat) is expected


def test_land_is_made_from_topojson() -> None:
    square = [[1000, 1000], [100, 0], [0, 100], [-100, 0], [0, -100]]
    topology = {
        "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
        "arcs": [square, [[1020, 1020], [10, 0], [0, 10], [-10, -10]]],
        "objects": {"land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[0], [~1]]]}]}},
    }
    coast, lake = rings(topology)
    assert (coast.is_water, lake.is_water) == (False, True)
    assert coast.box == pytest.approx((10, 10, 11, 11))
    assert packed([coast, lake]).startswith(b'{"what"')


TALLIES = [
    Tally(date(2024, 3, 1), "RU", Weapon.CRUISE, 40),
    Tally(date(2024, 3, 1), "KP", Weapon.SRBM, 2),
    Tally(date(2024, 5, 1), "RU", None, 9),
    Tally(date(2024, 5, 1), None, Weapon.MISSILE, 1),
]


def test_a_chart_is_told_in_words() -> None:
    alt = stats_picture(TALLIES, date(2024, 2, 20), date(2024, 5, 14), title="All launchers").alt
    assert "All launchers, 52 launches, 20 Feb 2024 to 14 May 2024." in alt
    assert "By month: Mar 2024 42 and May 2024 10." in alt
    assert "By launcher: Russia 49, North Korea 2 and others 1." in alt
    assert "By weapon: Cruise missile 40, Missile (class not said) 10 and Short-range ballistic missile 2." in alt


def test_a_chart_of_many_years_counts_by_year() -> None:
    alt = stats_picture(TALLIES, date(2019, 2, 20), date(2024, 5, 14)).alt
    assert "By year: 2024 52." in alt


def test_an_empty_chart_says_so() -> None:
    assert "0 launches" in stats_picture([], date(2024, 2, 20), date(2024, 5, 14)).alt


@pytest.mark.parametrize("count", [1, 3, 11, 4_999, 1_000_000])
@pytest.mark.parametrize("days", [1, 700, 3650])
def test_a_chart_holds_any_figures(count: int, days: int) -> None:
    until = date(2024, 5, 14)
    tallies = [Tally(date(2024, 5, 1), code, weapon, count) for code in launchers() for weapon in (None, *Weapon)]
    picture = stats_picture(tallies, until - timedelta(days=days), until)
    assert image(picture).size == (1200, 1050)
    assert len(picture.alt) <= ALT


def test_pictures_are_small_enough_to_send() -> None:
    assert len(map_picture(many(500)).png) < 300_000
    assert len(map_picture([showing(replace(TWO_SRBMS, site=SUNAN, targets=(EAST_SEA,)))]).png) < 100_000
