"""Docker and compose as commands, and what they know of a Salvo that runs under them."""

from __future__ import annotations

import asyncio
import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = "salvo-check"
VOLUME = f"{PROJECT}_data"
IMAGE = "salvo"
_LOOK_EVERY = 0.2
_TAIL = 3000


class CommandError(Exception):
    """A command ended with another code than it should."""


async def call(*command: str, expect: int | None = 0) -> bytes:
    """What a command prints, errors included; CommandError where it ends otherwise than expected."""
    process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    out, _ = await process.communicate()
    if expect is not None and process.returncode != expect:
        raise CommandError(f"{' '.join(command)} ended with {process.returncode}:\n{out.decode(errors='replace')}")
    return out


async def docker(*arguments: str, expect: int | None = 0) -> str:
    return (await call("docker", *arguments, expect=expect)).decode(errors="replace").strip()


async def build(folder: Path, base: str) -> None:
    """Build the image from a folder. The host's network, since it may be the only one that reaches a package index."""
    await docker("build", "--network=host", "--build-arg", f"BASE={base}", "--tag", IMAGE, str(folder))


async def size(image: str) -> int:
    """Bytes, all layers together."""
    return int(await docker("image", "inspect", "--format", "{{.Size}}", image))


async def saved(image: str) -> bytes:
    """The image as an archive of its layers and settings."""
    process = await asyncio.create_subprocess_exec("docker", "save", image, stdout=subprocess.PIPE)
    out, _ = await process.communicate()
    return out


async def gateway(image: str) -> str:
    """The address by which containers reach this machine."""
    hosts = await docker("run", "--rm", "--add-host", "here:host-gateway", image, "cat", "/etc/hosts")
    return next(line.split()[0] for line in hosts.splitlines() if line.endswith("here"))


@dataclass(frozen=True, slots=True)
class Compose:
    """One compose project in a folder that holds compose.yaml and .env."""

    folder: Path
    program: tuple[str, ...]
    files: tuple[str, ...] = ("compose.yaml",)

    @classmethod
    async def at(cls, folder: Path) -> Compose:
        """With the compose of these days, `docker compose`, or else the one before."""
        try:
            await docker("compose", "version")
        except CommandError:
            return cls(folder, ("docker-compose",))
        return cls(folder, ("docker", "compose"))

    async def call(self, *arguments: str) -> str:
        place = ("--project-name", PROJECT, "--project-directory", str(self.folder))
        files = (word for file in self.files for word in ("-f", f"{self.folder}/{file}"))
        return (await call(*self.program, *place, *files, *arguments)).decode(errors="replace")

    async def up(self) -> Container:
        await self.call("up", "-d", "--no-build", "salvo")
        return await self.container("salvo")

    async def container(self, service: str) -> Container:
        labels = {"project": PROJECT, "service": service}
        filters = (
            word for name, value in labels.items() for word in ("--filter", f"label=com.docker.compose.{name}={value}")
        )
        return Container(await docker("ps", "-q", *filters))

    async def down(self, *arguments: str) -> None:
        await self.call("down", *arguments)


@dataclass(frozen=True, slots=True)
class Container:
    """A container that compose started."""

    name: str

    async def inspect(self) -> dict[str, Any]:
        (found,) = json.loads(await docker("inspect", self.name))
        return dict(found)

    async def run(self, *command: str, expect: int | None = 0) -> str:
        return await docker("exec", self.name, *command, expect=expect)

    async def healthy(self, seconds: float) -> float:
        """Seconds until it is healthy; CommandError with its log if it is not in time."""
        begun = time.monotonic()
        while (waited := time.monotonic() - begun) < seconds:
            if (await self.inspect())["State"]["Health"]["Status"] == "healthy":
                return waited
            await asyncio.sleep(_LOOK_EVERY)
        checks = (await self.inspect())["State"]["Health"]["Log"]
        raise CommandError(f"not healthy within {seconds:g} s:\n{checks[-1:]}\n{(await self.logs())[-_TAIL:]}")

    async def origin(self) -> str:
        """Where its web page is reached."""
        (port,) = (await self.inspect())["NetworkSettings"]["Ports"]["8080/tcp"]
        return f"http://{port['HostIp']}:{port['HostPort']}"

    async def logs(self) -> str:
        return await docker("logs", self.name)

    async def stop(self) -> float:
        """Seconds that `docker stop` took."""
        begun = time.monotonic()
        await docker("stop", self.name)
        return time.monotonic() - begun

    async def files(self, path: str) -> bytes:
        """A folder of the container as an archive."""
        return await call("docker", "cp", f"{self.name}:{path}", "-")
