"""What a quality policy lets through: which values of levels are shown, and which levels are kept."""

from functools import reduce
from operator import or_

import numpy as np
import numpy.typing as npt

from ocean.flags import QualityPolicy, accepts, accepts_pressure
from ocean.levels import Levels
from ocean.variables import STORED, VERTICAL

Bools = npt.NDArray[np.bool_]

MEASURED = tuple(stored.name for stored in STORED if stored.name not in VERTICAL)


def shown(levels: Levels, policy: QualityPolicy) -> dict[str, Bools]:
    """The values that are there and accepted, by column name, (l,)."""
    found = {}
    for name, values in levels.values.items():
        accepted = accepts_pressure if name in VERTICAL else accepts
        found[name] = np.isfinite(values) & accepted(levels.flags[name], policy)
    return found


def kept(levels: Levels, shown: dict[str, Bools], policy: QualityPolicy) -> Bools:
    """The levels with a value and, save under ANY, with a vertical coordinate, (l,)."""
    measured = _any(levels, shown, MEASURED)
    return measured if policy is QualityPolicy.ANY else measured & _any(levels, shown, VERTICAL)


def _any(levels: Levels, shown: dict[str, Bools], names: tuple[str, ...]) -> Bools:
    there = [shown[name] for name in names if name in shown]
    return reduce(or_, there) if there else np.zeros(int(levels.offsets[-1]), dtype=np.bool_)
