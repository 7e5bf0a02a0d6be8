"""What charts and maps are drawn from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.model import Facts, Launch, Status, Weapon
from storage import launches
from storage.database import Database
from storage.tallies import Tally, sketches, tallies
from tests.storage.samples import NOW, launch


async def keep(db: Database, *kept: Launch) -> None:
    async with db.transaction() as tx:
        for one in kept:
            await launches.save(tx, one)


def one(number: int, launcher: str | None, weapon: Weapon | None, when: datetime = NOW, **changes: object) -> Launch:
    facts = Facts(launcher=launcher, weapon=weapon)
    return launch(f"XX-{number}", facts=facts, first_seen=when, last_seen=when, **({"alertable": True} | changes))


async def test_launches_are_counted_by_month_launcher_and_weapon(db: Database) -> None:
    last_minute = datetime(2026, 2, 28, 23, 59, tzinfo=UTC)
    await keep(
        db,
        one(1, "RU", Weapon.CRUISE),
        one(2, "RU", Weapon.CRUISE),
        one(3, "KP", None),
        one(4, None, Weapon.SRBM, last_minute),
        one(5, "RU", Weapon.CRUISE, status=Status.RETRACTED),
        one(6, "RU", Weapon.CRUISE, alertable=False),
        one(7, "RU", Weapon.CRUISE, NOW - timedelta(days=400)),
    )
    since = NOW - timedelta(days=90)
    march = date(2026, 3, 1)
    assert await tallies(db, since) == [
        Tally(date(2026, 2, 1), None, Weapon.SRBM, 1),
        Tally(march, "RU", Weapon.CRUISE, 2),
        Tally(march, "KP", None, 1),
    ]
    assert await tallies(db, since, "KP") == [Tally(march, "KP", None, 1)]
    assert await tallies(db, NOW + timedelta(days=1)) == []


async def test_sketches_are_the_newest_launches_without_their_claims(db: Database) -> None:
    await keep(db, *(one(n, "RU" if n % 2 else "KP", None, NOW - timedelta(minutes=n)) for n in range(600)))
    await keep(db, one(601, "RU", None, status=Status.CORRECTED), one(602, "RU", None, alertable=False))
    since = NOW - timedelta(days=1)
    found = await sketches(db, since)
    assert [each.id for each in found] == [f"XX-{n}" for n in range(600)]
    assert not any(each.claims for each in found)
    assert found[0].facts == Facts(launcher="KP")
    assert len(await sketches(db, since, "RU")) == 300
    assert [each.id for each in await sketches(db, since, limit=251)] == [f"XX-{n}" for n in range(251)]


async def test_a_sketch_that_can_not_be_read_leaves_the_others(db: Database) -> None:
    await keep(db, *(one(n, "RU", None, NOW) for n in (1, 2, 3)))
    async with db.transaction() as tx:
        await tx.write("UPDATE launches SET facts = '?' WHERE id = 'XX-2'")
    assert {each.id for each in await sketches(db, NOW - timedelta(days=1))} == {"XX-1", "XX-3"}
