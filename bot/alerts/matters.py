"""What of an update is worth a reply, measured against what the channel was told: decided, and put into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.alerts.outlets import heard
from bot.alerts.phrases import listed
from bot.alerts.wishes import calls
from bot.alerts.wording import content_line, correction
from bot.launches.agree import asserting, is_official
from bot.launches.names import launcher_name
from bot.launches.overflight import overflown
from bot.model import Launch, Status, Told, Updates, Weapon, Wishes

_UNDONE = (Status.CORRECTED, Status.RETRACTED)


class Matter(StrEnum):
    """News about a launch that a reply may tell."""

    OFFICIAL = "official"
    ICBM = "icbm"
    OVERFLIGHT = "overflight"
    CASUALTIES = "casualties"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Reply:
    """What to answer under an alert. `name` tells this answer from others to the same alert; `role` is to be called."""

    name: str
    text: str
    role: int | None = None


def told(launch: Launch, before: Told | None = None, *, called: bool = False) -> Told:
    """What the channel knows once the launch as it stands is shown there; what it knew before is not unlearnt."""
    facts = launch.facts
    known = before or Told(launch.status)
    said = facts.count.min if facts.count else None
    return Told(
        status=launch.status,
        official=known.official or _is_official(launch),
        weapon=Weapon.ICBM if known.weapon is Weapon.ICBM else facts.weapon,
        count=max(filter(None, (known.count, said)), default=None),
        overflown=tuple(dict.fromkeys((*known.overflown, *overflown(launch)))),
        killed=max(known.killed, facts.killed or 0),
        injured=max(known.injured, facts.injured or 0),
        called=known.called or called,
    )


def matters(before: Told, launch: Launch) -> list[Matter]:
    """What of the launch as it stands is news that matters to who knows `before`."""
    now = told(launch, before)
    changed = (
        (Matter.OFFICIAL, now.official and not before.official),
        (Matter.ICBM, now.weapon is Weapon.ICBM and before.weapon is not Weapon.ICBM),
        (Matter.OVERFLIGHT, len(now.overflown) > len(before.overflown)),
        (Matter.CASUALTIES, _grew(before.killed, now.killed) or _grew(before.injured, now.injured)),
        (Matter.COUNT, bool(before.count and now.count) and _grew(before.count or 0, now.count or 0)),
    )
    return [matter for matter, holds in changed if holds]


def replies(wishes: Wishes, before: Told | None, launch: Launch) -> list[Reply]:
    """What to answer under the alert of a launch that changed: a correction in any case, else as wished.

    Of an alert that was told before Salvo kept what it told, only its correction is known to be news.
    """
    if launch.status in _UNDONE:
        words = correction(launch)
        known = before is not None and before.status in _UNDONE
        return [Reply("correction", words)] if words is not None and not known else []
    if before is None:
        return []
    news = matters(before, launch) if wishes.updates is not Updates.EDIT else []
    role = None if before.called else calls(wishes, launch)
    if not news and role is None:
        return []
    name = " ".join(news) or "call"
    return [Reply(name, _words(news, before, launch), role)]


def _words(news: Sequence[Matter], before: Told, launch: Launch) -> str:
    """The first line holds for as long as this is news, so that the reply is known again by it."""
    about = f"Update on `{launch.id}`: {listed([_said(each, before, launch) for each in news], len(news))}." if news else ""
    return f"{about or f'Update on `{launch.id}`:'}\n{content_line(launch, heard(launch))}"


def _said(matter: Matter, before: Told, launch: Launch) -> str:
    match matter:
        case Matter.OFFICIAL:
            return "an official source confirms it"
        case Matter.ICBM:
            return "it is now said to be an intercontinental ballistic missile"
        case Matter.OVERFLIGHT:
            lands = [launcher_name(state) for state in overflown(launch) if state not in before.overflown]
            return f"it is said to have flown over {listed(lands)}"
        case Matter.CASUALTIES:
            return "more casualties are reported" if before.killed or before.injured else "casualties are reported"
        case Matter.COUNT:
            return "many more were fired than told before"


def _grew(before: int, now: int) -> bool:
    """Whether a number is there for the first time, or grew by half."""
    return now > 0 and now * 2 >= before * 3 and now > before


def _is_official(launch: Launch) -> bool:
    """Whether an official says so without a "may have"."""
    return any(is_official(claim) and not claim.report.cues.suspected for claim in asserting(launch.claims))
