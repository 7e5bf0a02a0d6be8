"""The phrases of a sentence that name a weapon: what class they say, how many, whose, and what is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.launches.names import Mention, NameKind, models
from bot.launches.slots import slots, words_of
from bot.launches.text import fold, tokens
from bot.launches.words import load
from bot.model import Weapon

_REACH = 9
# From the most telling to the least: what a phrase says in several words at once is the first of these.
_FINEST = (
    Weapon.SAM, Weapon.HYPERSONIC, Weapon.CRUISE, Weapon.ANTI_SHIP, Weapon.SLBM, Weapon.ICBM, Weapon.IRBM,
    Weapon.MRBM, Weapon.SRBM, Weapon.BALLISTIC,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shot:
    """A phrase that names a weapon, words `start` to `end` of its sentence; `core` begins its names, `head` its noun.

    `owner` is the launcher code that the phrase itself gives ("Russian missile"), "" where none; `made` is true where
    it may only say who built it. `event` is the noun that follows ("test", "strike"). `thing`: no shot but a shield,
    base or programme.
    """

    start: int
    core: int
    head: int
    end: int
    weapon: Weapon
    model: str | None
    many: bool
    owner: str = ""
    made: bool = False
    event: str = ""
    thing: bool = False


def shots_of(words: Sequence[str], found: Sequence[Mention]) -> list[Shot]:
    """The weapon phrases of a sentence, in order; `found` are its names."""
    by_start = {m.start: m for m in found}
    named = [m for m in found if m.kind in (NameKind.WEAPON, NameKind.MODEL, NameKind.DEFENCE)]
    shots: list[Shot] = []
    at = 0
    while at < len(named):
        first = last = at
        while last + 1 < len(named) and _joined(words, named[last], named[last + 1]):
            last += 1
        shots.append(_shot(words, named[first : last + 1], by_start, shots[-1].end if shots else 0))
        at = last + 1
    return shots


def _joined(words: Sequence[str], one: Mention, other: Mention) -> bool:
    """Whether two weapon words are one phrase: "Hwasong-12 intermediate-range ballistic missile"."""
    between = words[one.end : other.start]
    if one.kind is NameKind.WEAPON and between:
        return False
    return len(between) <= 6 and all(w in slots().qualities for w in between)


def _shot(words: Sequence[str], parts: Sequence[Mention], by_start: dict[int, Mention], floor: int) -> Shot:
    head, end = parts[-1].start, parts[-1].end
    start, owner, made = _opening(words, parts[0].start, by_start, floor)
    said = [w for m in parts for w in _classes_of(m)] + _modifiers(words[start:head])
    model = next((m.id for m in parts if m.kind is not NameKind.WEAPON), None)
    after = _after(words, end)
    many = parts[-1].many or (parts[-1].kind is not NameKind.WEAPON and words[end - 1].endswith("s"))
    shield = parts[0].kind is NameKind.DEFENCE and (len(parts) == 1 or parts[0].end == parts[-1].start)
    return Shot(
        start, parts[0].start, head, end, _weapon(model, said), model, many, owner, made,
        event=after if after in slots().events and not _hits(words, start, end, many, after) else "",
        thing=_is_thing(shield, said, (after, *words[end + 1 : end + 2])) and not _is_tested(words, start, end),
    )  # fmt: skip


def _after(words: Sequence[str], end: int) -> str:
    """The word after a weapon's noun; in "missile and drone attack" it is the attack."""
    at = end
    while at < len(words) and at < end + 3 and words[at] in slots().joined:
        at += 1
    if at < len(words) and (at == end or words[at] in slots().events):
        return words[at]
    return words[end] if end < len(words) else ""


def _hits(words: Sequence[str], start: int, end: int, many: bool, after: str) -> bool:
    """Whether what follows is a verb, as in "a missile strikes Kharkiv", and no noun as in "missile strikes kill"."""
    known = slots()
    if many:
        return after in words_of("hitting_many") and words[end : end + 1] == (after,)
    if after not in words_of("hitting") or end >= len(words) or words[end] != after:
        return False
    following = words[end + 1] if end + 1 < len(words) else ","
    before = words[start - 1] if start else ""
    if after == "hits" or before in words_of("articles"):
        return True
    return following == "at" or not (following in known.verbs or following in words_of("strikes_follow"))


def _is_thing(shield: bool, said: Sequence[Weapon], after: Sequence[str]) -> bool:
    """A shield, an interceptor, a base or a programme: nothing that is fired at anyone. "launch site" is one too."""
    known = slots()
    if after[0] in known.things or (after[0] in known.fire and after[-1] in words_of("grounds")):
        return True
    return shield or (Weapon.SAM in said and len(said) == 1)


def _is_tested(words: Sequence[str], start: int, end: int) -> bool:
    """As in "missile defence test", "tests the system": the thing itself is what was tested."""
    near = (*words[max(0, start - 6) : start], *words[end : end + 4])
    return any(w in slots().test or w in words_of("test") for w in near)


def _classes_of(part: Mention) -> list[Weapon]:
    return [Weapon(part.id)] if part.kind is NameKind.WEAPON else [models()[part.id].weapon]


def _opening(words: Sequence[str], head: int, by_start: dict[int, Mention], floor: int) -> tuple[int, str, bool]:
    """Where the phrase of the weapon at `head` begins, and whose it is by its own words."""
    ends = {m.end: m for m in by_start.values() if m.acts}
    at = head
    while at > max(floor, head - _REACH):
        if at in ends and _may_own(words, ends[at], head):
            return _owner(words, ends[at])
        if _ends_phrase(words, at - 1) and not _couples(words, at - 1):
            break
        at -= 1
    while at < head and words[at] in {"and", ","}:
        at += 1
    return at, "", False


def _may_own(words: Sequence[str], name: Mention, head: int) -> bool:
    """A capital owns what follows it at once: "Pyongyang missile", and not "Tokyo share missile data"."""
    between = words[name.end : head]
    return name.kind is not NameKind.PLACE or between[:1] == ("'s",) or all(w in slots().qualities for w in between)


def _couples(words: Sequence[str], at: int) -> bool:
    """Whether "and" or a comma stands inside one phrase: "tank and missile", "medium-range, nuclear-capable"."""
    qualities = slots().qualities
    if at > 0 and words[at] == "," and words[at - 1] in qualities and words[at + 1] in qualities:
        return True
    return at > 0 and words[at] in {"and", ","} and words[at - 1] in slots().joined | words_of("arms")


def _ends_phrase(words: Sequence[str], at: int) -> bool:
    """Whether the word at `at` stands outside the weapon's phrase; "surface-to-air", "train-launched" stand in it."""
    word, known = words[at], slots()
    if word == "to" and words[at + 1] in known.qualities:
        return False
    if at and word in words_of("carried") and words[at - 1] in words_of("platforms"):
        return False
    return (
        word == ","
        or word in known.stops
        or word in known.parts
        or (word in known.verbs and word not in known.qualities)
    )


def _owner(words: Sequence[str], name: Mention) -> tuple[int, str, bool]:
    before = words[name.start - 1] if name.start else ""
    made = before in slots().by_means or (name.end < len(words) and words[name.end] in slots().maker)
    return name.start, name.side, made


@cache
def _modifier_phrases() -> dict[str, list[tuple[tuple[str, ...], Weapon]]]:
    found: dict[str, list[tuple[tuple[str, ...], Weapon]]] = {}
    for weapon, phrases in load("en", "weapons")["modifiers"].items():
        for phrase in phrases:
            words = tokens(fold(phrase))
            found.setdefault(words[0], []).append((words, Weapon(weapon)))
    return found


def _modifiers(words: Sequence[str]) -> list[Weapon]:
    """The classes that the words in front of a weapon's noun say."""
    phrases = _modifier_phrases()
    return [
        weapon
        for at, word in enumerate(words)
        for phrase, weapon in phrases.get(word, ())
        if tuple(words[at : at + len(phrase)]) == phrase
    ]


def _weapon(model: str | None, said: Sequence[Weapon]) -> Weapon:
    named = models()[model].weapon if model else Weapon.MISSILE
    told = next((w for w in _FINEST if w in said and w is not named), None)
    rocket = Weapon.ROCKET in said and Weapon.BALLISTIC not in said
    if told is not None and told is not Weapon.BALLISTIC and Weapon.SAM not in (told, named) and not rocket:
        return told
    if named not in (Weapon.MISSILE, Weapon.BALLISTIC):
        return named
    if Weapon.SLV in said:
        return Weapon.SLV
    if rocket:
        return Weapon.ROCKET
    return next((w for w in _FINEST if w in said), Weapon.MISSILE)
