"""Levels of live profiles and cells of live grids as blocks, in the order that pages merge them in."""

from collections.abc import AsyncIterator, Iterable, Sequence

import numpy as np

from ocean.ids import from_microseconds, microseconds
from ocean.terms import ProfileOrder
from sources.base import Page
from sources.live.profiles import TIME_ORDERS, descends, ordered
from sources.live.table import Table
from sources.postgis.blocks import Block, block_of
from sources.postgis.cells import cell_block
from sources.postgis.grids import Tile
from sources.postgis.merging import merged, resume, start_of
from sources.postgis.profiles import VALUE_ORDERS, ordered_by
from sources.postgis.scan import Key


def blocks_of(
    table: Table, tiles: Sequence[Tile], order: ProfileOrder, page: Page, columns: frozenset[str]
) -> AsyncIterator[Block]:
    """From the one that holds the page's start on; of cells none but in order of time."""
    levels = _levels(table, order, page, columns)
    if order not in TIME_ORDERS:
        return _each(levels)
    descending = order is ProfileOrder.TIME_DESC
    after = resume(start_of(page, order), "g", descending=descending)
    rest = [tile for tile in tiles if after is None or _is_beyond(tile.key, after, descending=descending)]
    return merged(_each(levels), _each(cell_block(tile, columns) for tile in rest), descending=descending)


async def _each(blocks: Iterable[Block]) -> AsyncIterator[Block]:
    for block in blocks:
        yield block


def _is_beyond(key: Key, after: Key, *, descending: bool) -> bool:
    return key < after if descending else key > after


def _levels(table: Table, order: ProfileOrder, page: Page, columns: frozenset[str]) -> list[Block]:
    found = ordered(table, order)
    first = 0
    start = start_of(page, order)
    if start is not None:
        after = (start.key[0], start.key[1] + 1)  # its own profile included
        if order not in VALUE_ORDERS:
            resumed = resume(start, "p", descending=descends(order))
            assert resumed is not None  # noqa: S101 - there is a start
            after = resumed
        first = found.beyond(_raw(after, order), descending=descends(order), by_value=order in VALUE_ORDERS)
    rest = table.take(found.index[first:])
    if not len(rest):
        return []
    variable = ordered_by(order)
    view = rest.view
    view = view.only(np.flatnonzero(rest.matches(*([variable] if variable else []))))
    keys = [_key(parts, order) for parts in found.parts(first, len(found.index))]
    return [block_of(view, range(len(rest)), keys, lambda places: [rest.rows[i] for i in places], columns)]


def _raw(key: Key, order: ProfileOrder) -> tuple[float | int, int]:
    return (microseconds(key[0]), key[1]) if order in TIME_ORDERS else key


def _key(parts: tuple[float | int, int], order: ProfileOrder) -> Key:
    return (from_microseconds(int(parts[0])), parts[1]) if order in TIME_ORDERS else parts


def count(table: Table, tiles: Iterable[Tile], order: ProfileOrder) -> int:
    """How many rows match: levels, and cells where the order has a place for them."""
    variable = ordered_by(order)
    levels = int(table.matches(*([variable] if variable else [])).sum()) if len(table) else 0
    return levels + (sum(len(tile.index) for tile in tiles) if order in TIME_ORDERS else 0)
