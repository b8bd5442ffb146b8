"""Statistics of values by group, gathered chunk by chunk: arrays over the groups, no loop over them."""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analytics import exact
from analytics.growing import Growing

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

# Pairs of group and platform that are kept before doubles among them are dropped.
MAX_PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to compute beside the counts; circular: values are directions in degrees."""

    mean: bool = False
    spread: bool = False
    extremes: bool = False
    median: bool = False
    circular: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is known of one group."""

    count: int = 0
    profiles: int = 0
    platforms: int = 0
    mean: float | None = None
    stddev: float | None = None  # of a sample (n - 1), None below two values
    low: float | None = None
    high: float | None = None
    median: float | None = None
    direction: float | None = None  # circular mean, None where the directions cancel out


@dataclass(frozen=True, slots=True)
class Part:
    """n values in g groups: `group` (n,) indexes the keys of the g groups.

    values (n,), None for counts alone; weights (n,), None for 1. profiles and platforms (g,): how many
    profiles of this part each group has, and pairs (group, platform), each pair once.
    """

    keys: Sequence[Hashable]
    group: Ints
    values: Doubles | None = None
    weights: Doubles | None = None
    profiles: Ints | None = None
    platforms: tuple[Ints, Ints] | None = None


class Grouping:
    """Groups by key. A profile must come whole within one part: each is counted once a part and group."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._slots: dict[Hashable, int] = {}
        self._count = Growing(np.int64)
        self._profiles = Growing(np.int64)
        self._sum, self._squares = Growing(object), Growing(object)
        self._low, self._high = Growing(np.float64, math.inf), Growing(np.float64, -math.inf)
        self._sine, self._cosine, self._shares = (Growing(np.float64) for _ in range(3))
        self._weighted = Weighted()
        self._pairs: list[Ints] = []
        self._values: list[tuple[Ints, npt.NDArray[np.floating]]] = []
        self.kept = 0  # values kept for medians

    def __len__(self) -> int:
        return len(self._slots)

    def add(self, part: Part) -> None:
        """Adds one part."""
        slots = self._slots_of(part.keys)
        size, total = len(part.keys), len(self._slots)
        self._count.at(total)[slots] += np.bincount(part.group, minlength=size)
        if part.profiles is not None:
            self._profiles.at(total)[slots] += part.profiles
        if part.platforms is not None:
            group, platform = part.platforms
            self._pairs.append(np.unique((slots[group] << 32) | platform))
            self._drop_doubles()
        if part.values is not None and len(part.values):
            self._add_values(part, part.values, slots)

    def _slots_of(self, keys: Sequence[Hashable]) -> Ints:
        known = self._slots
        return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.int64)

    def _add_values(self, part: Part, values: Doubles, slots: Ints) -> None:
        wanted, size, total = self._wanted, len(part.keys), len(self._slots)
        if wanted.circular:
            radians = np.radians(values)
            shares = np.ones(len(values)) if part.weights is None else part.weights
            self._shares.at(total)[slots] += np.bincount(part.group, shares, size)
            self._sine.at(total)[slots] += np.bincount(part.group, np.sin(radians) * shares, size)
            self._cosine.at(total)[slots] += np.bincount(part.group, np.cos(radians) * shares, size)
            return
        if part.weights is not None:
            self._weighted.add(values, part.weights, part.group, slots, total)
        else:
            if wanted.mean or wanted.spread:
                self._sum.at(total)[slots] += exact.group_sums(values, part.group, size)
            if wanted.spread:
                self._squares.at(total)[slots] += exact.group_sums(values, part.group, size, power=2)
        if wanted.extremes:
            np.minimum.at(self._low.at(total), slots[part.group], values)
            np.maximum.at(self._high.at(total), slots[part.group], values)
        if wanted.median:
            self._values.append((slots[part.group], values))
            self.kept += len(values)

    def _drop_doubles(self) -> None:
        if sum(map(len, self._pairs)) > MAX_PAIRS and len(self._pairs) > 1:
            self._pairs = [np.unique(np.concatenate(self._pairs))]

    def groups(self) -> list[tuple[Hashable, Gathered]]:
        """Every group that has a value, in the order they were met."""
        total = len(self._slots)
        pairs = np.unique(np.concatenate(self._pairs)) if self._pairs else np.zeros(0, dtype=np.int64)
        platforms = np.bincount(pairs >> 32, minlength=total).tolist()
        medians = self._medians()
        counts, profiles = (column.at(total).tolist() for column in (self._count, self._profiles))
        return [
            (
                key,
                Gathered(
                    count=counts[slot],
                    profiles=profiles[slot],
                    platforms=platforms[slot],
                    median=medians.get(slot),
                    **self._figures(slot, total, counts[slot]),
                ),
            )
            for key, slot in self._slots.items()
        ]

    def _figures(self, slot: int, total: int, count: int) -> dict[str, float | None]:
        wanted = self._wanted
        if wanted.circular:
            sine, cosine = self._sine.at(total)[slot], self._cosine.at(total)[slot]
            if math.hypot(sine, cosine) < 1e-9 * max(1.0, self._shares.at(total)[slot]):
                return {}
            return {"direction": math.degrees(math.atan2(sine, cosine)) % 360}
        found: dict[str, float | None] = {}
        if wanted.extremes:
            low, high = float(self._low.at(total)[slot]), float(self._high.at(total)[slot])
            found |= {"low": low, "high": high} if low <= high else {}
        if (wanted.mean or wanted.spread) and count:
            found |= self._moments(slot, total, count)
        return found

    def _moments(self, slot: int, total: int, count: int) -> dict[str, float | None]:
        """Mean and deviation, of exact sums of levels, weighted ones of cells, or both together."""
        cells, weight, mean, squares = self._weighted.of(slot, total)
        levels = count - cells
        if levels:
            whole = int(self._sum.at(total)[slot])
            own_mean = exact.mean_of(whole, levels)
            apart = exact.squares_about_mean(whole, int(self._squares.at(total)[slot]), levels)
            delta, both = own_mean - mean, weight + levels
            squares = squares + apart + delta**2 * weight * levels / both if cells else apart
            mean = mean + delta * levels / both if cells else own_mean
            weight = both
        if not self._wanted.spread or count < 2:
            return {"mean": mean}
        return {"mean": mean, "stddev": math.sqrt(squares / weight * count / (count - 1))}

    def _medians(self) -> dict[int, float]:
        """Unweighted; all values are put in order of their groups once."""
        if not self._values:
            return {}
        slots = np.concatenate([slots for slots, _ in self._values])
        values = np.concatenate([values for _, values in self._values])
        order = np.argsort(slots, kind="stable")
        values, slots = values[order], slots[order]
        starts = np.flatnonzero(np.diff(slots, prepend=-1))
        parts = np.split(values, starts[1:])
        return {int(slots[start]): float(np.median(part)) for start, part in zip(starts, parts, strict=True)}


class Weighted:
    """Weighted means and squares of many groups by Chan's update (Chan, Golub and LeVeque 1983)."""

    def __init__(self) -> None:
        self._count = Growing(np.int64)
        self._weight, self._mean, self._squares = (Growing(np.float64) for _ in range(3))

    def add(self, values: Doubles, weights: Doubles, group: Ints, slots: Ints, total: int) -> None:
        """Adds n values with their weights (n,); `slots` of all groups met so far are below `total`."""
        size = len(slots)
        count = np.bincount(group, minlength=size)
        weight = np.bincount(group, weights, size)
        some = np.where(weight > 0, weight, 1.0)
        mean = np.bincount(group, values * weights, size) / some
        apart = np.bincount(group, (values - mean[group]) ** 2 * weights, size)
        before = self._weight.at(total)[slots]
        both = np.where(before + weight > 0, before + weight, 1.0)
        delta = mean - self._mean.at(total)[slots]
        self._squares.at(total)[slots] += apart + delta**2 * before * weight / both
        self._mean.at(total)[slots] += delta * weight / both
        self._weight.at(total)[slots] += weight
        self._count.at(total)[slots] += count

    def of(self, slot: int, total: int) -> tuple[int, float, float, float]:
        """Count, weight, mean and squares about it of one group."""
        columns = (self._weight, self._mean, self._squares)
        weight, mean, squares = (float(column.at(total)[slot]) for column in columns)
        return int(self._count.at(total)[slot]), weight, mean, squares
