"""Replay: items from a file are read, judged and merged as live news is."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.launches.classify import classify
from bot.model import Certainty, Entry, Kind, Report, Weapon
from bot.replay import read, replay
from tests.process import MAIN

# Two outlets on one launch, both full of Russia's cosmodrome, where the leader was that day: only North Korea fired.
ON_A_VISIT = Entry(
    key="visit",
    title="North Korea launches two ballistic missiles while Kim tours Russian spaceport",
    summary=(
        "North Korea has launched two ballistic missiles toward the waters off its east coast, on the day its "
        "leader Kim Jong Un met Russian President Vladimir Putin at the Vostochny Cosmodrome. South Korea's Joint "
        "Chiefs of Staff said on Wednesday they had detected two short-range ballistic missiles flying into the "
        "East Sea, also known as the Sea of Japan. Both were fired from the Sunan area close to Pyongyang, the "
        "military said. Russia is building the cosmodrome to depend less on Baikonur in Kazakhstan, and its "
        "rockets carry satellites and crews. Analysts expect the two leaders to talk about arms, satellites and "
        "rocket engines."
    ),
    link=None,
    published=datetime(2023, 9, 13, 6, 0, tzinfo=UTC),
    outlet="Kite Hill Radio",
)
BY_THE_COAST_GUARD = Entry(
    key="coast-guard",
    title=(
        "North Korea fired two ballistic missiles off its east coast on Wednesday (September 13), South Korea's Joint "
        "Chiefs of Staff and the Japan Coast Guard said"
    ),
    summary=(
        "The launch came hours before Kim Jong Un sat down with Vladimir Putin at Russia's Vostochny cosmodrome. South "
        "Korea's Joint Chiefs of Staff said the missiles left the Sunan area, near the capital's airport, ten minutes "
        "apart. Moscow may hand over rocket technology, experts say; the Russian space centre opened in 2016. "
        "Pyongyang has tested short-range, medium-range and intercontinental ballistic missiles over the years, and "
        "the Security Council last tightened its sanctions in 2017."
    ),
    link=None,
    published=datetime(2023, 9, 13, 8, 30, tzinfo=UTC),
    outlet="Harbour Wire",
)


def test_a_launch_told_beside_a_cosmodrome_is_north_koreas() -> None:
    report = classify(ON_A_VISIT)
    assert isinstance(report, Report)
    facts = report.facts
    assert (facts.launcher, facts.kind, facts.weapon) == ("KP", Kind.TEST, Weapon.SRBM)
    assert facts.count is not None
    assert (facts.count.min, facts.count.max) == (2, 2)
    assert facts.site is not None
    assert facts.site.id == "sunan"
    assert [place.id for place in facts.targets][:1] == ["east_sea"]
    assert facts.announcers == ("rok_jcs",)


def test_every_announcer_is_named() -> None:
    report = classify(BY_THE_COAST_GUARD)
    assert isinstance(report, Report)
    assert report.facts.launcher == "KP"
    assert (report.facts.day, report.facts.certainty) == (date(2023, 9, 13), Certainty.DAY)
    assert set(report.facts.announcers) == {"rok_jcs", "jcg"}
    assert [place.id for place in report.facts.targets][:1] == ["east_sea"]


@pytest.mark.parametrize("order", [(ON_A_VISIT, BY_THE_COAST_GUARD), (BY_THE_COAST_GUARD, ON_A_VISIT)])
def test_two_outlets_on_one_launch_are_one_launch(order: tuple[Entry, ...]) -> None:
    first, second = replay(order)
    assert first["id"] == "visit", "items go in the order of their dates"
    assert first["launch"] == second["launch"] == "KP-20230913-1"
    assert second["status"] == "confirmed"


def test_an_answer_bears_every_key_whether_or_not_it_reports() -> None:
    decoy = Entry("decoy", "Rockets win in overtime", "", None, None, "Kite Hill Radio")
    keys = [
        *("id", "report", "score", "reason", "kind", "launcher", "target", "weapon"),
        *("count", "site", "status", "launch"),
    ]
    answers = list(replay([ON_A_VISIT, decoy]))
    assert [list(answer) for answer in answers] == [keys, keys]
    assert [answer["id"] for answer in answers] == ["decoy", "visit"], "what has no date comes first"
    assert answers[0]["launch"] is None


def test_items_may_leave_out_all_but_id_and_title(tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    full = {"id": "a", "title": "Iran fires missile", "summary": None, "published": None, "outlet": None, "link": None}
    file.write_text(json.dumps({**full, "language": None}) + '\n\n{"id": "b", "title": ""}\n', encoding="utf-8")
    entries, problems = read(file)
    assert [entry.key for entry in entries] == ["a", "b"]
    assert problems == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nonsense", "this line is no JSON"),
        ("[]", "JSON object"),
        ('{"title": "t"}', "an id and a title"),
        ('{"id": 7, "title": "t"}', "`id` must be text"),
        ('{"id": "x", "title": "t", "published": "yesterday"}', "ISO 8601"),
        ('{"id": "good", "title": "twice"}', "on line 1 already"),
    ],
)
def test_a_line_that_is_no_item_is_named_and_the_others_are_answered(tmp_path: Path, line: str, words: str) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text('{"id": "good", "title": "North Korea fires missile into sea"}\n' + line + "\n", encoding="utf-8")
    run = subprocess.run([sys.executable, MAIN, "replay", file], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert f"{file}:2: " in run.stderr
    assert words in run.stderr
    (answer,) = map(json.loads, run.stdout.splitlines())
    assert answer["report"] is True


def test_a_missing_file_is_wrong_usage(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, MAIN, "replay", tmp_path / "none"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert "can't be read" in run.stderr
