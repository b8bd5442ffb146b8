"""Fields of grids and the figures of datasets, as they stand in the database."""

from dataclasses import replace
from datetime import UTC, datetime

import asyncpg
import numpy as np
import pytest

from ingest.connection import connect
from ingest.refresh import refresh_datasets
from ocean.records import GridField, Record
from tests.ingest.blocks import DATASET, block, load, outcome, writing
from tests.ingest.digest import digest


def field(variable: str, month: int = 1, missing: int = 0) -> GridField:
    """The world at 1 degree; `missing` rows from the south pole on are without values."""
    values = np.full((180, 360), month, dtype=np.float32)
    values[:missing] = np.nan
    return GridField(
        DATASET,
        variable,
        datetime(2022, month, 1, tzinfo=UTC),
        None,
        np.arange(-89.5, 90, dtype=np.float32),
        ((np.arange(0.5, 360, dtype=np.float32) + 180) % 360) - 180,
        values,
    )


async def rows(dsn: str, query: str) -> list[asyncpg.Record]:
    connection = await connect(dsn)
    try:
        await refresh_datasets(connection)
        return list(await connection.fetch(query))
    finally:
        await connection.close()


async def test_a_field_is_loaded_once_and_its_cells_are_shared(empty_database: str) -> None:
    fields = [field("sea_surface_temperature", month) for month in (1, 2)]
    await load(empty_database, ("/a", fields[0]), ("/b", fields[1]))
    before = await digest(empty_database)
    await load(empty_database, ("/c", fields[0]), ("/a", fields[0]))
    after = await digest(empty_database)
    assert {name for name in before if before[name] != after[name]} == {"files"}
    tiles = await rows(
        empty_database,
        "SELECT tile_time, count(*), sum(value_count) FROM grid_tiles GROUP BY 1 ORDER BY 1",
    )
    assert [tuple(t)[1:] for t in tiles] == [(18, 64_800), (18, 64_800)]
    assert len(await rows(empty_database, "SELECT FROM grid_cells")) == 18


async def test_the_measurements_of_a_dataset_are_good_levels_and_cells(empty_database: str) -> None:
    cast = block(keys=["a", "b"])
    cast.levels.flags["temperature"][:] = [1, 4, 2, 3]
    await load(
        empty_database,
        *(("/cast", cast), ("/sst", field("sea_surface_temperature", missing=10))),
        *((f"/{name}", field(name)) for name in ("current_u", "current_v")),
    )
    (found,) = await rows(empty_database, "SELECT profile_count, measurement_count FROM datasets")
    assert tuple(found) == (2, 2 + 170 * 360 + 180 * 360)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("together", [True, False])
async def test_a_dataset_carries_flags_where_any_of_its_files_does(
    empty_database: str, order: tuple[int, int], together: bool
) -> None:
    plain = replace(field("sea_ice_concentration"), dataset=replace(DATASET, quality_flagged=False))
    records: list[Record] = [plain, block()]
    query = "SELECT quality_flagged FROM datasets"
    await load(empty_database, ("/plain", plain))
    assert [tuple(row) for row in await rows(empty_database, query)] == [(False,)]
    if together:
        async with writing(empty_database) as writer:
            for place in order:
                found = outcome(f"/{place}")
                writer.add(records[place], found)
                await writer.finish(found)
            await writer.flush()
    else:
        await load(empty_database, *((f"/{place}", records[place]) for place in order))
    assert [tuple(row) for row in await rows(empty_database, query)] == [(True,)]
