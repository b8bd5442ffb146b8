"""Boxes and the nearest profiles, page by page, against a look at every row: indexes must not show."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import asyncpg
import numpy as np
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.cluster import Running
from db.engine import connected, open_pools
from db.partitions import ensure_years, sizes
from ocean.filter import BoundingBox, Near, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Place
from ocean.settings import Settings
from ocean.terms import ProfileOrder
from sources.base import Page
from sources.postgis.profiles import profiles
from sources.postgis.store import Store
from tests.conftest import fresh_database

pytestmark = pytest.mark.asyncio(loop_scope="module")

# A third about the poles, a third about the antimeridian, four profiles at each place.
FILL = """
    INSERT INTO profiles (id, platform_id, dataset_id, scheme, sampling, level_count, good_count, variables,
        good_variables, levels, product_rank, profile_date, location)
    SELECT n * 7919 % 9001, 1, 'd', 'PRIMARY', 'primary', 1, 1, 3, 3, '\\x00'::bytea, 0,
        timestamptz '2020-01-01 00:00+00' + n * interval '2 hours',
        ST_SetSRID(CASE n % 3
            WHEN 0 THEN ST_MakePoint(k * 7919 % 3600 / 10.0 - 180, sign(k % 2 - 0.5) * (90 - k % 40 / 20.0))
            WHEN 1 THEN ST_MakePoint(sign(k % 2 - 0.5) * (180 - k % 50 / 10.0), k * 104729 % 1700 / 10.0 - 85)
            ELSE ST_MakePoint(k * 7919 % 3600 / 10.0 - 180, k * 104729 % 1700 / 10.0 - 85) END, 4326)
    FROM (SELECT n, n / 12 AS k FROM generate_series(1, 9000) AS n) AS numbers"""
DISTANCE = "ST_Distance(location::geography, ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography)"
BY_DISTANCE = (
    f"SELECT id, {DISTANCE} / 1000 FROM profiles WHERE {DISTANCE} <= $3 ORDER BY {DISTANCE}, id LIMIT $4"
)
EVERY = "SELECT id, ST_X(location), ST_Y(location) FROM profiles ORDER BY profile_date DESC, id DESC"

tenths = st.integers(-1800, 1800).map(lambda tenth: tenth / 10)
latitudes = st.integers(-900, 900).map(lambda tenth: tenth / 10)
near_the_edges = st.sampled_from([-180.0, -179.9, 0.0, 179.9, 180.0])
longitudes = tenths | near_the_edges
EXAMPLES = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def scattered(cluster: Running, template: str) -> Iterator[str]:
    for dsn in fresh_database(cluster, template):
        asyncio.run(_fill(dsn))
        yield dsn


async def _fill(dsn: str) -> None:
    async with connected(dsn) as connection:
        await ensure_years(connection, (2020, 2021, 2022))
        await connection.execute(
            "INSERT INTO datasets (id, title, citation, quality_flagged, synthetic, variables, profile_count,"
            " measurement_count) VALUES ('d', 'd', 'd', true, true, 0, 0, 0)"
        )
        await connection.execute("INSERT INTO platforms (platform_code, platform_type) VALUES ('p', 'SHIP')")
        await connection.execute(FILL)
        await connection.execute("ANALYZE profiles")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def store(scattered: str) -> AsyncIterator[Store]:
    pools = await open_pools(Settings(), scattered)
    async with pools.search.acquire() as connection:
        years = await sizes(connection)
    yield Store(pools, Gazetteer.load(), years)
    await pools.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rows(scattered: str) -> AsyncIterator[asyncpg.Connection]:
    """Reads every row: no index is used."""
    async with connected(scattered) as connection:
        await connection.execute("SET enable_indexscan = off; SET enable_bitmapscan = off")
        yield connection


async def paged(
    store: Store, wanted: OceanFilter, order: ProfileOrder, size: int, pages: int
) -> list[tuple[int, float | None]]:
    """Numbers and distances of the first pages, each asked for by the cursor of the one before."""
    found: list[tuple[int, float | None]] = []
    after = None
    for _ in range(pages):
        page = await profiles(store, "local", wanted, order, Page(size, after))
        found += [(row.number, row.distance_km) for row in page.rows]
        if not page.has_next:
            return found
        after = page.cursors[-1]
    return found


@EXAMPLES
@given(
    longitude=longitudes,
    latitude=latitudes | st.sampled_from([-90.0, 90.0]),
    radius=st.sampled_from([1.0, 150.0, 1_000.0, 6_000.0, 20_040.0]),
    size=st.integers(1, 30),
)
async def test_the_nearest_come_in_order_of_geodesic_distance(
    store: Store, rows: asyncpg.Connection, longitude: float, latitude: float, radius: float, size: int
) -> None:
    wanted = OceanFilter(near=Near(latitude, longitude, radius))
    expected = await rows.fetch(BY_DISTANCE, longitude, latitude, radius * 1000, 4 * size)
    found = await paged(store, wanted, ProfileOrder.DISTANCE_ASC, size, 4)
    assert found == [tuple(row) for row in expected]


@EXAMPLES
@given(
    west=longitudes,
    east=longitudes,
    edges=st.tuples(latitudes, latitudes).map(sorted),
    size=st.integers(1, 90),
)
async def test_a_box_finds_the_newest_and_the_oldest_within_its_edges(
    store: Store, rows: asyncpg.Connection, west: float, east: float, edges: list[float], size: int
) -> None:
    south, north = edges
    wanted = OceanFilter(bounding_box=BoundingBox(west, south, east, north))
    numbers, x, y = (np.array(column) for column in zip(*await rows.fetch(EVERY), strict=True))
    expected = numbers[Place.of(wanted, store.gazetteer).contains(x, y)].tolist()
    newest = await paged(store, wanted, ProfileOrder.TIME_DESC, size, 3)
    assert [number for number, _ in newest] == expected[: 3 * size]
    oldest = await paged(store, wanted, ProfileOrder.TIME_ASC, size, 3)
    assert [number for number, _ in oldest] == expected[::-1][: 3 * size]
