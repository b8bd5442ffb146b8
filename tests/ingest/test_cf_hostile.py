"""Files that cannot be read: each is refused in one true line, and nothing is given before it."""

from contextlib import suppress
from pathlib import Path

import netCDF4
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cf import read
from ocean.errors import UnreadableFile
from tests.ingest.cf_files import (
    LATITUDE,
    LONGITUDE,
    SST,
    TEMPERATURE,
    TIME,
    refusal,
    write,
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is not NetCDF: it is empty."),
        (b"time,lat\nUTC,deg\n", "The file is not NetCDF: it is text that begins 'time,lat'."),
        (b'Error {\n    code=404;\n    message="no";\n}', "it is an error message of a data server."),
        (b"<!DOCTYPE HTML>\n<html>", "it is an HTML page."),
        (b"netcdf a {\n", "it is a CDL text header, without data."),
        (b"\x1f\x8b\x08\0\0", "it is a gzip archive: unpack it first."),
        (b"CDF\x01\0\0", "cut short or damaged: it runs past the end of the file (6 bytes)."),
        (
            b"\x89HDF\r\n\x1a\n" + b"\0" * 99,
            "The file is NetCDF-4 (HDF5) but cannot be opened: it is cut short or damaged (107 bytes).",
        ),
    ],
    ids=["empty", "csv", "error", "html", "cdl", "gzip", "netcdf3", "hdf5"],
)
def test_what_is_not_netcdf_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.nc"
    path.write_bytes(content)
    assert refusal(path).endswith(said)


def small(path: Path, kind: str = "NETCDF3_CLASSIC") -> Path:
    return write(
        path,
        {"lat": 40, "lon": 50},
        {
            "time": ([], 0.0, TIME),
            "lat": (["lat"], np.arange(40.0), LATITUDE),
            "lon": (["lon"], np.arange(50.0), LONGITUDE),
            "sst": (["lat", "lon"], np.full((40, 50), 20.0), SST),
        },
        kind=kind,
    )


@pytest.mark.parametrize("kind", ["NETCDF3_CLASSIC", "NETCDF3_64BIT_OFFSET", "NETCDF4"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_never_half_loaded(tmp_path: Path, kind: str, share: float) -> None:
    path = small(tmp_path / "a.nc", kind)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    said = refusal(path)
    assert "cut short" in said or "damaged" in said


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file without damage, in a folder for the damaged ones."""
    return small(tmp_path_factory.mktemp("damaged") / "sound.nc")


@settings(deadline=None, max_examples=300)
@given(places=st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), min_size=1, max_size=5))
def test_a_damaged_header_never_crashes_or_hangs_the_reader(
    sound: Path, places: list[tuple[int, int]]
) -> None:
    content = bytearray(sound.read_bytes())
    for place, value in places:
        content[place] = value
    path = sound.with_name("damaged.nc")
    path.write_bytes(content)
    with suppress(UnreadableFile):  # any other exception fails the test
        list(read(path))


def test_a_damaged_chunk_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.nc"
    with netCDF4.Dataset(path, "w") as file:
        for name, length in (("lat", 200), ("lon", 200)):
            file.createDimension(name, length)
            axis = file.createVariable(name, "f8", (name,))
            axis.setncatts(LATITUDE if name == "lat" else LONGITUDE)
            axis[:] = np.linspace(-80, 80, length)
        time = file.createVariable("time", "f8", ())
        time.setncatts(TIME)
        time[...] = 0.0
        sst = file.createVariable("sst", "f4", ("lat", "lon"), zlib=True, fletcher32=True)
        sst.setncatts(SST)
        sst[:] = np.random.default_rng(1).uniform(0, 30, (200, 200))
    content = bytearray(path.read_bytes())
    middle = len(content) * 3 // 4
    content[middle : middle + 500] = bytes(500)
    path.write_bytes(content)
    assert "damaged" in refusal(path)


def test_absurd_dimensions_are_refused_without_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.nc"
    with netCDF4.Dataset(path, "w") as file:
        file.createDimension("time", 2_000_000_000)
        file.createDimension("z", 100_000)
        time = file.createVariable("time", "f8", ("time",), chunksizes=(1000,))
        time.setncatts(TIME)
        temperature = file.createVariable("temp", "f8", ("time", "z"), chunksizes=(1000, 10))
        temperature.setncatts(TEMPERATURE)
    said = refusal(path)
    assert "declares 2000000000 values" in said
    assert said.endswith("bytes cannot hold them.")


def test_a_chunk_too_large_to_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.nc"
    with netCDF4.Dataset(path, "w") as file:
        for name, length in (("lat", 20_000), ("lon", 20_000)):
            file.createDimension(name, length)
            axis = file.createVariable(name, "f8", (name,))
            axis.setncatts(LATITUDE if name == "lat" else LONGITUDE)
            axis[:] = np.linspace(-80, 80, length)
        time = file.createVariable("time", "f8", ())
        time.setncatts(TIME)
        time[...] = 0.0
        sst = file.createVariable("sst", "i1", ("lat", "lon"), chunksizes=(20_000, 20_000))
        sst.setncatts(SST)
    with path.open("ab") as stream:  # as large as a file that could hold it
        stream.truncate(500_000)
    assert refusal(path) == "sst is stored in chunks of 20000x20000 values, too large to read."


def test_a_file_of_groups_or_of_nothing_is_refused(tmp_path: Path) -> None:
    with netCDF4.Dataset(tmp_path / "a.nc", "w") as file:
        file.createGroup("data").createDimension("x", 1)
    assert refusal(tmp_path / "a.nc") == (
        "Nothing can be read from the file: its variables are in groups, not at the root."
    )
    write(tmp_path / "b.nc", {}, {})
    assert refusal(tmp_path / "b.nc") == "Nothing can be read from the file: it has no variables."


@pytest.mark.parametrize("gone", ["time", "lat", "lon"])
def test_a_file_without_a_coordinate_is_refused_by_its_name(tmp_path: Path, gone: str) -> None:
    variables = {
        "time": (["obs"], [0.0, 1.0], TIME),
        "lat": (["obs"], [1.0, 2.0], LATITUDE),
        "lon": (["obs"], [1.0, 2.0], LONGITUDE),
        "depth": (["obs"], [1.0, 2.0], {"units": "m"}),
        "temp": (["obs"], [10.0, 11.0], TEMPERATURE),
    }
    del variables[gone]
    path = write(tmp_path / "a.nc", {"obs": 2}, variables, {"featureType": "trajectory"})
    full = {"lat": "latitude", "lon": "longitude", "time": "time"}[gone]
    assert f"no {full}" in refusal(path)


def test_a_file_without_an_ocean_variable_says_what_it_has(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"lat": 2, "lon": 2},
        {
            "lat": (["lat"], [1.0, 2.0], LATITUDE),
            "lon": (["lon"], [1.0, 2.0], LONGITUDE),
            "elevation": (["lat", "lon"], np.ones((2, 2)), {"long_name": "sea floor", "units": "m"}),
        },
    )
    assert refusal(path) == (
        "The file holds no ocean measurement that is stored here, only elevation (sea floor, m)."
    )


def test_a_variable_without_one_value_refuses_the_file(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"lat": 2, "lon": 2},
        {
            "time": ([], 0.0, TIME),
            "lat": (["lat"], [1.0, 2.0], LATITUDE),
            "lon": (["lon"], [1.0, 2.0], LONGITUDE),
            "sst": (["lat", "lon"], np.full((2, 2), np.nan), SST),
        },
    )
    assert refusal(path) == "No variable can be used: sst has no valid value."


def test_empty_dimensions_are_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"obs": None},
        {
            "time": (["obs"], [], TIME),
            "lat": (["obs"], [], LATITUDE),
            "lon": (["obs"], [], LONGITUDE),
            "temp": (["obs"], [], TEMPERATURE),
        },
        {"featureType": "trajectory"},
    )
    assert refusal(path) == "No variable can be used: temp has no valid value."
