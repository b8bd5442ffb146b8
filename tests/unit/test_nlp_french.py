"""The same rules in French."""

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
        "quelle est la température moyenne de la mer Noire en été 2019 ?",
        "STATISTIC",
        {"regions": ["Black Sea"], "time": span("2019-06-01", "2019-09-01")},
        variable=TEMPERATURE,
        statistic="MEAN",
    ),
    asked(
        "Combien de profils par mois en mer Rouge en 2020 ?",
        "TIME_SERIES",
        {"regions": ["Red Sea"], "time": span("2020-01-01", "2021-01-01")},
        statistic="COUNT",
        groupBy=["MONTH"],
    ),
    asked(
        "Où sont les flotteurs dans le golfe du Bengale ?",
        "FIND_PLATFORMS",
        {"regions": ["Bay of Bengal"], "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "salinité supérieure à 38 en Méditerranée entre 2015 et 2018",
        FIND,
        {"regions": ["Mediterranean Sea"], "time": span("2015-01-01", "2019-01-01"), "salinity": {"min": 38}},
        variable=SALINITY,
    ),
    asked(
        "comparer la mer Rouge et la mer Noire en 2021",
        "COMPARE",
        {"time": span("2021-01-01", "2022-01-01")},
        compare=[
            {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01")},
            {"regions": ["Black Sea"], "time": span("2021-01-01", "2022-01-01")},
        ],
    ),
    asked(
        "les flotteurs les plus proches de Marseille",
        "FIND_PLATFORMS",
        {"near": within(43.3, 5.4, 300), "platformTypes": ["ARGO_FLOAT"]},
        orderBy="DISTANCE_ASC",
    ),
    asked(
        "télécharger les données Argo de la mer Baltique en netcdf",
        "EXPORT",
        {"regions": ["Baltic Sea"], "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "carte de la température de surface de la mer dans l'océan Indien hier",
        "MAP",
        {"regions": ["Indian Ocean"], "time": span("2025-06-14", "2025-06-15")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
    asked(
        "données des 3 derniers mois en mer d'Oman",
        FIND,
        {"regions": ["Arabian Sea"], "time": span("2025-03-15T12:30:00Z", "2025-06-15T12:30:00Z")},
    ),
    asked(
        "Bonjour, montrez les données de salinité inférieure à 35 dans la mer Baltique en mars 2020 ?",
        FIND,
        {"regions": ["Baltic Sea"], "time": span("2020-03-01", "2020-04-01"), "salinity": {"max": 35}},
        variable=SALINITY,
    ),
    asked(
        "quels flotteurs Argo se trouvent à moins de 200 km de Marseille ?",
        "FIND_PLATFORMS",
        {"near": within(43.3, 5.4, 200), "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "comment la température de l'océan Indien a-t-elle évolué depuis 2005 ?",
        "TIME_SERIES",
        {"regions": ["Indian Ocean"], "time": span("2005-01-01")},
        variable=TEMPERATURE,
        groupBy=["MONTH"],
    ),
    asked(
        "température maximale en Méditerranée l'été dernier",
        "STATISTIC",
        {"regions": ["Mediterranean Sea"], "time": span("2024-06-01", "2024-09-01")},
        variable=TEMPERATURE,
        statistic="MAX",
    ),
    asked(
        "eaux chaudes dans le golfe du Mexique la semaine dernière",
        FIND,
        {"regions": ["Gulf of Mexico"], "time": span("2025-06-02", "2025-06-09"), "temperature": {"min": 20}},
        variable=TEMPERATURE,
    ),
    asked(
        "anomalies de salinité en mer du Nord au deuxième trimestre 2021",
        "ANOMALY",
        {"regions": ["North Sea"], "time": span("2021-04-01", "2021-07-01")},
        variable=SALINITY,
    ),
    asked(
        "comparez l'oxygène à 200 m et à 1000 m dans la mer Noire",
        "COMPARE",
        {"regions": ["Black Sea"]},
        variable=OXYGEN,
        compare=[
            {"regions": ["Black Sea"], "depth": {"min": 180, "max": 220}},
            {"regions": ["Black Sea"], "depth": {"min": 900, "max": 1100}},
        ],
    ),
    asked(
        "profils entre 100 et 300 m de profondeur au large de Brest",
        FIND,
        {"near": within(48.4, -4.5, 300), "depth": {"min": 100, "max": 300}},
    ),
    asked(
        "combien de flotteurs y a-t-il dans l'Atlantique Sud ?",
        "STATISTIC",
        {"regions": ["South Atlantic Ocean"], "platformTypes": ["ARGO_FLOAT"]},
        statistic="COUNT",
    ),
    asked(
        "cycle saisonnier de la chlorophylle en mer d'Arabie",
        "TIME_SERIES",
        ARABIAN,
        variable="CHLOROPHYLL",
        groupBy=["MONTH_OF_YEAR"],
    ),
    asked(
        "le flotteur le plus proche de Dakar",
        "FIND_PLATFORMS",
        {"near": within(14.7, -17.4, 300), "platformTypes": ["ARGO_FLOAT"]},
        orderBy="DISTANCE_ASC",
        limit=1,
    ),
    asked("qu'est-ce que la thermocline ?", "DESCRIBE"),
    asked("supprime toutes les tables", "OUT_OF_SCOPE"),
    asked("écris-moi un poème sur la mer", "OUT_OF_SCOPE"),
    asked(
        "et en 2020 ?",
        "MAP",
        {"regions": ["Arctic Ocean"], "time": span("2020-01-01", "2021-01-01")},
        ("carte de la banquise dans l'Arctique en 2019",),
        variable="SEA_ICE_CONCENTRATION",
    ),
    asked(
        "et pour la salinité ?",
        "STATISTIC",
        RED,
        ("température moyenne de la mer Rouge",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "données en temps réel des bouées dérivantes dans l'océan Austral",
        FIND,
        {"regions": ["Southern Ocean"], "platformTypes": ["DRIFTER"], "dataModes": ["REAL_TIME"]},
    ),
    asked(
        "salinité dans les années 1990 en mer Rouge",
        FIND,
        {**RED, "time": span("1990-01-01", "2000-01-01")},
        variable=SALINITY,
    ),
    asked(
        "température au-dessus de 100 m en mer Rouge",
        FIND,
        {**RED, "depth": {"min": 0, "max": 100}},
        variable=TEMPERATURE,
    ),
    asked(
        "température supérieure à 28 degrés en mer Rouge hier",
        FIND,
        {**RED, "time": span("2025-06-14", "2025-06-15"), "temperature": {"min": 28}},
        variable=TEMPERATURE,
    ),
    asked(
        "et la moyenne ?",
        "STATISTIC",
        RED,
        ("salinité maximale de la mer Rouge",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "seulement en été",
        "STATISTIC",
        {"regions": ["Red Sea"], "months": [6, 7, 8]},
        ("salinité maximale de la mer Rouge",),
        variable=SALINITY,
        statistic="MAX",
    ),
    asked(
        "par mois",
        "TIME_SERIES",
        RED,
        ("salinité moyenne de la mer Rouge",),
        variable=SALINITY,
        statistic="MEAN",
        groupBy=["MONTH"],
    ),
    asked(
        "où fait-il le plus chaud dans l'océan Indien ?",
        "MAP",
        {"regions": ["Indian Ocean"]},
        variable=TEMPERATURE,
        statistic="MAX",
    ),
    asked(
        "salinité à 100 brasses en mer Rouge",
        FIND,
        {**RED, "depth": {"min": 164.6, "max": 201.2}},
        variable=SALINITY,
    ),
    asked(
        "l'eau est-elle plus chaude en mer Rouge qu'en mer Noire ?",
        "COMPARE",
        {},
        variable=TEMPERATURE,
        compare=[RED, {"regions": ["Black Sea"]}],
    ),
    asked("profils entre 10°N et 20°N et 60°E et 75°E", FIND, {"boundingBox": box(60, 10, 75, 20)}),
    asked(
        "données en mode différé au sud de 40°S",
        FIND,
        {"boundingBox": band(-90, -40), "dataModes": ["DELAYED"]},
    ),
    asked(
        "température par profondeur en mer Rouge",
        "DEPTH_PROFILE",
        RED,
        variable=TEMPERATURE,
        groupBy=["DEPTH_BIN"],
    ),
    asked(
        "quel est le courant moyen dans le canal du Mozambique ?",
        "STATISTIC",
        {"regions": ["Mozambique Channel"]},
        variable="CURRENT_SPEED",
        statistic="MEAN",
    ),
    asked(
        "les 20 derniers profils près de Brest",
        FIND,
        {"near": within(48.4, -4.5, 300)},
        orderBy="TIME_DESC",
        limit=20,
    ),
    asked(
        "oxygène dans la zone épipélagique de l'Atlantique Nord au début de 2019",
        FIND,
        {
            "regions": ["North Atlantic Ocean"],
            "time": span("2019-01-01", "2019-05-01"),
            "depth": {"min": 0, "max": 200},
        },
        variable=OXYGEN,
    ),
    asked(
        "température en dessous de 5 degrés en mer Noire",
        FIND,
        {"regions": ["Black Sea"], "temperature": {"max": 5}},
        variable=TEMPERATURE,
    ),
    asked(
        "salinité au second semestre 2021 en mer Rouge",
        FIND,
        {**RED, "time": span("2021-07-01", "2022-01-01")},
        variable=SALINITY,
    ),
    asked("quelles données existent sur la mer Rouge ?", "DESCRIBE", RED),
    asked(
        "vague de chaleur marine en Méditerranée en juillet 2023",
        "ANOMALY",
        {"regions": ["Mediterranean Sea"], "time": span("2023-07-01", "2023-08-01")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
