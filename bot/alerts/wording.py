"""A message's words: what is told of a launch, who says so, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts import limits
from bot.alerts.markup import moment, plain, shortened
from bot.alerts.naming import articled, narrowest, say, speakers
from bot.alerts.outlets import Outlet, differing, heard, listing
from bot.alerts.phrases import (
    COLOURS,
    KINDS,
    OUTCOMES,
    STATUSES,
    WEAPONS,
    capitalised,
    counted,
    is_one,
    listed,
    outlets_heard,
)
from bot.launches.agree import is_official
from bot.launches.names import launcher_name
from bot.model import Alert, Certainty, Count, Facts, Field, Kind, Launch, Place, Status, Weapon

STRUCK = "~~"
_FOOTER = "Salvo · "
_UNDONE = (Status.CORRECTED, Status.RETRACTED)
_MOST_PLACES = 3
_NAME = 80
_NOTE = 300
_ONE = Count(1, 1)
_MORE = "More outlets"
# what the names of the fields with outlets take at most
_OUTLET_NAMES = 60


def compose(launch: Launch, *, late: bool = False) -> Alert:
    """The whole message for `launch` as it stands, within Discord's limits; `late` marks one told long after."""
    outlets = heard(launch)
    alert = Alert(
        content=content_line(launch, outlets, late=late),
        title=shortened(_title(launch.facts), limits.EMBED_TITLE),
        description=_description(launch),
        colour=COLOURS[launch.status],
        fields=tuple(facts_told(launch)),
        footer=footer(launch.id),
        timestamp=launch.last_seen,
    )
    return replace(alert, fields=alert.fields + _outlet_fields(outlets, limits.EMBED_TOTAL - size(alert)))


def example(now: datetime) -> Alert:
    """An alert of a launch that never was, marked as such in every part that a phone shows."""
    facts = Facts(
        launcher="other_group",
        kind=Kind.TEST,
        weapon=Weapon.ROCKET,
        count=Count(2, 2),
        targets=(Place("nowhere", "Example Sea"),),
        launched_at=now,
        certainty=Certainty.MINUTE,
        day=now.date(),
    )
    alert = compose(Launch("EXAMPLE", (), facts, Status.REPORTED, now, now))
    title, content = f"Example: {alert.title}", f"Example, no real launch: {alert.content}"
    return replace(
        alert, content=content, title=title, description="This is what an alert looks like. Nothing was fired."
    )


def footer(launch_id: str) -> str:
    """The last line of a launch's message; it is what a message is found again by."""
    return f"{_FOOTER}{launch_id}"


def launch_of(footer: str) -> str:
    """The id of the launch whose message ends so."""
    return footer.removeprefix(_FOOTER)


def content_line(launch: Launch, outlets: Sequence[Outlet], *, late: bool = False) -> str:
    """The one line that a phone's notification shows."""
    told = f"{happening(launch.facts, suspected=launch.status is Status.SUSPECTED)}, {_sayers(launch.facts, outlets)}"
    if launch.status in _UNDONE:
        line = f"{STRUCK}{told}{STRUCK} {capitalised(STATUSES[launch.status])}: {_why(launch)}"
    else:
        support = [STATUSES[launch.status]] + ([outlets_heard(len(outlets))] if len(outlets) > 1 else [])
        line = f"{told} ({', '.join(support)})"
    return f"Told late: {line}" if late and launch.status not in _UNDONE else line


def correction(launch: Launch) -> str | None:
    """What a channel is told, beside the edit, when its alert is taken back; None where there is nothing to take back.

    A launch without claims was merged into another, whose message stands beside it.
    """
    if launch.status not in _UNDONE or not launch.claims:
        return None
    told = happening(launch.facts)
    return (
        f"{capitalised(STATUSES[launch.status])}: {_why(launch)}\nThe alert was `{launch.id}`: {STRUCK}{told}{STRUCK}"
    )


def happening(facts: Facts, *, suspected: bool = False) -> str:
    """Who fired what from where at what, as one clause with no claim of its own."""
    what = _what(facts, suspected=suspected)
    if facts.launcher is None:
        verb = "may have been fired" if suspected else ("was fired" if _single(facts, suspected) else "were fired")
        return capitalised(f"{what} {verb}{_whence_whither(facts)}")
    verb = "launched" if facts.kind is Kind.SPACE_LAUNCH else "fired"
    done = f"may have {verb}" if suspected else verb
    return capitalised(f"{articled(launcher_name(facts.launcher))} {done} {what}{_whence_whither(facts)}")


def _single(facts: Facts, suspected: bool) -> bool:
    return is_one(facts.count) or (facts.count is None and (suspected or facts.kind is not Kind.ATTACK))


def _what(facts: Facts, *, suspected: bool) -> str:
    noun = _noun(facts)
    if facts.count is not None:
        return counted(facts.count, noun)
    if facts.kind is Kind.ATTACK:
        return f"{noun}s"
    singular = counted(_ONE, noun)
    return singular if suspected or facts.kind is Kind.SPACE_LAUNCH else f"at least one {noun}"


def _noun(facts: Facts) -> str:
    if facts.kind is Kind.SPACE_LAUNCH and facts.weapon in (None, Weapon.SLV, Weapon.ROCKET, Weapon.MISSILE):
        noun = "satellite rocket"
    else:
        noun = WEAPONS[facts.weapon]
    return f"{plain(facts.model, _NAME)} {noun}" if facts.model else noun


def _whence_whither(facts: Facts) -> str:
    """Only where it went when that is known, else where it came from: a line has room for one."""
    if not facts.targets:
        return f" from {_place(facts.site)}" if facts.site else ""
    places = narrowest(facts.targets)
    toward = "at" if facts.kind is Kind.ATTACK and places[0].state else "toward"
    return f" {toward} {listed([_place(place) for place in places], _MOST_PLACES)}"


def _place(place: Place) -> str:
    return plain(articled(place.name), _NAME)


def _sayers(facts: Facts, outlets: Sequence[Outlet]) -> str:
    if facts.announcers:
        names = speakers(facts.announcers)
        return f"{listed(names, 2)} {say(names)}"
    return f"{plain(outlets[0].name, _NAME)} reports" if outlets else "a report says"


def _why(launch: Launch) -> str:
    return plain(launch.note, _NOTE) if launch.note else "there was no such launch."


def _title(facts: Facts) -> str:
    who = capitalised(articled(launcher_name(facts.launcher))) if facts.launcher else "Launcher not known"
    return f"{who}: {counted(facts.count, _noun(facts)) if facts.count else _noun(facts)}"


def _description(launch: Launch) -> str:
    if launch.status in _UNDONE:
        return f"**{capitalised(STATUSES[launch.status])}:** {_why(launch)}"
    unknown = _unknown(launch.facts)
    return f"Not known so far: {listed(unknown, len(unknown))}." if unknown else ""


def _unknown(facts: Facts) -> list[str]:
    gaps = (
        ("who fired", facts.launcher is None),
        ("how many", facts.count is None),
        ("from where", facts.site is None and facts.kind is not Kind.ATTACK),
        ("toward where", not facts.targets and facts.kind is not Kind.SPACE_LAUNCH),
        ("at what hour", facts.certainty is not Certainty.MINUTE and facts.kind is not Kind.ATTACK),
    )
    return [gap for gap, missing in gaps if missing]


def facts_told(launch: Launch) -> list[Field]:
    facts = launch.facts
    told = (
        ("Fired by", capitalised(articled(launcher_name(facts.launcher))) if facts.launcher else "Not known"),
        ("Weapon", capitalised(counted(facts.count, _noun(facts)) if facts.count else _noun(facts))),
        ("Kind", KINDS[facts.kind]),
        ("From", capitalised(_place(facts.site)) if facts.site else ""),
        ("At" if facts.kind is Kind.ATTACK else "Toward", capitalised(_targets(facts.targets))),
        ("Outcome", OUTCOMES[facts.outcome] if facts.outcome else ""),
        ("Casualties", casualties(facts)),
        ("Launched", _launched(facts)),
        ("First reported", moment(launch.first_seen) if launch.first_seen else ""),
        ("Status", _status(launch)),
        ("Announced by", listed(speakers(facts.announcers), 5) if facts.announcers else ""),
    )
    fields = [Field(name, shortened(value, limits.EMBED_FIELD_VALUE)) for name, value in told if value]
    if differ := differing(launch):
        fields.append(Field("Outlets differ on", differ, inline=False))
    return fields


def _outlet_fields(outlets: Sequence[Outlet], room: int) -> tuple[Field, ...]:
    name = f"Outlets ({len(outlets):,})"
    values = listing(outlets, room - _OUTLET_NAMES)
    return tuple(Field(name if not index else _MORE, value, inline=False) for index, value in enumerate(values))


def _targets(places: Sequence[Place]) -> str:
    return listed([_place(place) for place in narrowest(places)], 8) if places else ""


def casualties(facts: Facts) -> str:
    parts = [f"{number:,} {word}" for number, word in ((facts.killed, "killed"), (facts.injured, "injured")) if number]
    return f"{', '.join(parts)}, as reported" if parts else ""


def _launched(facts: Facts) -> str:
    if facts.launched_at is not None and facts.certainty is Certainty.MINUTE:
        return f"{moment(facts.launched_at)} (as announced)"
    if facts.day is not None:
        return f"{facts.day.day} {facts.day:%B %Y}, local date; the hour is not known"
    return "Not said"


def _status(launch: Launch) -> str:
    name = capitalised(STATUSES[launch.status])
    if launch.status is not Status.CONFIRMED:
        return name
    if any(map(is_official, launch.claims)):
        return f"{name}, by an official announcer"
    return f"{name}, by {len({claim.source for claim in launch.claims}):,} independent sources"


def size(alert: Alert) -> int:
    """How much of what one message's embeds may hold together the alert takes."""
    texts = [alert.title, alert.description, alert.footer]
    texts += [text for each in alert.fields for text in (each.name, each.value)]
    return sum(map(limits.length, texts))
