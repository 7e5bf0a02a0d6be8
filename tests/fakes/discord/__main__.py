"""`python -m tests.fakes.discord --port 8901 --guilds 5`: a process of its own; prints where it is as a JSON line."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal

from tests.fakes.discord.standin import NONCE_WINDOW, TOKEN, StandInDiscord


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.fakes.discord", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at")
    parser.add_argument("--name", help="the host name that clients reach it by; default: --host")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--guilds", type=int, default=1)
    parser.add_argument("--channels", type=int, default=1, help="text channels in each server")
    parser.add_argument("--shards", type=int, default=1)
    parser.add_argument("--nonce-window", type=float, default=NONCE_WINDOW, help="seconds; 0 turns it off")
    parser.add_argument("--global-limit", type=int, default=50, help="requests a second; 0 for none")
    parser.add_argument("--seed", type=int, default=0, help="for faults that strike by chance")
    return parser.parse_args()


async def run(args: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    given = {key: value for key, value in vars(args).items() if key != "global_limit"}
    async with StandInDiscord(global_limit=args.global_limit or None, **given) as discord:
        where = {"api_url": discord.api_url, "gateway_url": discord.gateway_url, "token": discord.token}
        print(json.dumps(where | {"control": f"{discord.origin}/_control/"}), flush=True)
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(run(arguments()))
