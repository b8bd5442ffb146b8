"""Many questions while live sources change their ways at random: each has an answer in time."""

import asyncio
import random

import pytest
import structlog

from ocean.terms import AttemptOutcome, SourcePolicy
from sources.feed import Fault
from tests.sources.fakes import NEVER, Act, asked, live, local, router_of
from tests.sources.moments import jumping, now

DEADLINE = 3.0
QUESTIONS = 1_000


def drawn(draw: random.Random) -> Act:
    """What a live source may do, as likely as not to fail."""
    return draw.choice(
        [
            Act(after=draw.uniform(0, 5)),
            Act(rows=0, after=0.1),
            Act(rows=1, missing=("January.",)),
            Act(after=NEVER),
            Act(after=draw.uniform(0, 5), error=Fault("503")),
            Act(error=Fault("Connection refused.", AttemptOutcome.REFUSED)),
            Act(error=Fault("Slow down.", AttemptOutcome.RATE_LIMITED, retry_after=7.0)),
            Act(error=KeyError("TEMP")),
        ]
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_question_is_answered_by_the_deadline_whatever_the_sources_do(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - to be drawn again

    @jumping
    async def check() -> None:
        store = local(Act(rows=2, after=0.05))
        acts = [[drawn(draw) for _ in range(QUESTIONS)] for _ in range(2)]
        first, mirror = (
            live(*ways, name=name) for ways, name in zip(acts, ("erddap", "mirror"), strict=True)
        )
        router = router_of(store, first, mirror, deadline=DEADLINE)
        late: list[float] = []

        async def ask(at: float) -> str:
            await asyncio.sleep(at)
            started = now()
            found, route = await router.ask(SourcePolicy.AUTO, asked())
            assert found.rows
            late.append(now() - started)
            return route.source.name

        sources = await asyncio.gather(*(ask(draw.uniform(0, 600)) for _ in range(QUESTIONS)))
        assert len(late) == QUESTIONS
        assert max(late) <= DEADLINE * 1.02
        assert set(sources) == {"local", "erddap", "mirror"}

    with structlog.testing.capture_logs():
        check()
