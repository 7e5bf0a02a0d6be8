"""What a reader asks of the launch log: the address's query as a search, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from bot.model import Kind, Status
from storage.launches import Wanted

_LONGEST_TEXT = 100
_LONGEST_LAUNCHER = 40
_MOST_PAGES = 100_000

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Query:
    """What was chosen; an empty choice means any. `unsure` shows what never alerted anybody, too."""

    launcher: str = ""
    kind: str = ""
    status: str = ""
    text: str = ""
    unsure: bool = False
    page: int = 1

    @classmethod
    def of(cls, said: Mapping[str, str]) -> Query:
        """The query of an address; what makes no sense is as if it were not there."""
        return cls(
            launcher=said.get("launcher", "").strip()[:_LONGEST_LAUNCHER],
            kind=_choice(said.get("kind", ""), Kind),
            status=_choice(said.get("status", ""), Status),
            text=said.get("text", "").strip()[:_LONGEST_TEXT],
            unsure=said.get("unsure") == "1",
            page=_number(said.get("page", "")),
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but the page was chosen."""
        return bool(self.launcher or self.kind or self.status or self.text)

    def wanted(self) -> Wanted:
        return Wanted(
            launchers=(self.launcher,) if self.launcher else (),
            kinds=(Kind(self.kind),) if self.kind else (),
            statuses=(Status(self.status),) if self.status else (),
            text=self.text,
            alertable=not self.unsure,
        )

    def address(self, path: str, page: int = 1) -> str:
        """The address of another page of the same choice."""
        chosen = {
            "launcher": self.launcher,
            "kind": self.kind,
            "status": self.status,
            "text": self.text,
            "unsure": "1" if self.unsure else "",
            "page": str(page) if page > 1 else "",
        }
        query = urlencode({name: value for name, value in chosen.items() if value})
        return f"{path}?{query}" if query else path


def _choice(said: str, choices: Iterable[E]) -> str:
    return next((choice.value for choice in choices if choice.value == said), "")


def _number(said: str) -> int:
    return min(max(int(said), 1), _MOST_PAGES) if said.isascii() and said.isdigit() and len(said) < 8 else 1
