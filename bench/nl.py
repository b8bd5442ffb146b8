"""Questions read in numbers: `python -m bench.nl [QUESTIONS.jsonl ...]`.

How many questions become exactly the plan that is wanted, by tag and by language, by the rules and, where a
model is set (see README.md), with it; how long the rules take for a question, and for texts that are made to
hold them up. Without a file it asks `../shared/contract/questions-dev.jsonl` where that is, and
`bench/questions.jsonl`, which is invented.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.common import ROOT, run
from bench.plans import differences
from nlp.engines import open_planner
from nlp.engines.planner import Rules
from nlp.lexicon import LANGUAGES, lexicon_of
from nlp.parser import Parser
from nlp.plan import Plan
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


@dataclass(frozen=True, slots=True)
class Marked:
    """A question and the parts of its plan that came out wrong, each as (wanted, found)."""

    question: dict[str, Any]
    wrong: dict[str, tuple[Any, Any]]


async def main() -> None:
    """Accuracies are plain figures; times have goals."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "questions", nargs="*", type=Path, default=[one for one in (SHARED, OWN) if one.exists()]
    )
    parser.add_argument("--quick", action="store_true", help="fewer texts that are made to hold the rules up")
    options = parser.parse_args()
    rules = Parser(Gazetteer.load())
    async with open_planner(Settings.load(), rules) as planner:
        for file in options.questions:
            print(f"\n{file.name}")
            questions = [json.loads(line) for line in file.read_text().splitlines() if line.strip()]
            report("rules", [marked(one, read(rules, one)) for one in questions])
            if not isinstance(planner, Rules):
                plans = [await planner.plan(*asked(one)) for one in questions]
                report("rules and model", [marked(*pair) for pair in zip(questions, plans, strict=True)])
            times(rules, questions)
    adverse(rules, 97 if options.quick else 13)


def asked(question: dict[str, Any]) -> tuple[str, datetime, Sequence[str]]:
    """The text, the clock, and the questions before."""
    now = datetime.fromisoformat(question["referenceTime"])
    return question["question"], now, question.get("previous") or ()


def read(rules: Parser, question: dict[str, Any]) -> Plan:
    return rules.parse(*asked(question))


def marked(question: dict[str, Any], plan: Plan) -> Marked:
    """The plan as JSON gives it, beside the one that is wanted."""
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
    return Marked(question, differences(question["gold"], json.loads(json.dumps(found))))


def report(name: str, found: Sequence[Marked]) -> None:
    """Exact and intent of all, exact by tag and by language, and what went wrong most."""
    intents = sum("intent" not in one.wrong for one in found)
    print(f"\n{name}: exact {share(found)}, intent {100 * intents / len(found):.1f} %")
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
                print(f"    {part}: wanted {_shown(wanted)}, found {_shown(got)}")


def share(found: Sequence[Marked]) -> str:
    right = sum(not one.wrong for one in found)
    return f"{right}/{len(found)} = {100 * right / len(found):.1f} %"


def _shown(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)


def times(rules: Parser, questions: Sequence[dict[str, Any]]) -> None:
    """CPU of the rules for a question, the least of three readings."""
    took = sorted(min(cpu_ms(rules, *asked(one)) for _ in range(3)) for one in questions)
    verdict("rules, median", statistics.median(took), MEDIAN_MS)
    verdict("rules, p95", statistics.quantiles(took, n=20)[-1], P95_MS)


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
