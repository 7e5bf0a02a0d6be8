"""Hostile feed servers: each does harm to its own feed alone, and that one says what is wrong."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio
from aiohttp.abc import ResolveResult

from bot.errors import FeedError, FeedGone, FeedRefused, FeedStatus, FeedTimeout, FeedTooLarge, FetchError, ParseError
from bot.model import Entry, Feed
from bot.news.fetch import Fetcher, Limits
from bot.news.guard import Resolver
from bot.news.health import untried
from bot.news.parse import read_aside
from tests.fakes.hostile_feeds import NOW, PATHS
from tests.fakes.tls import self_signed

PATIENCE = Limits(total=timedelta(seconds=3), silence=timedelta(seconds=1))
BOTH = ["The dam holds", "The mayor resigns"]

REFUSED: dict[str, tuple[type[FeedError], str]] = {
    "slow-headers": (FeedTimeout, "silent"),
    "slow-body": (FeedTimeout, "No full answer"),
    "silent-body": (FeedTimeout, "silent"),
    "never-ending": (FeedTooLarge, "larger"),
    "gzip-bomb-1m": (FetchError, "too early"),
    "gzip-bomb-100m": (FeedTooLarge, "larger"),
    "gzip-bomb-10g": (FeedTooLarge, "larger"),
    "zstd-bomb-1m": (ParseError, "empty"),
    "zstd-bomb-100m": (FeedTooLarge, "larger"),
    "zstd-bomb-10g": (FeedTooLarge, "larger"),
    "cut-gzip": (FetchError, "too early"),
    "bad-gzip": (FetchError, "no sound gzip"),
    "unknown-coding": (FetchError, "snappy"),
    "length-too-long": (FetchError, "too early"),
    "length-too-short": (FeedError, "no "),
    "length-huge": (FeedTooLarge, "larger"),
    "redirect-loop": (FetchError, "circle"),
    "redirect-metadata": (FeedRefused, "public internet"),
    "redirect-loopback": (FeedRefused, "Port"),
    "redirect-file": (FeedRefused, "http"),
    "redirect-nonsense": (FetchError, "can't be read"),
    "reset": (FetchError, "broke the connection"),
    "reset-in-body": (FetchError, "too early"),
    "no-http": (FetchError, "no proper HTTP"),
    "endless-header": (FetchError, "no proper HTTP"),
    "bad-chunks": (FetchError, "no proper HTTP"),
    "deep": (ParseError, "nested without end"),
    "page": (ParseError, "HTML page"),
    "empty": (ParseError, "empty"),
    "blank": (ParseError, "empty"),
    "json": (ParseError, "JSON Feed"),
    "gone": (FeedGone, "410"),
    "missing": (FeedStatus, "404"),
}
WAITS = {
    "429-seconds": timedelta(minutes=2),
    "429-fraction": timedelta(seconds=1.5),
    "429-date": timedelta(minutes=2),
    "429-past": timedelta(),
    "429-negative": timedelta(),
    "429-century": timedelta(days=1),
    "429-words": None,
    "429-empty": None,
    "503-seconds": timedelta(minutes=2),
}
READ = {
    "sound": BOTH,
    "bad-utf8": ["Le b\ufffdrrage cède à l’été", "The mayor resigns"],
    "wrong-encoding": ["Le barrage cède à l’été", "The mayor resigns"],
    "unknown-encoding": BOTH,
    "bom-utf8": BOTH,
    "bom-utf16": ["Le barrage cède à l’été", "The mayor resigns"],
    "bom-utf32": ["Le barrage cède à l’été", "The mayor resigns"],
    "nuls": BOTH,
    "cut-document": BOTH,
    "entities": ["&e10;"],
    "external-file": ["&out;"],
    "external-address": ["&out;"],
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server() -> AsyncIterator[str]:
    """The hostile server's address; it runs in a process of its own."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.fakes.hostile_feeds", stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    yield json.loads(await child.stdout.readline())["url"]
    child.terminate()
    await child.wait()


async def polled(address: str, *, trusted: bool = True) -> list[Entry]:
    """The entries that one poll of `address` brings."""
    feed = Feed("feed", address, "Outlet", trusted=trusted)
    async with Fetcher(PATIENCE) as fetcher:
        fetched = await fetcher.fetch(feed, untried(feed), NOW)
    assert fetched.document is not None
    return (await read_aside(fetched.document, feed, NOW)).entries


def test_every_way_of_being_hostile_is_tested() -> None:
    tested = {*REFUSED, *WAITS, *READ, "many-items", "long-title"}
    assert tested == set(PATHS)


@pytest.mark.parametrize("path", REFUSED)
@pytest.mark.asyncio(loop_scope="module")
async def test_hostile_answer_is_refused_with_words(server: str, path: str) -> None:
    kind, words = REFUSED[path]
    with pytest.raises(kind, match=words):
        await polled(f"{server}/{path}")


@pytest.mark.parametrize("path", WAITS)
@pytest.mark.asyncio(loop_scope="module")
async def test_retry_after_is_understood_in_every_form(server: str, path: str) -> None:
    with pytest.raises(FeedStatus) as refusal:
        await polled(f"{server}/{path}")
    assert refusal.value.retry_after == WAITS[path]


@pytest.mark.parametrize("path", READ)
@pytest.mark.asyncio(loop_scope="module")
async def test_damaged_document_is_read_all_the_same(server: str, path: str) -> None:
    assert [entry.title for entry in await polled(f"{server}/{path}")] == READ[path]


@pytest.mark.asyncio(loop_scope="module")
async def test_of_endless_items_the_first_and_the_last_thousand_are_read(server: str) -> None:
    titles = [entry.title for entry in await polled(f"{server}/many-items")]
    assert titles[:1000] == [f"Item {number}" for number in range(1000)]
    assert titles[1000:] == [f"Item {number}" for number in range(99_000, 100_000)]


@pytest.mark.asyncio(loop_scope="module")
async def test_title_of_five_megabytes_is_cut(server: str) -> None:
    first, second = await polled(f"{server}/long-title")
    assert len(first.title) <= 1_000
    assert first.title.endswith("…")
    assert second.title == "The mayor resigns"


@pytest.mark.asyncio(loop_scope="module")
async def test_plain_text_where_tls_should_be_is_said_to_be_none(server: str) -> None:
    with pytest.raises(FetchError, match="No secure connection"):
        await polled(server.replace("http://", "https://") + "/sound")


@pytest.mark.asyncio(loop_scope="module")
async def test_certificate_that_nobody_vouches_for_is_not_believed() -> None:
    def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async with await asyncio.start_server(say_nothing, "127.0.0.1", 0, ssl=self_signed()) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(FetchError, match="certificate is not valid"):
            await polled(f"https://127.0.0.1:{port}/feed")


@pytest.mark.asyncio(loop_scope="module")
async def test_name_server_that_hangs_is_given_up() -> None:
    class Hanging(Resolver):
        async def resolve(self, host: str, port: int = 0, family: object = None) -> list[ResolveResult]:
            await asyncio.Event().wait()
            return []

    feed = Feed("feed", "http://feeds.example/", "Outlet")
    async with Fetcher(Limits(total=timedelta(seconds=0.2)), resolver=Hanging()) as fetcher:
        with pytest.raises(FeedTimeout):
            await fetcher.fetch(feed, untried(feed), NOW)


@pytest.mark.asyncio(loop_scope="module")
async def test_host_that_nobody_answers_at_is_said_to_be_down() -> None:
    with pytest.raises(FetchError, match="No connection"):
        await polled("http://127.0.0.1:9/feed")


@pytest.mark.asyncio(loop_scope="module")
async def test_stranger_may_not_reach_this_machine(server: str) -> None:
    with pytest.raises(FeedRefused):
        await polled(f"{server}/sound", trusted=False)


@pytest.mark.asyncio(loop_scope="module")
async def test_hostile_servers_hold_up_nobody_else() -> None:
    siege = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.news.siege", stdout=asyncio.subprocess.PIPE
    )
    out, _ = await siege.communicate()
    told = json.loads(out)
    assert told["polls"] >= 100
    assert told["slowest_poll"] < 1.0
    assert told["longest_turn"] < 0.1
    assert told["memory"] < 250


def test_limits_are_what_the_readme_says() -> None:
    assert replace(Limits()) == Limits(body=10 * 1024 * 1024, redirects=5, a_host=2)
