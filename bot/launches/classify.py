"""Whether an item reports a launch: the verdict, its score and why."""

from __future__ import annotations

import math

from bot.launches import text, weights
from bot.launches.extract import extract
from bot.launches.features import see
from bot.model import Entry, Reason, Rejection, Report, Verdict

# An item that holds none of these letters anywhere says nothing of a launch: most of a news stream ends here.
GATE = ("missile", "rocket", "projectile", "ballistic", "icbm", "scud", "satellite", "warhead")


def classify(entry: Entry) -> Verdict:
    """A report with its facts, or a rejection with its reason. Any text gets a verdict."""
    if not may_tell(entry):
        return Rejection(entry, 0.0, Reason.NO_LAUNCH_WORD)
    model = weights.load()
    score, known = model.score(see(text.read(entry), entry.published).names)
    chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
    known.sort(reverse=score > model.report)
    weighed = tuple(name for _, name in known[:5])
    if score < model.report:
        return Rejection(entry, chance, Reason.WEIGHED_AGAINST, weighed)
    facts, cues = extract(entry)
    return Report(entry, facts, cues, chance, score >= model.sure, Reason.FIRED, weighed)


def may_tell(entry: Entry) -> bool:
    """Whether a launch word stands in the entry at all."""
    said = f"{entry.title} {entry.summary}".lower()
    return any(word in said for word in GATE)
