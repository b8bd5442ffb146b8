"""Prometheus metrics of the sources: they count for themselves, and are read when Prometheus asks."""

import math
from collections.abc import Iterator, Sequence

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from ocean.terms import SourceState
from web.backend import SourceUse


class SourceMetrics(Collector):
    """`uses` is set before each reading."""

    def __init__(self) -> None:
        self.uses: Sequence[SourceUse] = ()

    def collect(self) -> Iterator[Metric]:
        yield self._requests()
        yield self._seconds()
        yield self._states()
        yield self._cache()

    def _requests(self) -> Metric:
        found = CounterMetricFamily(
            "ocean_source_requests", "Questions to sources.", labels=["source", "outcome"]
        )
        for use in self.uses:
            for outcome, count in use.outcomes.items():
                found.add_metric([use.name, str(outcome)], count)
        return found

    def _seconds(self) -> Metric:
        found = HistogramMetricFamily("ocean_source_seconds", "Time of a source.", labels=["source"])
        for use in self.uses:
            bounds = [("+Inf" if bound == math.inf else str(bound), count) for bound, count in use.buckets]
            found.add_metric([use.name], bounds, use.seconds)
        return found

    def _states(self) -> Metric:
        found = GaugeMetricFamily("ocean_source_state", "1: it is so.", labels=["source", "state"])
        for use in self.uses:
            for state in SourceState if use.state is not None else ():
                found.add_metric([use.name, str(state)], float(state == use.state))
        return found

    def _cache(self) -> Metric:
        found = CounterMetricFamily(
            "ocean_source_cache", "How a live feed was answered.", labels=["source", "result"]
        )
        for use in self.uses:
            for result, count in use.cache.items():
                found.add_metric([use.name, result], count)
        return found
