"""What the bench of questions takes for the same plan."""

from typing import Any

import pytest

from bench.plans import differences

NEAR = {"latitude": 10, "longitude": 179.95, "radiusKm": 80.5}
ALIKE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {"filter": {"regions": ["Red Sea"]}, "compare": None},
        {"filter": {"regions": [" red  SEA"]}, "limit": None},
    ),
    ({"filter": {"depth": {"min": 91.4}}}, {"filter": {"depth": {"min": 91.44, "max": None}}}),
    (
        {"filter": {"near": NEAR}},
        {"filter": {"near": {"latitude": 9.9, "longitude": -179.95, "radiusKm": 80.47}}},
    ),
    (
        {"filter": {"time": {"start": "2021-01-01T00:00:00Z"}}},
        {"filter": {"time": {"start": "2021-01-01T05:30:00+05:30"}}},
    ),
    ({"groupBy": ["MONTH", "REGION"]}, {"groupBy": ["REGION", "MONTH"]}),
    ({"filter": {"months": [12, 1]}}, {"filter": {"months": [1, 12]}}),
]
UNLIKE: list[tuple[dict[str, Any], dict[str, Any], set[str]]] = [
    ({"intent": "MAP"}, {"intent": "EXPORT"}, {"intent"}),
    ({"filter": {"regions": ["Red Sea"]}}, {"filter": {}}, {"regions"}),
    ({"filter": {"depth": {"min": 91.4}}}, {"filter": {"depth": {"min": 91.5}}}, {"depth"}),
    ({"filter": {"salinity": {"min": 36}}}, {"filter": {"salinity": {"max": 36}}}, {"salinity"}),
    ({"variable": "PH"}, {"variable": "PH", "filter": {"variables": ["PH"]}}, {"variables"}),
    ({"limit": 5, "orderBy": "TIME_DESC"}, {"limit": 5.0, "orderBy": "TIME_ASC"}, {"orderBy"}),
    (
        {"compare": [{"regions": ["Red Sea"]}, {"regions": ["Black Sea"]}]},
        {"compare": [{"regions": ["Black Sea"]}, {"regions": ["Red Sea"]}]},
        {"compare"},
    ),
]


@pytest.mark.parametrize(("wanted", "found"), ALIKE)
def test_plans_that_say_the_same(wanted: dict[str, Any], found: dict[str, Any]) -> None:
    assert differences(wanted, found) == {}


@pytest.mark.parametrize(("wanted", "found", "wrong"), UNLIKE)
def test_plans_that_differ(wanted: dict[str, Any], found: dict[str, Any], wrong: set[str]) -> None:
    assert set(differences(wanted, found)) == wrong
