"""Replay: news items from a file go the way of live news, each item's own date being the clock."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.errors import Problem
from bot.launches import cluster
from bot.launches.classify import classify
from bot.model import Count, Entry, Launch, Rejection, Report, Verdict
from bot.pipeline import telling

_TEXT_FIELDS = ("id", "title", "summary", "published", "outlet", "link", "language")


def replay(entries: Iterable[Entry]) -> Iterator[dict[str, object]]:
    """The answer to each entry, in order of `published`; those without a date come first."""
    launches, numbers = cluster.OpenLaunches(), Counter[str]()
    for entry in sorted(entries, key=lambda entry: (entry.published is not None, entry.published or _DAWN)):
        verdict = classify(entry)
        yield answer(verdict, _place(verdict, launches, numbers))


def _place(verdict: Verdict, launches: cluster.OpenLaunches, numbers: Counter[str]) -> Launch | None:
    told = telling(verdict)
    known = launches.match(told) if told else None
    if told and known:
        launch = cluster.absorb(known, told)
    elif isinstance(verdict, Report) and not verdict.cues.denied:
        stem = cluster.stem(verdict)
        numbers[stem] += 1
        launch = cluster.begin(verdict, f"{stem}-{numbers[stem]}")
    else:
        return None
    launches.put(launch)
    return launch


def answer(verdict: Verdict, launch: Launch | None) -> dict[str, object]:
    """One output line: the verdict on an entry, and the launch that it was merged into."""
    line: dict[str, object] = {
        "id": verdict.entry.key,
        "report": isinstance(verdict, Report),
        "score": round(verdict.score, 4),
        "reason": "; ".join((verdict.reason.value, *verdict.weighed)),
    }
    if isinstance(verdict, Rejection) or launch is None:
        return line | dict.fromkeys(("kind", "launcher", "target", "weapon", "count", "site", "status", "launch"))
    facts = verdict.facts
    return line | {
        "kind": facts.kind.value,
        "launcher": facts.launcher,
        "target": facts.targets[0].id if facts.targets else None,
        "weapon": facts.weapon.value if facts.weapon else None,
        "count": _number(facts.count),
        "site": facts.site.id if facts.site else None,
        "status": launch.status.value,
        "launch": launch.id,
    }


def _number(count: Count | None) -> int | None:
    return count.min if count else None


def read(path: Path) -> tuple[list[Entry], list[Problem]]:
    """The items of a JSON-lines file as entries, and the lines that are no items. OSError where it can't be read."""
    entries, problems, first = [], [], dict[str, int]()
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                entry = _entry(_parsed(line))
                if first.setdefault(entry.key, number) != number:
                    raise ValueError(f"the id {entry.key!r} stands on line {first[entry.key]} already")
                entries.append(entry)
            except (ValueError, RecursionError) as error:
                problems.append(Problem(f"{path}:{number}", str(error) or "not readable"))
    return entries, problems


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        raise ValueError("this line is no JSON") from None


def _entry(item: Any) -> Entry:
    if not isinstance(item, dict):
        raise ValueError("an item is a JSON object with at least an id and a title")
    for name in _TEXT_FIELDS:
        if item.get(name) is not None and not isinstance(item[name], str):
            raise ValueError(f"`{name}` must be text")
    if not item.get("id") or item.get("title") is None:
        raise ValueError("an item needs an id and a title")
    return Entry(
        key=item["id"],
        title=item["title"],
        summary=item.get("summary") or "",
        link=item.get("link"),
        published=_when(item["published"]) if item.get("published") else None,
        outlet=item.get("outlet") or "",
        language=item.get("language") or "en",
    )


def _when(text: str) -> datetime:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"`published` is no ISO 8601 time: {text[:40]!r}") from None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


_DAWN = datetime.min.replace(tzinfo=UTC)
