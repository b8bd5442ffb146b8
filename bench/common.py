"""What the benches share: options, a private database, and server processes with their CPU and memory."""

import argparse
import asyncio
import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import orjson

from db import server
from db.cluster import Running
from db.engine import connected

ROOT = Path(__file__).parent.parent
START_SECONDS = 300
# The CPU of a turn is that of the side alone: nothing wakes up in the database by itself.
CONFIGURATION = "autovacuum = off\nfsync = off\nsynchronous_commit = off\nmax_wal_size = '8GB'\n"
_TICK = os.sysconf("SC_CLK_TCK")


def arguments(text: str | None, *, rounds: int = 5, seconds: float = 1.0) -> argparse.ArgumentParser:
    """The options that all benches have."""
    parser = argparse.ArgumentParser(description=text, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkout", type=Path, default=ROOT, help="whose server is measured")
    parser.add_argument("--quick", action="store_true", help="small sizes and few rounds")
    parser.add_argument("--rounds", type=int, default=rounds, help="turns of each side")
    parser.add_argument("--seconds", type=float, default=seconds, help="about how long a turn takes")
    return parser


@contextmanager
def cluster() -> Iterator[Running]:
    """A private cluster in a temporary OCEAN_HOME, gone afterwards whatever happens."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    with tempfile.TemporaryDirectory(prefix="ocean-bench-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        (home / "postgresql.conf").write_text(CONFIGURATION)
        with server.running(home) as found:
            yield found


async def make_database(found: Running, name: str, checkout: Path) -> str:
    """A database with the tables and regions of the checkout, a copy of one that is made once."""
    async with connected(found.dsn) as connection:
        if not await connection.fetchval("SELECT count(*) FROM pg_database WHERE datname = 'empty'"):
            await connection.execute("CREATE DATABASE empty")
            await asyncio.to_thread(_migrate, server.with_database(found.dsn, "empty"), checkout)
        await connection.execute(f'CREATE DATABASE "{name}" TEMPLATE empty')
    return server.with_database(found.dsn, name)


def _migrate(dsn: str, checkout: Path) -> None:
    run_python(checkout, "from cli import main; main()", "db", "migrate", DATABASE_URL=dsn)
    run_python(checkout, _REGIONS, dsn)


_REGIONS = (
    "import asyncio, sys; from db.engine import connected; from db.regions import sync_regions\n"
    "async def go():\n async with connected(sys.argv[1]) as c: await sync_regions(c)\n"
    "asyncio.run(go())"
)


async def settle(connection: asyncpg.Connection) -> None:
    """Statistics, visibility and a checkpoint now, so that no turn pays for them."""
    await connection.execute("VACUUM ANALYZE")
    await connection.execute("CHECKPOINT")


def python_of(checkout: Path) -> str:
    """The interpreter of a checkout's own environment, else this one."""
    own = checkout / ".venv/bin/python"
    return str(own) if own.exists() else sys.executable


def run_python(checkout: Path, code: str, *values: str, **environment: str) -> None:
    """Runs code of a checkout to its end; what it prints is shown only where it fails."""
    command = [python_of(checkout), "-c", code, *values]
    settings = os.environ | {"PYTHONPATH": str(checkout)} | environment
    done = subprocess.run(command, cwd=checkout, env=settings, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[2:])} failed: {done.stderr[-2000:]}")


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """A server process on loopback."""

    process: subprocess.Popen[bytes]
    port: int
    path: str = "/graphql"

    def cpu(self) -> float:
        """Seconds of CPU so far, of its children too."""
        return cpu_seconds(self.process.pid)

    def memory(self, key: str = "VmRSS") -> float:
        """MB, of its children too: VmRSS for now, VmHWM for the most there was."""
        return sum(_status(pid, key) for pid in tree(self.process.pid)) / 1024

    def ask(self, body: bytes, connection: http.client.HTTPConnection, path: str | None = None) -> bytes:
        """The body of the answer; RuntimeError unless it is a 200."""
        connection.request("POST", path or self.path, body, {"content-type": "application/json"})
        response = connection.getresponse()
        answer = response.read()
        if response.status != 200:
            raise RuntimeError(f"{response.status}: {answer[:500]!r}")
        return answer

    @contextmanager
    def connected(self) -> Iterator[http.client.HTTPConnection]:
        """A connection for many requests without a pause: servers cut idle ones."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            yield connection
        finally:
            connection.close()


@contextmanager
def ours(checkout: Path, dsn: str, workers: int = 1, **environment: str) -> Iterator[Server]:
    """`ocean serve` of a checkout over a database."""
    settings = {"DATABASE_URL": dsn, "OCEAN_LOG_LEVEL": "error", "OCEAN_WORKERS": str(workers)}
    settings |= {"OCEAN_LIVE": "false"}  # the store is measured
    # Slow is a figure here, not a failure.
    settings |= {"PYTHONPATH": str(checkout), "OCEAN_REQUEST_TIMEOUT": "300", "OCEAN_SQL_TIMEOUT": "120"}
    code = "from cli import main; main()"
    command = [python_of(checkout), "-c", code, "serve"]
    port = free_port()
    with serving(command, port, checkout, settings | {"OCEAN_PORT": str(port)} | environment) as found:
        yield found


@contextmanager
def serving(
    command: Sequence[str], port: int, folder: Path, environment: Mapping[str, str], path: str = "/graphql"
) -> Iterator[Server]:
    """A server for as long as it is used: ready when its port takes connections, ended for certain."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | environment,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
        )
        try:
            _await_port(process, port)
            yield Server(process, port, path)
        except Exception:
            log.seek(0)
            print(log.read()[-3000:].decode(errors="replace"), file=sys.stderr)
            raise
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _await_port(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError("The server did not start.")


def tree(pid: int) -> list[int]:
    """A process and all that descend from it."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        fields = _stat(int(path.parent.name))
        if fields:
            children.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def cpu_seconds(pid: int) -> float:
    """User and system time of a process, its children and those that have ended."""
    ticks = sum(sum(map(int, fields[11:15])) for fields in map(_stat, tree(pid)) if fields)
    return ticks / _TICK


def _stat(pid: int) -> list[str]:
    """The fields after the name, from the state on; nothing where the process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _status(pid: int, key: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{key}:")), 0)


def document(query: str, **variables: object) -> bytes:
    """The body of a GraphQL request."""
    return orjson.dumps({"query": query, "variables": variables})


def run(main: Any) -> None:
    """Runs a bench's coroutine."""
    asyncio.run(main)
