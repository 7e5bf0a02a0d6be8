"""Who says so: the offices named in a text, and the states that "say" where no office of theirs is named."""

from __future__ import annotations

from functools import cache

from bot.launches.names import Mention, NameKind, announcers
from bot.launches.scene import Line, Scene
from bot.launches.slots import words_of

# A dateline such as "(KCNA)" is cut from the text that is read, yet it says who speaks.
_DATELINE, _STATE_AGENCY = 160, "kcna"


def voices(told: Scene, summary: str = "") -> tuple[str, ...]:
    """The announcers' ids, in the order told; `summary` is the raw one, for its dateline."""
    found = {_STATE_AGENCY: announcers()[_STATE_AGENCY].state} if _STATE_AGENCY in summary[:_DATELINE].lower() else {}
    for line in told.lines:
        for name in line.names:
            if name.kind is NameKind.ANNOUNCER:
                found[name.id] = name.side
            elif name.acts and _speaks(line, name) and name.side in _general():
                found[_general()[name.side]] = name.side
    offices = {side for key, side in found.items() if not announcers()[key].general}
    return tuple(key for key, side in found.items() if not announcers()[key].general or side not in offices)


@cache
def _general() -> dict[str, str]:
    """The announcer that stands for a state or group as a whole."""
    return {who.state: key for key, who in announcers().items() if who.general}


def _speaks(line: Line, name: Mention) -> bool:
    """As in "Seoul says", "..., says South Korea", "according to Japan", "Seoul: ...", "..., Japan"."""
    words = line.words
    after = words[name.end : name.end + 2]
    if after and (after[0] in words_of("speaking") or (after[0] == ":" and line.in_title and name.start <= 1)):
        return True
    if len(after) > 1 and after[0] in words_of("officials") and after[1] in words_of("speaking"):
        return True
    before = words[max(0, name.start - 2) : name.start]
    ends = not after or after[0] in {",", ";"}
    return before == ("according", "to") or (ends and before[-1:] in {("says",), (":",), ("say",)})
