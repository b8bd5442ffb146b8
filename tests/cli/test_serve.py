"""`ocean serve` from its start to its end: it is ready when it says so, and leaves nothing running."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from db import server
from db.migrate import ROOT

OCEAN = [sys.executable, "-c", "import sys, cli; sys.argv[0] = 'ocean'; cli.main()"]
START_SECONDS = 120


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ocean-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        (home / "postgresql.conf").write_text("fsync = off\nshared_buffers = 32MB\n")
        yield home
        server.stop(home)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(home: Path, port: int, **environment: str) -> Iterator[subprocess.Popen[str]]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("OCEAN_") and k != "DATABASE_URL"}
    process = subprocess.Popen(
        [*OCEAN, "serve", "--no-starter"],
        env=kept | {"OCEAN_HOME": str(home), "OCEAN_PORT": str(port), "PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=30)


def wait_until_ready(port: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx2.get(f"http://127.0.0.1:{port}/ready", timeout=5).status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.1)
    raise AssertionError(f"not ready: {process.stdout.read() if process.stdout else ''}")


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_and_stops_its_database_at_the_end(
    home: Path, workers: str, ending: signal.Signals
) -> None:
    port = free_port()
    with serving(home, port, OCEAN_WORKERS=workers) as process:
        wait_until_ready(port, process)
        assert server.status(home) is not None
        query = {"query": "{ regions(first: 1) { name } }"}
        answer = httpx2.post(f"http://127.0.0.1:{port}/graphql", json=query, timeout=10)
        assert answer.json() == {"data": {"regions": [{"name": "Global Ocean"}]}}
        process.send_signal(ending)
        process.wait(timeout=30)
    assert server.status(home) is None
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_workers_end_with_a_parent_that_was_killed(home: Path) -> None:
    port = free_port()
    with serving(home, port, OCEAN_WORKERS="2") as process:
        wait_until_ready(port, process)
        process.kill()
        process.wait(timeout=30)
        until = time.monotonic() + 15
        while listens(port) and time.monotonic() < until:
            time.sleep(0.2)
        assert not listens(port)
    server.stop(home)


def test_a_taken_port_is_told_before_anything_is_started(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(home, port) as process:
            said, _ = process.communicate(timeout=60)
    assert said.startswith(
        f"ocean: 127.0.0.1:{port} can't be listened on (Address already in use): set OCEAN_PORT"
    )
    assert said.count("\n") == 1
    assert process.returncode == 1
    assert server.status(home) is None
