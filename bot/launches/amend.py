"""What operators change: merge, split and retract, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.launches.attest import settle
from bot.model import Launch, Status


def merge(launch: Launch, other: Launch) -> Launch:
    """`launch` with the claims of `other` added; where both hold an entry, `other`'s reading is dropped.

    `other` is left to the caller, who retracts it with a word on where its claims went.
    """
    held = {claim.report.entry.key for claim in launch.claims}
    added = [claim.report for claim in other.claims if claim.report.entry.key not in held]
    return _changed(launch, settle(launch, [*(claim.report for claim in launch.claims), *added]))


def split(launch: Launch, keys: Collection[str], new_id: str) -> tuple[Launch, Launch]:
    """`launch` without the claims of the entries in `keys`, and a launch of its own made of those.

    Raises ValueError where that would leave one of the two without a claim.
    """
    parted = [claim.report for claim in launch.claims if claim.report.entry.key in keys]
    kept = [claim.report for claim in launch.claims if claim.report.entry.key not in keys]
    if not parted or not kept:
        raise ValueError(f"{launch.id} can't be split there: each part needs at least one report")
    blank = replace(launch, id=new_id, revision=0, status=Status.SUSPECTED, note=None)
    return _changed(launch, settle(launch, kept)), _changed(blank, settle(blank, parted))


def retract(launch: Launch, reason: str) -> Launch:
    """The launch taken back, with the reason for the reader. Later claims join it and leave it so."""
    return _changed(launch, replace(launch, status=Status.RETRACTED, note=reason))


def restore(launch: Launch) -> Launch:
    """A retracted launch as its claims tell it."""
    open_again = replace(launch, status=Status.SUSPECTED, note=None)
    return _changed(launch, settle(open_again, [claim.report for claim in launch.claims]))


def _changed(before: Launch, after: Launch) -> Launch:
    return replace(after, revision=before.revision + 1)
