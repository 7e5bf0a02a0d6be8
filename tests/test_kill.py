"""The kill trial in short, as `make soak` runs it at length: killed again and again, nothing is lost or doubled."""

from __future__ import annotations

from tests.soak.kill import Trial, kill_trial


async def test_kills_at_any_moment_lose_and_double_nothing() -> None:
    """Discord remembers no nonce here, so that only the search for the message keeps it from being posted twice."""
    verdict = await kill_trial(Trial(kills=12, launches=6, channels=5, nonce_window=0, seed=5, life=3.0))
    assert verdict.good, verdict
    assert verdict.sent == 30
