"""Which reader a file is for, by its content."""

from pathlib import Path

import netCDF4
import pytest

from ingest.detect import read
from ocean.errors import UnreadableFile
from ocean.records import ProfileBlock


@pytest.mark.parametrize(
    ("content", "look"),
    [
        (b"", "empty"),
        (b" \n\n", "blank text"),
        (b"\x1f\x8b\x08\0", "a gzip archive: unpack it first"),
        (b"PK\x03\x04", "a zip archive: unpack it first"),
        (b"GRIB\0\0", "a GRIB file"),
        (b"\n<!DOCTYPE html>", "an HTML page"),
        (b'{"table": {}}', "JSON text"),
        (b"[1, 2]", "JSON text"),
        (b"{}", "JSON text"),
        (b"[degF]", "text that begins '[degF]'"),
        (b'Error {\n    code=404;\n    message="Not Found"\n}', "an error message of a data server"),
        (b"\x00\x01\x02", "binary data of another format"),
        ("température\n1".encode("latin-1"), "text that begins 'température'"),
    ],
)
def test_what_is_not_netcdf_is_refused_as_what_it_is(tmp_path: Path, content: bytes, look: str) -> None:
    path = tmp_path / "float.nc"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as refused:
        next(read(path))
    assert refused.value.message == f"The file is not NetCDF: it is {look}."


def test_a_name_decides_nothing(shared_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes((shared_data / "argo/gdac/dac/aoml/13857/profiles/D13857_001.nc").read_bytes())
    assert [type(record).__name__ for record in read(path)] == ["ProfileBlock"]


def hdf5_of(path: Path, copy: Path) -> Path:
    """The same variables and attributes in the other format."""
    with netCDF4.Dataset(path) as old, netCDF4.Dataset(copy, "w") as new:
        old.set_auto_maskandscale(False)
        new.setncatts(old.__dict__)
        for name, dimension in old.dimensions.items():
            new.createDimension(name, len(dimension))
        for name, variable in old.variables.items():
            attributes = dict(variable.__dict__)
            fill = attributes.pop("_FillValue", None)
            target = new.createVariable(name, variable.dtype, variable.dimensions, fill_value=fill)
            target.set_auto_maskandscale(False)
            target.setncatts(attributes)
            target[...] = variable[...]
    return copy


def test_argo_profiles_that_another_agency_encoded_anew_are_not_the_gdacs(
    shared_data: Path, tmp_path: Path
) -> None:
    path = shared_data / "argo/odd/nodc_1900121_prof.nc"
    for one in (path, hdf5_of(path, tmp_path / "hdf5.nc")):
        (block,) = read(one)
        assert isinstance(block, ProfileBlock)
        assert block.dataset.id == "ncei-gadr-argo"
        assert all(key.startswith("cf|") for key in block.keys)
