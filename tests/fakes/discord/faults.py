"""Faults that a test orders: which requests they strike, how often, and what goes wrong."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random
from typing import Any

CLOUDFLARE_PAGE = (
    "<!DOCTYPE html><html><head><title>discord.com | {status}: Error</title></head>"
    "<body><h1>Error {status}</h1><p>cloudflare</p></body></html>"
)


class Action(StrEnum):
    """What goes wrong."""

    STATUS = "status"
    HTML = "html"
    MALFORMED = "malformed"
    SLOW = "slow"
    DROP = "drop"
    RATE_LIMIT = "rate_limit"
    HOLD = "hold"


@dataclass(slots=True)
class Fault:
    """One rule. `path` is a glob over the path or its template (`*` is anything); `times` None is for ever.

    With `accept` the request is carried out first, and only its answer is spoilt. `via` False makes a 429 look like
    Cloudflare's own. A held request waits until `release` is set; `arrived` tells that one is waiting.
    """

    action: Action
    method: str = "*"
    path: str = "*"
    times: int | None = 1
    probability: float = 1.0
    accept: bool = False
    status: int = 500
    code: int = 0
    message: str = "Internal Server Error"
    seconds: float = 0.0
    everywhere: bool = False
    via: bool = True
    struck: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    release: asyncio.Event = field(default_factory=asyncio.Event)

    def matches(self, method: str, path: str, route: str) -> bool:
        if self.times is not None and self.struck >= self.times:
            return False
        pattern = re.escape(self.path).replace(r"\*", ".*")
        return self.method in ("*", method) and any(re.fullmatch(pattern, it) for it in (path, route))


class Faults:
    """The rules in force, tried in order: the first one that strikes is the only one."""

    def __init__(self, seed: int = 0) -> None:
        self.rules: list[Fault] = []
        self._random = Random(seed)

    def add(self, action: Action | str, method: str = "*", path: str = "*", **how: Any) -> Fault:
        """Order a fault; see `Fault` for how."""
        fault = Fault(Action(action), method, path, **how)
        self.rules.append(fault)
        return fault

    def answer(self, status: int, code: int = 0, message: str = "Error", **how: Any) -> Fault:
        return self.add(Action.STATUS, status=status, code=code, message=message, **how)

    def drop(self, **how: Any) -> Fault:
        """Cut the connection: before the request is carried out, or after it with `accept=True`."""
        return self.add(Action.DROP, **how)

    def hold(self, **how: Any) -> Fault:
        """Keep a request waiting until `release` is set."""
        return self.add(Action.HOLD, **how)

    def rate_limit(self, seconds: float, **how: Any) -> Fault:
        return self.add(Action.RATE_LIMIT, seconds=seconds, **how)

    def strike(self, method: str, path: str, route: str) -> Fault | None:
        for fault in self.rules:
            if fault.matches(method, path, route) and self._random.random() < fault.probability:
                fault.struck += 1
                return fault
        return None

    def clear(self, seed: int | None = None) -> None:
        """Forget every rule and let go of what is held."""
        for fault in self.rules:
            fault.release.set()
        self.rules.clear()
        if seed is not None:
            self._random.seed(seed)
