"""The outbox emptied: each promised launch reaches its channel once, and its message shows in the end what is true."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.alerts import limits
from bot.alerts.errands import Errand, ready
from bot.alerts.matters import Reply, replies, told
from bot.alerts.senders import Sender
from bot.alerts.wishes import is_quiet
from bot.errors import ChannelGone, DeliveryRefused, DeliveryRetry, MessageRefused, StorageError
from bot.languages import ENGLISH, language
from bot.metrics import Metrics
from bot.model import Status, Subscription
from bot.settings import Settings
from storage import deliveries, subscriptions
from storage.database import Database, Transaction
from storage.deliveries import Pair

log = logging.getLogger(__name__)

# Sends under way at once: enough to fill Discord's second at answers of a second and a half.
_SENDS = 80
# Fewer edits, so that they never stand in a new alert's way.
_EDITS = 20
# How soon what falls due by itself (a retry, an edit whose gap has passed) is noticed.
_LOOK_AGAIN = timedelta(seconds=1)
_STORAGE_BACK_OFF = timedelta(seconds=5)
# A channel that was paused for months does not get months of alerts when it resumes.
_TOO_OLD = timedelta(days=7)
_FIRST_BACK_OFF = timedelta(seconds=1)
_LONGEST_BACK_OFF = timedelta(minutes=5)

Refused = Callable[[Subscription, str], Awaitable[None]]
"""Tells the subscriber and the operators that a subscription was paused, and why."""


def nonce(launch_id: str, channel_id: int) -> str:
    """What makes Discord answer a repeated send with the first message: the same for this launch in this channel."""
    return hashlib.sha256(f"{launch_id} {channel_id}".encode()).hexdigest()[: limits.NONCE]


def back_off(attempts: int, spread: float) -> timedelta:
    """How long to wait after so many failures: doubling up to a cap; `spread`, 0 to 1, scatters over half of it."""
    longest: timedelta = min(_FIRST_BACK_OFF * (1 << min(attempts, 16)), _LONGEST_BACK_OFF)
    return longest * (0.5 + spread / 2)


class Courier:
    """Carries what the outbox owes, until stopped. One a process: it alone knows what is under way."""

    def __init__(
        self,
        db: Database,
        sender: Sender,
        settings: Settings,
        clock: Callable[[], datetime],
        refused: Refused,
        metrics: Metrics | None = None,
    ) -> None:
        self._db = db
        self._sender = sender
        self._settings = settings
        self._clock = clock
        self._refused = refused
        self._metrics = metrics or Metrics()
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
                await asyncio.sleep(_STORAGE_BACK_OFF.total_seconds())
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_AGAIN.total_seconds()):
                    await self._news.wait()

    async def drain(self) -> None:
        """Deliver all that is due now, and return."""
        while await self._set_out() or self._busy:
            if self._busy:
                await asyncio.wait(set(self._busy.values()), return_when=asyncio.FIRST_COMPLETED)

    async def finish(self, within: timedelta = timedelta(seconds=8)) -> None:
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
        going, moved = await ready(self._db, owed, self._busy, self._clock(), self._settings)
        started = 0
        for errand in going:
            if not errand.is_edit or self._edits < _EDITS:
                self._start(errand)
                started += 1
        if moved:
            self.wake()
        return started + moved

    def _start(self, errand: Errand) -> None:
        self._edits += errand.is_edit
        task = asyncio.create_task(self._carry(errand), name=f"deliver {errand}")
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

    async def _carry(self, errand: Errand) -> None:
        try:
            await self._try(errand)
        except StorageError as error:
            # what was sent and could not be kept is found in the channel next time
            log.error("%s waits: %s", errand, error)
            await asyncio.sleep(_STORAGE_BACK_OFF.total_seconds())

    async def _try(self, errand: Errand) -> None:
        try:
            await (self._edit(errand) if errand.is_edit else self._tell(errand))
        except DeliveryRetry as error:
            await self._put_off(errand, error)
        except DeliveryRefused as error:
            await self._give_up(errand, error)

    async def _tell(self, errand: Errand) -> None:
        """Send a new message, unless the channel bears it from a send whose end was never learnt.

        The search holds past the window in which Discord knows the nonce; the nonce holds where history can't be read.
        """
        begun, first = errand.begun_at, errand.parts[0]
        if begun is None and first.launch.status is Status.RETRACTED:
            raise MessageRefused(ENGLISH.say("kept-retracted-before"))
        if begun is None and self._clock() - first.delivery.promised_at > _TOO_OLD:
            raise MessageRefused(ENGLISH.say("kept-too-late", days=str(_TOO_OLD.days)))
        find, footer = self._sender.find, errand.alert.footer
        message_id = None if begun is None else await find(errand.channel_id, footer, begun)
        if message_id is None:
            async with self._db.transaction() as tx:
                for part in errand.parts:
                    await deliveries.begin(tx, *part.pair, self._clock(), searched=begun is not None)
            message_id = await self._sender.send(errand.channel_id, errand.alert, nonce(errand.name, errand.channel_id))
        if errand.subscription.crosspost:
            await self._publish(errand, message_id)
        # after a send that was begun before, the message may be the first one's, and show what was true then
        await self._told(errand, message_id, surely=begun is None)

    async def _publish(self, errand: Errand, message_id: int) -> None:
        """Discord takes ten an hour in a channel; past that the alert stands in its own channel alone."""
        try:
            await self._sender.publish(errand.channel_id, message_id)
        except DeliveryRefused as error:
            log.warning("%s is not published: %s", errand, error)
        except DeliveryRetry as error:
            if error.retry_after is None:
                raise
            log.warning("%s is not published: %s", errand, error)

    async def _edit(self, errand: Errand) -> None:
        """Show what is true now, and answer the message where that is worth an answer."""
        assert errand.message_id is not None
        called, lang = False, language(errand.subscription.language)
        for part in errand.parts:
            for reply in replies(errand.subscription.wishes, part.delivery.told, part.launch, lang):
                called = called or reply.role is not None
                await self._reply(errand, errand.message_id, reply)
        await self._sender.edit(errand.channel_id, errand.message_id, errand.alert)
        await self._told(errand, errand.message_id, called=called)

    async def _reply(self, errand: Errand, message_id: int, reply: Reply) -> None:
        """In quiet hours a reply stands there as well, and rings no bell."""
        silent = is_quiet(errand.subscription, self._clock())
        once = nonce(f"{message_id} {reply.text}", errand.channel_id)
        await self._sender.reply(errand.channel_id, message_id, reply, once, silent=silent)

    async def _told(self, errand: Errand, message_id: int, *, surely: bool = True, called: bool = False) -> None:
        """Note what stands in the channel now; `surely` False where it may be an earlier state of it."""
        called = called or (errand.alert.role is not None and not errand.is_edit)
        now = self._clock()
        async with self._db.transaction() as tx:
            for part in errand.parts:
                shown, known = part.launch.revision * surely, told(part.launch, part.delivery.told, called=called)
                await deliveries.sent(tx, *part.pair, message_id, shown, now, late=part.late, told=known)
        if errand.is_edit:
            self._metrics.posts.labels("edit").inc()
        else:
            first = errand.parts[0]
            heard = None if first.delivery.held_until else first.launch.first_seen
            self._metrics.posted(heard, first.delivery.owed_since, self._clock())

    async def _put_off(self, errand: Errand, error: DeliveryRetry) -> None:
        wait = back_off(errand.parts[0].delivery.attempts, random.random())  # noqa: S311 - scatter, no secret
        again = self._clock() + max(wait, error.retry_after or wait)
        log.info("%s put off until %s: %s", errand, again.isoformat(timespec="seconds"), error)
        async with self._db.transaction() as tx:
            for part in errand.parts:
                await deliveries.retry(tx, *part.pair, str(error), again)
        self._metrics.posts.labels("put_off").inc()

    async def _give_up(self, errand: Errand, error: DeliveryRefused) -> None:
        """Never try again by itself; where the whole channel refuses, its people are told once."""
        log.warning("%s given up: %s", errand, error)
        self._metrics.posts.labels("refused").inc()
        async with self._db.transaction() as tx:
            for part in errand.parts:
                await deliveries.refuse(tx, *part.pair, str(error))
            first = await _stop(tx, errand.channel_id, error)
        if first:
            await self._refused(errand.subscription, str(error))


async def _stop(tx: Transaction, channel_id: int, error: DeliveryRefused) -> bool:
    """Pause or remove the subscription of a channel that refuses; False where nothing changed by that."""
    match error:
        case MessageRefused():
            return False
        case ChannelGone():
            return await subscriptions.remove(tx, channel_id)
        case _:
            return await subscriptions.pause(tx, channel_id, str(error))
