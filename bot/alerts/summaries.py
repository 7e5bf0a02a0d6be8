"""The message that sums up several launches, where each as an alert of its own is not wished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.alerts import limits
from bot.alerts.markup import link, plain, shortened
from bot.alerts.naming import launcher_title
from bot.alerts.outlets import heard
from bot.alerts.phrases import COLOURS, capitalised, listed, status_word
from bot.alerts.wording import content_line, footer, happening
from bot.languages import ENGLISH, Language
from bot.model import Alert, Field, Launch, Status

# More launches than this begin the next summary: each keeps its line and its link within Discord's 6,000 characters.
MOST = 10
_LINE = 400
_LINK = 120
_NAMES = 4


def summed_up(name: str, launches: Sequence[Launch], lang: Language = ENGLISH) -> Alert:
    """The whole message for these launches as they stand, at most `MOST`; `name` is what it is found again by."""
    return Alert(
        content=_content(launches, lang),
        title=lang.say("summary-title", count=len(launches)),
        description=lang.say("summary-description"),
        colour=COLOURS[Status.REPORTED],
        fields=tuple(Field(each.id, _line(each, lang), inline=False) for each in launches),
        footer=footer(f"summary from {name}"),
        timestamp=max((each.last_seen for each in launches if each.last_seen), default=None),
        buttons=False,
        language=lang.code,
    )


def _content(launches: Sequence[Launch], lang: Language) -> str:
    if len(launches) == 1:
        return content_line(launches[0], heard(launches[0]), lang)
    fired = Counter(_who(launch, lang) for launch in launches)
    names = [lang.say("summary-who", who=who, count=number) for who, number in fired.most_common()]
    return lang.say("summary-line", count=len(launches), names=listed(names, _NAMES, lang))


def _who(launch: Launch, lang: Language) -> str:
    return launcher_title(launch.facts.launcher, lang) if launch.facts.launcher else lang.say("summary-nobody")


def _line(launch: Launch, lang: Language) -> str:
    outlets = heard(launch)
    line = content_line(launch, outlets, lang)
    if limits.length(line) > _LINE:
        told = shortened(happening(launch.facts, lang), _LINE - 40)
        status = capitalised(status_word(launch.status, lang))
        undone = launch.status in (Status.CORRECTED, Status.RETRACTED)
        line = lang.say("summary-undone", happening=told, status=status) if undone else told
    if not outlets:
        return line
    name = plain(outlets[0].name, 60) or lang.say("outlet-unnamed")
    linked = link(name, outlets[0].url)
    return f"{line}\n{linked if limits.length(linked) <= _LINK + 60 else name}"
