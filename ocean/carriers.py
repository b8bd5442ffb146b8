"""Many values at once, as batch resolvers hand them to the API: spread, ragged, made or as a table.

A column is n values: a list, a numpy array (NaN stands for null), `Spread`, `Ragged`, `Made` or `Table`.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Any, overload

import numpy as np

from ocean.levels import Ints
from ocean.numbers import shortest

Column = Any


@dataclass(frozen=True, slots=True)
class Spread:
    """n values with many alike: value i is values[index[i]]."""

    values: Sequence[Any]
    index: Sequence[int]

    def __len__(self) -> int:
        return len(self.index)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> "Spread": ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return Spread(self.values, self.index[index])
        return self.values[self.index[index]]


@dataclass(frozen=True, slots=True)
class Ragged:
    """n lists end to end: list i is items[offsets[i] : offsets[i + 1]], null where `absent` says so."""

    items: Column
    offsets: Ints
    absent: Sequence[bool] | None = None

    def __len__(self) -> int:
        return len(self.offsets) - 1


@dataclass(frozen=True, slots=True)
class Made(Sequence[Any]):
    """n values made only when their turn comes: `make(start, stop)` gives those of start..stop."""

    length: int
    make: Callable[[int, int], list[Any]]

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            start, stop, step = index.indices(self.length)
            return self.make(start, max(start, stop))[::step]
        place = range(self.length)[index]
        return self.make(place, place + 1)[0]


class Table:
    """n objects of one type that exist only as columns, each under the name of its attribute."""

    def __len__(self) -> int:
        raise NotImplementedError

    def column(self, name: str) -> Column:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Stacked(Table):
    """Tables of one type, one after another."""

    tables: Sequence[Table]

    def __len__(self) -> int:
        return sum(map(len, self.tables))

    def column(self, name: str) -> Column:
        return end_to_end([table.column(name) for table in self.tables])


def end_to_end(columns: Sequence[Column]) -> Column:
    """The values of all, of alike columns a like one; of others, and of none, `Spread`."""
    if len(columns) == 1:
        return columns[0]
    kinds = {type(column) for column in columns}
    if kinds == {np.ndarray} and len({column.dtype for column in columns}) == 1:
        return np.concatenate(columns)
    if kinds == {Made}:
        return _made(columns)
    if any(isinstance(column, Table) for column in columns):
        return Stacked(columns)
    spreads = [_spread(column) for column in columns]
    before = [0, *accumulate(len(one.values) for one in spreads)]
    index = [shift + place for shift, one in zip(before, spreads, strict=False) for place in one.index]
    return Spread(list(chain.from_iterable(one.values for one in spreads)), index)


def _spread(column: Column) -> Spread:
    if isinstance(column, Spread):
        return column
    values = listed(column)
    few = isinstance(column, np.ndarray) and column.dtype.kind != "f"  # flags: each is written once
    return spread(values) if few else Spread(values, range(len(values)))


def _made(columns: Sequence[Made]) -> Made:
    edges = [0, *accumulate(map(len, columns))]

    def make(start: int, stop: int) -> list[Any]:
        found: list[Any] = []
        for place in range(bisect_right(edges, start) - 1, len(columns)):
            if edges[place] >= stop:
                break
            found += columns[place].make(
                max(0, start - edges[place]), min(len(columns[place]), stop - edges[place])
            )
        return found

    return Made(edges[-1], make)


def listed(column: Column) -> list[Any]:
    """The values one by one, as Python has them: None for NaN, floats that print as their float32 does."""
    if isinstance(column, np.ndarray):
        return shortest(column) if column.dtype.kind == "f" else column.tolist()
    if isinstance(column, Spread):
        return list(map(column.values.__getitem__, column.index))
    return column[:] if isinstance(column, Made) else list(column)


def spread(keys: Sequence[Any]) -> Spread:
    """The same values, each kept once."""
    places: dict[Any, int] = {}
    index = [places.setdefault(key, len(places)) for key in keys]
    return Spread(list(places), index)
