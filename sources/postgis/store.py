"""One place that talks to PostgreSQL for reading: rows from named columns, levels unpacked."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

import numpy as np
from asyncpg import Record

from db.engine import Pools, fetch, stream
from ocean.columns import LevelBatch
from ocean.flags import QualityPolicy
from ocean.gazetteer import Gazetteer
from ocean.levels import unpack
from ocean.rows import ProfileRow
from ocean.terms import DataMode, Direction, Scheme
from ocean.variables import STORED, VERTICAL
from sources.postgis.recent import Recent
from sources.postgis.turns import Turns

PROFILE_COLUMNS = """p.id, p.platform_id, p.dataset_id, p.cycle_number, p.direction, p.scheme,
    p.sampling_scheme, p.profile_date, ST_X(p.location) AS longitude, ST_Y(p.location) AS latitude,
    p.data_mode, p.data_quality_flag, p.level_count, p.good_count, p.max_depth"""
LEVEL_COLUMNS = "p.variables, p.levels"

_DIRECTIONS = {"A": Direction.ASCENDING, "D": Direction.DESCENDING}
MODES = {"R": DataMode.REAL_TIME, "A": DataMode.ADJUSTED, "D": DataMode.DELAYED}
_SCHEMES = {str(scheme): scheme for scheme in Scheme}


@dataclass(frozen=True, slots=True)
class Store:
    """Searches plan afresh for their values; look-ups by id keep their prepared plan.

    years: about how many profiles each year had when the store was opened: a guess, never an answer.
    codes: of the platforms met so far, by number; neither ever changes. recent: which cells lie where.
    """

    pools: Pools
    gazetteer: Gazetteer
    years: Mapping[int, int] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)
    recent: Recent = field(default_factory=Recent)
    turns: Turns = field(default_factory=Turns)

    async def search(self, sql: str, *values: Any) -> list[Record]:
        return await fetch(self.pools.search, sql, *values)

    def stream(self, sql: str, *values: Any, size: int) -> AsyncGenerator[list[Record], None]:
        """A search's rows, `size` at a time; close it where it may be left early."""
        return stream(self.pools.search, sql, *values, size=size)

    async def codes_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """The codes of platforms by their numbers."""
        unknown = [number for number in numbers if number not in self.codes]
        if unknown:
            sql = "SELECT id, platform_code FROM platforms WHERE id = ANY($1::int[])"
            self.codes.update(map(tuple, await self.lookup(sql, unknown)))
        return {number: self.codes[number] for number in numbers if number in self.codes}

    async def lookup(self, sql: str, *values: Any) -> list[Record]:
        return await fetch(self.pools.lookup, sql, *values)


def profile_row(record: Record, policy: QualityPolicy = QualityPolicy.GOOD) -> ProfileRow:
    """From a record of PROFILE_COLUMNS, and `distance` (m) where it is there."""
    distance = record.get("distance")
    depth = record["max_depth"]
    return ProfileRow(
        number=record["id"],
        platform_number=record["platform_id"],
        dataset_id=record["dataset_id"],
        cycle_number=record["cycle_number"],
        direction=_DIRECTIONS.get(record["direction"]),
        scheme=_SCHEMES[record["scheme"]],
        sampling_scheme=record["sampling_scheme"],
        timestamp=record["profile_date"],
        latitude=record["latitude"],
        longitude=record["longitude"],
        data_mode=MODES.get(record["data_mode"]),
        quality_flag=record["data_quality_flag"],
        stored_count=record["level_count"],
        good_count=record["good_count"],
        max_depth=None if depth is None else float(str(np.float32(depth))),
        policy=policy,
        distance_km=None if distance is None else distance / 1000,
    )


def level_batch(records: Sequence[Record], names: Sequence[str] | None = None) -> LevelBatch:
    """From records of PROFILE_COLUMNS and LEVEL_COLUMNS; `names` left out: every column that is there."""
    masks = [record["variables"] for record in records]
    present = reduce(or_, masks, 0)
    wanted = set(names) | set(VERTICAL) if names is not None else None
    columns = [s.name for s in STORED if present >> s.bit & 1 and (wanted is None or s.name in wanted)]
    levels = unpack(
        [record["levels"] for record in records],
        [record["level_count"] for record in records],
        masks,
        columns,
    )
    return LevelBatch(
        levels,
        np.array([record["latitude"] for record in records], dtype=np.float64),
        np.array([record["longitude"] for record in records], dtype=np.float64),
    )
