"""The header of a NetCDF classic file: what it declares, every step of it within the bytes that are there.

Used by ingest.classic, which reads the bytes.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

_DIMENSION, _VARIABLE, _ATTRIBUTE = 10, 11, 12
_CHARACTERS = 2
_TYPES: dict[int, np.dtype[Any]] = {
    1: np.dtype("i1"),
    _CHARACTERS: np.dtype("S1"),
    3: np.dtype(">i2"),
    4: np.dtype(">i4"),
    5: np.dtype(">f4"),
    6: np.dtype(">f8"),
    7: np.dtype("u1"),
    8: np.dtype(">u2"),
    9: np.dtype(">u4"),
    10: np.dtype(">i8"),
    11: np.dtype(">u8"),
}
_SIZES = {kind: dtype.itemsize for kind, dtype in _TYPES.items()}
_WORD, _LONG = struct.Struct(">I").unpack_from, struct.Struct(">Q").unpack_from
_WORDS, _WORD_LONG = struct.Struct(">II").unpack_from, struct.Struct(">IQ").unpack_from
_STREAMING = (2**32 - 1, 2**64 - 1)
_MOST_DIMENSIONS = 1024  # the library's own limit, over which it crashes
_FILL, _UNITS = b"_FillValue", b"units"


class Short(Exception):  # not an error: there may be more bytes
    """The header goes on after the bytes that were given."""


class Damaged(Exception):
    """A header that makes no sense, and why."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A variable and where it lies. size: bytes of it, of one record where it is a record variable.

    units: its attribute of that name, blank where it has none.
    """

    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    fill: float | None
    units: str
    begin: int
    size: int
    is_record: bool


class Header:
    """The variables that these bytes declare, in their order; Short or Damaged where they do not."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._at = 4
        version = octets[3]
        # Counts are twice as long in CDF-5, offsets in all but CDF-1.
        self._width = 8 if version == 5 else 4
        self._count, self._pair = (_LONG, _WORD_LONG) if version == 5 else (_WORD, _WORDS)
        self._offset, self._offset_width = (_WORD, 4) if version == 1 else (_LONG, 8)
        try:
            self._records = self._number()
            self.variables = self._read()
        except (struct.error, IndexError, OverflowError) as error:  # the latter two: beyond 64 bits
            raise Short from error

    def record_ends(self) -> Iterator[tuple[str, int]]:
        """Name and end of each record variable, as far as the number of records is written down."""
        recorded = [laid for laid in self.variables if laid.is_record]
        if self._records in (0, *_STREAMING):
            return
        # Records are padded to four bytes, but for a single variable.
        step = recorded[0].size if len(recorded) == 1 else sum(_padded(laid.size) for laid in recorded)
        for laid in recorded:
            yield laid.name, laid.begin + laid.size + step * (self._records - 1)

    def _read(self) -> list[Laid]:
        lengths = []
        for _ in range(self._list(_DIMENSION)):
            self._name()
            lengths.append(self._number())
        self._attributes()
        return [self._variable(lengths) for _ in range(self._list(_VARIABLE))]

    def _variable(self, lengths: list[int]) -> Laid:
        name = self._name()
        rank = self._number()
        if rank > _MOST_DIMENSIONS:
            raise Damaged(f"a variable in it has {rank} dimensions")
        places = [self._number() for _ in range(rank)]
        fill, units = self._attributes()
        (kind,) = _WORD(self._octets, self._at)
        # The size that follows is not always right, and not needed.
        (begin,) = self._offset(self._octets, self._at + 4 + self._width)
        self._at += 4 + self._width + self._offset_width
        if kind not in _TYPES:
            raise Damaged(f"it names a type {kind}")
        if any(place >= len(lengths) for place in places):
            raise Damaged("a variable in it has a dimension that is not there")
        shape = tuple(lengths[place] for place in places)
        is_record = bool(shape) and shape[0] == 0
        size = _SIZES[kind]
        for length in shape[1:] if is_record else shape:
            size *= length
        return Laid(name, shape, _TYPES[kind], fill, units, int(begin), size, is_record)

    def _attributes(self) -> tuple[float | None, str]:
        """Passes over a list of attributes; the _FillValue in it, if it is a number, and the units."""
        octets, width = self._octets, self._width
        fill, units = None, ""
        count, pair = self._count, self._pair
        attributes = self._list(_ATTRIBUTE)
        at = self._at
        for _ in range(attributes):
            # Every file has hundreds of these: one loop, little called but struct.
            (length,) = count(octets, at)
            name_at = at + width
            at = name_at + (length + 3 & ~3)
            kind, values = pair(octets, at)
            at += 4 + width
            name = octets[name_at : name_at + length]
            if kind not in _SIZES:
                raise Damaged(f"it names a type {kind}")
            if not name.isascii():
                _decoded(name)
            if kind != _CHARACTERS and name == _FILL and values == 1:
                if at + _SIZES[kind] > len(octets):
                    raise Short
                fill = float(np.frombuffer(octets, _TYPES[kind], 1, at)[0])
            elif kind == _CHARACTERS and name == _UNITS:
                units = octets[at : at + values].decode("utf-8", "replace").rstrip("\0 ")
            at += values * _SIZES[kind] + 3 & ~3
        self._at = at
        return fill, units

    def _list(self, kind: int) -> int:
        tag, count = self._pair(self._octets, self._at)
        self._at += 4 + self._width
        if tag not in (0, kind) or (tag == 0 and count):
            raise Damaged("a list in it has an unknown tag")
        return int(count)

    def _number(self) -> int:
        (found,) = self._count(self._octets, self._at)
        self._at += self._width
        return int(found)

    def _name(self) -> str:
        length = self._number()
        if self._at + length > len(self._octets):
            raise Short
        name = self._octets[self._at : self._at + length]
        self._at += _padded(length)
        return _decoded(name)


def _padded(size: int) -> int:
    return size + 3 & ~3


def _decoded(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError as error:
        raise Damaged("a name in it is not UTF-8") from error
