"""Where from and where to: the launch site, and the places and seas aimed at or hit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.launches.names import Mention, NameKind, launchers, places
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of
from bot.launches.wars import fires_at
from bot.launches.words import load
from bot.model import Kind, Place

MOST_TARGETS = 8
# Sentences read for targets, and those read where none that names a weapon names a place.
_READ, _NEAR = 5, 3
_WITHIN = 8
# Whose own land Gaza is: what they fire from there is not aimed there.
_GAZANS = {"hamas", "pij", "other_group"}


def site(told: Scene, launcher: str | None) -> Place | None:
    """The launch site named in the text, else the place that missiles came "from"."""
    names = [(line, name) for line in told.lines for name in line.names]
    for line, name in names:
        if name.kind is NameKind.SITE and launcher in (None, name.side) and not _is_aim(line, name):
            return places()[name.id]
    for line, name in names:
        if name.kind in (NameKind.PLACE, NameKind.ZONE) and _is_origin(line, name):
            return places()[name.id]
    return None


def _is_origin(line: Line, name: Mention) -> bool:
    """Whether a place stands behind "from", in a sentence that tells of firing."""
    for at in range(name.start - 1, max(-1, name.start - 4), -1):
        if line.words[at] == "from" and not _is_struck_by_event(line, name):
            return shares(line.words, slots().fire | slots().events)
        if line.words[at] in words_of("towards"):
            return False
    return False


def _is_struck_by_event(line: Line, name: Mention) -> bool:
    """As in "toll from the Dnipro missile strike": the place that was hit."""
    shot = next((s for s in line.shots if s.start <= name.end <= s.core), None)
    return shot is not None and shot.event in words_of("attack") and name.kind is NameKind.PLACE


def _is_aim(line: Line, name: Mention) -> bool:
    return name.start > 0 and line.words[name.start - 1] in words_of("at_it")


def targets(told: Scene, launcher: str | None, purpose: Kind) -> tuple[Place, ...]:
    """The places and seas aimed at, in the order told; a state only where no place of it is named."""
    armed = [line for line in told.lines[:_READ] if line.shots]
    others = [line for line in told.lines[:_NEAR] if not shares(line.words, words_of("other_fire"))]
    ids = _aimed(armed, launcher, purpose) or _aimed(others, launcher, purpose)
    found = _away([places()[key] for key in dict.fromkeys(ids)], launcher)
    fine = {place.state for place in found if place.id != place.state}
    return tuple([place for place in found if place.id != place.state or place.state not in fine][:MOST_TARGETS])


def _away(found: list[Place], launcher: str | None) -> list[Place]:
    """`found` without the land that a group fires from, where another is named: what hit Sanaa came from others."""
    home = launchers()[launcher].home if launcher else ""
    away = [place for place in found if place.state != home]
    return away if home and away else found


def _aimed(lines: Sequence[Line], launcher: str | None, purpose: Kind) -> list[str]:
    """The ids of the places aimed at in `lines`; "Ukraine's capital" is Kyiv."""
    korean = launcher in {"KP", "KR"}
    return [
        _capital(line, name) or name.id
        for line in lines
        for name in line.names
        if _is_target(line, name, launcher, korean) and (purpose is Kind.ATTACK or _falls_there(line, name))
    ]


def _capital(line: Line, name: Mention) -> str:
    after = [word for word in line.words[name.end : name.end + 2] if word != "'s"]
    if name.kind is NameKind.LAUNCHER and name.side.isupper() and after[:1] == ["capital"]:
        return launchers()[name.side].capital
    return ""


def _falls_there(line: Line, name: Mention) -> bool:
    """A test is aimed at no state: it may fall "into" one or fly "over" it."""
    return not name.acts or line.words[name.start - 1] in words_of("into")


def _is_aside(line: Line, name: Mention) -> bool:
    """As in "capable of striking Guam", "missiles ... a day after drills in the Philippine Sea"."""
    if shares(line.words[max(0, name.start - 4) : name.start], words_of("able")):
        return True
    before = max((shot.end for shot in line.shots if shot.end <= name.start), default=name.start if line.shots else 0)
    if before and shares(line.words[before : name.start], words_of("before_that")) and line.shots:
        return True
    aimed = line.words[max(0, name.start - 1)] in words_of("towards") | slots().strike
    return shares(line.words[before : name.start], words_of("subordinate")) and not aimed


def _is_coast(line: Line, name: Mention) -> bool:
    """As in "cargo ship hit off Yemen": the ship is the target, not the land."""
    if name.kind is NameKind.ZONE or "off" not in line.words[max(0, name.start - 4) : name.start]:
        return False
    return shares(line.words, words_of("ships"))


def _is_target(line: Line, name: Mention, launcher: str | None, korean: bool) -> bool:
    if _is_aside(line, name) or _is_coast(line, name):
        return False
    if name.kind is NameKind.ZONE:
        return (korean or not _korean_only(line, name)) and not _is_origin(line, name)
    if (name.side == launcher and not _is_held(name, launcher)) or (name.side == "PS" and launcher in _GAZANS):
        return False
    if not name.side.isupper() or _is_origin(line, name) or _speaks(line, name):
        return False
    if name.kind is NameKind.PLACE:
        if shares(line.words[name.end : name.end + 1], words_of("bound")) or _is_ship(line, name):
            return False
        return not name.acts or _is_towards(line, name) or _is_struck(line, name)
    if name.kind is NameKind.LAUNCHER:
        qualifies = line.name_at(name.end) is not None or shares(
            line.words[name.end : name.end + 1], words_of("no_land")
        )
        return not qualifies and (_is_towards(line, name) or _is_struck(line, name))
    return False


def _is_ship(line: Line, name: Mention) -> bool:
    """As in "the landing ship Saratov": called after a place."""
    return name.start > 0 and line.words[name.start - 1] in words_of("shipping")


def _is_held(name: Mention, launcher: str) -> bool:
    """Whether a place of the launcher's own land is held by its enemy: Ukraine fires at Crimea."""
    return fires_at(name.id, None, ()) in {launcher, ""}


def _is_towards(line: Line, name: Mention) -> bool:
    """As in "on Kyiv", "hits Ukraine", "at central Israel", "kills ten in Ukraine's Kyiv region"."""
    at = name.start - 1
    while at > 0 and (line.words[at] in words_of("before_place") or line.name_at(at) is not None):
        at -= 1
    before = line.words[at] if at >= 0 else ""
    if before == "in":
        near = any(0 <= name.start - shot.end <= _WITHIN for shot in line.shots)
        near = near or shares(line.words[max(0, at - 4) : at], words_of("mourning") | words_of("alarmed"))
        speaker = at > 0 and line.words[at - 1] in words_of("officials")
        fought = bool(line.shots) or shares(line.words, slots().strike | slots().harm | words_of("assaults"))
        return (near or (name.kind is NameKind.PLACE and fought)) and not speaker and not _is_korean(name)
    return before in words_of("towards") or before in slots().strike


def _is_korean(name: Mention) -> bool:
    """Seoul and Tokyo speak of North Korea's tests; nothing falls there."""
    return name.side in {"KR", "JP"}


def _is_struck(line: Line, name: Mention) -> bool:
    """As in "Kyiv hit by", "Ukraine was attacked", "Kyiv under missile attack"."""
    after = line.words[name.end : name.end + 4]
    if after and after[0] in words_of("struck") and (len(after) == 1 or after[1] in words_of("struck_by")):
        return True
    if after and after[0] in words_of("mourns"):
        return True
    passive = any(one in slots().strike and two in {"by", "in", "with"} for one, two in pairwise(after))
    return passive or "under" in after[:2]


def _speaks(line: Line, name: Mention) -> bool:
    """As in "Kyiv says", "between Moscow and Kyiv", "Kharkiv mayor said": a place for those who speak."""
    after = line.words[name.end : name.end + 1]
    before = line.words[name.start - 1] if name.start else ""
    beside = before in {"between", "with"} or (
        before == "and" and "between" in line.words[max(0, name.start - 4) : name.start]
    )
    return beside or any(w in slots().say or w == ":" or w in words_of("officials") for w in after)


def _korean_only(line: Line, name: Mention) -> bool:
    said = " ".join(line.words[name.start : name.end])
    return said in load("en", "places")["korean"]["plain"]
