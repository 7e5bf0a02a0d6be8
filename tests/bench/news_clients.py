"""The benchmark's clients, each in a process of its own: bare aiohttp, Salvo, and the library `reader`.

Reads the names of rounds from standard input, polls all feeds once for each, and answers with what it cost as JSON.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import feedparser_sgmllib

from bot.model import Feed, Freshness
from bot.news.fetch import Fetcher
from bot.news.health import after_success, untried
from bot.news.parse import Memory, read_aside
from bot.pipeline import Intake, reopen, take_in
from storage.database import Database
from storage.feeds import save_health

AT_ONCE = 50
Round = Callable[[], Awaitable[int]]


def urls(port: int, feeds: int) -> list[str]:
    """As many feeds, each on a host of its own: all of 127.0.0.0/8 is this machine."""
    return [f"http://127.{1 + n // 62_500}.{n // 250 % 250}.{1 + n % 250}:{port}/{n}" for n in range(feeds)]


async def each(feeds: list[str], poll: Callable[[str], Awaitable[int]]) -> int:
    """Polls all `feeds`, some at once; the sum of the new items."""
    left = iter(feeds)

    async def worker() -> int:
        return sum([await poll(feed) for feed in left])

    return sum(await asyncio.gather(*(worker() for _ in range(AT_ONCE))))


async def bare(feeds: list[str], open_: AsyncExitStack) -> Round:
    """aiohttp alone: the same requests, the bodies read and dropped."""
    session = await open_.enter_async_context(aiohttp.ClientSession())
    etags: dict[str, str] = {}

    async def poll(url: str) -> int:
        headers = {"If-None-Match": etags[url]} if url in etags else {}
        async with session.get(url, headers=headers) as response:
            await response.read()
            etags[url] = response.headers["ETag"]
        return 0

    return lambda: each(feeds, poll)


async def salvo(feeds: list[str], open_: AsyncExitStack) -> Round:
    """Fetched, parsed, and told apart from what is known by Salvo's memory alone."""
    fetcher = await open_.enter_async_context(Fetcher())
    known = {url: Feed(url, url, "Outlet") for url in feeds}
    health = {url: untried(feed) for url, feed in known.items()}
    memory: dict[str, Memory] = {}

    async def poll(url: str) -> int:
        now = datetime.now(UTC)
        fetched = await fetcher.fetch(known[url], health[url], now)
        new = 0
        if fetched.document:
            reading = await read_aside(fetched.document, known[url], now, memory.get(url, Memory()))
            memory[url] = reading.memory
            new = len(reading.entries)
        health[url] = after_success(known[url], fetched, now, new=new)
        return new

    return lambda: each(feeds, poll)


async def salvo_whole(feeds: list[str], open_: AsyncExitStack) -> Round:
    """The whole way of a poll: fetched, parsed, judged, every item kept, and the feeds' health at the end."""
    fetcher = await open_.enter_async_context(Fetcher())
    folder = open_.enter_context(tempfile.TemporaryDirectory())
    db = await Database.open(Path(folder) / "salvo.db", datetime.now(UTC))
    open_.push_async_callback(db.close)
    room = await reopen(db, Freshness(), datetime.now(UTC))
    known = {url: Feed(url, url, "Outlet") for url in feeds}
    health = {url: untried(feed) for url, feed in known.items()}
    memory: dict[str, Memory] = {}

    async def poll(url: str) -> int:
        now = datetime.now(UTC)
        fetched = await fetcher.fetch(known[url], health[url], now)
        intake = Intake()
        if fetched.document:
            reading = await read_aside(fetched.document, known[url], now, memory.get(url, Memory()))
            intake = await take_in(room, reading.entries, now)
            memory[url] = reading.memory
        health[url] = after_success(known[url], fetched, now, new=intake.new, reports=intake.reports)
        return intake.new

    async def poll_all() -> int:
        new = await each(feeds, poll)
        async with db.transaction() as tx:
            await save_health(tx, health.values())
        return new

    return poll_all


async def reader(feeds: list[str], open_: AsyncExitStack) -> Round:
    """The library `reader` as its documentation uses it, in one thread."""
    # reader's own copy of feedparser asks for this module by its former name.
    sys.modules.setdefault("sgmllib", feedparser_sgmllib)
    from reader import UpdatedFeed, make_reader

    folder = open_.enter_context(tempfile.TemporaryDirectory())
    library = open_.enter_context(make_reader(str(Path(folder) / "reader.db")))
    for url in feeds:
        library.add_feed(url)

    async def poll_all() -> int:
        updates = library.update_feeds_iter(scheduled=False)
        return sum(update.value.new for update in updates if isinstance(update.value, UpdatedFeed))

    return poll_all


CLIENTS = {"aiohttp": bare, "salvo": salvo, "salvo, whole": salvo_whole, "reader": reader}


async def main(name: str, port: int, feeds: int) -> None:
    """Answers rounds until the input ends."""
    async with AsyncExitStack() as open_:
        poll_all = await CLIENTS[name](urls(port, feeds), open_)
        for _ in sys.stdin:
            cpu, wall = time.process_time(), time.perf_counter()
            new = await poll_all()
            cost = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "new": new}
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(json.dumps({**cost, "peak": peak}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
