"""One part of a filter in the many ways that Spanish, French, Portuguese and Hindi have of saying it."""

from typing import Any

import pytest
from _pytest.mark import ParameterSet

from tests.unit.nlp_answers import answer, band, box, span, within

LAST_QUARTER = {"time": span("2025-03-15T12:30:00Z", "2025-06-15T12:30:00Z")}
MARCH_OF_WHAT_YEAR = {"months": [3]}
FIRST_QUARTER = {"time": span("2022-01-01", "2022-04-01")}
SECOND_HALF = {"time": span("2021-07-01", "2022-01-01")}
FORTNIGHT = {"time": span("2022-03-05", "2022-03-21")}
THIS_YEAR = {"time": span("2025-01-01", "2026-01-01")}
SINCE_2018 = {"time": span("2018-01-01")}
POINT = {"near": within(15, 65, 100)}

SAID: list[tuple[str, dict[str, Any], list[str]]] = [
    ("salinidad {}", THIS_YEAR, ["este año", "en el año en curso", "en lo que va de año"]),
    ("salinidad {}", {"time": span("2025-06-01", "2025-07-01")}, ["este mes", "durante el mes en curso"]),
    ("salinidad {}", SINCE_2018, ["desde el año 2018", "a partir del 2018", "de 2018 en adelante"]),
    ("salinidad {}", MARCH_OF_WHAT_YEAR, ["todos los meses de marzo", "cada marzo"]),
    ("salinidad {}", FIRST_QUARTER, ["en los primeros tres meses de 2022", "en el 1er trimestre de 2022"]),
    ("salinidad {}", SECOND_HALF, ["S2 2021", "en la segunda mitad de 2021"]),
    ("salinidad {}", {"time": span("1990-01-01", "2000-01-01")}, ["en los noventa", "en los años 90"]),
    (
        "salinidad {}",
        {"time": span("2025-06-14T12:30:00Z", "2025-06-15T12:30:00Z")},
        ["últimas veinticuatro horas"],
    ),
    (
        "salinidad {}",
        {"depth": {"min": 1000}},
        ["más allá de los 1000 m", "a partir de 1000 m de profundidad"],
    ),
    (
        "salinidad {}",
        {"depth": {"min": 0, "max": 100}},
        ["en los 100 m superiores", "en los primeros 100 metros"],
    ),
    ("salinidad {}", POINT, ["en 15° de latitud norte y 65° de longitud este", "en 15 N, 65 E"]),
    ("salinidad {}", {"boundingBox": box(-20, -90, -5, 90)}, ["entre 20O y 5O", "entre 20°O y 5°O"]),
    ("salinidad {}", {"near": within(-12.0, -77.0, 300)}, ["frente a Lima", "frente a la costa de Lima"]),
    ("salinité {}", SINCE_2018, ["dès 2018", "à compter de 2018", "depuis l'année 2018"]),
    ("salinité {}", LAST_QUARTER, ["depuis trois mois", "ces 3 derniers mois"]),
    ("salinité {}", MARCH_OF_WHAT_YEAR, ["chaque mois de mars", "tous les mois de mars"]),
    ("salinité {}", SECOND_HALF, ["au 2e semestre 2021", "dans la seconde moitié de 2021"]),
    ("salinité {}", FORTNIGHT, ["du 5 au 20 mars 2022", "entre le 5 et le 20 mars 2022"]),
    ("salinité {}", {"depth": {"min": 0, "max": 100}}, ["dans les 100 premiers mètres", "jusqu'à 100 m"]),
    ("salinité {}", POINT, ["à 15° de latitude nord et 65° de longitude est"]),
    ("salinidade {}", FIRST_QUARTER, ["no 1º trimestre de 2022", "no primeiro trimestre de 2022"]),
    ("salinidade {}", {"time": span("2022-03-01", "2022-03-02")}, ["em 1º de março de 2022"]),
    ("salinidade {}", {"time": span("2025-03-01", "2025-04-01")}, ["em março último", "em março passado"]),
    ("salinidade {}", {"depth": {"min": 100, "max": 200}}, ["entre os 100 e os 200 metros"]),
    ("salinidade {}", {"depth": {"min": 0, "max": 500}}, ["entre a superfície e 500 m"]),
    ("salinidade {}", {"boundingBox": band(-90, -30)}, ["a sul dos 30°S", "ao sul de 30°S"]),
    ("लवणता {}", FORTNIGHT, ["5 से 20 मार्च 2022 तक", "5 मार्च से 20 मार्च 2022 के बीच"]),
    ("लवणता {}", {"time": span(None, "2018-01-01")}, ["2018 के पूर्व", "2018 से पहले"]),
    ("लवणता {}", {"time": span("2021-12-01", "2022-03-01")}, ["2021/22 की सर्दियों में", "2022 की सर्दियों में"]),
    ("लवणता {}", {"time": span("2023-06-15", "2023-06-16")}, ["2 साल पहले"]),
    ("लवणता {}", {"depth": {"min": 0, "max": 100}}, ["100 मीटर की गहराई तक", "ऊपरी 100 मीटर में"]),
    ("salinidad {}", {"boundingBox": box(-40, -25, -30, -10)}, ["entre 10°S y 25°S y 30°W y 40°W"]),
    ("salinidad {}", {"boundingBox": band(-40, -30)}, ["entre los paralelos 30 y 40 sur"]),
    ("salinidade {}", {"time": span("2025-01-01", "2025-04-01")}, ["no último trimestre"]),
    ("लवणता {}", {"depth": {"min": 0, "max": 50}}, [", 50 मीटर तक"]),
    ("salinidad {}", {"time": span("2025-06-01", "2025-06-02")}, ["hace 2 semanas", "hace catorce días"]),
    ("salinité {}", {"time": span("2025-05-15", "2025-05-16")}, ["il y a un mois", "il y a 31 jours"]),
    ("salinidade {}", {"time": span("2025-05-15", "2025-05-16")}, ["há um mês", "faz um mês"]),
    ("salinidad {}", {"time": span("2025-03-15T12:30:00Z", "2025-06-15T12:30:00Z")}, ["desde hace 3 meses"]),
    ("salinidad {}", {"platformTypes": ["SHIP"]}, ["tomada por buques", "medida por barcos"]),
    ("salinité {}", {"platformTypes": ["SHIP"]}, ["mesurée par des navires", "relevée par les bateaux"]),
    ("salinidad {}", {"depth": {"min": 0, "max": 80}}, ["en los 80 metros de arriba"]),
    ("salinidade {}", {"depth": {"min": 0, "max": 80}}, ["nos 80 m de cima"]),
    ("लवणता {}", {"depth": {"min": 500}} | SINCE_2018, ["2018 से, 500 मीटर से नीचे"]),
    (
        "लवणता {}",
        {"depth": {"min": 500}, "time": span("2018-01-01", "2021-01-01")},
        ["2018 से 2020 तक 500 मीटर से नीचे"],
    ),
    ("लवणता {}", POINT, ["15 डिग्री उत्तर और 65 डिग्री पूर्व के पास"]),
]


def _cases() -> list[ParameterSet]:
    return [
        pytest.param(carrier.format(words), part, id=words) for carrier, part, said in SAID for words in said
    ]


@pytest.mark.parametrize(("text", "part"), _cases())
def test_a_part_is_the_same_in_other_words(text: str, part: dict[str, Any]) -> None:
    assert answer(text) == {"intent": "FIND_PROFILES", "filter": part, "variable": "SALINITY"}


def test_a_depth_set_against_another_is_no_place() -> None:
    answered = answer("temperatura en la superficie frente a 500 m en el mar de Tasmania")
    assert answered["intent"] == "COMPARE"
    assert [side["depth"] for side in answered["compare"]] == [
        {"min": 0, "max": 10},
        {"min": 450, "max": 550},
    ]
