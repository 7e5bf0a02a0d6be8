"""The message that sums up several launches, where each as an alert of its own is not wished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.alerts import limits
from bot.alerts.markup import link, plain, shortened
from bot.alerts.naming import articled
from bot.alerts.outlets import heard
from bot.alerts.phrases import COLOURS, STATUSES, capitalised, listed
from bot.alerts.wording import STRUCK, content_line, footer, happening
from bot.launches.names import launcher_name
from bot.model import Alert, Field, Launch, Status

# More launches than this begin the next summary: each keeps its line and its link within Discord's 6,000 characters.
MOST = 10
_LINE = 400
_LINK = 120
_NAMES = 4


def summed_up(name: str, launches: Sequence[Launch]) -> Alert:
    """The whole message for these launches as they stand, at most `MOST`; `name` is what it is found again by."""
    return Alert(
        content=_content(launches),
        title="Summed up: 1 launch" if len(launches) == 1 else f"Summed up: {len(launches)} launches",
        description="So as not to alert too often, these are told in one message, which is edited as more is known.",
        colour=COLOURS[Status.REPORTED],
        fields=tuple(Field(each.id, _line(each), inline=False) for each in launches),
        footer=footer(f"summary from {name}"),
        timestamp=max((each.last_seen for each in launches if each.last_seen), default=None),
        buttons=False,
    )


def _content(launches: Sequence[Launch]) -> str:
    if len(launches) == 1:
        return content_line(launches[0], heard(launches[0]))
    fired = Counter(_who(launch) for launch in launches)
    names = [f"{who} ({number})" for who, number in fired.most_common()]
    return f"{len(launches)} launches: {listed(names, _NAMES)}"


def _who(launch: Launch) -> str:
    return capitalised(articled(launcher_name(launch.facts.launcher))) if launch.facts.launcher else "Not known who"


def _line(launch: Launch) -> str:
    outlets = heard(launch)
    line = content_line(launch, outlets)
    if limits.length(line) > _LINE:
        told = shortened(happening(launch.facts), _LINE - 40)
        undone = launch.status in (Status.CORRECTED, Status.RETRACTED)
        line = f"{STRUCK}{told}{STRUCK} {capitalised(STATUSES[launch.status])}" if undone else told
    if not outlets:
        return line
    name = plain(outlets[0].name, 60) or "Unnamed outlet"
    linked = link(name, outlets[0].url)
    return f"{line}\n{linked if limits.length(linked) <= _LINK + 60 else name}"
