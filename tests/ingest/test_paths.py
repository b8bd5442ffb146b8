"""Paths as users give them: relative, linked, in any script, not readable, and what is no file at all."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from ingest import tree
from ingest.outcome import Outcome
from ingest.run import ingest, refused
from ingest.worker import read_file
from ingest.write import Writer
from ocean.errors import OceanError
from tests.ingest.blocks import writing

NOBODY = 65_534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that other users may enter."""
    with tempfile.TemporaryDirectory(prefix="ocean-paths-") as name:
        Path(name).chmod(0o755)
        yield Path(name).resolve()


@pytest.fixture(scope="module")
def sample(shared_data: Path) -> Path:
    return shared_data / "argo/gdac/dac/aoml/13857/profiles/D13857_001.nc"


@contextmanager
def without_privileges() -> Iterator[None]:
    """As another user where the tests run as root, for whom every file is readable."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


async def test_a_file_is_the_same_by_whatever_path_it_is_given(
    empty_database: str, folder: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "flotteur é 海洋.nc"
    shutil.copyfile(sample, path)
    (folder / "link.nc").symlink_to(path.name)
    monkeypatch.chdir(folder)
    first = await ingest([Path(path.name)], empty_database, 1)
    assert (first.files, first.loaded) == (1, 1)
    for other in (path, Path("link.nc"), Path("..") / folder.name / path.name):
        again = await ingest([other], empty_database, 1)
        assert (again.files, again.unchanged) == (1, 1)


async def test_what_is_no_file_is_told_and_never_opened(
    empty_database: str, folder: Path, sample: Path
) -> None:
    shutil.copyfile(sample, folder / "a.nc")
    os.mkfifo(folder / "pipe.nc")
    (folder / "zero.nc").symlink_to("/dev/zero")
    (folder / "lost.nc").symlink_to("nowhere")
    (folder / "again").symlink_to(".")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(folder / "socket.nc"))
    summary = await ingest([folder], empty_database, 1)
    assert (summary.files, summary.loaded, summary.refused) == (5, 1, 4)
    assert await refused(empty_database) == [
        (str(folder / "lost.nc"), "It can't be read: No such file or directory."),
        (str(folder / "pipe.nc"), "It is a pipe, which is not read."),
        (str(folder / "socket.nc"), "It is a socket, which is not read."),
        (str(folder / "zero.nc"), "It is a device, which is not read."),
    ]


async def test_an_empty_folder_has_no_files(empty_database: str, folder: Path) -> None:
    assert (await ingest([folder], empty_database, 1)).files == 0


def test_a_path_that_leads_nowhere_is_one_sentence(folder: Path) -> None:
    (folder / "lost").symlink_to("nowhere")
    (folder / "circle").symlink_to("circle")
    for name in ("nothing", "lost"):
        with pytest.raises(OceanError, match=f"^There is no file or folder {folder / name}.$"):
            tree.roots([folder / name])
    with pytest.raises(OceanError, match=r"circle can't be read: .+\.$"):
        tree.roots([folder / "circle"])


def test_what_may_not_be_read_is_told_and_tried_again(folder: Path, sample: Path) -> None:
    locked, unreadable = folder / "locked", folder / "unreadable.nc"
    locked.mkdir(mode=0)
    shutil.copyfile(sample, unreadable)
    unreadable.chmod(0)
    with without_privileges():
        with pytest.raises(OceanError, match="locked can't be read: Permission denied"):
            tree.roots([locked])
        with pytest.raises(OceanError, match=r"a\.nc can't be read: Permission denied"):
            tree.roots([locked / "a.nc"])
        assert list(tree.files([folder])) == [unreadable, locked]
        outcomes = [_read(path) for path in (unreadable, locked)]
    locked.chmod(0o755)
    for found in outcomes:
        assert found.reason == "It can't be read: Permission denied."
        assert found.stamp.size == 0
        assert found.stamp.modified_at.year == 1970


def _read(path: Path) -> Outcome:
    return read_file(Writer(asyncpg.Connection), path)


async def test_a_file_that_may_be_read_at_last_is_loaded(
    empty_database: str, folder: Path, sample: Path
) -> None:
    path = folder / "a.nc"
    shutil.copyfile(sample, path)
    path.chmod(0)
    async with writing(empty_database) as writer:
        with without_privileges():
            found = read_file(writer, path)
        await writer.finish(found)
        await writer.flush()
    path.chmod(0o644)
    assert (await ingest([path], empty_database, 1)).loaded == 1
    assert await refused(empty_database) == []
