"""Work that tells of each source it tries while it goes on."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ocean.rows import Attempt
from resolvers.context import Context

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of asking one source, with how many rows."""

    attempt: Attempt
    rows: int


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What the work came to."""

    result: T


async def told(context: Context, work: Coroutine[Any, Any, T]) -> AsyncGenerator[Tried | Done[T], None]:
    """Each attempt of the context as it ends, then the result; whoever stops listening stops the work."""
    heard: asyncio.Queue[Tried | None] = asyncio.Queue()
    context.tell = lambda attempt, rows: heard.put_nowait(Tried(attempt, rows))
    task = asyncio.create_task(work)
    task.add_done_callback(lambda _: heard.put_nowait(None))
    try:
        while (tried := await heard.get()) is not None:
            yield tried
        yield Done(task.result())
    finally:
        context.tell = None
        task.cancel()
        await asyncio.wait([task])
