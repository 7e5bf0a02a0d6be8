"""What operators do to launches, and that it can be taken back."""

from __future__ import annotations

import pytest

from bot.launches.cluster import absorb, begin, merge, restore, retract, split
from bot.model import Launch, Status
from tests.launches.telling import told


def of(launch_id: str, *outlets: str, hours: float = 0) -> Launch:
    launch = begin(told(outlets[0], hours), launch_id)
    for outlet in outlets[1:]:
        launch = absorb(launch, told(outlet, hours + 1))
    return launch


def keys(launch: Launch) -> set[str]:
    return {claim.report.entry.key for claim in launch.claims}


def test_a_merge_holds_the_claims_of_both_in_order_of_time() -> None:
    later, earlier = of("KP-20310306-1", "C", "D", hours=20), of("KP-20310305-1", "A", "B")
    merged = merge(later, earlier)
    assert merged.id == later.id
    assert [claim.report.entry.outlet for claim in merged.claims] == ["A", "B", "C", "D"]
    assert merged.first_seen == earlier.first_seen
    assert merged.revision == later.revision + 1


def test_a_split_gives_two_launches_with_facts_of_their_own() -> None:
    both = absorb(begin(told("A", count=1), "KP-20310305-1"), told("B", 2, count=8))
    kept, parted = split(both, {told("B", 2).entry.key}, "KP-20310305-2")
    assert (kept.facts.count, parted.facts.count) == (told(count=1).facts.count, told(count=8).facts.count)
    assert parted.id == "KP-20310305-2"
    assert parted.revision == 1


@pytest.mark.parametrize("picked", [set(), {"nowhere"}, {told("A").entry.key}])
def test_a_split_that_would_empty_a_launch_is_refused(picked: set[str]) -> None:
    with pytest.raises(ValueError, match="KP-20310305-1"):
        split(of("KP-20310305-1", "A"), picked, "KP-20310305-2")


def test_a_retracted_launch_stays_so_while_claims_come_in() -> None:
    launch = retract(of("KP-20310305-1", "A"), "it was a film set")
    grown = absorb(launch, told("B", 3))
    assert (grown.status, grown.note) == (Status.RETRACTED, "it was a film set")
    assert len(grown.claims) == 2


def test_restore_takes_a_retraction_back() -> None:
    launch = of("KP-20310305-1", "A", "B")
    again = restore(retract(launch, "wrong"))
    assert (again.status, again.note, again.facts) == (launch.status, None, launch.facts)
    assert again.revision == launch.revision + 2
