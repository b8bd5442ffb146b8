"""Worker processes and the pipes to them: who reads which file, and what if a worker dies of one."""

import multiprocessing
import signal
from collections import deque
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from ingest.outcome import Outcome
from ingest.worker import PATIENCE_SECONDS, Failed, Reading, Written, work
from ocean.errors import ErrorCode, OceanError

# Files on their way to a worker, so that it never waits for the next.
_AHEAD = 16
# After so many workers that died without a file to blame, the fault is not in the files.
_IDLE_DEATHS = 5


class _Worker:
    def __init__(self, dsn: str, patience: float) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(dsn, theirs, patience), daemon=True)
        self.process.start()
        theirs.close()
        self.ahead: deque[str] = deque()
        self.unsafe: list[str] = []
        self.reading: str | None = None
        self.told_to_stop = False

    def send(self, path: str | None) -> None:
        with suppress(OSError):  # it died: `Pool.receive` finds out
            self.pipe.send(path)
        if path is None:
            self.told_to_stop = True
        else:
            self.ahead.append(path)


class Pool:
    """Hands files to workers; not for use from several threads at once."""

    def __init__(self, dsn: str, size: int, patience: float = PATIENCE_SECONDS) -> None:
        self._dsn, self._patience = dsn, patience
        self._workers = [_Worker(dsn, patience) for _ in range(size)]
        self._waiting: deque[str] = deque()
        self._ended = False
        self._suspects: set[str] = set()
        self._idle_deaths = 0
        # Files of which two workers died, or that one gave up, and why.
        self.fatal: list[tuple[str, str]] = []

    @property
    def room(self) -> int:
        """How many more files can be handed out now."""
        return sum(_AHEAD - len(worker.ahead) for worker in self._workers) - len(self._waiting)

    @property
    def is_done(self) -> bool:
        """Every worker has written what it had, and left."""
        return not self._workers

    def hand_out(self, paths: list[str]) -> None:
        """Queues files for whichever worker is free first."""
        self._waiting.extend(paths)
        self._feed()

    def end(self) -> None:
        """No more files will come: the workers leave when they have done theirs."""
        self._ended = True
        self._feed()

    def receive(self, timeout: float) -> list[Outcome]:
        """Waits for news; the outcomes that became safe. OceanError where a worker lost the database."""
        outcomes: list[Outcome] = []
        by_pipe = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(by_pipe), timeout):
            if isinstance(pipe, Connection):
                self._drain(by_pipe[pipe], outcomes)
        self._feed()
        return outcomes

    def close(self) -> None:
        """Ends the workers at once; what they had not committed is rolled back."""
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _feed(self) -> None:
        for worker in sorted(self._workers, key=lambda w: len(w.ahead)):
            while self._waiting and len(worker.ahead) < _AHEAD and not worker.told_to_stop:
                worker.send(self._waiting.popleft())
        if self._ended and not self._waiting:
            for worker in self._workers:
                if not worker.told_to_stop:
                    worker.send(None)

    def _drain(self, worker: _Worker, outcomes: list[Outcome]) -> None:
        try:
            while worker.pipe.poll():
                self._note(worker, worker.pipe.recv(), outcomes)
        except (EOFError, OSError):
            self._bury(worker)

    def _note(self, worker: _Worker, message: object, outcomes: list[Outcome]) -> None:
        match message:
            case Reading(path):
                worker.ahead.remove(path)
                worker.reading = path
                worker.unsafe.append(path)
            case Written(written):
                outcomes += written
                worker.unsafe = worker.unsafe[len(written) :]
                if not worker.unsafe:
                    worker.reading = None
            case Failed(reason):
                raise OceanError(
                    f"The database can't be written: {reason}. What was reported as loaded is safe; "
                    "run it again to go on.",
                    code=ErrorCode.SOURCE_UNAVAILABLE,
                )

    def _bury(self, worker: _Worker) -> None:
        """Another worker takes over what a dead one had not written; the file it died of comes last, once."""
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        left = [path for path in worker.unsafe if path != worker.reading] + list(worker.ahead)
        if worker.process.exitcode == 0 and not left:
            return
        self._waiting.extendleft(reversed(left))
        if worker.reading is None:
            self._count_idle_death(worker)
        elif worker.process.exitcode == -signal.SIGALRM:
            self.fatal.append((worker.reading, f"Reading made no progress for {self._patience:g} s."))
        elif worker.reading in self._suspects:
            reason = f"Reading the file ended its process (status {worker.process.exitcode})."
            self.fatal.append((worker.reading, reason))
        else:
            self._suspects.add(worker.reading)
            self._waiting.append(worker.reading)
        self._workers.append(_Worker(self._dsn, self._patience))

    def _count_idle_death(self, worker: _Worker) -> None:
        self._idle_deaths += 1
        if self._idle_deaths > _IDLE_DEATHS:
            raise OceanError(
                f"Ingest workers end with status {worker.process.exitcode} before they read a file.",
                code=ErrorCode.INTERNAL,
            )
