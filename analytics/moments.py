"""Means and deviations of many groups: exact for levels, weighted for cells, or both together."""

import numpy as np
import numpy.typing as npt

from analytics import exact
from analytics.growing import Growing

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Figures = list[float | None]


class Moments:
    """Of each group: exact sums of values without weights; of weighted ones what Chan's update needs."""

    def __init__(self, mean: bool, spread: bool) -> None:
        self._mean, self._spread = mean or spread, spread
        self._count = Growing(np.int64)
        self._sum, self._squares = Growing(object), Growing(object)
        self._weighted = Weighted()

    def add(self, values: Doubles, weights: Doubles | None, group: Ints, numbers: Ints, total: int) -> None:
        """Adds n values (n,) in g groups of these numbers (g,), all below `total`."""
        if not self._mean:
            return
        if weights is not None:
            self._weighted.add(values, weights, group, numbers, total)
            return
        size = len(numbers)
        self._count.at(total)[numbers] += np.bincount(group, minlength=size)
        self._sum.at(total)[numbers] += exact.group_sums(values, group, size)
        if self._spread:
            self._squares.at(total)[numbers] += exact.group_sums(values, group, size, power=2)

    def of(self, numbers: Ints, total: int) -> tuple[Figures, Figures]:
        """Means, None of nothing, and deviations of a sample (n - 1), None below two values."""
        if not self._mean:
            return [None] * len(numbers), [None] * len(numbers)
        levels, own, apart = self._exact(numbers, total)
        if not self._weighted:
            spread = np.sqrt(apart / np.maximum(levels, 1) * levels / np.maximum(levels - 1, 1))
            return _known(own, levels > 0), _known(spread, (levels > 1) & self._spread)
        cells, weight, mean, squares = self._weighted.of(numbers, total)
        both, delta = np.where(cells + levels > 0, weight + levels, 1.0), own - mean
        mean = np.where(cells > 0, mean + delta * levels / both, own)
        squares = np.where(cells > 0, squares + apart + delta**2 * weight * levels / both, apart)
        count = cells + levels
        several = np.maximum(count - 1, 1)
        spread = np.sqrt(squares / both * count / several)
        return _known(mean, count > 0), _known(spread, (count > 1) & self._spread)

    def _exact(self, numbers: Ints, total: int) -> tuple[Ints, Doubles, Doubles]:
        """Counts of values without weights, their means, and squares about those."""
        counts: Ints = self._count.at(total)[numbers]
        sums, squares = (column.at(total)[numbers].tolist() for column in (self._sum, self._squares))
        means = [exact.mean_of(s, n) if n else 0.0 for s, n in zip(sums, counts.tolist(), strict=True)]
        if not self._spread:
            return counts, np.array(means), np.zeros(len(counts))
        apart = [
            exact.squares_about_mean(s, q, n) if n else 0.0
            for s, q, n in zip(sums, squares, counts.tolist(), strict=True)
        ]
        return counts, np.array(means), np.array(apart)


def _known(values: Doubles, there: npt.NDArray[np.bool_]) -> Figures:
    return [value if known else None for value, known in zip(values.tolist(), there.tolist(), strict=True)]


class Weighted:
    """Weighted means and squares of many groups by Chan's update (Chan, Golub and LeVeque 1983)."""

    def __init__(self) -> None:
        self._count = Growing(np.int64)
        self._weight, self._mean, self._squares = (Growing(np.float64) for _ in range(3))

    def __bool__(self) -> bool:
        return len(self._count) > 0

    def add(self, values: Doubles, weights: Doubles, group: Ints, numbers: Ints, total: int) -> None:
        """Adds n values with their weights (n,); the numbers of all groups so far are below `total`."""
        size = len(numbers)
        count = np.bincount(group, minlength=size)
        weight = np.bincount(group, weights, size)
        some = np.where(weight > 0, weight, 1.0)
        mean = np.bincount(group, values * weights, size) / some
        apart = np.bincount(group, (values - mean[group]) ** 2 * weights, size)
        before = self._weight.at(total)[numbers]
        both = np.where(before + weight > 0, before + weight, 1.0)
        delta = mean - self._mean.at(total)[numbers]
        self._squares.at(total)[numbers] += apart + delta**2 * before * weight / both
        self._mean.at(total)[numbers] += delta * weight / both
        self._weight.at(total)[numbers] += weight
        self._count.at(total)[numbers] += count

    def of(self, numbers: Ints, total: int) -> tuple[Ints, Doubles, Doubles, Doubles]:
        """Counts, weights, means and squares about them of these groups."""
        count, weight, mean, squares = (
            column.at(total)[numbers] for column in (self._count, self._weight, self._mean, self._squares)
        )
        return count, weight, mean, squares
