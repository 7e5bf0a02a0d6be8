"""The learnt numbers: what each feature weighs, and the two thresholds. Made by training/train.py."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.launches.features import SUMMARY, TITLE, Name, Seen
from bot.launches.reasons import tellable

FILE = Path(__file__).parent / "weights.tsv"

# What a feature weighs anywhere, on top of that in the title, and on top of that in the summary.
Triple = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model over features; weights are whole numbers, `unit` of them make one. Scores are log-odds."""

    bias: float
    unit: float
    report: float
    sure: float
    of: dict[Name, Triple]
    known: frozenset[Name]
    in_title: dict[Name, int]
    in_summary: dict[Name, int]
    tellable: frozenset[Name]

    def score(self, seen: Seen) -> float:
        """The log-odds that what was seen is a report."""
        title, summary = seen.title & self.known, seen.summary & self.known
        told = sum(map(self.in_title.__getitem__, title)) + sum(map(self.in_summary.__getitem__, summary))
        told -= sum(self.of[name][0] for name in title & summary)
        told += sum(self.of[name][0] for name in seen.both & self.known)
        size = 2 * (len(seen.title) + len(seen.summary)) - len(seen.title & seen.summary) + len(seen.both)
        return self.bias + told / self.unit / math.sqrt(size)

    def telling(self, seen: Seen, for_report: bool) -> list[tuple[str, Name]]:
        """The features that speak most for a report, or against one, each with where it stands."""
        sign = 1 if for_report else -1
        known = [
            (sign * (self.of[name][0] + self.of[name][place]), where, name)
            for where, place, names in ((TITLE, 1, seen.title), (SUMMARY, 2, seen.summary))
            for name in names & self.tellable
        ]
        known.sort(key=lambda row: (-row[0], row[1], str(row[2])))
        return [(where, name) for weight, where, name in known if weight > 0]


def made(bias: float, unit: float, of: dict[Name, Triple], report: float = 0.0, sure: float = 0.0) -> Weights:
    """The weights from their numbers."""
    in_title = {name: anywhere + more for name, (anywhere, more, _) in of.items()}
    in_summary = {name: anywhere + more for name, (anywhere, _, more) in of.items()}
    return Weights(bias, unit, report, sure, of, frozenset(of), in_title, in_summary, frozenset(filter(tellable, of)))


@cache
def load() -> Weights:
    """The weights that ship: a head line "bias unit report sure", then three weights and their feature a line."""
    head, *lines = FILE.read_text(encoding="utf-8").splitlines()
    bias, unit, report, sure = map(float, head.split("\t"))
    rows = (line.split("\t") for line in lines)
    of = {_name(name): (int(a), int(t), int(s)) for a, t, s, name in rows}
    return made(bias, unit, of, report, sure)


def _name(said: str) -> Name:
    """A feature as the file has it: the words of a run are joined by "~"."""
    return tuple(said.split("~")) if "~" in said else said


def dump(weights: Weights) -> str:
    """What `load` reads."""
    head = f"{weights.bias:.4f}\t{weights.unit:.4f}\t{weights.report:.4f}\t{weights.sure:.4f}"
    said = {name if isinstance(name, str) else "~".join(name): weighs for name, weighs in weights.of.items()}
    rows = (f"{a}\t{t}\t{s}\t{name}" for name, (a, t, s) in sorted(said.items()))
    return "\n".join([head, *rows]) + "\n"
