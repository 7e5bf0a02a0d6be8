"""What is due, made ready to go: each message with the launches that it tells, as they are now."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.alerts.passage import asks, plan
from bot.alerts.summaries import summed_up
from bot.alerts.wishes import HOUR, calls
from bot.alerts.wording import compose
from bot.errors import StorageError
from bot.languages import ENGLISH, language
from bot.model import Alert, Delivery, DeliveryState, Launch, Status, Subscription
from bot.settings import Settings
from storage import held, launches
from storage.database import Database
from storage.deliveries import Due, Pair

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Part:
    """One launch that a message tells, and the promise to tell it. `late`: it is marked as told long after."""

    delivery: Delivery
    launch: Launch
    late: bool

    @property
    def pair(self) -> Pair:
        return (self.delivery.launch_id, self.delivery.channel_id)

    @property
    def is_untold(self) -> bool:
        """Whether surely no message tells it here."""
        return self.delivery.message_id is None and self.delivery.begun_at is None


@dataclass(frozen=True, slots=True)
class Errand:
    """A message to send or to edit: of one launch, or of a summary's. `name` sets it apart in its channel."""

    name: str
    subscription: Subscription
    parts: tuple[Part, ...]
    alert: Alert

    @property
    def channel_id(self) -> int:
        return self.subscription.channel_id

    @property
    def message_id(self) -> int | None:
        return next((part.delivery.message_id for part in self.parts if part.delivery.message_id is not None), None)

    @property
    def is_edit(self) -> bool:
        return self.message_id is not None

    @property
    def promised_at(self) -> datetime:
        """When the last of it was promised."""
        return max(part.delivery.promised_at for part in self.parts)

    @property
    def is_retracted(self) -> bool:
        return all(part.launch.status is Status.RETRACTED for part in self.parts)

    @property
    def begun_at(self) -> datetime | None:
        """When the first send of it was begun whose end is not known."""
        return min((part.delivery.begun_at for part in self.parts if part.delivery.begun_at), default=None)

    def __str__(self) -> str:
        return f"{self.name} to channel {self.channel_id}"


@dataclass(frozen=True, slots=True)
class Ready:
    """The errands to run now; whether something was `moved`, held back or summed up, and may be due as such; and what
    is `spoiled`, at which Salvo itself fails: its launch can't be read, say."""

    going: Sequence[Errand]
    moved: bool
    spoiled: Sequence[Due]


async def ready(db: Database, owed: Sequence[Due], busy: Collection[Pair], now: datetime, settings: Settings) -> Ready:
    """All that is owed at once. Where that fails, each half for itself: nothing waits for what is spoiled."""
    try:
        return await _at_once(db, owed, busy, now, settings)
    except StorageError:
        raise
    except Exception:
        if len(owed) == 1:
            log.exception("%s can't be told in channel %s", *owed[0].pair)
            return Ready((), moved=False, spoiled=owed)
    half = len(owed) // 2
    one = await ready(db, owed[:half], busy, now, settings)
    under_way = {*busy, *(part.pair for errand in one.going for part in errand.parts)}
    other = await ready(db, owed[half:], under_way, now, settings)
    return Ready((*one.going, *other.going), one.moved or other.moved, (*one.spoiled, *other.spoiled))


async def _at_once(
    db: Database, owed: Sequence[Due], busy: Collection[Pair], now: datetime, settings: Settings
) -> Ready:
    known = {each.id: each for each in await launches.get_all(db, {due.delivery.launch_id for due in owed})}
    sound = [due for due in owed if due.delivery.launch_id in known]
    going, moved = await _sorted_out(db, sound, known, busy, now, settings.edit_gap)
    window = settings.freshness.window
    alone = [due for due in going if due.delivery.summary is None]
    made = [*errands(alone, known, now, window), *await _summaries(db, going, busy, now, window)]
    return Ready(made, moved, [due for due in owed if due.delivery.launch_id not in known])


async def _sorted_out(
    db: Database,
    owed: Sequence[Due],
    known: Mapping[str, Launch],
    busy: Collection[Pair],
    now: datetime,
    edit_gap: timedelta,
) -> tuple[Sequence[Due], bool]:
    """What goes out now, the rest being noted as held back or summed up."""
    channels = {due.delivery.channel_id for due in owed if asks(due)}
    if not channels:
        return owed, False
    made = plan(owed, known, await held.lately(db, channels, now - HOUR, now), busy, now, edit_gap)
    if made.held or made.summed:
        async with db.transaction() as tx:
            for pair, until in made.held.items():
                await held.hold(tx, *pair, until, ENGLISH.say("kept-quiet"))
            for pair, (summary, at) in made.summed.items():
                await held.sum_up(tx, *pair, summary, at)
    return made.go, bool(made.held or made.summed)


def errands(owed: Iterable[Due], known: Mapping[str, Launch], now: datetime, window: timedelta) -> list[Errand]:
    """The deliveries in their order; each message is composed once in each language, however many
    channels it goes to.

    A launch that is first told more than `window` after it was heard of is marked late, and stays so in later edits.
    """
    composed: dict[tuple[str, bool, str], Alert] = {}
    made = []
    for due in owed:
        part, lang = _part(due.delivery, known[due.delivery.launch_id], now, window), due.subscription.language
        key = (part.launch.id, part.late, lang)
        if key not in composed:
            composed[key] = compose(part.launch, language(lang), late=part.late)
        made.append(_errand(part.launch.id, due.subscription, (part,), composed[key]))
    return made


async def _summaries(
    db: Database, going: Sequence[Due], busy: Collection[Pair], now: datetime, window: timedelta
) -> list[Errand]:
    """One errand for each summary of which something is due, but for those that are under way.

    A launch that can't be read has no line in it.
    """
    due_in = {(due.delivery.summary, due.delivery.channel_id): due.subscription for due in going}
    made = []
    for (name, channel_id), subscription in due_in.items():
        if name is None:
            continue
        rows = [row for row in await held.members(db, name, channel_id) if row.state is not DeliveryState.FAILED]
        if any((row.launch_id, channel_id) in busy for row in rows):
            continue
        known = {each.id: each for each in await launches.get_all(db, [row.launch_id for row in rows])}
        parts = [_part(row, known[row.launch_id], now, window) for row in rows if row.launch_id in known]
        made += _summary(name, subscription, parts)
    return made


def _summary(name: str, subscription: Subscription, parts: Sequence[Part]) -> list[Errand]:
    """The summary's message; what was retracted before it was told stays out, and goes the way of a single alert."""
    void = [part for part in parts if part.is_untold and part.launch.status is Status.RETRACTED]
    told = tuple(part for part in parts if part not in void)
    lang = language(subscription.language)
    made = [_errand(part.launch.id, subscription, (part,), compose(part.launch, lang)) for part in void]
    if told:
        alert = summed_up(name, [part.launch for part in told], lang)
        made.append(_errand(f"summary from {name}", subscription, told, alert))
    return made


def _errand(name: str, subscription: Subscription, parts: tuple[Part, ...], alert: Alert) -> Errand:
    errand = Errand(name, subscription, parts, alert)
    role = _role_shown(errand) if errand.is_edit else _role_to_call(errand)
    return errand if role is None else replace(errand, alert=replace(alert, role=role))


def _role_to_call(errand: Errand) -> int | None:
    found = (calls(errand.subscription.wishes, part.launch) for part in errand.parts)
    return next((role for role in found if role is not None), None)


def _role_shown(errand: Errand) -> int | None:
    """An edit calls nobody, and the message goes on showing whom it called."""
    mention = errand.subscription.wishes.mention
    called = any(part.delivery.told and part.delivery.told.called for part in errand.parts)
    return mention.role_id if mention and called else None


def _part(delivery: Delivery, launch: Launch, now: datetime, window: timedelta) -> Part:
    late = delivery.late if delivery.state is DeliveryState.SENT else _is_late(launch, now, window)
    return Part(delivery, launch, late)


def _is_late(launch: Launch, now: datetime, window: timedelta) -> bool:
    return launch.first_seen is not None and now - launch.first_seen > window
