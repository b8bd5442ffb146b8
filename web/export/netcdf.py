"""Exports as netCDF: CF-1.8 discrete sampling geometry, profiles as a contiguous ragged array."""

import asyncio
import tempfile
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any, Literal

import numpy as np

from ocean.filter import rfc3339
from ocean.ids import profile_id
from resolvers.exporting import Export, ExportPage
from web.export.columns import LEVELS
from web.export.text import closing

PIECE = 262_144
EPOCH = "seconds since 1970-01-01T00:00:00Z"
FLAGS = "no_qc good probably_good probably_bad bad changed unused_6 unused_7 estimated missing"
OF_PROFILES: dict[str, tuple[Any, dict[str, str]]] = {
    "profile_id": (str, {"cf_role": "profile_id"}),
    "platform_code": (str, {"long_name": "WMO or other code of the platform"}),
    "cycle_number": ("i4", {"long_name": "Argo cycle"}),
    "direction": (str, {"long_name": "direction of the profile"}),
    "data_mode": (str, {"long_name": "Argo data mode"}),
    "dataset": (str, {"long_name": "dataset"}),
    "time": ("f8", {"standard_name": "time", "units": EPOCH, "calendar": "standard", "axis": "T"}),
    "latitude": ("f8", {"standard_name": "latitude", "units": "degrees_north", "axis": "Y"}),
    "longitude": ("f8", {"standard_name": "longitude", "units": "degrees_east", "axis": "X"}),
    "row_size": ("i4", {"long_name": "levels of the profile", "sample_dimension": "obs"}),
}
NO_CYCLE = -2_147_483_647


async def netcdf(export: Export, turn: asyncio.Lock) -> AsyncGenerator[bytes, None]:
    """The bytes of a file that is written page by page beside; `turn`: the library takes one at a time."""
    with tempfile.TemporaryDirectory(prefix="ocean-export-") as folder:
        path = Path(folder) / "profiles.nc"
        await _in_turn(turn, _create, path)
        async for page in export.pages():
            await _in_turn(turn, _append, path, page)
        await _in_turn(turn, _close, path, export, await closing(export))
        with path.open("rb") as file:
            while piece := await asyncio.to_thread(file.read, PIECE):
                yield piece


async def _in_turn(turn: asyncio.Lock, work: Any, *arguments: Any) -> None:
    """In a thread, to its end also where the asker has left: its file is still open."""
    async with turn:
        task = asyncio.create_task(asyncio.to_thread(work, *arguments))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            raise


def _opened(path: Path, mode: Literal["w", "a"]) -> Any:
    # Not above: it is heavy, and most servers never write a file.
    from netCDF4 import Dataset

    return Dataset(path, mode)


def _create(path: Path) -> None:
    with _opened(path, "w") as file:
        file.Conventions, file.featureType = "CF-1.8", "profile"
        file.createDimension("profile", None)
        file.createDimension("obs", None)
        for name, (kind, attributes) in OF_PROFILES.items():
            fill = NO_CYCLE if name == "cycle_number" else None
            file.createVariable(name, kind, ("profile",), fill_value=fill).setncatts(attributes)
        flagged = {one.flag_of: one.name for one in LEVELS}
        for one in LEVELS:
            kind = "i1" if one.flag_of else "f4"
            gap: Any = None if one.flag_of else np.float32(np.nan)
            made = file.createVariable(one.name, kind, ("obs",), zlib=True, complevel=1, fill_value=gap)
            names = {"standard_name": one.standard_name, "long_name": one.long_name}
            made.setncatts({name: text for name, text in names.items() if text})
            if one.flag_of:
                made.setncatts({"flag_values": np.arange(10, dtype="i1"), "flag_meanings": FLAGS})
            else:
                made.units = one.units
            if one.name in flagged:
                made.ancillary_variables = flagged[one.name]
            if one.name != "depth":
                made.coordinates = "time latitude longitude depth"
        file["depth"].setncatts({"positive": "down", "axis": "Z"})


def _append(path: Path, page: ExportPage) -> None:
    """A page behind those that are there."""
    with _opened(path, "a") as file:
        start, at = len(file.dimensions["profile"]), len(file.dimensions["obs"])
        rows = page.rows
        columns: dict[str, Any] = {
            "profile_id": [profile_id(row.number, row.timestamp) for row in rows],
            "platform_code": page.codes,
            "cycle_number": [NO_CYCLE if row.cycle_number is None else row.cycle_number for row in rows],
            "direction": [row.direction or "" for row in rows],
            "data_mode": [row.data_mode or "" for row in rows],
            "dataset": [row.dataset_id for row in rows],
            "time": [row.timestamp.timestamp() for row in rows],
            "latitude": [row.latitude for row in rows],
            "longitude": [row.longitude for row in rows],
            "row_size": np.diff(page.levels.offsets),
        }
        for name, values in columns.items():
            kind = object if OF_PROFILES[name][0] is str else None
            file[name][start : start + len(rows)] = np.array(values, dtype=kind)
        for one in LEVELS:
            file[one.name][at : at + len(page.levels)] = one.array(page)


def _close(path: Path, export: Export, told: list[str]) -> None:
    with _opened(path, "a") as file:
        counted, source, *rest = told
        file.title = "Ocean profiles"
        file.comment, file.source, file.references = counted, source, "\n".join(rest)
        file.history = f"{rfc3339(export.opened_at)} exported by Ocean Chat"
        file.ocean_complete = "true" if export.complete else "false"
