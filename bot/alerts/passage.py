"""Which due alerts go out by themselves now, which wait for the end of quiet hours, and which are summed up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.alerts.summaries import MOST
from bot.alerts.wishes import calls, floods, quiet_until
from bot.model import DeliveryState, Launch
from storage.deliveries import Due, Pair
from storage.held import Lately

# So many alerts that waited for the end of quiet hours are still told one by one.
FEW = 3
_NOTHING = Lately()


@dataclass(slots=True)
class Plan:
    """What becomes of the deliveries that are due. `held`: until when; `summed`: in which summary, and when."""

    go: list[Due] = field(default_factory=list)
    held: dict[Pair, datetime] = field(default_factory=dict)
    summed: dict[Pair, tuple[str, datetime]] = field(default_factory=dict)


def plan(
    owed: Sequence[Due],
    launches: Mapping[str, Launch],
    lately: Mapping[int, Lately],
    busy: Collection[Pair],
    now: datetime,
    edit_gap: timedelta,
) -> Plan:
    """Decide for each; only a new alert that no send was begun for can be held back or summed up."""
    made = Plan()
    told = {channel: set(each.alerts) for channel, each in lately.items()}
    for launch_id, channel in busy:
        told.setdefault(channel, set()).add(launch_id)
    growing = dict(lately)
    for due in owed:
        delivery, wishes = due.delivery, due.subscription.wishes
        pair = (delivery.launch_id, delivery.channel_id)
        if not is_undecided(due):
            made.go.append(due)
        elif wishes.quiet and (until := quiet_until(wishes.quiet, now)):
            made.held[pair] = until
        elif pair in made.summed:
            continue
        elif len(waiting := growing.get(delivery.channel_id, _NOTHING).waiting) > FEW and delivery.held_until:
            made.summed |= _in_parts(waiting, delivery.channel_id, now)
        elif floods(wishes, len(told.setdefault(delivery.channel_id, set()) - {delivery.launch_id})) and not calls(
            wishes, launches[delivery.launch_id]
        ):
            growing[delivery.channel_id] = _join(made, pair, growing.get(delivery.channel_id, _NOTHING), now, edit_gap)
        else:
            told.setdefault(delivery.channel_id, set()).add(delivery.launch_id)
            made.go.append(due)
    return made
