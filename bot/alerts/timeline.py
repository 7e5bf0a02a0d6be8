"""Who said what of a launch, and when: one line a claim, the earliest first."""

from __future__ import annotations

from bot.alerts.limits import EMBED_DESCRIPTION, length
from bot.alerts.markup import link, moment, plain
from bot.languages import ENGLISH, Language
from bot.model import Claim, Launch

_TITLE = 120
_OUTLET = 40


def timeline(launch: Launch, limit: int = EMBED_DESCRIPTION, lang: Language = ENGLISH) -> str:
    """The claims as lines, at most `limit` long; the earliest and the latest stay, and what is left out is counted."""
    lines = [_line(claim, lang) for claim in sorted(launch.claims, key=lambda each: (each.at is None, each.at or 0))]
    kept = len(lines)
    while kept and length(text := _joined(lines, kept, lang)) > limit:
        kept -= 1
    return text if kept else ""


def _joined(lines: list[str], kept: int, lang: Language) -> str:
    if kept == len(lines):
        return "\n".join(lines)
    head, tail = (kept + 1) // 2, kept // 2
    left_out = lang.say("more-between", count=len(lines) - kept)
    return "\n".join([*lines[:head], left_out, *lines[len(lines) - tail :]])


def _line(claim: Claim, lang: Language) -> str:
    entry = claim.report.entry
    when = moment(claim.at, "f") if claim.at else lang.say("time-not-known")
    title = link(plain(entry.title, _TITLE) or lang.say("untitled"), entry.link)
    return f"{when} **{plain(entry.outlet, _OUTLET)}**: {title}"
