"""Runs a plan: values of all parents of a field at once, and from them the JSON text of each."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Any

import numpy as np

from ocean.carriers import Column, Ragged, Spread, Table, spread
from resolvers.batches import Keyed, Many, Named
from web.execution.gaps import Picked, Sparse
from web.execution.plan import Field, Fields, Shape
from web.execution.request import Request
from web.execution.room import Room
from web.execution.surprise import Reason, Surprise
from web.execution.text import Text, texts_of, written
from web.execution.writers import Leaves, Lists, Objects, Writer

# Between the fields of more parents other requests have their turn.
MANY = 500


@dataclass(frozen=True, slots=True)
class Completion:
    """One run of a plan."""

    request: Request
    room: Room

    async def root(self, plan: Fields, values: Sequence[Any]) -> Text:
        """The text of the root object, its fields having these values."""
        fields = [
            await self._writer(field.shape, [value]) for field, value in zip(plan.fields, values, strict=True)
        ]
        return await written(Objects(plan.literals, 1, fields), 0, 1)

    async def _objects(self, plan: Fields, parents: "Sequence[Any] | Table") -> Objects:
        """Parents none of which is null."""
        count = len(parents)
        fields: list[Writer] = []
        for field in plan.fields if count else ():
            column = _own(field, parents)
            if column is None:
                column = await self._column(field, parents)
            fields.append(_leaves(field.shape, column) or await self._writer(field.shape, column))
            if count > MANY:
                await asyncio.sleep(0)
        return Objects(plan.literals, count, fields)

    async def _column(self, field: Field, parents: "Sequence[Any] | Table") -> Column:
        """The values of a field of all parents."""
        match field.batch:
            case Keyed():
                return await self._keyed(field.batch, parents)
            case Many():
                return await self.request.batch(field, _rows(parents))
        return await self.request.call_each(field, _rows(parents))

    async def _keyed(self, batch: Keyed, parents: "Sequence[Any] | Table") -> Column:
        keys = _attribute(parents, batch.key)
        if not isinstance(keys, Spread):
            keys = spread(keys)
        asked = [key for key in keys.values if key is not None]
        found = dict(zip(asked, await self.request.load(batch, asked), strict=True))
        return Spread([found.get(key) for key in keys.values], keys.index)

    async def _writer(self, shape: Shape, column: Column) -> Writer:
        if isinstance(column, Spread):
            own = await self._writer(shape, column.values)
            texts = await texts_of(own, len(column.values))
            self.room.take(texts, column.index)
            return Picked(texts, column.index)
        if shape.fields is not None:
            return await self._children(shape.fields, column, required=shape.required)
        if shape.items is not None:
            return await self._lists(shape.items, column, required=shape.required)
        leaves = _leaves(shape, column)
        assert leaves is not None  # noqa: S101 - a shape is one of three
        return leaves

    async def _children(self, plan: Fields, column: Column, *, required: bool) -> Writer:
        if isinstance(column, Table):
            return await self._objects(plan, column)
        there = [value for value in column if value is not None]
        _check_type(plan, there)
        if len(there) == len(column):
            return await self._objects(plan, there)
        if required:
            raise Surprise(Reason.VALUE)
        return Sparse(await self._objects(plan, there), [value is not None for value in column])

    async def _lists(self, items: Shape, column: Column, *, required: bool) -> Writer:
        ragged = column if isinstance(column, Ragged) else _ragged(column)
        if required and ragged.absent is not None and any(ragged.absent):
            raise Surprise(Reason.VALUE)
        return Lists(await self._writer(items, ragged.items), ragged.offsets, ragged.absent)


def _own(field: Field, parents: "Sequence[Any] | Table") -> Column | None:
    """The values that the parents have themselves; None where they are to be asked for."""
    if isinstance(field.batch, Named) and isinstance(parents, Table):
        return _attribute(parents, field.batch.name)
    if field.batch is None and field.call is None:
        return _attribute(parents, field.name)
    return None


def _leaves(shape: Shape, column: Column) -> Leaves | None:
    """The writer of scalars and enums; None where there is more to it."""
    if shape.leaf is None or isinstance(column, Spread):
        return None
    return Leaves(shape.leaf, column, required=shape.required)


def _attribute(parents: "Sequence[Any] | Table", name: str) -> Column:
    if isinstance(parents, Table):
        return _column_of(parents, name)
    try:
        return list(map(attrgetter(name), parents))
    except AttributeError as error:
        raise Surprise(Reason.VALUE) from error


def _column_of(table: Table, name: str) -> Column:
    try:
        return table.column(name)
    except Exception as error:
        raise Surprise(Reason.ERROR) from error


def _rows(parents: "Sequence[Any] | Table") -> Sequence[Any]:
    """Objects for the resolvers that want them: most tables have none."""
    if not isinstance(parents, list) and not isinstance(parents, Sequence):
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
    if not all(issubclass(kind, list | tuple | NoneType | Table) for kind in set(map(type, column))):
        raise Surprise(Reason.VALUE)
    lists = [() if value is None else value for value in column]
    offsets = np.concatenate(([0], np.cumsum([len(one) for one in lists]))).astype(np.int64)
    items = lists[0] if len(lists) == 1 else list(chain.from_iterable(lists))
    return Ragged(items, offsets, [value is None for value in column])
