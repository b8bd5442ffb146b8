"""The view `measurements` shows what is packed, bit for bit."""

from datetime import UTC, datetime

import asyncpg
import gsw
import numpy as np
import pytest

from db.partitions import ensure_years
from ocean.levels import Levels, pack, unpack
from ocean.variables import STORED

INSERT = """
INSERT INTO profiles (id, platform_id, dataset_id, scheme, sampling, level_count, good_count, variables,
    good_variables, levels, product_rank, profile_date, location)
SELECT id, $6, $7, 'PRIMARY', 'primary', level_count, level_count, variables, variables, levels, 0, $5,
    ST_SetSRID(ST_Point(-30, 45), 4326)
FROM unnest($1::bigint[], $2::int[], $3::int[], $4::bytea[]) AS p (id, level_count, variables, levels)
"""
NAMES = tuple(stored.name for stored in STORED)
WHEN = datetime(2023, 3, 4, 5, 6, 7, tzinfo=UTC)


def random_levels(rng: np.random.Generator, profiles: int) -> Levels:
    """Every kind of float32, in profiles that lack some variables; pressure or depth, not both."""
    offsets = np.concatenate(([0], np.cumsum(rng.integers(0, 40, profiles))))
    length = int(offsets[-1])
    values, flags = {}, {}
    of_level = np.repeat(np.arange(profiles), np.diff(offsets))
    for place, name in enumerate(NAMES):
        bits = rng.integers(0, 2**32, length, dtype=np.uint32)
        tiny = rng.integers(0, 2**23, length, dtype=np.uint32) | np.uint32(0x80000000)
        value = np.where(rng.random(length) < 0.1, tiny, bits).view(np.float32)
        value = np.where(np.isinf(value) | (rng.random(length) < 0.2), np.float32(np.nan), value)
        vertical = (of_level % 2 == 0) == (name == "pressure") if name in ("pressure", "depth") else True
        here = vertical & (((of_level >> (place % 4)) & 1) == 0)
        values[name] = np.where(here, value, np.float32(np.nan)).astype(np.float32)
        flags[name] = rng.integers(0, 10, length).astype(np.uint8) | np.uint8(
            0x40 if name == "pressure" else 0
        )
    return Levels(offsets, values, flags)


async def store(connection: asyncpg.Connection, levels: Levels, code: str) -> tuple[list[bytes], list[int]]:
    await ensure_years(connection, [WHEN.year])
    platform = await connection.fetchval(
        "INSERT INTO platforms (platform_code, platform_type) VALUES ($1, 'ARGO_FLOAT') RETURNING id", code
    )
    await connection.execute(
        "INSERT INTO datasets (id, title, citation, quality_flagged, synthetic, variables, profile_count,"
        " measurement_count) VALUES ($1, 't', 'c', true, false, 0, 0, 0)",
        code,
    )
    blobs, masks = pack(levels)
    counts = levels.counts.tolist()
    ids = [platform * 1000 + number for number in range(len(blobs))]
    await connection.execute(INSERT, ids, counts, masks.tolist(), blobs, WHEN, platform, code)
    return blobs, masks.tolist()


async def test_the_view_shows_what_unpack_shows_bit_for_bit(connection: asyncpg.Connection) -> None:
    levels = random_levels(np.random.default_rng(7), 60)
    blobs, masks = await store(connection, levels, "4903217")
    expected = unpack(blobs, levels.counts, masks, NAMES)
    columns = ", ".join(f"u.{name}, u.{name}_qc" for name in NAMES)
    rows = await connection.fetch(
        f"SELECT {columns} FROM profiles p, unpack_levels(p.levels, p.level_count, p.variables) u"
        " WHERE p.dataset_id = '4903217' ORDER BY p.id, u.level"
    )
    assert len(rows) == levels.offsets[-1] > 1000
    for name in NAMES:
        shown = np.array([np.nan if row[name] is None else row[name] for row in rows], dtype=np.float32)
        both = np.isnan(shown) & np.isnan(expected.values[name])
        assert np.array_equal(
            np.where(both, 0, shown.view(np.uint32)), np.where(both, 0, expected.values[name].view(np.uint32))
        )
        assert [row[f"{name}_qc"] for row in rows] == (expected.flags[name] & 0x0F).tolist()


async def test_a_measurement_has_its_platform_place_and_depth(connection: asyncpg.Connection) -> None:
    pressure = np.array([0.0, 10.0, 1000.0, 6000.0], dtype=np.float32)
    temperature = np.array([28.1, 27.5, np.nan, 1.5], dtype=np.float32)
    flags = np.array([0x41, 1, 4, 1], dtype=np.uint8)
    levels = Levels(
        np.array([0, 4]),
        {"pressure": pressure, "temperature": temperature},
        {"pressure": flags, "temperature": np.array([1, 2, 9, 1], dtype=np.uint8)},
    )
    await store(connection, levels, "5906468")
    rows = await connection.fetch("SELECT * FROM measurements WHERE dataset_id = '5906468' ORDER BY level")
    first = rows[0]
    assert (first["platform_code"], first["time"], first["latitude"], first["longitude"]) == (
        *("5906468", WHEN, 45.0, -30.0),
    )
    assert [row["pressure_qc"] for row in rows] == [1, 1, 4, 1] == [row["depth_qc"] for row in rows]
    assert [row["temperature"] for row in rows][:2] == [float(np.float32(28.1)), float(np.float32(27.5))]
    assert rows[2]["temperature"] is None
    assert rows[2]["temperature_qc"] == 9
    assert first["salinity"] is None
    assert first["salinity_qc"] == 9
    assert [row["depth"] for row in rows] == pytest.approx(-gsw.z_from_p(pressure, 45.0), rel=1e-6)


async def test_a_stored_depth_is_shown_as_it_is(connection: asyncpg.Connection) -> None:
    depth = np.array([1.5, 2.25], dtype=np.float32)
    levels = Levels(np.array([0, 2]), {"depth": depth}, {"depth": np.array([1, 2], dtype=np.uint8)})
    await store(connection, levels, "mooring")
    rows = await connection.fetch("SELECT * FROM measurements WHERE dataset_id = 'mooring' ORDER BY level")
    assert [(row["depth"], row["depth_qc"], row["pressure"]) for row in rows] == [
        *((1.5, 1, None), (2.25, 2, None)),
    ]


@pytest.mark.parametrize("latitude", [-78.5, -30.0, 0.0, 45.0, 90.0])
async def test_depth_is_that_of_teos_10(connection: asyncpg.Connection, latitude: float) -> None:
    pressures = [0.0, 0.5, 10.0, 500.0, 2000.0, 6000.0, 11000.0]
    depths = await connection.fetch(
        "SELECT depth_of_pressure(p, $2) AS depth FROM unnest($1::float8[]) AS p", pressures, latitude
    )
    expected = [-float(gsw.z_from_p(p, latitude)) for p in pressures]
    assert [row["depth"] for row in depths] == pytest.approx(expected, abs=1e-9)
