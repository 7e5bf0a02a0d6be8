"""Whether an item reports a launch: the verdict, its score and why."""

from __future__ import annotations

import math
import string

from bot.launches import reasons, text, weights
from bot.launches.extract import extract_read
from bot.launches.features import see
from bot.launches.senses import model_names
from bot.launches.words import listed, load
from bot.model import Entry, Reason, Rejection, Report, Verdict

# Signs that stand in many texts, made plain at once; what holds others is folded with care.
_SIGNS = "’‘“”–—…£é"
# What may touch a word at either end: "(ICBM)", "'Scud'". A hyphen may also be part of a name.
_PARTED = str.maketrans(dict.fromkeys(string.punctuation.replace("-", ""), " "))
_STEADY = 30.0  # log-odds past which a chance is 0 or 1
_GATE = load("en", "gate")
_WORDS = tuple(sorted(listed(_GATE, "words")))
_NAMES = listed(_GATE, "names") | model_names()
_SATELLITE = tuple(sorted(listed(_GATE, "satellite")))
_SATELLITE_STATES = tuple(sorted(listed(_GATE, "satellite_states")))


def classify(entry: Entry) -> Verdict:
    """A report with its facts, or a rejection with its reason. Any text gets a verdict."""
    if not may_tell(entry):
        return Rejection(entry, 0.0, Reason.NO_LAUNCH_WORD)
    model = weights.load()
    read = text.read(entry)
    seen = see(read, entry.published)
    score = model.score(seen)
    reported = score >= model.report
    weighed = reasons.in_words(model.telling(seen, reported))
    chance = 1 / (1 + math.exp(-max(-_STEADY, min(_STEADY, score))))
    if not reported:
        return Rejection(entry, chance, reasons.for_rejection(seen), weighed)
    facts, cues = extract_read(read, entry)
    return Report(entry, facts, cues, chance, score >= model.sure, reasons.for_report(seen), weighed)


def may_tell(entry: Entry) -> bool:
    """Whether a launch word stands anywhere in the entry: most of a news stream ends here, unread."""
    said = f"{entry.title}\n{entry.summary}".lower()
    if not said.isascii():
        for sign in _SIGNS:
            said = said.replace(sign, " ")
        if not said.isascii():
            said = text.fold(entry.title) + "\n" + text.fold(entry.summary)
    for word in _WORDS:  # the quickest way to ask: every item of every feed comes here
        if word in said:
            return True
    parted = said.translate(_PARTED)
    if not (_NAMES.isdisjoint(parted.split()) and _NAMES.isdisjoint(parted.replace("-", " ").split())):
        return True
    for word in _SATELLITE:
        if word in said:
            return any(state in said for state in _SATELLITE_STATES)
    return False
