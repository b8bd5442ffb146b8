"""What both protocols ask of an ERDDAP server: data or nothing, a sign of life, several things in order."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ocean.terms import AttemptOutcome
from sources.erddap.answers import Empty, classify
from sources.feed import Fault
from sources.http.body import Body

IN_FLIGHT = 2
# Faults in a row, with nothing gathered, after which the rest is not asked for.
_GIVEN_UP = 2

Q = TypeVar("Q")
R = TypeVar("R")


class Http(Protocol):
    """What is needed of an HTTP client."""

    async def get(self, url: str) -> Body: ...


async def ask(http: Http, url: str, name: str) -> bytes | None:
    """The bytes of an answer, None where nothing matches; raises Fault."""
    body = await http.get(url)
    found = classify(body.status, body.content_type, body.content, server=name)
    if isinstance(found, Fault):
        raise found
    return None if isinstance(found, Empty) else body.content


async def version(http: Http, base: str, name: str) -> str:
    """The version of the server; Fault where what answers is no ERDDAP."""
    found = await ask(http, f"{base}/version", name)
    text = (found or b"")[:200].decode("utf-8", "replace").strip()
    if not text.startswith("ERDDAP_version="):
        raise Fault(f"{name}: {base}/version is no ERDDAP: {text[:60]!r}.")
    return text.partition("=")[2]


@dataclass(frozen=True, slots=True)
class Told(Generic[Q, R]):
    """A question and its answer, or the fault in its place."""

    question: Q
    answer: R | None
    fault: Fault | None = None


async def in_order(
    questions: Iterable[Q], put: Callable[[Q], Coroutine[Any, Any, R]]
) -> AsyncGenerator[Told[Q, R], None]:
    """The answers in the order of the questions, two in flight; closing it gives up what is under way."""
    waiting: deque[tuple[Q, asyncio.Task[R]]] = deque()
    left = iter(questions)
    try:
        while True:
            while len(waiting) < IN_FLIGHT and (question := next(left, None)) is not None:
                waiting.append((question, asyncio.create_task(put(question))))
            if not waiting:
                return
            question, task = waiting[0]
            await asyncio.wait([task])
            waiting.popleft()
            yield _told(question, task)
    finally:
        tasks = [task for _, task in waiting]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _told(question: Q, task: asyncio.Task[R]) -> Told[Q, R]:
    try:
        return Told(question, task.result())
    except Fault as fault:
        return Told(question, None, fault)


class Tally:
    """What has been missed so far; `check` raises where nothing can be had."""

    def __init__(self) -> None:
        self.missing: list[str] = []
        self._faults: list[Fault] = []
        self._served = False

    def add(self, told: Told[Any, Any]) -> None:
        if told.fault is None:
            self._served = True
            return
        self._faults.append(told.fault)
        self.missing.append(f"{told.question}: {told.fault.message}")
        # A server that says why keeps others from being asked in vain.
        if not self._served and len(self._faults) >= _GIVEN_UP:
            raise self._faults[0]

    def check(self) -> None:
        """Raises the first Fault where no question was answered."""
        if self._faults and not self._served:
            raise self._faults[0]


def refused(reason: str) -> Fault:
    """For a need that a feed does not take."""
    return Fault(reason, AttemptOutcome.SKIPPED)
