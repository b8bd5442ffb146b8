"""Which reader a file is for, by its content and never by its name."""

import re
from collections.abc import Iterator
from pathlib import Path

import netCDF4

from ingest import argo
from ingest.argo.file import plain
from ingest.records import Record
from ocean.errors import UnreadableFile

_HEAD = 65_536
_CLASSIC = (b"CDF\x01", b"CDF\x02", b"CDF\x05")
_HDF5 = b"\x89HDF\r\n\x1a\n"
_ARGO_NAMES = ("DATA_TYPE", "PLATFORM_NUMBER")
# Others by their first bytes, in lower case.
_LOOKS = (
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"pk\x03\x04", "a zip archive: unpack it first"),
    (b"bzh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zxz", "an xz archive: unpack it first"),
    (b"grib", "a GRIB file"),
    (b"%pdf", "a PDF document"),
    (b"<!doctype html", "an HTML page"),
    (b"<html", "an HTML page"),
    (b"<?xml", "an XML document"),
    (b"error {", "an error message of a data server"),
    (b"dataset {", "a DAP description, without data"),
    (b"attributes {", "a DAP description, without data"),
)
_JSON = re.compile(rb'[{\[]\s*(["{\[\d]|[}\]]\s*$)')


def read(path: Path) -> Iterator[Record]:
    """The records of any file that ingest knows; UnreadableFile with the reason for all others."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise UnreadableFile(f"The file can't be opened: {error.strerror}.") from error
    if not head.startswith((*_CLASSIC, _HDF5)):
        raise UnreadableFile(f"The file is not NetCDF: it is {_look(head)}.")
    if _is_argo(path, head):
        yield from argo.read(path)
        return
    # Imported late: most trees are of Argo files only, and each worker's memory counts.
    from ingest import cf

    yield from cf.read(path)


def _look(head: bytes) -> str:
    if not head:
        return "empty"
    start = head.lstrip().lower()
    for beginning, look in _LOOKS:
        if start.startswith(beginning):
            return look
    if _JSON.match(start):
        return "JSON text"
    if b"\0" in head:
        return "binary data of another format"
    first = head.decode("latin-1").lstrip().splitlines()[0] if start else ""
    return f"text that begins {first[:40]!r}" if first else "blank text"


def _is_argo(path: Path, head: bytes) -> bool:
    if not head.startswith(_HDF5):
        # A classic header holds each name behind its length.
        upper = head.upper()
        return all(len(name).to_bytes(4, "big") + name.encode() in upper for name in _ARGO_NAMES)
    try:
        with netCDF4.Dataset(path) as dataset:
            names = {name.upper() for name in dataset.variables}
    except (OSError, RuntimeError) as error:
        raise UnreadableFile(f"The file is truncated or damaged: {plain(error)}.") from error
    return names.issuperset(_ARGO_NAMES)
