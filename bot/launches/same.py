"""The same launch? Who fired, what for, when and where decide; words only where those say too little.

Two traces that contradict each other on one of these are two launches. Count, weapon and distance are never asked,
since outlets differ on them for one launch. In doubt, two: a wrong split repeats an alert, a wrong merge hides one.
"""

from __future__ import annotations

from math import log2

from bot.launches.trace import (
    ATTACK_DAY_HOURS,
    ATTACK_HOURS,
    DAY,
    GAZA_GROUPS,
    HOUR,
    TEST_DAY_HOURS,
    TEST_HOURS,
    Trace,
)
from bot.model import Kind, Style

# "Another" sets a launch apart from one that was first told longer ago than this, on an earlier local day.
_RENEWED_HOURS = 10
# The same for a claim or a reaction, which comes the day after: "says its second test this week succeeded".
_RENEWED_CLAIM_HOURS = 36
# A later story with so many telling words in common ("mall", "shopping") still means the attack after this long.
_ALIKE_WORDS, _ALIKE_HOURS = 3, 72
# Where nobody says who fired, only this much time may lie between the reports.
_NAMELESS_HOURS = 18
# Two reports within this time may mean one launch though they name neighbouring days.
_ONE_STORY_HOURS = 6
# An attack and a test with so many telling words in common are one story, read in two ways.
_ONE_STORY_WORDS = 2
# A salvo lasts 127 minutes at most: clock times further apart than this are two launches.
_SALVO_HOURS = 6

_FAR_EAST = frozenset({"KP", "KR", "JP", "CN", "TW"})
# Launchers that many groups share: the place must speak with them.
NAMELESS = frozenset({"other_group", "iraqi_militia"})


def likeness(report: Trace, launch: Trace) -> float | None:
    """How well a report fits a launch, higher is better; None where they contradict each other."""
    if not (report.dated and launch.dated):
        return _undated_likeness(report, launch) if _parties_agree(report, launch) else None
    earlier, later = (launch, report) if launch.at <= report.at else (report, launch)
    gap = later.at - earlier.at
    if report.slack or launch.slack:
        gap = max(0.0, gap - max(report.slack, launch.slack))
    if gap > later.reach or not _parties_agree(report, launch) or not _kinds_agree(report, launch):
        return None
    days_agree = _days_agree(earlier, later, gap)
    if not (
        _times_agree(earlier, later, gap, days_agree)
        and _names_suffice(earlier, later, gap, days_agree)
        and _places_agree(earlier, later, gap, days_agree)
    ):
        return None
    return _closeness(report, launch, gap)


def _kinds_agree(one: Trace, other: Trace) -> bool:
    """An attack is no test, unless many telling words say that it is one story; a satellite rocket may be a test."""
    if one.attack == other.attack or Kind.UNKNOWN in (one.kind, other.kind):
        return True
    return len(one.words & other.words) >= _ONE_STORY_WORDS


def _parties_agree(one: Trace, other: Trace) -> bool:
    """Who fired, as far as both say so; without a name the place must speak for it."""
    if _same_name(one, other):
        return True
    if one.gaza and other.gaza:
        return not (one.who in GAZA_GROUPS and other.who in GAZA_GROUPS)
    if not (_may_be(one.who, other.who) or _may_be(other.who, one.who)):
        return False
    if one.cities and other.cities:
        return not one.cities.isdisjoint(other.area)
    return bool(one.states & other.states or one.seas & other.seas) or _say_the_same(one, other)


def _same_name(one: Trace, other: Trace) -> bool:
    return one.who == other.who and one.who is not None and one.who not in NAMELESS


def _names_suffice(earlier: Trace, later: Trace, gap: float, days_agree: bool | None) -> bool:
    """Where one report names nobody, the two must lie close, or name one day."""
    return bool(days_agree) or gap <= _NAMELESS_HOURS * HOUR or _same_name(earlier, later)


def _say_the_same(one: Trace, other: Trace) -> bool:
    """Where neither names who or where, half of the telling words must be common."""
    if one.who is not None or other.who is not None:
        return False
    least = min(len(one.words), len(other.words))
    return least > 0 and 2 * len(one.words & other.words) >= least


def _may_be(vague: str | None, named: str | None) -> bool:
    """Whether a text that says `vague` of who fired may mean `named`: nobody is anybody, "militants" are any group."""
    return vague is None or (vague in NAMELESS and (named is None or not named.isupper()))


def _times_agree(earlier: Trace, later: Trace, gap: float, days_agree: bool | None) -> bool:
    if days_agree is False:
        return False
    if earlier.minute and later.minute and abs(earlier.minute - later.minute) > _SALVO_HOURS * HOUR:
        return False
    if days_agree is None and _is_new(earlier, later, gap):
        return False
    attack = earlier.attack or later.attack or (earlier.kind is later.kind is Kind.UNKNOWN)
    if days_agree and not (attack and later.style is Style.FIRST_NOTICE):
        return gap <= (ATTACK_DAY_HOURS if attack else TEST_DAY_HOURS) * HOUR
    if attack and later.style is not Style.FIRST_NOTICE and len(earlier.words & later.words) >= _ALIKE_WORDS:
        return gap <= _ALIKE_HOURS * HOUR
    return gap <= (ATTACK_HOURS if attack else TEST_HOURS)[later.style] * HOUR


def _days_agree(earlier: Trace, later: Trace, gap: float) -> bool | None:
    """Whether the local days named for the launch are one; None where that can't be said.

    One day of grace for follow-ups, and for reports that come within hours of each other: "Sunday" is written of a
    launch at Monday's dawn.
    """
    if later.day is None:
        known = earlier.day if earlier.day is not None else earlier.told_on
        # "Fires another, a day after its last": the day named is the other launch's.
        return True if known in later.days and not later.renewed else None
    if earlier.day is not None:
        apart = abs(later.day - earlier.day)
        if apart == 0:
            return True
        return None if apart == 1 and (later.follows or gap <= _ONE_STORY_HOURS * HOUR) else False
    back = 1 if earlier.style is Style.FIRST_NOTICE else 3
    # An archive's date is Greenwich's or the outlet's: in the far east the launch's is often a day ahead.
    ahead = 1 if earlier.slack and (later.follows or earlier.who in _FAR_EAST) else 0
    return earlier.told_on - back <= later.day <= earlier.told_on + ahead


def _is_new(earlier: Trace, later: Trace, gap: float) -> bool:
    """Whether the later report sets its launch apart: "another", or a day's summary of another day."""
    if later.slack and earlier.slack:
        return later.told_on != earlier.told_on and not later.follows
    hours = _RENEWED_CLAIM_HOURS if later.follows else _RENEWED_HOURS
    another_day = later.told_on > earlier.told_on or not earlier.renewed
    return later.renewed and another_day and gap > hours * HOUR


def _places_agree(earlier: Trace, later: Trace, gap: float, days_agree: bool | None) -> bool:
    """Attacks on places that don't meet are two, save in one wave."""
    if not (earlier.attack or later.attack) or not earlier.cities.isdisjoint(later.area):
        return True
    return not _apart(earlier, later) or _one_wave(earlier, later, gap, days_agree)


def _apart(one: Trace, other: Trace) -> bool:
    if one.cities and other.cities:
        return one.cities.isdisjoint(other.area)
    return bool(one.states and other.states) and one.states.isdisjoint(other.states)


def _one_wave(earlier: Trace, later: Trace, gap: float, days_agree: bool | None) -> bool:
    """Whether one of the two tells of a wave, and both of one night."""
    one_night = earlier.told_on == later.told_on or gap <= _RENEWED_HOURS * HOUR
    return (earlier.wave or later.wave) and (one_night or (bool(days_agree) and later.follows))


def _closeness(report: Trace, launch: Trace, gap: float) -> float:
    """Ranks the launches that fit: by city, day, model and launcher in common, by words, and the nearest in time.

    What is no first notice speaks of the launch that more have told of, rather than of a mere splinter of it.
    """
    score = -gap / DAY
    if report.style is not Style.FIRST_NOTICE and not report.denied:
        score += log2(1 + launch.voices)
    if report.cities and not report.cities.isdisjoint(launch.area):
        score += 2.0
    if launch.day is not None and launch.day in report.days:
        score += 1.5
    if report.models and report.models & launch.models:
        score += 1.5
    if report.classes and report.classes & launch.classes:
        score += 0.5
    if report.who == launch.who and report.who is not None:
        score += 1.0
    if not report.words.isdisjoint(launch.words):
        score += min(1.0, 0.25 * len(report.words & launch.words))
    return score


def _undated_likeness(report: Trace, launch: Trace) -> float | None:
    """An item without a date meets a launch only by a day that both name, or by nearly the same words."""
    if report.day is not None and report.day == launch.day:
        return 1.0
    if report.dated != launch.dated:
        return None
    shared, least = report.words & launch.words, min(len(report.words), len(launch.words))
    return len(shared) / least if least >= 4 and len(shared) >= 0.6 * least else None
