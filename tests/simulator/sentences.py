"""Headlines and leads in many wordings, so that what is told can also be read by the real classifier."""

from __future__ import annotations

from datetime import datetime
from random import Random

from bot.launches.zones import local_day
from bot.model import Cues, Facts, Kind, Style, Weapon
from tests.simulator.world import Actor, Happening

_WEAPONS = {
    Weapon.MISSILE: "missile",
    Weapon.BALLISTIC: "ballistic missile",
    Weapon.SRBM: "short-range ballistic missile",
    Weapon.MRBM: "medium-range ballistic missile",
    Weapon.IRBM: "intermediate-range ballistic missile",
    Weapon.ICBM: "intercontinental ballistic missile",
    Weapon.CRUISE: "cruise missile",
    Weapon.HYPERSONIC: "hypersonic missile",
    Weapon.SAM: "surface-to-air missile",
    Weapon.ROCKET: "rocket",
}
_FIGURES = {1: "a", 2: "two", 3: "three", 5: "five", 8: "eight"}

_TITLES: dict[tuple[Kind, Style], tuple[str, ...]] = {
    (Kind.TEST, Style.FIRST_NOTICE): (
        "{name} fires {what}{toward}{on}, {speaker} says",
        "{name} launches {what}{toward}{on}",
        "{name} test-fires {what}, {speaker} says",
        "{speaker} says {name} has fired {what}{toward}{on}",
        "BREAKING: {name} fires {what}",
        "{name} has launched {what} in show of strength",
    ),
    (Kind.TEST, Style.NEUTRAL): (
        "{name} fired {what}{on}, {speaker} said",
        "{adjective} launch of {what}{on} flew for ten minutes",
        "{name} tested {what}{on}, according to {speaker}",
    ),
    (Kind.TEST, Style.REACTION): (
        "Tokyo protests after {name} fired {what}{on}",
        "Western powers condemn {adjective} missile launch{on}",
        "Envoys call emergency talks after {name} launched {what}{on}",
    ),
    (Kind.TEST, Style.CLAIM): (
        "{capital} claims success: state media say it tested {what}{on}",
        "{name} says it test-fired {what}{on}",
        "State media: {name} launched {what}{on} under the eyes of its leader",
    ),
    (Kind.ATTACK, Style.FIRST_NOTICE): (
        "{adjective} missiles hit {place}{on}, officials say",
        "{name} fires {what} at {place}{on}",
        "{place} struck by {adjective} missiles{on}",
        "{name} launches {what} at {place}, {speaker} says",
        "Explosions in {place} as {name} fires {what}",
    ),
    (Kind.ATTACK, Style.NEUTRAL): (
        "{adjective} missile strike on {place}{on} wounds {hurt}",
        "{name} fired {what} at {place}{on}, {speaker} said",
        "{hurt} hurt as {adjective} missiles struck {place}{on}",
    ),
    (Kind.ATTACK, Style.REACTION): (
        "Mourning in {place} after {adjective} missile strike{on}",
        "Allies condemn {adjective} missile attack on {place}{on}",
        "Rescuers search rubble in {place} after {adjective} missile strike{on}",
    ),
    (Kind.ATTACK, Style.CLAIM): (
        "{name} says its missiles hit military targets in {place}{on}",
        "{capital} claims missile strike on {place}{on}",
    ),
}
_LEADS = (
    "{speaker} gave no further details. Officials were studying what was fired.",
    "There was no immediate word on damage, local authorities said.",
    "The report could not be verified at once. {speaker} said that it was watching closely.",
    "Residents heard the noise from afar; schools stayed open.",
)


def sentence(
    happening: Happening, facts: Facts, cues: Cues, days_ago: int, at: datetime, rng: Random
) -> tuple[str, str]:
    """A title and a summary that say just what `facts` and `cues` hold."""
    actor = happening.actor
    words = {
        "name": actor.name,
        "adjective": actor.adjective,
        "capital": actor.capital,
        "speaker": actor.speaker,
        "weapon": _WEAPONS[facts.weapon or Weapon.MISSILE],
        "what": _what(facts, cues, rng),
        "toward": f" toward the {facts.targets[0].name}" if facts.targets and actor.kind is Kind.TEST else "",
        "place": _place(facts, cues),
        "on": _on(actor, facts, days_ago, at, rng),
        "hurt": str(rng.randint(2, 40)),
    }
    title = rng.choice(_TITLES[actor.kind, cues.style]).format(**words)
    lead = [rng.choice(_LEADS).format(**words)]
    if words["on"] and words["on"] not in title:
        lead.insert(0, "The {weapon} was fired{on}.".format(**words))
    if cues.renewed and "another" not in title:
        lead.insert(0, "{name} has now fired again within days.".format(**words))
    if cues.wave and "across" not in title:
        lead.append("The strikes came in waves across the country.")
    return title[0].upper() + title[1:], " ".join(lead)


def _what(facts: Facts, cues: Cues, rng: Random) -> str:
    noun = _WEAPONS[facts.weapon or Weapon.MISSILE]
    hedge = "suspected " if cues.suspected else ""
    if cues.renewed:
        return f"another {hedge}{noun}"
    if facts.count is None:
        return rng.choice((f"{hedge}{noun}s", f"a volley of {hedge}{noun}s"))
    number = facts.count.min
    figure = _FIGURES.get(number, str(number))
    return f"{figure} {hedge}{noun}{'' if number == 1 else 's'}"


def _place(facts: Facts, cues: Cues) -> str:
    names = [place.name for place in facts.targets]
    if len(names) > 1:
        return ", ".join(names[:-1]) + " and " + names[-1]
    return (
        f"cities across {names[0]}"
        if cues.wave and names and facts.targets[0].id == facts.targets[0].state
        else (names[0] if names else "several towns")
    )


def _on(actor: Actor, facts: Facts, days_ago: int, at: datetime, rng: Random) -> str:
    if facts.day is None:
        return ""
    if local_day(at, actor.id, actor.hit) == facts.day:
        return rng.choice((f" on {facts.day:%A}", " earlier today", f" on {facts.day:%A}"))
    if days_ago == 1 and rng.random() < 0.3:
        return " a day earlier"
    return f" on {facts.day:%A}"
