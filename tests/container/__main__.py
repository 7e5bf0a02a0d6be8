"""`python -m tests.container --base IMAGE`: the image under compose, from its build to its last trace of a secret.

Needs a Docker engine with compose; tells what it finds line by line, and ends with 1 at the first thing that is not so.
"""

from __future__ import annotations

import argparse
import asyncio
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.container import continuous, engine, story
from tests.container.engine import CommandError, Compose
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import StandInFeeds
from tests.process import ROOT, feeds_yaml

OUTLETS = ("alpha", "beta", "broken")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.container", description=__doc__)
    parser.add_argument("--base", default="debian:trixie-slim", help="the image to build upon")
    parser.add_argument("--most-added", type=int, default=150, metavar="MB", help="what the image may add to its base")
    return parser.parse_args()


async def main(base: str, most_added: int) -> None:
    name = await engine.gateway(base)
    token, wrong = (f"MTIzNDU2.{secrets.token_urlsafe(6)}.{secrets.token_urlsafe(24)}" for _ in range(2))
    with tempfile.TemporaryDirectory(prefix="salvo-container-") as made:
        folder = Path(made)
        # without a nonce window the stand-in shows every doubled message
        async with (
            StandInDiscord(host="0.0.0.0", name=name, token=token, nonce_window=0) as discord,
            StandInFeeds(host="0.0.0.0", name=name) as feeds,
        ):
            check_out(folder, discord, feeds)
            await story.built(folder, base, most_added)
            compose = await Compose.at(folder)
            try:
                print(f"  with {' '.join(compose.program)}", flush=True)
                await story.lived(compose, discord, feeds, wrong)
                await continuous.lost_and_restored(compose, discord, feeds)
            finally:
                await compose.down("-v")


def check_out(folder: Path, discord: StandInDiscord, feeds: StandInFeeds) -> None:
    """The project as a clone of it, with the .env and feeds.yaml of somebody who follows the README."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    for file in filter(None, listed.split("\0")):
        if (ROOT / file).is_file():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, folder / file)
    (folder / "feeds.yaml").write_text(feeds_yaml(**{it: feeds.url(f"/{it}") for it in OUTLETS}), encoding="utf-8")
    (folder / ".env").write_text(
        f"DISCORD_TOKEN={discord.token}\nDISCORD_API_URL={discord.api_url}\nDISCORD_GATEWAY_URL={discord.gateway_url}\n"
        f"EDIT_GAP=1s\nLOG_LEVEL=DEBUG\nWEB_PORT={story.free_port()}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    chosen = arguments()
    try:
        asyncio.run(main(chosen.base, chosen.most_added))
    except (CommandError, story.NotSo, TimeoutError) as error:
        sys.exit(f"NOT SO: {error}")
