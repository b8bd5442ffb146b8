"""Whole runs: interrupted, killed, repeated; whatever happens, the database ends the same."""

import asyncio
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import asyncpg
import pytest

from db.migrate import ROOT
from ingest.outcome import Summary
from ingest.run import ingest, refused
from ocean.errors import OceanError
from tests.ingest.digest import digest

RUN = """
import asyncio, sys
from pathlib import Path
from ingest.run import ingest

if __name__ == "__main__":
    def show(summary):
        print(summary.loaded, flush=True)

    asyncio.run(ingest([Path(sys.argv[1])], sys.argv[2], 2, show))
"""


@pytest.fixture(scope="module")
def floats(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree of 97 single-cycle and multi-profile files, of real floats."""
    folder = tmp_path_factory.mktemp("floats")
    for name in ("coriolis", "bodc", "csio", "kma", "aoml/5906072"):
        shutil.copytree(shared_data / "argo/gdac/dac" / name, folder / name)
    for path in folder.rglob("*"):
        path.chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def whole(database: str, floats: Path) -> tuple[Summary, dict[str, str]]:
    """A run that nothing disturbed, in the module's database, and the digest of what it left."""
    return asyncio.run(ingest([floats], database, 2)), asyncio.run(digest(database))


async def count(dsn: str, query: str) -> int:
    connection = await asyncpg.connect(dsn)
    try:
        found: int = await connection.fetchval(query)
        return found
    finally:
        await connection.close()


async def test_the_second_run_changes_nothing(
    database: str, floats: Path, whole: tuple[Summary, dict[str, str]]
) -> None:
    first, before = whole
    second = await ingest([floats], database, 2)
    assert (first.unchanged, first.loaded + first.refused) == (0, first.files)
    assert (second.unchanged, second.loaded, second.refused) == (first.files, 0, 0)
    assert await digest(database) == before


async def test_files_that_were_touched_are_read_again_to_the_same_end(
    empty_database: str, floats: Path, tmp_path: Path
) -> None:
    tree = Path(shutil.copytree(floats / "csio", tmp_path / "csio"))
    first = await ingest([tree], empty_database, 1)
    before = await digest(empty_database)
    for path in tree.rglob("*.nc"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    second = await ingest([tree], empty_database, 1)
    after = await digest(empty_database)
    assert second.loaded == first.loaded
    assert {name for name in before if before[name] != after[name]} == {"files"}


@pytest.mark.parametrize("workers", [1, 3])
async def test_the_order_of_files_does_not_matter(
    empty_database: str,
    floats: Path,
    whole: tuple[Summary, dict[str, str]],
    workers: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from ingest import tree

    wanted, before = whole
    in_order = tree.files
    monkeypatch.setattr(tree, "files", lambda roots: iter(list(in_order(roots))[::-1]))
    found = await ingest([floats], empty_database, workers)
    assert (found.loaded, found.refused, found.profiles) == (wanted.loaded, wanted.refused, wanted.profiles)
    assert await digest(empty_database) == before


async def test_killed_at_random_moments_it_loses_nothing_that_it_reported_and_doubles_nothing(
    empty_database: str, floats: Path, whole: tuple[Summary, dict[str, str]], tmp_path: Path
) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN)
    moments = random.Random(20261121)  # noqa: S311  # moments of death, not secrets
    safe = 0
    for _ in range(6):
        reported = await asyncio.to_thread(
            killed_run, script, floats, empty_database, moments.uniform(0.2, 1.6)
        )
        await until_left(empty_database)
        loaded = await count(empty_database, "SELECT count(*) FROM ingested_files WHERE status = 'loaded'")
        assert loaded >= safe + reported
        safe = loaded
        doubled = "SELECT count(*) - count(DISTINCT id) FROM profiles"
        assert await count(empty_database, doubled) == 0
        lost = """
            SELECT count(*) FROM ingested_files f WHERE profiles > 0 AND dataset_id = 'argo'
            AND NOT EXISTS (SELECT FROM (SELECT platform_id FROM profiles
                                         UNION ALL SELECT platform_id FROM archived_profiles) p
                            JOIN platforms t ON t.id = p.platform_id
                            WHERE f.path LIKE '%' || platform_code || '%')"""
        assert await count(empty_database, lost) == 0
    await ingest([floats], empty_database, 2)
    assert await digest(empty_database) == whole[1]


async def until_left(dsn: str) -> None:
    """Until the database has ended what the killed were at: a commit that has arrived is carried out."""
    others = """SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"""
    async with asyncio.timeout(30):
        while await count(dsn, others):
            await asyncio.sleep(0.02)


def killed_run(script: Path, tree: Path, dsn: str, seconds: float) -> int:
    """Runs the script, and kills it with all its workers some time after its first file was loaded."""
    process = subprocess.Popen(
        [sys.executable, str(script), str(tree), dsn],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    lines = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return int(lines[-1]) if lines else 0


async def test_a_worker_that_dies_is_replaced(empty_database: str, floats: Path) -> None:
    killed: list[int] = []

    def kill_one(summary: Summary) -> None:
        children = multiprocessing.active_children()
        if summary.loaded and not killed and children:
            killed.append(children[0].pid or 0)
            os.kill(killed[0], signal.SIGKILL)

    summary = await ingest([floats], empty_database, 2, kill_one)
    assert killed
    assert summary.loaded + summary.refused == summary.files
    assert all("no vertical profiles" in reason for _, reason in await refused(empty_database))


async def test_a_cancelled_run_leaves_no_worker_behind(empty_database: str, floats: Path) -> None:
    def cancel(summary: Summary) -> None:
        if summary.loaded:
            running.cancel()

    running = asyncio.create_task(ingest([floats], empty_database, 2, cancel))
    with pytest.raises(asyncio.CancelledError):
        await running
    assert multiprocessing.active_children() == []
    again = await ingest([floats], empty_database, 2)
    assert again.done == again.files


async def test_every_file_is_loaded_or_refused_with_a_reason(empty_database: str, tmp_path: Path) -> None:
    (tmp_path / "empty.nc").write_bytes(b"")
    (tmp_path / "page.nc").write_bytes(b"<!DOCTYPE html><p>Not found")
    (tmp_path / "notes.txt").write_text("temperature\n")
    (tmp_path / "cut.nc").write_bytes(b"CDF\x01\0\0")
    (tmp_path / "cut4.nc").write_bytes(b"\x89HDF\r\n\x1a\n" + b"\0" * 100)
    (tmp_path / os.fsdecode(b"latin-\xe9.nc")).write_bytes(b"\x1f\x8b\x08")
    summary = await ingest([tmp_path, tmp_path / "notes.txt"], empty_database, 1)
    assert (summary.files, summary.loaded, summary.refused) == (6, 0, 6)
    reasons = {Path(path).name: reason for path, reason in await refused(empty_database)}
    assert reasons == {
        "empty.nc": "The file is not NetCDF: it is empty.",
        "page.nc": "The file is not NetCDF: it is an HTML page.",
        "notes.txt": "The file is not NetCDF: it is text that begins 'temperature'.",
        "cut.nc": reasons["cut.nc"],
        "cut4.nc": "The file is truncated or damaged: NetCDF: HDF error.",
        "latin-\\xe9.nc": "The file is not NetCDF: it is a gzip archive: unpack it first.",
    }
    assert "cut short" in reasons["cut.nc"]


async def test_a_database_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OceanError, match="can't be reached"):
        await ingest([tmp_path], "postgresql://nobody@127.0.0.1:1/none", 1)
