"""What is known of a source from what it did: its last outcomes, its state, its counts."""

import math
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate

from ocean.terms import AttemptOutcome, DataSource, SourceState

# Of a histogram of seconds, with one more for all above.
BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass(frozen=True, slots=True)
class SourceEvent:
    """A change of state, and what it came from."""

    at: datetime
    state: SourceState
    message: str


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """A source as the router sees it; medians over its last answers, ms; events oldest first."""

    name: str
    kind: DataSource
    state: SourceState
    last_success: datetime | None = None
    last_failure: datetime | None = None
    last_error: str | None = None
    median_ms: float | None = None
    p95_ms: float | None = None
    success_rate: float | None = None
    events: tuple[SourceEvent, ...] = ()


def quantile(ordered: list[float], share: float) -> float | None:
    """Of ascending numbers; None of none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else None


@dataclass(slots=True)
class Record:
    """The last outcomes of one source: (succeeded, ms)."""

    outcomes: deque[tuple[bool, float]] = field(default_factory=lambda: deque(maxlen=500))
    last_success: datetime | None = None
    last_failure: datetime | None = None
    last_error: str | None = None

    def succeeded(self, elapsed_ms: float) -> None:
        self.outcomes.append((True, elapsed_ms))
        self.noted_success()

    def failed(self, elapsed_ms: float, message: str) -> None:
        self.outcomes.append((False, elapsed_ms))
        self.noted_failure(message)

    def noted_success(self) -> None:
        """Of a probe: it says nothing of how long an answer takes."""
        self.last_success = datetime.now(UTC)

    def noted_failure(self, message: str) -> None:
        """As `noted_success`."""
        self.last_failure, self.last_error = datetime.now(UTC), message

    def times(self) -> list[float]:
        """Of its last answers, ascending, ms."""
        return sorted(elapsed for ok, elapsed in self.outcomes if ok)

    def usual_ms(self) -> float | None:
        """What it takes but once in twenty; None before its first answer."""
        return quantile(self.times(), 0.95)

    def success_rate(self) -> float | None:
        """Share of its last outcomes; None before the first."""
        return sum(ok for ok, _ in self.outcomes) / len(self.outcomes) if self.outcomes else None

    def health(
        self, name: str, kind: DataSource, state: SourceState, events: Iterable[SourceEvent] = ()
    ) -> SourceHealth:
        times = self.times()
        return SourceHealth(
            name=name,
            kind=kind,
            state=state,
            last_success=self.last_success,
            last_failure=self.last_failure,
            last_error=self.last_error,
            median_ms=quantile(times, 0.5),
            p95_ms=quantile(times, 0.95),
            success_rate=self.success_rate(),
            events=tuple(events),
        )


@dataclass(slots=True)
class Tally:
    """How often a source was asked, by outcome, and how long it took (s), by `BOUNDS`."""

    outcomes: Counter[AttemptOutcome] = field(default_factory=Counter)
    buckets: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    seconds: float = 0.0

    def count(self, outcome: AttemptOutcome, elapsed_ms: float) -> None:
        seconds = elapsed_ms / 1000
        self.outcomes[outcome] += 1
        self.buckets[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds

    def cumulative(self) -> list[tuple[float, int]]:
        """How many took so many seconds or fewer, for each of BOUNDS and for infinity."""
        return list(zip((*BOUNDS, math.inf), accumulate(self.buckets), strict=True))
