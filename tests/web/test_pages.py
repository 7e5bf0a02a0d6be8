"""The pages: what they show, that nothing a feed says can act in them, and that they are read only."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.alerts.phrases import COLOURS
from bot.model import Kind, Status
from bot.web.map import HEIGHT, WIDTH, drawn
from storage import deliveries
from tests.web.conftest import NOW, Served, parsed
from tests.web.examples import FACTS, HOSTILE, SEA, SUNAN, claim, hostile, launch

PAGES = ("/", "/launches", "/feeds", "/outbox")


@pytest.mark.parametrize("path", PAGES)
async def test_each_page_stands_before_anything_happened(served: Served, path: str) -> None:
    page = parsed(await served.get(path))
    assert len(page.xpath("//h1")) == 1
    assert page.get("lang") == "en"
    assert not page.xpath("//table")


async def test_a_launch_is_listed_and_told(served: Served) -> None:
    await served.save(launch())
    listed = parsed(await served.get("/"))
    (link,) = listed.xpath("//ol[contains(@class, 'launches')]//a")
    assert link.text == "North Korea fired 2 short-range ballistic missiles toward the East Sea"
    page = parsed(await served.get(link.get("href")))
    assert page.xpath("string(//h1)") == link.text
    words = page.xpath("string(//main)")
    for told in (
        "South Korea's Joint Chiefs of Staff say so.",
        "South Korea's Joint Chiefs of Staff",
        "Sunan",
        "Ministry",
        "official",
    ):
        assert told in words
    links = page.xpath("//ol[@class='timeline']//a")
    assert [link.get("href") for link in links] == [
        "https://outlet1.example/launch?a=1&b=2",
        "https://outlet2.example/launch?a=1&b=2",
    ]
    assert {link.get("rel") for link in links} == {"noopener noreferrer nofollow"}


async def test_the_timeline_runs_from_the_earliest_report_on(served: Served) -> None:
    await served.save(launch("KP-20260302-1", claim(9), claim(3), claim(5)))
    page = parsed(await served.get("/launches/KP-20260302-1"))
    told = page.xpath("//ol[@class='timeline']//a/text()")
    assert [title[-1] for title in told] == ["3", "5", "9"]


async def test_what_outlets_differ_on_is_named(served: Served) -> None:
    more = replace(FACTS, count=replace(FACTS.count, min=3, max=3)) if FACTS.count else FACTS
    await served.save(launch("KP-20260302-1", claim(1), claim(2, facts=more)))
    page = await served.get("/launches/KP-20260302-1")
    assert "What the outlets differ on" in page
    assert "Count: 2" in page


async def test_a_launch_without_places_has_no_map(served: Served) -> None:
    await served.save(launch(facts=replace(FACTS, site=None, targets=())))
    assert "<svg" not in await served.get("/launches/KP-20260302-1")


async def test_filters_narrow_and_words_search(served: Served) -> None:
    attack = launch("RU-20260302-1", facts=replace(FACTS, launcher="RU", kind=Kind.ATTACK), status=Status.REPORTED)
    quiet = launch("IR-20260302-1", facts=replace(FACTS, launcher="IR"), alertable=False)
    await served.save(launch(), attack, quiet)

    async def shown(query: str) -> list[str]:
        return re.findall(r'href="/launches/([^"?]+)"', await served.get(f"/launches{query}"))

    assert await shown("") == ["RU-20260302-1", "KP-20260302-1"]
    assert await shown("?launcher=RU") == await shown("?kind=attack") == await shown("?status=reported")
    assert await shown("?unsure=1&launcher=IR") == ["IR-20260302-1"]
    assert await shown("?text=sunan+missiles&launcher=KP") == ["KP-20260302-1"]
    assert await shown("?text=volcano") == []
    assert await shown("?kind=nonsense&status=%00&page=-3&launcher=") == ["RU-20260302-1", "KP-20260302-1"]


async def test_a_launch_that_can_not_be_read_is_left_out(served: Served) -> None:
    await served.save(launch(), launch("RU-20260302-1"))
    async with served.site.db.transaction() as tx:
        await tx.write("UPDATE launches SET facts = '?' WHERE id = 'RU-20260302-1'")
    for path in ("/", "/launches", "/launches.atom", "/launches.json"):
        shown = await served.get(path)
        assert "KP-20260302-1" in shown
        assert "RU-20260302-1" not in shown


async def test_pages_lead_through_all_launches(served: Served) -> None:
    many = [launch(f"KP-20260302-{n}", first_seen=NOW - timedelta(minutes=n)) for n in range(1, 61)]
    await served.save(*many)
    path, seen = "/launches?kind=test", list[str]()
    while path:
        page = parsed(await served.get(path))
        seen += [name.rpartition("/")[2] for name in page.xpath("//ol[contains(@class, 'launches')]//a/@href")]
        path = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert seen == [one.id for one in many]
    assert "Page 3 of 3" in await served.get("/launches?page=999")


async def test_feeds_in_trouble_stand_first_and_no_key_is_shown(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, last_success=NOW, items=1234)
    since = NOW - timedelta(minutes=5)
    served.watched.add("zeppelin", last_polled=NOW, failures=3, failing_since=since, why="too slow", next_poll=NOW)
    page = parsed(await served.get("/feeds"))
    rows = page.xpath("//tbody/tr")
    assert [row.xpath("th/text()")[0] for row in rows] == ["zeppelin", "well"]
    assert "3 times in a row, for 5 minutes" in rows[0].xpath("string()")
    assert "too slow" in rows[0].xpath("string()")
    assert "1,234" in rows[1].xpath("string()")
    assert "of-the-owner" not in await served.get("/feeds")


async def test_a_feed_that_is_overdue_stands_first_and_is_named(served: Served) -> None:
    for name in ("a", "b"):
        served.watched.add(name, last_polled=NOW, last_success=NOW, next_poll=NOW + timedelta(hours=2))
    served.watched.add("stuck", last_polled=NOW, last_success=NOW, next_poll=NOW + timedelta(minutes=3))
    served.later(minutes=40)
    page = parsed(await served.get("/feeds"))
    assert "3 feeds watched: 1 overdue, 2 fine." in page.xpath("string(//main)")
    first = page.xpath("//tbody/tr")[0].xpath("string()")
    assert "stuck" in first
    assert "last polled 40 minutes ago" in first


async def test_a_single_failure_is_told_as_one(served: Served) -> None:
    served.watched.add("ill", last_polled=NOW, failures=1, failing_since=NOW, why="too slow", next_poll=NOW)
    served.later(seconds=30)
    assert "The last poll failed" in await served.get("/feeds")


async def test_the_outbox_says_what_waits_and_why(served: Served) -> None:
    await served.save(launch())
    await served.owe(launch(), 11, 12)
    async with served.site.db.transaction() as tx:
        await deliveries.retry(tx, launch().id, 11, "Discord asks to wait", NOW + timedelta(minutes=1))
        await deliveries.refuse(tx, launch().id, 12, "the message was deleted")
    served.later(minutes=3)
    page = await served.get("/outbox")
    for words in ("3 minutes", "Discord asks to wait", "the message was deleted"):
        assert words in page
    assert "1 waiting, 1 refused" in await served.get("/launches/KP-20260302-1")


async def test_nothing_that_a_feed_says_can_act(served: Served) -> None:
    await served.save(hostile())
    for path in ("/", "/launches/KP-20260302-9", f"/launches?text={'%3Cscript%3E'}&launcher=%22%3E%3Cscript%3E"):
        page = parsed(await served.get(path))
        assert not page.xpath("//main//script | //main//img | //@style | //@*[starts-with(name(), 'on')]")
        addresses = page.xpath("//main//a/@href")
        assert all(address.startswith(("/", "https://", "http://")) for address in addresses), addresses
        assert "49" not in page.xpath("string(//h1)")


@pytest.mark.parametrize("path", [*PAGES, "/launches/KP-20260302-1", "/launches.atom", "/static/salvo.css", "/nothing",
                                  "/healthz", "/metrics", "/launches/KP-20260302-1.cap"])  # fmt: skip
async def test_every_answer_bears_the_safe_headers(served: Served, path: str) -> None:
    await served.save(launch())
    for method in ("GET", "HEAD"):
        answer = await served.ask(path, method)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "data:" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "Server" not in answer.headers
        assert "charset=utf-8" in answer.headers["Content-Type"] or path.startswith(("/static", "/healthz"))
    assert (await served.ask(path, "HEAD")).body == b""


async def test_pages_load_nothing_from_elsewhere(served: Served) -> None:
    await served.save(launch())
    for path in (*PAGES, "/launches/KP-20260302-1"):
        page = parsed(await served.get(path))
        loaded = page.xpath("//link/@href | //script/@src | //img/@src | //form/@action | //iframe/@src")
        assert all(address.startswith("/") for address in loaded), loaded


@pytest.mark.parametrize("path", ["/nothing", "/launches/KP-20260302-7", "/launches/..%2f..%2fetc",
                                  "/launches/KP-20260302-7.cap", "/launches/%00"])  # fmt: skip
async def test_what_is_not_there_is_said_in_words(served: Served, path: str) -> None:
    answer = await served.ask(path)
    assert answer.status == 404
    assert "<h1>Not found</h1>" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/launches", "/healthz", "/nothing"])
async def test_the_pages_are_read_only(served: Served, path: str, method: str) -> None:
    answer = await served.ask(path, method)
    assert answer.status == 405
    assert answer.headers["Allow"] == "GET, HEAD"


async def test_a_launch_is_found_however_its_id_is_typed(served: Served) -> None:
    await served.save(launch("houthi-20260302-1"))
    assert "houthi-20260302-1" in await served.get("/launches/HOUTHI-20260302-1")


async def test_headings_follow_in_order_and_every_field_is_labelled(served: Served) -> None:
    await served.save(launch())
    await served.owe(launch(), 11)
    served.watched.add("well", last_polled=NOW)
    for path in (*PAGES, "/launches/KP-20260302-1"):
        page = parsed(await served.get(path))
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3")]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), levels
        labelled = set(page.xpath("//label/@for"))
        assert {field.get("id") for field in page.xpath("//input | //select")} <= labelled
        assert page.xpath("//a[@class='skip'][@href='#main']")
        assert all(table.xpath("caption") and table.xpath("thead//th[@scope]") for table in page.xpath("//table"))
        assert len(page.xpath("//nav//a[@aria-current='page']")) == 1


async def test_every_colour_of_an_alert_has_its_rule(served: Served) -> None:
    sheet = await served.get("/static/salvo.css")
    assert all(f".bar-{colour:06x} " in sheet for colour in COLOURS.values())


async def test_control_characters_reach_no_page(served: Served) -> None:
    await served.save(hostile())
    assert HOSTILE[-1] not in await served.get("/launches.atom")


@pytest.mark.parametrize(
    ("site", "target"),
    [((39.2, 125.7), (40.0, 133.0)), ((10.0, 175.0), (5.0, -170.0)), ((-77.0, 20.0), (-80.0, -120.0)), ((0, 0), None)],
)
def test_a_map_holds_its_places_and_stays_small(site: tuple[float, float], target: tuple[float, float] | None) -> None:
    targets = (replace(SEA, lat=target[0], lon=target[1]),) if target else ()
    told = drawn(replace(FACTS, site=replace(SUNAN, lat=site[0], lon=site[1]), targets=targets))
    assert told is not None
    assert all(0 < point.x < WIDTH and 0 < point.y < HEIGHT for point in told.points)
    assert sum(len(shape.path) for shape in told.coasts) < 60_000
    numbers = [float(n) for shape in told.coasts for n in re.findall(r"-?[\d.]+", shape.path)]
    assert all(-10 < number < WIDTH + 10 for number in numbers)
