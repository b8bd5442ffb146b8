"""Configured live sources as feeds for background work: larger periods, and more patience."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from ocean.errors import OceanError
from ocean.gazetteer import Gazetteer
from sources.coops.feed import StationFeed
from sources.copernicus.feed import CopernicusFeed
from sources.erddap.config import Entry
from sources.erddap.griddap import GridFeed
from sources.erddap.server import Http
from sources.erddap.tabledap import TableFeed
from sources.feed import Feed
from sources.http.client import Client, opened
from sources.http.server import Server

# Servers put large answers together before they send the first byte.
_READ_SECONDS = 120.0
# A month of daily fields is one chunk, in as many requests as the server wants.
_FIELDS = 1_000


def named(entries: Iterable[Entry], name: str) -> Entry:
    """The entry of this name; OceanError where there is none, or it is not configured."""
    known = {entry.name: entry for entry in entries}
    if name not in known:
        raise OceanError(f"No live source is called {name!r}: {', '.join(known)}.", value=name)
    if reason := known[name].unconfigured():
        raise OceanError(reason, value=name)
    return known[name]


@asynccontextmanager
async def client(entries: Iterable[Entry], contact: str | None) -> AsyncIterator[Client]:
    """A client of the servers of these entries."""
    servers = {
        entry.url: Server(entry.url, entry.allow_private, read_timeout=_READ_SECONDS) for entry in entries
    }
    async with opened(servers.values(), contact) as found:
        yield found


def feed_of(entry: Entry, http: Http, gazetteer: Gazetteer) -> Feed:
    """The feed of an entry; a grid's is not bounded in requests, as one that a user waits for is."""
    if entry.protocol == "tabledap":
        return TableFeed(entry, http, gazetteer)
    if entry.protocol == "coops":
        return StationFeed(entry, http, gazetteer)
    chunk = entry.chunk.model_copy(update={"most": _FIELDS})
    kind = GridFeed if entry.protocol == "griddap" else CopernicusFeed
    return kind(entry.model_copy(update={"chunk": chunk}), http, gazetteer)
