"""A dataset that the package has opened as fields: which cells of it are read, and in which unit they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING, Any

import numpy as np

from ocean.longitudes import ascending, clean_latitudes, wrap
from ocean.records import GridField
from ocean.terms import AttemptOutcome
from ocean.units import conversion
from sources.erddap.axes import Axes, Doubles, Window
from sources.erddap.config import Entry
from sources.erddap.griddap import cells_in, stride_of
from sources.erddap.grids import plausible
from sources.erddap.spans import Span
from sources.feed import Fault, Need

if TYPE_CHECKING:
    from xarray import Dataset

# Chunks of the server come whole, however few of their cells are kept: about 400 MB.
_MOST_READ = 100_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """Of one box: its fields, every stride-th cell; `beyond` names the last moment read where more were
    asked for than can be; enough: the newest were found before the end."""

    fields: tuple[GridField, ...]
    stride: int
    beyond: datetime | None
    enough: bool


def part_of(opened: "Dataset", entry: Entry, need: Need, spans: tuple[Span, ...], given_up: Event) -> Part:
    """The newest moments first (the oldest where asked), until there are enough or as many as may be."""
    dataset = _laid(opened, entry)
    time, *others, rows, columns = (dataset[name].values for name in entry.axes)
    axes = Axes(time.astype("datetime64[us]"), (), rows, columns, None)
    moments = axes.moments(spans)
    if need.newest is None or need.newest > 0:
        moments.reverse()
    layers = len(others[0]) if others else 1
    window = Window((0, len(rows) - 1), (0, len(columns) - 1))
    stride = stride_of(window, max(1, entry.chunk.cells // layers))
    kept = moments[: _bearable(entry, layers, window, stride)]
    thinned = dataset.isel({name: slice(None, None, stride) for name in entry.axes[-2:]})
    fields: list[GridField] = []
    for at in kept:
        if given_up.is_set():
            break
        fields += _fields(thinned.isel({entry.axes[0]: at}), entry)
        if need.newest is not None and cells_in(fields) >= abs(need.newest):
            return Part(tuple(fields), stride, None, enough=at != moments[-1])
    beyond = _moment(axes.times[kept[-1]]) if len(kept) < len(moments) else None
    return Part(tuple(fields), stride, beyond, enough=False)


def _bearable(entry: Entry, layers: int, window: Window, stride: int) -> int:
    """How many moments may be read; Fault where one is too much."""
    kept = entry.chunk.most * max(1, entry.chunk.cells // _size(layers, window, stride))
    read = _MOST_READ // (len(entry.columns) * _size(layers, window, 1))
    if read == 0:
        raise Fault(
            f"{entry.name} has too many cells there: name a smaller place or a depth.",
            AttemptOutcome.TOO_LARGE,
        )
    return min(kept, read)


def _size(layers: int, window: Window, stride: int) -> int:
    """Cells a variable and moment."""
    rows, columns = window.shape
    return max(1, layers * -(-rows // stride) * -(-columns // stride))


def _laid(opened: "Dataset", entry: Entry) -> "Dataset":
    """Decoded where the package has not, not yet read, on the axes of the entry; Fault where it can't be."""
    import xarray  # takes half a second, which only this source needs

    dataset = xarray.decode_cf(opened)
    for axis in entry.axes:
        if axis not in dataset.coords:
            raise Fault(f"{entry.name}: the dataset has no axis {axis}.")
    dataset = dataset.transpose(*entry.axes)
    for column in entry.columns.values():
        if column.name not in dataset or dataset[column.name].dims != entry.axes:
            raise Fault(f"{entry.name}: {column.name} is not on the axes {', '.join(entry.axes)}.")
    return dataset


def _fields(dataset: "Dataset", entry: Entry) -> Iterator[GridField]:
    """Of one moment, those that have some value, rows and columns ascending."""
    time, *others, rows, columns = entry.axes
    latitudes, longitudes = clean_latitudes(_doubles(dataset, rows)), wrap(_doubles(dataset, columns))
    south_first, west_first = ascending(latitudes), ascending(longitudes)
    depths = _depths(dataset, others[0], entry.name) if others else [entry.depth]
    for stored, column in entry.columns.items():
        said = str(dataset[column.name].attrs.get("units", ""))
        ours = plausible(entry, stored, said, _doubles(dataset, column.name))
        for depth, layer in zip(depths, ours.reshape(len(depths), *ours.shape[-2:]), strict=True):
            if np.isfinite(layer).any():
                yield GridField(
                    entry.record,
                    stored,
                    _moment(dataset[time].values),
                    depth,
                    latitudes[south_first].astype(np.float32),
                    longitudes[west_first].astype(np.float32),
                    layer[south_first][:, west_first].astype(np.float32),
                )


def _depths(dataset: "Dataset", name: str, source: str) -> list[float]:
    said = str(dataset[name].attrs.get("units", "m"))
    how = conversion("depth", said)
    if how is None:
        raise Fault(f"{source}: {name} is in {said!r}, not in 'm'.")
    return [float(depth) for depth in how.apply(_doubles(dataset, name))]


def _doubles(dataset: "Dataset", name: str) -> Doubles:
    found: Doubles = dataset[name].values.astype(np.float64)
    return found


def _moment(time: Any) -> datetime:
    return datetime.fromisoformat(str(np.datetime64(time, "us"))).replace(tzinfo=UTC)
