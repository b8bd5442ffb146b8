"""A worker process: reads the files it is handed over a pipe, writes them over a connection of its own."""

import asyncio
import os
import signal
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import asyncpg

from ingest import detect
from ingest.connection import connect
from ingest.outcome import Outcome, Stamp, stored_name
from ingest.signature import check_regular
from ingest.write import Writer
from ocean.errors import OceanError, UnreadableFile

# How long a worker waits for another file before it writes what it has.
_IDLE_SECONDS = 0.05
# How long a file may be read without a record coming of it: damage can hold the NetCDF library forever.
PATIENCE_SECONDS = 120.0
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reading:
    """Sent before a file is read."""

    path: str


@dataclass(frozen=True, slots=True)
class Written:
    """Sent when the outcomes of these files are safe in the database."""

    outcomes: list[Outcome]


@dataclass(frozen=True, slots=True)
class Failed:
    """Sent last, when the worker can't go on: the database is gone."""

    message: str


def work(dsn: str, pipe: Connection, patience: float) -> None:
    """The life of a worker: paths come in until None does; Reading and Written go out.

    It ends by SIGALRM where a file has given nothing for `patience` seconds, whatever code it is in.
    """
    # Ctrl-C reaches the whole group: the parent decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        asyncio.run(_work(dsn, pipe, patience))
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        _send(pipe, Failed(_cause(error)))
    except OceanError as error:
        _send(pipe, Failed(error.message))


def _cause(error: BaseException) -> str:
    """What went wrong first: leaving a transaction of a lost connection fails in its own way."""
    while error.__context__ is not None:
        error = error.__context__
    return (str(error) or type(error).__name__).splitlines()[0].rstrip(".")


def _send(pipe: Connection, message: object) -> None:
    try:
        pipe.send(message)
    except OSError:  # the parent is gone, and nobody is left to tell
        os._exit(1)


async def _work(dsn: str, pipe: Connection, patience: float) -> None:
    connection = await connect(dsn)
    writer = Writer(connection)
    await writer.prepare()
    while (path := await _next(pipe, writer)) is not None:
        _send(pipe, Reading(path))
        outcome = read_file(writer, Path(path), patience)
        _report(pipe, await writer.finish(outcome))
    _report(pipe, await writer.flush())
    await connection.close()


async def _next(pipe: Connection, writer: Writer) -> str | None:
    if not pipe.poll(_IDLE_SECONDS):
        _report(pipe, await writer.flush())
    try:
        path: str | None = pipe.recv()
    except EOFError:
        return None
    return path


def _report(pipe: Connection, outcomes: list[Outcome]) -> None:
    if outcomes:
        _send(pipe, Written(outcomes))


def read_file(writer: Writer, path: Path, patience: float = 0.0) -> Outcome:
    """Hands the records of a file to the writer; what became of it, loaded as soon as it is written.

    patience: seconds without a record after which SIGALRM ends this process; 0 for no end.
    """
    # Of what fails by no fault of the file, which the next run therefore tries again.
    unstamped = Outcome(Stamp(stored_name(path), 0, _NEVER))
    outcome = Outcome(unstamped.stamp)
    signal.setitimer(signal.ITIMER_REAL, patience)
    try:
        check_regular(path)
        outcome.stamp = Stamp.of(path)
        for record in detect.read(path):
            writer.add(record, outcome)
            signal.setitimer(signal.ITIMER_REAL, patience)
    except UnreadableFile as error:
        return _refused(outcome, error.message)
    except OSError as error:
        return _refused(unstamped, f"It can't be read: {error.strerror or error}.")
    except MemoryError:
        return _refused(unstamped, "Reading the file needs more memory than there is.")
    except Exception as error:  # noqa: BLE001  # one file must not end the run of all others
        return _refused(outcome, f"The reader failed on the file: {type(error).__name__}: {error}.")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return outcome


def _refused(outcome: Outcome, reason: str) -> Outcome:
    return Outcome(outcome.stamp, reason=" ".join(reason.replace("\0", " ").split())[:500])
