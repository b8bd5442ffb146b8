"""Argo files against the independent reference, profile by profile, and the products that it leaves out."""

import json
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pytest

from ingest.argo import read
from ocean.errors import UnreadableFile
from ocean.flags import COARSE_PRESSURE, FLAG_BITS, QualityPolicy, accepts, accepts_pressure
from ocean.records import ProfileBlock
from ocean.terms import Scheme

FLOAT = "gdac/dac/coriolis/3902131/profiles"


@pytest.fixture(scope="module")
def argo(shared_data: Path) -> Path:
    return shared_data / "argo"


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared_data / "argo_expect.json").read_text())
    return found


def one(path: Path) -> ProfileBlock:
    blocks = list(read(path))
    assert len(blocks) == 1
    return blocks[0]


def counted(block: ProfileBlock, row: int) -> dict[str, Any]:
    """What the reference says of a profile, from what was read of it."""
    levels = block.levels
    here = slice(levels.offsets[row], levels.offsets[row + 1])
    pressure = levels.values["pressure"][here]
    placed = accepts_pressure(levels.flags["pressure"][here], QualityPolicy.GOOD) & ~np.isnan(pressure)
    good, values = {}, {}
    for name in ("temperature", "salinity"):
        values[name] = levels.values.get(name, np.full(levels.offsets[-1], np.nan, np.float32))[here]
        flags = levels.flags.get(name, np.full(levels.offsets[-1], 9, np.uint8))[here]
        good[name] = placed & accepts(flags, QualityPolicy.GOOD)
        assert not np.isnan(values[name][good[name]]).any()
    both = good["temperature"] & good["salinity"]
    triples = [
        [float(str(v[k])) for v in (pressure, values["temperature"], values["salinity"])]
        for k in np.flatnonzero(both)[[0, -1] if both.any() else []]
    ]
    return {
        "platform": block.platforms[block.platform[row]].code,
        "cycle": block.cycle_numbers[row],
        "direction": block.directions[row],
        "sampling": block.samplings[row],
        "primary": block.schemes[row] is Scheme.PRIMARY,
        "data_mode": block.data_modes[row],
        "time": None if np.isnat(block.times[row]) else f"{block.times[row].astype('datetime64[s]')}Z",
        "latitude": None if np.isnan(block.latitudes[row]) else float(block.latitudes[row]),
        "longitude": None if np.isnan(block.longitudes[row]) else float(block.longitudes[row]),
        "levels": int((good["temperature"] | good["salinity"]).sum()),
        "n_temp": int(good["temperature"].sum()),
        "n_psal": int(good["salinity"].sum()),
        "n_both": int(both.sum()),
        "first": triples[0] if triples else None,
        "last": triples[1] if triples else None,
        "temp_mean": _mean(values["temperature"][good["temperature"]]),
        "psal_mean": _mean(values["salinity"][good["salinity"]]),
    }


def _mean(values: Any) -> float | None:
    return float(values.astype(np.float64).mean()) if len(values) else None


def test_every_profile_is_as_the_reference_has_it(argo: Path, expected: dict[str, Any]) -> None:
    checked = 0
    for name, profiles in expected["files"].items():
        found = [counted(b, row) for b in read(argo / "gdac" / name) for row in range(len(b))]
        assert len(found) == len(profiles), name
        for profile, wanted in zip(found, profiles, strict=True):
            is_rising = wanted["first"] is None or wanted["first"][0] <= wanted["last"][0]
            for key, value in profile.items():
                if key in ("first", "last") and not is_rising:
                    continue  # the reference is in the file's order, levels are stored shallowest first
                if key.endswith("_mean") and value is not None:
                    value = pytest.approx(value, rel=1e-5, abs=1e-5)
                assert wanted[key] == value, (name, wanted["n_prof"], key)
            checked += 1
    assert checked == expected["alternatives"]["profiles_in_files"]


def test_levels_are_shallowest_first_and_missing_values_have_flag_9(argo: Path) -> None:
    for path in sorted((argo / "gdac").rglob("*_prof.nc")):
        for block in read(path):
            pressure = np.where(
                np.isnan(block.levels.values["pressure"]), np.inf, block.levels.values["pressure"]
            )
            inside = np.diff(block.levels.profile_of_level()) == 0
            assert (pressure[1:][inside] >= pressure[:-1][inside]).all()
            for name, values in block.levels.values.items():
                missing = np.isnan(values)
                assert (block.levels.flags[name][missing] == 9).all()


def test_chunks_give_the_same_as_the_whole_file(argo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = argo / "gdac/geo/indian_ocean/2023/05/20230522_prof.nc"
    whole = one(path)
    monkeypatch.setattr("ingest.argo.reader._CHUNK_VALUES", 5_000)
    chunks = list(read(path))
    assert len(chunks) > 5
    assert [key for chunk in chunks for key in chunk.keys] == whole.keys
    for name, values in whole.levels.values.items():
        joined = np.concatenate([chunk.levels.values[name] for chunk in chunks])
        np.testing.assert_array_equal(joined, values)


def test_a_delayed_mode_pressure_of_unknown_error_is_coarse(argo: Path) -> None:
    real_time = one(argo / "gdac/dac/aoml/13858/13858_prof.nc")
    assert (real_time.levels.flags["pressure"] & COARSE_PRESSURE != 0).all()
    delayed = one(argo / f"{FLOAT}/D3902131_072.nc")
    assert (delayed.levels.flags["pressure"] & COARSE_PRESSURE == 0).any()


def test_a_synthetic_profile_takes_each_parameters_own_mode(argo: Path) -> None:
    path = argo / "gdac/dac/aoml/7902199/profiles/SR7902199_020.nc"
    block = one(path)
    assert block.keys == ["argo|7902199|20|A|bgc"]
    assert (block.product_rank, block.schemes, block.dataset.id) == (3, [Scheme.BGC], "argo-bgc")
    assert set(block.levels.values) == {
        *("pressure", "temperature", "salinity", "oxygen", "chlorophyll", "nitrate", "ph")
    }
    with netCDF4.Dataset(path) as file:
        parameters = ["".join(p.compressed().astype(str)).strip() for p in file["STATION_PARAMETERS"][0]]
        modes = dict(zip(parameters, file["PARAMETER_DATA_MODE"][0].astype(str), strict=True))
        names = {"oxygen": "DOXY", "chlorophyll": "CHLA", "nitrate": "NITRATE", "ph": "PH_IN_SITU_TOTAL"}
        for name, parameter in names.items():
            source = parameter if modes[parameter] == "R" else f"{parameter}_ADJUSTED"
            wanted = file[source][0].compressed()
            found = block.levels.values[name]
            np.testing.assert_array_equal(np.sort(found[~np.isnan(found)]), np.sort(wanted))
    assert {modes[parameter] for parameter in names.values()} == {"R", "A"}
    assert block.data_modes == ["R"]


def test_a_b_file_gives_one_profile_of_its_samplings_with_oxygen(argo: Path) -> None:
    block = one(argo / f"{FLOAT}/BD3902131_074.nc")
    assert block.keys == ["argo|3902131|74|A|bgc"]
    assert block.product_rank == 1
    assert set(block.levels.values) == {"pressure", "oxygen"}
    with netCDF4.Dataset(argo / f"{FLOAT}/BD3902131_074.nc") as file:
        wanted = file["DOXY_ADJUSTED"][:].compressed()
    oxygen = block.levels.values["oxygen"]
    assert len(wanted) > 0
    np.testing.assert_array_equal(np.sort(oxygen[~np.isnan(oxygen)]), np.sort(wanted))


def test_a_merged_file_carries_temperature_beside_oxygen(argo: Path) -> None:
    block = one(argo / f"{FLOAT}/MR3902131_065.nc")
    assert block.product_rank == 2
    assert set(block.levels.values) == {"pressure", "temperature", "salinity", "oxygen"}


def test_a_meta_file_describes_its_float(argo: Path) -> None:
    block = one(argo / "gdac/dac/csio/2902746/2902746_meta.nc")
    (platform,) = block.platforms
    assert len(block) == 0
    assert platform.code == "2902746"
    assert platform.country == "China"
    assert platform.deployment_date is not None


@pytest.mark.parametrize("kind", ["Rtraj", "tech"])
def test_files_without_profiles_are_refused(argo: Path, kind: str) -> None:
    with pytest.raises(UnreadableFile, match="no vertical profiles"):
        next(read(argo / f"gdac/dac/aoml/13857/13857_{kind}.nc"))


def made(path: Path, *, profiles: int = 3, **changed: Any) -> Path:
    """A small Argo file; `changed` gives variables other values, or none to leave them out."""
    levels = 4
    floats = {
        "JULD": np.full(profiles, 26_000.25),
        "LATITUDE": np.full(profiles, 10.0),
        "LONGITUDE": np.full(profiles, 20.0),
    }
    pressure = np.tile(np.arange(1, levels + 1, dtype=np.float32) * 10, (profiles, 1))
    grids = {"PRES": pressure, "TEMP": pressure / 2}
    texts = {
        "PLATFORM_NUMBER": "5900001 ",
        "DIRECTION": "A",
        "DATA_MODE": "R",
        "JULD_QC": "1",
        "POSITION_QC": "1",
    }
    with netCDF4.Dataset(path, "w", format="NETCDF3_CLASSIC") as file:
        for name, size in (("N_PROF", profiles), ("N_LEVELS", levels), ("STRING8", 8), ("STRING16", 16)):
            file.createDimension(name, size)
        file.createVariable("DATA_TYPE", "S1", ("STRING16",))[:] = _characters("Argo profile", 16)
        for name, text in texts.items():
            dimensions = ("N_PROF", "STRING8") if len(text) == 8 else ("N_PROF",)
            rows = [changed.get(name, text)] * profiles
            values = np.array([_characters(r, 8) if len(text) == 8 else r for r in rows], dtype="S1")
            file.createVariable(name, "S1", dimensions)[:] = values
        file.createVariable("CYCLE_NUMBER", "i4", ("N_PROF",), fill_value=99_999)[:] = np.arange(profiles)
        for name, column in floats.items():
            if changed.get(name, 0) is not None:
                file.createVariable(name, "f8", ("N_PROF",), fill_value=999_999.0)[:] = changed.get(
                    name, column
                )
        for name, grid in grids.items():
            if changed.get(name, 0) is not None:
                variable = file.createVariable(name, "f4", ("N_PROF", "N_LEVELS"), fill_value=99_999.0)
                variable[:] = changed.get(name, grid)
                flags = changed.get(f"{name}_QC", np.full((profiles, levels), b"1"))
                file.createVariable(f"{name}_QC", "S1", ("N_PROF", "N_LEVELS"))[:] = flags
    return path


def _characters(text: str, width: int) -> Any:
    return np.array([text.ljust(width)], dtype=f"S{width}").view("S1")


def test_levels_out_of_order_are_sorted_and_those_without_pressure_come_last(tmp_path: Path) -> None:
    pressure = np.array([[30, 99_999, 10, 20]] * 3, dtype=np.float32)
    temperature = np.array([[3, 9, 1, 2]] * 3, dtype=np.float32)
    block = one(made(tmp_path / "a.nc", PRES=pressure, TEMP=temperature))
    assert block.levels.values["temperature"].reshape(3, 4).tolist() == [[1, 2, 3, 9]] * 3
    assert np.isnan(block.levels.values["pressure"].reshape(3, 4)[:, 3]).all()
    assert (block.levels.flags["pressure"].reshape(3, 4)[:, 3] == 9).all()


def test_a_level_without_any_measurement_is_left_out(tmp_path: Path) -> None:
    temperature = np.array([[1, 99_999, np.nan, 2]] * 3, dtype=np.float32)
    block = one(made(tmp_path / "a.nc", TEMP=temperature))
    assert block.levels.offsets.tolist() == [0, 2, 4, 6]
    assert block.levels.values["pressure"].tolist() == [10, 40] * 3


def test_a_blank_flag_is_missing_and_a_bad_value_keeps_its_flag(tmp_path: Path) -> None:
    flags = np.array([[b"1", b" ", b"4", b"\0"]] * 3)
    block = one(made(tmp_path / "a.nc", TEMP_QC=flags))
    assert (block.levels.flags["temperature"].reshape(3, 4) == [1, 9, 4, 9]).all()
    assert (block.levels.flags["pressure"] & FLAG_BITS == 1).all()


@pytest.mark.parametrize(
    ("changed", "time", "place"),
    [
        ({"JULD": [999_999.0, np.nan, 1e7]}, False, True),
        ({"JULD_QC": "4"}, False, True),
        ({"JULD_QC": "3"}, True, True),
        ({"POSITION_QC": "9"}, True, False),
        ({"POSITION_QC": "8"}, True, True),
        ({"LATITUDE": [-99.999, 99_999.0, np.nan]}, True, False),
        ({"LONGITUDE": [-999.999, 361.0, np.nan]}, True, False),
    ],
)
def test_a_time_or_position_that_is_not_known_is_null(
    tmp_path: Path, changed: dict[str, Any], time: bool, place: bool
) -> None:
    block = one(made(tmp_path / "a.nc", **changed))
    assert (~np.isnat(block.times)).tolist() == [time] * 3
    assert (~np.isnan(block.latitudes)).tolist() == [place] * 3
    assert (~np.isnan(block.longitudes)).tolist() == [place] * 3


def test_longitudes_past_180_are_turned(tmp_path: Path) -> None:
    block = one(made(tmp_path / "a.nc", LONGITUDE=[0.0, 190.0, 360.0]))
    assert block.longitudes.tolist() == [0.0, -170.0, 0.0]


@pytest.mark.parametrize("name", ["JULD", "LATITUDE", "PRES", "TEMP"])
def test_a_file_without_coordinates_or_measurements_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match=name):
        next(read(made(tmp_path / "a.nc", **{name: None})))


def test_a_file_without_platform_numbers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no platform number"):
        next(read(made(tmp_path / "a.nc", PLATFORM_NUMBER="        ")))


def test_absurd_dimensions_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.nc"
    with netCDF4.Dataset(path, "w") as file:
        file.createDimension("N_PROF", 2_000_000)
        file.createDimension("N_LEVELS", 2_000_000)
        file.createVariable("PLATFORM_NUMBER", "S1", ("N_PROF",))
        for name in ("CYCLE_NUMBER", "JULD", "LATITUDE", "LONGITUDE"):
            file.createVariable(name, "f8", ("N_PROF",))
        for name in ("PRES", "TEMP"):
            file.createVariable(name, "f4", ("N_PROF", "N_LEVELS"), chunksizes=(1, 1000))
    with pytest.raises(UnreadableFile, match="absurd"):
        next(read(path))


def test_nuls_between_characters_are_blanks(tmp_path: Path) -> None:
    path = made(tmp_path / "a.nc")
    path.write_bytes(path.read_bytes().replace(b"5900001 ", b"59\x0000001"))
    assert one(path).platforms[0].code == "59 00001"
