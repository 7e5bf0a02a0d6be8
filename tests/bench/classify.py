"""Reading items: how many a second on one core, and the same beside TF-IDF with logistic regression on the same folds.

The environment variable SALVO_EVAL names a folder with dev-items.jsonl, dev-gold.jsonl and stream-dev.jsonl.gz; without
it the contrast headlines are read, and nothing is compared.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from bot.launches import text, weights
from bot.launches.classify import classify, may_tell
from bot.launches.features import see
from bot.model import Entry
from training import corpus, crossvalidate


def run() -> None:
    """Print items a second over hard items and over an everyday stream, then the comparison."""
    folder = os.environ.get("SALVO_EVAL")
    if folder is None:
        _rate("contrast headlines", [e.entry for e in corpus.headlines()])
        return
    hard = corpus.items(Path(folder, "dev-items.jsonl"), Path(folder, "dev-gold.jsonl"))
    _rate("hard items", [e.entry for e in hard])
    _rate("everyday stream", _stream(Path(folder, "stream-dev.jsonl.gz")))
    _compare(hard)


def _rate(name: str, entries: Sequence[Entry]) -> None:
    for what, read in (("verdict and facts", classify), ("verdict alone", _verdict)):
        print(f"{name:20} {what:18} {_per_second(read, entries):9,.0f} items a second")


def _verdict(entry: Entry) -> float:
    if not may_tell(entry):
        return 0.0
    return weights.load().score(see(text.read(entry), entry.published))


def _per_second(read: Callable[[Entry], object], entries: Sequence[Entry]) -> float:
    rates = []
    for _ in range(3):
        begun = process_time()
        for entry in entries:
            read(entry)
        rates.append(len(entries) / (process_time() - begun))
    return max(rates)


def _stream(file: Path) -> list[Entry]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Entry(r["id"], r["title"] or "", r.get("summary") or "", None, None, r.get("outlet") or "") for r in rows]


def _compare(hard: Sequence[corpus.Example]) -> None:
    labels = np.array([e.report for e in hard])
    scores, folds = crossvalidate.held_out_scores(hard)
    plain, rate = _baseline(hard, labels, folds)
    for name, said in (("Salvo", scores), ("TF-IDF + logistic", plain)):
        best = max(crossvalidate.measured(labels, said, float(at))[2] for at in said)
        sure = crossvalidate.measured(labels, said, crossvalidate.lowest_with(labels, said, 0.97))[1]
        print(f"{name:20} F1 {best:.4f}  recall at precision 0.97 {sure:.4f}  (months held out)")
    print(f"{'TF-IDF + logistic':20} {rate:9,.0f} items a second, one by one")


def _baseline(hard: Sequence[corpus.Example], labels: np.ndarray, folds: np.ndarray) -> tuple[np.ndarray, float]:
    words = [f"{e.entry.title} . {e.entry.summary}" for e in hard]
    own = corpus.headlines()
    own_words, own_labels = [f"{e.entry.title} . {e.entry.summary}" for e in own], [e.report for e in own]
    scores, rate = np.zeros(len(words)), 0.0
    for fold in sorted(set(folds.tolist())):
        inside = np.flatnonzero(folds != fold).tolist()
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2), LogisticRegression(C=10, max_iter=500)
        )
        model.fit([*(words[i] for i in inside), *own_words], [*labels[inside], *own_labels])
        held = np.flatnonzero(folds == fold).tolist()
        begun = process_time()
        scores[held] = [model.decision_function([words[i]])[0] for i in held]
        rate = len(held) / (process_time() - begun)
    return scores, rate
