"""The circuit breaker: all it may do, in any order, and what a guard makes of it."""

import asyncio

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ocean.filter import OceanFilter
from ocean.terms import AttemptOutcome, SourceState
from sources.circuit import Circuit, CircuitState, Limits, Permit
from sources.feed import Fault, Gathered, Need
from sources.guard import Guard, Guarded
from tests.sources.fakes import AT, NEVER
from tests.sources.moments import jumping, now

LIMITS = Limits()
CLOSED, OPEN, HALF_OPEN = CircuitState.CLOSED, CircuitState.OPEN, CircuitState.HALF_OPEN


class AnyOrder(RuleBasedStateMachine):
    """Questions begin and end in any order while time goes on; a model of three numbers says what must be."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.draw = 0.5
        self.circuit = Circuit(LIMITS, clock=lambda: self.now, chance=lambda: self.draw)
        self.running: list[tuple[Permit, int]] = []
        self.term = 0
        self.failures = 0
        self.openings = 0

    @rule(seconds=st.floats(0, 400))
    def time_passes(self, seconds: float) -> None:
        before = self.circuit.wait()
        self.now += seconds
        assert self.circuit.wait() == pytest.approx(max(0.0, before - seconds), abs=1e-6)

    @rule()
    def a_question_comes(self) -> None:
        state = self.circuit.state
        trials = [permit for permit, term in self.running if permit.trial and term == self.term]
        permit = self.circuit.admit()
        assert (permit is not None) == (state is CLOSED or (state is HALF_OPEN and not trials))
        if permit is not None:
            assert permit.trial == (state is HALF_OPEN)
            self.running.append((permit, self.term))

    @precondition(lambda self: self.running)
    @rule(data=st.data())
    def one_is_answered(self, data: st.DataObject) -> None:
        permit, term = self._one(data)
        open_before = self.circuit.state is not CLOSED
        self.circuit.succeeded(permit)
        if term == self.term:
            assert self.circuit.state is CLOSED
            self.failures = self.openings = 0
            self.term += open_before

    @precondition(lambda self: self.running)
    @rule(data=st.data(), asked=st.none() | st.floats(0, 10_000), draw=st.floats(0, 1), at_once=st.booleans())
    def one_fails(self, data: st.DataObject, asked: float | None, draw: float, at_once: bool) -> None:
        permit, term = self._one(data)
        self.draw = draw
        before = self.circuit.wait()
        self.circuit.failed(permit, asked, at_once=at_once)
        if term != self.term:
            assert self.circuit.wait() == before
            return
        self.failures += 1
        if not (permit.trial or at_once or asked is not None or self.failures == LIMITS.failures):
            assert self.circuit.state is CLOSED
            return
        usual = min(300.0, 5.0 * 2**self.openings)
        low, high = usual * 0.8, usual * 1.2
        wished = min(asked or 0.0, 3600.0)
        assert max(low, wished) - 1e-6 <= self.circuit.wait() <= max(high, wished) + 1e-6
        self.failures, self.openings, self.term = 0, self.openings + 1, self.term + 1

    @precondition(lambda self: self.running)
    @rule(data=st.data())
    def one_is_withdrawn(self, data: st.DataObject) -> None:
        before = self.circuit.state
        self.circuit.withdrawn(self._one(data)[0])
        assert self.circuit.state is before

    def _one(self, data: st.DataObject) -> tuple[Permit, int]:
        return self.running.pop(data.draw(st.integers(0, len(self.running) - 1)))

    @invariant()
    def at_most_one_tries_a_source_that_was_down(self) -> None:
        assert sum(permit.trial and term == self.term for permit, term in self.running) <= 1
        assert (self.circuit.wait() > 0) == (self.circuit.state is OPEN)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=200, stateful_step_count=40, deadline=None)


class FakeFeed:
    """Does what it is told next: an error to raise, or seconds to wait before an answer."""

    name = "erddap"

    def __init__(self) -> None:
        self.next: Exception | float = 0.0
        self.gathered = 0

    def refusal(self, need: Need) -> str | None:
        return None

    async def gather(self, need: Need) -> Gathered:
        self.gathered += 1
        await self.probe()
        return Gathered((), AT)

    async def probe(self) -> None:
        if isinstance(self.next, Exception):
            raise self.next
        await asyncio.sleep(self.next)


def guarded() -> tuple[FakeFeed, Guarded]:
    feed = FakeFeed()
    guard = Guard("erddap", circuit=Circuit(clock=now, chance=lambda: 0.5), patience=1.5, clock=now)
    return feed, Guarded(feed, guard)


NEED = Need(OceanFilter())
DOWN = Fault("Connection refused.", AttemptOutcome.REFUSED)


async def fail(feed: Guarded, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(Fault):
            await feed.gather(NEED)


@jumping
async def test_three_failures_in_a_row_open_the_circuit_and_one_answer_closes_it() -> None:
    feed, whole = guarded()
    feed.next = DOWN
    await fail(whole, 3)
    assert whole.guard.state is SourceState.DOWN
    with pytest.raises(
        Fault, match=r"erddap is not asked for now \(asked again in 5 s\): Connection refused"
    ) as fault:
        await whole.gather(NEED)
    assert (fault.value.outcome, fault.value.retry_after, feed.gathered) == (AttemptOutcome.SKIPPED, 5.0, 3)
    await asyncio.sleep(5)
    feed.next = 0.25
    await whole.gather(NEED)
    health = whole.guard.health()
    assert (health.state, health.median_ms, health.success_rate) == (SourceState.UP, 250.0, 0.25)
    assert [one.state for one in health.events] == [
        SourceState.DEGRADED,
        SourceState.DOWN,
        SourceState.UP,
    ]
    assert health.events[1].message == "Connection refused."


@jumping
async def test_the_time_apart_doubles_with_each_failed_trial() -> None:
    feed, whole = guarded()
    feed.next = DOWN
    await fail(whole, 3)
    for seconds in (5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 300.0, 300.0):
        assert whole.guard.circuit.wait() == seconds
        await asyncio.sleep(seconds)
        await fail(whole)


@jumping
async def test_a_server_that_says_when_to_come_back_is_heeded() -> None:
    feed, whole = guarded()
    feed.next = Fault("Too many requests.", AttemptOutcome.RATE_LIMITED, retry_after=120.0)
    await fail(whole)
    assert whole.guard.circuit.wait() == 120.0


@pytest.mark.parametrize("outcome", [AttemptOutcome.TOO_LARGE, AttemptOutcome.SKIPPED])
def test_what_is_no_fault_of_the_server_opens_nothing(outcome: AttemptOutcome) -> None:
    @jumping
    async def check() -> None:
        feed, whole = guarded()
        feed.next = Fault("Over the limit.", outcome)
        await fail(whole, 10)
        assert (whole.guard.state, whole.guard.record.success_rate()) == (SourceState.UP, None)

    check()


@pytest.mark.parametrize(("waited", "state"), [(1.4, SourceState.UP), (1.6, SourceState.DOWN)])
def test_a_question_given_up_counts_only_after_fair_patience(waited: float, state: SourceState) -> None:
    @jumping
    async def check() -> None:
        feed, whole = guarded()
        feed.next = NEVER
        for _ in range(3):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(waited):
                    await whole.gather(NEED)
        assert whole.guard.state is state

    check()


@jumping
async def test_one_probe_that_fails_opens_the_circuit_and_one_that_does_not_closes_it() -> None:
    feed, whole = guarded()
    feed.next = DOWN
    with pytest.raises(Fault):
        await whole.probe()
    assert whole.guard.state is SourceState.DOWN
    await asyncio.sleep(5)
    feed.next = 0.0
    await whole.probe()
    health = whole.guard.health()
    assert (health.state, health.median_ms, health.success_rate) == (SourceState.UP, None, None)
    assert health.last_success is not None


@jumping
async def test_an_answer_that_can_t_be_read_is_a_failure() -> None:
    feed, whole = guarded()
    feed.next = KeyError("TEMP")
    for _ in range(3):
        with pytest.raises(KeyError):
            await whole.gather(NEED)
    assert whole.guard.state is SourceState.DOWN
    assert whole.guard.record.last_error == "KeyError in reading its answer."
