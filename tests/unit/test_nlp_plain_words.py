"""Plain words around a question: they are neither taken for words of the sea nor lost."""

import pytest

from tests.unit.nlp_answers import answer, within

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
