"""Runs a plan: values of all parents of a field at once, and from them the JSON text of each."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import attrgetter
from typing import Any

import numpy as np

from ocean.carriers import Column, Made, Ragged, Spread, Table, spread
from resolvers.batches import Keyed, Many, Named
from web.execution.leaves import NULL
from web.execution.plan import Field, Fields, Shape
from web.execution.request import Request
from web.execution.surprise import Reason, Surprise

# So many rows are written before other requests have their turn: half a millisecond.
BLOCK = 512

# Gives the texts start..stop of a column.
Texts = Callable[[int, int], list[bytes]]


@dataclass(frozen=True, slots=True)
class Completion:
    """One run of a plan."""

    request: Request

    async def value(self, shape: Shape, value: Any) -> bytes:
        """The text of one value."""
        return (await self._texts(shape, [value]))[0]

    async def objects(self, plan: Fields, parents: "Sequence[Any] | Table") -> list[bytes]:
        """The text of each parent, none of which is null."""
        count = len(parents)
        if count == 0:
            return []
        if not plan.fields:
            return [plan.template % ()] * count
        columns: list[Texts] = []
        for field in plan.fields:
            columns.append(await self._writer(field.shape, await self._column(field, parents)))
            if count > BLOCK:
                await asyncio.sleep(0)
        found: list[bytes] = []
        for start in range(0, count, BLOCK):
            if start:
                await asyncio.sleep(0)
            stop = min(count, start + BLOCK)
            rows = zip(*(texts(start, stop) for texts in columns), strict=True)
            found += map(plan.template.__mod__, rows)
        return found

    async def _column(self, field: Field, parents: "Sequence[Any] | Table") -> Column:
        """The values of a field of all parents."""
        match field.batch:
            case Keyed():
                return await self._keyed(field.batch, parents)
            case Many():
                return await self.request.batch(field, _rows(parents))
            case Named() if isinstance(parents, Table):
                return parents.column(field.batch.name)
        if field.call is not None:
            return await self.request.call_each(field, _rows(parents))
        return _attribute(parents, field.name)

    async def _keyed(self, batch: Keyed, parents: "Sequence[Any] | Table") -> Column:
        keys = _attribute(parents, batch.key)
        if not isinstance(keys, Spread):
            keys = spread(keys)
        asked = [key for key in keys.values if key is not None]
        found = dict(zip(asked, await self.request.load(batch, asked), strict=True))
        return Spread([found.get(key) for key in keys.values], keys.index)

    async def _writer(self, shape: Shape, column: Column) -> Texts:
        """Leaves are written a block at a time, whatever is built of others once for all."""
        if isinstance(column, Spread):
            texts = await self._texts(shape, column.values)
            return lambda start, stop: list(map(texts.__getitem__, column.index[start:stop]))
        leaf, required = shape.leaf, shape.required
        if leaf is None:
            whole = await self._texts(shape, column)
            return lambda start, stop: whole[start:stop]
        if isinstance(column, Made):
            return lambda start, stop: leaf.texts(column.make(start, stop), required=required)
        return lambda start, stop: leaf.texts(column[start:stop], required=required)

    async def _texts(self, shape: Shape, column: Column) -> list[bytes]:
        if isinstance(column, Spread):
            own = await self._texts(shape, column.values)
            return list(map(own.__getitem__, column.index))
        if shape.fields is not None:
            return await self._children(shape.fields, column, required=shape.required)
        if shape.items is not None:
            return await self._lists(shape.items, column, required=shape.required)
        assert shape.leaf is not None  # noqa: S101 - a shape is one of three
        if isinstance(column, Made):
            column = column.make(0, len(column))
        return shape.leaf.texts(column, required=shape.required)

    async def _children(self, plan: Fields, column: Column, *, required: bool) -> list[bytes]:
        if isinstance(column, Table):
            return await self.objects(plan, column)
        there = [value for value in column if value is not None]
        _check_type(plan, there)
        texts = await self.objects(plan, there)
        if len(there) == len(column):
            return texts
        if required:
            raise Surprise(Reason.VALUE)
        rest = iter(texts)
        return [NULL if value is None else next(rest) for value in column]

    async def _lists(self, items: Shape, column: Column, *, required: bool) -> list[bytes]:
        ragged = column if isinstance(column, Ragged) else _ragged(column)
        texts = await self._whole_lists(items, ragged)
        if ragged.absent is None or not any(ragged.absent):
            return texts
        if required:
            raise Surprise(Reason.VALUE)
        return [NULL if gone else text for gone, text in zip(ragged.absent, texts, strict=True)]

    async def _whole_lists(self, items: Shape, ragged: Ragged) -> list[bytes]:
        if items.leaf is not None and isinstance(ragged.items, np.ndarray):
            if len(ragged.items) > BLOCK:
                await asyncio.sleep(0)
            return _cut(items.leaf.text_of(ragged.items, required=items.required), ragged.offsets)
        texts = await self._texts(items, ragged.items)
        found: list[bytes] = []
        written = 0
        for start, stop in pairwise(ragged.offsets.tolist()):
            if stop - written > BLOCK:
                await asyncio.sleep(0)
                written = stop
            found.append(b"[%b]" % b",".join(texts[start:stop]))
        return found


def _attribute(parents: "Sequence[Any] | Table", name: str) -> Column:
    if isinstance(parents, Table):
        return parents.column(name)
    try:
        return list(map(attrgetter(name), parents))
    except AttributeError as error:
        raise Surprise(Reason.VALUE) from error


def _rows(parents: "Sequence[Any] | Table") -> Sequence[Any]:
    """Objects for the resolvers that want them: a table has none."""
    if isinstance(parents, Table):
        raise Surprise(Reason.VALUE)
    return parents


def _check_type(plan: Fields, values: Sequence[Any]) -> None:
    """As the reference: what an object type's own test refuses, or an exception in place of a value."""
    for value in {type(value): value for value in values}.values():
        test = plan.kind.is_type_of
        if isinstance(value, Exception) or (test is not None and not test(value, None)):  # type: ignore[arg-type]  # asks the value alone
            raise Surprise(Reason.VALUE)


def _ragged(column: Sequence[Any]) -> Ragged:
    """From lists in a list; other iterables are the reference's to judge."""
    if any(kind not in (list, tuple, type(None)) for kind in set(map(type, column))):
        raise Surprise(Reason.VALUE)
    lists = [value or () for value in column]
    offsets = np.concatenate(([0], np.cumsum([len(one) for one in lists]))).astype(np.int64)
    return Ragged(list(chain.from_iterable(lists)), offsets, [value is None for value in column])


def _cut(text: bytes, offsets: np.ndarray[Any, Any]) -> list[bytes]:
    """The lists of one long list of numbers, in which commas are between values only."""
    commas = np.flatnonzero(np.frombuffer(text, dtype=np.uint8) == ord(","))
    starts = np.concatenate(([1], commas + 1, [len(text)]))
    edges = starts[offsets].tolist()
    return [b"[%b]" % text[start : max(start, stop - 1)] for start, stop in pairwise(edges)]
