"""Opens what the resolvers need of the rooms below, and closes it."""

from db import server
from db.engine import connected, open_pools
from db.migrate import is_current
from db.partitions import sizes
from db.regions import imported_regions
from nlp import Parser
from ocean.errors import ErrorCode, OceanError
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from resolvers.context import Services
from resolvers.keeping import History
from sources.cached.shelves import open_shelves
from sources.lineup import Lineup, live_sources
from sources.postgis import PostgisSource
from sources.postgis.store import Store
from sources.probes import Probes
from sources.router import Router


async def open_services(settings: Settings) -> Services:
    """Connections, the gazetteer with imported regions, the parser and the router."""
    dsn = _dsn(settings)
    pools = await open_pools(settings, dsn)
    try:
        async with connected(dsn) as connection:
            gazetteer = Gazetteer.load().extended(await imported_regions(connection))
            years = await sizes(connection)
    except BaseException:
        await pools.close()
        raise
    local = PostgisSource(Store(pools, gazetteer, years))
    shelves = open_shelves(settings.cache_bytes, settings.redis_url)
    lineup = live_sources(settings, shelves) if settings.live else Lineup()
    probes = Probes(lineup.live, settings.probe_interval)
    if settings.probe_interval:
        probes.start()
    return Services(
        settings=settings,
        dsn=dsn,
        local=local,
        router=Router(local, lineup, settings.live_deadline),
        shelves=shelves,
        probes=probes,
        gazetteer=gazetteer,
        parser=Parser(gazetteer),
        history=History(dsn),
    )


async def close_services(services: Services) -> None:
    """Ends what runs in the background and gives every connection back."""
    await services.probes.close()
    await services.router.lineup.close()
    await services.shelves.close()
    await services.history.close()
    await services.local.store.pools.close()


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
