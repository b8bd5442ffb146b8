"""Longitudes of any convention, ascending axes, and projected metres against published numbers."""

from pathlib import Path

import netCDF4
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Proj

from ingest.cf.projection import Inverse, inverse
from ocean.errors import UnreadableFile
from ocean.longitudes import ascending, clean_latitudes, wrap

ICE = "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +a=6378273 +b=6356889.449"
NORTH = {
    "grid_mapping_name": "polar_stereographic",
    "latitude_of_projection_origin": 90.0,
    "standard_parallel": 70.0,
    "straight_vertical_longitude_from_pole": -45.0,
    "false_easting": 0.0,
    "false_northing": 0.0,
    "semi_major_axis": 6378273.0,
    "semi_minor_axis": 6356889.449,
}


@given(st.floats(min_value=-1e5, max_value=1e5))
def test_a_wrapped_longitude_is_the_same_meridian_within_180(longitude: float) -> None:
    wrapped = float(wrap(np.array([longitude]))[0])
    assert -180.0 <= wrapped <= 180.0
    turns = (wrapped - longitude) / 360.0
    assert turns == pytest.approx(round(turns), abs=1e-9)


@given(st.floats(min_value=-180.0, max_value=180.0))
def test_a_longitude_within_180_stays_as_it_is(longitude: float) -> None:
    assert wrap(np.array([longitude]))[0] == longitude


@pytest.mark.parametrize(
    ("longitude", "wrapped"),
    [(180.0, 180.0), (-180.0, -180.0), (180.5, -179.5), (360.0, 0.0), (359.875, -0.125), (0.0, 0.0)],
)
def test_the_edges_of_longitude(longitude: float, wrapped: float) -> None:
    assert wrap(np.array([longitude]))[0] == wrapped


@given(st.integers(min_value=0, max_value=719), st.integers(min_value=1, max_value=720))
def test_an_axis_ascends_whatever_its_convention_and_keeps_each_meridian_once(start: int, count: int) -> None:
    axis = wrap((start + np.arange(count)) * 0.5)
    places = ascending(axis)
    assert (np.diff(axis[places]) > 0).all()
    assert len(places) == len(np.unique(axis))


def test_zero_and_360_are_one_column_and_a_missing_coordinate_is_none() -> None:
    assert ascending(wrap(np.array([0.0, 90.0, 180.0, 270.0, 360.0]))).tolist() == [3, 0, 1, 2]
    assert ascending(np.array([np.nan, 2.0, 1.0])).tolist() == [2, 1]


def test_a_latitude_past_the_pole_is_no_latitude() -> None:
    assert np.isnan(clean_latitudes(np.array([90.1, -91.0, np.inf, np.nan]))).all()
    assert clean_latitudes(np.array([90.0, -90.0, 90.0000001])).tolist() == [90.0, -90.0, 90.0]


def mapping(tmp_path: Path, about: dict[str, object]) -> object:
    file = netCDF4.Dataset(tmp_path / "crs.nc", "w", diskless=True)
    crs = file.createVariable("crs", "i4", ())
    crs.setncatts(about)
    return crs


def test_snyders_worked_example_of_the_polar_stereographic(tmp_path: Path) -> None:
    """Professional Paper 1395, page 317: 75 S, 150 E on the International ellipsoid, true at 71 S."""
    place = inverse(
        mapping(
            tmp_path,
            {
                "grid_mapping_name": "polar_stereographic",
                "latitude_of_projection_origin": -90.0,
                "standard_parallel": -71.0,
                "straight_vertical_longitude_from_pole": -100.0,
                "false_easting": 0.0,
                "false_northing": 0.0,
                "semi_major_axis": 6378388.0,
                "inverse_flattening": 297.0,
            },
        )
    )
    latitude, longitude = place(np.array([-1540033.6]), np.array([-560526.4]))
    assert latitude[0] == pytest.approx(-75.0, abs=2e-6)
    assert longitude[0] == pytest.approx(150.0, abs=2e-6)


@pytest.fixture(scope="module")
def ice_grid() -> tuple[Inverse, Proj]:
    """The inverse that the reader makes of NSIDC's northern grid, and PROJ's own way forward."""
    with netCDF4.Dataset("memory.nc", "w", diskless=True) as file:
        crs = file.createVariable("crs", "i4", ())
        crs.setncatts(NORTH)
        return inverse(crs), Proj(ICE)


@settings(deadline=None)
@given(latitude=st.floats(min_value=31.0, max_value=89.9), longitude=st.floats(-180.0, 179.999))
def test_projecting_and_coming_back_is_the_same_place(
    ice_grid: tuple[Inverse, Proj], latitude: float, longitude: float
) -> None:
    place, forward = ice_grid
    x, y = forward(longitude, latitude)
    north, east = place(np.array([x]), np.array([y]))
    assert north[0] == pytest.approx(latitude, abs=1e-7)
    assert abs((east[0] - longitude + 180.0) % 360.0 - 180.0) < 1e-6


def test_a_projection_text_wins_over_a_wrong_parameter(tmp_path: Path) -> None:
    crs = mapping(tmp_path, NORTH | {"straight_vertical_longitude_from_pole": 135.0, "proj4text": ICE})
    _, longitude = inverse(crs)(np.array([0.0]), np.array([-1e6]))
    assert longitude[0] == pytest.approx(-45.0)


def test_a_mapping_that_is_no_projection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        inverse(mapping(tmp_path, {"grid_mapping_name": "magic"}))
    assert refused.value.message == (
        "The grid has projected x and y, and its grid mapping (magic) describes no projection."
    )
