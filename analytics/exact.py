"""Sums that do not depend on the order of their terms: whole numbers of 2**-60, exact for float32 values.

Chunks, partitions and threads may add in any order and the last digit stays the same. Values below 2**-60
of a unit are rounded, each by itself; float32 values above 0.001 have no such digits.
"""

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bigs = npt.NDArray[np.object_]  # Python ints: a sum of squares of a million depths passes 64 bits

SCALE = 60
EXACT = 2.0**53
_HALF = 2.0**26
# How many of the 60 bits come first: values up to 12,500 and their squares then stay below 2**53.
_FIRST = {1: 24, 2: 16}


def group_sums(values: Doubles, group: Ints, groups: int, power: int = 1) -> Bigs:
    """The sums (groups,) of the values, or of their squares, as whole numbers of 2**-60."""
    first = _FIRST[power]
    scaled = (values if power == 1 else values * values) * 2.0**first
    whole = np.rint(scaled)
    rest = scaled - whole
    found: Bigs = _whole_sums(whole, group, groups) << (SCALE - first)
    left = np.flatnonzero(rest)
    if len(left):
        found += _whole_sums(np.rint(rest[left] * 2.0 ** (SCALE - first)), group[left], groups)
    return found


def _whole_sums(values: Doubles, group: Ints, groups: int) -> Bigs:
    """Of values without a fraction; a double adds those exactly as long as it has bits for the total."""
    if len(values) and float(np.abs(values).max()) * len(values) >= EXACT:
        high = np.floor(values / _HALF)
        low = values - high * _HALF
        found: Bigs = (_whole_sums(high, group, groups) << 26) + _whole_sums(low, group, groups)
    else:
        sums = np.bincount(group, weights=values, minlength=groups)
        found = sums.astype(np.int64).astype(object)
    return found


def mean_of(total: int, count: int) -> float:
    """The mean, rounded once."""
    return total / (count << SCALE)


def squares_about_mean(total: int, squares: int, count: int) -> float:
    """The sum of squared distances from the mean, rounded once."""
    apart = (squares * count << SCALE) - total * total
    return max(0, apart) / (count << (2 * SCALE))
