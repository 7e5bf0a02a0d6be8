"""The real program as a child process, between a feed server and the stand-in Discord."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.discord import StandInDiscord

ROOT = Path(__file__).resolve().parent.parent
MAIN = ROOT / "main.py"
MAY_STOP = 12.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Salvo:
    """The program's settings; the same folder means the same database."""

    folder: Path
    feeds: str
    environ: Mapping[str, str]

    @classmethod
    def at(cls, folder: Path, feeds: str, discord: StandInDiscord | None = None, **environ: str) -> Salvo:
        """Settings for quick polls and edits, with a free port for the web page."""
        given = {"WEB_PORT": "0", "EDIT_GAP": "200ms", **environ}
        if discord is not None:
            given |= {
                "DISCORD_TOKEN": discord.token,
                "DISCORD_API_URL": discord.api_url,
                "DISCORD_GATEWAY_URL": discord.gateway_url,
            }
        return cls(folder, feeds, given)

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        """Begin a run of `main.py`."""
        file = self.folder / "feeds.yaml"
        file.write_text(self.feeds, encoding="utf-8")
        own = {"FEEDS_FILE": str(file), "DATABASE_PATH": str(self.folder / "salvo.db")}
        clean = {key: value for key, value in os.environ.items() if not key.startswith("DISCORD_")}
        return await asyncio.create_subprocess_exec(
            sys.executable,
            str(MAIN),
            *arguments,
            cwd=self.folder,
            env={**clean, "TZ": "UTC", **own, **self.environ},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def run(self, *arguments: str, seconds: float = 60) -> Ended:
        """One whole run."""
        return await ended(await self.start(*arguments), seconds)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """`main.py run`, stopped with SIGTERM at the end; it must end by itself, with 0."""
        process = await self.start("run")
        try:
            yield process
        except BaseException:
            if process.returncode is None:
                process.kill()
            print((await ended(process)).err)
            raise
        assert process.returncode is None, (await ended(process)).err
        process.send_signal(signal.SIGTERM)
        end = await ended(process, MAY_STOP)
        assert end.code == 0, end.err


async def ended(process: asyncio.subprocess.Process, seconds: float = 60) -> Ended:
    """Wait for a run to end."""
    async with asyncio.timeout(seconds):
        out, err = await process.communicate()
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


def feeds_yaml(**feeds: str) -> str:
    """A feeds.yaml of outlets and their addresses, each polled every second."""
    listed = "".join(f"  - name: {name}\n    url: {url}\n" for name, url in feeds.items())
    return f"defaults:\n  interval: 1s\nfeeds:\n{listed}"
