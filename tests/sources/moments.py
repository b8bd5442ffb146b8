"""Time that jumps to the next timer when nothing else is to be done: a test of waiting does not wait."""

import asyncio
import functools
import heapq
from collections.abc import Callable, Coroutine
from typing import Any


class JumpingLoop(asyncio.SelectorEventLoop):
    """Starts at 0 s. A test that waits for nothing fails instead of hanging."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self._timer_cancelled_count = 0

    def time(self) -> float:
        return self.now

    def _run_once(self) -> None:
        if not self._ready:  # type: ignore[attr-defined]  # of the base loop
            # In its order of time; the base loop drops those that are cancelled from the front, as here.
            timers = self._scheduled  # type: ignore[attr-defined]
            while timers and timers[0].cancelled():
                heapq.heappop(timers)._scheduled = False
                self._timer_cancelled_count -= 1
            if not timers:
                raise AssertionError("all tasks wait for something that never comes")
            self.now = max(self.now, timers[0].when())
        super()._run_once()  # type: ignore[misc]


def jumping(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Runs an async test in jumping time, and sees that it leaves no task behind."""

    async def whole(*given: Any, **named: Any) -> None:
        await test(*given, **named)
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, f"left running: {left}"

    @functools.wraps(test)
    def run(*given: Any, **named: Any) -> None:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            runner.run(whole(*given, **named))

    return run


def now() -> float:
    """Seconds of the running loop."""
    return asyncio.get_running_loop().time()
