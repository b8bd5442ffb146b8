"""The real backend: the project's schema over its own services."""

from starlette.requests import HTTPConnection, Request

from ocean.terms import ProfileOrder, SourcePolicy
from resolvers.context import Context, Services, make_context
from resolvers.exporting import Export, checked_limit
from resolvers.services import check_database, check_gazetteer, close_services, open_services
from schema import schema
from web.backend import Backend, Check, PoolUse, SourceUse
from web.export.asked import check_names, count_in, filter_in, term_in
from web.headers import DEADLINE_HEADER, header_of


def real_backend() -> Backend:
    """What create_app serves unless it is given another."""
    return Backend(
        schema=schema,
        open_services=open_services,
        close_services=close_services,
        make_context=_context,
        ready_checks=_checks,
        pool_use=_pool_use,
        source_use=_source_use,
        open_export=_export,
    )


def _context(services: Services, connection: HTTPConnection) -> Context:
    return make_context(services, header_of(connection.scope, DEADLINE_HEADER.encode()) or None)


async def _export(services: Services, request: Request) -> Export:
    """What the parameters of an address ask for, its first page fetched."""
    given = request.query_params
    check_names(given)
    export = Export(
        services,
        filter_in(given.get("filter"), schema),
        term_in("orderBy", given.get("orderBy"), ProfileOrder, ProfileOrder.TIME_DESC),
        term_in("source", given.get("source"), SourcePolicy, SourcePolicy.AUTO),
        checked_limit(count_in(given.get("first"))),
        header_of(request.scope, DEADLINE_HEADER.encode()) or None,
    )
    await export.open()
    return export


def _checks(services: Services) -> dict[str, Check]:
    return {
        "database": lambda: check_database(services),
        "gazetteer": lambda: check_gazetteer(services),
    }


def _pool_use(services: Services) -> PoolUse:
    pools = services.local.store.pools
    both = (pools.search, pools.lookup)
    return PoolUse(in_use=sum(pool.in_use for pool in both), size=sum(pool.size for pool in both))


def _source_use(services: Services) -> list[SourceUse]:
    router = services.router
    states = {live.source.name: live for live in router.lineup.live}
    names = dict.fromkeys((*states, *router.tallies))
    return [
        SourceUse(
            name=name,
            state=states[name].guard.state if name in states else None,
            cache=states[name].cache_counts if name in states else {},
            outcomes={str(one): count for one, count in router.tallies[name].outcomes.items()},
            buckets=router.tallies[name].cumulative(),
            seconds=router.tallies[name].seconds,
        )
        for name in names
    ]
