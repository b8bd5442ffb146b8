"""A feed that remembers: equal needs are gathered once, and old records serve while new ones are fetched."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from contextvars import Context
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sources.cached.keys import key_of, keys_of
from sources.cached.shelves import Shelves
from sources.feed import Fault, Feed, Gathered, Need

# That there is nothing is believed for this long, in seconds, or the time to live where it is less.
NEGATIVE_S = 60.0
# Past its time to live a copy serves this many times as long while a newer one is fetched.
STALE_FACTOR = 6
REFRESHES = 4


@dataclass(slots=True)
class Flight:
    """One gather, and how many wait for it."""

    task: asyncio.Task[Gathered]
    waiting: int = 0


def _now() -> datetime:
    return datetime.now(UTC)


class Cached:
    """Keeps what a feed gathers for `ttl` seconds; `counts` says how often what was found."""

    def __init__(self, feed: Feed, shelves: Shelves, ttl: float, now: Callable[[], datetime] = _now) -> None:
        self._feed = feed
        self._shelves = shelves
        self._ttl = ttl
        self._now = now
        self._flights: dict[str, Flight] = {}
        self._refreshes: dict[str, asyncio.Task[None]] = {}
        self.counts: Counter[str] = Counter()

    @property
    def name(self) -> str:
        return self._feed.name

    def refusal(self, need: Need) -> str | None:
        return self._feed.refusal(need)

    async def probe(self) -> None:
        await self._feed.probe()

    async def gather(self, need: Need) -> Gathered:
        """From the cache where it holds as much as is needed, else from the feed, once for all who ask."""
        keys = keys_of(self.name, need)
        found = await self._shelves.find(keys)
        age = (self._now() - found.fetched_at).total_seconds() if found else 0.0
        if found is None or age > self._lasts(found):
            return await self._fetched(keys[0], need)
        if age <= self._fresh(found):
            self.counts["hit"] += 1
            return replace(found, cached=True)
        self.counts["stale"] += 1
        self._refresh(keys[0], need)
        return replace(found, cached=True, stale=True)

    def _fresh(self, gathered: Gathered) -> float:
        return self._ttl if gathered.records else min(self._ttl, NEGATIVE_S)

    def _lasts(self, gathered: Gathered) -> float:
        return self._ttl * (1 + STALE_FACTOR) if gathered.records else self._fresh(gathered)

    async def _fetched(self, key: str, need: Need) -> Gathered:
        """Joins the gather of an equal need; who leaves leaves it to the others, the last one ends it."""
        flight = self._flights.get(key)
        self.counts["miss" if flight is None else "joined"] += 1
        if flight is None:
            # In no one's context: the deadline of the first asker is not that of the others.
            task = asyncio.create_task(self._gathered(key, need), context=Context())
            flight = self._flights[key] = Flight(task)
        flight.waiting += 1
        try:
            return await asyncio.shield(flight.task)
        finally:
            flight.waiting -= 1
            if not flight.waiting:
                self._forget(key, flight)
                await _ended(flight.task)

    def _forget(self, key: str, flight: Flight) -> None:
        if self._flights.get(key) is flight:
            del self._flights[key]

    async def _gathered(self, key: str, need: Need) -> Gathered:
        gathered = await self._feed.gather(need)
        if not gathered.missing:
            kept = key_of(self.name, need, exhausted=gathered.exhausted)
            await self._shelves.keep(kept, gathered, self._lasts(gathered))
        return gathered

    def _refresh(self, key: str, need: Need) -> None:
        if key in self._refreshes or len(self._refreshes) >= REFRESHES:
            return
        self._refreshes[key] = task = asyncio.create_task(self._refreshed(key, need), context=Context())
        task.add_done_callback(lambda _: self._refreshes.pop(key, None))

    async def _refreshed(self, key: str, need: Need) -> None:
        with suppress(Fault):  # its guard knows; the old copy serves on
            await self._fetched(key, need)

    async def close(self) -> None:
        """Ends what runs in the background."""
        for task in list(self._refreshes.values()):
            await _ended(task)
        for flight in list(self._flights.values()):
            await _ended(flight.task)


async def _ended(task: "asyncio.Task[Any]") -> None:
    if not task.done():
        task.cancel()
        await asyncio.wait({task})
    if not task.cancelled():
        task.exception()  # looked at, so that nothing warns of it
