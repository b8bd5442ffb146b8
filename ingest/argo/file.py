"""One Argo file, read raw: no masks, no scaling, names in any case, characters in bulk."""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import netCDF4
import numpy as np
import numpy.typing as npt

from ocean.errors import UnreadableFile

MAX_ELEMENTS = 200_000_000
# Deflate can't do better: a file that declares more than this times its size was never written.
MAX_COMPRESSION = 1_100
DEFAULT_FILL = 99_999.0

Raw = npt.NDArray[Any]


def plain(error: Exception) -> str:
    """What the NetCDF library says, without the path that it adds."""
    return getattr(error, "strerror", None) or str(error)


class ArgoFile:
    """A file opened for reading; variables and dimensions are named in upper case."""

    def __init__(self, path: Path) -> None:
        try:
            self._dataset = netCDF4.Dataset(path, "r")
        except (OSError, RuntimeError, UnicodeDecodeError) as error:
            raise UnreadableFile(f"not readable as NetCDF, truncated or damaged: {plain(error)}") from error
        self._dataset.set_auto_maskandscale(False)
        self._variables = {name.upper(): v for name, v in self._dataset.variables.items()}
        self._size = path.stat().st_size

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._dataset.close()

    def __contains__(self, name: str) -> bool:
        return name in self._variables

    def shape(self, name: str) -> tuple[int, ...]:
        """The shape of a variable; UnreadableFile where it is absent."""
        if name not in self._variables:
            raise UnreadableFile(f"no variable {name}: not an Argo profile file that can be placed")
        return tuple(self._variables[name].shape)

    def check_size(self, name: str) -> None:
        """UnreadableFile where `name` declares more elements than make sense or than the file can hold."""
        elements = int(np.prod([float(n) for n in self.shape(name)]))
        item = self._variables[name].dtype.itemsize
        if elements > MAX_ELEMENTS or elements * item > self._size * MAX_COMPRESSION:
            shape = " x ".join(str(n) for n in self.shape(name))
            raise UnreadableFile(
                f"absurd dimensions: {name} declares {shape} values in a file of {self._size} bytes"
            )

    def raw(self, name: str, start: int | None = None, stop: int | None = None) -> Raw:
        """The stored values of rows start..stop, of all rows, or of a scalar, in native byte order."""
        variable = self._variables[name]
        try:
            return np.asarray(variable[start:stop] if variable.ndim else variable[...])
        except (OSError, RuntimeError, IndexError) as error:
            raise UnreadableFile(f"{name} can't be read, the file is damaged: {plain(error)}") from error

    def octets(self, name: str, start: int | None = None, stop: int | None = None) -> npt.NDArray[np.uint8]:
        """Characters as bytes, of the variable's own shape."""
        found = self.raw(name, start, stop)
        if found.dtype.kind not in "SU" and found.dtype != np.int8:
            raise UnreadableFile(f"{name} holds {found.dtype} where Argo files hold characters")
        return np.ascontiguousarray(found).view(np.uint8).reshape(found.shape)

    def texts(self, name: str, start: int | None = None, stop: int | None = None) -> list[str]:
        """One string a row, without padding; empty strings where the variable is absent."""
        if name not in self:
            return [""] * ((stop or 0) - (start or 0))
        octets = self.octets(name, start, stop)
        if octets.size == 0:
            return [""] * len(octets)
        rows = octets.reshape(len(octets), -1) if octets.ndim > 1 else octets.reshape(len(octets), 1)
        return [row.decode("latin-1").strip(" \0") for row in joined(rows).ravel().tolist()]

    def text(self, name: str) -> str:
        """A string of the whole file (one dimension of characters), empty where absent."""
        if name not in self:
            return ""
        return self.octets(name).tobytes().decode("latin-1").strip(" \0")

    def fill(self, name: str) -> float:
        """The value that stands for missing."""
        return float(getattr(self._variables[name], "_FillValue", DEFAULT_FILL))


def joined(octets: npt.NDArray[np.uint8]) -> npt.NDArray[np.bytes_]:
    """Characters (..., n) as byte strings (...,), trailing NULs gone, blanks kept."""
    width = octets.shape[-1]
    return np.ascontiguousarray(octets).view(f"S{width}")[..., 0]
