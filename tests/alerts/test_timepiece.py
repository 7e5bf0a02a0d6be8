"""Discord's time, as its answers tell it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.alerts.timepiece import Timepiece

TOLD = "Tue, 03 Mar 2026 09:00:00 GMT"


def test_it_is_not_known_before_the_first_answer_and_goes_on_from_there() -> None:
    piece = Timepiece()
    assert piece.now() is None
    piece.hear(TOLD)
    first, second = piece.now(), piece.now()
    assert first is not None
    assert second is not None
    assert datetime(2026, 3, 3, 9, tzinfo=UTC) <= first <= second < first + timedelta(seconds=1)


@pytest.mark.parametrize("odd", ["", "soon", "Tue, 99 Mar 2026 09:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -0900", "🚀"])
def test_a_date_that_can_not_be_read_changes_nothing(odd: str) -> None:
    piece = Timepiece()
    piece.hear(odd)
    assert piece.now() is None
    piece.hear(TOLD)
    piece.hear(odd)
    assert piece.now() is not None
