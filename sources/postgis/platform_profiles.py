"""A page of profiles for each of many platforms at once."""

from collections import defaultdict
from collections.abc import Sequence

from ocean.filter import OceanFilter
from ocean.terms import ProfileOrder
from sources.base import Page, ProfilePage
from sources.postgis.profiles import page_of, profiles
from sources.postgis.records import time_keys
from sources.postgis.scan import NEWEST, OLDEST, Scan
from sources.postgis.store import LEVEL_COLUMNS, PROFILE_COLUMNS, Store
from sources.postgis.where import needs_levels

BY_TIME = {ProfileOrder.TIME_DESC: NEWEST, ProfileOrder.TIME_ASC: OLDEST}


async def profiles_of_platforms(
    store: Store, source: str, numbers: Sequence[int], wanted: OceanFilter, order: ProfileOrder, page: Page
) -> dict[int, ProfilePage]:
    """One page a platform. One query for first pages by time; a query a platform where levels decide."""
    if order not in BY_TIME or page.after or needs_levels(wanted) or len(numbers) == 1:
        return await _one_by_one(store, source, numbers, wanted, order, page)
    where = Scan(store, wanted).where()
    platforms = where.bind(list(numbers))
    columns = f"{PROFILE_COLUMNS}, p.profile_date AS sort_key"
    columns += f", {LEVEL_COLUMNS}" if page.levels else ""
    records = await store.search(
        f"SELECT l.* FROM unnest({platforms}::int[]) AS wanted(id), LATERAL ("
        f"SELECT {columns} FROM profiles p WHERE p.platform_id = wanted.id AND {where.sql}"
        f" ORDER BY {BY_TIME[order].sql} LIMIT {page.first + 1}) l",
        *where.values,
    )
    found = defaultdict(list)
    for record in records:
        found[record["platform_id"]].append(record)
    return {
        number: page_of(found[number], time_keys(found[number]), source, wanted, order, page)
        for number in numbers
    }


async def _one_by_one(
    store: Store, source: str, numbers: Sequence[int], wanted: OceanFilter, order: ProfileOrder, page: Page
) -> dict[int, ProfilePage]:
    sql = "SELECT id, platform_code FROM platforms WHERE id = ANY($1::int[])"
    codes = {record["id"]: record["platform_code"] for record in await store.lookup(sql, list(numbers))}
    return {
        number: await profiles(store, source, wanted.with_parts(platform_codes=(codes[number],)), order, page)
        for number in numbers
    }
