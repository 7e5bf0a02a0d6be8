"""What is done with a weapon in its sentence: the verb in front of it, the event it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.launches.phrases import Shot
from bot.launches.scene import Line
from bot.launches.slots import shares, slots, words_of

_BACK_NEAR, _BACK_FAR = 16, 32


def verb_before(line: Line, shot: Shot) -> int | None:
    """The nearest verb of firing, testing or downing in front of a shot, within its clause."""
    known, words = slots(), line.words
    instrument = is_instrument(line, shot) or (bool(shot.event) and "in" in words[max(0, shot.start - 2) : shot.start])
    reach = _BACK_FAR if instrument else _BACK_NEAR
    conducted = event_of(line, shot) in words_of("conducted")
    if shot.start and words[shot.start - 1] in known.clause:
        return None
    for at in range(shot.head - 1, max(-1, shot.start - reach - 1), -1):
        word = words[at]
        if word in known.strike and words[at + 1 : at + 2] == ("by",) and at >= shot.start - 3:
            return None
        fires = word in known.fire or word in known.test or word in known.strike or word in known.down
        fires = fires or (instrument and (word in words_of("kills") or _answers_with(words, at)))
        if (fires or (conducted and at < shot.start and word in known.conduct)) and not _is_no_verb(line, at, shot):
            return at
        if at < shot.start and ((word in known.clause and word != "as") or word == ";" or answers(words, at)):
            return None
    return None


def answers(words: Sequence[str], at: int) -> bool:
    """As in "in response to rocket fire", "retaliates for missiles": what is named next came before the news."""
    return words[at] in words_of("response") and words[at + 1 : at + 2] in {("to",), ("for",)}


def _answers_with(words: Sequence[str], at: int) -> bool:
    """As in "responds with rockets": the answer is what was fired."""
    return words[at] in words_of("response") and words[at + 1 : at + 2] == ("with",)


def event_of(line: Line, shot: Shot) -> str:
    """As in "missile test", "test of a missile": the event that a shot belongs to."""
    for at in range(shot.start - 1, max(-1, shot.start - 3), -1):
        if line.words[at] == "of" and at:
            return shot.event or line.words[at - 1]
    return shot.event


def is_instrument(line: Line, shot: Shot) -> bool:
    """As in "destroyed a depot with missiles"."""
    return shot.start > 0 and any(w in words_of("by_means") for w in line.words[max(0, shot.start - 3) : shot.start])


def is_object(line: Line, verb: int, shot: Shot) -> bool:
    """As in "intercepts three missiles", where "destroys a depot in a missile strike" has another object."""
    between = line.words[verb + 1 : shot.start]
    return not shares(between, words_of("by_which"))


def _is_no_verb(line: Line, at: int, shot: Shot) -> bool:
    """As in "under fire", "the launch of", "hit by", "submarine-launched": no verb with a subject of its own."""
    words, known = line.words, slots()
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if (words[at] in known.qualities and at >= shot.start) or (
        words[at] in words_of("carried") and before in words_of("platforms")
    ):
        return True
    if (
        after == "by"
        or (after == "in" and words[at] in known.strike)
        or (before in words_of("passive") and words[at] not in words_of("ing"))
    ):
        return True
    if answers(words, at):
        return True
    if words[at] in words_of("ing") and before == "by":
        return False
    if words[at] in words_of("plural_nouns") and after in words_of("places_follow"):
        return True
    if words[at] in words_of("nouns_of") or words[at] in known.events:
        if after == "of":
            return True
        return before in words_of("noun_after") and not (before == "to" and shot.start == at + 1)
    return False
