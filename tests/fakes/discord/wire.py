"""The log of every request: kept in memory, and in the file that SALVO_WIRE_LOG names. Tokens are left out."""

from __future__ import annotations

import json
import time
from collections import deque
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TextIO

KEPT = 200_000


@dataclass(slots=True)
class Request:
    """One request as it came in; `status` is 0 where it was not answered."""

    method: str
    path: str
    route: str
    body: Any = None
    files: list[str] = field(default_factory=list)
    status: int = 0
    at: float = field(default_factory=time.time)

    @property
    def what(self) -> str:
        """`POST /channels/{channel_id}/messages`"""
        return f"{self.method} {self.route}"


class WireLog:
    """Keeps requests; `find` picks those of one method and route."""

    def __init__(self, path: Path | None = None) -> None:
        self.requests: deque[Request] = deque(maxlen=KEPT)
        self._file: TextIO | None = path.open("a", encoding="utf-8") if path else None

    def record(self, request: Request) -> None:
        self.requests.append(request)
        if self._file is not None:
            self._file.write(json.dumps(asdict(request), ensure_ascii=False) + "\n")
            self._file.flush()

    def find(self, what: str) -> list[Request]:
        return [request for request in self.requests if request.what == what]

    @property
    def invalid(self) -> int:
        """Answers that count towards the 10,000 in ten minutes after which Discord blocks an address."""
        return sum(request.status in (401, 403, 429) for request in self.requests)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
