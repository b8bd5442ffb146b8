"""One private cluster a test session, and a migrated database of its own for each test module."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from db import server
from db.cluster import Running
from db.engine import Pools, connected, open_pools
from db.migrate import ROOT, upgrade
from db.pool import Pool
from db.regions import sync_regions
from ingest.run import ingest
from ocean.settings import Settings

TEMPLATE = "template_ocean"
# No test reaches a network: one that is about live sources brings its own, on loopback.
os.environ["OCEAN_LIVE"] = "false"


async def execute(dsn: str, statement: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Running]:
    """A PostGIS cluster of this test session alone; it forgets everything at the end."""
    with tempfile.TemporaryDirectory(prefix="ocean-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        (home / "postgresql.conf").write_text("fsync = off\nfull_page_writes = off\nshared_buffers = 64MB\n")
        with server.running(home) as running:
            yield running


@pytest.fixture(scope="session")
def template(cluster: Running) -> str:
    """The name of a migrated database without rows."""
    asyncio.run(execute(cluster.dsn, f"CREATE DATABASE {TEMPLATE}"))
    asyncio.run(upgrade(server.with_database(cluster.dsn, TEMPLATE)))
    return TEMPLATE


@pytest.fixture(scope="session")
def regional(cluster: Running, template: str) -> str:
    """A migrated template database that knows the regions."""
    name = "template_regional"
    asyncio.run(execute(cluster.dsn, f"CREATE DATABASE {name} TEMPLATE {template}"))
    asyncio.run(_sync(server.with_database(cluster.dsn, name)))
    return name


async def _sync(dsn: str) -> None:
    async with connected(dsn) as connection:
        await sync_regions(connection)


def fresh_database(cluster: Running, template: str) -> Iterator[str]:
    """The address of a new database made from `template`, dropped afterwards."""
    name = f"test_{uuid4().hex[:12]}"
    asyncio.run(execute(cluster.dsn, f"CREATE DATABASE {name} TEMPLATE {template}"))
    yield server.with_database(cluster.dsn, name)
    asyncio.run(execute(cluster.dsn, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="module")
def database(cluster: Running, template: str) -> Iterator[str]:
    """The address of a migrated database that this test module has for itself."""
    yield from fresh_database(cluster, template)


@pytest.fixture
def empty_database(cluster: Running, template: str) -> Iterator[str]:
    """The address of a migrated database without rows that this one test has for itself."""
    yield from fresh_database(cluster, template)


@pytest.fixture
def empty_regional(cluster: Running, regional: str) -> Iterator[str]:
    """As `empty_database`, with the regions."""
    yield from fresh_database(cluster, regional)


@pytest.fixture
async def connection(database: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection to the module's database."""
    async with connected(database) as connection:
        yield connection


@pytest.fixture
async def pools(database: str) -> AsyncIterator[Pools]:
    """The server's pools on the module's database."""
    pools = await open_pools(Settings(), database)
    yield pools
    await pools.close()


@pytest.fixture
async def pool(pools: Pools) -> Pool:
    """The pool for searches on the module's database."""
    return pools.search


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files: data/ of OCEAN_SHARED, or ../shared/data."""
    folder = Path(os.environ.get("OCEAN_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip(f"no real files in {folder}: set OCEAN_SHARED to the folder that has data/")
    return folder


@pytest.fixture(scope="session")
def real_database(cluster: Running, regional: str, shared_data: Path) -> Iterator[str]:
    """The real Argo files."""
    for dsn in fresh_database(cluster, regional):
        asyncio.run(ingest([shared_data / "argo" / "gdac"], dsn, 2))
        yield dsn
