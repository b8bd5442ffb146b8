"""What Prometheus reads of the sources."""

import math

from prometheus_client.parser import text_string_to_metric_families

from ocean.terms import AttemptOutcome
from sources.health import Tally
from web.backend import PoolUse, SourceUse
from web.metrics import Metrics


def test_the_sources_are_shown_by_outcome_time_state_and_cache() -> None:
    tally = Tally()
    for outcome, elapsed_ms in (
        (AttemptOutcome.OK, 20.0),
        (AttemptOutcome.OK, 40.0),
        (AttemptOutcome.TIMEOUT, 3_000.0),
    ):
        tally.count(outcome, elapsed_ms)
    outcomes = {str(one): count for one, count in tally.outcomes.items()}
    use = SourceUse("erddap", "DOWN", {"hit": 7}, outcomes, tally.cumulative(), tally.seconds)
    text = Metrics().exposition(PoolUse(1, 8), [use]).decode()
    found = {
        (sample.name, *sorted(sample.labels.values(), key=lambda one: one != "erddap")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("ocean_source")
    }
    assert found["ocean_source_requests_total", "erddap", "OK"] == 2
    assert found["ocean_source_requests_total", "erddap", "TIMEOUT"] == 1
    assert found["ocean_source_seconds_bucket", "erddap", "0.025"] == 1
    assert found["ocean_source_seconds_bucket", "erddap", "5.0"] == 3
    assert found["ocean_source_seconds_bucket", "erddap", "+Inf"] == 3
    assert math.isclose(found["ocean_source_seconds_sum", "erddap"], 3.06)
    assert found["ocean_source_state", "erddap", "DOWN"] == 1
    assert found["ocean_source_state", "erddap", "UP"] == 0
    assert found["ocean_source_cache_total", "erddap", "hit"] == 7
