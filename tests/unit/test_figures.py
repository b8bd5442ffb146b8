"""The figures of a text, as five languages write them, and which of them the facts bear out."""

from dataclasses import replace
from datetime import date

import pytest

from ocean.filter import OceanFilter
from ocean.terms import Intent
from tests.unit.figures import Figure, figures_in, strangers
from tests.unit.narrated import CASES, LIVE, STORED, S, T, plan, row

ASKED, FACTS = CASES["mean"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("28.41 °C", [28.41]),
        ("28,41 °C", [28.41]),
        ("1,234 values", [1.234, 1234]),
        ("1.234 valores", [1.234, 1234]),
        ("0,123", [0.123]),
        ("12 345 profils".replace(" ", "\u202f"), [12345]),
        ("1,234,567", [1234567]),
        ("1.234.567,8", [1234567.8]),
        ("1,234.5", [1234.5]),
        ("−0.5 and -0.25", [-0.5, -0.25]),
        ("+0,5", [0.5]),
        ("0–10 m", [0, 10]),
        ("10-20 m", [10, 20]),
        ("२८.४१ °C", [28.41]),
        ("1.2e-3", [0.0012]),
        ("1.2 × 10⁻³", [0.0012]),
        ("3×10^6", [3e6]),
        ("95% of PSS-78, CO2 and kg/m³", [95]),
        ("r = -0.82", [-0.82]),
    ],
)
def test_a_number_is_read_in_every_way_it_can_be_meant(text: str, values: list[float]) -> None:
    found = [reading.value for figure in figures_in(text) for reading in figure.readings]
    assert found == pytest.approx(values)


@pytest.mark.parametrize(
    "text",
    ["2021-06-05", "5 June 2021", "5th of June 2021", "June 5, 2021", "5 de junio de 2021", "5 juin 2021"],
)
def test_a_day_is_one_figure(text: str) -> None:
    assert figures_in(text) == [Figure(text, day=date(2021, 6, 5))]


@pytest.mark.parametrize("text", ["June 2021", "junio de 2021", "juin 2021", "junho de 2021", "जून 2021"])
def test_a_month_is_one_figure(text: str) -> None:
    assert figures_in(text) == [Figure(text, month=date(2021, 6, 1))]


def test_a_time_of_day_is_one_figure() -> None:
    assert figures_in("at 22:05 UTC") == [Figure("22:05", clock="22:05")]


@pytest.mark.parametrize(
    "text",
    [
        "The mean is 28.41 °C.",
        "The mean is 28.4 °C, about 28 °C.",
        "La media es 28,4123 °C con 12.345 valores.",
        "456 profiles, 78 platforms, June to August 2021, 0 to 10 m.",
        "456 profiles from 1 June 2021 to 2021-08-31.",
        "Argo (2000). doi:10.17882/42182 and again doi:10.17882/42182.",
        "Two years ago, 2 years before the question, on 2023-05-01.",
        "No figure at all.",
    ],
)
def test_what_the_facts_bear_out_is_no_stranger(text: str) -> None:
    assert strangers(text, FACTS, ASKED) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mean is 28.42 °C.", ["28.42"]),
        ("The mean is 28.412 °C, not 28.41234 or 29.", ["28.41234", "29"]),
        ("The mean is −28.41 °C.", ["−28.41"]),
        ("12,346 values in May 2021, on 2021-09-01 at 12:31.", ["12,346", "May 2021", "2021-09-01", "12:31"]),
        ("from 1998 to 2021", ["1998"]),
        ("28.41 ± 0.07 °C", ["0.07"]),
        ("३० प्रोफ़ाइलें", ["30"]),
    ],
)
def test_a_stranger_is_told_as_it_stands(text: str, found: list[str]) -> None:
    assert strangers(text, FACTS, ASKED) == found


def test_digits_of_names_are_no_figures() -> None:
    asked = plan(
        Intent.STATISTIC, OceanFilter(regions=("Nino 3.4",), platform_codes=("2902746",)), variable=T
    )
    assert strangers("Nino 3.4, El Niño 3.4, float 2902746", STORED, asked) == []
    assert strangers("Nino 3.5, float 2902747", STORED, asked) == ["3.5", "2902747"]


def test_a_difference_counts_without_its_sign_and_an_opposite_sign_does_not() -> None:
    facts = replace(STORED, rows=[row(S, 9, 9, 9, -1.5)], provenance=LIVE)
    asked = plan(Intent.STATISTIC, variable=S)
    assert strangers("1.5 lower, −1.5", facts, asked) == []
    assert strangers("+1.5", facts, asked) == ["+1.5"]
