"""Bounds and counts of each profile's levels, by which queries skip profiles unread."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.flags import QualityPolicy, accepts, accepts_pressure
from ocean.levels import Ints, Levels
from ocean.seawater import depth_of
from ocean.variables import BY_NAME, VERTICAL

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]

BOUNDED = ("temperature", "salinity", "oxygen")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of p profiles: counts (p,), bit masks (p,), and float32 (p,) by column name, NaN for none.

    Minima and maxima are over levels of flags 0, 1, 2, 5, 8; `good_counts` and `max_depth` over GOOD.
    """

    good_counts: Ints
    good_variables: Ints
    columns: dict[str, Floats]


def bounds_of(levels: Levels, latitudes: npt.NDArray[np.float64]) -> Bounds:
    """Depths are from pressure by TEOS-10, NaN where the latitude is."""
    vertical = "depth" if "depth" in levels.values else "pressure"
    places, place_flags = levels.values[vertical], levels.flags[vertical]
    placed = ~np.isnan(places)
    usable_place = placed & accepts_pressure(place_flags, QualityPolicy.GOOD_OR_UNKNOWN)
    good_place = placed & accepts_pressure(place_flags, QualityPolicy.GOOD)
    usable, good = np.zeros(len(places), dtype=np.bool_), np.zeros(len(places), dtype=np.bool_)
    masks = np.zeros(len(levels.offsets) - 1, dtype=np.int64)
    columns: dict[str, Floats] = {}
    for name, values in levels.values.items():
        if name in VERTICAL:
            continue
        flags = levels.flags[name]
        measured = ~np.isnan(values)
        here = measured & usable_place & accepts(flags, QualityPolicy.GOOD_OR_UNKNOWN)
        masks |= _any(here, levels.offsets) << BY_NAME[name].bit
        usable |= here
        good |= measured & good_place & accepts(flags, QualityPolicy.GOOD)
        if name in BOUNDED:
            columns[f"{name}_min"], columns[f"{name}_max"] = _extremes(values, here, levels.offsets)
    masks |= _any(usable, levels.offsets) << BY_NAME[vertical].bit
    low, high = _extremes(places, usable, levels.offsets)
    deepest = _extremes(places, good, levels.offsets)[1]
    if vertical == "pressure":
        columns |= {"pressure_min": low, "pressure_max": high}
        low, high, deepest = (depth_of(pressure, latitudes) for pressure in (low, high, deepest))
    columns |= {"depth_min": low, "depth_max": high, "max_depth": deepest}
    return Bounds(_reduce(np.add, good.astype(np.int64), levels.offsets, 0), masks, columns)


def _any(there: Bools, offsets: Ints) -> Ints:
    found: Ints = _reduce(np.logical_or, there, offsets, False).astype(np.int64)
    return found


def _extremes(values: Floats, there: Bools, offsets: Ints) -> tuple[Floats, Floats]:
    shown = np.where(there, values, np.float32(np.nan))
    return _reduce(np.fmin, shown, offsets, np.nan), _reduce(np.fmax, shown, offsets, np.nan)


def _reduce(how: np.ufunc, values: npt.NDArray[Any], offsets: Ints, empty: object) -> npt.NDArray[Any]:
    found = np.full(len(offsets) - 1, empty, dtype=values.dtype)
    filled = np.flatnonzero(np.diff(offsets))
    if len(filled):
        found[filled] = how.reduceat(values, offsets[:-1][filled])
    return found
