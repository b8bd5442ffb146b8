"""What statistics are computed of: the matching values of one chunk or tile, with what groups them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from asyncpg import Record

from ocean.variables import Variable
from sources.base import StatisticQuery
from sources.postgis.grids import Tile
from sources.postgis.scan import Chunk

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Times = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class Samples:
    """n values; every array is (n,), None where it does not apply.

    values: in the unit of the variable. depths: m. times: datetime64[s]. profiles, platforms: ids, None for
    cells of grids. weights: None for 1. datasets: one id for each of `dataset_index`. regions: by name.
    """

    values: Doubles | None
    depths: Doubles | None
    latitudes: Doubles
    longitudes: Doubles
    times: Times
    dataset_index: Ints
    datasets: tuple[str, ...]
    regions: dict[str, Bools]
    profiles: Ints | None = None
    platforms: Ints | None = None
    weights: Doubles | None = None


def level_samples(chunk: Chunk, query: StatisticQuery, regions: tuple[str, ...]) -> Samples:
    """The matching levels of a chunk, or one value a profile for the mixed layer depth."""
    view, matches = chunk.view, chunk.matches
    assert view is not None and matches is not None  # noqa: S101, PT018 - scanned with levels
    if query.variable is Variable.MIXED_LAYER_DEPTH:
        values, row = _mixed_layers(chunk)
        depths = values
    else:
        row = view.profile[matches]
        depths = view.column("depth")[matches].astype(np.float64)
        values = None
        if query.variable is not None:
            values = view.column(query.variable.lower())[matches].astype(np.float64)
            known = np.isfinite(values)
            row, values, depths = row[known], values[known], depths[known]
    records = chunk.records
    datasets, index = _coded([record["dataset_id"] for record in records])
    inside = {
        name: np.array([name in r["regions"] for r in records], dtype=np.bool_)[row] for name in regions
    }
    return Samples(
        values=values,
        depths=depths,
        latitudes=_of(records, "latitude")[row],
        longitudes=_of(records, "longitude")[row],
        times=_times([record["profile_date"] for record in records])[row],
        dataset_index=index[row],
        datasets=datasets,
        regions=inside,
        profiles=np.array([record["id"] for record in records], dtype=np.int64)[row],
        platforms=np.array([record["platform_id"] for record in records], dtype=np.int64)[row],
    )


def _mixed_layers(chunk: Chunk) -> tuple[Doubles, Ints]:
    assert chunk.view is not None and chunk.matches is not None  # noqa: S101, PT018
    depths = np.array([np.nan if d is None else d for d in chunk.view.mixed_layer_depths()])
    matched = np.bincount(chunk.view.profile[chunk.matches], minlength=len(depths)) > 0
    row = np.flatnonzero(np.isfinite(depths) & matched)
    return depths[row], row


def _of(records: list[Record], name: str) -> Doubles:
    return np.array([record[name] for record in records], dtype=np.float64)


def _times(moments: list) -> Times:  # type: ignore[type-arg]  # datetimes of one zone, UTC
    return np.array([moment.replace(tzinfo=None) for moment in moments], dtype="datetime64[s]")


def _coded(names: list[str]) -> tuple[tuple[str, ...], Ints]:
    unique, index = np.unique(np.array(names), return_inverse=True)
    return tuple(unique.tolist()), index.astype(np.int64)


def cell_samples(tile: Tile, variable: Variable | None, regions: dict[str, Bools]) -> Samples:
    """The matching cells of a tile, weighted by area: cells shrink with the cosine of latitude."""
    kept = tile.index
    values: Doubles | None = None
    if variable is not None:
        column = tile.values[variable.lower()][kept].astype(np.float64)
        known = np.isfinite(column)
        kept, values = kept[known], column[known]
    latitudes = tile.cells.latitudes[kept]
    return Samples(
        values=values,
        depths=np.full(len(kept), tile.depth),
        latitudes=latitudes,
        longitudes=tile.cells.longitudes[kept],
        times=np.repeat(_times([tile.record["tile_time"]]), len(kept)),
        dataset_index=np.zeros(len(kept), dtype=np.int64),
        datasets=(tile.record["dataset_id"],),
        regions={name: inside[kept] for name, inside in regions.items()},
        weights=np.maximum(np.cos(np.radians(latitudes)), 1e-6),
    )
