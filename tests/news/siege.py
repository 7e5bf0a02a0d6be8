"""All hostile servers at once, and ordinary feeds polled meanwhile: `python -m tests.news.siege`.

Prints as JSON what the ordinary ones felt: polls made, the slowest one and the event loop's longest turn in seconds
(its own CPU time, so that a busy machine is not blamed on it, and beside it the clock's), peak memory in MB with that
of the processes that read what is heavy.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.errors import FeedError
from bot.model import Feed
from bot.news.fetch import Fetcher, Limits
from bot.news.health import untried
from bot.news.parse import read_aside
from tests.fakes.hostile_feeds import NOW, PATHS

LIMITS = Limits(total=timedelta(seconds=6), silence=timedelta(seconds=3), a_host=len(PATHS) * 2)
ROUNDS = 2


@dataclass(slots=True)
class Felt:
    """What was measured so far."""

    polls: int = 0
    slowest_poll: float = 0.0
    longest_turn: float = 0.0
    longest_wait: float = 0.0


async def poll(fetcher: Fetcher, url: str) -> None:
    """One poll, as the watch makes it."""
    feed = Feed(url, url, "Outlet")
    fetched = await fetcher.fetch(feed, untried(feed), NOW)
    if fetched.document:
        await read_aside(fetched.document, feed, NOW)


async def attack(fetcher: Fetcher, hostile: str) -> None:
    """Every hostile path, twice at once."""

    async def one(path: str) -> None:
        with suppress(FeedError):
            await poll(fetcher, f"{hostile}/{path}")

    for _ in range(ROUNDS):
        await asyncio.gather(*(one(path) for path in PATHS * 2))


async def go_on(fetcher: Fetcher, ordinary: str, felt: Felt) -> None:
    """One ordinary poll after the other."""
    while True:
        begun = time.perf_counter()
        await poll(fetcher, f"{ordinary}/{felt.polls % 1000}")
        felt.slowest_poll = max(felt.slowest_poll, time.perf_counter() - begun)
        felt.polls += 1
        await asyncio.sleep(0.02)


async def beat(felt: Felt) -> None:
    """Notes how long the loop is away from this task."""
    while True:
        turn, clock = time.thread_time(), time.perf_counter()
        await asyncio.sleep(0.001)
        felt.longest_turn = max(felt.longest_turn, time.thread_time() - turn)
        felt.longest_wait = max(felt.longest_wait, time.perf_counter() - clock)


async def begun(module: str) -> tuple[asyncio.subprocess.Process, bytes]:
    """A server process and the first line that it prints."""
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", module, stdout=asyncio.subprocess.PIPE)
    assert child.stdout is not None
    return child, await child.stdout.readline()


def peak() -> float:
    """This process's peak memory in MB; `ru_maxrss` would count what its parent held before it began."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


async def main() -> None:
    """Lays siege until every hostile answer has come to its end."""
    hostile, told = await begun("tests.fakes.hostile_feeds")
    ordinary, port = await begun("tests.bench.news_server")
    felt = Felt()
    async with Fetcher(LIMITS) as fetcher:
        waiting = [
            asyncio.create_task(go_on(fetcher, f"http://127.0.0.2:{int(port)}", felt)),
            asyncio.create_task(beat(felt)),
        ]
        await attack(fetcher, json.loads(told)["url"])
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
    aside = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    for child in (hostile, ordinary):
        child.terminate()
        await child.wait()
    print(
        json.dumps(
            {
                "polls": felt.polls,
                "slowest_poll": felt.slowest_poll,
                "longest_turn": felt.longest_turn,
                "longest_wait": felt.longest_wait,
                "memory": peak(),
                "memory_aside": aside,
            }
        )
    )


if __name__ == "__main__":
    asyncio.run(main())
