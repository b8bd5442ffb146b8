"""What live sources gather reaches the store, in the background and only whole."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from ingest.writeback import WAITING, Remembered, WriteBack
from ocean.filter import OceanFilter
from sources.feed import Gathered, Need
from tests.ingest.blocks import block
from tests.sources.records_feed import FETCHED, RecordsFeed

COUNT = "SELECT count(*) FROM profiles"


@pytest.fixture
async def kept(empty_database: str) -> AsyncIterator[tuple[WriteBack, asyncpg.Connection]]:
    store = WriteBack(empty_database)
    store.start()
    connection = await asyncpg.connect(empty_database)
    yield store, connection
    await connection.close()
    await store.close()


Kept = tuple[WriteBack, asyncpg.Connection]


async def test_a_gathered_profile_is_in_the_store_afterwards(kept: Kept) -> None:
    store, connection = kept
    feed = Remembered(RecordsFeed([block(keys=("a", "b"))]), store)
    assert len((await feed.gather(Need(OceanFilter()))).records) == 1
    await store.joined()
    assert await connection.fetchval(COUNT) == 2
    assert await connection.fetchval("SELECT profile_count FROM datasets") == 2
    assert await connection.fetchval("SELECT path FROM ingested_files") == "live:records"


async def test_the_same_answer_twice_is_kept_once_and_a_later_version_replaces_it(kept: Kept) -> None:
    store, connection = kept
    for temperature in (20.0, 20.0, 21.0):
        store.offer("x", Gathered((block(temperature=temperature),), FETCHED))
        await store.joined()
    assert await connection.fetchval(COUNT) == 1
    assert await connection.fetchval("SELECT temperature_max FROM profiles") == 21.0


async def test_a_delayed_mode_profile_is_not_displaced_by_a_real_time_one(kept: Kept) -> None:
    store, connection = kept
    store.offer("x", Gathered((block(mode="D"),), FETCHED))
    store.offer("x", Gathered((block(mode="R"),), FETCHED))
    await store.joined()
    assert await connection.fetchval("SELECT data_mode FROM profiles") == "D"


async def test_parts_of_profiles_are_not_kept(kept: Kept) -> None:
    store, connection = kept
    await Remembered(RecordsFeed([block()]), store).gather(Need(OceanFilter(), whole=False))
    await store.joined()
    assert await connection.fetchval(COUNT) == 0


async def test_what_does_not_fit_is_left_out_and_counted() -> None:
    store = WriteBack("postgresql://127.0.0.1:1/none")
    for _ in range(WAITING + 3):
        store.offer("x", Gathered((block(),), FETCHED))
    assert store.left_out == 3


async def test_a_store_that_is_down_costs_the_answer_nothing() -> None:
    store = WriteBack("postgresql://127.0.0.1:1/none")
    store.start()
    store.offer("x", Gathered((block(),), FETCHED))
    await store.joined()
    assert (store.written, store.left_out) == (0, 1)
    await store.close()
