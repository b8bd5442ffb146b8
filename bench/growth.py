"""Time against size: `python -m bench.growth`.

Rows: 100 to 10,000 profiles from one store. Stores: the same bounded queries over 20,000 to 1,000,000
profiles. The exponent of time ~ size is fitted by least squares on logarithms of CPU ms a request.
"""

import asyncio
from argparse import Namespace
from contextlib import ExitStack

import asyncpg
import numpy as np

from bench.common import Server, arguments, cluster, document, make_database, ours, run
from bench.queries import LEVELS, NEAR, queries, some_id
from bench.rows import fill
from bench.turns import Side, alternate, goal
from db.cluster import Running
from db.engine import connected
from ocean.ids import Cursor, microseconds

ROWS_GOAL, STORE_GOAL, DEPTH_GOAL, MEMORY_GOAL = 1.05, 0.15, 1.2, 300.0
LEVEL_COUNT = 20  # of a profile in the large stores
PAGE = (
    "query Q($filter: OceanFilter, $after: String)"
    " { profiles(filter: $filter, first: 100, after: $after) { nodes { id timestamp } } }"
)
NEAREST = (
    "query Q($filter: OceanFilter) { profiles(filter: $filter, orderBy: DISTANCE_ASC, first: 50)"
    " { edges { distanceKm node { id timestamp } } } }"
)
PLATFORM = (
    "query Q($filter: OceanFilter)"
    " { platforms(filter: $filter, orderBy: TIME_DESC, first: 10) { nodes { code type } } }"
)
BOX = {"west": 60.0, "south": -20.0, "east": 80.0, "north": 0.0}
WITHIN = "location && ST_MakeEnvelope(60, -20, 80, 0, 4326)"
IN_BOX = (
    "query Q($filter: OceanFilter) { profiles(filter: $filter, first: 50)"
    f" {{ nodes {{ id timestamp measurements {{ {LEVELS} }} }} }} }}"
)


async def main() -> None:
    """Two tables with their exponents, then the memory of a worker."""
    parser = arguments(__doc__, rounds=3, seconds=0.5)
    parser.add_argument("--rows", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--stores", type=int, nargs="+", default=[20_000, 200_000, 1_000_000])
    options = parser.parse_args()
    if options.quick:
        options.rows, options.stores, options.rounds = [100, 1_000, 3_000], [5_000, 20_000, 80_000], 2
    with cluster() as found:
        await rows(found, options)
        await stores(found, options)


async def rows(found: Running, options: Namespace) -> None:
    """Answers of growing size; each size has the memory of a fresh worker."""
    dsn = await make_database(found, "rows", options.checkout)
    await fill(dsn, max(20_000, *options.rows) if not options.quick else 5_000, 98, options.checkout)
    for name in ("Q1", "Q1c"):
        figures, memory = [], 0.0
        for size in options.rows:
            query = queries(size, "")[name]
            with ours(options.checkout, dsn) as server:
                side = Side(server, query.body)
                await asyncio.to_thread(alternate, {name: side}, found.pid, options.rounds, options.seconds)
                figures.append(side.milliseconds)
                memory = server.memory("VmHWM")
        print(f"{name} of {sizes(options.rows)} profiles: {listed(figures)} CPU ms")
        goal(f"{name}: exponent in rows returned", exponent(options.rows, figures), ROWS_GOAL)
        goal(f"{name}: peak memory at {options.rows[-1]:,} profiles", memory, MEMORY_GOAL, "MB")


async def stores(found: Running, options: Namespace) -> None:
    """The same questions to stores of growing size, in alternating turns."""
    with ExitStack() as stack:
        servers: dict[str, Server] = {}
        asked: dict[str, dict[str, bytes]] = {}
        for size in options.stores:
            name = f"store{size}"
            dsn = await make_database(found, name, options.checkout)
            await fill(dsn, size, LEVEL_COUNT, options.checkout)
            asked[name] = await bounded(dsn)
            servers[name] = stack.enter_context(ours(options.checkout, dsn))
        figures: dict[str, list[float]] = {}
        for query in next(iter(asked.values())):
            sides = {name: Side(server, asked[name][query]) for name, server in servers.items()}
            await asyncio.to_thread(alternate, sides, found.pid, options.rounds, options.seconds)
            figures[query] = [side.milliseconds for side in sides.values()]
            print(f"{query}, stores of {sizes(options.stores)}: {listed(figures[query])} CPU ms")
            goal(f"{query}: exponent in store size", exponent(options.stores, figures[query]), STORE_GOAL)
        for where in ("", " of a box"):
            first, last = figures[f"the first page{where}"][-1], figures[f"the last page{where}"][-1]
            goal(f"the last page{where} over the first", last / first, DEPTH_GOAL, "x")


async def bounded(dsn: str) -> dict[str, bytes]:
    """Queries whose answers have the same size whatever the store's."""
    async with connected(dsn) as connection:
        id_ = await some_id(connection)
        last, last_of_box = await far_down(connection, "TRUE"), await far_down(connection, WITHIN)
    every = queries(1_000, id_)
    box = {"boundingBox": BOX}
    return {
        "Q2": every["Q2"].body,
        "Q4": every["Q4"].body,
        "Q5": every["Q5"].body,
        "newest 50 of a box": document(IN_BOX, filter=box),
        "nearest 50": document(NEAREST, filter={"near": NEAR}),
        "a platform with its latest profile": document(PLATFORM, filter={"platformCodes": ["9000007"]}),
        "the first page": document(PAGE),
        "the last page": document(PAGE, after=last),
        "the first page of a box": document(PAGE, filter=box),
        "the last page of a box": document(PAGE, filter=box, after=last_of_box),
    }


async def far_down(connection: asyncpg.Connection, condition: str) -> str:
    """The cursor, newest first, that a hundred profiles follow."""
    place = await connection.fetchrow(
        "SELECT profile_date, id FROM profiles"
        f" WHERE {condition} ORDER BY profile_date, id OFFSET 100 LIMIT 1"
    )
    return Cursor("local", "TIME_DESC", (microseconds(place["profile_date"]), place["id"])).encode()


def exponent(sizes: list[int], times: list[float]) -> float:
    """The slope of log time over log size."""
    return float(np.polyfit(np.log(sizes), np.log(times), 1)[0])


def sizes(values: list[int]) -> str:
    return ", ".join(f"{value:,}" for value in values)


def listed(values: list[float]) -> str:
    return ", ".join(f"{value:.2f}" for value in values)


if __name__ == "__main__":
    run(main())
