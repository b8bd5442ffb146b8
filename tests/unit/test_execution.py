"""Leaves to text, lists cut from one text, loaders, and the versions whose internals are used."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from importlib.metadata import version
from itertools import accumulate
from unittest.mock import patch

import numpy as np
import orjson
import pytest
from graphql import GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString
from hypothesis import given
from hypothesis import strategies as st

from loaders.batching import Loader
from ocean.deadline import within
from ocean.errors import ErrorCode, OceanError
from ocean.filter import rfc3339
from ocean.numbers import shortest
from schema import schema
from web.execution.leaves import Leaf
from web.execution.surprise import Reason, Surprise
from web.execution.text import texts_of, written
from web.execution.writers import Leaves, Lists, Objects

# float32 and a Python float are spelt in two ways.
SMALL = st.floats(-2, 2).map(lambda value: float(np.float32(value * 1e-5)))


def test_the_versions_are_those_that_the_execution_was_made_for() -> None:
    why = "web/execution uses internals: run `make differential` and tests/web before raising the pin"
    assert version("graphql-core") == "3.3.2", why
    assert version("strawberry-graphql") == "0.341.2", why


@given(st.lists(st.text()))
def test_strings_are_written_as_one_by_one(values: list[str]) -> None:
    assert Leaf(GraphQLString).texts(values, required=True) == [orjson.dumps(value) for value in values]


@given(st.lists(st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False))))
def test_floats_are_written_as_one_by_one(values: list[float | None]) -> None:
    assert Leaf(GraphQLFloat).texts(values, required=False) == [orjson.dumps(value) for value in values]


@given(st.lists(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5))]))))
def test_times_are_written_as_one_by_one(values: list[datetime]) -> None:
    leaf = Leaf(schema._schema.type_map["DateTime"])  # type: ignore[arg-type]
    assert leaf.texts(values, required=True) == [orjson.dumps(rfc3339(value)) for value in values]


@given(st.lists(st.floats(width=32) | SMALL))
def test_numpy_s_floats_are_written_as_the_lists_of_the_reference(values: list[float]) -> None:
    column = np.array(values, dtype=np.float32)
    expected = [orjson.dumps(value) for value in shortest(column)]
    assert Leaf(GraphQLFloat).texts(column, required=False) == expected


@given(st.lists(st.lists(st.integers(0, 255)), min_size=1))
def test_lists_end_where_they_end(lists: list[list[int]]) -> None:
    flat = np.array([item for one in lists for item in one], dtype=np.uint8)
    edges = [0, *accumulate(map(len, lists))]
    texts = Leaf(GraphQLInt).lists(flat, edges, required=True)
    assert texts == [orjson.dumps(one) for one in lists]


@given(st.lists(st.one_of(st.none(), st.lists(st.tuples(st.integers(0, 255), st.text())))))
async def test_nested_values_are_written_alike_whole_and_in_pieces(
    lists: list[list[tuple[int, str]] | None],
) -> None:
    rows = [row for one in lists for row in one or ()]
    numbers = Leaves(Leaf(GraphQLInt), np.array([n for n, _ in rows], dtype=np.uint8), required=True)
    texts = Leaves(Leaf(GraphQLString), [text for _, text in rows], required=True)
    objects = Objects((b'{"n":', b',"s":', b"}"), len(rows), [numbers, texts])
    offsets = np.cumsum([0, *(len(one or ()) for one in lists)])
    writer = Lists(objects, offsets, [one is None for one in lists])
    expected = orjson.dumps([one if one is None else [{"n": n, "s": s} for n, s in one] for one in lists])
    assert b"[%b]" % writer.joined(0, len(lists)) == expected
    assert b"[%b]" % b",".join(await texts_of(writer, len(lists))) == expected
    blocks = [patch(f"web.execution.{module}.BLOCK", 3) for module in ("writers", "text")]
    with blocks[0], blocks[1], patch("web.execution.text.SLICE", 0):
        assert b"[%b]" % (await written(writer, 0, len(lists))).whole == expected


@given(st.lists(st.one_of(st.none(), st.lists(st.floats(width=32) | SMALL)), min_size=1))
def test_objects_of_lists_of_numbers_are_written_as_one_by_one(lists: list[list[float] | None]) -> None:
    column = np.array([value for one in lists for value in one or ()], dtype=np.float32)
    offsets = np.cumsum([0, *(len(one or ()) for one in lists)])
    values = Lists(
        Leaves(Leaf(GraphQLFloat), column, required=False), offsets, [one is None for one in lists]
    )
    objects = Objects((b'{"__typename":"L","v":', b"}"), len(lists), [values])
    expected = [
        orjson.dumps({"__typename": "L", "v": None if one is None else shortest(np.float32(one))})
        for one in lists
    ]
    assert objects.texts(0, len(lists)) == expected


async def test_writing_ends_with_the_time_of_the_request() -> None:
    numbers = Leaves(Leaf(GraphQLInt), list(range(10)), required=True)
    with patch("web.execution.text.BLOCK", 3), within(0), pytest.raises(OceanError) as refused:
        await written(numbers, 0, 10)
    assert refused.value.code is ErrorCode.TIMEOUT


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (GraphQLInt, [2**31]),
        (GraphQLInt, [1, -(2**31) - 1]),
        (GraphQLInt, np.array([1.5])),
        (GraphQLInt, ["seven"]),
        (GraphQLFloat, [1.0, float("nan")]),
        (GraphQLFloat, np.array([np.nan], dtype=np.float32)),
        (GraphQLFloat, np.array([1])),
        (GraphQLString, ["a", None]),
        (GraphQLString, ["\ud800"]),
        (GraphQLID, [object]),
        (GraphQLBoolean, ["yes"]),
    ],
)
def test_a_value_that_is_not_of_its_type_is_a_surprise(kind: object, values: Sequence[object]) -> None:
    with pytest.raises(Surprise) as surprise:
        Leaf(kind).texts(values, required=True)  # type: ignore[arg-type]
    assert surprise.value.reason is Reason.VALUE


async def test_a_loader_fetches_each_key_once_however_it_is_asked() -> None:
    asked: list[list[int]] = []

    async def fetch(keys: list[int]) -> list[int]:
        asked.append(keys)
        await asyncio.sleep(0)
        return [key * 10 for key in keys]

    loader = Loader(fetch)
    first, second, one, other = await asyncio.gather(
        loader.load_many([1, 2, 1]), loader.load_many([2, 3]), loader.load(3), loader.load(4)
    )
    assert (first, second, one, other) == ([10, 20, 10], [20, 30], 30, 40)
    assert asked == [[1, 2], [3], [4]]
    loader.prime(lambda: {5: 50})
    assert await loader.load(5) == 50


async def test_a_loader_tells_everyone_of_a_failure_and_does_not_try_again() -> None:
    tries = []

    async def fetch(keys: list[int]) -> list[int]:
        tries.append(keys)
        await asyncio.sleep(0)
        raise RuntimeError("gone")

    loader = Loader(fetch)
    found = await asyncio.gather(loader.load_many([1]), loader.load_many([1]), return_exceptions=True)
    found += await asyncio.gather(loader.load(1), return_exceptions=True)
    assert [str(error) for error in found] == ["gone"] * 3
    assert tries == [[1]]


async def test_a_loader_that_was_cut_off_tries_again() -> None:
    gate = asyncio.Event()

    async def fetch(keys: list[int]) -> list[int]:
        await gate.wait()
        return keys

    loader = Loader(fetch)
    task = asyncio.ensure_future(loader.load_many([1]))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    gate.set()
    assert await loader.load_many([1]) == [1]


async def test_a_loader_gathers_the_keys_of_a_turn_even_where_who_came_first_is_cut_off() -> None:
    asked: list[list[int]] = []

    async def fetch(keys: list[int]) -> list[int]:
        asked.append(keys)
        await asyncio.sleep(0.001)
        return [key * 10 for key in keys]

    loader = Loader(fetch)
    first, *others = [asyncio.ensure_future(loader.load(key)) for key in (1, 2, 3, 2)]
    while not asked:
        await asyncio.sleep(0)
    first.cancel()
    assert await asyncio.gather(*others) == [20, 30, 20]
    assert asked == [[1, 2, 3], [2], [3]]
