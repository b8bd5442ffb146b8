"""Times of an answer: ERDDAP gives them all in seconds since 1970."""

import re

import numpy as np
import numpy.typing as npt

from sources.erddap.tables import Table
from sources.feed import Fault

_SECONDS = re.compile(r"seconds since 1970-01-01([T ]00:00:00(\.0+)?(Z| ?UTC)?)?$")
# 1900 to 2100; metadata and data of the wrong calendar lie beyond (the year 4687).
_FIRST, _LAST = -2_208_988_800.0, 4_102_444_800.0


def times_of(table: Table, name: str, *, a_second: int = 1) -> npt.NDArray[np.datetime64]:
    """datetime64[us] to the nearest second, or part of one; NaT for missing and outside 1900 to 2100."""
    units = table.units(name)
    if not _SECONDS.match(units):
        raise Fault(f"{table.name}: {name} is in {units!r}, not in seconds since 1970.")
    seconds = table.numbers(name)
    known = (seconds >= _FIRST) & (seconds < _LAST)
    whole = np.rint(np.where(known, seconds, 0.0) * a_second).astype(np.int64)
    found: npt.NDArray[np.datetime64] = (whole * (1_000_000 // a_second)).astype("datetime64[us]")
    found[~known] = np.datetime64("NaT")
    return found
