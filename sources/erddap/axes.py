"""The axes of a griddap dataset: which of its cells and moments a need is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from pyproj import Proj

from ocean.longitudes import clean_latitudes, wrap
from ocean.place import Bounds
from sources.erddap.spans import Span
from sources.erddap.tables import Table
from sources.erddap.times import times_of
from sources.feed import Fault

Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Window:
    """Places on the axes of rows and columns, both ends inclusive."""

    rows: tuple[int, int]
    columns: tuple[int, int]

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows[1] - self.rows[0] + 1, self.columns[1] - self.columns[0] + 1


@dataclass(frozen=True, slots=True)
class Axes:
    """Values on the axes: times datetime64[us] (t,), others in between (the first of each is taken), rows
    and columns in the order of the server. crs: of rows and columns in projected metres."""

    times: npt.NDArray[np.datetime64]
    others: tuple[float, ...]
    rows: Doubles
    columns: Doubles
    crs: str | None

    def moments(self, spans: tuple[Span, ...]) -> list[int]:
        """The places of the times within some spans, ascending."""
        found = np.zeros(len(self.times), dtype=np.bool_)
        for span in spans:
            found |= (self.times >= _moment(span.start)) & (self.times < _moment(span.end))
        return [int(place) for place in np.flatnonzero(found)]

    def windows(self, boxes: tuple[Bounds, ...] | None) -> Iterator[Window]:
        """Where the cells of the boxes lie; everywhere without any."""
        if boxes is None:
            yield Window((0, len(self.rows) - 1), (0, len(self.columns) - 1))
            return
        for box in boxes:
            yield from self._projected(box) if self.crs else self._plain(box)

    def _plain(self, box: Bounds) -> Iterator[Window]:
        west, south, east, north = box
        for rows in _runs((self.rows >= south) & (self.rows <= north)):
            found = wrap(self.columns)
            for columns in _runs((found >= west) & (found <= east)):
                yield Window(rows, columns)

    def _projected(self, box: Bounds) -> Iterator[Window]:
        west, south, east, north = box
        latitudes, longitudes = located(self.rows, self.columns, self.crs)
        with np.errstate(invalid="ignore"):
            inside = (latitudes >= south) & (latitudes <= north)
            inside &= (longitudes >= west) & (longitudes <= east)
        if inside.any():
            rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
            yield Window((int(rows[0]), int(rows[-1])), (int(columns[0]), int(columns[-1])))


def axes_of(table: Table, names: tuple[str, ...], crs: str | None) -> Axes:
    """The axes in an answer; Fault where one is absent, empty or not in order."""
    time, *others, rows, columns = names
    values = {name: table.numbers(name).reshape(-1) for name in names}
    for name in (rows, columns):
        steps = np.diff(values[name])
        if not len(values[name]) or not ((steps > 0).all() or (steps < 0).all()):
            raise Fault(f"{table.name}: the axis {name} does not rise or fall from end to end.")
    return Axes(
        times_of(table, time).reshape(-1),
        tuple(float(values[name][0]) for name in others),
        values[rows],
        values[columns],
        crs,
    )


def located(rows: Doubles, columns: Doubles, crs: str | None) -> tuple[Doubles, Doubles]:
    """Latitudes and longitudes of axes, (rows,) and (columns,), or both (rows, columns) where projected."""
    if crs is None:
        return clean_latitudes(rows), wrap(columns)
    east, north = _projection(crs)(*np.meshgrid(columns, rows), inverse=True)
    on_map = np.isfinite(east) & np.isfinite(north)
    return np.where(on_map, north, np.nan), wrap(np.where(on_map, east, np.nan))


_projection = lru_cache(8)(Proj)


def _runs(inside: Bools) -> list[tuple[int, int]]:
    """First and last place of each stretch without a gap."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], inside, [False]))))
    return [(int(first), int(after) - 1) for first, after in edges.reshape(-1, 2)]


def _moment(moment: datetime) -> np.datetime64:
    return np.datetime64(moment.astimezone(UTC).replace(tzinfo=None), "us")
