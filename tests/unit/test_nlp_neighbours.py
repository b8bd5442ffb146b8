"""Dates told by another one: the year before, the following month."""

import pytest
from _pytest.mark import ParameterSet

from tests.unit.nlp_answers import answer, asked, plan_of, same, span

MEAN = {"variable": "TEMPERATURE", "statistic": "MEAN"}
ENGLISH = "average temperature of the Red Sea in 2021"
SPANISH = "temperatura media del mar Rojo en 2021"
FRENCH = "température moyenne de la mer Rouge en 2021"
PORTUGUESE = "temperatura média do mar Vermelho em 2021"
HINDI = "लाल सागर में 2021 का औसत तापमान"


def mean_of(start: str, end: str, text: str, *previous: str) -> ParameterSet:
    wanted = {"regions": ["Red Sea"], "time": span(start, end)}
    return asked(text, "STATISTIC", wanted, previous=previous, **MEAN)


def before(text: str, *previous: str) -> ParameterSet:
    return mean_of("2020-01-01", "2021-01-01", text, *previous)


def after(text: str, *previous: str) -> ParameterSet:
    return mean_of("2022-01-01", "2023-01-01", text, *previous)


@pytest.mark.parametrize(
    ("text", "previous", "expected"),
    [
        before("and the year before?", ENGLISH),
        before("what about the previous year?", ENGLISH),
        before("a year earlier", ENGLISH),
        before("¿y el año anterior?", SPANISH),
        before("et l'année précédente ?", FRENCH),
        before("et un an plus tôt ?", FRENCH),
        before("e no ano anterior?", PORTUGUESE),
        before("और उससे पिछले साल?", HINDI),
        after("the following year", ENGLISH),
        after("and next year?", ENGLISH),
        after("and a year later?", ENGLISH),
        after("¿y el año siguiente?", SPANISH),
        after("¿y el próximo año?", SPANISH),
        after("et l'année suivante ?", FRENCH),
        after("e no ano seguinte?", PORTUGUESE),
        after("और अगले साल?", HINDI),
        after("और उसके अगले साल में?", HINDI),
        mean_of(
            "2021-02-01", "2021-03-01", "the month before", "mean temperature of the Red Sea in March 2021"
        ),
        mean_of(
            "2020-03-01", "2020-04-01", "the year before", "mean temperature of the Red Sea in March 2021"
        ),
        mean_of(
            "2019-01-01", "2020-01-01", "the year after", "mean temperature of the Red Sea, 2015 to 2018"
        ),
        mean_of(
            "2014-01-01", "2015-01-01", "the year before", "mean temperature of the Red Sea, 2015 to 2018"
        ),
    ],
)
def test_it_is_beside_the_time_of_the_turn_before(
    text: str, previous: tuple[str, ...], expected: dict[str, object]
) -> None:
    assert same(answer(text, previous), expected)


@pytest.mark.parametrize(
    ("text", "previous", "expected"),
    [
        mean_of("2024-01-01", "2025-01-01", "mean temperature of the Red Sea in the previous year"),
        mean_of("2024-01-01", "2025-01-01", "temperatura media del mar Rojo el año anterior"),
        mean_of("2024-01-01", "2025-01-01", "and last year?", ENGLISH),
        asked(
            "compare the salinity of the Red Sea in 2021 with the year before",
            "COMPARE",
            {"regions": ["Red Sea"]},
            variable="SALINITY",
            compare=[
                {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01")},
                {"regions": ["Red Sea"], "time": span("2020-01-01", "2021-01-01")},
            ],
        ),
    ],
)
def test_with_no_turn_before_it_is_beside_the_date_named_or_now(
    text: str, previous: tuple[str, ...], expected: dict[str, object]
) -> None:
    assert same(answer(text, previous), expected)


@pytest.mark.parametrize("previous", ["temperature of the Red Sea", "temperature of the Red Sea in 2025"])
def test_a_next_year_still_to_come_is_told(previous: str) -> None:
    assert plan_of("and next year?", [previous]).unresolved == ("next year",)


def test_the_year_before_a_date_is_no_neighbour() -> None:
    plan = plan_of("mean temperature of the Red Sea in the year before 2020")
    assert (plan.filter.time.start, plan.filter.time.end and plan.filter.time.end.year) == (None, 2020)


@pytest.mark.parametrize(
    ("text", "variable"),
    [
        ("chlorophylle en mer Noire courant mai 2022", "CHLOROPHYLL"),
        ("carte du courant mai 2022 en mer Noire", "CURRENT_SPEED"),
    ],
)
def test_courant_before_a_month_is_during_it_without_an_article(text: str, variable: str) -> None:
    found = answer(text)
    assert (found["variable"], found["filter"]) == (
        variable,
        {"regions": ["Black Sea"], "time": span("2022-05-01", "2022-06-01")},
    )
