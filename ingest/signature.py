"""What a file is by its first bytes; used before any reader touches it."""

import os
import re
import stat
from pathlib import Path

from ocean.errors import UnreadableFile

_HEAD = 65_536
_CLASSIC = (b"CDF\x01", b"CDF\x02", b"CDF\x05")
_HDF5 = b"\x89HDF\r\n\x1a\n"
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
    (b"netcdf ", "a CDL text header, without data"),
)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_JSON = re.compile(rb'[{\[]\s*(["{\[\d]|[}\]]\s*$)')


def netcdf_head(path: Path) -> bytes:
    """The first bytes of a NetCDF file; UnreadableFile that says what any other file looks like."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.startswith((*_CLASSIC, _HDF5)):
        raise UnreadableFile(f"The file is not NetCDF: it is {_look(head)}.")
    return head


def check_regular(path: Path) -> None:
    """UnreadableFile for what is no file: opening it could take forever. OSError where it can't be seen."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        os.scandir(path).close()
    if not stat.S_ISREG(mode):
        kind = next((kind for holds, kind in _KINDS if holds(mode)), "not a file")
        raise UnreadableFile(f"It is {kind}, which is not read.")


def is_classic(head: bytes) -> bool:
    """Whether it is NetCDF-3 and not HDF5."""
    return head.startswith(_CLASSIC)


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
