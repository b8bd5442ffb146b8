"""Follow-ups: what is kept and what is replaced."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.unit.nlp_answers import answer, asked, same, span, within

FIND = "FIND_PROFILES"
TEMPERATURE = "TEMPERATURE"
SALINITY = "SALINITY"
OXYGEN = "OXYGEN"
ARABIAN = {"regions": ["Arabian Sea"]}
RED = {"regions": ["Red Sea"]}

CASES = [
    asked(
        "and in 2022?",
        "STATISTIC",
        {"regions": ["Red Sea"], "time": span("2022-01-01", "2023-01-01")},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "what about oxygen?",
        "STATISTIC",
        {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01")},
        ("average salinity of the Red Sea in 2021",),
        variable=OXYGEN,
        statistic="MEAN",
    ),
    asked(
        "only below 500 m",
        "STATISTIC",
        {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01"), "depth": {"min": 500}},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "now the Bay of Bengal",
        "STATISTIC",
        {"time": span("2021-01-01", "2022-01-01"), "regions": ["Bay of Bengal"]},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "plot it against depth",
        "DEPTH_PROFILE",
        {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01")},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "per month",
        "TIME_SERIES",
        {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01")},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
        groupBy=["MONTH"],
    ),
    asked(
        "show me floats near Mumbai",
        "FIND_PLATFORMS",
        {"near": within(19.1, 72.9, 300), "platformTypes": ["ARGO_FLOAT"]},
        ("average salinity of the Red Sea in 2021",),
    ),
    asked(
        "compare with 2019",
        "COMPARE",
        {"regions": ["Red Sea"]},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
        compare=[
            {"regions": ["Red Sea"], "time": span("2021-01-01", "2022-01-01")},
            {"regions": ["Red Sea"], "time": span("2019-01-01", "2020-01-01")},
        ],
    ),
    asked(
        "same for the Black Sea",
        "STATISTIC",
        {"time": span("2021-01-01", "2022-01-01"), "regions": ["Black Sea"]},
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "how about at the surface",
        "STATISTIC",
        {
            "regions": ["Red Sea"],
            "time": span("2021-01-01", "2022-01-01"),
            "depth": {"min": 0, "max": 10},
        },
        ("average salinity of the Red Sea in 2021",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "and the coldest?",
        FIND,
        {"regions": ["Red Sea"]},
        ("10 warmest profiles in the Red Sea",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_ASC",
        limit=10,
    ),
    asked(
        "and in summer?",
        FIND,
        {"regions": ["Tasman Sea"], "months": [12, 1, 2]},
        ("profiles in the Tasman Sea in 2020",),
    ),
    asked(
        "and in the Red Sea?",
        FIND,
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01"), **RED},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "make it 25",
        FIND,
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=25,
    ),
    asked(
        "only good quality",
        FIND,
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01"), "quality": "GOOD"},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "show them on a map",
        "MAP",
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
    ),
    asked(
        "export that to csv",
        "EXPORT",
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "what about near Mumbai?",
        FIND,
        {"near": within(19.1, 72.9, 300), "time": span("2020-01-01", "2021-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "and last year?",
        FIND,
        {**ARABIAN, "time": span("2024-01-01", "2025-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "just gliders",
        FIND,
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01"), "platformTypes": ["GLIDER"]},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "deeper than 300 m please",
        FIND,
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01"), "depth": {"min": 300}},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        orderBy="TEMPERATURE_DESC",
        limit=10,
    ),
    asked(
        "how many are there?",
        "STATISTIC",
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        statistic="COUNT",
    ),
    asked(
        "and how has it changed?",
        "TIME_SERIES",
        {**ARABIAN, "time": span("2020-01-01", "2021-01-01")},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=TEMPERATURE,
        groupBy=["MONTH"],
    ),
    asked(
        "What is the average oxygen in the Baltic Sea?",
        "STATISTIC",
        {"regions": ["Baltic Sea"]},
        ("show me the 10 warmest profiles in the Arabian Sea in 2020",),
        variable=OXYGEN,
        statistic="MEAN",
    ),
    asked(
        "tell me a joke", "OUT_OF_SCOPE", {}, ("show me the 10 warmest profiles in the Arabian Sea in 2020",)
    ),
    asked(
        "and the Black Sea?",
        "COMPARE",
        {},
        ("compare salinity in the Red Sea and the Persian Gulf",),
        variable=SALINITY,
        compare=[{"regions": ["Red Sea"]}, {"regions": ["Black Sea"]}],
    ),
    asked(
        "and in 2022?",
        "COMPARE",
        {"time": span("2022-01-01", "2023-01-01")},
        ("compare salinity in the Red Sea and the Persian Gulf in 2019",),
        variable=SALINITY,
        compare=[
            {"regions": ["Red Sea"], "time": span("2022-01-01", "2023-01-01")},
            {"regions": ["Persian Gulf"], "time": span("2022-01-01", "2023-01-01")},
        ],
    ),
    asked(
        "at 500 m instead",
        "TIME_SERIES",
        {**RED, "depth": {"min": 450, "max": 550}},
        ("how has the salinity of the Red Sea changed at the surface",),
        variable=SALINITY,
        groupBy=["MONTH"],
    ),
    asked(
        "and below 500 m?",
        "STATISTIC",
        {**RED, "depth": {"min": 500}},
        ("average salinity of the Red Sea",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "what about in the top 100 m?",
        "STATISTIC",
        {**RED, "depth": {"min": 0, "max": 100}},
        ("average salinity of the Red Sea",),
        variable=SALINITY,
        statistic="MEAN",
    ),
    asked(
        "and above 30 degrees?",
        FIND,
        {**RED, "temperature": {"min": 30}},
        ("temperature data in the Red Sea",),
        variable=TEMPERATURE,
    ),
    asked(
        "in March instead",
        FIND,
        {**RED, "months": [3]},
        ("temperature data in the Red Sea in 2020",),
        variable=TEMPERATURE,
    ),
    asked(
        "and the minimum?",
        "STATISTIC",
        RED,
        ("maximum salinity of the Red Sea",),
        variable=SALINITY,
        statistic="MIN",
    ),
    asked(
        "by region",
        "STATISTIC",
        {"time": span("2022-01-01", "2023-01-01")},
        ("average salinity in 2022 worldwide",),
        variable=SALINITY,
        statistic="MEAN",
        groupBy=["REGION"],
    ),
    asked(
        "can you plot that by depth?",
        "DEPTH_PROFILE",
        {**RED, "time": span("2020-01-01", "2021-01-01")},
        ("temperature in the Red Sea in 2020",),
        variable=TEMPERATURE,
        groupBy=["DEPTH_BIN"],
    ),
    asked(
        "and for floats?",
        FIND,
        {**RED, "platformTypes": ["ARGO_FLOAT"]},
        ("temperature in the Red Sea",),
        variable=TEMPERATURE,
    ),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
