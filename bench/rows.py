"""Synthetic profiles, packed as the store packs them, written by COPY."""

import struct
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

import asyncpg
import numpy as np

from bench.common import run_python, settle
from db.engine import connected
from db.partitions import ensure_years
from ingest.write import Writer
from ocean.bounds import bounds_of
from ocean.levels import Levels, pack

WEST, SOUTH, EAST, NORTH = 40.0, -40.0, 110.0, 25.0
FIRST = np.datetime64("2015-01-01T00:00")
YEARS = range(2015, 2026)
CYCLES = 365  # of ten days
BLOCK = CYCLES * 40
POINT = struct.Struct("<BIIdd")  # EWKB
WITH_SRID = 0x20000001
MEASURED = ("pressure", "temperature", "salinity")
BOUNDS = (
    *("max_depth", "depth_min", "depth_max", "pressure_min", "pressure_max"),
    *("temperature_min", "temperature_max", "salinity_min", "salinity_max"),
)
COLUMNS = (
    *("id", "platform_id", "profile_date", "location", "dataset_id", "cycle_number", "direction", "scheme"),
    *("sampling", "data_mode", "data_quality_flag", "level_count", "good_count", "variables"),
    *("good_variables", *BOUNDS, "levels", "product_rank"),
)


async def fill(dsn: str, profiles: int, levels: int, checkout: Path) -> None:
    """Floats of 365 cycles with about so many levels; indexes and figures are made once, afterwards."""
    async with connected(dsn) as connection:
        await Writer(connection).prepare()
        await _catalogue(connection, -(-profiles // CYCLES))
        await ensure_years(connection, YEARS)
        indexes = await connection.fetch(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'profiles'"
            " AND indexname <> 'profiles_pkey'"
        )
        for index in indexes:
            await connection.execute(f"DROP INDEX {index['indexname']}")
        await connection.execute("SET session_replication_role = replica")  # the keys are right
        for start in range(0, profiles, BLOCK):
            rows = _rows(start, min(BLOCK, profiles - start), levels)
            await connection.copy_records_to_table("profiles", records=rows, columns=COLUMNS)
        for index in indexes:
            await connection.execute(index["indexdef"].replace(" ON ONLY ", " ON "))
        await settle(connection)
    run_python(checkout, _REFRESH, dsn)


# What ingest does at the end of a run, by the code that is measured.
_REFRESH = (
    "import asyncio, sys; from db.engine import connected; from ingest.refresh import refresh_datasets\n"
    "async def go():\n async with connected(sys.argv[1]) as c: await refresh_datasets(c)\n"
    "asyncio.run(go())"
)


async def _catalogue(connection: asyncpg.Connection, platforms: int) -> None:
    await connection.execute(
        "INSERT INTO datasets (id, title, citation, quality_flagged, synthetic, variables, profile_count,"
        " measurement_count) SELECT 'bench-' || i, 'Bench ' || i, 'Nobody', true, true, 7, 0, 0"
        " FROM generate_series(0, 4) i"
    )
    await connection.execute(
        "INSERT INTO platforms (id, platform_code, platform_type, country, metadata)"
        " SELECT i, (9000000 + i)::text, 'ARGO_FLOAT', 'Nowhere', '{}'"
        " FROM generate_series(0, $1::int - 1) i",
        platforms,
    )


def _rows(start: int, count: int, levels: int) -> Iterator[tuple[Any, ...]]:
    """`count` profiles from number `start` on: the same numbers give the same rows."""
    made = np.random.default_rng(start)
    number = np.arange(start, start + count)
    platform, cycle = number // CYCLES, number % CYCLES
    longitude = WEST + (EAST - WEST) * made.random(count)
    latitude = SOUTH + (NORTH - SOUTH) * made.random(count)
    times = FIRST + (cycle * 14_400 + platform * 37 % 14_400).astype("timedelta64[m]")
    column = _levels(made, latitude, levels)
    blobs, _ = pack(column)
    bounds = bounds_of(column, latitude)
    ids = (number.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(1)).tolist()
    zone = (time.replace(tzinfo=UTC) for time in times.astype("datetime64[us]").tolist())
    points = (POINT.pack(1, WITH_SRID, 4326, *place) for place in zip(longitude, latitude, strict=True))
    floats = zip(*(bounds.columns[name].tolist() for name in BOUNDS), strict=True)
    counts = zip(column.counts.tolist(), bounds.good_counts.tolist(), strict=True)
    heads = zip(ids, platform.tolist(), zone, points, cycle.tolist(), counts, floats, blobs, strict=True)
    for id_, buoy, time, point, turn, stored, extremes, blob in heads:
        yield (
            *(id_, buoy, time, point, f"bench-{buoy % 5}", turn + 1, "A", "PRIMARY", "primary", "D", 1),
            *(*stored, 7, 7, *extremes, blob, 0),
        )


def _levels(made: np.random.Generator, latitude: Any, levels: int) -> Levels:
    """Pressures to 2,000 dbar, warm water over cold; the last level of each profile is flagged bad."""
    spread = levels // 5
    counts = made.integers(levels - spread, levels + spread + 1, len(latitude))
    offsets = np.concatenate(([0], np.cumsum(counts)))
    within = np.arange(offsets[-1]) - np.repeat(offsets[:-1], counts)
    part = within / np.repeat(counts - 1, counts)
    pressure = np.round(4 + 1_996 * part**2, 1)
    surface = np.repeat(29.8 - np.abs(latitude) ** 1.5 / 20 + made.normal(0, 0.5, len(latitude)), counts)
    temperature = np.round(2 + (surface - 2) * np.exp(-pressure / 500), 3)
    salinity = np.round(34.5 + np.exp(-pressure / 300) + made.normal(0, 0.02, len(pressure)), 3)
    values = dict(zip(MEASURED, (pressure, temperature, salinity), strict=True))
    flags = {name: np.ones(len(pressure), dtype=np.uint8) for name in MEASURED}
    flags["temperature"][made.random(len(pressure)) < 0.02] = 2
    for name in MEASURED:
        flags[name][offsets[1:] - 1] = 4
    return Levels(offsets, {name: v.astype(np.float32) for name, v in values.items()}, flags)
