"""Pages of live profiles, in the orders and with the cursors of the store's."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.errors import OceanError
from ocean.ids import Cursor, Cursors, ProfileKey
from ocean.terms import ProfileOrder
from sources.base import Page, ProfileLevels, ProfilePage
from sources.live.table import Ints, Table
from sources.postgis.profiles import VALUE_ORDERS, ordered_by

TIME_ORDERS = (ProfileOrder.TIME_DESC, ProfileOrder.TIME_ASC)


@dataclass(frozen=True, slots=True)
class Ordered:
    """Matching profiles of a table in order: places in it, and the first part of each one's sort key."""

    index: Ints
    keys: npt.NDArray[Any]
    numbers: Ints

    def parts(self, start: int, stop: int) -> list[tuple[float | int, int]]:
        """Of cursors: (microseconds, number) or (value, number)."""
        return list(zip(self.keys[start:stop].tolist(), self.numbers[start:stop].tolist(), strict=True))

    def beyond(self, cursor: tuple[float | int, int], *, descending: bool, by_value: bool) -> int:
        """The place of the first that comes after a cursor's key."""
        key, number = cursor
        passed = self.keys > key if descending else self.keys < key
        same = self.keys == key
        passed |= same & (self.numbers >= number if descending or by_value else self.numbers <= number)
        return int(passed.sum())


def ordered(table: Table, order: ProfileOrder) -> Ordered:
    """DISTANCE_ASC without `near` is BAD_INPUT."""
    variable = ordered_by(order)
    view = table.view
    matches = table.matches(*([variable] if variable else []))
    index = np.unique(view.profile[matches])
    keys = _keys(table, order, matches)[index]
    numbers = table.numbers[index]
    rising = np.lexsort((-numbers if order in VALUE_ORDERS and not descends(order) else numbers, keys))
    way = rising[::-1] if descends(order) else rising
    return Ordered(index[way], keys[way], numbers[way])


def descends(order: ProfileOrder) -> bool:
    """Whether the highest key comes first."""
    return order is ProfileOrder.TIME_DESC or (order in VALUE_ORDERS and VALUE_ORDERS[order][1])


def _keys(table: Table, order: ProfileOrder, matches: npt.NDArray[np.bool_]) -> npt.NDArray[Any]:
    """One a profile of the table."""
    if order in TIME_ORDERS:
        return table.times.astype(np.int64)
    if order is ProfileOrder.DISTANCE_ASC:
        if table.distances is None:
            raise OceanError(
                "orderBy DISTANCE_ASC needs filter.near: the point to measure from.", value=str(order)
            )
        return table.distances
    variable, descending = VALUE_ORDERS[order]
    values = table.view.column(variable.lower())[matches].astype(np.float64)
    extreme = np.full(len(table), -np.inf if descending else np.inf)
    (np.maximum if descending else np.minimum).at(extreme, table.view.profile[matches], values)
    return extreme


def start_of(found: Ordered, order: ProfileOrder, page: Page) -> int:
    """Where a page starts."""
    if page.after is None:
        return 0
    cursor = Cursor.decode(page.after, order=str(order), length=2)
    key = cursor.whole(0) if order in TIME_ORDERS else cursor.number(0)
    return found.beyond((key, cursor.whole(1)), descending=descends(order), by_value=order in VALUE_ORDERS)


def page_of(table: Table, source: str, order: ProfileOrder, page: Page) -> ProfilePage:
    """One page; the levels come along, as nobody else has them."""
    found = ordered(table, order)
    start = start_of(found, order, page)
    stop = min(len(found.index), start + page.first)
    places = found.index[start:stop].tolist()
    rows = [table.rows[place] for place in places]
    levels = {
        ProfileKey(row.number, row.timestamp): ProfileLevels(table.batch, place)
        for row, place in zip(rows, places, strict=True)
    }
    cursors = Cursors(source, str(order), found.parts(start, stop))
    total = len(found.index) if page.counted else None
    return ProfilePage(rows, cursors, stop < len(found.index), lambda: levels, total=total)
