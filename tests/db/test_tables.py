"""The migrations: up, down and up again, the same as db.tables; and the partitions of profiles."""

import asyncio
import subprocess
import sys
from contextlib import AsyncExitStack

import asyncpg
import pytest

from db.engine import connected
from db.migrate import ROOT, head, is_current, run, upgrade
from db.partitions import ensure_years
from ocean.errors import OceanError

OURS = """
SELECT relname FROM pg_class relation JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname = 'public' AND relkind IN ('r', 'p', 'v', 'S') AND relname <> 'alembic_version'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = relation.oid AND deptype = 'e')
ORDER BY relname
"""


def test_the_alembic_folder_is_no_package() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()


async def test_migrations_go_down_to_nothing_and_up_again(empty_database: str) -> None:
    assert await is_current(empty_database)
    async with connected(empty_database) as connection:
        before = await connection.fetch(OURS)
        await ensure_years(connection, [2020])
        await run("downgrade", empty_database, "base")
        assert await connection.fetch(OURS) == []
        assert await upgrade(empty_database)
        assert await connection.fetch(OURS) == before
    assert not await upgrade(empty_database)


async def test_the_tables_are_those_of_the_models(empty_database: str) -> None:
    async with connected(empty_database) as connection:
        await ensure_years(connection, [1998, 2023])
    check = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "alembic", "-c", str(ROOT / "alembic.ini"), "check"),
        env={"DATABASE_URL": empty_database},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd="/",
    )
    output, _ = await check.communicate()
    assert output.decode().strip() == "No new upgrade operations detected."
    assert check.returncode == 0


def test_the_newest_revision_is_found_without_alembic() -> None:
    assert (ROOT / "alembic" / "versions").glob(f"{head()}_*.py")


async def test_many_writers_at_once_make_each_partition_once(empty_database: str) -> None:
    years = [1999, 2000, 2023, 2024]
    async with AsyncExitStack() as stack:
        writers = [await stack.enter_async_context(connected(empty_database)) for _ in range(6)]
        made = await asyncio.gather(*(ensure_years(writer, years) for writer in writers))
        assert sorted(year for some in made for year in some) == years
        names = await writers[0].fetch(
            "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'profiles'::regclass"
        )
        assert sorted(row["name"] for row in names) == [f"profiles_{year}" for year in years]


async def test_a_partition_has_the_indexes_keys_and_storage_of_its_parent(
    connection: asyncpg.Connection,
) -> None:
    await ensure_years(connection, [2021])
    indexes = "SELECT count(*) FROM pg_index WHERE indrelid = $1::text::regclass"
    assert await connection.fetchval(indexes, "profiles_2021") == await connection.fetchval(
        indexes, "profiles"
    )
    storage = (
        "SELECT attstorage::text FROM pg_attribute"
        " WHERE attrelid = 'profiles_2021'::regclass AND attname = 'levels'"
    )
    assert await connection.fetchval(storage) == "e"
    keys = "SELECT count(*) FROM pg_constraint WHERE conrelid = 'profiles_2021'::regclass AND contype = 'f'"
    assert await connection.fetchval(keys) == 2


@pytest.mark.parametrize("year", [1799, 2201, 0, -5])
async def test_a_year_outside_the_record_is_refused(connection: asyncpg.Connection, year: int) -> None:
    with pytest.raises(OceanError, match=str(year)):
        await ensure_years(connection, [2020, year])


async def test_making_a_partition_inside_a_transaction_is_refused(connection: asyncpg.Connection) -> None:
    async with connection.transaction():
        with pytest.raises(RuntimeError, match="outside"):
            await ensure_years(connection, [1900])


async def test_searches_go_on_while_a_partition_is_made(empty_database: str) -> None:
    async with (
        connected(empty_database) as reader,
        connected(empty_database) as writer,
        reader.transaction(),
    ):
        await reader.fetch("SELECT FROM profiles")
        assert await asyncio.wait_for(ensure_years(writer, [2022]), 5) == [2022]
