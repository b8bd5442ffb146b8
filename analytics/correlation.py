"""How two quantities go together: Pearson's r and its interval."""

import math
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]
FEWEST = 4  # independent samples, for Fisher's interval


def pearson(a: Doubles, b: Doubles) -> float | None:
    """Pearson's r of n pairs, none of them NaN; None below two, and where one of the two does not vary."""
    if len(a) < 2 or np.ptp(a) == 0 or np.ptp(b) == 0:
        return None
    x, y = a - a.mean(), b - b.mean()
    x, y = x / np.abs(x).max(), y / np.abs(y).max()  # squares of tiny numbers would vanish
    return float(np.clip(x @ y / math.sqrt(float(x @ x) * float(y @ y)), -1.0, 1.0))


def fisher_interval(r: float, samples: int, level: float = 0.95) -> tuple[float, float] | None:
    """The interval of r by Fisher's z (1915) for so many independent samples; None below FEWEST."""
    if samples < FEWEST:
        return None
    if abs(r) == 1:
        return r, r
    reach = NormalDist().inv_cdf((1 + level) / 2) / math.sqrt(samples - 3)
    return math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach)
