"""Contenders in alternating turns, and figures beside their goals."""

import statistics
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from bench.common import Server, cpu_seconds


@dataclass
class Side:
    """One contender: a server and what it is asked."""

    server: Server
    body: bytes
    path: str | None = None
    times: list[float] = field(default_factory=list)
    requests: int = 0

    @property
    def milliseconds(self) -> float:
        """CPU a request: the median of the turns."""
        return statistics.median(self.times) * 1000


def alternate(sides: Mapping[str, Side], postgres: int, rounds: int, seconds: float) -> None:
    """Turns of all sides, one after another, so that what the machine does beside meets each alike."""
    for side in sides.values():
        side.requests = _warm(side, seconds)
    for turn in range(rounds):
        for side in list(sides.values())[:: 1 if turn % 2 == 0 else -1]:
            before = side.server.cpu() + cpu_seconds(postgres)
            with side.server.connected() as connection:
                for _ in range(side.requests):
                    side.server.ask(side.body, connection, side.path)
            side.times.append((side.server.cpu() + cpu_seconds(postgres) - before) / side.requests)


def _warm(side: Side, seconds: float) -> int:
    """Asks until plans and caches have settled; how many requests take about so many seconds."""
    times: list[float] = []
    end = time.perf_counter() + seconds / 2
    with side.server.connected() as connection:
        while len(times) < 2 or (len(times) < 60 and time.perf_counter() < end):
            started = time.perf_counter()
            side.server.ask(side.body, connection, side.path)
            times.append(time.perf_counter() - started)
    return min(max(1, round(seconds / statistics.median(times[-9:]))), 3_000)


def goal(label: str, value: float, limit: float, unit: str = "", *, least: bool = False) -> bool:
    """Prints a figure beside its goal; whether it passes."""
    passes = value >= limit if least else value <= limit
    word = "at least" if least else "at most"
    verdict = "pass" if passes else "FALLS SHORT"
    print(f"  {label:<52} {value:9.3g}{unit:<4} goal: {word} {limit:g}{unit}  {verdict}", flush=True)
    return passes
