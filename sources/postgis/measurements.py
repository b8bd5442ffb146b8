"""Pages of measurements: levels of profiles and cells of grids, merged in their order of time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

from ocean.filter import OceanFilter
from ocean.measurements import stored_for
from ocean.terms import ProfileOrder
from ocean.variables import Variable
from sources.base import MeasurementPage, Page
from sources.postgis import grids
from sources.postgis.blocks import TIME_ORDERS, Block, Start, aside, level_block
from sources.postgis.cells import cell_block
from sources.postgis.columns import deciding, matching
from sources.postgis.merging import merged, page_of, resume, start_of
from sources.postgis.profiles import VALUE_ORDERS, Hit, best_by_value, order_of, ordered_by
from sources.postgis.scan import Chunk, Scan
from sources.postgis.store import Store, level_batch
from sources.postgis.where import needs_levels, where_of

# Levels that a profile is first taken to have: all, and matching ones of a filter on levels.
MANY, FEW = 50, 5


async def measurements(
    store: Store, source: str, wanted: OceanFilter, order: ProfileOrder, page: Page, columns: frozenset[str]
) -> MeasurementPage:
    """One page, rows in their profile's order, then shallowest first."""
    start = start_of(page, order)
    blocks = _blocks(store, wanted, order, start, columns, page.first)
    return await page_of(blocks, source, wanted, order, page)


async def _blocks(
    store: Store,
    wanted: OceanFilter,
    order: ProfileOrder,
    start: Start | None,
    columns: frozenset[str],
    first: int,
) -> AsyncIterator[Block]:
    """Blocks from the one that holds the start on, that one included."""
    if order in VALUE_ORDERS:
        async for block in _value_blocks(store, wanted, order, start, columns, first):
            yield block
        return
    tiles = grids.names_of(wanted, None) if order in TIME_ORDERS and grids.may_match(wanted) else []
    chunks = _chunks(store, wanted, order, start, columns, first, tiles)
    head = await anext(chunks, None)
    levels = _level_blocks(head, chunks, wanted, columns)
    if not tiles or (head is not None and not head.records[0]["grids"]):
        async for block in levels:
            yield block
        return
    cells = _cell_blocks(store, wanted, order, start, columns)
    async for block in merged(levels, cells, descending=order is ProfileOrder.TIME_DESC):
        yield block


def _chunks(
    store: Store,
    wanted: OceanFilter,
    order: ProfileOrder,
    start: Start | None,
    columns: frozenset[str],
    first: int,
    tiles: list[str],
) -> AsyncIterator[Chunk]:
    """Chunks of profiles; their records tell (`grids`) whether the store has tiles of these variables."""
    where = where_of(wanted, store.gazetteer)
    grid = f", {grids.any_tiles(where, tiles)} AS grids" if tiles else ""
    scan = Scan(store, wanted, with_levels=True, names=_read(wanted, columns), extra_columns=grid)
    sql_order = order_of(where, wanted, order)
    after = resume(start, "p", descending=sql_order.descending)
    return scan.chunks(where, sql_order, after, _profiles(wanted, first), first + 1)


async def _level_blocks(
    head: Chunk | None, rest: AsyncIterator[Chunk], wanted: OceanFilter, columns: frozenset[str]
) -> AsyncIterator[Block]:
    while head is not None:
        keys = [key for _, key in head.hits()]
        yield await aside(len(head.view or ()), level_block, head, keys, wanted.policy, columns)
        head = await anext(rest, None)


def _profiles(wanted: OceanFilter, first: int) -> int:
    """How many profiles to begin with for so many rows."""
    return min(500, max(20, first // (FEW if needs_levels(wanted) else MANY)))


def _read(
    wanted: OceanFilter, columns: frozenset[str], measured: Variable | None = None
) -> tuple[str, ...] | None:
    """The stored columns to unpack; None for all: any may decide, or be the worst flag."""
    decide = deciding(wanted, measured)
    if decide is None or "quality_flag" in columns:
        return None
    return (*decide, *stored_for(columns))


async def _value_blocks(
    store: Store,
    wanted: OceanFilter,
    order: ProfileOrder,
    start: Start | None,
    columns: frozenset[str],
    first: int,
) -> AsyncIterator[Block]:
    """Profiles by their extreme value, some at a time: each time the store is searched from its best on."""
    measured = VALUE_ORDERS[order][0]
    after = (start.key[0], start.key[1] + 1) if start else None  # its own block included
    size = _profiles(wanted, first)
    while True:
        hits = await best_by_value(store, wanted, order, size, after)
        if hits:
            yield await asyncio.to_thread(_value_block, hits, wanted, measured, columns)
            after = hits[-1][1]
        if len(hits) < size:
            return
        size = min(size * 4, 2_000)


def _value_block(hits: list[Hit], wanted: OceanFilter, measured: Variable, columns: frozenset[str]) -> Block:
    records = [record for record, _ in hits]
    view = level_batch(records, _read(wanted, columns, measured)).view(wanted.policy)
    matches = view.matches(wanted) & view.measured(measured)
    chunk = Chunk(records, list(range(len(records))), view, matches)
    return level_block(chunk, [key for _, key in hits], wanted.policy, columns)


async def _cell_blocks(
    store: Store, wanted: OceanFilter, order: ProfileOrder, start: Start | None, columns: frozenset[str]
) -> AsyncIterator[Block]:
    descending = order is ProfileOrder.TIME_DESC
    after = resume(start, "g", descending=descending)
    async for tile in grids.tiles(store, wanted, descending=descending, after=after):
        yield cell_block(tile, columns)


async def count_measurements(store: Store, wanted: OceanFilter, order: ProfileOrder) -> int:
    """How many rows match: levels, and cells where the order has a place for them."""
    total = 0
    where = where_of(wanted, store.gazetteer)
    async with aclosing(matching(store, where, wanted, ordered_by(order))) as chunks:
        async for chunk in chunks:
            total += int(chunk.matches.sum())
    if order in TIME_ORDERS and grids.may_match(wanted):
        async for tile in grids.tiles(store, wanted, descending=True):
            total += len(tile.index)
    return total
