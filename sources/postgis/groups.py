"""Sorts samples into the groups that a statistic asks for, and names the groups. Used by `statistics`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from analytics.grouping import Grouping, Part
from analytics.numbering import Numbering
from ocean.terms import GroupBy
from sources.base import StatisticQuery
from sources.postgis.samples import Samples

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DEFAULT_EDGES = (0.0, 10.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 4000.0, 6000.0)
CELL_DEGREES = {GroupBy.GRID_CELL_1DEG: 1, GroupBy.GRID_CELL_5DEG: 5}
MOST = 2**62  # of numbers that labels are mixed into
TIME_UNITS = {GroupBy.YEAR: "Y", GroupBy.MONTH: "M", GroupBy.DAY: "D", GroupBy.MONTH_OF_YEAR: "M"}


@dataclass(slots=True)
class Collector:
    """A group's key is one integer for each part of `group_by`; `key_part` turns it back."""

    query: StatisticQuery
    regions: tuple[str, ...]
    grouping: Grouping
    numbering: Numbering
    datasets: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    from_profiles: bool = False
    from_cells: bool = False
    outside: int = 0  # values that no depth bin holds
    profiles: int = 0
    real_time: int = 0  # of the profiles

    @property
    def edges(self) -> tuple[float, ...]:
        return self.query.depth_bin_edges or DEFAULT_EDGES

    def add(self, samples: Samples) -> None:
        """Adds one chunk; with REGION, once for each region that a sample may be in."""
        layers: Iterable[Ints | None] = (None,)
        if GroupBy.REGION in self.query.group_by:
            layers = _layers([samples.regions[name] for name in self.regions])
        for place, region in enumerate(layers):
            self._add(samples, region, first=place == 0)

    def _add(self, samples: Samples, region: Ints | None, *, first: bool) -> None:
        owner, values, bins = samples.owner, samples.values, self._bins(samples)
        inside = None if region is None else region[owner] >= 0
        kept = _both(inside, bins)
        if first:  # which holds all that any layer does
            self._tell(samples, inside, bins, kept)
        if kept is not None and not kept.all():
            owner, bins = owner[kept], None if bins is None else bins[kept]
            values = None if values is None else values[kept]
        if len(owner) == 0:
            return
        columns, of_owner = self._owners(samples, region)
        self._note(samples, owner)
        width = len(self.edges) - 1 if bins is not None else 1
        cell = of_owner[owner] * width + (0 if bins is None else bins)
        filled = np.flatnonzero(np.bincount(cell, minlength=len(columns[0]) * width if columns else width))
        profiles, platforms = self._behind(samples, owner, bins, of_owner, filled)
        places = np.zeros(int(filled[-1]) + 1, dtype=np.int64)
        places[filled] = np.arange(len(filled))
        self.grouping.add(
            Part(
                numbers=self._numbers(columns, filled, width),
                group=places[cell],
                values=values,
                weights=None if samples.weights is None else samples.weights[owner],
                profiles=profiles,
                platforms=platforms,
            )
        )

    def _tell(self, samples: Samples, inside: Bools | None, bins: Ints | None, kept: Bools | None) -> None:
        """Counts the values that no bin holds, and the profiles that the others are of."""
        if bins is not None:
            self.outside += int(np.sum(bins < 0 if inside is None else inside & (bins < 0)))
        if samples.real_time is not None:
            used = np.zeros(samples.owners, dtype=np.bool_)
            used[samples.owner if kept is None else samples.owner[kept]] = True
            self.profiles += int(used.sum())
            self.real_time += int((used & samples.real_time).sum())

    def _note(self, samples: Samples, owner: Ints) -> None:
        self.from_profiles |= samples.weights is None
        self.from_cells |= samples.weights is not None
        index = samples.dataset if len(samples.dataset) == 1 else samples.dataset[owner]
        self.seen.update(samples.datasets[i] for i in np.flatnonzero(np.bincount(index)).tolist())

    def _bins(self, samples: Samples) -> Ints | None:
        """The depth bin of each value, -1 outside of all; None where not grouped by depth."""
        if samples.depths is None:
            return None
        edges = np.array(self.edges, dtype=np.float32)  # compared as values are stored
        found = np.searchsorted(edges, samples.depths.astype(np.float32), side="right") - 1
        return np.where(found < len(edges) - 1, found, -1)

    def _owners(self, samples: Samples, region: Ints | None) -> tuple[list[Ints], Ints]:
        """The labels of groups, a column (g,) for each part but depth, and the group of each owner (p,)."""
        parts = [by for by in self.query.group_by if by is not GroupBy.DEPTH_BIN]
        if not parts:
            return [], np.zeros(samples.owners, dtype=np.int64)
        labels = [np.atleast_1d(self._labels(by, samples, region)) for by in parts]
        mixed = _mixed(labels)
        _, first, of_owner = np.unique(mixed, return_index=True, return_inverse=True)
        columns = [label[first] if len(label) > 1 else np.repeat(label, len(first)) for label in labels]
        return columns, of_owner if len(mixed) > 1 else np.zeros(samples.owners, dtype=np.int64)

    def _labels(self, by: GroupBy, samples: Samples, region: Ints | None) -> Ints | int:
        """One integer an owner, or one for all."""
        if by in TIME_UNITS:
            assert samples.times is not None  # noqa: S101 - read where grouped by
            found = samples.times.astype(f"datetime64[{TIME_UNITS[by]}]").astype(np.int64)
            return found % 12 if by is GroupBy.MONTH_OF_YEAR else found
        if by is GroupBy.REGION:
            assert region is not None  # noqa: S101
            return region
        if by is GroupBy.PLATFORM:
            return -1 if samples.platforms is None else samples.platforms
        if by is GroupBy.DATASET:
            self.datasets += [name for name in samples.datasets if name not in self.datasets]
            return np.array([self.datasets.index(name) for name in samples.datasets])[samples.dataset]
        size = CELL_DEGREES[by]
        # 180 is the meridian of -180, and the pole belongs to the last cell.
        south = np.floor(np.minimum(samples.latitudes, np.nextafter(90.0, 0)) / size)
        west = np.floor(np.where(samples.longitudes == 180, -180, samples.longitudes) / size)
        return (south * 1000 + west).astype(np.int64)

    def _numbers(self, columns: list[Ints], filled: Ints, width: int) -> Ints:
        """The number of each group that has a value."""
        group, bins = np.divmod(filled, width)
        whole = [column[group] for column in columns]
        if GroupBy.DEPTH_BIN in self.query.group_by:
            whole.insert(self.query.group_by.index(GroupBy.DEPTH_BIN), bins)
        return self.numbering.numbers(whole, len(filled))

    def _behind(
        self, samples: Samples, owner: Ints, bins: Ints | None, of_owner: Ints, filled: Ints
    ) -> tuple[Ints | None, tuple[Ints, Ints] | None]:
        """Profiles of each group, and pairs of group and platform; None of cells, which have neither."""
        if samples.platforms is None:
            return None, None
        width = len(self.edges) - 1 if bins is not None else 1
        there = np.zeros(samples.owners * width, dtype=np.bool_)
        there[owner * width + (0 if bins is None else bins)] = True
        pairs = np.flatnonzero(there)
        profile = pairs // width
        group = np.searchsorted(filled, of_owner[profile] * width + pairs % width)
        return np.bincount(group, minlength=len(filled)), (group, samples.platforms[profile])


def _mixed(labels: list[Ints]) -> Ints:
    """One number for the labels of each owner, the same where all of them are: (p,), or (1,) for all."""
    mixed, width = np.zeros(1, dtype=np.int64), 1
    for label in labels:
        low, high = int(label.min()), int(label.max())
        span = high - low + 1
        if width * span > MOST:
            mixed = np.unique(mixed, return_inverse=True)[1]
            width = len(mixed)
        mixed, width = mixed * span + (label - low), width * span
    return mixed


def _both(first: Bools | None, bins: Ints | None) -> Bools | None:
    if bins is None:
        return first
    return bins >= 0 if first is None else first & (bins >= 0)


def _layers(regions: list[Bools]) -> Iterator[Ints]:
    """Numbers of regions (p,), -1 for none: one array where no region overlaps another, else some more."""
    inside = np.array(regions)
    rank = np.cumsum(inside, axis=0) * inside
    for layer in range(1, int(rank.max(initial=0)) + 1):
        here = rank == layer
        yield np.where(here.any(axis=0), here.argmax(axis=0), -1)


def key_part(collector: Collector, codes: dict[int, str], by: GroupBy, label: int) -> dict[str, Any]:
    """The fields of `GroupKey` that a label means; `codes` are the platforms' by number."""
    match by:
        case GroupBy.YEAR:
            return {"start": _month(label * 12), "end": _month(label * 12 + 12)}
        case GroupBy.MONTH:
            return {"start": _month(label), "end": _month(label + 1)}
        case GroupBy.DAY:
            return {"start": _day(label), "end": _day(label + 1)}
        case GroupBy.MONTH_OF_YEAR:
            return {"month_of_year": label + 1}
        case GroupBy.REGION:
            return {"region": collector.regions[label]}
        case GroupBy.PLATFORM:
            return {"platform_code": codes.get(label)}
        case GroupBy.DATASET:
            return {"dataset_id": collector.datasets[label]}
        case GroupBy.DEPTH_BIN:
            return {"depth_min": collector.edges[label], "depth_max": collector.edges[label + 1]}
        case GroupBy.GRID_CELL_1DEG | GroupBy.GRID_CELL_5DEG:
            size = CELL_DEGREES[by]
            south = round(label / 1000)
            return {"south": south * size, "west": (label - south * 1000) * size, "cell_degrees": size}


def _month(months: int) -> datetime:
    return datetime(1970 + months // 12, months % 12 + 1, 1, tzinfo=UTC)


def _day(days: int) -> datetime:
    return EPOCH + timedelta(days=days)
