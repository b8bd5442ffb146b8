"""Queries of griddap over the daily OISST file, with its longitudes from -180 to 180 as servers give them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import netCDF4
import numpy as np

from tests.doubles.table import Array, typed
from tests.doubles.turns import in_turn

_AXIS = r"\[([^\]]*)\]"
_VARIABLE = re.compile(rf"(\w+)((?:{_AXIS})*)")
_EPOCH_1978 = 252_504_000.0  # 1978-01-01 12:00


class BadGridQuery(Exception):
    """What ERDDAP answers with status 400."""


class NoGridData(Exception):
    """What ERDDAP answers with status 404: the query lies beyond an axis."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Axes in order, and variables over all of them, NaN where there is no value."""

    name: str
    axes: Mapping[str, Array]
    variables: Mapping[str, Array]
    attributes: Mapping[str, Mapping[str, Any]]


@in_turn
def oisst(path: Path, info: Path) -> Grid:
    """The dataset ncdcOisst21Agg_LonPM180 with the one day of a file of OISST, described as recorded."""
    attributes: dict[str, dict[str, Any]] = {}
    for what, name, attribute, kind, value in json.loads(info.read_text())["table"]["rows"]:
        if what == "attribute" and attribute != "actual_range":
            attributes.setdefault(name, {})[attribute] = typed(kind, value)
    with netCDF4.Dataset(path) as file:
        file.set_auto_mask(False)
        file.set_auto_scale(False)
        half = len(file.dimensions["lon"]) // 2
        longitude = np.roll(file["lon"][:], half)
        axes = {
            "time": file["time"][:].astype("f8") * 86_400.0 + _EPOCH_1978,
            "zlev": file["zlev"][:],
            "latitude": file["lat"][:],
            "longitude": np.where(longitude > 180, longitude - 360, longitude).astype("f4"),
        }
        variables = {name: np.roll(_unpacked(file[name]), half, -1) for name in ("sst", "anom", "err", "ice")}
    return Grid("ncdcOisst21Agg_LonPM180", axes, variables, attributes)


def _unpacked(variable: Any) -> Array:
    raw = variable[:]
    return np.where(raw == variable._FillValue, np.nan, raw / 100).astype("f4")


@in_turn
def as_nc(grid: Grid, query: str, history: str) -> bytes:
    """NetCDF-3 of what the query asks for: its axes and variables."""
    query = unquote_plus(query)
    axes = _axes_asked(grid, query)
    asked, slices = ([], [*axes.values()]) if axes else _parse(grid, query)
    file = netCDF4.Dataset("memory.nc", "w", format="NETCDF3_CLASSIC", memory=1024)
    for name, part in zip(axes or grid.axes, slices, strict=True):
        items = grid.axes[name][part]
        file.createDimension(name, len(items))
        variable = file.createVariable(name, items.dtype, (name,))
        variable.setncatts({**grid.attributes[name], "actual_range": items[[0, -1]]})
        variable[:] = items
    for name in asked:
        attributes = dict(grid.attributes[name])
        fill = attributes.pop("_FillValue")
        variable = file.createVariable(name, "f4", tuple(grid.axes), fill_value=fill)
        variable.set_auto_maskandscale(False)
        variable.setncatts(attributes)
        items = grid.variables[name][tuple(slices)]
        variable[:] = np.where(np.isnan(items), fill, items)
    file.setncatts({**grid.attributes["NC_GLOBAL"], "id": grid.name, "history": history})
    return bytes(file.close())


def _axes_asked(grid: Grid, query: str) -> dict[str, slice]:
    """The parts of axes alone, such as `time,latitude` or `time[(last)]`; nothing for another query."""
    parts = [re.fullmatch(rf"(\w+)(?:{_AXIS})?", part) for part in query.split(",")]
    if not all(part and part[1] in grid.axes for part in parts):
        return {}
    return {
        part[1]: _slice(part[1], grid.axes[part[1]], part[2]) if part[2] else slice(None)
        for part in parts
        if part
    }


def _parse(grid: Grid, query: str) -> tuple[list[str], list[slice]]:
    found = list(_VARIABLE.finditer(query)) if query else []
    if ",".join(one[0] for one in found) != query or not found:
        raise BadGridQuery(f'Query error: the query "{query}" can\'t be read.')
    for one in found:
        if one[1] not in grid.variables:
            raise BadGridQuery(f'Query error: Unrecognized variable="{one[1]}".')
        if one[2] != found[0][2]:
            raise BadGridQuery("Query error: All variables must have the same constraints.")
    parts = re.findall(_AXIS, found[0][2])
    if len(parts) != len(grid.axes):
        raise BadGridQuery(f"Query error: {len(grid.axes)} axes are needed, {len(parts)} were given.")
    return [one[1] for one in found], [
        _slice(name, items, part) for (name, items), part in zip(grid.axes.items(), parts, strict=True)
    ]


def _slice(name: str, items: Array, part: str) -> slice:
    """A part such as (12.5):2:(20), 0:1:last or (last), both ends inclusive."""
    # Times hold colons: those in brackets do not part.
    ends = re.findall(r"\([^)]*\)|[^:]+", part)
    if len(ends) not in (1, 2, 3):
        raise BadGridQuery(f'Query error: the constraint "[{part}]" of {name} can\'t be read.')
    start, stop = _index(name, items, ends[0], part), _index(name, items, ends[-1], part)
    stride = int(ends[1]) if len(ends) == 3 else 1
    if stride < 1:
        raise BadGridQuery(f'Query error: stride={stride} of {name} in "[{part}]" is less than 1.')
    return slice(min(start, stop), max(start, stop) + 1, stride)


def _index(name: str, items: Array, end: str, part: str) -> int:
    if end in ("last", "(last)"):
        return len(items) - 1
    if not end.startswith("("):
        index = int(end)
        if not 0 <= index < len(items):
            raise NoGridData(_beyond(name, part, end, items))
        return index
    value = _value(name, end[1:-1])
    margin = np.abs(np.diff(items)).mean() / 2 if len(items) > 1 else 43_200.0 if name == "time" else 0.5
    if not items.min() - margin <= value <= items.max() + margin:
        raise NoGridData(_beyond(name, part, end[1:-1], items))
    return int(np.abs(items - value).argmin())


def _value(name: str, text: str) -> float:
    try:
        if name == "time" and "-" in text[1:]:
            moment = datetime.fromisoformat(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        return float(text)
    except ValueError as error:
        raise BadGridQuery(f'Query error: "{text}" is no value of {name}.') from error


def _beyond(name: str, part: str, end: str, items: Array) -> str:
    return (
        f'Query error: For axis {name} Constraint="[{part}]": "{end}" is not between the axis minimum='
        f"{items.min()} and the axis maximum={items.max()}."
    )
