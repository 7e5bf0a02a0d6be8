"""Who is promised a launch: at once those who want it as it stands, later those who come to want it as it grows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.alerts.wishes import admits
from bot.model import Launch, Subscription
from storage import deliveries, held, subscriptions
from storage.database import Reader, Transaction


async def subscribed(db: Reader) -> list[Subscription]:
    """Who is to hear of news: all but those who paused their subscription themselves."""
    return [*await subscriptions.active(db), *await subscriptions.paused(db)]


async def promise(tx: Transaction, launch: Launch, everyone: Sequence[Subscription], now: datetime) -> None:
    """The launch has become news: owe it to those who want it, and note who has not wanted it so far."""
    wanting = {one.channel_id for one in everyone if admits(one.wishes, launch) is None}
    await deliveries.promise(tx, launch.id, wanting, now)
    await held.withhold(tx, launch.id, [one.channel_id for one in everyone if one.channel_id not in wanting], now)


async def promise_risen(tx: Transaction, launch: Launch, now: datetime) -> None:
    """The launch, told before, has changed: owe it to those who had not wanted it and do now."""
    wanting = [one.channel_id for one in await held.withheld(tx, launch.id) if admits(one.wishes, launch) is None]
    await deliveries.promise(tx, launch.id, wanting, now)
