"""Prometheus metrics of one app, with labels from closed lists only."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from ocean.errors import ErrorCode
from web.backend import PoolUse, SourceUse
from web.execution.surprise import Reason
from web.report import Report
from web.source_metrics import SourceMetrics

_CODES = frozenset(map(str, ErrorCode))
_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)


class Metrics:
    """A registry of its own for each app, so that two apps in one process do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        labels = ["type", "outcome"]
        self._requests = Counter(
            "ocean_requests", "Requests and WebSocket operations.", labels, registry=self.registry
        )
        self._seconds = Histogram(
            "ocean_request_seconds",
            "Time to the last byte.",
            labels,
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._errors = Counter("ocean_errors", "Errors answered.", ["code"], registry=self.registry)
        self._executions = Counter(
            "ocean_executions",
            "Operations by executor, and why not the fast one.",
            ["executor", "reason"],
            registry=self.registry,
        )
        self._in_flight = Gauge("ocean_requests_in_flight", "HTTP requests.", registry=self.registry)
        self._websockets = Gauge("ocean_websockets_open", "WebSocket connections.", registry=self.registry)
        self._streams = Gauge("ocean_subscriptions_open", "Operations streamed.", registry=self.registry)
        self._sources = SourceMetrics()
        self.registry.register(self._sources)
        # Looked up once: each `labels` takes a lock and puts a key together.
        self._counted = cache(lambda *of: (self._requests.labels(*of), self._seconds.labels(*of)))
        self._executed = {one: self._executions.labels(_executor(one), str(one)) for one in Reason}
        self._pool = Gauge("ocean_db_connections", "Database pool.", ["state"], registry=self.registry)

    def count(self, report: Report, seconds: float) -> None:
        """One request or operation that has ended."""
        requests, times = self._counted(report.kind, report.outcome)
        requests.inc()
        times.observe(seconds)
        for code in report.codes:
            self._errors.labels(code if code in _CODES else "OTHER").inc()

    def executed(self, reason: Reason) -> None:
        """One query that went the fast way, or why it did not."""
        self._executed[reason].inc()

    def in_flight(self, *, websocket: bool) -> AbstractContextManager[None]:
        """A connection that is being served."""
        return (self._websockets if websocket else self._in_flight).track_inprogress()

    def streaming(self) -> AbstractContextManager[None]:
        """A subscription (or another operation over a stream) that is open."""
        return self._streams.track_inprogress()

    def exposition(self, pool: PoolUse, sources: Sequence[SourceUse] = ()) -> bytes:
        """The text that Prometheus reads."""
        self._pool.labels("in_use").set(pool.in_use)
        self._pool.labels("size").set(pool.size)
        self._sources.uses = sources
        return generate_latest(self.registry)


def _executor(reason: Reason) -> str:
    return "fast" if reason is Reason.FAST else "reference"
