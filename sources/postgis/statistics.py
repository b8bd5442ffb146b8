"""Statistics over levels and cells, computed beside the data: chunks in, groups out."""

import asyncio
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from analytics.grouping import Gathered, Grouping
from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.place import region_names
from ocean.rows import Figures, GroupKey, StatisticRow
from ocean.terms import GroupBy, Statistic
from ocean.variables import UNITS, Variable, inputs
from sources.base import MAX_GROUPS, StatisticPage, StatisticQuery
from sources.postgis import grids
from sources.postgis.samples import Samples, cell_samples, level_samples
from sources.postgis.scan import OLDEST, Scan
from sources.postgis.store import Store

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

DEFAULT_EDGES = (0.0, 10.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 4000.0, 6000.0)
MAX_MEDIAN_VALUES = 50_000_000
# Regions that share no water: what groupBy REGION sorts into when the filter names none.
WORLD_REGIONS = (
    "Pacific Ocean", "Atlantic Ocean", "Indian Ocean", "Southern Ocean", "Arctic Ocean", "Mediterranean Sea",
    "Black Sea", "Baltic Sea", "Red Sea", "Persian Gulf", "Hudson Bay", "Caspian Sea",
)  # fmt: skip
CELL_DEGREES = {GroupBy.GRID_CELL_1DEG: 1, GroupBy.GRID_CELL_5DEG: 5}
IN_PROFILES = frozenset(Variable) - {Variable.SEA_SURFACE_TEMPERATURE, Variable.SEA_ICE_CONCENTRATION}


@dataclass(slots=True)
class Collector:
    """Sorts samples into groups; a group's key is one tuple, a part a GroupBy."""

    query: StatisticQuery
    regions: tuple[str, ...]
    grouping: Grouping
    datasets: list[str] = field(default_factory=list)
    from_profiles: bool = False
    from_cells: bool = False

    @property
    def edges(self) -> tuple[float, ...]:
        return self.query.depth_bin_edges or DEFAULT_EDGES

    def add(self, samples: Samples) -> None:
        """Adds one chunk; with REGION, once for each region that holds a sample."""
        if GroupBy.REGION not in self.query.group_by:
            self._add(samples, None, np.ones(len(samples.latitudes), dtype=np.bool_))
            return
        for number, name in enumerate(self.regions):
            if samples.regions[name].any():
                self._add(samples, number, samples.regions[name])

    def _add(self, samples: Samples, region: int | None, kept: Bools) -> None:
        labels = [self._labels(by, samples, region) for by in self.query.group_by]
        if GroupBy.DEPTH_BIN in self.query.group_by:
            bins = labels[self.query.group_by.index(GroupBy.DEPTH_BIN)]
            kept = kept & (bins >= 0) & (bins < len(self.edges) - 1)
        index = np.flatnonzero(kept)
        if len(index) == 0:
            return
        if labels:
            keys, group = np.unique(
                np.stack([part[index] for part in labels], axis=1), axis=0, return_inverse=True
            )
        else:
            keys, group = np.zeros((1, 0), dtype=np.int64), np.zeros(len(index), dtype=np.int64)
        self.from_profiles |= samples.profiles is not None
        self.from_cells |= samples.profiles is None
        self.grouping.add(
            [tuple(key) for key in keys.tolist()],
            group.ravel(),
            None if samples.values is None else samples.values[index],
            None if samples.weights is None else samples.weights[index],
            None if samples.profiles is None else samples.profiles[index],
            None if samples.platforms is None else samples.platforms[index],
        )
        self._check_size()

    def _check_size(self) -> None:
        kept = sum(len(part) for g in self.grouping.groups.values() for part in g.values)
        if kept > MAX_MEDIAN_VALUES:
            raise OceanError(
                f"A median over more than {MAX_MEDIAN_VALUES:,} values is too large: narrow the filter.",
                code=ErrorCode.TOO_LARGE,
                value=kept,
            )

    def _labels(self, by: GroupBy, samples: Samples, region: int | None) -> Ints:
        """One integer a sample; `key_part` turns it back."""
        match by:
            case GroupBy.YEAR:
                found = samples.times.astype("datetime64[Y]").astype(np.int64)
            case GroupBy.MONTH:
                found = samples.times.astype("datetime64[M]").astype(np.int64)
            case GroupBy.DAY:
                found = samples.times.astype("datetime64[D]").astype(np.int64)
            case GroupBy.MONTH_OF_YEAR:
                found = samples.times.astype("datetime64[M]").astype(np.int64) % 12
            case GroupBy.REGION:
                found = np.full(len(samples.latitudes), region or 0, dtype=np.int64)
            case GroupBy.PLATFORM:
                none = np.full(len(samples.latitudes), -1, dtype=np.int64)
                found = none if samples.platforms is None else samples.platforms
            case GroupBy.DATASET:
                found = self._dataset_numbers(samples)
            case GroupBy.DEPTH_BIN:
                depths = np.full(len(samples.latitudes), np.nan) if samples.depths is None else samples.depths
                found = np.searchsorted(self.edges, depths, side="right") - 1
            case GroupBy.GRID_CELL_1DEG | GroupBy.GRID_CELL_5DEG:
                size = CELL_DEGREES[by]
                south = np.floor(samples.latitudes / size).astype(np.int64)
                found = south * 1000 + np.floor(samples.longitudes / size).astype(np.int64)
        return found

    def _dataset_numbers(self, samples: Samples) -> Ints:
        for name in samples.datasets:
            if name not in self.datasets:
                self.datasets.append(name)
        numbers = np.array([self.datasets.index(name) for name in samples.datasets], dtype=np.int64)
        return numbers[samples.dataset_index]


async def statistics(store: Store, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
    """The rows of all groups, in the order of their keys."""
    regions = (
        region_names(wanted, store.gazetteer) or WORLD_REGIONS if GroupBy.REGION in query.group_by else ()
    )
    circular = query.variable is Variable.CURRENT_DIRECTION
    grouping = Grouping(keep_values=Statistic.MEDIAN in query.statistics and not circular, circular=circular)
    collector = Collector(query, regions, grouping)
    seen: set[str] = set()
    if query.variable is None or query.variable in IN_PROFILES:
        await _profiles(store, wanted, collector, seen)
    tiles = grids.tiles_for(query.variable) if query.variable else ()
    if grids.may_match(wanted) and (query.variable is None or tiles):
        await _cells(store, wanted, collector, tiles, seen)
    return await _page(store, collector, seen)


async def _profiles(store: Store, wanted: OceanFilter, collector: Collector, seen: set[str]) -> None:
    query = collector.query
    scan = Scan(
        store, wanted, with_levels=True, variable=query.variable, names=_names(wanted, query.variable)
    )
    where = scan.where()
    if collector.regions:
        names = where.bind(list(collector.regions))
        column = (
            f", ARRAY(SELECT DISTINCT r.name FROM region_parts r WHERE r.name = ANY({names}::text[])"
            " AND r.geometry && p.location AND ST_Intersects(r.geometry, p.location)) AS regions"
        )
        scan = Scan(store, wanted, True, query.variable, scan.names, column)
    async for chunk in scan.chunks(where, OLDEST, None, size=2_000):
        samples = await asyncio.to_thread(level_samples, chunk, query, collector.regions)
        seen.update(samples.datasets)
        await asyncio.to_thread(collector.add, samples)


def _names(wanted: OceanFilter, variable: Variable | None) -> tuple[str, ...] | None:
    """The columns that decide and are computed with; None for all, where any of them may decide."""
    if variable is None:
        return None
    conditions = [name for name in ("temperature", "salinity", "oxygen") if getattr(wanted, name)]
    return (*inputs(variable), *conditions, *(name for one in wanted.variables for name in inputs(one)))


async def _cells(
    store: Store, wanted: OceanFilter, collector: Collector, tiles: tuple[str, ...], seen: set[str]
) -> None:
    known: dict[int, dict[str, Bools]] = {}
    shapes = {name: store.gazetteer.resolve(name).geometry for name in collector.regions}
    for shape in shapes.values():
        shapely.prepare(shape)
    async for tile in grids.tiles(store, wanted, descending=False, variables=tiles or None):
        number = tile.record["cells_id"]
        if number not in known:
            known[number] = await asyncio.to_thread(_inside, tile, shapes)
        seen.add(tile.record["dataset_id"])
        await asyncio.to_thread(collector.add, cell_samples(tile, collector.query.variable, known[number]))


def _inside(tile: grids.Tile, shapes: dict[str, Any]) -> dict[str, Bools]:
    cells = tile.cells
    return {
        name: shapely.intersects_xy(shape, cells.longitudes, cells.latitudes)
        for name, shape in shapes.items()
    }


async def _page(store: Store, collector: Collector, seen: set[str]) -> StatisticPage:
    query = collector.query
    found = list(collector.grouping.groups.items())
    codes: dict[int, str] = {}
    if GroupBy.PLATFORM in query.group_by:
        place = query.group_by.index(GroupBy.PLATFORM)
        numbers = [_key(key)[place] for key, _ in found]
        records = await store.lookup(
            "SELECT id, platform_code FROM platforms WHERE id = ANY($1::int[])", numbers
        )
        codes = {record["id"]: record["platform_code"] for record in records}
    names: dict[GroupBy, Any] = {
        GroupBy.PLATFORM: codes,
        GroupBy.DATASET: dict(enumerate(collector.datasets)),
    }
    groups = sorted(
        found,
        key=lambda item: [
            names[by].get(label, "") if by in names else label
            for by, label in zip(query.group_by, _key(item[0]), strict=True)
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
    return StatisticPage(rows, tuple(sorted(seen)), len(groups) <= MAX_GROUPS, tuple(warnings))


def _key(key: Hashable) -> tuple[int, ...]:
    assert isinstance(key, tuple)  # noqa: S101 - keys are made in Collector
    return key


def _row(collector: Collector, codes: dict[int, str], key: Hashable, gathered: Gathered) -> StatisticRow:
    query = collector.query
    parts: dict[str, Any] = {}
    for by, label in zip(query.group_by, _key(key), strict=True):
        parts |= _key_part(collector, codes, by, label)
    return StatisticRow(
        variable=query.variable,
        unit=UNITS[query.variable] if query.variable else None,
        group=GroupKey(**parts),
        count=gathered.count,
        profile_count=gathered.profiles,
        platform_count=len(gathered.platforms),
        figures=_figures(query, gathered),
    )


def _figures(query: StatisticQuery, gathered: Gathered) -> Figures:
    asked = query.statistics
    if query.variable is None or gathered.count == 0:
        return Figures()
    if query.variable is Variable.CURRENT_DIRECTION:  # a circle has no lowest, highest or middle
        return Figures(mean=gathered.direction if Statistic.MEAN in asked else None)
    return Figures(
        mean=gathered.mean if Statistic.MEAN in asked else None,
        min=_shortest(gathered.low) if Statistic.MIN in asked else None,
        max=_shortest(gathered.high) if Statistic.MAX in asked else None,
        median=gathered.median() if Statistic.MEDIAN in asked else None,
        stddev=gathered.stddev if Statistic.STDDEV in asked else None,
    )


def _shortest(value: float) -> float:
    """A stored float32 as it prints: 28.1, not 28.100000381."""
    return float(str(np.float32(value)))


def _key_part(collector: Collector, codes: dict[int, str], by: GroupBy, label: int) -> dict[str, Any]:
    match by:
        case GroupBy.YEAR:
            return {"start": _month(label * 12), "end": _month(label * 12 + 12)}
        case GroupBy.MONTH:
            return {"start": _month(label), "end": _month(label + 1)}
        case GroupBy.DAY:
            return {"start": _day(label), "end": _day(label + 1)}
        case GroupBy.MONTH_OF_YEAR:
            return {"month_of_year": label + 1}
        case GroupBy.REGION:
            return {"region": collector.regions[label]}
        case GroupBy.PLATFORM:
            return {"platform_code": codes.get(label)}
        case GroupBy.DATASET:
            return {"dataset_id": collector.datasets[label]}
        case GroupBy.DEPTH_BIN:
            return {"depth_min": collector.edges[label], "depth_max": collector.edges[label + 1]}
        case GroupBy.GRID_CELL_1DEG | GroupBy.GRID_CELL_5DEG:
            size = CELL_DEGREES[by]
            south = round(label / 1000)
            return {"south": south * size, "west": (label - south * 1000) * size, "cell_degrees": size}


def _month(months: int) -> datetime:
    return datetime(1970 + months // 12, months % 12 + 1, 1, tzinfo=UTC)


def _day(days: int) -> datetime:
    return datetime.fromtimestamp(days * 86_400, tz=UTC)
