"""The yearly partitions of `profiles`, made when a year is first met. Used by ingest, and by searches."""

from collections.abc import Iterable

import asyncpg

from ocean.errors import OceanError

FIRST_YEAR = 1800
LAST_YEAR = 2200
_LOCK = 0x0CEA_1800  # any number: the same for everyone who makes partitions


def partition(year: int) -> str:
    """The name of the partition of `year`."""
    return f"profiles_{year}"


async def ensure_years(connection: asyncpg.Connection, years: Iterable[int]) -> list[int]:
    """Makes the partitions that are missing and returns their years; safe from many processes at once.

    Call it before the transaction that needs them: making one waits for locks that other writers hold
    until they commit, and a transaction of one's own among them would be a deadlock.
    """
    wanted = sorted(set(years))
    for year in wanted:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise OceanError(f"The year {year} is outside {FIRST_YEAR} to {LAST_YEAR}.", value=year)
    if not await _missing(connection, wanted):
        return []
    if connection.is_in_transaction():
        raise RuntimeError(
            "ensure_years makes partitions in a transaction of its own: call it outside of one"
        )
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        missing = await _missing(connection, wanted)
        for year in missing:
            await _make(connection, year)
    return missing


async def sizes(connection: asyncpg.Connection) -> dict[int, int]:
    """About how many profiles each year has, as the planner knows it."""
    rows = await connection.fetch(
        "SELECT right(relname, 4)::int AS year, greatest(reltuples, 0)::bigint AS profiles"
        " FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'profiles'::regclass"
    )
    return {row["year"]: row["profiles"] for row in rows}


async def _missing(connection: asyncpg.Connection, years: list[int]) -> list[int]:
    rows = await connection.fetch(
        "SELECT year FROM unnest($1::int[]) AS year"
        " WHERE NOT EXISTS (SELECT FROM pg_inherits WHERE inhparent = 'profiles'::regclass"
        " AND inhrelid = to_regclass('profiles_' || year)) ORDER BY year",
        years,
    )
    return [row["year"] for row in rows]


async def _make(connection: asyncpg.Connection, year: int) -> None:
    """Attaching lets searches go on meanwhile, where CREATE ... PARTITION OF would lock them out."""
    name = partition(year)
    await connection.execute(f"CREATE TABLE {name} (LIKE profiles INCLUDING DEFAULTS INCLUDING STORAGE)")
    await connection.execute(
        f"ALTER TABLE profiles ATTACH PARTITION {name}"
        f" FOR VALUES FROM ('{year}-01-01 00:00+00') TO ('{year + 1}-01-01 00:00+00')"
    )
