"""Where the data of an answer came from."""

from datetime import datetime

import strawberry

from ocean.terms import AttemptOutcome, DataSource, SourceState
from schema.node import plain

strawberry.enum(AttemptOutcome, description="What came of asking a source.")
strawberry.enum(SourceState, description="DOWN: the circuit is open.")


@strawberry.type(description="One source that was asked, and what came of it.")
class SourceAttempt:
    source_name: str = plain("Name of the source.")
    outcome: AttemptOutcome = plain("What came of it.")
    elapsed_ms: float = plain("Milliseconds.")
    message: str | None = plain("What the source said.")


@strawberry.type(description="Where the data of an answer came from and what happened on the way.")
class Provenance:
    data_source: DataSource = plain("Of most rows; each row has its own.")
    source_name: str = plain('For example "ifremer-erddap" or "local".')
    fallback: bool = plain("A live source was tried and could not serve.")
    attempts: list[SourceAttempt] = plain("Every source that was asked, in order.")
    cached: bool = plain("Served from a cache.")
    stale: bool = plain("Served past its time to live while a newer one is fetched.")
    complete: bool = plain("False when a limit, a missing chunk or a failed part left something out.")
    warnings: list[str] = plain("What was left out, thin sampling, a quality caveat: one sentence each.")
    fetched_at: datetime = plain("When the data were read (UTC).")
    elapsed_ms: float = plain("Milliseconds that the source took.")
    citations: list[str] = plain("How to cite the data, with DOI.")


@strawberry.type(description="A change of a source's state.")
class SourceEvent:
    at: datetime = plain("When (UTC).")
    state: SourceState = plain("The state from then on.")
    message: str = plain("What it came from.")


@strawberry.type(description="A data source with its health as the router sees it.")
class SourceStatus:
    name: str = plain("Name of the source.")
    kind: DataSource = plain("A live server, or the local store.")
    state: SourceState = plain("Whether it answers.")
    last_success: datetime | None = plain("When it last answered (UTC).")
    last_failure: datetime | None = plain("When it last failed (UTC).")
    last_error: str | None = plain("What it last failed with.")
    median_ms: float | None = plain("Median time of its last answers, milliseconds.")
    p95_ms: float | None = plain("95th percentile of its last answers, milliseconds.")
    success_rate: float | None = plain("Share of its last questions that it answered, 0 to 1.")
    events: list[SourceEvent] = plain("The last changes of its state, oldest first.")
