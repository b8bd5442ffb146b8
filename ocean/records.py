"""What files and live sources decode to: blocks of profiles and fields of grids, columnar and checked."""

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.levels import Levels
from ocean.terms import PlatformType, Scheme


@dataclass(frozen=True, slots=True)
class DatasetRecord:
    """A collection with one citation; `id` is a slug such as `argo`."""

    id: str
    title: str
    citation: str
    description: str | None = None
    institution: str | None = None
    licence: str | None = None
    doi: str | None = None
    url: str | None = None
    quality_flagged: bool = True
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class PlatformRecord:
    """`code` is the WMO number for Argo floats."""

    code: str
    type: PlatformType
    country: str | None = None
    status: str | None = None
    deployment_date: datetime | None = None
    metadata: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class ProfileBlock:
    """p profiles of one dataset, or p moments of a mooring or trajectory.

    keys: the natural key of each, from which its id is hashed: the same key is the same profile.
    platform: index into `platforms`, int (p,). times: datetime64[us], NaT for none.
    latitudes, longitudes: float64 degrees, -180..180, NaN for none. quality_flags: the worse of
    position and time flag, None where the source has neither. levels: shallowest first, with
    `pressure` (dbar) or `depth` (m, positive down), only levels with some measured value, flags 9
    where a value is missing, 2 throughout where the source carries none.
    """

    dataset: DatasetRecord
    platforms: tuple[PlatformRecord, ...]
    keys: list[str]
    platform: npt.NDArray[np.intp]
    cycle_numbers: list[int | None]
    directions: list[str | None]
    schemes: list[Scheme]
    samplings: list[str]
    sampling_schemes: list[str | None]
    data_modes: list[str | None]
    times: npt.NDArray[np.datetime64]
    latitudes: npt.NDArray[np.float64]
    longitudes: npt.NDArray[np.float64]
    quality_flags: list[int | None]
    levels: Levels
    product_rank: int = 0
    updated_at: datetime | None = None

    def __len__(self) -> int:
        return len(self.keys)


@dataclass(frozen=True, slots=True)
class GridField:
    """One variable on one grid at one time and depth.

    variable: a name in ocean.variables.STORED, in its unit there. latitudes, longitudes: degrees,
    -180..180: axes (rows,) and (columns,), or both (rows, columns), NaN for none. values: float32
    (rows, columns), NaN for missing. flags: uint8 (rows, columns), None where the source has none (flag 2
    then). depth: m, None for a surface field.
    """

    dataset: DatasetRecord
    variable: str
    time: datetime
    depth: float | None
    latitudes: npt.NDArray[np.float32]
    longitudes: npt.NDArray[np.float32]
    values: npt.NDArray[np.float32]
    flags: npt.NDArray[np.uint8] | None = None


def identity(key: str) -> int:
    """A signed 64-bit hash of a natural key: the number of a profile, a tile, a file."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def placed(latitudes: npt.NDArray[Any], longitudes: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Which cells (rows, columns) have a position; swaths and curvilinear grids lack some."""
    known = np.isfinite(latitudes), np.isfinite(longitudes)
    found: npt.NDArray[np.bool_] = (
        known[0] & known[1] if latitudes.ndim == 2 else np.logical_and.outer(*known)
    )
    return found


Record = ProfileBlock | GridField
