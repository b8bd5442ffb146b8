"""One contract for every source: the same records give the same answers, live or from the store."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pytest_asyncio

from db.cluster import Running
from db.engine import open_pools
from ingest.argo.reader import read
from ocean.carriers import Table
from ocean.errors import OceanError, UnreadableFile
from ocean.filter import BoundingBox, FloatRange, Near, OceanFilter, TimeRange
from ocean.flags import QualityPolicy
from ocean.gazetteer import Gazetteer
from ocean.measurements import rows_of
from ocean.records import Record
from ocean.rows import ProfileRow
from ocean.settings import Settings
from ocean.terms import DataMode, DataSource, GroupBy, PlatformType, ProfileOrder, Statistic
from ocean.variables import Variable
from sources.base import Page, ProfileLevels, Source, StatisticQuery
from sources.live import LiveSource, Roster
from sources.postgis import PostgisSource
from sources.postgis.platforms import numbers_of
from sources.postgis.store import Store
from tests.api.world import CASTS, MOORED, block_of, surface
from tests.conftest import fresh_database
from tests.ingest.blocks import load
from tests.sources.records_feed import RecordsFeed

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORLD: tuple[Record, ...] = (block_of(*CASTS), block_of(*MOORED), surface(1), surface(7))
FILTERS = {
    "everything": OceanFilter(),
    "a region": OceanFilter(regions=("Bay of Bengal",)),
    "across the antimeridian": OceanFilter(bounding_box=BoundingBox(179, -1, -179, 1)),
    "a circle at the pole": OceanFilter(near=Near(90, 0, 900)),
    "a time range": OceanFilter(
        time=TimeRange(datetime(2021, 2, 15, tzinfo=UTC), datetime(2021, 6, 1, tzinfo=UTC))
    ),
    "months": OceanFilter(months=(3, 7)),
    "warm and shallow": OceanFilter(temperature=FloatRange(28, None), depth=FloatRange(None, 50)),
    "a pressure": OceanFilter(pressure=FloatRange(200, 600)),
    "platforms": OceanFilter(platform_codes=("1900002", " 1900004 ")),
    "moorings": OceanFilter(platform_types=(PlatformType.MOORING,)),
    "a dataset": OceanFilter(datasets=("argo-test",)),
    "oxygen": OceanFilter(variables=(Variable.OXYGEN,)),
    "real time": OceanFilter(data_modes=(DataMode.REAL_TIME,)),
    "a cycle": OceanFilter(cycle_numbers=(2,)),
    "all schemes": OceanFilter(all_schemes=True),
    "any quality": OceanFilter(quality=QualityPolicy.ANY),
    "unknown quality": OceanFilter(quality=QualityPolicy.GOOD_OR_UNKNOWN),
    "research": OceanFilter(quality=QualityPolicy.RESEARCH),
    "nothing": OceanFilter(platform_codes=("none",)),
}
ORDERS = [order for order in ProfileOrder if order is not ProfileOrder.DISTANCE_ASC]


@pytest.fixture(scope="module")
def stored(cluster: Running, regional: str) -> Iterator[str]:
    """The address of a store that holds WORLD."""
    for dsn in fresh_database(cluster, regional):
        asyncio.run(load(dsn, *((f"/{i}.nc", record) for i, record in enumerate(WORLD))))
        yield dsn


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def local(stored: str) -> AsyncIterator[PostgisSource]:
    pools = await open_pools(Settings(), stored)
    yield PostgisSource(Store(pools, Gazetteer.load()))
    await pools.close()


@pytest.fixture
def live(local: PostgisSource) -> LiveSource:
    return live_of(local, WORLD)


def live_of(local: PostgisSource, records: tuple[Record, ...]) -> LiveSource:
    async def known(codes: list[str]) -> dict[str, int]:
        return await numbers_of(local.store, codes)

    return LiveSource(RecordsFeed(records), local.store.gazetteer, Roster(known))


def shown(row: ProfileRow) -> Any:
    """All of a row but where it came from; distances to the millimetre."""
    km = None if row.distance_km is None else round(row.distance_km, 6)
    return replace(row, data_source=DataSource.LOCAL_DB, distance_km=km)


async def pages(source: Source, wanted: OceanFilter, order: ProfileOrder, first: int) -> list[ProfileRow]:
    """All rows, `first` at a time."""
    rows: list[ProfileRow] = []
    page = Page(first)
    while True:
        found = await source.profiles(wanted, order, page)
        rows += found.rows
        if not found.has_next:
            return rows
        page = Page(first, found.cursors[-1])


@pytest.mark.parametrize("name", FILTERS)
async def test_profiles_are_the_same_rows_in_the_same_order(
    local: PostgisSource, live: LiveSource, name: str
) -> None:
    wanted = FILTERS[name]
    for order in ORDERS:
        expected = await pages(local, wanted, order, 100)
        for first in (100, 2):
            found = await pages(live, wanted, order, first)
            assert [shown(row) for row in found] == [shown(row) for row in expected]
        assert {row.data_source for row in found} <= {DataSource.LIVE_API}
        assert await live.count_profiles(wanted, order) == await local.count_profiles(wanted, order)


async def test_profiles_near_a_point_come_nearest_first(local: PostgisSource, live: LiveSource) -> None:
    wanted = OceanFilter(near=Near(0, 180, 20_000))
    expected = await pages(local, wanted, ProfileOrder.DISTANCE_ASC, 100)
    assert len(expected) == 11
    for first in (100, 2):
        found = await pages(live, wanted, ProfileOrder.DISTANCE_ASC, first)
        assert [shown(row) for row in found] == [shown(row) for row in expected]


async def test_distance_without_a_point_is_refused(live: LiveSource) -> None:
    with pytest.raises(OceanError, match=r"filter\.near"):
        await live.profiles(OceanFilter(), ProfileOrder.DISTANCE_ASC, Page(1))


@pytest.mark.parametrize("name", FILTERS)
async def test_platforms_are_the_same(local: PostgisSource, live: LiveSource, name: str) -> None:
    wanted = FILTERS[name].with_parts(quality=FILTERS[name].quality or QualityPolicy.GOOD_OR_UNKNOWN)
    for search, order in product((None, "19000", "mooring", "testland"), (None, *ORDERS)):
        expected = await local.platforms(wanted, search, order, Page(3))
        found = await live.platforms(wanted, search, order, Page(3))
        assert [row.code for row in found.rows] == [row.code for row in expected.rows]
        assert (found.total, found.has_next) == (expected.total, expected.has_next)
        after = Page(3, expected.cursors[-1] if expected.rows else None)
        rest = await live.platforms(wanted, search, order, after)
        assert rest.rows == (await local.platforms(wanted, search, order, after)).rows


def told(table: Table) -> list[Any]:
    """All rows of a page of measurements, but for where they came from."""
    found = rows_of(table, COLUMNS)
    return [
        replace(
            row,
            data_source=DataSource.LOCAL_DB,
            profile=shown(row.profile) if row.profile else None,
        )
        for row in found
    ]


COLUMNS = frozenset(
    {"depth", "pressure", "temperature", "salinity", "oxygen", "temperature_qc", "quality_flag"}
    | {"sea_surface_temperature", "potential_density"}
)


async def all_measurements(source: Source, wanted: OceanFilter, order: ProfileOrder, first: int) -> list[Any]:
    rows: list[Any] = []
    page = Page(first)
    while True:
        found = await source.measurements(wanted, order, page, COLUMNS)
        rows += told(found.rows)
        if not found.has_next:
            return rows
        page = Page(first, found.cursors[-1])


@pytest.mark.parametrize("name", FILTERS)
async def test_measurements_are_the_same_rows_in_the_same_order(
    local: PostgisSource, live: LiveSource, name: str
) -> None:
    wanted = FILTERS[name]
    for order in ORDERS:
        expected = await all_measurements(local, wanted, order, 1_000)
        for first in (1_000, 4):
            assert repr(await all_measurements(live, wanted, order, first)) == repr(expected)
        assert await live.count_measurements(wanted, order) == await local.count_measurements(wanted, order)


GROUPS = [(), (GroupBy.MONTH,), (GroupBy.PLATFORM, GroupBy.DEPTH_BIN), (GroupBy.REGION, GroupBy.DATASET)]


@pytest.mark.parametrize("name", FILTERS)
async def test_statistics_are_the_same_to_the_last_digit(
    local: PostgisSource, live: LiveSource, name: str
) -> None:
    variables = (None, Variable.TEMPERATURE, Variable.SEA_SURFACE_TEMPERATURE, Variable.MIXED_LAYER_DEPTH)
    for variable, group_by in product(variables, GROUPS):
        query = StatisticQuery(variable, tuple(Statistic), group_by)
        expected = await local.statistics(FILTERS[name], query)
        found = await live.statistics(FILTERS[name], query)
        assert found.rows == expected.rows
        assert (found.dataset_ids, found.warnings) == (expected.dataset_ids, expected.warnings)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def real(real_database: str) -> AsyncIterator[PostgisSource]:
    pools = await open_pools(Settings(), real_database)
    yield PostgisSource(Store(pools, Gazetteer.load()))
    await pools.close()


@pytest.fixture(scope="module")
def argo(shared_data: Path) -> tuple[Record, ...]:
    """What the real Argo files hold, file by file, as ingest reads it."""
    records: list[Record] = []
    for path in sorted((shared_data / "argo" / "gdac").rglob("*.nc")):
        with suppress(UnreadableFile):
            records += read(path)
    return tuple(records)


async def test_real_profiles_are_the_same_level_by_level(
    real: PostgisSource, argo: tuple[Record, ...]
) -> None:
    live = live_of(real, argo)
    wanted = OceanFilter(all_schemes=True, datasets=("argo", "argo-bgc"), quality=QualityPolicy.ANY)
    page = Page(10_000, levels=True)
    found = await live.profiles(wanted, ProfileOrder.TIME_DESC, page)
    expected = await real.profiles(wanted, ProfileOrder.TIME_DESC, page)
    assert len(expected.rows) > 1_000
    assert [shown(row) for row in found.rows] == [shown(row) for row in expected.rows]
    found_levels, expected_levels = found.levels(), expected.levels()
    assert found_levels.keys() == expected_levels.keys()
    for key, levels in expected_levels.items():
        assert_same_levels(found_levels[key], levels)


def assert_same_levels(found: ProfileLevels, expected: ProfileLevels) -> None:
    """Every stored value and flag, bit by bit; a column that one lacks holds nothing in the other."""
    one, other = found.batch.levels, expected.batch.levels
    mine = slice(*one.offsets[found.index : found.index + 2].tolist())
    theirs = slice(*other.offsets[expected.index : expected.index + 2].tolist())
    for name in one.values.keys() | other.values.keys():
        if name in one.values and name in other.values:
            np.testing.assert_array_equal(one.values[name][mine], other.values[name][theirs])
            known = np.isfinite(one.values[name][mine])
            np.testing.assert_array_equal(one.flags[name][mine][known], other.flags[name][theirs][known])
        else:
            only = one.values[name][mine] if name in one.values else other.values[name][theirs]
            assert np.isnan(only).all()
