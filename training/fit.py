"""Fitting the weights: logistic regression over features, each item's vector of length one.

The project's own contrast headlines and real items are learnt together, with a second copy of each feature for the real
items alone, so that what differs between the two does not blur what they share; the copies are added up in the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.launches import text
from bot.launches.features import see
from bot.launches.weights import Weights
from training.corpus import Example

RARE = 3  # a feature in fewer items is left out
STRENGTH = 20.0  # inverse of the L2 penalty
UNIT = 16.0  # whole numbers that make one

Vector = frozenset[str]


def seen(examples: Sequence[Example]) -> list[Vector]:
    """The features of each example."""
    return [frozenset(see(text.read(e.entry), e.entry.published).names) for e in examples]


def fit(items: Sequence[Vector], labels: Sequence[bool], own: Sequence[Vector], own_labels: Sequence[bool]) -> Weights:
    """Weights that tell reports apart, rounded as they are kept; `own` are the contrast headlines. Thresholds are 0."""
    index = _known([*items, *own])
    real, made = _matrix(items, index), _matrix(own, index)
    both = sparse.vstack([sparse.hstack([real, real]), sparse.hstack([made, made * 0])]).tocsr()
    learner = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    learner.fit(both, np.array([*labels, *own_labels]))
    shared, real_only = np.split(learner.coef_[0], 2)
    whole = np.rint((shared + (real_only if len(items) else 0)) * UNIT).astype(int)
    # a weight of 0 is kept: the feature still counts for the vector's length.
    of = {name: int(whole[i]) for name, i in index.items()}
    return Weights(float(learner.intercept_[0]), UNIT, 0.0, 0.0, of)


def _known(vectors: Iterable[Vector]) -> dict[str, int]:
    counts = Counter(name for vector in vectors for name in vector)
    return {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= RARE))}


def _matrix(vectors: Sequence[Vector], index: dict[str, int]) -> sparse.csr_matrix:
    rows = [sorted(index[name] for name in vector if name in index) for vector in vectors]
    values = [1 / len(row) ** 0.5 for row in rows for _ in row]
    starts = np.cumsum([0, *map(len, rows)])
    return sparse.csr_matrix((values, [i for row in rows for i in row], starts), (len(rows), len(index)))
