"""Instruments that a question leaves out, and extremes behind "where" in three languages."""

import pytest

from ocean.terms import PlatformType
from tests.unit.nlp_answers import answer, plan_of


@pytest.mark.parametrize(
    ("text", "types", "missed"),
    [
        ("profiles in the Red Sea, not from gliders", (), "not from gliders"),
        ("ship profiles in the Red Sea without the floats", (PlatformType.SHIP,), "without the floats"),
        ("buoys but not drifters in the Red Sea", (PlatformType.MOORING,), "but not drifters"),
        ("datos de salinidad sin boyas en el mar Rojo", (), "sin boyas"),
    ],
)
def test_what_is_excluded_is_told_and_the_sea_behind_it_stays(
    text: str, types: tuple[PlatformType, ...], missed: str
) -> None:
    plan = plan_of(text)
    assert (plan.filter.platform_types, plan.filter.regions) == (types, ("Red Sea",))
    assert plan.unresolved == (missed,)


def test_just_ships_replaces_the_floats_of_the_turn_before() -> None:
    plan = plan_of("without the floats, just ships", ["argo salinity data in the North Sea in 2018"])
    assert plan.filter.platform_types == (PlatformType.SHIP,)


def test_anything_from_an_instrument_is_data() -> None:
    assert answer("anything from gliders in the North Sea")["intent"] == "FIND_PROFILES"


def test_near_the_surface_is_twenty_metres() -> None:
    assert answer("salinity near the surface of the Red Sea")["filter"]["depth"] == {"min": 0, "max": 20}


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("¿dónde es más alta la salinidad en el Atlántico?", "MAX"),
        ("où la salinité est-elle la plus basse dans l'Atlantique ?", "MIN"),
        ("onde a salinidade é mais alta no Atlântico?", "MAX"),
    ],
)
def test_where_it_is_highest_is_a_map(text: str, statistic: str) -> None:
    wanted = {"regions": ["Atlantic Ocean"]}
    assert answer(text) == {
        "intent": "MAP",
        "filter": wanted,
        "variable": "SALINITY",
        "statistic": statistic,
    }
