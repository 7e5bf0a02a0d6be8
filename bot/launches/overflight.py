"""Whether a launch's reports say that it flew over a state, and over which."""

from __future__ import annotations

from functools import cache, lru_cache

from bot.launches import text
from bot.launches.names import NameKind, mentions
from bot.launches.words import listed, load
from bot.model import Claim, Entry, Launch

_OVER = "over"
# "over the north of Japan": so many words may stand before the name.
_BEFORE_NAME = 4
# and so many words before the verb may take it back
_BEFORE_VERB = 4
_LANDS = (NameKind.LAUNCHER, NameKind.PLACE, NameKind.PEOPLE)


def overflown(launch: Launch) -> tuple[str, ...]:
    """The codes of the states that a report says it flew over, its launcher's own aside; in the order of the telling.

    Only the main clause's own words count: "may fly over", "did not fly over" are no overflight.
    """
    told = dict.fromkeys(state for claim in launch.claims if not claim.report.cues.denied for state in _said(claim))
    return tuple(state for state in told if state != launch.facts.launcher)


def _said(claim: Claim) -> tuple[str, ...]:
    entry = claim.report.entry
    return _read(entry.title, entry.summary, entry.outlet)


# A launch is asked about once for each channel that it is told in.
@lru_cache(maxsize=1024)
def _read(title: str, summary: str, outlet: str) -> tuple[str, ...]:
    if _OVER not in title.lower() and _OVER not in summary.lower():
        return ()
    told = text.read(Entry("", title, summary, None, None, outlet))
    return tuple(state for sentence in told.sentences for state in _in_sentence(sentence.tokens))


def _in_sentence(words: tuple[str, ...]) -> list[str]:
    named = [name for name in mentions(words) if name.kind in _LANDS and name.side.isupper()]
    return [name.side for name in named if _is_crossed(words, name.start)]


def _is_crossed(words: tuple[str, ...], start: int) -> bool:
    """Whether "flew over", "overflew" or the like leads to the name, with nothing in between but where in the land."""
    moves, doubts, between = _moves()
    at = start - 1
    while at > 0 and start - at <= _BEFORE_NAME and words[at] in between:
        at -= 1
    verb = at - 1 if words[at : at + 1] == (_OVER,) else at
    if verb < 0 or words[verb] not in moves or not words[at].startswith(_OVER):
        return False
    return not doubts & set(words[max(0, verb - _BEFORE_VERB) : verb])


@cache
def _moves() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    tables = load("en", "overflight")
    return listed(tables, "moved"), listed(tables, "doubted"), listed(tables, "between")
