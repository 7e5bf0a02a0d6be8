"""What a subscription wishes, decided: whether it wants a launch, whom it calls, when it is quiet, how much is much."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.model import Claim, Launch, Mention, QuietHours, Status, Subscription, Told, Weapon, Wishes

HOUR = timedelta(hours=1)


class Held(StrEnum):
    """What keeps a launch from a channel: the first filter that it does not pass."""

    TAKEN_BACK = "taken_back"
    LAUNCHER = "launcher"
    KIND = "kind"
    WEAPON = "weapon"
    STATUS = "status"
    OUTLETS = "outlets"


_STATUSES = {Status.SUSPECTED: 0, Status.REPORTED: 1, Status.CONFIRMED: 2}
# How far a ballistic missile flies: an SLBM as far as the intermediate ones, one of no said class at least a bit.
_REACH = {
    Weapon.BALLISTIC: 0,
    Weapon.SRBM: 1,
    Weapon.MRBM: 2,
    Weapon.IRBM: 3,
    Weapon.SLBM: 3,
    Weapon.ICBM: 4,
}
# Who asks for ballistic missiles asks for each of their classes.
_BALLISTIC = frozenset(_REACH)
MINIMUM_CLASSES = (Weapon.BALLISTIC, Weapon.SRBM, Weapon.MRBM, Weapon.IRBM, Weapon.ICBM)


def admits(wishes: Wishes, launch: Launch) -> Held | None:
    """None where the subscription wants the launch as it stands; else what holds it back, which may pass as it grows.

    What is not known of a launch passes no filter that asks for it: who wants Iran's launches is told once it is said
    that Iran fired.
    """
    facts = launch.facts
    if launch.status not in _STATUSES:
        return Held.TAKEN_BACK
    if wishes.launchers and facts.launcher not in wishes.launchers:
        return Held.LAUNCHER
    if wishes.kinds and facts.kind not in wishes.kinds:
        return Held.KIND
    if not _is_wanted(facts.weapon, wishes):
        return Held.WEAPON
    if _STATUSES[launch.status] < _STATUSES[wishes.status]:
        return Held.STATUS
    return Held.OUTLETS if wishes.outlets > 1 and independent(launch) < wishes.outlets else None


def calls(wishes: Wishes, launch: Launch) -> int | None:
    """The role to call for the launch as it stands."""
    mention = wishes.mention
    if mention is None or not _reached(mention, launch.status, independent(launch), launch.facts.weapon):
        return None
    return mention.role_id


def calls_now(wishes: Wishes, before: Told, launch: Launch) -> int | None:
    """The role to call because of what changed since `before`: not for what could have called it then."""
    mention = wishes.mention
    if mention is None or before.called or _reached(mention, before.status, before.outlets, before.weapon):
        return None
    return calls(wishes, launch)


def _reached(mention: Mention, status: Status, outlets: int, weapon: Weapon | None) -> bool:
    if status not in _STATUSES or _STATUSES[status] < _STATUSES[mention.status] or outlets < mention.outlets:
        return False
    return mention.at_least is None or flies_as_far(weapon, mention.at_least)


def flies_as_far(weapon: Weapon | None, least: Weapon) -> bool:
    """Whether it is said to be a ballistic missile of that class or one that flies farther."""
    return weapon in _REACH and _REACH[weapon] >= _REACH[least]


def independent(launch: Launch) -> int:
    """How many voices of their own tell of the launch: one at least."""
    return max(1, len({claim.source for claim in launch.claims if not _denies(claim)}))


def quiet_until(quiet: QuietHours, now: datetime) -> datetime | None:
    """When the quiet hours that `now` lies in end; None outside of them."""
    zone = ZoneInfo(quiet.zone)
    local = now.astimezone(zone)
    clock = local.time()
    over_midnight = quiet.end <= quiet.start
    asleep = clock >= quiet.start or clock < quiet.end if over_midnight else quiet.start <= clock < quiet.end
    if not asleep:
        return None
    day = local.date() + timedelta(days=1) if over_midnight and clock >= quiet.start else local.date()
    ends = datetime.combine(day, quiet.end, zone).astimezone(UTC)
    # where clocks are put back, the hour comes twice, and the second one is still to come
    return ends if ends > now else datetime.combine(day, quiet.end, zone).replace(fold=1).astimezone(UTC)


def is_quiet(subscription: Subscription, now: datetime) -> bool:
    """Whether the channel is in its quiet hours."""
    quiet = subscription.wishes.quiet
    return quiet is not None and quiet_until(quiet, now) is not None


def floods(wishes: Wishes, alerts: int) -> bool:
    """Whether one more alert of its own, after so many within an hour, is more than the channel wants."""
    return wishes.hourly is not None and alerts >= wishes.hourly


def _is_wanted(weapon: Weapon | None, wishes: Wishes) -> bool:
    if not wishes.weapons and wishes.at_least is None:
        return True
    if weapon in wishes.weapons or (weapon in _BALLISTIC and Weapon.BALLISTIC in wishes.weapons):
        return True
    return wishes.at_least is not None and flies_as_far(weapon, wishes.at_least)


def _denies(claim: Claim) -> bool:
    return claim.report.cues.denied
