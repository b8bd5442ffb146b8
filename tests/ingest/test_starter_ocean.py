"""The invented ocean is plausible: seasons, water masses, currents, ice."""

import gsw
import numpy as np
import numpy.typing as npt
import pytest

from ingest.starter.eddies import Eddies
from ingest.starter.ice import concentration
from ingest.starter.model import Ocean
from ingest.starter.tables import Floats, Matrix

PRESSURE = np.concatenate([np.arange(5, 300, 10), np.arange(300, 2001, 50)]).astype(float)


@pytest.fixture(scope="module")
def ocean() -> Ocean:
    return Ocean(Eddies.seeded(np.random.default_rng(1)))


def year_of(day: str, count: int) -> npt.NDArray[np.datetime64]:
    return np.full(count, np.datetime64(day, "s"))


def box(west: float, south: float, east: float, north: float) -> tuple[Floats, Floats]:
    """Some places spread over a box, so that eddies average out."""
    x, y = np.meshgrid(np.linspace(west, east, 8), np.linspace(south, north, 8))
    return x.ravel(), y.ravel()


def water(ocean: Ocean, day: str, *sides: float, bgc: bool = False) -> Matrix:
    longitude, latitude = box(*sides)
    pressure = np.tile(PRESSURE, (len(longitude), 1))
    return ocean.water(longitude, latitude, year_of(day, len(longitude)), pressure, bgc=bgc)


def mean_at(found: Matrix, name: str, pressure: float) -> float:
    return float(found[name][:, np.abs(PRESSURE - pressure).argmin()].mean())


def test_seasons_are_opposite_in_the_hemispheres(ocean: Ocean) -> None:
    north = [water(ocean, f"2021-{m}-01", -170, 34, -150, 42) for m in ("03", "09")]
    south = [water(ocean, f"2021-{m}-01", -150, -42, -120, -34) for m in ("03", "09")]
    assert mean_at(north[1], "temperature", 5) - mean_at(north[0], "temperature", 5) > 5
    assert mean_at(south[0], "temperature", 5) - mean_at(south[1], "temperature", 5) > 3
    for deep in (north, south):
        assert abs(mean_at(deep[0], "temperature", 1000) - mean_at(deep[1], "temperature", 1000)) < 0.3


def test_the_warm_pool_is_above_28_degrees_and_the_cold_tongue_below_25(ocean: Ocean) -> None:
    pool = mean_at(water(ocean, "2022-04-15", 145, -8, 170, 5), "temperature", 5)
    assert 28 < pool < 30.5
    assert mean_at(water(ocean, "2022-10-15", -115, -2, -95, 1), "temperature", 5) < 25


def test_the_thermocline_rises_to_the_east_along_the_equator(ocean: Ocean) -> None:
    west, east = (water(ocean, "2021-06-15", x, -1, x + 10, 1) for x in (160, -110))
    assert mean_at(west, "temperature", 145) > mean_at(east, "temperature", 145) + 7


def test_el_nino_warms_the_east_and_la_nina_does_not(ocean: Ocean) -> None:
    nino34 = (-170.0, -5.0, -120.0, 5.0)
    girl, boy = (water(ocean, day, *nino34) for day in ("2021-12-15", "2023-12-15"))
    assert 1.5 < mean_at(boy, "temperature", 5) - mean_at(girl, "temperature", 5) < 4.5


def test_deep_water_is_cold_everywhere(ocean: Ocean) -> None:
    for sides in ((-160, -10, -140, 10), (-40, 20, -20, 30), (70, -20, 90, -5)):
        assert 1.5 < mean_at(water(ocean, "2021-05-01", *sides), "temperature", 2000) < 4.6


def test_intermediate_water_is_the_southern_salinity_minimum(ocean: Ocean) -> None:
    found = water(ocean, "2021-05-01", -130, -35, -110, -25)
    least = PRESSURE[found["salinity"].mean(axis=0).argmin()]
    assert 700 <= least <= 1100
    assert 34.2 < mean_at(found, "salinity", float(least)) < 34.6


def test_the_bay_of_bengal_is_fresh_and_the_arabian_sea_salty(ocean: Ocean) -> None:
    bay = water(ocean, "2021-10-01", 87, 14, 92, 19)
    sea = water(ocean, "2021-10-01", 60, 14, 66, 21)
    assert mean_at(bay, "salinity", 5) < 33
    assert mean_at(sea, "salinity", 5) > 35.8
    assert mean_at(bay, "salinity", 155) > 34.5


def test_the_arctic_has_a_halocline_over_atlantic_water(ocean: Ocean) -> None:
    found = water(ocean, "2021-04-01", -150, 75, -130, 79)
    assert mean_at(found, "temperature", 5) < -1.3
    assert mean_at(found, "salinity", 5) < 32
    assert mean_at(found, "temperature", 100) < -0.8
    warm = found["temperature"].mean(axis=0)
    assert 300 <= PRESSURE[warm.argmax()] <= 600
    assert warm.max() > 0.3
    assert mean_at(found, "salinity", 400) > 34.6


@pytest.mark.parametrize(
    "sides",
    [(-170, -60, 179, 60), (-40, -60, -10, 65), (50, -60, 95, 20), (-160, 74, 150, 88)],
    ids=["Pacific", "Atlantic", "Indian", "Arctic"],
)
def test_the_water_is_stably_layered(ocean: Ocean, sides: tuple[float, float, float, float]) -> None:
    longitude, latitude = box(*sides)
    found = water(ocean, "2021-02-15", *sides)
    x, y = longitude[:, None], latitude[:, None]
    absolute = gsw.SA_from_SP(found["salinity"], found["pressure"], x, y)
    conservative = gsw.CT_from_t(absolute, found["temperature"], found["pressure"])
    squared, _ = gsw.Nsquared(absolute, conservative, found["pressure"], lat=y, axis=1)
    assert (squared >= 0).mean() > 0.97
    assert squared.min() > -2e-6


def test_the_red_sea_is_warm_and_salty_to_its_floor(ocean: Ocean) -> None:
    found = water(ocean, "2021-05-01", 37.5, 19, 39, 22)
    assert 20 < mean_at(found, "temperature", 1000) < 23
    assert 39 < mean_at(found, "salinity", 1000) < 41.5


def test_oxygen_is_nearly_gone_under_the_arabian_sea(ocean: Ocean) -> None:
    found = water(ocean, "2021-05-01", 61, 15, 67, 20, bgc=True)
    assert mean_at(found, "oxygen", 5) > 190
    assert mean_at(found, "oxygen", 400) < 10
    assert mean_at(found, "ph", 5) - mean_at(found, "ph", 400) > 0.2
    assert mean_at(found, "nitrate", 5) < 3 < 25 < mean_at(found, "nitrate", 400)
    deep = found["chlorophyll"].mean(axis=0)
    assert 0.05 < deep.max() < 5
    assert deep[-1] < 0.01


def test_the_gulf_stream_flows_northeast_at_more_than_a_metre_a_second(ocean: Ocean) -> None:
    place = np.array([-75.0]), np.array([35.0])
    found = ocean.currents(*place, year_of("2021-05-01", 1), np.array([[10.0, 1000.0]]))
    surface, deep = np.hypot(found["current_u"], found["current_v"])[0]
    assert 1.0 < surface < 2.6
    assert found["current_u"][0, 0] > 0 < found["current_v"][0, 0]
    assert deep < surface / 2


def test_the_undercurrent_runs_east_below_a_westward_surface(ocean: Ocean) -> None:
    longitude = np.linspace(-30, -15, 40)
    depth = np.tile([5.0, 100.0], (40, 1))
    found = ocean.currents(longitude, np.zeros(40), year_of("2021-05-01", 40), depth)
    assert found["current_u"][:, 0].mean() < 0.2
    assert found["current_u"][:, 1].mean() > 0.5


def test_ice_covers_the_arctic_in_march_and_retreats_in_september() -> None:
    longitude, latitude = np.meshgrid(np.arange(-179.5, 180), np.arange(50.5, 90))
    weight = np.cos(np.radians(latitude))
    march, september = (
        concentration(longitude, latitude, np.full(longitude.shape, year)) for year in (2021.2, 2021.7)
    )
    assert (march * weight).sum() > 1.8 * (september * weight).sum()
    assert september[latitude > 87].mean() > 75
    assert march.max() <= 100
    assert march.min() == 0


def test_eddies_meet_at_the_antimeridian() -> None:
    eddies = Eddies.seeded(np.random.default_rng(5))
    west, east = (eddies.at(np.array([x]), np.array([20.0]), np.array([2021.0])) for x in (-180.0, 180.0))
    np.testing.assert_allclose(west, east, atol=1e-9)
