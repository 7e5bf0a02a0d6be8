"""`python -m tests.simulator --days 1000 --seed 1`: alerts a launch, launches hidden, alerts from late follow-ups."""

from __future__ import annotations

import argparse

from bot.launches.classify import classify
from bot.model import Verdict
from tests.simulator.count import Tally, read_rightly, tally
from tests.simulator.telling import Item


def read_for_real(item: Item) -> Verdict:
    """The reading of the product's own classifier."""
    return classify(item.report.entry)


def main() -> None:
    """Run a world for each seed and print its figures."""
    asked = argparse.ArgumentParser(prog="python -m tests.simulator", description=__doc__)
    asked.add_argument("--days", type=int, default=1000)
    asked.add_argument("--seed", type=int, nargs="+", default=[1])
    asked.add_argument("--read", action="store_true", help="read the sentences with the real classifier")
    told = asked.parse_args()
    for seed in told.seed:
        print(figures(seed, tally(told.days, seed, read_for_real if told.read else read_rightly)))


def figures(seed: int, counted: Tally) -> str:
    """One line a world."""
    return (
        f"seed {seed}: {counted.launches} launches, {counted.items} items, {counted.told} told, "
        f"{counted.alerts_a_launch:.4f} alerts a launch, {len(counted.hidden)} hidden ({counted.hidden_share:.4%}), "
        f"{counted.late_alerts} alerts from follow-ups, {counted.false_alerts} false alerts"
    )


if __name__ == "__main__":
    main()
