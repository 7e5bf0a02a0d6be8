"""The launch log as other programs read it: Atom, JSON Feed, CAP."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from bot.model import Facts, Kind, Status
from bot.web import cap
from storage import actions
from tests.web.conftest import NOW, Served, document, parsed
from tests.web.examples import SEA, claim, hostile, launch

# https://www.jsonfeed.org/version/1.1/#items-a-name-items-a
ITEM = {
    *("id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image"),
    *("date_published", "date_modified", "authors", "tags", "language", "attachments"),
}
CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("cap12.xsd"))))


def said(alert: Any, name: str) -> str | None:
    text: str | None = alert.findtext(f".//{CAP}{name}")
    return text


async def alert_of(served: Served, launch_id: str) -> Any:
    answer = await served.ask(f"/launches/{launch_id}.cap")
    assert answer.headers["Content-Type"] == "application/cap+xml; charset=utf-8"
    alert = document(answer.body)
    SCHEMA.assertValid(alert)
    return alert


async def test_a_feed_reader_reads_the_atom_feed(served: Served) -> None:
    await served.save(launch(), hostile())
    answer = await served.ask("/launches.atom")
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.body)
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    assert feed.feed.title
    assert feed.feed.id.startswith("tag:")
    titles = {entry.title for entry in feed.entries}
    assert "North Korea fired 2 short-range ballistic missiles toward the East Sea" in titles
    for entry in feed.entries:
        assert entry.id.startswith("tag:")
        assert entry.published_parsed
        assert entry.updated_parsed
        assert entry.link.startswith(served.address + "/launches/KP-")
        assert (await served.ask(entry.link.removeprefix(served.address))).status == 200
    assert len({entry.id for entry in feed.entries}) == 2


async def test_the_atom_feed_has_all_that_its_standard_demands(served: Served) -> None:
    await served.save(launch())
    feed = document((await served.ask("/launches.atom")).body)
    names = [etree.QName(child).localname for child in feed]
    assert {"id", "title", "updated", "author"} <= set(names)
    assert {link.get("rel") for link in feed.findall("{*}link")} >= {"self", "alternate"}
    (entry,) = feed.findall("{*}entry")
    assert {"id", "title", "updated", "content", "link"} <= {etree.QName(child).localname for child in entry}
    assert all(datetime.fromisoformat(each.text).tzinfo for each in feed.iterfind(".//{*}updated"))


async def test_an_empty_log_is_a_valid_feed(served: Served) -> None:
    assert not feedparser.parse((await served.ask("/launches.atom")).body).bozo
    assert json.loads(await served.get("/launches.json"))["items"] == []


async def test_what_a_feed_says_stays_harmless_in_the_log(served: Served) -> None:
    await served.save(hostile())
    (item,) = json.loads(await served.get("/launches.json"))["items"]
    content = parsed(item["content_html"])
    assert not content.xpath("//script | //img | //@onerror")
    assert all(href.startswith("https://") for href in content.xpath("//a/@href"))


async def test_the_json_feed_has_all_that_its_standard_demands(served: Served) -> None:
    await served.save(launch())
    answer = await served.ask("/launches.json")
    assert answer.headers["Content-Type"] == "application/feed+json; charset=utf-8"
    feed = json.loads(answer.body)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["feed_url"] == served.address + "/launches.json"
    assert "next_url" not in feed
    (item,) = feed["items"]
    assert isinstance(item["id"], str)
    assert item["content_html"]
    assert datetime.fromisoformat(item["date_published"]).tzinfo
    assert item["_salvo"]["count"] == {"min": 2, "max": 2, "approx": False}
    assert [outlet["official"] for outlet in item["_salvo"]["outlets"]] == [False, True]
    assert all(name.startswith("_") or name in ITEM for name in item)


async def test_the_log_goes_on_over_pages_and_narrows(served: Served) -> None:
    many = [launch(f"KP-20260302-{n}", first_seen=NOW - timedelta(minutes=n)) for n in range(1, 121)]
    await served.save(*many)
    url, seen = served.address + "/launches.json?kind=test", list[str]()
    while url:
        feed = json.loads(await served.get(url.removeprefix(served.address)))
        seen += [item["_salvo"]["id"] for item in feed["items"]]
        url = feed.get("next_url", "")
    assert seen == [one.id for one in many]
    assert json.loads(await served.get("/launches.json?launcher=RU"))["items"] == []


async def test_a_correction_makes_the_entry_new(served: Served) -> None:
    await served.save(launch(status=Status.RETRACTED))
    later = NOW + timedelta(hours=2)
    async with served.site.db.transaction() as tx:
        await actions.record(tx, actions.ActionName.RETRACT, 1, later, [launch().id], [launch()], "no launch")
    (entry,) = feedparser.parse((await served.ask("/launches.atom")).body).entries
    assert entry.updated == later.isoformat()
    assert entry.title.startswith("Retracted: ")


async def test_pages_and_log_point_at_each_other(served: Served) -> None:
    await served.save(launch())
    page = parsed(await served.get("/launches/KP-20260302-1"))
    kinds = {link.get("type"): link.get("href") for link in page.xpath("//link[@rel='alternate']")}
    assert set(kinds) == {"application/atom+xml", "application/feed+json", "application/cap+xml"}
    for address in kinds.values():
        assert (await served.ask(address)).status == 200


@pytest.mark.parametrize(
    ("status", "certainty"),
    [(Status.SUSPECTED, "Possible"), (Status.REPORTED, "Likely"), (Status.CONFIRMED, "Observed")],
)
async def test_certainty_follows_the_status(served: Served, status: Status, certainty: str) -> None:
    await served.save(launch(status=status))
    alert = await alert_of(served, "KP-20260302-1")
    assert said(alert, "certainty") == certainty
    assert said(alert, "msgType") == "Alert"
    assert said(alert, "status") == "Actual"
    assert said(alert, "sent") == "2026-03-02T08:11:00-00:00"
    assert said(alert, "references") is None
    fired = "may have fired" if status is Status.SUSPECTED else "fired"
    assert said(alert, "headline") == f"North Korea {fired} 2 short-range ballistic missiles toward the East Sea"
    assert said(alert, "circle") == "40.0,133.0 0"


async def test_later_revisions_update_and_retractions_cancel(served: Served) -> None:
    await served.save(launch(revision=3))
    alert = await alert_of(served, "KP-20260302-1")
    assert said(alert, "msgType") == "Update"
    assert said(alert, "references") == "salvo@127.0.0.1,KP-20260302-1.1,2026-03-02T08:11:00-00:00"
    await served.save(launch(revision=4, status=Status.RETRACTED, note="a radar fault"))
    alert = await alert_of(served, "KP-20260302-1")
    assert said(alert, "msgType") == "Cancel"
    assert said(alert, "certainty") == "Unlikely"
    assert said(alert, "note") == "a radar fault"


async def test_a_hostile_launch_is_a_valid_alert(served: Served) -> None:
    await served.save(hostile(), launch("XX-20260302-1", facts=Facts()), launch("houthi-20260302-1", claim(1)))
    for launch_id in ("KP-20260302-9", "XX-20260302-1", "houthi-20260302-1"):
        await alert_of(served, launch_id)


def test_an_attack_with_casualties_is_severe_and_a_preview_is_a_test() -> None:
    attack = launch(facts=Facts(kind=Kind.ATTACK, injured=3, targets=(SEA,)))
    alert = document(cap.written(attack, "http://127.0.0.1/launches/KP-20260302-1", NOW, NOW, rehearsed=True))
    SCHEMA.assertValid(alert)
    assert said(alert, "severity") == "Severe"
    assert said(alert, "status") == "Test"


async def test_behind_a_proxy_the_log_points_at_the_proxy(served: Served) -> None:
    await served.save(launch())
    outside = {"Host": "salvo.example", "X-Forwarded-Proto": "https"}
    async with served.client.get(served.address + "/launches.json", headers=outside) as answer:
        feed = json.loads(await answer.text())
    assert feed["feed_url"] == "https://salvo.example/launches.json"
    assert feed["items"][0]["url"] == "https://salvo.example/launches/KP-20260302-1"
