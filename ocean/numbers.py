"""Arrays of float32: within limits, as directions, and as the numbers that they print as."""

import numpy as np
import numpy.typing as npt
import orjson

from ocean.accepted import Bools
from ocean.filter import FloatRange
from ocean.levels import Floats


def within(values: Floats, limits: FloatRange) -> Bools:
    """Both ends inclusive, compared in float32; NaN is never within."""
    found = np.isfinite(values)
    if limits.min is not None:
        found &= values >= np.float32(limits.min)
    if limits.max is not None:
        found &= values <= np.float32(limits.max)
    return found


def direction_of(u: Floats, v: Floats) -> Floats:
    """Degrees clockwise from north, the direction it flows to; NaN at rest."""
    degrees = np.degrees(np.arctan2(u, v)) % np.float32(360)
    return np.where((u == 0) & (v == 0), np.float32(np.nan), degrees).astype(np.float32)


def shortest(values: npt.NDArray[np.floating]) -> list[float | None]:
    """Python floats that print as the float32 does (28.1, not 28.100000381), None for NaN."""
    packed = orjson.dumps(np.ascontiguousarray(values), option=orjson.OPT_SERIALIZE_NUMPY)
    found: list[float | None] = orjson.loads(packed)
    return found
