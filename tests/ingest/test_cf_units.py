"""Units in every spelling, and those that cannot be true."""

from pathlib import Path

import gsw
import numpy as np
import pytest

from ocean.units import canonical, conversion
from tests.ingest.cf_files import (
    LATITUDE,
    LONGITUDE,
    PRESSURE,
    SALINITY,
    TEMPERATURE,
    TIME,
    levels,
    marks,
    profiles,
    refusal,
    write,
)


@pytest.mark.parametrize(
    ("spellings", "one"),
    [
        (("degrees_C", "degree_Celsius", "Celsius", "deg C", "°C", "degC", "celsius", "C"), "celsius"),
        (("K", "Kelvin", "degrees_kelvin", "kelvin"), "kelvin"),
        (("degF", "degree_Fahrenheit", "F"), "fahrenheit"),
        (("m s-1", "m/s", "meters/second", "m s^-1", "metre second-1", "m.s-1", "m s**-1"), "m s-1"),
        (("cm/s", "cm s-1", "centimeter/second"), "cm s-1"),
        (("mg m-3", "mg m^-3", "mg/m3", "milligram m-3", "mg/m^3"), "mg m-3"),
        (
            ("umol/kg", "µmol kg-1", "micromol/kg", "micromole/kg", "μmol/kg", "micromoles per kg"),
            "umol kg-1",
        ),
        (("mmol m-3", "millimole/m3", "mmol/m^3"), "mmol m-3"),
        (("ml/l", "mL L-1", "milliliter/liter"), "ml l-1"),
        (("1e-3", "0.001", ".001"), "0.001"),
        (("1", "1.0"), "1"),
        (("dbar", "decibar", "decibars", "dBar"), "dbar"),
        (("m", "meters", "metre", "METERS"), "m"),
        (("%", "percent", "per cent"), "%"),
    ],
)
def test_the_spellings_of_a_unit_are_one(spellings: tuple[str, ...], one: str) -> None:
    assert {canonical(spelling) for spelling in spellings} == {one}


@pytest.mark.parametrize(
    ("stored", "units", "theirs", "ours"),
    [
        ("temperature", "kelvin", 273.15, 0.0),
        ("temperature", "degree_Fahrenheit", 212.0, 100.0),
        ("pressure", "Pa", 1e4, 1.0),
        ("pressure", "bar", 1.0, 10.0),
        ("pressure", "MPa", 1.0, 100.0),
        ("depth", "feet", 100.0, 30.48),
        ("depth", "km", 1.0, 1000.0),
        ("current_u", "cm/s", 50.0, 0.5),
        ("current_v", "knots", 1.0, 0.514444),
        ("salinity", "psu", 35.0, 35.0),
        ("salinity", "1e-3", 35.0, 35.0),
        ("chlorophyll", "kg m-3", 1e-6, 1.0),
        ("oxygen", "mol/kg", 2e-4, 200.0),
    ],
)
def test_a_value_is_converted_to_our_unit(stored: str, units: str, theirs: float, ours: float) -> None:
    how = conversion(stored, units)
    assert how is not None
    assert how.apply(np.array([theirs]))[0] == pytest.approx(ours, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("stored", "units"),
    [("temperature", "m"), ("depth", "dbar"), ("pressure", "m"), ("oxygen", "%"), ("current_u", "degrees")],
)
def test_a_unit_of_another_quantity_is_none(stored: str, units: str) -> None:
    assert conversion(stored, units) is None


def cast(path: Path, **columns: tuple[list[float], dict[str, object]]) -> Path:
    z = len(next(iter(columns.values()))[0])
    return write(
        path,
        {"z": z},
        {
            "time": ([], 0.0, TIME),
            "lat": ([], 45.0, LATITUDE),
            "lon": ([], -20.0, LONGITUDE),
            "pres": (["z"], np.arange(z) * 100.0, PRESSURE),
            **{name: (["z"], values, about) for name, (values, about) in columns.items()},
        },
        {"featureType": "profile"},
    )


def test_a_unit_that_is_unknown_refuses_the_file_and_is_named(tmp_path: Path) -> None:
    path = cast(tmp_path / "a.nc", temp=([1.0], TEMPERATURE | {"units": "furlongs"}))
    assert refusal(path) == (
        "No variable can be used: temp has the unit 'furlongs', which is none of temperature."
    )


def test_a_unit_that_is_unknown_leaves_the_other_variables(tmp_path: Path) -> None:
    path = cast(
        tmp_path / "a.nc",
        temp=([1.0, 2.0], TEMPERATURE | {"units": "furlongs"}),
        psal=([35.0, 36.0], SALINITY),
    )
    assert levels(profiles(path), 0) == {"pressure": [0.0, 100.0], "salinity": [35.0, 36.0]}


def test_values_outside_of_all_seas_refute_their_unit(tmp_path: Path) -> None:
    path = cast(tmp_path / "a.nc", temp=([290.0, 291.0, 20.0], TEMPERATURE))
    assert refusal(path) == (
        "No variable can be used: temp has values from 20 to 291, "
        "which cannot be in its unit 'degree_Celsius'."
    )


def test_an_undeclared_fill_value_is_missing_and_not_a_measurement(tmp_path: Path) -> None:
    path = cast(
        tmp_path / "a.nc", temp=([10.0, -999.0, 12.0], TEMPERATURE), psal=([35.0, 35.0, 99.0], SALINITY)
    )
    block = profiles(path)
    assert levels(block, 0) == {
        "pressure": [0.0, 100.0, 200.0],
        "temperature": [10.0, None, 12.0],
        "salinity": [35.0, 35.0, None],
    }
    assert marks(block, "temperature") == [2, 9, 2]


def test_oxygen_per_volume_is_divided_by_the_potential_density_of_its_own_water(tmp_path: Path) -> None:
    path = cast(
        tmp_path / "a.nc",
        TEMP=([10.0, 4.0, 4.0], TEMPERATURE),
        PSAL=([35.0, 34.0, float("nan")], SALINITY),
        DOXY=(
            [5.0, 6.0, 6.0],
            {"standard_name": "volume_fraction_of_oxygen_in_sea_water", "units": "ml/l"},
        ),
    )
    absolute = gsw.SA_from_SP(np.array([35.0, 34.0]), [0.0, 100.0], -20.0, 45.0)
    conservative = gsw.CT_from_t(absolute, [10.0, 4.0], [0.0, 100.0])
    expected = np.array([5.0, 6.0]) * 44.6596 / (1 + gsw.sigma0(absolute, conservative) / 1000)
    block = profiles(path)
    oxygen = block.levels.values["oxygen"]
    assert oxygen[:2] == pytest.approx(expected, rel=2e-5)
    assert np.isnan(oxygen[2])  # without a salinity there is no density, and no guess either
    assert marks(block, "oxygen") == [2, 2, 9]


def test_oxygen_per_volume_without_a_salinity_is_left_out(tmp_path: Path) -> None:
    path = cast(
        tmp_path / "a.nc",
        TEMP=([10.0], TEMPERATURE),
        DOXY=([200.0], {"units": "umol/l"}),
    )
    assert levels(profiles(path), 0) == {"pressure": [0.0], "temperature": [10.0], "oxygen": [None]}


def test_errors_anomalies_and_potential_temperatures_are_not_measurements(tmp_path: Path) -> None:
    path = cast(
        tmp_path / "a.nc",
        temp_error=([0.1], TEMPERATURE),
        anom=([0.1], TEMPERATURE | {"long_name": "Anomaly of temperature"}),
        spread=([0.1], TEMPERATURE | {"cell_methods": "time: standard_deviation"}),
        thetao=([0.1], {"standard_name": "sea_water_potential_temperature", "units": "degC"}),
        u=([0.1], {"units": "m/s", "long_name": "wind speed to the east"}),
    )
    assert refusal(path).startswith("The file holds no ocean measurement that is stored here")
