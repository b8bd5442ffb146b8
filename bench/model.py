"""What a model adds: questions in languages that the rules do not know, by rules, by model and by both.

    OCEAN_LLM_MODEL=model.gguf python -m bench.model [--questions FILE] [--deadline SECONDS]

Questions and right answers are those of the tests (tests/engines/questions.jsonl), or a file like it.
"""

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from nlp.engines import Planner, Rules, open_planner
from nlp.engines.combined import Combined
from nlp.engines.completer import NoAnswer
from nlp.parser import Parser
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from tests.engines.forms import QUESTIONS, shown


def main() -> None:
    options = _options()
    text = Path(options.questions).read_text().splitlines() if options.questions else None
    questions = [json.loads(line) for line in text] if text else QUESTIONS
    settings = Settings.load().model_copy(update={"llm_deadline": options.deadline})
    asyncio.run(_compare(settings, questions))


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--questions", help="a file with a question and its gold a line")
    options.add_argument("--deadline", type=float, default=60.0, help="of the model, in seconds")
    return options.parse_args()


async def _compare(settings: Settings, questions: Sequence[Mapping[str, Any]]) -> None:
    parser = Parser(Gazetteer.load())
    async with open_planner(settings, parser) as planner:
        engines: dict[str, Planner] = {"rules": Rules(parser), "both": planner}
        if isinstance(planner, Combined):
            engines["model"] = planner.model
        for name, engine in engines.items():
            await _measure(name, engine, questions, settings.llm_deadline)


async def _measure(
    name: str, planner: Planner, questions: Sequence[Mapping[str, Any]], deadline: float
) -> None:
    right, seconds = [], []
    for question in questions:
        started = time.perf_counter()
        right.append(await _is_right(planner, question, deadline))
        seconds.append(time.perf_counter() - started)
    wrong = [question["id"] for question, hit in zip(questions, right, strict=True) if not hit]
    print(f"{name:6} {sum(right)} of {len(right)} right; median {statistics.median(seconds):.3f} s,", end=" ")
    print(f"longest {max(seconds):.3f} s; wrong: {', '.join(wrong) or 'none'}", flush=True)


async def _is_right(planner: Planner, question: Mapping[str, Any], deadline: float) -> bool:
    now = datetime.fromisoformat(question["referenceTime"])
    try:
        async with asyncio.timeout(deadline + 1):
            plan = await planner.plan(question["question"], now, question.get("previous") or ())
    except (NoAnswer, TimeoutError):
        return False
    return shown(plan) == question["gold"]


if __name__ == "__main__":
    main()
