"""Longitudes of any convention to -180..180, and grid axes that ascend."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


def wrap(longitudes: Floats) -> Floats:
    """Degrees east to -180..180, the same shape; what lies within stays as it is, infinity becomes NaN."""
    finite = np.where(np.isfinite(longitudes), longitudes, np.nan)
    inside = (finite >= -180.0) & (finite <= 180.0)
    return np.where(inside | np.isnan(finite), finite, np.mod(finite + 180.0, 360.0) - 180.0)


def ascending(axis: Floats) -> Places:
    """The places of an axis in ascending order, each coordinate once (0 and 360 are one meridian)."""
    places = np.argsort(axis, kind="stable")
    places = places[np.isfinite(axis[places])]
    apart = np.diff(axis[places], prepend=-np.inf) > 1e-9
    return places[apart]


def clean_latitudes(latitudes: Floats) -> Floats:
    """Degrees north, NaN outside -90..90: a latitude is never wrapped. Rounding past a pole is forgiven."""
    with np.errstate(invalid="ignore"):
        inside = np.abs(latitudes) <= 90.0 + 1e-6
    return np.where(inside, np.clip(latitudes, -90.0, 90.0), np.nan)
