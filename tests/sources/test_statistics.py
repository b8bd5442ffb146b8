"""Statistics by arrays of groups against a plain loop over every level, in whatever chunks they come."""

import itertools
import math
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from db.cluster import Running
from db.engine import open_pools
from ocean.filter import FloatRange, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.rows import StatisticRow
from ocean.seawater import depth_of
from ocean.settings import Settings
from ocean.terms import GroupBy, Statistic
from ocean.variables import Variable
from sources.base import StatisticQuery
from sources.postgis import columns
from sources.postgis.statistics import statistics
from sources.postgis.store import Store
from tests.api.world import Cast, block_of
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


async def test_a_statistic_that_is_left_early_gives_its_connection_back(store: Store) -> None:
    chunks = store.stream("SELECT generate_series(1, 100)", size=10)
    assert len(await anext(chunks)) == 10
    await chunks.aclose()
    assert store.pools.search.in_use == 0
