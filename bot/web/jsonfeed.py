"""The launch log as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from bot import HOMEPAGE
from bot.alerts.outlets import heard
from bot.alerts.phrases import status_word
from bot.model import Count, Launch, Place
from bot.web import shown
from bot.web.logged import Entry, Log, tag
from bot.web.summary import as_html


def written(log: Log) -> str:
    """The page of the log as a feed document; what the format has no word for stands under `_salvo`."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Missile launches reported by the news",
        "description": "Gathered by Salvo from news reports; no official warning.",
        "home_page_url": log.page,
        "feed_url": log.own,
        "language": "en",
        "authors": [{"name": "Salvo", "url": HOMEPAGE}],
        "next_url": log.next,
        "items": [_item(entry) for entry in log.entries],
    }
    return json.dumps({name: value for name, value in feed.items() if value is not None}, ensure_ascii=False)


def _item(entry: Entry) -> dict[str, Any]:
    launch = entry.launch
    return {
        "id": tag(launch.id),
        "url": entry.url,
        "title": shown.title(launch),
        "content_html": str(as_html(launch)),
        "summary": shown.why(launch),
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "tags": [term for term in (status_word(launch.status), launch.facts.kind.value, launch.facts.launcher) if term],
        "attachments": [{"url": f"{entry.url}.cap", "mime_type": "application/cap+xml", "title": "CAP 1.2"}],
        "_salvo": {"about": HOMEPAGE, **described(launch)},
    }


def described(launch: Launch) -> dict[str, Any]:
    """A launch as plain data: its facts, its status, and who reports it."""
    facts = launch.facts
    return {
        "id": launch.id,
        "status": launch.status.value,
        "note": launch.note,
        "revision": launch.revision,
        "alertable": launch.alertable,
        "first_seen": _moment(launch.first_seen),
        "last_seen": _moment(launch.last_seen),
        "launcher": facts.launcher,
        "kind": facts.kind.value,
        "weapon": facts.weapon and facts.weapon.value,
        "model": facts.model,
        "count": _count(facts.count),
        "site": _place(facts.site),
        "targets": [_place(place) for place in facts.targets],
        "launched_at": _moment(facts.launched_at),
        "certainty": facts.certainty.value,
        "day": facts.day and facts.day.isoformat(),
        "outcome": facts.outcome and facts.outcome.value,
        "announcers": list(facts.announcers),
        "killed": facts.killed,
        "injured": facts.injured,
        "outlets": [
            {"name": outlet.name, "url": outlet.url, "official": outlet.official, "at": _moment(outlet.at)}
            for outlet in heard(launch)
        ],
    }


def _moment(when: datetime | None) -> str | None:
    return when.isoformat(timespec="seconds") if when else None


def _count(count: Count | None) -> dict[str, Any] | None:
    return {"min": count.min, "max": count.max, "approx": count.approx} if count else None


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"id": place.id, "name": place.name, "lat": place.lat, "lon": place.lon} if place else None
