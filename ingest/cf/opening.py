"""Opens a NetCDF file, or says in one line why it cannot be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np

from ingest import classic
from ingest.signature import is_classic, netcdf_head
from ocean.errors import UnreadableFile

Variable = Any
"""A netCDF4.Variable: the library carries no types."""

# Deflate cannot do better than 1032 : 1, so a file that declares far more than that holds no such data.
_MOST_COMPRESSED = 1100
# The library keeps up to 64 MB of chunks for each variable, which is far too much for ten of them.
_CHUNK_CACHE = 16 * 1024 * 1024
MOST_ELEMENTS = 100_000_000
"""The most elements of one variable that may have to be read at once."""


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The open netCDF4.Dataset; raises UnreadableFile for what is not NetCDF, cut short or in groups only."""
    kind = _kind(path)
    size = path.stat().st_size
    try:
        dataset = netCDF4.Dataset(path, "r")
    except (OSError, RuntimeError, ValueError, UnicodeDecodeError) as error:
        raise UnreadableFile(
            f"The file is {kind} but cannot be opened: it is cut short or damaged ({size} bytes)."
        ) from error
    try:
        _check(dataset, size)
        yield dataset
    finally:
        dataset.close()


def _kind(path: Path) -> str:
    if not is_classic(netcdf_head(path)):
        return "NetCDF-4 (HDF5)"
    classic.check(path)
    return "NetCDF-3"


def _check(dataset: Any, size: int) -> None:
    variables = list(dataset.variables.values())
    if not variables:
        where = "its variables are in groups, not at the root" if dataset.groups else "it has no variables"
        raise UnreadableFile(f"Nothing can be read from the file: {where}.")
    for variable in (dataset, *variables):
        try:
            variable.ncattrs()
        except (AttributeError, UnicodeDecodeError) as error:
            raise UnreadableFile("The file is damaged: the name of an attribute cannot be read.") from error
    for variable in variables:
        _check_declared(variable, size)
        if isinstance(variable.chunking(), list):
            variable.set_var_chunk_cache(size=_CHUNK_CACHE)


def _check_declared(variable: Variable, size: int) -> None:
    if _elements(variable) > MOST_ELEMENTS and _bytes(variable) > size * _MOST_COMPRESSED:
        raise UnreadableFile(
            f"{variable.name} declares {_elements(variable)} values; a file of {size} bytes cannot hold them."
        )


def _elements(variable: Variable) -> int:
    # Python's integers, since absurd dimensions overflow 64 bits.
    total = 1
    for length in variable.shape:
        total *= int(length)
    return total


def _bytes(variable: Variable) -> int:
    try:
        return _elements(variable) * int(np.dtype(variable.dtype).itemsize)
    except TypeError:  # strings and user-defined types, of no fixed size
        return 0


def check_chunks(variable: Variable) -> None:
    """Refuses a variable that cannot be read piecewise, since its compressed chunks are too large."""
    chunks = variable.chunking()
    if not isinstance(chunks, list):
        return
    if np.prod([float(length) for length in chunks]) > MOST_ELEMENTS:
        raise UnreadableFile(
            f"{variable.name} is stored in chunks of {'x'.join(map(str, chunks))} values, too large to read."
        )
