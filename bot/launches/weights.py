"""The learnt numbers: what each feature weighs, and the two thresholds. Made by training/train.py."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "weights.tsv"


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model over features; weights are whole numbers, `unit` of them make one. Scores are log-odds."""

    bias: float
    unit: float
    report: float
    sure: float
    of: dict[str, int]

    def score(self, features: Iterable[str]) -> tuple[float, list[tuple[int, str]]]:
        """The log-odds that the features are a report's, and each known feature with its weight."""
        known = [(self.of[name], name) for name in features if name in self.of]
        if not known:
            return self.bias, known
        return self.bias + sum(weight for weight, _ in known) / self.unit / math.sqrt(len(known)), known


@cache
def load() -> Weights:
    """The weights that ship with Salvo: a head line "bias unit report sure", then a feature and its weight a line."""
    head, *lines = FILE.read_text(encoding="utf-8").splitlines()
    bias, unit, report, sure = map(float, head.split("\t"))
    of = {name: int(weight) for weight, _, name in (line.partition("\t") for line in lines)}
    return Weights(bias, unit, report, sure, of)


def dump(weights: Weights) -> str:
    """What `load` reads."""
    head = f"{weights.bias:.4f}\t{weights.unit:.4f}\t{weights.report:.4f}\t{weights.sure:.4f}"
    return "\n".join([head, *(f"{weight}\t{name}" for name, weight in sorted(weights.of.items()))]) + "\n"
