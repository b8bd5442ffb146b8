"""Profiles as rows for COPY, with what decides which of two versions stays."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

from db.partitions import FIRST_YEAR, LAST_YEAR
from ingest.bounds import bounds_of
from ingest.records import ProfileBlock
from ocean.levels import pack

_MODES = {"D": 3, "A": 2, "R": 1}
_NEVER = datetime.min.replace(tzinfo=UTC)
_EWKB_POINT = struct.Struct("<BIIdd")
_WITH_SRID = 0x20000001

_FLOAT_COLUMNS = (
    *("max_depth", "depth_min", "depth_max", "pressure_min", "pressure_max", "temperature_min"),
    *("temperature_max", "salinity_min", "salinity_max", "oxygen_min", "oxygen_max"),
)
# The order of `ProfileRow.values`; id, platform_id, profile_date and location come before it.
COLUMNS = (
    *("id", "platform_id", "profile_date", "location"),
    *("dataset_id", "cycle_number", "direction", "scheme", "sampling", "sampling_scheme", "data_mode"),
    *("data_quality_flag", "level_count", "good_count", "variables", "good_variables"),
    *_FLOAT_COLUMNS,
    *("levels", "product_rank", "updated_at", "file_id"),
)

Precedence = tuple[int, int, datetime]


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One profile; `precedence` compares as product rank, data mode (D over A over R), newest version."""

    id: int
    platform: str
    date: datetime | None
    location: bytes | None
    precedence: Precedence
    values: tuple[Any, ...]

    @property
    def file_id(self) -> int:
        return int(self.values[-1])

    @property
    def is_archived(self) -> bool:
        """Without a time or a position: kept, never returned."""
        return self.date is None or self.location is None

    def record(self, platform_id: int) -> tuple[Any, ...]:
        """The row in the order of COLUMNS."""
        return (self.id, platform_id, self.date, self.location, *self.values)


def identity(key: str) -> int:
    """A signed 64-bit hash of a natural key."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def precedence_of(rank: int, mode: str | None, updated_at: datetime | None) -> Precedence:
    """The greater one of two versions of a profile stays."""
    return rank, _MODES.get(mode or "", 0), updated_at or _NEVER


def profile_rows(block: ProfileBlock, file_id: int) -> Iterator[ProfileRow]:
    """The rows of a block."""
    blobs, masks = pack(block.levels)
    bounds = bounds_of(block.levels, block.latitudes)
    absent = [None] * len(block)
    floats = (_optional(bounds.columns.get(name), absent) for name in _FLOAT_COLUMNS)
    codes = [platform.code for platform in block.platforms]
    values = zip(
        [block.dataset.id] * len(block),
        block.cycle_numbers,
        block.directions,
        block.schemes,
        block.samplings,
        block.sampling_schemes,
        block.data_modes,
        block.quality_flags,
        block.levels.counts.tolist(),
        bounds.good_counts.tolist(),
        masks.tolist(),
        bounds.good_variables.tolist(),
        *floats,
        blobs,
        [block.product_rank] * len(block),
        [block.updated_at] * len(block),
        [file_id] * len(block),
        strict=True,
    )
    heads = zip(
        block.keys,
        block.platform.tolist(),
        block.times.astype("datetime64[us]").tolist(),
        _points(block.latitudes, block.longitudes),
        block.data_modes,
        values,
        strict=True,
    )
    for key, platform, time, point, mode, row in heads:
        date = time.replace(tzinfo=UTC) if time and FIRST_YEAR <= time.year <= LAST_YEAR else None
        rank = precedence_of(block.product_rank, mode, block.updated_at)
        yield ProfileRow(identity(key), codes[platform], date, point, rank, row)


def _optional(column: npt.NDArray[np.float32] | None, absent: list[None]) -> list[Any]:
    """A column as Python floats, None for NaN."""
    if column is None:
        return absent
    found = column.astype(object)
    found[np.isnan(column)] = None
    return list(found)


def _points(
    latitudes: npt.NDArray[np.float64], longitudes: npt.NDArray[np.float64]
) -> Iterator[bytes | None]:
    for latitude, longitude in zip(latitudes.tolist(), longitudes.tolist(), strict=True):
        known = latitude == latitude and longitude == longitude
        yield _EWKB_POINT.pack(1, _WITH_SRID, 4326, longitude, latitude) if known else None
