"""NetCDF answers that are well formed and yet wrong: each edit is a fault of content, made on real rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import netCDF4
import numpy as np

from tests.doubles.table import Array
from tests.doubles.turns import in_turn


@dataclass(slots=True)
class Column:
    """A variable along `row`, its items as in the file (texts as rows of characters), and its attributes."""

    items: Array
    attributes: dict[str, Any] = field(default_factory=dict)


Columns = dict[str, Column]
Edit = Callable[[Columns], Columns]


@in_turn
def edited(content: bytes, edit: Edit) -> bytes:
    """The same file with its columns edited."""
    with netCDF4.Dataset("memory.nc", memory=content) as file:
        file.set_auto_maskandscale(False)
        file.set_auto_chartostring(False)
        everywhere = {name: file.getncattr(name) for name in file.ncattrs()}
        columns = {
            name: Column(one[:], {key: one.getncattr(key) for key in one.ncattrs()})
            for name, one in file.variables.items()
        }
    return _written(edit(columns), everywhere)


def _written(columns: Columns, everywhere: dict[str, Any]) -> bytes:
    file = netCDF4.Dataset("memory.nc", "w", format="NETCDF3_CLASSIC", memory=1024)
    file.createDimension("row", len(next(iter(columns.values())).items))
    for name, column in columns.items():
        attributes = dict(column.attributes)
        dimensions: tuple[str, ...] = ("row",)
        if column.items.ndim == 2:
            file.createDimension(f"{name}_strlen", column.items.shape[1])
            dimensions = ("row", f"{name}_strlen")
        fill = attributes.pop("_FillValue", None)
        variable = file.createVariable(name, column.items.dtype, dimensions, fill_value=fill)
        variable.set_auto_maskandscale(False)
        variable.set_auto_chartostring(False)
        variable.setncatts(attributes)
        variable[:] = column.items
    file.setncatts(everywhere)
    return bytes(file.close())


def _missing_values(columns: Columns) -> Columns:
    """Every fifth value of each measured column is missing: as its fill value and as NaN in turn."""
    for name in ("pres", "temp", "psal"):
        for column in (columns[one] for one in (name, f"{name}_adjusted") if one in columns):
            column.items[::10] = 99999.0
            column.items[5::10] = np.nan
    return columns


def _junk_calendar(columns: Columns) -> Columns:
    columns["time"].attributes |= {"units": "months since the flood", "calendar": "mayan"}
    return columns


def _columns_missing(columns: Columns) -> Columns:
    return {name: one for name, one in columns.items() if not name.startswith("temp")}


def _columns_reordered(columns: Columns) -> Columns:
    return dict(reversed(columns.items()))


def _units_changed(columns: Columns) -> Columns:
    """Temperatures in kelvin, as their attribute says."""
    for name, column in columns.items():
        if column.attributes.get("units") == "degree_Celsius" and not name.endswith("_error"):
            column.items[column.items != 99999.0] += np.float32(273.15)
            column.attributes["units"] = "kelvin"
    return columns


def _units_unknown(columns: Columns) -> Columns:
    for name, column in columns.items():
        if name.startswith("temp") and "units" in column.attributes:
            column.attributes["units"] = "furlong"
    return columns


def _duplicates(columns: Columns) -> Columns:
    """Each row twice, one after the other."""
    return {name: Column(np.repeat(one.items, 2, 0), one.attributes) for name, one in columns.items()}


EDITS: dict[str, Edit] = {
    "missing values": _missing_values,
    "junk calendar": _junk_calendar,
    "columns missing": _columns_missing,
    "columns reordered": _columns_reordered,
    "units changed": _units_changed,
    "units unknown": _units_unknown,
    "duplicates": _duplicates,
}
