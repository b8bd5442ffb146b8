"""What a plan says beside its filter: assumptions, what is unresolved, confidence, language, document."""

from datetime import timedelta

import pytest
from graphql import parse as parse_graphql
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.document import document_of
from nlp.lexicon import LANGUAGES, lexicon_of, spellings
from nlp.rules.numerals import number_at
from nlp.rules.parser import Parser
from nlp.rules.spelling import Speller
from nlp.rules.values import celsius
from nlp.text import fold, number_of, tokens
from ocean.gazetteer import Gazetteer
from ocean.terms import Engine, Intent
from tests.unit.nlp_answers import NOW, parser, plan_of


@pytest.mark.parametrize(
    ("text", "assumption"),
    [
        ("warm water in the Java Sea", "warm taken as 20 °C or above"),
        ("surface oxygen in the Java Sea", "surface taken as 0 to 10 m"),
        ("oxygen at 40 m in the Java Sea", "at 40 m taken as 30 to 50 m"),
        ("profiles off Mumbai", "near Mumbai taken as within 300 km of 19.1°N 72.9°E"),
        ("equatorial Pacific salinity", "equatorial taken as 5°S to 5°N"),
        ("summer salinity in the Tasman Sea", "summer taken as the southern summer, months 12, 1, 2"),
        ("recent salinity in the Tasman Sea", "recent taken as the last 30 days"),
        ("salinity near 35 in the Java Sea", "around 35 taken as 34.5 to 35.5"),
    ],
)
def test_every_interpreted_word_is_told(text: str, assumption: str) -> None:
    assert assumption in plan_of(text).assumptions


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("oxygen in the Gulf of Aden but not the Red Sea", "not the Red Sea"),
        ("salinity in the western Mediterranean", "western"),
        ("salinity in the northern part of the Red Sea", "northern part of"),
        ("temperature in the Red Sea tomorrow", "tomorrow"),
        ("salinity in the Red Sea in 2040", "2040"),
        ("floats near Narnia", "near Narnia"),
    ],
)
def test_words_that_mattered_and_were_not_used_are_listed(text: str, missed: str) -> None:
    assert any(missed in words for words in plan_of(text).unresolved)


def test_confidence_falls_with_unknown_words() -> None:
    sure = plan_of("average salinity of the Red Sea in 2021").confidence
    doubtful = plan_of("average salinity of the frobnicated Red Sea gizmo in 2021").confidence
    assert 0 < doubtful < sure <= 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("salinity in the Red Sea", "en"),
        ("salinidad en el mar Rojo", "es"),
        ("salinité en mer Rouge", "fr"),
        ("salinidade no mar Vermelho", "pt"),
        ("लाल सागर में लवणता", "hi"),
    ],
)
def test_the_language_is_named(text: str, language: str) -> None:
    plan = plan_of(text)
    assert (plan.language, plan.engine) == (language, Engine.RULES)


def test_a_long_text_is_cut_and_says_so() -> None:
    plan = plan_of("average salinity of the Red Sea " + "and so on " * 300)
    assert "everything beyond 2000 characters" in plan.unresolved


def test_parse_is_pure() -> None:
    text, fresh = "salinity in the Red Sea", Parser(Gazetteer.load())
    assert fresh.parse(text, NOW) == fresh.parse(text, NOW) == plan_of(text)


_WORDS = [word for language in LANGUAGES for word in sorted(lexicon_of(language).words)]
_NUMBERS = ["0", "5", "12", "2021", "99999", "-3.5", "2020-13-45", "31/02/2020", "10N", "65°E", "500 m", "%"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*_WORDS, *_NUMBERS, "Red Sea", "Mumbai", ",", "("]), max_size=14))
def test_no_order_of_known_words_raises(words: list[str]) -> None:
    plan = parser().parse(" ".join(words), NOW, ("salinity in the Red Sea",))
    assert 0 <= plan.confidence <= 1
    parse_graphql(document_of(plan)[0])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    assert parser().parse(text, NOW).text == text


def test_a_document_of_profiles_carries_filter_order_and_limit() -> None:
    document, variables = document_of(plan_of("the 5 saltiest profiles in the Red Sea"))
    assert "profiles(filter: $filter, orderBy: $orderBy, first: $first)" in document
    assert variables == {"filter": {"regions": ["Red Sea"]}, "orderBy": "SALINITY_DESC", "first": 5}


def test_a_document_of_a_comparison_has_a_field_for_each_side() -> None:
    document, variables = document_of(plan_of("compare salinity in the Red Sea and the Black Sea"))
    assert "side0: statistics(filter: $side0" in document
    assert "side1: statistics(filter: $side1" in document
    assert variables["side0"] == {"regions": ["Red Sea"]}
    assert variables["side1"] == {"regions": ["Black Sea"]}
    assert variables["variable"] == "SALINITY"


def test_a_document_of_a_series_is_grouped() -> None:
    _, variables = document_of(plan_of("average salinity per year in the Red Sea"))
    assert variables["groupBy"] == ["YEAR"]
    assert variables["statistics"] == ["MEAN", "COUNT"]


@pytest.mark.parametrize("intent", list(Intent))
def test_every_intent_has_a_document_that_parses(intent: Intent) -> None:
    questions = {
        Intent.FIND_PROFILES: "profiles in the Red Sea",
        Intent.FIND_PLATFORMS: "which floats are in the Red Sea",
        Intent.STATISTIC: "mean salinity of the Red Sea",
        Intent.TIME_SERIES: "salinity trend in the Red Sea",
        Intent.COMPARE: "compare the Red Sea and the Black Sea",
        Intent.ANOMALY: "salinity anomalies in the Red Sea",
        Intent.CORRELATION: "correlation of salinity and oxygen in the Red Sea",
        Intent.DEPTH_PROFILE: "salinity against depth in the Red Sea",
        Intent.MAP: "map salinity in the Red Sea",
        Intent.EXPORT: "download salinity in the Red Sea",
        Intent.DESCRIBE: "which datasets do you have",
        Intent.OUT_OF_SCOPE: "sing me a song",
    }
    plan = plan_of(questions[intent])
    assert plan.intent is intent
    document, variables = document_of(plan)
    parse_graphql(document)
    assert all(f"${name}" in document for name in variables)


def test_months_back_clip_to_the_last_day() -> None:
    plan = plan_of("salinity in the last 3 months", now=NOW.replace(month=5, day=31))
    assert plan.filter.time.start == NOW.replace(month=2, day=28)
    leap = plan_of("salinity in the past year", now=NOW.replace(year=2024, month=2, day=29))
    assert leap.filter.time.start == NOW.replace(year=2023, month=2, day=28)


def test_a_naive_now_is_utc() -> None:
    naive = plan_of("salinity today", now=NOW.replace(tzinfo=None))
    assert naive.filter == plan_of("salinity today").filter
    assert naive.filter.time.end is not None
    assert naive.filter.time.start == naive.filter.time.end - timedelta(days=1)


def test_degrees_convert_to_tenths_half_away_from_zero() -> None:
    assert celsius(80, "F") == 26.7
    assert celsius(31.91, "F") == -0.1
    assert celsius(283.15, "K") == 10.0
    assert celsius(20.04, "C") == 20.04


def test_text_folds_to_one_spelling() -> None:
    assert fold("Méditerranée ÍNDICO") == "mediterranee indico"
    assert fold("फ़रवरी २०२१") == fold("फरवरी 2021")


def test_numbers_follow_the_language() -> None:
    assert number_of("1,000", "en") == 1000
    assert number_of("28,5", "fr") == 28.5
    assert number_of("1.000", "es") == 1000
    assert number_of("15,65", "en") is None


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("five hundred", "en", 500),
        ("two thousand", "en", 2000),
        ("treinta y cinco", "es", 35),
        ("quatre vingt dix", "fr", 90),
        ("cento e vinte", "pt", 120),
        ("पांच सौ", "hi", 500),
    ],
)
def test_numbers_in_words(words: str, language: str, value: int) -> None:
    listed = [token.text for token in tokens(words)]
    assert number_at(listed, 0, language) == (len(listed), value)


def test_ten_and_twenty_are_two_numbers() -> None:
    assert number_at(["ten", "and", "twenty"], 0, "en") == (1, 10)


def test_spelling_is_corrected_within_bounds() -> None:
    speller = Speller(["mediterranean", "salinity", "arabian"])
    assert speller.correct("meditteranean") == "mediterranean"
    assert speller.correct("salinty") == "salinity"
    assert speller.correct("sanity") is None
    assert speller.correct("mean") is None


def test_choices_in_the_lexicon_spell_out() -> None:
    assert list(spellings("float{,s} {a,b}|c")) == ["float a", "float b", "floats a", "floats b", "c"]
