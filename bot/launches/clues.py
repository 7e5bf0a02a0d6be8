"""What points to the one who fired: each way of saying it yields a launcher's code and how strongly it points there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from bot.launches.deeds import is_object, verb_before
from bot.launches.names import Mention, NameKind, models
from bot.launches.phrases import Shot
from bot.launches.scene import Line
from bot.launches.slots import shares, slots, words_of
from bot.launches.subject import agent, group, origin, subject
from bot.launches.wars import as_launcher, fires_at
from bot.model import Weapon

# How much each way of saying it weighs. A verb of firing outweighs whose missile it is: Russia fires Korean ones.
FIRED_BY, CLAIMED, SUBJECT, OWNER, FROM, ITS_OWN, BLAMED = 5.0, 4.6, 4.4, 4.0, 3.9, 3.4, 2.6
ATTACKER, AIMED, ACCUSED, MADE, SHOT_DOWN, MODEL, ALONE, HIT = 1.25, 1.9, 1.6, 1.2, 2.4, 0.8, 0.7, 0.6
_AHEAD, _FROM_WITHIN = 18, 8
# Ships "off Yemen" are hit by those who fire into this sea.
_PARTED = frozenset({",", ":", ";", "-", "and", "as", "from", "by", "at", "in", "on", "after", "while"})
_OFF_YEMEN = "red_sea"


class Clue(NamedTuple):
    """A launcher code and how strongly the text points to it."""

    code: str
    weight: float


def clues_of(line: Line, shot: Shot, day: date | None, sides: frozenset[str]) -> Iterator[Clue]:
    if shot.owner:
        yield Clue(as_launcher(shot.owner), MADE if shot.made else OWNER)
    if shot.model and models()[shot.model].owner not in ("shared", "defence"):
        yield Clue(models()[shot.model].owner, MODEL)
    yield from _passive(line, shot)
    yield from _by_verb(line, shot, day, sides)
    yield Clue(_fired_behind(line, shot), FIRED_BY)
    yield Clue(_whose_event(line, shot), OWNER)
    if shot.start and line.words[shot.start - 1] in words_of("its"):
        yield Clue(_named_before(line, shot.start - 1), ITS_OWN)
    if shot.start > 1 and "behind" in line.words[shot.start - 3 : shot.start]:
        yield Clue(_agent_before(line, shot.start - 2), OWNER)
    yield from _aimed(line, shot, day, sides)


def _whose_event(line: Line, shot: Shot) -> str:
    """As in "Russia's test launch of a missile": whose launch it was."""
    words = line.words
    of = next((at for at in range(shot.start - 1, max(0, shot.start - 3), -1) if words[at] == "of"), 0)
    if not of or words[of - 1] not in words_of("nouns_of"):
        return ""
    at = of - 1
    while at > 0 and (words[at] in words_of("nouns_of") or words[at] in words_of("event_qualities")):
        at -= 1
    name = line.name_at(at - 1 if words[at] == "'s" else at)
    return as_launcher(name.side) if name is not None and name.acts else ""


def _fired_behind(line: Line, shot: Shot) -> str:
    """As in "wreck of the missile that North Korea fired": who fired stands behind."""
    for name in line.names:
        if (
            name.acts
            and shot.end <= name.start <= shot.end + 2
            and not shares(line.words[shot.end : name.start], _PARTED)
        ):
            verb = line.words[name.end] if name.end < len(line.words) else ""
            return as_launcher(name.side) if verb in slots().fire else ""
    return ""


def _named_before(line: Line, at: int) -> str:
    """The last name in front of "its" that may own a missile."""
    for name in reversed(line.names):
        if name.end <= at and name.acts:
            return as_launcher(name.side)
    return ""


def _agent_before(line: Line, at: int) -> str:
    """As in "militants behind a rocket attack": the fighters in front of "behind"."""
    for back in range(at, max(-1, at - 4), -1):
        if line.words[back] in slots().groups:
            return group(line, back)
    return subject(line, at)


def _by_verb(line: Line, shot: Shot, day: date | None, sides: frozenset[str]) -> Iterator[Clue]:
    verb = verb_before(line, shot)
    if verb is None:
        return
    word, known = line.words[verb], slots()
    who = subject(line, verb)
    if line.words[verb + 1 : verb + 3] == ("down", "by"):
        yield Clue(fires_at(who, day, sides) or "", SHOT_DOWN)
        return
    downs = word in known.down or line.words[verb + 1] == "down"
    if downs and is_object(line, verb, shot):
        by = None if shot.owner else fires_at(who, day, sides)
        yield Clue(by or "", SHOT_DOWN)
    elif word in words_of("of_said"):
        yield Clue("" if shot.owner else who, ITS_OWN)
    elif not (shot.owner and word in known.conduct and word not in known.test):
        yield Clue(who, SUBJECT)


def _passive(line: Line, shot: Shot) -> Iterator[Clue]:
    """As in "fired by Hezbollah", "launched from Yemen", "rocket fire from Gaza"."""
    words, known = line.words, slots()
    fired, anchor = bool(shot.event), shot.end
    for at in range(shot.end, min(len(words) - 1, shot.end + _AHEAD)):
        word = words[at]
        if word in known.fire or word in known.test:
            fired, anchor = True, at
        if (word in known.clause and not _goes_on(words, at)) or word in {";", ":"} or word in words_of("response"):
            return
        if word == "by" and (words[at - 1] in known.down or words[at - 1] in words_of("by_means")):
            return
        if word == "by" and _is_other_deed(words[at - 1]):
            return
        if word == "by" and (fired or words[at - 1] in words_of("doing")):
            yield Clue(agent(line, at + 1), FIRED_BY)
            return
        if word == "from" and (fired or at == shot.end) and at - anchor <= _FROM_WITHIN:
            yield Clue(origin(line, at + 1), FROM)


def _goes_on(words: Sequence[str], at: int) -> bool:
    """As in "the missile which was fired from": the clause is still about the shot."""
    return words[at] in words_of("relative") and words[at + 1 : at + 2] in {("was",), ("were",)}


def _is_other_deed(word: str) -> bool:
    """As in "followed by", "condemned by": the agent of another verb than that of firing."""
    known = slots()
    fires = word in known.fire or word in known.test or word in known.strike or word in words_of("doing")
    return word.endswith("ed") and not fires


def _aimed(line: Line, shot: Shot, day: date | None, sides: frozenset[str]) -> Iterator[Clue]:
    """As in "missile attack on Kyiv", "missiles hit Kharkiv": who fires at what stands next as the target."""
    for name in line.names:
        ahead = shot.end <= name.start <= shot.end + 8 and is_aimed(line, name)
        if ahead or _is_hit_by(line, name, shot):
            yield Clue(_enemy(line, name, day, sides), AIMED)


def is_aimed(line: Line, name: Mention) -> bool:
    """As in "at Israel", "missiles hit Kharkiv": what is fired at, or hit."""
    if name.kind not in (NameKind.PLACE, NameKind.ZONE, NameKind.LAUNCHER):
        return False
    before = line.words[max(0, name.start - 3) : name.start]
    return "from" not in before and any(w in words_of("towards") or w in slots().strike for w in before)


def _is_hit_by(line: Line, name: Mention, shot: Shot) -> bool:
    """As in "Kuwait is hit by missile fire"."""
    between = line.words[name.end : shot.start]
    return len(between) <= 4 and "by" in between[-2:] and shares(between, slots().strike)


def _enemy(line: Line, name: Mention, day: date | None, sides: frozenset[str]) -> str:
    if name.side == "YE" and "off" in line.words[max(0, name.start - 4) : name.start]:
        return fires_at(_OFF_YEMEN, day, sides) or ""
    by = fires_at(name.id, day, sides)
    return (fires_at(name.side, day, sides) if by is None else by) or ""


def struck(line: Line, day: date | None, sides: frozenset[str]) -> Iterator[Clue]:
    """Anyone named in a war: their enemy may have fired, if nothing better is said."""
    rockets = any(shot.weapon is Weapon.ROCKET for shot in line.shots)
    aimed = [name for name in line.names if _is_faced(line, name)]
    for name in aimed or line.names:
        source = "from" in line.words[max(0, name.start - 2) : name.start] and not _is_toll(line, name)
        if not source and (name.side or name.kind is NameKind.ZONE):
            by = _enemy(line, name, day, sides)
            rank = 0.2 if name.kind is NameKind.PLACE else 0.1 if by == "RU" else 0.0
            yield Clue("" if rockets and by == "IL" else by, HIT + rank)


def _is_faced(line: Line, name: Mention) -> bool:
    """As in "at Iranian sites", "against Iran-backed men": who is fired at, beside those that only speak of it."""
    return name.start > 0 and line.words[name.start - 1] in {"at", "against"} and bool(line.shots)


def _is_toll(line: Line, name: Mention) -> bool:
    """As in "toll from Dnipro strike": nothing came from there."""
    return "toll" in line.words[max(0, name.start - 4) : name.start]


def claims(line: Line) -> Iterator[Clue]:
    """As in "Hamas claims responsibility", "Israel blames Hezbollah", "condemns North Korea", "shot down a jet"."""
    words, known = line.words, slots()
    for at, word in enumerate(words):
        if word == "responsibility" and words[at - 1] in words_of("claiming"):
            denied = shares(words[max(0, at - 4) : at], words_of("not"))
            yield Clue("" if denied else subject(line, at - 1), CLAIMED)
        elif word == "responsible" and not shares(words, words_of("not")):
            yield Clue(subject(line, at), BLAMED)
        elif word in words_of("claiming") and shares(words[at + 1 : at + 5], words_of("assaults")):
            group_code = subject(line, at)
            yield Clue("" if group_code.isupper() else group_code, BLAMED)
        elif word in words_of("watches") and line.shots:
            name = line.name_at(at - 1) if at else None
            yield Clue(name.side if name is not None and name.kind is NameKind.PEOPLE else "", BLAMED)
        elif word in words_of("rocketing"):
            yield Clue(subject(line, at), SUBJECT)
        elif word in words_of("blaming"):
            yield Clue(agent(line, at + 1), BLAMED)
        elif word in words_of("accusing") or word in words_of("objecting"):
            name = line.name_at(at + 1) if at + 1 < len(words) else None
            yield Clue(as_launcher(name.side) if name is not None and name.acts else "", ACCUSED)
        elif word in known.fire and words[at + 1 : at + 2] and words[at + 1] in words_of("it"):
            yield Clue(subject(line, at), ACCUSED)
        elif word in words_of("aircraft") and shares(words[max(0, at - 5) : at], known.down):
            yield Clue(subject(line, max(0, at - 4)), ACCUSED)


def attackers(line: Line) -> Iterator[Clue]:
    """As in "Russian attacks kill 12", "Iranian strike", "Russia launches attacks": whose attack it was."""
    words, assaults = line.words, words_of("assaults")
    for name in line.names:
        if name.acts and name.kind is not NameKind.PLACE:
            after = words[name.end : name.end + 2]
            if after and (after[0] in assaults or (after[-1] in assaults and after[0] in words_of("assaulting"))):
                yield Clue(as_launcher(name.side), ATTACKER)
            if "friendly" in words or "own" in words[name.end : name.end + 6]:
                yield Clue(as_launcher(name.side), ACCUSED)
    for at, word in enumerate(words):
        if word in slots().fire and shares(words[at + 1 : at + 6], assaults):
            yield Clue(subject(line, at), ATTACKER)


def unarmed(line: Line) -> Iterator[Clue]:
    """Who fires or tests, where no weapon is named: "launches what it calls a satellite", "the North's launch"."""
    for at, word in enumerate(line.words):
        reacts = at and (line.words[at - 1] in slots().react or line.words[at - 1] in words_of("objecting"))
        if not reacts and (word in slots().fire or word in slots().test):
            owner = line.name_at(at - 2 if line.words[at - 1] == "'s" else at - 1) if at else None
            yield Clue(as_launcher(owner.side) if owner is not None and owner.acts else subject(line, at), ATTACKER)
    if shares(line.words, words_of("space")):
        yield Clue(next((name.side for name in line.names if name.acts), ""), ATTACKER)
