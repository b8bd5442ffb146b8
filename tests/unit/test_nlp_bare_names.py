"""Bare names with two readings: the likelier is taken, the other told."""

import pytest

from nlp.narration.assumed import assumption
from nlp.narration.languages import words_of
from tests.unit.nlp_answers import plan_of

GULF = "the Gulf taken as the Persian Gulf; the other reading is the Gulf of Mexico"
CHANNEL = "the Channel taken as the English Channel; the other reading is the Mozambique Channel"


@pytest.mark.parametrize(
    ("text", "region", "told"),
    [
        ("average temperature in the Gulf in 2021", "Persian Gulf", GULF),
        ("température moyenne dans le Golfe en 2021", "Persian Gulf", GULF),
        ("temperatura media en el Golfo en 2021", "Persian Gulf", GULF),
        ("temperatura média no Golfo em 2021", "Persian Gulf", GULF),
        ("2021 में खाड़ी में औसत तापमान", "Persian Gulf", GULF),
        ("average temperature in the Channel in 2021", "English Channel", CHANNEL),
    ],
)
def test_a_bare_name_is_its_likelier_water_and_the_other_is_told(text: str, region: str, told: str) -> None:
    plan = plan_of(text)
    assert (plan.filter.regions, plan.assumptions, plan.unknown) == ((region,), (told,), ())


@pytest.mark.parametrize(
    "text",
    [
        "temperature in the Gulf Stream",
        "temperature in the Gulf of Foo",
        "temperatura en el golfo de San Jorge",
        "फू की खाड़ी में तापमान",
        "salinity in the Strait",
        "salinity of one channel",
    ],
)
def test_part_of_another_name_is_no_bare_name(text: str) -> None:
    plan = plan_of(text)
    assert (plan.filter.regions, plan.assumptions) == ((), ())


def test_a_gulf_beside_a_place_is_not_taken_for_another() -> None:
    assert plan_of("salinity in the Exmouth Gulf").filter.regions == ()


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("and temperature in the gulf?", ["salinity in the Gulf of Mexico in 2021"]),
        ("salinity in the Gulf of Mexico and temperature of the gulf", []),
        ("salinity along the Gulf Coast", []),
    ],
)
def test_the_gulf_is_the_one_that_was_named(text: str, previous: list[str]) -> None:
    plan = plan_of(text, previous)
    assert (plan.filter.regions, plan.assumptions) == (("Gulf of Mexico",), ())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "el Golfo"),
        ("fr", "le Golfe"),
        ("pt", "o Golfo"),
        ("hi", "खाड़ी"),
    ],
)
def test_both_readings_are_told_in_the_language_of_the_question(language: str, said: str) -> None:
    words = words_of(language)
    told = assumption(words, GULF)
    assert said in told
    assert "other reading" not in told
    assert "Persian Gulf" not in told


def test_a_named_current_is_no_place() -> None:
    plan = plan_of("oxygen in the Benguela upwelling region, I mean the South Atlantic")
    assert (plan.filter.near, plan.filter.regions) == (None, ("South Atlantic Ocean",))
    assert (plan.statistic, plan.unresolved) == (None, ("Benguela upwelling region",))
