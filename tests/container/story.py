"""What must hold of a Salvo in a container, told in the order in which its operator would see it."""

from __future__ import annotations

import json
import socket
import time
from datetime import UTC, datetime
from pathlib import Path

from tests import secrets_scan
from tests.container import engine
from tests.container.engine import Compose, Container, docker
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Answer, Item, StandInFeeds

HEALTHY_WITHIN, STOPS_WITHIN = 20.0, 10.0
TOLD = {
    "alpha": "North Korea fires ballistic missile toward East Sea, South Korea's military says",
    "beta": "Pyongyang launches missile into waters off its east coast",
}


class NotSo(Exception):
    """Something that must hold does not."""


def so(what: str, holds: bool, said: str = "") -> None:
    """Tell what holds; NotSo where it doesn't, with what the program said."""
    if not holds:
        raise NotSo(f"{what}\n{said}")
    print(f"  {what}", flush=True)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


async def built(folder: Path, base: str, most_added: int) -> None:
    """The image can be built, is small, and holds nothing of the .env beside it."""
    begun = time.monotonic()
    await engine.build(folder, base)
    print(f"  built in {time.monotonic() - begun:.0f} s", flush=True)
    added = (await engine.size(engine.IMAGE) - await engine.size(base)) / 1_000_000
    so(f"it adds {added:.0f} MB to its base, {most_added} at most", added <= most_added)
    tools = "import shutil; print([it for it in ('gcc', 'cc', 'make', 'pip', 'pip3', 'git') if shutil.which(it)])"
    found = await docker("run", "--rm", "--entrypoint", "python", engine.IMAGE, "-c", tools)
    so("no build tools are in it", found == "[]")


async def lived(compose: Compose, discord: StandInDiscord, feeds: StandInFeeds, wrong: str) -> None:
    """From the first start over an alert, a stop and a new container to the search for the token."""
    secrets = (discord.token, wrong)
    feeds.script("/broken", [Answer(status=500)])
    feeds.serve("/alpha", [])
    feeds.serve("/beta", [])
    said = {"check": await _check(compose), "a wrong token": await _refused(compose, wrong)}
    begun = time.monotonic()
    container = await compose.up()
    await container.healthy(HEALTHY_WITHIN)
    so(f"healthy {time.monotonic() - begun:.1f} s after `up`", time.monotonic() - begun <= HEALTHY_WITHIN)
    await _confined(container)
    await _alerted(discord, feeds)
    said |= await _kept(container)
    said |= await _stopped(container, "first")
    await compose.down()
    container = await compose.up()
    await container.healthy(HEALTHY_WITHIN)
    await _not_doubled(discord, feeds)
    places = {name: text.encode() for name, text in said.items()}
    places |= await _shown(container, discord)
    so("what should hold the token, the environment, is seen to hold it", await _in_environment(container, secrets))
    later = await _stopped(container, "second") | await _other_databases(compose)
    places |= {name: text.encode() for name, text in later.items()}
    places |= await _files(container)
    _searched(places, secrets)


async def _check(compose: Compose) -> str:
    said = await _once(compose.folder / ".env", "check")
    so("`check` logs in and gives the invite link", "logged in as" in said and "oauth2/authorize" in said, said)
    return said


async def _refused(compose: Compose, wrong: str) -> str:
    lines = (compose.folder / ".env").read_text(encoding="utf-8").splitlines()
    file = compose.folder / "wrong.env"
    file.write_text("\n".join([f"DISCORD_TOKEN={wrong}", *lines[1:]]), encoding="utf-8")
    said = await _once(file, "run", expect=2)
    so("a token that Discord refuses ends it with 2 and words", "DISCORD_TOKEN: " in said, said)
    return said


async def _once(env: Path, *command: str, expect: int = 0, volumes: tuple[str, ...] = ()) -> str:
    mounted = [word for volume in (f"{env.parent}/feeds.yaml:/app/feeds.yaml:ro", *volumes) for word in ("-v", volume)]
    return await docker(
        *("run", "--rm", "--read-only", "--tmpfs", "/tmp", "--env-file", str(env), *mounted, engine.IMAGE, *command),
        expect=expect,
    )


async def _confined(container: Container) -> None:
    status = await container.run("cat", "/proc/1/status")
    facts = dict(line.split(":", 1) for line in status.splitlines())
    so(f"the user is {facts['Uid'].split()[0]}, not root", facts["Uid"].split() == ["10001"] * 4)
    so("no capability is left, and none can be gained", int(facts["CapEff"], 16) == 0 and int(facts["NoNewPrivs"]) == 1)
    refused = await container.run("python", "-c", "open('/app/x', 'w')", expect=1)
    so("the root file system is read-only", "Read-only file system" in refused)
    host = (await container.inspect())["HostConfig"]
    so(f"memory is held to {host['Memory'] >> 20} MB", host["Memory"] == 512 << 20)
    so("logs are bounded", host["LogConfig"]["Config"] == {"max-size": "10m", "max-file": "3"})
    so("it starts again by itself", host["RestartPolicy"]["Name"] == "unless-stopped")


async def _alerted(discord: StandInDiscord, feeds: StandInFeeds) -> None:
    guild = discord.guilds[0]
    await discord.ready()
    await discord.interact(guild.text[0], discord.owner_of(guild), "subscribe")
    # errors are logged too, and must not show the token
    discord.faults.answer(500, method="POST", path="*/messages", times=1)
    begun = time.monotonic()
    feeds.serve("/alpha", [_item("alpha")])
    await discord.until(lambda: discord.messages(guild.text[0]), 30)
    so(f"one launch is alerted, {time.monotonic() - begun:.1f} s after the feed told of it", _alerts(discord) == 1)


def _item(outlet: str) -> Item:
    return Item(outlet, TOLD[outlet], "", f"https://{outlet}.example/1", datetime.now(UTC))


def _alerts(discord: StandInDiscord) -> int:
    return len(discord.messages(discord.guilds[0].text[0]))


async def _kept(container: Container) -> dict[str, str]:
    said = await container.run("python", "main.py", "backup", "/data/backup.db")
    so("a backup is made while it runs", "backup.db" in said, said)
    checked = await container.run("python", "main.py", "check")
    so("`check` finds all well beside it", "is sound" in checked and "2 of 3 answer" in checked, checked)
    usage = await docker("stats", "--no-stream", "--format", "{{.MemUsage}}", container.name)
    print(f"  memory: {usage}", flush=True)
    return {"backup": said, "check beside it": checked}


async def _stopped(container: Container, which: str) -> dict[str, str]:
    seconds = await container.stop()
    code = (await container.inspect())["State"]["ExitCode"]
    so(f"`docker stop` ends it with {code} in {seconds:.1f} s", code == 0 and seconds <= STOPS_WITHIN)
    return {f"the {which} log": await container.logs()}


async def _not_doubled(discord: StandInDiscord, feeds: StandInFeeds) -> None:
    await discord.ready()
    for outlet in TOLD:
        await feeds.polled(f"/{outlet}", len(feeds.polls[f"/{outlet}"]) + 2, 30)
    so("a new container on the same volume posts nothing again", _alerts(discord) == 1)
    feeds.serve("/beta", [_item("beta")])
    (message,) = discord.messages(discord.guilds[0].text[0])
    await discord.until(lambda: "beta.example" in str(message.versions[-1].embeds), 30)
    so("a second outlet edits the first message", _alerts(discord) == 1)


async def _shown(container: Container, discord: StandInDiscord) -> dict[str, bytes]:
    """Everything that anybody can see of a Salvo while it runs."""
    origin = await container.origin()
    so("the web page is for this machine only", origin.startswith("http://127.0.0.1:"))
    pages = await secrets_scan.pages(origin)
    so(f"{len(pages)} pages answer, metrics among them", b"# HELP" in pages[f"{origin}/metrics"])
    sent = [[it.path, it.body] for it in discord.requests]
    inside = await docker("top", container.name, "-eo", "pid,args")
    return {
        **pages,
        "what Discord was sent": json.dumps(sent, default=str).encode(),
        "the process list": secrets_scan.processes(),
        "the process list inside": inside.encode(),
        "the health checks": json.dumps((await container.inspect())["State"]["Health"]).encode(),
    }


async def _in_environment(container: Container, secrets: tuple[str, ...]) -> bool:
    return secrets_scan.holds(json.dumps((await container.inspect())["Config"]["Env"]).encode(), secrets)


async def _other_databases(compose: Compose) -> dict[str, str]:
    """A database of a later Salvo and a damaged one are refused in words; the backup brings it all back."""
    env, volumes = compose.folder / ".env", (f"{engine.VOLUME}:/data",)

    async def spoilt(how: str, words: str) -> str:
        code = f"import sqlite3; file = '/data/salvo.db'; {how}"
        await docker("run", "--rm", "-v", *volumes, "--entrypoint", "python", engine.IMAGE, "-c", code)
        said = await _once(env, "run", expect=1, volumes=volumes)
        so(f"“{words}” is said where it is so", words in said, said)
        return said

    newer = await spoilt(
        "sqlite3.connect(file).execute('PRAGMA user_version = 999')", "a later Salvo wrote this database"
    )
    damaged = await spoilt("open(file, 'wb').write(b'no database' * 999)", "this is no sound Salvo database")
    restored = await _once(env, "restore", "/data/backup.db", volumes=volumes)
    checked = await _once(env, "check", volumes=volumes)
    so("the backup is restored, and sound", "/data/salvo.db is sound" in checked, restored + checked)
    return {"a newer database": newer, "a damaged database": damaged, "restored": restored, "checked": checked}


async def _files(container: Container) -> dict[str, bytes]:
    history = await docker("history", "--no-trunc", engine.IMAGE)
    image = secrets_scan.archive(await engine.saved(engine.IMAGE))
    volume = secrets_scan.archive(await container.files("/data"))
    return {
        "docker history": history.encode(),
        **{f"image {name}": blob for name, blob in image.items()},
        **{f"volume {name}": blob for name, blob in volume.items()},
    }


def _searched(places: dict[str, bytes], secrets: tuple[str, ...]) -> None:
    found = secrets_scan.leaks(places, secrets)
    if found:
        raise NotSo(f"the token stands in {found}")
    size = sum(map(len, places.values())) / 1_000_000
    so(f"the token is in none of {len(places)} places ({size:.0f} MB): logs, pages, layers, volume, processes", True)
