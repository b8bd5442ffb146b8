"""The client: `opened` in the lifespan, it asks configured servers and gives their answers, or a Fault."""

import asyncio
import math
import ssl
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.metadata import version

import aiohttp
from aiohttp.abc import AbstractResolver

from ocean.deadline import remaining
from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http.addresses import public_socket
from sources.http.body import Body
from sources.http.failures import Passing
from sources.http.journey import Roads, travel
from sources.http.names import Resolver
from sources.http.patience import RETRIES, WORTH_WAITING, backoff
from sources.http.server import Lane, Progress, Server, door

# What a request may take where no deadline is set: background work has none.
LONGEST = 300.0


@dataclass(slots=True, eq=False)
class Flight:
    """One request on its way, for all who ask for the same URL; given up when the last of them leaves."""

    url: str
    name: str
    progress: Progress = field(default_factory=Progress)
    waiters: int = 0
    task: asyncio.Task[Body] = field(init=False)


class Client:
    """Asks configured servers; equal requests at the same time are one."""

    def __init__(self, roads: Roads) -> None:
        self._roads = roads
        self._flights: dict[str, Flight] = {}

    async def get(self, url: str, *, deadline: float = math.inf) -> Body:
        """The answer of a configured server to a percent-encoded URL, whatever its status, within `deadline`
        seconds and those of the request at hand.

        Raises Fault where there is none: connections that fail, servers out of order (429, 502, 503, 504
        after retries), answers beyond a limit, redirects that lead elsewhere.
        """
        until = time.monotonic() + min(deadline, remaining(), LONGEST)
        flight = self._flights.get(url) or self._depart(url)
        flight.progress.until = max(flight.progress.until, until)
        flight.waiters += 1
        try:
            await asyncio.wait([flight.task], timeout=max(0.0, until - time.monotonic()))
            return _landed(flight)
        finally:
            flight.waiters -= 1
            if not flight.waiters:
                await self._give_up(flight)

    async def close(self) -> None:
        """Gives up what is on its way; whoever waits for it gets a Fault."""
        for flight in list(self._flights.values()):
            await self._give_up(flight)

    def _depart(self, url: str) -> Flight:
        if not (url.isascii() and url.isprintable() and " " not in url):
            raise Fault(f"{url[:200]!r} is not percent-encoded.")
        lane = self._roads.lane(url)
        flight = self._flights[url] = Flight(url, lane.name)
        flight.task = asyncio.create_task(_persist(self._roads, flight), name=f"GET {url[:200]}")
        flight.task.add_done_callback(lambda task: self._done(flight, task))
        return flight

    def _done(self, flight: Flight, task: asyncio.Task[Body]) -> None:
        self._forget(flight)
        if not task.cancelled():
            task.exception()  # seen: nobody may be left to see it

    async def _give_up(self, flight: Flight) -> None:
        self._forget(flight)
        flight.task.cancel()
        await asyncio.wait([flight.task])

    def _forget(self, flight: Flight) -> None:
        if self._flights.get(flight.url) is flight:
            del self._flights[flight.url]


def _landed(flight: Flight) -> Body:
    if not flight.task.done():
        raise Fault(
            f"{flight.name} was still {flight.progress.doing} at the deadline.", AttemptOutcome.TIMEOUT
        )
    if flight.task.cancelled():
        raise Fault(f"{flight.name} was not waited for: the client is closed.", AttemptOutcome.SKIPPED)
    return flight.task.result()


async def _persist(roads: Roads, flight: Flight) -> Body:
    """The answer, after retries if need be and as far as the deadline leaves time for them."""
    for attempt in range(RETRIES):
        try:
            return await travel(roads, flight.url, flight.progress)
        except Passing as fault:
            wait = backoff(attempt) if fault.retry_after is None else fault.retry_after
            if wait > WORTH_WAITING or time.monotonic() + wait >= flight.progress.until:
                raise
            flight.progress.doing = f"out of order ({fault.message})"
        await asyncio.sleep(wait)
    return await travel(roads, flight.url, flight.progress)


def agent(contact: str | None = None) -> str:
    """The User-Agent: project and version, and an address where its operator can be found."""
    return f"ocean-chat/{version('ocean-chat')}{f' (+{contact})' if contact else ''}"


@asynccontextmanager
async def opened(
    servers: Iterable[Server],
    contact: str | None = None,
    *,
    resolver: AbstractResolver | None = None,
    tls: ssl.SSLContext | None = None,
) -> AsyncIterator[Client]:
    """A client of these servers, closed at the end with all its connections.

    contact: the address where its operator can be found, for the User-Agent. Of several servers at one host
    and port the last one's limits hold.
    """
    lanes = {}
    for server in servers:
        lane = Lane(server, door(server.base_url)[0])
        lanes.update(dict.fromkeys(server.doors, lane))
    tls, names = tls or ssl.create_default_context(), resolver or Resolver()
    async with (
        _session(contact, names, tls) as private,
        _session(contact, names, tls, public=True) as public,
    ):
        client = Client(Roads(lanes, public, private))
        try:
            yield client
        finally:
            await client.close()
            await names.close()


def _session(
    contact: str | None, resolver: AbstractResolver, tls: ssl.SSLContext, *, public: bool = False
) -> aiohttp.ClientSession:
    # No limit of connections here: each lane has its own.
    connector = aiohttp.TCPConnector(
        limit=0,
        resolver=resolver,
        ssl=tls,
        ttl_dns_cache=60,
        socket_factory=public_socket if public else None,
    )
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        headers={"User-Agent": agent(contact), "Accept-Encoding": "gzip"},
    )
