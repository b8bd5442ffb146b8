"""One question to live sources in turn, with the store as a hedge: the answer is there at the deadline."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Generic, TypeGuard

import structlog

from ocean.errors import ErrorCode, OceanError
from ocean.rows import Attempt
from ocean.terms import AttemptOutcome
from sources.base import Source
from sources.feed import Fault
from sources.lineup import Live
from sources.questions import Answer, Question
from sources.route import Route, Unserved

# A refusal of what was asked says nothing of the source; these do.
FAULTS = (ErrorCode.SOURCE_UNAVAILABLE, ErrorCode.TIMEOUT, ErrorCode.INTERNAL)

# Of the time that a source usually takes, what is kept free for it.
ROOM = 1.5

Count = Callable[[Attempt, int], None]


@dataclass(frozen=True, slots=True)
class Served(Generic[Answer]):
    """What one source answered, in how many ms."""

    source: Source
    answer: Answer
    elapsed_ms: float
    size: int
    missing: tuple[str, ...] = ()

    @property
    def attempt(self) -> Attempt:
        """As it is told where another source's answer is given."""
        if self.missing:
            message = f"Only a part: {' '.join(self.missing)}"
            return Attempt(self.source.name, AttemptOutcome.ERROR, self.elapsed_ms, message)
        outcome = AttemptOutcome.OK if self.size else AttemptOutcome.EMPTY
        return Attempt(self.source.name, outcome, self.elapsed_ms)


@dataclass(slots=True)
class Race(Generic[Answer]):
    """Live sources, the first to be asked first, until a moment of `clock`; `local` asks the store.

    local_usual: the seconds that the store usually takes for such a question. count: hears of each
    attempt, and how many rows it gave.
    """

    question: Question[Answer]
    lives: Sequence[Live]
    local: Callable[[], Coroutine[Any, Any, Served[Answer]]]
    local_usual: float | None
    until: float
    clock: Callable[[], float]
    count: Count
    failed: list[Attempt] = field(default_factory=list)

    async def run(self) -> tuple[Answer, Route]:
        """Live where it answers in time with something, whole; else the store, which has started by then.

        Of an answer with missing parts and the store's, the one that holds more. Unserved where none is had.
        """
        live = asyncio.create_task(self._live())
        local = None
        try:
            await asyncio.wait({live}, timeout=self._hedge())
            early = live.result() if live.done() else None
            if _is_enough(early):
                return self._from_live(early)
            local = asyncio.create_task(self.local())
            served = await live
            if _is_enough(served):
                return self._from_live(served)
            return await self._settled(served, local)
        finally:
            await _end(live, local)

    async def live_only(self) -> tuple[Answer, Route]:
        """Without the store; Unserved where no live source answers in time."""
        served = await self._live()
        if served is None:
            raise Unserved(f"No live source could serve this: {_first(self.failed)}", self.failed)
        return self._from_live(served)

    def _hedge(self) -> float:
        """Seconds to wait for live alone: its usual time, while the store's still fits after it."""
        left = max(0.0, self.until - self.clock())
        usual = _usual(self.lives[0], left / 2)
        after = left / 3 if self.local_usual is None else self.local_usual
        return max(0.0, min(usual, left - after * ROOM))

    async def _live(self) -> Served[Answer] | None:
        """The first whole answer, else the best part of one."""
        part: Served[Answer] | None = None
        for live, following in zip(self.lives, (*self.lives[1:], None), strict=True):
            served = await self._try(live, self._share(following))
            if served is not None and not served.missing:
                return served
            if served is not None and (part is None or served.size > part.size):
                part = served
        return part

    def _share(self, following: Live | None) -> float:
        """Seconds for a source: what is left, less what the next one usually takes, at least half of it."""
        left = max(0.0, self.until - self.clock())
        return left if following is None else max(left / 2, left - ROOM * _usual(following, left / 3))

    async def _try(self, live: Live, seconds: float) -> Served[Answer] | None:
        if seconds <= 0:
            self._tell(live, self.clock(), AttemptOutcome.SKIPPED, "No time was left for it.")
            return None
        started = self.clock()
        try:
            async with asyncio.timeout(seconds):
                answer = await self.question.ask(live.source)
        except TimeoutError:
            self._tell(live, started, AttemptOutcome.TIMEOUT, f"No answer in {seconds:.3g} s.")
        except Fault as fault:
            self._tell(live, started, fault.outcome, fault.message)
        except OceanError as error:
            if error.code not in FAULTS:
                raise
            late = error.code is ErrorCode.TIMEOUT
            self._tell(live, started, AttemptOutcome.TIMEOUT if late else AttemptOutcome.ERROR, error.message)
        except Exception:  # noqa: BLE001  # whatever its answer did to us, the question has another
            structlog.get_logger("sources").exception("live_source_broke", source=live.source.name)
            self._tell(live, started, AttemptOutcome.ERROR, "Its answer could not be read.")
        else:
            return self._served(live, answer, (self.clock() - started) * 1000)
        return None

    def _served(self, live: Live, answer: Answer, elapsed_ms: float) -> Served[Answer]:
        origin = self.question.origin(answer)
        served = Served(
            live.source, answer, elapsed_ms, self.question.size(answer), origin.missing if origin else ()
        )
        self.count(served.attempt, served.size)
        return served

    def _tell(self, live: Live, started: float, outcome: AttemptOutcome, message: str) -> None:
        attempt = Attempt(live.source.name, outcome, (self.clock() - started) * 1000, message)
        self.failed.append(attempt)
        self.count(attempt, 0)

    async def _settled(
        self, served: Served[Answer] | None, local: Awaitable[Served[Answer]]
    ) -> tuple[Answer, Route]:
        """Between the store and a live answer that is empty, or a part, or none."""
        try:
            stored = await local
        except OceanError as error:
            if error.code not in FAULTS:
                raise
            if served is not None:
                return self._from_live(served)
            raise Unserved(
                f"No source could serve this: {_first(self.failed)}", [*self.failed, _failure(error)]
            ) from error
        if served is not None and (not stored.size or served.size > stored.size):
            return self._from_live(served, stored.attempt)
        attempts = (*self.failed, *([served.attempt] if served else []))
        return stored.answer, route_of(self.question, stored, attempts, fallback=True)

    def _from_live(self, served: Served[Answer], *others: Attempt) -> tuple[Answer, Route]:
        attempts = (*self.failed, *others)
        return served.answer, route_of(self.question, served, attempts, fallback=bool(self.failed))


def route_of(
    question: Question[Answer], served: Served[Answer], before: tuple[Attempt, ...], *, fallback: bool
) -> Route:
    """The route that ends at this answer."""
    return Route(
        source=served.source,
        fetched_at=datetime.now(UTC),
        elapsed_ms=served.elapsed_ms,
        outcome=AttemptOutcome.OK if served.size else AttemptOutcome.EMPTY,
        before=before,
        fallback=fallback,
        origin=question.origin(served.answer),
    )


def _is_enough(served: Served[Answer] | None) -> TypeGuard[Served[Answer]]:
    return served is not None and served.size > 0 and not served.missing


def _usual(live: Live, otherwise: float) -> float:
    found = live.guard.record.usual_ms()
    return otherwise if found is None else found / 1000


def _first(attempts: Sequence[Attempt]) -> str:
    return next((attempt.message for attempt in attempts if attempt.message), "no source was asked.")


def _failure(error: OceanError) -> Attempt:
    return Attempt("local", AttemptOutcome.ERROR, 0.0, error.message)


async def _end(*tasks: "asyncio.Task[Any] | None") -> None:
    """Nothing is left running, whoever won."""
    running = [task for task in tasks if task is not None]
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
