"""The words of pictures, in each language to the letter."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nlp.captions import Captions
from nlp.facts import Facts
from nlp.narration.languages import WORDS, words_of
from nlp.narration.understood import side_names
from ocean.filter import OceanFilter
from ocean.terms import Intent, Statistic
from ocean.variables import Variable
from tests.unit.narrated import plan
from tests.unit.nlp_answers import plan_of
from tests.unit.pictures import EXAMPLES, charts, drawn, months, profile, row
from tests.unit.vega import svg

LANGUAGES = sorted(WORDS)
FOLDER = Path(__file__).parent / "pictures"


def told(name: str, language: str) -> Iterator[str]:
    """The title, the titles of axes and legends, and the description of each picture."""
    for spec in charts(name, language):
        titles = dict.fromkeys(_titles({**spec, "data": None}))
        yield f"{name} | {' | '.join(titles)} | {spec['description']}"


def _titles(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _titles(one)
    elif isinstance(part, dict):
        for name, one in part.items():
            if name == "title" and one is not None:
                yield one
            else:
                yield from _titles(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_picture_is_told_to_the_letter(language: str) -> None:
    found = [line for name in EXAMPLES for line in told(name, language)]
    assert found == (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("language", "month", "half"),
    [
        ("en", "Jan 2019", "0.5"),
        ("es", "ene 2019", "0,5"),
        ("fr", "janv. 2019", "0,5"),
        ("pt", "jan. 2019", "0,5"),
        ("hi", "जन॰ 2019", "0.5"),
    ],
)
def test_months_and_numbers_along_an_axis_are_written_as_the_language_has_them(
    language: str, month: str, half: str
) -> None:
    assert f">{month}<" in svg(charts("anomalies", language)[0])
    assert f">{half}<" in svg(charts("sides", language)[0])


@pytest.mark.parametrize(
    ("language", "highest", "spread"),
    [
        ("en", "Highest practical salinity (PSS-78)", "Standard deviation of pH"),
        ("es", "Máximo de la salinidad práctica (PSS-78)", "Desviación estándar del pH"),
        ("fr", "Maximum de la salinité pratique (PSS-78)", "Écart-type du pH"),
        ("pt", "Máximo da salinidade prática (PSS-78)", "Desvio padrão do pH"),
        ("hi", "व्यावहारिक लवणता का अधिकतम मान (PSS-78)", "pH का मानक विचलन"),
    ],
)
def test_an_axis_names_the_statistic_and_the_unit(language: str, highest: str, spread: str) -> None:
    says = Captions(words_of(language))
    assert says.quantity(Variable.SALINITY, Statistic.MAX) == highest
    assert says.quantity(Variable.PH, Statistic.STDDEV) == spread


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Arabian Sea, 0 to 12.5 m"),
        ("es", "Mar Arábigo, 0 a 12,5 m"),
        ("fr", "mer d'Arabie, 0 à 12,5 m"),
        ("pt", "Mar Arábico, 0 a 12,5 m"),
        ("hi", "अरब सागर, 0 से 12.5 मीटर"),
    ],
)
def test_a_series_is_named_by_its_water_and_layer(language: str, name: str) -> None:
    one = row(20.0, region="Arabian Sea", depth_min=0.0, depth_max=12.5)
    assert Captions(words_of(language)).series(Facts(), one) == name


def test_months_of_the_year_stand_in_their_order() -> None:
    (spec,) = charts("seasons", "fr")
    names = [value["month"] for value in spec["data"]["values"]]
    assert names == spec["layer"][0]["encoding"]["x"]["sort"]
    assert (names[0], names[7]) == ("janv.", "août")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("compare salinity in the Arabian Sea and the Bay of Bengal", ("Arabian Sea", "Bay of Bengal")),
        ("compara la salinidad del Mar Arábigo y el Golfo de Bengala", ("Mar Arábigo", "Golfo de Bengala")),
        ("compare le pH de la mer d'Arabie et du golfe du Bengale", ("mer d'Arabie", "golfe du Bengale")),
        ("compare a salinidade do Mar Arábico com a da Baía de Bengala", ("Mar Arábico", "Baía de Bengala")),
        ("अरब सागर और बंगाल की खाड़ी की लवणता की तुलना करो", ("अरब सागर", "बंगाल की खाड़ी")),
        ("compare salinity at 0-50 m and 100-200 m in the Red Sea", ("0–50 m", "100–200 m")),
    ],
)
def test_sides_are_named_by_what_sets_them_apart(question: str, names: tuple[str, str]) -> None:
    asked = plan_of(question)
    assert side_names(words_of(asked.language), asked) == names


def test_sides_that_words_do_not_tell_apart_have_their_numbers() -> None:
    red, sea = OceanFilter(regions=("Red Sea",)), OceanFilter()
    asked = plan(Intent.COMPARE, compare=(red, red, sea, OceanFilter(regions=("Black Sea",))))
    assert side_names(words_of("en"), asked) == ("Red Sea 1", "Red Sea 2", "3", "Black Sea")


@pytest.mark.parametrize(
    ("language", "one"),
    [
        ("en", "The position of 1 profile."),
        ("es", "La posición de 1 perfil."),
        ("fr", "La position de 1 profil."),
        ("pt", "A posição de 1 perfil."),
        ("hi", "1 प्रोफ़ाइल की स्थिति।"),
    ],
)
def test_one_is_told_as_one(language: str, one: str) -> None:
    _, chart = drawn(Facts(profiles=[profile(1, 10, 80)]), Intent.FIND_PROFILES, language=language)
    assert chart.spec["description"] == one


def test_a_map_tells_how_many_of_its_cells_it_shows() -> None:
    cells = [row(20.0, south=float(i % 60), west=float(i // 60), cell_degrees=1.0) for i in range(2100)]
    titles = {
        language: drawn(Facts(rows=cells), Intent.MAP, language=language)[0].title for language in LANGUAGES
    }
    assert titles == {
        "en": "Map of temperature (2,000 of 2,100 cells)",
        "es": "Mapa de la temperatura (2000 de 2100 celdas)",
        "fr": "Carte de la température (2\u202f000 mailles sur 2\u202f100)",
        "pt": "Mapa da temperatura (2.000 de 2.100 células)",
        "hi": "तापमान का मानचित्र (2,100 में से 2,000 सेल)",
    }


def test_a_language_without_words_is_captioned_in_english() -> None:
    (german,) = drawn(Facts(rows=months(3)), language="de")
    assert german.title == "Temperature over time"
    assert "config" not in german.spec
