"""The live sources of this process, each with what is known of it."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from ocean.rows import DatasetRow
from ocean.settings import Settings
from sources.base import Source
from sources.cached import Cached
from sources.cached.shelves import Shelves
from sources.feed import Feed
from sources.guard import Guard, Guarded
from sources.health import SourceHealth
from sources.questions import Question


class Selective(Source, Protocol):
    """A source that can't answer everything."""

    def refusal(self, question: Question[Any]) -> str | None:
        """Why it is not to be asked this, in one sentence; None where it can answer."""


@dataclass(frozen=True, slots=True)
class Live:
    """A live source with the guard and the cache of its feed; `holds` is its dataset, which mirrors share."""

    source: Selective
    guard: Guard
    cached: Cached | None = None
    holds: str = ""

    @property
    def cache_counts(self) -> Mapping[str, int]:
        """How often its feed was answered by which way."""
        return self.cached.counts if self.cached else {}


@dataclass(frozen=True, slots=True)
class Lineup:
    """Live sources, those to be preferred first; `absent` are not configured, and never asked.

    datasets: what the live ones are of, by id, for a store that doesn't have them.
    """

    live: tuple[Live, ...] = ()
    absent: tuple[SourceHealth, ...] = ()
    datasets: Mapping[str, DatasetRow] = field(default_factory=dict)

    async def close(self) -> None:
        """Ends what the caches have running in the background."""
        await asyncio.gather(*(live.cached.close() for live in self.live if live.cached))


def live_of(
    feed: Feed,
    settings: Settings,
    shelves: Shelves,
    source_of: Callable[[Feed], Selective],
    holds: str = "",
) -> Live:
    """A feed behind its guard and its cache, as the source that `source_of` makes of it."""
    guard = Guard(feed.name, patience=settings.live_deadline / 2)
    cached = Cached(Guarded(feed, guard), shelves, settings.cache_ttl)
    return Live(source_of(cached), guard, cached, holds)
