"""Which reader a file is for, by its content and never by its name."""

from collections.abc import Iterator
from pathlib import Path

import netCDF4

from ingest import argo
from ingest.argo.file import plain
from ingest.signature import is_classic, netcdf_head
from ocean.errors import UnreadableFile
from ocean.records import Record

# In Argo's own case: agencies that re-encode its profiles under conventions of theirs write them otherwise.
_ARGO_NAMES = ("DATA_TYPE", "PLATFORM_NUMBER")


def read(path: Path) -> Iterator[Record]:
    """The records of any file that ingest knows; UnreadableFile with the reason for all others."""
    head = netcdf_head(path)
    if _is_argo(path, head):
        yield from argo.read(path)
        return
    # Imported late: most trees are of Argo files only, and each worker's memory counts.
    from ingest import cf

    yield from cf.read(path)


def _is_argo(path: Path, head: bytes) -> bool:
    if is_classic(head):
        # A classic header holds each name behind its length.
        return all(len(name).to_bytes(4, "big") + name.encode() in head for name in _ARGO_NAMES)
    try:
        with netCDF4.Dataset(path) as dataset:
            return set(_ARGO_NAMES) <= set(dataset.variables)
    except (OSError, RuntimeError) as error:
        raise UnreadableFile(f"The file is truncated or damaged: {plain(error)}.") from error
