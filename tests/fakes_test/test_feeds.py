"""The feed server, asked by aiohttp."""

from __future__ import annotations

import asyncio
import json
import sys
import zlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import feedparser
import pytest
from lxml import etree

from tests.fakes.feeds import Answer, Hook, Item, StandInFeeds, hostile

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NOTICE = Item(
    "1", "A missile & more", "From <the> east", "https://wire.example/1", datetime(2024, 5, 1, 12, tzinfo=UTC)
)


@pytest.fixture
async def feeds() -> AsyncIterator[StandInFeeds]:
    async with StandInFeeds() as feeds:
        yield feeds


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.mark.parametrize("kind", ["rss", "atom"])
async def test_items_come_back_from_a_parser(feeds: StandInFeeds, session: aiohttp.ClientSession, kind: str) -> None:
    feeds.serve("/wire.xml", [NOTICE], kind)
    async with session.get(feeds.url("/wire.xml")) as answer:
        entry = feedparser.parse(await answer.read()).entries[0]
    assert (entry.id, entry.title, entry.link) == (NOTICE.guid, NOTICE.title, NOTICE.link)
    assert entry.published_parsed[:5] == (2024, 5, 1, 12, 0)


async def test_json_feed_has_the_items(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    feeds.serve("/wire.json", [NOTICE], "json")
    async with session.get(feeds.url("/wire.json")) as answer:
        assert (await answer.json(content_type="application/feed+json"))["items"][0]["title"] == NOTICE.title


async def test_script_goes_on_poll_by_poll_and_stays_at_its_end(
    feeds: StandInFeeds, session: aiohttp.ClientSession
) -> None:
    feeds.script("/wire.xml", [Answer(status=500), Answer(b"one"), Answer(b"two")])
    seen = []
    for _ in range(4):
        async with session.get(feeds.url("/wire.xml")) as answer:
            seen.append((answer.status, await answer.read()))
    assert seen == [(500, b""), (200, b"one"), (200, b"two"), (200, b"two")]
    assert [poll.status for poll in feeds.polls["/wire.xml"]] == [500, 200, 200, 200]


async def test_present_validator_is_answered_304(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    feeds.script("/wire.xml", [Answer(b"one", last_modified="Wed, 01 May 2024 12:00:00 GMT")])
    async with session.get(feeds.url("/wire.xml")) as answer:
        etag = answer.headers["ETag"]
    for headers in ({"If-None-Match": etag}, {"If-Modified-Since": "Wed, 01 May 2024 12:00:00 GMT"}):
        async with session.get(feeds.url("/wire.xml"), headers=headers) as answer:
            assert answer.status == 304
    async with session.get(feeds.url("/wire.xml"), headers={"If-None-Match": '"older"'}) as answer:
        assert answer.status == 200
    assert feeds.polls["/wire.xml"][1].headers["If-None-Match"] == etag


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
async def test_body_is_compressed(feeds: StandInFeeds, session: aiohttp.ClientSession, encoding: str) -> None:
    feeds.script("/wire.xml", [Answer(b"text" * 99, encoding=encoding)])
    async with session.get(feeds.url("/wire.xml")) as answer:
        assert answer.headers["Content-Encoding"] == encoding
        assert await answer.read() == b"text" * 99


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
async def test_bomb_is_small_on_the_wire_and_large_when_opened(feeds: StandInFeeds, encoding: str) -> None:
    feeds.hook("/bomb.xml", hostile.bomb(encoding, 8 << 20))
    async with aiohttp.ClientSession(auto_decompress=False) as session, session.get(feeds.url("/bomb.xml")) as answer:
        packed = await answer.read()
    assert len(packed) < 100_000
    opened = zstd.decompress(packed) if encoding == "zstd" else zlib.decompressobj(31).decompress(packed)
    assert len(opened) == 8 << 20


async def test_never_ending_body_never_ends(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    feeds.hook("/wire.xml", hostile.never_ending())
    async with session.get(feeds.url("/wire.xml")) as answer:
        assert len(await answer.content.readexactly(5_000_000)) == 5_000_000


async def test_held_answer_waits_for_its_release(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    release = asyncio.Event()
    feeds.hook("/wire.xml", hostile.held(release, b"late"))
    asking = asyncio.create_task(session.get(feeds.url("/wire.xml")))
    await feeds.polled("/wire.xml")
    assert not asking.done()
    release.set()
    assert await (await asking).read() == b"late"


@pytest.mark.parametrize(
    "hook",
    [hostile.reset(), hostile.lying_length(b"short", 999), hostile.raw(b"nonsense\r\n\r\n")],
    ids=["reset", "lying length", "no http"],
)
async def test_broken_answers_fail_in_the_client(
    feeds: StandInFeeds, session: aiohttp.ClientSession, hook: Hook
) -> None:
    feeds.hook("/wire.xml", hook)
    with pytest.raises(aiohttp.ClientError):
        async with session.get(feeds.url("/wire.xml")) as answer:
            await answer.read()


async def test_redirect_leads_on(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    feeds.hook("/old.xml", hostile.redirect(feeds.url("/new.xml"), 301))
    feeds.serve("/new.xml", [NOTICE])
    async with session.get(feeds.url("/old.xml")) as answer:
        assert (answer.url.path, answer.history[0].status) == ("/new.xml", 301)


async def test_remote_control_serves_items(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    wanted = {"path": "/wire.xml", "kind": "atom", "items": [{"guid": "1", "title": "Launch"}]}
    async with session.post(feeds.url("/_control/serve"), json=wanted) as answer:
        url = (await answer.json())["url"]
    async with session.get(url) as answer:
        assert b"<title>Launch</title>" in await answer.read()
    async with session.get(feeds.url("/_control/state")) as answer:
        assert (await answer.json())["/wire.xml"][0][0] == 200


async def test_slow_body_comes_in_pieces(feeds: StandInFeeds, session: aiohttp.ClientSession) -> None:
    feeds.hook("/wire.xml", hostile.slow_body(b"slow", gap=0.001))
    async with session.get(feeds.url("/wire.xml")) as answer:
        assert await answer.content.readexactly(1) == b"s"
        assert await answer.read() == b"low"


def test_traps_are_what_they_claim() -> None:
    assert hostile.deep(10_000).count(b"<a>") == 10_000
    opened = etree.fromstring(hostile.entity_bomb(2), etree.XMLParser(resolve_entities=True))
    assert opened.findtext("channel/item/title") == "ha" * 100
    assert b'SYSTEM "file:///etc/passwd"' in hostile.external_entity("file:///etc/passwd")


async def test_server_runs_as_a_process() -> None:
    arguments = ("-m", "tests.fakes.feeds", "--port", "0")
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    where = json.loads(await process.stdout.readline())
    async with aiohttp.ClientSession() as session, session.get(where["control"] + "state") as answer:
        assert await answer.json() == {}
    process.terminate()
    assert await process.wait() == 0
