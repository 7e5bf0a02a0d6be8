"""What operators did is kept with all that it takes to undo it."""

from __future__ import annotations

from storage import actions
from storage.actions import ActionName
from storage.database import Database
from tests.storage.samples import NOW, launch


async def test_an_action_keeps_how_the_launches_stood_before(db: Database) -> None:
    one, two = launch("KP-20260302-1"), launch("KP-20260302-2")
    async with db.transaction() as tx:
        number = await actions.record(tx, ActionName.MERGE, 7, NOW, [one.id, two.id], [one, two], "the same salvo")
    kept = await actions.get(db, number)
    assert kept == actions.Action(number, ActionName.MERGE, 7, NOW, (one.id, two.id), (one, two), "the same salvo")


async def test_the_actions_on_a_launch_come_last_first(db: Database) -> None:
    one = launch("KP-20260302-1")
    async with db.transaction() as tx:
        await actions.record(tx, ActionName.SPLIT, 7, NOW, [one.id, "KP-20260302-10"], [one])
        await actions.record(tx, ActionName.UNDO, 8, NOW, [one.id], [one])
        await actions.record(tx, ActionName.RETRACT, 8, NOW, ["IR-20260302-1"], [])
    assert [one.name for one in await actions.of_launch(db, "KP-20260302-1")] == [ActionName.UNDO, ActionName.SPLIT]
    assert len(await actions.of_launch(db, "KP-20260302-10")) == 1
    assert await actions.get(db, 99) is None
