"""Keeps a live feed from being asked in vain: its circuit, its record, and the story of its states."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeVar

import structlog

from ocean.terms import AttemptOutcome, DataSource, SourceState
from sources.circuit import Circuit, CircuitState, Permit
from sources.feed import Fault, Feed, Gathered, Need
from sources.health import Record, SourceEvent, SourceHealth

T = TypeVar("T")

# Its own choice not to ask, or what was asked, is no failure of a server.
NOT_ITS_FAULT = (AttemptOutcome.SKIPPED, AttemptOutcome.TOO_LARGE)
EVENTS = 50
# Fewer answers than this share, of so many last ones since the circuit was closed, is degraded.
HEALTHY = 0.9
RECENT = 20
PROBE_S = 5.0


class Guard:
    """What is known of one feed, and whether it may be asked.

    patience: a question given up by its asker after so many seconds, and after the feed's usual time,
    counts as one that was not answered; earlier, it says nothing of the feed.
    """

    def __init__(
        self,
        name: str,
        *,
        circuit: Circuit | None = None,
        patience: float = 1.5,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.name = name
        self.circuit = circuit or Circuit()
        self.record = Record()
        self.events: deque[SourceEvent] = deque(maxlen=EVENTS)
        self._patience = patience
        self._clock = clock
        self._recent: deque[bool] = deque(maxlen=RECENT)
        self._told = SourceState.UP

    @property
    def state(self) -> SourceState:
        if self.circuit.state is not CircuitState.CLOSED:
            return SourceState.DOWN
        enough = sum(self._recent) >= HEALTHY * len(self._recent)
        return SourceState.UP if enough else SourceState.DEGRADED

    def health(self) -> SourceHealth:
        return self.record.health(self.name, DataSource.LIVE_API, self.state, self.events)

    async def watch(self, asked: Callable[[], Awaitable[T]]) -> T:
        """The answer; Fault (SKIPPED) where the circuit is open."""
        permit = self._admitted()
        started = self._clock()
        try:
            found = await asked()
        except Fault as fault:
            self._faulted(permit, fault, self._since(started))
            raise
        except asyncio.CancelledError:
            self._given_up(permit, self._since(started))
            raise
        except Exception as error:
            self._failed(permit, f"{type(error).__name__} in reading its answer.", self._since(started))
            raise
        self.record.succeeded(self._since(started))
        self._succeeded(permit)
        self._recent.append(True)
        return found

    async def probe(self, asked: Callable[[], Awaitable[None]]) -> None:
        """As `watch`, of a cheap question that nobody waits for: one failure opens the circuit."""
        permit = self._admitted()
        try:
            await _within(PROBE_S, asked)
        except Fault as fault:
            self.record.noted_failure(fault.message)
            self.circuit.failed(permit, fault.retry_after, at_once=True)
            self._tell(fault.message)
            raise
        except BaseException:
            self.circuit.withdrawn(permit)
            raise
        self.record.noted_success()
        self._succeeded(permit)

    def _admitted(self) -> Permit:
        permit = self.circuit.admit()
        if permit is None:
            raise Fault(self._closed_door(), AttemptOutcome.SKIPPED, retry_after=self.circuit.wait())
        return permit

    def _since(self, started: float) -> float:
        return (self._clock() - started) * 1000

    def _succeeded(self, permit: Permit) -> None:
        if permit.trial:
            self._recent.clear()  # the outage is over: its failures say nothing of what comes
        self.circuit.succeeded(permit)
        self._tell("It answers.")

    def _faulted(self, permit: Permit, fault: Fault, elapsed_ms: float) -> None:
        if fault.outcome in NOT_ITS_FAULT:
            self.circuit.withdrawn(permit)
        else:
            self._failed(permit, fault.message, elapsed_ms, fault.retry_after)

    def _given_up(self, permit: Permit, elapsed_ms: float) -> None:
        if elapsed_ms >= max(self._patience * 1000, self.record.usual_ms() or 0.0):
            self._failed(permit, f"No answer in {elapsed_ms / 1000:.1f} s.", elapsed_ms)
        else:
            self.circuit.withdrawn(permit)

    def _failed(
        self, permit: Permit, message: str, elapsed_ms: float, retry_after: float | None = None
    ) -> None:
        self.record.failed(elapsed_ms, message)
        self._recent.append(False)
        self.circuit.failed(permit, retry_after)
        self._tell(message)

    def _tell(self, message: str) -> None:
        state = self.state
        if state is self._told:
            return
        self._told = state
        self.events.append(SourceEvent(datetime.now(UTC), state, message))
        structlog.get_logger("sources").warning(
            "source_state", source=self.name, state=str(state), message=message
        )

    def _closed_door(self) -> str:
        wait, error = self.circuit.wait(), self.record.last_error or "it failed"
        again = f"asked again in {wait:.0f} s" if wait else "being tried now"
        return f"{self.name} is not asked for now ({again}): {error}"


async def _within(seconds: float, asked: Callable[[], Awaitable[None]]) -> None:
    try:
        async with asyncio.timeout(seconds):
            await asked()
    except TimeoutError as error:
        raise Fault(f"No answer to a probe in {seconds:g} s.", AttemptOutcome.TIMEOUT) from error


class Guarded:
    """A feed behind its guard."""

    def __init__(self, feed: Feed, guard: Guard) -> None:
        self._feed = feed
        self.guard = guard

    @property
    def name(self) -> str:
        return self._feed.name

    def refusal(self, need: Need) -> str | None:
        return self._feed.refusal(need)

    async def gather(self, need: Need) -> Gathered:
        return await self.guard.watch(lambda: self._feed.gather(need))

    async def probe(self) -> None:
        await self.guard.probe(self._feed.probe)
