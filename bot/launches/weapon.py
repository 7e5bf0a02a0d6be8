"""What was fired: the finest class and the model that the text says of this launch."""

from __future__ import annotations

from bot.launches.names import models
from bot.launches.phrases import Shot
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of
from bot.model import Weapon

# Sentences in which a verb alone may name the weapon.
_FIRST = 3
_PLAIN = (Weapon.MISSILE, Weapon.BALLISTIC)
_FINER = {Weapon.BALLISTIC: (Weapon.SRBM, Weapon.MRBM, Weapon.IRBM, Weapon.ICBM, Weapon.SLBM)}


def weapon(told: Scene) -> tuple[Weapon | None, str | None]:
    """The class, and the model's usual name where one is named."""
    said: Weapon | None = None
    model: str | None = None
    for line, shot in told.shots():
        if _of_another_time(line, shot):
            continue
        told_of = _as_used(line, shot)
        if said is None or _finer(said, told_of, shot.model):
            said = told_of
        if model is None and shot.model and models()[shot.model].owner != "defence" and _agrees(said, shot.weapon):
            model = models()[shot.model].name
    if said is None:
        said = next((shot.weapon for _, shot in told.shots()), None) or _of_things(told)
    return said, model


def _of_things(told: Scene) -> Weapon | None:
    named = next((shot.weapon for line in told.lines for shot in line.shots), None)
    rocketed = any(shares(line.words, words_of("rocketing")) for line in told.lines[:_FIRST])
    return named or (Weapon.ROCKET if rocketed else None)


def _finer(said: Weapon, other: Weapon, model: str | None) -> bool:
    if said is Weapon.MISSILE:
        return other is not Weapon.ROCKET or model is not None
    return other in _FINER.get(said, ())


def _agrees(said: Weapon | None, other: Weapon) -> bool:
    return said in (None, other, Weapon.MISSILE, Weapon.ROCKET, Weapon.BALLISTIC)


def _of_another_time(line: Line, shot: Shot) -> bool:
    """As in "since its last ICBM test in 2017", "could resume long-range tests": no word on this launch."""
    before = line.words[max(0, shot.start - 6) : shot.start]
    if "," in before:
        before = before[len(before) - before[::-1].index(",") :]
    if before[-2:-1] == ("could",) or before[-3:-2] == ("could",):
        return False
    return shares(before, words_of("to_come")) or (not line.in_title and shares(before, words_of("other_time")))


def _as_used(line: Line, shot: Shot) -> Weapon:
    """The class that its use tells: "from a submarine", "helicopter shot down by missile"."""
    if shot.weapon not in _PLAIN:
        return shot.weapon
    after = line.words[shot.end : shot.end + 6]
    if "from" in after and shares(after, words_of("submarines")):
        return Weapon.SLBM
    if shares(after[:1], slots().down) and shares(after, words_of("aircraft")):
        return Weapon.SAM
    before = line.words[max(0, shot.start - 8) : shot.start]
    if "by" in before[-3:] and shares(before, slots().down | {"shot"}) and shares(before, words_of("aircraft")):
        return Weapon.SAM
    return shot.weapon
