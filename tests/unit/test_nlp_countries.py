"""Countries and continents: never a place or a sea, told where they mattered."""

import pytest

from tests.unit.nlp_answers import plan_of


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("data off the coast of West Africa", "off the coast of West Africa"),
        ("temperature off the east coast of Australia", "off the east coast of Australia"),
        ("temperature off the west coast of South Africa", "off the west coast of South Africa"),
        ("temperature off Peru", "off Peru"),
        ("salinity near Japan", "near Japan"),
        ("salinidad frente a la costa de Brasil", "frente a la costa de Brasil"),
        ("salinidade ao largo da costa da África", "ao largo da costa da África"),
        ("température près de l'Algérie", "près de l Algérie"),
    ],
)
def test_a_coast_of_a_country_is_told_and_is_no_place(text: str, missed: str) -> None:
    plan = plan_of(text)
    assert (plan.filter.near, plan.filter.regions, plan.unresolved) == (None, (), (missed,))


@pytest.mark.parametrize(
    "text",
    [
        "temperature near Africa",
        "temperature near Europe",
        "temperature near Bosnia",
        "temperature off Colombia",
        "temperatura cerca de Francia",
        "température près de la Namibie",
        "temperatura perto do Canadá",
    ],
)
def test_no_country_is_a_misspelt_place(text: str) -> None:
    plan = plan_of(text)
    assert (plan.filter.near, plan.filter.regions, len(plan.unresolved)) == (None, (), 1)


@pytest.mark.parametrize(
    "text", ["sea ice in Antarctica", "hielo marino en la Antártida", "glace de mer en Antarctique"]
)
def test_the_waters_of_antarctica_are_the_southern_ocean(text: str) -> None:
    assert plan_of(text).filter.regions == ("Southern Ocean",)
