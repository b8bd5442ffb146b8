"""The same rules in Portuguese."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.unit.nlp_answers import answer, asked, band, same, span, within

FIND = "FIND_PROFILES"
TEMPERATURE = "TEMPERATURE"
SALINITY = "SALINITY"
OXYGEN = "OXYGEN"
ARABIAN = {"regions": ["Arabian Sea"]}
RED = {"regions": ["Red Sea"]}
RECENT = span("2025-05-16T12:30:00Z", "2025-06-15T12:30:00Z")

CASES = [
    asked(
        "qual é a salinidade média do mar Vermelho em março de 2021?",
        "STATISTIC",
        {"regions": ["Red Sea"], "time": span("2021-03-01", "2021-04-01")},
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "evolução da temperatura por ano no Atlântico Sul desde 2005",
        "TIME_SERIES",
        {"regions": ["South Atlantic Ocean"], "time": span("2005-01-01")},
        variable=TEMPERATURE,
        groupBy=["YEAR"],
    ),
    asked(
        "perfis abaixo de 1000 m no oceano Índico nos últimos 6 meses",
        FIND,
        {
            "regions": ["Indian Ocean"],
            "time": span("2024-12-15T12:30:00Z", "2025-06-15T12:30:00Z"),
            "depth": {"min": 1000},
        },
    ),
    asked(
        "compare a temperatura do mar Negro com a do mar Báltico",
        "COMPARE",
        {},
        variable=TEMPERATURE,
        compare=[{"regions": ["Black Sea"]}, {"regions": ["Baltic Sea"]}],
    ),
    asked(
        "onde é mais quente no oceano Índico?",
        "MAP",
        {"regions": ["Indian Ocean"]},
        variable=TEMPERATURE,
        statistic="MAX",
    ),
    asked(
        "correlação entre oxigênio e temperatura no mar da Arábia",
        "CORRELATION",
        {**ARABIAN, "variables": [OXYGEN, TEMPERATURE]},
        variable=OXYGEN,
    ),
    asked(
        "os 10 perfis mais recentes perto de Recife",
        FIND,
        {"near": within(-8.1, -34.9, 300)},
        orderBy="TIME_DESC",
        limit=10,
    ),
    asked(
        "água fria no Atlântico Norte no inverno de 2021",
        FIND,
        {
            "regions": ["North Atlantic Ocean"],
            "time": span("2020-12-01", "2021-03-01"),
            "temperature": {"max": 10},
        },
        variable=TEMPERATURE,
    ),
    asked(
        "Olá, você poderia mostrar os perfis de temperatura acima de 25 graus no Atlântico tropical em 2022?",
        FIND,
        {
            "regions": ["Atlantic Ocean"],
            "boundingBox": band(-23.5, 23.5),
            "time": span("2022-01-01", "2023-01-01"),
            "temperature": {"min": 25},
        },
        variable=TEMPERATURE,
    ),
    asked(
        "quais flutuadores estão a menos de 250 km de Recife?",
        "FIND_PLATFORMS",
        {"near": within(-8.1, -34.9, 250), "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "como mudou a salinidade do mar Mediterrâneo entre 2000 e 2020?",
        "TIME_SERIES",
        {"regions": ["Mediterranean Sea"], "time": span("2000-01-01", "2021-01-01")},
        variable=SALINITY,
        groupBy=["MONTH"],
    ),
    asked(
        "água muito quente no golfo do México em agosto",
        FIND,
        {"regions": ["Gulf of Mexico"], "months": [8], "temperature": {"min": 28}},
        variable=TEMPERATURE,
    ),
    asked(
        "mínimo de oxigênio entre 200 e 800 m no mar da Arábia",
        "STATISTIC",
        {**ARABIAN, "depth": {"min": 200, "max": 800}},
        variable=OXYGEN,
        statistic="MIN",
    ),
    asked(
        "anomalia de temperatura na semana passada no mar do Norte",
        "ANOMALY",
        {"regions": ["North Sea"], "time": span("2025-06-02", "2025-06-09")},
        variable=TEMPERATURE,
    ),
    asked(
        "velocidade do som a 500 m no Pacífico Norte",
        FIND,
        {"regions": ["North Pacific Ocean"], "depth": {"min": 450, "max": 550}},
        variable="SOUND_SPEED",
    ),
    asked(
        "temperatura a 100 m versus 500 m no mar Vermelho",
        "COMPARE",
        RED,
        variable=TEMPERATURE,
        compare=[{**RED, "depth": {"min": 90, "max": 110}}, {**RED, "depth": {"min": 450, "max": 550}}],
    ),
    asked(
        "baixe os dados do mar Negro de 2019 em csv",
        "EXPORT",
        {"regions": ["Black Sea"], "time": span("2019-01-01", "2020-01-01")},
    ),
    asked("o que é a haloclina?", "DESCRIBE"),
    asked("quem ganhou o jogo ontem?", "OUT_OF_SCOPE"),
    asked(
        "e em 2020?",
        "STATISTIC",
        {**RED, "time": span("2020-01-01", "2021-01-01")},
        ("salinidade média do mar Vermelho em 2019",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "e abaixo de 200 m?",
        "STATISTIC",
        {**RED, "time": span("2019-01-01", "2020-01-01"), "depth": {"min": 200}},
        ("salinidade média do mar Vermelho em 2019",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "agora o mar Negro",
        "STATISTIC",
        {"regions": ["Black Sea"], "time": span("2019-01-01", "2020-01-01")},
        ("salinidade média do mar Vermelho em 2019",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "perfis dos últimos 30 dias perto de Lisboa", FIND, {"near": within(38.7, -9.1, 300), "time": RECENT}
    ),
    asked(
        "climatologia da temperatura no Índico",
        "TIME_SERIES",
        {"regions": ["Indian Ocean"]},
        variable=TEMPERATURE,
        groupBy=["MONTH_OF_YEAR"],
    ),
    asked(
        "média de temperatura por mês no Índico em 2021",
        "TIME_SERIES",
        {"regions": ["Indian Ocean"], "time": span("2021-01-01", "2022-01-01")},
        variable=TEMPERATURE,
        statistic="MEAN",
        groupBy=["MONTH"],
    ),
    asked("mostre num mapa", "MAP", RED, ("salinidade do mar Vermelho",), variable=SALINITY),
    asked(
        "por ano",
        "TIME_SERIES",
        RED,
        ("evolução da salinidade do mar Vermelho",),
        variable=SALINITY,
        groupBy=["YEAR"],
    ),
    asked("quão salgado é o mar Vermelho?", "STATISTIC", RED, variable=SALINITY, statistic="MEAN"),
    asked(
        "temperatura a mais de 1000 m no mar Vermelho",
        FIND,
        {**RED, "depth": {"min": 1000}},
        variable=TEMPERATURE,
    ),
    asked(
        "mapa da temperatura da superfície do mar no Atlântico Norte ontem",
        "MAP",
        {"regions": ["North Atlantic Ocean"], "time": span("2025-06-14", "2025-06-15")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
    asked(
        "diferença de salinidade entre o mar Vermelho e o mar Negro",
        "COMPARE",
        {},
        variable=SALINITY,
        compare=[RED, {"regions": ["Black Sea"]}],
    ),
    asked("perfis de 10°S 35°O num raio de 150 km", FIND, {"near": within(-10, -35, 150)}),
    asked(
        "salinidade no primeiro trimestre de 2020 no mar Vermelho",
        FIND,
        {**RED, "time": span("2020-01-01", "2020-04-01")},
        variable=SALINITY,
    ),
    asked(
        "ondas de calor marinhas no Atlântico Sul em 2021",
        "ANOMALY",
        {"regions": ["South Atlantic Ocean"], "time": span("2021-01-01", "2022-01-01")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
    asked(
        "dados de boa qualidade de derivadores no oceano Austral",
        FIND,
        {"regions": ["Southern Ocean"], "platformTypes": ["DRIFTER"], "quality": "GOOD"},
    ),
    asked(
        "quantos flutuadores Argo há no Atlântico Sul?",
        "STATISTIC",
        {"regions": ["South Atlantic Ocean"], "platformTypes": ["ARGO_FLOAT"]},
        statistic="COUNT",
    ),
    asked("que dados estão disponíveis para o mar Vermelho?", "DESCRIBE", RED),
    asked(
        "nitrato na zona da meia-noite do Pacífico Sul",
        FIND,
        {"regions": ["South Pacific Ocean"], "depth": {"min": 1000, "max": 4000}},
        variable="NITRATE",
    ),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
