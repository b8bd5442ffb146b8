"""Rows in the formats of ERDDAP: NetCDF-3 with a `row` dimension, CSV, JSON and JSON Lines."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import netCDF4
import numpy as np

from tests.doubles.table import Array, Table, is_missing
from tests.doubles.turns import in_turn

_DTYPES = {"double": "f8", "float": "f4", "int": "i4", "short": "i2", "byte": "i1"}
Found = Mapping[str, Array]


@in_turn
def as_nc(found: Found, table: Table, history: str) -> bytes:
    """NetCDF-3: a dimension `row`; texts are char arrays with a `_strlen` dimension, padded with NUL."""
    file = netCDF4.Dataset("memory.nc", "w", format="NETCDF3_CLASSIC", memory=1024)
    file.createDimension("row", len(next(iter(found.values()))))
    for name, items in found.items():
        if items.dtype.kind == "S":
            file.createDimension(f"{name}_strlen", max(1, _longest(items)))
    for name, items in found.items():
        _write(file, name, items, table)
    file.setncatts(_everywhere(found, table, history))
    return bytes(file.close())


def _longest(items: Array) -> int:
    return int(np.char.str_len(items).max())


def _write(file: Any, name: str, items: Array, table: Table) -> None:
    attributes = described(name, items, table)
    if items.dtype.kind == "S":
        size = len(file.dimensions[f"{name}_strlen"])
        variable = file.createVariable(name, "S1", ("row", f"{name}_strlen"))
        variable.set_auto_chartostring(False)
        variable.setncatts(attributes)
        variable[:] = items.astype(f"S{size}").view("S1").reshape(len(items), size)
        return
    fill = attributes.pop("_FillValue", None)
    variable = file.createVariable(name, _DTYPES[table.types[name]], ("row",), fill_value=fill)
    variable.set_auto_maskandscale(False)
    variable.setncatts(attributes)
    variable[:] = items if fill is None else np.where(is_missing(items), fill, items)


def described(name: str, items: Array, table: Table) -> dict[str, Any]:
    """The attributes of a column, with the range of these items."""
    attributes = {key: value for key, value in table.attributes[name].items() if key != "_ChunkSizes"}
    present = items[~is_missing(items)]
    if items.dtype.kind == "S":
        attributes = {"_Encoding": "ISO-8859-1", **attributes}
    if items.dtype.kind == "S" or not len(present):
        attributes.pop("actual_range", None)
    else:
        attributes["actual_range"] = np.array([present.min(), present.max()], items.dtype)
    return attributes


def _everywhere(found: Found, table: Table, history: str) -> dict[str, Any]:
    attributes = {**table.everywhere, "id": table.name, "history": history}
    spans = {
        "latitude": (
            "geospatial_lat_min",
            "geospatial_lat_max",
            "Southernmost_Northing",
            "Northernmost_Northing",
        ),
        "longitude": (
            "geospatial_lon_min",
            "geospatial_lon_max",
            "Westernmost_Easting",
            "Easternmost_Easting",
        ),
        "time": ("time_coverage_start", "time_coverage_end"),
    }
    for name, keys in spans.items():
        items = found.get(name, np.array([]))
        items = items[~is_missing(items)] if len(items) else items
        for key, value in zip(keys, 2 * [items.min(), items.max()] if len(items) else [], strict=False):
            attributes[key] = iso(value) if name == "time" else value
        if not len(items):
            attributes = {key: value for key, value in attributes.items() if key not in keys}
    return attributes


def iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _plain(name: str, items: Array, missing: str | None) -> list[Any]:
    """The items as texts and numbers of Python; times in ISO 8601."""
    if items.dtype.kind == "S":
        return [item.decode("latin-1") for item in items]
    absent = is_missing(items)
    if name == "time":
        return [(missing and "") if no else iso(item) for item, no in zip(items, absent, strict=True)]
    shown = [float(str(item)) for item in items] if items.dtype.kind == "f" else items.tolist()
    return [missing if no else item for item, no in zip(shown, absent, strict=True)]


def _rows(found: Found, missing: str | None) -> list[tuple[Any, ...]]:
    return list(zip(*(_plain(name, items, missing) for name, items in found.items()), strict=True))


def _unit(name: str, table: Table) -> str:
    return "UTC" if name == "time" else str(table.attributes[name].get("units", ""))


def _cell(item: Any) -> str:
    text = str(item)
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text


def _csv(header: list[list[str]], found: Found) -> bytes:
    lines = [*header, *_rows(found, "NaN")]
    return "".join(",".join(map(_cell, line)) + "\n" for line in lines).encode("latin-1", "replace")


def as_csv(found: Found, table: Table, _: str) -> bytes:
    return _csv([list(found), [_unit(name, table) for name in found]], found)


def as_csv0(found: Found, _table: Table, _: str) -> bytes:
    return _csv([], found)


def as_csvp(found: Found, table: Table, _: str) -> bytes:
    units = {name: _unit(name, table) for name in found}
    return _csv([[f"{name} ({unit})" if unit else name for name, unit in units.items()]], found)


def as_json(found: Found, table: Table, _: str) -> bytes:
    content = {
        "columnNames": list(found),
        "columnTypes": ["String" if name == "time" else table.types[name] for name in found],
        "columnUnits": [_unit(name, table) or None for name in found],
        "rows": _rows(found, None),
    }
    return json.dumps({"table": content}).encode()


def as_jsonl_kvp(found: Found, _table: Table, _: str) -> bytes:
    return "".join(
        json.dumps(dict(zip(found, row, strict=True))) + "\n" for row in _rows(found, None)
    ).encode()


def as_jsonl_csv(found: Found, _table: Table, _: str) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in [list(found), *_rows(found, None)]).encode()


Writer = Callable[[Found, Table, str], bytes]
WRITERS: dict[str, tuple[Writer, str]] = {
    "nc": (as_nc, "application/x-netcdf"),
    "csv": (as_csv, "text/csv;charset=ISO-8859-1"),
    "csv0": (as_csv0, "text/csv;charset=ISO-8859-1"),
    "csvp": (as_csvp, "text/csv;charset=ISO-8859-1"),
    "json": (as_json, "application/json;charset=UTF-8"),
    "jsonlKVP": (as_jsonl_kvp, "application/x-jsonlines;charset=UTF-8"),
    "jsonlCSV1": (as_jsonl_csv, "application/x-jsonlines;charset=UTF-8"),
}
