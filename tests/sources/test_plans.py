"""The plans of searches on a store large enough to want its indexes: which index answers which filter."""

import asyncio
import json
import math
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import asyncpg
import pytest

from db.cluster import Running
from db.engine import Pools, connected, open_pools
from db.partitions import ensure_years, sizes
from ocean.filter import BoundingBox, Near, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from ocean.terms import PlatformType, ProfileOrder
from ocean.variables import Variable
from sources.base import Page
from sources.postgis.platforms import platforms
from sources.postgis.profiles import profiles
from sources.postgis.store import Store
from sources.postgis.where import where_of
from tests.conftest import fresh_database

FILL = """
    INSERT INTO profiles (id, platform_id, dataset_id, scheme, sampling, level_count, good_count, variables,
        good_variables, levels, product_rank, profile_date, location)
    SELECT n, n % 40 + 1, 'd', 'PRIMARY', 'primary', 1, 1, 3, 3, '\\x00'::bytea, 0,
        timestamptz '2020-01-01 00:00+00' + n * interval '130 minutes',
        ST_SetSRID(ST_MakePoint((n * 7919) % 36000 / 100.0 - 180, (n * 104729) % 17000 / 100.0 - 85), 4326)
    FROM generate_series(1, 8000) AS n"""
INSERT_PLATFORMS = """
    INSERT INTO platforms (platform_code, platform_type)
    SELECT 'p' || n, CASE WHEN n % 2 = 0 THEN 'SHIP' ELSE 'GLIDER' END FROM generate_series(1, 40) AS n"""
SQUARE = {"type": "Polygon", "coordinates": [[[60, 10], [65, 10], [65, 15], [60, 15], [60, 10]]]}
ROUND = [[60 + 5 * math.cos(n * math.tau / 5_000), 5 * math.sin(n * math.tau / 5_000)] for n in range(5_000)]
MANY_CORNERS = {"type": "Polygon", "coordinates": [[*ROUND, ROUND[0]]]}
YEAR = TimeRange(datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 12, 1, tzinfo=UTC))


async def _fill(dsn: str) -> None:
    async with connected(dsn) as connection:
        await ensure_years(connection, (2020, 2021))
        await connection.execute(
            "INSERT INTO datasets (id, title, citation, quality_flagged, synthetic, variables, profile_count,"
            " measurement_count) VALUES ('d', 'd', 'd', true, true, 0, 0, 0)"
        )
        await connection.execute(INSERT_PLATFORMS)
        await connection.execute(FILL)
        await connection.execute("ANALYZE profiles")


@pytest.fixture(scope="module")
def planned(cluster: Running, template: str) -> Iterator[str]:
    for dsn in fresh_database(cluster, template):
        asyncio.run(_fill(dsn))
        yield dsn


@pytest.fixture
async def pools(planned: str) -> AsyncIterator[Pools]:
    opened = await open_pools(Settings(), planned)
    yield opened
    await opened.close()


async def used(pools: Pools, wanted: OceanFilter, tail: str = "") -> tuple[set[str], set[str]]:
    """Names of the indexes of `profiles` that a search uses, and of the partitions that it reads."""
    where = where_of(wanted, Gazetteer.load())
    nodes = await explained(pools, f"SELECT p.id FROM profiles p WHERE {where.sql} {tail}", *where.values)
    async with pools.search.acquire() as connection:
        parents = await _parents(connection)
    indexes = {parents[node["Index Name"]] for node in nodes if node.get("Index Name") in parents}
    return indexes, {node["Relation Name"] for node in nodes if "Relation Name" in node}


async def explained(pools: Pools, sql: str, *values: Any) -> list[dict[str, Any]]:
    """The nodes of the plan of a search that is run."""
    async with pools.search.acquire() as connection:
        found = await connection.fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", *values)
    return list(_nodes((json.loads(found) if isinstance(found, str) else found)[0]["Plan"]))


@dataclass(frozen=True)
class Noting(Store):
    """A store that notes its searches."""

    seen: list[tuple[Any, ...]] = field(default_factory=list)

    async def search(self, sql: str, *values: Any) -> list[asyncpg.Record]:
        self.seen.append((sql, *values))
        return await super().search(sql, *values)


async def nodes_of(pools: Pools, ask: Callable[[Store], Awaitable[Any]]) -> list[dict[str, Any]]:
    """The nodes of the plan of the one search that an answer takes."""
    store = Noting(pools, Gazetteer.load())
    await ask(store)
    (search,) = store.seen
    return await explained(pools, *search)


def rows_read(nodes: list[dict[str, Any]]) -> int:
    """How many profiles were looked at, whether they matched or not."""
    scans = [node for node in nodes if node.get("Relation Name", "").startswith("profiles_")]
    return sum(
        node["Actual Loops"] * (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) for node in scans
    )


async def _parents(connection: asyncpg.Connection) -> dict[str, str]:
    rows = await connection.fetch(
        "SELECT inhrelid::regclass::text AS part, inhparent::regclass::text AS whole FROM pg_inherits"
        " WHERE inhparent::regclass::text LIKE 'profiles_by_%'"
    )
    return {row["part"]: row["whole"] for row in rows}


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("Plans", []):
        yield from _nodes(child)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (OceanFilter(bounding_box=BoundingBox(60, 10, 65, 15)), "profiles_by_location"),
        (OceanFilter(bounding_box=BoundingBox(178, 10, -178, 15)), "profiles_by_location"),
        (OceanFilter(polygon=SQUARE), "profiles_by_location"),
        (OceanFilter(polygon=MANY_CORNERS), "profiles_by_location"),
        (OceanFilter(regions=("Arabian Sea",)), "profiles_by_location"),
        (OceanFilter(regions=("Red Sea", "Baltic Sea")), "profiles_by_location"),
        (OceanFilter(regions=("Red Sea",), time=YEAR), "profiles_by_location"),
        (OceanFilter(near=Near(12, 62, 200)), "profiles_by_geography"),
    ],
    ids=lambda value: str(value)[:200],
)
async def test_a_place_is_found_by_its_index(pools: Pools, wanted: OceanFilter, index: str) -> None:
    indexes, _ = await used(pools, wanted)
    assert indexes == {index}


async def test_the_newest_of_half_the_ocean_are_found_by_time(pools: Pools) -> None:
    tail = "ORDER BY p.profile_date DESC, p.id DESC LIMIT 51"
    indexes, _ = await used(pools, OceanFilter(bounding_box=BoundingBox(-180, -60, 0, 60)), tail)
    assert indexes == {"profiles_by_time"}


async def test_a_time_range_leaves_other_years_alone(pools: Pools) -> None:
    _, partitions = await used(pools, OceanFilter(regions=("Indian Ocean",), time=YEAR))
    assert partitions == {"profiles_2020"}


async def test_a_page_far_down_starts_where_the_last_one_ended(pools: Pools) -> None:
    after = "timestamptz '2020-03-01 00:00+00'"
    tail = (
        f"AND p.profile_date <= {after} AND (p.profile_date, p.id) < ({after}, 5)"
        " ORDER BY p.profile_date DESC, p.id DESC LIMIT 20"
    )
    indexes, partitions = await used(pools, OceanFilter(), tail)
    assert (indexes, partitions) == ({"profiles_by_time"}, {"profiles_2020"})


WIDE = BoundingBox(-100, -60, 100, 60)


@pytest.mark.parametrize(
    "wanted",
    [
        OceanFilter(),
        OceanFilter(bounding_box=WIDE),
        OceanFilter(bounding_box=WIDE, time=YEAR),
        OceanFilter(bounding_box=BoundingBox(100, -60, -100, 60)),
        OceanFilter(near=Near(0, 0, 8_000)),
    ],
    ids=str,
)
@pytest.mark.parametrize("order", [ProfileOrder.TIME_DESC, ProfileOrder.TIME_ASC])
async def test_the_newest_of_many_are_read_in_order_of_time_and_no_further(
    pools: Pools, wanted: OceanFilter, order: ProfileOrder
) -> None:
    nodes = await nodes_of(pools, lambda store: profiles(store, "local", wanted, order, Page(20)))
    assert not any(node["Node Type"] == "Sort" for node in nodes)
    assert rows_read(nodes) < 200


async def test_a_variable_that_most_profiles_have_does_not_hide_the_index_of_times(pools: Pools) -> None:
    tail = "ORDER BY p.profile_date DESC, p.id DESC LIMIT 20"
    indexes, _ = await used(pools, OceanFilter(variables=(Variable.TEMPERATURE,)), tail)
    assert indexes == {"profiles_by_time"}


@pytest.mark.parametrize("radius", [2_000, 20_000])
async def test_the_nearest_are_found_by_the_index_of_geography_and_no_farther(
    pools: Pools, radius: float
) -> None:
    wanted = OceanFilter(near=Near(10, 20, radius))
    nodes = await nodes_of(
        pools, lambda store: profiles(store, "local", wanted, ProfileOrder.DISTANCE_ASC, Page(20))
    )
    (merge,) = (node for node in nodes if node["Node Type"] == "Merge Append")
    assert {child["Node Type"] for child in merge["Plans"]} == {"Index Scan"}
    assert rows_read(nodes) < 100


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (OceanFilter(), 40),
        (OceanFilter(platform_types=(PlatformType.SHIP,)), 20),
        (OceanFilter(platform_types=(PlatformType.SHIP,), platform_codes=("p2", "p3")), 1),
        (OceanFilter(time=YEAR), 40),
    ],
    ids=str,
)
async def test_of_each_platform_only_its_latest_is_read(
    pools: Pools, wanted: OceanFilter, count: int
) -> None:
    store = Noting(pools, Gazetteer.load())
    page = await platforms(store, "local", wanted, None, ProfileOrder.TIME_DESC, Page(5))
    (search,) = store.seen
    assert page.total == count
    assert rows_read(await explained(pools, *search)) <= 3 * 40


async def test_platforms_are_searched_by_name_before_their_profiles_are_read(pools: Pools) -> None:
    store = Noting(pools, Gazetteer.load())
    everywhere = OceanFilter(near=Near(0, 0, 20_000))
    page = await platforms(store, "local", everywhere, "P33", ProfileOrder.DISTANCE_ASC, Page(5))
    assert [row.code for row in page.rows] == ["p33"]
    assert rows_read(await explained(pools, *store.seen[-1])) <= 200


@pytest.mark.parametrize(
    ("order", "wanted", "partitions"),
    [
        (ProfileOrder.TIME_DESC, OceanFilter(), [{"profiles_2021"}]),
        (ProfileOrder.TIME_ASC, OceanFilter(), [{"profiles_2020"}]),
        (ProfileOrder.TIME_DESC, OceanFilter(time=YEAR), [{"profiles_2020"}]),
        (
            ProfileOrder.TIME_DESC,
            OceanFilter(bounding_box=BoundingBox(0, 0, 2, 2)),
            [{"profiles_2021"}, {"profiles_2020"}],
        ),
    ],
    ids=str,
)
async def test_the_years_that_should_do_are_asked_first(
    pools: Pools, order: ProfileOrder, wanted: OceanFilter, partitions: list[set[str]]
) -> None:
    async with pools.search.acquire() as connection:
        years = await sizes(connection)
    assert sum(years.values()) == 8_000
    store = Noting(pools, Gazetteer.load(), years)
    await profiles(store, "local", wanted, order, Page(20))
    plans = [await explained(pools, *search) for search in store.seen]
    assert [
        {node["Relation Name"] for node in nodes if "Relation Name" in node} for nodes in plans
    ] == partitions
