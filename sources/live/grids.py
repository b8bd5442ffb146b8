"""Gathered fields of grids as the store's tiles, so that cells are the same measurements live."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np

from ocean.filter import OceanFilter
from ocean.numbers import within
from ocean.place import Place
from ocean.records import GridField
from ocean.terms import DataSource
from ocean.tiles import CELL_COLUMNS, TILE_COLUMNS, tile_rows
from sources.postgis import grids
from sources.postgis.grids import Cells, Tile

Record = dict[str, Any]


def tiles_of(
    fields: Iterable[GridField],
    wanted: OceanFilter,
    place: Place,
    *,
    descending: bool,
    variables: tuple[str, ...] | None = None,
) -> list[Tile]:
    """Tiles with at least one matching cell, in order of time; `variables` narrows them further."""
    if not grids.may_match(wanted):
        return []
    names = grids.tile_variables(wanted)
    names = names & frozenset(variables) if variables else names
    records = list(_records(field for field in fields if _is_timely(field, wanted)))
    known: dict[int, Cells] = {}
    found = grids.decide(
        [record for record in _with_v(records) if record["variable"] in names],
        wanted,
        place,
        known,
    )
    live = [replace(tile, source=DataSource.LIVE_API) for tile in found]
    return sorted(live, key=lambda tile: tile.key, reverse=descending)


def _is_timely(field: GridField, wanted: OceanFilter) -> bool:
    time, depth = field.time, field.depth or 0.0
    return (
        (wanted.time.start is None or time >= wanted.time.start)
        and (wanted.time.end is None or time < wanted.time.end)
        and (not wanted.months or time.month in wanted.months)
        and (not wanted.datasets or field.dataset.id in wanted.datasets)
        and (not wanted.depth or _is_within(depth, wanted))
    )


def _is_within(depth: float, wanted: OceanFilter) -> bool:
    return bool(within(np.array([depth], dtype=np.float32), wanted.depth)[0])


def _records(fields: Iterable[GridField]) -> Iterator[Record]:
    """One a tile, as the store has them; a version of a tile that comes twice comes once."""
    seen: set[int] = set()
    for field in fields:
        for row in tile_rows(field, 0):
            if row.id not in seen:
                seen.add(row.id)
                yield dict(zip(CELL_COLUMNS, row.cells, strict=True)) | dict(
                    zip(TILE_COLUMNS, row.values, strict=True)
                )


def _with_v(records: list[Record]) -> Iterator[Record]:
    """The two components of a current as one tile, that of the eastward one."""

    def place(record: Record) -> tuple[str, datetime, float | None, int]:
        return record["dataset_id"], record["tile_time"], record["depth"], record["cells_id"]

    northward = {place(record): record for record in records if record["variable"] == "current_v"}
    for record in records:
        if record["variable"] == "current_v":
            continue
        other = northward.get(place(record)) if record["variable"] == "current_u" else None
        yield record | {
            "v_values": other["cell_values"] if other else None,
            "v_flags": other["cell_flags"] if other else None,
        }
