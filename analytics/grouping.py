"""Statistics of values by group, gathered chunk by chunk in bounded memory."""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(slots=True)
class Gathered:
    """What is known of one group so far; weights are 1 for levels and cos(latitude) for cells."""

    count: int = 0
    weight: float = 0.0
    mean: float = 0.0
    squares: float = 0.0  # weighted sum of squared distances from the mean
    low: float = math.inf
    high: float = -math.inf
    sine: float = 0.0
    cosine: float = 0.0
    values: list[Doubles] = field(default_factory=list)
    profiles: int = 0
    platforms: set[int] = field(default_factory=set)

    @property
    def stddev(self) -> float | None:
        """Of a sample (n - 1); None below two values."""
        if self.count < 2:
            return None
        return math.sqrt(self.squares / self.weight * self.count / (self.count - 1))

    @property
    def direction(self) -> float | None:
        """The circular mean in degrees, 0..360; None where the directions cancel out."""
        if math.hypot(self.sine, self.cosine) < 1e-9 * max(1.0, self.weight):
            return None
        return math.degrees(math.atan2(self.sine, self.cosine)) % 360

    def median(self) -> float | None:
        """Of all values, unweighted."""
        return float(np.median(np.concatenate(self.values))) if self.values else None


@dataclass(slots=True)
class Grouping:
    """Groups by key. keep_values: only where a median is asked for; circular: directions in degrees."""

    keep_values: bool = False
    circular: bool = False
    groups: dict[Hashable, Gathered] = field(default_factory=dict)

    def add(
        self,
        keys: Sequence[Hashable],
        group: Ints,
        values: Doubles | None,
        weights: Doubles | None,
        profiles: Ints | None,
        platforms: Ints | None,
    ) -> None:
        """Adds n values: `group` (n,) indexes `keys`; `profiles` and `platforms` (n,) say whose they are.

        A profile must come whole within one call: each is counted once a call and group.
        """
        if len(group) == 0:
            return
        order = np.argsort(group, kind="stable")
        edges = np.searchsorted(group[order], np.arange(len(keys) + 1))
        for number, key in enumerate(keys):
            members = order[edges[number] : edges[number + 1]]
            if len(members):
                gathered = self.groups.setdefault(key, Gathered())
                gathered.count += len(members)
                if profiles is not None and platforms is not None:
                    gathered.profiles += len(np.unique(profiles[members]))
                    gathered.platforms.update(np.unique(platforms[members]).tolist())
                if values is not None:
                    self._merge(gathered, values[members], None if weights is None else weights[members])

    def _merge(self, gathered: Gathered, values: Doubles, weights: Doubles | None) -> None:
        """Chan's parallel update of mean and squares (Chan, Golub and LeVeque 1983)."""
        weight = float(len(values)) if weights is None else float(weights.sum())
        mean = float(values.mean()) if weights is None else float((values * weights).sum() / weight)
        apart = (values - mean) ** 2
        squares = float(apart.sum() if weights is None else (apart * weights).sum())
        total = gathered.weight + weight
        delta = mean - gathered.mean
        gathered.squares += squares + delta**2 * gathered.weight * weight / total
        gathered.mean += delta * weight / total
        gathered.weight = total
        gathered.low = min(gathered.low, float(values.min()))
        gathered.high = max(gathered.high, float(values.max()))
        if self.circular:
            radians = np.radians(values)
            shares = 1.0 if weights is None else weights
            gathered.sine += float((np.sin(radians) * shares).sum())
            gathered.cosine += float((np.cos(radians) * shares).sum())
        if self.keep_values:
            gathered.values.append(values)
