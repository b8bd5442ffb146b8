"""The questions of the bench, most of them written before the rules were asked any, and who reads them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from bench.nl import OWN, answered, asked, asked_all, marked, opened
from nlp.engines import Planner
from nlp.engines.combined import Combined
from nlp.engines.completer import NoAnswer
from nlp.engines.model import Model
from ocean.settings import Settings
from tests.engines.forms import QUESTIONS as FOREIGN
from tests.unit.nlp_answers import parser

QUESTIONS = [json.loads(line) for line in OWN.read_text().splitlines()]


@dataclass(slots=True)
class Saying:
    """A model that says one thing, or nothing."""

    answer: str | None

    async def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        if self.answer is None:
            raise NoAnswer("The model gave nothing.")
        return self.answer


def engines(answer: str | None) -> dict[str, Planner]:
    model = Model(Saying(answer), parser())
    return {"model": model, "both": Combined(parser(), model, 5.0)}


@pytest.mark.parametrize("question", QUESTIONS, ids=[one["id"] for one in QUESTIONS])
def test_a_question_of_the_bench_becomes_the_wanted_plan(question: dict[str, Any]) -> None:
    assert marked(question, parser().parse(*asked(question))).wrong == {}


@pytest.mark.parametrize("who", ["model", "both"])
@pytest.mark.parametrize("question", FOREIGN, ids=[one["id"] for one in FOREIGN])
async def test_the_bench_finds_a_good_model_right(who: str, question: dict[str, Any]) -> None:
    plan = await answered(engines(json.dumps(question["form"]))[who], question, 5.0)
    assert marked(question, plan).wrong == {}


async def test_a_model_that_gives_nothing_is_wrong_in_every_part_where_both_have_the_rules() -> None:
    question = {
        "question": "mean salinity of the Red Sea near Xyzzy",
        "referenceTime": "2024-03-15T08:30:00Z",
        "gold": {"intent": "STATISTIC", "filter": {"regions": ["Red Sea"]}}
        | {"variable": "SALINITY", "statistic": "MEAN"},
    }
    found = {who: await asked_all(engine, [question], 5.0) for who, engine in engines(None).items()}
    (alone,), _ = found["model"]
    assert alone.wrong.keys() == {"intent", "regions", "variable", "statistic"}
    assert found["both"][0][0].wrong == {}


async def test_without_a_model_the_rules_are_asked_alone() -> None:
    async with opened(Settings(), parser()) as there:
        assert list(there) == ["rules"]
