"""Blocks of profiles and a writer for the tests that need no files."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ingest.connection import connect
from ingest.outcome import Outcome, Stamp
from ingest.write import Writer
from ocean.levels import Levels
from ocean.records import DatasetRecord, PlatformRecord, ProfileBlock, Record
from ocean.terms import PlatformType, Scheme

DATASET = DatasetRecord("test", "Test profiles", "No one.")
DAY = np.datetime64("2021-03-05T06:07:08", "us")
NEW_YEAR = datetime(2022, 1, 1, tzinfo=UTC)


def block(
    *,
    keys: Sequence[str] = ("one",),
    mode: str | None = "R",
    time: np.datetime64 = DAY,
    latitude: float = 10.0,
    temperature: float = 20.0,
    rank: int = 0,
    updated_at: datetime | None = NEW_YEAR,
    platform: PlatformRecord | None = None,
) -> ProfileBlock:
    """Profiles of two levels each, on one platform."""
    count = len(keys)
    values = np.full(2 * count, temperature, dtype=np.float32)
    pressure = np.tile(np.array([5, 10], dtype=np.float32), count)
    flags = np.ones(2 * count, dtype=np.uint8)
    return ProfileBlock(
        dataset=DATASET,
        platforms=(platform or PlatformRecord("9900001", PlatformType.ARGO_FLOAT),),
        keys=list(keys),
        platform=np.zeros(count, dtype=np.intp),
        cycle_numbers=[1] * count,
        directions=["A"] * count,
        schemes=[Scheme.PRIMARY] * count,
        samplings=["primary"] * count,
        sampling_schemes=[None] * count,
        data_modes=[mode] * count,
        times=np.full(count, time),
        latitudes=np.full(count, latitude),
        longitudes=np.full(count, -30.0),
        quality_flags=[1] * count,
        levels=Levels(
            np.arange(0, 2 * count + 1, 2),
            {"pressure": pressure, "temperature": values},
            {"pressure": flags, "temperature": flags},
        ),
        product_rank=rank,
        updated_at=updated_at,
    )


def outcome(path: str = "/a.nc") -> Outcome:
    """Of a file of that name, so far."""
    return Outcome(Stamp(path, 1, NEW_YEAR))


@asynccontextmanager
async def writing(dsn: str) -> AsyncIterator[Writer]:
    """A writer with a connection of its own."""
    connection = await connect(dsn)
    try:
        writer = Writer(connection)
        await writer.prepare()
        yield writer
    finally:
        await connection.close()


async def load(dsn: str, *files: tuple[str, Record]) -> None:
    """Each record as the only one of its file, one file after the other."""
    async with writing(dsn) as writer:
        for path, record in files:
            found = outcome(path)
            writer.add(record, found)
            await writer.finish(found)
            await writer.flush()


def netcdf_files(folder: Path) -> list[Path]:
    """The NetCDF files below a folder, in order."""
    return sorted(folder.rglob("*.nc"))
