"""A live source kept in step: periods of it, the newest first, each written whole with a mark that it was."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import asyncpg

from db.engine import reaching
from ingest.connection import connected
from ingest.mirror.progress import Mirrored, Report
from ingest.outcome import Stamp
from ingest.refresh import refresh_datasets
from ingest.writeback import write
from ocean.errors import OceanError
from ocean.filter import OceanFilter, TimeRange, filter_to_json
from ocean.records import identity
from ocean.terms import AttemptOutcome
from sources.erddap.spans import Span
from sources.erddap.tabledap import TableFeed
from sources.feed import Fault, Feed, Gathered, Need, TooMuch

# Profiles of a period arrive, and are corrected, for so long after its end.
SETTLED = timedelta(days=30)
# Until then it is asked for again, but not more often than this.
AGAIN = timedelta(days=1)
SHORTEST = timedelta(hours=1)
_MARKED = """
    SELECT path, modified_at FROM ingested_files WHERE path = ANY($1::text[]) AND status = 'loaded'"""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What is asked of a source at once: the filter within a period."""

    source: str
    wanted: OceanFilter
    period: Span

    @property
    def need(self) -> Need:
        return Need(self.wanted.with_parts(time=TimeRange(self.period.start, self.period.end)))

    @property
    def mark(self) -> str:
        """The name under which the database knows that this chunk is there."""
        rest = json.dumps(filter_to_json(self.wanted.with_parts(time=TimeRange())), sort_keys=True)
        return f"mirror:{self.source}:{identity(rest) & 0xFFFFFFFFFFFFFFFF:016x}:{self.period}"

    def is_current(self, fetched_at: datetime | None, now: datetime) -> bool:
        """Whether what was fetched then needs no look again: the period had settled, or it was just now."""
        return fetched_at is not None and (
            fetched_at >= self.period.end + SETTLED or now - fetched_at < AGAIN
        )

    def halves(self) -> tuple["Chunk", ...]:
        """The later half, then the earlier; none where the period is short already."""
        if self.period.end - self.period.start < 2 * SHORTEST:
            return ()
        return tuple(replace(self, period=half) for half in reversed(self.period.halves()))


def months(time: TimeRange, now: datetime) -> Iterator[Span]:
    """The months of a period, the newest first; whole ones but at its own ends, so that the next run finds
    the same. OceanError where it has no start."""
    if time.start is None:
        raise OceanError("Name a period: a live source is mirrored from --since on.")
    start, end = time.start, time.end or now
    first = (end - timedelta(microseconds=1)).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    while end > start:
        after = (first + timedelta(days=32)).replace(day=1)
        yield Span(max(first, start), min(after, time.end or after))
        end, first = first, (first - timedelta(days=1)).replace(day=1)


async def mirror(
    feed: Feed,
    wanted: OceanFilter,
    periods: Iterable[Span],
    dsn: str,
    report: Report,
    now: datetime | None = None,
) -> Mirrored:
    """The periods that are not there, or were fetched before they had settled, asked for and written.

    A period that is more than the source takes at once is halved. OceanError where the source fails, or
    leaves out a part; what was written until then stays, and the next run goes on there.
    """
    now = now or datetime.now(UTC)
    chunks = [Chunk(feed.name, wanted, period) for period in periods]
    async with reaching(), connected(dsn) as connection:
        marked = await _marked(connection, chunks)
        pending = [one for one in chunks if not one.is_current(marked.get(one.mark), now)]
        found = Mirrored(chosen=len(chunks), unchanged=len(chunks) - len(pending))
        report(found)
        try:
            for chunk in pending:
                await _bring(connection, feed, chunk, now, found)
                found.loaded += 1
                report(found)
        finally:
            await refresh_datasets(connection)
    return found


async def _marked(connection: asyncpg.Connection, chunks: list[Chunk]) -> dict[str, datetime]:
    """When each chunk was fetched, by its mark."""
    rows = await connection.fetch(_MARKED, [chunk.mark for chunk in chunks])
    return {row["path"]: row["modified_at"] for row in rows}


async def _bring(
    connection: asyncpg.Connection, feed: Feed, chunk: Chunk, now: datetime, found: Mirrored
) -> None:
    marked = await _marked(connection, [chunk])
    if chunk.is_current(marked.get(chunk.mark), now):
        return
    gathered = await _gathered(feed, chunk)
    if gathered is not None:
        found.add(await write(connection, feed.name, gathered, Stamp(chunk.mark, 0, now)))
        return
    for half in chunk.halves():
        await _bring(connection, feed, half, now, found)
    await write(connection, feed.name, Gathered((), now), Stamp(chunk.mark, 0, now))


async def _gathered(feed: Feed, chunk: Chunk) -> Gathered | None:
    """All of a chunk; None where it is more than the source takes at once, and can be halved."""
    # Fewer moments make no field of a grid smaller.
    divisible = isinstance(feed, TableFeed) and bool(chunk.halves())
    if divisible and isinstance(feed.refusal(chunk.need), TooMuch):
        return None
    try:
        gathered = await feed.gather(chunk.need)
    except Fault as fault:
        if fault.outcome is AttemptOutcome.TOO_LARGE and divisible:
            return None
        raise
    if gathered.missing and divisible:
        return None  # a smaller chunk is had, or tells what is wrong by a Fault
    if gathered.missing:
        raise OceanError(f"{chunk.period} was not taken: {gathered.missing[0]}")
    return gathered
