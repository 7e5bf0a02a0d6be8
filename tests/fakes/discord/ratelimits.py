"""Rate limits: a bucket for each route and major parameter, and a global limit over any one second.

https://discord.com/developers/docs/topics/rate-limits. The global window slides here, which is stricter than a fixed
one: a client that keeps within this one keeps within either.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter, deque
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Limit:
    """`count` requests in `seconds`."""

    count: int
    seconds: float


ORDINARY = Limit(50, 1.0)
LIMITS = {
    "POST /channels/{channel_id}/messages": Limit(5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": Limit(5, 5.0),
    "POST /channels/{channel_id}/messages/{message_id}/crosspost": Limit(10, 3600.0),
    "POST /webhooks/{webhook_id}/{webhook_token}": Limit(5, 2.0),
}
UNLIMITED = ("/interactions/", "/webhooks/")


@dataclass(slots=True)
class _Window:
    resets_at: float
    used: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """The headers to answer with; `retry_after` is set where the request is refused."""

    headers: dict[str, str]
    retry_after: float | None = None
    everywhere: bool = False


class RateLimits:
    """Counts requests. `everywhere` is the global limit a second, None for none; `limits` may be changed by a test."""

    def __init__(self, everywhere: int | None = 50) -> None:
        self.everywhere = everywhere
        self.limits = dict(LIMITS)
        self.refusals = Counter[str]()
        self.busiest_second = 0
        self._windows: dict[tuple[str, str], _Window] = {}
        self._recent: deque[float] = deque()

    def rule(self, method: str, route: str, major: str) -> Ruling:
        """Count one request and say whether it may go on."""
        now = time.monotonic()
        if not route.startswith(UNLIMITED) and (wait := self._global_wait(now)) is not None:
            self.refusals["global"] += 1
            headers = {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global", "Retry-After": str(ceil(wait))}
            return Ruling(headers, wait, everywhere=True)
        return self._bucket_ruling(f"{method} {route}", major, now)

    def _global_wait(self, now: float) -> float | None:
        while self._recent and self._recent[0] <= now - 1.0:
            self._recent.popleft()
        if self.everywhere is not None and len(self._recent) >= self.everywhere:
            return max(self._recent[0] + 1.0 - now, 0.001)
        self._recent.append(now)
        self.busiest_second = max(self.busiest_second, len(self._recent))
        return None

    def _bucket_ruling(self, route: str, major: str, now: float) -> Ruling:
        limit = self.limits.get(route, ORDINARY)
        window = self._windows.get((route, major))
        if window is None or window.resets_at <= now:
            window = self._windows[route, major] = _Window(now + limit.seconds)
        window.used += 1
        left = window.resets_at - now
        headers = {
            "X-RateLimit-Limit": str(limit.count),
            "X-RateLimit-Remaining": str(max(limit.count - window.used, 0)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(route.encode()).hexdigest()[:32],
        }
        if window.used <= limit.count:
            return Ruling(headers)
        self.refusals[route] += 1
        return Ruling(headers | {"X-RateLimit-Scope": "user", "Retry-After": str(ceil(left))}, left)

    def forget(self) -> None:
        self._windows.clear()
        self._recent.clear()
        self.refusals.clear()
        self.busiest_second = 0
