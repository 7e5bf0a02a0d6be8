"""/metrics: read back by the client library's own parser, and named as Prometheus wants it."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics
from bot.model import Reason, Status
from tests.web.conftest import NOW, Served
from tests.web.examples import launch

DASHBOARD = Path(__file__).parents[2] / "docs" / "grafana.json"


async def scraped(served: Served) -> dict[str, Metric]:
    answer = await served.ask("/metrics")
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    return {family.name: family for family in text_string_to_metric_families(answer.text)}


def value(families: dict[str, Metric], name: str, **labels: str) -> float:
    return next(
        sample.value
        for family in families.values()
        for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    )


async def test_how_things_stand_is_measured_when_asked(served: Served) -> None:
    served.watched.add("well", last_polled=NOW, last_success=NOW, last_changed=NOW)
    served.watched.add("ill", last_polled=NOW, failures=4, next_poll=NOW)
    await served.save(launch(), launch("RU-20260302-1", status=Status.RETRACTED))
    await served.owe(launch(), 11, 12)
    served.later(seconds=90)
    told = await scraped(served)
    assert value(told, "salvo_launches", status="confirmed") == 1
    assert value(told, "salvo_launches", status="retracted") == 1
    assert value(told, "salvo_launches", status="suspected") == 0
    assert value(told, "salvo_outbox_messages", kind="pending") == 2
    assert value(told, "salvo_outbox_oldest_seconds") == 90
    assert value(told, "salvo_feeds", condition="failing") == 1
    assert value(told, "salvo_feed_failures", feed="ill") == 4
    assert value(told, "salvo_gateway_connected") == 1
    assert value(told, "salvo_database_size_bytes") > 4096
    assert value(told, "salvo_last_poll_timestamp_seconds") == NOW.timestamp()
    assert value(told, "salvo_build_info") == 1
    assert value(told, "salvo_tasks") >= 1
    assert value(told, "salvo_feeds", condition="overdue") == 0
    assert value(told, "salvo_feed_overdue_seconds", feed="ill") == 0
    served.later(minutes=20)
    told = await scraped(served)
    assert value(told, "salvo_feeds", condition="overdue") == 1
    assert value(told, "salvo_feed_overdue_seconds", feed="ill") == 1290
    served.watched.feeds.pop("ill")
    assert "ill" not in (await served.get("/metrics")).split("salvo_feed_failures{", 1)[1].splitlines()[0]


async def test_what_was_counted_is_told(served: Served) -> None:
    metrics = served.site.metrics
    metrics.polled(changed=True)
    metrics.poll_failed("FeedTimeout")
    metrics.judged({(True, Reason.FIRED): 2, (False, Reason.SPORT): 3})
    metrics.posted(NOW - timedelta(minutes=3), NOW - timedelta(seconds=4), NOW)
    told = await scraped(served)
    assert value(told, "salvo_polls_total", outcome="new_document") == 1
    assert value(told, "salvo_polls_total", outcome="unchanged") == 0
    assert value(told, "salvo_poll_errors_total", error="FeedTimeout") == 1
    assert value(told, "salvo_verdicts_total", verdict="report", reason="fired") == 2
    assert value(told, "salvo_entries_new_total") == 5
    assert value(told, "salvo_published_to_posted_seconds_sum") == 180
    assert value(told, "salvo_seen_to_posted_seconds_bucket", le="5.0") == 1
    assert value(told, "salvo_seen_to_posted_seconds_bucket", le="2.0") == 0


async def test_names_are_as_prometheus_wants_them(served: Served) -> None:
    for family in (await scraped(served)).values():
        assert re.fullmatch(r"salvo_[a-z_]+[a-z]", family.name)
        assert family.documentation.endswith(".")
        if family.type == "histogram":
            assert family.name.endswith("_seconds")
        assert family.type != "unknown"
        assert all(sample.name.endswith("_total") == (family.type == "counter") for sample in family.samples)


def test_two_salvos_share_nothing() -> None:
    one, other = Metrics(), Metrics()
    one.polled(changed=True)
    assert b'salvo_polls_total{outcome="new_document"} 1.0' in one.text()
    assert b'salvo_polls_total{outcome="new_document"} 0.0' in other.text()


async def test_the_dashboard_asks_only_for_what_there_is(served: Served) -> None:
    served.watched.add("well", last_polled=NOW)
    metrics = served.site.metrics
    metrics.requests.labels("200").inc()
    metrics.poll_failed("FeedTimeout")
    metrics.judged({(True, Reason.FIRED): 1})
    there = {sample.name for family in (await scraped(served)).values() for sample in family.samples}
    asked = set(re.findall(r"salvo_[a-z_]+", json.dumps(json.loads(DASHBOARD.read_text())["panels"])))
    assert asked
    assert asked <= there, asked - there
