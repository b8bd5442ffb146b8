"""Questions read in numbers: `python -m bench.nl [QUESTIONS.jsonl ...] [--engines rules model both]`.

How many questions become exactly the plan that is wanted, by tag and by language, and how long each takes: by
the rules and, where a model is set (docs/guides/model.md), by both, as they serve, or by the model alone; how
much CPU the rules take for a question, and for texts that are made to hold them up. Without a file it asks
`../shared/contract/questions-dev.jsonl` where that is, and `bench/questions.jsonl`, which is invented;
`tests/engines/questions.jsonl` has questions in languages that the rules do not know.
"""

import argparse
import asyncio
import json
import math
import statistics
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.common import ROOT, run
from bench.plans import differences
from nlp.engines import Planner, Rules, open_planner
from nlp.engines.combined import Combined
from nlp.engines.completer import NoAnswer
from nlp.lexicon import LANGUAGES, lexicon_of
from nlp.plan import Plan
from nlp.rules.parser import Parser
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from resolvers.questions import parsed_of

SHARED = ROOT.parent / "shared/contract/questions-dev.jsonl"
OWN = ROOT / "bench/questions.jsonl"
LONGEST = 100_000
WORST = 10
MEDIAN_MS, P95_MS, ADVERSE_MS = 5.0, 20.0, 200.0
UNITS = [
    *(
        " ",
        "a",
        "1",
        "-",
        "(",
        "é",
        "\u0301",
        "🌊",
        "\ufdfa",
        "9.",
        "1-",
        "2020-01-01 ",
        "Red Sea ",
        "10N 60E ",
    ),
    *(
        "temprature ",
        "temperatrue salinty ",
        "between 1 and ",
        "from 2010 to ",
        "' OR 1=1; -- ",
        "nr ",
        "1e999 ",
    ),
    *(
        "और से 2020 ",
        "2020 2020 2020 से ",
        "12 मार्च के बीच ",
        "100 o más ",
        "how many ",
        "in the ",
        "of the sea ",
    ),
]


ENGINES = {"rules": "rules", "model": "model", "both": "rules and model"}
SERVING = ("rules", "both")  # a model alone takes seconds a question


@dataclass(frozen=True, slots=True)
class Marked:
    """A question and the parts of its plan that came out wrong, each as (wanted, found)."""

    question: Mapping[str, Any]
    wrong: dict[str, tuple[Any, Any]]


async def main() -> None:
    """Accuracies are plain figures; times of the rules have goals."""
    options = arguments()
    settings, rules = Settings.load(), Parser(Gazetteer.load())
    if options.deadline is not None:
        settings = settings.model_copy(update={"llm_deadline": options.deadline})
    async with opened(settings, rules) as engines:
        if lacking := set(options.engines or ()) - engines.keys():
            raise SystemExit(
                f"No model is set for {' and '.join(sorted(lacking))}: see docs/guides/model.md."
            )
        for file in options.questions:
            print(f"\n{file.name}")
            questions = [json.loads(line) for line in file.read_text().splitlines() if line.strip()]
            for name in options.engines or [one for one in SERVING if one in engines]:
                report(ENGINES[name], *await asked_all(engines[name], questions, settings.llm_deadline))
            times(rules, questions)
    adverse(rules, 97 if options.quick else 13)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    known = [one for one in (SHARED, OWN) if one.exists()]
    parser.add_argument("questions", nargs="*", type=Path, default=known)
    parser.add_argument("--engines", nargs="+", choices=ENGINES, help="without it, those that serve")
    parser.add_argument("--deadline", type=float, help="of a model for a question, in seconds")
    parser.add_argument("--quick", action="store_true", help="fewer texts that are made to hold the rules up")
    return parser.parse_args()


@asynccontextmanager
async def opened(settings: Settings, rules: Parser) -> AsyncIterator[dict[str, Planner]]:
    """The engines that there are with these settings."""
    async with open_planner(settings, rules) as planner:
        engines: dict[str, Planner] = {"rules": Rules(rules)}
        if isinstance(planner, Combined):
            engines |= {"model": planner.model, "both": planner}
        yield engines


async def asked_all(
    engine: Planner, questions: Sequence[Mapping[str, Any]], deadline: float
) -> tuple[list[Marked], list[float]]:
    """What came of each question, and its seconds."""
    found, seconds = [], []
    for question in questions:
        started = time.perf_counter()
        found.append(marked(question, await answered(engine, question, deadline)))
        seconds.append(time.perf_counter() - started)
    return found, seconds


async def answered(engine: Planner, question: Mapping[str, Any], deadline: float) -> Plan | None:
    """None where a model gave nothing in its time, for which both have the rules."""
    try:
        async with asyncio.timeout(deadline + 1):  # both answer at the deadline itself
            return await engine.plan(*asked(question))
    except (NoAnswer, TimeoutError):
        return None


def asked(question: Mapping[str, Any]) -> tuple[str, datetime, Sequence[str]]:
    """The text, the clock, and the questions before."""
    now = datetime.fromisoformat(question["referenceTime"])
    return question["question"], now, question.get("previous") or ()


def marked(question: Mapping[str, Any], plan: Plan | None) -> Marked:
    """The plan as JSON gives it, beside the one that is wanted; without a plan all is wrong."""
    return Marked(question, differences(question["gold"], _shown(plan) if plan else {}))


def _shown(plan: Plan) -> dict[str, Any]:
    shown = parsed_of(plan)
    found = {
        "intent": shown.intent,
        "filter": shown.filter,
        "compare": shown.compare,
        "variable": shown.variable,
        "statistic": shown.statistic,
        "groupBy": shown.group_by,
        "orderBy": shown.order_by,
        "limit": shown.limit,
    }
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return plain


def report(name: str, found: Sequence[Marked], seconds: Sequence[float]) -> None:
    """Exact and intent of all, seconds of a question, exact by tag and language, what went wrong most."""
    intents = sum("intent" not in one.wrong for one in found)
    print(f"\n{name}: exact {share(found)}, intent {100 * intents / len(found):.1f} %", end="; ")
    print(f"a question {statistics.median(seconds):.3f} s in the median, {max(seconds):.3f} s at most")
    groups: defaultdict[str, list[Marked]] = defaultdict(list)
    for one in found:
        for tag in one.question.get("tags", ()):
            groups[tag].append(one)
    for tag in sorted(groups, key=lambda tag: (tag.startswith("lang:"), -len(groups[tag]), tag)):
        print(f"  {tag:<20} {share(groups[tag])}")
    for one in sorted(found, key=lambda one: -len(one.wrong))[:WORST]:
        if one.wrong:
            print(f"  wrong: {one.question['question']}")
            for part, (wanted, got) in one.wrong.items():
                print(f"    {part}: wanted {_told(wanted)}, found {_told(got)}", flush=True)


def share(found: Sequence[Marked]) -> str:
    right = sum(not one.wrong for one in found)
    return f"{right}/{len(found)} = {100 * right / len(found):.1f} %"


def _told(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)


def times(rules: Parser, questions: Sequence[Mapping[str, Any]]) -> None:
    """CPU of the rules for a question, the least of three readings."""
    took = sorted(min(cpu_ms(rules, *asked(one)) for _ in range(3)) for one in questions)
    verdict("rules, median", statistics.median(took), MEDIAN_MS)
    verdict("rules, p95", took[math.ceil(0.95 * len(took)) - 1], P95_MS)


def adverse(rules: Parser, step: int) -> None:
    """The worst of long texts of one thing over and over: odd ones, and some words of the lexicons."""
    words = sorted({word for name in LANGUAGES for word in lexicon_of(name).words})[::step]
    texts = [(unit * LONGEST)[:LONGEST] for unit in (*UNITS, *(f"{word} " for word in words))]
    now = datetime.fromisoformat("2025-06-15T12:30:00Z")
    took = {text: min(cpu_ms(rules, text, now) for _ in range(2)) for text in texts}
    worst = max(took, key=lambda text: took[text])
    verdict(f"rules, worst of {len(texts)} texts ({worst[:12]!r} over and over)", took[worst], ADVERSE_MS)


def cpu_ms(rules: Parser, text: str, now: datetime, previous: Sequence[str] = ()) -> float:
    started = time.process_time()
    rules.parse(text, now, previous)
    return (time.process_time() - started) * 1000


def verdict(what: str, found_ms: float, goal_ms: float) -> None:
    told = "pass" if found_ms <= goal_ms else "FALLS SHORT"
    print(f"{what}: {found_ms:.1f} ms of CPU (goal {goal_ms:g}): {told}")


if __name__ == "__main__":
    run(main())
