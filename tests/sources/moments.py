"""Time that jumps to the next timer when nothing else is to be done: a test of waiting does not wait."""

import asyncio
import functools
from collections.abc import Callable, Coroutine
from typing import Any


class JumpingLoop(asyncio.SelectorEventLoop):
    """Starts at 0 s. A test that waits for nothing fails instead of hanging."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def time(self) -> float:
        return self.now

    def _run_once(self) -> None:
        if not self._ready:  # type: ignore[attr-defined]  # of the base loop
            timers = [one.when() for one in self._scheduled if not one.cancelled()]  # type: ignore[attr-defined]
            if not timers:
                raise AssertionError("all tasks wait for something that never comes")
            self.now = max(self.now, min(timers))
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
