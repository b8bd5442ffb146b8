"""Statistics of groups as a table: columns for an answer, rows for whoever looks at one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeVar, overload

import numpy as np

from ocean.carriers import Column, Spread, Table, listed
from ocean.rows import Figures, GroupKey, StatisticRow
from ocean.variables import Variable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GroupKeys(Table):
    """The keys of n groups: columns by the attributes of GroupKey, None where there is none."""

    length: int
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return self.length

    def column(self, name: str) -> Column:
        return _known(self.columns, name, self.length)


class StatisticRows(Table, Sequence[StatisticRow]):
    """Columns by the attributes of StatisticRow and Figures; figures that were not asked for are None."""

    def __init__(
        self,
        variable: Variable | None,
        unit: str | None,
        groups: GroupKeys,
        columns: Mapping[str, Column],
    ) -> None:
        self._variable, self._unit = variable, unit
        self._groups = groups
        self._columns = columns

    def __len__(self) -> int:
        return len(self._groups)

    @overload
    def __getitem__(self, index: int) -> StatisticRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[StatisticRow]: ...
    def __getitem__(self, index: int | slice) -> StatisticRow | list[StatisticRow]:
        return self._rows[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StatisticRows) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]  # rows are compared, as those of a list

    @property
    def values(self) -> int:
        """How many values all groups are of."""
        return sum(self._columns["count"])

    def column(self, name: str) -> Column:
        if name == "group":
            return self._groups
        if name in ("variable", "unit"):
            return _repeated(self._variable if name == "variable" else self._unit, len(self))
        if name == "count":  # a Float of the API
            return np.array(self._columns[name], dtype=np.float64)
        return _known(self._columns, name, len(self))

    @cached_property
    def _rows(self) -> list[StatisticRow]:
        rows = zip(
            _built(GroupKey, self._groups),
            *(self._columns[name] for name in ("count", "profile_count", "platform_count")),
            _built(Figures, self),
            strict=True,
        )
        return [StatisticRow(self._variable, self._unit, *row) for row in rows]


def _known(columns: Mapping[str, Column], name: str, length: int) -> Column:
    found = columns.get(name)
    return _repeated(None, length) if found is None else found


def _repeated(value: Any, length: int) -> Spread:
    return Spread([value], [0] * length)


def _built(kind: type[T], table: Table) -> list[T]:
    """An object a row, of the columns that have the names of its attributes."""
    columns = [listed(table.column(part.name)) for part in fields(kind)]  # type: ignore[arg-type]  # a dataclass
    return list(map(kind, *columns))
