"""One article has one address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.news.links import canonical, identity

BASE = "https://gazette.example/world/rss.xml"
CASES = (
    # what stays
    ("https://gazette.example/a/story-1", "https://gazette.example/a/story-1"),
    ("https://gazette.example/Story?id=7&page=2", "https://gazette.example/Story?id=7&page=2"),
    ("https://gazette.example/?p=123", "https://gazette.example?p=123"),
    ("http://old.example/a", "http://old.example/a"),
    ("https://[2606:4700::1]:8443/a", "https://[2606:4700::1]:8443/a"),
    # campaigns and trackers
    ("https://gazette.example/a?utm_source=rss&utm_medium=feed", "https://gazette.example/a"),
    ("https://gazette.example/a?id=7&UTM_Campaign=x", "https://gazette.example/a?id=7"),
    ("https://gazette.example/a?fbclid=abc&gclid=d", "https://gazette.example/a"),
    ("https://www.bbc.co.uk/news/world-1?at_medium=RSS&at_campaign=K", "https://www.bbc.co.uk/news/world-1"),
    ("https://gazette.example/a?CMP=rss&ito=1490&ns_mchannel=rss", "https://gazette.example/a"),
    ("https://news.google.com/rss/articles/CBMiAbc?oc=5", "https://news.google.com/rss/articles/CBMiAbc"),
    ("https://www.nytimes.com/2031/a.html?partner=rss&emc=rss", "https://www.nytimes.com/2031/a.html"),
    ("https://other.example/a?partner=7", "https://other.example/a?partner=7"),
    ("https://en.yna.co.kr/view/AEN1?section=nk/nk", "https://en.yna.co.kr/view/AEN1"),
    # fragments, slashes, ports, case, blanks
    ("https://gazette.example/a#comments", "https://gazette.example/a"),
    ("https://www.bbc.com/news/a#0", "https://www.bbc.com/news/a"),
    ("https://gazette.example/a/", "https://gazette.example/a"),
    ("https://gazette.example", "https://gazette.example"),
    ("https://gazette.example/", "https://gazette.example"),
    ("HTTPS://Gazette.Example:443/A", "https://gazette.example/A"),
    ("http://gazette.example:80/a", "http://gazette.example/a"),
    ("http://gazette.example:8080/a", "http://gazette.example:8080/a"),
    ("https://gazette.example./a", "https://gazette.example/a"),
    ("  https://gazette.example/a\n ", "https://gazette.example/a"),
    ("https://gazette.example/a?", "https://gazette.example/a"),
    ("https://reader:secret@gazette.example/a", "https://gazette.example/a"),
    # phones and AMP
    ("https://m.gazette.example/a", "https://www.gazette.example/a"),
    ("https://mobile.gazette.example/a", "https://www.gazette.example/a"),
    ("https://amp.gazette.example/a", "https://www.gazette.example/a"),
    ("https://m.en.yna.co.kr/view/AEN1", "https://en.yna.co.kr/view/AEN1"),
    ("https://m.example/a", "https://m.example/a"),
    ("https://amplified.example/amplifier", "https://amplified.example/amplifier"),
    ("https://gazette.example/a/amp/", "https://gazette.example/a"),
    ("https://gazette.example/amp/a", "https://gazette.example/a"),
    ("https://gazette.example/a.amp", "https://gazette.example/a"),
    ("https://gazette.example/a.amp.html", "https://gazette.example/a.html"),
    ("https://gazette.example/a?amp=1&id=2", "https://gazette.example/a?id=2"),
    ("https://gazette.example/a?outputType=amp", "https://gazette.example/a"),
    ("https://www.google.com/amp/s/amp.gazette.example/a", "https://www.gazette.example/a"),
    ("https://gazette-example.cdn.ampproject.org/c/s/gazette.example/a/amp", "https://gazette.example/a"),
    ("https://gazette-example.cdn.ampproject.org/v/gazette.example/a", "http://gazette.example/a"),
    # searches that count clicks
    (
        "http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=https%3a%2f%2fgazette.example%2fa%3fid%3d7&c=2",
        "https://gazette.example/a?id=7",
    ),
    (
        "https://www.bing.com/news/apiclick.aspx?url=javascript%3aalert(1)",
        "https://www.bing.com/news/apiclick.aspx?url=javascript%3aalert(1)",
    ),
    ("https://www.bing.com/news/apiclick.aspx?ref=x", "https://www.bing.com/news/apiclick.aspx?ref=x"),
    # relative to the feed
    ("/a", "https://gazette.example/a"),
    ("story", "https://gazette.example/world/story"),
    ("//cdn.gazette.example/a", "https://cdn.gazette.example/a"),
    ("?id=7", "https://gazette.example/world/rss.xml?id=7"),
    # no address at all
    ("", None),
    (None, None),
    ("javascript:alert(1)", None),
    ("mailto:desk@gazette.example", None),
    ("file:///etc/passwd", None),
    ("tag:gazette.example,2031:7", None),
    ("http://", None),
    ("http://[::bad/a", None),
    ("http://gazette.example:port/a", None),
    ("https://gazette.example/" + "a" * 2_000, None),
)


@pytest.mark.parametrize(("link", "expected"), CASES)
def test_canonical_link(link: str | None, expected: str | None) -> None:
    assert canonical(link, BASE) == expected


@pytest.mark.parametrize("link", [expected for _, expected in CASES if expected])
def test_canonical_link_stays_as_it_is(link: str) -> None:
    assert canonical(link) == link


@given(st.text())
def test_any_text_is_a_web_address_or_nothing(text: str) -> None:
    found = canonical(text, BASE)
    assert found is None or found.startswith(("http://", "https://"))


def test_scheme_and_www_tell_no_two_articles_apart() -> None:
    assert identity("https://www.gazette.example/a") == identity("http://gazette.example/a")
