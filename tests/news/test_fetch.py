"""Fetching, politely: validators, redirects, encodings, statuses, and at most two requests at a time a host."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import HOMEPAGE
from bot.errors import FeedGone, FeedStatus, FetchError
from bot.model import Feed, FeedHealth
from bot.news.fetch import Fetched, Fetcher
from bot.news.health import after_failure, after_success, untried
from tests.fakes.feeds import Answer, Item, StandInFeeds, hostile, rss

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)
BODY = rss([Item("1", "The dam holds")])
OTHER = rss([Item("2", "The mayor resigns")])


def feed_at(address: str) -> Feed:
    """A feed of the operator's."""
    return Feed("feed", address, "Outlet", interval=timedelta(minutes=1))


async def polls(fetcher: Fetcher, feed: Feed, times: int, health: FeedHealth | None = None) -> list[Fetched]:
    """So many polls in a row, each with what the one before it taught."""
    health = health or untried(feed)
    brought = []
    for _ in range(times):
        fetched = await fetcher.fetch(feed, health, NOW)
        health = after_success(feed, fetched, NOW)
        brought.append(fetched)
    return brought


async def test_document_says_all_that_is_known_of_it() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, etag='"v1"', last_modified="Tue, 04 Mar 2031 11:00:00 GMT")])
        (fetched,) = await polls(fetcher, feed_at(feeds.url("/a")), 1)
        document = fetched.document
        assert document is not None
        assert (document.body, document.feed, document.fetched_at) == (BODY, "feed", NOW)
        assert document.final_url == feeds.url("/a")
        assert document.content_type.startswith("application/rss+xml")
        assert (document.etag, document.last_modified) == ('"v1"', "Tue, 04 Mar 2031 11:00:00 GMT")


async def test_request_says_who_asks() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY)])
        await polls(fetcher, feed_at(feeds.url("/a")), 1)
        headers = feeds.polls["/a"][0].headers
        assert headers["User-Agent"].startswith("Salvo/")
        assert HOMEPAGE in headers["User-Agent"]
        assert "zstd" in headers["Accept-Encoding"]


async def test_unchanged_feed_answers_304_and_brings_nothing() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, etag='"v1"')])
        first, second = await polls(fetcher, feed_at(feeds.url("/a")), 2)
        assert first.document is not None
        assert second.document is None
        assert [poll.status for poll in feeds.polls["/a"]] == [200, 304]
        assert feeds.polls["/a"][1].headers["If-None-Match"] == '"v1"'


async def test_last_modified_serves_where_there_is_no_etag() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, etag="", last_modified="Tue, 04 Mar 2031 11:00:00 GMT")])
        await polls(fetcher, feed_at(feeds.url("/a")), 2)
        assert [poll.status for poll in feeds.polls["/a"]] == [200, 304]


async def test_same_body_without_validators_brings_nothing() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, etag=""), Answer(BODY, etag=""), Answer(OTHER, etag="")])
        brought = await polls(fetcher, feed_at(feeds.url("/a")), 3)
        assert [fetched.document is not None for fetched in brought] == [True, False, True]


async def test_changed_address_forgets_the_validators() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, etag='"v1"')])
        feeds.script("/b", [Answer(BODY, etag='"v1"')])
        (fetched,) = await polls(fetcher, feed_at(feeds.url("/a")), 1)
        moved = feed_at(feeds.url("/b"))
        again = await fetcher.fetch(moved, fetched.health, NOW)
        assert again.document is not None
        assert again.health.url == moved.url


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
@pytest.mark.parametrize("size", [1, 1_000, 12_000])
async def test_every_encoding_is_unpacked(encoding: str, size: int) -> None:
    body = rss([Item(str(n), f"Item {n}") for n in range(size)])
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(body, encoding=encoding)])
        (fetched,) = await polls(fetcher, feed_at(feeds.url("/a")), 1)
        assert fetched.document is not None
        assert fetched.document.body == body


async def test_gzip_of_several_members_is_unpacked_whole() -> None:
    members = Answer(BODY[:50], encoding="gzip").body + Answer(BODY[50:], encoding="gzip").body
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(members, headers={"Content-Encoding": "gzip"})])
        (fetched,) = await polls(fetcher, feed_at(feeds.url("/a")), 1)
        assert fetched.document is not None
        assert fetched.document.body == BODY


async def test_plain_text_that_claims_to_be_gzip_is_taken_as_it_is() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, headers={"Content-Encoding": "gzip"})])
        (fetched,) = await polls(fetcher, feed_at(feeds.url("/a")), 1)
        assert fetched.document is not None
        assert fetched.document.body == BODY


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirect_is_followed(status: int) -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.hook("/old", hostile.redirect("/new", status))
        feeds.script("/new", [Answer(BODY)])
        (fetched,) = await polls(fetcher, feed_at(feeds.url("/old")), 1)
        assert fetched.document is not None
        assert fetched.document.final_url == feeds.url("/new")
        assert (fetched.health.moved_to is not None) == (status in {301, 308})


async def test_permanent_redirect_is_believed_after_three_polls() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.hook("/old", hostile.redirect("/new", 301))
        feeds.script("/new", [Answer(BODY)])
        await polls(fetcher, feed_at(feeds.url("/old")), 5)
        assert (len(feeds.polls["/old"]), len(feeds.polls["/new"])) == (3, 5)


async def test_permanent_redirect_that_wavers_is_not_believed() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        moved = Answer(hook=hostile.redirect("/new", 301))
        feeds.script("/old", [moved, moved, Answer(BODY), moved, moved, moved])
        feeds.script("/new", [Answer(BODY)])
        await polls(fetcher, feed_at(feeds.url("/old")), 5)
        assert len(feeds.polls["/old"]) == 5


async def test_failing_new_address_is_given_up_for_the_old_one() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/old", [Answer(BODY)])
        feed = feed_at(feeds.url("/old"))
        health = replace(untried(feed), moved_to=feeds.url("/new"), moved_polls=3)
        with pytest.raises(FeedStatus) as failure:
            await fetcher.fetch(feed, health, NOW)
        health = after_failure(feed, health, failure.value, NOW)
        (fetched,) = await polls(fetcher, feed, 1, health)
        assert fetched.document is not None


async def test_five_redirects_are_followed_and_six_are_not() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        for hop in range(6):
            feeds.hook(f"/{hop}", hostile.redirect(f"/{hop + 1}"))
        feeds.script("/6", [Answer(BODY)])
        assert (await polls(fetcher, feed_at(feeds.url("/1")), 1))[0].document is not None
        with pytest.raises(FetchError, match="circle"):
            await polls(fetcher, feed_at(feeds.url("/0")), 1)


# Statuses


async def test_410_is_the_end_of_a_feed_and_404_is_not() -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        for status, kind in ((410, FeedGone), (404, FeedStatus), (403, FeedStatus), (500, FeedStatus)):
            feeds.script("/a", [Answer(status=status)])
            with pytest.raises(kind, match=str(status)):
                await polls(fetcher, feed_at(feeds.url("/a")), 1)


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Cache-Control": "max-age=300"}, timedelta(minutes=5)),
        ({"Cache-Control": "public, MAX-AGE=600, must-revalidate"}, timedelta(minutes=10)),
        ({"Cache-Control": "no-cache, max-age=300"}, None),
        ({"Cache-Control": "max-age=99999999999"}, timedelta(days=1)),
        ({"Cache-Control": "max-age=0"}, None),
        ({"Expires": "Tue, 04 Mar 2031 12:20:00 GMT"}, timedelta(minutes=20)),
        ({"Expires": "0"}, None),
        ({"Expires": "Tue, 04 Mar 2031 12:20:00 GMT", "Cache-Control": "max-age=60"}, timedelta(minutes=1)),
        ({}, None),
    ],
)
async def test_servers_wish_for_a_pause_is_understood(headers: dict[str, str], pause: timedelta | None) -> None:
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        feeds.script("/a", [Answer(BODY, headers=headers)])
        assert (await polls(fetcher, feed_at(feeds.url("/a")), 1))[0].pause == pause


# Manners


async def test_host_gets_at_most_two_requests_at_a_time() -> None:
    release = asyncio.Event()
    async with StandInFeeds() as feeds, Fetcher() as fetcher:
        for number in range(5):
            feeds.hook(f"/{number}", hostile.held(release, BODY))
        waiting = [asyncio.create_task(polls(fetcher, feed_at(feeds.url(f"/{number}")), 1)) for number in range(5)]
        await feeds.until(lambda: len(feeds.polls) == 2)
        # The host's name and port are what counts: a third request by another name goes through.
        elsewhere = feed_at(feeds.url("/free").replace("127.0.0.1", "localhost"))
        feeds.script("/free", [Answer(BODY)])
        assert (await polls(fetcher, elsewhere, 1))[0].document is not None
        assert len(feeds.polls) == 3
        release.set()
        assert len(await asyncio.gather(*waiting)) == 5


async def test_secret_in_the_address_stands_in_no_error() -> None:
    async with Fetcher() as fetcher:
        with pytest.raises(FetchError) as failure:
            await polls(fetcher, feed_at("http://name:hushhush@127.0.0.1:9/feed?key=hushhush"), 1)
        assert "hushhush" not in str(failure.value)
