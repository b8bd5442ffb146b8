"""Opens what the resolvers need of the rooms below, and closes it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING

from db import server
from db.engine import connected, open_pools
from db.migrate import is_current
from db.partitions import sizes
from db.regions import imported_regions
from ingest.writeback import Remembered, WriteBack
from ocean.errors import ErrorCode, OceanError
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from resolvers.context import Services
from resolvers.keeping import History
from sources.cached.shelves import open_shelves
from sources.feed import Feed
from sources.lineup import Lineup
from sources.live import Roster
from sources.postgis import PostgisSource
from sources.postgis.platforms import numbers_of
from sources.postgis.store import Store
from sources.probes import Probes
from sources.router import Router

if TYPE_CHECKING:
    from nlp.engines import Planner


async def open_services(settings: Settings) -> Services:
    """Connections, the gazetteer with imported regions, the planner, and the router with live sources."""
    async with AsyncExitStack() as stack:
        dsn = _dsn(settings)
        pools = await open_pools(settings, dsn)
        stack.push_async_callback(pools.close)
        async with connected(dsn) as connection:
            gazetteer = Gazetteer.load().extended(await imported_regions(connection))
            years = await sizes(connection)
        local = PostgisSource(Store(pools, gazetteer, years))
        history = History(dsn)
        stack.push_async_callback(history.close)
        shelves = open_shelves(settings.cache_bytes, settings.redis_url)
        stack.push_async_callback(shelves.close)
        roster = Roster(partial(numbers_of, local.store))
        remember = await _remembering(settings, dsn, stack)
        lineup = Lineup()
        if settings.live:
            from sources.live.opening import open_live  # here, since an HTTP client takes long to load

            lineup = await stack.enter_async_context(
                open_live(settings, gazetteer, roster, shelves, remember)
            )
        planner = await stack.enter_async_context(_planning(settings, gazetteer))
        probes = Probes(lineup.live, settings.probe_interval)
        stack.push_async_callback(probes.close)
        if settings.probe_interval:
            probes.start()
        return Services(
            settings=settings,
            dsn=dsn,
            local=local,
            router=Router(local, lineup, settings.live_deadline),
            roster=roster,
            gazetteer=gazetteer,
            planner=planner,
            history=history,
            opened=stack.pop_all(),
        )


async def _remembering(settings: Settings, dsn: str, stack: AsyncExitStack) -> Callable[[Feed], Feed]:
    """What puts a feed behind the write-back, or leaves it as it is."""
    if not (settings.live and settings.write_back):
        return lambda feed: feed
    store = WriteBack(dsn)
    store.start()
    stack.push_async_callback(store.close)
    return lambda feed: Remembered(feed, store)


async def close_services(services: Services) -> None:
    """Ends what runs in the background and gives every connection back."""
    await services.opened.aclose()


def _dsn(settings: Settings) -> str:
    if settings.database_url is not None:
        return settings.database_url
    found = server.status(settings.home)
    if found is None:
        raise OceanError(
            "The private database is not running: start it with `ocean db start`, or set DATABASE_URL.",
            code=ErrorCode.SOURCE_UNAVAILABLE,
        )
    return found.dsn


async def check_database(services: Services) -> str:
    """Says that the store answers and is migrated, or raises."""
    await services.local.ping()
    if not await is_current(services.dsn):
        raise OceanError("The database is not migrated: run `ocean db migrate`.")
    return "answers, migrated"


async def check_gazetteer(services: Services) -> str:
    """Says how many regions are known."""
    return f"{len(services.gazetteer.names())} regions"


def _planning(settings: Settings, gazetteer: Gazetteer) -> AbstractAsyncContextManager["Planner"]:
    from nlp.engines import open_planner  # here, since the rules take long to load
    from nlp.rules.parser import Parser

    return open_planner(settings, Parser(gazetteer))
