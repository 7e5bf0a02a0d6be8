"""Which due alerts go out by themselves now, which wait for the end of quiet hours, and which are summed up.

In quiet hours nothing new is told. At their end, up to three launches that waited are told one by one, more of them in
one summary. Past a subscription's alerts an hour, the next launches join a summary that is edited for an hour, except
those that its role is to be called for. A summary holds ten launches; the next one begins another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.alerts.summaries import MOST
from bot.alerts.wishes import calls, floods, quiet_until
from bot.model import DeliveryState, Launch
from storage.deliveries import Due, Pair
from storage.held import Lately

# So many alerts that waited for the end of quiet hours are still told one by one.
FEW = 3


@dataclass(slots=True)
class Plan:
    """What becomes of the deliveries that are due. `held`: until when; `summed`: in which summary, and when."""

    go: list[Due] = field(default_factory=list)
    held: dict[Pair, datetime] = field(default_factory=dict)
    summed: dict[Pair, tuple[str, datetime]] = field(default_factory=dict)


def asks(due: Due) -> bool:
    """Whether it is to be decided how this goes out: a new alert, no send of it begun, in a channel that cares."""
    delivery, wishes = due.delivery, due.subscription.wishes
    fresh = delivery.state is DeliveryState.PENDING and delivery.begun_at is None and delivery.summary is None
    return fresh and (wishes.quiet is not None or wishes.hourly is not None)


def plan(
    owed: Sequence[Due],
    launches: Mapping[str, Launch],
    lately: Mapping[int, Lately],
    busy: Collection[Pair],
    now: datetime,
    edit_gap: timedelta,
) -> Plan:
    """Decide for each delivery; `lately` says what the channels that care got within the last hour."""
    made = Plan()
    asking: dict[int, list[Due]] = {}
    for due in filter(asks, owed):
        asking.setdefault(due.delivery.channel_id, []).append(due)
    for channel_id, dues in asking.items():
        under_way = {launch_id for launch_id, where in busy if where == channel_id}
        got = lately.get(channel_id, Lately())
        waiting = tuple(each for each in got.waiting if each not in under_way)
        _decide(made, dues, launches, replace(got, alerts=got.alerts | under_way, waiting=waiting), now, edit_gap)
    made.go = [due for due in owed if due.pair not in made.held and due.pair not in made.summed]
    return made


def _decide(
    made: Plan, dues: Sequence[Due], launches: Mapping[str, Launch], got: Lately, now: datetime, edit_gap: timedelta
) -> None:
    """Decide for the new alerts of one channel, in their order."""
    wishes, channel_id = dues[0].subscription.wishes, dues[0].delivery.channel_id
    if wishes.quiet and (until := quiet_until(wishes.quiet, now)):
        made.held |= {due.pair: until for due in dues}
        return
    if len(got.waiting) > FEW:
        names = {each: got.waiting[at - at % MOST] for at, each in enumerate(got.waiting)}
        made.summed |= {(each, channel_id): (name, now) for each, name in names.items()}
    for due in dues:
        launch_id = due.delivery.launch_id
        if due.pair in made.summed:
            continue
        if floods(wishes, len(got.alerts - {launch_id})) and calls(wishes, launches[launch_id]) is None:
            got = _joined(got, launch_id)
            assert got.summary is not None
            made.summed[due.pair] = (got.summary, max(now, got.shown_at + edit_gap) if got.shown_at else now)
        else:
            got = replace(got, alerts=got.alerts | {launch_id})


def _joined(got: Lately, launch_id: str) -> Lately:
    """With the launch in the summary that grows, or in a new one where that is full or there is none."""
    if got.summary is None or got.summed >= MOST:
        return replace(got, summary=launch_id, summed=1, shown_at=None)
    return replace(got, summed=got.summed + 1)
