"""Pages of measurements: levels of profiles and cells of grids, merged in their order of time."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import numpy as np

from ocean.columns import LevelView
from ocean.filter import OceanFilter
from ocean.ids import Cursor, Cursors
from ocean.rows import MeasurementRow
from ocean.terms import DataSource, ProfileOrder
from sources.base import MeasurementPage, Page
from sources.postgis import grids
from sources.postgis.columns import matching
from sources.postgis.profiles import VALUE_ORDERS, best_by_value, order_of, ordered_by
from sources.postgis.scan import Chunk, Key, Scan, time_key, time_parts
from sources.postgis.store import Store, level_batch, profile_row
from sources.postgis.where import where_of

FLAGGED = {"temperature_qc": "temperature", "salinity_qc": "salinity", "pressure_qc": "pressure"}
FIRST_ID, LAST_ID = -(2**63), 2**63 - 1
TIME_ORDERS = (ProfileOrder.TIME_DESC, ProfileOrder.TIME_ASC)


@dataclass(frozen=True, slots=True)
class Block:
    """The matching rows of one profile (kind p) or tile (kind g), made only when a page wants them.

    places: which stored level or cell each row is, ascending; rows: makes the rows start..stop.
    """

    kind: str
    key: Key
    places: list[int]
    rows: Callable[[int, int], list[MeasurementRow]]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a page starts: after `place` of the block (kind, key)."""

    kind: str
    key: Key
    place: int


async def measurements(
    store: Store, source: str, wanted: OceanFilter, order: ProfileOrder, page: Page, columns: frozenset[str]
) -> MeasurementPage:
    """One page, rows in their profile's order, then shallowest first."""
    start = _start(page, order)
    rows: list[MeasurementRow] = []
    keys: list[tuple[str | int | float, ...]] = []
    cursors = Cursors(source, str(order), keys)
    async for block in _blocks(store, wanted, order, start, columns, page.first):
        first = 0
        if start is not None and (block.kind, block.key[1]) == (start.kind, start.key[1]):
            first = int(np.searchsorted(block.places, start.place, side="right"))
        room = page.first - len(rows)
        stop = min(len(block.places), first + room)
        rows += block.rows(first, stop)
        lead = time_parts(block.key) if order in TIME_ORDERS else block.key
        keys += [(block.kind, *lead, place) for place in block.places[first:stop]]
        if stop < len(block.places):
            return _page(rows, cursors, wanted, order, has_next=True)
    return _page(rows, cursors, wanted, order, has_next=False)


def _start(page: Page, order: ProfileOrder) -> Start | None:
    if page.after is None:
        return None
    cursor = Cursor.decode(page.after, order=str(order), length=4)
    key = time_key(cursor, 1) if order in TIME_ORDERS else (cursor.number(1), cursor.whole(2))
    return Start(str(cursor.key[0]), key, cursor.whole(3))


def _page(
    rows: list[MeasurementRow],
    cursors: Cursors,
    wanted: OceanFilter,
    order: ProfileOrder,
    *,
    has_next: bool,
) -> MeasurementPage:
    left_out = order not in TIME_ORDERS and grids.may_match(wanted)
    warning = f"Cells of grids belong to no profile and are left out when ordering by {order}."
    return MeasurementPage(
        rows, cursors, has_next, warnings=(warning,) if left_out else (), complete=not left_out
    )


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
        async for block in _value_blocks(store, wanted, order, start, columns):
            yield block
        return
    levels = _level_blocks(store, wanted, order, start, columns, first)
    if order not in TIME_ORDERS or not grids.may_match(wanted):
        async for block in levels:
            yield block
        return
    cells = _cell_blocks(store, wanted, order, start, columns)
    async for block in _merged(levels, cells, descending=order is ProfileOrder.TIME_DESC):
        yield block


def _resume(start: Start | None, kind: str, *, descending: bool) -> Key | None:
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


async def _level_blocks(
    store: Store,
    wanted: OceanFilter,
    order: ProfileOrder,
    start: Start | None,
    columns: frozenset[str],
    first: int,
) -> AsyncIterator[Block]:
    scan = Scan(store, wanted, with_levels=True)
    where = scan.where()
    sql_order = order_of(where, wanted, order)
    resume = _resume(start, "p", descending=sql_order.descending)
    async for chunk in scan.chunks(where, sql_order, resume, size=max(20, first // 50)):
        for block in _chunk_blocks(chunk, wanted, columns):
            yield block


def _chunk_blocks(chunk: Chunk, wanted: OceanFilter, columns: frozenset[str]) -> list[Block]:
    assert chunk.view is not None and chunk.matches is not None  # noqa: S101, PT018 - scanned with levels
    matched = np.flatnonzero(chunk.matches)
    edges = np.searchsorted(chunk.view.profile[matched], np.arange(len(chunk.records) + 1))
    stored = chunk.view.stored_index
    blocks = []
    for (record, key), index in zip(chunk.hits(), chunk.found, strict=True):
        kept = matched[edges[index] : edges[index + 1]]
        rows = _level_rows(record, chunk.view, kept.tolist(), wanted, columns)
        blocks.append(Block("p", key, stored[kept].tolist(), rows))
    return blocks


def _level_rows(
    record: Any, view: LevelView, kept: list[int], wanted: OceanFilter, columns: frozenset[str]
) -> Callable[[int, int], list[MeasurementRow]]:
    def rows(start: int, stop: int) -> list[MeasurementRow]:
        profile = profile_row(record, wanted.policy)
        read = {
            name: view.flags_of(FLAGGED[name]) if name in FLAGGED else view.values_of(name)
            for name in columns
        }
        quality, stored = view.flags_of("quality"), view.stored_index
        return [
            MeasurementRow(
                measurement_id=f"msr_{profile.number}_{stored[level]}",
                profile=profile,
                platform_number=profile.platform_number,
                dataset_id=profile.dataset_id,
                timestamp=profile.timestamp,
                latitude=profile.latitude,
                longitude=profile.longitude,
                data_source=DataSource.LOCAL_DB,
                quality_flag=quality[level],
                values={name: column[level] for name, column in read.items()},
            )
            for level in kept[start:stop]
        ]

    return rows


async def _value_blocks(
    store: Store, wanted: OceanFilter, order: ProfileOrder, start: Start | None, columns: frozenset[str]
) -> AsyncIterator[Block]:
    """Profiles by their extreme value, a few at a time."""
    after = (start.key[0], start.key[1] + 1) if start else None  # its own block included
    size = 50
    while True:
        hits = await best_by_value(store, wanted, order, size, after)
        if hits:
            view = level_batch([record for record, _ in hits]).view(wanted.policy)
            matches = view.matches(wanted) & view.measured(VALUE_ORDERS[order][0])
            chunk = Chunk([record for record, _ in hits], list(range(len(hits))), view, matches)
            for block, (_, key) in zip(_chunk_blocks(chunk, wanted, columns), hits, strict=True):
                yield Block(block.kind, key, block.places, block.rows)
            after = hits[-1][1]
        if len(hits) < size:
            return
        size = min(size * 4, 2_000)


async def _cell_blocks(
    store: Store, wanted: OceanFilter, order: ProfileOrder, start: Start | None, columns: frozenset[str]
) -> AsyncIterator[Block]:
    descending = order is ProfileOrder.TIME_DESC
    resume = _resume(start, "g", descending=descending)
    async for tile in grids.tiles(store, wanted, descending=descending, after=resume):
        yield Block("g", tile.key, tile.places, tile.rows(columns))


async def _merged(
    levels: AsyncIterator[Block], cells: AsyncIterator[Block], *, descending: bool
) -> AsyncIterator[Block]:
    level, cell = await anext(levels, None), await anext(cells, None)
    while level is not None or cell is not None:
        if cell is None or (level is not None and _first(level, cell, descending=descending)):
            assert level is not None  # noqa: S101 - one of the two is there
            yield level
            level = await anext(levels, None)
        else:
            yield cell
            cell = await anext(cells, None)


def _first(level: Block, cell: Block, *, descending: bool) -> bool:
    a, b = level.key[0], cell.key[0]
    return bool(a >= b if descending else a <= b)


async def count_measurements(store: Store, wanted: OceanFilter, order: ProfileOrder) -> int:
    """How many rows match: levels, and cells where the order has a place for them."""
    total = 0
    where = where_of(wanted, store.gazetteer)
    async with aclosing(matching(store, where, wanted, ordered_by(order))) as chunks:
        async for chunk in chunks:
            total += int(chunk.matches.sum())
    if order in TIME_ORDERS and grids.may_match(wanted):
        async for tile in grids.tiles(store, wanted, descending=True):
            total += len(tile.places)
    return total
