"""The message that sums up several launches: within Discord's limits at its worst, each launch with its line."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.alerts import limits
from bot.alerts.summaries import MOST, summed_up
from bot.alerts.wording import size
from bot.launches import cluster
from bot.model import Launch, Place
from tests.alerts.examples import TWO_SRBMS, launch, report
from tests.storage.samples import any_launch

_LONG = "長" * 300


def worst(number: int) -> Launch:
    places = tuple(Place(f"p{n}", _LONG, state="UA") for n in range(9))
    facts = replace(TWO_SRBMS, model=_LONG, targets=places, announcers=())
    told = report(_LONG, facts, link="https://harbour.example/" + "a" * 670, title=_LONG)
    return launch(told, launch_id=f"iraqi_militia-20240514-{number}")


def test_a_full_summary_of_the_longest_launches_fits() -> None:
    launches = [worst(n) for n in range(MOST)]
    alert = summed_up("iraqi_militia-20240514-1", [*launches[1:], cluster.retract(launches[0], "a drill")])
    assert alert.fields[-1].value.startswith("~~North Korea fired 2")
    assert size(alert) <= limits.EMBED_TOTAL
    assert len(alert.fields) == MOST
    assert all(0 < limits.length(field.value) <= limits.EMBED_FIELD_VALUE for field in alert.fields)
    assert limits.length(alert.content) <= limits.CONTENT


@given(st.lists(any_launch, min_size=1, max_size=MOST))
def test_any_launches_fit_and_nobody_is_mentioned(told: list[Launch]) -> None:
    alert = summed_up(told[0].id, told)
    assert size(alert) <= limits.EMBED_TOTAL
    assert all(field.name and field.value for field in alert.fields)
    assert "<@" not in alert.content + "".join(field.value for field in alert.fields)


def test_a_retracted_launch_stays_in_it_struck_through() -> None:
    alert = summed_up("KP-20240514-1", [launch(), cluster.retract(launch(), "a drill of sirens")])
    assert alert.fields[1].value.startswith("~~North Korea fired 2")
    assert "Retracted: a drill of sirens" in alert.fields[1].value


def test_its_line_names_who_fired_how_often() -> None:
    houthi = launch(report(facts=replace(TWO_SRBMS, launcher="houthi")))
    nobody = launch(report(facts=replace(TWO_SRBMS, launcher=None)))
    alert = summed_up("KP-20240514-1", [launch(), houthi, launch(), nobody])
    assert alert.content == "4 launches: North Korea (2), The Houthis (1) and Not known who (1)"
