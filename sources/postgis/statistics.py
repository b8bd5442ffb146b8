"""Statistics over levels and cells, computed beside the data: chunks in, groups out."""

import asyncio
from contextlib import aclosing
from typing import Any

import numpy as np
import numpy.typing as npt

from analytics.grouping import Gathered, Grouping, Wanted
from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.place import Outlines, region_names
from ocean.rows import Figures, GroupKey, StatisticRow
from ocean.terms import GroupBy, Statistic
from ocean.variables import INPUTS, UNITS, Variable
from sources.base import MAX_GROUPS, StatisticPage, StatisticQuery
from sources.postgis import columns, grids
from sources.postgis.groups import TIME_UNITS, Collector, Key, key_part
from sources.postgis.samples import Samples, cell_samples, level_samples
from sources.postgis.store import Store
from sources.postgis.where import where_of

Bools = npt.NDArray[np.bool_]

MAX_MEDIAN_VALUES = 50_000_000
# Regions that share no water: what groupBy REGION sorts into when the filter names none.
WORLD_REGIONS = (
    "Pacific Ocean", "Atlantic Ocean", "Indian Ocean", "Southern Ocean", "Arctic Ocean", "Mediterranean Sea",
    "Black Sea", "Baltic Sea", "Red Sea", "Persian Gulf", "Hudson Bay", "Caspian Sea",
)  # fmt: skip
IN_PROFILES = frozenset(Variable) - {Variable.SEA_SURFACE_TEMPERATURE, Variable.SEA_ICE_CONCENTRATION}
# What needs to know where a profile is: depth comes from pressure and latitude, density from longitude too.
PLACED = {GroupBy.REGION, GroupBy.DEPTH_BIN, GroupBy.GRID_CELL_1DEG, GroupBy.GRID_CELL_5DEG}


async def statistics(store: Store, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
    """The rows of all groups, in the order of their keys."""
    regions: tuple[str, ...] = ()
    if GroupBy.REGION in query.group_by:
        regions = region_names(wanted, store.gazetteer) or WORLD_REGIONS
    collector = Collector(query, regions, Grouping(_wanted(query)))
    if query.variable is None or query.variable in IN_PROFILES:
        await _profiles(store, wanted, collector)
    tiles = grids.tiles_for(query.variable) if query.variable else ()
    if grids.may_match(wanted) and (query.variable is None or tiles):
        await _cells(store, wanted, collector, tiles)
    return await _page(store, collector)


def _wanted(query: StatisticQuery) -> Wanted:
    asked = set(query.statistics)
    if query.variable is Variable.CURRENT_DIRECTION:  # a circle has no lowest, highest or middle
        return Wanted(circular=True)
    return Wanted(
        mean=Statistic.MEAN in asked,
        spread=Statistic.STDDEV in asked,
        extremes=bool(asked & {Statistic.MIN, Statistic.MAX}),
        median=Statistic.MEDIAN in asked,
    )


def _needs(wanted: OceanFilter, query: StatisticQuery) -> columns.Needs:
    grouped = set(query.group_by)
    derived = query.variable in INPUTS
    return columns.Needs(
        names=columns.deciding(wanted, query.variable),
        position=derived or bool(wanted.depth) or bool(grouped & PLACED),
        time=bool(grouped & TIME_UNITS.keys()),
        platform=True,
        dataset=True,
    )


async def _profiles(store: Store, wanted: OceanFilter, collector: Collector) -> None:
    query = collector.query
    where = where_of(wanted, store.gazetteer, query.variable)
    variables = (query.variable,) if query.variable else ()
    outlines = Outlines(store.gazetteer, collector.regions)
    chunks = columns.stream(store, where, wanted, _needs(wanted, query), variables)
    async with aclosing(chunks):
        async for chunk in chunks:
            await asyncio.to_thread(_add_chunk, collector, chunk, outlines)


def _add_chunk(collector: Collector, chunk: columns.ProfileChunk, outlines: Outlines) -> None:
    regions = outlines.inside(chunk.longitudes, chunk.latitudes)
    _add(collector, level_samples(chunk, collector.query, regions))


async def _cells(store: Store, wanted: OceanFilter, collector: Collector, tiles: tuple[str, ...]) -> None:
    known: dict[int, dict[str, Bools]] = {}
    outlines = Outlines(store.gazetteer, collector.regions)
    async for tile in grids.tiles(store, wanted, descending=False, variables=tiles or None):
        await asyncio.to_thread(_add_tile, collector, tile, outlines, known)


def _add_tile(
    collector: Collector, tile: grids.Tile, outlines: Outlines, known: dict[int, dict[str, Bools]]
) -> None:
    number = tile.record["cells_id"]
    if number not in known:
        known[number] = outlines.inside(tile.cells.longitudes, tile.cells.latitudes)
    _add(collector, cell_samples(tile, collector.query, known[number]))


def _add(collector: Collector, samples: Samples) -> None:
    collector.add(samples)
    if collector.grouping.kept > MAX_MEDIAN_VALUES:
        raise OceanError(
            f"A median over more than {MAX_MEDIAN_VALUES:,} values is too large: narrow the filter.",
            code=ErrorCode.TOO_LARGE,
            value=collector.grouping.kept,
        )


async def _page(store: Store, collector: Collector) -> StatisticPage:
    query = collector.query
    found: list[tuple[Any, Gathered]] = list(await asyncio.to_thread(collector.grouping.groups))
    codes = await _codes(store, query, [key for key, _ in found])
    names: dict[GroupBy, dict[int, str]] = {
        GroupBy.PLATFORM: codes,
        GroupBy.DATASET: dict(enumerate(collector.datasets)),
    }
    groups = sorted(
        found,
        key=lambda item: [
            names[by].get(label, "") if by in names else label
            for by, label in zip(query.group_by, item[0], strict=True)
        ],
    )
    if not groups and not query.group_by:
        groups = [((), Gathered())]
    rows = [_row(collector, codes, key, gathered) for key, gathered in groups[:MAX_GROUPS]]
    warnings = []
    if len(groups) > MAX_GROUPS:
        warnings.append(f"{len(groups):,} groups were found; the first {MAX_GROUPS:,} are shown.")
    if collector.from_profiles and collector.from_cells and query.variable is not None:
        warnings.append(
            "Levels of profiles and cells of grids are averaged together; name a dataset to part them."
        )
    complete = len(groups) <= MAX_GROUPS
    return StatisticPage(rows, tuple(sorted(collector.seen)), complete, tuple(warnings))


async def _codes(store: Store, query: StatisticQuery, keys: list[Key]) -> dict[int, str]:
    """The codes of platforms by number, where they are grouped by."""
    if GroupBy.PLATFORM not in query.group_by:
        return {}
    place = query.group_by.index(GroupBy.PLATFORM)
    numbers = sorted({key[place] for key in keys})
    records = await store.lookup("SELECT id, platform_code FROM platforms WHERE id = ANY($1::int[])", numbers)
    return {record["id"]: record["platform_code"] for record in records}


def _row(collector: Collector, codes: dict[int, str], key: Key, gathered: Gathered) -> StatisticRow:
    query = collector.query
    parts: dict[str, Any] = {}
    for by, label in zip(query.group_by, key, strict=True):
        parts |= key_part(collector, codes, by, label)
    return StatisticRow(
        variable=query.variable,
        unit=UNITS[query.variable] if query.variable else None,
        group=GroupKey(**parts),
        count=gathered.count,
        profile_count=gathered.profiles,
        platform_count=gathered.platforms,
        figures=_figures(query, gathered) if query.variable else Figures(),
    )


def _figures(query: StatisticQuery, gathered: Gathered) -> Figures:
    asked = query.statistics
    mean = gathered.mean if gathered.direction is None else gathered.direction
    return Figures(
        mean=mean if Statistic.MEAN in asked else None,
        min=_shortest(gathered.low) if Statistic.MIN in asked else None,
        max=_shortest(gathered.high) if Statistic.MAX in asked else None,
        median=gathered.median,
        stddev=gathered.stddev if Statistic.STDDEV in asked else None,
    )


def _shortest(value: float | None) -> float | None:
    """A stored float32 as it prints: 28.1, not 28.100000381."""
    return None if value is None else float(str(np.float32(value)))
