"""Requests and subscriptions in numbers: `python -m bench.load`.

Requests a second at saturation for Q2 and Q5 with one and two workers, the times of single requests at half
of that, and a thousand chat subscriptions over graphql-transport-ws at once. Everything is on loopback.
"""

import argparse
import asyncio
import statistics

from bench.client import Crowd, at_rate, saturate
from bench.common import Server, arguments, cluster, make_database, ours, run
from bench.queries import Query, queries, some_id
from bench.rows import fill
from db.engine import connected

CHATS = 21
CHAT = {
    "query": "subscription Q($question: String!) { chat(question: $question, source: LOCAL_ONLY)"
    " { __typename ... on ChatProgress { stage } ... on ChatText { delta } ... on ChatAnswer { id text } } }",
    "variables": {"question": "mean temperature above 50 m in the Arabian Sea in January 2020"},
}


async def main() -> None:
    """Plain figures: the issue sets no goals for these."""
    parser = arguments(__doc__, seconds=6)
    parser.add_argument("--profiles", type=int, default=20_000, help="profiles in the store")
    parser.add_argument("--subscriptions", type=int, default=1_000)
    parser.add_argument("--patience", type=float, default=150, help="most seconds for all subscriptions")
    options = parser.parse_args()
    if options.quick:
        options.profiles, options.seconds, options.subscriptions = 5_000, 2, 100
    with cluster() as found:
        dsn = await make_database(found, "load", options.checkout)
        await fill(dsn, options.profiles, 98, options.checkout)
        async with connected(dsn) as connection:
            every = queries(1_000, await some_id(connection))
        for workers in (1, 2):
            with ours(options.checkout, dsn, workers) as server:
                await asyncio.sleep(1)
                for name in ("Q2", "Q5"):
                    await requests(name, every[name], server, workers, options.seconds)
        with ours(options.checkout, dsn, OCEAN_SUBSCRIPTIONS_MAX=str(options.subscriptions + 10)) as server:
            await first_words(server)
            await subscriptions(server, options)


async def first_words(server: Server) -> None:
    """Milliseconds from a question to the first event, and to the first text, of one chat at a time."""
    crowd = Crowd()
    await crowd.open(server, 1)
    told = [await crowd.first(CHAT) for _ in range(CHATS)]
    await crowd.close()
    for what, goal, found in zip(("event", "text"), (50, 300), zip(*told[1:], strict=True), strict=True):
        median = statistics.median(found)
        verdict = "pass" if median <= goal else "FALLS SHORT"
        print(f"first {what} of a chat: median {median:.0f} ms (goal {goal}): {verdict}", flush=True)


async def requests(name: str, query: Query, server: Server, workers: int, seconds: float) -> None:
    """One line: the rate at saturation, and percentiles at half of it."""
    await asyncio.to_thread(saturate, server, query.body, 1)
    rate = await asyncio.to_thread(saturate, server, query.body, seconds)
    cut = statistics.quantiles(await at_rate(server, query.body, rate / 2, seconds), n=100)
    times = ", ".join(f"p{percent} {cut[percent - 1]:.1f}" for percent in (50, 95, 99))
    print(
        f"{name} {query.title}, {workers} worker(s): {rate:,.0f} requests/s; at half of it ms {times}",
        flush=True,
    )


async def subscriptions(server: Server, options: argparse.Namespace) -> None:
    """Memory a socket and a subscription, events a second, how many ended well."""
    warm = Crowd()
    await warm.open(server, 3)
    await warm.subscribe(CHAT, 60, lambda: None)
    await warm.close()
    before, crowd, most = server.memory(), Crowd(), []
    try:
        await crowd.open(server, options.subscriptions)
        opened = server.memory()
        seconds = await crowd.subscribe(CHAT, options.patience, lambda: most.append(server.memory()))
    finally:
        await crowd.close()
    count = options.subscriptions
    print(
        f"{count:,} chat subscriptions: {crowd.completed:,} ended, {crowd.failed} failed,"
        f" {crowd.events:,} events in {seconds:.1f} s: {crowd.events / seconds:,.0f} events/s"
    )
    print(
        f"memory: {(opened - before) / count * 1000:.0f} kB an open socket,"
        f" {(max(most) - before) / count * 1000:.0f} kB a running subscription at most"
    )
    if crowd.first_failure:
        print(f"first failure: {crowd.first_failure}")


if __name__ == "__main__":
    run(main())
