"""Picks the source of an answer and keeps the story of it. Live sources join here in front of the store."""

import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from ocean.errors import ErrorCode, OceanError
from ocean.rows import DatasetRow, Provenance
from ocean.terms import DataSource, SourcePolicy, SourceState
from sources.base import Source

T = TypeVar("T")

# A refusal of what was asked says nothing of the source; these do.
FAULTS = (ErrorCode.SOURCE_UNAVAILABLE, ErrorCode.TIMEOUT, ErrorCode.INTERNAL)


@dataclass(frozen=True, slots=True)
class Route:
    """Which source answered, and how long it took (ms)."""

    source: Source
    fetched_at: datetime
    elapsed_ms: float

    def provenance(
        self, datasets: Iterable[DatasetRow], warnings: Iterable[str] = (), *, complete: bool = True
    ) -> Provenance:
        """With the citation of every dataset in the answer; generated data are named as such."""
        used = sorted(datasets, key=lambda dataset: dataset.id)
        synthetic = [dataset.id for dataset in used if dataset.synthetic]
        told = list(warnings)
        if synthetic:
            told.append(f"Synthetic demonstration data, not observations: {', '.join(synthetic)}.")
        return Provenance(
            data_source=self.source.kind,
            source_name=self.source.name,
            fetched_at=self.fetched_at,
            elapsed_ms=self.elapsed_ms,
            complete=complete,
            warnings=tuple(told),
            citations=tuple(dict.fromkeys(cited(dataset) for dataset in used)),
        )


def cited(dataset: DatasetRow) -> str:
    """The citation with its DOI."""
    if dataset.doi and dataset.doi not in dataset.citation:
        return f"{dataset.citation} doi:{dataset.doi}"
    return dataset.citation


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """A source as the router sees it; medians over its last answers, ms."""

    name: str
    kind: DataSource
    state: SourceState
    last_success: datetime | None
    last_failure: datetime | None
    last_error: str | None
    median_ms: float | None
    p95_ms: float | None
    success_rate: float | None


@dataclass(slots=True)
class Record:
    """The last outcomes of one source: (succeeded, ms)."""

    outcomes: deque[tuple[bool, float]] = field(default_factory=lambda: deque(maxlen=500))
    last_success: datetime | None = None
    last_failure: datetime | None = None
    last_error: str | None = None

    def succeeded(self, elapsed_ms: float) -> None:
        self.outcomes.append((True, elapsed_ms))
        self.last_success = datetime.now(UTC)

    def failed(self, elapsed_ms: float, error: Exception) -> None:
        self.outcomes.append((False, elapsed_ms))
        self.last_failure, self.last_error = datetime.now(UTC), str(error)

    def health(self, source: Source) -> SourceHealth:
        times = sorted(elapsed for ok, elapsed in self.outcomes if ok)
        rate = sum(ok for ok, _ in self.outcomes) / len(self.outcomes) if self.outcomes else None
        down = bool(self.outcomes) and not self.outcomes[-1][0]
        return SourceHealth(
            name=source.name,
            kind=source.kind,
            state=SourceState.DOWN if down else SourceState.UP,
            last_success=self.last_success,
            last_failure=self.last_failure,
            last_error=self.last_error,
            median_ms=times[len(times) // 2] if times else None,
            p95_ms=times[int(len(times) * 0.95)] if times else None,
            success_rate=rate,
        )


@dataclass(frozen=True, slots=True)
class Router:
    """Every question goes to the local store; LIVE_ONLY can't be served without a live source."""

    local: Source
    record: Record = field(default_factory=Record)

    async def ask(self, policy: SourcePolicy, question: Callable[[Source], Awaitable[T]]) -> tuple[T, Route]:
        """The answer and its route; SOURCE_UNAVAILABLE where the policy leaves no source."""
        if policy is SourcePolicy.LIVE_ONLY:
            raise OceanError(
                "No live source is configured, so LIVE_ONLY can't be served: use AUTO or LOCAL_ONLY.",
                code=ErrorCode.SOURCE_UNAVAILABLE,
                value=str(policy),
            )
        answer, elapsed_ms = await self._timed(question(self.local))
        return answer, Route(self.local, datetime.now(UTC), elapsed_ms)

    async def _timed(self, asked: Awaitable[T]) -> tuple[T, float]:
        started = time.perf_counter()
        try:
            answer = await asked
        except OceanError as error:
            if error.code in FAULTS:
                self.record.failed((time.perf_counter() - started) * 1000, error)
            raise
        elapsed_ms = (time.perf_counter() - started) * 1000
        self.record.succeeded(elapsed_ms)
        return answer, elapsed_ms

    async def health(self) -> list[SourceHealth]:
        """Every source, asked now whether it can be reached."""
        with suppress(OceanError):  # what went wrong is in the record
            await self._timed(self.local.ping())
        return [self.record.health(self.local)]
