"""One Argo file, read raw: no masks, no scaling, characters in bulk."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import netCDF4
import numpy as np
import numpy.typing as npt

from ingest.classic import Classic, Unsupported
from ocean.errors import UnreadableFile

MAX_ELEMENTS = 200_000_000
# Deflate can't do better: a file that declares more than this times its size was never written.
MAX_COMPRESSION = 1_100
DEFAULT_FILL = 99_999.0

Raw = npt.NDArray[Any]


def plain(error: Exception) -> str:
    """What the NetCDF library says, without the path that it adds."""
    return getattr(error, "strerror", None) or str(error)


class _Stored(Protocol):
    """A variable, whichever way its file was opened; `fill` is None where it declares none."""

    @property
    def name(self) -> str: ...
    @property
    def shape(self) -> tuple[int, ...]: ...
    @property
    def dtype(self) -> np.dtype[Any]: ...
    @property
    def fill(self) -> float | None: ...
    def read(self, start: int | None = None, stop: int | None = None) -> Raw: ...


class _Library:
    """A variable read by the NetCDF library."""

    def __init__(self, variable: Any) -> None:
        variable.set_auto_maskandscale(False)
        self._variable = variable
        self.name: str = variable.name
        self.shape: tuple[int, ...] = tuple(variable.shape)
        self.dtype: np.dtype[Any] = np.dtype(variable.dtype)

    @property
    def fill(self) -> float | None:
        found = getattr(self._variable, "_FillValue", None)
        return None if found is None or self.dtype.kind == "S" else float(found)

    def read(self, start: int | None = None, stop: int | None = None) -> Raw:
        try:
            return np.asarray(self._variable[start:stop] if self.shape else self._variable[...])
        except (OSError, RuntimeError, IndexError) as error:
            raise UnreadableFile(
                f"The file is damaged: {self.name} can't be read ({plain(error)})."
            ) from error


class ArgoFile:
    """A file opened for reading."""

    def __init__(self, path: Path) -> None:
        self._size = path.stat().st_size
        self._close, self._variables = _open(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def __contains__(self, name: str) -> bool:
        return name in self._variables

    def shape(self, name: str) -> tuple[int, ...]:
        """The shape of a variable; UnreadableFile where it is absent."""
        if name not in self._variables:
            raise UnreadableFile(
                f"The file has no variable {name}: its profiles can't be identified and placed."
            )
        return self._variables[name].shape

    def check_size(self, name: str) -> None:
        """UnreadableFile where `name` declares more elements than make sense or than the file can hold."""
        elements = int(np.prod([float(n) for n in self.shape(name)]))
        item = self._variables[name].dtype.itemsize
        if elements > MAX_ELEMENTS or elements * item > self._size * MAX_COMPRESSION:
            shape = " x ".join(str(n) for n in self.shape(name))
            raise UnreadableFile(
                f"The dimensions are absurd: {name} declares {shape} values in a file of {self._size} bytes."
            )

    def raw(self, name: str, start: int | None = None, stop: int | None = None) -> Raw:
        """The stored values of rows start..stop, of all rows, or of a scalar, in native byte order."""
        return self._variables[name].read(start, stop)

    def octets(self, name: str, start: int | None = None, stop: int | None = None) -> npt.NDArray[np.uint8]:
        """Characters as bytes, of the variable's own shape."""
        found = self.raw(name, start, stop)
        if found.dtype.kind not in "SU" and found.dtype != np.int8:
            raise UnreadableFile(f"{name} holds {found.dtype} where Argo files hold characters.")
        return np.ascontiguousarray(found).view(np.uint8).reshape(found.shape)

    def texts(self, name: str, start: int | None = None, stop: int | None = None) -> list[str]:
        """One string a row, without padding; empty strings where the variable is absent."""
        if name not in self:
            return [""] * ((stop or 0) - (start or 0))
        octets = self.octets(name, start, stop)
        if octets.size == 0:
            return [""] * len(octets)
        rows = octets.reshape(len(octets), -1) if octets.ndim > 1 else octets.reshape(len(octets), 1)
        found = joined(rows).ravel().tolist()
        # Few of them differ: most say who owns the float, or how it samples.
        texts = {row: _plain_text(row) for row in set(found)}
        return [texts[row] for row in found]

    def text(self, name: str) -> str:
        """A string of the whole file (one dimension of characters), empty where absent."""
        if name not in self:
            return ""
        return _plain_text(self.octets(name).tobytes())

    def fill(self, name: str) -> float:
        """The value that stands for missing."""
        found = self._variables[name].fill
        return DEFAULT_FILL if found is None else found


def _plain_text(octets: bytes) -> str:
    # Damage puts NULs between characters, and the database takes none.
    return octets.replace(b"\0", b" ").decode("latin-1").strip()


def _open(path: Path) -> tuple[Callable[[], None], Mapping[str, _Stored]]:
    """How to close the file, and its variables."""
    try:
        return _open_classic(path)
    except Unsupported:
        dataset = _open_library(path)
        return dataset.close, {name: _Library(variable) for name, variable in dataset.variables.items()}


def _open_classic(path: Path) -> tuple[Callable[[], None], Mapping[str, _Stored]]:
    classic = Classic(path)
    if not any(v.is_record for v in classic.variables.values() if not v.name.startswith("HISTORY_")):
        return classic.close, classic.variables
    with classic:
        classic.check_records()
    raise Unsupported


def _open_library(path: Path) -> Any:
    try:
        return netCDF4.Dataset(path, "r")
    except (OSError, RuntimeError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"The file is truncated or damaged: {plain(error)}.") from error


def joined(octets: npt.NDArray[np.uint8]) -> npt.NDArray[np.bytes_]:
    """Characters (..., n) as byte strings (...,), trailing NULs gone, blanks kept."""
    width = octets.shape[-1]
    return np.ascontiguousarray(octets).view(f"S{width}")[..., 0]
