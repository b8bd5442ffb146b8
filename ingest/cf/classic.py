"""Walks the header of a NetCDF-3 file before the library does, which crashes or hangs on damaged ones.

The format: https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html
"""

import mmap
from dataclasses import dataclass
from pathlib import Path

from ocean.errors import UnreadableFile

_DIMENSION, _VARIABLE, _ATTRIBUTE = 10, 11, 12
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 4, 6: 8, 7: 1, 8: 2, 9: 4, 10: 8, 11: 8}
_STREAMING = (2**32 - 1, 2**64 - 1)


class _Damaged(Exception):
    """A header that makes no sense."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where one variable lies. size: bytes of it, of one record where `recorded`."""

    begin: int
    size: int
    recorded: bool


def check(path: Path) -> None:
    """Raises UnreadableFile for a header that is damaged, or that declares more than the file holds."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        try:
            end = _Header(content).end()
        except _Damaged as damaged:
            raise UnreadableFile(
                f"The header of the NetCDF-3 file is cut short or damaged: {damaged} ({len(content)} bytes)."
            ) from damaged
        if end > len(content):
            raise UnreadableFile(
                f"The file is cut short: its header declares {end} bytes, it has {len(content)} bytes."
            )


class _Header:
    """A cursor over the bytes of a header; every step is checked against the end of the file."""

    def __init__(self, content: mmap.mmap) -> None:
        self._content = content
        self._at = 4
        version = content[3]
        self._count = 8 if version == 5 else 4
        self._offset = 4 if version == 1 else 8

    def end(self) -> int:
        """The byte behind the last value that the header declares."""
        records = self._number(self._count)
        lengths = self._dimensions()
        self._attributes()
        laid = [self._variable(lengths) for _ in range(self._list(_VARIABLE))]
        whole = max((v.begin + v.size for v in laid if not v.recorded), default=0)
        recorded = [v for v in laid if v.recorded]
        if not recorded or records in (0, *_STREAMING):
            return whole
        # Records are padded to four bytes, but for a single variable.
        step = recorded[0].size if len(recorded) == 1 else sum(-(-v.size // 4) * 4 for v in recorded)
        return max(whole, max(v.begin + v.size for v in recorded) + step * (records - 1))

    def _take(self, size: int) -> bytes:
        if self._at + size > len(self._content):
            raise _Damaged("it runs past the end of the file")
        self._at += size
        return self._content[self._at - size : self._at]

    def _number(self, size: int) -> int:
        return int.from_bytes(self._take(size), "big")

    def _padded(self, size: int) -> bytes:
        return self._take(-(-size // 4) * 4)[:size]

    def _name(self) -> None:
        try:
            self._padded(self._number(self._count)).decode()
        except UnicodeDecodeError as error:
            raise _Damaged("a name in it is not UTF-8") from error

    def _list(self, expected: int) -> int:
        tag, count = self._number(4), self._number(self._count)
        if tag not in (0, expected) or (tag == 0 and count):
            raise _Damaged("a list in it has an unknown tag")
        if count * 8 > len(self._content):
            raise _Damaged("a list in it is longer than the file")
        return count

    def _dimensions(self) -> list[int]:
        lengths = []
        for _ in range(self._list(_DIMENSION)):
            self._name()
            lengths.append(self._number(self._count))
        return lengths

    def _attributes(self) -> None:
        for _ in range(self._list(_ATTRIBUTE)):
            self._name()
            size = self._type()
            self._padded(self._number(self._count) * size)

    def _type(self) -> int:
        kind = self._number(4)
        if kind not in _SIZES:
            raise _Damaged(f"it names a type {kind}")
        return _SIZES[kind]

    def _variable(self, lengths: list[int]) -> _Laid:
        self._name()
        rank = self._number(self._count)
        if rank > 1024:
            raise _Damaged(f"a variable in it has {rank} dimensions")
        places = [self._number(self._count) for _ in range(rank)]
        self._attributes()
        size = self._type()
        self._number(self._count)
        begin = self._number(self._offset)
        if any(place >= len(lengths) for place in places):
            raise _Damaged("a variable in it has a dimension that is not there")
        own = [lengths[place] for place in places]
        recorded = bool(own) and own[0] == 0
        for length in own[1:] if recorded else own:
            size *= length
        return _Laid(begin, size, recorded)
