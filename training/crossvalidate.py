"""`python -m training.crossvalidate ITEMS GOLD` measures the classifier on months that it was not trained on.

Each fold holds out some months of the real items (undated ones in folds of their own); it learns from the other
months and from the contrast headlines. With a minimum given, exit status 1 says that it is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.launches import weights
from training import corpus
from training.fit import fit, read

FOLDS = 12
SURE_PRECISION = 0.97


def main() -> int:
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("items", type=Path)
    a.add_argument("gold", type=Path)
    for name in ("f1", "sure-precision", "sure-recall"):
        a.add_argument(f"--min-{name}", type=float, default=0.0)
    args = a.parse_args()
    examples = corpus.items(args.items, args.gold)
    scores, folds = held_out_scores(examples)
    labels = np.array([e.report for e in examples])
    for fold in range(FOLDS):
        part = folds == fold
        print(f"fold {fold:2}  items {part.sum():4}  " + _line(labels[part], scores[part], weights.load().report))
    best = _best(labels, scores)
    kept, sure = weights.load().report, weights.load().sure
    print(f"best      at {best:+.2f}  " + _line(labels, scores, best))
    print(f"report    at {kept:+.2f}  " + _line(labels, scores, kept))
    print(f"sure      at {sure:+.2f}  " + _line(labels, scores, sure))
    at = lowest_with(labels, scores, SURE_PRECISION)
    print(f"precision {SURE_PRECISION} is reached at {at:+.2f}  " + _line(labels, scores, at))
    got = (measured(labels, scores, kept)[2], *measured(labels, scores, sure)[:2])
    wanted = (args.min_f1, args.min_sure_precision, args.min_sure_recall)
    return int(any(g < w for g, w in zip(got, wanted, strict=True)))


def held_out_scores(examples: Sequence[corpus.Example]) -> tuple[np.ndarray, np.ndarray]:
    """Each item's log-odds by weights that were fitted without its month, and its fold."""
    own = corpus.headlines()
    own_vectors = [one.names() for one in read(own)]
    seen = read(examples)
    vectors = [one.names() for one in seen]
    fold_of = _spread(examples)
    folds = np.array([fold_of[e.fold] for e in examples])
    scores = np.zeros(len(examples))
    for fold in range(FOLDS):
        inside = np.flatnonzero(folds != fold).tolist()
        labels = [examples[i].report for i in inside]
        made = fit([vectors[i] for i in inside], labels, own_vectors, [e.report for e in own])
        for i in np.flatnonzero(folds == fold):
            scores[i] = made.score(seen[i])
    return scores, folds


def _spread(examples: Sequence[corpus.Example]) -> dict[str, int]:
    """Months to folds, the largest first, each to the fold that holds least."""
    held: dict[int, int] = defaultdict(int)
    found = {}
    for month, count in sorted(Counter(e.fold for e in examples).items(), key=lambda row: (-row[1], row[0])):
        fold = min(range(FOLDS), key=lambda f: (held[f], f))
        found[month] = fold
        held[fold] += count
    return found


def measured(labels: np.ndarray, scores: np.ndarray, threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of calling a report whatever scores at least `threshold`."""
    said = scores >= threshold
    right = int((said & labels).sum())
    precision = right / int(said.sum()) if said.any() else 1.0
    recall = right / int(labels.sum()) if labels.any() else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def lowest_with(labels: np.ndarray, scores: np.ndarray, precision: float) -> float:
    """The lowest threshold whose precision is at least `precision`."""
    fit_for = [s for s in scores if measured(labels, scores, s)[0] >= precision]
    return float(min(fit_for, default=max(scores)))


def _best(labels: np.ndarray, scores: np.ndarray) -> float:
    return float(max(scores, key=lambda s: measured(labels, scores, s)[2]))


def _line(labels: np.ndarray, scores: np.ndarray, threshold: float) -> str:
    precision, recall, f1 = measured(labels, scores, threshold)
    return f"precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}"


if __name__ == "__main__":
    sys.exit(main())
