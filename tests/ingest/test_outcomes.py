"""What becomes of each of the real files, pinned line by line, and what the database then holds.

After a deliberate change, `python -m tests.ingest.test_outcomes DSN DATA` prints the table anew: read it.
"""

import asyncio
import csv
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import numpy as np
import pytest

from ingest.outcome import Summary
from ingest.run import ingest
from ocean.flags import QualityPolicy, accepts, accepts_pressure
from ocean.levels import unpack
from tests.ingest.digest import digest

OUTCOMES = Path(__file__).with_name("outcomes.csv")
_REASON_LENGTH = 90
_FILES = """
    SELECT path, status, dataset_id, profiles, levels, tiles, reason
    FROM ingested_files ORDER BY path COLLATE "C\""""
_PROFILES = """
    SELECT platform_code, scheme, data_mode, good_count, level_count, variables, levels, {valid} AS valid
    FROM {table} JOIN platforms ON platforms.id = platform_id
    WHERE dataset_id = 'argo'
    AND file_id IN (SELECT id FROM ingested_files WHERE path LIKE '%/argo/gdac/%')"""


async def outcomes(dsn: str, data: Path) -> list[list[str]]:
    """Path, status, dataset, profiles, levels, tiles, and how the reason begins, of every file."""
    connection = await asyncpg.connect(dsn)
    try:
        return [
            [
                str(Path(row["path"]).relative_to(data)),
                row["status"],
                row["dataset_id"] or "",
                *(str(row[name]) for name in ("profiles", "levels", "tiles")),
                (row["reason"] or "")[:_REASON_LENGTH],
            ]
            for row in await connection.fetch(_FILES)
        ]
    finally:
        await connection.close()


@pytest.fixture(scope="module")
def summary(database: str, shared_data: Path) -> Summary:
    """All real files, loaded once for this module."""
    return asyncio.run(ingest([shared_data], database, 2))


@pytest.fixture
async def argo(database: str, summary: Summary) -> AsyncIterator[list[asyncpg.Record]]:
    connection = await asyncpg.connect(database)
    queries = (
        _PROFILES.format(table=table, valid=valid)
        for table, valid in (("profiles", "true"), ("archived_profiles", "false"))
    )
    yield await connection.fetch(" UNION ALL ".join(queries))
    await connection.close()


async def test_every_file_has_the_outcome_that_is_written_down(
    database: str, summary: Summary, shared_data: Path
) -> None:
    with OUTCOMES.open(newline="") as table:
        wanted = list(csv.reader(table))[1:]
    found = await outcomes(database, shared_data.resolve())
    assert [line for line in found if line not in wanted] == []
    assert found == wanted
    assert summary.loaded + summary.refused == len(wanted)


async def test_the_second_time_nothing_changes(database: str, summary: Summary, shared_data: Path) -> None:
    before = await digest(database)
    again = await ingest([shared_data], database, 2)
    assert (again.unchanged, again.loaded, again.refused) == (summary.files, 0, 0)
    assert await digest(database) == before


def test_the_union_of_argo_files_has_the_totals_of_the_reference(
    argo: list[asyncpg.Record], shared_data: Path
) -> None:
    wanted = json.loads((shared_data / "argo_expect.json").read_text())["union"]["totals"]
    primary = [row for row in argo if row["scheme"] == "PRIMARY"]
    valid = [row for row in primary if row["valid"]]
    found = {
        "platforms": len({row["platform_code"] for row in argo}),
        "profiles": len(argo),
        "profiles_with_levels": sum(row["good_count"] > 0 for row in argo),
        "primary_profiles": len(primary),
        "primary_with_time_position": len(valid),
        "primary_with_time_position_and_levels": sum(row["good_count"] > 0 for row in valid),
        "levels": sum(row["good_count"] for row in argo),
        "levels_primary": sum(row["good_count"] for row in primary),
        "modes": Counter(row["data_mode"] for row in argo),
    }
    assert found == {name: wanted[name] for name in found}


def test_the_packed_levels_have_the_reference_counts_for_every_platform(
    argo: list[asyncpg.Record], shared_data: Path
) -> None:
    wanted = json.loads((shared_data / "argo_expect.json").read_text())["union"]["per_platform"]
    assert platform_counts(argo) == wanted


def platform_counts(rows: list[asyncpg.Record]) -> dict[str, dict[str, Any]]:
    """The figures of the reference, from the levels themselves."""
    names = ("pressure", "temperature", "salinity")
    levels = unpack(*([row[name] for row in rows] for name in ("levels", "level_count", "variables")), names)
    placed = accepts_pressure(levels.flags["pressure"], QualityPolicy.GOOD)
    good = {
        name: placed & accepts(levels.flags[name], QualityPolicy.GOOD) & ~np.isnan(levels.values[name])
        for name in names[1:]
    }
    either = good["temperature"] | good["salinity"]
    totals: dict[str, Counter[str]] = {}
    for place, row in enumerate(rows):
        here = slice(levels.offsets[place], levels.offsets[place + 1])
        total = totals.setdefault(row["platform_code"], Counter())
        primary = row["scheme"] == "PRIMARY"
        total.update(
            profiles=1,
            primary=int(primary),
            primary_valid=int(primary and row["valid"]),
            levels=int(either[here].sum()),
            n_temp=int(good["temperature"][here].sum()),
            n_psal=int(good["salinity"][here].sum()),
        )
    return {code: dict(total) for code, total in totals.items()}


if __name__ == "__main__":
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["path", "status", "dataset", "profiles", "levels", "tiles", "reason"])
    writer.writerows(asyncio.run(outcomes(sys.argv[1], Path(sys.argv[2]).resolve())))
