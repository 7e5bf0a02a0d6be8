"""What a launch was for, and what became of it."""

from __future__ import annotations

from bot.launches.deeds import event_of, verb_before
from bot.launches.names import launchers
from bot.launches.phrases import Shot
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of
from bot.model import Kind, Outcome, Weapon

# Who lifts satellites with military rockets: for these a satellite launch is news of a launch.
_SPACE = {"KP", "IR"}
_LATER = 0.5
_UNTOLD = -0.5
_STRATEGIC, _DRILL = 3.0, 8.0


def kind(told: Scene, launcher: str | None, weapon: Weapon | None) -> Kind:
    """Test, attack or satellite launch; unknown where nothing is fired."""
    if weapon is Weapon.SLV or (launcher in _SPACE and _lifts_satellite(told)):
        return Kind.SPACE_LAUNCH
    if not any(line.shots for line in told.lines):
        return Kind.UNKNOWN
    test, attack = _signs(told)
    test += _STRATEGIC * (weapon in (Weapon.ICBM, Weapon.SLBM)) + _DRILL * _is_drill(told)
    test += launchers()[launcher].tests if launcher else _UNTOLD
    return Kind.TEST if test > attack else Kind.ATTACK


def _is_drill(told: Scene) -> bool:
    """A ship hit by its own side in an exercise is no attack."""
    words = {w for line in told.lines[:3] for w in line.words}
    return bool(words & words_of("own_side")) and not words & words_of("enemy_side")


def _lifts_satellite(told: Scene) -> bool:
    return any(
        shares(line.words, words_of("space")) and any(s.weapon is Weapon.ROCKET for s in line.shots)
        for line in told.lines[:2]
    )


def _signs(told: Scene) -> tuple[float, float]:
    """How strongly the words around the shots speak of a test, and of an attack."""
    test = attack = 0.0
    scale = 1.0
    for line in told.lines:
        for shot in line.shots:
            verb, event = verb_before(line, shot), event_of(line, shot)
            deed = "" if verb is None else line.words[verb]
            test += scale * _tested(line, shot, deed, event)
            attack += scale * _attacked(line, shot, deed, event)
            scale *= _LATER
    return test, attack


def _tested(line: Line, shot: Shot, deed: str, event: str) -> float:
    words = words_of("test")
    near = line.words[max(0, shot.start - 8) : shot.end + 8]
    sea = line.words[shot.end : shot.end + 8]
    falls = "from" not in sea and shares(sea, words_of("water"))
    return 4.0 * (event in words or deed in words) + 1.5 * shares(near, words) + 1.0 * falls


def _attacked(line: Line, shot: Shot, deed: str, event: str) -> float:
    known = slots()
    near = line.words[max(0, shot.start - 10) : shot.end + 10]
    hits = shares(line.words[shot.end : shot.end + 1], known.strike)
    struck = hits or event in words_of("attack") or deed in known.strike or deed in known.down
    return 3.0 * struck + 1.5 * shares(near, words_of("harmed")) + 0.5 * shares(near, known.strike)


def outcome(told: Scene, purpose: Kind) -> Outcome | None:
    """Failed, intercepted, hit or successful, as the first sentences that tell of the shot say."""
    tried = (words_of("failure"), Outcome.FAILURE), (words_of("success"), Outcome.SUCCESS)
    fought = (words_of("intercepted"), Outcome.INTERCEPTED), (words_of("hit"), Outcome.HIT)
    for line in told.lines[:4]:
        if line.shots:
            for words, found in fought if purpose is Kind.ATTACK else tried:
                if shares(line.words, words):
                    return found
    return None
