"""Profiles that a server gives twice, as where a file lies in two of its folders."""

import numpy as np
import numpy.typing as npt

from sources.erddap.runs import Places, octets
from sources.erddap.tables import Table

Bools = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]


def copies(table: Table, profile: Places, by: str) -> Bools:
    """The rows (r,) that repeat a whole profile, of which each row came as many times.

    A few equal levels in a profile are its own. profile: that of each row (r,). by: a column that most rows
    of a profile differ in.
    """
    found = np.zeros(len(profile), dtype=np.bool_)
    if not len(profile):
        return found
    alike, _, times = _groups(profile, _numbered(table.raw(by)))
    rows = np.flatnonzero(times[alike] > 1)
    if len(rows):
        whole = np.hstack([octets(table, name)[rows] for name in table.laid])
        alike, counts, times = _groups(profile[rows], _numbered(whole.view(f"V{whole.shape[1]}")[:, 0]))
        found[rows] = _rank(alike, counts) >= (counts // times)[alike]
    return found


def _numbered(values: npt.NDArray[np.generic]) -> Numbers:
    found: Numbers = np.unique(values, return_inverse=True)[1].reshape(-1).astype(np.int64)
    return found


def _groups(profile: Places, values: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Rows of equal value in one profile: the group of each (r,), how many are in a group (g,), and how many
    times the profile of a group came (g,)."""
    keys = profile * (values.max() + 1) + values
    _, first, alike, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    starts = np.flatnonzero(np.diff(profile[first], prepend=-1))
    times = np.gcd.reduceat(counts, starts)
    return alike, counts, np.repeat(times, np.diff(np.append(starts, len(first))))


def _rank(alike: Numbers, counts: Numbers) -> Numbers:
    """The place of each row among those of its group, in the order of the answer."""
    order = np.argsort(alike, kind="stable")
    rank = np.empty_like(alike)
    rank[order] = np.arange(len(alike)) - np.repeat(np.cumsum(counts) - counts, counts)
    return rank
