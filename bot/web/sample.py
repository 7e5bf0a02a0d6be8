"""The sample news: a made-up day's items, served as feeds so that the preview works with no network at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

import yaml

from bot.feedsfile import duration
from bot.model import Feed

_FILE = Path(__file__).with_name("sample.yaml")
_INTERVAL = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class SampleItem:
    """One made-up item: how old it is when the preview starts, and when it appears."""

    outlet: str
    title: str
    summary: str
    age: timedelta
    after: timedelta


@dataclass(frozen=True, slots=True)
class Sample:
    """The outlets by short name, and their items."""

    outlets: dict[str, str]
    items: tuple[SampleItem, ...]


def load() -> Sample:
    """The bundled sample."""
    raw = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    items = tuple(
        SampleItem(**{**item, "age": duration(item["age"]), "after": duration(item["after"])}) for item in raw["items"]
    )
    return Sample(raw["outlets"], items)


def feeds(sample: Sample, base_url: str) -> tuple[Feed, ...]:
    """One feed an outlet, to be polled beside the live ones. Every outlet's name says that it is a sample."""
    return tuple(
        Feed(name=f"Sample: {name}", outlet=f"{name} (sample)", url=f"{base_url}/sample/{slug}.rss", interval=_INTERVAL)
        for slug, name in sample.outlets.items()
    )


def rss(sample: Sample, slug: str, base_url: str, started: datetime, now: datetime | None) -> str:
    """An outlet's feed as RSS 2.0 at `now`; None for now shows every item at once."""
    shown = [
        _item(index, item, base_url, started)
        for index, item in enumerate(sample.items)
        if item.outlet == slug and (now is None or started + item.after <= now)
    ]
    head = f"<title>{escape(sample.outlets[slug])}</title><link>{escape(base_url)}</link><description/>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{"".join(shown)}</channel></rss>'


def _item(index: int, item: SampleItem, base_url: str, started: datetime) -> str:
    link = f"{base_url}/sample/{index}"
    return (
        f"<item><guid>{link}</guid><link>{link}</link><title>{escape(item.title)}</title>"
        f"<description>{escape(item.summary)}</description>"
        f"<pubDate>{format_datetime(started - item.age)}</pubDate></item>"
    )
