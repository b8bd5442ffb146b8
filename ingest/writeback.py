"""Live answers into the store, behind the request: the next outage finds what its users ask for."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

import asyncpg
import structlog

from ingest.connection import connected
from ingest.outcome import Outcome, Stamp
from ingest.refresh import refresh_datasets
from ingest.write import Writer
from ocean.errors import OceanError
from sources.feed import Feed, Gathered, Need

log = structlog.get_logger()

WAITING = 32  # answers, each within the limits of a live answer
CLOSING_SECONDS = 2.0
WRITE_SECONDS = 60.0
REFRESH_SECONDS = 60.0  # counting a large dataset anew takes a while
_FAILURES = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, OceanError, TimeoutError)


@dataclass(slots=True)
class WriteBack:
    """One writer a process: what doesn't fit its queue is left out and counted, never waited for."""

    dsn: str
    written: int = 0
    left_out: int = 0
    _queue: asyncio.Queue[tuple[str, Gathered]] = field(default_factory=lambda: asyncio.Queue(WAITING))
    _task: asyncio.Task[None] | None = None
    _refreshed: float = 0.0

    def start(self) -> None:
        """Begins to write; `close` ends it."""
        self._task = asyncio.create_task(self._run(), name="write-back")

    async def close(self) -> None:
        """Writes what waits, for a moment at most."""
        if self._task is None:
            return
        try:
            async with asyncio.timeout(CLOSING_SECONDS):
                await self._queue.join()
        except TimeoutError:
            self.left_out += self._queue.qsize()
        self._task.cancel()
        await asyncio.wait([self._task])

    def offer(self, source: str, gathered: Gathered) -> None:
        """Takes an answer if there is room."""
        if not gathered.records:
            return
        try:
            self._queue.put_nowait((source, gathered))
        except asyncio.QueueFull:
            self.left_out += 1

    async def joined(self) -> None:
        """Returns when everything offered so far was written or given up."""
        await self._queue.join()

    async def _run(self) -> None:
        while True:
            source, gathered = await self._queue.get()
            try:
                async with asyncio.timeout(WRITE_SECONDS):
                    await self._write(source, gathered)
                self.written += 1
            except _FAILURES as error:
                self.left_out += 1
                log.warning("write_back_failed", source=source, error=str(error))
            finally:
                self._queue.task_done()

    async def _write(self, source: str, gathered: Gathered) -> None:
        async with connected(self.dsn) as connection:
            await write(connection, source, gathered)
            if time.monotonic() - self._refreshed > REFRESH_SECONDS and self._queue.empty():
                await refresh_datasets(connection)
                self._refreshed = time.monotonic()


async def write(
    connection: asyncpg.Connection, source: str, gathered: Gathered, mark: Stamp | None = None
) -> Outcome:
    """All of an answer or nothing, and with it the mark that says so; what was written, in figures."""
    # One name a source: a version fetched later replaces an earlier one of the same mode.
    outcome = Outcome(Stamp(f"live:{source}", 0, datetime.now(UTC)))
    writer = Writer(connection)
    await writer.prepare()
    for record in gathered.records:
        # Packing is work of milliseconds a record, and the loop serves requests meanwhile.
        await asyncio.to_thread(writer.add, record, outcome)
    await writer.finish(outcome)
    if mark is not None:
        await writer.finish(Outcome(mark))
    await writer.flush()
    return outcome


@dataclass(frozen=True, slots=True)
class Remembered:
    """A feed whose whole answers are offered to the store; parts of profiles would displace whole ones."""

    feed: Feed
    store: WriteBack

    @property
    def name(self) -> str:
        return self.feed.name

    def refusal(self, need: Need) -> str | None:
        return self.feed.refusal(need)

    async def gather(self, need: Need) -> Gathered:
        gathered = await self.feed.gather(need)
        if need.whole:
            self.store.offer(self.name, gathered)
        return gathered

    async def probe(self) -> None:
        await self.feed.probe()
