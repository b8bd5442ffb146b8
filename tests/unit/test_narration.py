"""The text of answers, in each language to the letter."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.glossary import GLOSSARY
from nlp.narration import narrate
from nlp.narration.assumed import assumption
from nlp.narration.languages import WORDS, waters, words_of
from nlp.narration.notes import NOTES
from nlp.plan import Plan
from nlp.rules.places import ENTRIES
from nlp.sums import age
from ocean.gazetteer import Gazetteer
from ocean.rows import StatisticRow
from ocean.terms import Intent
from ocean.variables import Variable
from tests.unit.figures import strangers
from tests.unit.narrated import CASES, STORED, T, month, plan, row
from tests.unit.nlp_answers import parser, plan_of

LANGUAGES = sorted(WORDS)
TEXTS = {
    language: dict(
        line.split(" | ", 1)
        for line in (Path(__file__).parent / "narrated" / f"{language}.txt").read_text("utf-8").splitlines()
    )
    for language in LANGUAGES
}


def told(name: str, language: str) -> str:
    asked, facts = CASES[name]
    return " ".join(narrate(replace(asked, language=language), facts))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_each_answer_is_told_to_the_letter(name: str, language: str) -> None:
    assert told(name, language) == TEXTS[language][name]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_no_template_states_a_figure_that_is_no_fact(name: str, language: str) -> None:
    asked, facts = CASES[name]
    assert strangers(told(name, language), facts, replace(asked, language=language)) == []


finite = st.floats(-9_999, 9_999, allow_nan=False)


@settings(deadline=None)
@given(
    st.sampled_from(LANGUAGES),
    st.lists(
        st.tuples(finite, st.integers(1, 10**7), st.integers(0, 10**5), st.integers(1, 999)), max_size=7
    ),
)
def test_no_table_makes_a_template_state_a_stranger(
    language: str, groups: list[tuple[float, int, int, int]]
) -> None:
    rows = [
        row(T, count, profiles, platforms, mean, mean - 1, mean + 1)
        for mean, count, profiles, platforms in groups
    ]
    asked = replace(plan(Intent.TIME_SERIES, variable=T), language=language)
    facts = replace(STORED, rows=rows)
    assert strangers(" ".join(narrate(asked, facts)), facts, asked) == []


def test_a_language_without_words_is_told_in_english() -> None:
    assert told("mean", "de") == TEXTS["en"]["mean"]


def test_every_language_has_every_phrase_in_words_of_its_own() -> None:
    """Same fields, same keys, same places to fill in."""
    first = words_of("en")
    for language in LANGUAGES:
        assert _shape(words_of(language)) == _shape(first), language
    assert len({frozenset(notes) for notes in NOTES.values()}) == 1
    assert set(NOTES) == set(LANGUAGES) - {"en"}


def _shape(value: Any) -> Any:
    if is_dataclass(value):
        left_out = {"units", "grouped_from", "zero_is_one", "decimal", "thousands", "language"}
        return {
            part.name: _shape(getattr(value, part.name))
            for part in fields(value)
            if part.name not in left_out
        }
    if isinstance(value, tuple):
        return len(value)
    return sorted(map(str, value)) if hasattr(value, "keys") else bool(value)


def test_every_name_of_a_water_body_is_an_alias_of_the_gazetteer() -> None:
    gazetteer = Gazetteer.load()
    named = waters()
    assert set(named) == set(gazetteer.names())
    for name, spellings in named.items():
        assert set(spellings) == set(LANGUAGES)
        for spelling in spellings.values():
            assert gazetteer.resolve(spelling).name == name


ASSUMING = (
    "warm salty surface water in the tropical Atlantic in early 2021",
    "cold fresh water in the upper ocean in the summer monsoon of 2020",
    "hot water in the twilight zone in spring 2020 near Mumbai",
    "freezing deep water in winter in the southern hemisphere",
    "recent buoys at the equator",
    "temperature at 500 m around 20 degrees in the autumn in the equatorial Pacific",
    "data in the sunlight zone in the northeast monsoon in the northern hemisphere in mid 2020",
    "water in the midnight zone in late 2020 at 300 dbar",
    "abyssal water, near-surface water within 50 km of Mumbai",
)


@pytest.mark.parametrize("language", sorted(NOTES))
@pytest.mark.parametrize("question", ASSUMING)
def test_what_the_parser_assumes_is_told_in_the_language(question: str, language: str) -> None:
    notes = plan_of(question).assumptions
    assert notes
    for note in notes:
        said = assumption(words_of(language), note)
        assert " taken as " not in said
        assert not set(said.replace(",", " ").split()) & {"to", "the", "or", "above", "below", "months", "of"}


def test_all_assumptions_of_the_places_are_told_with_their_names() -> None:
    note = f"near {ENTRIES[0][0].name} taken as within 300 km of 19.1°N 72.9°E"
    assert note in plan_of("floats near Mumbai").assumptions
    told = assumption(words_of("fr"), note)
    assert told == "«\u00a0près de Mumbai\u00a0» = à moins de 300 km de 19,1°N 72,9°E"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("“im Jahr 2018” taken as in 2018", "“im Jahr 2018” = in 2018"),
        ("“tot 04-03-2019” taken as until 2019-03-04", "“tot 04-03-2019” = until 2019-03-04"),
        ("“salitre” taken as SALINITY", "“salitre” = salinidade"),
        ("“setiap tahun” taken as YEAR", "“setiap tahun” = por ano"),
    ],
)
def test_what_a_model_takes_words_for_keeps_its_numbers_as_they_are(note: str, said: str) -> None:
    assert assumption(words_of("pt"), note) == said


def test_a_question_for_the_data_in_a_language_of_a_model_is_answered_with_the_datasets() -> None:
    asked = replace(plan(Intent.DESCRIBE, text="Welche Argo-Daten gibt es?"), language="de")
    assert " ".join(narrate(asked, STORED)).startswith("There is 1 dataset.")


def test_a_definition_is_told_alone() -> None:
    asked = parser().parse("what is a thermocline?", STORED.now)  # type: ignore[arg-type]
    (only,) = narrate(asked, STORED)
    assert only.startswith("A thermocline is the layer")


def narrated(asked: Plan, *rows: StatisticRow) -> str:
    return " ".join(narrate(asked, replace(STORED, rows=list(rows))))


def test_only_one_series_over_time_has_a_change() -> None:
    series = plan(Intent.TIME_SERIES, variable=T)
    months = [row(T, 9, 12, 3, 20.0 + n, 1, 30, group=month(n)) for n in (1, 2)]
    assert "1.00 °C higher than the first" in narrated(series, *months)
    regions = [
        row(T, 9, 12, 3, 20.0 + n, 1, 30, group={**month(n), "region": sea})
        for sea in ("Arabian Sea", "Bay of Bengal")
        for n in (1, 2)
    ]
    assert "than the first" not in narrated(series, *regions)
    seasons = [row(T, 9, 12, 3, 20.0 + n, 1, 30, group={"month_of_year": n}) for n in (1, 2)]
    assert "than the first" not in narrated(series, *seasons)


def test_directions_have_neither_a_highest_nor_a_change() -> None:
    direction = Variable.CURRENT_DIRECTION
    rows = [row(direction, 9, 12, 3, 350.0 - 60 * n, group=month(n)) for n in range(1, 7)]
    text = narrated(plan(Intent.TIME_SERIES, variable=direction), *rows)
    assert "54 values in 6 groups: see the table." in text
    assert not {"highest", "higher", "lower"} & set(text.split())


def test_the_little_chlorophyll_of_deep_water_is_not_told_as_none() -> None:
    deep = row(Variable.CHLOROPHYLL, 9, 12, 3, 0.004, 0.001, 0.012)
    assert "Mean 0.004 mg/m³, lowest 0.001 mg/m³" in narrated(
        plan(Intent.STATISTIC, variable=Variable.CHLOROPHYLL), deep
    )


def test_every_language_defines_the_same_terms() -> None:
    assert set(GLOSSARY) == set(LANGUAGES)
    assert len({frozenset(entries) for entries in GLOSSARY.values()}) == 1


@pytest.mark.parametrize(
    ("language", "above"),
    [
        ("en", "the sunlit one"),
        ("es", "la epipelágica"),
        ("fr", "la zone épipélagique"),
        ("pt", "da epipelágica"),
        ("hi", "एपिपेलैजिक"),
    ],
)
def test_a_zone_that_lies_below_says_what_it_lies_below(language: str, above: str) -> None:
    assert above in GLOSSARY[language]["@zone:meso"]


PARTLY = {
    "en": "Part of these are synthetic demonstration data, not observations (Made ice).",
    "es": "Una parte son datos sintéticos de demostración, no observaciones (Made ice).",
    "fr": "Une partie sont des données synthétiques de démonstration, pas des observations (Made ice).",
    "hi": "इसका एक भाग प्रदर्शन के लिए बनाया गया कृत्रिम डेटा है, प्रेक्षण नहीं (Made ice)।",
    "pt": "Uma parte são dados sintéticos de demonstração, não observações (Made ice).",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_observations_among_synthetic_data_are_not_called_synthetic(language: str) -> None:
    asked, facts = CASES["map"]
    mixed = replace(facts, datasets=[*STORED.datasets, *facts.datasets])
    sentences = list(narrate(replace(asked, language=language), mixed))
    assert PARTLY[language] in [sentence.strip() for sentence in sentences]


@pytest.mark.parametrize(
    ("ago", "told"),
    [(1067, (3, "years")), (731, (2, "years")), (540, (18, "months")), (60, (60, "days")), (0, None)],
)
def test_an_age_is_rounded_to_the_nearest(ago: int, told: tuple[int, str] | None) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    assert age(now - timedelta(days=ago), now) == told


MORE = {"en": "And 2 more.", "es": "Y 2 más.", "fr": "Et 2 autres.", "hi": "और 2 अन्य।", "pt": "E mais 2."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_datasets_that_are_not_listed_are_counted_and_those_of_grids_have_no_profiles(language: str) -> None:
    asked, facts = CASES["datasets"]
    many = replace(facts, datasets=[replace(facts.datasets[0], profile_count=0)] * 8)
    told_in = replace(asked, language=language)
    sentences = [sentence.strip() for sentence in narrate(told_in, many)]
    assert MORE[language] == sentences[7]
    assert "(observed, 2001-03-05 to 2023-05-01):" in sentences[1] or language != "en"
    assert strangers(" ".join(sentences), many, told_in) == []


def test_citations_stand_behind_each_other_without_a_full_stop_between() -> None:
    asked, facts = CASES["map"]
    assert facts.provenance
    cited = replace(facts.provenance, citations=("Made; not observed.", "NOAA/NCEI OISST v2.1."))
    sentences = list(narrate(asked, replace(facts, provenance=cited)))
    assert sentences[-1].strip() == "Cite: Made; not observed; NOAA/NCEI OISST v2.1."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["map", "datasets"])
def test_synthetic_data_whose_title_says_so_are_called_so_once(name: str, language: str) -> None:
    asked, facts = CASES[name]
    titled = [replace(found, title=f"{found.title} (synthetic)") for found in facts.datasets[-1:]]
    sentences = [
        " ".join(narrate(replace(asked, language=language), replace(facts, datasets=datasets)))
        for datasets in (facts.datasets[-1:], titled)
    ]
    assert sentences[0] == sentences[1]


CELLS = {
    "en": "Temperature, 60 values in 6 groups: the lowest mean is 20.00 °C (5° cell north-east of 0°N 60°E), "
    "the highest 25.00 °C (5° cell north-east of 25°N 60°E).",
    "es": "Temperatura, 60 valores en 6 grupos: la media más baja es 20,00 °C "
    "(celda de 5° al noreste de 0°N 60°E) y la más alta, 25,00 °C (celda de 5° al noreste de 25°N 60°E).",
    "fr": "Température, 60 valeurs en 6 groupes\u00a0: la moyenne la plus basse est 20,00 °C "
    "(maille de 5° au nord-est de 0°N 60°E), la plus haute 25,00 °C (maille de 5° au nord-est de 25°N 60°E).",
    "hi": "तापमान, 6 समूह, 60 मान: सबसे कम औसत 20.00 °C (0°N 60°E के उत्तर-पूर्व में 5° का सेल) "
    "और सबसे अधिक औसत 25.00 °C (25°N 60°E के उत्तर-पूर्व में 5° का सेल) है।",
    "pt": "Temperatura, 60 valores em 6 grupos: a média mais baixa é 20,00 °C "
    "(célula de 5° a nordeste de 0°N 60°L) e a mais alta, 25,00 °C (célula de 5° a nordeste de 25°N 60°L).",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lowest_and_highest_of_many_cells_are_named_behind_their_figures(language: str) -> None:
    cells = [
        row(T, 10, 5, 2, 20.0 + i, 19, 29, group={"south": 5 * i, "west": 60, "cell_degrees": 5})
        for i in range(6)
    ]
    asked = replace(plan(Intent.MAP, variable=T), language=language)
    assert CELLS[language] in [line.strip() for line in narrate(asked, replace(STORED, rows=cells))]
