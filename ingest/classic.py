"""NetCDF classic files (CDF-1, CDF-2) straight from their bytes: twenty times cheaper to open than a library.

Layout: https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html
"""

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from ocean.errors import UnreadableFile

_TYPES: dict[int, np.dtype[Any]] = {
    1: np.dtype("i1"),
    2: np.dtype("S1"),
    3: np.dtype(">i2"),
    4: np.dtype(">i4"),
    5: np.dtype(">f4"),
    6: np.dtype(">f8"),
}
_SIZES = {kind: dtype.itemsize for kind, dtype in _TYPES.items()}
_CHARACTERS = 2
_ONE = struct.Struct(">I").unpack_from
_TWO = struct.Struct(">II").unpack_from
_DIMENSION, _VARIABLE, _ATTRIBUTE = 10, 11, 12
_FIRST_READ = 65_536
_LARGEST_HEADER = 16_000_000
_FILL = b"_FillValue"


class Unsupported(Exception):  # not an error: the file is for the library to read
    """A valid file of a layout that is not read here, such as one whose wanted variables are records."""


@dataclass(frozen=True, slots=True)
class Variable:
    """An array at a place in the file. `fill`: its own _FillValue, if it has one."""

    file: "Classic"
    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    fill: float | None
    begin: int
    is_record: bool

    @property
    def end(self) -> int:
        """The byte after its last one."""
        size = self.dtype.itemsize
        for length in self.shape:
            size *= length
        return self.begin + size

    def read(self, start: int | None = None, stop: int | None = None) -> npt.NDArray[Any]:
        """Rows start..stop, native byte order; UnreadableFile where the file ends before."""
        if self.is_record:
            raise Unsupported(self.name)
        shape = self.shape
        begin, row = self.begin, self.dtype.itemsize
        for length in shape[1:]:
            row *= length
        if shape:
            first, last, _ = slice(start, stop).indices(shape[0])
            shape = (max(last - first, 0), *shape[1:])
            begin += first * row
        size = row * (shape[0] if shape else 1)
        octets = self.file.octets(begin, size)
        if len(octets) < size:
            raise UnreadableFile(f"The file is cut short: {self.name} goes on after its end.")
        found = np.frombuffer(octets, dtype=self.dtype).reshape(shape)
        return found if self.dtype.itemsize == 1 else found.astype(self.dtype.newbyteorder("="))


class Classic:
    """An open file; `variables` by name. UnreadableFile where the header is damaged or the data cut short."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY)
        try:
            self.size = os.fstat(self._descriptor).st_size
            self.variables = self._read_header()
        except BaseException:
            self.close()
            raise

    def octets(self, begin: int, size: int) -> bytes:
        """Bytes of the file, fewer where it ends."""
        return os.pread(self._descriptor, size, begin)

    def close(self) -> None:
        """Closes the file."""
        os.close(self._descriptor)

    def _read_header(self) -> dict[str, Variable]:
        length = _FIRST_READ
        while True:
            header = self.octets(0, length)
            try:
                found = _Header(header).variables(self)
                break
            except (struct.error, IndexError, ValueError) as error:
                if len(header) < length or length > _LARGEST_HEADER:
                    raise UnreadableFile("The NetCDF header is damaged or cut short.") from error
            length *= 4
        for variable in found.values():
            if not variable.is_record and variable.end > self.size:
                raise UnreadableFile(
                    f"The file is cut short or its dimensions are absurd: {variable.name} would end at byte "
                    f"{variable.end}, the file has {self.size}."
                )
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Header:
    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._at = 8
        self._long_offsets = octets[3] == 2
        if octets[3] not in (1, 2):
            raise Unsupported("CDF-5")

    def variables(self, file: Classic) -> dict[str, Variable]:
        lengths = []
        for _ in range(self._list(_DIMENSION)):
            self._name()
            lengths.append(self._number())
        self._fill_value()
        found = {}
        for _ in range(self._list(_VARIABLE)):
            variable = self._variable(file, lengths)
            found[variable.name] = variable
        return found

    def _variable(self, file: Classic, lengths: list[int]) -> Variable:
        name = self._name().decode("utf-8", "replace")
        rank = self._number()
        places = struct.unpack_from(f">{rank}I", self._octets, self._at)
        self._at += 4 * rank
        fill = self._fill_value()
        kind, _ = self._number(), self._number()
        begin = self._number() if not self._long_offsets else self._number() << 32 | self._number()
        if kind not in _TYPES:
            raise UnreadableFile(f"The NetCDF header is damaged: {name} has no known type.")
        shape = tuple(lengths[place] for place in places)
        return Variable(file, name, shape, _TYPES[kind], fill, begin, bool(shape) and lengths[places[0]] == 0)

    def _fill_value(self) -> float | None:
        """Passes over a list of attributes; the _FillValue in it, if it is a number."""
        octets, fill = self._octets, None
        count = self._list(_ATTRIBUTE)
        at = self._at
        for _ in range(count):
            # Every file has hundreds of these: one loop, nothing called but struct.
            (length,) = _ONE(octets, at)
            name_at = at + 4
            at = name_at + (length + 3 & ~3)
            kind, values = _TWO(octets, at)
            at += 8
            if kind not in _TYPES:
                raise UnreadableFile("The NetCDF header is damaged: an attribute has no known type.")
            if kind != _CHARACTERS and octets[name_at : name_at + length] == _FILL and values == 1:
                fill = float(np.frombuffer(octets, _TYPES[kind], 1, at)[0])
            at += values * _SIZES[kind] + 3 & ~3
        self._at = at
        return fill

    def _list(self, kind: int) -> int:
        tag, count = _TWO(self._octets, self._at)
        self._at += 8
        if tag not in (0, kind) or (tag == 0 and count):
            raise UnreadableFile("The NetCDF header is damaged.")
        return int(count)

    def _number(self) -> int:
        (found,) = _ONE(self._octets, self._at)
        self._at += 4
        return int(found)

    def _name(self) -> bytes:
        length = self._number()
        name = self._octets[self._at : self._at + length]
        self._at += -(-length // 4) * 4
        return name
