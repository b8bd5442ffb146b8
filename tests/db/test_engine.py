"""The pools: what they are set to, and how their failures are told."""

import asyncio
from datetime import UTC, datetime

import asyncpg
import pytest

from db.engine import Pools, fetch, open_pools
from db.pool import Pool
from ocean.deadline import within
from ocean.errors import ErrorCode, OceanError
from ocean.settings import Settings


async def test_searches_are_planned_afresh_and_look_ups_are_not(pools: Pools) -> None:
    assert await fetch(pools.search, "SHOW plan_cache_mode") == [("force_custom_plan",)]
    assert await fetch(pools.search, "SHOW max_parallel_workers_per_gather") == [("0",)]
    assert await fetch(pools.lookup, "SHOW plan_cache_mode") == [("auto",)]
    assert await fetch(pools.search, "SHOW application_name") == [("ocean-chat",)]
    assert pools.search.pool.get_max_size() == 6
    assert pools.lookup.pool.get_max_size() == 2


async def test_values_come_as_python_has_them(pool: Pool) -> None:
    row = (
        await fetch(pool, "SELECT $1::jsonb AS a, $2::json AS b, '\\x00ff'::bytea AS c", {"x": [1.5]}, [None])
    )[0]
    assert tuple(row) == ({"x": [1.5]}, [None], b"\x00\xff")
    when = (await fetch(pool, "SELECT timestamptz '2023-03-04 05:06:07+01' AS t"))[0]["t"]
    assert when == datetime(2023, 3, 4, 4, 6, 7, tzinfo=UTC)
    assert when.tzinfo is UTC


async def test_a_query_past_its_deadline_is_cut_off_in_the_database(database: str) -> None:
    pools = await open_pools(Settings(sql_timeout=0.2), database)
    try:
        with pytest.raises(OceanError) as cut:
            await fetch(pools.search, "SELECT pg_sleep(30)")
        assert cut.value.code is ErrorCode.TIMEOUT
        left = await fetch(
            pools.lookup,
            "SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'",
        )
        assert left == []
    finally:
        await pools.close()


async def test_a_lost_connection_is_an_unavailable_source_and_the_next_query_works(
    pool: Pool,
) -> None:
    with pytest.raises(OceanError) as lost:
        await fetch(pool, "SELECT pg_terminate_backend(pg_backend_pid())")
    assert lost.value.code is ErrorCode.SOURCE_UNAVAILABLE
    assert len(await fetch(pool, "SELECT 1")) == 1


async def test_a_connection_that_was_lost_while_idle_is_not_used_again(pools: Pools) -> None:
    for _ in range(20):  # as far as its end may have been read by then
        (own,) = await fetch(pools.lookup, "SELECT pg_backend_pid()")
        ended = await fetch(pools.search, "SELECT pg_terminate_backend($1, 5000)", own[0])
        assert ended == [(True,)]
        (other,) = await fetch(pools.lookup, "SELECT pg_backend_pid()")
        assert other != own


async def test_a_connection_of_which_asyncpg_lost_track_is_left_for_another(
    pools: Pools, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own,) = await fetch(pools.lookup, "SELECT pg_backend_pid()")
    original, states = asyncpg.Connection.fetch, ["another operation is in progress"]

    async def lost(self: asyncpg.Connection, *given: object, **options: object) -> object:
        if states:
            raise asyncpg.InternalClientError(states.pop())
        return await original(self, *given, **options)

    monkeypatch.setattr(asyncpg.Connection, "fetch", lost)
    (other,) = await fetch(pools.lookup, "SELECT pg_backend_pid()")
    assert other != own
    assert pools.lookup.in_use == 0


async def test_more_queries_than_connections_take_turns(pools: Pools) -> None:
    numbers = list(range(50))
    found = await asyncio.gather(*(fetch(pools.lookup, "SELECT $1::int", number) for number in numbers))
    assert found == [[(number,)] for number in numbers]
    assert (pools.lookup.size, pools.lookup.in_use) == (2, 0)


async def test_a_query_that_finds_no_connection_in_time_gives_up_and_leaves_them_whole(pools: Pools) -> None:
    async with pools.lookup.acquire(), pools.lookup.acquire():
        assert pools.lookup.in_use == 2
        with within(0.05), pytest.raises(OceanError) as late:
            await fetch(pools.lookup, "SELECT 1")
        assert late.value.code is ErrorCode.TIMEOUT
    assert await fetch(pools.lookup, "SELECT 1") == [(1,)]
    assert pools.lookup.in_use == 0


async def test_a_database_that_is_not_there_is_told(database: str) -> None:
    for dsn in ("postgresql://127.0.0.1:1/nothing", database.replace("/test_", "/absent_")):
        with pytest.raises(OceanError) as missing:
            await asyncio.wait_for(open_pools(Settings(), dsn), 5)
        assert missing.value.code is ErrorCode.SOURCE_UNAVAILABLE


async def test_a_mistake_in_sql_stays_what_it_is(pool: Pool) -> None:
    with pytest.raises(asyncpg.UndefinedColumnError):
        await fetch(pool, "SELECT nothing")
