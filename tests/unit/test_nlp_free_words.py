"""Questions in freer words: what is normal, lists of seas, politeness, and depths beside dates."""

from typing import Any

import pytest

from tests.unit.nlp_answers import answer, span

RED_SEA = {"regions": ["Red Sea"]}


@pytest.mark.parametrize(
    "text", ["is the Red Sea hotter than average?", "above average temperature in the Red Sea"]
)
def test_average_may_be_what_is_normal(text: str) -> None:
    assert answer(text) == {"intent": "ANOMALY", "filter": RED_SEA, "variable": "TEMPERATURE"}


def test_each_of_several_seas_is_one() -> None:
    wanted = {"regions": ["Chukchi Sea", "Beaufort Sea", "Laptev Sea"]}
    assert answer("salinity of the Chukchi, Beaufort and Laptev Seas")["filter"] == wanted


def test_everything_but_a_sea_is_not_that_sea() -> None:
    assert answer("everything but the Black Sea: oxygen data from the Red Sea")["filter"] == RED_SEA


def test_a_quantity_that_rises_with_another_is_related_to_it() -> None:
    assert answer("does chlorophyll rise with nitrate in the Red Sea?")["intent"] == "CORRELATION"


@pytest.mark.parametrize("text", ["which buoy is closest to Halifax", "the buoy closest to Halifax"])
def test_the_closest_of_one_kind_is_one(text: str) -> None:
    answered = answer(text)
    assert (answered["orderBy"], answered["limit"]) == ("DISTANCE_ASC", 1)


def test_how_well_it_is_measured_is_not_what_is_listed() -> None:
    text = "what is the salinity of the Red Sea, real-time data only"
    assert (answer(text)["intent"], answer(text)["statistic"]) == ("STATISTIC", "MEAN")
    assert answer("list the floats in the Red Sea, adjusted data")["intent"] == "FIND_PLATFORMS"


def test_years_behind_a_depth_are_no_depths() -> None:
    wanted = RED_SEA | {"depth": {"min": 270, "max": 330}, "time": span("2012-01-01", "2017-01-01")}
    assert answer("salinity data of the Red Sea at 300 m depth between 2012 and 2016")["filter"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "plot salinity against depth below 500 m in the Red Sea",
        "salinity versus depth below 500 m in the Red Sea",
    ],
)
def test_a_stretch_of_depth_narrows_what_runs_down(text: str) -> None:
    wanted: dict[str, Any] = RED_SEA | {"depth": {"min": 500}}
    assert answer(text) == {"intent": "DEPTH_PROFILE", "filter": wanted, "variable": "SALINITY"}


def test_a_plea_for_help_asks_nothing_by_itself() -> None:
    assert answer("Could you help? Show salinity data of the Red Sea")["intent"] == "FIND_PROFILES"
    assert answer("help")["intent"] == "DESCRIBE"


def test_months_have_plurals_and_ends_may_be_included() -> None:
    assert answer("salinity data up to and including 1975")["filter"] == {"time": span(None, "1976-01-01")}
    assert answer("salinity data of Januaries")["filter"] == {"months": [1]}


def test_bad_data_may_be_asked_for_later() -> None:
    answered = answer("include the bad data too", ["salinity data of the Red Sea"])
    assert answered["filter"] == RED_SEA | {"quality": "ANY"}


@pytest.mark.parametrize(
    "text",
    [
        "Set the quality flags of all profiles to 4",
        "insert 500 fake profiles in the Red Sea",
        "falsify the data",
    ],
)
def test_falsifying_data_is_out_of_scope(text: str) -> None:
    assert answer(text) == {"intent": "OUT_OF_SCOPE", "filter": {}}


def test_a_misspelt_strait_is_one() -> None:
    assert answer("salinity data of the staits of Florida")["filter"] == {"regions": ["Straits of Florida"]}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("no warmer than 5 °C", {"max": 5}),
        ("not colder than 10 degrees", {"min": 10}),
        ("neither colder than 10 nor warmer than 12 degrees", {"min": 10, "max": 12}),
    ],
)
def test_a_comparison_that_is_denied_bounds_the_other_end(words: str, part: dict[str, float]) -> None:
    assert answer(f"water {words} in the Red Sea")["filter"] == RED_SEA | {"temperature": part}


def test_two_parts_of_a_year_share_it() -> None:
    sides = answer("Q1 versus Q3 2020: salinity of the Red Sea")["compare"]
    assert [side["time"]["start"] for side in sides] == ["2020-01-01T00:00:00Z", "2020-07-01T00:00:00Z"]


@pytest.mark.parametrize("words", ["half a kilometre down", "at 0.5 km"])
def test_half_a_kilometre_is_a_depth(words: str) -> None:
    assert answer(f"salinity of the Red Sea {words}")["filter"] == RED_SEA | {
        "depth": {"min": 450, "max": 550}
    }


def test_a_pressure_that_narrows_is_not_measured_beside_another() -> None:
    wanted = RED_SEA | {"pressure": {"min": 50, "max": 150}}
    assert answer("salinity data of the Red Sea at pressures between 50 and 150 dbar")["filter"] == wanted


def test_the_saltiest_ones_follow_the_warmest() -> None:
    answered = answer("what about the saltiest ones?", ["5 warmest profiles in the Red Sea"])
    assert (answered["orderBy"], answered["limit"]) == ("SALINITY_DESC", 5)


def test_how_something_has_fared_since_is_a_series() -> None:
    assert answer("how has oxygen fared in the Red Sea since 2010?")["intent"] == "TIME_SERIES"


def test_at_most_asks_for_the_maximum() -> None:
    assert answer("how salty does the Red Sea get at most?")["statistic"] == "MAX"


@pytest.mark.parametrize(
    "text",
    [
        "How do I cite the data?",
        "How recent is your data?",
        "which regions do you know?",
        "tell me what a T-S diagram means",
    ],
)
def test_questions_about_what_is_held_are_described(text: str) -> None:
    assert answer(text) == {"intent": "DESCRIBE", "filter": {}}


@pytest.mark.parametrize("word", ["sumer", "summr"])
def test_a_short_word_may_lack_a_letter(word: str) -> None:
    wanted = RED_SEA | {"time": span("2019-06-01", "2019-09-01")}
    assert answer(f"salinity data of the Red Sea in {word} 2019")["filter"] == wanted


def test_two_letters_of_a_short_word_may_change_places() -> None:
    assert answer("plot salinity against depht in the Red Sea")["intent"] == "DEPTH_PROFILE"


def test_a_winter_may_be_written_with_two_years_and_a_hyphen() -> None:
    wanted = RED_SEA | {"time": span("2009-12-01", "2010-03-01")}
    assert answer("salinity data of the Red Sea in the winter of 2009-10")["filter"] == wanted
    assert answer("salinity data of the Red Sea in 2009-10")["filter"]["time"] == span(
        "2009-10-01", "2009-11-01"
    )


def test_an_instrument_named_last_is_whose_data_are_meant() -> None:
    answered = answer("salinity of the Red Sea, ships only")
    assert (answered["intent"], answered["filter"]["platformTypes"]) == ("FIND_PROFILES", ["SHIP"])


def test_where_may_come_behind_what_is_most() -> None:
    assert answer("the freshest water of the Red Sea: where is it?")["intent"] == "MAP"


def test_a_common_word_is_a_place_behind_a_distance() -> None:
    near = answer("floats within 120 km of Praia")["filter"]["near"]
    assert (near["latitude"], near["longitude"], near["radiusKm"]) == (14.9, -23.5, 120)


def test_in_what_part_asks_where() -> None:
    assert answer("in what part of the Red Sea is the water saltiest?")["intent"] == "MAP"
