"""What bench/limit.py compares is the same: the API's answers and those by hand, to the last row."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest

from bench import raw
from bench.common import ROOT
from bench.queries import equal, queries, some_id
from bench.rows import fill
from db.engine import connected
from db.regions import sync_regions
from ocean.settings import Settings
from resolvers.context import Services, make_context
from resolvers.services import close_services, open_services
from schema import schema

PROFILES, LEVELS = 1_500, 12


@pytest.fixture(scope="module")
def filled(database: str) -> str:
    """A small synthetic store."""

    async def go() -> None:
        async with connected(database) as connection:
            await sync_regions(connection)
        await fill(database, PROFILES, LEVELS, ROOT)

    asyncio.run(go())
    return database


@pytest.fixture
async def services(filled: str) -> AsyncIterator[Services]:
    opened = await open_services(Settings(database_url=filled))
    yield opened
    await close_services(opened)


@pytest.mark.parametrize("name", ["Q1", "Q1c", "Q2", "Q3", "Q4", "Q5", "Q6"])
async def test_the_api_and_the_work_by_hand_give_the_same_json(services: Services, name: str) -> None:
    pools = services.local.store.pools
    async with pools.lookup.acquire() as connection:
        query = queries(200, await some_id(connection))[name]
    result = await schema.execute(
        query.text, variable_values=query.variables, context_value=make_context(services)
    )
    assert not result.errors, result.errors
    by_hand = await raw.ALL[name.lower()]((pools.search.pool, pools.lookup.pool), query.variables)
    ours, theirs = (orjson.loads(orjson.dumps(data, option=raw.OPTIONS)) for data in (result.data, by_hand))
    assert rows_of(ours) > 0
    assert equal(ours, theirs)


def test_numbers_are_compared_within_a_tolerance_and_nothing_else_is() -> None:
    assert equal({"a": [1.0, None, "x"]}, {"a": [1.0000001, None, "x"]})
    assert not equal({"a": 1.0}, {"a": 1.001})
    assert not equal({"a": 1.0}, {"b": 1.0})
    assert not equal([1.0], [1.0, 2.0])
    assert not equal(None, 0.0)


def rows_of(data: dict[str, Any]) -> int:
    """How many rows the one field of an answer has."""
    (value,) = data.values()
    return len(value.get("nodes") or value.get("rows") or value["measurements"])
