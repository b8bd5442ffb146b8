"""Quality flags on the Argo scale (doi:10.13155/33951, reference table 2), per variable and level.

0 none, 1 good, 2 probably good, 3 probably bad, 4 bad, 5 changed, 8 estimated, 9 missing.
A stored flag is one byte; bit 6 of a pressure flag (`COARSE_PRESSURE`) says that the adjusted
pressure error is not known to be below 20 dbar, which argopy's research mode refuses.
"""

from enum import StrEnum

import numpy as np
import numpy.typing as npt


class QualityPolicy(StrEnum):
    """Which levels count."""

    GOOD = "GOOD"
    GOOD_OR_UNKNOWN = "GOOD_OR_UNKNOWN"
    ANY = "ANY"
    RESEARCH = "RESEARCH"


MISSING = 9
COARSE_PRESSURE = 0x40
FLAG_BITS = 0x0F

ACCEPTED: dict[QualityPolicy, frozenset[int]] = {
    QualityPolicy.GOOD: frozenset({1, 2, 5, 8}),
    QualityPolicy.GOOD_OR_UNKNOWN: frozenset({0, 1, 2, 5, 8}),
    QualityPolicy.ANY: frozenset(range(10)),
    QualityPolicy.RESEARCH: frozenset({1}),
}

WORST_FIRST = (4, 3, 9, 0, 8, 5, 2, 1)


def _table(accepted: frozenset[int], *, pressure: bool, policy: QualityPolicy) -> bytes:
    """256 booleans, one for each stored flag byte."""
    coarse_passes = not (pressure and policy is QualityPolicy.RESEARCH)
    return bytes(
        (byte & FLAG_BITS) in accepted and (coarse_passes or not byte & COARSE_PRESSURE)
        for byte in range(256)
    )


_VALUE_TABLES = {p: _table(a, pressure=False, policy=p) for p, a in ACCEPTED.items()}
_PRESSURE_TABLES = {p: _table(a, pressure=True, policy=p) for p, a in ACCEPTED.items()}
_SEVERITY = np.array(
    [
        len(WORST_FIRST) - WORST_FIRST.index(b & FLAG_BITS) if (b & FLAG_BITS) in WORST_FIRST else 0
        for b in range(256)
    ],
    dtype=np.uint8,
)
_FLAG_OF_SEVERITY = np.array([0, *reversed(WORST_FIRST)], dtype=np.uint8)


def accepts(flags: npt.NDArray[np.uint8], policy: QualityPolicy) -> npt.NDArray[np.bool_]:
    """Which values of a variable the policy lets through, by their flag; same shape as `flags`."""
    return _looked_up(_VALUE_TABLES[policy], flags)


def accepts_pressure(flags: npt.NDArray[np.uint8], policy: QualityPolicy) -> npt.NDArray[np.bool_]:
    """Which levels have a pressure that the policy lets through; same shape as `flags`."""
    return _looked_up(_PRESSURE_TABLES[policy], flags)


def _looked_up(table: bytes, flags: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    # Three times as fast as indexing, which turns every flag into eight bytes first.
    found = np.frombuffer(flags.tobytes().translate(table), dtype=np.bool_)
    return found if flags.ndim == 1 else found.reshape(flags.shape)


def worst(columns: list[npt.NDArray[np.uint8]], shown: list[npt.NDArray[np.bool_]]) -> npt.NDArray[np.uint8]:
    """The worst flag of the values shown on each level, from worst to best 4 3 9 0 8 5 2 1; 9 if none is."""
    severity = np.zeros(columns[0].shape, dtype=np.uint8)
    for flags, visible in zip(columns, shown, strict=True):
        np.maximum(severity, np.where(visible, _SEVERITY[flags], 0), out=severity)
    return np.where(severity == 0, np.uint8(MISSING), _FLAG_OF_SEVERITY[severity])
