"""NetCDF files of casts and grids after CF 1.11: discrete sampling geometries as contiguous ragged arrays."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import numpy.typing as npt

from ingest.starter import attributes
from ingest.starter.attributes import FILL, LATITUDE, LONGITUDE, TIME, VERTICAL, of_flags, of_quantity
from ingest.starter.casts import Casts, Flags, Times
from ingest.starter.catalogue import Collection
from ingest.starter.grids import Grid
from ocean.terms import PlatformType

# Whose profiles a file holds, where they have an owner.
INSTANCE = {"trajectoryProfile": "trajectory", "timeSeriesProfile": "station"}
ROLE = {"trajectory": "trajectory_id", "station": "timeseries_id"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where to write, and as what."""

    path: Path
    collection: Collection
    seed: int
    feature: str = ""


def seconds(time: Times) -> npt.NDArray[np.float64]:
    """Seconds since 1970, NaN for none."""
    return np.where(np.isnat(time), np.nan, time.astype("datetime64[s]").astype(np.int64)).astype(np.float64)


def write_casts(target: Target, casts: Casts) -> Path:
    """One file of casts of one kind of platform."""
    head = casts.heads
    more = {"featureType": target.feature, "platform_type": str(head.type[0])}
    with netCDF4.Dataset(target.path, "w") as file:
        extent = attributes.extent_of(head.time, head.longitude, head.latitude)
        attributes.describe(file, target.collection, target.seed, more, extent)
        file.createDimension("obs", int(casts.counts.sum()))
        _heads(file, target.feature, casts)
        for name in casts.values:
            _column(file, name, casts.values[name], casts.flags[name])
    return target.path


def write_grid(target: Target, name: str, grid: Grid) -> Path:
    """One file of monthly fields of one variable."""
    north, east = grid.latitudes, grid.longitudes
    with netCDF4.Dataset(target.path, "w") as file:
        extent = attributes.extent_of(grid.times, east, north)
        more = {"platform_type": str(PlatformType.GRID), "time_coverage_resolution": "P1M"}
        attributes.describe(file, target.collection, target.seed, more, extent)
        for axis, values, about in (
            ("time", seconds(grid.times), TIME),
            ("latitude", north, LATITUDE),
            ("longitude", east, LONGITUDE),
        ):
            file.createDimension(axis, len(values))
            _variable(file, axis, (axis,), values, about)
        field = of_quantity(name) | {"cell_methods": "time: mean area: mean where sea"}
        filled = np.where(np.isnan(grid.values), FILL, grid.values)
        _variable(file, name, ("time", "latitude", "longitude"), filled, field, fill=FILL, packed=True)
    return target.path


def _heads(file: netCDF4.Dataset, feature: str, casts: Casts) -> None:
    """What is known once a cast, with the variables that tie levels to casts and casts to platforms."""
    codes, first, owner = np.unique(casts.heads.code, return_index=True, return_inverse=True)
    if feature == "trajectory":  # one level a cast: a platform's samples are its row
        file.createDimension("trajectory", len(codes))
        _platforms(file, "trajectory", codes)
        _rows(file, "trajectory", np.bincount(owner))
        _places(file, "obs", "obs", casts, slice(None))
        return
    file.createDimension("profile", len(casts))
    _rows(file, "profile", casts.counts)
    if feature == "profile":
        number = np.arange(len(casts), dtype=np.int32)
        _variable(file, "profile", ("profile",), number, {"cf_role": "profile_id"})
        _platforms(file, "profile", casts.heads.code)
        _places(file, "profile", "profile", casts, slice(None))
        return
    instance = INSTANCE[feature]
    file.createDimension(instance, len(codes))
    _platforms(file, instance, codes)
    about = {"long_name": f"which {instance} each profile is of", "instance_dimension": instance}
    _variable(file, f"{instance}_index", ("profile",), owner.astype(np.int32), about)
    if instance == "station":
        _places(file, "profile", "station", casts, first)
    else:
        _places(file, "profile", "profile", casts, slice(None))


def _rows(file: netCDF4.Dataset, dimension: str, counts: npt.NDArray[np.int64]) -> None:
    about = {"long_name": f"samples of each {dimension}", "sample_dimension": "obs"}
    _variable(file, "row_size", (dimension,), counts.astype(np.int32), about)


def _platforms(file: netCDF4.Dataset, dimension: str, codes: npt.NDArray[np.str_]) -> None:
    about = {"long_name": "code of the platform; SYN marks it as invented"}
    about |= {"cf_role": ROLE[dimension]} if dimension in ROLE else {}
    _text(file, "platform_code", dimension, codes, about)


def _places(
    file: netCDF4.Dataset, moments: str, places: str, casts: Casts, chosen: slice | npt.NDArray[np.intp]
) -> None:
    """Time, position, cycle, direction and data mode over `moments`; the `chosen` positions over `places`."""
    head = casts.heads
    flag, north, east = head.position_flag[chosen], head.latitude[chosen], head.longitude[chosen]
    flagged = {"ancillary_variables": "position_qc"}
    _located(file, "time", moments, seconds(head.time), TIME | {"ancillary_variables": "time_qc"})
    _located(file, "latitude", places, north, LATITUDE | flagged)
    _located(file, "longitude", places, east, LONGITUDE | flagged)
    _variable(file, "time_qc", (moments,), head.time_flag.astype(np.int8), of_flags("time"))
    _variable(file, "position_qc", (places,), flag.astype(np.int8), of_flags("position"))
    _variable(
        file, "cycle_number", (moments,), head.cycle, {"long_name": "number of the cast of its platform"}
    )
    _text(file, "direction", moments, head.direction, {"long_name": "A ascending, D descending"})
    _text(file, "data_mode", moments, head.mode, {"long_name": "R real time, A adjusted, D delayed mode"})


def _located(
    file: netCDF4.Dataset,
    name: str,
    dimension: str,
    values: npt.NDArray[np.float64],
    about: Mapping[str, object],
) -> None:
    _variable(file, name, (dimension,), np.where(np.isnan(values), FILL, values), about, fill=float(FILL))


def _column(file: netCDF4.Dataset, name: str, values: npt.NDArray[np.float32], flags: Flags) -> None:
    about = of_quantity(name) | {"ancillary_variables": f"{name}_qc"} | VERTICAL.get(name, {})
    if name not in VERTICAL:
        vertical = "pressure" if "pressure" in file.variables else "depth"
        about |= {"coordinates": f"time latitude longitude {vertical}"}
    filled = np.where(np.isnan(values), FILL, values)
    _variable(file, name, ("obs",), filled, about, fill=FILL)
    _variable(file, f"{name}_qc", ("obs",), flags.astype(np.int8), of_flags(str(about["long_name"])))


def _text(
    file: netCDF4.Dataset,
    name: str,
    dimension: str,
    values: npt.NDArray[np.str_],
    about: Mapping[str, object],
) -> None:
    """A string a cast as an array of characters, which every version of netCDF reads."""
    octets = values.astype("S")
    if octets.dtype.itemsize == 1:
        _variable(file, name, (dimension,), octets, about)
        return
    length = f"{name}_length"
    file.createDimension(length, octets.dtype.itemsize)
    letters = octets.view("S1").reshape(len(octets), -1)
    _variable(file, name, (dimension, length), letters, about)


def _variable(
    file: netCDF4.Dataset,
    name: str,
    dimensions: tuple[str, ...],
    values: npt.NDArray[Any],
    about: Mapping[str, object],
    *,
    fill: np.float32 | float | None = None,
    packed: bool = False,
) -> None:
    kind = "S1" if values.dtype.kind == "S" else values.dtype
    variable = file.createVariable(name, kind, dimensions, fill_value=fill, zlib=packed, complevel=1)
    variable.set_auto_maskandscale(False)
    variable.setncatts(dict(about))
    variable[...] = values
