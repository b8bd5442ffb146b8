"""What people take back as they speak, misspell, say in numbers of words, or do not want."""

from typing import Any

import pytest

from tests.unit.nlp_answers import answer, box, plan_of, span

ADRIATIC = {"regions": ["Adriatic Sea"]}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("salinity data in the Aegean, sorry, I meant the Adriatic", ADRIATIC),
        ("salinity data in the Aegean, no, the Adriatic", ADRIATIC),
        ("salinity data near Lima... oops, in the Adriatic", ADRIATIC),
        (
            "salinity data in the Adriatic at 100 m, I mean 200 m",
            ADRIATIC | {"depth": {"min": 180, "max": 220}},
        ),
        ("temperature, sorry, salinity data in the Adriatic", ADRIATIC),
        (
            "salinity data in the Adriatic in June 2020, no wait, July 2020",
            ADRIATIC | {"time": span("2020-07-01", "2020-08-01")},
        ),
    ],
)
def test_what_the_next_words_correct_is_not_asked_for(text: str, part: dict[str, Any]) -> None:
    assert answer(text) == {"intent": "FIND_PROFILES", "filter": part, "variable": "SALINITY"}


def test_a_correction_after_an_answer_replaces_one_part() -> None:
    answered = answer("sorry, I meant the Adriatic", ["salinity data in the Aegean in 2020"])
    assert answered["filter"] == ADRIATIC | {"time": span("2020-01-01", "2021-01-01")}


def test_two_seas_with_a_sea_that_is_not_meant_are_no_correction() -> None:
    assert answer("salinity data in the Adriatic, not the Aegean")["filter"] == ADRIATIC


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("two thousand twenty one", 2021),
        ("twenty twenty one", 2021),
        ("nineteen ninety eight", 1998),
        ("twenty oh five", 2005),
    ],
)
def test_a_year_may_be_spoken(words: str, year: int) -> None:
    wanted = {"time": span(f"{year}-01-01", f"{year + 1}-01-01")}
    assert answer(f"salinity data in {words}")["filter"] == wanted


def test_a_day_may_be_an_ordinal_in_words() -> None:
    wanted = {"time": span("2021-06-21", "2021-06-22")}
    for day in ("the twenty first of June 2021", "June twenty first twenty twenty one"):
        assert answer(f"salinity data on {day}")["filter"] == wanted


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("salinity data of the golf of mexcio", "Gulf of Mexico"),
        ("data of the straight of Hormuz", "Strait of Hormuz"),
    ],
)
def test_a_misspelt_kind_of_water_is_one(text: str, region: str) -> None:
    assert answer(text)["filter"] == {"regions": [region]}


def test_longitudes_of_one_half_never_go_the_long_way_round() -> None:
    assert answer("data between 140W and 155W")["filter"] == {"boundingBox": box(-155, -90, -140, 90)}
    assert answer("data between 170E and 160W")["filter"] == {"boundingBox": box(170, -90, -160, 90)}


@pytest.mark.parametrize("text", ["not good quality data", "data, no real-time data"])
def test_a_quality_that_is_not_wanted_is_told_and_not_asked_for(text: str) -> None:
    plan = plan_of(f"{text} in the Red Sea")
    assert (plan.filter.quality, plan.filter.data_modes, len(plan.unresolved)) == (None, (), 1)


@pytest.mark.parametrize(
    "text",
    [
        "how is oxygen measured",
        "How do floats measure salinity?",
        "what is the Indian Ocean Dipole?",
        "what kind of questions can I ask you?",
        "where do you get your data from?",
    ],
)
def test_how_it_is_done_and_what_it_means_are_described(text: str) -> None:
    assert answer(text) == {"intent": "DESCRIBE", "filter": {}}


def test_the_dipole_with_a_quantity_is_that_of_its_ocean() -> None:
    assert answer("SST anomaly of the Indian Ocean Dipole")["filter"] == {"regions": ["Indian Ocean"]}


def test_sound_travels_at_the_speed_of_sound() -> None:
    answered = answer("how fast does sound travel in the Red Sea")
    assert (answered["intent"], answered["variable"]) == ("STATISTIC", "SOUND_SPEED")


def test_annual_means_are_a_series_of_the_mean() -> None:
    answered = answer("annual means of salinity in the Red Sea")
    assert (answered["intent"], answered["statistic"], answered["groupBy"]) == (
        "TIME_SERIES",
        "MEAN",
        ["YEAR"],
    )


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("salinity, not temperature, in the Red Sea", "not temperature"),
        ("salinity instead of temperature in the Red Sea", "instead of temperature"),
    ],
)
def test_a_quantity_that_is_not_wanted_is_told_and_not_asked_for(text: str, missed: str) -> None:
    assert answer(text) == {
        "intent": "FIND_PROFILES",
        "filter": {"regions": ["Red Sea"]},
        "variable": "SALINITY",
    }
    assert plan_of(text).unresolved == (missed,)


def test_water_without_oxygen_is_about_oxygen() -> None:
    assert answer("water with no oxygen in the Red Sea")["variable"] == "OXYGEN"


def test_another_step_replaces_that_of_the_turn_before() -> None:
    answered = answer("yearly instead of monthly", ["monthly salinity in the Red Sea since 2010"])
    assert answered["groupBy"] == ["YEAR"]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("in Q4 of last year", "2024-10-01", "2025-01-01"),
        ("in the first quarter of this year", "2025-01-01", "2025-04-01"),
        ("early last year", "2024-01-01", "2024-05-01"),
        ("in the first half of the 1980s", "1980-01-01", "1985-01-01"),
    ],
)
def test_a_part_of_last_year_or_of_a_decade_is_a_time(words: str, start: str, end: str) -> None:
    assert answer(f"salinity data {words}")["filter"] == {"time": span(start, end)}


def test_the_town_of_the_asker_is_no_part_of_the_question() -> None:
    assert answer("I'm a fisherman from Kochi. What is the SST in the Red Sea?")["filter"] == {
        "regions": ["Red Sea"]
    }
    assert "near" in answer("I am in Kochi, which floats are near?")["filter"]


def test_what_a_glider_is_may_be_asked_within_a_sentence() -> None:
    assert answer("I should like to know what a glider is") == {"intent": "DESCRIBE", "filter": {}}


def test_abbreviations_of_the_trade_are_read() -> None:
    assert answer("temp anom Red Sea")["intent"] == "ANOMALY"
    assert answer("n profs per month Red Sea 2012 thru 2014")["statistic"] == "COUNT"
