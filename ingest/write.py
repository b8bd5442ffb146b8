"""Rows into PostGIS: COPY in transactions, one writer at a time, the better version of a profile stays.

A batch of files is one transaction with what became of them, so a file is reported only when its rows are
safe. Readers and packing run in parallel; the merge takes a lock, so that two workers with two versions of
one profile, or one platform, can neither double it nor wait for each other in a circle.
"""

import pickle
from collections.abc import Iterable, Iterator
from itertools import chain
from tempfile import TemporaryFile

import asyncpg

from db.partitions import ensure_years
from ingest.catalogue import add_files
from ingest.merge import Rows, merge
from ingest.outcome import Outcome
from ocean.records import Record

BATCH_BYTES = 8_000_000
BATCH_FILES = 250
# Above this the rows of a file wait on disk until the whole of it was read.
FILE_BYTES = 16_000_000

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('ocean ingest'))"


class Spill:
    """Chunks of a file too large for memory, in a temporary file until the whole of it was read."""

    def __init__(self) -> None:
        self._file = TemporaryFile(prefix="ocean-ingest-")  # noqa: SIM115  # lives as long as the file is read
        self._chunks = 0

    def append(self, rows: Rows) -> None:
        """One more chunk."""
        pickle.dump(rows, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._chunks += 1

    def take(self) -> Iterator[Rows]:
        """The chunks in order, once; the temporary file is gone after them."""
        self._file.seek(0)
        for _ in range(self._chunks):
            yield pickle.load(self._file)  # noqa: S301  # nameless file of this process
        self.close()

    def close(self) -> None:
        """Drops what was spilled."""
        self._chunks = 0
        self._file.close()


class Writer:
    """Writes records over one connection, file after file; `prepare` it first."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self._batch, self._outcomes = Rows(), list[Outcome]()
        self._rows = Rows()
        self._spill: Spill | None = None
        self._years: set[int] = set()

    async def prepare(self) -> None:
        """Teaches the connection that geometries travel as EWKB."""
        schema = await self._connection.fetchval(
            "SELECT n.nspname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
            " WHERE t.typname = 'geometry'"
        )
        await self._connection.set_type_codec(
            "geometry", schema=schema, encoder=bytes, decoder=bytes, format="binary"
        )

    def add(self, record: Record, outcome: Outcome) -> None:
        """One more record of the file that is being read."""
        self._rows.add(record, outcome)
        if self._rows.size > FILE_BYTES:
            self._spill = self._spill or Spill()
            self._spill.append(self._rows)
            self._years |= self._rows.years()
            self._rows = Rows()

    async def finish(self, outcome: Outcome) -> list[Outcome]:
        """The file is complete, or refused by `outcome.reason`; the outcomes that are safe by now."""
        rows, spill, years = self._rows, self._spill, self._years
        self._rows, self._spill, self._years = Rows(), None, set()
        if spill and outcome.reason is not None:
            spill.close()
        elif spill:
            safe = await self.flush()
            await self._commit(chain(spill.take(), (rows,)), years | rows.years(), [outcome])
            return [*safe, outcome]
        if outcome.reason is None:
            self._batch.extend(rows)
        self._outcomes.append(outcome)
        if self._batch.size > BATCH_BYTES or len(self._outcomes) >= BATCH_FILES:
            return await self.flush()
        return []

    async def flush(self) -> list[Outcome]:
        """Writes the batch; its outcomes are safe when this returns."""
        batch, outcomes = self._batch, self._outcomes
        self._batch, self._outcomes = Rows(), []
        if outcomes:
            await self._commit((batch,), batch.years(), outcomes)
        return outcomes

    async def _commit(self, chunks: Iterable[Rows], years: set[int], outcomes: list[Outcome]) -> None:
        # A partition is made in a transaction of its own, before the one that needs it.
        await ensure_years(self._connection, years)
        async with self._connection.transaction():
            await self._connection.execute(_LOCK)
            written: set[int] = set()
            for chunk in chunks:
                await merge(self._connection, chunk, written)
            await add_files(self._connection, outcomes)
