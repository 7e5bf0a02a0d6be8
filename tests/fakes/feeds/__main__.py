"""`python -m tests.fakes.feeds --port 8902`: the feed server as a process; prints where it is as a JSON line."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal

from tests.fakes.feeds.server import StandInFeeds


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.fakes.feeds", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at")
    parser.add_argument("--name", help="the host name that clients reach it by; default: --host")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    return parser.parse_args()


async def run(args: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with StandInFeeds(host=args.host, name=args.name, port=args.port) as feeds:
        print(json.dumps({"url": feeds.url("/"), "control": feeds.url("/_control/")}), flush=True)
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(run(arguments()))
