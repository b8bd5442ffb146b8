"""Comparisons of any quantity, and whether something was normal, in the words of each language."""

import pytest

from tests.unit.nlp_answers import answer

BLACK, BALTIC = {"regions": ["Black Sea"]}, {"regions": ["Baltic Sea"]}


@pytest.mark.parametrize(
    "text",
    [
        "¿hay más oxígeno en el mar Negro que en el mar Báltico?",
        "¿hay menos oxígeno en el mar Negro que en el Báltico?",
        "há mais oxigénio no mar Negro do que no mar Báltico?",
        "y a-t-il plus d'oxygène en mer Noire qu'en mer Baltique ?",
        "l'oxygène diffère-t-il entre la mer Noire et la mer Baltique ?",
        "काला सागर में बाल्टिक सागर से ज्यादा ऑक्सीजन है क्या",
    ],
)
def test_more_of_it_in_one_sea_than_in_another_compares_the_two(text: str) -> None:
    assert answer(text) == {
        "intent": "COMPARE",
        "filter": {},
        "compare": [BLACK, BALTIC],
        "variable": "OXYGEN",
    }


@pytest.mark.parametrize(
    "text",
    [
        "¿la salinidad del mar Negro es normal?",
        "la salinité de la mer Noire est-elle normale ?",
        "a salinidade do mar Negro está normal?",
        "क्या काला सागर की लवणता सामान्य है?",
    ],
)
def test_whether_it_is_normal_asks_for_anomalies(text: str) -> None:
    assert answer(text) == {"intent": "ANOMALY", "filter": BLACK, "variable": "SALINITY"}


def test_the_normal_value_is_no_anomaly() -> None:
    assert answer("¿cuál es la salinidad normal del mar Negro?")["intent"] == "STATISTIC"


@pytest.mark.parametrize(
    "text",
    ["¿qué datos tienen del mar Negro?", "que dados existem do mar Negro?", "hay datos del mar Negro?"],
)
def test_which_data_there_are_is_described(text: str) -> None:
    assert answer(text) == {"intent": "DESCRIBE", "filter": BLACK}
