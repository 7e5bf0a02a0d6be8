"""`make bench`, or `python -m tests.bench cluster news` for some: the figures on speed and memory, all in one run."""

from __future__ import annotations

import argparse
from importlib import import_module

BENCHES = ("classify", "cluster", "storage", "news", "fanout", "pictures")


def main() -> None:
    """Run the benches that are named, or all of them."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("benches", nargs="*", choices=(*BENCHES, []), metavar="BENCH", help=", ".join(BENCHES))
    for name in asked.parse_args().benches or BENCHES:
        print(f"\n== {name}", flush=True)
        import_module(f"tests.bench.{name}").run()


if __name__ == "__main__":
    main()
