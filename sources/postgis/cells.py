"""Cells of grids as measurements: a table of columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from ocean.carriers import Column, Made, Spread, Table
from sources.postgis.blocks import Block
from sources.postgis.grids import Tile


@dataclass(frozen=True, slots=True)
class CellTable(Table):
    """Cells of one tile as measurements: the columns of what it has."""

    length: int
    columns: Mapping[str, Column] = field(repr=False)

    def __len__(self) -> int:
        return self.length

    def column(self, name: str) -> Column:
        """All NaN for a quantity that the tile does not have."""
        known = self.columns.get(name)
        return np.full(self.length, np.nan, dtype=np.float32) if known is None else known


def cell_table(tile: Tile, columns: frozenset[str], start: int, stop: int) -> CellTable:
    """The cells start..stop of those of a tile that match, as measurements with the values of these names."""
    kept, number = tile.index[start:stop], tile.record["id"]
    flags, nowhere = tile.flags[kept], [0] * (stop - start)
    shared = {
        "profile": None,
        "platform_number": None,
        "data_mode": None,
        "data_source": tile.source,
        "dataset_id": tile.record["dataset_id"],
        "timestamp": tile.record["tile_time"],
        **{f"{name}_qc": None for name in ("temperature", "salinity", "pressure")},
    }
    found: dict[str, Column] = {name: Spread([value], nowhere) for name, value in shared.items()}
    found |= {name: tile.values[name][kept] for name in columns & tile.values.keys()}
    found |= {f"{name}_qc": flags for name in ("temperature", "salinity") if name in tile.values}
    found["latitude"] = tile.cells.latitudes[kept].astype(np.float32) + 0  # no -0
    found["longitude"] = tile.cells.longitudes[kept].astype(np.float32) + 0
    found["depth"] = np.full(len(kept), tile.depth, dtype=np.float32)
    found["quality_flag"] = flags
    found["measurement_id"] = Made(
        len(kept), lambda first, last: [f"msg_{number}_{place}" for place in kept[first:last].tolist()]
    )
    return CellTable(len(kept), found)


def cell_block(tile: Tile, columns: frozenset[str]) -> Block:
    """The matching cells of a tile."""
    return Block("g", [tile.key], [0, len(tile.index)], tile.index, partial(cell_table, tile, columns))
