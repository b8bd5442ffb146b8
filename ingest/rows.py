"""Profiles as rows for COPY, with what decides which of two versions stays."""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from db.partitions import FIRST_YEAR, LAST_YEAR
from ingest import copying
from ocean.bounds import Bounds, bounds_of
from ocean.levels import pack
from ocean.records import ProfileBlock, identity

_MODES = {"D": 3, "A": 2, "R": 1}
_NEVER = datetime.min.replace(tzinfo=UTC)

_INTEGERS = ("cycle_number", "level_count", "good_count", "variables", "good_variables")
_FLOATS = (
    *("max_depth", "depth_min", "depth_max", "pressure_min", "pressure_max", "temperature_min"),
    *("temperature_max", "salinity_min", "salinity_max", "oxygen_min", "oxygen_max"),
)
# In the order in which they are cheapest to encode.
COLUMNS = (
    *("id", "platform_id", "profile_date", "location", *_INTEGERS, "data_quality_flag", *_FLOATS),
    *("direction", "scheme", "sampling", "sampling_scheme", "data_mode"),
    *("levels", "dataset_id", "product_rank", "updated_at", "file_id"),
)
_HEAD = struct.Struct(">hiqii")

Precedence = tuple[int, int, datetime]


class ProfileRow(NamedTuple):  # made a million at a time: a frozen dataclass takes four times as long
    """One profile; `precedence` compares as product rank, data mode (D over A over R), newest version.

    year: None for a time that is not known. is_archived: without a time or a position it is kept, never
    returned. fields: encoded, all but the first two of COLUMNS.
    """

    id: int
    platform: str
    year: int | None
    is_archived: bool
    precedence: Precedence
    file_id: int
    fields: bytes

    def encoded(self, platform_id: int) -> bytes:
        """The row for COPY, in the order of COLUMNS."""
        return _HEAD.pack(len(COLUMNS), 8, self.id, 4, platform_id) + self.fields


def precedence_of(rank: int, mode: str | None, updated_at: datetime | None) -> Precedence:
    """The greater one of two versions of a profile stays."""
    return rank, _MODES.get(mode or "", 0), updated_at or _NEVER


def profile_rows(block: ProfileBlock, file_id: int) -> Iterator[ProfileRow]:
    """The rows of a block."""
    blobs, masks = pack(block.levels)
    years = block.times.astype("datetime64[Y]").astype(np.int64) + 1970
    dated = ~np.isnat(block.times) & (years >= FIRST_YEAR) & (years <= LAST_YEAR)
    placed = ~(np.isnan(block.latitudes) | np.isnan(block.longitudes))
    codes = [platform.code for platform in block.platforms]
    ranks = {mode: precedence_of(block.product_rank, mode, block.updated_at) for mode in {*block.data_modes}}
    shared = _shared(block, file_id)
    for key, platform, year, archived, mode, *fields, blob in zip(
        block.keys,
        block.platform.tolist(),
        np.where(dated, years, 0).tolist(),
        (~(dated & placed)).tolist(),
        block.data_modes,
        _numbers(block, masks, dated, placed),
        _texts(block),
        blobs,
        strict=True,
    ):
        encoded = b"".join((*fields, copying.field(blob), shared))
        yield ProfileRow(
            identity(key), codes[platform], year or None, archived, ranks[mode], file_id, encoded
        )


def _numbers(
    block: ProfileBlock,
    masks: npt.NDArray[np.int32],
    dated: npt.NDArray[np.bool_],
    placed: npt.NDArray[np.bool_],
) -> list[bytes]:
    """From profile_date to the last of the floats."""
    bounds = bounds_of(block.levels, block.latitudes)
    integers, known = _integers(block, masks, bounds)
    flags = np.array([[-1 if flag is None else flag] for flag in block.quality_flags], dtype=">i2")
    floats = np.full((len(block), len(_FLOATS)), np.nan, dtype=">f4")
    for place, name in enumerate(_FLOATS):
        if name in bounds.columns:
            floats[:, place] = bounds.columns[name]
    return copying.fixed(
        [
            (copying.times(block.times.astype("datetime64[us]")), dated[:, None]),
            (copying.points(block.latitudes, block.longitudes), placed[:, None]),
            (integers, known),
            (flags, flags >= 0),
            (floats, ~np.isnan(floats)),
        ]
    )


def _integers(
    block: ProfileBlock, masks: npt.NDArray[np.int32], bounds: Bounds
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.bool_]]:
    """The columns of _INTEGERS, and which are known."""
    values = np.empty((len(block), len(_INTEGERS)), dtype=">i4")
    values[:, 0] = [number or 0 for number in block.cycle_numbers]
    values[:, 1], values[:, 2] = block.levels.counts, bounds.good_counts
    values[:, 3], values[:, 4] = masks, bounds.good_variables
    known = np.ones(values.shape, dtype=np.bool_)
    known[:, 0] = [number is not None for number in block.cycle_numbers]
    return values, known


def _texts(block: ProfileBlock) -> list[bytes]:
    """From direction to data_mode: few of them differ within a block."""
    rows = [
        *zip(
            block.directions,
            block.schemes,
            block.samplings,
            block.sampling_schemes,
            block.data_modes,
            strict=True,
        )
    ]
    encoded = {row: b"".join(copying.field(text) for text in row) for row in set(rows)}
    return [encoded[row] for row in rows]


def _shared(block: ProfileBlock, file_id: int) -> bytes:
    """From dataset_id to file_id: the same for all."""
    return b"".join(
        (
            copying.field(block.dataset.id),
            copying.field(block.product_rank, "h"),
            copying.field(block.updated_at),
            copying.field(file_id),
        )
    )
