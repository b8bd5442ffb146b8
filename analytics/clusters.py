"""Means of values that come in clusters, as levels come in platforms, and their difference."""

import math
from collections.abc import Mapping

from analytics.student import t_quantile

# Of each cluster by its name: the mean of its values, and how many there are.
Clusters = Mapping[str, tuple[float, int]]
LEVEL = 0.95
FEWEST = 3  # clusters of a side: the spread of two says next to nothing


def mean(clusters: Clusters) -> float:
    """The plain mean of all values, as the ratio of the sums of clusters; ValueError where there are none."""
    values = math.fsum(count for _, count in clusters.values())
    if not values:
        raise ValueError("no values, no mean")
    return math.fsum(count * own for own, count in clusters.values()) / values


def margin(first: Clusters, other: Clusters, level: float = LEVEL) -> float | None:
    """Half the width of the interval about mean(other) - mean(first); None below FEWEST clusters on a side.

    Values of one cluster are not independent, so clusters are what is counted: the variance is that of the
    ratio estimator (Cochran 1977, 6.3; Cameron and Miller 2015, J. Human Resources 50), for each side
    k / (k - 1) times the sum of (count (mean - whole mean) / values)^2 over its k clusters. A cluster on
    both sides enters once, with the difference of its two shares, and so with their covariance. Degrees of
    freedom: Welch's (1947) where no cluster is on both sides, else the clusters of the smaller side less one.
    """
    if min(len(first), len(other)) < FEWEST:
        return None
    shares = [_shares(side) for side in (first, other)]
    names = first.keys() | other.keys()
    variance = math.fsum((shares[1].get(name, 0.0) - shares[0].get(name, 0.0)) ** 2 for name in names)
    degrees = _welch(*shares) if first.keys().isdisjoint(other) else min(map(len, shares)) - 1.0
    return t_quantile(level, degrees) * math.sqrt(variance)


def _shares(clusters: Clusters) -> dict[str, float]:
    """What each cluster adds to the error of the mean, for the small number of clusters made larger."""
    values = math.fsum(count for _, count in clusters.values())
    whole, few = mean(clusters), math.sqrt(len(clusters) / (len(clusters) - 1))
    return {name: few * count * (own - whole) / values for name, (own, count) in clusters.items()}


def _welch(*sides: Mapping[str, float]) -> float:
    variances = [math.fsum(share**2 for share in side.values()) for side in sides]
    parts = math.fsum(v**2 / (len(side) - 1) for v, side in zip(variances, sides, strict=True))
    return math.fsum(variances) ** 2 / parts if parts else min(map(len, sides)) - 1.0
