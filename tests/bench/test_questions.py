"""The questions of the bench, most of them written down before the rules were asked any of them."""

import json
from typing import Any

import pytest

from bench.nl import OWN, marked, read
from tests.unit.nlp_answers import parser

QUESTIONS = [json.loads(line) for line in OWN.read_text().splitlines()]


@pytest.mark.parametrize("question", QUESTIONS, ids=[one["id"] for one in QUESTIONS])
def test_a_question_of_the_bench_becomes_the_wanted_plan(question: dict[str, Any]) -> None:
    assert marked(question, read(parser(), question)).wrong == {}
