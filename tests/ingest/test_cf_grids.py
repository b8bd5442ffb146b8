"""Grids: axes of every convention, times, depths, masks, packed values, flags."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from tests.ingest.cf_files import (
    DEPTH,
    EAST,
    LATITUDE,
    LONGITUDE,
    SST,
    TEMPERATURE,
    TIME,
    fields,
    refusal,
    write,
)

NAN = float("nan")
ICE = {"standard_name": "sea_ice_area_fraction"}


def grid(path: Path, name: str, values: object, about: dict[str, object], **more: object) -> Path:
    """A variable over time (if it has three dimensions), latitudes 1, 2 and longitudes 10, 20, 30."""
    array = np.asarray(values)
    dimensions = ["time", "lat", "lon"][-array.ndim :]
    return write(
        path,
        {"time": array.shape[0] if array.ndim == 3 else 1, "lat": 2, "lon": 3},
        {
            "time": (["time"], np.arange(array.shape[0] if array.ndim == 3 else 1) * 1.0, TIME),
            "lat": (["lat"], more.pop("lat", [1.0, 2.0]), LATITUDE),
            "lon": (["lon"], more.pop("lon", [10.0, 20.0, 30.0]), LONGITUDE),
            name: (dimensions, array, about),
            **more,  # type: ignore[dict-item]
        },
        {"title": "A grid", "cdm_data_type": "Grid"},
    )


def test_a_grid_of_several_times_is_a_field_a_time(tmp_path: Path) -> None:
    values = np.arange(12, dtype="f4").reshape(2, 2, 3)
    found = fields(grid(tmp_path / "a.nc", "sst", values, SST))
    assert [field.time for field in found] == [datetime(2020, 1, day, tzinfo=UTC) for day in (1, 2)]
    assert [field.variable for field in found] == ["sea_surface_temperature"] * 2
    assert [field.depth for field in found] == [None, None]
    assert found[1].values.dtype == np.float32
    assert found[1].values.tolist() == [[6.0, 7.0, 8.0], [9.0, 10.0, 11.0]]
    assert found[0].latitudes.tolist() == [1.0, 2.0]
    assert found[0].longitudes.tolist() == [10.0, 20.0, 30.0]
    assert found[0].flags is None


def test_longitudes_past_180_move_to_the_west_and_latitudes_ascend(tmp_path: Path) -> None:
    path = grid(
        tmp_path / "a.nc",
        "sst",
        [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]],
        SST,
        lat=[2.0, 1.0],
        lon=[170.0, 180.0, 190.0],
    )
    (field,) = fields(path)
    assert field.latitudes.tolist() == [1.0, 2.0]
    assert field.longitudes.tolist() == [-170.0, 170.0, 180.0]
    assert field.values.tolist() == [[6.0, 4.0, 5.0], [3.0, 1.0, 2.0]]


def test_a_cyclic_column_is_dropped(tmp_path: Path) -> None:
    path = grid(tmp_path / "a.nc", "sst", [[1.0, 2.0, 9.0], [4.0, 5.0, 9.0]], SST, lon=[0.0, 180.0, 360.0])
    (field,) = fields(path)
    assert field.longitudes.tolist() == [0.0, 180.0]
    assert field.values.tolist() == [[1.0, 2.0], [4.0, 5.0]]


def test_a_variable_over_longitude_first_is_turned(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"lon": 3, "lat": 2},
        {
            "time": ([], 0.0, TIME),
            "lat": (["lat"], [1.0, 2.0], LATITUDE),
            "lon": (["lon"], [10.0, 20.0, 30.0], LONGITUDE),
            "sst": (["lon", "lat"], [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]], SST),
        },
    )
    assert fields(path)[0].values.tolist() == [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]


def test_a_large_grid_comes_in_blocks_of_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = grid(tmp_path / "a.nc", "sst", [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], SST, lat=[2.0, 1.0])
    monkeypatch.setattr("ingest.cf.grids._BLOCK", 3)
    parts = fields(path)
    assert [part.latitudes.tolist() for part in parts] == [[1.0], [2.0]]
    assert [part.values.tolist() for part in parts] == [[[4.0, 5.0, 6.0]], [[1.0, 2.0, 3.0]]]


def test_packed_values_fills_and_flag_codes_are_unpacked_or_missing(tmp_path: Path) -> None:
    about = SST | {
        "scale_factor": 0.01,
        "add_offset": 10.0,
        "_FillValue": np.int16(-999),
        "valid_min": np.int16(-300),
        "valid_max": np.int16(3000),
        "flag_values": np.array([50], "i2"),
        "flag_meanings": "land",
    }
    path = grid(tmp_path / "a.nc", "sst", np.array([[100, -999, 50], [2000, 4000, -400]], "i2"), about)
    values = fields(path)[0].values
    assert values[0, 0] == pytest.approx(11.0)
    assert values[1, 0] == pytest.approx(30.0)
    assert np.isnan(values[0, 1:]).all()
    assert np.isnan(values[1, 1:]).all()


def test_unsigned_bytes_and_a_valid_range_keep_mask_codes_out(tmp_path: Path) -> None:
    about = ICE | {
        "units": "1",
        "_Unsigned": "true",
        "scale_factor": np.float32(0.01),
        "valid_range": np.array([0, 100], "i1"),
        "_FillValue": np.int8(-1),
    }
    stored = np.array([[0, 15, 100], [251, 254, 255]], "u1").view("i1")
    values = fields(grid(tmp_path / "a.nc", "ice_conc", stored, about))[0].values
    assert values[0].tolist() == pytest.approx([0.0, 15.0, 100.0])
    assert np.isnan(values[1]).all()


@pytest.mark.parametrize(
    ("values", "about", "percent"),
    [
        ([0.0, 0.5, 1.0], {"units": "1"}, [0.0, 50.0, 100.0]),
        ([0.0, 0.5, 1.0], {}, [0.0, 50.0, 100.0]),
        ([0.0, 50.0, 100.0], {"units": "%"}, [0.0, 50.0, 100.0]),
        ([0.0, 0.5, 1.0], {"units": "%"}, [0.0, 0.5, 1.0]),
        ([0.0, 0.5, 1.0], {"units": "%", "valid_max": 1.0, "valid_min": 0.0}, [0.0, 50.0, 100.0]),
        ([0.0, 0.5, 1.0], {"units": "%", "valid_max": 100.0, "valid_min": 0.0}, [0.0, 0.5, 1.0]),
        ([0.0, 50.0, 100.0], {"units": "1", "valid_max": 100.0, "valid_min": 0.0}, [0.0, 50.0, 100.0]),
        ([0.0, 5.0, 10.0], {"units": "0.1"}, [0.0, 50.0, 100.0]),
    ],
    ids=["fraction", "none", "percent", "low", "oisst", "low-of-100", "percent-as-1", "tenths"],
)
def test_ice_is_percent_by_its_values_and_its_valid_range(
    tmp_path: Path, values: list[float], about: dict[str, object], percent: list[float]
) -> None:
    path = grid(tmp_path / "a.nc", "ice", np.array([values, [NAN] * 3]), ICE | about)
    (field,) = fields(path)
    assert field.variable == "sea_ice_concentration"
    assert field.values[0].tolist() == pytest.approx(percent)


def test_the_only_values_of_a_large_grid_still_decide_its_unit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = np.full((4, 2, 3), NAN)
    values[2, 0, 1] = 0.5
    path = grid(tmp_path / "a.nc", "ice", values, ICE | {"units": "1"})
    monkeypatch.setattr("ingest.cf.probing._SAMPLE", 8)
    (field,) = fields(path)
    assert np.nanmax(field.values) == 50.0
    empty = grid(tmp_path / "b.nc", "ice", np.full((4, 2, 3), NAN), ICE | {"units": "1"})
    assert refusal(empty) == "No variable can be used: ice has no valid value."


def test_ice_that_contradicts_its_unit_is_refused(tmp_path: Path) -> None:
    path = grid(tmp_path / "a.nc", "ice", np.array([[0.0, 50.0, 80.0], [NAN] * 3]), ICE | {"units": "1"})
    assert refusal(path) == (
        "No variable can be used: ice has values from 0 to 80, which cannot be in its unit '1'."
    )


def test_a_temperature_keeps_its_depths_and_a_current_at_0_m_is_of_the_surface(tmp_path: Path) -> None:
    def at(name: str, depths: list[float], about: dict[str, object], vertical: dict[str, object]) -> list:
        path = write(
            tmp_path / f"{name}{len(depths)}.nc",
            {"time": 1, "depth": len(depths), "lat": 2, "lon": 2},
            {
                "time": (["time"], [0.0], TIME),
                "depth": (["depth"], depths, vertical),
                "lat": (["lat"], [0.0, 1.0], LATITUDE),
                "lon": (["lon"], [0.0, 1.0], LONGITUDE),
                name: (["time", "depth", "lat", "lon"], np.ones((1, len(depths), 2, 2)), about),
            },
        )
        return [field.depth for field in fields(path)]

    up = {"standard_name": "altitude", "units": "m", "positive": "up"}
    assert at("t_an", [0.0, 10.0], TEMPERATURE, DEPTH) == [0.0, 10.0]
    assert at("t_an", [0.0], TEMPERATURE, DEPTH) == [0.0]
    assert at("u", [0.0], EAST, up) == [None]
    assert at("u", [0.0, -10.0], EAST, up) == [0.0, 10.0]
    assert at("uo", [15.0], EAST, DEPTH) == [15.0]
    assert at("sst", [0.0], SST, DEPTH) == [None]


def test_a_temperature_of_the_water_without_a_depth_is_refused(tmp_path: Path) -> None:
    path = grid(tmp_path / "a.nc", "temp", np.ones((2, 3)), TEMPERATURE)
    assert refusal(path) == "No variable can be used: temp is a temperature of the water without a depth."


def test_curvilinear_coordinates_stay_two_dimensional(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"time": 1, "j": 2, "i": 2},
        {
            "time": (["time"], [0.0], TIME),
            "lat": (["j", "i"], [[1.0, 1.1], [2.0, NAN]], LATITUDE),
            "lon": (["j", "i"], [[179.0, 181.0], [179.5, 181.5]], LONGITUDE),
            "u": (["time", "j", "i"], [[[0.1, 0.2], [0.3, 0.4]]], EAST | {"ancillary_variables": "u_qc"}),
            "u_qc": (["time", "j", "i"], np.array([[[1, 4], [3, 1]]], "i1"), {}),
        },
    )
    (field,) = fields(path)
    assert field.longitudes.tolist() == [[179.0, -179.0], [179.5, -178.5]]
    assert field.values[0].tolist() == pytest.approx([0.1, 0.2])
    assert np.isnan(field.values[1, 1])
    assert field.flags is not None
    assert field.flags.tolist() == [[1, 4], [3, 9]]
    assert field.dataset.quality_flagged is True


def test_a_projected_grid_is_placed_by_its_grid_mapping(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"y": 2, "x": 1},
        {
            "time": ([], 0.0, TIME),
            "crs": ([], np.int32(0), {"proj4text": "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +a=6378273"}),
            "x": (["x"], [0.0], {"standard_name": "projection_x_coordinate", "units": "km"}),
            "y": (["y"], [-1000.0, 1000.0], {"standard_name": "projection_y_coordinate", "units": "km"}),
            "ice": (["y", "x"], [[0.5], [0.25]], ICE | {"units": "1", "grid_mapping": "crs"}),
        },
    )
    (field,) = fields(path)
    assert field.latitudes.shape == (2, 1)
    assert field.longitudes[:, 0].tolist() == pytest.approx([-45.0, 135.0])
    assert field.latitudes[0, 0] == pytest.approx(field.latitudes[1, 0])
    assert field.values[:, 0].tolist() == [50.0, 25.0]


def test_projected_metres_without_a_mapping_are_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"y": 1, "x": 1},
        {
            "time": ([], 0.0, TIME),
            "x": (["x"], [0.0], {"standard_name": "projection_x_coordinate", "units": "m"}),
            "y": (["y"], [0.0], {"standard_name": "projection_y_coordinate", "units": "m"}),
            "ice": (["y", "x"], [[0.5]], ICE | {"units": "1"}),
        },
    )
    assert refusal(path) == "The grid has projected x and y, but neither latitudes nor a grid mapping."


def test_of_several_variables_for_one_quantity_the_record_itself_is_taken(tmp_path: Path) -> None:
    path = grid(
        tmp_path / "a.nc",
        "UCUR_MEAN",
        np.full((2, 3), 0.9),
        EAST,
        UCUR=(["lat", "lon"], np.full((2, 3), 0.1), EAST),
        UCUR_sd=(["lat", "lon"], np.full((2, 3), 0.5), EAST),
    )
    (field,) = fields(path)
    assert field.values[0, 0] == np.float32(0.1)


def test_a_variable_along_an_unknown_axis_is_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.nc",
        {"member": 2, "lat": 2, "lon": 2},
        {
            "time": ([], 0.0, TIME),
            "lat": (["lat"], [0.0, 1.0], LATITUDE),
            "lon": (["lon"], [0.0, 1.0], LONGITUDE),
            "sst": (["member", "lat", "lon"], np.ones((2, 2, 2)), SST),
        },
    )
    assert refusal(path) == (
        "No variable can be used: sst varies along member, which is neither time nor depth."
    )
