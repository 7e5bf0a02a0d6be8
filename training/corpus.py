"""The labelled items to learn from and to measure with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from bot.model import Entry

HEADLINES = Path(__file__).parent / "headlines"
UNDATED_FOLDS = 4
NOON = time(12)


@dataclass(frozen=True, slots=True)
class Example:
    """An entry, whether it reports a launch, and the fold it is held out with (its month)."""

    entry: Entry
    report: bool
    fold: str


def headlines() -> list[Example]:
    """The project's own contrast headlines: label, phenomenon, title, summary and, where dates matter, the day."""
    return [example for file in sorted(HEADLINES.glob("*.tsv")) for example in _headlines(file)]


def _headlines(file: Path) -> Iterator[Example]:
    for line in file.read_text(encoding="utf-8").splitlines():
        label, _, rest = line.partition("\t")
        if label in {"0", "1"}:
            phenomenon, title, summary, day = (*rest.split("\t"), "", "", "")[:4]
            published = datetime.combine(date.fromisoformat(day), NOON, UTC) if day else None
            yield Example(Entry("", title, summary, None, published, ""), label == "1", phenomenon)


def items(items_file: Path, gold_file: Path) -> list[Example]:
    """Real items with their labels, those left open aside; items of one month share a fold."""
    gold: dict[str, bool] = {row["id"]: row["report"] for row in _rows(gold_file)}
    return [
        Example(_entry(row), gold[row["id"]], _fold(row))
        for row in _rows(items_file)
        if gold.get(row["id"]) is not None
    ]


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _entry(row: dict[str, Any]) -> Entry:
    said = row.get("published")
    published = datetime.fromisoformat(said.replace("Z", "+00:00")) if said else None
    return Entry(row["id"], row["title"] or "", row.get("summary") or "", None, published, row.get("outlet") or "")


def _fold(row: dict[str, Any]) -> str:
    if row.get("published"):
        return str(row["published"])[:7]
    return f"undated {int(hashlib.sha256(row['id'].encode()).hexdigest(), 16) % UNDATED_FOLDS}"
