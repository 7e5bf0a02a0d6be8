"""What operators do to launches, all of it kept so that it can be taken back: merge, split, retract, undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from bot.alerts.promises import promise, promise_risen, subscribed
from bot.commands.answers import Unanswerable
from bot.commands.services import Services
from bot.languages import ENGLISH
from bot.launches import cluster
from bot.model import Claim, Launch, Status
from storage import actions, launches
from storage.actions import ActionName
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Done:
    """An action that was carried out: its number, and the launches as they are now."""

    number: int
    launches: tuple[Launch, ...]


async def merge(services: Services, kept_id: str, other_id: str, by: int) -> Done:
    """Give `kept` the claims of `other`, whose messages then say which launch it is told as."""
    if kept_id == other_id:
        raise Unanswerable("launch-one-already")
    async with services.room.lock:
        kept, other = await _get(services, kept_id), await _get(services, other_id)
        after = (cluster.merge(kept, other), _emptied(other, ENGLISH.say("kept-same", id=kept.id)))
        return await _do(services, ActionName.MERGE, by, (kept, other), after)


async def split(services: Services, launch_id: str, mark: str, by: int) -> Done:
    """Make the claims of one outlet's report a launch of its own, which is told if it is fresh."""
    async with services.room.lock:
        whole = await _get(services, launch_id)
        claim = _marked(whole, mark)
        async with services.db.transaction() as tx:
            stem = cluster.stem(claim.report)
            new_id = f"{stem}-{await launches.next_number(tx, stem)}"
        try:
            after = cluster.split(whole, {claim.report.entry.key}, new_id)
        except ValueError as error:
            raise Unanswerable("launch-one-report", id=launch_id) from error
        return await _do(services, ActionName.SPLIT, by, (whole,), after)


async def retract(services: Services, launch_id: str, why: str, by: int) -> Done:
    """Take a launch back, with the reason that its messages then show."""
    async with services.room.lock:
        before = await _get(services, launch_id)
        if before.status is Status.RETRACTED:
            raise Unanswerable("launch-retracted-already", id=launch_id)
        return await _do(services, ActionName.RETRACT, by, (before,), (cluster.retract(before, why),), why)


async def undo(services: Services, number: int, by: int) -> Done:
    """Bring the launches of an action back to how they stood before it."""
    async with services.room.lock:
        action = await actions.get(services.db, number)
        if action is None or action.name is ActionName.UNDO:
            raise Unanswerable("launch-no-action", number=str(number))
        undoing = f"undoes {number}"
        since = [one for one in await actions.of_launch(services.db, action.launch_ids[0]) if one.id > number]
        if any(one.name is ActionName.UNDO and one.why == undoing for one in since):
            raise Unanswerable("launch-undone-already", number=str(number))
        now = [await _get(services, launch_id) for launch_id in action.launch_ids]
        return await _do(services, ActionName.UNDO, by, now, _as_before(action.before, now), undoing)


def _as_before(before: Sequence[Launch], now: Sequence[Launch]) -> tuple[Launch, ...]:
    """The launches as they stood before an action, with the reports that joined them since."""
    stood = {launch.id: launch for launch in before}
    known = {claim.report.entry.key for launch in before for claim in launch.claims}
    for one in now:
        home = one.id if one.id in stood else before[0].id
        for claim in one.claims:
            if claim.report.entry.key not in known:
                stood[home] = cluster.absorb(stood[home], claim.report)
    return tuple(
        replace(stood[one.id], revision=one.revision + 1)
        if one.id in stood
        else _emptied(one, ENGLISH.say("kept-same", id=before[0].id))
        for one in now
    )


def mark(claim: Claim) -> str:
    """A short name for a claim, for the option of a command."""
    return blake2b(claim.report.entry.key.encode(), digest_size=6).hexdigest()


def _marked(launch: Launch, said: str) -> Claim:
    """The claim that is meant, by its mark, its link or its outlet."""
    for claim in launch.claims:
        entry = claim.report.entry
        if said in (mark(claim), entry.link) or said.casefold() == entry.outlet.casefold():
            return claim
    raise Unanswerable("launch-no-report", id=launch.id)


def _emptied(launch: Launch, note: str) -> Launch:
    """A launch whose claims went elsewhere: nothing can join it any more, and its messages say so."""
    return replace(launch, claims=(), status=Status.RETRACTED, note=note, revision=launch.revision + 1)


async def _get(services: Services, launch_id: str) -> Launch:
    found = await launches.get(services.db, launch_id)
    if found is None:
        raise Unanswerable("launch-none", id=launch_id)
    return found


async def _do(
    services: Services,
    name: ActionName,
    by: int,
    before: Sequence[Launch],
    after: Sequence[Launch],
    why: str | None = None,
) -> Done:
    """Save the launches as they are after the action, its record, and what new ones are to be told, all at once."""
    async with services.db.transaction() as tx:
        for launch in after:
            await launches.save(tx, launch)
        await _promise_new(tx, services, before, after)
        number = await actions.record(tx, name, by, services.clock(), [one.id for one in after], before, why)
    for launch in after:
        services.room.launches.remove(launch.id)
        if launch.claims:
            services.room.launches.put(launch)
    services.wake()
    return Done(number, tuple(after))


async def _promise_new(tx: Transaction, services: Services, before: Sequence[Launch], after: Sequence[Launch]) -> None:
    """A launch that was no news before the action is news to every channel; another, to those that want it only now."""
    known, now = {launch.id for launch in before if launch.alertable}, services.clock()
    for launch in after:
        fresh = launch.first_seen is None or now - launch.first_seen <= services.settings.freshness.window
        if launch.alertable and fresh:
            if launch.id in known:
                await promise_risen(tx, launch, now)
            else:
                await promise(tx, launch, await subscribed(tx), now)
