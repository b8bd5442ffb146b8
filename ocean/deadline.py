"""How long the work at hand may still take: set at the door, read by whatever waits on the outside."""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from ocean.errors import ErrorCode, OceanError

_until: ContextVar[float] = ContextVar("deadline", default=math.inf)


def remaining() -> float:
    """Seconds left, never negative; infinite where no deadline is set."""
    return max(0.0, _until.get() - time.monotonic())


def check() -> None:
    """OceanError TIMEOUT where no time is left: what computes for long asks between its slices."""
    if not remaining():
        raise OceanError(
            "The answer took too long to compute: ask for a smaller region, a shorter time or fewer groups.",
            code=ErrorCode.TIMEOUT,
        )


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Work inside has this many seconds, or fewer where an outer deadline is nearer."""
    outer = _until.get()
    _until.set(min(outer, time.monotonic() + seconds))
    try:
        yield
    finally:
        # Not by token: an abandoned async generator may be closed in another context than it began in.
        _until.set(outer)
