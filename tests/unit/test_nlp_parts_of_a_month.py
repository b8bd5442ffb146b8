"""Weeks and days at the edge of a month or a year, years in two digits, fortnights."""

from datetime import UTC, datetime

import pytest

from ocean.filter import TimeRange
from tests.unit.nlp_answers import answer, plan_of


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("salinity of the Red Sea in the first week of May 2021", "2021-05-01", "2021-05-08"),
        ("salinity of the Red Sea in the second week of May 2021", "2021-05-08", "2021-05-15"),
        ("salinity of the Red Sea in the last week of May 2021", "2021-05-25", "2021-06-01"),
        ("salinity of the Red Sea in the first 10 days of May 2021", "2021-05-01", "2021-05-11"),
        ("salinity of the Red Sea in the last month of 2021", "2021-12-01", "2022-01-01"),
        ("salinity of the Red Sea in the last quarter of 2021", "2021-10-01", "2022-01-01"),
        ("salinity of the Red Sea in the first three weeks of 2021", "2021-01-01", "2021-01-22"),
        ("salinidad del mar Rojo la última semana de mayo de 2021", "2021-05-25", "2021-06-01"),
        ("salinité de la mer Rouge la première semaine de mai 2021", "2021-05-01", "2021-05-08"),
        ("salinidade do mar Vermelho nos últimos 10 dias de maio de 2021", "2021-05-22", "2021-06-01"),
        ("मई 2021 के पहले सप्ताह में लाल सागर की लवणता", "2021-05-01", "2021-05-08"),
        ("salinity of the Red Sea in '98", "1998-01-01", "1999-01-01"),
        ("salinity of the Red Sea in '21", "2021-01-01", "2022-01-01"),
    ],
)
def test_the_edge_of_a_month_or_year_is_just_that(text: str, start: str, end: str) -> None:
    assert plan_of(text).filter.time == TimeRange(day(start), day(end))


@pytest.mark.parametrize(
    "text",
    [
        "profiles in the Red Sea in the last fortnight",
        "perfiles en el mar Rojo la última quincena",
        "profils en mer Rouge la dernière quinzaine",
    ],
)
def test_the_last_fortnight_is_fourteen_days(text: str) -> None:
    now = datetime(2025, 6, 15, 12, 30, tzinfo=UTC)
    assert plan_of(text).filter.time == TimeRange(now.replace(day=1), now)


def test_minutes_of_arc_are_no_year() -> None:
    plan = plan_of("temperature at 15°30'21\"N 65°E")
    assert (plan.filter.time, plan.filter.near and plan.filter.near.longitude) == (TimeRange(), 65.0)


@pytest.mark.parametrize(
    "text", ["UPDATE profiles SET temperature = 0", "CREATE TABLE x (y int)", "corrupt the data"]
)
def test_statements_that_change_data_are_out_of_scope(text: str) -> None:
    assert answer(text) == {"intent": "OUT_OF_SCOPE", "filter": {}}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("most recent 30 drifter records north of 70N", "FIND_PROFILES"),
        ("is the Arctic losing sea ice", "TIME_SERIES"),
        ("समुद्री ताप लहरें हिंद महासागर में 2020", "ANOMALY"),
    ],
)
def test_records_losses_and_heat_waves_in_more_words(text: str, intent: str) -> None:
    assert answer(text)["intent"] == intent


@pytest.mark.parametrize(
    "text",
    [
        "which month is warmest in the Black Sea",
        "¿cuál fue el mes más cálido en el mar Negro?",
        "quel est le mois le plus chaud en mer Noire ?",
        "o mês mais quente no mar Negro",
    ],
)
def test_the_warmest_month_asks_for_the_maximum(text: str) -> None:
    assert (answer(text)["intent"], answer(text)["statistic"]) == ("STATISTIC", "MAX")
