"""A launch as a CAP 1.2 alert: https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html.

What a launch is to CAP: `status` Actual, since what is told happened, tests included, and Test in the preview, whose
news is partly made up; `msgType` Alert at first, Update once more is known, Cancel when it was taken back, the later
two naming the first message; `certainty` from how well the launch is attested. Urgency is Unknown: news reports tell
nobody what to do.
"""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlsplit

from lxml import etree

from bot.alerts.markup import safe_link
from bot.alerts.outlets import heard
from bot.alerts.phrases import capitalised, kind_word, number, status_word, weapon_word
from bot.launches.names import launcher_name
from bot.model import Certainty, Facts, Kind, Launch, Place, Status
from bot.web import shown
from bot.web.logged import xml
from bot.web.summary import as_text

_SPACE = "urn:oasis:names:tc:emergency:cap:1.2"
_CERTAINTY = {
    Status.SUSPECTED: "Possible",
    Status.REPORTED: "Likely",
    Status.CONFIRMED: "Observed",
    Status.CORRECTED: "Unlikely",
    Status.RETRACTED: "Unlikely",
}
_MOST_RESOURCES = 20
_HEADLINE = 160
_ADVICE = "Gathered from news reports; no official warning. Follow what the authorities where you are say."


def written(launch: Launch, url: str, published: datetime, updated: datetime, *, rehearsed: bool = False) -> bytes:
    """The alert that tells the launch as it stands; `rehearsed` says that it may be made up."""
    sender = f"salvo@{urlsplit(url).hostname}"
    undone = launch.status in shown.UNDONE
    first = not undone and launch.revision == 1
    alert = etree.fromstring(f'<alert xmlns="{_SPACE}"/>')
    _add(alert, "identifier", _identifier(launch, launch.revision))
    _add(alert, "sender", sender)
    _add(alert, "sent", _moment(published if first else updated))
    _add(alert, "status", "Test" if rehearsed else "Actual")
    _add(alert, "msgType", "Cancel" if undone else "Alert" if first else "Update")
    _add(alert, "scope", "Public")
    _add(alert, "note", "A preview: some of its news is made up." if rehearsed else launch.note)
    if not first:
        _add(alert, "references", f"{sender},{_identifier(launch, 1)},{_moment(published)}")
    _inform(_add(alert, "info"), launch, url)
    return etree.tostring(alert, xml_declaration=True, encoding="utf-8")


def _inform(info: etree._Element, launch: Launch, url: str) -> None:
    facts = launch.facts
    exact = facts.launched_at is not None and facts.certainty is Certainty.MINUTE
    undone = f"{shown.status_word(launch.status)}: " if launch.status in shown.UNDONE else ""
    _add(info, "language", "en")
    _add(info, "category", "Security")
    _add(info, "event", capitalised(f"{weapon_word(facts.weapon)} launch"))
    _add(info, "responseType", "Monitor")
    _add(info, "urgency", "Unknown")
    _add(info, "severity", "Severe" if facts.kind is Kind.ATTACK and (facts.killed or facts.injured) else "Unknown")
    _add(info, "certainty", _CERTAINTY[launch.status])
    _add(info, "onset", _moment(facts.launched_at) if exact and facts.launched_at else None)
    _add(info, "senderName", "Salvo, from news reports")
    _add(info, "headline", (undone + shown.title(launch))[:_HEADLINE])
    _add(info, "description", as_text(launch))
    _add(info, "instruction", _ADVICE)
    _add(info, "web", url)
    for name, value in _parameters(launch):
        parameter = _add(info, "parameter")
        _add(parameter, "valueName", name)
        _add(parameter, "value", value)
    for outlet in heard(launch)[:_MOST_RESOURCES]:
        if address := safe_link(outlet.url):
            resource = _add(info, "resource")
            _add(resource, "resourceDesc", f"Report by {outlet.name}")
            _add(resource, "mimeType", "text/html")
            _add(resource, "uri", address)
    for place in _areas(facts):
        area = _add(info, "area")
        _add(area, "areaDesc", place.name)
        if place.lat is not None and place.lon is not None:
            _add(area, "circle", f"{place.lat},{place.lon} 0")


def _parameters(launch: Launch) -> list[tuple[str, str]]:
    facts = launch.facts
    told = (
        ("salvo:status", status_word(launch.status)),
        ("salvo:kind", kind_word(facts.kind)),
        ("salvo:launcher", launcher_name(facts.launcher) if facts.launcher else ""),
        ("salvo:model", facts.model or ""),
        ("salvo:count", number(facts.count) if facts.count else ""),
        ("salvo:site", facts.site.name if facts.site else ""),
        ("salvo:outlets", str(len(heard(launch)))),
    )
    return [(name, value) for name, value in told if value]


def _areas(facts: Facts) -> tuple[Place, ...]:
    """Where it went, else where it came from: an alert's area is the one concerned."""
    return facts.targets or ((facts.site,) if facts.site else ())


def _identifier(launch: Launch, revision: int) -> str:
    return f"{launch.id}.{revision}"


def _moment(when: datetime) -> str:
    """As section 3.3.2 of the standard wants it: whole seconds, and UTC as -00:00."""
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%S}-00:00"


def _add(parent: etree._Element, name: str, text: str | None = "") -> etree._Element:
    """A child element; with None for its text, there is nothing to say, and none is added."""
    child = etree.Element(f"{{{_SPACE}}}{name}")
    if text is not None:
        child.text = xml(text) or None
        parent.append(child)
    return child
