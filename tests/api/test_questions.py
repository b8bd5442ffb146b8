"""Questions from words to an answer whose figures come out of the database."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from resolvers.context import Services, make_context
from schema import schema
from tests.api.conftest import Ask

ASK = """mutation ($question: String!, $conversation: ID) {
  ask(question: $question, conversationId: $conversation, referenceTime: "2022-01-01T00:00:00Z") {
    id conversationId question text followUps elapsedMs createdAt rating
    parsed { intent filter variable statistic document documentVariables assumptions unresolved
             engine language }
    profiles { totalCount nodes { id cycleNumber } provenance { citations } }
    platforms { totalCount nodes { code } }
    statistics { rows { side mean min max count profileCount group { start } } provenance { warnings } }
    visualizations { kind title spec } provenance { sourceName complete citations warnings } } }"""


async def answer(ask: Ask, question: str, **more: Any) -> dict[str, Any]:
    return (await ask(ASK, question=question, **more))["ask"]  # type: ignore[no-any-return]


async def test_a_list_is_answered_with_figures_from_the_data(ask: Ask) -> None:
    found = await answer(ask, "show me warm water in the Bay of Bengal in March 2021")
    assert found["parsed"]["intent"] == "FIND_PROFILES"
    assert found["parsed"]["filter"] == {
        "regions": ["Bay of Bengal"],
        "time": {"start": "2021-03-01T00:00:00Z", "end": "2021-04-01T00:00:00Z"},
        "temperature": {"min": 20},
    }
    assert found["profiles"]["totalCount"] == 1
    assert [node["cycleNumber"] for node in found["profiles"]["nodes"]] == [3]
    row = found["statistics"]["rows"][0]
    assert (row["min"], row["max"], row["count"]) == (20.0, 27.0, 2.0)
    assert found["text"] == (
        "Temperature profiles, Bay of Bengal, temperature ≥ 20 °C, March 2021. "
        "1 profile matches (2021-03-15). "
        "Mean 23.50 °C, lowest 20.00 °C, highest 27.00 °C (2 values, 1 profile, 1 platform). "
        "Thin sampling: only 1 profile, 1 platform. "
        "Source: the local store; its newest observation is of 2022-08-01. "
        "How it was read: warm taken as 20 °C or above. "
        "Cite: Cite the tests. doi:10.1/test"
    )
    assert found["provenance"]["citations"] == ["Cite the tests. doi:10.1/test"]


QUESTIONS = [
    "average temperature in the Bay of Bengal",
    "how has temperature changed in the Bay of Bengal in 2021 per month",
    "compare the Bay of Bengal with the Pacific Ocean temperature",
    "temperature against depth in the Bay of Bengal",
    "map temperature in the Bay of Bengal",
    "how many profiles are in the Indian Ocean",
    "mean sea surface temperature in 2022",
    "warmest 2 profiles in the Pacific",
    "which floats are near 0N 180E within 100 km",
    "does salinity go with temperature in the Bay of Bengal",
]


@pytest.mark.parametrize("question", QUESTIONS[:-1])
async def test_every_figure_of_the_text_is_in_the_data(ask: Ask, question: str) -> None:
    found = await answer(ask, question)
    assert found["parsed"]["intent"] != "OUT_OF_SCOPE"
    data = json.dumps([found["profiles"], found["platforms"], found["statistics"], found["parsed"]["filter"]])
    known = {round(float(number), 2) for number in re.findall(r"-?\d+\.?\d*", data)}
    told = [
        float(text.replace(",", ""))
        for text in re.findall(r"(?<![\w-])-?\d[\d,]*\.\d\d(?= |\b)", found["text"])
    ]
    means = [row["mean"] for row in (found["statistics"] or {"rows": []})["rows"] if row["mean"] is not None]
    changes = {round(abs(a - b), 2) for a in means for b in means}
    assert all(number in known or number in changes for number in told), (found["text"], told)


async def test_the_correlation_of_the_text_is_that_of_the_levels(ask: Ask) -> None:
    found = await answer(ask, QUESTIONS[-1])
    document = """query ($filter: OceanFilter) { profiles(filter: $filter, first: 100) {
        nodes { measurements { temperature salinity } } } }"""
    data = await ask(document, filter=found["parsed"]["filter"])
    levels = [level for node in data["profiles"]["nodes"] for level in node["measurements"]]
    pairs = [(level["temperature"], level["salinity"]) for level in levels if None not in level.values()]
    r = np.corrcoef(np.array(pairs).T)[0, 1]
    told = f"r = {r:.2f} ".replace("-", "−")
    assert f"Salinity (PSS-78) and temperature: Pearson's {told}" in found["text"]
    assert f"over {len(pairs)} levels" in found["text"]


@pytest.mark.parametrize("question", QUESTIONS)
async def test_the_document_of_a_question_runs_as_it_is(ask: Ask, question: str) -> None:
    found = await answer(ask, question)
    data = await ask(found["parsed"]["document"], **found["parsed"]["documentVariables"])
    tables = [part["rows"] for name, part in data.items() if "rows" in part]
    rows = [row for table in tables for row in table]
    if found["parsed"]["intent"] in ("STATISTIC", "TIME_SERIES", "COMPARE"):
        assert [row["count"] for row in rows] == [row["count"] for row in found["statistics"]["rows"]]
    if found["profiles"] and "profiles" in data:
        assert data["profiles"]["totalCount"] == found["profiles"]["totalCount"]
    if found["platforms"]:
        assert data["platforms"]["totalCount"] == found["platforms"]["totalCount"]


TOLD = {
    "average temperature in the Bay of Bengal in 2021": "Mean temperature, Bay of Bengal, 2021.",
    "temperatura media en el Golfo de Bengala en 2021": "Media de la temperatura, Golfo de Bengala, 2021.",
    "température moyenne, golfe du Bengale, 2021": "Moyenne de la température, golfe du Bengale, 2021.",
    "temperatura média na Baía de Bengala em 2021": "Média da temperatura, Baía de Bengala, 2021.",
    "2021 में बंगाल की खाड़ी का औसत तापमान": "तापमान का औसत, बंगाल की खाड़ी, 2021।",
}


@pytest.mark.parametrize("question", TOLD)
async def test_a_question_is_answered_in_its_language_and_so_are_its_follow_ups(
    ask: Ask, question: str
) -> None:
    found = await answer(ask, question)
    assert found["text"].startswith(TOLD[question])
    assert len(found["followUps"]) == 3
    for offer in found["followUps"]:
        then = await answer(ask, offer, conversation=found["conversationId"])
        assert then["parsed"]["language"] == found["parsed"]["language"]
        assert then["parsed"]["unresolved"] == []


async def test_generated_data_are_named_in_the_answer(ask: Ask) -> None:
    found = await answer(ask, "mean sea surface temperature in January 2022")
    assert "synthetic" in found["text"]
    assert any("ynthetic" in warning for warning in found["provenance"]["warnings"])


async def test_nothing_found_is_said_and_no_error(ask: Ask) -> None:
    found = await answer(ask, "average temperature in the Red Sea in 1985")
    assert "No data" in found["text"]
    assert found["statistics"]["rows"][0]["count"] == 0


@pytest.mark.parametrize("question", ["write me a poem about taxes", "", "drop table profiles", "x" * 5000])
async def test_what_is_not_about_the_ocean_is_refused_politely(ask: Ask, question: str) -> None:
    found = await answer(ask, question)
    assert found["parsed"]["intent"] == "OUT_OF_SCOPE"
    assert found["parsed"]["filter"] == {}
    assert (found["profiles"], found["statistics"], found["provenance"]) == (None, None, None)
    assert "ocean" in found["text"]


async def test_an_answer_is_kept_as_it_was_told(ask: Ask) -> None:
    found = await answer(ask, "warmest 2 profiles in the Pacific")
    document = ASK.replace("mutation ($question: String!, $conversation: ID)", "query ($id: ID!)").replace(
        'ask(question: $question, conversationId: $conversation, referenceTime: "2022-01-01T00:00:00Z")',
        "answer(id: $id)",
    )
    assert (await ask(document, id=found["id"]))["answer"] == found
    node = await ask("query ($id: ID!) { node(id: $id) { id ... on ChatAnswer { text } } }", id=found["id"])
    assert node["node"]["text"] == found["text"]


async def test_the_list_of_an_answer_goes_on_where_it_ended(ask: Ask) -> None:
    document = """mutation ($question: String!) { ask(question: $question, referenceTime: "2022-01-01") {
        parsed { filter orderBy } profiles { edges { cursor distanceKm node { id levelCount } } } } }"""
    follow = """query ($filter: OceanFilter, $order: ProfileOrder, $after: String) {
        profiles(filter: $filter, orderBy: $order, after: $after) { nodes { id } } }"""
    for question in ("the 2 warmest profiles in the Pacific", "the 2 nearest profiles to 0N 180E"):
        found = (await ask(document, question=question))["ask"]
        edges = found["profiles"]["edges"]
        order, wanted = found["parsed"]["orderBy"], found["parsed"]["filter"]
        rest = await ask(follow, filter=wanted, order=order, after=edges[0]["cursor"])
        assert rest["profiles"]["nodes"][0]["id"] == edges[1]["node"]["id"]
    assert [edge["distanceKm"] for edge in edges] == pytest.approx([0, 55.66], abs=0.01)


async def test_the_list_of_an_answer_keeps_its_quality(ask: Ask) -> None:
    document = """mutation { ask(question: "raw data of float 1900004", referenceTime: "2022-01-01") {
        parsed { filter } profiles { nodes { cycleNumber levelCount measurements { depth } } } } }"""
    found = (await ask(document))["ask"]
    assert found["parsed"]["filter"]["quality"] == "ANY"
    assert [len(node["measurements"]) for node in found["profiles"]["nodes"]] == [1, 4]


async def test_the_floats_with_the_warmest_water_are_listed(ask: Ask) -> None:
    found = await answer(ask, "which 2 floats measured the warmest water")
    assert found["parsed"]["intent"] == "FIND_PLATFORMS"
    assert [node["code"] for node in found["platforms"]["nodes"]][:1] == ["1900002"]


async def test_a_question_with_a_character_that_no_database_holds_is_answered(ask: Ask) -> None:
    found = await answer(ask, "warm\0 water in the Pacific")
    assert found["question"] == "warm water in the Pacific"
    assert found["parsed"]["filter"]["temperature"] == {"min": 20}


async def test_a_conversation_goes_on(ask: Ask) -> None:
    first = await answer(ask, "average temperature in the Bay of Bengal in 2021")
    second = await answer(ask, "and salinity?", conversation=first["conversationId"])
    assert second["conversationId"] == first["conversationId"]
    assert second["parsed"]["variable"] == "SALINITY"
    assert second["parsed"]["filter"] == first["parsed"]["filter"]
    document = "query ($id: ID!) { conversation(id: $id) { id answers { question } } }"
    kept = (await ask(document, id=first["conversationId"]))["conversation"]
    assert [one["question"] for one in kept["answers"]] == [first["question"], "and salinity?"]
    parse = """query ($id: ID) {
        parseQuestion(text: "only below 100 m", conversationId: $id) { filter variable } }"""
    parsed = (await ask(parse, id=first["conversationId"]))["parseQuestion"]
    assert parsed["variable"] == "SALINITY"
    assert parsed["filter"]["depth"] == {"min": 100}


async def test_an_answer_can_be_rated(ask: Ask) -> None:
    found = await answer(ask, "average temperature in the Bay of Bengal")
    rate = "mutation ($id: ID!, $rating: Int!) { rateAnswer(answerId: $id, rating: $rating) { rating } }"
    assert (await ask(rate, id=found["id"], rating=1))["rateAnswer"] == {"rating": 1}
    (error,) = await ask(rate, errors=True, id=found["id"], rating=2)
    assert error.original_error.code == "BAD_INPUT"
    (error,) = await ask(rate, errors=True, id="ans_00000000000000000000000000000000", rating=1)
    assert error.original_error.code == "NOT_FOUND"


async def test_chat_tells_each_step_and_ends_with_the_answer(services: Services) -> None:
    document = """subscription { chat(question: "average temperature in the Bay of Bengal") { __typename
        ... on ParsedQuestion { intent } ... on ChatProgress { stage answerId } ... on ChatText { delta }
        ... on ChatAnswer { id text } } }"""
    events = [event async for event in await schema.subscribe(document, context_value=make_context(services))]
    told: list[dict[str, Any]] = []
    for event in events:
        assert not event.errors, event.errors
        assert event.data is not None
        told.append(event.data["chat"])
    names = [one["__typename"] for one in told]
    stages = [one["stage"] for one in told if "stage" in one]
    assert (stages[0], set(stages[1:-1]), stages[-1]) == ("searching", {"tried"}, "found")
    first = 1 + len(stages)
    assert names[:first] == ["ParsedQuestion", *["ChatProgress"] * len(stages)]
    assert names[-1] == "ChatAnswer"
    assert set(names[first:-1]) == {"ChatText"}
    assert "".join(one["delta"] for one in told[first:-1]) == told[-1]["text"]
    assert told[1]["answerId"] == told[-1]["id"]


async def test_the_clock_is_the_servers_unless_given(ask: Ask) -> None:
    found = (await ask('{ parseQuestion(text: "salinity yesterday") { filter } }'))["parseQuestion"]
    start = datetime.fromisoformat(found["filter"]["time"]["start"])
    assert 0 < (datetime.now(UTC) - start).total_seconds() < 3 * 86_400
