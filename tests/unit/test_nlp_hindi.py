"""The same rules in Hindi."""

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
        "हिंद महासागर में कितने आर्गो फ्लोट हैं?",
        "STATISTIC",
        {"regions": ["Indian Ocean"], "platformTypes": ["ARGO_FLOAT"]},
        statistic="COUNT",
    ),
    asked(
        "बंगाल की खाड़ी में 500 मीटर से नीचे का तापमान",
        FIND,
        {"regions": ["Bay of Bengal"], "depth": {"min": 500}},
        variable=TEMPERATURE,
    ),
    asked(
        "लाल सागर में 2019 से 2021 तक औसत लवणता",
        "STATISTIC",
        {"regions": ["Red Sea"], "time": span("2019-01-01", "2022-01-01")},
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "चेन्नई के पास सबसे नज़दीकी 5 फ्लोट",
        "FIND_PLATFORMS",
        {"near": within(13.1, 80.3, 300), "platformTypes": ["ARGO_FLOAT"]},
        orderBy="DISTANCE_ASC",
        limit=5,
    ),
    asked(
        "अरब सागर में 28 डिग्री से अधिक तापमान वाले प्रोफाइल दिखाओ",
        FIND,
        {**ARABIAN, "temperature": {"min": 28}},
        variable=TEMPERATURE,
    ),
    asked(
        "पिछले महीने अरब सागर का तापमान",
        FIND,
        {**ARABIAN, "time": span("2025-05-01", "2025-06-01")},
        variable=TEMPERATURE,
    ),
    asked(
        "पिछले 7 दिनों में लाल सागर की सतह की लवणता",
        FIND,
        {
            "regions": ["Red Sea"],
            "time": span("2025-06-08T12:30:00Z", "2025-06-15T12:30:00Z"),
            "depth": {"min": 0, "max": 10},
        },
        variable=SALINITY,
    ),
    asked("थर्मोक्लाइन क्या है?", "DESCRIBE"),
    asked(
        "अरब सागर का 2020 का डेटा csv में डाउनलोड करो",
        "EXPORT",
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
    ),
    asked("15°N 65°E के पास तापमान प्रोफाइल", FIND, {"near": within(15, 65, 100)}, variable=TEMPERATURE),
    asked(
        "मुंबई के 200 किमी के भीतर फ्लोट",
        "FIND_PLATFORMS",
        {"near": within(19.1, 72.9, 200), "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "100 और 200 मीटर के बीच ऑक्सीजन अरब सागर में",
        FIND,
        {**ARABIAN, "depth": {"min": 100, "max": 200}},
        variable=OXYGEN,
    ),
    asked(
        "अरब सागर में समुद्र की सतह के तापमान का मानचित्र मार्च 2024",
        "MAP",
        {**ARABIAN, "time": span("2024-03-01", "2024-04-01")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
    asked(
        "बंगाल की खाड़ी में तापमान और लवणता के बीच संबंध",
        "CORRELATION",
        {"regions": ["Bay of Bengal"], "variables": [TEMPERATURE, SALINITY]},
        variable=TEMPERATURE,
    ),
    asked(
        "अरब सागर सबसे गर्म 10 प्रोफाइल",
        FIND,
        ARABIAN,
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "कृपया मुझे अरब सागर में जनवरी 2020 से जून 2020 तक लवणता का डेटा दिखाएं",
        FIND,
        {**ARABIAN, "time": span("2020-01-01", "2020-07-01")},
        variable=SALINITY,
    ),
    asked(
        "लाल सागर में अधिकतम तापमान कितना था 2019 में",
        "STATISTIC",
        {**RED, "time": span("2019-01-01", "2020-01-01")},
        variable=TEMPERATURE,
        statistic="MAX",
    ),
    asked(
        "कोच्चि से 150 किमी के भीतर कौन से फ्लोट हैं?",
        "FIND_PLATFORMS",
        {"near": within(9.9, 76.3, 150), "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "आर्कटिक में समुद्री बर्फ का नक्शा मार्च 2022",
        "MAP",
        {"regions": ["Arctic Ocean"], "time": span("2022-03-01", "2022-04-01")},
        variable="SEA_ICE_CONCENTRATION",
    ),
    asked(
        "बंगाल की खाड़ी में गर्म पानी पिछले साल",
        FIND,
        {"regions": ["Bay of Bengal"], "time": span("2024-01-01", "2025-01-01"), "temperature": {"min": 20}},
        variable=TEMPERATURE,
    ),
    asked(
        "काला सागर में 100 मीटर पर ऑक्सीजन",
        FIND,
        {"regions": ["Black Sea"], "depth": {"min": 90, "max": 110}},
        variable=OXYGEN,
    ),
    asked("लवणता 35 से अधिक अरब सागर में", FIND, {**ARABIAN, "salinity": {"min": 35}}, variable=SALINITY),
    asked(
        "2020 के बाद हिंद महासागर के प्रोफाइल", FIND, {"regions": ["Indian Ocean"], "time": span("2021-01-01")}
    ),
    asked(
        "2015 से पहले हिंद महासागर के प्रोफाइल",
        FIND,
        {"regions": ["Indian Ocean"], "time": span(None, "2015-01-01")},
    ),
    asked(
        "हिंद महासागर में प्रति वर्ष औसत तापमान",
        "TIME_SERIES",
        {"regions": ["Indian Ocean"]},
        variable=TEMPERATURE,
        statistic="MEAN",
        groupBy=["YEAR"],
    ),
    asked("आपके पास कौन से डेटासेट हैं?", "DESCRIBE"),
    asked("मुझे एक कविता सुनाओ", "OUT_OF_SCOPE"),
    asked("सारा डेटा मिटा दो", "OUT_OF_SCOPE"),
    asked(
        "और 2022 में?",
        "STATISTIC",
        {**ARABIAN, "time": span("2022-01-01", "2023-01-01")},
        ("अरब सागर में 2021 का औसत तापमान",),
        variable=TEMPERATURE,
        statistic="MEAN",
    ),
    asked(
        "लवणता के बारे में क्या?",
        "STATISTIC",
        {**ARABIAN, "time": span("2021-01-01", "2022-01-01")},
        ("अरब सागर में 2021 का औसत तापमान",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "केवल 500 मीटर से नीचे",
        "STATISTIC",
        {**ARABIAN, "time": span("2021-01-01", "2022-01-01"), "depth": {"min": 500}},
        ("अरब सागर में 2021 का औसत तापमान",),
        variable=TEMPERATURE,
        statistic="MEAN",
    ),
    asked(
        "सर्दियों में अरब सागर की सतह का तापमान",
        FIND,
        {**ARABIAN, "months": [12, 1, 2], "depth": {"min": 0, "max": 10}},
        variable=TEMPERATURE,
    ),
    asked("10°N से 20°N और 60°E से 70°E के बीच के प्रोफाइल", FIND, {"boundingBox": box(60, 10, 70, 20)}),
    asked("अरब सागर का तापमान क्या है?", "STATISTIC", ARABIAN, variable=TEMPERATURE, statistic="MEAN"),
    asked(
        "अरब सागर और बंगाल की खाड़ी की तुलना करें 2021 में",
        "COMPARE",
        {"time": span("2021-01-01", "2022-01-01")},
        compare=[
            {**ARABIAN, "time": span("2021-01-01", "2022-01-01")},
            {"regions": ["Bay of Bengal"], "time": span("2021-01-01", "2022-01-01")},
        ],
    ),
    asked("अच्छी गुणवत्ता वाला लवणता डेटा अरब सागर", FIND, {**ARABIAN, "quality": "GOOD"}, variable=SALINITY),
    asked(
        "विशाखापत्तनम के पास सबसे नज़दीकी फ्लोट कौन सा है?",
        "FIND_PLATFORMS",
        {"near": within(17.7, 83.2, 300), "platformTypes": ["ARGO_FLOAT"]},
        orderBy="DISTANCE_ASC",
        limit=1,
    ),
    asked(
        "भूमध्यरेखीय हिंद महासागर में धाराओं की गति",
        FIND,
        {"regions": ["Indian Ocean"], "boundingBox": band(-5, 5)},
        variable="CURRENT_SPEED",
    ),
    asked("इसे मानचित्र पर दिखाओ", "MAP", ARABIAN, ("अरब सागर का तापमान",), variable=TEMPERATURE),
    asked("और लाल सागर?", FIND, RED, ("अरब सागर का तापमान",), variable=TEMPERATURE),
    asked(
        "अब सतह पर",
        FIND,
        {**ARABIAN, "depth": {"min": 0, "max": 10}},
        ("अरब सागर का तापमान",),
        variable=TEMPERATURE,
    ),
    asked(
        "अरब सागर में सबसे ठंडे 5 प्रोफाइल", FIND, ARABIAN, variable=TEMPERATURE, orderBy="TEMPERATURE_ASC", limit=5
    ),
    asked("दक्षिणी गोलार्ध में समुद्री बर्फ", FIND, {"boundingBox": band(-90, 0)}, variable="SEA_ICE_CONCENTRATION"),
    asked(
        "अरब सागर में हीटवेव 2023",
        "ANOMALY",
        {**ARABIAN, "time": span("2023-01-01", "2024-01-01")},
        variable="SEA_SURFACE_TEMPERATURE",
    ),
    asked(
        "2020 और 2021 में अरब सागर के तापमान की तुलना",
        "COMPARE",
        ARABIAN,
        variable=TEMPERATURE,
        compare=[
            {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
            {**ARABIAN, "time": span("2021-01-01", "2022-01-01")},
        ],
    ),
    asked(
        "अरब सागर में 1000 मीटर से अधिक गहराई पर ऑक्सीजन",
        FIND,
        {**ARABIAN, "depth": {"min": 1000}},
        variable=OXYGEN,
    ),
    asked(
        "अरब सागर में तापमान 20 और 25 डिग्री के बीच",
        FIND,
        {**ARABIAN, "temperature": {"min": 20, "max": 25}},
        variable=TEMPERATURE,
    ),
    asked(
        "कल अरब सागर में औसत लवणता",
        "STATISTIC",
        {**ARABIAN, "time": span("2025-06-14", "2025-06-15")},
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked("फ्लोट 2902746 के प्रोफाइल", FIND, {"platformCodes": ["2902746"]}),
    asked("गहराई के साथ तापमान अरब सागर", "DEPTH_PROFILE", ARABIAN, variable=TEMPERATURE),
    asked(
        "अरब सागर में तापमान का मासिक औसत",
        "TIME_SERIES",
        ARABIAN,
        variable=TEMPERATURE,
        statistic="MEAN",
        groupBy=["MONTH"],
    ),
    asked(
        "विलंबित मोड लवणता डेटा हिंद महासागर",
        FIND,
        {"regions": ["Indian Ocean"], "dataModes": ["DELAYED"]},
        variable=SALINITY,
    ),
    asked(
        "2019 की पहली तिमाही में अरब सागर का तापमान",
        FIND,
        {**ARABIAN, "time": span("2019-01-01", "2019-04-01")},
        variable=TEMPERATURE,
    ),
    asked(
        "पूर्वोत्तर मानसून में बंगाल की खाड़ी की लवणता",
        FIND,
        {"regions": ["Bay of Bengal"], "months": [10, 11, 12]},
        variable=SALINITY,
    ),
    asked(
        "1990 के दशक में हिंद महासागर का तापमान",
        FIND,
        {"regions": ["Indian Ocean"], "time": span("1990-01-01", "2000-01-01")},
        variable=TEMPERATURE,
    ),
    asked(
        "श्रीलंका के आसपास ड्रिफ्टर",
        "FIND_PLATFORMS",
        {"near": within(7.9, 80.8, 300), "platformTypes": ["DRIFTER"]},
    ),
    asked(
        "क्या लाल सागर काला सागर से ज्यादा खारा है?",
        "COMPARE",
        {},
        variable=SALINITY,
        compare=[RED, {"regions": ["Black Sea"]}],
    ),
    asked("प्रधानमंत्री कौन है?", "OUT_OF_SCOPE"),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
