"""Student's t: how many standard errors an interval of a small sample takes."""

import math

import numpy as np

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(64)
_HALVINGS = 60


def t_quantile(level: float, degrees: float) -> float:
    """The t with P(|T| <= t) = level for `degrees` of freedom, 1 or more, which need not be whole.

    Ten digits agree with printed tables; at 1 degree it is the Cauchy distribution's, the widest of all.
    """
    low, high = 0.0, math.tan(math.pi / 2 * level)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, degrees) < level else (low, middle)
    return high


def _within(t: float, degrees: float) -> float:
    """P(|T| <= t): with t = sqrt(degrees) tan(angle) the density is a power of the angle's cosine."""
    end = math.atan2(t, math.sqrt(degrees))
    inside = np.cos((_NODES + 1) * end / 2) ** (degrees - 1)
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(math.pi)
    return 2 * scale * float(_WEIGHTS @ inside) * end / 2
