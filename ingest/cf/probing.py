"""Looks at the values before a variable is believed: is anything there, and is the unit what it says?"""

import numpy as np
import numpy.typing as npt

from ingest.cf import quality, values
from ingest.cf.attributes import Measured
from ingest.cf.opening import Variable, check_chunks
from ingest.cf.times import units_of
from ocean.units import Conversion, canonical, outside

Floats = npt.NDArray[np.float64]

_SAMPLE = 2_000_000
_SLABS = 8
_NOMINAL_DENSITY = 1.025  # kg/l, only to judge whether a concentration is plausible


def believed(found: Measured, flags: Variable | None) -> tuple[Measured | None, str]:
    """The variable with its conversion settled, or None and the reason why it is not taken.

    It is refused where it has no value, or where most of its values, apart from those flagged as bad,
    lie outside the plausible range of ocean.variables: then the unit is not what the file says.
    """
    sample, whole = sampled(found.variable, flags, valid_range=True)
    if not sample.size:
        return (None, f"{found.variable.name} has no valid value") if whole else (found, "")
    settled = found
    if found.stored == "sea_ice_concentration":
        how = _ice(found.variable, sample)
        if how is None:
            return None, _contradiction(found.variable, sample)
        settled = Measured(found.stored, found.variable, how, found.score)
    ours = settled.conversion.apply(sample) / (_NOMINAL_DENSITY if settled.conversion.per_volume else 1.0)
    if outside(found.stored, ours).mean() > 0.5:
        return None, _contradiction(found.variable, sample)
    return settled, ""


def _contradiction(variable: Variable, sample: Floats) -> str:
    return (
        f"{variable.name} has values from {sample.min():g} to {sample.max():g}, "
        f"which cannot be in its unit {units_of(variable)!r}"
    )


def _ice(variable: Variable, sample: Floats) -> Conversion | None:
    """Fraction or percent, by the values and the declared valid range, since units are often wrong.

    NCEI's OISST says `%` and holds 0..1 with a valid_max of 1: percent only where either the values or
    the valid range pass 1. A fraction (unit 1, or none) with values far above 1 is percent where the
    valid range says 100, and a contradiction otherwise.
    """
    unit, valid_high, high = canonical(units_of(variable)), values.valid_limits(variable)[1], sample.max()
    if unit == "0.1":
        return Conversion(10.0)
    if unit == "%":
        return Conversion(100.0) if high <= 1.0 + 1e-6 and valid_high <= 1.0 + 1e-6 else Conversion()
    if high <= 1.5:
        return Conversion(100.0)
    return Conversion() if 99.0 <= valid_high <= 101.0 else None


def sampled(variable: Variable, flags: Variable | None, *, valid_range: bool) -> tuple[Floats, bool]:
    """Valid values not flagged as bad (all where all are), flat, and whether there are no others.

    A large variable is looked at in a few places, and further where these are empty.
    """
    check_chunks(variable)
    marks = flags if flags is not None and quality.dimensions(flags) == variable.dimensions else None
    few = _indexes(variable)
    parts = [_valid(variable, marks, index, valid_range=valid_range) for index in few]
    found = _good(np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts]))
    if few == [None] or found.size:
        return found, few == [None]
    for index in values.hyperslabs(variable.shape, _SAMPLE):
        found = _good(*_valid(variable, marks, index, valid_range=valid_range))
        if found.size:
            return found, False
    return found, True


def _valid(
    variable: Variable, flags: Variable | None, index: values.Index | None, *, valid_range: bool
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    numbers = values.read(variable, index, valid_range=valid_range).reshape(-1)
    there = np.isfinite(numbers)
    if flags is None:
        return numbers[there], np.ones(int(there.sum()), dtype=bool)
    return numbers[there], ~np.isin(quality.read(flags, index).reshape(-1)[there], quality.BAD)


def _good(numbers: Floats, good: npt.NDArray[np.bool_]) -> Floats:
    return numbers[good] if good.any() else numbers


def _indexes(variable: Variable) -> list[values.Index | None]:
    """The whole of a small variable; of a large one a few blocks along its diagonal."""
    if variable.size <= _SAMPLE or not variable.dimensions:
        return [None]
    room = _SAMPLE // _SLABS
    block: list[int] = []
    for length in reversed(variable.shape):
        block.insert(0, max(1, min(length, room)))
        room //= block[0]
    steps = np.linspace(0.0, 1.0, _SLABS)
    starts = [
        np.rint(steps * (length - part)).astype(int)
        for length, part in zip(variable.shape, block, strict=True)
    ]
    return [
        tuple(slice(int(first), int(first) + part) for first, part in zip(corner, block, strict=True))
        for corner in zip(*starts, strict=True)
    ]
