"""Sends a simulated world through the matching, item by item as they arrive, and counts alerts against the truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.launches.cluster import OpenLaunches, absorb, begin, stem
from bot.model import Launch, Report, Verdict
from tests.simulator.telling import Item, anniversary, items
from tests.simulator.world import Happening, happenings

FRESH = timedelta(hours=12)
OPEN_FOR = timedelta(days=7)

Reader = Callable[[Item], Verdict]


def read_rightly(item: Item) -> Verdict:
    """The reading that the simulator knows to be right."""
    return item.report


@dataclass
class Tally:
    """What came of a world. `alerts` maps each launch that truly was to the alerts that told of it."""

    launches: int = 0
    items: int = 0
    alerts: Counter[str] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)
    late_alerts: int = 0
    false_alerts: int = 0

    @property
    def told(self) -> int:
        """How many launches were told at least once."""
        return sum(1 for number in self.alerts.values() if number)

    @property
    def alerts_a_launch(self) -> float:
        """Alerts per launch that was told."""
        return sum(self.alerts.values()) / max(1, self.told)

    @property
    def hidden_share(self) -> float:
        """The part of the launches that a wrong merge hid."""
        return len(self.hidden) / max(1, self.launches)


def world(days: int, seed: int) -> tuple[dict[str, Happening], list[Item]]:
    """The launches that truly were, and the items on them in the order in which they arrive."""
    rng = Random(seed)
    happened: dict[str, Happening] = {}
    told: list[Item] = []
    before: dict[str, Happening] = {}
    for happening in happenings(days, rng):
        happened[happening.name] = happening
        told.extend(items(happening, before.get(happening.actor.id), rng))
        before[happening.actor.id] = happening
        if rng.random() < 0.02:
            told.append(anniversary(happening, rng))
    told.sort(key=lambda item: (item.arrives, item.report.entry.key))
    return happened, told


def tally(days: int, seed: int, read: Reader = read_rightly) -> Tally:
    """Run a world and count."""
    happened, told = world(days, seed)
    counted = Tally(launches=len(happened), items=len(told))
    runs = _Run(counted)
    for item in told:
        verdict = read(item) if item.truth or read is not read_rightly else None
        if isinstance(verdict, Report):
            runs.take(item, verdict)
    counted.hidden = runs.hidden()
    return counted


class _Run:
    """One pass over a world: the open launches, and whose each of them is."""

    def __init__(self, counted: Tally) -> None:
        self._counted = counted
        self._open = OpenLaunches()
        self._numbers: Counter[str] = Counter()
        self._owner: dict[str, str | None] = {}
        self._alerted: set[str] = set()
        self._told: defaultdict[str, list[str]] = defaultdict(list)
        self._swept: datetime | None = None

    def take(self, item: Item, report: Report) -> None:
        """Match or begin, and alert where it is due and the item is fresh."""
        self._sweep(item.arrives)
        launch = self._open.match(report)
        launch = absorb(launch, report) if launch else self._begin(item, report)
        self._open.put(launch)
        if item.truth:
            self._told[launch.id].append(item.truth)
        begun = launch.first_seen
        fresh = begun is not None and item.arrives - begun <= FRESH
        if launch.alertable and fresh and launch.id not in self._alerted:
            self._alert(item, launch)

    def hidden(self) -> list[str]:
        """Launches that were reported, and that no launch of Salvo's is mainly about."""
        mainly = {Counter(truths).most_common(1)[0][0] for truths in self._told.values()}
        return sorted({truth for truths in self._told.values() for truth in truths} - mainly)

    def _begin(self, item: Item, report: Report) -> Launch:
        name = stem(report)
        self._numbers[name] += 1
        launch = begin(report, f"{name}-{self._numbers[name]}")
        self._owner[launch.id] = item.truth
        return launch

    def _alert(self, item: Item, launch: Launch) -> None:
        self._alerted.add(launch.id)
        owner = self._owner[launch.id]
        if owner is None:
            self._counted.false_alerts += 1
            return
        self._counted.alerts[owner] += 1
        self._counted.late_alerts += item.follow_up

    def _sweep(self, now: datetime) -> None:
        if self._swept is None or now - self._swept > timedelta(hours=6):
            self._swept = now
            self._open.drop_before(now - OPEN_FOR)
