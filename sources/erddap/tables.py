"""A NetCDF-3 answer of tabledap as columns, or a Fault that says what is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.classic_header import Damaged, Header, Laid, Short
from ocean.levels import Floats
from sources.feed import Fault

Octets = npt.NDArray[np.uint8]
Doubles = npt.NDArray[np.float64]

_CLASSIC = (b"CDF\x01", b"CDF\x02", b"CDF\x05")
# Argo's fill, also where a column forgets to declare it.
_FILLS = (99_999.0, 999_999.0)


@dataclass(frozen=True, slots=True)
class Table:
    """The variables of an answer and its bytes; `name` is the source, for what is said of it."""

    name: str
    body: bytes
    laid: dict[str, Laid]

    def __contains__(self, name: str) -> bool:
        return name in self.laid

    def raw(self, name: str) -> npt.NDArray[Any]:
        """A variable as it is stored, in native byte order; Fault where the answer has none of that name."""
        laid = self._found(name)
        count = int(np.prod(laid.shape, dtype=np.int64))
        found = np.frombuffer(self.body, laid.dtype, count, laid.begin).reshape(laid.shape)
        return found if laid.dtype.itemsize == 1 else found.astype(laid.dtype.newbyteorder("="))

    def units(self, name: str) -> str:
        return self._found(name).units

    def rows(self, names: Iterable[str]) -> int:
        """The length of these columns; Fault where one is absent or of another length."""
        lengths = {name: self._found(name).shape[:1] for name in names}
        first = next(iter(lengths.values()))
        for name, length in lengths.items():
            if length != first or not length:
                raise Fault(f"{self.name}: the column {name} does not have one value a row.")
        return int(first[0])

    def numbers(self, name: str) -> Doubles:
        """float64 with NaN for missing: not finite, the column's own fill value, Argo's."""
        found = self._numeric(name)
        return np.where(self._missing(name, found), np.nan, found.astype(np.float64))

    def floats(self, name: str) -> Floats:
        """As `numbers`, in float32, in which values are kept."""
        found = self._numeric(name)
        return np.where(self._missing(name, found), np.float32(np.nan), found.astype(np.float32))

    def octets(self, name: str) -> Octets:
        """Characters (n, width) as bytes; texts are padded with NULs or blanks."""
        found = self.raw(name)
        if found.dtype.kind != "S":
            raise Fault(f"{self.name}: the column {name} holds {found.dtype} in place of characters.")
        return np.ascontiguousarray(found).view(np.uint8).reshape(len(found), -1)

    def codes(self, name: str) -> Doubles:
        """Quality codes, as numbers or as digits, NaN for none."""
        if self._found(name).dtype.kind != "S":
            return self.numbers(name)
        digits = self.octets(name)[:, 0].astype(np.float64) - ord("0")
        return np.where((digits >= 0) & (digits <= 9), digits, np.nan)

    def texts(self, name: str, rows: npt.NDArray[np.intp]) -> list[str]:
        """The texts of some rows, without padding; numbers as whole numbers, blank for missing."""
        if self._found(name).dtype.kind != "S":
            numbers = self.numbers(name)[rows].tolist()
            return ["" if number != number else f"{number:.0f}" for number in numbers]
        octets = self.octets(name)[rows]
        return [row.tobytes().replace(b"\0", b" ").decode("latin-1").strip() for row in octets]

    def _numeric(self, name: str) -> npt.NDArray[Any]:
        found = self.raw(name)
        if found.dtype.kind not in "fiu":
            raise Fault(f"{self.name}: the column {name} holds characters in place of numbers.")
        return found

    def _missing(self, name: str, found: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
        fill = self.laid[name].fill
        missing: npt.NDArray[np.bool_] = ~np.isfinite(found)
        for value in _FILLS if fill is None else (*_FILLS, fill):
            missing |= found == found.dtype.type(value) if found.dtype.kind == "f" else found == value
        return missing

    def _found(self, name: str) -> Laid:
        if name not in self.laid:
            raise Fault(f"{self.name}: the answer has no column {name}.")
        return self.laid[name]


def read_table(body: bytes, name: str) -> Table:
    """The columns of an answer; Fault where it is no NetCDF-3, cut short, or damaged."""
    if body[:4] not in _CLASSIC:
        raise Fault(f"{name}: the answer is no NetCDF-3 but starts with {body[:20]!r}.")
    try:
        header = Header(body)
    except Short as short:
        raise Fault(f"{name}: the answer is cut short in its header ({len(body)} bytes).") from short
    except Damaged as damaged:
        raise Fault(f"{name}: the header of the answer is damaged: {damaged}.") from damaged
    for laid in header.variables:
        if laid.is_record:
            raise Fault(f"{name}: {laid.name} has records of no stated number.")
        if laid.begin + laid.size > len(body):
            raise Fault(
                f"{name}: the answer is cut short: {laid.name} would end at byte {laid.begin + laid.size}, "
                f"{len(body)} came."
            )
    return Table(name, body, {laid.name: laid for laid in header.variables})
