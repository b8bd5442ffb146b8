"""Free words of Spanish, French, Portuguese and Hindi: one rule, asked in each language that has it."""

import pytest

from tests.unit.nlp_answers import answer, plan_of, span


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


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("menor pH en el mar Negro", "MIN"),
        ("maior pH registrado no mar Negro", "MAX"),
        ("plus forte salinité en mer Noire", "MAX"),
    ],
)
def test_a_comparative_before_a_quantity_with_nothing_beside_it_is_a_superlative(
    text: str, statistic: str
) -> None:
    found = answer(text)
    assert (found["intent"], found["statistic"]) == ("STATISTIC", statistic)


@pytest.mark.parametrize(
    "text", ["agua más fría que 2 grados", "eaux plus froides que 2 degrés", "água mais fria que 2 graus"]
)
def test_colder_than_a_number_is_a_bound(text: str) -> None:
    found = answer(text)
    assert found["filter"] == {"temperature": {"max": 2}}
    assert "orderBy" not in found


@pytest.mark.parametrize(
    "text",
    [
        "temperatura mensual de la superficie del mar en el mar Negro",
        "temperatura mensal da superfície do mar no mar Negro",
        "température mensuelle de surface de la mer en mer Noire",
    ],
)
def test_a_step_may_stand_within_sea_surface_temperature(text: str) -> None:
    found = answer(text)
    assert (found["variable"], found["groupBy"]) == ("SEA_SURFACE_TEMPERATURE", ["MONTH"])
    assert found["filter"] == {"regions": ["Black Sea"]}


@pytest.mark.parametrize("text", ["exporte os dados do mar Negro", "télécharge les données de la mer Noire"])
def test_an_article_behind_an_order_is_not_what_was_asked_before(text: str) -> None:
    black = {"intent": "EXPORT", "filter": {"regions": ["Black Sea"]}}
    assert answer(text) == black
    assert answer(text, ["salinidade do mar Vermelho em 2020"]) == black


@pytest.mark.parametrize("text", ["exporte-os em csv", "baixe-os"])
def test_them_behind_an_order_is_what_was_asked_before(text: str) -> None:
    found = answer(text, ["salinidade do mar Vermelho"])
    assert (found["intent"], found["filter"]) == ("EXPORT", {"regions": ["Red Sea"]})


def test_below_nought_beside_a_latitude_is_no_longitude() -> None:
    found = answer("65°S के दक्षिण में शून्य से कम तापमान का पानी")["filter"]
    assert found["temperature"] == {"max": 0}
    assert found["boundingBox"]["north"] == -65


@pytest.mark.parametrize(
    "text",
    [
        "la température sortait-elle de la normale en mer Noire ?",
        "la temperatura se sale de lo normal en el mar Negro",
        "temperatura fora do habitual no mar Negro",
    ],
)
def test_what_is_beyond_the_normal_is_an_anomaly(text: str) -> None:
    assert answer(text)["intent"] == "ANOMALY"


@pytest.mark.parametrize(
    "text",
    [
        "confronta la salinidad del mar Rojo con la del mar Negro",
        "confronte la salinité de la mer Rouge à celle de la mer Noire",
        "confronte a salinidade do mar Vermelho com a do mar Negro",
    ],
)
def test_to_confront_is_to_compare(text: str) -> None:
    assert answer(text)["compare"] == [{"regions": ["Red Sea"]}, {"regions": ["Black Sea"]}]


@pytest.mark.parametrize(
    "text", ["o mar Negro está esquentando desde 1990?", "resfriamento do mar Negro desde 1990"]
)
def test_growing_warmer_or_colder_is_a_series_of_temperature(text: str) -> None:
    found = answer(text)
    assert (found["intent"], found["variable"]) == ("TIME_SERIES", "TEMPERATURE")


def test_a_hindi_word_of_five_signs_that_lost_one_is_corrected() -> None:
    assert answer("काला सागर का न्यूनतम तापमन")["variable"] == "TEMPERATURE"


def test_records_in_portuguese_are_data() -> None:
    assert answer("os 15 registros mais próximos do Rio de Janeiro")["limit"] == 15


@pytest.mark.parametrize(
    "text",
    ["perfiles de anteayer en el mar Negro", "perfis de anteontem", "profils d'avant-hier en mer Noire"],
)
def test_the_day_before_yesterday_is_that_day(text: str) -> None:
    assert answer(text)["filter"]["time"] == span("2025-06-13", "2025-06-14")


@pytest.mark.parametrize(
    "text",
    [
        "¿sube la salinidad del mar Negro desde 2000?",
        "la salinité de la mer Noire monte-t-elle depuis 2000 ?",
        "la salinité de la mer Noire a-t-elle chuté depuis 2000 ?",
    ],
)
def test_what_rises_or_falls_is_a_series(text: str) -> None:
    assert answer(text)["intent"] == "TIME_SERIES"
