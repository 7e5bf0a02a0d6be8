"""What is due, made ready to go: each delivery with the launch as it is now and the message that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.alerts.wording import compose
from bot.model import Alert, DeliveryState, Launch
from storage.deliveries import Due, Pair


@dataclass(frozen=True, slots=True)
class Errand:
    """A delivery that is due, with what it is to show."""

    due: Due
    launch: Launch
    alert: Alert
    late: bool

    @property
    def pair(self) -> Pair:
        return (self.due.delivery.launch_id, self.due.delivery.channel_id)

    @property
    def is_edit(self) -> bool:
        return self.due.delivery.state is DeliveryState.SENT


def errands(owed: Iterable[Due], known: Mapping[str, Launch], now: datetime, window: timedelta) -> list[Errand]:
    """The deliveries in their order; each message is composed once, however many channels it goes to.

    A launch that is first told more than `window` after it was heard of is marked late, and stays so in later edits.
    """
    composed: dict[tuple[str, bool], Alert] = {}
    ready = []
    for due in owed:
        launch = known[due.delivery.launch_id]
        late = due.delivery.late if due.delivery.state is DeliveryState.SENT else _is_late(launch, now, window)
        if (launch.id, late) not in composed:
            composed[launch.id, late] = compose(launch, late=late)
        ready.append(Errand(due, launch, composed[launch.id, late], late))
    return ready


def _is_late(launch: Launch, now: datetime, window: timedelta) -> bool:
    return launch.first_seen is not None and now - launch.first_seen > window
