"""How an item speaks of its launch: as first news, as a reaction, as the launcher's own claim."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.launches.names import NameKind, announcers
from bot.launches.scene import Line, Scene
from bot.launches.slots import shares, slots, words_of
from bot.model import Cues, Facts, Kind, Style

_HEAD, _TOLD = 2, 5
_MANY_TARGETS = 3
_HEADLINE = 16


def cues(told: Scene, facts: Facts, days: tuple[date, ...]) -> Cues:
    """The cues by which an item is matched to its launch."""
    head = told.lines[:_HEAD]
    return Cues(
        style=_style(told, facts),
        suspected=any(_is_suspected(line) for line in head),
        renewed=any(_is_renewed(line) for line in head),
        wave=len(facts.targets) >= _MANY_TARGETS
        or (facts.kind is Kind.ATTACK and any(_is_wave(line) for line in told.lines[:_TOLD])),
        denied=any(_is_denied(line) for line in head[:1]),
        days=days,
    )


def _style(told: Scene, facts: Facts) -> Style:
    title = next(iter(told.lines), None)
    if title is None:
        return Style.NEUTRAL
    if _is_aside(title):
        return Style.REACTION
    if _is_claim(told, facts):
        return Style.CLAIM
    if _is_reaction(title):
        return Style.REACTION
    return Style.FIRST_NOTICE if is_notice(title) and not _looks_back(title) else Style.NEUTRAL


def _is_claim(told: Scene, facts: Facts) -> bool:
    """Whether the launcher's own voice tells of it: its state agency, its leader at the test, "says it tested"."""
    told_by = [key for key in facts.announcers if announcers()[key].state == facts.launcher]
    if any(key in words_of("claiming_voices") for key in told_by):
        return True
    return any(_speaks_itself(line, facts.launcher) for line in told.lines[:_HEAD])


def _speaks_itself(line: Line, launcher: str | None) -> bool:
    for name in line.names:
        if name.acts and name.side == launcher and (name.kind is not NameKind.ANNOUNCER or launcher == "KP"):
            after = line.words[name.end : name.end + 3]
            if after and after[0] in words_of("claims"):
                return True
            if any(w in words_of("watches") for w in after[:2] if name.kind is NameKind.PEOPLE):
                return True
    return False


def _is_aside(title: Line) -> bool:
    """An explainer, a photo series, a briefing: it comes after the news."""
    words = title.words
    return bool(words) and (words[0] in words_of("asking") or shares(words, words_of("asides")))


def _is_reaction(title: Line) -> bool:
    """The launch stands under "after", or beside a verb of reacting."""
    if _mourns(title):
        return True
    fired = next((at for at, w in enumerate(title.words) if w in slots().fire or w in slots().test), None)
    turned = _turn(title.words)
    reacts = shares(title.words, slots().react | words_of("objecting") | words_of("reacting"))
    eventful = any(shot.event for shot in title.shots)
    if turned is not None and not _fires_first(title, turned) and (fired is None or turned < fired):
        return not shares(title.words[:turned], words_of("other_harm"))
    return reacts and (eventful or fired is None)


def _mourns(title: Line) -> bool:
    """As in "Kharkiv mourns its dead after", "rescuers search rubble after", "toll rises"."""
    armed = next((shot.start for shot in title.shots), len(title.words))
    return "toll" in title.words or shares(title.words[:armed], words_of("mourning"))


def _turn(words: Sequence[str]) -> int | None:
    """The first word from which a headline tells what came before its news."""
    return next((at for at in range(len(words)) if _turns(words, at)), None)


def _turns(words: Sequence[str], at: int) -> bool:
    """Whether what came before the news is told from word `at`: "after", "in response to"; not "in response fires"."""
    if words[at] == "response":
        return words[at - 1] != "in" or words[at + 1 : at + 2] == ("to",)
    return words[at] in words_of("aftermath")


def _looks_back(title: Line) -> bool:
    """As in "missiles hit port a day after deal": a headline that says what came before is seldom the first."""
    turned = _turn(title.words)
    if turned is None or _news_begins(title.words):
        return False
    return not shares(title.words[:turned], slots().fire | slots().test)


def _fires_first(title: Line, turned: int) -> bool:
    """As in "strikes back after", "after the raid, Iran fires": the launch itself is the news."""
    begin = _news_begins(title.words)
    own = any(shot.start >= begin for shot in title.shots) if begin else all(s.start < turned for s in title.shots)
    return own and is_notice(title)


def is_notice(title: Line) -> bool:
    """A headline whose own main verb, in the present or present perfect, is one of firing, hitting or intercepting."""
    words, nouns = title.words, {at for shot in title.shots if shot.event for at in range(shot.end, shot.end + 4)}
    begin = _news_begins(words)
    for at in range(begin, min(len(words), begin + _HEADLINE)):
        if words[at] in words_of("subordinate"):
            return False
        if not (at in nouns and words[at] in slots().events) and _is_present(words, at):
            return True
    return False


def _news_begins(words: Sequence[str]) -> int:
    """Where the main clause begins: "explosions heard as Israel fires" tells the news behind "as".

    "After the raid, Iran fires missiles" tells it behind the comma.
    """
    if words[:1] and words[0] in words_of("aftermath") and "," in words:
        return words.index(",") + 1
    at = next((at for at, word in enumerate(words) if word in {"as", "while"}), 0)
    return at + 1 if shares(words[:at], words_of("alarmed")) else 0


def _is_present(words: Sequence[str], at: int) -> bool:
    """As in "fires", "has fired", "hit by"; not "to fire", "under fire", "fired"."""
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in slots().present and after != "of":
        noun = before in words_of("noun_after") and before not in words_of("arms_alone")
        return not noun and before not in words_of("modal")
    if words[at] in words_of("perfect"):
        return after in slots().firing or (after in words_of("been") and words[at + 2 : at + 3] != ())
    return words[at] in slots().firing and after == "by" and before not in words_of("was")


def _is_suspected(line: Line) -> bool:
    """As in "may have launched", "suspected missile", "what appears to be a missile"."""
    words = line.words
    doubted = any(shares(words[max(0, shot.start - 5) : shot.head], words_of("suspected")) for shot in line.shots)
    pairs = pairwise(words)
    may_have = any(one in words_of("may") and two in words_of("have") for one, two in pairs)
    return doubted or (may_have and bool(line.shots))


def _is_renewed(line: Line) -> bool:
    """As in "another missile", "fires again", "second launch in a week", "third day in a row"."""
    for at, word in enumerate(line.words):
        if word == "again" or _after_another(line, at) or (word in words_of("renewed") and _counts_shots(line, at)):
            return True
    return False


def _after_another(line: Line, at: int) -> bool:
    """As in "fires missile, a day after its last test"."""
    known, words = slots(), line.words
    if words[at] not in {"day", "days"} or words[at + 1 : at + 2] != ("after",):
        return False
    fired = any(w in known.fire or w in known.test for w in words[:at])
    return fired and shares(words[at + 2 : at + 10], words_of("conducted"))


def _counts_shots(line: Line, at: int) -> bool:
    ahead = line.words[at + 1 : at + 6]
    if not ahead or ahead[0] in words_of("not_renewed"):
        return False
    if ahead[0] == "day" and "row" in ahead:
        return True
    return any(at < shot.head <= at + 5 for shot in line.shots) or any(w in words_of("conducted") for w in ahead[:3])


def _is_wave(line: Line) -> bool:
    """Many targets at once: "wave of missiles", "across Ukraine", "Ukrainian cities"."""
    if not line.shots:
        return not line.in_title and shares(line.words, words_of("waves")) and shares(line.words, words_of("assaults"))
    if shares(line.words, words_of("wave")):
        return True
    return any(
        name.kind is NameKind.LAUNCHER
        and line.words[max(0, name.start - 1)] == "across"
        and "capital" not in line.words[name.end : name.end + 2]
        for name in line.names
    )


def _is_denied(title: Line) -> bool:
    pairs = pairwise(title.words)
    return any(pair in {("false", "alarm"), ("no", "missile"), ("not", "missile")} for pair in pairs)
