"""The token of a running Salvo stands in nothing that it says, shows, sends or keeps, whatever goes wrong."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests import secrets_scan
from tests.fakes.discord import StandInDiscord
from tests.fakes.feeds import Answer, Item, StandInFeeds
from tests.process import MAY_STOP, Salvo, feeds_yaml

TITLE = "North Korea fires ballistic missile toward East Sea, South Korea's military says"
_WEB_PAGE = re.compile(rb"the web page is at (http://[\w.:]+)")


def kept_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def test_the_token_is_nowhere_to_be_found(tmp_path: Path) -> None:
    token = f"MTIzNDU2.{secrets.token_urlsafe(6)}.{secrets.token_urlsafe(24)}"
    async with StandInDiscord(token=token) as discord, StandInFeeds() as feeds:
        feeds.serve("/alpha", [])
        feeds.script("/broken", [Answer(status=500)])
        listed = feeds_yaml(alpha=feeds.url("/alpha"), broken=feeds.url("/broken"))
        salvo = Salvo.at(tmp_path, listed, discord, LOG_LEVEL="DEBUG", LOG_FORMAT="json")
        process = await salvo.start("run")
        assert process.stderr is not None
        said = b""
        while not (address := _WEB_PAGE.search(said)):
            said += await process.stderr.readline()
        rest = asyncio.create_task(process.stderr.read())
        await discord.ready()
        channel = discord.guilds[0].text[0]
        await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")
        discord.faults.answer(500, method="POST", path="*/messages", times=1)
        discord.gateway.invalidate(resumable=False)
        feeds.serve("/alpha", [Item("1", TITLE, "", "https://alpha.example/1", datetime.now(UTC))])
        await discord.until(lambda: discord.messages(channel), 20)
        places = {
            **await secrets_scan.pages(address[1].decode()),
            "sent": json.dumps([[it.path, it.body] for it in discord.requests], default=str).encode(),
            "processes": secrets_scan.processes(),
        }
        process.terminate()
        said += await asyncio.wait_for(rest, MAY_STOP)
    assert await process.wait() == 0, said.decode()
    places |= {"log": said} | kept_in(tmp_path)
    assert {"log", "salvo.db"} <= set(places)
    assert secrets_scan.leaks(places, [token]) == []


@pytest.mark.parametrize(
    "written", ["{}", "Authorization: Bot {}", "https://x.example/?token={}", "MTIzNDU2", "'…{}'"], ids=str
)
def test_the_scan_sees_a_token_however_it_is_written(written: str) -> None:
    token = "MTIzNDU2.aB-c_D.e-F_gH1234567890"
    blob = written.format(token).encode()
    assert secrets_scan.holds(blob, [token]) == (token.encode() in blob)


def test_the_scan_sees_a_token_in_base64_and_its_last_part_alone() -> None:
    token = "MTIzNDU2.aB-c_D.e-F_gH1234567890"
    assert secrets_scan.holds(b"Basic TVRJek5EVTIuYUItY19ELmUtRl9nSDEyMzQ1Njc4OTA=", [token])
    assert secrets_scan.holds(b"... e-F_gH1234567890 ...", [token])
