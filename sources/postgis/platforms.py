"""Platforms that have a matching profile, and look-ups by number or code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from asyncpg import Record

from ocean.errors import OceanError
from ocean.filter import OceanFilter
from ocean.flags import QualityPolicy
from ocean.ids import Cursor, Cursors
from ocean.rows import PlatformRow
from ocean.terms import PlatformType, ProfileOrder
from sources.base import Page, PlatformPage
from sources.postgis.columns import deciding
from sources.postgis.profiles import VALUE_ORDERS, scores
from sources.postgis.scan import NEWEST, Scan
from sources.postgis.store import Store
from sources.postgis.where import Where, distance, needs_levels, of_platform

# In the order of PlatformRow.
PLATFORM_COLUMNS = "id, platform_code, platform_type, country, status, deployment_date, metadata::text"
_TYPES = {str(kind): kind for kind in PlatformType}


@dataclass(frozen=True, slots=True)
class Found:
    """A platform by its latest matching profile; distance in km; best: what a value order goes by."""

    number: int
    code: str
    time: Any
    distance: float | None
    best: float = 0.0


def platform_row(record: Record) -> PlatformRow:
    """From a record of PLATFORM_COLUMNS."""
    number, code, kind, *others = record
    return PlatformRow(number, code, _TYPES[kind], *others)


async def platforms(
    store: Store,
    source: str,
    wanted: OceanFilter,
    search: str | None,
    order: ProfileOrder | None,
    page: Page,
) -> PlatformPage:
    """One page, by code unless ordered; all of them where neither filter nor search is given."""
    name = str(order or "CODE")
    among = await _search(store, search.strip()) if search and search.strip() else None
    found = _sorted(await _found(store, wanted, order, among), order)
    start = 0
    if page.after:
        code = Cursor.decode(page.after, order=name, length=1).key[0]
        start = next((i + 1 for i, one in enumerate(found) if one.code == code), len(found))
    shown = found[start : start + page.first]
    numbers = [one.number for one in shown]
    rows = await by_number(store, numbers)
    return PlatformPage(
        rows=[rows[one.number] for one in shown],
        cursors=Cursors(source, name, [(one.code,) for one in shown]),
        distances=[one.distance for one in shown],
        has_next=start + page.first < len(found),
        total=len(found),
        dataset_ids=await _datasets(store, numbers),
    )


async def _found(
    store: Store, wanted: OceanFilter, order: ProfileOrder | None, among: list[int] | None
) -> list[Found]:
    """All that match; `among` these where given."""
    if order is ProfileOrder.DISTANCE_ASC and wanted.near is None:
        raise OceanError(
            "orderBy DISTANCE_ASC needs filter.near: the point to measure from.", value=str(order)
        )
    if order is None and wanted.with_parts(quality=wanted.policy) == OceanFilter(quality=QualityPolicy.GOOD):
        return await _every(store, among)
    if order in VALUE_ORDERS:
        return await _by_value(store, wanted, order, among)
    if needs_levels(wanted):
        return await _latest_by_levels(store, wanted, among)
    if wanted.bounding_box or wanted.regions or wanted.shape is not None or wanted.near:
        return await _latest_of_place(store, wanted, among)
    return await _latest_of_each(store, wanted, among)


async def _every(store: Store, among: list[int] | None) -> list[Found]:
    records = await store.search(
        "SELECT id, platform_code FROM platforms WHERE $1::int[] IS NULL OR id = ANY($1)", among
    )
    return [Found(record["id"], record["platform_code"], None, None) for record in records]


def _where(scan: Scan, among: list[int] | None) -> Where:
    where = scan.where()
    if among is not None:
        where.add(f"p.platform_id = ANY({where.bind(among)}::int[])")
    return where


def _columns(where: Where, wanted: OceanFilter) -> str:
    metres = distance(where, wanted) if wanted.near else "NULL::float8"
    code = "(SELECT platform_code FROM platforms f WHERE f.id = p.platform_id)"
    return f"{code} AS code, {metres} / 1000 AS km"


async def _latest_of_place(store: Store, wanted: OceanFilter, among: list[int] | None) -> list[Found]:
    """By the profiles of a place, of which there may be few."""
    where = _where(Scan(store, wanted), among)
    columns = _columns(where, wanted)
    records = await store.search(
        f"SELECT DISTINCT ON (p.platform_id) p.platform_id, p.profile_date, {columns}"
        f" FROM profiles p WHERE {where.sql} ORDER BY p.platform_id, p.profile_date DESC, p.id DESC",
        *where.values,
    )
    return [Found(r["platform_id"], r["code"], r["profile_date"], r["km"]) for r in records]


async def _latest_of_each(store: Store, wanted: OceanFilter, among: list[int] | None) -> list[Found]:
    """By walking back each platform's profiles until one matches: most do."""
    where = Scan(store, wanted.with_parts(platform_codes=(), platform_types=())).where()
    conditions = list(of_platform(where, wanted))
    if among is not None:
        conditions.append(f"f.id = ANY({where.bind(among)}::int[])")
    records = await store.search(
        "SELECT f.id, f.platform_code, latest.profile_date FROM platforms f, LATERAL ("
        f"SELECT p.profile_date FROM profiles p WHERE p.platform_id = f.id AND {where.sql}"
        " ORDER BY p.profile_date DESC LIMIT 1) latest"
        f" WHERE {' AND '.join(conditions) or 'TRUE'}",
        *where.values,
    )
    return [Found(r["id"], r["platform_code"], r["profile_date"], None) for r in records]


async def _latest_by_levels(store: Store, wanted: OceanFilter, among: list[int] | None) -> list[Found]:
    where = _where(Scan(store, wanted), among)
    columns = f", {_columns(where, wanted)}"
    scan = Scan(store, wanted, names=deciding(wanted, None), extra_columns=columns)
    latest: dict[int, Found] = {}
    async for chunk in scan.chunks(where, NEWEST, None, 1_000):
        for record, _ in chunk.hits():
            number = record["platform_id"]
            latest.setdefault(number, Found(number, record["code"], record["profile_date"], record["km"]))
    return list(latest.values())


async def _by_value(
    store: Store, wanted: OceanFilter, order: ProfileOrder, among: list[int] | None
) -> list[Found]:
    """Platforms with their highest or lowest matching value."""
    variable, descending = VALUE_ORDERS[order]
    plain = Scan(store, wanted, with_levels=True, measured=variable)
    where = _where(plain, among)
    scan = replace(plain, extra_columns=f", {_columns(where, wanted)}")
    found: dict[int, Found] = {}
    async for chunk in scan.chunks(where, NEWEST, None, 1_000):
        for score, record in scores(chunk, variable.lower(), 1.0 if descending else -1.0):
            number = record["platform_id"]
            new = Found(number, record["code"], record["profile_date"], record["km"], score)
            known = found.setdefault(number, new)
            found[number] = replace(known, best=max(known.best, score))
    return list(found.values())


async def _search(store: Store, text: str) -> list[int]:
    """Platforms whose code, type or country holds the text, case ignored."""
    records = await store.search(
        "SELECT id FROM platforms WHERE platform_code ILIKE $1 OR replace(platform_type, '_', ' ') ILIKE $1"
        " OR platform_type ILIKE $1 OR country ILIKE $1",
        "%" + text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%",
    )
    return [record["id"] for record in records]


def _sorted(found: list[Found], order: ProfileOrder | None) -> list[Found]:
    by_code = sorted(found, key=lambda one: one.code)
    if order is ProfileOrder.DISTANCE_ASC:
        return sorted(by_code, key=lambda one: one.distance or 0.0)
    if order in VALUE_ORDERS:
        return sorted(by_code, key=lambda one: -one.best)
    if order is not None:
        return sorted(by_code, key=lambda one: one.time, reverse=order is ProfileOrder.TIME_DESC)
    return by_code


async def by_number(store: Store, numbers: list[int]) -> dict[int, PlatformRow]:
    """Platforms by their number, in one query."""
    # As text, since asyncpg looks at each element of a list several times.
    sql = f"SELECT {PLATFORM_COLUMNS} FROM platforms WHERE id = ANY($1::text::int[])"
    listed = ",".join(map(str, numbers))
    return {record["id"]: platform_row(record) for record in await store.lookup(sql, f"{{{listed}}}")}


async def by_code(store: Store, codes: list[str]) -> dict[str, PlatformRow]:
    """Platforms by their code, in one query."""
    sql = f"SELECT {PLATFORM_COLUMNS} FROM platforms WHERE platform_code = ANY($1::text[])"
    return {record["platform_code"]: platform_row(record) for record in await store.lookup(sql, codes)}


async def _datasets(store: Store, numbers: list[int]) -> tuple[str, ...]:
    """The datasets that hold profiles of these platforms: whom a list of platforms cites."""
    # A platform at a time, since the plan for all at once may walk a dataset that has none of them.
    records = await store.lookup(
        "SELECT id FROM datasets d WHERE EXISTS (SELECT FROM unnest($1::int[]) AS wanted(id), LATERAL"
        " (SELECT FROM profiles p WHERE p.platform_id = wanted.id AND p.dataset_id = d.id LIMIT 1) AS one)",
        numbers,
    )
    return tuple(record["id"] for record in records)


async def numbers_of(store: Store, codes: Sequence[str]) -> dict[str, int]:
    """The numbers of those platforms that the store knows, by code."""
    sql = "SELECT id, platform_code FROM platforms WHERE platform_code = ANY($1::text[])"
    return {record["platform_code"]: record["id"] for record in await store.lookup(sql, list(codes))}
