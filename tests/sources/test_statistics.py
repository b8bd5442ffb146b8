"""Statistics by arrays of groups against a plain loop over every level, in whatever chunks they come."""

import asyncio
import itertools
import math
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, aclosing
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from db.cluster import Running
from db.engine import open_pools
from ocean.deadline import remaining, within
from ocean.errors import ErrorCode, OceanError
from ocean.filter import FloatRange, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Outlines
from ocean.rows import StatisticRow
from ocean.seawater import depth_of
from ocean.settings import Settings
from ocean.terms import DataMode, GroupBy, PlatformType, Statistic
from ocean.variables import Variable
from sources.base import StatisticQuery
from sources.postgis import columns, turns
from sources.postgis import statistics as module
from sources.postgis import store as reading
from sources.postgis.groups import Collector
from sources.postgis.statistics import statistics
from sources.postgis.store import Store
from tests.api.world import Cast, block_of, surface
from tests.conftest import fresh_database
from tests.ingest.blocks import load

EDGES = (0.0, 20.0, 100.0, 1000.0)
STATISTICS = tuple(Statistic)
GROUPS = [
    (),
    (GroupBy.MONTH,),
    (GroupBy.PLATFORM, GroupBy.DEPTH_BIN),
    (GroupBy.DEPTH_BIN, GroupBy.MONTH_OF_YEAR, GroupBy.DATASET),
    (GroupBy.GRID_CELL_5DEG,),
    (GroupBy.DAY, GroupBy.GRID_CELL_1DEG, GroupBy.YEAR),
]


def casts(seed: int, count: int = 40, mode: str = "R") -> list[Cast]:
    """Random profiles of four platforms, with flags of every kind; only the positions depend on nothing."""
    random = np.random.default_rng(seed)
    made = []
    for cycle in range(count):
        size = int(random.integers(1, 12))
        levels = np.stack(
            [
                np.sort(random.uniform(0, 400, size)),
                random.normal(12, 9, size),
                np.where(random.random(size) < 0.1, np.nan, random.normal(35, 1, size)),
            ],
            axis=1,
        ).astype(np.float32)
        flags = random.choice([1, 1, 1, 1, 2, 3, 4, 0, 5, 8], (size, 3))
        made.append(
            Cast(
                f"19000{cycle % 4:02}",
                f"{2019 + cycle % 3}-{1 + cycle % 12:02}-{1 + cycle % 28:02}T00:00:00",
                float(cycle * 4 - 80),
                float(cycle * 8 - 160),
                tuple(map(tuple, levels.tolist())),
                tuple(map(tuple, flags.tolist())),
                cycle=cycle,
                mode=mode,
            )
        )
    return made


@pytest.fixture(scope="module")
def sea(cluster: Running, template: str) -> Iterator[str]:
    yield from fresh_database(cluster, template)


@pytest.fixture
async def store(sea: str) -> AsyncIterator[Store]:
    """Real-time versions of forty profiles, and delayed-mode ones that took the place of half of them."""
    await load(sea, ("/r.nc", block_of(*casts(1))), ("/d.nc", block_of(*casts(2, 20, "D"))))
    pools = await open_pools(Settings(), sea)
    yield Store(pools, Gazetteer.load())
    await pools.close()


def stored() -> list[Cast]:
    return [*casts(2, 20, "D"), *casts(1)[20:]]


def key_of(cast: Cast, depth: float, by: GroupBy) -> Any:
    year, month, day = (int(part) for part in cast.time[:10].split("-"))
    match by:
        case GroupBy.YEAR:
            return year
        case GroupBy.MONTH:
            return year, month
        case GroupBy.DAY:
            return year, month, day
        case GroupBy.MONTH_OF_YEAR:
            return month
        case GroupBy.PLATFORM:
            return cast.code
        case GroupBy.DATASET:
            return cast.dataset.id
        case GroupBy.DEPTH_BIN:
            return next((low for low, high in itertools.pairwise(EDGES) if low <= depth < high), None)
        case GroupBy.GRID_CELL_1DEG | GroupBy.GRID_CELL_5DEG:
            size = 1 if by is GroupBy.GRID_CELL_1DEG else 5
            return math.floor(cast.latitude / size) * size, math.floor(cast.longitude / size) * size


def by_hand(group_by: tuple[GroupBy, ...], depths: FloatRange) -> dict[Any, list[tuple[Cast, Fraction]]]:
    groups: dict[Any, list[tuple[Cast, Fraction]]] = defaultdict(list)
    for cast in stored():
        for (pressure, temperature, _), flags in zip(cast.levels, cast.flags, strict=True):
            latitude = np.array([cast.latitude])
            depth = float(depth_of(np.array([pressure], dtype=np.float32), latitude)[0])
            below = depths.min is not None and depth < np.float32(depths.min)
            beyond = depths.max is not None and depth > np.float32(depths.max)
            key = tuple(key_of(cast, depth, by) for by in group_by)
            if {flags[0], flags[1]} <= {1, 2, 5, 8} and None not in key and not below and not beyond:
                groups[key].append((cast, Fraction(temperature)))
    return groups


def label_of(row: StatisticRow, group_by: tuple[GroupBy, ...]) -> tuple[Any, ...]:
    def part(by: GroupBy) -> Any:
        group = row.group
        start = group.start
        if by in (GroupBy.YEAR, GroupBy.MONTH, GroupBy.DAY):
            assert start is not None
            whole = (start.year, start.month, start.day)
            return whole[0] if by is GroupBy.YEAR else whole[: 2 if by is GroupBy.MONTH else 3]
        return {
            GroupBy.MONTH_OF_YEAR: group.month_of_year,
            GroupBy.PLATFORM: group.platform_code,
            GroupBy.DATASET: group.dataset_id,
            GroupBy.DEPTH_BIN: group.depth_min,
        }.get(by, (group.south, group.west))

    return tuple(part(by) for by in group_by)


@pytest.mark.parametrize("group_by", GROUPS[:5], ids=str)
@pytest.mark.parametrize("depths", [FloatRange(), FloatRange(10.0, 150.0)], ids=str)
async def test_figures_are_those_of_a_loop_over_all_levels(
    store: Store, group_by: tuple[GroupBy, ...], depths: FloatRange
) -> None:
    query = StatisticQuery(Variable.TEMPERATURE, STATISTICS, group_by, EDGES)
    page = await statistics(store, OceanFilter(depth=depths), query)
    expected = by_hand(group_by, depths)
    assert {label_of(row, group_by) for row in page.rows} == set(expected)
    for row in page.rows:
        members = expected[label_of(row, group_by)]
        values = [value for _, value in members]
        mean = sum(values) / len(values)
        assert row.count == len(values)
        assert row.profile_count == len({cast.cycle for cast, _ in members})
        assert row.platform_count == len({cast.code for cast, _ in members})
        assert row.figures.mean == pytest.approx(float(mean), rel=1e-15)
        assert row.figures.median == float(np.median([float(value) for value in values]))
        assert (np.float32(row.figures.min), np.float32(row.figures.max)) == (min(values), max(values))
        if len(values) > 1:
            apart = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
            assert row.figures.stddev == pytest.approx(math.sqrt(apart), rel=1e-12)


@pytest.mark.parametrize("group_by", GROUPS, ids=str)
async def test_the_size_of_chunks_changes_no_digit(
    store: Store, group_by: tuple[GroupBy, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    query = StatisticQuery(Variable.SALINITY, STATISTICS, group_by)
    whole = await statistics(store, OceanFilter(), query)
    for size in (1, 7):
        monkeypatch.setattr(columns, "CHUNK", size)
        assert await statistics(store, OceanFilter(), query) == whole


async def test_a_statistic_of_one_chunk_asks_the_database_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    fetch = reading.fetch

    async def noted(pool: Any, sql: str, *values: object) -> Any:
        asked.append(sql)
        return await fetch(pool, sql, *values)

    monkeypatch.setattr(reading, "fetch", noted)
    query = StatisticQuery(Variable.TEMPERATURE, STATISTICS, (GroupBy.PLATFORM, GroupBy.MONTH))
    first = await statistics(store, OceanFilter(), query)
    assert len(asked) == 2  # the codes of platforms are looked up once
    assert await statistics(store, OceanFilter(), query) == first
    assert len(asked) == 3


@pytest.fixture
def shore(cluster: Running, template: str) -> Iterator[str]:
    yield from fresh_database(cluster, template)


async def test_cells_are_found_as_soon_as_there_are_some(shore: str) -> None:
    await load(shore, ("/cast.nc", block_of(*casts(3, 1))))
    pools = await open_pools(Settings(), shore)
    coast, query = Store(pools, Gazetteer.load()), StatisticQuery(None, (Statistic.COUNT,))
    before = await statistics(coast, OceanFilter(), query)
    await load(shore, ("/surface.nc", surface(1)))
    after = await statistics(coast, OceanFilter(), query)
    of_cells = await statistics(coast, OceanFilter(platform_types=(PlatformType.GRID,)), query)
    await pools.close()
    assert of_cells.rows[0].count > 0
    assert after.rows[0].count == before.rows[0].count + of_cells.rows[0].count


async def test_where_cells_lie_is_worked_out_once_for_all_requests(
    shore: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[int] = []
    inside = Outlines.inside

    def noted(outlines: Outlines, longitudes: Any, latitudes: Any) -> Any:
        worked_out.append(len(longitudes))
        return inside(outlines, longitudes, latitudes)

    monkeypatch.setattr(Outlines, "inside", noted)
    await load(shore, ("/1.nc", surface(1)), ("/2.nc", surface(2)), ("/3.nc", surface(1, west=160.0)))
    pools = await open_pools(Settings(), shore)
    coast = Store(pools, Gazetteer.load())
    query = StatisticQuery(Variable.SEA_SURFACE_TEMPERATURE, STATISTICS, (GroupBy.REGION,))
    first = await statistics(coast, OceanFilter(), query)
    again = await statistics(coast, OceanFilter(), query)
    await pools.close()
    assert (again, worked_out) == (first, [6, 6])


def deep(depths: tuple[float, ...], mode: str, cycle: int) -> Cast:
    levels = tuple((pressure, 4.0, 35.0) for pressure in depths)
    return Cast("1900009", "2030-01-01T00:00:00", 30.0, -40.0 + cycle, levels, cycle=cycle, mode=mode)


@pytest.fixture(scope="module")
def trench(cluster: Running, template: str) -> Iterator[str]:
    yield from fresh_database(cluster, template)


@pytest.fixture
async def abyss(trench: str) -> AsyncIterator[Store]:
    """A real-time profile from above the surface to a trench, and a delayed-mode one that is ordinary."""
    casts = (deep((-0.5, 10.0, 7000.0, 9000.0), "R", 1), deep((10.0, 20.0), "D", 2))
    await load(trench, ("/deep.nc", block_of(*casts)))
    pools = await open_pools(Settings(), trench)
    yield Store(pools, Gazetteer.load())
    await pools.close()


@pytest.mark.parametrize("edges", [(), (0.0, 6000.0)], ids=["default", "own"])
async def test_values_outside_of_all_depth_bins_are_counted(abyss: Store, edges: tuple[float, ...]) -> None:
    query = StatisticQuery(Variable.TEMPERATURE, (Statistic.COUNT,), (GroupBy.DEPTH_BIN,), edges)
    page = await statistics(abyss, OceanFilter(), query)
    assert sum(row.count for row in page.rows) == 3
    assert page.warnings[0].startswith("3 values lie above 0 m or at 6000 m and below, outside of all")
    assert page.complete is bool(edges)


@pytest.mark.parametrize("group_by", [(), (GroupBy.DEPTH_BIN,), (GroupBy.REGION,)], ids=str)
async def test_profiles_in_real_time_are_told(abyss: Store, group_by: tuple[GroupBy, ...]) -> None:
    query = StatisticQuery(Variable.TEMPERATURE, (Statistic.MEAN,), group_by)
    found = await statistics(abyss, OceanFilter(), query)
    assert "1 of 2 profiles are in real-time mode: not yet checked by hand." in found.warnings
    checked = await statistics(abyss, OceanFilter(data_modes=(DataMode.DELAYED,)), query)
    assert checked.warnings == ()


async def test_no_more_scans_run_at_once_than_there_are_turns(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []
    query = StatisticQuery(Variable.SALINITY, STATISTICS, (GroupBy.MONTH,))
    alone = await statistics(store, OceanFilter(), query)
    stream = columns.stream

    async def counted(*arguments: Any) -> AsyncIterator[Any]:
        taken.append(1)
        most.append(len(taken))
        async with aclosing(stream(*arguments)) as chunks:
            async for chunk in chunks:
                yield chunk
        taken.pop()

    most: list[int] = []
    monkeypatch.setattr(columns, "stream", counted)
    pages = await asyncio.gather(*(statistics(store, OceanFilter(), query) for _ in range(30)))
    assert (max(most), len(most), taken) == (turns.SCANS, 30, [])
    assert all(page == alone for page in pages)


async def test_a_scan_waits_for_its_turn_no_longer_than_its_request(store: Store) -> None:
    query = StatisticQuery(None, (Statistic.COUNT,))
    async with AsyncExitStack() as busy:
        for _ in range(turns.SCANS):
            await busy.enter_async_context(store.turns.one())
        with within(0.05), pytest.raises(OceanError, match="Other large questions") as refused:
            await statistics(store, OceanFilter(), query)
        assert refused.value.code is ErrorCode.TIMEOUT
    assert (await statistics(store, OceanFilter(), query)).rows[0].count > 0


async def test_a_scan_ends_at_the_deadline_of_its_request(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[int] = []
    add = Collector.add

    def slow(collector: Collector, samples: Any) -> None:
        added.append(1)
        add(collector, samples)
        time.sleep(remaining())  # the chunk takes all the time that there is

    monkeypatch.setattr(Collector, "add", slow)
    monkeypatch.setattr(columns, "CHUNK", 1)
    with within(2.0), pytest.raises(OceanError) as refused:
        await statistics(store, OceanFilter(), StatisticQuery(None, (Statistic.COUNT,)))
    assert (refused.value.code, len(added)) == (ErrorCode.TIMEOUT, 1)


async def test_more_groups_than_memory_should_hold_are_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_KEPT_GROUPS", 5)
    query = StatisticQuery(Variable.SALINITY, (Statistic.MEAN,), (GroupBy.DAY,))
    with pytest.raises(OceanError, match="More than 5 groups") as refused:
        await statistics(store, OceanFilter(), query)
    assert refused.value.code is ErrorCode.TOO_LARGE


async def test_a_statistic_that_is_left_early_gives_its_connection_back(store: Store) -> None:
    chunks = store.stream("SELECT generate_series(1, 100)", size=10)
    assert len(await anext(chunks)) == 10
    await chunks.aclose()
    assert store.pools.search.in_use == 0
