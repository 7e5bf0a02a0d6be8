"""`python -m training.train [ITEMS GOLD] [--report X --sure X]` writes the weights that Salvo ships with."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from bot.launches import weights
from training import corpus
from training.fit import fit, read


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("items", nargs="?", type=Path)
    a.add_argument("gold", nargs="?", type=Path)
    a.add_argument("--report", type=float, default=0.0, help="the log-odds from which an item is a report")
    a.add_argument("--sure", type=float, default=1.5, help="the log-odds from which a report is sure")
    args = a.parse_args()
    own = corpus.headlines()
    real = corpus.items(args.items, args.gold) if args.items else []
    vectors = [[one.names() for one in read(part)] for part in (real, own)]
    fitted = fit(vectors[0], [e.report for e in real], vectors[1], [e.report for e in own])
    made = replace(fitted, report=args.report, sure=args.sure)
    weights.FILE.write_text(weights.dump(made), encoding="utf-8")
    print(
        f"{len(real)} items, {len(own)} headlines, {len(made.of)} features, {weights.FILE.stat().st_size / 1000:.0f} kB"
    )


if __name__ == "__main__":
    main()
