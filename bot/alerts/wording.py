"""A message's words: what is told of a launch, who says so, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts import limits
from bot.alerts.facts import armament, facts_told
from bot.alerts.kept import again
from bot.alerts.markup import plain, shortened
from bot.alerts.naming import (
    announcer_inside,
    launcher_title,
    narrowest,
    place_inside,
    speak_as_many,
    speakers,
)
from bot.alerts.outlets import Outlet, heard, listing
from bot.alerts.phrases import (
    COLOURS,
    amount_of,
    capitalised,
    counted,
    fired,
    is_one,
    listed,
    outlets_heard,
    status_word,
)
from bot.languages import ENGLISH, Language
from bot.model import Alert, Certainty, Count, Facts, Field, Kind, Launch, Place, Status, Weapon

STRUCK = "~~"
_FOOTER = "Salvo · "
_UNDONE = (Status.CORRECTED, Status.RETRACTED)
_MOST_PLACES = 3
_NAME = 80
_NOTE = 300
# what the names of the fields with outlets take at most
_OUTLET_NAMES = 60


def compose(launch: Launch, lang: Language = ENGLISH, *, late: bool = False) -> Alert:
    """The whole message for `launch` as it stands, within Discord's limits; `late` marks one told long after."""
    outlets = heard(launch)
    alert = Alert(
        content=content_line(launch, outlets, lang, late=late),
        title=shortened(_title(launch.facts, lang), limits.EMBED_TITLE),
        description=_description(launch, lang),
        colour=COLOURS[launch.status],
        fields=tuple(facts_told(launch, lang)),
        footer=footer(launch.id),
        timestamp=launch.last_seen,
        language=lang.code,
    )
    return replace(alert, fields=alert.fields + _outlet_fields(outlets, limits.EMBED_TOTAL - size(alert), lang))


def example_launch(now: datetime, lang: Language = ENGLISH) -> Launch:
    """A launch that never was."""
    facts = Facts(
        launcher="other_group",
        kind=Kind.TEST,
        weapon=Weapon.ROCKET,
        count=Count(2, 2),
        targets=(Place("nowhere", lang.say("example-place")),),
        launched_at=now,
        certainty=Certainty.MINUTE,
        day=now.date(),
    )
    return Launch("EXAMPLE", (), facts, Status.REPORTED, now, now)


def example(now: datetime, lang: Language = ENGLISH) -> Alert:
    """An alert of a launch that never was, marked as such in every part that a phone shows."""
    alert = compose(example_launch(now, lang), lang)
    return replace(
        alert,
        content=lang.say("example-line", line=alert.content),
        title=lang.say("example-title", title=alert.title),
        description=lang.say("example-description"),
    )


def footer(launch_id: str) -> str:
    """The last line of a launch's message, in every language; it is what a message is found again by."""
    return f"{_FOOTER}{launch_id}"


def launch_of(footer: str) -> str:
    """The id of the launch whose message ends so."""
    return footer.removeprefix(_FOOTER)


def content_line(launch: Launch, outlets: Sequence[Outlet], lang: Language = ENGLISH, *, late: bool = False) -> str:
    """The one line that a phone's notification shows."""
    told = happening(launch.facts, lang, suspected=launch.status is Status.SUSPECTED)
    sayers, status = _sayers(launch.facts, outlets, lang), status_word(launch.status, lang)
    if launch.status in _UNDONE:
        why = _why(launch, lang)
        return lang.say("alert-undone", happening=told, sayers=sayers, status=capitalised(status), why=why)
    support = status
    if len(outlets) > 1:
        support = lang.say("alert-support", status=status, outlets=outlets_heard(len(outlets), lang))
    line = lang.say("alert-line", happening=told, sayers=sayers, support=support)
    return lang.say("alert-late", line=line) if late else line


def correction(launch: Launch, lang: Language = ENGLISH) -> str | None:
    """What a channel is told, beside the edit, when its alert is taken back; None where there is nothing to take back.

    A launch without claims was merged into another, whose message stands beside it.
    """
    if launch.status not in _UNDONE or not launch.claims:
        return None
    return lang.say(
        "correction",
        status=capitalised(status_word(launch.status, lang)),
        why=_why(launch, lang),
        id=launch.id,
        happening=happening(launch.facts, lang),
    )


def happening(facts: Facts, lang: Language = ENGLISH, *, suspected: bool = False) -> str:
    """Who fired what from where at what, as one clause with no claim of its own."""
    what = fired(facts)
    unsaid = _unsaid(facts, suspected)
    whither, places = _whither(facts, lang)
    return capitalised(
        lang.say(
            "happening",
            launcher="known" if facts.launcher else None,
            who=launcher_title(facts.launcher, lang) if facts.launcher else "",
            kind=facts.kind,
            suspected=suspected,
            what=counted(facts.count, what, lang, unsaid=unsaid, form="object"),
            weapon=what.weapon,
            amount=amount_of(facts.count) or unsaid,
            one=is_one(facts.count) or (facts.count is None and (suspected or facts.kind is not Kind.ATTACK)),
            whither=whither,
            places=places,
        )
    )


def _unsaid(facts: Facts, suspected: bool) -> str:
    """How many, as the catalogues have it, where no count is said."""
    if facts.kind is Kind.ATTACK:
        return "some"
    return "single" if suspected or facts.kind is Kind.SPACE_LAUNCH else "any"


def _whither(facts: Facts, lang: Language) -> tuple[str | None, str]:
    """Only where it went when that is known, else where it came from: a line has room for one."""
    if not facts.targets:
        return ("from", _inside(facts.site, lang)) if facts.site else (None, "")
    places = narrowest(facts.targets)
    toward = "at" if facts.kind is Kind.ATTACK and places[0].state else "toward"
    return toward, listed([_inside(place, lang) for place in places], _MOST_PLACES, lang)


def _inside(place: Place, lang: Language) -> str:
    return plain(place_inside(place, lang), _NAME)


def _sayers(facts: Facts, outlets: Sequence[Outlet], lang: Language) -> str:
    by, names, many = None, "", False
    if facts.announcers:
        named = [announcer_inside(each, lang) for each in speakers(facts.announcers)]
        by, names, many = "announcers", listed(named, 2, lang), speak_as_many(named)
    elif outlets:
        by, names = "outlet", plain(outlets[0].name, _NAME)
    return lang.say("sayers", by=by, names=names, many=many)


def _why(launch: Launch, lang: Language) -> str:
    return plain(again(launch.note, lang), _NOTE) if launch.note else lang.say("no-such-launch")


def _title(facts: Facts, lang: Language) -> str:
    who = launcher_title(facts.launcher, lang) if facts.launcher else lang.say("launcher-not-known")
    return lang.say("title", who=who, what=armament(facts, lang))


def _description(launch: Launch, lang: Language) -> str:
    if launch.status in _UNDONE:
        status = capitalised(status_word(launch.status, lang))
        return lang.say("undone", status=status, why=_why(launch, lang))
    unknown = [lang.say(gap) for gap in _gaps(launch.facts)]
    return lang.say("gaps", gaps=listed(unknown, len(unknown), lang)) if unknown else ""


def _gaps(facts: Facts) -> list[str]:
    gaps = (
        ("gap-launcher", facts.launcher is None),
        ("gap-count", facts.count is None),
        ("gap-site", facts.site is None and facts.kind is not Kind.ATTACK),
        ("gap-target", not facts.targets and facts.kind is not Kind.SPACE_LAUNCH),
        ("gap-hour", facts.certainty is not Certainty.MINUTE and facts.kind is not Kind.ATTACK),
    )
    return [gap for gap, missing in gaps if missing]


def _outlet_fields(outlets: Sequence[Outlet], room: int, lang: Language) -> tuple[Field, ...]:
    first, more = lang.say("field-outlets", count=len(outlets)), lang.say("field-outlets-more")
    values = listing(outlets, room - _OUTLET_NAMES, lang)
    return tuple(Field(more if index else first, value, inline=False) for index, value in enumerate(values))


def size(alert: Alert) -> int:
    """How much of what one message's embeds may hold together the alert takes."""
    texts = [alert.title, alert.description, alert.footer]
    texts += [text for each in alert.fields for text in (each.name, each.value)]
    return sum(map(limits.length, texts))
