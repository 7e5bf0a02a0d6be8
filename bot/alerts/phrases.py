"""The English that alerts are put together from: weapons, kinds, statuses, numbers, lists."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Count, Kind, Outcome, Status, Weapon

WEAPONS: dict[Weapon | None, str] = {
    Weapon.BALLISTIC: "ballistic missile",
    Weapon.SRBM: "short-range ballistic missile",
    Weapon.MRBM: "medium-range ballistic missile",
    Weapon.IRBM: "intermediate-range ballistic missile",
    Weapon.ICBM: "intercontinental ballistic missile",
    Weapon.SLBM: "submarine-launched ballistic missile",
    Weapon.CRUISE: "cruise missile",
    Weapon.HYPERSONIC: "hypersonic missile",
    Weapon.ANTI_SHIP: "anti-ship missile",
    Weapon.SAM: "surface-to-air missile",
    Weapon.ROCKET: "rocket",
    Weapon.SLV: "space rocket",
    Weapon.MISSILE: "missile",
    None: "missile",
}

KINDS: dict[Kind, str] = {
    Kind.TEST: "Test or drill",
    Kind.ATTACK: "Attack",
    Kind.SPACE_LAUNCH: "Satellite launch",
    Kind.UNKNOWN: "Not said",
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.SUCCESS: "Said to have succeeded",
    Outcome.FAILURE: "Said to have failed",
    Outcome.INTERCEPTED: "Interceptions reported",
    Outcome.HIT: "Impact reported",
}

STATUSES: dict[Status, str] = {
    Status.SUSPECTED: "suspected",
    Status.REPORTED: "reported",
    Status.CONFIRMED: "confirmed",
    Status.CORRECTED: "corrected",
    Status.RETRACTED: "retracted",
}

# grey until it is sure, blue while reported, red when confirmed: the colour says how well attested, not how bad
COLOURS: dict[Status, int] = {
    Status.SUSPECTED: 0x9AA5B1,
    Status.REPORTED: 0x3B82C4,
    Status.CONFIRMED: 0xC0453A,
    Status.CORRECTED: 0x6B7280,
    Status.RETRACTED: 0x6B7280,
}


def capitalised(text: str) -> str:
    """`text` with its first letter upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str], most: int = 3) -> str:
    """`a, b and c`; past `most` names, `a, b, c and 4 others`."""
    shown, more = list(names[:most]), len(names) - most
    if more > 0:
        shown.append(f"{more} other{'s' * (more > 1)}")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def number(count: Count) -> str:
    """`2`, `2 to 3`, `at least 10`, `about 20`."""
    if count.max is None:
        return f"at least {count.min:,}"
    figure = f"{count.min:,}" if count.min == count.max else f"{count.min:,} to {count.max:,}"
    return f"about {figure}" if count.approx else figure


def is_one(count: Count | None) -> bool:
    """Whether exactly one is said."""
    return count is not None and count.min == count.max == 1 and not count.approx


def counted(count: Count | None, noun: str) -> str:
    """`2 cruise missiles`, `a cruise missile`, `at least 1 rocket`; with no count said, the bare plural."""
    if count is None:
        return f"{noun}s"
    if is_one(count):
        return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"
    single = count.max == 1 or (count.max is None and count.min == 1)
    return f"{number(count)} {noun}{'' if single else 's'}"


def outlets_heard(count: int) -> str:
    """`1 outlet`, `4 outlets`."""
    return f"{count:,} outlet{'s' * (count != 1)}"
