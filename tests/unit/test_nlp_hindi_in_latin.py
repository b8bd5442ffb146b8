"""The same rules in Hindi as it is typed in Latin letters, with English words in between."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.unit.nlp_answers import answer, asked, plan_of, same, span, within

ARABIAN = {"regions": ["Arabian Sea"]}
BENGAL = {"regions": ["Bay of Bengal"]}

CASES = [
    asked(
        "arab sagar mein 2021 ka ausat tapman kya tha?",
        "STATISTIC",
        ARABIAN | {"time": span("2021-01-01", "2022-01-01")},
        variable="TEMPERATURE",
        statistic="MEAN",
    ),
    asked("bangal ki khadi mein salinity dikhao", "FIND_PROFILES", BENGAL, variable="SALINITY"),
    asked(
        "mumbai ke paas kaun se floats hain",
        "FIND_PLATFORMS",
        {"near": within(19.1, 72.9, 300), "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "hind mahasagar ke sabse garam 10 profiles dikhao",
        "FIND_PROFILES",
        {"regions": ["Indian Ocean"]},
        variable="TEMPERATURE",
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "lal sagar aur kala sagar ki tulna karo",
        "COMPARE",
        compare=[{"regions": ["Red Sea"]}, {"regions": ["Black Sea"]}],
    ),
    asked(
        "arabian sea me 500 meter se neeche temperature kitna hai",
        "STATISTIC",
        ARABIAN | {"depth": {"min": 500}},
        variable="TEMPERATURE",
        statistic="MEAN",
    ),
    asked(
        "pichle saal bay of bengal me kitne floats the",
        "STATISTIC",
        BENGAL | {"time": span("2024-01-01", "2025-01-01"), "platformTypes": ["ARGO_FLOAT"]},
        statistic="COUNT",
    ),
    asked(
        "2015 se arab sagar ka tapman kaise badla hai",
        "TIME_SERIES",
        ARABIAN | {"time": span("2015-01-01")},
        variable="TEMPERATURE",
        groupBy=["MONTH"],
    ),
    asked("mujhe ek kavita sunao", "OUT_OF_SCOPE"),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered


def test_its_language_is_hindi() -> None:
    assert plan_of("arab sagar ka tapman dikhao").language == "hi"
    assert plan_of("show the temperature of the Arabian Sea").language == "en"
