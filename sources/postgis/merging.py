"""Blocks of levels and cells merged in order of time, and cut into pages; in memory as from the store."""

from bisect import bisect_left
from collections.abc import AsyncIterator

from ocean.carriers import Made, Stacked, Table, end_to_end
from ocean.filter import OceanFilter
from ocean.ids import Cursor, Cursors
from ocean.terms import ProfileOrder
from sources.base import MeasurementPage, Page
from sources.postgis import grids
from sources.postgis.blocks import TIME_ORDERS, Block, Start, aside
from sources.postgis.scan import Key, time_key

FIRST_ID, LAST_ID = -(2**63), 2**63 - 1


def start_of(page: Page, order: ProfileOrder) -> Start | None:
    """Where a page starts, by its cursor."""
    if page.after is None:
        return None
    cursor = Cursor.decode(page.after, order=str(order), length=4)
    key = time_key(cursor, 1) if order in TIME_ORDERS else (cursor.number(1), cursor.whole(2))
    return Start(str(cursor.key[0]), key, cursor.whole(3))


def resume(start: Start | None, kind: str, *, descending: bool) -> Key | None:
    """The key after which a stream of one kind goes on, its own block at the start included.

    At one time profiles come before cells, whatever the direction.
    """
    if start is None:
        return None
    back = 1 if descending else -1
    if start.kind == kind:
        return (start.key[0], max(FIRST_ID, min(LAST_ID, start.key[1] + back)))
    before_all, after_all = (LAST_ID, FIRST_ID) if descending else (FIRST_ID, LAST_ID)
    return (start.key[0], before_all if kind == "g" else after_all)


async def page_of(
    blocks: AsyncIterator[Block], source: str, wanted: OceanFilter, order: ProfileOrder, page: Page
) -> MeasurementPage:
    """The first rows of the blocks, of which the first one holds the start."""
    start = start_of(page, order)
    tables: list[Table] = []
    keys: list[Made] = []
    room, has_next = page.first, False
    async for block in blocks:
        first, last = block.after(start), block.edges[-1]
        stop = min(last, first + room)
        if first < stop:
            tables.append(await aside(stop - first, block.table, first, stop))
            keys.append(block.cursor_keys(order, first, stop))
            room -= stop - first
        if stop < last:
            has_next = True
            break
    left_out = order not in TIME_ORDERS and grids.may_match(wanted)
    warning = f"Cells of grids belong to no profile and are left out when ordering by {order}."
    return MeasurementPage(
        Stacked(tables),
        Cursors(source, str(order), end_to_end(keys)),
        has_next,
        warnings=(warning,) if left_out else (),
        complete=not left_out,
    )


async def merged(
    levels: AsyncIterator[Block], cells: AsyncIterator[Block], *, descending: bool
) -> AsyncIterator[Block]:
    level, cell = await anext(levels, None), await anext(cells, None)
    while level is not None and cell is not None:
        count = _before(level, cell, descending=descending)
        if count:
            yield level.part(0, count)
        if count < len(level.keys):
            level = level.part(count)
            yield cell
            cell = await anext(cells, None)
        else:
            level = await anext(levels, None)
    for block, rest in ((level, levels), (cell, cells)):
        if block is not None:
            yield block
        async for following in rest:
            yield following


def _before(level: Block, cell: Block, *, descending: bool) -> int:
    """How many profiles come before a tile: at its own time they do."""
    time = cell.keys[0][0]
    return bisect_left(level.keys, True, key=lambda key: bool(key[0] < time if descending else key[0] > time))
