"""What of an update is worth a reply, and its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.alerts.matters import Matter, matters, replies, told
from bot.launches import cluster
from bot.model import Count, Facts, Launch, Mention, Status, Updates, Weapon, Wishes
from tests.alerts.examples import TWO_SRBMS, launch, report, showing

PLAIN = replace(TWO_SRBMS, announcers=())
FIRST = launch(report(facts=PLAIN))
REPLIES = Wishes(updates=Updates.REPLY)


def but(**changes: object) -> Launch:
    return replace(FIRST, facts=replace(PLAIN, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("later", "news"),
    [
        (FIRST, []),
        (but(weapon=Weapon.ICBM), [Matter.ICBM]),
        (but(weapon=Weapon.MRBM), []),
        (but(killed=2), [Matter.CASUALTIES]),
        (but(injured=1), [Matter.CASUALTIES]),
        (but(count=Count(3, 3)), [Matter.COUNT]),
        (but(count=Count(2, 4)), []),
        (but(count=Count(1, 1)), []),
        (but(count=None), []),
        (
            cluster.absorb(FIRST, report("Harbour Ministry", TWO_SRBMS, minutes=4, title="It was two")),
            [Matter.OFFICIAL],
        ),
        (
            cluster.absorb(FIRST, report("Dockside News", PLAIN, minutes=4, title="Missile flew over northern Japan")),
            [Matter.OVERFLIGHT],
        ),
    ],
)
def test_news_that_matters_is_told_from_news_that_does_not(later: Launch, news: list[Matter]) -> None:
    assert matters(told(FIRST), later) == news


def test_what_was_told_once_is_no_news_again_when_outlets_waver() -> None:
    icbm = told(but(weapon=Weapon.ICBM, killed=3, count=Count(6, 6)), told(FIRST))
    wavering = told(FIRST, icbm)
    assert matters(wavering, but(weapon=Weapon.ICBM, killed=3, count=Count(6, 6))) == []
    assert matters(wavering, but(weapon=Weapon.ICBM, killed=5, count=Count(6, 6))) == [Matter.CASUALTIES]


def test_a_count_that_is_named_for_the_first_time_is_only_edited() -> None:
    unsaid = showing(Facts(launcher="KP"))
    assert matters(told(unsaid), replace(unsaid, facts=replace(unsaid.facts, count=Count(9, 9)))) == []


def test_who_wants_edits_only_is_answered_for_corrections_only() -> None:
    assert replies(Wishes(), told(FIRST), but(weapon=Weapon.ICBM)) == []
    (reply,) = replies(Wishes(), told(FIRST), cluster.retract(FIRST, "a drill of sirens"))
    assert reply.text.startswith("Retracted: a drill of sirens")
    assert replies(Wishes(), replace(told(FIRST), status=Status.RETRACTED), cluster.retract(FIRST, "a drill")) == []


def test_a_reply_says_what_is_new_and_then_what_is_known() -> None:
    (reply,) = replies(REPLIES, told(FIRST), but(weapon=Weapon.ICBM, killed=2, count=Count(4, 4)))
    first, second = reply.text.split("\n")
    assert first == (
        "Update on `KP-20240514-1`: it is now said to be an intercontinental ballistic missile, "
        "casualties are reported (2 killed) and 4 are now said to have been fired."
    )
    assert second.startswith("North Korea fired 4 intercontinental ballistic missiles toward the East Sea")


def test_a_role_is_called_once_when_its_threshold_is_reached() -> None:
    wishes = Wishes(mention=Mention(9, at_least=Weapon.ICBM))
    (reply,) = replies(wishes, told(FIRST), but(weapon=Weapon.ICBM))
    assert reply.role == 9
    assert replies(wishes, told(FIRST, called=True), but(weapon=Weapon.ICBM)) == []
    assert replies(wishes, told(but(weapon=Weapon.ICBM)), but(weapon=Weapon.ICBM, killed=4)) == []


def test_of_an_alert_of_an_earlier_salvo_only_the_correction_is_news() -> None:
    assert replies(REPLIES, None, but(weapon=Weapon.ICBM)) == []
    assert len(replies(REPLIES, None, cluster.retract(FIRST, "a drill"))) == 1
