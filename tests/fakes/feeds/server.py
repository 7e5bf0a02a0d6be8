"""The feed server: what each path answers, poll by poll, and who asked how."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TypeVar

from aiohttp import web

from tests.fakes.feeds import control
from tests.fakes.feeds.answers import Answer, Hook
from tests.fakes.feeds.documents import KINDS, Item
from tests.fakes.signal import Signal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Poll:
    """One request: its headers, when it came (seconds, monotonic), what it got."""

    headers: Mapping[str, str]
    at: float
    status: int


class StandInFeeds:
    """`async with StandInFeeds() as feeds:` listens on loopback.

    feeds.serve("/kcna.xml", [Item("1", "North Korea fires missile")])
    feeds.script("/yonhap.xml", [Answer(status=500), feeds.document([...]), feeds.document([...])])
    fetch(feeds.url("/kcna.xml")); feeds.polls["/kcna.xml"][0].headers
    """

    def __init__(self, *, host: str = "127.0.0.1", name: str | None = None, port: int = 0) -> None:
        self.host, self.name, self.port = host, name or host, port
        self.signal = Signal()
        self.scripts: dict[str, list[Answer]] = {}
        self.polls: defaultdict[str, list[Poll]] = defaultdict(list)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> StandInFeeds:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        app = web.Application()
        control.add_routes(app, self)
        app.router.add_get("/{tail:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, self.host, self.port, backlog=1024).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def url(self, path: str) -> str:
        return f"http://{self.name}:{self.port}{path}"

    def script(self, path: str, answers: Iterable[Answer]) -> None:
        """Each poll of the path takes the next answer; the last one is given for ever."""
        self.scripts[path] = list(answers)

    def serve(self, path: str, items: Iterable[Item], kind: str = "rss") -> None:
        """From now on the path answers with these items."""
        self.script(path, [self.document(items, kind)])

    def hook(self, path: str, hook: Hook) -> None:
        """From now on the path is answered by a hook, see `tests.fakes.feeds.hostile`."""
        self.script(path, [Answer(hook=hook)])

    @staticmethod
    def document(items: Iterable[Item], kind: str = "rss") -> Answer:
        build, content_type = KINDS[kind]
        return Answer(build(items), content_type=content_type)

    async def until(self, condition: Callable[[], T], seconds: float = 10.0) -> T:
        """Wait until a condition on the polls so far is true."""
        return await self.signal.until(condition, seconds)

    async def polled(self, path: str, times: int = 1, seconds: float = 10.0) -> None:
        """Wait until a path has been polled so often."""
        await self.until(lambda: len(self.polls[path]) >= times, seconds)

    def reset(self) -> None:
        self.scripts.clear()
        self.polls.clear()

    def state(self) -> dict[str, object]:
        return {path: [[poll.status, dict(poll.headers)] for poll in polls] for path, polls in self.polls.items()}

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        script = self.scripts.get(request.path)
        if not script:
            return self._seen(request, web.Response(status=404))
        answer = script.pop(0) if len(script) > 1 else script[0]
        if answer.hook is not None:
            self._seen(request, web.Response(status=0))
            return await answer.hook(request)
        return self._seen(request, answer.response(request))

    def _seen(self, request: web.Request, response: web.Response) -> web.Response:
        self.polls[request.path].append(Poll(dict(request.headers), time.monotonic(), response.status))
        self.signal.fire()
        return response
