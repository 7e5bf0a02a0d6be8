"""What polling costs: Salvo against bare aiohttp and the library `reader`, on the same server, in the same run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.request import urlopen

FEEDS = 1_000
GROWTH = (100, 300, 1_000, 2_000, 5_000)
PLOT = Path("build/polling.svg")
# Each round's name, and the server's phase in it: the second finds nothing new, the third one item more a feed.
ROUNDS = (("first poll", 1), ("all unchanged", 1), ("one new item each", 2))
Costs = dict[str, dict[str, Any]]


def run(feeds: int = FEEDS, growth: tuple[int, ...] = GROWTH) -> None:
    """Prints the tables and draws how the cost grows."""
    server = subprocess.Popen([sys.executable, "-m", "tests.bench.news_server"], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        port = int(server.stdout.readline())
        _compare({name: _measured(name, port, feeds) for name in ("aiohttp", "salvo", "salvo, whole", "reader")}, feeds)
        _grow({count: _measured("salvo, whole", port, count) for count in growth})
    finally:
        server.terminate()
        server.wait()


def _measured(name: str, port: int, feeds: int) -> Costs:
    """What each round cost one client: CPU and wall seconds, new items, and the process's peak memory in MB."""
    command = [sys.executable, "-m", "tests.bench.news_clients", name, str(port), str(feeds)]
    costs = {}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdin is not None
        assert client.stdout is not None
        for title, phase in ROUNDS:
            urlopen(f"http://127.0.0.1:{port}/phase/{phase}").close()
            print(title, file=client.stdin, flush=True)
            costs[title] = json.loads(client.stdout.readline())
    return costs


def _compare(costs: dict[str, Costs], feeds: int) -> None:
    print(f"\n{feeds:,} feeds of 30 items: CPU seconds (new items)")
    print(
        f"{'':20}"
        + "".join(f"{name:>22}" for name in costs)
        + f"{'salvo/aiohttp':>16}{'/reader':>9}{'whole/reader':>15}"
    )
    for title, _ in ROUNDS:
        cells = {name: cost[title] for name, cost in costs.items()}
        seconds = {name: cell["cpu"] for name, cell in cells.items()}
        line = "".join(f"{cell['cpu']:12.2f} ({cell['new']:>7,})" for cell in cells.values())
        ratios = (seconds["salvo"] / seconds["aiohttp"], seconds["salvo"] / seconds["reader"])
        print(f"{title:20}{line}{ratios[0]:15.2f}×{ratios[1]:9.1%}{seconds['salvo, whole'] / seconds['reader']:15.1%}")
    peaks = "".join(f"{max(cell['peak'] for cell in cost.values()):19.0f} MB" for cost in costs.values())
    print(f"{'peak memory':20}{peaks}")


def _grow(costs: dict[int, Costs]) -> None:
    print("\nHow it grows (salvo, whole): CPU seconds, peak memory")
    print(f"{'feeds':>8}" + "".join(f"{title:>20}" for title, _ in ROUNDS) + f"{'peak':>10}")
    for feeds, cost in costs.items():
        peak = max(cell["peak"] for cell in cost.values())
        print(f"{feeds:8,}" + "".join(f"{cost[title]['cpu']:20.2f}" for title, _ in ROUNDS) + f"{peak:7.0f} MB")
    _plot(costs)


def _plot(costs: dict[int, Costs]) -> None:
    """CPU seconds over the number of feeds, one line a round."""
    most_feeds = max(costs)
    most_cpu = max(cell["cpu"] for cost in costs.values() for cell in cost.values())
    shapes = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="12">',
        '<rect width="640" height="400" fill="white"/><path d="M60 20V350H620" fill="none" stroke="black"/>',
        f'<text x="60" y="14">CPU seconds, up to {most_cpu:.1f}</text><text x="560" y="368">feeds</text>',
    ]
    shapes += [f'<text x="{60 + 550 * n / most_feeds:.0f}" y="366" text-anchor="middle">{n}</text>' for n in costs]
    for (title, _), colour in zip(ROUNDS, ("#b2182b", "#1b7837", "#2166ac"), strict=True):
        points = [
            (60 + 550 * feeds / most_feeds, 350 - 320 * cost[title]["cpu"] / most_cpu) for feeds, cost in costs.items()
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        shapes.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        shapes.append(f'<text x="500" y="{points[-1][1] - 6:.0f}" fill="{colour}">{title}</text>')
    PLOT.parent.mkdir(exist_ok=True)
    PLOT.write_text("\n".join([*shapes, "</svg>\n"]), encoding="utf-8")
    print(f"drawn in {PLOT}")


if __name__ == "__main__":
    run()
