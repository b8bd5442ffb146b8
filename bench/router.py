"""The router: its CPU, its times when live sources work and when they do not, and what flapping does to it.

The store is a real PostGIS; the live source is made here, and does what a seeded draw says: it answers,
slowly or at once, hangs, refuses, answers nothing or a part. Its guard, cache and router are the real ones.
"""

import asyncio
import logging
import random
import statistics
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import structlog

from bench.common import arguments, cluster, make_database
from bench.moods import MOODS, Moody, MoodySource
from bench.rows import fill
from db.engine import open_pools
from ocean.errors import OceanError
from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from ocean.terms import ProfileOrder, SourcePolicy
from sources.base import Page, ProfilePage
from sources.cached import Cached
from sources.cached.shelves import open_shelves
from sources.circuit import Circuit, Limits
from sources.guard import Guard, Guarded
from sources.lineup import Lineup, Live
from sources.postgis import PostgisSource
from sources.postgis.store import Store
from sources.questions import Profiles
from sources.route import Route
from sources.router import Router

MIB = 1024**2
LIMITS = Limits()


@dataclass
class Side:
    """A router with its one live source, in reach."""

    router: Router
    feed: Moody
    live: Live
    source: MoodySource


def side(
    local: PostgisSource, page: ProfilePage, *, deadline: float, ttl: float, limits: Limits = LIMITS
) -> Side:
    feed = Moody()
    guard = Guard(feed.name, circuit=Circuit(limits), patience=deadline / 2)
    cached = Cached(Guarded(feed, guard), open_shelves(64 * MIB), ttl)
    source = MoodySource(cached, page)
    live = Live(source, guard, cached)  # type: ignore[arg-type]  # it is asked for profiles only
    return Side(Router(local, Lineup((live,)), deadline), feed, live, source)


def question(number: int) -> Profiles:
    """One of many, all with an answer in the store."""
    wanted = OceanFilter(cycle_numbers=tuple({1 + number % 300, 1 + number // 300}))
    return Profiles(wanted, ProfileOrder.TIME_DESC, Page(20))


Ask = Callable[[int], Awaitable[object]]


async def cpu(ways: dict[str, Ask], rounds: int, count: int) -> dict[str, float]:
    """Milliseconds of this process for one question, by way: the median of turns, forwards and backwards."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(rounds):
        for name in list(ways)[:: 1 if turn % 2 else -1]:
            started = time.process_time()
            for number in range(count):
                await ways[name](number)
            found[name].append((time.process_time() - started) * 1000 / count)
    return {name: statistics.median(times) for name, times in found.items()}


async def overhead(local: PostgisSource, page: ProfilePage, rounds: int, count: int) -> None:
    def asked(one: Side, policy: SourcePolicy = SourcePolicy.AUTO) -> Ask:
        return lambda number: one.router.ask(policy, question(number % 20))

    plain, unfit, down = (
        side(local, page, deadline=3.0, ttl=600.0, limits=Limits(first=1e6)) for _ in range(3)
    )
    unfit.source.fit = False
    down.feed.mood = "refuses"
    for number in range(3):
        await down.router.ask(SourcePolicy.AUTO, question(number))
    warm = side(local, page, deadline=3.0, ttl=600.0)
    found = await cpu(
        {
            "store alone": lambda number: question(number % 20).ask(local),
            "LOCAL_ONLY": asked(plain, SourcePolicy.LOCAL_ONLY),
            "AUTO, none configured": lambda number: Router(local).ask(
                SourcePolicy.AUTO, question(number % 20)
            ),
            "AUTO, none fit": asked(unfit),
            "AUTO, circuit open": asked(down),
            "live alone, cached": lambda number: question(number % 20).ask(warm.source),  # type: ignore[arg-type]  # profiles only
            "AUTO, live, cached": asked(warm),
        },
        rounds,
        count,
    )
    print("\nCPU of this process, ms a question (aim: under 1 ms more than the source alone)")
    for name, ms in found.items():
        base = found["live alone, cached" if "cached" in name else "store alone"]
        print(f"  {name:24} {ms:7.3f}  {ms - base:+7.3f}  {'pass' if ms - base < 1 else 'FALLS SHORT'}")


async def latencies(local: PostgisSource, page: ProfilePage, count: int) -> None:
    print("\nTime to the answer, ms: median, 95 of 100, longest (deadline 3 s)")
    for name, mood, policy in (
        ("local only", "ok", SourcePolicy.LOCAL_ONLY),
        ("live ok (30 ms)", "ok", SourcePolicy.AUTO),
        ("live slow (300 ms)", "slow", SourcePolicy.AUTO),
        ("live refuses", "refuses", SourcePolicy.AUTO),
        ("live hangs", "hangs", SourcePolicy.AUTO),
        ("cached", "ok", SourcePolicy.AUTO),
    ):
        one = side(local, page, deadline=3.0, ttl=600.0)
        one.feed.mood = mood
        repeated = name == "cached"
        times = [await timed(one, policy, 0 if repeated else number) for number in range(count)]
        times = sorted(times[1:] if repeated else times)
        p95 = times[int(len(times) * 0.95)]
        print(f"  {name:24} {statistics.median(times):8.1f} {p95:8.1f} {times[-1]:8.1f}")


async def timed(one: Side, policy: SourcePolicy, number: int) -> float:
    started = time.perf_counter()
    await one.router.ask(policy, question(number))
    return (time.perf_counter() - started) * 1000


@dataclass
class Flapping:
    """Questions, ten at a time, while the live source changes its mood at random; what came of each."""

    one: Side
    draw: random.Random
    times: list[float] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)

    async def run(self, count: int) -> int:
        """How many tasks are left running."""
        before = asyncio.all_tasks()
        mood = asyncio.create_task(self._changing())
        turns = asyncio.Semaphore(10)
        await asyncio.gather(*(self._asking(turns) for _ in range(count)))
        mood.cancel()
        await asyncio.gather(mood, return_exceptions=True)
        await self.one.router.lineup.close()
        return len(asyncio.all_tasks() - before)

    async def _changing(self) -> None:
        while True:
            self.one.feed.mood = self.draw.choice(list(MOODS))
            await asyncio.sleep(self.draw.uniform(0.02, 0.5))

    async def _asking(self, turns: asyncio.Semaphore) -> None:
        async with turns:
            started = time.perf_counter()
            try:
                found, route = await self.one.router.ask(
                    SourcePolicy.AUTO, question(self.draw.randrange(2_000))
                )
                self.outcomes[kind_of(route) if found.rows else "nothing"] += 1
            except OceanError as error:
                self.outcomes[f"not answered: {error.message}"] += 1
            self.times.append(time.perf_counter() - started)


def kind_of(route: Route) -> str:
    told = route.provenance([])
    marks = {"in part": not told.complete, "cached": told.cached, "stale": told.stale}
    return " ".join([route.source.name, *(name for name, so in marks.items() if so)])


async def flapping(local: PostgisSource, page: ProfilePage, count: int, seed: int, deadline: float) -> None:
    one = side(local, page, deadline=deadline, ttl=0.5, limits=Limits(first=0.1, longest=1.0))
    found = Flapping(one, random.Random(seed))  # noqa: S311 - to be drawn again
    left = await found.run(count)
    late = sum(seconds > deadline * 1.1 for seconds in found.times)
    answered = sum(number for name, number in found.outcomes.items() if not name.startswith("not "))
    times = sorted(seconds * 1000 for seconds in found.times)
    p95 = times[int(count * 0.95)]
    print(f"\n{count:,} questions, ten at a time, moods changing at random (seed {seed}, {deadline:g} s)")
    print(
        f"  answered {answered / count:.1%}, {late} over the deadline by a tenth, {left} tasks left running"
    )
    print(f"  median {statistics.median(times):.0f} ms, 95 of 100 {p95:.0f} ms, longest {times[-1]:.0f} ms")
    print(f"  {dict(found.outcomes.most_common())}")
    print(f"  live attempts: { ({str(k): n for k, n in one.router.tallies['moody'].outcomes.items()}) }")
    print(f"  {'pass' if answered == count and not late and not left else 'FALLS SHORT'}")


async def measured(dsn: str, options: Any) -> None:
    pools = await open_pools(Settings(), dsn)
    local = PostgisSource(Store(pools, Gazetteer.load()))
    page = await question(1).ask(local)
    few = options.quick
    await overhead(local, page, 3 if few else options.rounds, 100 if few else 200)
    await latencies(local, page, 20 if few else 100)
    await flapping(local, page, 200 if few else 1_000, options.seed, options.deadline)
    await pools.close()


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--seed", type=int, default=4, help="of the moods")
    parser.add_argument("--deadline", type=float, default=1.0, help="of the flapping run, seconds")
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with cluster() as found:
        dsn = asyncio.run(make_database(found, "router", options.checkout))
        asyncio.run(fill(dsn, 2_000 if options.quick else 20_000, 20, options.checkout))
        asyncio.run(measured(dsn, options))


if __name__ == "__main__":
    main()
