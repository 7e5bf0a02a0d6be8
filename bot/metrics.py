"""What Salvo counts and times of itself, for Prometheus: one registry a running Salvo, no state beside it."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from types import SimpleNamespace

import aiohttp
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics
from prometheus_client.exposition import generate_latest

from bot import VERSION
from bot.model import FeedHealth, Reason, Status

# When each counter was made tells nothing here, and doubles the answer.
disable_created_metrics()  # type: ignore[no-untyped-call]

# From a poll a second to an outlet whose feed is an hour behind.
_BUCKETS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 21600, 43200)
_OUTCOMES = ("new_document", "unchanged", "failed")


class Metrics:
    """Counters for the parts of Salvo to raise, and gauges that are set when somebody asks."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.last_posted: datetime | None = None
        self._count()
        self._time()
        self._gauge()

    def _count(self) -> None:
        own = self.registry
        self.polls = Counter("salvo_polls", "Polls of feeds by what came of them.", ["outcome"], registry=own)
        self.poll_errors = Counter("salvo_poll_errors", "Failed polls by kind of error.", ["error"], registry=own)
        self.entries = Counter("salvo_entries_new", "News items that were new or changed.", registry=own)
        self.verdicts = Counter(
            "salvo_verdicts", "What the classifier made of items.", ["verdict", "reason"], registry=own
        )
        self.alerted = Counter("salvo_launches_alerted", "Launches that were promised to channels.", registry=own)
        self.posts = Counter("salvo_deliveries", "Messages delivered, by what was done.", ["what"], registry=own)
        self.requests = Counter(
            "salvo_discord_requests", "Requests to Discord by the status of the answer.", ["status"], registry=own
        )
        for outcome in _OUTCOMES:
            self.polls.labels(outcome)
        for what in ("post", "edit", "put_off", "refused"):
            self.posts.labels(what)

    def _time(self) -> None:
        self.published_to_posted = Histogram(
            "salvo_published_to_posted_seconds",
            "From a launch's first report being published to its message standing in a channel.",
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.seen_to_posted = Histogram(
            "salvo_seen_to_posted_seconds",
            "From Salvo being sure enough of a launch to its message standing in a channel.",
            buckets=_BUCKETS,
            registry=self.registry,
        )

    def _gauge(self) -> None:
        own = self.registry
        self.launches = Gauge("salvo_launches", "Launches in the log by status.", ["status"], registry=own)
        self.outbox = Gauge("salvo_outbox_messages", "Messages that are owed, by kind.", ["kind"], registry=own)
        self.outbox_age = Gauge("salvo_outbox_oldest_seconds", "Age of the oldest message that waits.", registry=own)
        self.paused = Gauge("salvo_subscriptions_paused", "Channels that refused, and are paused.", registry=own)
        self.gateway = Gauge("salvo_gateway_connected", "Whether Discord's gateway is connected.", registry=own)
        self.feeds = Gauge("salvo_feeds", "Feeds by how they are doing.", ["condition"], registry=own)
        self.failures = Gauge("salvo_feed_failures", "Polls of a feed failed in a row.", ["feed"], registry=own)
        self.overdue = Gauge(
            "salvo_feed_overdue_seconds", "How late a feed's poll is; 0 while it is in time.", ["feed"], registry=own
        )
        self.last_poll = Gauge("salvo_last_poll_timestamp_seconds", "When a feed was last polled.", registry=own)
        self.size = Gauge("salvo_database_size_bytes", "Size of the database.", registry=own)
        self.started = Gauge("salvo_start_time_seconds", "When this Salvo started.", registry=own)
        self.tasks = Gauge("salvo_tasks", "Tasks under way in the event loop.", registry=own)
        build = Gauge("salvo_build_info", "Which Salvo this is.", ["version", "python"], registry=own)
        build.labels(VERSION, platform.python_version()).set(1)

    def polled(self, *, changed: bool) -> None:
        """Count a poll that was answered, with a document or with word that there is nothing new."""
        self.polls.labels("new_document" if changed else "unchanged").inc()

    def poll_failed(self, error: str) -> None:
        """Count a poll that failed, by the kind of error."""
        self.polls.labels("failed").inc()
        self.poll_errors.labels(error).inc()

    def judged(self, reasons: Mapping[tuple[bool, Reason], int]) -> None:
        """Count the classifier's verdicts: whether a report, and why."""
        for (report, reason), number in reasons.items():
            self.verdicts.labels("report" if report else "rejection", reason.value).inc(number)
            self.entries.inc(number)

    def posted(self, published: datetime | None, promised: datetime, now: datetime) -> None:
        """Count a message that now stands in its channel, and how long that took."""
        self.last_posted = now
        self.posts.labels("post").inc()
        self.seen_to_posted.observe(max(0.0, (now - promised).total_seconds()))
        if published is not None:
            self.published_to_posted.observe(max(0.0, (now - published).total_seconds()))

    def count_requests(self, trace: aiohttp.TraceConfig) -> None:
        """Count the statuses with which a session's requests are answered."""

        async def answered(_: aiohttp.ClientSession, __: SimpleNamespace, end: aiohttp.TraceRequestEndParams) -> None:
            self.requests.labels(str(end.response.status)).inc()

        async def failed(
            _: aiohttp.ClientSession, __: SimpleNamespace, end: aiohttp.TraceRequestExceptionParams
        ) -> None:
            self.requests.labels("none").inc()

        trace.on_request_end.append(answered)
        trace.on_request_exception.append(failed)

    def show_launches(self, statuses: Mapping[Status, int]) -> None:
        for status, number in statuses.items():
            self.launches.labels(status.value).set(number)

    def show_feeds(self, conditions: Mapping[str, int], health: Iterable[FeedHealth]) -> None:
        """Set what is known of the watched feeds; those that are watched no more are dropped."""
        self.failures.clear()
        polls = [0.0]
        for one in health:
            self.failures.labels(one.name).set(one.failures)
            polls += [one.last_polled.timestamp()] if one.last_polled else []
        for condition, number in conditions.items():
            self.feeds.labels(condition).set(number)
        self.last_poll.set(max(polls))

    def show_overdue(self, late: Mapping[str, timedelta]) -> None:
        """Set how late the poll of each watched feed is."""
        self.overdue.clear()
        for name, time in late.items():
            self.overdue.labels(name).set(time.total_seconds())

    def show_outbox(self, kinds: Mapping[str, int], oldest: datetime | None, now: datetime) -> None:
        for kind, number in kinds.items():
            self.outbox.labels(kind).set(number)
        self.outbox_age.set(max(0.0, (now - oldest).total_seconds()) if oldest else 0)

    def text(self) -> bytes:
        """All of it in Prometheus' text format."""
        return generate_latest(self.registry)
