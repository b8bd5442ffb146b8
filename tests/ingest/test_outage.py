"""The database stops in the middle of a run: one line, nothing half loaded, and the next run goes on."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import asyncpg
import pytest

from db import server
from db.migrate import upgrade
from ingest.run import ingest

TABLES = "profiles, archived_profiles, platforms, datasets, ingested_files"
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'ingested_files'::regclass"
COUNTS = "SELECT (SELECT count(*) FROM profiles), (SELECT count(*) FROM ingested_files)"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of a cluster that the tests may stop."""
    home = tmp_path_factory.mktemp("outage")
    (home / "postgresql.conf").write_text("fsync = off\nshared_buffers = 32MB\n")
    with server.running(home) as cluster:
        asyncio.run(upgrade(cluster.dsn))
        yield home


def stop(home: Path) -> None:
    assert server.stop(home)


def crash(home: Path) -> None:
    cluster = server.status(home)
    assert cluster is not None
    os.kill(cluster.pid, signal.SIGKILL)


async def counts(dsn: str) -> tuple[int, int]:
    """Profiles, and files with an outcome."""
    connection = await asyncpg.connect(dsn)
    profiles, files = await connection.fetchrow(COUNTS)
    await connection.close()
    return profiles, files


async def run_until(end: Callable[[Path], None], home: Path, dsn: str, tree: Path) -> tuple[int, str]:
    """Ends the database when the profiles are copied and the outcomes not; how the command ended."""
    connection = await asyncpg.connect(dsn)
    await connection.execute(f"TRUNCATE {TABLES} CASCADE")
    holding = connection.transaction()
    await holding.start()
    await connection.execute("LOCK TABLE ingested_files IN SHARE MODE")
    command = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", "from cli import main; main()", "ingest", str(tree)),
        stderr=asyncio.subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "DATABASE_URL": dsn},
    )
    async with asyncio.timeout(60):
        while not await connection.fetchval(WAITING):
            await asyncio.sleep(0.1)
        await asyncio.to_thread(end, home)
        _, errors = await command.communicate()
    connection.terminate()
    return command.returncode or 0, errors.decode()


@pytest.mark.parametrize("end", [stop, crash])
async def test_a_database_that_ends_in_mid_run_is_one_line_and_the_next_run_goes_on(
    end: Callable[[Path], None], home: Path, shared_data: Path, tmp_path: Path
) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(shared_data / "argo/gdac/dac/aoml/13857/profiles", tree)
    dsn = (await asyncio.to_thread(server.start, home)).dsn
    status, errors = await run_until(end, home, dsn, tree)
    lines = [line for line in errors.splitlines() if not line.endswith("profiles/s")]
    assert status == 1
    assert len(lines) == 1, errors
    assert lines[0].startswith("ocean: The database can't be written: ")
    assert lines[0].endswith("; run it again to go on.")
    dsn = (await asyncio.to_thread(server.start, home)).dsn
    assert await counts(dsn) == (0, 0)
    summary = await ingest([tree], dsn, 1)
    assert (summary.loaded, summary.unchanged) == (4, 0)
    assert await counts(dsn) == (3, 4)  # one of them is the R of a D
