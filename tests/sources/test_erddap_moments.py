"""Drifters and moorings of ERDDAP tables, against what ingest makes of the same answer kept as a file."""

from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pytest

from ingest.cf import read
from ocean.records import ProfileBlock
from ocean.terms import PlatformType
from sources.erddap import moments
from sources.erddap.config import Entry, load
from sources.erddap.tables import read_table
from sources.feed import Fault
from tests.sources.profiles import profiles

ENTRIES = {entry.name: entry for entry in load()}
DAY = 1_600_000_000.0


def answer(path: Path, entry: Entry, columns: dict[str, tuple[Any, str]]) -> bytes:
    """An answer of tabledap with these columns and units, in NetCDF-3 as servers write it."""
    with netCDF4.Dataset(path, "w", format="NETCDF3_CLASSIC") as file:
        file.setncatts({"id": entry.dataset_id, "title": entry.record.title, "cdm_data_type": entry.kind})
        file.createDimension("row", len(columns["time"][0]))
        for name, (values, units) in columns.items():
            items = np.asarray(values)
            if items.dtype.kind in "US":
                width = items.astype("S").dtype.itemsize
                file.createDimension(f"{name}_strlen", width)
                variable = file.createVariable(name, "S1", ("row", f"{name}_strlen"))
                variable[:] = np.frombuffer(items.astype(f"S{width}").tobytes(), "S1").reshape(-1, width)
            else:
                variable = file.createVariable(name, items.dtype, ("row",))
                variable[:] = items
            if units:
                variable.units = units
    return path.read_bytes()


def coordinates(rows: int, longitudes: list[float]) -> dict[str, tuple[Any, str]]:
    return {
        "time": (DAY + 21_600.0 * np.arange(rows), "seconds since 1970-01-01T00:00:00Z"),
        "latitude": (np.linspace(-2.0, 2.0, rows), "degrees_north"),
        "longitude": (np.array(longitudes), "degrees_east"),
    }


def decoded(path: Path, entry: Entry, columns: dict[str, tuple[Any, str]]) -> ProfileBlock:
    return moments.decode(read_table(answer(path, entry, columns), entry.name), entry)


def drifters() -> dict[str, tuple[Any, str]]:
    return coordinates(4, [10.0, 179.9, 180.0, -179.9]) | {
        "ID": (["101", "101", "202", "202"], ""),
        "ve": (np.array([0.1, -0.2, np.nan, 0.4], "f4"), "m/s"),
        "vn": (np.array([0.0, 0.5, np.nan, -999_999.0], "f4"), "m/s"),
        "sst": (np.array([20.5, np.nan, np.nan, 21.0], "f4"), "degree_C"),
    }


def test_drifters_are_the_profiles_that_ingest_makes_of_the_same_answer(tmp_path: Path) -> None:
    entry = ENTRIES["aoml-erddap"]
    path = tmp_path / "drifter_6hour_qc.nc"
    live = decoded(path, entry, drifters())
    (stored,) = list(read(path))
    assert isinstance(stored, ProfileBlock)
    assert live.dataset.id == stored.dataset.id
    assert profiles(live) == profiles(stored)
    assert len(live) == 3
    assert {one.type for one in live.platforms} == {PlatformType.DRIFTER}


def mooring() -> dict[str, tuple[Any, str]]:
    one = coordinates(1, [250.0])
    levels = {name: (np.repeat(values, 4), units) for name, (values, units) in one.items()}
    return levels | {
        "station": (["0n110w"] * 4, ""),
        "depth": (np.array([20.0, 1.0, 60.0, 40.0], "f4"), "m"),
        "T_20": (np.array([25.0, 27.0, 1e35, 24.0], "f4"), "degree_C"),
        "QT_5020": (np.array([1.0, 2.0, 0.0, 5.0], "f4"), ""),
    }


def test_a_mooring_is_one_profile_a_moment_with_its_flags_on_the_argo_scale(tmp_path: Path) -> None:
    block = decoded(tmp_path / "tao.nc", ENTRIES["pmel-tao-temperature"], mooring())
    assert len(block) == 1
    assert (block.platforms[0].code, block.longitudes.tolist()) == ("0n110w", [-110.0])
    assert block.levels.values["depth"].tolist() == [1.0, 20.0, 40.0]
    assert block.levels.values["temperature"].tolist() == [27.0, 25.0, 24.0]
    assert block.levels.flags["temperature"].tolist() == [2, 1, 4]


def test_a_current_in_centimetres_becomes_metres_a_second(tmp_path: Path) -> None:
    columns = mooring() | {
        "U_320": (np.array([10.0, 20.0, 30.0, 40.0], "f4"), "cm s-1"),
        "V_321": (np.array([0.0, 0.0, 0.0, 0.0], "f4"), "cm s-1"),
        "QCS_5300": (np.array([1.0, 1.0, 1.0, -9.0], "f4"), ""),
    }
    block = decoded(tmp_path / "cur.nc", ENTRIES["pmel-tao-currents"], columns)
    np.testing.assert_allclose(block.levels.values["current_u"], [0.2, 0.1, 0.4, 0.3], rtol=1e-6)
    assert block.levels.flags["current_u"].tolist() == [1, 1, 0, 1]


def test_a_time_of_the_wrong_calendar_is_left_out(tmp_path: Path) -> None:
    columns = drifters()
    times = columns["time"][0].copy()
    times[0] = 85_740_000_000.0  # the year 4687
    block = decoded(
        tmp_path / "a.nc", ENTRIES["aoml-erddap"], columns | {"time": (times, columns["time"][1])}
    )
    assert len(block) == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"ve": ([1.0, 2.0, 3.0, 4.0], "furlong")}, "ve is in 'furlong', not in 'a unit of current_u'"),
        ({"ve": (["a", "b", "c", "d"], "m/s")}, "the column ve holds characters in place of numbers"),
        ({"time": ([1.0, 2.0, 3.0, 4.0], "days since 1950-01-01")}, "time is in 'days since 1950-01-01'"),
    ],
)
def test_what_changed_is_named(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    with pytest.raises(Fault, match=message):
        decoded(tmp_path / "a.nc", ENTRIES["aoml-erddap"], drifters() | change)


def test_reordered_columns_are_the_same(tmp_path: Path) -> None:
    entry, columns = ENTRIES["aoml-erddap"], drifters()
    turned = dict(reversed(columns.items()))
    there, back = (decoded(tmp_path / f"{n}.nc", entry, one) for n, one in enumerate((columns, turned)))
    assert profiles(there) == profiles(back)
