"""Answers of griddap as fields, one a variable and moment."""

from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from ocean.longitudes import ascending
from ocean.records import GridField
from ocean.units import outside
from sources.erddap.axes import located
from sources.erddap.config import Entry
from sources.erddap.tables import Table
from sources.erddap.times import times_of
from sources.feed import Fault

Doubles = npt.NDArray[np.float64]


def decode(table: Table, entry: Entry) -> list[GridField]:
    """The fields that have some value, rows and columns ascending unless they are projected.

    Fault where a variable is absent, of another unit, or does not lie on the axes.
    """
    time, *others, rows, columns = entry.axes
    times = times_of(table, time)
    axes = {name: table.numbers(name) for name in (*others, rows, columns)}
    shape = len(times), *(len(axes[name]) for name in (*others, rows, columns))
    latitudes, longitudes = located(axes[rows], axes[columns], entry.crs)
    projected = entry.crs is not None
    south_first = slice(None) if projected else ascending(latitudes)
    west_first = slice(None) if projected else ascending(longitudes)
    if not projected:
        latitudes, longitudes = latitudes[south_first], longitudes[west_first]
    found = []
    for stored in entry.columns:
        cells = _cells(table, entry, stored, shape).reshape(len(times), -1, *shape[-2:])[:, 0]
        for moment, layer in zip(times, cells, strict=True):
            values = layer[south_first][:, west_first]
            if np.isnat(moment) or not np.isfinite(values).any():
                continue
            found.append(
                GridField(
                    entry.record,
                    stored,
                    datetime.fromisoformat(str(moment)).replace(tzinfo=UTC),
                    entry.depth,
                    latitudes.astype(np.float32),
                    longitudes.astype(np.float32),
                    values.astype(np.float32),
                )
            )
    return found


def _cells(table: Table, entry: Entry, stored: str, shape: tuple[int, ...]) -> Doubles:
    name = entry.columns[stored].name
    values = table.numbers(name)
    if values.shape != shape:
        raise Fault(f"{table.name}: {name} has {values.shape} values for axes of {shape}.")
    return plausible(entry, stored, table.units(name), values)


def plausible(entry: Entry, stored: str, said: str, values: Doubles) -> Doubles:
    """Values in our unit, NaN for those that can't be; Fault for a unit that is not expected."""
    column = entry.columns[stored]
    how = column.conversion(stored, said)
    if how is None:
        expected = column.units or f"a unit of {stored}"
        raise Fault(f"{entry.name}: {column.name} is in {said!r}, not in {expected!r}.")
    ours = how.apply(values)
    ours = np.where(outside(stored, ours), np.nan, ours)
    return np.clip(ours, 0.0, 100.0) if stored == "sea_ice_concentration" else ours
