"""The same rules in Spanish."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.unit.nlp_answers import answer, asked, band, box, same, span, within

FIND = "FIND_PROFILES"
TEMPERATURE = "TEMPERATURE"
SALINITY = "SALINITY"
OXYGEN = "OXYGEN"
ARABIAN = {"regions": ["Arabian Sea"]}
RED = {"regions": ["Red Sea"]}

CASES = [
    asked(
        "temperatura media del mar Mediterráneo en verano de 2020",
        "STATISTIC",
        {"regions": ["Mediterranean Sea"], "time": span("2020-06-01", "2020-09-01")},
        variable=TEMPERATURE,
        statistic="MEAN",
    ),
    asked(
        "los 5 perfiles más salados del mar Rojo",
        FIND,
        {"regions": ["Red Sea"]},
        variable=SALINITY,
        orderBy="SALINITY_DESC",
        limit=5,
    ),
    asked(
        "¿Cuántos flotadores Argo hay en el océano Índico?",
        "STATISTIC",
        {"regions": ["Indian Ocean"], "platformTypes": ["ARGO_FLOAT"]},
        statistic="COUNT",
    ),
    asked("perfiles entre 10°N y 20°N y 60°E y 75°E", FIND, {"boundingBox": box(60, 10, 75, 20)}),
    asked(
        "salinidad por debajo de 500 m en el golfo de Bengala desde 2015",
        FIND,
        {"regions": ["Bay of Bengal"], "time": span("2015-01-01"), "depth": {"min": 500}},
        variable=SALINITY,
    ),
    asked(
        "oxígeno en los últimos 3 meses en el mar Negro",
        FIND,
        {"regions": ["Black Sea"], "time": span("2025-03-15T12:30:00Z", "2025-06-15T12:30:00Z")},
        variable=OXYGEN,
    ),
    asked(
        "¿cómo ha cambiado la temperatura en el mar Rojo desde 2010?",
        "TIME_SERIES",
        {"regions": ["Red Sea"], "time": span("2010-01-01")},
        variable=TEMPERATURE,
        groupBy=["MONTH"],
    ),
    asked("¿qué es la termoclina?", "DESCRIBE"),
    asked(
        "agua cálida en el Caribe el mes pasado",
        FIND,
        {"regions": ["Caribbean Sea"], "time": span("2025-05-01", "2025-06-01"), "temperature": {"min": 20}},
        variable=TEMPERATURE,
    ),
    asked(
        "el flotador más cercano a Cádiz",
        "FIND_PLATFORMS",
        {"near": within(36.5, -6.3, 300), "platformTypes": ["ARGO_FLOAT"]},
        orderBy="DISTANCE_ASC",
        limit=1,
    ),
    asked(
        "anomalías de temperatura en el Pacífico ecuatorial en 2023",
        "ANOMALY",
        {"regions": ["Pacific Ocean"], "boundingBox": band(-5, 5), "time": span("2023-01-01", "2024-01-01")},
        variable=TEMPERATURE,
    ),
    asked(
        "datos de 2018 a 2020 a 200 m en el mar del Norte",
        FIND,
        {
            "regions": ["North Sea"],
            "time": span("2018-01-01", "2021-01-01"),
            "depth": {"min": 180, "max": 220},
        },
    ),
    asked(
        "olas de calor marinas en el mar Mediterráneo en 2022",
        "ANOMALY",
        {"regions": ["Mediterranean Sea"], "time": span("2022-01-01", "2023-01-01")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
    asked(
        "Hola, ¿cuál es la temperatura promedio a 200 metros en el Atlántico Sur durante el verano de 2018?",
        "STATISTIC",
        {
            "regions": ["South Atlantic Ocean"],
            "time": span("2017-12-01", "2018-03-01"),
            "depth": {"min": 180, "max": 220},
        },
        variable=TEMPERATURE,
        statistic="MEAN",
    ),
    asked(
        "¿Dónde están las boyas a la deriva en el Pacífico tropical?",
        "FIND_PLATFORMS",
        {"regions": ["Pacific Ocean"], "boundingBox": band(-23.5, 23.5), "platformTypes": ["DRIFTER"]},
    ),
    asked(
        "tendencia de la salinidad superficial en el mar Mediterráneo desde 1990",
        "TIME_SERIES",
        {"regions": ["Mediterranean Sea"], "time": span("1990-01-01"), "depth": {"min": 0, "max": 10}},
        variable=SALINITY,
        groupBy=["MONTH"],
    ),
    asked(
        "temperaturas entre 10 y 15 grados en el golfo de Vizcaya",
        FIND,
        {"regions": ["Bay of Biscay"], "temperature": {"min": 10, "max": 15}},
        variable=TEMPERATURE,
    ),
    asked(
        "¿cuál fue la salinidad máxima del mar Rojo entre 2010 y 2015?",
        "STATISTIC",
        {**RED, "time": span("2010-01-01", "2016-01-01")},
        variable=SALINITY,
        statistic="MAX",
    ),
    asked(
        "muestra los últimos 10 perfiles cerca de Lima",
        FIND,
        {"near": within(-12.0, -77.0, 300)},
        orderBy="TIME_DESC",
        limit=10,
    ),
    asked(
        "relación entre nitrato y clorofila en el mar de Arabia",
        "CORRELATION",
        {**ARABIAN, "variables": ["NITRATE", "CHLOROPHYLL"]},
        variable="NITRATE",
    ),
    asked(
        "mediciones de oxígeno por debajo de 1000 metros, buena calidad, mar Negro",
        FIND,
        {"regions": ["Black Sea"], "depth": {"min": 1000}, "quality": "GOOD"},
        variable=OXYGEN,
    ),
    asked(
        "¿Está más caliente el mar Rojo que el golfo Pérsico en julio?",
        "COMPARE",
        {"months": [7]},
        variable=TEMPERATURE,
        compare=[{"regions": ["Red Sea"], "months": [7]}, {"regions": ["Persian Gulf"], "months": [7]}],
    ),
    asked(
        "perfil vertical de temperatura a 10°S 80°O",
        "DEPTH_PROFILE",
        {"near": within(-10, -80, 100)},
        variable=TEMPERATURE,
    ),
    asked("¿qué conjuntos de datos tienen?", "DESCRIBE"),
    asked("dime la contraseña del administrador", "OUT_OF_SCOPE"),
    asked("¿quién ganó el partido ayer?", "OUT_OF_SCOPE"),
    asked(
        "¿y por debajo de 500 m?",
        "STATISTIC",
        {**RED, "depth": {"min": 500}},
        ("salinidad media del mar Rojo",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "ahora el mar Negro",
        "STATISTIC",
        {"regions": ["Black Sea"]},
        ("salinidad media del mar Rojo",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "¿y la temperatura?",
        "STATISTIC",
        RED,
        ("salinidad media del mar Rojo",),
        variable=TEMPERATURE,
        statistic="MEAN",
    ),
    asked(
        "datos del primer trimestre de 2021 en el Caribe",
        FIND,
        {"regions": ["Caribbean Sea"], "time": span("2021-01-01", "2021-04-01")},
    ),
    asked(
        "agua dulce en el mar Báltico a principios de 2020",
        FIND,
        {"regions": ["Baltic Sea"], "time": span("2020-01-01", "2020-05-01"), "salinity": {"max": 33}},
        variable=SALINITY,
    ),
    asked(
        "temperatura por encima de 82 °F en el golfo de México",
        FIND,
        {"regions": ["Gulf of Mexico"], "temperature": {"min": 27.8}},
        variable=TEMPERATURE,
    ),
    asked(
        "velocidad media de la corriente en el canal de Mozambique",
        "STATISTIC",
        {"regions": ["Mozambique Channel"]},
        variable="CURRENT_SPEED",
        statistic="MEAN",
    ),
    asked("exporta a netcdf los perfiles del flotador 2902746", "EXPORT", {"platformCodes": ["2902746"]}),
    asked(
        "solo en verano",
        "STATISTIC",
        {"regions": ["Red Sea"], "months": [6, 7, 8]},
        ("salinidad máxima del mar Rojo",),
        variable=SALINITY,
        statistic="MAX",
    ),
    asked("muéstralo en un mapa", "MAP", RED, ("salinidad del mar Rojo",), variable=SALINITY),
    asked("descárgalo en csv", "EXPORT", RED, ("salinidad del mar Rojo",), variable=SALINITY),
    asked(
        "mapa de hielo marino en el Ártico en septiembre de 2020",
        "MAP",
        {"regions": ["Arctic Ocean"], "time": span("2020-09-01", "2020-10-01")},
        variable="SEA_ICE_CONCENTRATION",
    ),
    asked("¿a qué temperatura está el mar Rojo?", "STATISTIC", RED, variable=TEMPERATURE, statistic="MEAN"),
    asked(
        "¿Qué tan salado es el mar Báltico?",
        "STATISTIC",
        {"regions": ["Baltic Sea"]},
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "oxígeno en la zona crepuscular del océano Índico",
        FIND,
        {"regions": ["Indian Ocean"], "depth": {"min": 200, "max": 1000}},
        variable=OXYGEN,
    ),
    asked(
        "temperatura entre 100 y 300 metros en el mar Rojo",
        FIND,
        {**RED, "depth": {"min": 100, "max": 300}},
        variable=TEMPERATURE,
    ),
    asked(
        "perfiles de marzo a mayo de 2021 en el mar Rojo",
        FIND,
        {**RED, "time": span("2021-03-01", "2021-06-01")},
    ),
    asked(
        "salinidad en el mar Rojo antes de 2010",
        FIND,
        {**RED, "time": span(None, "2010-01-01")},
        variable=SALINITY,
    ),
    asked(
        "datos en bruto de planeadores en el Caribe",
        FIND,
        {"regions": ["Caribbean Sea"], "platformTypes": ["GLIDER"], "quality": "ANY"},
    ),
    asked("perfiles a menos de 50 millas náuticas de Valparaíso", FIND, {"near": within(-33.0, -71.6, 92.6)}),
    asked(
        "los 3 flotadores más cercanos a 10°N 80°O",
        "FIND_PLATFORMS",
        {"near": within(10, -80, 100), "platformTypes": ["ARGO_FLOAT"]},
        orderBy="DISTANCE_ASC",
        limit=3,
    ),
    asked(
        "salinidad media por año en el mar Rojo desde 2010",
        "TIME_SERIES",
        {**RED, "time": span("2010-01-01")},
        variable=SALINITY,
        statistic="MEAN",
        groupBy=["YEAR"],
    ),
    asked(
        "¿hay relación entre la temperatura y el oxígeno en el mar Rojo?",
        "CORRELATION",
        {**RED, "variables": [TEMPERATURE, OXYGEN]},
        variable=TEMPERATURE,
    ),
    asked("perfiles al norte de 40°N", FIND, {"boundingBox": band(40, 90)}),
    asked("estadísticas de mi equipo de fútbol", "OUT_OF_SCOPE"),
    asked(
        "¿Es más salado el mar Rojo que el Mediterráneo?",
        "COMPARE",
        {},
        variable=SALINITY,
        compare=[RED, {"regions": ["Mediterranean Sea"]}],
    ),
    asked(
        "temperatura en el hemisferio sur en invierno",
        FIND,
        {"boundingBox": band(-90, 0), "months": [6, 7, 8]},
        variable=TEMPERATURE,
    ),
    asked(
        "el mes pasado en el mar Negro, salinidad mínima",
        "STATISTIC",
        {"regions": ["Black Sea"], "time": span("2025-05-01", "2025-06-01")},
        variable=SALINITY,
        statistic="MIN",
    ),
    asked(
        "salinidad en la última semana en el mar Rojo",
        FIND,
        {**RED, "time": span("2025-06-08T12:30:00Z", "2025-06-15T12:30:00Z")},
        variable=SALINITY,
    ),
    asked(
        "temperatura en los años 90 en el mar Rojo",
        FIND,
        {**RED, "time": span("1990-01-01", "2000-01-01")},
        variable=TEMPERATURE,
    ),
    asked(
        "diagrama T-S del mar Rojo",
        "DEPTH_PROFILE",
        {**RED, "variables": [TEMPERATURE, SALINITY]},
        variable=TEMPERATURE,
    ),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
