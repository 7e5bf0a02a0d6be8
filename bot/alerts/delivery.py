"""The outbox emptied: each promised launch reaches its channel once, and its message shows in the end what is true."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.alerts.carrier import STORAGE_BACK_OFF, Carrier, People
from bot.alerts.errands import Errand, ready
from bot.alerts.senders import Sender
from bot.errors import StorageError
from bot.metrics import Metrics
from bot.settings import Settings
from storage import deliveries
from storage.database import Database
from storage.deliveries import Pair

log = logging.getLogger(__name__)

# Sends under way at once: enough to fill Discord's second at answers of a second and a half.
_SENDS = 80
# Fewer edits, so that they never stand in a new alert's way.
_EDITS = 20
# How soon what falls due by itself (a retry, an edit whose gap has passed) is noticed.
_LOOK_AGAIN = timedelta(seconds=1)


class Courier:
    """Carries what the outbox owes, until stopped. One a process: it alone knows what is under way."""

    def __init__(
        self,
        db: Database,
        sender: Sender,
        settings: Settings,
        clock: Callable[[], datetime],
        people: People,
        metrics: Metrics | None = None,
    ) -> None:
        self._db = db
        self._settings = settings
        self._clock = clock
        self._carrier = Carrier(db, sender, clock, people, metrics or Metrics())
        self._busy: dict[Pair, asyncio.Task[None]] = {}
        self._edits = 0
        self._more = False
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Something was promised or changed: look now."""
        self._news.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is under way then goes on until `finish`."""
        while True:
            self._news.clear()
            try:
                await self._set_out()
            except StorageError as error:
                log.error("deliveries wait: %s", error)
                await asyncio.sleep(STORAGE_BACK_OFF.total_seconds())
            except Exception:
                log.exception("deliveries wait: a fault in Salvo itself")
                await asyncio.sleep(STORAGE_BACK_OFF.total_seconds())
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_AGAIN.total_seconds()):
                    await self._news.wait()

    async def drain(self) -> None:
        """Deliver all that is due now, and return."""
        while await self._set_out() or self._busy:
            if self._busy:
                await asyncio.wait(set(self._busy.values()), return_when=asyncio.FIRST_COMPLETED)

    async def finish(self, within: timedelta = timedelta(seconds=6)) -> None:
        """Let what is under way end; what has not by then stays promised, and is sought before it is sent again."""
        tasks = set(self._busy.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=within.total_seconds())
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _set_out(self) -> int:
        """Start what is due and has room; says how much was done about it."""
        room = _SENDS + _EDITS - len(self._busy)
        owed = await deliveries.due(self._db, self._clock(), room, self._settings.edit_gap, self._busy) if room else []
        self._more = len(owed) == room
        found = await ready(self._db, owed, self._busy, self._clock(), self._settings)
        if found.spoiled:
            await self._carrier.put_aside([due.delivery for due in found.spoiled])
        started = 0
        for errand in found.going:
            if not errand.is_edit or self._edits < _EDITS:
                self._start(errand)
                started += 1
        if found.moved:
            self.wake()
        return started + found.moved

    def _start(self, errand: Errand) -> None:
        self._edits += errand.is_edit
        task = asyncio.create_task(self._carrier.carry(errand), name=f"deliver {errand}")
        self._busy |= {part.pair: task for part in errand.parts}
        task.add_done_callback(lambda ended: self._ended(errand, ended))

    def _ended(self, errand: Errand, task: asyncio.Task[None]) -> None:
        for part in errand.parts:
            del self._busy[part.pair]
        self._edits -= errand.is_edit
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("delivery of %s failed", errand, exc_info=error)
        if self._more and (self._edits <= _EDITS // 2 if errand.is_edit else len(self._busy) <= _SENDS // 2):
            self.wake()
