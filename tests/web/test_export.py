"""What is taken out of Salvo, whatever stands in it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from bot.export import Form, exported
from bot.settings import Settings, load
from storage import launches
from storage.database import Database
from tests.web.conftest import NOW
from tests.web.examples import claim, hostile, launch


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """Settings of a Salvo that holds three launches; one of its headlines and outlets are formulas."""
    feeds = tmp_path / "feeds.yaml"
    feeds.write_text("feeds:\n  - {name: alpha, url: 'https://alpha.example/rss?a=1&b=2'}\n", encoding="utf-8")
    chosen = load({"DATABASE_PATH": str(tmp_path / "salvo.db"), "FEEDS_FILE": str(feeds)}, tmp_path / "none")
    db = await Database.open(chosen.database_path, NOW)
    formula = launch("IR-20260302-1", claim(1, "=HYPERLINK(1)"), note="@SUM(A1)")
    async with db.transaction() as tx:
        for one in (launch(), hostile(), formula):
            await launches.save(tx, one)
    await db.close()
    return chosen


async def whole(settings: Settings, form: Form) -> str:
    return "".join([piece async for piece in exported(settings, form)])


async def test_no_cell_is_a_formula(settings: Settings) -> None:
    text = await whole(settings, Form.CSV)
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["id"] for row in rows] == ["KP-20260302-1", "KP-20260302-9", "IR-20260302-1"]
    assert rows[2]["first_outlet"] == "'=HYPERLINK(1)"
    assert rows[2]["note"] == "'@SUM(A1)"
    assert rows[0]["count_min"] == "2"
    assert rows[0]["site"] == "Sunan"
    assert not any((value or "").startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "  =", "\u00a0=", "＝", "＋", "－", "＠"])
async def test_no_words_of_a_stranger_are_a_formula_however_they_begin(settings: Settings, begin: str) -> None:
    db = await Database.open(settings.database_path, NOW)
    words = f'{begin}cmd|" /C calc"!A0'
    async with db.transaction() as tx:
        await launches.save(tx, launch("UA-20260302-1", claim(1, words), note=words))
    await db.close()
    *_, row = csv.DictReader(io.StringIO(await whole(settings, Form.CSV), newline=""))
    assert (row["first_outlet"], row["note"]) == (f"'{words}", f"'{words}")


async def test_json_holds_each_launch_on_its_line(settings: Settings) -> None:
    text = await whole(settings, Form.JSON)
    told = json.loads(text)
    assert [one["id"] for one in told] == ["KP-20260302-1", "KP-20260302-9", "IR-20260302-1"]
    assert [json.loads(line.rstrip(",")) for line in text.splitlines()[1:-1]] == told


async def test_export_works_beside_a_running_salvo(settings: Settings) -> None:
    running = await Database.open(settings.database_path, NOW)
    assert "KP-20260302-1" in await whole(settings, Form.CSV)
    assert "https://alpha.example/rss?a=1&amp;b=2" in await whole(settings, Form.OPML)
    await running.close()


async def test_a_launch_that_can_not_be_read_is_left_out_and_named(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    db = await Database.open(settings.database_path, NOW)
    async with db.transaction() as tx:
        await tx.write("UPDATE claims SET body = '{}' WHERE launch_id = 'KP-20260302-9'")
    await db.close()
    assert [one["id"] for one in json.loads(await whole(settings, Form.JSON))] == ["KP-20260302-1", "IR-20260302-1"]
    assert "KP-20260302-9" in caplog.text
