"""The pages in a real browser: axe-core's rules, what they load, how they look, and that they work without JavaScript.

`python -m tests.web.browser AXE.js [PICTURES]` needs chromium and chromedriver, and axe-core's `axe.min.js` (from the
npm package). It starts a preview of its own with the sample news, walks its pages at two widths and in both colour
schemes, prints each fault, and ends with 1 if there is a serious one. It asks the network for nothing.
"""

from __future__ import annotations

import asyncio
import base64
import json
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.process import Salvo, feeds_yaml

WIDTHS = (400, 1200)
SCHEMES = ("dark", "light")
GRAVE = {"serious", "critical"}
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage")
_NOTHING = {"impact": "serious", "id": "axe passed nothing", "nodes": [{"html": ""}]}
_AXE = f"""const done = arguments[0];
axe.run().then(found => done(found.passes.length ? found.violations : [{json.dumps(_NOTHING)}]));"""


class Browser:
    """One chromium, spoken to in WebDriver's own language: https://www.w3.org/TR/webdriver2/."""

    def __init__(self, client: aiohttp.ClientSession, session: str) -> None:
        self._client = client
        self._session = session

    async def do(self, command: str, **values: object) -> Any:
        """One command with its values; what it gives back."""
        async with self._client.post(f"{self._session}/{command}", json=values) as answer:
            body = await answer.json()
        if answer.status != 200:
            raise RuntimeError(f"{command}: {body['value']['message'][:500]}")
        return body["value"]

    async def cdp(self, command: str, **values: object) -> Any:
        return await self.do("goog/cdp/execute", cmd=command, params=values)

    async def run(self, script: str, *arguments: object) -> Any:
        return await self.do("execute/sync", script=script, args=list(arguments))

    async def asked_for(self) -> list[str]:
        """The addresses that the browser asked for since the last time."""
        entries = [json.loads(each["message"])["message"] for each in await self.do("se/log", type="performance")]
        return [each["params"]["request"]["url"] for each in entries if each["method"] == "Network.requestWillBeSent"]

    async def complaints(self) -> list[str]:
        """What the browser wrote to its console: a breach of the content policy stands there."""
        lines = [each["message"] for each in await self.do("se/log", type="browser")]
        return [line for line in lines if "/nothing - " not in line]

    async def address(self) -> str:
        async with self._client.get(f"{self._session}/url") as answer:
            return str((await answer.json())["value"])

    async def picture(self, file: Path) -> None:
        async with self._client.get(f"{self._session}/screenshot") as answer:
            picture = base64.b64decode((await answer.json())["value"])
        await asyncio.to_thread(file.write_bytes, picture)


@asynccontextmanager
async def opened(profile: str) -> AsyncIterator[Browser]:
    """A headless chromium with an empty profile."""
    driver = await asyncio.create_subprocess_exec("chromedriver", "--port=0", stdout=asyncio.subprocess.PIPE)
    try:
        assert driver.stdout is not None
        port = None
        while port is None:
            port = re.search(rb"successfully on port (\d+)", await driver.stdout.readline())
        options = {"args": [*_FLAGS, f"--user-data-dir={profile}"], "perfLoggingPrefs": {"enableNetwork": True}}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"}}
        async with aiohttp.ClientSession(f"http://127.0.0.1:{int(port[1])}") as client:
            async with client.post("/session", json={"capabilities": {"alwaysMatch": wanted}}) as answer:
                session = f"/session/{(await answer.json())['value']['sessionId']}"
            yield Browser(client, session)
            await client.delete(session)
    finally:
        driver.terminate()
        await driver.wait()


async def walk(browser: Browser, address: str, axe: str, pictures: Path | None) -> list[str]:
    """All faults found on all pages, at each width, in each scheme."""
    faults: list[str] = []
    for path in await _paths(browser, address):
        for width in WIDTHS:
            for scheme in SCHEMES:
                where = f"{path} {width} {scheme}"
                await browser.cdp("Emulation.setDeviceMetricsOverride", width=width, height=1400, deviceScaleFactor=1,
                                  mobile=False)  # fmt: skip
                await browser.cdp("Emulation.setEmulatedMedia",
                                  features=[{"name": "prefers-color-scheme", "value": scheme}])  # fmt: skip
                await browser.do("url", url=address + path)
                if pictures:
                    name = re.sub(r"[^a-zA-Z0-9]+", "-", where).strip("-")
                    await browser.picture(pictures / f"{name}.png")
                faults += [f"{where}: {fault}" for fault in await _faults(browser, axe, width)]
    faults += [f"asked for {url}" for url in await browser.asked_for() if not _own(url, address)]
    return faults + [f"console: {line}" for line in await browser.complaints()]


async def _paths(browser: Browser, address: str) -> list[str]:
    await browser.do("url", url=f"{address}/launches")
    links = await browser.run("return [...document.querySelectorAll('.launches a')].map(a => a.pathname)")
    return ["/", "/launches", *links[:2], "/launches?text=nothing", "/feeds", "/outbox", "/nothing"]


async def _faults(browser: Browser, axe: str, width: int) -> list[str]:
    await browser.run(axe)
    found = await browser.do("execute/async", script=_AXE, args=[])
    told = [f"{each['impact']}: {each['id']}, {each['nodes'][0]['html'][:120]}" for each in found]
    wide = await browser.run("return document.documentElement.scrollWidth")
    return told + ([f"serious: it is {wide} pixels wide"] if wide > width else [])


def _own(url: str, address: str) -> bool:
    return url.startswith((f"{address}/", "data:", "chrome:", "about:")) or not urlsplit(url).hostname


async def works_without_scripts(browser: Browser, address: str) -> list[str]:
    """Whether the pages stand, and a search can be made, with JavaScript off."""
    await browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
    await browser.do("url", url=f"{address}/launches")
    field = await browser.do("element", using="css selector", value="#text")
    button = await browser.do("element", using="css selector", value="form button")
    await browser.do(f"element/{next(iter(field.values()))}/value", text="kharkiv")
    await browser.do(f"element/{next(iter(button.values()))}/click")
    shown, tries = "", 0
    while "text=kharkiv" not in shown and (tries := tries + 1) < 100:
        await asyncio.sleep(0.1)
        shown = await browser.address()
    found = await browser.do("elements", using="css selector", value=".launches .launch")
    await browser.cdp("Emulation.setScriptExecutionDisabled", value=False)
    return [] if len(found) == 1 else [f"serious: without scripts a search shows {len(found)} launches, not 1: {shown}"]


async def shows_news(browser: Browser, address: str) -> list[str]:
    """Whether the preview's channel follows the sample news, the last of which comes after 24 seconds, unreloaded."""
    await browser.do("url", url=address)
    before = await browser.run("window.kept = true; return document.getElementById('main').innerText")
    await asyncio.sleep(35)
    kept, after = await browser.run("return [window.kept, document.getElementById('main').innerText]")
    return [] if kept and after != before else ["serious: the channel does not follow the news by itself"]


async def main(axe: str, pictures: Path | None) -> int:
    """Start a preview, walk it, print what was found."""
    with tempfile.TemporaryDirectory() as folder:
        salvo = Salvo.at(Path(folder), feeds_yaml(alpha="http://127.0.0.1:9/none"), COLUMNS="200")
        async with salvo.running() as process:
            address = await _address(process)
            async with opened(f"{folder}/profile") as browser:
                faults = await shows_news(browser, address)
                faults += await works_without_scripts(browser, address)
                faults += await walk(browser, address, axe, pictures)
    print(*sorted(set(faults)), sep="\n")
    grave = [fault for fault in faults if not fault.partition(": ")[2].startswith(("minor", "moderate"))]
    print(f"{len(faults)} faults, {len(grave)} of them serious")
    return 1 if grave else 0


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    found = None
    while found is None:
        found = re.search(r"http://127\.0\.0\.1:\d+", (await process.stdout.readline()).decode())
    return found[0]


if __name__ == "__main__":
    script, *folder = map(Path, sys.argv[1:])
    for each in folder:
        each.mkdir(parents=True, exist_ok=True)
    sys.exit(asyncio.run(main(script.read_text(encoding="utf-8"), folder[0] if folder else None)))
