"""Statistics of values by group, gathered chunk by chunk: arrays over the groups, no loop over them."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from analytics.growing import Growing
from analytics.moments import Moments

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Figures = list[float | None]

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
    """What is known of g groups, a column (g,) each; None in a column of figures where there is none."""

    count: list[int]
    profiles: list[int]
    platforms: list[int]
    mean: Figures
    stddev: Figures  # of a sample (n - 1), None below two values
    low: Figures
    high: Figures
    median: Figures
    direction: Figures  # circular mean, None where the directions cancel out


@dataclass(frozen=True, slots=True)
class Part:
    """n values in g groups: `group` (n,) indexes `numbers` (g,), each group's own number.

    values (n,), None for counts alone; weights (n,), None for 1. profiles and platforms (g,): how many
    profiles of this part each group has, and pairs (group, platform), each pair once.
    """

    numbers: Ints
    group: Ints
    values: Doubles | None = None
    weights: Doubles | None = None
    profiles: Ints | None = None
    platforms: tuple[Ints, Ints] | None = None


class Grouping:
    """Groups by number. A profile must come whole within one part: each is counted once a part and group."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._total = 0
        self._count = Growing(np.int64)
        self._profiles = Growing(np.int64)
        self._moments = Moments(wanted.mean, wanted.spread)
        self._low, self._high = Growing(np.float64, math.inf), Growing(np.float64, -math.inf)
        self._sine, self._cosine, self._shares = (Growing(np.float64) for _ in range(3))
        self._pairs: list[Ints] = []
        self._values: list[tuple[npt.NDArray[np.int32], Doubles]] = []
        self.kept = 0  # values kept for medians

    def __len__(self) -> int:
        return self._total

    def add(self, part: Part) -> None:
        """Adds one part."""
        numbers, size = part.numbers, len(part.numbers)
        self._total = total = max(self._total, int(numbers.max(initial=-1)) + 1)
        self._count.at(total)[numbers] += np.bincount(part.group, minlength=size)
        if part.profiles is not None:
            self._profiles.at(total)[numbers] += part.profiles
        if part.platforms is not None:
            group, platform = part.platforms
            self._pairs.append(np.unique((numbers[group] << 32) | platform))
            self._drop_doubles()
        if part.values is not None and len(part.values):
            self._add_values(part, part.values)

    def _add_values(self, part: Part, values: Doubles) -> None:
        wanted, numbers, total = self._wanted, part.numbers, self._total
        size = len(numbers)
        if wanted.circular:
            radians = np.radians(values)
            shares = np.ones(len(values)) if part.weights is None else part.weights
            self._shares.at(total)[numbers] += np.bincount(part.group, shares, size)
            self._sine.at(total)[numbers] += np.bincount(part.group, np.sin(radians) * shares, size)
            self._cosine.at(total)[numbers] += np.bincount(part.group, np.cos(radians) * shares, size)
            return
        self._moments.add(values, part.weights, part.group, numbers, total)
        if wanted.extremes:
            np.minimum.at(self._low.at(total), numbers[part.group], values)
            np.maximum.at(self._high.at(total), numbers[part.group], values)
        if wanted.median:
            self._values.append((numbers[part.group].astype(np.int32), values))
            self.kept += len(values)

    def _drop_doubles(self) -> None:
        if sum(map(len, self._pairs)) > MAX_PAIRS and len(self._pairs) > 1:
            self._pairs = [np.unique(np.concatenate(self._pairs))]

    def of(self, numbers: Ints) -> Gathered:
        """What is known of these groups (g,), in their order; of one never met, that there is nothing."""
        self._total = max(self._total, int(numbers.max(initial=-1)) + 1)
        pairs = np.unique(np.concatenate(self._pairs)) if self._pairs else np.zeros(0, dtype=np.int64)
        counts = self._column(self._count, numbers)
        means, deviations = self._moments.of(numbers, self._total)
        lows, highs = self._extremes(numbers)
        return Gathered(
            count=counts,
            profiles=self._column(self._profiles, numbers),
            platforms=np.bincount(pairs >> 32, minlength=self._total)[numbers].tolist(),
            mean=means,
            stddev=deviations,
            low=lows,
            high=highs,
            median=self._medians(numbers),
            direction=self._directions(numbers),
        )

    def _column(self, column: Growing, numbers: Ints) -> list[Any]:
        found: list[Any] = column.at(self._total)[numbers].tolist()
        return found

    def _extremes(self, numbers: Ints) -> tuple[Figures, Figures]:
        if not self._wanted.extremes:
            return [None] * len(numbers), [None] * len(numbers)
        lows, highs = self._column(self._low, numbers), self._column(self._high, numbers)
        return [None if x == math.inf else x for x in lows], [None if x == -math.inf else x for x in highs]

    def _directions(self, numbers: Ints) -> Figures:
        if not self._wanted.circular:
            return [None] * len(numbers)
        columns = (self._column(column, numbers) for column in (self._sine, self._cosine, self._shares))
        return [
            math.degrees(math.atan2(sine, cosine)) % 360
            if math.hypot(sine, cosine) >= 1e-9 * max(1.0, share)
            else None
            for sine, cosine, share in zip(*columns, strict=True)
        ]

    def _medians(self, numbers: Ints) -> Figures:
        """Unweighted; the values of these groups are put in order of their groups once."""
        if not self._values:
            return [None] * len(numbers)
        place = np.full(self._total, -1, dtype=np.int32)
        place[numbers] = np.arange(len(numbers), dtype=np.int32)
        kept = [(place[group], values) for group, values in self._values]
        group = np.concatenate([group[group >= 0] for group, _ in kept])
        values = np.concatenate([values[group >= 0] for group, values in kept])
        values = values[np.argsort(group, kind="stable")]
        ends = np.cumsum(np.bincount(group, minlength=len(numbers))).tolist()
        return [_median(values[start:stop]) for start, stop in pairwise([0, *ends])]


def _median(values: Doubles) -> float | None:
    if not len(values):
        return None
    low, high = (len(values) - 1) // 2, len(values) // 2
    found = np.partition(values, (low, high))
    return float((found[low] + found[high]) / 2)
