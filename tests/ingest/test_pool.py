"""A reader that never comes back: its worker is ended, its file refused, and every other file loaded."""

import multiprocessing
import re
import shutil
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from ingest import detect, worker
from ingest.run import ingest, refused
from ocean.records import Record

PATIENCE = 4.0


def work_and_hang(dsn: str, pipe: Connection, patience: float) -> None:
    """A worker that one file holds forever, in C code that keeps Python's lock."""
    read = detect.read

    def reading(path: Path) -> Iterator[Record]:
        if path.name == "hangs.nc":
            re.match("(a+)+$", "a" * 60 + "b")
        yield from read(path)

    detect.read = reading  # in a process of its own
    worker.work(dsn, pipe, patience)


async def test_a_file_that_holds_its_reader_is_refused_and_the_others_are_loaded(
    empty_database: str, shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = shared_data / "argo/gdac/dac/aoml/13857/profiles"
    for path in sorted(source.glob("*.nc")):
        shutil.copyfile(path, tmp_path / path.name)
    (tmp_path / "hangs.nc").write_bytes(b"\x89HDF\r\n\x1a\n")
    monkeypatch.setattr("ingest.pool.work", work_and_hang)
    started = time.monotonic()
    summary = await ingest([tmp_path], empty_database, 1, patience=PATIENCE)
    assert summary.seconds >= PATIENCE
    assert time.monotonic() - started < 15 * PATIENCE
    assert (summary.files, summary.loaded, summary.refused) == (5, 4, 1)
    assert await refused(empty_database) == [
        (str(tmp_path / "hangs.nc"), "Reading made no progress for 4 s.")
    ]
    assert multiprocessing.active_children() == []


async def test_a_file_that_was_given_up_is_tried_again_by_the_next_run(
    empty_database: str, shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = shared_data / "argo/gdac/dac/aoml/13857/profiles/D13857_001.nc"
    shutil.copyfile(source, tmp_path / "hangs.nc")
    with monkeypatch.context() as patched:
        patched.setattr("ingest.pool.work", work_and_hang)
        assert (await ingest([tmp_path], empty_database, 1, patience=1.0)).refused == 1
    assert (await ingest([tmp_path], empty_database, 1)).loaded == 1
    assert await refused(empty_database) == []
