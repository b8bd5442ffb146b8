"""The writer: which version of a profile stays, and that nothing is doubled or half loaded."""

import asyncio
import itertools
from datetime import UTC, datetime

import asyncpg
import numpy as np
import pytest

from ingest import write
from ingest.rows import identity
from ocean.levels import unpack
from ocean.records import PlatformRecord, ProfileBlock
from ocean.terms import PlatformType
from tests.ingest.blocks import NEW_YEAR, block, load, outcome, writing

LATER = datetime(2023, 1, 1, tzinfo=UTC)


async def rows(dsn: str, query: str, *arguments: object) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(dsn)
    try:
        found: list[asyncpg.Record] = await connection.fetch(query, *arguments)
        return found
    finally:
        await connection.close()


async def temperatures(dsn: str, number: int | None = None) -> list[float]:
    """The first temperature of each profile, archived or not, or of those of one id."""
    query = " UNION ALL ".join(
        f"SELECT levels, level_count, variables FROM {table} WHERE $1::bigint IS NULL OR id = $1"
        for table in ("profiles", "archived_profiles")
    )
    return [
        float(unpack([levels], [count], [mask], ["temperature"]).values["temperature"][0])
        for levels, count, mask in await rows(dsn, query, number)
    ]


VERSIONS = {
    "real time": {"mode": "R", "temperature": 1},
    "adjusted": {"mode": "A", "temperature": 2},
    "delayed": {"mode": "D", "temperature": 3, "time": np.datetime64("2019-12-31T23:59:59", "us")},
    "delayed, newer": {"mode": "D", "temperature": 4, "updated_at": LATER},
    "merged": {"mode": "R", "temperature": 5, "rank": 2, "time": np.datetime64("NaT")},
}


def version(name: str, key: str) -> ProfileBlock:
    return block(keys=[key], **VERSIONS[name])  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize("order", list(itertools.permutations(VERSIONS, 2)), ids=", then ".join)
async def test_the_best_version_stays_in_whatever_order_they_come(
    database: str, order: tuple[str, ...]
) -> None:
    key = " then ".join(order)
    await load(database, *((f"/{name} of {key}", version(name, key)) for name in order))
    best = max(order, key=list(VERSIONS).index)
    assert await temperatures(database, identity(key)) == [VERSIONS[best]["temperature"]]


async def test_versions_within_one_batch_leave_the_best(database: str) -> None:
    async with writing(database) as writer:
        for name in VERSIONS:
            found = outcome(f"/{name}")
            writer.add(version(name, "batch"), found)
            await writer.finish(found)
        written = await writer.flush()
    assert [o.stamp.path for o in written] == [f"/{name}" for name in VERSIONS]
    assert await temperatures(database, identity("batch")) == [5.0]


async def test_an_equal_version_from_another_file_changes_nothing(empty_database: str) -> None:
    await load(empty_database, ("/a", block(temperature=1)), ("/b", block(temperature=2)))
    assert await temperatures(empty_database) == [1.0]


async def test_a_file_that_changed_replaces_what_it_brought(empty_database: str) -> None:
    await load(empty_database, ("/a", block(temperature=1)), ("/a", block(temperature=2)))
    assert await temperatures(empty_database) == [2.0]


async def test_a_profile_without_position_is_archived_until_it_has_one(empty_database: str) -> None:
    lost = block(latitude=np.nan, temperature=1)
    await load(empty_database, ("/a", lost))
    assert len(await rows(empty_database, "SELECT FROM archived_profiles WHERE location IS NULL")) == 1
    assert await rows(empty_database, "SELECT FROM profiles") == []
    await load(empty_database, ("/b", block(mode="D", temperature=2)))
    assert await rows(empty_database, "SELECT FROM archived_profiles") == []
    assert await temperatures(empty_database) == [2.0]


async def test_a_year_that_no_one_believes_is_archived_without_a_time(empty_database: str) -> None:
    await load(empty_database, ("/a", block(time=np.datetime64("4687-01-01", "us"))))
    assert len(await rows(empty_database, "SELECT FROM archived_profiles WHERE profile_date IS NULL")) == 1


async def test_a_refused_file_leaves_nothing_but_its_reason(empty_database: str) -> None:
    async with writing(empty_database) as writer:
        found = outcome()
        writer.add(block(), found)
        found = outcome()
        found.reason = "It is damaged."
        await writer.finish(found)
        await writer.flush()
    assert await temperatures(empty_database) == []
    files = await rows(empty_database, "SELECT status, reason, profiles FROM ingested_files")
    assert [tuple(file) for file in files] == [("refused", "It is damaged.", 0)]


@pytest.mark.parametrize("reason", [None, "It is damaged."])
async def test_a_file_larger_than_memory_is_loaded_whole_or_not_at_all(
    empty_database: str, monkeypatch: pytest.MonkeyPatch, reason: str | None
) -> None:
    monkeypatch.setattr(write, "FILE_BYTES", 1_000)
    async with writing(empty_database) as writer:
        found = outcome()
        for first in range(0, 100, 10):
            keys = [f"k{number}" for number in range(first, first + 11)]
            writer.add(block(keys=keys, time=np.datetime64(f"{1990 + first // 10}-06-01", "us")), found)
        found.reason = reason
        await writer.finish(found)
        await writer.flush()
    assert len(await temperatures(empty_database)) == (0 if reason else 101)


async def test_platforms_end_equal_in_whatever_order_their_files_come(empty_database: str) -> None:
    def described(country: str | None, updated_at: datetime, **metadata: str) -> PlatformRecord:
        return PlatformRecord("9900001", PlatformType.ARGO_FLOAT, country, metadata=metadata)

    files = [
        ("/a", block(platform=described("Japan", NEW_YEAR, pi_name="A", maker="X"), updated_at=NEW_YEAR)),
        ("/b", block(platform=described(None, LATER, pi_name="B"), updated_at=LATER)),
    ]
    query = "SELECT to_jsonb(p) - 'id' AS platform FROM platforms p"
    await load(empty_database, *files)
    first = await rows(empty_database, query)
    connection = await asyncpg.connect(empty_database)
    await connection.execute("TRUNCATE platforms, profiles, archived_profiles CASCADE")
    await connection.close()
    await load(empty_database, *reversed(files))
    assert await rows(empty_database, query) == first
    assert '"country": "Japan"' in first[0]["platform"]
    assert '"pi_name": "B"' in first[0]["platform"]


async def test_many_writers_of_the_same_profiles_neither_wait_in_a_circle_nor_double(
    empty_database: str,
) -> None:
    async def write_all(modes: str) -> None:
        keys = [f"k{number}" for number in range(50)]
        for mode in modes:
            record = block(keys=keys, mode=mode, time=np.datetime64(f"20{10 + ord(mode) % 9}-01-01", "us"))
            await load(empty_database, (f"/{modes}{mode}", record))

    await asyncio.wait_for(asyncio.gather(*(write_all(m) for m in ("RAD", "DAR", "ARD", "DRA"))), 60)
    counts = await rows(empty_database, "SELECT data_mode, count(*) FROM profiles GROUP BY 1")
    assert [tuple(count) for count in counts] == [("D", 50)]
