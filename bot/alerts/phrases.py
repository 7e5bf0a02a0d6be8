"""The phrases that alerts are put together from, in any language: weapons, kinds, statuses, numbers, lists, dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from babel.dates import format_date

from bot.alerts.markup import plain
from bot.languages import ENGLISH, Language
from bot.model import Count, Facts, Kind, Outcome, Status, Weapon

_MODEL = 80
_PLAIN_ROCKETS = (None, Weapon.SLV, Weapon.ROCKET, Weapon.MISSILE)

# grey until it is sure, blue while reported, red when confirmed: the colour says how well attested, not how bad
COLOURS: dict[Status, int] = {
    Status.SUSPECTED: 0x9AA5B1,
    Status.REPORTED: 0x3B82C4,
    Status.CONFIRMED: 0xC0453A,
    Status.CORRECTED: 0x6B7280,
    Status.RETRACTED: 0x6B7280,
}


class Fired(NamedTuple):
    """What was fired, to be put into words: its class, as the catalogues name it, and its model."""

    weapon: str
    model: str | None = None


def fired(facts: Facts) -> Fired:
    """What a launch fired."""
    if facts.kind is Kind.SPACE_LAUNCH and facts.weapon in _PLAIN_ROCKETS:
        return Fired("satellite", facts.model)
    return Fired(facts.weapon or Weapon.MISSILE, facts.model)


def kind_word(kind: Kind, lang: Language = ENGLISH) -> str:
    return lang.say(f"kind-{kind}")


def status_word(status: Status, lang: Language = ENGLISH) -> str:
    return lang.say(f"status-{status}")


def outcome_word(outcome: Outcome, lang: Language = ENGLISH) -> str:
    return lang.say(f"outcome-{outcome}")


def weapon_word(weapon: Weapon | None, lang: Language = ENGLISH, *, n: int = 1) -> str:
    """A class's name, in the form for `n` of them."""
    return noun(Fired(weapon or Weapon.MISSILE), lang, n=n)


def noun(what: Fired, lang: Language = ENGLISH, *, n: int = 1, form: str = "name") -> str:
    """`short-range ballistic missiles`, `Hwasong-17 intercontinental ballistic missile`."""
    word = lang.say(f"weapon-{what.weapon}", n=n, form=form)
    return lang.say("weapon-of-model", model=plain(what.model, _MODEL), noun=word) if what.model else word


def counted(
    count: Count | None, what: Fired, lang: Language = ENGLISH, *, unsaid: str = "some", form: str = "name"
) -> str:
    """`2 cruise missiles`, `a cruise missile`, `at least 1 rocket`; `unsaid` is how many where no count is said."""
    amount = amount_of(count) or unsaid
    governing = (count.max or count.min) if count else 2 if amount == "some" else 1
    word = noun(what, lang, n=governing, form=form)
    return lang.say(
        "counted",
        amount=amount,
        noun=word,
        initial=word[:1].lower(),
        weapon=what.weapon,
        form=form,
        **_bounds(count),
    )


def number(count: Count, lang: Language = ENGLISH) -> str:
    """`2`, `2 to 3`, `at least 10`, `about 20`."""
    return lang.say("number", amount=_amount(count), **_bounds(count))


def amount_of(count: Count | None) -> str | None:
    """How a count is said, as the catalogues choose by; None where none is said."""
    if count is None:
        return None
    return "single" if is_one(count) else _amount(count)


def _amount(count: Count) -> str:
    if count.max is None:
        return "least"
    form = "range" if count.min != count.max else "exact"
    if not count.approx:
        return form
    return "about" if form == "exact" else "about-range"


def _bounds(count: Count | None) -> dict[str, int]:
    return {"min": count.min, "max": count.min if count.max is None else count.max} if count else {}


def is_one(count: Count | None) -> bool:
    """Whether exactly one is said."""
    return count is not None and count.min == count.max == 1 and not count.approx


def outlets_heard(count: int, lang: Language = ENGLISH) -> str:
    """`1 outlet`, `4 outlets`."""
    return lang.say("outlets-heard", count=count)


def capitalised(text: str) -> str:
    """`text` with its first letter upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str], most: int = 3, lang: Language = ENGLISH, *, word: str = "and") -> str:
    """`a, b and c`; past `most` names, `a, b, c and 4 others`. `word`: and, or."""
    shown, more = list(names[:most]), len(names) - most
    if more > 0:
        return lang.say(f"list-{word}-more", start=joined(shown, lang), count=more)
    if len(shown) == 1:
        return shown[0]
    return lang.say(f"list-{word}", start=joined(shown[:-1], lang), next=shown[-1])


def joined(names: Iterable[str], lang: Language = ENGLISH, *, by: str = "list-separator") -> str:
    """`a, b, c`, with no word before the last."""
    return lang.say(by).join(names)


def dated(day: date, lang: Language = ENGLISH, form: str = "date-short") -> str:
    """`14 May 2024`; `form` is the catalogue's name of the pattern."""
    return format_date(day, lang.say(form), locale=lang.code)
