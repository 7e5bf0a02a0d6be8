"""One errand from its start to its end: sought, sent, edited, put off or given up; what came of it is noted."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.alerts import limits
from bot.alerts.errands import Errand
from bot.alerts.matters import Reply, replies, told
from bot.alerts.refusals import is_limit
from bot.alerts.senders import Sender
from bot.alerts.wishes import is_quiet
from bot.errors import DeliveryRefused, DeliveryRetry, MessageRefused, StorageError
from bot.languages import ENGLISH, language
from bot.metrics import Metrics
from bot.model import Delivery, Subscription
from storage import deliveries, held, subscriptions
from storage.database import Database

log = logging.getLogger(__name__)

STORAGE_BACK_OFF = timedelta(seconds=5)
# A channel that was paused for months does not get months of alerts when it resumes.
_TOO_OLD = timedelta(days=7)
_FIRST_BACK_OFF = timedelta(seconds=1)
_LONGEST_BACK_OFF = timedelta(minutes=5)


class People(Protocol):
    """Who is told of trouble."""

    async def tell_refused(self, subscription: Subscription, why: str) -> None:
        """Tell the subscriber and the operators that a subscription was paused, and why."""

    async def tell_operators(self, text: str) -> None:
        """Tell the operators."""


def nonce(launch_id: str, channel_id: int) -> str:
    """What makes Discord answer a repeated send with the first message: the same for this launch in this channel."""
    return hashlib.sha256(f"{launch_id} {channel_id}".encode()).hexdigest()[: limits.NONCE]


def back_off(attempts: int, spread: float) -> timedelta:
    """How long to wait after so many failures: doubling up to a cap; `spread`, 0 to 1, scatters over half of it."""
    longest: timedelta = min(_FIRST_BACK_OFF * (1 << min(attempts, 16)), _LONGEST_BACK_OFF)
    return longest * (0.5 + spread / 2)


class Carrier:
    """Carries one errand at a time, or many side by side; keeps nothing of them but in the database."""

    def __init__(
        self, db: Database, sender: Sender, clock: Callable[[], datetime], people: People, metrics: Metrics
    ) -> None:
        self._db = db
        self._sender = sender
        self._clock = clock
        self._people = people
        self._metrics = metrics

    async def carry(self, errand: Errand) -> None:
        """Try it once; what does not end well is due again, or refused for good."""
        try:
            await self._try_safely(errand)
        except StorageError as error:
            # what was sent and could not be kept is found in the channel next time
            log.error("%s waits: %s", errand, error)
            await asyncio.sleep(STORAGE_BACK_OFF.total_seconds())

    async def _try_safely(self, errand: Errand) -> None:
        try:
            await self._try(errand)
        except StorageError:
            raise
        except Exception:
            log.exception("%s: a fault in Salvo itself", errand)
            await self.put_aside([part.delivery for part in errand.parts])

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
        if errand.begun_at is None and errand.is_retracted:
            await self._leave(errand)
            return
        message_id, surely = await self._sought(errand)
        if message_id is None and surely and self._clock() - errand.promised_at > _TOO_OLD:
            raise MessageRefused(ENGLISH.say("kept-too-late", days=str(_TOO_OLD.days)))
        if message_id is None:
            begun = self._sender.now() or self._clock()
            async with self._db.transaction() as tx:
                owed = [await deliveries.begin(tx, *part.pair, begun, searched=surely) for part in errand.parts]
            if not all(owed):
                log.info("%s is not told: the channel unsubscribed", errand)
                return
            message_id = await self._sender.send(errand.channel_id, errand.alert, nonce(errand.name, errand.channel_id))
        if errand.subscription.crosspost:
            await self._publish(errand, message_id, again=surely)
        # after a send that was begun before, the message may be the first one's, and show what was true then
        await self._told(errand, message_id, surely=errand.begun_at is None)

    async def _sought(self, errand: Errand) -> tuple[int | None, bool]:
        """The message of a send whose end was never learnt, if the channel bears it; and whether this is sure.

        Where Salvo may not read back, it sends: better told twice than not at all.
        """
        if errand.begun_at is None:
            return None, True
        try:
            return await self._sender.find(errand.channel_id, errand.alert.footer, errand.begun_at), True
        except DeliveryRefused:
            return None, False

    async def _leave(self, errand: Errand) -> None:
        """Retracted before it was told here: not told, unless the retraction is taken back."""
        log.info("%s is not told: retracted", errand)
        async with self._db.transaction() as tx:
            for part in errand.parts:
                await held.take_back(tx, *part.pair)

    async def _publish(self, errand: Errand, message_id: int, *, again: bool) -> None:
        """Discord takes ten an hour in a channel; past that the alert stands in its own channel alone. It is not tried
        `again` where the message could not be found again, and would be sent anew each time."""
        try:
            await self._sender.publish(errand.channel_id, message_id)
        except DeliveryRefused as error:
            log.warning("%s is not published: %s", errand, error)
        except DeliveryRetry as error:
            if again and not is_limit(error):
                raise
            log.warning("%s is not published: %s", errand, error)

    async def _edit(self, errand: Errand) -> None:
        """Show what is true now, and answer the message where that is worth an answer."""
        assert errand.message_id is not None
        called, lang = False, language(errand.subscription.language)
        for part in errand.parts:
            answers = replies(errand.subscription.wishes, part.delivery.told, part.launch, lang)
            for reply in answers:
                called = called or reply.role is not None
                await self._reply(errand, errand.message_id, reply)
            if answers:  # an edit that fails is tried again, and does not answer again
                known = told(part.launch, part.delivery.told, called=called)
                async with self._db.transaction() as tx:
                    await deliveries.learnt(tx, *part.pair, known)
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
                known = told(part.launch, part.delivery.told, called=called, surely=surely)
                shown = part.launch.revision * surely
                await deliveries.sent(tx, *part.pair, message_id, shown, now, late=part.late, told=known)
        if errand.is_edit:
            self._metrics.posts.labels("edit").inc()
        else:
            first = errand.parts[0]
            heard = None if first.delivery.held_until else first.launch.first_seen
            self._metrics.posted(heard, first.delivery.owed_since, self._clock())

    async def _put_off(self, errand: Errand, error: DeliveryRetry) -> None:
        wait = back_off(errand.parts[0].delivery.attempts, random.random())  # noqa: S311 - scatter, no secret
        again = self._clock() + max(wait, min(error.retry_after or wait, deliveries.LONGEST_WAIT))
        log.info("%s put off until %s: %s", errand, again.isoformat(timespec="seconds"), error)
        async with self._db.transaction() as tx:
            for part in errand.parts:
                await deliveries.retry(tx, *part.pair, str(error), again)
        self._metrics.posts.labels("put_off").inc()

    async def put_aside(self, spoiled: Sequence[Delivery]) -> None:
        """Salvo itself fails at these: try them ever more rarely, and tell the operators of each launch once."""
        why, now, unheard = ENGLISH.say("kept-fault"), self._clock(), []
        async with self._db.transaction() as tx:
            for one in spoiled:
                if not await deliveries.is_put_off(tx, one.launch_id, why):
                    unheard.append(one.launch_id)
                if now - one.promised_at > _TOO_OLD:
                    await deliveries.refuse(tx, one.launch_id, one.channel_id, why, unfinished=one.begun_at)
                else:
                    again = now + back_off(one.attempts, random.random())  # noqa: S311 - scatter, no secret
                    await deliveries.retry(tx, one.launch_id, one.channel_id, why, again)
        self._metrics.posts.labels("put_off").inc(len(spoiled))
        for launch_id in unheard:
            await self._people.tell_operators(
                f"{launch_id} can't be told for now: Salvo itself fails at it, and its log says how. It is tried again."
            )

    async def _give_up(self, errand: Errand, error: DeliveryRefused) -> None:
        """Never try again by itself; where the whole channel refuses, its people are told once.

        A launch that was to join a summary whose message is gone is told in another one.
        """
        log.warning("%s given up: %s", errand, error)
        self._metrics.posts.labels("refused").inc()
        async with self._db.transaction() as tx:
            for part in errand.parts:
                if errand.is_edit and part.is_untold and isinstance(error, MessageRefused):
                    await held.part(tx, *part.pair)
                else:
                    await deliveries.refuse(tx, *part.pair, str(error), unfinished=part.delivery.begun_at)
            whole = not isinstance(error, MessageRefused)
            first = whole and await subscriptions.pause(tx, errand.channel_id, str(error))
        if first:
            await self._people.tell_refused(errand.subscription, str(error))
