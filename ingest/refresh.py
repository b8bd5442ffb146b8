"""Counts and extents of datasets, counted at the end of the run that changed them or of the next."""

import asyncpg
import numpy as np

from ocean.tiles import span
from ocean.variables import mask_of

_PROFILES = """
    SELECT count(*) AS profiles, coalesce(sum(good_count), 0)::bigint AS good,
           coalesce(bit_or(variables), 0) AS variables, min(profile_date) AS first, max(profile_date) AS last,
           min(ST_Y(location)) AS south, max(ST_Y(location)) AS north
    FROM profiles WHERE dataset_id = $1"""
_LONGITUDES = """
    SELECT min(ST_X(location)) AS west, max(ST_X(location)) AS east
    FROM profiles WHERE dataset_id = $1 GROUP BY floor(ST_X(location))"""
# The two components of a current are one measurement, as in the answers.
_TILES = """
    SELECT array_agg(DISTINCT variable) AS variables, min(tile_time) AS first, max(tile_time) AS last,
           coalesce(sum(value_count) FILTER (WHERE variable <> 'current_v'), 0)::bigint AS cells
    FROM grid_tiles WHERE dataset_id = $1"""
_BOXES = """
    SELECT ST_XMin(b.geom) AS west, ST_XMax(b.geom) AS east,
           ST_YMin(b.geom) AS south, ST_YMax(b.geom) AS north
    FROM grid_cells, ST_Dump(extent) AS b
    WHERE id IN (SELECT cells_id FROM grid_tiles WHERE dataset_id = $1)"""
_UPDATE = """
    UPDATE datasets SET profile_count = $2, measurement_count = $3, variables = $4, time_start = $5,
        time_end = $6, west = $7, south = $8, east = $9, north = $10
    WHERE id = $1"""
_MARK = """
    UPDATE datasets SET west = NULL, south = NULL, east = NULL, north = NULL
    WHERE id = ANY($1::text[]) AND west IS NOT NULL"""
_MARKED = "SELECT id FROM datasets WHERE west IS NULL ORDER BY id"
_STEP = 0.5  # degrees between the longitudes that stand for a box


async def mark_changed(connection: asyncpg.Connection, datasets: list[str]) -> None:
    """Says that the figures of these datasets are old, in the transaction that makes them so.

    The mark is an extent that is not known: it outlives a run that is killed, and reads truthfully.
    """
    await connection.execute(_MARK, datasets)


async def refresh_datasets(connection: asyncpg.Connection) -> None:
    """Writes the figures of the datasets marked as changed, as the tables now are."""
    for row in await connection.fetch(_MARKED):
        await _refresh(connection, row["id"])


async def _refresh(connection: asyncpg.Connection, dataset: str) -> None:
    profiles = await connection.fetchrow(_PROFILES, dataset)
    tiles = await connection.fetchrow(_TILES, dataset)
    boxes = await connection.fetch(_BOXES, dataset)
    columns = await connection.fetch(_LONGITUDES, dataset)
    variables = profiles["variables"] | mask_of(tuple(tiles["variables"] or ()))
    arcs = [np.array([row["west"], row["east"]]) for row in columns]
    arcs += [np.append(np.arange(box["west"], box["east"], _STEP), box["east"]) for box in boxes]
    west, east = span(np.concatenate(arcs)) if arcs else (None, None)
    souths = [profiles["south"], *(box["south"] for box in boxes)]
    norths = [profiles["north"], *(box["north"] for box in boxes)]
    await connection.execute(
        _UPDATE,
        *(dataset, profiles["profiles"], profiles["good"] + tiles["cells"], variables),
        min((t for t in (profiles["first"], tiles["first"]) if t), default=None),
        max((t for t in (profiles["last"], tiles["last"]) if t), default=None),
        *(west, min((s for s in souths if s is not None), default=None)),
        *(east, max((n for n in norths if n is not None), default=None)),
    )
