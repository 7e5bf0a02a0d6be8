"""Fitting the weights: logistic regression over features, each item's vector of length one.

A feature is scaled by how much more often it stands in one class than in the other, so that the many that stand in both
alike have to earn their weight (Wang and Manning's naive Bayes scaling, kept to its size).

The project's own contrast headlines and real items are learnt together, with a second copy of each feature for the real
items alone, so that what differs between the two does not blur what they share; the copies are added up in the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.launches import text
from bot.launches.features import SUMMARY, TITLE, Name, Placed, Seen, see
from bot.launches.weights import Triple, Weights, made
from training.corpus import Example

RARE = 3  # a feature in fewer items is left out
KEPT = 32_000  # features that ship: those whose weights move most items furthest
STRENGTH = 35.0  # inverse of the L2 penalty
EVEN = 0.5  # added to how often a feature stands in either class, times the average feature's
LEAST = 0.3  # the scale of a feature that stands in both classes alike
REAL = 1.4  # how much more freely the real items' own copies are fitted than what is shared
UNIT = 32.0  # whole numbers that make one

PLACES = {TITLE: 1, SUMMARY: 2}

Vector = frozenset[Placed]


def read(examples: Sequence[Example]) -> list[Seen]:
    """What is seen in each example."""
    return [see(text.read(e.entry), e.entry.published) for e in examples]


def fit(items: Sequence[Vector], labels: Sequence[bool], own: Sequence[Vector], own_labels: Sequence[bool]) -> Weights:
    """Weights that tell reports apart, rounded as they are kept; `own` are the contrast headlines. Thresholds are 0."""
    counts = Counter(name for vector in (*items, *own) for name in vector)
    index = {name: i for i, name in enumerate(sorted((n for n, c in counts.items() if c >= RARE), key=str))}
    real, invented = _matrix(items, index), _matrix(own, index)
    told = np.array([*labels, *own_labels])
    scale = _telling(sparse.vstack([real, invented]).tocsr(), told)
    real, invented = real @ sparse.diags(scale), invented @ sparse.diags(scale)
    both = sparse.vstack([sparse.hstack([real, real * REAL]), sparse.hstack([invented, invented * 0])]).tocsr()
    learner = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3, max_iter=500)
    learner.fit(both, told)
    shared, real_only = np.split(learner.coef_[0], 2)
    whole = np.rint((shared + (real_only * REAL if len(items) else 0)) * scale * UNIT).astype(int)
    most = sorted(index, key=lambda name: (-abs(int(whole[index[name]])) * counts[name] ** 0.5, str(name)))[:KEPT]
    return made(float(learner.intercept_[0]), UNIT, _placed({n: int(whole[index[n]]) for n in most if whole[index[n]]}))


def _telling(vectors: sparse.csr_matrix, labels: np.ndarray) -> np.ndarray:
    """How far each feature's share among reports lies from that among the rest, either way."""
    among = [np.asarray(part.sum(0)).ravel() for part in (vectors[labels], vectors[~labels])]
    often = [part / part.sum() * len(part) + EVEN for part in among]
    return np.asarray(np.abs(np.log(often[0] / often[1])) + LEAST)


def _placed(of: dict[Placed, int]) -> dict[Name, Triple]:
    """Weights of placed features as what each weighs anywhere, more in the title, and more in the summary."""
    found: dict[Name, list[int]] = {}
    for name, weight in of.items():
        place = PLACES.get(name[0], 0)
        plain = cast(Name, name[1] if place else name)
        found.setdefault(plain, [0, 0, 0])[place] = weight
    return {name: (anywhere, title, summary) for name, (anywhere, title, summary) in found.items()}


def _matrix(vectors: Sequence[Vector], index: dict[Placed, int]) -> sparse.csr_matrix:
    rows = [sorted(index[name] for name in vector if name in index) for vector in vectors]
    values = [1 / len(vector) ** 0.5 for vector, row in zip(vectors, rows, strict=True) for _ in row]
    starts = np.cumsum([0, *map(len, rows)])
    return sparse.csr_matrix((values, [i for row in rows for i in row], starts), (len(rows), len(index)))
