"""What Spanish, French, Portuguese and Hindi ask in ways of their own."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.unit.nlp_answers import answer, asked, band, same, span, within

RED: dict[str, Any] = {"regions": ["Red Sea"]}
BALTIC: dict[str, Any] = {"regions": ["Baltic Sea"]}
ARABIAN, MEDITERRANEAN = {"regions": ["Arabian Sea"]}, {"regions": ["Mediterranean Sea"]}
MEAN_TEMPERATURE: dict[str, Any] = {"variable": "TEMPERATURE", "statistic": "MEAN"}
MEAN_SALINITY: dict[str, Any] = {"variable": "SALINITY", "statistic": "MEAN"}
HOTTEST: dict[str, Any] = {"variable": "TEMPERATURE", "statistic": "MAX"}
LOWEST: dict[str, Any] = {"variable": "SALINITY", "statistic": "MIN"}
WARMING: dict[str, Any] = {"variable": "TEMPERATURE", "groupBy": ["MONTH"]}
BY_REGION: dict[str, Any] = {"statistic": "COUNT", "groupBy": ["REGION"]}
SALTIER: dict[str, Any] = {"variable": "SALINITY", "compare": [RED, MEDITERRANEAN]}

SURFACE: dict[str, Any] = {"regions": ["Black Sea"], "depth": {"min": 0, "max": 10}}
SINCE_2000: dict[str, Any] = {"regions": ["Red Sea"], "time": span("2000-01-01")}
SALTIER_WITH_TIME: dict[str, Any] = {"variable": "SALINITY", "groupBy": ["MONTH"]}

CASES = [
    # The sea of a "surface of the sea" goes on behind it.
    asked("temperatura superficial del mar Negro", "FIND_PROFILES", SURFACE, variable="TEMPERATURE"),
    asked("température de surface de la mer Noire", "FIND_PROFILES", SURFACE, variable="TEMPERATURE"),
    asked("temperatura da superfície do mar Negro", "FIND_PROFILES", SURFACE, variable="TEMPERATURE"),
    asked("¿se ha vuelto más salado el mar Rojo desde 2000?", "TIME_SERIES", SINCE_2000, **SALTIER_WITH_TIME),
    asked(
        "la mer Rouge est-elle devenue plus salée depuis 2000 ?",
        "TIME_SERIES",
        SINCE_2000,
        **SALTIER_WITH_TIME,
    ),
    asked("o mar Vermelho ficou mais salgado desde 2000?", "TIME_SERIES", SINCE_2000, **SALTIER_WITH_TIME),
    asked("salinidad del mar Báltico: el mínimo, no la media", "STATISTIC", BALTIC, **LOWEST),
    asked("salinidade no mar Báltico: a mínima, não a média", "STATISTIC", BALTIC, **LOWEST),
    asked("je ne trouve pas la salinité de la mer Baltique", "FIND_PROFILES", BALTIC, variable="SALINITY"),
    asked("¿qué quiere decir termoclina?", "DESCRIBE"),
    asked("que veut dire thermocline ?", "DESCRIBE"),
    asked("¿Está fría el agua en el mar Báltico?", "STATISTIC", BALTIC, **MEAN_TEMPERATURE),
    asked("A água está fria no mar Báltico?", "STATISTIC", BALTIC, **MEAN_TEMPERATURE),
    asked("À quel point l'eau de la mer Rouge est-elle salée ?", "STATISTIC", RED, **MEAN_SALINITY),
    asked("लाल सागर का पानी कितना खारा है?", "STATISTIC", RED, **MEAN_SALINITY),
    asked("¿se está calentando el Mediterráneo?", "TIME_SERIES", MEDITERRANEAN, **WARMING),
    asked("la Méditerranée se réchauffe-t-elle ?", "TIME_SERIES", MEDITERRANEAN, **WARMING),
    asked("¿cuántos perfiles hay por región?", "STATISTIC", **BY_REGION),
    asked("combien de profils par région ?", "STATISTIC", **BY_REGION),
    asked("quantos perfis por região?", "STATISTIC", **BY_REGION),
    asked("la salinidad más baja registrada en el Báltico", "STATISTIC", BALTIC, **LOWEST),
    asked("a salinidade mais baixa registrada no Báltico", "STATISTIC", BALTIC, **LOWEST),
    asked("où l'eau est-elle la plus chaude en mer Rouge ?", "MAP", RED, **HOTTEST),
    asked("onde a água é mais quente no mar Vermelho?", "MAP", RED, **HOTTEST),
    asked("लाल सागर में पानी सबसे गर्म कहाँ है?", "MAP", RED, **HOTTEST),
    asked("la mer Rouge est-elle plus salée que la Méditerranée ?", "COMPARE", **SALTIER),
    asked("¿hace más calor de lo normal en el mar Rojo?", "ANOMALY", RED, variable="TEMPERATURE"),
    asked("क्या अरब सागर सामान्य से ज्यादा गर्म है?", "ANOMALY", ARABIAN, variable="TEMPERATURE"),
    asked(
        "la salinité dépend-elle de la température en mer Rouge ?",
        "CORRELATION",
        RED | {"variables": ["SALINITY", "TEMPERATURE"]},
        variable="SALINITY",
    ),
    asked(
        "os 20 perfis menos salgados do Báltico",
        "FIND_PROFILES",
        BALTIC,
        variable="SALINITY",
        orderBy="SALINITY_ASC",
        limit=20,
    ),
    asked(
        "que sean 20",
        "FIND_PROFILES",
        RED,
        ["los 10 perfiles más calientes del mar Rojo"],
        variable="TEMPERATURE",
        orderBy="TEMPERATURE_DESC",
        limit=20,
    ),
    asked(
        "¿Qué tan caliente está el agua cerca de Cancún?",
        "STATISTIC",
        {"near": within(21.2, -86.8, 300)},
        **MEAN_TEMPERATURE,
    ),
    asked("salinidade média ao norte de 30°N", "STATISTIC", {"boundingBox": band(30, 90)}, **MEAN_SALINITY),
    asked("que datos teneis", "DESCRIBE"),
    asked(
        "comparar clorofila na primavera e no outono de 2021 no mar Vermelho",
        "COMPARE",
        RED,
        variable="CHLOROPHYLL",
        compare=[
            RED | {"time": span("2021-03-01", "2021-06-01")},
            RED | {"time": span("2021-09-01", "2021-12-01")},
        ],
    ),
    asked(
        "a água mais fria no Báltico em janeiro",
        "STATISTIC",
        BALTIC | {"months": [1]},
        variable="TEMPERATURE",
        statistic="MIN",
    ),
    asked(
        "2020 के उत्तर-पूर्व मानसून में अरब सागर की लवणता",
        "FIND_PROFILES",
        ARABIAN | {"time": span("2020-10-01", "2021-01-01")},
        variable="SALINITY",
    ),
    asked("que peux-tu faire ?", "DESCRIBE"),
    asked("¿cuánta salinidad hay en el mar Rojo?", "STATISTIC", RED, **MEAN_SALINITY),
    asked("quanta salinidade há no mar Vermelho?", "STATISTIC", RED, **MEAN_SALINITY),
    asked(
        "combien d'oxygène y a-t-il en mer Rouge ?",
        "STATISTIC",
        RED,
        variable="OXYGEN",
        statistic="MEAN",
    ),
    asked(
        "onde há mais oxigênio, no mar Vermelho ou no Báltico?",
        "COMPARE",
        variable="OXYGEN",
        compare=[RED, BALTIC],
    ),
    asked("onde há mais oxigênio no mar Vermelho?", "MAP", RED, variable="OXYGEN", statistic="MAX"),
    asked(
        "l'été 2022 a-t-il été anormalement chaud en mer Rouge ?",
        "ANOMALY",
        RED | {"time": span("2022-06-01", "2022-09-01")},
        variable="TEMPERATURE",
    ),
    asked("क्या अरब सागर गर्म हो रहा है?", "TIME_SERIES", ARABIAN, **WARMING),
    asked(
        "Olá, quero saber se a água está fria perto de Santos",
        "STATISTIC",
        {"near": within(-24.0, -46.3, 300)},
        **MEAN_TEMPERATURE,
    ),
    asked("क्या मुंबई के पास पानी गर्म है?", "STATISTIC", {"near": within(19.1, 72.9, 300)}, **MEAN_TEMPERATURE),
    asked("लाल सागर छोड़कर अरब सागर की लवणता", "FIND_PROFILES", ARABIAN, variable="SALINITY"),
    asked("vitesse moyenne du son en mer Rouge", "STATISTIC", RED, variable="SOUND_SPEED", statistic="MEAN"),
    asked(
        "temperatura media superficial del mar en el mar Rojo",
        "STATISTIC",
        RED,
        variable="SEA_SURFACE_TEMPERATURE",
        statistic="MEAN",
    ),
    asked(
        "goa ke paas ka tapman",
        "FIND_PROFILES",
        {"near": within(15.4, 73.9, 300)},
        variable="TEMPERATURE",
    ),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
