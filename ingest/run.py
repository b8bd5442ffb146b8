"""Files and folders into the database: the run from its paths to its summary."""

import asyncio
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import asyncpg

from db.engine import reaching
from ingest import tree
from ingest.catalogue import add_files
from ingest.connection import connected
from ingest.outcome import Outcome, Stamp, Summary, stored_name
from ingest.pool import Pool
from ingest.refresh import refresh_datasets
from ingest.worker import PATIENCE_SECONDS

Progress = Callable[[Summary], None]

_WAIT_SECONDS = 0.2
_REFUSED = "SELECT path, reason FROM ingested_files WHERE status = 'refused' ORDER BY path"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


async def ingest(
    paths: Iterable[Path],
    dsn: str,
    workers: int,
    progress: Progress | None = None,
    patience: float = PATIENCE_SECONDS,
) -> Summary:
    """Every regular file below `paths` loaded or refused; files that did not change are skipped.

    progress: called with the figures so far, a few times a second. patience: seconds without progress after
    which a file is given up and refused. OceanError where a path is not there, or the database can't be
    reached; what was loaded until then stays. Cancelling it ends the workers; the next run goes on where
    this one stopped.
    """
    roots = await asyncio.to_thread(tree.roots, list(paths))
    async with reaching(), connected(dsn) as connection:
        return await _Run(connection, progress).run(roots, lambda: Pool(dsn, max(1, workers), patience))


async def refused(dsn: str) -> list[tuple[str, str]]:
    """Path and reason of every file that was refused, by path."""
    async with reaching(), connected(dsn) as connection:
        return [(row["path"], row["reason"]) for row in await connection.fetch(_REFUSED)]


class _Run:
    def __init__(self, connection: asyncpg.Connection, progress: Progress | None) -> None:
        self._connection = connection
        self._progress = progress
        self._summary = Summary()
        self._started = time.monotonic()

    async def run(self, roots: list[Path], start: Callable[[], Pool]) -> Summary:
        pool: Pool | None = None
        try:
            async for wanted, unchanged in tree.changed(self._connection, tree.files(roots)):
                self._summary.files += len(wanted) + unchanged
                self._summary.unchanged += unchanged
                if wanted and pool is None:
                    pool = start()
                if pool is not None:
                    await self._hand_out(pool, wanted)
                self._show()
            if pool is not None:
                pool.end()
                while not pool.is_done:
                    await self._receive(pool)
        finally:
            if pool is not None:
                pool.close()
        await refresh_datasets(self._connection)
        self._show()
        return self._summary

    async def _hand_out(self, pool: Pool, wanted: list[str]) -> None:
        while wanted:
            room = max(pool.room, 0)
            pool.hand_out(wanted[:room])
            wanted = wanted[room:]
            if wanted:
                await self._receive(pool)

    async def _receive(self, pool: Pool) -> None:
        receiving = asyncio.create_task(asyncio.to_thread(pool.receive, _WAIT_SECONDS))
        try:
            outcomes = await asyncio.shield(receiving)
        except asyncio.CancelledError:
            # The pool may be closed only when no thread is in it.
            await asyncio.wait([receiving])
            raise
        while pool.fatal:
            outcomes.append(await self._refuse(*pool.fatal.pop()))
        for outcome in outcomes:
            self._summary.add(outcome)
        self._show()

    async def _refuse(self, path: str, reason: str) -> Outcome:
        # Not stamped as it is, so that the next run tries it again.
        outcome = Outcome(Stamp(stored_name(Path(path)), 0, _NEVER), reason=reason)
        await add_files(self._connection, [outcome])
        return outcome

    def _show(self) -> None:
        self._summary.seconds = time.monotonic() - self._started
        if self._progress:
            self._progress(self._summary)
