"""Many questions while two servers change their ways at random: each is answered, and rightly."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import structlog

from tests.chaos.conftest import Clock
from tests.chaos.sea import CHAOS, QUESTIONS, Answered, Sea, at_sea, contents, serving
from tests.doubles import faults as double
from tests.doubles.faults import Faults

COUNT = CHAOS or 150
SEEDS = range(1, 6) if CHAOS else (1,)
# As likely to work as to fail, each in some way. Values that are missing would be told as missing.
FAILING = [name for name in double.names() if name not in ("ok", "missing values")]
TOGETHER = 8
DEADLINE = 1.0
Wanted = tuple[dict[str, Any], str]


@dataclass
class Flapping:
    """Questions, TOGETHER at a time, while the servers flap and time jumps on."""

    sea: Sea
    servers: list[Faults]
    clock: Clock
    draw: random.Random
    served: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)

    async def run(self, count: int) -> None:
        wanted = [self._wanted() for _ in range(40)]
        right = {
            number: (await self.sea.ask(one, "LOCAL_ONLY", kind)).rows
            for number, (one, kind) in enumerate(wanted)
        }
        turns = asyncio.Semaphore(TOGETHER)

        async def ask() -> None:
            async with turns:
                self._flap()
                number = self.draw.randrange(len(wanted))
                one, kind = wanted[number]
                found = await self.sea.ask(one, "AUTO", kind)
                assert found.rows == right[number], found.told
                self._count(found)

        await asyncio.gather(*(ask() for _ in range(count)))

    def _wanted(self) -> Wanted:
        """A question of a float, or of a box, that has an answer."""
        start = self.draw.randrange(2, 40)
        return (
            {"platformCodes": ["2902696"], "cycleNumbers": list(range(start, start + 5))},
            self.draw.choice(list(QUESTIONS)),
        )

    def _flap(self) -> None:
        for server in self.servers:
            if self.draw.random() < 0.3:
                server.state = self.draw.choice(["ok", "ok", self.draw.choice(FAILING)])
        self.clock.ahead += self.draw.uniform(0, 60)

    def _count(self, found: Answered) -> None:
        self.served[found.told["sourceName"]] += 1
        self.outcomes.update(outcome for _, outcome in found.attempts)


@pytest.mark.parametrize("seed", SEEDS)
async def test_every_question_is_answered_with_the_right_rows_while_servers_flap(
    seed: int,
    new_faults: Callable[[], Faults],
    stored: str,
    tmp_path: Path,
    clock: Clock,
) -> None:
    before = await contents(stored)
    servers = [new_faults(), new_faults()]
    with structlog.testing.capture_logs(), serving(servers[0]) as first, serving(servers[1]) as mirror:
        async with at_sea(stored, tmp_path, first.url, mirror.url, deadline=DEADLINE, cache_ttl=1.0) as sea:
            flapping = Flapping(sea, servers, clock, random.Random(seed))  # noqa: S311  # to be drawn again
            await flapping.run(COUNT)
    assert flapping.served.total() == COUNT
    assert flapping.outcomes["OK"] == COUNT
    assert flapping.outcomes.total() > COUNT
    assert await contents(stored) == before
