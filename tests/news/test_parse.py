"""Documents of every dialect become entries; what is wrong in them costs no more than it must."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.errors import ParseError
from bot.model import UNREAD, Document, Entry, Feed, Freshness
from bot.news.aside import INLINE_AT_MOST, THREAD_AT_MOST
from bot.news.parse import Memory, parse, read, read_aside
from tests.fakes.feeds import Item, rss
from tests.news import fuzz, seeds
from tests.news.differential import differences

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)
FEED = Feed("gazette", "https://gazette.example/rss", "Harbour Gazette")


def document(body: str | bytes, content_type: str = "", final_url: str = FEED.url) -> Document:
    """What a poll brought."""
    raw = body.encode() if isinstance(body, str) else body
    return Document(FEED.name, final_url, raw, content_type, None, None, NOW)


def entries(body: str | bytes, content_type: str = "") -> list[Entry]:
    """What a document with this body holds."""
    return parse(document(body, content_type), FEED, NOW)


def item(inside: str) -> str:
    """An RSS document of one item."""
    return f'<rss version="2.0"><channel><title>Gazette</title><item>{inside}</item></channel></rss>'


def of(title: str, guid: str = "", link: str = "", date: str = "", summary: str = "") -> str:
    """An RSS item."""
    return (
        f"<item><title>{title}</title>"
        + (f"<guid isPermaLink='false'>{guid}</guid>" if guid else "")
        + (f"<link>{link}</link>" if link else "")
        + (f"<pubDate>{date}</pubDate>" if date else "")
        + (f"<description>{summary}</description>" if summary else "")
        + "</item>"
    )


def channel(*items: str) -> str:
    """An RSS document of these items."""
    return f'<rss version="2.0"><channel><title>Gazette</title>{"".join(items)}</channel></rss>'


# Dialects


def test_rss_2_is_read() -> None:
    ferry, mayor = entries(seeds.RSS2)
    assert ferry.title == "Ferry & bridge reopen"
    assert ferry.summary == "The ferry sails again."
    assert ferry.link == "https://gazette.example/ferry"
    assert ferry.key == "gazette#item-1"
    assert ferry.published == ferry.published_said == datetime(2031, 3, 3, 23, tzinfo=UTC)
    assert (ferry.outlet, ferry.feed, ferry.seen_at) == ("Harbour Gazette", "gazette", NOW)
    assert mayor.title == 'Mayor: "no comment"'
    assert mayor.summary == "She left early."
    assert mayor.link == "https://gazette.example/mayor"
    assert mayor.key == "gazette.example/mayor"
    assert mayor.published_said == datetime(2031, 3, 4, 12, tzinfo=UTC)


def test_rss_1_is_read() -> None:
    (entry,) = entries(seeds.RSS1)
    assert (entry.title, entry.link) == ("Statement on the flood", "https://office.example/1")
    assert entry.published == datetime(2031, 3, 3, 23, tzinfo=UTC)


def test_rss_0_9_with_its_document_type_is_read() -> None:
    (entry,) = entries(seeds.RSS09)
    assert entry.summary == "After a century — the mill closes."
    assert entry.link == "https://gazette.example/mill"


def test_atom_is_read() -> None:
    court, rain = entries(seeds.ATOM)
    assert court.title == "Council & court agree"
    assert court.summary == "They agreed at noon."
    assert court.link == "https://wire.example/en/story/7"
    assert court.published == datetime(2031, 3, 4, 8, 30, tzinfo=UTC)
    assert rain.link == "https://wire.example/en/story/8"
    assert rain.summary == "It rained."
    assert rain.published == datetime(2031, 3, 4, 7, tzinfo=UTC)


def test_json_feed_is_read() -> None:
    note, untitled = entries(seeds.JSON)
    assert (note.title, note.summary, note.link) == ("A note", "Hello", "https://notes.example/1")
    assert untitled.title == "No title here, only words."
    assert untitled.key == "gazette#2"


def test_aggregators_items_are_their_outlets() -> None:
    (entry,) = entries(seeds.AGGREGATED)
    assert (entry.title, entry.outlet, entry.summary) == ("Dam holds, engineers say", "River Times", "")


def test_what_a_search_found_is_its_outlets_own_article() -> None:
    feed = replace(FEED, url="https://www.bing.com/news/search?q=dam&format=rss", outlet="A search")
    (found,) = parse(document(seeds.CLICKED, final_url=feed.url), feed, NOW)
    assert (found.title, found.outlet, found.summary) == (
        "Dam holds, engineers say",
        "River Times",
        "Engineers checked the dam.",
    )
    (own,) = entries(item("<title>Dam holds</title><link>https://river.example/dam?id=7</link>"))
    assert (found.link, found.key) == (own.link, own.key)


def test_source_that_the_title_does_not_name_is_no_outlet() -> None:
    (entry,) = entries(item("<title>Dam holds</title><source url='https://x.example'>Our Desk</source>"))
    assert entry.outlet == "Harbour Gazette"


def test_feed_without_items_is_no_mistake() -> None:
    assert entries(channel()) == []
    assert entries('<feed xmlns="http://www.w3.org/2005/Atom"/>') == []


# Identity


def test_one_article_in_feeds_of_several_kinds_has_one_key() -> None:
    keys = {
        entries(item(inside))[0].key
        for inside in (
            "<title>A</title><link>https://www.x.example/a?utm_source=rss</link>",
            "<title>A</title><guid>https://x.example/a</guid>",
            "<title>A</title><guid isPermaLink='true'>http://www.x.example/a/</guid><link>https://x.example/b</link>",
            "<title>A</title><link>https://m.x.example/a/amp</link>",
        )
    }
    assert keys == {"x.example/a"}


def test_guid_that_is_no_link_counts_within_its_feed() -> None:
    body = channel(of("A", guid="7", link="https://x.example/a"))
    other = replace(FEED, name="other")
    assert parse(document(body), FEED, NOW)[0].key == "gazette#7"
    assert parse(document(body), other, NOW)[0].key == "other#7"


def test_repeating_guids_are_not_trusted() -> None:
    body = channel(of("A", "1", "https://x.example/a"), of("B", "1", "https://x.example/b"))
    assert [entry.key for entry in entries(body)] == ["x.example/a", "x.example/b"]


def test_repeating_guids_and_links_leave_title_and_date() -> None:
    live = "https://x.example/live"
    body = channel(of("A", "1", live, "2031-03-04T08:00:00Z"), of("B", "1", live), of("C", "1", live))
    found = entries(body)
    assert [entry.title for entry in found] == ["A", "B", "C"]
    assert len({entry.key for entry in found}) == 3
    assert [entry.key for entry in found] == [entry.key for entry in entries(body)]


def test_kind_of_id_that_once_repeated_stays_distrusted() -> None:
    first = read(document(channel(of("A", "1", "https://x.example/a"), of("B", "1"))), FEED, NOW)
    then = read(document(channel(of("C", "1", "https://x.example/c"))), FEED, NOW, first.memory)
    assert then.entries[0].key == "x.example/c"


def test_same_item_twice_is_one_entry_and_no_reason_for_distrust() -> None:
    body = channel(of("A", "1"), of("A", "1"), of("B", "2"))
    assert [entry.key for entry in entries(body)] == ["gazette#1", "gazette#2"]


def test_changed_words_change_the_digest_and_not_the_key() -> None:
    (before,) = entries(channel(of("A", "1", summary="two")))
    (after,) = entries(channel(of("A", "1", summary="three")))
    assert (before.key, before.digest == after.digest) == (after.key, False)


# Time


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2031-03-04T11:00:00Z", datetime(2031, 3, 4, 11, tzinfo=UTC)),
        ("2030-01-01T00:00:00Z", datetime(2030, 1, 1, tzinfo=UTC)),
        ("2031-03-04T12:09:00Z", datetime(2031, 3, 4, 12, 9, tzinfo=UTC)),
        ("2031-03-04T12:11:00Z", NOW),
        ("2099-01-01T00:00:00Z", NOW),
        ("2031-03-04", NOW),
        ("2031-03-03", datetime(2031, 3, 3, 23, 59, 59, tzinfo=UTC)),
        ("soon", NOW),
        ("", NOW),
    ],
)
def test_time_believed(date: str, published: datetime) -> None:
    (entry,) = entries(channel(of("A", "1", date=date)))
    assert entry.published == published


# Damage


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (item("<title>R&D & more</title>"), ["R&D & more"]),
        (item("<title>caf&eacute;&nbsp;noir</title>"), ["café noir"]),
        (item("<title>Bell\x07</title>"), ["Bell"]),
        (item("<title>Half &#55296; a rocket &#0;</title>"), ["Half a rocket"]),
        ("\n\n  " + item("<title>Late start</title>"), ["Late start"]),
        ("<b>Warning</b>: line 7\n" + item("<title>Chatty</title>"), ["Chatty"]),
        (channel(of("One"), of("Two"))[:-20], ["One", "Two"]),
        (channel(of("One"), "<item><title>Open <b>tag</title></item>", of("Two")), ["One", "Open tag", "Two"]),
        (item("<title>A <un:known>prefix</un:known></title>"), ["A prefix"]),
        (item("<title>Plain</title><x:y>z</x:y>"), ["Plain"]),
    ],
)
def test_damaged_document_is_mended(body: str, titles: list[str]) -> None:
    assert [entry.title for entry in entries(body)] == titles


@pytest.mark.parametrize(
    ("encode", "content_type"),
    [
        (lambda text: text.encode(), ""),
        (lambda text: b"\xef\xbb\xbf" + text.encode(), ""),
        (lambda text: text.encode("utf-16"), ""),
        (lambda text: text.encode("utf-16-le"), ""),
        (lambda text: ('<?xml version="1.0" encoding="windows-1252"?>' + text).encode("cp1252"), ""),
        (lambda text: ('<?xml version="1.0" encoding="utf-8"?>' + text).encode("cp1252"), ""),
        (lambda text: ('<?xml version="1.0" encoding="iso-8859-1"?>' + text).encode(), ""),
        (lambda text: text.encode("cp1252"), "text/xml; charset=windows-1252"),
        (lambda text: text.encode("cp1252"), "text/xml"),
    ],
)
def test_character_set_is_found(encode: Callable[[str], bytes], content_type: str) -> None:
    (entry,) = entries(encode(item("<title>L’été à Évian</title>")), content_type)
    assert entry.title == "L’été à Évian"


@pytest.mark.parametrize(
    ("charset", "title"), [("euc-kr", "댐이 버틴다"), ("shift_jis", "ダムは持ちこたえる"), ("koi8-r", "Плотина")]
)
def test_declared_character_set_is_used(charset: str, title: str) -> None:
    body = f'<?xml version="1.0" encoding="{charset}"?>' + item(f"<title>{title}</title>")
    assert entries(body.encode(charset))[0].title == title


def test_entry_without_any_words_is_left_out() -> None:
    assert [entry.title for entry in entries(channel("<item><guid>1</guid></item>", of("Two")))] == ["Two"]


def test_permalink_guid_stands_in_for_a_missing_link() -> None:
    assert entries(item("<title>A</title><guid>https://x.example/a</guid>"))[0].link == "https://x.example/a"
    body = item("<title>A</title><guid isPermaLink='false'>https://x.example/a</guid>")
    assert entries(body)[0].link is None


def test_publishers_own_link_wins_over_feedburners() -> None:
    (entry,) = entries(
        '<rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><title>A</title>'
        "<link>http://feedproxy.example/1</link><feedburner:origLink>https://x.example/a</feedburner:origLink>"
        "</item></channel></rss>"
    )
    assert entry.link == "https://x.example/a"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "empty"),
        ("<!DOCTYPE html><html><p>Hello</html>", "HTML page"),
        ("<HTML><body>", "HTML page"),
        ('<?xml version="1.0"?><urlset><url/></urlset>', "<urlset>"),
        ('{"items": []}', "JSON Feed"),
        ("{", "JSON"),
        ("Forbidden", "no readable feed|no feed"),
        ("<rss>" + "<a>" * 10_000, "nested"),
    ],
)
def test_what_is_no_feed_is_said_to_be_none(body: str, words: str) -> None:
    with pytest.raises(ParseError, match=words):
        entries(body)


# Between two polls


def test_known_items_are_not_read_again() -> None:
    first = read(document(channel(of("A", "1"), of("B", "2"))), FEED, NOW)
    then = read(document(channel(of("C", "3"), of("A", "1"), of("B", "2"))), FEED, NOW, first.memory)
    assert [entry.title for entry in then.entries] == ["C"]
    assert then.items == 3


def test_changed_item_is_read_again() -> None:
    first = read(document(channel(of("A", "1"), of("B", "2"))), FEED, NOW)
    then = read(document(channel(of("A", "1"), of("B, corrected", "2"))), FEED, NOW, first.memory)
    assert [entry.title for entry in then.entries] == ["B, corrected"]


def test_ttl_is_remembered_and_bounded() -> None:
    assert read(document(seeds.RSS2), FEED, NOW).memory.ttl == timedelta(minutes=15)
    assert read(document(seeds.RSS2.replace(">15<", ">999999<")), FEED, NOW).memory.ttl == timedelta(days=1)
    assert read(document(seeds.RSS2.replace(">15<", ">soon<")), FEED, NOW).memory.ttl is None


# Aside


@pytest.mark.parametrize(
    "body", [*seeds.ALL, channel(of("One"), "<item><title>A <b>b</title></item>", "<a b=").encode()]
)
async def test_aside_reads_the_same(body: bytes) -> None:
    assert await read_aside(document(body), FEED, NOW) == read(document(body), FEED, NOW)


@pytest.mark.parametrize(("words", "least"), [(60, INLINE_AT_MOST), (300, THREAD_AT_MOST)])
async def test_long_document_is_read_aside_without_holding_up_the_loop(words: int, least: int) -> None:
    body = rss([Item(str(n), f"Item {n}", "word " * words) for n in range(1_500)])
    assert len(body) > least
    reading = asyncio.create_task(read_aside(document(body), FEED, NOW))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1
    assert len((await reading).entries) == 1_500
    assert turns > 15


async def test_refusal_aside_has_the_same_words() -> None:
    body = b"<urlset>" + b"<url/>" * THREAD_AT_MOST + b"</urlset>"
    with pytest.raises(ParseError, match="<urlset>"):
        await read_aside(document(body), FEED, NOW, Memory())


async def test_an_item_at_which_salvo_fails_leaves_word_of_itself_and_the_others_are_read() -> None:
    """With no end to the times that it may lie ahead, an item's date can't be told from one to come."""
    dated = of("Ferry reopens", date="Mon, 03 Mar 2031 10:00:00 GMT")
    body, boundless = channel(of("One"), dated, of("Two")), Freshness(ahead=timedelta.max)
    one, odd, two = (await read_aside(document(body), FEED, NOW, freshness=boundless)).entries
    assert (one.title, odd.title, two.title) == ("One", "Ferry reopens", "Two")
    assert UNREAD == odd.digest != one.digest
    assert (await read_aside(document(body), FEED, NOW, freshness=boundless)).entries[1].key == odd.key


# Both paths


@pytest.mark.parametrize("body", [body for body in seeds.ALL if body != seeds.JSON.encode()])
def test_fast_path_and_feedparser_agree(body: bytes) -> None:
    assert list(differences(body)) == []


def test_fuzzed_documents_are_read_or_refused() -> None:
    rng = Random(7)
    became = {fuzz.check(fuzz.damaged(seeds.ALL, rng)) for _ in range(1_500)}
    assert became == {"read", "refused", "empty"}
