"""The private cluster: started twice it is one, killed it comes back, stopped by whoever started it."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from db import cluster as clusters
from db import server
from db.cluster import Running
from db.migrate import ROOT
from db.postgres import account, find
from ocean.errors import OceanError
from ocean.settings import Settings

FAST = "fsync = off\nshared_buffers = 32MB\n"
START = (
    "import sys; from pathlib import Path; from db import server; print(server.start(Path(sys.argv[1])).pid)"
)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can enter, which pytest's own are not."""
    with tempfile.TemporaryDirectory(prefix="ocean-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def home(open_folder: Path) -> Iterator[Path]:
    """An OCEAN_HOME whose path is too long for a socket."""
    home = open_folder / ("a-long-name-" + "x" * 90)
    home.mkdir()
    (home / "postgresql.conf").write_text(FAST)
    yield home
    server.stop(home)


async def ask(dsn: str, query: str = "SELECT current_setting('cluster_name')") -> object:
    connection = await asyncpg.connect(dsn, timeout=5)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()


async def test_a_second_start_attaches_at_once_and_stop_ends_it(home: Path) -> None:
    assert server.status(home) is None
    first = server.start(home)
    before = time.perf_counter()
    assert server.start(home) == first
    assert time.perf_counter() - before < 0.05
    assert await ask(first.dsn) == await ask(first.tcp_dsn)
    assert server.stop(home)
    assert server.status(home) is None
    assert not server.stop(home)


async def test_rows_survive_the_kill_of_every_process(home: Path) -> None:
    first = server.start(home)
    await ask(first.dsn, "CREATE TABLE kept AS SELECT 42 AS answer")
    os.kill(first.pid, signal.SIGKILL)
    while Path(f"/proc/{first.pid}/cmdline").exists() and Path(f"/proc/{first.pid}/cmdline").read_bytes():
        time.sleep(0.01)
    assert server.status(home) is None
    second = server.start(home)
    assert second.pid != first.pid
    assert await ask(second.dsn, "SELECT answer FROM kept") == 42


def test_a_stale_pid_file_with_the_number_of_another_process_is_no_cluster(home: Path) -> None:
    folder = server.start(home).folder
    server.stop(home)
    (folder / "data" / "postmaster.pid").write_text(
        f"{os.getpid()}\n{folder}/data\n1\n5432\n/tmp\n\n\nready\n"
    )
    assert server.status(home) is None
    assert server.start(home).pid != os.getpid()


def test_two_starters_at_once_get_one_cluster(home: Path) -> None:
    starters = [
        subprocess.Popen(
            [sys.executable, "-c", START, str(home)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    pids = {starter.communicate(timeout=60)[0].strip() for starter in starters}
    found = server.status(home)
    assert found is not None
    assert pids == {str(found.pid).encode()}


def test_the_last_command_out_stops_it(home: Path) -> None:
    with server.running(home) as outer:
        with server.running(home) as inner:
            assert inner == outer
        assert server.status(home) == outer
    assert server.status(home) is None


def test_a_kept_cluster_outlives_the_commands_that_use_it(home: Path) -> None:
    kept = server.start(home, keep=True)
    with server.running(home):
        pass
    assert server.status(home) == kept


def test_a_command_that_fails_still_stops_what_it_started(home: Path) -> None:
    with pytest.raises(ZeroDivisionError), server.running(home):
        _ = 1 / 0
    assert server.status(home) is None


async def test_tcp_asks_a_password_and_only_loopback_is_open(cluster: Running) -> None:
    with pytest.raises(asyncpg.InvalidPasswordError):
        await ask(f"postgresql://ocean:guess@127.0.0.1:{cluster.port}/ocean")
    assert await ask(cluster.dsn, "SHOW listen_addresses") == "127.0.0.1"
    assert (cluster.folder / "password").stat().st_mode & 0o077 == 0
    assert cluster.sockets.stat().st_mode & 0o077 == 0
    assert account(cluster.folder).uid != 0
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", cluster.port))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the cluster as another user")
def test_a_home_closed_to_the_database_user_has_its_cluster_elsewhere(
    open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "FALLBACK", open_folder / "var")
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    with server.running(closed / "home") as running:
        assert running.folder.parent == open_folder / "var"
        assert (closed / "home" / "pg.folder").read_text().strip() == str(running.folder)
    assert server.status(closed / "home") is None


def test_database_url_is_used_as_it_is_and_nothing_is_started(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", database_url="postgres://someone@example.invalid/ocean")
    with server.dsn_of(settings) as dsn:
        assert dsn == "postgresql://someone@example.invalid/ocean"
    assert not (tmp_path / "home").exists()


def test_a_missing_postgresql_is_told_with_its_remedy() -> None:
    with pytest.raises(OceanError, match=r"apt-get install postgresql-99-postgis-3"):
        find(99)
