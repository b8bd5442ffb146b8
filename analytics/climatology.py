"""Normals of calendar months: what a month is like in most years."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean, stdev

# (year, month from 1 to 12)
Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Normal:
    """The mean of the yearly means of a calendar month, each year counting once.

    spread: their standard deviation (n - 1), None of fewer than two; years: how many.
    """

    mean: float
    spread: float | None
    years: int


def normals(means: Mapping[Month, float]) -> dict[int, Normal]:
    """The normal of every calendar month that some year has a mean of."""
    by_month: dict[int, list[float]] = defaultdict(list)
    for (_, month), value in sorted(means.items()):
        by_month[month].append(value)
    return {
        month: Normal(fmean(values), stdev(values) if len(values) > 1 else None, len(values))
        for month, values in by_month.items()
    }
