"""Every query against the practical limit: `python -m bench.limit`.

The same work done by hand (bench/raw.py) on the same rows, in alternating turns; CPU of the server process
and of PostgreSQL a request. The JSON of both is parsed and found equal first.
"""

import argparse
import asyncio
import statistics
import sys
import threading
import time
from contextlib import AbstractContextManager

import orjson

from bench.common import ROOT, Server, arguments, cluster, free_port, make_database, ours, run, serving
from bench.queries import Query, equal, queries, size_of, some_id
from bench.rows import fill
from bench.turns import Side, alternate, goal
from db.engine import connected

BESIDE_GOAL = 20.0  # ms
LEVELS = 98


async def main() -> None:
    """Prints a line a query, then how long Q2 takes beside a loop of Q1."""
    parser = arguments(__doc__)
    parser.add_argument("--profiles", type=int, default=20_000, help="profiles in the store")
    parser.add_argument("--first", type=int, default=1_000, help="profiles that Q1 asks for")
    parser.add_argument("--only", nargs="*", default=[], help="queries, such as Q1 Q2")
    options = parser.parse_args()
    if options.quick:
        options.profiles, options.rounds, options.seconds = 5_000, 3, 0.3
    with cluster() as found:
        dsn = await make_database(found, "limit", options.checkout)
        await fill(dsn, options.profiles, LEVELS, options.checkout)
        async with connected(dsn) as connection:
            every = queries(options.first, await some_id(connection))
        wanted = {name: query for name, query in every.items() if not options.only or name in options.only}
        with ours(options.checkout, dsn) as server, by_hand(dsn) as limit:
            print(f"{options.profiles:,} profiles of about {LEVELS} levels; CPU ms a request")
            for name, query in wanted.items():
                await asyncio.to_thread(compare, name, query, server, limit, found.pid, options)
            if {"Q1", "Q2"} <= wanted.keys():
                await asyncio.to_thread(beside, server, every, 3 if options.quick else 10)


def by_hand(dsn: str) -> AbstractContextManager[Server]:
    """bench/raw.py over a database."""
    port = free_port()
    command = [sys.executable, "-m", "bench.raw", dsn, str(port)]
    return serving(command, port, ROOT, {"PYTHONPATH": str(ROOT)})


def compare(
    name: str, query: Query, server: Server, limit: Server, postgres: int, options: argparse.Namespace
) -> None:
    """One line: ours, by hand, the ratio and its goal."""
    path = f"/{name.lower()}"
    rows = check(name, query, server, limit)
    sides = {"ours": Side(server, query.body), "by hand": Side(limit, query.by_hand, path)}
    alternate(sides, postgres, options.rounds, options.seconds)
    mine, least = (side.milliseconds for side in sides.values())
    print(f"{name:<4}{query.title}: {mine:.2f}, by hand {least:.2f} ({rows:,} rows, equal)")
    goal(f"{name} over the limit", mine / least, query.ratio, "x")


def check(name: str, query: Query, server: Server, limit: Server) -> int:
    """The rows of both answers, which are equal; RuntimeError where they are not."""
    answers = []
    for side, body, path in ((server, query.body, None), (limit, query.by_hand, f"/{name.lower()}")):
        with side.connected() as connection:
            answers.append(side.ask(body, connection, path))
    rows = size_of(answers[0])
    if not equal(*map(orjson.loads, answers)):
        for who, answer in zip(("ours", "by hand"), answers, strict=True):
            print(f"{who}: {answer[:600]!r}", file=sys.stderr)
        raise RuntimeError(f"{name}: the two answers differ")
    return rows


def beside(server: Server, every: dict[str, Query], seconds: float) -> None:
    """The time of Q2 alone, and while one client asks Q1 without a pause."""
    alone = latencies(server, every["Q2"].body, seconds / 2)
    stopped = threading.Event()

    def loop() -> None:
        with server.connected() as connection:
            while not stopped.is_set():
                server.ask(every["Q1"].body, connection)

    busy = threading.Thread(target=loop)
    busy.start()
    try:
        time.sleep(0.2)
        loaded = latencies(server, every["Q2"].body, seconds)
    finally:
        stopped.set()
        busy.join()
    print(f"Q2 beside a loop of Q1, ms: {_percentiles(loaded)}; alone {_percentiles(alone)}")
    goal("p95 of Q2 beside Q1", _percentile(loaded, 95), BESIDE_GOAL, "ms")


def latencies(server: Server, body: bytes, seconds: float) -> list[float]:
    """Milliseconds of requests, one after another with a short pause."""
    found: list[float] = []
    end = time.perf_counter() + seconds
    with server.connected() as connection:
        while time.perf_counter() < end or len(found) < 20:
            started = time.perf_counter()
            server.ask(body, connection)
            found.append((time.perf_counter() - started) * 1000)
            time.sleep(0.003)
    return found


def _percentile(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def _percentiles(values: list[float]) -> str:
    return ", ".join(f"p{percent} {_percentile(values, percent):.1f}" for percent in (50, 95, 99))


if __name__ == "__main__":
    run(main())
