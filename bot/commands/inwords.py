"""A subscription's wishes in plain words."""

from __future__ import annotations

from bot.alerts.naming import launcher_inside
from bot.alerts.phrases import joined, listed, status_word, weapon_word
from bot.languages import ENGLISH, Language, language
from bot.model import Kind, Mention, QuietHours, Status, Subscription, Updates, Weapon, Wishes

# Those that are asked for as a wider word: of any class, of none that is said.
_WIDE = (Weapon.BALLISTIC, Weapon.MISSILE)
_MOST_NAMES = 8
_ACRONYMS = frozenset({Weapon.SRBM, Weapon.MRBM, Weapon.IRBM, Weapon.ICBM})


def class_named(weapon: Weapon, lang: Language = ENGLISH) -> str:
    """A class as a filter: `cruise missiles`, `missiles of which no class is said`."""
    return lang.say(f"class-{weapon}") if weapon in _WIDE else weapon_word(weapon, lang, n=2)


def kinds_named(kind: Kind, lang: Language = ENGLISH) -> str:
    """A kind as a filter: `tests and drills`."""
    return lang.say(f"kinds-{kind}")


def and_up(least: Weapon, lang: Language = ENGLISH) -> str:
    """A minimum class, as "ICBM and up"."""
    return lang.say("and-up", klass=least.upper()) if least in _ACRONYMS else lang.say("and-up-ballistic")


def in_words(subscription: Subscription, lang: Language = ENGLISH) -> str:
    """All that a subscription wishes, as sentences; its language is named where it may surprise the reader."""
    wishes = subscription.wishes
    sentences = [_which(wishes, lang)]
    if wishes.mention:
        sentences.append(_whom(wishes.mention, lang))
    if wishes.updates is Updates.REPLY:
        sentences.append(lang.say("wishes-replies"))
    if wishes.updates is Updates.THREAD:
        sentences.append(lang.say("wishes-thread"))
    if wishes.quiet:
        sentences.append(_when(wishes.quiet, lang))
    if wishes.hourly:
        sentences.append(lang.say("wishes-hourly", count=wishes.hourly))
    if subscription.crosspost:
        sentences.append(lang.say("wishes-published"))
    if (told := language(subscription.language)) is not lang or told is not ENGLISH:
        sentences.append(lang.say("wishes-language", language=told.name))
    return ("" if lang.code == "ja" else " ").join(sentences)


def _which(wishes: Wishes, lang: Language) -> str:
    filters = []
    if wishes.launchers:
        names = [launcher_inside(each, lang) for each in wishes.launchers]
        filters.append(lang.say("wishes-launchers", launchers=_any_of(names, lang)))
    if wishes.kinds:
        names = [kinds_named(each, lang) for each in wishes.kinds]
        filters.append(lang.say("wishes-kinds", kinds=_any_of(names, lang)))
    if wishes.weapons or wishes.at_least:
        filters.append(lang.say("wishes-weapons", weapons=_any_of(_weapons(wishes, lang), lang)))
    filters += _once(wishes.status, wishes.outlets, lang)
    return lang.say("wishes-filtered", filters=joined(filters, lang)) if filters else lang.say("wishes-every")


def _weapons(wishes: Wishes, lang: Language) -> list[str]:
    least = [and_up(wishes.at_least, lang)] if wishes.at_least else []
    return [class_named(each, lang) for each in wishes.weapons] + least


def _whom(mention: Mention, lang: Language) -> str:
    least = [lang.say("wishes-weapons", weapons=and_up(mention.at_least, lang))] if mention.at_least else []
    reached, role = [*least, *_once(mention.status, mention.outlets, lang)], f"<@&{mention.role_id}>"
    if not reached:
        return lang.say("wishes-calls-each", role=role)
    return lang.say("wishes-calls", role=role, reached=joined(reached, lang))


def _once(status: Status, outlets: int, lang: Language) -> list[str]:
    reached = [status_word(status, lang)] if status is not Status.SUSPECTED else []
    reached += [lang.say("wishes-told-by", count=outlets)] if outlets > 1 else []
    return [lang.say("wishes-once", reached=listed(reached, 2, lang))] if reached else []


def _when(quiet: QuietHours, lang: Language) -> str:
    return lang.say("wishes-quiet", start=f"{quiet.start:%H:%M}", end=f"{quiet.end:%H:%M}", zone=quiet.zone)


def _any_of(names: list[str], lang: Language) -> str:
    """The names as a choice; of very many, the first ones."""
    return listed(names, _MOST_NAMES if len(names) <= _MOST_NAMES else _MOST_NAMES - 1, lang, word="or")
