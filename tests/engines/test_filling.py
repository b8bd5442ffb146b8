"""A form becomes a plan: by the rules' reading of its words, and with evidence only."""

import json
from typing import Any

import pytest

from nlp.engines.filling import Filled, fill
from nlp.engines.form import SCHEMA, Form, form_of
from nlp.engines.prompt import PREFIX
from ocean.terms import Engine, GroupBy, Intent, ProfileOrder, Statistic
from ocean.variables import Variable
from tests.engines.forms import NOW, each_question, filled, shown
from tests.unit.nlp_answers import parser

BLACK_SEA = "Wie warm war das Schwarze Meer im Jahr 2021?"


def plan(text: str, form: str) -> Filled:
    return fill(form_of(form), text, NOW, parser())


@pytest.mark.parametrize("question", each_question())
def test_a_form_filled_well_gives_the_right_plan(question: dict[str, Any]) -> None:
    found = plan(question["question"], json.dumps(question["form"]))
    assert found.faults == ()
    assert shown(found.plan) == question["gold"]
    assert found.plan.language == question["language"]
    assert found.plan.engine is Engine.LLM


def test_what_was_taken_for_what_is_told() -> None:
    found = plan(BLACK_SEA, filled("STATISTIC", where=("Schwarze Meer", "in the Black Sea")))
    assert "“Schwarze Meer” taken as in the Black Sea" in found.plan.assumptions


@pytest.mark.parametrize(
    ("slot", "said", "means", "fault"),
    [
        ("where", "Nordsee", "in the North Sea", "where: 'Nordsee' does not stand in the question"),
        ("where", "Schwarze Meer", "in the Sea of Monsters", "where: 'in the Sea of Monsters' is"),
        ("where", "2021", "in 2021", "where: 'in 2021' does not say where"),
        ("where", "Schwarze Meer", "delete everything", "where: 'delete everything'"),
        ("where", "ar", "in the Arabian Sea", "where: 'ar' does not stand in the question"),
        ("where", "?", "in the Arabian Sea", "where: '?' does not stand in the question"),
        ("when", "2021", "in 2012", "when: '2021' does not say 2012"),
        ("when", "Wie warm", "in 2021", "when: 'Wie warm' says no number"),
        ("depth", "2021", "at the Black Sea", "depth: 'at the Black Sea' does not say depth"),
    ],
)  # fmt: skip
def test_what_has_no_evidence_or_no_sense_is_not_taken(slot: str, said: str, means: str, fault: str) -> None:
    found = plan(BLACK_SEA, filled("STATISTIC", **{slot: (said, means)}))
    assert found.faults[0].startswith(fault)
    assert shown(found.plan) == {"intent": "STATISTIC", "filter": {}}


def test_words_that_were_not_understood_are_unresolved() -> None:
    found = plan(BLACK_SEA, filled("STATISTIC", where=("Schwarze Meer", "in the Sea of Monsters")))
    assert found.plan.unresolved == ("Schwarze Meer",)


def test_words_that_are_not_in_the_question_are_not_unresolved() -> None:
    assert plan(BLACK_SEA, filled("MAP", where=("Nordsee", "in the North Sea"))).plan.unresolved == ()


def test_a_number_in_words_is_read_where_the_words_have_none() -> None:
    found = plan(
        "Salzgehalt der letzten drei Jahre",
        filled("FIND_PROFILES", when=("letzten drei Jahre", "last 3 years")),
    )
    assert shown(found.plan)["filter"]["time"]["start"] == "2021-03-15T08:30:00Z"


def test_numbers_are_the_same_in_the_marks_of_any_language() -> None:
    found = plan(
        "unterhalb von 1.000 Metern",
        filled("FIND_PROFILES", depth=("unterhalb von 1.000 Metern", "below 1000 m")),
    )
    assert shown(found.plan)["filter"] == {"depth": {"min": 1000.0}}


@pytest.mark.parametrize(
    ("wanted", "instead", "needs"),
    [("COMPARE", Intent.STATISTIC, "two places"), ("CORRELATION", Intent.FIND_PROFILES, "two variables")],
)
def test_what_has_nothing_to_be_set_against_is_a_fault_and_something_less(
    wanted: str, instead: Intent, needs: str
) -> None:
    slots = {"where": ("Schwarze Meer", "in the Black Sea"), "variable": ("warm", "TEMPERATURE")}
    found = plan(BLACK_SEA, filled(wanted, **slots))
    assert found.faults[0].startswith(f"{wanted} needs {needs}")
    assert (found.plan.intent, found.plan.compare) == (instead, ())


def test_an_order_by_distance_needs_a_place_and_a_list() -> None:
    near = {"orderBy": ("nächsten", "DISTANCE_ASC"), "limit": ("5", 5)}
    text = "die 5 nächsten Floats bei Malta"
    assert plan(text, filled("FIND_PLATFORMS", **near)).plan.order_by is None
    there = plan(text, filled("FIND_PLATFORMS", where=("bei Malta", "near Malta"), **near)).plan
    assert (there.order_by, there.limit) == (ProfileOrder.DISTANCE_ASC, 5)
    number = plan(text, filled("STATISTIC", where=("bei Malta", "near Malta"), **near)).plan
    assert (number.order_by, number.limit) == (None, None)


def test_out_of_scope_sets_nothing() -> None:
    found = plan(BLACK_SEA, filled("OUT_OF_SCOPE", where=("Schwarze Meer", "in the Black Sea")))
    assert shown(found.plan) == {"intent": "OUT_OF_SCOPE", "filter": {}}


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("Here is your form:", "JSON: Invalid JSON"),
        ('{"language": "de"}', "intent: Field required"),
        ('{"language": "de", "intent": "DROP"}', "intent: Input should be 'FIND_PROFILES'"),
        ('{"language": "de", "intent": "MAP", "sql": "DROP TABLE profiles"}', "sql: Extra inputs"),
        ('{"language": "de", "intent": "MAP", "when": {"said": "2021"}}', "when.means: Field required"),
        ("[" * 100_000, "JSON: Invalid JSON"),
    ],
)
def test_what_is_no_form_is_refused_in_a_sentence(answer: str, fault: str) -> None:
    with pytest.raises(ValueError, match="^" + fault.replace(".", r"\.")):
        form_of(answer)


def test_the_schema_has_the_slots_of_the_form_and_the_values_of_the_contract() -> None:
    properties = SCHEMA["properties"]
    assert [*properties] == [*Form.model_fields]
    assert set(properties["intent"]["enum"]) == set(Intent)
    assert set(properties["variable"]["properties"]["means"]["enum"]) < set(Variable)
    assert set(properties["statistic"]["properties"]["means"]["enum"]) == set(Statistic)
    assert set(properties["groupBy"]["properties"]["means"]["enum"]) < set(GroupBy)


def test_the_examples_of_the_prompt_are_filled_without_a_fault() -> None:
    shown_questions = [json.loads(one["content"])["question"] for one in PREFIX if one["role"] == "user"]
    forms = [one["content"] for one in PREFIX if one["role"] == "assistant"]
    assert len(shown_questions) == len(forms) >= 5
    for text, form in zip(shown_questions, forms, strict=True):
        assert plan(text, form).faults == ()
