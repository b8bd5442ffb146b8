"""Datasets, platforms and files as the database lists them; called under the writer's lock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import asyncpg

from ingest.outcome import Outcome
from ocean.records import DatasetRecord, PlatformRecord
from ocean.terms import PlatformType

# A dataset carries flags where any of its files does, in whatever order they come.
_DATASETS = """
    INSERT INTO datasets (id, title, description, institution, licence, citation, doi, url, quality_flagged,
                          synthetic, variables, profile_count, measurement_count)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0)
    ON CONFLICT (id) DO UPDATE SET quality_flagged = true
    WHERE excluded.quality_flagged AND NOT datasets.quality_flagged"""

_PLATFORMS = """
    SELECT id, platform_code, platform_type, country, status, deployment_date, metadata
    FROM platforms WHERE platform_code = ANY($1::text[])"""

_NEW_PLATFORM = """
    INSERT INTO platforms (platform_code, platform_type, country, status, deployment_date, metadata)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"""

_CHANGED_PLATFORM = """
    UPDATE platforms
    SET platform_type = $2, country = $3, status = $4, deployment_date = $5, metadata = $6
    WHERE platform_code = $1"""

_FILE = """
    INSERT INTO ingested_files
        (id, path, size, modified_at, status, reason, profiles, levels, tiles, dataset_id, ingested_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now())
    ON CONFLICT (path) DO UPDATE SET
        size = excluded.size, modified_at = excluded.modified_at, status = excluded.status,
        reason = excluded.reason, profiles = excluded.profiles, levels = excluded.levels,
        tiles = excluded.tiles, dataset_id = excluded.dataset_id, ingested_at = excluded.ingested_at"""

# Of a platform's metadata: the newest file that described it.
_VERSION = "updated_at"


@dataclass(frozen=True, slots=True)
class Described:
    """A platform as a file of some version describes it."""

    record: PlatformRecord
    updated_at: datetime | None

    @property
    def values(self) -> tuple[Any, ...]:
        """The columns after `platform_code`."""
        version = self.updated_at.isoformat() if self.updated_at else ""
        metadata = self.record.metadata | ({_VERSION: version} if version else {})
        record = self.record
        return record.type.value, record.country, record.status, record.deployment_date, metadata


async def add_datasets(connection: asyncpg.Connection, records: Iterable[DatasetRecord]) -> None:
    """Lists the datasets that are not yet listed, and notes which of the others carry flags after all."""
    rows = [
        (
            *(r.id, r.title, r.description, r.institution, r.licence, r.citation, r.doi, r.url),
            *(r.quality_flagged, r.synthetic),
        )
        for r in sorted(records, key=lambda record: record.id)
    ]
    await connection.executemany(_DATASETS, rows)


async def platform_ids(
    connection: asyncpg.Connection, known: dict[str, int], platforms: dict[str, list[Described]]
) -> None:
    """Lists or completes the platforms, and notes their ids in `known`."""
    found = {r["platform_code"]: tuple(r) for r in await connection.fetch(_PLATFORMS, list(platforms))}
    for code in sorted(platforms):
        old = found[code][2:] if code in found else None
        new = old
        for described in platforms[code]:
            new = merged(new, described.values) if new else described.values
        if old is None:
            known[code] = await connection.fetchval(_NEW_PLATFORM, code, *(new or ()))
        else:
            known[code] = found[code][0]
            if new != old:
                await connection.execute(_CHANGED_PLATFORM, code, *(new or ()))


def merged(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    """Two descriptions of a platform as one, whichever came first: the newer's word where both speak."""
    older, newer = sorted((one, other), key=lambda values: (values[-1].get(_VERSION, ""), repr(values)))
    kind = older[0] if newer[0] == PlatformType.OTHER else newer[0]
    plain = (new if new is not None else old for old, new in zip(older[1:-1], newer[1:-1], strict=True))
    return (kind, *plain, older[-1] | newer[-1])


async def add_files(connection: asyncpg.Connection, outcomes: list[Outcome]) -> None:
    """Notes what became of each file."""
    rows = [
        (
            *(o.stamp.file_id, o.stamp.path, o.stamp.size, o.stamp.modified_at, o.status, o.reason),
            *(o.profiles, o.levels, o.tiles, min(o.datasets, default=None)),
        )
        for o in sorted(outcomes, key=lambda outcome: outcome.stamp.path)
    ]
    await connection.executemany(_FILE, rows)
