"""The files below paths, and which of them changed since they were last met."""

import os
from collections.abc import AsyncIterator, Iterator
from itertools import islice
from pathlib import Path

import asyncpg

from ingest.outcome import Stamp, stored_name
from ocean.errors import OceanError

_LOOK_UP = 500
_KNOWN = "SELECT path, size, modified_at FROM ingested_files WHERE path = ANY($1::text[])"


def roots(paths: list[Path]) -> list[Path]:
    """The paths made absolute, without those below another one; OceanError for one that is not there."""
    found: list[Path] = []
    for path in sorted({path.expanduser().resolve() for path in paths}):
        if not path.exists():
            raise OceanError(f"There is no file or folder {path}.", value=str(path))
        if not any(path.is_relative_to(other) for other in found):
            found.append(path)
    return found


def files(roots: list[Path]) -> Iterator[Path]:
    """Every regular file, in order; links to folders are not followed."""
    for root in roots:
        if root.is_file():
            yield root
            continue
        for folder, folders, names in os.walk(root):
            folders.sort()
            for name in sorted(names):
                path = Path(folder, name)
                if path.is_file():
                    yield path


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
