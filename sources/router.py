"""Picks the source of an answer and keeps the story of it: live sources first, the store behind them."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ocean.deadline import remaining
from ocean.errors import ErrorCode, OceanError
from ocean.rows import Attempt
from ocean.terms import AttemptOutcome, SourcePolicy, SourceState
from sources.base import Source
from sources.feed import TooMuch
from sources.health import Record, SourceHealth, Tally, quantile
from sources.lineup import Lineup, Live
from sources.questions import Answer, Question
from sources.race import FAULTS, Count, Race, Served, route_of
from sources.route import Route, Unserved

TOLD = 5
REMEMBERED = 100
# A live source, and why it is not to be asked.
Choice = tuple[Live, str | None]


@dataclass(frozen=True, slots=True)
class Router:
    """AUTO: live sources in order of fitness, the store where they don't answer within `deadline` (s)."""

    local: Source
    lineup: Lineup = field(default_factory=Lineup)
    deadline: float = 3.0
    clock: Callable[[], float] = time.perf_counter
    record: Record = field(default_factory=Record)
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    # Milliseconds of the store's last answers, by kind of question.
    times: defaultdict[type, deque[float]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=REMEMBERED))
    )

    def until(self, seconds: float | None = None) -> float:
        """The moment at which live sources are given up, so many seconds (or the deadline) from now."""
        return self.clock() + min(self.deadline if seconds is None else seconds, remaining())

    async def ask(
        self,
        policy: SourcePolicy,
        question: Question[Answer],
        until: float | None = None,
        tell: Count | None = None,
    ) -> tuple[Answer, Route]:
        """The answer and its route. SOURCE_UNAVAILABLE, with the attempts, where none could serve.

        tell: hears of each attempt as it ends, and how many rows it gave.
        """
        count = self._told(tell)
        policy, lives = self._choice(policy, question)
        choices = _alike([(live, live.source.refusal(question)) for live in lives])
        fit = [live for live, refusal in choices if refusal is None]
        if not fit:
            return await self._without_live(policy, question, _unfit(choices), count)
        race = Race(
            question,
            sorted(fit, key=_fitness),
            lambda: self._stored(question, count),
            self._usual(question),
            self.until() if until is None else until,
            self.clock,
            count,
        )
        return await (race.live_only() if policy is SourcePolicy.LIVE_ONLY else race.run())

    def _choice(
        self, policy: SourcePolicy, question: Question[Answer]
    ) -> tuple[SourcePolicy, Sequence[Live]]:
        """A cursor pins the source that made it: another has other rows, or the same in other places."""
        pinned = question.pinned
        if pinned is None:
            return policy, () if policy is SourcePolicy.LOCAL_ONLY else self.lineup.live
        if pinned == self.local.name and policy is not SourcePolicy.LIVE_ONLY:
            return SourcePolicy.LOCAL_ONLY, ()
        made = [live for live in self.lineup.live if live.source.name == pinned]
        if made and policy is not SourcePolicy.LOCAL_ONLY:
            return SourcePolicy.LIVE_ONLY, made
        raise OceanError(
            f"The cursor was made by {pinned[:100]}, which can't be asked here with {policy}: "
            "start again without `after`.",
            value=pinned[:100],
        )

    async def _without_live(
        self, policy: SourcePolicy, question: Question[Answer], unfit: tuple[Attempt, ...], count: Count
    ) -> tuple[Answer, Route]:
        if policy is SourcePolicy.LIVE_ONLY:
            why = unfit[0].message if unfit else "no live source is configured."
            raise Unserved(
                f"LIVE_ONLY can't be served: {why} Use AUTO or LOCAL_ONLY.", unfit, value=str(policy)
            )
        served = await self._stored(question, count)
        return served.answer, route_of(question, served, unfit, fallback=False)

    async def _stored(self, question: Question[Answer], count: Count) -> Served[Answer]:
        started = self.clock()
        try:
            answer = await question.ask(self.local)
        except OceanError as error:
            if error.code in FAULTS:
                elapsed_ms = (self.clock() - started) * 1000
                self.record.failed(elapsed_ms, error.message)
                late = error.code is ErrorCode.TIMEOUT
                outcome = AttemptOutcome.TIMEOUT if late else AttemptOutcome.ERROR
                count(Attempt(self.local.name, outcome, elapsed_ms), 0)
            raise
        served = Served(self.local, answer, (self.clock() - started) * 1000, question.size(answer))
        self.record.succeeded(served.elapsed_ms)
        self.times[type(question)].append(served.elapsed_ms)
        count(served.attempt, served.size)
        return served

    def _usual(self, question: Question[Answer]) -> float | None:
        """Seconds that the store usually takes for such a question."""
        found = quantile(sorted(self.times[type(question)]), 0.95)
        return None if found is None else found / 1000

    def _told(self, tell: Count | None) -> Count:
        """Counts each attempt, and tells it."""

        def count(attempt: Attempt, rows: int) -> None:
            self.tallies[attempt.source_name].count(attempt.outcome, attempt.elapsed_ms)
            if tell is not None:
                tell(attempt, rows)

        return count

    async def health(self) -> list[SourceHealth]:
        """Every source: live ones as they are known, the store asked now whether it can be reached."""
        try:
            await self.local.ping()
            self.record.noted_success()
            state = SourceState.UP
        except OceanError as error:
            self.record.noted_failure(error.message)
            state = SourceState.DOWN
        local = self.record.health(self.local.name, self.local.kind, state)
        return [*(live.guard.health() for live in self.lineup.live), *self.lineup.absent, local]


def _fitness(live: Live) -> tuple[bool, bool, float]:
    """The healthy before the others, the quick before the slow, else as they are configured."""
    state = live.guard.state
    usual = live.guard.record.usual_ms()
    down, degraded = state is SourceState.DOWN, state is SourceState.DEGRADED
    return down, degraded, math.inf if usual is None else usual


def _alike(choices: list[Choice]) -> list[Choice]:
    """Those that hold what is asked for: the first such dataset with its mirrors, never one for another.

    All, with their refusals, where none holds it.
    """
    able = [(live, why) for live, why in choices if why is None or isinstance(why, TooMuch)]
    return [(live, why) for live, why in able if live.holds == able[0][0].holds] or choices


def _unfit(choices: Sequence[Choice]) -> tuple[Attempt, ...]:
    """Why no live source was asked."""
    return tuple(
        Attempt(live.source.name, AttemptOutcome.SKIPPED, 0.0, refusal) for live, refusal in choices[:TOLD]
    )
