"""What truly happens: launches at the rates of the field, each with its time, place, weapon and number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from bot.launches.zones import local_day, zone
from bot.model import Count, Kind, Place, Weapon

BEGIN = datetime(2031, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who fires: names for sentences, the mean days between launches, and what is fired at what."""

    id: str
    name: str
    adjective: str
    capital: str
    speaker: str
    announcer: str
    kind: Kind
    # mean days between launches, or between nights of an attack.
    every: float
    weapons: tuple[Weapon, ...]
    places: tuple[Place, ...]
    # how often an attack is a wave over several places.
    waves: float = 0.0
    state: Place | None = None

    @property
    def hit(self) -> str | None:
        """The state that is fired at, whose clock may be the one that dates are told in."""
        return self.state.id if self.state else None


@dataclass(frozen=True, slots=True)
class Happening:
    """One launch, salvo or night's attack on one area, as it truly was."""

    name: str
    actor: Actor
    at: datetime
    weapon: Weapon
    count: Count
    places: tuple[Place, ...]
    wave: bool


def _cities(state: str, *names: str) -> tuple[Place, ...]:
    return tuple(Place(f"{state.lower()}_{name.lower().replace(' ', '_')}", name, state=state) for name in names)


_UKRAINE = Place("UA", "Ukraine", state="UA")
_RUSSIA = Place("RU", "Russia", state="RU")
_ISRAEL = Place("IL", "Israel", state="IL")
_LEBANON = Place("LB", "Lebanon", state="LB")
_SAUDI = Place("SA", "Saudi Arabia", state="SA")
_BALLISTIC = (Weapon.SRBM, Weapon.SRBM, Weapon.BALLISTIC, Weapon.IRBM, Weapon.ICBM, Weapon.CRUISE)

# North Korea's mean of 19 days past the least gap gives a next launch within 12 h in 1.3%, 24 h in 3.9% and 48 h in
# 8.8% of cases; the record of 2017 to 2026 has 1.6%, 4.7% and 10.2%.
_LEAST_GAP = timedelta(hours=6)
ACTORS = (
    Actor("KP", "North Korea", "North Korean", "Pyongyang", "South Korea's Joint Chiefs of Staff", "rok_jcs",
          Kind.TEST, 19, _BALLISTIC, (Place("east_sea", "East Sea"), Place("yellow_sea", "Yellow Sea"))),
    Actor("IR", "Iran", "Iranian", "Tehran", "Iranian state television", "irna", Kind.TEST, 45,
          (Weapon.BALLISTIC, Weapon.CRUISE), (Place("gulf_of_oman", "Gulf of Oman"),)),
    Actor("IN", "India", "Indian", "New Delhi", "India's Defence Ministry", "drdo", Kind.TEST, 22,
          (Weapon.MRBM, Weapon.SRBM, Weapon.CRUISE, Weapon.SAM), (Place("bay_of_bengal", "Bay of Bengal"),)),
    Actor("PK", "Pakistan", "Pakistani", "Islamabad", "Pakistan's military", "ispr", Kind.TEST, 60,
          (Weapon.MRBM, Weapon.CRUISE), (Place("arabian_sea", "Arabian Sea"),)),
    Actor("CN", "China", "Chinese", "Beijing", "Taiwan's Defence Ministry", "tw_mnd", Kind.TEST, 60,
          (Weapon.BALLISTIC, Weapon.MISSILE), (Place("south_china_sea", "South China Sea"),)),
    Actor("US", "United States", "U.S.", "Washington", "the Pentagon", "pentagon", Kind.TEST, 60,
          (Weapon.ICBM, Weapon.HYPERSONIC), (Place("pacific", "Pacific Ocean"),)),
    Actor("RU", "Russia", "Russian", "Moscow", "Ukraine's Air Force", "ua_airforce", Kind.ATTACK, 0.8,
          (Weapon.MISSILE, Weapon.BALLISTIC, Weapon.CRUISE),
          _cities("UA", "Kyiv", "Kharkiv", "Odesa", "Dnipro", "Lviv", "Zaporizhzhia", "Mykolaiv", "Kherson", "Sumy",
                  "Poltava", "Kramatorsk", "Vinnytsia", "Chernihiv", "Kryvyi Rih"), 0.5, _UKRAINE),
    Actor("UA", "Ukraine", "Ukrainian", "Kyiv", "Russia's Defence Ministry", "ru_mod", Kind.ATTACK, 6,
          (Weapon.MISSILE, Weapon.BALLISTIC), _cities("RU", "Belgorod", "Bryansk", "Kursk", "Rostov"), 0.1, _RUSSIA),
    Actor("houthi", "Yemen's Houthi group", "Houthi", "Sanaa", "the Israeli military", "idf", Kind.ATTACK, 12,
          (Weapon.BALLISTIC, Weapon.MISSILE), _cities("IL", "Tel Aviv", "Eilat", "Jerusalem"), 0.0, _ISRAEL),
    Actor("hezbollah", "Hezbollah", "Hezbollah", "Beirut", "the Israeli military", "idf", Kind.ATTACK, 10,
          (Weapon.ROCKET,), _cities("IL", "Haifa", "Kiryat Shmona", "Nahariya", "Safed"), 0.1, _ISRAEL),
    Actor("IL", "Israel", "Israeli", "Jerusalem", "Lebanon's Health Ministry", "lb_health", Kind.ATTACK, 10,
          (Weapon.MISSILE,), _cities("LB", "Beirut", "Tyre", "Sidon", "Baalbek"), 0.1, _LEBANON),
)  # fmt: skip


def happenings(days: int, rng: Random) -> Iterator[Happening]:
    """Every launch of `days` days, actor by actor, each in the order of time."""
    for actor in ACTORS:
        last: dict[str, Happening] = {}
        at = BEGIN + timedelta(days=rng.expovariate(1 / actor.every))
        number = 0
        while at < BEGIN + timedelta(days=days):
            number += 1
            found = _happening(f"{actor.id}#{number}", actor, _likely_hour(at, actor, rng), rng)
            areas = actor.places if found.wave else found.places
            if not any(_one_attack(last[area.id], found) for area in areas if area.id in last):
                last.update({area.id: found for area in areas})
                yield found
            at += _LEAST_GAP + timedelta(days=rng.expovariate(1 / actor.every))


def _one_attack(before: Happening, found: Happening) -> bool:
    """By definition one day's, night's or wave's attack on one area is one launch, so none may follow it there."""
    if found.actor.kind is not Kind.ATTACK:
        return False
    same_day = local_day(before.at, found.actor.id, found.actor.hit) == local_day(
        found.at, found.actor.id, found.actor.hit
    )
    return same_day or _night(before) == _night(found) or abs(found.at - before.at) < timedelta(hours=10)


def _happening(name: str, actor: Actor, at: datetime, rng: Random) -> Happening:
    wave = rng.random() < actor.waves
    places = tuple(rng.sample(actor.places, rng.randint(2, 4) if wave else 1))
    number = rng.randint(8, 60) if wave else rng.choice((1, 1, 1, 2, 2, 3, 5, 8))
    return Happening(name, actor, at, rng.choice(actor.weapons), Count(number, number), places, wave)


def _likely_hour(at: datetime, actor: Actor, rng: Random) -> datetime:
    """Attacks come at night, three in four: between 22 and 6 local time."""
    if actor.kind is not Kind.ATTACK or rng.random() < 0.25:
        return at
    clock = zone(actor.id, actor.hit)
    midnight = at.astimezone(clock).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + timedelta(hours=rng.uniform(-2, 6))).astimezone(UTC)


def _night(found: Happening) -> int:
    """Which night, from six in the evening to six in the evening, local time."""
    return (found.at.astimezone(zone(found.actor.id, found.actor.hit)) + timedelta(hours=6)).toordinal()
