"""Rows that repeat the same facts, as groups in the order of their first rows."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sources.erddap.tables import Table

Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Runs:
    """first: the first row of each group (p,). profile_of_row: the group of each row (r,).
    order: the rows that count group by group, each in the order of the answer (r,)."""

    first: Places
    profile_of_row: Places
    order: Places

    def without(self, rows: npt.NDArray[np.bool_]) -> "Runs":
        """These rows (r,) left out of the order."""
        return replace(self, order=self.order[~rows[self.order]]) if rows.any() else self


def runs_of(table: Table, names: list[str]) -> Runs:
    """Groups of rows that are equal in these columns, wherever they lie."""
    rows = table.rows(names)
    columns = [octets(table, name) for name in names]
    change = np.zeros(max(rows - 1, 0), dtype=np.bool_)
    for column in columns:
        change |= (column[1:] != column[:-1]).any(axis=1)
    starts = np.concatenate(([0], np.flatnonzero(change) + 1))[: rows or 0].astype(np.intp)
    place: dict[bytes, int] = {}
    group = []
    for start in starts.tolist():
        key = b"\0".join(column[start].tobytes() for column in columns)
        group.append(place.setdefault(key, len(place)))
    groups = np.array(group, dtype=np.intp)
    profile = np.repeat(groups, np.diff(np.append(starts, rows)))
    _, first = np.unique(groups, return_index=True)
    order = np.argsort(profile, kind="stable") if len(place) < len(group) else np.arange(rows)
    return Runs(starts[first], profile, order.astype(np.intp))


def octets(table: Table, name: str) -> npt.NDArray[np.uint8]:
    """The bytes of a column, whatever is in it (r, width)."""
    found = np.ascontiguousarray(table.raw(name))
    return found.view(np.uint8).reshape(len(found), -1) if found.size else np.zeros((0, 1), dtype=np.uint8)
