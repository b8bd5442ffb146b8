"""`ocean ingest` as a user meets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def ocean(*arguments: str, database: str) -> subprocess.CompletedProcess[str]:
    """Runs the command on a database, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from cli import main; main()", "ingest", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "DATABASE_URL": database},
    )


@pytest.fixture
def tree(tmp_path: Path, shared_data: Path) -> Path:
    for number in (1, 2):
        source = shared_data / f"argo/gdac/dac/aoml/13857/profiles/D13857_00{number}.nc"
        (tmp_path / source.name).write_bytes(source.read_bytes())
    (tmp_path / "page.nc").write_text("<html>")
    return tmp_path


def test_it_reports_what_it_loaded_and_lists_what_it_refused(empty_database: str, tree: Path) -> None:
    first = ocean(str(tree), database=empty_database)
    assert first.returncode == 0
    assert all(line.endswith("profiles/s") for line in first.stderr.splitlines())
    assert "3 files in" in first.stdout
    assert "2 loaded, 0 unchanged, 1 refused (ocean ingest --refused says why)" in first.stdout
    assert "2 profiles, 224 levels, 0 grid tiles" in first.stdout
    again = ocean(str(tree), "--workers", "1", database=empty_database)
    assert "0 loaded, 3 unchanged, 0 refused" in again.stdout
    listed = ocean("--refused", database=empty_database)
    assert listed.stdout == f"{tree / 'page.nc'}: The file is not NetCDF: it is an HTML page.\n"


def test_its_errors_are_one_line(empty_database: str, tmp_path: Path) -> None:
    missing = ocean(str(tmp_path / "nothing"), database=empty_database)
    assert missing.returncode == 1
    assert missing.stderr == f"ocean: There is no file or folder {tmp_path / 'nothing'}.\n"
    unreachable = ocean(str(tmp_path), database="postgresql://nobody@127.0.0.1:1/none")
    assert unreachable.returncode == 1
    assert unreachable.stderr.startswith("ocean: The database can't be reached: ")
    assert unreachable.stderr.count("\n") == 1
    nothing = ocean(database=empty_database)
    assert nothing.returncode == 2
    assert "name the files or folders to load" in nothing.stderr
