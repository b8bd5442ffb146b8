"""Asks each live feed a cheap question now and then, so that an outage is known before it is met."""

import asyncio
import random
from collections.abc import Callable, Sequence

import structlog

from ocean.errors import OceanError
from sources.lineup import Live

AT_ONCE = 4
JITTER = 0.2
# After a circuit may be tried again, so that the probe is the one to try.
MARGIN_S = 0.1

_chance = random.SystemRandom().random


class Probes:
    """A task for each feed, from `start` to `close`: the first probe at once, then every `interval` seconds.

    A circuit that is open is tried as soon as it may be, at most AT_ONCE feeds are asked at a time.
    """

    def __init__(self, lives: Sequence[Live], interval: float, chance: Callable[[], float] = _chance) -> None:
        self._lives = lives
        self._interval = interval
        self._chance = chance
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Waits for nothing."""
        self._tasks = [asyncio.create_task(self._watch(live)) for live in self._lives]

    async def close(self) -> None:
        """When it returns none is running."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _watch(self, live: Live) -> None:
        while True:
            async with self._turns:
                await _probed(live)
            await asyncio.sleep(self._pause(live))

    def _pause(self, live: Live) -> float:
        usual = self._interval * (1 + JITTER * (2 * self._chance() - 1))
        wait = live.guard.circuit.wait()
        return min(usual, wait + MARGIN_S) if wait else usual


async def _probed(live: Live) -> None:
    try:
        await live.source.ping()
    except OceanError:
        pass  # its guard has noted it
    except Exception:  # noqa: BLE001  # one odd answer must not end the probes
        structlog.get_logger("sources").exception("probe_broke", source=live.guard.name)
