"""/healthz and /readyz: when Salvo does its work, and what it says when it doesn't."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.model import Delivery, DeliveryState
from bot.web.gateway import Gateway
from bot.web.health import connected, draining, polling
from storage import deliveries, subscriptions
from tests.web.conftest import NOW, Served, Watched
from tests.web.examples import launch

MINUTE = timedelta(minutes=1)


async def health(served: Served, path: str = "/healthz") -> tuple[int, list[str]]:
    answer = await served.ask(path)
    return answer.status, json.loads(answer.text)["reasons"]


async def test_healthy_while_polls_happen(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, next_poll=NOW + MINUTE)
    assert await health(served) == (200, [])


async def test_the_start_is_given_time(served: Served) -> None:
    served.watched.add("new")
    served.later(minutes=2)
    assert await health(served) == (200, [])
    served.later(minutes=2)
    status, reasons = await health(served)
    assert status == 503
    assert "no feed was polled for 4 minutes" in reasons[0]


async def test_a_watch_that_stands_still_is_told(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, next_poll=NOW + MINUTE)
    served.later(minutes=30)
    assert (await health(served))[0] == 503


async def test_one_feed_that_is_overdue_among_others_is_no_reason_for_a_restart(served: Served) -> None:
    served.watched.add("stuck", last_polled=NOW, next_poll=NOW + MINUTE)
    served.later(minutes=40)
    served.watched.add("well", last_polled=served.now, next_poll=served.now + MINUTE)
    assert await health(served) == (200, [])


def test_a_feed_that_is_not_due_for_an_hour_is_no_fault() -> None:
    watched = Watched()
    watched.add("slow", last_polled=NOW, next_poll=NOW + 60 * MINUTE)
    watched.add("ended", last_polled=NOW, failures=1, next_poll=None)
    pairs = [(feed, watched.health[name]) for name, feed in watched.feeds.items()]
    assert polling(pairs, NOW, NOW + 50 * MINUTE) is None
    assert polling(pairs, NOW, NOW + 65 * MINUTE) is not None


def test_what_was_due_before_the_start_is_not_overdue_at_once() -> None:
    watched = Watched()
    watched.add("well", last_polled=NOW - 600 * MINUTE, next_poll=NOW - 590 * MINUTE)
    pairs = [(feed, watched.health[name]) for name, feed in watched.feeds.items()]
    assert polling(pairs, NOW, NOW + 2 * MINUTE) is None


def test_feeds_that_all_fail_are_told_after_a_while() -> None:
    watched = Watched()
    for name in ("a", "b"):
        watched.add(name, last_polled=NOW + 20 * MINUTE, failures=9, failing_since=NOW, why="no network",
                    next_poll=NOW + 21 * MINUTE)  # fmt: skip
    pairs = [(feed, watched.health[name]) for name, feed in watched.feeds.items()]
    assert polling(pairs, NOW, NOW + 10 * MINUTE) is None
    assert "no network" in (polling(pairs, NOW, NOW + 20 * MINUTE) or "")


def test_without_feeds_nothing_can_be_told() -> None:
    assert polling([], NOW, NOW + 10 * MINUTE) == "no feed is watched"


async def test_an_outbox_that_does_not_drain_is_told(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, next_poll=NOW + 60 * MINUTE)
    await served.save(launch())
    await served.owe(launch(), 11)
    assert await health(served) == (200, [])
    served.later(minutes=11)
    status, reasons = await health(served)
    assert status == 503
    assert reasons == ["a message has waited for 11 minutes: it was not tried yet"]
    served.site.metrics.posted(None, NOW, served.now - MINUTE)
    assert await health(served) == (200, []), "others go out meanwhile: it drains"


async def test_what_discord_refuses_or_limits_is_no_fault(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, next_poll=NOW + 60 * MINUTE)
    await served.save(launch())
    await served.owe(launch(), 11, 12, 13)
    async with served.site.db.transaction() as tx:
        await deliveries.refuse(tx, launch().id, 11, "no such channel")
        await subscriptions.pause(tx, 12, "may not write")
        await deliveries.retry(tx, launch().id, 13, "Discord asks to wait", NOW + 60 * MINUTE)
    served.later(minutes=30)
    assert await health(served) == (200, [])


def test_a_server_that_fails_again_and_again_is_a_fault() -> None:
    stuck = Delivery("KP-1", 1, DeliveryState.PENDING, NOW, why="Discord answered with status 500")
    assert "status 500" in (draining([stuck], None, NOW + 20 * MINUTE) or "")


async def test_a_gateway_that_is_down_for_long_is_told(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, next_poll=NOW + 60 * MINUTE)
    served.gateway.down(0, NOW)
    served.later(minutes=4)
    assert await health(served) == (200, [])
    served.later(minutes=2)
    served.gateway.down(0, served.now)
    assert await health(served) == (503, ["Discord's gateway has been down for 6 minutes"])
    served.gateway.up(0)
    assert await health(served) == (200, [])


def test_the_gateway_is_down_until_its_first_shard_is_there_and_while_any_is_missing() -> None:
    gateway = Gateway(NOW)
    assert gateway.down_since == NOW
    gateway.up(0)
    gateway.up(1)
    assert connected(gateway.down_since, NOW + 10 * MINUTE) is None
    gateway.down(1, NOW + MINUTE)
    gateway.up(0)
    assert gateway.down_since == NOW + MINUTE


async def test_a_database_that_does_not_answer_is_told(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, next_poll=NOW + MINUTE)
    path = served.site.db.path
    path.write_bytes(b"no database at all, " * 4000)
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    status, reasons = await health(served)
    assert status == 503
    assert "salvo.db" in reasons[0]
    assert (await served.ask("/launches")).status == 503


@pytest.mark.parametrize("signed_in", [True, False])
async def test_ready_once_feeds_are_watched_and_the_token_is_taken(served: Served, signed_in: bool) -> None:
    served.site.signed_in = lambda: signed_in
    assert (await health(served, "/readyz"))[0] == 503
    served.watched.add("well")
    assert (await health(served, "/readyz"))[0] == (200 if signed_in else 503)
