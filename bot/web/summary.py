"""A launch in a feed reader: its facts and who says so, as a little HTML and as plain text."""

from __future__ import annotations

from markupsafe import Markup

from bot.alerts.facts import facts_told
from bot.alerts.outlets import Outlet, heard
from bot.alerts.phrases import listed
from bot.model import Launch
from bot.web import shown
from bot.web.markdown import to_text
from bot.web.templates import linked

_MOST_OUTLETS = 40
# These hold moments, which a feed has fields of its own for.
_MOMENTS = frozenset({"Launched", "First reported", "Status"})


def as_html(launch: Launch) -> Markup:
    """Safe HTML: why the status, the facts, the outlets with their links."""
    facts = Markup("").join(Markup("<li>{}: {}</li>").format(name, value) for name, value in _facts(launch))
    outlets = Markup("").join(Markup("<li>{}</li>").format(_outlet(each)) for each in heard(launch)[:_MOST_OUTLETS])
    return Markup("<p>{}</p><ul>{}</ul><p>Reported by:</p><ul>{}</ul>").format(shown.why(launch), facts, outlets)


def as_text(launch: Launch) -> str:
    """The same in plain words."""
    said = [f"{name}: {value}." for name, value in _facts(launch)]
    outlets = [each.name for each in heard(launch)]
    reported = [f"Reported by {listed(outlets, 5)}."] if outlets else []
    return " ".join([shown.why(launch), *said, *reported])


def _facts(launch: Launch) -> list[tuple[str, str]]:
    return [(one.name, to_text(one.value)) for one in facts_told(launch) if one.name not in _MOMENTS]


def _outlet(outlet: Outlet) -> Markup:
    name = linked(outlet.name or "Unnamed outlet", outlet.url)
    return Markup("{} (official)").format(name) if outlet.official else name
