"""Feed lists handed over as OPML."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import ParseError
from bot.model import Feed, Tier
from bot.news.opml import MOST_FEEDS, read_opml, write_opml

FEEDS = [
    Feed("Wire & Co", "https://wire.example/rss?a=1&b=2", "Wire", "ko", Tier.AGENCY, timedelta(minutes=1)),
    Feed("Gazette", "https://gazette.example/atom", "Gazette", enabled=False),
]


def outlines(*outlines: str) -> bytes:
    """An OPML document, as another reader writes it."""
    return f'<?xml version="1.0"?><opml version="1.1"><body>{"".join(outlines)}</body></opml>'.encode()


def test_what_is_written_is_read_again() -> None:
    assert read_opml(write_opml(FEEDS), trusted=True) == FEEDS


def test_feeds_of_a_stranger_are_not_trusted() -> None:
    assert read_opml(write_opml(FEEDS)) == [replace(feed, trusted=False) for feed in FEEDS]


def test_other_readers_lists_are_read_with_their_folders() -> None:
    wire = '<outline text="Wire" type="rss" xmlUrl="https://wire.example/rss" htmlUrl="https://wire.example"/>'
    gazette = '<outline title="Gazette" xmlUrl="https://gazette.example/rss"/>'
    found = read_opml(outlines(f'<outline text="News">{wire}</outline>', gazette))
    assert [(feed.name, feed.url) for feed in found] == [
        ("Wire", "https://wire.example/rss"),
        ("Gazette", "https://gazette.example/rss"),
    ]
    assert found[0].interval == timedelta(minutes=5)


def test_addresses_are_taken_once_and_names_kept_apart() -> None:
    found = read_opml(
        outlines(
            '<outline text="News" xmlUrl="https://a.example/rss"/>',
            '<outline text="News" xmlUrl="https://b.example/rss"/>',
            '<outline text="Again" xmlUrl="https://a.example/rss"/>',
        )
    )
    assert [(feed.name, feed.url) for feed in found] == [
        ("News", "https://a.example/rss"),
        ("News 2", "https://b.example/rss"),
    ]


def test_addresses_that_are_no_feeds_are_left_out() -> None:
    bad = ("file:///etc/passwd", "javascript:x", "", "http://", "http://[::bad")
    assert read_opml(outlines(*(f'<outline text="x" xmlUrl="{address}"/>' for address in bad))) == []


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"no xml",
        b"<rss/>",
        b'<!DOCTYPE opml [<!ENTITY a "b">]><opml>' + b"<outline>" * 5_000,
        outlines(*(f'<outline xmlUrl="https://x.example/{number}"/>' for number in range(MOST_FEEDS + 1))),
    ],
)
def test_what_is_no_list_of_feeds_is_refused(document: bytes) -> None:
    with pytest.raises(ParseError):
        read_opml(document)
