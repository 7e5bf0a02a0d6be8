"""What of an update is worth a reply, measured against what the channel was told: decided, and put into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.alerts.facts import casualties
from bot.alerts.naming import launcher_inside
from bot.alerts.outlets import heard
from bot.alerts.phrases import listed, number
from bot.alerts.wishes import calls_now, independent
from bot.alerts.wording import content_line, correction, happening
from bot.languages import ENGLISH, Language
from bot.launches.agree import asserting, is_official
from bot.launches.overflight import overflown
from bot.model import Count, Launch, Status, Told, Updates, Weapon, Wishes

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
    """What to answer under an alert. `role` is to be called; `thread` names a thread under the alert to answer in."""

    text: str
    role: int | None = None
    thread: str | None = None


def told(launch: Launch, before: Told | None = None, *, called: bool = False, surely: bool = True) -> Told:
    """What the channel knows once the launch as it stands is shown there; what it knew before is not unlearnt.

    `surely` False where an earlier state may be shown: that the launch was taken back since is still to be told.
    """
    facts = launch.facts
    known = before or Told(launch.status)
    said = facts.count.min if facts.count else None
    return Told(
        status=launch.status if surely or launch.status not in _UNDONE else Status.SUSPECTED,
        official=known.official or _is_official(launch),
        outlets=max(known.outlets, independent(launch)),
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


def replies(wishes: Wishes, before: Told | None, launch: Launch, lang: Language = ENGLISH) -> list[Reply]:
    """What to answer under the alert of a launch that changed: a correction in any case, else as wished.

    Of an alert that was told before Salvo kept what it told, only its correction is known to be news.
    """
    if launch.status in _UNDONE:
        words = correction(launch, lang)
        known = before is not None and before.status in _UNDONE
        return [Reply(words)] if words is not None and not known else []
    if before is None:
        return []
    news = matters(before, launch) if wishes.updates is not Updates.EDIT else []
    role = calls_now(wishes, before, launch)
    if not news and role is None:
        return []
    # whom a role calls is called in the channel: in a thread, only those who follow it would see why
    thread = happening(launch.facts, lang) if wishes.updates is Updates.THREAD and role is None else None
    return [Reply(_words(news, before, launch, lang), role, thread)]


def _words(news: Sequence[Matter], before: Told, launch: Launch, lang: Language) -> str:
    """The first line holds for as long as this is news, so that the reply is known again by it."""
    said = [_said(each, before, launch, lang) for each in news]
    told = listed(said, len(said), lang) if said else None
    return f"{lang.say('update', id=launch.id, news=told)}\n{content_line(launch, heard(launch), lang)}"


def _said(matter: Matter, before: Told, launch: Launch, lang: Language) -> str:
    match matter:
        case Matter.OVERFLIGHT:
            lands = [launcher_inside(state, lang) for state in overflown(launch) if state not in before.overflown]
            return lang.say("update-overflight", lands=listed(lands, 3, lang))
        case Matter.CASUALTIES:
            return lang.say("update-casualties", casualties=casualties(launch.facts, lang))
        case Matter.COUNT:
            return lang.say("update-count", number=number(launch.facts.count or Count(1, None), lang))
        case _:
            return lang.say(f"update-{matter}")


def _grew(before: int, now: int) -> bool:
    """Whether a number is there for the first time, or grew by half."""
    return now > 0 and now * 2 >= before * 3 and now > before


def _is_official(launch: Launch) -> bool:
    """Whether an official says so without a "may have"."""
    return any(is_official(claim) and not claim.report.cues.suspected for claim in asserting(launch.claims))
