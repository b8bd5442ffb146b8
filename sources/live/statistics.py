"""Statistics over live records, by the arithmetic of the store's."""

from collections.abc import Iterable

import numpy as np

from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Outlines
from sources.base import StatisticQuery
from sources.live.table import Table
from sources.postgis.columns import ProfileChunk
from sources.postgis.grids import Tile
from sources.postgis.groups import Collector
from sources.postgis.statistics import add_chunk, add_tile, collector_of, in_profiles


def collected(
    table: Table, tiles: Iterable[Tile], wanted: OceanFilter, query: StatisticQuery, gazetteer: Gazetteer
) -> Collector:
    """All samples of a query."""
    collector = collector_of(wanted, query, gazetteer)
    outlines = Outlines(gazetteer, collector.regions)
    if in_profiles(query) and len(table):
        add_chunk(collector, _chunk(table, query), outlines)
    known: dict[int, dict[str, np.ndarray]] = {}
    for tile in tiles:
        add_tile(collector, tile, outlines, known)
    return collector


def _chunk(table: Table, query: StatisticQuery) -> ProfileChunk:
    names = [block.dataset.id for block, _ in table.owners]
    datasets = tuple(dict.fromkeys(names))
    return ProfileChunk(
        view=table.view,
        matches=table.matches(*([query.variable] if query.variable else [])),
        latitudes=table.batch.latitudes,
        longitudes=table.batch.longitudes,
        times=table.times,
        platforms=table.platforms,
        dataset=np.array([datasets.index(name) for name in names], dtype=np.int64),
        datasets=datasets,
        real_time=np.array([block.data_modes[place] == "R" for block, place in table.owners], dtype=np.bool_),
    )
