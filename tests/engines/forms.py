"""What the tests of the engines share: invented questions in languages that the rules do not know."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from nlp.plan import Plan
from ocean.filter import filter_to_json

NOW = datetime.fromisoformat("2024-03-15T08:30:00+00:00")
LINES = Path(__file__).with_name("questions.jsonl").read_text().splitlines()
# Each with the answer that it must get (`gold`), and the form that leads there (`form`).
QUESTIONS: list[dict[str, Any]] = [json.loads(line) for line in LINES]


def each_question() -> list[ParameterSet]:
    return [pytest.param(one, id=one["question"]) for one in QUESTIONS]


def shown(plan: Plan) -> dict[str, Any]:
    """The plan as the golds have it: as JSON, without what is not set."""
    found = {
        "intent": plan.intent,
        "filter": filter_to_json(plan.filter),
        "compare": [filter_to_json(side) for side in plan.compare],
        "variable": plan.variable,
        "statistic": plan.statistic,
        "groupBy": plan.group_by,
        "orderBy": plan.order_by,
        "limit": plan.limit,
    }
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return {name: value for name, value in plain.items() if name == "filter" or value not in (None, [])}


def filled(intent: str, language: str = "de", **slots: tuple[str, Any]) -> str:
    """A form as a model writes it: each slot is what was said, and what that means."""
    form = {name: {"said": said, "means": means} for name, (said, means) in slots.items()}
    return json.dumps({"language": language, "intent": intent, **form}, ensure_ascii=False)
