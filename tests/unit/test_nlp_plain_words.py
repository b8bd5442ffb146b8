"""Plain words around a question: they are neither taken for words of the sea nor lost."""

import pytest

from tests.unit.nlp_answers import answer, box, plan_of, span, within

RED = {"regions": ["Red Sea"]}


@pytest.mark.parametrize(
    "word",
    ["passed", "though", "expert", "boring", "bearing", "detection", "evaluation", "shipping", "meeting"],
)
def test_an_ordinary_word_is_no_misspelling_of_ours(word: str) -> None:
    assert answer(f"oxygen data, {word}, in the Red Sea") == {
        "intent": "FIND_PROFILES",
        "filter": RED,
        "variable": "OXYGEN",
    }


def test_floats_that_passed_are_no_password() -> None:
    assert answer("Which Argo floats passed within 200 km of 60S 0E?") == {
        "intent": "FIND_PLATFORMS",
        "filter": {"near": within(-60, 0, 200), "platformTypes": ["ARGO_FLOAT"]},
    }


def test_a_second_comparative_bounds_the_number_behind_it() -> None:
    found = answer("salinity above 35 and warmer than 20 degrees and deeper than 50 m in the Red Sea")
    assert found["filter"] == RED | {
        "salinity": {"min": 35},
        "temperature": {"min": 20},
        "depth": {"min": 50},
    }


@pytest.mark.parametrize(
    "text",
    [
        "I want to know the oxygen of the Red Sea",
        "tell me the oxygen in the Red Sea",
        "let me know the oxygen of the Red Sea",
    ],
)
def test_to_be_told_a_quantity_asks_for_its_mean(text: str) -> None:
    assert answer(text) == {"intent": "STATISTIC", "filter": RED, "variable": "OXYGEN", "statistic": "MEAN"}


@pytest.mark.parametrize(
    "text", ["tell me about oxygen in the Red Sea", "let me know of oxygen data in the Red Sea"]
)
def test_to_be_told_of_data_lists_them(text: str) -> None:
    assert answer(text)["intent"] == "FIND_PROFILES"


def test_what_is_put_beside_another_is_compared() -> None:
    assert answer("put the Red Sea next to the Black Sea: oxygen") == {
        "intent": "COMPARE",
        "filter": {},
        "compare": [RED, {"regions": ["Black Sea"]}],
        "variable": "OXYGEN",
    }


def test_floats_that_are_put_on_a_map_are_not_compared() -> None:
    assert answer("put the floats near the Red Sea and the Black Sea on a map")["intent"] == "MAP"


@pytest.mark.parametrize("verb", ["reached", "found", "logged"])
def test_who_measured_is_no_group(verb: str) -> None:
    assert answer(f"highest oxygen {verb} by gliders in the Red Sea") == {
        "intent": "STATISTIC",
        "filter": RED | {"platformTypes": ["GLIDER"]},
        "variable": "OXYGEN",
        "statistic": "MAX",
    }


def test_instruments_that_took_data_are_asked_for() -> None:
    assert answer("Which ships took measurements between 10N and 20N?") == {
        "intent": "FIND_PLATFORMS",
        "filter": {"boundingBox": box(-180, 10, 180, 20), "platformTypes": ["SHIP"]},
    }


def test_data_of_an_instrument_are_data() -> None:
    assert answer("what new glider profiles are there in the Red Sea?")["intent"] == "FIND_PROFILES"


@pytest.mark.parametrize("thing", ["oven", "bathtub", "engine"])
def test_the_temperature_of_somebodys_own_thing_is_out_of_scope(thing: str) -> None:
    assert answer(f"what is the temperature of my {thing}?") == {"intent": "OUT_OF_SCOPE", "filter": {}}


def test_a_part_of_a_decade_is_told_and_the_decade_taken() -> None:
    plan = plan_of("oxygen in the Red Sea in the late 1990s")
    assert plan.unresolved == ("late",)
    assert answer("oxygen in the Red Sea in the late 1990s")["filter"] == RED | {
        "time": span("1990-01-01", "2000-01-01")
    }


def test_which_regions_can_be_queried_is_described() -> None:
    assert answer("Which regions can I query?") == {"intent": "DESCRIBE", "filter": {}}


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("mean oxygen by region and month", ["MONTH", "REGION"]),
        ("mean oxygen per year and region", ["REGION", "YEAR"]),
        ("mean oxygen for each float and year", ["PLATFORM", "YEAR"]),
        ("mean oxygen by region and depth", ["DEPTH_BIN", "REGION"]),
        ("oxígeno medio por región y mes", ["MONTH", "REGION"]),
    ],
)
def test_by_one_and_another_groups_by_both(text: str, groups: list[str]) -> None:
    assert sorted(answer(text)["groupBy"]) == groups


def test_a_depth_that_is_bounded_is_no_group() -> None:
    assert answer("mean oxygen by region and depth below 100 m")["groupBy"] == ["REGION"]


def test_a_float_that_is_named_is_no_group() -> None:
    assert answer("mean oxygen by region and float 2902746")["groupBy"] == ["REGION"]


@pytest.mark.parametrize(
    ("text", "group", "time"),
    [
        ("mean oxygen per year before March 2012", "YEAR", span(end="2012-03-01")),
        ("mean oxygen this month per month", "MONTH", span("2025-06-01", "2025-07-01")),
        ("mean oxygen last year per year", "YEAR", span("2024-01-01", "2025-01-01")),
    ],
)
def test_a_step_beside_a_time_is_still_a_step(text: str, group: str, time: dict[str, str]) -> None:
    assert answer(text) == {
        "intent": "TIME_SERIES",
        "filter": {"time": time},
        "variable": "OXYGEN",
        "statistic": "MEAN",
        "groupBy": [group],
    }


def test_pressure_beside_another_quantity_is_asked_for_at_a_pressure() -> None:
    assert answer("relation between density and pressure above 600 dbar") == {
        "intent": "CORRELATION",
        "filter": {"pressure": {"min": 0, "max": 600}, "variables": ["POTENTIAL_DENSITY", "PRESSURE"]},
        "variable": "POTENTIAL_DENSITY",
    }


@pytest.mark.parametrize("number", ["5", "the latest 5", "20"])
def test_a_count_keeps_what_the_water_is(number: str) -> None:
    assert answer(f"{number} cold profiles in the Red Sea")["filter"] == RED | {"temperature": {"max": 10}}


def test_and_after_a_year_goes_on_behind_it() -> None:
    assert answer("and after 2020?", ["oxygen data in the Red Sea in 2012"])["filter"] == RED | {
        "time": span("2021-01-01")
    }
