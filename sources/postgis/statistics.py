"""Statistics over levels and cells, computed beside the data: chunks in, groups out."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import aclosing
from dataclasses import fields
from functools import partial
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from analytics.grouping import Gathered, Grouping, Wanted
from analytics.numbering import Numbering
from ocean.columns import shortest
from ocean.deadline import check
from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Outlines, region_names
from ocean.rows import Figures, GroupKey, StatisticRow
from ocean.terms import GroupBy, Statistic
from ocean.variables import INPUTS, UNITS, Variable
from sources.base import MAX_GROUPS, StatisticPage, StatisticQuery
from sources.postgis import columns, grids
from sources.postgis.groups import TIME_UNITS, Collector, key_part
from sources.postgis.samples import Samples, cell_samples, level_samples
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
    if in_profiles(query):
        await _profiles(store, wanted, collector)
    tiles = grids.tiles_for(query.variable) if query.variable else ()
    if grids.may_match(wanted) and (query.variable is None or tiles):
        await _cells(store, wanted, collector, tiles)
    return await page_of(collector, partial(_codes, store))


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


async def _profiles(store: Store, wanted: OceanFilter, collector: Collector) -> None:
    query = collector.query
    where = where_of(wanted, store.gazetteer, query.variable)
    variables = (query.variable,) if query.variable else ()
    outlines = Outlines(store.gazetteer, collector.regions)

    def add(chunk: columns.ProfileChunk) -> None:
        add_chunk(collector, chunk, outlines)

    chunks = columns.stream(store, where, wanted, _needs(wanted, query), variables, add)
    async with aclosing(chunks):
        async for _ in chunks:
            pass


async def _cells(store: Store, wanted: OceanFilter, collector: Collector, tiles: tuple[str, ...]) -> None:
    known: dict[int, dict[str, Bools]] = {}
    outlines = Outlines(store.gazetteer, collector.regions)
    async for tile in grids.tiles(store, wanted, descending=False, variables=tiles or None):
        await asyncio.to_thread(add_tile, collector, tile, outlines, known)


def add_chunk(collector: Collector, chunk: columns.ProfileChunk, outlines: Outlines) -> None:
    """The matching levels of some profiles."""
    inside = outlines.inside(chunk.longitudes, chunk.latitudes)
    _add(collector, level_samples(chunk, collector.query, inside))


def add_tile(
    collector: Collector, tile: grids.Tile, outlines: Outlines, known: dict[int, dict[str, Bools]]
) -> None:
    """The matching cells of a tile; `known` keeps which cells are in which region."""
    number = tile.record["cells_id"]
    if number not in known:
        known[number] = outlines.inside(tile.cells.longitudes, tile.cells.latitudes)
    _add(collector, cell_samples(tile, collector.query, known[number]))


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


async def page_of(
    collector: Collector, codes_of: Callable[[list[int]], Awaitable[dict[int, str]]]
) -> StatisticPage:
    """The groups so far; `codes_of` tells the codes of platforms by number, where they are grouped by."""
    query, total = collector.query, len(collector.numbering)
    codes: dict[int, str] = {}
    if GroupBy.PLATFORM in query.group_by:
        labels = collector.numbering.labels()[query.group_by.index(GroupBy.PLATFORM)]
        codes = await codes_of(np.unique(labels).tolist())
    rows = _rows(collector, codes) if total <= FEW else await asyncio.to_thread(_rows, collector, codes)
    warnings = []
    if total > MAX_GROUPS:
        warnings.append(f"{total:,} groups were found; the first {MAX_GROUPS:,} are shown.")
    if collector.from_profiles and collector.from_cells and query.variable is not None:
        warnings.append(
            "Levels of profiles and cells of grids are averaged together; name a dataset to part them."
        )
    warnings += _caveats(collector)
    # Edges of one's own say what is wanted; the default ones are for all depths.
    complete = total <= MAX_GROUPS and (bool(query.depth_bin_edges) or not collector.outside)
    return StatisticPage(rows, tuple(sorted(collector.seen)), complete, tuple(warnings))


def _caveats(collector: Collector) -> list[str]:
    """What the reader must know of the values."""
    found, edges = [], collector.edges
    if collector.outside:
        found.append(
            f"{collector.outside:,} values lie above {edges[0]:g} m or at {edges[-1]:g} m and below,"
            " outside of all depth bins, and are left out: depthBinEdges takes other edges."
        )
    if collector.real_time:
        found.append(
            f"{collector.real_time:,} of {collector.profiles:,} profiles are in real-time mode:"
            " not yet checked by hand."
        )
    return found


async def _codes(store: Store, numbers: list[int]) -> dict[int, str]:
    records = await store.lookup("SELECT id, platform_code FROM platforms WHERE id = ANY($1::int[])", numbers)
    return dict(map(tuple, records))


def _rows(collector: Collector, codes: dict[int, str]) -> list[StatisticRow]:
    """The first groups in the order of their keys; without any, one of nothing where none were asked for."""
    query = collector.query
    numbers, labels = _first(collector, codes)
    gathered = collector.grouping.of(numbers)
    variable, unit = query.variable, UNITS[query.variable] if query.variable else None
    return [
        StatisticRow(variable, unit, *row)
        for row in zip(
            _group_keys(collector, codes, labels),
            gathered.count,
            gathered.profiles,
            gathered.platforms,
            _figures(query, gathered),
            strict=True,
        )
    ]


def _first(collector: Collector, codes: dict[int, str]) -> tuple[Ints, list[Ints]]:
    """The numbers of the groups that are shown, and their labels, a column for each part of the key."""
    labels = collector.numbering.labels()
    if not labels:
        return np.zeros(1, dtype=np.int64), []
    names = {GroupBy.PLATFORM: codes, GroupBy.DATASET: dict(enumerate(collector.datasets))}
    order = [
        _ranks(label, names[by]) if by in names else label
        for by, label in zip(collector.query.group_by, labels, strict=True)
    ]
    numbers = np.lexsort(order[::-1])[:MAX_GROUPS]
    return numbers, [label[numbers] for label in labels]


def _ranks(labels: Ints, names: dict[int, str]) -> Ints:
    """The places of labels in the order of their names."""
    found, index = np.unique(labels, return_inverse=True)
    order = sorted(range(len(found)), key=lambda i: names.get(int(found[i]), ""))
    places: Ints = np.argsort(order)[index]
    return places


def _group_keys(collector: Collector, codes: dict[int, str], labels: list[Ints]) -> list[GroupKey]:
    columns: dict[str, list[Any]] = {}
    for by, column in zip(collector.query.group_by, labels, strict=True):
        values = column.tolist()
        made = {label: key_part(collector, codes, by, label) for label in set(values)}
        for name in made[values[0]] if values else ():
            columns[name] = [made[label][name] for label in values]
    if not columns:
        return [] if labels else [GroupKey()]
    return list(map(GroupKey, *(columns.get(part.name, repeat(None)) for part in fields(GroupKey))))


def _figures(query: StatisticQuery, gathered: Gathered) -> Iterable[Figures]:
    """Of the groups, only those that were asked for."""
    asked, nothing = set(query.statistics), [None] * len(gathered.count)
    mean = gathered.direction if query.variable is Variable.CURRENT_DIRECTION else gathered.mean
    return map(
        Figures,
        mean if Statistic.MEAN in asked else nothing,
        _stored(gathered.low) if Statistic.MIN in asked else nothing,
        _stored(gathered.high) if Statistic.MAX in asked else nothing,
        gathered.median,
        gathered.stddev,
    )


def _stored(values: list[float | None]) -> list[float | None]:
    """Stored float32 as they print: 28.1, not 28.100000381."""
    return shortest(np.array(values, dtype=np.float32))
