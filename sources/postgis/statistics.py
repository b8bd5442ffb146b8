"""Statistics over levels and cells, computed beside the data: chunks in, groups out."""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from analytics.grouping import Grouping, Wanted
from analytics.numbering import Numbering
from ocean.deadline import check
from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Outlines, region_names
from ocean.terms import GroupBy, Statistic
from ocean.variables import INPUTS, Variable
from sources.base import StatisticPage, StatisticQuery
from sources.postgis import columns, grids
from sources.postgis.groups import TIME_UNITS, Collector
from sources.postgis.recent import Known, Shelf
from sources.postgis.samples import Samples, cell_samples, level_samples
from sources.postgis.statistic_pages import page_of
from sources.postgis.store import Store
from sources.postgis.where import where_of

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

MAX_MEDIAN_VALUES = 50_000_000
MAX_KEPT_GROUPS = 3_000_000
FEW = 1_000  # groups that are made into rows at once, in a millisecond or two
# Regions that share no water: what groupBy REGION sorts into when the filter names none.
WORLD_REGIONS = (
    "Pacific Ocean", "Atlantic Ocean", "Indian Ocean", "Southern Ocean", "Arctic Ocean", "Mediterranean Sea",
    "Black Sea", "Baltic Sea", "Red Sea", "Persian Gulf", "Hudson Bay", "Caspian Sea",
)  # fmt: skip
IN_PROFILES = frozenset(Variable) - {Variable.SEA_SURFACE_TEMPERATURE, Variable.SEA_ICE_CONCENTRATION}
# What needs to know where a profile is: depth comes from pressure and latitude, density from longitude too.
PLACED = {GroupBy.REGION, GroupBy.DEPTH_BIN, GroupBy.GRID_CELL_1DEG, GroupBy.GRID_CELL_5DEG}


async def statistics(store: Store, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
    """The rows of all groups, in the order of their keys. Waits for its turn among other scans."""
    async with store.turns.one():
        return await _statistics(store, wanted, query)


async def _statistics(store: Store, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
    collector = collector_of(wanted, query, store.gazetteer)
    tiles = grids.tiles_for(query.variable) if query.variable else None
    names = grids.names_of(wanted, tiles) if grids.may_match(wanted) else []
    cells = bool(names)
    if in_profiles(query):
        cells &= await _profiles(store, wanted, collector, names)
    if cells:
        await _cells(store, wanted, collector, tiles)
    return await page_of(collector, store.codes_of)


def collector_of(wanted: OceanFilter, query: StatisticQuery, gazetteer: Gazetteer) -> Collector:
    """What takes the samples of a query."""
    regions: tuple[str, ...] = ()
    if GroupBy.REGION in query.group_by:
        regions = region_names(wanted, gazetteer) or WORLD_REGIONS
    return Collector(query, regions, Grouping(_wanted(query)), Numbering(len(query.group_by)))


def in_profiles(query: StatisticQuery) -> bool:
    """Whether levels of profiles can answer."""
    return query.variable is None or query.variable in IN_PROFILES


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
        mode=True,
    )


async def _profiles(store: Store, wanted: OceanFilter, collector: Collector, names: Sequence[str]) -> bool:
    """Whether tiles of these names may be there too: what the rows say that come anyway."""
    query = collector.query
    where = where_of(wanted, store.gazetteer, query.variable)
    variables = (query.variable,) if query.variable else ()
    outlines = Outlines(store.gazetteer, collector.regions)

    def add(chunk: columns.ProfileChunk) -> bool:
        add_chunk(collector, chunk, outlines)
        return chunk.grids

    needs = replace(_needs(wanted, query), grids=grids.any_tiles(where, names) if names else "")
    async with aclosing(columns.stream(store, where, wanted, needs, variables, add)) as chunks:
        return all([beside async for beside in chunks])


async def _cells(
    store: Store, wanted: OceanFilter, collector: Collector, tiles: tuple[str, ...] | None
) -> None:
    known: Known[dict[str, Bools]] = Shelf(store.recent, ("regions", collector.regions), _weight)
    outlines = Outlines(store.gazetteer, collector.regions)
    async for tile in grids.tiles(store, wanted, descending=False, variables=tiles):
        await asyncio.to_thread(add_tile, collector, tile, outlines, known)


def add_chunk(collector: Collector, chunk: columns.ProfileChunk, outlines: Outlines) -> None:
    """The matching levels of some profiles."""
    inside = outlines.inside(chunk.longitudes, chunk.latitudes)
    _add(collector, level_samples(chunk, collector.query, inside))


def add_tile(
    collector: Collector, tile: grids.Tile, outlines: Outlines, known: Known[dict[str, Bools]]
) -> None:
    """The matching cells of a tile; `known` keeps which cells are in which region."""
    regions = known.get(tile.record["cells_id"])
    if regions is None:
        regions = outlines.inside(tile.cells.longitudes, tile.cells.latitudes)
        known[tile.record["cells_id"]] = regions
    _add(collector, cell_samples(tile, collector.query, regions))


def _weight(regions: dict[str, Bools]) -> int:
    return sum(inside.nbytes for inside in regions.values())


def _add(collector: Collector, samples: Samples) -> None:
    """One chunk or tile, in a thread: nothing but the checks here ends a long one."""
    check()
    collector.add(samples)
    kept, groups = collector.grouping.kept, len(collector.grouping)
    if kept > MAX_MEDIAN_VALUES:
        raise OceanError(
            f"A median over more than {MAX_MEDIAN_VALUES:,} values is too large: narrow the filter.",
            code=ErrorCode.TOO_LARGE,
            value=kept,
        )
    if groups > MAX_KEPT_GROUPS:
        raise OceanError(
            f"More than {MAX_KEPT_GROUPS:,} groups are too many: narrow the filter or group by less.",
            code=ErrorCode.TOO_LARGE,
            value=groups,
        )
