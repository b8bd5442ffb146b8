"""Turns for heavy work: so many scans of levels at once, whatever a request or a crowd of them asks for."""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from ocean.deadline import remaining
from ocean.errors import ErrorCode, OceanError

# Two keep the cores of a worker and the database busy, and leave connections to light questions.
SCANS = 2


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of one process; whoever finds none free waits in line, as long as its request may."""

    _free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SCANS))

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """OceanError TIMEOUT where no turn comes in time."""
        left = remaining()
        try:
            async with asyncio.timeout(None if math.isinf(left) else left):
                await self._free.acquire()
        except TimeoutError as error:
            raise OceanError(
                "Other large questions took the time of this one: try again in a moment, or ask for less.",
                code=ErrorCode.TIMEOUT,
            ) from error
        try:
            yield
        finally:
            self._free.release()
