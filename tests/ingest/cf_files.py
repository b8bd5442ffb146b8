"""Small NetCDF files made in tests, and what the reader gives for them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pytest

from ingest.cf import read
from ocean.errors import UnreadableFile
from ocean.records import GridField, ProfileBlock

Variables = Mapping[str, tuple[Sequence[str], Any, Mapping[str, Any]]]

TIME = {"standard_name": "time", "units": "days since 2020-01-01", "calendar": "standard"}
LATITUDE = {"standard_name": "latitude", "units": "degrees_north"}
LONGITUDE = {"standard_name": "longitude", "units": "degrees_east"}
DEPTH = {"standard_name": "depth", "units": "m", "positive": "down"}
PRESSURE = {"standard_name": "sea_water_pressure", "units": "dbar", "positive": "down"}
TEMPERATURE = {"standard_name": "sea_water_temperature", "units": "degree_Celsius"}
SALINITY = {"standard_name": "sea_water_practical_salinity", "units": "1"}
SST = {"standard_name": "sea_surface_temperature", "units": "degree_Celsius"}
EAST = {"standard_name": "eastward_sea_water_velocity", "units": "m s-1"}


def write(
    path: Path,
    dimensions: Mapping[str, int | None],
    variables: Variables,
    attributes: Mapping[str, Any] | None = None,
    kind: Any = "NETCDF4",
) -> Path:
    """A file with these dimensions, variables as (dimensions, values, attributes) and global attributes."""
    with netCDF4.Dataset(path, "w", format=kind) as file:
        file.setncatts(dict(attributes or {}))
        for name, length in dimensions.items():
            file.createDimension(name, length)
        for name, (own, values, about) in variables.items():
            array = np.asarray(values)
            rest = {key: value for key, value in about.items() if key != "_FillValue"}
            variable = file.createVariable(
                name, array.dtype, tuple(own), fill_value=about.get("_FillValue"), zlib=kind == "NETCDF4"
            )
            variable.set_auto_maskandscale(False)
            variable.setncatts(rest)
            variable[...] = array
    return path


def letters(texts: Sequence[str]) -> np.ndarray[Any, Any]:
    """Texts as a two-dimensional array of characters."""
    octets = np.array(texts, dtype="S")
    return octets.view("S1").reshape(len(texts), -1)


def profiles(path: Path) -> ProfileBlock:
    """The one block of a small file of samples."""
    (block,) = read(path)
    assert isinstance(block, ProfileBlock)
    return block


def fields(path: Path) -> list[GridField]:
    """The fields of a file of grids."""
    found = list(read(path))
    assert all(isinstance(field, GridField) for field in found)
    return [field for field in found if isinstance(field, GridField)]


def levels(block: ProfileBlock, place: int) -> dict[str, list[float]]:
    """The values of one profile by column, NaN as None, to seven digits."""
    part = slice(int(block.levels.offsets[place]), int(block.levels.offsets[place + 1]))
    return {
        name: [None if np.isnan(value) else float(f"{value:.7g}") for value in column[part]]
        for name, column in block.levels.values.items()
    }


def marks(block: ProfileBlock, name: str) -> list[int]:
    """The flags of a column, all profiles in a row."""
    return [int(flag) for flag in block.levels.flags[name]]


def refusal(path: Path) -> str:
    """The one line in which a file is refused; fails where it is not, or where something came before."""
    given = []
    with pytest.raises(UnreadableFile) as refused:
        given.extend(read(path))
    assert given == []
    assert "\n" not in refused.value.message
    return refused.value.message
