"""NetCDF classic files from their bytes: equal to the library's, and refused in one way when damaged."""

from pathlib import Path

import netCDF4
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.classic import Classic, Unsupported, check
from ocean.errors import UnreadableFile


def written(path: Path, form: str = "NETCDF3_CLASSIC") -> Path:
    """A file of every type, an attribute of each, an odd number of characters, and a record variable."""
    with netCDF4.Dataset(path, "w", format=form) as file:
        file.setncatts({"title": "odd", "number": np.float64(1.5), "shorts": np.array([1, 2, 3], "i2")})
        file.createDimension("row", 5)
        file.createDimension("column", 3)
        file.createDimension("record", None)
        for kind in ("i1", "i2", "i4", "f4", "f8"):
            variable = file.createVariable(f"v_{kind}", kind, ("row", "column"), fill_value=99)
            variable.setncatts({"units": "m", "valid_min": np.array(1, kind)})
            variable[:] = np.arange(15).reshape(5, 3)
        file.createVariable("text", "S1", ("row", "column"), fill_value=b" ")[:] = np.full((5, 3), b"x")
        file.createVariable("scalar", "f8", ())[...] = 7.0
        file.createVariable("history", "f4", ("record",))[:] = np.arange(4)
    return path


@pytest.fixture(scope="module")
def octets(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("classic") / "a.nc").read_bytes()


@pytest.mark.parametrize("form", ["NETCDF3_CLASSIC", "NETCDF3_64BIT_OFFSET", "NETCDF3_64BIT_DATA"])
def test_every_variable_is_as_the_library_reads_it(tmp_path: Path, form: str) -> None:
    path = written(tmp_path / "a.nc", form)
    with Classic(path) as ours, netCDF4.Dataset(path) as theirs:
        theirs.set_auto_maskandscale(False)
        assert list(ours.variables) == list(theirs.variables)
        for name, variable in ours.variables.items():
            if not variable.is_record:
                np.testing.assert_array_equal(variable.read(), theirs[name][...])
                assert variable.dtype.kind == np.dtype(theirs[name].dtype).kind
        assert ours.variables["v_f4"].read(1, 3).tolist() == [[3, 4, 5], [6, 7, 8]]
        assert ours.variables["v_f4"].fill == 99
        assert ours.variables["text"].fill is None
        with pytest.raises(Unsupported):
            ours.variables["history"].read()


def test_real_files_are_as_the_library_reads_them(shared_data: Path) -> None:
    for path in sorted((shared_data / "argo/gdac/dac/coriolis").rglob("*.nc")):
        with Classic(path) as ours, netCDF4.Dataset(path) as theirs:
            theirs.set_auto_maskandscale(False)
            assert list(ours.variables) == list(theirs.variables)
            for name, variable in ours.variables.items():
                if not variable.is_record:
                    np.testing.assert_array_equal(variable.read(), theirs[name][...])


def test_another_format_is_left_to_the_library(tmp_path: Path) -> None:
    path = written(tmp_path / "a.nc", "NETCDF4")
    with pytest.raises(Unsupported):
        Classic(path)


def test_records_that_are_cut_short_are_found(tmp_path: Path) -> None:
    path = written(tmp_path / "a.nc")
    check(path)
    path.write_bytes(path.read_bytes()[:-4])
    Classic(path).close()
    with pytest.raises(UnreadableFile, match=r"cut short .*history would end"):
        check(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_file_cut_anywhere_is_refused(octets: bytes, tmp_path: Path, data: st.DataObject) -> None:
    # The record variable comes last and is not read here: cut before it.
    length = data.draw(st.integers(4, len(octets) - 20))
    path = tmp_path / "cut.nc"
    path.write_bytes(octets[:length])
    with pytest.raises(UnreadableFile, match="cut short"):
        Classic(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(st.data())
def test_a_damaged_header_is_refused_or_read_but_never_crashes(
    octets: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    damaged = bytearray(octets)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(4, 1200))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.nc"
    path.write_bytes(damaged)
    try:
        with Classic(path) as file:
            for variable in file.variables.values():
                variable.read()
    except (UnreadableFile, Unsupported):
        pass
