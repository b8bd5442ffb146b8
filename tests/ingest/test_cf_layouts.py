"""Every CF discrete sampling geometry and the layouts of in situ archives, made small."""

from pathlib import Path

import numpy as np
import pytest

from ocean.terms import PlatformType, Scheme
from tests.ingest.cf_files import (
    DEPTH,
    EAST,
    LATITUDE,
    LONGITUDE,
    PRESSURE,
    SALINITY,
    SST,
    TEMPERATURE,
    TIME,
    letters,
    levels,
    marks,
    profiles,
    refusal,
    write,
)

NAN = float("nan")


def instants(block) -> list[str]:
    return [str(time)[:16] for time in block.times]


def places(block) -> list[tuple[float, float]]:
    return list(zip(block.latitudes.tolist(), block.longitudes.tolist(), strict=True))


def test_an_orthogonal_profile_array_is_a_profile_a_row_shallowest_first(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 2, "z": 3},
        {
            "time": (["profile"], [0.0, 1.5], TIME),
            "lat": (["profile"], [10.0, -20.0], LATITUDE),
            "lon": (["profile"], [350.0, 20.0], LONGITUDE),
            "depth": (["z"], [30.0, 20.0, 10.0], DEPTH),
            "temp": (["profile", "z"], [[3.0, 2.0, 1.0], [6.0, NAN, 4.0]], TEMPERATURE),
        },
        {"featureType": "profile"},
    )
    block = profiles(path)
    assert instants(block) == ["2020-01-01T00:00", "2020-01-02T12:00"]
    assert places(block) == [(10.0, -10.0), (-20.0, 20.0)]
    assert levels(block, 0) == {"depth": [10.0, 20.0, 30.0], "temperature": [1.0, 2.0, 3.0]}
    assert levels(block, 1) == {"depth": [10.0, 30.0], "temperature": [4.0, 6.0]}
    assert marks(block, "temperature") == [2, 2, 2, 2, 2]
    assert block.dataset.quality_flagged is False
    assert block.quality_flags == [None, None]


def test_an_incomplete_profile_array_leaves_out_what_is_filled(tmp_path: Path) -> None:
    pressures = np.array([[5.0, 10.0, 99999.0], [7.0, 99999.0, 99999.0]], dtype="f4")
    path = write(
        tmp_path / "a.nc",
        {"profile": 2, "obs": 3},
        {
            "time": (["profile"], [0.0, 1.0], TIME),
            "lat": (["profile"], [1.0, 2.0], LATITUDE),
            "lon": (["profile"], [3.0, 4.0], LONGITUDE),
            "pres": (["profile", "obs"], pressures, PRESSURE | {"_FillValue": np.float32(99999.0)}),
            "temp": (["profile", "obs"], [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], TEMPERATURE),
        },
        {"featureType": "profile"},
    )
    block = profiles(path)
    assert levels(block, 0) == {"pressure": [5.0, 10.0], "temperature": [1.0, 2.0]}
    assert levels(block, 1) == {"pressure": [7.0], "temperature": [4.0]}


def ragged(path: Path, *, starter: bool = False) -> Path:
    return write(
        path,
        {"profile": 3, "obs": 6, "trajectory": 2, "n": 4},
        {
            "platform_code": (["trajectory", "n"], letters(["AB12", "CD34"]), {"cf_role": "trajectory_id"}),
            "trajectory_index": (
                ["profile"],
                np.array([1, 0, 1], "i4"),
                {"instance_dimension": "trajectory"},
            ),
            "row_size": (["profile"], np.array([3, 1, 2], "i4"), {"sample_dimension": "obs"}),
            "time": (["profile"], [0.0, 1.0, 2.0], TIME),
            "latitude": (["profile"], [1.0, 2.0, 3.0], LATITUDE),
            "longitude": (["profile"], [4.0, 5.0, 6.0], LONGITUDE),
            "cycle_number": (["profile"], np.array([7, 8, 9], "i4"), {}),
            "direction": (["profile"], np.array([b"A", b"D", b"A"]), {}),
            "data_mode": (["profile"], np.array([b"D", b"R", b"A"]), {}),
            "pressure": (["obs"], [5.0, 15.0, 10.0, 1.0, 2.0, 3.0], PRESSURE),
            "temperature": (["obs"], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0], TEMPERATURE),
        },
        {"featureType": "trajectoryProfile", "platform_type": "ARGO_FLOAT", "dataset_id": "mine"},
    )


def test_a_contiguous_ragged_trajectory_of_profiles_names_its_platforms_and_cycles(tmp_path: Path) -> None:
    block = profiles(ragged(tmp_path / "a.nc"))
    assert [platform.code for platform in block.platforms] == ["AB12", "CD34"]
    assert [platform.type for platform in block.platforms] == [PlatformType.ARGO_FLOAT] * 2
    assert block.platform.tolist() == [1, 0, 1]
    assert block.cycle_numbers == [7, 8, 9]
    assert block.directions == ["A", "D", "A"]
    assert block.data_modes == ["D", "R", "A"]
    assert block.schemes == [Scheme.PRIMARY] * 3
    assert block.samplings == ["primary"] * 3
    assert block.keys == [
        "cf|mine|CD34||cycle 7|A",
        "cf|mine|AB12||cycle 8|D",
        "cf|mine|CD34||cycle 9|A",
    ]
    assert block.levels.offsets.tolist() == [0, 3, 4, 6]
    assert levels(block, 0) == {"pressure": [5.0, 10.0, 15.0], "temperature": [1.0, 3.0, 2.0]}


def test_a_file_in_many_blocks_gives_the_same_profiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ingest.cf import read

    path = ragged(tmp_path / "a.nc")
    whole = profiles(path)
    monkeypatch.setattr("ingest.cf.frames.BLOCK_LEVELS", 3)
    parts = list(read(path))
    assert [len(part) for part in parts] == [1, 2]
    assert [key for part in parts for key in part.keys] == whole.keys
    assert np.concatenate([part.levels.values["temperature"] for part in parts]).tolist() == [
        1.0, 3.0, 2.0, 4.0, 5.0, 6.0,
    ]  # fmt: skip


def test_row_sizes_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 1, "obs": 2},
        {
            "row_size": (["profile"], np.array([3], "i4"), {"sample_dimension": "obs"}),
            "time": (["profile"], [0.0], TIME),
            "lat": (["profile"], [0.0], LATITUDE),
            "lon": (["profile"], [0.0], LONGITUDE),
            "pres": (["obs"], [1.0, 2.0], PRESSURE),
            "temp": (["obs"], [1.0, 2.0], TEMPERATURE),
        },
    )
    assert refusal(path) == "row_size sums to 3 samples, but the dimension obs has 2."


def test_an_indexed_ragged_array_gathers_each_profile_from_where_it_lies(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 2, "obs": 5},
        {
            "profile_index": (["obs"], np.array([1, 0, 1, 0, 1], "i4"), {"instance_dimension": "profile"}),
            "time": (["profile"], [0.0, 1.0], TIME),
            "lat": (["profile"], [1.0, 2.0], LATITUDE),
            "lon": (["profile"], [3.0, 4.0], LONGITUDE),
            "pres": (["obs"], [1.0, 2.0, 3.0, 4.0, 5.0], PRESSURE),
            "temp": (["obs"], [10.0, 20.0, 30.0, 40.0, 50.0], TEMPERATURE),
        },
        {"featureType": "profile"},
    )
    block = profiles(path)
    assert levels(block, 0) == {"pressure": [2.0, 4.0], "temperature": [20.0, 40.0]}
    assert levels(block, 1) == {"pressure": [1.0, 3.0, 5.0], "temperature": [10.0, 30.0, 50.0]}


def test_an_index_that_points_nowhere_is_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 1, "obs": 2},
        {
            "profile_index": (["obs"], np.array([0, 4], "i4"), {"instance_dimension": "profile"}),
            "time": (["profile"], [0.0], TIME),
            "lat": (["profile"], [1.0], LATITUDE),
            "lon": (["profile"], [3.0], LONGITUDE),
            "pres": (["obs"], [1.0, 2.0], PRESSURE),
            "temp": (["obs"], [10.0, 20.0], TEMPERATURE),
        },
    )
    assert refusal(path) == "profile_index points outside the 1 of the dimension profile."


def test_a_ragged_series_of_stations_is_a_profile_a_moment(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"station": 2, "obs": 3, "n": 2},
        {
            "station_name": (["station", "n"], letters(["S1", "S2"]), {"cf_role": "timeseries_id"}),
            "rowSize": (["station"], np.array([1, 2], "i4"), {"sample_dimension": "obs"}),
            "lat": (["station"], [1.0, 2.0], LATITUDE),
            "lon": (["station"], [265.0, 4.0], LONGITUDE),
            "depth": (["station"], [5.0, 50.0], DEPTH),
            "time": (["obs"], [0.0, 1.0, 2.0], TIME),
            "temp": (["obs"], [10.0, 20.0, 30.0], TEMPERATURE),
        },
        {"featureType": "timeSeries"},
    )
    block = profiles(path)
    assert [block.platforms[n].code for n in block.platform] == ["S1", "S2", "S2"]
    assert {platform.type for platform in block.platforms} == {PlatformType.MOORING}
    assert places(block) == [(1.0, -95.0), (2.0, 4.0), (2.0, 4.0)]
    assert levels(block, 2) == {"depth": [50.0], "temperature": [30.0]}
    assert block.levels.offsets.tolist() == [0, 1, 2, 3]


def test_a_mooring_over_depth_and_time_is_a_profile_a_moment(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"z": 2, "time": 3},
        {
            "time": (["time"], [0.0, 1.0, 2.0], TIME),
            "latitude": ([], 42.5, LATITUDE),
            "longitude": ([], -70.5, LONGITUDE),
            "depth": (["z"], [20.0, 10.0], DEPTH),
            "u": (["z", "time"], [[0.1, 0.2, NAN], [0.3, 0.4, NAN]], EAST),
        },
        {"featureType": "timeSeriesProfile", "id": "buoy-7"},
    )
    block = profiles(path)
    assert instants(block) == ["2020-01-01T00:00", "2020-01-02T00:00"]  # the third moment has no value
    assert places(block) == [(42.5, -70.5)] * 2
    assert levels(block, 1) == {"depth": [10.0, 20.0], "current_u": [0.4, 0.2]}
    assert block.platforms[0].code == "buoy-7"


def test_stations_times_and_depths_in_one_array(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"station": 2, "time": 2, "z": 2},
        {
            "wmo_id": (["station"], np.array([51001, 51002], "i4"), {}),
            "time": (["time"], [0.0, 1.0], TIME),
            "lat": (["station"], [1.0, 2.0], LATITUDE),
            "lon": (["station"], [3.0, 4.0], LONGITUDE),
            "z": (["z"], [-5.0, -10.0], {"units": "m", "positive": "up", "standard_name": "height"}),
            "temp": (["station", "time", "z"], np.arange(8.0).reshape(2, 2, 2), TEMPERATURE),
        },
        {"featureType": "timeSeriesProfile"},
    )
    block = profiles(path)
    assert [block.platforms[n].code for n in block.platform] == ["51001", "51001", "51002", "51002"]
    assert [levels(block, n)["temperature"] for n in range(4)] == [
        [0.0, 1.0],
        [2.0, 3.0],
        [4.0, 5.0],
        [6.0, 7.0],
    ]
    assert levels(block, 0)["depth"] == [5.0, 10.0]


def test_a_trajectory_is_a_profile_a_point_and_a_drifter_without_depth_is_at_the_surface(
    tmp_path: Path,
) -> None:
    path = write(
        tmp_path / "a.nc",
        {"obs": 3},
        {
            "time": (["obs"], [0.0, 0.25, 0.5], TIME),
            "latitude": (["obs"], [1.0, 95.0, NAN], LATITUDE),
            "longitude": (["obs"], [179.5, 180.5, 181.5], LONGITUDE),
            "ve": (["obs"], [0.5, -0.5, 0.25], {"units": "m/s", "long_name": "Eastward velocity"}),
            "sst": (["obs"], [300.15, 301.15, NAN], {"units": "Kelvin"}),
        },
        {"featureType": "trajectory", "platform_type": "DRIFTER", "platform_code": "6200500"},
    )
    block = profiles(path)
    assert block.platforms[0].type is PlatformType.DRIFTER
    assert block.latitudes[0] == 1.0
    assert np.isnan(block.latitudes[1:]).all()  # 95 degrees is no latitude, and is never wrapped
    assert np.isnan(block.longitudes[1:]).all()
    assert levels(block, 0) == {"depth": [0.0], "current_u": [0.5], "sea_surface_temperature": [27.0]}
    assert levels(block, 2) == {"depth": [0.0], "current_u": [0.25], "sea_surface_temperature": [None]}
    assert marks(block, "sea_surface_temperature") == [2, 2, 9]


def test_a_water_temperature_without_a_depth_is_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"obs": 1},
        {
            "time": (["obs"], [0.0], TIME),
            "lat": (["obs"], [1.0], LATITUDE),
            "lon": (["obs"], [1.0], LONGITUDE),
            "temp": (["obs"], [10.0], TEMPERATURE),
        },
        {"featureType": "trajectory"},
    )
    assert refusal(path) == ("temp: no depth or pressure is given, so the values have no place in the water.")


def test_a_single_profile_with_a_scalar_position(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"z": 2, "n": 4},
        {
            "station": (["n"], np.frombuffer(b"CTD1", "S1"), {}),
            "time": ([], 31.0, TIME),
            "lat": ([], -5.0, LATITUDE),
            "lon": ([], 12.0, LONGITUDE),
            "pres": (["z"], [2.0, 1.0], PRESSURE),
            "temp": (["z"], [20.0, 10.0], TEMPERATURE),
        },
        {"featureType": "profile", "source": "CTD cast of a research vessel"},
    )
    block = profiles(path)
    assert instants(block) == ["2020-02-01T00:00"]
    assert levels(block, 0) == {"pressure": [1.0, 2.0], "temperature": [10.0, 20.0]}
    assert (block.platforms[0].code, block.platforms[0].type) == ("CTD1", PlatformType.SHIP)


def test_copernicus_positions_on_dimensions_of_their_own(tmp_path: Path) -> None:
    path = write(
        tmp_path / "GL_PR_GL_6801.nc",
        {"TIME": 2, "DEPTH": 2, "LATITUDE": 2, "LONGITUDE": 2, "POSITION": 2},
        {
            "TIME": (["TIME"], [0.0, 1.0], TIME),
            "LATITUDE": (["LATITUDE"], [1.0, 2.0], LATITUDE),
            "LONGITUDE": (["LONGITUDE"], [3.0, 4.0], LONGITUDE),
            "POSITION_QC": (["POSITION"], np.array([1, 4], "i1"), {}),
            "PRES": (["TIME", "DEPTH"], [[1.0, 2.0], [1.0, 2.0]], PRESSURE),
            "TEMP": (["TIME", "DEPTH"], [[5.0, 6.0], [7.0, 8.0]], TEMPERATURE),
        },
        {"id": "GL_PR_GL_6801", "platform_code": "6801", "wmo_platform_code": " "},
    )
    block = profiles(path)
    assert places(block)[0] == (1.0, 3.0)
    assert np.isnan(block.latitudes[1])
    assert block.quality_flags == [1, 4]
    assert (block.platforms[0].code, block.platforms[0].type) == ("6801", PlatformType.GLIDER)


def test_a_lower_case_argo_file_takes_adjusted_values_in_delayed_mode_only(tmp_path: Path) -> None:
    def column(values, **about):
        return ["n_prof", "n_levels"], np.array(values, "f4"), about | {"_FillValue": np.float32(99999.0)}

    path = write(
        tmp_path / "nodc_190_prof.nc",
        {"n_prof": 2, "n_levels": 2, "n_history": None, "string8": 8},
        {
            "platform_number": (["n_prof", "string8"], letters(["1900121 ", "1900121 "]), {}),
            "cycle_number": (["n_prof"], np.array([1, 2], "i4"), {"_FillValue": np.int32(99999)}),
            "data_mode": (["n_prof"], np.array([b"D", b"R"]), {}),
            "juld": (["n_prof"], [25567.0, 999999.0], {
                "standard_name": "time", "units": "days since 1950-01-01 00:00 UTC", "_FillValue": 999999.0}),
            "latitude": (["n_prof"], [1.0, 99999.0], LATITUDE | {"_FillValue": 99999.0}),
            "longitude": (["n_prof"], [3.0, 4.0], LONGITUDE),
            "pres": column([[5.0, 10.0], [5.0, 10.0]], **PRESSURE),
            "pres_adjusted": column([[4.5, 9.5], [99999.0, 99999.0]], **PRESSURE),
            "temp": column([[1.0, 2.0], [3.0, 4.0]], **TEMPERATURE),
            "temp_qc": (["n_prof", "n_levels"], np.array([[b"1", b"1"], [b"4", b" "]]), {}),
            "temp_adjusted": column([[1.5, 99999.0], [99999.0, 99999.0]], **TEMPERATURE),
            "temp_adjusted_qc": (["n_prof", "n_levels"], np.array([[b"2", b"4"], [b" ", b" "]]), {}),
        },
        {"gadr_ConventionVersion": "GADR-3.0", "source": "Argo float"},
    )  # fmt: skip
    block = profiles(path)
    assert block.dataset.id == "ncei-gadr-argo"
    assert block.keys == ["cf|ncei-gadr-argo|1900121||cycle 1|", "cf|ncei-gadr-argo|1900121||cycle 2|"]
    assert block.platforms[0].type is PlatformType.ARGO_FLOAT
    assert str(block.times[0]) == "2020-01-01T00:00:00.000000"
    assert np.isnat(block.times[1])
    assert np.isnan(block.longitudes[1])
    assert levels(block, 0) == {"pressure": [4.5], "temperature": [1.5]}
    assert levels(block, 1) == {"pressure": [5.0, 10.0], "temperature": [3.0, 4.0]}
    assert marks(block, "temperature") == [2, 4, 9]


def test_profiles_that_share_a_platform_a_time_and_a_place_get_keys_of_their_own(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 3, "z": 1},
        {
            "time": (["profile"], [0.0, 0.0, NAN], TIME),
            "lat": (["profile"], [1.0, 1.0, 1.0], LATITUDE),
            "lon": (["profile"], [2.0, 2.0, 2.0], LONGITUDE),
            "depth": (["profile", "z"], [[1.0], [2.0], [3.0]], DEPTH),
            "temp": (["profile", "z"], [[1.0], [2.0], [3.0]], TEMPERATURE),
        },
        {"featureType": "profile", "dataset_id": "d", "platform_code": "P"},
    )
    key = "cf|d|P||2020-01-01T00:00:00.000000|1.000,2.000"
    assert profiles(path).keys == [key, f"{key}#2", "cf|d|P||#2"]


def test_a_value_a_profile_is_not_spread_over_its_levels(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 1, "z": 2},
        {
            "time": (["profile"], [0.0], TIME),
            "lat": (["profile"], [1.0], LATITUDE),
            "lon": (["profile"], [2.0], LONGITUDE),
            "depth": (["z"], [1.0, 2.0], DEPTH),
            "salinity": (["profile", "z"], [[35.0, 36.0]], SALINITY),
            "sst": (["profile"], [20.0], SST),
        },
        {"featureType": "profile"},
    )
    assert levels(profiles(path), 0) == {"depth": [1.0, 2.0], "salinity": [35.0, 36.0]}


def test_the_depth_is_taken_where_the_pressure_is_empty(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"TIME": 1, "DEPTH": 2},
        {
            "TIME": (["TIME"], [0.0], TIME),
            "LATITUDE": ([], 1.0, LATITUDE),
            "LONGITUDE": ([], 2.0, LONGITUDE),
            "PRES": (["TIME", "DEPTH"], [[NAN, NAN]], PRESSURE),
            "DEPH": (["TIME", "DEPTH"], [[10.0, 20.0]], DEPTH),
            "PSAL": (["TIME", "DEPTH"], [[35.0, 36.0]], SALINITY | {"units": "0.001"}),
        },
        {"featureType": "timeSeriesProfile"},
    )
    assert levels(profiles(path), 0) == {"depth": [10.0, 20.0], "salinity": [35.0, 36.0]}
