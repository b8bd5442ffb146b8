"""The way to an answer: who was asked, who answered, and how that is told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ocean.errors import ErrorCode, OceanError
from ocean.filter import camel
from ocean.rows import Attempt, DatasetRow, Provenance
from ocean.terms import AttemptOutcome
from sources.base import Origin, Source


@dataclass(frozen=True, slots=True)
class Route:
    """Which source answered, and how long it took (ms).

    before: the attempts at other sources. fallback: some live source was tried before and could not serve.
    """

    source: Source
    fetched_at: datetime
    elapsed_ms: float
    outcome: AttemptOutcome = AttemptOutcome.OK
    before: tuple[Attempt, ...] = ()
    fallback: bool = False
    origin: Origin | None = None

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """All, the one that served last."""
        return (*self.before, Attempt(self.source.name, self.outcome, self.elapsed_ms))

    def provenance(
        self, datasets: Iterable[DatasetRow], warnings: Iterable[str] = (), *, complete: bool = True
    ) -> Provenance:
        """With the citation of every dataset in the answer; generated data are named as such."""
        used = sorted(datasets, key=lambda dataset: dataset.id)
        synthetic = [dataset.id for dataset in used if dataset.synthetic]
        told = list(warnings)
        if synthetic:
            told.append(f"Synthetic demonstration data, not observations: {', '.join(synthetic)}.")
        origin = self.origin or Origin(self.fetched_at)
        return Provenance(
            data_source=self.source.kind,
            source_name=self.source.name,
            fetched_at=origin.fetched_at,
            elapsed_ms=self.elapsed_ms,
            fallback=self.fallback,
            attempts=self.attempts,
            cached=origin.cached,
            stale=origin.stale,
            complete=complete and not origin.missing,
            warnings=(*origin.missing, *origin.notes, *told),
            citations=tuple(dict.fromkeys(cited(dataset) for dataset in used)),
        )


def joined_routes(routes: Sequence[Route]) -> Route:
    """One of several that an answer took: the first, with what was met on any of them."""
    origins = [route.origin for route in routes if route.origin]
    origin = (
        Origin(
            fetched_at=min(one.fetched_at for one in origins),
            cached=any(one.cached for one in origins),
            stale=any(one.stale for one in origins),
            missing=tuple(dict.fromkeys(gap for one in origins for gap in one.missing)),
            notes=tuple(dict.fromkeys(note for one in origins for note in one.notes)),
        )
        if origins
        else None
    )
    return replace(
        routes[0],
        before=tuple(dict.fromkeys(attempt for route in routes for attempt in route.before)),
        fallback=any(route.fallback for route in routes),
        origin=origin,
    )


def cited(dataset: DatasetRow) -> str:
    """The citation with its DOI."""
    if dataset.doi and dataset.doi not in dataset.citation:
        return f"{dataset.citation} doi:{dataset.doi}"
    return dataset.citation


class Unserved(OceanError):
    """No source that may be asked could serve; the attempts go into the extensions."""

    def __init__(self, message: str, attempts: Sequence[Attempt], *, value: object = None) -> None:
        super().__init__(message, code=ErrorCode.SOURCE_UNAVAILABLE, value=value)
        self.attempts = tuple(attempts)

    @property
    def extensions(self) -> dict[str, object]:
        return {**super().extensions, "attempts": [_shown(attempt) for attempt in self.attempts]}


def _shown(attempt: Attempt) -> dict[str, object]:
    """As the API spells it."""
    parts = {name: getattr(attempt, name) for name in ("source_name", "outcome", "elapsed_ms", "message")}
    return {camel(name): value for name, value in parts.items() if value is not None}
