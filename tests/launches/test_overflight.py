"""Whether reports say that a missile flew over a state."""

from __future__ import annotations

import pytest

from bot.launches.overflight import overflown
from tests.alerts.examples import launch, report


@pytest.mark.parametrize(
    ("title", "states"),
    [
        ("North Korean missile flies over Japan, Tokyo says", ("JP",)),
        ("Missile that flew over northern Japan fell into the Pacific", ("JP",)),
        ("Pyongyang fires missile over Japan", ("JP",)),
        ("Second missile overflew Japan's main island", ("JP",)),
        ("It passed over the island of Hokkaido", ("JP",)),
        ("Ballistic missiles pass over Jordan on their way", ("JO",)),
        ("A missile could fly over Japan, officials fear", ()),
        ("The missile did not fly over Japan", ()),
        ("Nobody knows whether it flew over Japan", ()),
        ("It flew over the Sea of Japan", ()),
        ("Concern over Japan grows after two missiles", ()),
        ("Two missiles leave Sunan for the sea", ()),
        ("Missile flew over North Korea's own soil", ()),
        ("over", ()),
        ("Over Japan", ()),
    ],
)
def test_only_a_flight_that_happened_counts(title: str, states: tuple[str, ...]) -> None:
    assert overflown(launch(report(title=title))) == states
