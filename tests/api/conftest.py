"""The API over known data: `world` is small and made up, `real` holds the real Argo files."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest
import pytest_asyncio

from db.cluster import Running
from db.engine import connected
from ingest.refresh import refresh_datasets
from ocean.settings import Settings
from resolvers.context import Services, make_context
from resolvers.services import close_services, open_services
from schema import schema
from tests.api.world import CASTS, MOORED, block_of, surface
from tests.conftest import fresh_database
from tests.ingest.blocks import load
from web.execution import Engine
from web.execution.text import Text

Ask = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture(scope="session")
def world_database(cluster: Running, regional: str) -> Iterator[str]:
    """The small ocean of tests/api/world.py."""
    for dsn in fresh_database(cluster, regional):
        asyncio.run(_fill(dsn))
        yield dsn


async def _fill(dsn: str) -> None:
    records = [block_of(*CASTS), block_of(*MOORED), surface(1), surface(7)]
    await load(dsn, *((f"/{i}.nc", record) for i, record in enumerate(records)))
    async with connected(dsn) as connection:
        await refresh_datasets(connection)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One event loop for all tests here: they share connections and a gazetteer, which are dear to open."""
    for item in items:
        if item.path.parent == Path(__file__).parent and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def services(world_database: str) -> AsyncIterator[Services]:
    opened = await open_services(Settings(database_url=world_database))
    yield opened
    await close_services(opened)


def asking(services: Services) -> Ask:
    """Runs a document as the app does and gives its data; `errors=True` asks for errors, else they fail."""
    engine = Engine(schema)

    async def ask(document: str, *, errors: bool = False, **variables: Any) -> Any:
        context = make_context(services)
        prepared = engine.prepare(document, variables, None)
        if prepared is None:
            result = await schema.execute(document, variable_values=variables, context_value=context)
        else:
            result = await engine.run(prepared, context)
        if errors:
            assert result.errors, "an error was expected"
            return result.errors
        assert not result.errors, result.errors
        if isinstance(result.data, Text):
            return orjson.loads(result.data.whole)
        return orjson.loads(orjson.dumps(result.data, option=orjson.OPT_SERIALIZE_NUMPY))

    return ask


@pytest.fixture
def ask(services: Services) -> Ask:
    """Asks the small ocean."""
    return asking(services)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def ask_real(real_database: str) -> AsyncIterator[Ask]:
    """Asks the real Argo files."""
    opened = await open_services(Settings(database_url=real_database))
    yield asking(opened)
    await close_services(opened)


@pytest.fixture
def queries(services: Services) -> Iterator[list[str]]:
    """The SQL that the services' pools run from here on."""
    seen: list[str] = []
    store = services.local.store
    original = asyncpg.Connection.fetch

    async def fetch(self: asyncpg.Connection, query: str, *arguments: Any, **options: Any) -> Any:
        seen.append(query)
        return await original(self, query, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncpg.Connection, "fetch", fetch)
        assert store.pools is not None
        yield seen
