"""Look-ups by key, one query for many keys: what the loaders batch."""

from collections.abc import Sequence
from dataclasses import dataclass

from asyncpg import Record

from ocean.filter import TimeRange
from ocean.ids import ProfileKey
from ocean.rows import DatasetRow, ProfileRow, TrackRows
from sources.base import ProfileLevels
from sources.postgis.records import levels_by_key
from sources.postgis.store import LEVEL_COLUMNS, PROFILE_COLUMNS, Store, level_batch, profile_row

# What a platform is said to have: the profiles that a search without a filter would consider.
PRIMARY = "p.scheme = 'PRIMARY'"
RETURNABLE = f"{PRIMARY} AND p.good_count > 0"
# In the order of DatasetRow.
DATASET_COLUMNS = """id, title, citation, description, institution, licence, doi, url, quality_flagged,
    synthetic, variables, time_start, time_end, west, south, east, north, profile_count, measurement_count"""


@dataclass(frozen=True, slots=True)
class PlatformSummary:
    """What a platform's profiles amount to; `variables` is a bit mask."""

    profile_count: int
    variables: int


async def levels(store: Store, keys: Sequence[ProfileKey]) -> dict[int, ProfileLevels]:
    """The levels of many profiles by their number; the times prune the partitions."""
    times = [key.time for key in keys]
    records = await store.lookup(
        f"SELECT {PROFILE_COLUMNS}, {LEVEL_COLUMNS} FROM profiles p"
        " WHERE p.id = ANY($1::bigint[]) AND p.profile_date BETWEEN $2 AND $3",
        [key.number for key in keys],
        min(times),
        max(times),
    )
    by_number = {record["id"]: record for record in records}
    # In the order of the keys, so that the levels of neighbours lie side by side.
    ordered = [
        by_number[number] for number in dict.fromkeys(key.number for key in keys) if number in by_number
    ]
    return {key.number: levels for key, levels in levels_by_key(ordered, level_batch(ordered)).items()}


async def profiles(store: Store, keys: Sequence[ProfileKey]) -> dict[int, ProfileRow]:
    """Profiles by their number; one whose time has changed since its id was made is found all the same."""
    return {record["id"]: profile_row(record) for record in await _profiles(store, keys, PROFILE_COLUMNS)}


async def profiles_with_levels(
    store: Store, keys: Sequence[ProfileKey]
) -> tuple[dict[int, ProfileRow], dict[ProfileKey, ProfileLevels]]:
    """Profiles by their number, and their levels, in one query."""
    records = await _profiles(store, keys, f"{PROFILE_COLUMNS}, {LEVEL_COLUMNS}")
    return {record["id"]: profile_row(record) for record in records}, levels_by_key(
        records, level_batch(records)
    )


async def _profiles(store: Store, keys: Sequence[ProfileKey], columns: str) -> list[Record]:
    numbers = [key.number for key in keys]
    times = [key.time for key in keys]
    every = f"SELECT {columns} FROM profiles p WHERE"
    if len(keys) == 1:  # one partition, and no arrays to pack
        records = await store.lookup(f"{every} p.id = $1 AND p.profile_date = $2", *numbers, *times)
    else:
        near = "p.id = ANY($1::bigint[]) AND p.profile_date BETWEEN $2 AND $3"
        records = await store.lookup(f"{every} {near}", numbers, min(times), max(times))
    missing = sorted(set(numbers) - {record["id"] for record in records})
    if missing:
        records += await store.lookup(f"{every} p.id = ANY($1::bigint[])", missing)
    return records


async def summaries(store: Store, platforms: Sequence[int]) -> dict[int, PlatformSummary]:
    """Counts and variables of many platforms, in one query."""
    records = await store.lookup(
        f"SELECT p.platform_id, count(*) FILTER (WHERE {RETURNABLE}) AS profiles,"
        " bit_or(p.variables) AS variables"
        " FROM profiles p WHERE p.platform_id = ANY($1::int[]) GROUP BY p.platform_id",
        list(platforms),
    )
    return {r["platform_id"]: PlatformSummary(r["profiles"], r["variables"]) for r in records}


async def latest(store: Store, platforms: Sequence[int]) -> dict[int, ProfileRow]:
    """The latest primary profile of many platforms, in one query."""
    records = await store.lookup(
        "SELECT l.* FROM unnest($1::int[]) AS wanted(id), LATERAL ("
        f"SELECT {PROFILE_COLUMNS} FROM profiles p WHERE p.platform_id = wanted.id AND {RETURNABLE}"
        " ORDER BY p.profile_date DESC, p.id DESC LIMIT 1) l",
        list(platforms),
    )
    return {record["platform_id"]: profile_row(record) for record in records}


async def tracks(store: Store, platforms: Sequence[int], time: TimeRange) -> dict[int, TrackRows]:
    """Every position of many platforms, each in time order, in one query."""
    records = await store.lookup(
        "SELECT p.platform_id, p.id, p.profile_date,"
        " ST_X(p.location) AS longitude, ST_Y(p.location) AS latitude"
        f" FROM profiles p WHERE p.platform_id = ANY($1::int[]) AND {PRIMARY}"
        " AND ($2::timestamptz IS NULL OR p.profile_date >= $2)"
        " AND ($3::timestamptz IS NULL OR p.profile_date < $3) ORDER BY p.profile_date, p.id",
        list(platforms),
        time.start,
        time.end,
    )
    found = {platform: TrackRows([], [], [], []) for platform in platforms}
    for record in records:
        rows = found[record["platform_id"]]
        rows.profiles.append(record["id"])
        rows.timestamps.append(record["profile_date"])
        rows.latitudes.append(record["latitude"])
        rows.longitudes.append(record["longitude"])
    return found


async def datasets(store: Store, ids: Sequence[str] | None = None) -> list[DatasetRow]:
    """All datasets, or those named, by id."""
    records = await store.lookup(
        f"SELECT {DATASET_COLUMNS} FROM datasets WHERE $1::text[] IS NULL OR id = ANY($1) ORDER BY id",
        None if ids is None else list(ids),
    )
    return [DatasetRow(*record) for record in records]
