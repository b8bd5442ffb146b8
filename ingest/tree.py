"""The files below paths, and which of them changed since they were last met."""

import os
import stat
from collections.abc import AsyncIterator, Iterator
from itertools import islice
from pathlib import Path

import asyncpg

from ingest.outcome import Stamp, stored_name
from ocean.errors import OceanError

_LOOK_UP = 500
_KNOWN = "SELECT path, size, modified_at FROM ingested_files WHERE path = ANY($1::text[])"


def roots(paths: list[Path]) -> list[Path]:
    """The paths made absolute, without those below another one; OceanError for one that can't be reached."""
    found: list[Path] = []
    for path in sorted({_there(path) for path in paths}):
        if not any(path.is_relative_to(other) for other in found):
            found.append(path)
    return found


def _there(path: Path) -> Path:
    try:
        there = path.expanduser().resolve()
        if stat.S_ISDIR(there.stat().st_mode):
            os.scandir(there).close()
    except FileNotFoundError as error:
        raise OceanError(f"There is no file or folder {path.absolute()}.", value=str(path)) from error
    except (OSError, RuntimeError) as error:  # the latter: links in a circle
        reason = getattr(error, "strerror", None) or "its links lead in a circle"
        raise OceanError(f"{path.absolute()} can't be read: {reason}.", value=str(path)) from error
    return there


def files(roots: list[Path]) -> Iterator[Path]:
    """Every file, in order, and every folder that can't be read; links to folders are not followed.

    Pipes, devices and the like are among them: what is no file is told where it would be read.
    """
    for root in roots:
        if root.is_dir():
            yield from _walk(root)
        else:
            yield root


def _walk(root: Path) -> Iterator[Path]:
    unreadable: list[Path] = []
    for folder, folders, names in os.walk(
        root, onerror=lambda error: unreadable.append(Path(error.filename))
    ):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names))
    yield from unreadable


async def changed(
    connection: asyncpg.Connection, paths: Iterator[Path]
) -> AsyncIterator[tuple[list[str], int]]:
    """A few hundred at a time: the files that are new or changed, and the number of the others."""
    while some := list(islice(paths, _LOOK_UP)):
        names = [stored_name(path) for path in some]
        known = {
            row["path"]: (row["size"], row["modified_at"]) for row in await connection.fetch(_KNOWN, names)
        }
        wanted = [
            str(path) for path, name in zip(some, names, strict=True) if not _is_known(path, known.get(name))
        ]
        yield wanted, len(some) - len(wanted)


def _is_known(path: Path, known: tuple[int, object] | None) -> bool:
    if known is None:
        return False
    try:
        stamp = Stamp.of(path)
    except OSError:
        return False
    return known == (stamp.size, stamp.modified_at)
