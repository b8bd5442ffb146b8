"""What statistics are computed of: the matching values of one chunk or tile, with what groups them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ocean.terms import GroupBy
from ocean.variables import Variable
from sources.base import StatisticQuery
from sources.postgis.columns import ProfileChunk
from sources.postgis.grids import Tile

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Times = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class Samples:
    """n values of p owners: the profiles of a chunk, or the cells of a tile, each its own owner.

    owner: the owner of each value (n,). values: (n,) in the unit of the variable, None for counts alone.
    depths: m (n,), only where they are grouped by. Of owners: latitudes, longitudes (p,), times
    datetime64[s] (p,) or (1,) for all, dataset: index into `datasets` (p,) or (1,), regions: by name (p,),
    platforms and real_time (p,), None for cells, weights (p,), None for 1.
    """

    owner: Ints
    owners: int
    values: Doubles | None
    depths: Doubles | None
    latitudes: Doubles
    longitudes: Doubles
    times: Times | None
    dataset: Ints
    datasets: tuple[str, ...]
    regions: dict[str, Bools]
    platforms: Ints | None = None
    real_time: Bools | None = None
    weights: Doubles | None = None


def level_samples(chunk: ProfileChunk, query: StatisticQuery, regions: dict[str, Bools]) -> Samples:
    """The matching levels of a chunk, or one value a profile for the mixed layer depth."""
    owner, values, depths = _values(chunk, query)
    return Samples(
        owner=owner,
        owners=len(chunk),
        values=values,
        depths=depths,
        latitudes=chunk.latitudes,
        longitudes=chunk.longitudes,
        times=chunk.times,
        dataset=chunk.dataset,
        datasets=chunk.datasets,
        regions=regions,
        platforms=chunk.platforms,
        real_time=chunk.real_time,
    )


def _values(chunk: ProfileChunk, query: StatisticQuery) -> tuple[Ints, Doubles | None, Doubles | None]:
    view, matches = chunk.view, chunk.matches
    grouped = GroupBy.DEPTH_BIN in query.group_by
    if query.variable is Variable.MIXED_LAYER_DEPTH:
        found, owner = _mixed_layers(chunk)
        return owner, found, found if grouped else None
    owner, values, kept = view.profile[matches], None, np.flatnonzero(matches)
    if query.variable is not None:
        column = view.column(query.variable.lower())[kept]
        known = np.isfinite(column)
        if not known.all():
            owner, kept, column = owner[known], kept[known], column[known]
        values = column.astype(np.float64)
    return owner, values, view.column("depth")[kept].astype(np.float64) if grouped else None


def _mixed_layers(chunk: ProfileChunk) -> tuple[Doubles, Ints]:
    depths = np.array([np.nan if d is None else d for d in chunk.view.mixed_layer_depths()])
    matched = np.bincount(chunk.view.profile[chunk.matches], minlength=len(depths)) > 0
    owner = np.flatnonzero(np.isfinite(depths) & matched)
    return depths[owner], owner


def cell_samples(tile: Tile, query: StatisticQuery, regions: dict[str, Bools]) -> Samples:
    """The matching cells of a tile, weighted by area: cells shrink with the cosine of latitude."""
    kept = tile.index
    values: Doubles | None = None
    if query.variable is not None:
        column = tile.values[query.variable.lower()][kept].astype(np.float64)
        known = np.isfinite(column)
        kept, values = kept[known], column[known]
    latitudes = tile.cells.latitudes[kept]
    return Samples(
        owner=np.arange(len(kept)),
        owners=len(kept),
        values=values,
        depths=np.full(len(kept), tile.depth) if GroupBy.DEPTH_BIN in query.group_by else None,
        latitudes=latitudes,
        longitudes=tile.cells.longitudes[kept],
        times=np.array([tile.record["tile_time"].replace(tzinfo=None)], dtype="datetime64[s]"),
        dataset=np.zeros(1, dtype=np.int64),
        datasets=(tile.record["dataset_id"],),
        regions={name: inside[kept] for name, inside in regions.items()},
        weights=np.maximum(np.cos(np.radians(latitudes)), 1e-6),
    )
