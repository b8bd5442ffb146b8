"""Questions that are offered: the rules read each of them in the conversation that it goes on."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.facts import Facts, Found
from nlp.narration.languages import WORDS, water, waters
from nlp.offer_words import EXAMPLES, OFFERS
from nlp.offers import offers
from nlp.plan import Plan
from ocean.terms import GroupBy, Intent
from ocean.variables import Variable
from tests.unit.narrated import STORED, T, platform, profile, row
from tests.unit.nlp_answers import NOW, parser

DEV = Path(__file__).parents[3] / "shared" / "contract" / "questions-dev.jsonl"
FOUND = {
    Intent.FIND_PROFILES: replace(STORED, total=1, profiles=[profile("2021-03-02")]),
    Intent.FIND_PLATFORMS: replace(STORED, total=1, platforms=[Found(platform("2902746"), 12.0)]),
}
SUMMED = replace(STORED, rows=[row(T, 120, 12, 3, 28.0)])

QUESTIONS = {
    "en": (
        "average temperature in the Arabian Sea in 2021",
        "temperature in the Arabian Sea since 2015 by month",
        "show me temperature profiles in the Arabian Sea",
        "which floats are near Mumbai",
        "compare the temperature of the Arabian Sea and the Bay of Bengal in 2020",
        "map sea surface temperature in the Arabian Sea",
        "unusual temperature in the Arabian Sea in 2021",
        "does salinity go with temperature in the Bay of Bengal",
        "plot temperature against depth at 10N 65E",
        "download Argo data of the Indian Ocean in 2020",
    ),
    "es": (
        "temperatura media en el Mar Arábigo en 2021",
        "evolución de la temperatura del Mar Arábigo desde 2015",
        "muestra perfiles de temperatura en el Mar Arábigo",
        "qué flotadores hay cerca de Mumbai",
        "compara la temperatura del Mar Arábigo y el Golfo de Bengala en 2020",
        "mapa de la temperatura superficial del mar en el Mar Arábigo",
        "temperatura inusual en el Mar Arábigo en 2021",
        "correlación entre salinidad y temperatura en el Golfo de Bengala",
        "perfil vertical de temperatura cerca de 10°N 65°E",
        "descargar datos Argo del Océano Índico en 2020",
    ),
    "fr": (
        "température moyenne de la mer d'Arabie en 2021",
        "évolution de la température de la mer d'Arabie depuis 2015",
        "montre les profils de température de la mer d'Arabie",
        "quels flotteurs sont près de Mumbai",
        "compare la température de la mer d'Arabie et du golfe du Bengale en 2020",
        "carte de la température de surface de la mer en mer d'Arabie",
        "température inhabituelle en mer d'Arabie en 2021",
        "corrélation entre la salinité et la température dans le golfe du Bengale",
        "profil vertical de température près de 10°N 65°E",
        "télécharger les données Argo de l'océan Indien en 2020",
    ),
    "pt": (
        "temperatura média do Mar Arábico em 2021",
        "evolução da temperatura do Mar Arábico desde 2015",
        "mostre perfis de temperatura no Mar Arábico",
        "quais flutuadores estão perto de Mumbai",
        "compare a temperatura do Mar Arábico com a Baía de Bengala em 2020",
        "mapa da temperatura da superfície do mar no Mar Arábico",
        "temperatura anormal no Mar Arábico em 2021",
        "correlação entre salinidade e temperatura na Baía de Bengala",
        "perfil vertical de temperatura perto de 10°N 65°E",
        "baixar dados Argo do Oceano Índico em 2020",
    ),
    "hi": (
        "2021 में अरब सागर का औसत तापमान",
        "2015 से अरब सागर का तापमान कैसे बदला है",
        "अरब सागर में तापमान की प्रोफ़ाइल दिखाओ",
        "मुंबई के पास कौन से फ्लोट हैं",
        "2020 में अरब सागर और बंगाल की खाड़ी के तापमान की तुलना करो",
        "अरब सागर में समुद्र सतह तापमान का मानचित्र",
        "2021 में अरब सागर में असामान्य तापमान",
        "बंगाल की खाड़ी में लवणता और तापमान का संबंध",
        "10°N 65°E के पास तापमान की ऊर्ध्वाधर प्रोफाइल",
        "2020 का हिंद महासागर का आर्गो डेटा डाउनलोड करो",
    ),
}
# What each kind of offer makes of a plan of temperature in the Arabian Sea.
MEANT: dict[str, dict[str, Any]] = {
    "month": {"intent": Intent.TIME_SERIES, "group_by": (GroupBy.MONTH,)},
    "year": {"intent": Intent.TIME_SERIES, "group_by": (GroupBy.YEAR,)},
    "map": {"intent": Intent.MAP},
    "depth": {"intent": Intent.DEPTH_PROFILE, "group_by": (GroupBy.DEPTH_BIN,)},
    "normal": {"intent": Intent.ANOMALY},
    "export": {"intent": Intent.EXPORT},
    "salinity": {"variable": Variable.SALINITY},
    "floats": {"intent": Intent.FIND_PLATFORMS},
}


def meaning(plan: Plan) -> dict[str, Any]:
    parts = ("intent", "filter", "compare", "variable", "statistic", "group_by", "order_by", "limit")
    return {part: getattr(plan, part) for part in parts}


def facts_of(plan: Plan) -> Facts:
    return FOUND.get(plan.intent, SUMMED)


def check(question: str, language: str | None, now: datetime, previous: list[str]) -> None:
    asked = parser().parse(question, now, previous)
    assert language is None or asked.language == language
    offered = offers(asked, replace(facts_of(asked), now=now))
    assert len(set(offered)) == 3, offered
    for offer in offered:
        read = parser().parse(offer, now, [*previous, question])
        assert read.unresolved == (), (question, offer)
        assert read.intent is not Intent.OUT_OF_SCOPE, (question, offer)
        assert meaning(read) != meaning(asked), (question, offer)
        assert read.language == asked.language, (question, offer)


@pytest.mark.parametrize("language", sorted(QUESTIONS))
def test_three_questions_that_the_rules_read_go_on_from_each_kind_of_question(language: str) -> None:
    for question in QUESTIONS[language]:
        check(question, language, NOW, [])


FRAMES = {
    "en": (
        "average {name} in the {water} in {year}",
        "map the {name} of the {water}",
        "{name} profiles in the {water}",
    ),
    "es": (
        "media de {name} en el {water} en {year}",
        "mapa de {name} del {water}",
        "perfiles de {name} en el {water}",
    ),
    "fr": (
        "{name} dans la {water} en {year}",
        "carte de {name}, {water}",
        "évolution de {name} dans la {water}",
    ),
    "pt": ("{name} no {water} em {year}", "mapa de {name} do {water}", "evolução de {name} no {water}"),
    "hi": ("{year} में {water} का {name}", "{water} के {name} का मानचित्र", "{water} में {name} की प्रोफ़ाइल"),
}


@settings(deadline=None)
@given(
    st.sampled_from(sorted(FRAMES)),
    st.integers(0, 2),
    st.sampled_from([v for v in Variable if v not in (Variable.CURRENT_U, Variable.CURRENT_V)]),
    st.sampled_from(sorted(waters())),
    st.integers(2001, 2024),
)
def test_three_questions_go_on_from_any_quantity_and_water(
    language: str, frame: int, variable: Variable, name: str, year: int
) -> None:
    quantity = WORDS[language].terms.variables[variable]
    question = FRAMES[language][frame].format(name=quantity, water=water(language, name), year=year)
    check(question, language, NOW, [])


@pytest.mark.skipif(not DEV.exists(), reason="the worked questions are not beside this checkout")
def test_three_questions_that_the_rules_read_go_on_from_each_worked_question() -> None:
    for line in DEV.read_text("utf-8").splitlines():
        worked = json.loads(line)
        now = datetime.fromisoformat(worked["referenceTime"]).astimezone(UTC)
        check(worked["question"], None, now, worked.get("previous", []))


@pytest.mark.parametrize("language", sorted(OFFERS))
@pytest.mark.parametrize("kind", MEANT)
def test_an_offer_means_what_it_says_and_keeps_place_and_time(kind: str, language: str) -> None:
    question = QUESTIONS[language][0]
    asked = parser().parse(question, NOW)
    read = parser().parse(OFFERS[language][kind], NOW, [question])
    assert {part: getattr(read, part) for part in MEANT[kind]} == MEANT[kind]
    assert (read.filter.regions, read.filter.time) == (asked.filter.regions, asked.filter.time)


@pytest.mark.parametrize("language", sorted(OFFERS))
def test_offers_of_floats_and_years_take_them_from_the_facts(language: str) -> None:
    for kind, intent in (("float", Intent.FIND_PROFILES), ("float by depth", Intent.DEPTH_PROFILE)):
        read = parser().parse(OFFERS[language][kind].format(code="2902746"), NOW, [QUESTIONS[language][3]])
        assert (read.intent, read.filter.platform_codes) == (intent, ("2902746",))
    read = parser().parse(OFFERS[language]["one year"].format(year=2020), NOW, [QUESTIONS[language][1]])
    assert read.filter.time.start == datetime(2020, 1, 1, tzinfo=UTC)
    assert read.filter.time.end == datetime(2021, 1, 1, tzinfo=UTC)


def test_every_language_has_every_offer_and_examples_that_stand_alone() -> None:
    assert len({frozenset(kinds) for kinds in OFFERS.values()}) == 1
    assert set(EXAMPLES) == set(OFFERS)
    for language, examples in EXAMPLES.items():
        read = [parser().parse(example, NOW) for example in examples]
        assert [one.intent for one in read] == [
            Intent.DESCRIBE,
            Intent.TIME_SERIES,
            Intent.FIND_PLATFORMS,
            Intent.COMPARE,
        ]
        assert [one.language for one in read] == [language] * 4
        assert not any(one.unresolved for one in read)
        assert read[1].filter.regions == ("Arabian Sea",)
        assert read[2].filter.near is not None
        assert [side.regions for side in read[3].compare] == [("Arabian Sea",), ("Bay of Bengal",)]


def test_a_question_that_found_nothing_offers_questions_that_stand_alone() -> None:
    asked = parser().parse("temperature in the Red Sea in 1985", NOW)
    assert offers(asked, Facts()) == list(EXAMPLES["en"][:3])
