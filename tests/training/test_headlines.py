"""The contrast headlines that the classifier learns from: well formed, all different, and balanced."""

import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

HEADLINES = Path(__file__).parents[2] / "training" / "headlines"
HEADER = "label\tphenomenon\ttitle\tsummary"
DATED = f"{HEADER}\tpublished"
FEWEST = 10_000
FILES = sorted(HEADLINES.glob("*.tsv"))
# Phenomena that hold one label only; their counterpart is the phenomenon beside them in the same file.
ONE_LABEL = {
    "suspected_fresh": "1",
    "rss_positive_with_distractors": "1",
    "natural_positive_summaries": "1",
    "natural_positive_more": "1",
    "short_positive_summaries": "1",
    "wire_long_positive": "1",
    "rss_negative_with_distractors": "0",
    "natural_negative_summaries": "0",
    "hard_negative_more": "0",
    "wire_long_negative": "0",
    "title_launch_summary_cancels": "0",
    "participle": "1",
    "engine": "0",
    "kinds": "1",
    "rpg": "0",
}


def _rows(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:]]


def _all_rows() -> list[list[str]]:
    return [row for file in FILES for row in _rows(file)]


def _normalised(*texts: str) -> str:
    text = unicodedata.normalize("NFKC", " ".join(texts)).casefold()
    return " ".join(re.findall(r"\w+", text))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_line_has_a_label_a_phenomenon_a_title_and_a_summary(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0] in {HEADER, DATED}
    for line in lines[1:]:
        label, phenomenon, title, summary, *published = line.split("\t")
        assert len(published) == (lines[0] == DATED), line
        assert all(date.fromisoformat(day) for day in published if day), line
        assert label in {"0", "1"}, line
        assert re.fullmatch(r"[a-z0-9_]+", phenomenon), line
        assert title, line
        assert (title, summary) == (title.strip(), summary.strip()), line


def test_no_headline_stands_twice() -> None:
    seen = Counter(_normalised(title, summary) for _, _, title, summary, *_ in _all_rows())
    assert [text for text, times in seen.items() if times > 1] == []


def test_there_are_at_least_ten_thousand() -> None:
    assert len(_all_rows()) >= FEWEST


def test_launches_make_up_about_half() -> None:
    labels = Counter(row[0] for row in _all_rows())
    assert 0.4 <= labels["1"] / labels.total() <= 0.6


def test_each_phenomenon_is_contrasted_or_said_to_have_one_label() -> None:
    labels: dict[str, set[str]] = defaultdict(set)
    for label, phenomenon, *_ in _all_rows():
        labels[phenomenon].add(label)
    for phenomenon, found in labels.items():
        assert found == set(ONE_LABEL.get(phenomenon, "01")), phenomenon


def test_a_good_share_carries_a_summary() -> None:
    rows = _all_rows()
    assert 0.25 <= sum(bool(row[3]) for row in rows) / len(rows) <= 0.65
