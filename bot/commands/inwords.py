"""A subscription's wishes in plain words."""

from __future__ import annotations

from bot.alerts.naming import articled
from bot.alerts.phrases import STATUSES, WEAPONS
from bot.alerts.wishes import Held
from bot.launches.names import launcher_name
from bot.model import Kind, Mention, QuietHours, Status, Subscription, Updates, Weapon, Wishes

CLASSES: dict[Weapon, str] = {
    weapon: f"{name}s" for weapon, name in WEAPONS.items() if weapon not in (None, Weapon.BALLISTIC, Weapon.MISSILE)
} | {
    Weapon.BALLISTIC: "ballistic missiles of any class",
    Weapon.MISSILE: "missiles of which no class is said",
}

KIND_NAMES: dict[Kind, str] = {
    Kind.TEST: "tests and drills",
    Kind.ATTACK: "attacks",
    Kind.SPACE_LAUNCH: "satellite launches",
    Kind.UNKNOWN: "launches of no said purpose",
}

UPDATES: dict[Updates, str] = {
    Updates.EDIT: "Edit the alert; reply only when it is taken back",
    Updates.REPLY: "Also reply when something matters",
    Updates.THREAD: "Also tell what matters in a thread under the alert",
}

_MOST_NAMES = 8
_ACRONYMS = frozenset({Weapon.SRBM, Weapon.MRBM, Weapon.IRBM, Weapon.ICBM})

_FILTERS: dict[Held, str] = {
    Held.LAUNCHER: "its filter for launchers",
    Held.KIND: "its filter for kinds of launches",
    Held.WEAPON: "its filter for weapons",
    Held.STATUS: "its filter for the status",
    Held.OUTLETS: "its filter for independent outlets",
}


def and_up(least: Weapon) -> str:
    """A minimum class, as "ICBM and up"."""
    return f"{least.upper()} and up" if least in _ACRONYMS else "any ballistic missile"


def held_by(held: Held) -> str:
    """What of a channel's wishes holds a launch back."""
    return "that it was taken back" if held is Held.TAKEN_BACK else _FILTERS[held]


def in_words(subscription: Subscription) -> str:
    """All that a subscription wishes, as sentences."""
    wishes = subscription.wishes
    sentences = [_which(wishes)]
    if wishes.mention:
        sentences.append(_whom(wishes.mention))
    if wishes.updates is Updates.REPLY:
        sentences.append("Replies to its alerts when something matters.")
    if wishes.updates is Updates.THREAD:
        sentences.append("What matters later is told in a thread under each alert.")
    if wishes.quiet:
        sentences.append(_when(wishes.quiet))
    if wishes.hourly:
        sentences.append(f"At most {wishes.hourly} alerts an hour; further ones are summed up in one message.")
    if subscription.crosspost:
        sentences.append("Alerts are published to the channels that follow it.")
    return " ".join(sentences)


def _which(wishes: Wishes) -> str:
    filters = [
        f"by {_any_of([articled(launcher_name(each)) for each in wishes.launchers])}" if wishes.launchers else "",
        f"only {_any_of([KIND_NAMES[each] for each in wishes.kinds])}" if wishes.kinds else "",
        f"with {_any_of(_weapons(wishes))}" if wishes.weapons or wishes.at_least else "",
        _once(wishes.status, wishes.outlets),
    ]
    said = ", ".join(filter(None, filters))
    return f"Every launch {said}." if said else "Every launch."


def _weapons(wishes: Wishes) -> list[str]:
    return [CLASSES[each] for each in wishes.weapons] + ([and_up(wishes.at_least)] if wishes.at_least else [])


def _whom(mention: Mention) -> str:
    reached = [f"with {and_up(mention.at_least)}" if mention.at_least else "", _once(mention.status, mention.outlets)]
    said = ", ".join(filter(None, reached))
    return f"Calls <@&{mention.role_id}> for those {said}." if said else f"Calls <@&{mention.role_id}> for each."


def _once(status: Status, outlets: int) -> str:
    reached = [STATUSES[status]] if status is not Status.SUSPECTED else []
    reached += [f"told by {outlets} independent outlets"] if outlets > 1 else []
    return f"once {' and '.join(reached)}" if reached else ""


def _when(quiet: QuietHours) -> str:
    hours = f"Quiet from {quiet.start:%H:%M} to {quiet.end:%H:%M} ({quiet.zone})"
    return f"{hours}: what becomes known meanwhile is told afterwards."


def _any_of(names: list[str]) -> str:
    """The names as a choice; of very many, the first ones."""
    if len(names) > _MOST_NAMES:
        names = [*names[: _MOST_NAMES - 1], f"{len(names) - _MOST_NAMES + 1} others"]
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
