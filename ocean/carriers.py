"""Many values at once, as batch resolvers hand them to the API: spread, ragged, made or as a table.

A column is n values: a list, a numpy array (NaN stands for null), `Spread`, `Ragged`, `Made` or `Table`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ocean.levels import Ints

Column = Any


@dataclass(frozen=True, slots=True)
class Spread:
    """n values with many alike: value i is values[index[i]]."""

    values: Sequence[Any]
    index: Sequence[int]

    def __len__(self) -> int:
        return len(self.index)


@dataclass(frozen=True, slots=True)
class Ragged:
    """n lists end to end: list i is items[offsets[i] : offsets[i + 1]], null where `absent` says so."""

    items: Column
    offsets: Ints
    absent: Sequence[bool] | None = None

    def __len__(self) -> int:
        return len(self.offsets) - 1


@dataclass(frozen=True, slots=True)
class Made:
    """n values made only when their turn comes: `make(start, stop)` gives those of start..stop."""

    length: int
    make: Callable[[int, int], list[Any]]

    def __len__(self) -> int:
        return self.length


class Table:
    """n objects of one type that exist only as columns, each under the name of its attribute."""

    def __len__(self) -> int:
        raise NotImplementedError

    def column(self, name: str) -> Column:
        raise NotImplementedError


def spread(keys: Sequence[Any]) -> Spread:
    """The same values, each kept once."""
    places: dict[Any, int] = {}
    index = [places.setdefault(key, len(places)) for key in keys]
    return Spread(list(places), index)
