"""Who does a verb, by or from whom a thing comes: the little grammar that tells who fired from who is only named."""

from __future__ import annotations

from bot.launches.names import Mention, NameKind, launchers
from bot.launches.scene import Line
from bot.launches.slots import shares, slots, words_of
from bot.launches.wars import as_launcher, fighters_of, fires_from

_BACK = 32
# "US", "UAE": too short to tell a state from its adjective.
_SHORT = 4
# Whose militants are those that Iran backs, by the land that is named.
_BACKED = {"IQ": "iraqi_militia", "YE": "houthi", "LB": "hezbollah"}


def subject(line: Line, verb: int) -> str:
    """The code of the one who does the verb at word `verb`, "" where none is named.

    It is the nearest name in front that may act, is no object and stands in no phrase of place. "Kyiv's grid" is
    taken only where nothing better stands in front of it.
    """
    known, fallback = slots(), ""
    at = verb - 1
    if at > 0 and line.words[at] in words_of("relative"):
        at -= 1
        if line.name_at(at) is None and line.words[at] not in known.groups and line.words[at] != ",":
            return ""
    while at >= max(0, verb - _BACK):
        word = line.words[at]
        if word == ";":
            break
        if word in known.groups and (verb - at <= 3 or not _in_phrase(line, at)):
            return group(line, at)
        name = line.name_at(at)
        if name is not None:
            if name.acts and not _in_phrase(line, name.start):
                if not _owns_other(line, name, verb):
                    return _joint(line, name, verb)
                fallback = fallback or as_launcher(name.side)
            at = name.start
        at -= 1
    return fallback


def _in_phrase(line: Line, start: int) -> bool:
    """As in "militants in Gaza", "pressure on Iran", "hits Kyiv": no subject."""
    at = start - 1
    while at > 0 and (line.words[at] in words_of("articles") | {"the"} or line.words[at] in words_of("quarters")):
        at -= 1
    before = line.words[at] if at >= 0 else ""
    known = slots()
    if before in known.strike and at > 0 and before in known.events:
        # "Israeli strikes Iran fired back": their strikes, no verb.
        owner = line.name_at(at - 1)
        return owner is None or not is_adjective(line, owner)
    return before in words_of("prepositions") or before in known.strike or before in known.react


def is_adjective(line: Line, name: Mention) -> bool:
    """Whether a state is named as in "Israeli", not as in "Israel"."""
    said = " ".join(line.words[name.start : name.end])
    return name.kind is NameKind.LAUNCHER and len(said) > _SHORT and said != launchers()[name.side].name.lower()


def _owns_other(line: Line, name: Mention, verb: int) -> bool:
    """As in "Kyiv's power grid ... launches": the owner of a thing, and not of the forces that act."""
    rest = line.words[name.end : verb]
    return bool(rest) and rest[0] == "'s" and not shares(rest[1:4], words_of("forces"))


def _joint(line: Line, name: Mention, verb: int) -> str:
    """The side of a subject. Of two that act together the host of the drill counts, else a group, else the first."""
    other = _coupled(line, name)
    if other is None or not other.side or other.side == name.side:
        return as_launcher(name.side)
    if {name.side, other.side} == {"US", "KR"}:
        return "KR"
    if not name.side.isupper() and other.side.isupper():
        return as_launcher(name.side)
    return as_launcher(other.side)


def _coupled(line: Line, name: Mention) -> Mention | None:
    """The other of "South Korea and the US", "South Korea, US"."""
    at = name.start - 1
    while at >= max(0, name.start - 3) and line.words[at] in {"and", ",", "the"}:
        at -= 1
    other = line.name_at(at) if 0 <= at < name.start - 1 else None
    if other is None or not other.acts or (line.words[name.start - 1] == "," and other.start > 0):
        return None
    return None if _in_phrase(line, other.start) else other


def group(line: Line, at: int) -> str:
    """Whose fighters stand at word `at`: "Houthi rebels", "Palestinian militants", "militants in Yemen"."""
    for back in range(at - 1, max(-1, at - 4), -1):
        name = line.name_at(back)
        if name is not None and name.side:
            return _backed(line, name) or fighters_of(name.side)
        if line.words[back] in {",", "and", ":"}:
            break
    for ahead in range(at + 1, min(len(line.words), at + 4)):
        name = line.name_at(ahead)
        if name is not None and name.side and line.words[ahead - 1] in {"in", "of", ",", "from", "the"}:
            return fighters_of(name.side)
    return "other_group"


def _backed(line: Line, name: Mention) -> str:
    """As in "Iran-backed militia in Iraq": whose men they are tells the land that is named."""
    if line.words[name.end : name.end + 1] not in {("backed",), ("aligned",), ("linked",), ("allied",)}:
        return ""
    sides = {other.side for other in line.names}
    return next((group for land, group in _BACKED.items() if name.side == "IR" and land in sides), "")


def agent(line: Line, at: int) -> str:
    """Who stands after "by" (or "blames") at word `at`."""
    for ahead in range(at, min(len(line.words), at + 6)):
        word = line.words[ahead]
        if word in slots().groups:
            return group(line, ahead)
        name = line.name_at(ahead)
        if name is not None and name.acts:
            following = line.words[name.end : name.end + 3]
            if name.side.isupper() and shares(following, slots().groups):
                return fighters_of(name.side)
            return as_launcher(name.side)
        if word in slots().clause or word in {",", ";"}:
            return ""
    return ""


def origin(line: Line, at: int) -> str:
    """Whose land, base or men stand after "from" at word `at`."""
    for ahead in range(at, min(len(line.words), at + 6)):
        word = line.words[ahead]
        if word in slots().groups:
            return group(line, ahead)
        name = line.name_at(ahead)
        if name is not None and name.kind in (NameKind.PEOPLE, NameKind.UNIT):
            return name.side
        if name is not None:
            return fires_from().get(name.id, fires_from().get(name.side, name.side))
        if word in slots().clause or word in {",", ";"}:
            return ""
    return ""
