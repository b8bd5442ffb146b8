"""Gridded variables (analyses, satellites, radars, climatologies) as fields of one time and depth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf import attributes, quality, times, values
from ingest.cf.attributes import Coordinates, Measured
from ingest.cf.datasets import dataset_record
from ingest.cf.meshes import Mesh
from ingest.cf.opening import MOST_ELEMENTS, Variable
from ingest.cf.probing import believed
from ingest.cf.refusals import nothing_left
from ocean.errors import UnreadableFile
from ocean.records import DatasetRecord, GridField, placed
from ocean.units import conversion, outside

Floats = npt.NDArray[np.float64]

_BLOCK = 2_000_000
"""Cells of one field: as float64 with masks about 50 MB while it is worked on."""
_ALWAYS_SURFACE = ("sea_surface_temperature", "sea_ice_concentration")


@dataclass(frozen=True, slots=True)
class Axes:
    """The times of a grid, (t,) or one alone, and its vertical axis; '' for a dimension it does not have."""

    moments: times.Times
    time_axis: str
    vertical: Variable | None
    depth_axis: str


@dataclass(frozen=True, slots=True)
class Layers:
    """One variable that can be placed. depths: m, of each step of the vertical axis, or one alone."""

    found: Measured
    flags: Variable | None
    depths: list[float | None]


@dataclass(frozen=True, slots=True)
class Layer:
    """One variable at one time and depth. fixed: the place on every dimension that is not of the mesh."""

    found: Measured
    flags: Variable | None
    fixed: dict[str, int]
    time: datetime
    depth: float | None


def read(dataset: Any, path: Path, coordinates: Coordinates, mesh: Mesh) -> Iterator[GridField]:
    """The fields of a file, in blocks of rows; raises UnreadableFile where nothing can be placed or read."""
    if mesh.columns > MOST_ELEMENTS:
        raise UnreadableFile(f"A row of the grid has {mesh.columns} cells, too many to read.")
    candidates, remarks = attributes.measured(dataset, coordinates.names)
    if not candidates:
        raise nothing_left(dataset, coordinates, remarks)
    axes = _axes(dataset, coordinates)
    chosen = [_placed(dataset, mesh, axes, candidate, remarks) for candidate in candidates]
    kept = [layers for layers in chosen if layers is not None]
    if not kept:
        raise nothing_left(dataset, coordinates, remarks)
    record = dataset_record(
        dataset,
        path,
        flagged=any(layers.flags is not None for layers in kept),
        climatology=coordinates.time is not None and "climatology" in coordinates.time.ncattrs(),
    )
    fields = (
        part for layers in kept for layer in _each(mesh, axes, layers) for part in _parts(record, mesh, layer)
    )
    first = next(fields, None)
    if first is None:
        raise UnreadableFile("No cell of the grid has a value with a time and a position.")
    yield first
    yield from fields


def _placed(dataset: Any, mesh: Mesh, axes: Axes, candidate: Measured, remarks: list[str]) -> Layers | None:
    """The variable with its depths, None (and a remark) where it has no place or no believable value."""
    remark = _misplaced(mesh, axes, candidate.variable)
    depths, remark = ([], remark) if remark else _depths(dataset, candidate, axes.vertical)
    if not remark and candidate.conversion.per_volume:
        remark = (
            f"{candidate.variable.name} is an amount per volume, and a grid gives no density to convert it"
        )
    if remark:
        remarks.append(remark)
        return None
    marks = quality.flag_variable(dataset, candidate.variable)
    marks = marks if marks is not None and marks.dimensions == candidate.variable.dimensions else None
    found, remark = believed(candidate, marks)
    if found is None:
        remarks.append(remark)
        return None
    return Layers(found, marks, depths)


def _misplaced(mesh: Mesh, axes: Axes, variable: Variable) -> str:
    if not set(mesh.dimensions) <= set(variable.dimensions):
        return f"{variable.name} does not lie on the grid"
    for name, length in zip(variable.dimensions, variable.shape, strict=True):
        if length > 1 and name not in (*mesh.dimensions, axes.time_axis, axes.depth_axis):
            return f"{variable.name} varies along {name}, which is neither time nor depth"
    return ""


def _axes(dataset: Any, coordinates: Coordinates) -> Axes:
    time = coordinates.time
    vertical = next((v for v in coordinates.verticals if len(v.dimensions) <= 1), None)
    return Axes(
        _moments(dataset, time),
        time.dimensions[0] if time is not None and time.dimensions else "",
        vertical,
        vertical.dimensions[0] if vertical is not None and vertical.dimensions else "",
    )


def _moments(dataset: Any, time: Variable | None) -> times.Times:
    if time is not None and times.is_time_unit(times.units_of(time)):
        calendar = values.attribute(time, "calendar")
        return times.decode(values.read(time).reshape(-1), times.units_of(time), calendar)
    if time is not None and values.is_text(time):
        return times.from_text(values.read_text(time).reshape(-1))
    moment = times.stated(dataset)
    if moment is not None and (time is None or time.size == 1):
        return np.array([moment.replace(tzinfo=None)], dtype="datetime64[us]")
    raise times.undated(time)


def _each(mesh: Mesh, axes: Axes, layers: Layers) -> Iterator[Layer]:
    variable = layers.found.variable
    rest = {
        n: size
        for n, size in zip(variable.dimensions, variable.shape, strict=True)
        if n not in mesh.dimensions
    }
    for place in np.ndindex(*rest.values()):
        fixed = dict(zip(rest, place, strict=True))
        moment: np.datetime64 = axes.moments[int(fixed.get(axes.time_axis, 0))]
        if not np.isnat(moment):
            depth = layers.depths[fixed.get(axes.depth_axis, 0) if len(layers.depths) > 1 else 0]
            yield Layer(layers.found, layers.flags, fixed, _utc(moment), depth)


def _utc(moment: np.datetime64) -> datetime:
    return datetime.fromisoformat(str(moment)).replace(tzinfo=UTC)


def _depths(dataset: Any, found: Measured, vertical: Variable | None) -> tuple[list[float | None], str]:
    """Depths in metres, positive down; [None] for a field of the surface; none and why where it has none.

    A single 0 m is how files say "surface", but a temperature at 0 m is one of several depths of the
    same quantity and keeps it. A temperature without any depth cannot be placed.
    """
    if found.stored in _ALWAYS_SURFACE:
        return [None], ""
    if vertical is not None:
        how = conversion("depth", times.units_of(vertical))
        if how is None:
            return [], f"{found.variable.name} has levels in {times.units_of(vertical)!r}, not in metres"
        sign = -1.0 if attributes.points_up(vertical) else 1.0
        depths = how.apply(values.read(vertical).reshape(-1)) * sign + 0.0
        alone = len(depths) == 1
        return [_surface(found.stored, float(d)) if alone else float(d) for d in depths], ""
    ends = [values.numbers(dataset, f"geospatial_vertical_{end}") for end in ("min", "max")]
    if all(end.size for end in ends) and ends[0][0] == ends[1][0]:
        return [_surface(found.stored, float(ends[0][0]))], ""
    if found.stored == "temperature":
        return [], f"{found.variable.name} is a temperature of the water without a depth"
    return [None], ""


def _surface(stored: str, depth: float) -> float | None:
    return None if depth == 0.0 and stored != "temperature" else depth


def _parts(record: DatasetRecord, mesh: Mesh, layer: Layer) -> Iterator[GridField]:
    """A layer in blocks of rows that hold some value."""
    step = max(1, _BLOCK // max(mesh.columns, 1))
    for start in range(0, mesh.rows, step):
        rows = slice(start, min(start + step, mesh.rows))
        latitudes, east = mesh.coordinates(rows)
        cells = _cells(mesh, layer, rows)
        cells = np.where(placed(latitudes, east), cells, np.nan)
        if np.isfinite(cells).any():
            yield GridField(
                record,
                layer.found.stored,
                layer.time,
                layer.depth,
                latitudes.astype(np.float32),
                east.astype(np.float32),
                cells.astype(np.float32),
                _marks(mesh, layer, rows, cells),
            )


def _cells(mesh: Mesh, layer: Layer, rows: slice) -> Floats:
    raw = mesh.take(layer.found.variable, layer.fixed, rows, lambda v, i: values.read(v, i, valid_range=True))
    ours = layer.found.conversion.apply(raw)
    ours = np.where(outside(layer.found.stored, ours), np.nan, ours)
    if layer.found.stored == "sea_ice_concentration":
        return np.clip(ours, 0.0, 100.0)
    return ours


def _marks(mesh: Mesh, layer: Layer, rows: slice, cells: Floats) -> npt.NDArray[np.uint8] | None:
    if layer.flags is None:
        return None
    marks = mesh.take(layer.flags, layer.fixed, rows, quality.read)
    return np.where(np.isnan(cells), quality.MISSING, marks).astype(np.uint8)
