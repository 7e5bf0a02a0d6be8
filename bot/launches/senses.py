"""Words as what they stand for: a sentence's tokens become units, each with its sense ("fire.d", "missile", "L")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.launches.text import fold, tokens
from bot.launches.words import load

# base, third person, past, past participle, -ing
FORMS = ("0", "s", "d", "d", "g")
LAUNCHER, PLACE, MODEL, NUMBER = "L", "P", "model", "#"


class Unit(NamedTuple):
    """One word, or one phrase of a list. `word` is a name's class where it is a name; `sense` is "" for none."""

    word: str
    sense: str


# endings of "Russian", "Chinese", "Turkish", "Israeli", "Iraqi" … and of no state's own name.
_DEMONYMS = ("ian", "ean", "ese", "ish", "eli", "aqi", "eni", "ani", "aiti", "udi", "rati", "ican", "erman", "ench")

# phrases of several words by their first word, then by their second, the longest first.
Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], Unit]]]]


def _names() -> Iterable[tuple[str, Unit]]:
    for table, sense in (("announcer", "A"), ("unit", LAUNCHER), ("people", LAUNCHER), ("launcher", LAUNCHER)):
        for aliases in load("en", "names")[table].values():
            yield from ((alias, Unit(f"<{sense}{_adjective(alias)}>", sense)) for alias in aliases)
    for table in ("sites", "places"):
        for rows in load("world", table).values():
            for row in rows.values():
                yield from ((alias, Unit("<P>", PLACE)) for alias in (row[0], *row[3:]))
    for aliases in load("en", "places")["zone"].values():
        yield from ((alias, Unit("<sea>", "sea")) for alias in aliases)


def _adjective(alias: str) -> str:
    return " adj" if alias.endswith(_DEMONYMS) else ""


def _models() -> Iterable[tuple[str, Unit]]:
    tables = load("world", "missiles")
    common = {fold(name) for name in tables["guarded"]["names"]}
    for owner, rows in tables.items():
        for row in () if owner == "guarded" else rows.values():
            for alias in (row[0], *row[2:]):
                if fold(alias) not in common:
                    yield alias, Unit("<defence>", "air_defence") if owner == "defence" else Unit("<model>", MODEL)


def model_names() -> frozenset[str]:
    """The names of missiles that are one word, and no common one."""
    return frozenset(name for alias, _ in _models() if " " not in (name := fold(alias)))


def _listed() -> Iterable[tuple[str, Unit]]:
    for tables in load("en", "senses").values():
        for sense, phrases in tables.items():
            for phrase in phrases:
                yield phrase, Unit("<model>" if sense == MODEL else phrase.replace(" ", "_"), sense)


def _verbs() -> Iterable[tuple[str, Unit]]:
    for kind, verbs in load("en", "verbs").items():
        for base, forms in verbs.items():
            past = forms.split()[1]
            inflected = (base, *(past if form == "=" else form for form in forms.split()))
            for form, mark in reversed(list(zip(inflected, FORMS, strict=True))):
                yield form, Unit(form, f"{kind}.{'d' if form == past else mark}")


def _index(entries: Iterable[tuple[str, Unit]]) -> tuple[dict[str, Unit], Phrases]:
    """The single words, and the phrases; a later reading of either replaces an earlier one."""
    found = {tokens(fold(phrase)): unit for phrase, unit in entries}
    index: Phrases = {}
    for words in sorted(found, key=lambda w: -len(w)):
        if len(words) > 1:
            index.setdefault(words[0], {}).setdefault(words[1], []).append((words, found[words]))
    return {words[0]: unit for words, unit in found.items() if len(words) == 1}, index


WORDS, PHRASES = _index([*_names(), *_models(), *_listed(), *_verbs()])
# Words that are a verb or a noun by what stands around them ("missile strikes hospital", "missile strikes on Kyiv").
DOUBLE = {
    word.replace(" ", "_"): (Unit(word.replace(" ", "_"), verb.sense), Unit(word.replace(" ", "_"), noun))
    for noun, words in load("en", "doubles").items()
    for word in words
    for verb in [WORDS.get(word.split()[-1], Unit("", ""))]
}
DETERMINERS = frozenset(
    {"a", "an", "the", "its", "his", "their", "this", "that", "another", "any", "each", "'s", "of", "more", "no",
     "every", "some", "these", "those"}
)  # fmt: skip
_BEFORE_NOUN = frozenset(
    {
        "ballistic",
        "drone",
        "airstrike",
        "nuclear",
        "artillery",
        "today",
        "past",
        "count",
        "suspected",
        "success",
        "by",
        "toward",
        "after",
        "satellite",
        "origin",
        "media",
        "air_defence",
        "mishap",
        "deed_test",
        "deed_attack",
        "weekday",
    }
)
_OBJECTS = frozenset(
    {
        "L",
        "P",
        "A",
        "count",
        "#",
        "ballistic",
        "place",
        "people",
        "side",
        "missile",
        "rocket",
        "projectile",
        "model",
        "drone",
        "suspected",
        "airstrike",
        "artillery",
        "sea",
        "satellite",
    }
)
_PLURAL = frozenset(
    {
        "missiles",
        "rockets",
        "projectiles",
        "militants",
        "rebels",
        "fighters",
        "insurgents",
        "forces",
        "houthis",
        "troops",
        "guerrillas",
    }
)
_WEAPON = frozenset({"missile", "rocket", "projectile", "model"})
_SUBJECTS = frozenset({"to", "will", "may", "should", "soon"})


def _phrase_at(words: Sequence[str], at: int, end: int) -> tuple[Unit, int]:
    """The unit that begins at `at`, and how many words it takes."""
    longer = PHRASES.get(words[at])
    if longer and at + 1 < end:
        for phrase, unit in longer.get(words[at + 1], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return unit, len(phrase)
    return WORDS.get(words[at]) or _plain(words[at]), 1


def _plain(word: str) -> Unit:
    """A word that no list names."""
    return Unit(word, NUMBER if word[0].isdigit() else "")


def units(words: Sequence[str]) -> list[Unit]:
    """The words as units, the longest phrase first at each place."""
    found: list[Unit] = []
    at, end = 0, len(words)
    while at < end:
        unit, taken = _phrase_at(words, at, end)
        found.append(unit)
        at += taken
    for at, unit in enumerate(found):
        if unit.word in DOUBLE:
            verb, noun = DOUBLE[unit.word]
            found[at] = noun if _is_noun(found, at) else verb
    return found


def _is_deed_of_weapon(word: str, acts_on: bool) -> bool:
    """As in "missile falls off Hokkaido", "missile hit hospital": what weapons do by themselves."""
    return DOUBLE[word][0].sense.startswith("land.") or (word == "hit" and acts_on)


def _is_noun(seen: Sequence[Unit], at: int) -> bool:
    """Whether the verb or noun at `at` is a noun, judged by its neighbours."""
    word = seen[at].word
    before = seen[at - 1] if at else Unit("^", "")
    after = seen[at + 1] if at + 1 < len(seen) else Unit("$", "")
    acts_on = after.sense in _OBJECTS or after.word in DETERMINERS
    if (
        before.sense in _SUBJECTS
        or before.sense in {"be", "have"}
        or (word in {"hit", "struck"} and after.sense == "by")
    ):
        return False
    if before.sense in _WEAPON and _is_deed_of_weapon(word, acts_on):
        return False
    if after.sense in {"thing_head", "engine_head", "drone", "guided_ship"} and not word.endswith("s"):
        return True
    if before.word == "<L adj>" and not (acts_on and after.sense in {"count", "#"}):
        return True
    if word.endswith("s"):
        if before.sense in _WEAPON:
            return before.word not in _PLURAL and not acts_on
        if before.sense in {LAUNCHER, PLACE, "side"}:
            return (
                not acts_on
                and after.sense in {"toward", "be", "have", "harm.0", "harm.d", "after", "and", "by"}
                and before.sense == LAUNCHER
            )
        if before.sense == "thing_head" and not acts_on:
            return True
        if not acts_on and not before.sense and before.word.isalpha():
            return True
        return before.sense in _BEFORE_NOUN or before.word in DETERMINERS
    if before.word in _PLURAL:
        return False
    if before.sense in _WEAPON or before.word in DETERMINERS:
        return True
    if before.sense in _BEFORE_NOUN:
        return not acts_on or before.sense == "ballistic"
    return not acts_on
