"""What a launch was for, and what became of it."""

from __future__ import annotations

from itertools import pairwise

from bot.launches.clues import is_aimed
from bot.launches.deeds import event_of, verb_before
from bot.launches.names import NameKind, launchers
from bot.launches.phrases import Shot
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, verbs, words_of
from bot.model import Kind, Outcome, Weapon

# Who lifts satellites with military rockets: for these a satellite launch is news of a launch.
_SPACE = {"KP", "IR"}
# Who is as likely to fire at someone as at the sea: of these "fires a missile" alone does not tell.
_EITHER = {"IR", "US"}
_STRATEGIC_WEAPONS = {Weapon.ICBM, Weapon.SLBM}
_LATER = 0.5
_UNTOLD = -0.5
# Who tests so often that a launch of theirs without another word is a test.
_MOSTLY_TESTS = 2.0
_STRATEGIC, _DRILL = 3.0, 8.0


def kind(told: Scene, launcher: str | None, weapon: Weapon | None) -> Kind:
    """Test, attack or satellite launch; unknown where nothing is fired, or where no word tells what it was for."""
    if weapon is Weapon.SLV or (launcher in _SPACE and _lifts_satellite(told)):
        return Kind.SPACE_LAUNCH
    if not any(line.shots for line in told.lines):
        return _unarmed(told, launcher)
    test, attack = _signs(told)
    if not (test or attack) and launcher in _EITHER and weapon not in _STRATEGIC_WEAPONS and _is_bare(told, launcher):
        return Kind.UNKNOWN
    test += _STRATEGIC * (weapon in _STRATEGIC_WEAPONS) + _DRILL * _is_drill(told)
    test += launchers()[launcher].tests if launcher else _UNTOLD
    return Kind.TEST if test > attack else Kind.ATTACK


def _unarmed(told: Scene, launcher: str | None) -> Kind:
    """What a text without any weapon's name tells: "rocketed", "tests ballistic technology", "fires at Jerusalem"."""
    words = {word for line in told.lines[:3] for word in line.words}
    if shares(words, words_of("test")):
        return Kind.TEST
    if shares(words, words_of("rocketing") | _struck() | words_of("salvo") | verbs("bombard")) or _fires_at(told):
        return Kind.ATTACK
    usual = launcher is not None and launchers()[launcher].tests >= _MOSTLY_TESTS
    return Kind.TEST if usual or (shares(words, verbs("fire")) and shares(words, words_of("water"))) else Kind.UNKNOWN


def _struck() -> frozenset[str]:
    return words_of("assaults") | verbs("strike") | words_of("waves")


def _fires_at(told: Scene) -> bool:
    """As in "fires at Jerusalem", "shot at base"."""
    pairs = (pair for line in told.lines[:3] for pair in pairwise(line.words))
    return any(one in verbs("fire") and two in {"at", "on"} for one, two in pairs)


def _is_bare(told: Scene, launcher: str) -> bool:
    """Whether no one else is named, and no harm: "Iran fires a missile" and no more."""
    fought = words_of("harmed") | words_of("response") | _struck()
    harmed = any("no" not in line.words and shares(line.words, fought) for line in told.lines)
    return told.sides() <= {launcher} and not harmed


def _is_drill(told: Scene) -> bool:
    """A ship hit by its own side in an exercise is no attack."""
    words = {w for line in told.lines[:3] for w in line.words}
    return bool(words & words_of("own_side")) and not words & words_of("enemy_side")


def _lifts_satellite(told: Scene) -> bool:
    """A satellite in the first sentences, and a rocket or no weapon at all beside it."""
    weapons = {shot.weapon for line in told.lines[:3] for shot in line.shots}
    return any(_is_lifted(line) for line in told.lines[:2]) and (not weapons or Weapon.ROCKET in weapons)


def _is_lifted(line: Line) -> bool:
    """As in "puts satellite in orbit"; not "satellite images"."""
    after = {line.words[at + 1] for at in range(len(line.words) - 1) if line.words[at] in words_of("space")}
    return shares(line.words, words_of("space")) and not shares(after, words_of("images"))


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
    bare = (
        shot.weapon is not Weapon.ROCKET
        and event in words_of("launching")
        and not (_is_at_someone(line, shot) or shares(line.words, words_of("harmed")))
    )
    hints = (_falls(line, shot) or bare) + _is_shown(line, shot) + 4 * _is_mark(line)
    return 4.0 * (event in words or deed in words) + 1.5 * shares(near, words) + hints


def _is_shown(line: Line, shot: Shot) -> bool:
    """As in "flew for ten minutes", "fires missile in show of strength"."""
    shown = any(pair in {("of", "strength"), ("of", "force")} for pair in pairwise(line.words))
    shown = shown or shares(line.words, words_of("success"))
    return shown or shares(line.words[shot.end : shot.end + 6], words_of("flown"))


def _falls(line: Line, shot: Shot) -> bool:
    """As in "into the sea", "toward the Gulf of Oman", "over the Mediterranean": where no ship is, a test falls."""
    ahead = line.words[shot.end : shot.end + 8]
    zone = any(name.kind is NameKind.ZONE and shot.end <= name.start < shot.end + 6 for name in line.names)
    return (zone or shares(ahead, words_of("water"))) and "from" not in ahead and not shares(ahead, words_of("ships"))


def _is_at_someone(line: Line, shot: Shot) -> bool:
    """As in "launch of missiles at Israel"."""
    return any(name.side and shot.end <= name.start <= shot.end + 8 and is_aimed(line, name) for name in line.names)


def _attacked(line: Line, shot: Shot, deed: str, event: str) -> float:
    known = slots()
    near = line.words[max(0, shot.start - 10) : shot.end + 10]
    if _is_mark(line):
        return 0.0
    hits = shares(line.words[shot.end : shot.end + 1], known.strike | verbs("harm"))
    struck = hits or _is_hit_by(line, shot) or event in words_of("attack") or deed in known.strike or deed in known.down
    hurt = shares(near, words_of("harmed")) + _is_at_someone(line, shot)
    return 3.0 * struck + 2.5 * _is_shot_at(line, shot) + 1.5 * hurt + 0.5 * shares(near, known.strike)


def _is_hit_by(line: Line, shot: Shot) -> bool:
    """As in "three bases targeted by Indian missiles"."""
    before = line.words[max(0, shot.start - 4) : shot.start]
    return any(one in slots().strike and two == "by" for one, two in pairwise(before))


def _is_mark(line: Line) -> bool:
    """As in "hits target in test", "interceptor destroys dummy": what is hit is there to be hit."""
    tested = words_of("test") | words_of("in_test")
    return shares(line.words, tested) and shares(line.words, words_of("marks"))


def _is_shot_at(line: Line, shot: Shot) -> bool:
    """As in "fires missiles at a house", "into a ship"; not "at dawn", "into the sea"."""
    ahead = line.words[shot.end : shot.end + 4]
    if ahead[:1] not in {("at",), ("into",)} or _falls(line, shot) or shares(line.words, words_of("test")):
        return False
    return not (shares(ahead, words_of("at_hour")) or any(word[0].isdigit() for word in ahead[1:2]))


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
