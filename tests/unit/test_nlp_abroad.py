"""Free words of Spanish, French, Portuguese and Hindi: one rule, asked in each language that has it."""

import pytest

from tests.unit.nlp_answers import answer, plan_of


@pytest.mark.parametrize(
    "text",
    [
        "¿en qué parte del mar Negro es más salada el agua?",
        "em que lugar do mar Negro a água é mais salgada?",
        "à quel endroit de la mer Noire l'eau est-elle la plus salée ?",
        "काला सागर में पानी किस जगह सबसे खारा है?",
    ],
)
def test_in_what_place_it_is_saltiest_asks_for_a_map(text: str) -> None:
    found = answer(text)
    assert (found["intent"], found["statistic"], found["variable"]) == ("MAP", "MAX", "SALINITY")


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("valor más alto de clorofila en el mar Negro", "MAX"),
        ("el valor más bajo de oxígeno en el mar Negro", "MIN"),
    ],
)
def test_the_highest_value_of_a_quantity_is_its_maximum(text: str, statistic: str) -> None:
    found = answer(text)
    assert (found["intent"], found["statistic"]) == ("STATISTIC", statistic)


@pytest.mark.parametrize(
    "text",
    [
        "is the mixed layer deeper in the Black Sea than in the Red Sea?",
        "¿es más profunda la capa de mezcla en el mar Negro que en el mar Rojo?",
        "la couche de mélange est-elle plus profonde en mer Noire qu'en mer Rouge ?",
        "a camada de mistura é mais profunda no mar Negro do que no mar Vermelho?",
    ],
)
def test_the_deeper_of_two_mixed_layers_is_a_comparison(text: str) -> None:
    found = answer(text)
    assert found["intent"] == "COMPARE"
    assert found["compare"] == [{"regions": ["Black Sea"]}, {"regions": ["Red Sea"]}]


def test_of_two_words_as_near_the_one_that_lost_a_letter_is_meant() -> None:
    assert answer("salinté médiane de la mer Noire")["variable"] == "SALINITY"


@pytest.mark.parametrize("text", ["Salinidad hace dos semanas", "salinidad últimas dos semanas"])
def test_two_in_spanish_is_no_portuguese_article(text: str) -> None:
    assert plan_of(text).language == "es"


@pytest.mark.parametrize(
    "text",
    [
        "¿el mar Negro está frío?",
        "cuán frías son las aguas del mar Negro",
        "l'eau de la mer Noire est-elle froide ?",
        "a água do mar Negro está fria hoje?",
        "काला सागर का पानी ठंडा है क्या?",
    ],
)
def test_whether_a_sea_is_cold_asks_for_its_mean_temperature(text: str) -> None:
    found = answer(text)
    assert (found["intent"], found["statistic"], found["variable"]) == ("STATISTIC", "MEAN", "TEMPERATURE")
    assert "temperature" not in found["filter"]


def test_pressure_in_a_relation_is_one_of_the_two_though_a_bound_follows_it() -> None:
    found = answer("¿se correlaciona la densidad con la presión por debajo de 1000 decibares?")
    assert found["intent"] == "CORRELATION"
    assert found["filter"] == {"pressure": {"min": 1000}, "variables": ["POTENTIAL_DENSITY", "PRESSURE"]}


def test_buoys_in_hindi_may_be_spelt_as_they_sound() -> None:
    assert answer("कोलकाता के आसपास कौन सी बोय हैं?")["filter"]["platformTypes"] == ["MOORING", "DRIFTER"]


def test_cartagena_de_indias_is_not_the_one_in_spain() -> None:
    assert answer("perfiles cerca de Cartagena de Indias")["filter"]["near"]["longitude"] == -75.5
