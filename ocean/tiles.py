"""Grids cut into tiles of at most 64 x 64 cells, whose places are shared by all times and variables."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.records import GridField, identity, placed

SIDE = 64
CELL_COLUMNS = ("id", "rows", "columns", "separable", "latitudes", "longitudes", "extent")
TILE_COLUMNS = (
    *("id", "dataset_id", "variable", "tile_time", "depth", "cells_id", "cell_values", "cell_flags"),
    *("value_min", "value_max", "value_count", "file_id"),
)
_UNFLAGGED = 2
_ALL_AROUND = 20.0  # degrees: with no wider gap in longitude, the extent is the whole circle
_MARGIN = 1e-4  # degrees, so that the extent of a single row of cells has an area

Degrees = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TileRow:
    """One tile and its cells, each in the order of its columns above."""

    id: int
    cells_id: int
    cells: tuple[Any, ...]
    values: tuple[Any, ...]

    @property
    def file_id(self) -> int:
        return int(self.values[-1])


def tile_rows(field: GridField, file_id: int) -> Iterator[TileRow]:
    """The tiles of a field that hold some finite value; a cell without a position has none."""
    separable = field.latitudes.ndim == 1
    rows, columns = field.values.shape
    values = np.where(placed(field.latitudes, field.longitudes), field.values, np.float32(np.nan))
    # A tile across the antimeridian would have an extent around the world.
    breaks = _breaks(field.longitudes) if separable else []
    for top, bottom in _pieces(rows, []):
        for left, right in _pieces(columns, breaks):
            here = (slice(top, bottom), slice(left, right))
            if np.isfinite(values[here]).any():
                places = (here[0], here[1]) if separable else (here, here)
                degrees = field.latitudes[places[0]], field.longitudes[places[1]]
                yield _tile(field, values[here], here, degrees, file_id)


def _breaks(longitudes: Degrees) -> list[int]:
    return [int(place) + 1 for place in np.flatnonzero(np.abs(np.diff(longitudes)) > 180)]


def _pieces(length: int, breaks: list[int]) -> Iterator[tuple[int, int]]:
    """Equal pieces of at most SIDE, none of them across a break."""
    for start, stop in pairwise([0, *breaks, length]):
        edges = np.linspace(start, stop, -((start - stop) // SIDE) + 1).round().astype(int).tolist()
        yield from pairwise(edges)


def _tile(
    field: GridField,
    values: Degrees,
    here: tuple[slice, slice],
    degrees: tuple[Degrees, Degrees],
    file_id: int,
) -> TileRow:
    values = np.ascontiguousarray(values, dtype="<f4")
    flags = None if field.flags is None else np.ascontiguousarray(field.flags[here])
    if flags is not None and (flags[np.isfinite(values)] == _UNFLAGGED).all():
        flags = None
    cells_id, cells = _cells(*degrees, values.shape)
    depth = None if field.depth is None else float(np.float32(field.depth))
    key = f"tile|{field.dataset.id}|{field.variable}|{field.time.isoformat()}|{depth}|{cells_id}"
    finite = values[np.isfinite(values)]
    number = identity(key)
    row = (
        *(number, field.dataset.id, field.variable, field.time, depth, cells_id),
        *(values.tobytes(), None if flags is None else flags.tobytes()),
        *(float(finite.min()), float(finite.max()), len(finite), file_id),
    )
    return TileRow(number, cells_id, cells, row)


def _cells(latitudes: Degrees, longitudes: Degrees, shape: tuple[int, ...]) -> tuple[int, tuple[Any, ...]]:
    separable = latitudes.ndim == 1
    packed = [np.ascontiguousarray(axis, dtype="<f4").tobytes() for axis in (latitudes, longitudes)]
    number = identity(f"cells|{shape}|{separable}|{packed[0].hex()}|{packed[1].hex()}")
    return number, (number, *shape, separable, *packed, _extent(latitudes, longitudes))


def _extent(latitudes: Degrees, longitudes: Degrees) -> bytes:
    """EWKB of the box around the cells; two boxes where it crosses the antimeridian."""
    known = np.isfinite(latitudes), np.isfinite(longitudes)
    if latitudes.ndim > 1:
        known = known[0] & known[1], known[0] & known[1]
    south, north = float(latitudes[known[0]].min()), float(latitudes[known[0]].max())
    south, north = max(south - _MARGIN, -90.0), min(north + _MARGIN, 90.0)
    west, east = span(longitudes[known[1]].astype(np.float64))
    west, east = max(west - _MARGIN, -180.0), min(east + _MARGIN, 180.0)
    spans = [(west, east)] if west < east else [(west, 180.0), (-180.0, east)]
    head = struct.pack("<BIII", 1, 0x20000006, 4326, len(spans))
    return head + b"".join(_box(left, south, right, north) for left, right in spans)


def _box(west: float, south: float, east: float, north: float) -> bytes:
    ring = (west, south, east, south, east, north, west, north, west, south)
    return struct.pack("<BIII10d", 1, 3, 1, 5, *ring)


def span(longitudes: npt.NDArray[np.float64]) -> tuple[float, float]:
    """West and east (-180..180) of the shortest arc that holds them; west > east crosses the antimeridian."""
    order = np.unique(longitudes)
    gaps = np.diff(order, append=order[0] + 360)
    widest = int(gaps.argmax())
    if gaps[widest] < _ALL_AROUND:
        return float(order[0]), float(order[-1])
    return float(order[(widest + 1) % len(order)]), float(order[widest])
