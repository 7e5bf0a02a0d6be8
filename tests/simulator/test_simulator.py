"""The simulated world keeps its promises, and the matching keeps its own in it."""

from __future__ import annotations

from random import Random

import pytest

from bot.model import Kind
from tests.simulator.count import tally, world
from tests.simulator.world import ACTORS, happenings


def test_a_seed_gives_one_world() -> None:
    assert world(30, 7)[1] == world(30, 7)[1]
    assert world(30, 7)[1] != world(30, 8)[1]


def test_every_actor_fires_about_as_often_as_it_should() -> None:
    happened = list(happenings(4000, Random(1)))
    for actor in ACTORS:
        if actor.kind is Kind.TEST:
            number = sum(h.actor is actor for h in happened)
            assert number == pytest.approx(4000 / actor.every, rel=0.3)


def test_launches_are_told_by_two_outlets_or_more() -> None:
    happened, told = world(60, 3)
    for name in happened:
        assert len({item.report.entry.outlet for item in told if item.truth == name}) >= 2


@pytest.mark.parametrize("seed", [11, 12])
def test_launches_are_told_once_and_none_is_hidden(seed: int) -> None:
    """Over short worlds, a little looser than what 1,000 days must show."""
    counted = tally(250, seed)
    assert counted.hidden_share <= 0.01
    assert counted.alerts_a_launch <= 1.05
    assert counted.late_alerts == 0
    assert counted.false_alerts == 0
