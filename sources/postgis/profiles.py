"""Pages of profiles: by time, by distance, or by their highest or lowest matching value."""

import asyncio
import heapq
from collections.abc import Iterator, Sequence
from contextlib import aclosing

import numpy as np
from asyncpg import Record

from ocean.errors import OceanError
from ocean.filter import OceanFilter
from ocean.flags import QualityPolicy
from ocean.ids import Cursor, Cursors
from ocean.terms import ProfileOrder
from ocean.variables import Variable
from sources.base import Page, ProfilePage
from sources.postgis.columns import deciding, matching
from sources.postgis.records import ProfileRecords, distance_keys, time_keys
from sources.postgis.scan import NEWEST, OLDEST, Chunk, Key, Order, Scan, nearest, time_key
from sources.postgis.store import Store, level_batch
from sources.postgis.where import Where, needs_levels, where_of

# The levels of more profiles are unpacked off the event loop.
MANY = 50
VALUE_ORDERS = {
    ProfileOrder.TEMPERATURE_DESC: (Variable.TEMPERATURE, True),
    ProfileOrder.TEMPERATURE_ASC: (Variable.TEMPERATURE, False),
    ProfileOrder.SALINITY_DESC: (Variable.SALINITY, True),
    ProfileOrder.SALINITY_ASC: (Variable.SALINITY, False),
}


def ordered_by(order: ProfileOrder) -> Variable | None:
    """The quantity that rows must have to be ordered so."""
    return VALUE_ORDERS[order][0] if order in VALUE_ORDERS else None


async def profiles(
    store: Store, source: str, wanted: OceanFilter, order: ProfileOrder, page: Page
) -> ProfilePage:
    """One page, with a cursor a row and whether more follow."""
    keys: Sequence[Key]
    after = Cursor.decode(page.after, order=str(order), length=2) if page.after else None
    if order in VALUE_ORDERS:
        best = await best_by_value(store, wanted, order, page.first + 1, key_of(order, after))
        records, keys = [record for record, _ in best], [key for _, key in best]
    else:
        records = await _in_order(store, wanted, order, page, after)
        keys = distance_keys(records) if order is ProfileOrder.DISTANCE_ASC else time_keys(records)
    if page.levels and len(records) > MANY:
        return await asyncio.to_thread(page_of, records, keys, source, wanted, order, page)
    return page_of(records, keys, source, wanted, order, page)


def page_of(
    records: list[Record],
    keys: Sequence[Key],
    source: str,
    wanted: OceanFilter,
    order: ProfileOrder,
    page: Page,
) -> ProfilePage:
    """From up to one record more than the page holds, and the keys of their cursors."""
    shown = records[: page.first]
    cursors = Cursors(source, str(order), keys[: page.first])
    rows = ProfileRecords(shown, wanted.policy, level_batch(shown) if page.levels and shown else None)
    return ProfilePage(rows, cursors, len(records) > page.first, rows.levels_by_key)


def order_of(where: Where, wanted: OceanFilter, order: ProfileOrder) -> Order:
    """The SQL order of time and distance; DISTANCE_ASC without `near` is BAD_INPUT."""
    if order is ProfileOrder.DISTANCE_ASC:
        if wanted.near is None:
            raise OceanError(
                "orderBy DISTANCE_ASC needs filter.near: the point to measure from.", value=str(order)
            )
        return nearest(where, wanted)
    return OLDEST if order is ProfileOrder.TIME_ASC else NEWEST


def key_of(order: ProfileOrder, cursor: Cursor | None) -> Key | None:
    """The sort key that a page starts after."""
    if cursor is None:
        return None
    if order in (ProfileOrder.TIME_DESC, ProfileOrder.TIME_ASC):
        return time_key(cursor)
    return (cursor.number(0), cursor.whole(1))


async def _in_order(
    store: Store, wanted: OceanFilter, order: ProfileOrder, page: Page, after: Cursor | None
) -> list[Record]:
    count = page.first + 1
    scan = Scan(store, wanted, names=deciding(wanted, None), bring_levels=page.levels)
    where = scan.where()
    sql_order, start = order_of(where, wanted, order), key_of(order, after)
    if not scan.decides:
        return await scan.first(where, sql_order, start, count)
    found: list[Record] = []
    size = max(count + count // 4, 200)
    # Closed here: else the event loop does it, in a task of its own.
    async with aclosing(scan.chunks(where, sql_order, start, size, count)) as chunks:
        async for chunk in chunks:
            found += [chunk.records[index] for index in chunk.found]
            if len(found) >= count:
                break
    return found[:count]


Hit = tuple[Record, Key]


async def best_by_value(
    store: Store, wanted: OceanFilter, order: ProfileOrder, count: int, after: Key | None
) -> list[Hit]:
    """The best `count` after a key (value, id), with their levels read.

    Profiles come by their bound, which none of their levels passes, so the scan ends as soon as the
    next bound is no better than the worst value kept.
    """
    variable, descending = VALUE_ORDERS[order]
    name = variable.lower()
    sign = 1.0 if descending else -1.0  # the higher `sign * value`, the better; then the higher id
    scan = Scan(store, wanted, with_levels=True, measured=variable, names=deciding(wanted, variable))
    where = scan.where()
    bounded = wanted.policy is not QualityPolicy.ANY  # bounds leave out bad levels, ANY does not
    column = f"p.{name}_{'max' if descending else 'min'}"
    if bounded:
        where.add(f"{column} IS NOT NULL")
    sql_order = Order(column, descending) if bounded else NEWEST
    passed = (sign * after[0], after[1]) if after else (np.inf, 0)
    best: list[tuple[float, int, Record]] = []  # a heap whose first is the worst kept
    async with aclosing(scan.chunks(where, sql_order, None, max(200, count))) as chunks:
        async for chunk in chunks:
            for score, record in scores(chunk, name, sign):
                if (score, record["id"]) < passed:
                    heapq.heappush(best, (score, record["id"], record))
                    if len(best) > count:
                        heapq.heappop(best)
            if bounded and len(best) == count and sign * chunk.records[-1]["sort_key"] < best[0][0]:
                break
    ordered = sorted(best, key=lambda entry: entry[:2], reverse=True)
    return [(record, (sign * score, number)) for score, number, record in ordered]


def scores(chunk: Chunk, name: str, sign: float) -> Iterator[tuple[float, Record]]:
    """The best matching `sign * value` of each profile that has one."""
    assert chunk.view is not None and chunk.matches is not None  # noqa: S101, PT018 - read with levels
    values = chunk.view.column(name)
    usable = chunk.matches & np.isfinite(values)
    highest = np.full(len(chunk.records), -np.inf)
    np.maximum.at(highest, chunk.view.profile[usable], sign * values[usable].astype(np.float64))
    for index in np.flatnonzero(np.isfinite(highest)).tolist():
        yield float(highest[index]), chunk.records[index]


async def count_profiles(store: Store, wanted: OceanFilter, order: ProfileOrder) -> int:
    """How many profiles match and can be ordered so; levels are read only where it depends on them."""
    measured = ordered_by(order)
    where = where_of(wanted, store.gazetteer)
    if measured is None and not needs_levels(wanted):
        records = await store.search(f"SELECT count(*) FROM profiles p WHERE {where.sql}", *where.values)
        return int(records[0][0])
    total = 0
    async with aclosing(matching(store, where, wanted, measured)) as chunks:
        async for chunk in chunks:
            total += len(np.unique(chunk.view.profile[chunk.matches]))
    return total
