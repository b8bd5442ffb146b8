"""How long the work at hand may still take: set at the door, read by whatever waits on the outside."""

import math
import time
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


class within:  # noqa: N801 - reads as the function that it would be, were generators not four times slower
    """Work inside has this many seconds, or fewer where an outer deadline is nearer."""

    __slots__ = ("_outer", "_seconds")

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> None:
        self._outer = _until.get()
        _until.set(min(self._outer, time.monotonic() + self._seconds))

    def __exit__(self, *_: object) -> None:
        # Not by token: an abandoned async generator may be closed in another context than it began in.
        _until.set(self._outer)
