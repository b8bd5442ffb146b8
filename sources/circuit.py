"""A circuit breaker: after failures in a row a source is left alone, each time longer, then tried by one."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

_jitter = random.SystemRandom().random


class CircuitState(StrEnum):
    """CLOSED: asked freely. OPEN: not at all. HALF_OPEN: by one at a time, whose outcome decides."""

    CLOSED = "CLOSED"
    OPEN = "OPEN"
    HALF_OPEN = "HALF_OPEN"


@dataclass(frozen=True, slots=True)
class Limits:
    """How many failures in a row open a circuit, and for how long (s): doubling from `first` to `longest`.

    jitter: the share of that time that chance adds or takes away, so that not all come back at once.
    longest_asked: no Retry-After is heeded beyond this.
    """

    failures: int = 3
    first: float = 5.0
    longest: float = 300.0
    jitter: float = 0.2
    longest_asked: float = 3600.0


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave to ask once; an outcome counts only in the term of the circuit that it was given in."""

    term: int
    trial: bool


class Circuit:
    """Each admitted question ends in one of succeeded, failed and withdrawn."""

    def __init__(
        self,
        limits: Limits = Limits(),
        *,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = _jitter,
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._chance = chance
        self._term = 0
        self._failures = 0
        self._openings = 0
        self._until: float | None = None
        self._tried = False

    @property
    def state(self) -> CircuitState:
        if self._until is None:
            return CircuitState.CLOSED
        return CircuitState.OPEN if self._clock() < self._until else CircuitState.HALF_OPEN

    def wait(self) -> float:
        """Seconds until the source may be tried; 0 where it may be asked."""
        return 0.0 if self._until is None else max(0.0, self._until - self._clock())

    def admit(self) -> Permit | None:
        """Leave to ask, None where there is none."""
        state = self.state
        if state is CircuitState.OPEN or (state is CircuitState.HALF_OPEN and self._tried):
            return None
        self._tried = state is CircuitState.HALF_OPEN
        return Permit(self._term, self._tried)

    def succeeded(self, permit: Permit) -> None:
        """It answered: a trial closes the circuit."""
        if permit.term == self._term:
            self._failures = self._openings = 0
            self._close()

    def failed(self, permit: Permit, retry_after: float | None = None, *, at_once: bool = False) -> None:
        """It did not: the circuit opens after so many failures, or `at_once`, as after a failed trial.

        retry_after: the seconds that the source asked for; they open it, too.
        """
        if permit.term != self._term:
            return
        self._failures += 1
        at_once = at_once or permit.trial or retry_after is not None
        if at_once or self._failures >= self._limits.failures:
            self._open(retry_after)

    def withdrawn(self, permit: Permit) -> None:
        """Nobody waited for the outcome: another may try."""
        if permit.term == self._term and permit.trial:
            self._tried = False

    def _open(self, retry_after: float | None) -> None:
        limits = self._limits
        usual = min(limits.longest, limits.first * 2.0 ** min(self._openings, 60))
        usual *= 1 + limits.jitter * (2 * self._chance() - 1)
        asked = min(retry_after or 0.0, limits.longest_asked)
        self._openings += 1
        self._failures = 0
        self._until = self._clock() + max(usual, asked)
        self._tried = False
        self._term += 1

    def _close(self) -> None:
        if self._until is not None:
            self._until = None
            self._tried = False
            self._term += 1
