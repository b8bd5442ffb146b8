"""Platforms of live profiles, in the orders of the store's."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ocean.ids import Cursor, Cursors
from ocean.rows import PlatformRow
from ocean.terms import ProfileOrder
from sources.base import Page, PlatformPage
from sources.live.profiles import ordered
from sources.live.table import Table
from sources.postgis.profiles import VALUE_ORDERS


@dataclass(frozen=True, slots=True)
class Found:
    """A platform by its latest matching profile, a place in the table; best: what a value order goes by."""

    row: PlatformRow
    latest: int
    best: float


def page_of(
    table: Table,
    source: str,
    search: str | None,
    order: ProfileOrder | None,
    page: Page,
    platform: Callable[[int], PlatformRow | None],
) -> PlatformPage:
    """One page, by code unless ordered."""
    name = str(order or "CODE")
    found = _sorted(
        table, [one for one in _found(table, order, platform) if _is_named(one.row, search)], order
    )
    start = 0
    if page.after:
        code = Cursor.decode(page.after, order=name, length=1).key[0]
        start = next((i + 1 for i, one in enumerate(found) if one.row.code == code), len(found))
    shown = found[start : start + page.first]
    return PlatformPage(
        rows=[one.row for one in shown],
        cursors=Cursors(source, name, [(one.row.code,) for one in shown]),
        distances=[table.rows[one.latest].distance_km for one in shown],
        has_next=start + page.first < len(found),
        total=len(found),
        dataset_ids=tuple(sorted({table.rows[one.latest].dataset_id for one in shown})),
    )


def _found(
    table: Table, order: ProfileOrder | None, platform: Callable[[int], PlatformRow | None]
) -> list[Found]:
    matching = ordered(table, order or ProfileOrder.TIME_DESC)
    sign = 1.0 if order in VALUE_ORDERS and VALUE_ORDERS[order][1] else -1.0
    latest: dict[int, int] = {}
    best: dict[int, float] = {}
    newest = matching.index[np.lexsort((matching.numbers, table.times[matching.index]))[::-1]]
    for place, number in zip(newest.tolist(), table.platforms[newest].tolist(), strict=True):
        latest.setdefault(number, place)
    for place, key in zip(matching.index.tolist(), matching.keys.tolist(), strict=True):
        number = int(table.platforms[place])
        best[number] = max(best.get(number, -np.inf), sign * key)
    rows = ((platform(number), number) for number in latest)
    return [Found(row, latest[number], best[number]) for row, number in rows if row is not None]


def _is_named(row: PlatformRow, search: str | None) -> bool:
    """Whether code, type or country holds the text, case ignored."""
    text = (search or "").strip().lower()
    names = (row.code, row.type, row.type.replace("_", " "), row.country or "")
    return any(text in name.lower() for name in names)


def _sorted(table: Table, found: list[Found], order: ProfileOrder | None) -> list[Found]:
    by_code = sorted(found, key=lambda one: one.row.code)
    if order is None:
        return by_code
    if order is ProfileOrder.DISTANCE_ASC:
        return sorted(by_code, key=lambda one: table.rows[one.latest].distance_km or 0.0)
    if order in VALUE_ORDERS:
        return sorted(by_code, key=lambda one: -one.best)
    descending = order is ProfileOrder.TIME_DESC
    return sorted(by_code, key=lambda one: table.rows[one.latest].timestamp, reverse=descending)
